package nl.geldstroom.clause;

import com.fasterxml.jackson.annotation.JsonTypeName;
import nl.geldstroom.text.LocalizedText;

/**
 * How the commissioner watches whether a provider can go on (<i>continuïteit</i>, article 3.4).
 *
 * <p>There is a risk after three negative years in a row, liquidity trouble, unrest or measures of a supervisor. How
 * urgent it is says the ladder: {@link ContinuityStep#of}.
 */
@JsonTypeName("continuity")
public record ContinuityWatch() implements Clause {

    private static final int NEGATIVE_YEARS = 3;

    /**
     * Whether the years alone show a risk.
     *
     * @param negativeYears how many years in a row, the last included, had a negative result
     * @return true from three on
     */
    public boolean isRisk(int negativeYears) {
        return negativeYears >= NEGATIVE_YEARS;
    }

    @Override
    public Ground ground() {
        return Ground.standard("3.4");
    }

    @Override
    public LocalizedText effect() {
        return LocalizedText.of(
                "De aanbieder meldt risico's voor de continuïteit: drie negatieve jaren op rij, krappe liquiditeit, onrust of maatregelen.",
                "The provider reports risks to continuity: three negative years in a row, short liquidity, unrest or measures.");
    }
}

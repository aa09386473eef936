package nl.geldstroom.clause;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import nl.geldstroom.text.LocalizedText;

/**
 * A young client is handed over warmly from youth care to adult support (<i>warme overdracht 18-/18+</i>, article 1.7).
 *
 * @param before how long before the eighteenth birthday it begins at the latest; absent: a year and a half
 */
@JsonTypeName("handOver")
public record HandOver(Optional<Period> before) implements Clause {

    private static final int ADULT = 18;
    private static final Period STANDARD = Period.ofMonths(18);

    /**
     * Checks the length.
     *
     * @param before how long before the eighteenth birthday
     * @throws IllegalArgumentException if it is not positive
     */
    public HandOver {
        before.ifPresent(length -> Lengths.positive("time before the eighteenth birthday", length));
    }

    /**
     * The clause with a year and a half.
     *
     * @return the clause
     */
    public static HandOver standard() {
        return new HandOver(Optional.empty());
    }

    /**
     * The last day on which the hand-over begins.
     *
     * @param birth the day of birth
     * @return born on 1 March 2010, eighteen on 1 March 2028: 1 September 2026
     */
    public LocalDate beginsBy(LocalDate birth) {
        return birth.plusYears(ADULT).minus(before.orElse(STANDARD));
    }

    @Override
    public Ground ground() {
        return Ground.standard("1.7");
    }

    @Override
    public LocalizedText effect() {
        LocalizedText length = Lengths.words(before.orElse(STANDARD));
        return LocalizedText.of(
                "De warme overdracht naar hulp voor volwassenen begint uiterlijk " + length.nl()
                        + " voor de achttiende verjaardag.",
                "The warm hand-over to support for adults begins at least " + length.en()
                        + " before the eighteenth birthday.");
    }
}

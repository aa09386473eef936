package nl.geldstroom.clause;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import nl.geldstroom.text.LocalizedText;

/**
 * When law or policy changes the parties talk, and else one may end it (<i>wijziging van wet of beleid</i>, article 3.22).
 *
 * <p>A form of support that the law no longer reimburses ends by itself: {@link EndOfReimbursement}.
 *
 * @param notice how long beforehand; absent: three months
 */
@JsonTypeName("changeOfLaw")
public record ChangeOfLaw(Optional<Period> notice) implements Clause {

    /**
     * Checks the notice.
     *
     * @param notice how long beforehand
     * @throws IllegalArgumentException if it is not positive
     */
    public ChangeOfLaw {
        notice.ifPresent(length -> Lengths.positive("notice after a change of law", length));
    }

    /**
     * The clause with three months.
     *
     * @return the clause
     */
    public static ChangeOfLaw standard() {
        return new ChangeOfLaw(Optional.empty());
    }

    /**
     * The earliest end when the talks have failed.
     *
     * @param given the day on which notice is given
     * @return three months later in the standard
     */
    public LocalDate earliestEnd(LocalDate given) {
        return given.plus(notice.orElse(Period.ofMonths(3)));
    }

    @Override
    public Ground ground() {
        return Ground.standard("3.22");
    }

    @Override
    public LocalizedText effect() {
        Period length = notice.orElse(Period.ofMonths(3));
        return LocalizedText.of(
                "Wijzigt wet of beleid, dan overleggen partijen; lukt dat niet, dan opzegging "
                        + Lengths.words(length).nl() + " vooraf.",
                "When law or policy changes the parties talk; failing that, notice of "
                        + Lengths.words(length).en() + ".");
    }
}

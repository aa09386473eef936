package nl.geldstroom.agreement;

import java.time.LocalDate;
import java.time.Period;

/**
 * The right to end the agreement before its term is over (<i>tussentijdse opzegging</i>).
 *
 * @param exerciser who may do so
 * @param notice how long beforehand
 */
public record EarlyTermination(Exerciser exerciser, Period notice) {

    /**
     * Checks the notice.
     *
     * @param exerciser who may do so
     * @param notice how long beforehand
     * @throws IllegalArgumentException if the notice is negative
     */
    public EarlyTermination {
        Periods.notNegative("notice of early termination", notice);
    }

    /**
     * The right to end the agreement early.
     *
     * @param exerciser who may do so
     * @param notice how long beforehand
     * @return the clause
     * @throws IllegalArgumentException if the notice is negative
     */
    public static EarlyTermination of(Exerciser exerciser, Period notice) {
        return new EarlyTermination(exerciser, notice);
    }

    /**
     * Whether the commissioner can use it without the provider.
     *
     * @return true if so
     */
    public boolean byCommissioner() {
        return exerciser == Exerciser.COMMISSIONER || exerciser == Exerciser.EITHER;
    }

    /**
     * The first day on which a notice can have ended the agreement.
     *
     * @param given the day on which notice is given
     * @return the day after the last of the agreement: given on 31 August 2027 with six months, 29 February 2028
     */
    public LocalDate earliestEnd(LocalDate given) {
        return given.plus(notice);
    }
}

package nl.geldstroom.life;

import java.time.LocalDate;

/**
 * The two dates of an event (<i>ingangsdatum en bekendheidsdatum</i>): when it holds, and since when that is known.
 *
 * <p>An indexation letter of 15 October 2027 about the prices of 2028 has effect on 1 January 2028 and is known from 15
 * October 2027. An amendment with retroactive effect is known after it took effect.
 *
 * @param effective the first day on which it holds
 * @param known the first day on which it is known
 */
public record When(LocalDate effective, LocalDate known) {

    /**
     * Checks that both dates are dates of a contract.
     *
     * @param effective the first day on which it holds
     * @param known the first day on which it is known
     * @throws IllegalArgumentException if a date does not lie between 1900 and 2300
     */
    public When {
        check("date of effect", effective);
        check("date known", known);
    }

    private static void check(String what, LocalDate date) {
        if (date.getYear() < 1900 || date.getYear() > 2300) {
            throw new IllegalArgumentException(
                    "The " + what + " (" + date + ") of the event must lie between 1900 and 2300.");
        }
    }

    /**
     * Something that was known on the day it took effect.
     *
     * @param day the day
     * @return both dates
     * @throws IllegalArgumentException if the day does not lie between 1900 and 2300
     */
    public static When of(LocalDate day) {
        return new When(day, day);
    }

    /**
     * Something that was known earlier or later than it took effect.
     *
     * @param effective the first day on which it holds
     * @param known the first day on which it is known
     * @return both dates
     * @throws IllegalArgumentException if a date does not lie between 1900 and 2300
     */
    public static When of(LocalDate effective, LocalDate known) {
        return new When(effective, known);
    }

    /**
     * Whether it was known only after it took effect.
     *
     * @return true if so
     */
    public boolean isRetroactive() {
        return known.isAfter(effective);
    }
}

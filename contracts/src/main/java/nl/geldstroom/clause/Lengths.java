package nl.geldstroom.clause;

import java.time.Period;

/** Checks on the lengths and counts that clauses carry. */
final class Lengths {

    private static final int LONGEST_MONTHS = 1200;

    private Lengths() {}

    static void positive(String what, Period period) {
        if (period.isNegative() || period.isZero() || period.toTotalMonths() > LONGEST_MONTHS) {
            throw new IllegalArgumentException(
                    "The " + what + " (" + period + ") must be longer than nothing and at most 100 years.");
        }
    }

    static void counted(String what, int number, int most) {
        if (number < 1 || number > most) {
            throw new IllegalArgumentException("The " + what + " (" + number + ") must be from 1 to " + most + ".");
        }
    }
}

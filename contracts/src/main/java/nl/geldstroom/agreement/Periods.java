package nl.geldstroom.agreement;

import java.time.Period;

/** Checks on calendar periods. */
final class Periods {

    private static final int LONGEST_MONTHS = 1200;

    private Periods() {}

    static void positive(String what, Period period) {
        notNegative(what, period);
        if (period.isZero()) {
            throw new IllegalArgumentException("The " + what + " (" + period + ") must be longer than nothing.");
        }
    }

    static void notNegative(String what, Period period) {
        if (period.isNegative()) {
            throw new IllegalArgumentException("The " + what + " (" + period + ") must not be negative.");
        }
        if (period.toTotalMonths() > LONGEST_MONTHS || period.getDays() > 36_600) {
            throw new IllegalArgumentException("The " + what + " (" + period + ") must not be longer than 100 years.");
        }
    }

    /**
     * Whether a period is shorter than another: whole months first, and days count as less than any month, so that 180 days
     * are shorter than six months.
     */
    static boolean shorter(Period period, Period other) {
        long months = period.toTotalMonths() + period.getDays() / 31;
        long others = other.toTotalMonths() + other.getDays() / 31;
        return months < others || months == others && period.getDays() % 31 < other.getDays() % 31;
    }
}

package nl.geldstroom.clause;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import nl.geldstroom.text.LocalizedText;

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

    /** A length in words: {@code 6 maanden} and {@code 6 months}. */
    static LocalizedText words(Period period) {
        List<String> nl = new ArrayList<>();
        List<String> en = new ArrayList<>();
        part(period.getYears(), "jaar", "jaar", "year", nl, en);
        part(period.getMonths(), "maand", "maanden", "month", nl, en);
        part(period.getDays(), "dag", "dagen", "day", nl, en);
        return LocalizedText.of(String.join(" en ", nl), String.join(" and ", en));
    }

    private static void part(int number, String one, String more, String english, List<String> nl, List<String> en) {
        if (number != 0) {
            nl.add(number + " " + (number == 1 ? one : more));
            en.add(number + " " + english + (number == 1 ? "" : "s"));
        }
    }
}

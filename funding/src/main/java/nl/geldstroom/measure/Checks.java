package nl.geldstroom.measure;

import java.time.Year;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import nl.geldstroom.document.Faults;
import nl.geldstroom.evidence.Grounded;
import nl.geldstroom.money.Money;
import nl.geldstroom.plan.Grid;
import nl.geldstroom.provision.LineId;

/** Rules that several measures share; each adds its fault and goes on. */
final class Checks {

    private Checks() {}

    static void notEmpty(Faults faults, String pointer, Collection<LineId> lines, String of) {
        if (lines.isEmpty()) {
            faults.add(pointer, "no-lines", "The lines" + of + " must be at least one.");
        }
    }

    static void share(Faults faults, String pointer, String what, Grounded number) {
        within(faults, pointer, what, number, 0, 1);
    }

    static void within(Faults faults, String pointer, String what, Grounded number, double low, double high) {
        try {
            number.within(what, low, high);
        } catch (IllegalArgumentException e) {
            faults.add(pointer, "out-of-range", String.valueOf(e.getMessage()));
        }
    }

    static void notNegative(Faults faults, String pointer, String what, Money amount) {
        if (amount.isNegative()) {
            faults.add(pointer, "negative-amount", "The " + what + " (" + amount + ") must be zero or more.");
        }
    }

    static void notNegative(Faults faults, String pointer, String what, Map<Year, Money> amounts) {
        amounts.forEach((year, amount) -> notNegative(faults, pointer + "/" + year, what + " in " + year, amount));
    }

    static void yearBefore(Faults faults, String pointer, String what, Year first, Year last) {
        if (last.isBefore(first)) {
            faults.add(
                    pointer,
                    "years-reversed",
                    "The last year (" + last + ") of the " + what + " must not come before the first (" + first + ").");
        }
    }

    static void month(Faults faults, String pointer, String what, Optional<Integer> month) {
        month.filter(number -> number < 1 || number > 12)
                .ifPresent(number ->
                        faults.add(pointer, "out-of-range", "The " + what + " (" + number + ") must be from 1 to 12."));
    }

    static void years(Faults faults, String pointer, String what, Collection<Year> years, Grid grid) {
        for (Year year : years) {
            if (!grid.contains(year)) {
                faults.add(
                        pointer + "/" + year,
                        "year-outside-horizon",
                        "The year (" + year + ") of " + what + " must lie between " + grid.first() + " and "
                                + grid.last() + ".");
            }
        }
    }
}

package nl.geldstroom.agreement;

import java.util.Optional;
import nl.geldstroom.document.Faults;
import nl.geldstroom.money.Money;

/** The checks that budgets for a task share. */
final class TaskRules {

    private static final int LONGEST = 100;

    private TaskRules() {}

    static void checkFixedYears(Optional<Integer> fixedYears, Faults faults) {
        fixedYears.ifPresent(years -> {
            if (years < 1 || years > LONGEST) {
                faults.add(
                        "/fixedYears",
                        "fixed-years",
                        "The fixed years (" + years + ") of the task-based compensation must be from 1 to " + LONGEST
                                + ".");
            }
        });
    }

    static void notNegative(String what, Money amount, String pointer, Faults faults) {
        if (amount.isNegative()) {
            faults.add(
                    pointer,
                    "negative-budget",
                    "The " + what + " (" + amount + ") of the task-based compensation must be zero or more.");
        }
    }
}

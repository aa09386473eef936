package nl.geldstroom.measure;

import java.time.YearMonth;
import nl.geldstroom.document.Faults;
import nl.geldstroom.plan.Grid;

/** A measure starts within the months of its scenario. */
final class StartCheck {

    private StartCheck() {}

    static void check(String id, YearMonth start, Grid grid, Faults faults) {
        int month = grid.indexOf(start);
        if (month < 0 || month >= grid.months()) {
            faults.add(
                    "/start",
                    "start-outside-horizon",
                    "The start (" + start + ") of measure (" + id + ") must lie between " + grid.month(0) + " and "
                            + grid.month(grid.months() - 1) + ".");
        }
    }
}

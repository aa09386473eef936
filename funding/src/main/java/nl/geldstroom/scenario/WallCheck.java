package nl.geldstroom.scenario;

import java.time.YearMonth;
import nl.geldstroom.baseline.BudgetLine;

/** Whether the law lets money go from one line to another. */
final class WallCheck {

    WallCheck(Given given) {}

    boolean isOpen(BudgetLine from, BudgetLine to, YearMonth month) {
        return from.payer().equals(to.payer()) && from.law().equals(to.law());
    }
}

package nl.geldstroom.scenario;

import java.time.YearMonth;
import java.util.List;
import nl.geldstroom.commitment.Commitments;
import nl.geldstroom.plan.Grid;
import nl.geldstroom.provision.LineId;

/** One agreement on the months of a plan: where it holds, where it may be set anew, what it pays. */
record Coverage(Commitments commitments, List<LineId> lines, double[] inside, double[] first, double[] renegotiated) {

    static Coverage of(Commitments commitments, Grid grid) {
        YearMonth from = commitments.firstMonth();
        YearMonth end = commitments.endMonth();
        boolean followed = commitments.followsAgreement();
        return new Coverage(
                commitments,
                commitments.scope().stream().sorted().toList(),
                grid.tabulate(month -> !month.isBefore(from) && month.isBefore(end) ? 1 : 0),
                grid.tabulate(month -> month.equals(from) ? 1 : 0),
                grid.tabulate(
                        month -> followed && commitments.renegotiationMonths().contains(month) ? 1 : 0));
    }

    String id() {
        return commitments.agreement().id().text();
    }

    /** Whether the cash of its lines follows the agreement instead of need. */
    boolean isLumpSum() {
        return commitments.followsAgreement();
    }

    double[] planned(Grid grid) {
        return grid.tabulate(month -> commitments.planned(month).cents());
    }

    double[] minimum(Grid grid) {
        return grid.tabulate(month -> commitments.guaranteedMinimum(month).cents());
    }
}

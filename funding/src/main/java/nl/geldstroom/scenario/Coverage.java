package nl.geldstroom.scenario;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import nl.geldstroom.agreement.Term;
import nl.geldstroom.commitment.Commitments;
import nl.geldstroom.plan.Grid;
import nl.geldstroom.provision.LineId;

/** One agreement on the months of a plan: where it holds, where it may be set anew, what it pays. */
record Coverage(Commitments commitments, List<LineId> lines, double[] inside, double[] renegotiated) {

    static Coverage of(Commitments commitments, Grid grid) {
        YearMonth from = commitments.firstMonth();
        YearMonth end = commitments.endMonth();
        boolean followed = commitments.followsAgreement();
        return new Coverage(
                commitments,
                commitments.scope().stream().sorted().toList(),
                grid.tabulate(month -> !month.isBefore(from) && month.isBefore(end) ? 1 : 0),
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

    /** How many days of a month with service lie before or after the term. */
    double[] daysBeside(Grid grid) {
        Term term = commitments.agreement().term();
        return grid.tabulate(month -> {
            LocalDate from = month.atDay(1).isBefore(term.start()) ? term.start() : month.atDay(1);
            LocalDate next = month.plusMonths(1).atDay(1);
            LocalDate until = next.isAfter(term.end()) ? term.end() : next;
            return inside[grid.indexOf(month)] == 0 ? 0 : month.lengthOfMonth() - ChronoUnit.DAYS.between(from, until);
        });
    }

    double[] planned(Grid grid) {
        return grid.tabulate(month -> commitments.planned(month).cents());
    }

    /** Whether a minimum is paid under it in some month of its term. */
    boolean hasMinimum() {
        return commitments.hasMinimum();
    }

    double[] minimum(Grid grid) {
        return grid.tabulate(month -> commitments.guaranteedMinimum(month).cents());
    }
}

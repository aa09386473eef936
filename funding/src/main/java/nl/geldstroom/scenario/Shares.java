package nl.geldstroom.scenario;

import java.util.ArrayList;
import java.util.List;
import nl.geldstroom.plan.Column;
import nl.geldstroom.plan.PlanBuilder;

/** The cumulative split of an amount over lines in proportion to their volume, in the order of their ids. */
final class Shares {

    private Shares() {}

    /**
     * Splits: {@code r((S_i·whole)/max(S_n, 1)) - r((S_(i-1)·whole)/max(S_n, 1))}, the last bound being the whole.
     *
     * @param plan the plan
     * @param whole what is split, in whole cents
     * @param weights volumes, in the order of ids; those below zero count as zero
     * @return the parts, which add up to the whole
     */
    static List<Column> byVolume(PlanBuilder plan, Column whole, List<Column> weights) {
        if (weights.size() == 1) {
            return List.of(whole);
        }
        List<Column> sums = new ArrayList<>();
        Column sum = plan.zero();
        for (Column weight : weights) {
            sum = sum.plus(weight.positive());
            sums.add(sum);
        }
        Column divisor = sum.atLeast(plan.constant(1));
        List<Column> parts = new ArrayList<>();
        Column before = plan.zero();
        for (int i = 0; i < weights.size(); i++) {
            Column bound = i == weights.size() - 1
                    ? whole
                    : sums.get(i).times(whole).dividedBy(divisor).rounded();
            parts.add(bound.minus(before));
            before = bound;
        }
        return parts;
    }
}

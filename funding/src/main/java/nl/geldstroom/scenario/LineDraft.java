package nl.geldstroom.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import nl.geldstroom.baseline.BudgetLine;
import nl.geldstroom.plan.Column;
import nl.geldstroom.plan.PlanBuilder;

/** One budget line while its plan is made. */
final class LineDraft {

    final BudgetLine line;
    final Column need;
    final Column income;
    final List<Coverage> coverages = new ArrayList<>();
    final List<Column> reductions = new ArrayList<>();
    final List<Column> wants = new ArrayList<>();
    final List<Column> moved = new ArrayList<>();
    final List<Column> delivered = new ArrayList<>();
    final List<Column> invested = new ArrayList<>();

    /** What shifts take of each kind of money that pays the line, by the id of the grant; absent for the usual money. */
    final Map<Optional<String>, Pool> means = new LinkedHashMap<>();

    final Pool claims;
    final Pool effects;
    final Pool releases;
    final Pool cashings;
    final Pool incomes;
    final Column above;
    Column minimum;

    /** One plus the growth of prices of the line in a year. */
    Column priceGrowth;

    LineDraft(PlanBuilder plan, BudgetLine line, Column need, Column income) {
        this.line = line;
        this.need = need;
        this.income = income;
        this.minimum = plan.zero();
        this.priceGrowth = plan.constant(1);
        this.above = plan.deferred();
        this.claims = new Pool(plan, need::positive);
        this.effects = new Pool(plan, () -> need.positive().minus(claims.granted()));
        this.releases = new Pool(plan, () -> need.minus(minimum).positive());
        this.cashings = new Pool(plan, () -> need.minus(minimum).positive().minus(releases.granted()));
        this.incomes = new Pool(plan, income::positive);
    }

    /** What the guaranteed minimum adds to the need. */
    Column topUp() {
        return minimum.minus(need.positive()).positive();
    }

    /** What the guaranteed minimum pays for nothing: the top-up and what it keeps from being released. */
    Column idle(PlanBuilder plan) {
        return plan.sum(wants)
                .minus(releases.granted())
                .minus(cashings.granted())
                .plus(topUp());
    }

    /** Months in which no lump sum covers the line: there cash follows need. */
    double[] outside(int months) {
        return without(months, Coverage::isLumpSum);
    }

    /** Months in which no agreement of a kind covers the line. */
    double[] without(int months, Predicate<Coverage> kind) {
        double[] without = new double[months];
        java.util.Arrays.fill(without, 1);
        for (Coverage coverage : coverages) {
            if (kind.test(coverage)) {
                for (int t = 0; t < months; t++) {
                    if (coverage.inside()[t] != 0) {
                        without[t] = 0;
                    }
                }
            }
        }
        return without;
    }

    boolean hasLumpSum() {
        return coverages.stream().anyMatch(Coverage::isLumpSum);
    }

    List<Pool> pools() {
        return List.of(claims, effects, releases, cashings, incomes);
    }
}

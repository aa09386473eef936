package nl.geldstroom.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import nl.geldstroom.plan.Column;
import nl.geldstroom.plan.PlanBuilder;

/**
 * Something that several measures claim in the same month, such as the volume of a line.
 *
 * <p>With wants {@code w_i}, partial sums {@code S_i} and {@code limit = min(S_n, left)} claim i is granted {@code
 * r((S_i·limit)/max(S_n, 1)) - r((S_(i-1)·limit)/max(S_n, 1))}, the last bound being the limit itself: exactly what was
 * wanted if there is enough.
 */
final class Pool {

    private record Claim(Column want, Column granted) {}

    private final PlanBuilder plan;
    private final Supplier<Column> left;
    private final List<Claim> claims = new ArrayList<>();

    Pool(PlanBuilder plan, Supplier<Column> left) {
        this.plan = plan;
        this.left = left;
    }

    /** Claims a part; what is granted is known when all measures have claimed. */
    Column claim(Column want) {
        if (want.isZero()) {
            return want;
        }
        Column granted = plan.deferred();
        claims.add(new Claim(want, granted));
        return granted;
    }

    /** What is granted in all. */
    Column granted() {
        return plan.sum(claims.stream().map(Claim::granted).toList());
    }

    void settle() {
        if (claims.isEmpty()) {
            return;
        }
        Column available = left.get();
        if (claims.size() == 1) {
            plan.define(claims.get(0).granted(), claims.get(0).want().atMost(available));
            return;
        }
        List<Column> sums = new ArrayList<>();
        Column sum = plan.zero();
        for (Claim claim : claims) {
            sum = sum.plus(claim.want());
            sums.add(sum);
        }
        Column limit = sum.atMost(available);
        Column divisor = sum.atLeast(plan.constant(1));
        Column before = plan.zero();
        for (int i = 0; i < claims.size(); i++) {
            Column bound = i == claims.size() - 1
                    ? limit
                    : sums.get(i).times(limit).dividedBy(divisor).rounded();
            plan.define(claims.get(i).granted(), bound.minus(before));
            before = bound;
        }
    }
}

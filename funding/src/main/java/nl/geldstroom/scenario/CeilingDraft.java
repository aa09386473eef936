package nl.geldstroom.scenario;

import java.util.Comparator;
import nl.geldstroom.money.Money;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.plan.Column;
import nl.geldstroom.plan.PlanBuilder;

/**
 * What one payer may move under one rule in a calendar year, while a plan is made.
 *
 * <p>With ceiling C and what was let through g: {@code left[t] = C - used[t]}, {@code used[t] = 0} in January, else {@code
 * used[t-1] + g[t-1]}.
 */
final class CeilingDraft {

    /** The rule, the payer and the ceiling; rules in the order of their ids. */
    record Key(String rule, PartyId payer, Money ceiling) implements Comparable<Key> {

        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::rule).thenComparing(Key::payer).thenComparing(Key::ceiling);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    private final PlanBuilder plan;
    private final double[] january;
    private final Column used;
    private final Pool pool;

    CeilingDraft(PlanBuilder plan, Money ceiling, double[] january) {
        this.plan = plan;
        this.january = january;
        this.used = plan.deferred();
        this.pool = new Pool(plan, () -> plan.constant(ceiling.cents()).minus(used));
    }

    Column claim(Column want) {
        return pool.claim(want);
    }

    void settle() {
        pool.settle();
        plan.define(
                used,
                plan.zero().where(january, used.previous().plus(pool.granted().previous())));
    }
}

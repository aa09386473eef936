package nl.geldstroom.scenario;

import java.util.ArrayList;
import java.util.List;
import nl.geldstroom.measure.Purse;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.plan.Column;
import nl.geldstroom.plan.PlanBuilder;

/**
 * What a party can pay of its own, while a plan is made.
 *
 * <p>Of a payer with lines of needs n1, n2, ... in the order of their ids: {@code left[t] = max(max(12·(n1 + n2 + ...), 0) -
 * used[t], 0)}, {@code used[t] = 0} in January, else {@code used[t-1] + g[t-1]} with g what was granted.
 */
final class PurseDraft implements Purse {

    private final PlanBuilder plan;
    private final PartyId party;
    private final boolean fund;
    private final boolean limited;
    private final double[] january;
    private final Column available;
    private final Column used;
    private final Column drawn;
    private final Column back;
    private final Pool pool;
    private final List<Column> asked = new ArrayList<>();
    private final List<Column> returned = new ArrayList<>();

    PurseDraft(PlanBuilder plan, PartyId party, boolean fund, List<Column> needs, double[] january) {
        this.plan = plan;
        this.party = party;
        this.fund = fund;
        this.limited = fund || !needs.isEmpty();
        this.january = january;
        this.available = plan.deferred();
        this.used = plan.deferred();
        this.drawn = plan.deferred();
        this.back = plan.deferred();
        this.pool = new Pool(
                plan,
                () -> fund
                        ? available
                        : plan.constant(12)
                                .times(plan.sum(needs))
                                .positive()
                                .minus(used)
                                .positive());
    }

    @Override
    public void holds(Column what) {
        plan.define(available, what);
    }

    @Override
    public Column draw(Column want) {
        if (!limited) {
            return want;
        }
        Column granted = pool.claim(want);
        asked.add(granted);
        return granted;
    }

    @Override
    public Column drawn() {
        return drawn;
    }

    @Override
    public void putBack(Column amount) {
        returned.add(amount);
    }

    @Override
    public Column putBack() {
        return back;
    }

    @Override
    public String account() {
        return (fund ? "fund/" : "means/") + party;
    }

    void settle() {
        pool.settle();
        Column all = plan.sum(asked);
        plan.define(drawn, all);
        plan.define(back, plan.sum(returned));
        if (!fund) {
            plan.define(available, plan.zero());
        }
        plan.define(used, plan.zero().where(january, used.previous().plus(all.previous())));
    }
}

package nl.geldstroom.scenario;

import java.util.Set;
import java.util.TreeSet;
import nl.geldstroom.measure.Draft;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.plan.Column;
import nl.geldstroom.plan.PlanBuilder;

/** What measures yielded to a payer while a plan is made: claimed to be spent once more, together at most once. */
final class YieldDraft {

    private final Pool pool;

    /** The measures whose yield is claimed, known when all have claimed. */
    private final Set<String> of = new TreeSet<>();

    YieldDraft(PlanBuilder plan, Draft draft, PartyId payer, boolean yearly) {
        this.pool = new Pool(plan, () -> draft.yielded(payer, of, yearly));
    }

    Column claim(Set<String> measures, Column want) {
        of.addAll(measures);
        return pool.claim(want);
    }

    void settle() {
        pool.settle();
    }
}

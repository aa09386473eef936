package nl.geldstroom.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.geldstroom.measure.Draft;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.plan.Column;
import nl.geldstroom.plan.PlanBuilder;
import nl.geldstroom.plan.PostingKind;

/**
 * What measures yielded to a payer while a plan is made: claimed to be spent once more, together at most once.
 *
 * <p>In a month only measures count that are named by a claim that wants something in it, so that a claim of nothing leaves
 * the others what they would have without it.
 */
final class YieldDraft {

    private record Claim(Set<String> of, Column want) {}

    private final PlanBuilder plan;
    private final Draft draft;
    private final PartyId payer;
    private final boolean yearly;
    private final Pool pool;

    /** Known when all measures have claimed. */
    private final List<Claim> claims = new ArrayList<>();

    YieldDraft(PlanBuilder plan, Draft draft, PartyId payer, boolean yearly) {
        this.plan = plan;
        this.draft = draft;
        this.payer = payer;
        this.yearly = yearly;
        this.pool = new Pool(plan, this::common);
    }

    Column claim(Set<String> of, Column want) {
        claims.add(new Claim(of, want));
        return pool.claim(want);
    }

    void settle() {
        pool.settle();
    }

    private Column common() {
        Set<String> all = new TreeSet<>();
        claims.forEach(claim -> all.addAll(claim.of()));
        if (claims.stream().allMatch(claim -> claim.of().equals(all))) {
            return draft.yielded(payer, all, yearly);
        }
        Column sum =
                before(draft.balance(rule -> rule.payer().equals(payer) && rule.kind() == PostingKind.EQUALISATION));
        for (Map.Entry<List<Claim>, Set<String>> group : byClaims(all).entrySet()) {
            Set<String> measures = group.getValue();
            Column yield = before(draft.balance(rule -> rule.payer().equals(payer)
                    && rule.kind() != PostingKind.EQUALISATION
                    && rule.measure().filter(measures::contains).isPresent()));
            Column asked = plan.sum(group.getKey().stream().map(Claim::want).toList());
            // Whole cents: one where anything is asked, else zero.
            sum = sum.plus(yield.times(asked.atMost(plan.constant(1))));
        }
        return yearly ? draft.monthly(sum.positive()) : sum.positive();
    }

    /** The measures that the same claims name. */
    private Map<List<Claim>, Set<String>> byClaims(Set<String> all) {
        Map<List<Claim>, Set<String>> groups = new LinkedHashMap<>();
        for (String measure : all) {
            List<Claim> naming = claims.stream()
                    .filter(claim -> claim.of().contains(measure))
                    .toList();
            groups.computeIfAbsent(naming, key -> new TreeSet<>()).add(measure);
        }
        return groups;
    }

    private Column before(Column balance) {
        return yearly ? draft.lastYear(balance) : balance.previous();
    }
}

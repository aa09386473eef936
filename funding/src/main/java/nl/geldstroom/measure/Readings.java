package nl.geldstroom.measure;

import com.google.common.collect.ImmutableSortedSet;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Predicate;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.plan.Column;
import nl.geldstroom.plan.PostingKind;
import nl.geldstroom.plan.PostingRule;
import nl.geldstroom.provision.LineId;

/** What measures that settle money read back of the plan: spending, savings and gains, as they were posted. */
final class Readings {

    private Readings() {}

    /** What lines cost: all that is debited to their accounts less all that is credited. */
    static Column cost(Draft draft, Collection<LineId> lines) {
        return cost(draft, lines, rule -> true);
    }

    private static Column cost(Draft draft, Collection<LineId> lines, Predicate<PostingRule> which) {
        Column cost = draft.zero();
        for (LineId line : ImmutableSortedSet.copyOf(lines)) {
            cost = cost.plus(draft.moved("cost/" + line, which));
        }
        return cost;
    }

    /** What lines cost under unchanged policy. */
    static Column reference(Draft draft, Collection<LineId> lines) {
        return cost(draft, lines, rule -> rule.kind() == PostingKind.COST);
    }

    /** What lines cost less than under unchanged policy; negative where they cost more. */
    static Column saving(Draft draft, Collection<LineId> lines) {
        return draft.zero().minus(cost(draft, lines, rule -> rule.kind() != PostingKind.COST));
    }

    /** What measures do to the balance of a payer, apart from what payers pay to each other. */
    static Column gain(Draft draft, PartyId payer) {
        return draft.balance(rule -> rule.payer().equals(payer)
                && (rule.measure().isPresent() || rule.kind() == PostingKind.TRANSFER)
                && rule.kind() != PostingKind.PAID_OVER
                && rule.kind() != PostingKind.RECEIVED);
    }

    /** 1 where a number of whole cents is at least another, else 0. */
    static Column reaches(Draft draft, Column cents, Column least) {
        return cents.minus(least).plus(draft.number(1)).positive().atMost(draft.number(1));
    }

    /** A yearly amount in one month of each year, in January if none is named, and nothing in the others. */
    static Column inMonth(Draft draft, Optional<Integer> month, Column amount) {
        int number = month.orElse(1);
        return amount.isZero()
                ? amount
                : amount.where(draft.grid().tabulate(at -> at.getMonthValue() == number ? 1 : 0), draft.zero());
    }
}

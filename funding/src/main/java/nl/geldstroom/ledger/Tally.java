package nl.geldstroom.ledger;

import com.google.common.collect.ImmutableList;
import java.time.Year;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import nl.geldstroom.money.Money;
import nl.geldstroom.plan.Direction;
import nl.geldstroom.plan.Grid;
import nl.geldstroom.plan.PostingRule;

/**
 * Year sums over a part of a ledger (<i>telling</i>): all rules, those of a payer or those on a line. Asking a part is as
 * fast as the part is small.
 */
public final class Tally {

    private final Grid grid;
    private final ImmutableList<Map.Entry<PostingRule, long[]>> entries;

    Tally(Grid grid, ImmutableList<Map.Entry<PostingRule, long[]>> entries) {
        this.grid = grid;
        this.entries = entries;
    }

    /**
     * The sum of postings of a year.
     *
     * @param year the year
     * @param which the rules that count
     * @return the sum of their amounts; zero outside the plan
     */
    public Money sum(Year year, Predicate<PostingRule> which) {
        if (!grid.contains(year)) {
            return Money.ZERO;
        }
        int index = grid.indexOf(year);
        long cents = 0;
        for (Map.Entry<PostingRule, long[]> entry : entries) {
            if (which.test(entry.getKey())) {
                cents = Math.addExact(cents, entry.getValue()[index]);
            }
        }
        return Money.ofCents(cents);
    }

    /**
     * What postings of a year do to the balance of their payer, by the {@linkplain
     * nl.geldstroom.plan.PostingKind#direction() direction} of their kind: income and grants count for it, cost against it,
     * value and reserves not at all.
     *
     * @param year the year
     * @param which the rules that count
     * @return income, grants and savings less cost; zero outside the plan
     */
    public Money balance(Year year, Predicate<PostingRule> which) {
        return sum(year, which.and(rule -> rule.kind().direction() == Direction.IN))
                .minus(sum(year, which.and(rule -> rule.kind().direction() == Direction.OUT)));
    }

    /**
     * What all postings of a year in this part do to the balance.
     *
     * @param year the year
     * @return income, grants and savings less cost; zero outside the plan
     */
    public Money balance(Year year) {
        return balance(year, rule -> true);
    }

    /**
     * The rules of this part that posted anything.
     *
     * @return the rules, by id
     */
    public ImmutableList<PostingRule> rules() {
        return entries.stream()
                .map(Map.Entry::getKey)
                .sorted((x, y) -> x.id().compareTo(y.id()))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Hands out the year sums of every rule of this part, by id.
     *
     * @param each receives the rule and a copy of its cents, one for each year of the grid
     */
    public void yearly(BiConsumer<PostingRule, long[]> each) {
        entries.forEach(entry -> each.accept(entry.getKey(), entry.getValue().clone()));
    }
}

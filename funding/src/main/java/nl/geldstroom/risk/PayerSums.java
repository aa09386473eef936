package nl.geldstroom.risk;

import com.google.common.collect.ImmutableList;
import java.time.Year;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.plan.Book;
import nl.geldstroom.plan.Direction;
import nl.geldstroom.plan.Plan;
import nl.geldstroom.plan.PostingRule;
import nl.geldstroom.plan.Sums;
import nl.geldstroom.scenario.Scenario;

/**
 * What is asked of a plan (number 0) and its reference (number 1): first the value, then for each payer the difference with
 * unchanged policy and, if asked, the balance itself.
 */
final class PayerSums implements Sums {

    private final ImmutableList<Year> years;
    private final Function<PostingRule, String> payerOf;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final ImmutableList<String> payers;
    private final boolean alone;
    private final boolean balances;

    /**
     * Asks.
     *
     * @param years the years of the horizon
     * @param payers the payers
     * @param payerOf which of them a posting is of
     * @param alone whether the plan is its own reference
     * @param balances whether balances are asked too
     */
    PayerSums(
            ImmutableList<Year> years,
            List<String> payers,
            Function<PostingRule, String> payerOf,
            boolean alone,
            boolean balances) {
        this.years = years;
        this.payerOf = payerOf;
        this.alone = alone;
        this.balances = balances;
        this.payers = ImmutableList.copyOf(payers);
        payers.forEach(payer -> numbers.put(payer, numbers.size()));
    }

    /** The value, and the difference of every payer of a scenario, in the order of their ids. */
    static PayerSums differences(Scenario scenario, Plan plan, boolean alone) {
        return new PayerSums(
                scenario.horizon().years(),
                Risk.payers(plan).stream().map(PartyId::text).toList(),
                rule -> rule.payer().text(),
                alone,
                false);
    }

    /** The payers, in the order of their sums. */
    ImmutableList<String> payers() {
        return payers;
    }

    /** The number of the sum of value. */
    static int value() {
        return 0;
    }

    /** The number of the sum of what a payer's balance differs from that under unchanged policy. */
    static int difference(int payer) {
        return 1 + payer;
    }

    /** The number of the sum of a payer's balance, if balances are asked. */
    int balance(int payer) {
        return 1 + numbers.size() + payer;
    }

    @Override
    public int count() {
        return 1 + numbers.size() * (balances ? 2 : 1);
    }

    @Override
    public List<Year> years() {
        return years;
    }

    @Override
    public int[] weights(int plan, PostingRule rule) {
        int[] weights = new int[count()];
        int sign = alone ? 0 : plan == 0 ? 1 : -1;
        if (rule.book() == Book.VALUE) {
            weights[value()] = sign;
            return weights;
        }
        int direction =
                rule.kind().direction() == Direction.IN ? 1 : rule.kind().direction() == Direction.OUT ? -1 : 0;
        Integer payer = numbers.get(payerOf.apply(rule));
        if (payer != null) {
            weights[difference(payer)] = sign * direction;
            if (balances && plan == 0) {
                weights[balance(payer)] = direction;
            }
        }
        return weights;
    }
}

package nl.geldstroom.measure;

import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import nl.geldstroom.document.Faults;
import nl.geldstroom.money.Money;
import nl.geldstroom.money.Share;
import nl.geldstroom.plan.Column;
import nl.geldstroom.plan.Unit;
import nl.geldstroom.text.LocalizedText;

/** Amounts by year, and how they become columns and parts. */
final class Amounts {

    private Amounts() {}

    static ImmutableSortedMap<Year, Money> everyYear(Money perYear, int from, int to) {
        ImmutableSortedMap.Builder<Year, Money> amounts = ImmutableSortedMap.naturalOrder();
        for (int year = from; year <= to; year++) {
            amounts.put(Year.of(year), perYear);
        }
        return amounts.build();
    }

    static void requireNotNegative(ImmutableSortedMap<Year, Money> amounts, String at, String what, Faults faults) {
        amounts.forEach((year, amount) -> {
            if (amount.isNegative()) {
                faults.add(
                        at + "/" + year,
                        "negative-amount",
                        "The " + what + " (" + amount + ") in " + year + " must be zero or more.");
            }
        });
    }

    static void requireWithin(
            ImmutableSortedMap<Year, Money> amounts, Year from, Year to, String at, String what, Faults faults) {
        for (Year year : amounts.keySet()) {
            if (year.isBefore(from) || year.isAfter(to)) {
                faults.add(
                        at + "/" + year,
                        "year-outside-term",
                        "The year (" + year + ") of the " + what + " must lie between " + from + " and " + to + ".");
            }
        }
    }

    /** The amount of the year in every month of it, in cents. */
    static Column yearly(Draft draft, ImmutableSortedMap<Year, Money> amounts, LocalizedText text) {
        return draft.table(
                draft.grid()
                        .tabulate(month -> amounts.getOrDefault(Year.of(month.getYear()), Money.ZERO)
                                .cents()),
                text,
                Unit.EUROS);
    }

    /** A whole in parts by share: {@code r(S_i·a) - r(S_(i-1)·a)}, the last bound being the whole itself. */
    static List<Column> split(Draft draft, List<Share> shares, Column whole) {
        List<Column> parts = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        Column before = draft.zero();
        for (int i = 0; i < shares.size(); i++) {
            sum = sum.add(shares.get(i).value());
            Column bound = i == shares.size() - 1
                    ? whole
                    : draft.number(sum.doubleValue()).times(whole).rounded();
            parts.add(bound.minus(before));
            before = bound;
        }
        return parts;
    }

    /**
     * A limit in parts by weights that are columns: {@code r((S_i·limit)/max(S_n, 1)) - r((S_(i-1)·limit)/max(S_n, 1))},
     * the last bound being the limit itself.
     */
    static List<Column> splitBy(Draft draft, List<Column> weights, Column limit) {
        if (weights.size() == 1) {
            return List.of(limit);
        }
        List<Column> sums = new ArrayList<>();
        Column sum = draft.zero();
        for (Column weight : weights) {
            sum = sum.plus(weight);
            sums.add(sum);
        }
        Column divisor = sum.atLeast(draft.number(1));
        List<Column> parts = new ArrayList<>();
        Column before = draft.zero();
        for (int i = 0; i < weights.size(); i++) {
            Column bound = i == weights.size() - 1
                    ? limit
                    : sums.get(i).times(limit).dividedBy(divisor).rounded();
            parts.add(bound.minus(before));
            before = bound;
        }
        return parts;
    }
}

package nl.geldstroom.ledger;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.time.Year;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.geldstroom.document.Fault;
import nl.geldstroom.money.Money;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.plan.Book;
import nl.geldstroom.plan.Grid;
import nl.geldstroom.plan.Observation;
import nl.geldstroom.plan.PostingKind;
import nl.geldstroom.plan.PostingRule;
import nl.geldstroom.provision.LineId;

/**
 * All postings of one run, and what was watched (<i>grootboek</i>).
 *
 * <p>The accounts of each book add up to zero after every month.
 */
public final class Ledger {

    private final Grid grid;
    private final ImmutableList<Posting> postings;
    private final Map<String, double[]> observed;
    private final ImmutableList<Observation> observations;
    private final Tally all;
    private final Tally none;
    private final Map<PostingRule, long[]> years;
    private final ImmutableMap<PartyId, Tally> ofPayers;
    private final ImmutableMap<LineId, Tally> onLines;

    Ledger(
            Grid grid,
            ImmutableList<Posting> postings,
            ImmutableList<Observation> observations,
            Map<String, double[]> observed) {
        this.grid = grid;
        this.postings = postings;
        this.observations = observations;
        this.observed = observed;
        this.years = new IdentityHashMap<>();
        for (Posting posting : postings) {
            years.computeIfAbsent(posting.rule(), rule -> new long[grid.years()])[
                            posting.month().getYear() - grid.first().getValue()] +=
                    posting.amount().cents();
        }
        ImmutableList<Map.Entry<PostingRule, long[]>> entries = ImmutableList.sortedCopyOf(
                Comparator.comparing(entry -> entry.getKey().id()), years.entrySet());
        this.all = new Tally(grid, entries);
        this.none = new Tally(grid, ImmutableList.of());
        this.ofPayers = parts(entries, rule -> Optional.of(rule.payer()));
        this.onLines = parts(entries, PostingRule::line);
    }

    private <T> ImmutableMap<T, Tally> parts(
            List<Map.Entry<PostingRule, long[]>> entries, Function<PostingRule, Optional<T>> key) {
        Map<T, ImmutableList.Builder<Map.Entry<PostingRule, long[]>>> parts = new LinkedHashMap<>();
        for (Map.Entry<PostingRule, long[]> entry : entries) {
            key.apply(entry.getKey())
                    .ifPresent(part -> parts.computeIfAbsent(part, of -> ImmutableList.builder())
                            .add(entry));
        }
        ImmutableMap.Builder<T, Tally> tallies = ImmutableMap.builder();
        parts.forEach((part, of) -> tallies.put(part, new Tally(grid, of.build())));
        return tallies.buildOrThrow();
    }

    /**
     * The months of the run.
     *
     * @return the grid
     */
    public Grid grid() {
        return grid;
    }

    /**
     * Every posting that is not zero.
     *
     * @return the postings, by month and in the order in which they were made
     */
    public ImmutableList<Posting> postings() {
        return postings;
    }

    /**
     * The sum of postings of a year.
     *
     * @param year the year
     * @param which the rules that count
     * @return the sum of their amounts
     */
    public Money sum(Year year, Predicate<PostingRule> which) {
        return all.sum(year, which);
    }

    /**
     * The sum of what one rule posted in a year.
     *
     * @param year the year
     * @param rule one of {@link #rules()}
     * @return the sum of its amounts; zero for another rule or a year outside the run
     */
    public Money sum(Year year, PostingRule rule) {
        long[] cents = years.get(rule);
        return cents == null || !grid.contains(year) ? Money.ZERO : Money.ofCents(cents[grid.indexOf(year)]);
    }

    /**
     * What postings of a year do to the balance of their payer, by the {@linkplain PostingKind#direction() direction} of
     * their kind: income and grants count for it, cost against it, value and reserves not at all.
     *
     * @param year the year
     * @param which the rules that count
     * @return income, grants and savings less cost
     */
    public Money balance(Year year, Predicate<PostingRule> which) {
        return all.balance(year, which);
    }

    /**
     * The postings of a payer.
     *
     * @param payer the payer
     * @return their year sums; empty if it has none
     */
    public Tally of(PartyId payer) {
        return ofPayers.getOrDefault(payer, none);
    }

    /**
     * The postings on a line.
     *
     * @param line the line
     * @return their year sums; empty if it has none
     */
    public Tally on(LineId line) {
        return onLines.getOrDefault(line, none);
    }

    /**
     * A figure.
     *
     * @param cell which figure
     * @return the sum of the postings that it takes, each with the sign that its kind has in the sense of the cell
     */
    public Money amount(Cell cell) {
        long cents = 0;
        int from = cell.from(grid);
        int to = cell.to(grid);
        for (Posting posting : postings) {
            int month = grid.indexOf(posting.month());
            if (month >= from && month <= to && cell.takes(posting.rule())) {
                cents = Math.addExact(
                        cents,
                        cell.sign(posting.rule().kind()) * posting.amount().cents());
            }
        }
        return Money.ofCents(cents);
    }

    /**
     * The rules that posted anything.
     *
     * @return the rules, by id
     */
    public ImmutableList<PostingRule> rules() {
        return all.rules();
    }

    /**
     * Hands out the year sums of every rule that posted anything, by id.
     *
     * @param each receives the rule and a copy of its cents, one for each year of the grid
     */
    public void yearly(BiConsumer<PostingRule, long[]> each) {
        all.yearly(each);
    }

    /**
     * The balance of every account after the last month.
     *
     * @return debits less credits by account; all together zero
     */
    public ImmutableSortedMap<String, Money> balances() {
        TreeMap<String, Long> cents = new TreeMap<>();
        for (Posting posting : postings) {
            cents.merge(posting.rule().debit(), posting.amount().cents(), Math::addExact);
            cents.merge(posting.rule().credit(), -posting.amount().cents(), Math::addExact);
        }
        ImmutableSortedMap.Builder<String, Money> balances = ImmutableSortedMap.naturalOrder();
        cents.forEach((account, balance) -> balances.put(account, Money.ofCents(balance)));
        return balances.build();
    }

    /**
     * What is watched in the run.
     *
     * @return the observations
     */
    public ImmutableList<Observation> observations() {
        return observations;
    }

    /**
     * The values of a watched quantity, month by month.
     *
     * @param id the id of the observation
     * @return one value for each month; all zero if there is no such observation
     */
    public double[] observed(String id) {
        double[] values = observed.get(id);
        return values == null ? new double[grid.months()] : values.clone();
    }

    /**
     * The sum over a year of watched amounts.
     *
     * @param year the year
     * @param which the observations that count; all in euros
     * @return the sum
     */
    public Money observedSum(Year year, Predicate<Observation> which) {
        double cents = 0;
        for (Observation observation : observations) {
            if (which.test(observation)) {
                double[] values = observed(observation.id());
                for (int month = 0; month < 12; month++) {
                    cents += values[12 * grid.indexOf(year) + month];
                }
            }
        }
        return Money.ofCents((long) Math.rint(cents));
    }

    /**
     * The value of watched numbers in the last month of a year.
     *
     * @param year the year
     * @param which the observations that count
     * @return their sum in December
     */
    public double observedAtEnd(Year year, Predicate<Observation> which) {
        double sum = 0;
        for (Observation observation : observations) {
            if (which.test(observation)) {
                sum += observed(observation.id())[12 * grid.indexOf(year) + 11];
            }
        }
        return sum;
    }

    /**
     * Checks the books again, posting by posting.
     *
     * @return what does not add up: nothing, or the program is wrong
     */
    public ImmutableList<Fault> check() {
        ImmutableList.Builder<Fault> faults = ImmutableList.builder();
        Map<String, Book> books = new HashMap<>();
        for (Posting posting : postings) {
            PostingRule rule = posting.rule();
            for (String account : new String[] {rule.debit(), rule.credit()}) {
                Book other = books.putIfAbsent(account, rule.book());
                if (other != null && other != rule.book()) {
                    faults.add(new Fault(
                            "/" + account, "two-books", "The account (" + account + ") stands in two books."));
                }
            }
        }
        long all = balances().values().stream().mapToLong(Money::cents).sum();
        if (all != 0) {
            faults.add(new Fault("", "not-conserved", "The accounts add up to " + all + " cents instead of 0."));
        }
        return faults.build();
    }
}

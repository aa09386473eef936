package nl.geldstroom.procurement;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import nl.geldstroom.agreement.Agreement;
import nl.geldstroom.agreement.EffortBased;
import nl.geldstroom.agreement.OutputBased;
import nl.geldstroom.agreement.TaskBased;
import nl.geldstroom.document.Faults;
import nl.geldstroom.evidence.Parameter;
import nl.geldstroom.money.Money;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.payment.ReferenceData;
import nl.geldstroom.text.LocalizedText;
import org.immutables.value.Value;

/**
 * A way to get the same work done year after year (<i>inkoopstrategie</i>): an agreement that is awarded again whenever it
 * ends, with what each award takes.
 *
 * <p>Ten one-year subsidies are one agreement of a year, repeated; five plus five is an agreement that is hardly repeated;
 * open house is one with an admission every year; a regional framework one whose rounds are held in a {@link
 * RegionalPool}. For example an agreement of one year from 1 January 2027 is awarded ten times until 1 January 2037, five
 * plus five once.
 *
 * @param id its name in documents
 * @param title its name for people
 * @param first the agreement that is awarded first; its successors have the same clauses and length
 * @param round what an award takes, of the first and of each successor
 * @param everyYear a round that comes back on each anniversary inside an agreement, such as the admission of new providers
 *     or the account of a subsidy; absent: none
 * @param pool with whom the rounds are held; absent: alone. The cost of the strategy is then the part of the commissioner
 * @param spendingPerYear what an effort-based or output-based agreement is expected to cost in a whole calendar year, at
 *     the prices of the year in which the first one starts; absent for a task-based one, which says so itself
 * @param priceStep by which fraction the price differs after each new award from what indexation alone would make it: 0.03
 *     is 3 % dearer; absent: not estimated
 * @param providers how many providers get an agreement in a round; absent: one
 * @param management euros that the buyer spends on contract management per provider and year; absent: not estimated
 * @param accounting euros that a provider spends on accounting for the agreement per year; absent: not estimated
 * @param extension euros that the buyer spends to decide on an extension; absent: not estimated
 * @param changeOfProvider the chance that a new award goes to another provider, 0 to 1; absent: not estimated
 * @param clients how many clients are served; absent: not estimated
 */
@Value.Builder
public record ProcurementStrategy(
        String id,
        LocalizedText title,
        Agreement first,
        AwardRound round,
        Optional<AwardRound> everyYear,
        Optional<RegionalPool> pool,
        Optional<Money> spendingPerYear,
        Optional<Parameter> priceStep,
        Optional<Integer> providers,
        Optional<Parameter> management,
        Optional<Parameter> accounting,
        Optional<Parameter> extension,
        Optional<Parameter> changeOfProvider,
        Optional<Parameter> clients)
        implements WithProcurementStrategy {

    private static final int MOST_PROVIDERS = 10_000;

    /**
     * Checks the ranges and that the spending is known once.
     *
     * @param id its name in documents
     * @param title its name for people
     * @param first the agreement that is awarded first
     * @param round what an award takes
     * @param everyYear a round that comes back each year inside an agreement
     * @param pool with whom the rounds are held
     * @param spendingPerYear what an effort-based or output-based agreement is expected to cost
     * @param priceStep by which fraction the price differs after each new award
     * @param providers how many providers get an agreement
     * @param management euros of the buyer per provider and year
     * @param accounting euros of a provider per year
     * @param extension euros of the buyer to decide on an extension
     * @param changeOfProvider the chance that a new award goes to another provider
     * @param clients how many clients are served
     * @throws IllegalArgumentException if the id is blank, a figure is out of range, the commissioner takes no part in the
     *     pool, the first agreement is paid in another way than for a task, effort or output, or the spending is given for a
     *     task-based agreement or missing for another; all at once
     */
    public ProcurementStrategy {
        Faults faults = new Faults();
        if (id.isBlank()) {
            faults.add("/id", "blank-id", "The id of a procurement strategy must not be blank.");
        }
        String of = " of procurement strategy (" + id + ")";
        boolean volumes = first.compensation() instanceof EffortBased || first.compensation() instanceof OutputBased;
        if (!(first.compensation() instanceof TaskBased || volumes)) {
            faults.add(
                    "/first/compensation",
                    "not-awarded-again",
                    "The compensation of the first agreement" + of
                            + " must be a task, effort or output. Maybe write what" + " it costs in a year as a task.");
        } else if (volumes != spendingPerYear.isPresent()) {
            faults.add(
                    "/spendingPerYear",
                    "spending-once",
                    "The spending per year" + of
                            + " must be given for an effort-based or output-based agreement, and only"
                            + " there: a task-based one has its own budget.");
        }
        spendingPerYear
                .filter(Money::isNegative)
                .ifPresent(amount -> faults.add(
                        "/spendingPerYear",
                        "out-of-range",
                        "The spending per year (" + amount + ")" + of + " must be zero or more."));
        providers
                .filter(number -> number < 1 || number > MOST_PROVIDERS)
                .ifPresent(number -> faults.add(
                        "/providers",
                        "out-of-range",
                        "The providers (" + number + ")" + of + " must be from 1 to " + MOST_PROVIDERS + "."));
        PartyId commissioner = first.commissioner();
        pool.filter(region -> region.participants().stream()
                        .noneMatch(one -> one.party().equals(commissioner)))
                .ifPresent(region -> faults.add(
                        "/pool",
                        "commissioner-not-in-pool",
                        "The commissioner (" + commissioner + ")" + of + " must take part in its regional pool."));
        Figures.within(faults, "priceStep", "price step" + of, priceStep, -0.9, 10);
        Figures.notNegative(faults, "management", "contract management" + of, management);
        Figures.notNegative(faults, "accounting", "accounting" + of, accounting);
        Figures.notNegative(faults, "extension", "cost of an extension" + of, extension);
        Figures.within(faults, "changeOfProvider", "chance of another provider" + of, changeOfProvider, 0, 1);
        Figures.notNegative(faults, "clients", "clients" + of, clients);
        faults.throwIfAny();
    }

    /**
     * Starts a strategy.
     *
     * @return a builder
     */
    public static ProcurementStrategyBuilder builder() {
        return new ProcurementStrategyBuilder();
    }

    /**
     * An agreement that is awarded again whenever it ends, named after its agreement.
     *
     * @param first the task-based agreement that is awarded first
     * @param round what each award takes
     * @return the strategy; its {@code with} methods say more
     * @throws IllegalArgumentException if the agreement is not task-based: use the builder and say what is spent
     */
    public static ProcurementStrategy repeating(Agreement first, AwardRound round) {
        return builder()
                .id(first.id().text())
                .title(LocalizedText.same(first.title()))
                .first(first)
                .round(round)
                .build();
    }

    /**
     * An effort-based or output-based agreement that is awarded again whenever it ends, named after its agreement.
     *
     * @param first the agreement that is awarded first
     * @param round what each award takes
     * @param spendingPerYear what it is expected to cost in a whole calendar year, at the prices of its first
     * @return the strategy; its {@code with} methods say more
     * @throws IllegalArgumentException if the agreement is task-based, or the spending is negative
     */
    public static ProcurementStrategy repeating(Agreement first, AwardRound round, Money spendingPerYear) {
        return builder()
                .id(first.id().text())
                .title(LocalizedText.same(first.title()))
                .first(first)
                .round(round)
                .spendingPerYear(spendingPerYear)
                .build();
    }

    /**
     * The same strategy under another name.
     *
     * @param name its name in documents
     * @param label its name for people, in every language
     * @return the strategy
     * @throws IllegalArgumentException if a name is blank
     */
    public ProcurementStrategy named(String name, String label) {
        return withId(name).withTitle(LocalizedText.same(label));
    }

    /**
     * What the strategy costs to hold one round.
     *
     * @return the cost of a round alone, or of the round of the whole pool
     */
    public RoundCost roundCost() {
        return costOf(round);
    }

    RoundCost costOf(AwardRound one) {
        return pool.map(region -> region.together(one)).orElseGet(one::cost);
    }

    /** What the commissioner of this strategy bears of an amount of a round. */
    Money own(Money amount) {
        return pool.map(region -> region.divide(amount).getOrDefault(first.commissioner(), Money.ZERO))
                .orElse(amount);
    }

    /**
     * The agreements that follow each other until a day, each at the price that the last one had reached.
     *
     * @param until the day after the last that must be covered
     * @param reference index figures and the day as of which they count
     * @return the agreements in order, without gap; empty if the first starts on or after that day
     * @throws IllegalArgumentException if an index figure is needed that was not known, or there are more than 1,200
     */
    public ImmutableList<Agreement> agreements(LocalDate until, ReferenceData reference) {
        return new Unfolding(this, reference)
                .until(until).stream().map(Unfolding.Step::agreement).collect(ImmutableList.toImmutableList());
    }
}

package nl.geldstroom.procurement;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import nl.geldstroom.document.Faults;
import nl.geldstroom.evidence.Parameter;
import nl.geldstroom.payment.ReferenceData;

/**
 * Strategies side by side over the same years (<i>vergelijking van inkoopstrategieën</i>).
 *
 * <p>{@code StrategyComparison.of(strategies).over(2027, 2036)} says of each what is paid under it, what its award rounds
 * cost the buyer and burden the bidders with, how often providers and clients change, and what could be cut when.
 *
 * @param strategies the strategies, with different ids
 * @param decision the day on which would be decided to stop; absent: 1 January of the first year
 * @param discountRate the nominal rate per year that makes years comparable, 0.02 for 2 %; absent: no present values
 * @param reference index figures and business days; absent: the built-in ones as known on 1 January of the first year
 */
public record StrategyComparison(
        ImmutableList<ProcurementStrategy> strategies,
        Optional<LocalDate> decision,
        Optional<Parameter> discountRate,
        Optional<ReferenceData> reference) {

    private static final int LONGEST_YEARS = 100;

    /**
     * Checks that ids differ.
     *
     * @param strategies the strategies
     * @param decision the day on which would be decided to stop
     * @param discountRate the nominal rate per year
     * @param reference index figures and business days
     * @throws IllegalArgumentException if there is no strategy, two have one id, or the rate can be outside -0.5 to 1
     */
    public StrategyComparison {
        Faults faults = new Faults();
        if (strategies.isEmpty()) {
            faults.add("/strategies", "no-strategy", "The comparison must have a strategy.");
        }
        ImmutableSet<String> ids =
                strategies.stream().map(ProcurementStrategy::id).collect(ImmutableSet.toImmutableSet());
        if (ids.size() < strategies.size()) {
            faults.add("/strategies", "repeated-id", "The ids of the strategies must differ. They are: " + ids + ".");
        }
        Figures.within(faults, "discountRate", "discount rate of the comparison", discountRate, -0.5, 1);
        faults.throwIfAny();
    }

    /**
     * A comparison that still needs its years.
     *
     * @param strategies the strategies, with different ids
     * @return the comparison
     * @throws IllegalArgumentException if there is no strategy, or two have one id
     */
    public static StrategyComparison of(List<ProcurementStrategy> strategies) {
        return new StrategyComparison(
                ImmutableList.copyOf(strategies), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * The same comparison with a day on which would be decided to stop.
     *
     * @param day the day of the decision
     * @return the comparison
     */
    public StrategyComparison decidedOn(LocalDate day) {
        return new StrategyComparison(strategies, Optional.of(day), discountRate, reference);
    }

    /**
     * The same comparison with present values on 1 January of the first year; amounts count as falling at the end of their
     * year.
     *
     * @param rate the nominal rate per year: 0.02 for 2 %
     * @return the comparison
     * @throws IllegalArgumentException if the rate can be outside -0.5 to 1
     */
    public StrategyComparison discountedAt(Parameter rate) {
        return new StrategyComparison(strategies, decision, Optional.of(rate), reference);
    }

    /**
     * The same comparison with other reference data.
     *
     * @param data business days, index figures and the day as of which they count
     * @return the comparison
     */
    public StrategyComparison with(ReferenceData data) {
        return new StrategyComparison(strategies, decision, discountRate, Optional.of(data));
    }

    /**
     * Compares over calendar years.
     *
     * @param from the first year
     * @param to the last year
     * @return what came of each strategy, in the order given
     * @throws IllegalArgumentException if the years are not in order or more than 100, or an index figure is needed that was
     *     not known
     */
    public ComparedStrategies over(int from, int to) {
        if (from > to || to - (long) from >= LONGEST_YEARS || from < 1900 || to > 2300) {
            throw new IllegalArgumentException("The years (" + from + " to " + to
                    + ") of the comparison must be in order, at most " + LONGEST_YEARS + " and between 1900 and 2300.");
        }
        Year first = Year.of(from);
        Year last = Year.of(to);
        LocalDate decided = decision.orElse(first.atDay(1));
        StrategyOutcomes outcomes = new StrategyOutcomes(
                first, last, decided, discountRate, reference.orElseGet(() -> ReferenceData.standard(first.atDay(1))));
        return new ComparedStrategies(
                first,
                last,
                decided,
                discountRate,
                strategies.stream().map(outcomes::of).collect(ImmutableList.toImmutableList()));
    }
}

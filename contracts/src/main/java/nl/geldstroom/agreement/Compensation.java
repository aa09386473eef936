package nl.geldstroom.agreement;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.google.common.collect.ImmutableList;
import java.util.Optional;
import nl.geldstroom.index.Indexation;
import nl.geldstroom.money.Money;
import nl.geldstroom.tariff.ExecutionVariant;
import nl.geldstroom.tariff.Tariff;

/**
 * How a provider is paid (<i>bekostiging</i>): for effort, for output or for a task.
 *
 * <p>In JSON the property {@code type} says which: {@code effortBased}, {@code outputBased}, {@code taskBased},
 * {@code populationBased}, {@code areaBased} or {@code combined}. It decides when a
 * saving becomes money: see {@code nl.geldstroom.commitment}.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface Compensation permits EffortBased, OutputBased, TaskBased, PopulationBased, AreaBased, Combined {

    /**
     * What is paid for.
     *
     * @return the execution variant; whoever only needs to know the variant asks this and not the class
     */
    ExecutionVariant variant();

    /**
     * How prices or amounts follow the years.
     *
     * @return the indexation, from the second calendar year of a price on; of a combined compensation that of its first
     *     part
     */
    Indexation indexation();

    /**
     * How money comes free after volume was reduced.
     *
     * @return the path; absent for a task, where a reduction frees nothing before the amount is reset
     */
    default Optional<ReleasePath> releasePath() {
        return Optional.empty();
    }

    /**
     * What is paid at least per calendar year, whatever is delivered.
     *
     * @return the amount of a whole year; absent: nothing
     */
    default Optional<Money> guaranteedMinimum() {
        return Optional.empty();
    }

    /**
     * The prices of units.
     *
     * @return the tariffs; empty: none, or not known here
     */
    default ImmutableList<Tariff> tariffs() {
        return ImmutableList.of();
    }

    /**
     * The allocations that run under it: money comes free by their end dates, and not along the release path.
     *
     * @return the allocations; absent: for a task, or not known here
     */
    default Optional<AllocationRelease> allocations() {
        return Optional.empty();
    }

    /**
     * After how many years an amount may be reset for the first time, and then every year.
     *
     * @return the number of years; absent: only when an extension starts
     */
    default Optional<Integer> fixedYears() {
        return Optional.empty();
    }

    /**
     * Up to what may be delivered per calendar year.
     *
     * @return the ceiling; absent: none
     */
    default Optional<SpendingCeiling> ceiling() {
        return Optional.empty();
    }

    /**
     * The same compensation with a ceiling.
     *
     * @param limit up to what may be delivered per calendar year
     * @return the compensation; of a combined one with the ceiling on the part that has one already, or else on its only
     *     part for effort or output. Absent: a task, whose budget is its own limit, or it is not clear which part is meant
     */
    default Optional<Compensation> limitedTo(SpendingCeiling limit) {
        return Optional.empty();
    }

    /**
     * In what it contradicts itself or the rules of its prices.
     *
     * @return what was found, with pointers from the compensation on; a fault makes the agreement impossible
     */
    default ImmutableList<Finding> findings() {
        return CompensationRules.of(this);
    }
}

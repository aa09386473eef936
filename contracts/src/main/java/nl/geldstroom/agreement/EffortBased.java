package nl.geldstroom.agreement;

import com.fasterxml.jackson.annotation.JsonTypeName;
import com.google.common.collect.ImmutableList;
import java.util.Optional;
import nl.geldstroom.index.Indexation;
import nl.geldstroom.money.Money;
import nl.geldstroom.tariff.ExecutionVariant;
import nl.geldstroom.tariff.Tariff;
import org.immutables.value.Value;

/**
 * Payment for units delivered (<i>inspanningsgericht</i>, price times quantity).
 *
 * <p>Less demand becomes less money along the release path, and never below the guaranteed minimum.
 *
 * @param release how money comes free after volume was reduced
 * @param tariffs the prices; empty: not known here, the budget line says what is spent
 * @param guaranteedMinimum what is paid at least per calendar year, pro rata in a broken year; absent: nothing
 * @param ceiling up to what may be delivered per calendar year; absent: no ceiling
 * @param indexation how the prices follow the years
 * @param allocations the allocations that run under it, by whose end dates money comes free instead; absent: not known here
 */
@Value.Builder
@JsonTypeName("effortBased")
public record EffortBased(
        ReleasePath release,
        ImmutableList<Tariff> tariffs,
        Optional<Money> guaranteedMinimum,
        Optional<SpendingCeiling> ceiling,
        Indexation indexation,
        Optional<AllocationRelease> allocations)
        implements Compensation {

    /**
     * Checks tariffs and minimum.
     *
     * @param release how money comes free after volume was reduced
     * @param tariffs the prices
     * @param guaranteedMinimum what is paid at least per calendar year
     * @param ceiling up to what may be delivered per calendar year
     * @param indexation how the prices follow the years
     * @param allocations the allocations that run under it
     * @throws IllegalArgumentException if a product has two tariffs from one date or the minimum is negative
     */
    public EffortBased {
        VolumePrices.check(tariffs, guaranteedMinimum);
    }

    /**
     * Payment for effort that comes free along a path; prices are those of the budget line.
     *
     * @param release how money comes free after volume was reduced
     * @return the compensation, without tariffs, minimum or indexation
     */
    public static EffortBased releasing(ReleasePath release) {
        return new EffortBased(
                release, ImmutableList.of(), Optional.empty(), Optional.empty(), Indexation.none(), Optional.empty());
    }

    /**
     * Starts a compensation.
     *
     * @return a builder
     */
    public static EffortBasedBuilder builder() {
        return new EffortBasedBuilder();
    }

    @Override
    public ExecutionVariant variant() {
        return ExecutionVariant.EFFORT;
    }

    @Override
    public Optional<ReleasePath> releasePath() {
        return Optional.of(release);
    }

    /**
     * The same compensation with the allocations that run under it.
     *
     * @param running the allocations, by whose end dates money comes free instead of along the path
     * @return the compensation
     */
    public EffortBased allocated(AllocationRelease running) {
        return new EffortBased(release, tariffs, guaranteedMinimum, ceiling, indexation, Optional.of(running));
    }

    /**
     * The same compensation with prices that follow the years.
     *
     * @param by the indexation
     * @return the compensation
     */
    public EffortBased indexed(Indexation by) {
        return new EffortBased(release, tariffs, guaranteedMinimum, ceiling, by, allocations);
    }

    /**
     * The same compensation with a guaranteed minimum.
     *
     * @param perYear what is paid at least per calendar year
     * @return the compensation
     * @throws IllegalArgumentException if it is negative
     */
    public EffortBased guaranteeing(Money perYear) {
        return new EffortBased(release, tariffs, Optional.of(perYear), ceiling, indexation, allocations);
    }

    /**
     * The same compensation with a ceiling.
     *
     * @param limit up to what may be delivered per calendar year
     * @return the compensation
     */
    public EffortBased limited(SpendingCeiling limit) {
        return new EffortBased(release, tariffs, guaranteedMinimum, Optional.of(limit), indexation, allocations);
    }

    @Override
    public Optional<Compensation> limitedTo(SpendingCeiling limit) {
        return Optional.of(limited(limit));
    }
}

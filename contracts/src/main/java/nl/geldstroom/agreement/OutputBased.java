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
 * Payment per result or trajectory (<i>outputgericht</i>).
 *
 * <p>A trajectory that has started is paid to its end. So when fewer start, money comes free evenly over the length of a
 * trajectory.
 *
 * @param trajectoryMonths how long a trajectory lasts, in months
 * @param tariffs the prices per trajectory; empty: not known here, the budget line says what is spent
 * @param guaranteedMinimum what is paid at least per calendar year, pro rata in a broken year; absent: nothing
 * @param ceiling up to what may be delivered per calendar year; absent: no ceiling
 * @param indexation how the prices follow the years
 * @param allocations the allocations that run under it, by whose end dates money comes free instead; absent: not known here
 */
@Value.Builder
@JsonTypeName("outputBased")
public record OutputBased(
        int trajectoryMonths,
        ImmutableList<Tariff> tariffs,
        Optional<Money> guaranteedMinimum,
        Optional<SpendingCeiling> ceiling,
        Indexation indexation,
        Optional<AllocationRelease> allocations)
        implements Compensation {

    /**
     * Checks length, tariffs and minimum.
     *
     * @param trajectoryMonths how long a trajectory lasts
     * @param tariffs the prices per trajectory
     * @param guaranteedMinimum what is paid at least per calendar year
     * @param ceiling up to what may be delivered per calendar year
     * @param indexation how the prices follow the years
     * @param allocations the allocations that run under it
     * @throws IllegalArgumentException if the length is not from 1 to 120, a product has two tariffs from one date or the
     *     minimum is negative
     */
    public OutputBased {
        if (trajectoryMonths < 1 || trajectoryMonths > 120) {
            throw new IllegalArgumentException("The length of a trajectory (" + trajectoryMonths
                    + " months) of the compensation must be from 1 to 120 months.");
        }
        VolumePrices.check(tariffs, guaranteedMinimum);
    }

    /**
     * Payment per trajectory; prices are those of the budget line.
     *
     * @param months how long a trajectory lasts
     * @return the compensation, without tariffs, minimum or indexation
     * @throws IllegalArgumentException if the length is not from 1 to 120 months
     */
    public static OutputBased trajectoriesOf(int months) {
        return new OutputBased(
                months, ImmutableList.of(), Optional.empty(), Optional.empty(), Indexation.none(), Optional.empty());
    }

    /**
     * Starts a compensation.
     *
     * @return a builder
     */
    public static OutputBasedBuilder builder() {
        return new OutputBasedBuilder();
    }

    @Override
    public ExecutionVariant variant() {
        return ExecutionVariant.OUTPUT;
    }

    @Override
    public Optional<ReleasePath> releasePath() {
        return Optional.of(release());
    }

    /**
     * The same compensation with the allocations that run under it.
     *
     * @param running the allocations, by whose end dates money comes free instead of over a trajectory
     * @return the compensation
     */
    public OutputBased allocated(AllocationRelease running) {
        return new OutputBased(trajectoryMonths, tariffs, guaranteedMinimum, ceiling, indexation, Optional.of(running));
    }

    /**
     * The same compensation with prices that follow the years.
     *
     * @param by the indexation
     * @return the compensation
     */
    public OutputBased indexed(Indexation by) {
        return new OutputBased(trajectoryMonths, tariffs, guaranteedMinimum, ceiling, by, allocations);
    }

    /**
     * How money comes free when fewer trajectories start.
     *
     * @return evenly from month 1 to the length of a trajectory
     */
    public ReleasePath release() {
        return ReleasePath.months(1, trajectoryMonths);
    }

    /**
     * The same compensation with a ceiling.
     *
     * @param limit up to what may be delivered per calendar year
     * @return the compensation
     */
    public OutputBased limited(SpendingCeiling limit) {
        return new OutputBased(
                trajectoryMonths, tariffs, guaranteedMinimum, Optional.of(limit), indexation, allocations);
    }

    @Override
    public Optional<Compensation> limitedTo(SpendingCeiling limit) {
        return Optional.of(limited(limit));
    }
}

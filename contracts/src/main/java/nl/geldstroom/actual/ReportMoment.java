package nl.geldstroom.actual;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import nl.geldstroom.tariff.ServiceAllocation;
import org.immutables.value.Value;

/**
 * A moment at which a municipality looks at its year (<i>tussentijdse rapportage</i>), such as its spring and autumn report.
 *
 * <p>Names and days differ by municipality: both are given, not known here.
 *
 * @param name how the municipality calls the report
 * @param asOf the day whose knowledge counts
 * @param allocations the allocations as known on that day; empty: the list of the actuals
 * @param incidental which part of the difference with the budget is incidental; absent: nobody said
 */
@Value.Builder
public record ReportMoment(
        String name, LocalDate asOf, ImmutableList<ServiceAllocation> allocations, Optional<Incidental> incidental) {

    /**
     * Checks the name.
     *
     * @param name how the municipality calls the report
     * @param asOf the day whose knowledge counts
     * @param allocations the allocations as known on that day
     * @param incidental which part of the difference is incidental
     * @throws IllegalArgumentException if the name is blank
     */
    public ReportMoment {
        if (name.isBlank()) {
            throw new IllegalArgumentException("The name of the report of " + asOf + " must not be blank.");
        }
    }

    /**
     * Starts a moment.
     *
     * @return a builder
     */
    public static ReportMomentBuilder builder() {
        return new ReportMomentBuilder();
    }
}

package nl.geldstroom.actual;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import nl.geldstroom.agreement.Agreement;
import nl.geldstroom.evidence.Evidence;
import nl.geldstroom.money.Money;
import nl.geldstroom.payment.ReferenceData;
import org.immutables.value.Value;

/**
 * One agreement in one interim report of the municipal year (<i>tussentijdse rapportage</i>): budget, realised, forecast, and
 * what changed since the report before.
 *
 * @param name how the municipality calls the report
 * @param asOf the day whose knowledge counts
 * @param budget what the municipality budgeted; absent: not known
 * @param realised what is payable of what was declared, and the instalments of months that are over
 * @param forecast what the year will cost; absent: there is no forecast
 * @param aboveBudget forecast less budget; absent: one of them is not known
 * @param incidental the part of it that does not come back; absent: nobody said, or there is no difference to divide
 * @param structural the rest of it; absent likewise
 * @param incidentalEvidence who says which part is incidental and why; absent: nobody said
 * @param change why the forecast differs from that of the report before; absent: this is the first, or one of them has no
 *     forecast
 */
@Value.Builder
public record InterimReport(
        String name,
        LocalDate asOf,
        Optional<Money> budget,
        Money realised,
        Optional<Money> forecast,
        Optional<Money> aboveBudget,
        Optional<Money> incidental,
        Optional<Money> structural,
        Optional<Evidence> incidentalEvidence,
        Optional<ForecastChange> change) {

    /**
     * Starts a report.
     *
     * @return a builder
     */
    public static InterimReportBuilder builder() {
        return new InterimReportBuilder();
    }

    /**
     * The reports of a year so far.
     *
     * @param agreement the agreement
     * @param actuals what was declared and paid under it, with the moments of the reports
     * @param reference business days, index figures and the last day whose knowledge counts
     * @return a report for each moment on or before that day, each as known on its own day
     * @throws IllegalArgumentException if the actuals are of another agreement, or the year cannot be forecast for lack of an
     *     index figure
     */
    public static ImmutableList<InterimReport> of(Agreement agreement, Actuals actuals, ReferenceData reference) {
        ImmutableList.Builder<InterimReport> reports = ImmutableList.builder();
        Optional<YearForecast> before = Optional.empty();
        for (ReportMoment moment : actuals.moments()) {
            if (moment.asOf().isAfter(reference.asOf())) {
                break;
            }
            Actuals then = moment.allocations().isEmpty() ? actuals : actuals.withAllocations(moment.allocations());
            YearForecast forecast = YearForecast.of(
                    agreement,
                    then,
                    new ReferenceData(reference.businessDays(), reference.indexTable(), moment.asOf()));
            reports.add(report(moment, forecast, before));
            before = Optional.of(forecast);
        }
        return reports.build();
    }

    private static InterimReport report(ReportMoment moment, YearForecast forecast, Optional<YearForecast> before) {
        Optional<Money> above = forecast.aboveBudget();
        Optional<Money> once = above.flatMap(difference -> moment.incidental().map(Incidental::amount));
        return builder()
                .name(moment.name())
                .asOf(moment.asOf())
                .budget(forecast.budget())
                .realised(forecast.realised())
                .forecast(forecast.total())
                .aboveBudget(above)
                .incidental(once)
                .structural(once.flatMap(part -> above.map(whole -> whole.minus(part))))
                .incidentalEvidence(moment.incidental().map(Incidental::evidence))
                .change(before.flatMap(earlier -> ForecastChange.between(earlier, forecast)))
                .build();
    }
}

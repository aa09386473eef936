package nl.geldstroom.actual;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.Year;
import java.util.Optional;
import nl.geldstroom.agreement.Agreement;
import nl.geldstroom.agreement.AgreementId;
import nl.geldstroom.money.Money;
import nl.geldstroom.payment.ReferenceData;
import org.immutables.value.Value;

/**
 * Everything there is to say of the actuals of an agreement on a day (<i>stand van de realisatie</i>).
 *
 * @param agreement the agreement
 * @param year the calendar year of service
 * @param asOf the day whose knowledge counts
 * @param check every invoice that had come in, with its findings
 * @param forecast how the year will end
 * @param total what the year will cost; absent: there is no forecast
 * @param instalments the instalments, due against paid
 * @param reports the interim reports so far
 */
@Value.Builder
public record ActualsOverview(
        AgreementId agreement,
        Year year,
        LocalDate asOf,
        InvoiceCheck check,
        YearForecast forecast,
        Optional<Money> total,
        InstalmentCheck instalments,
        ImmutableList<InterimReport> reports) {

    /**
     * Starts an overview.
     *
     * @return a builder
     */
    public static ActualsOverviewBuilder builder() {
        return new ActualsOverviewBuilder();
    }

    /**
     * Checks, forecasts and reports.
     *
     * @param agreement the agreement
     * @param actuals what was declared and paid under it
     * @param reference business days, index figures and the day whose knowledge counts
     * @return the overview
     * @throws IllegalArgumentException if the actuals are of another agreement, the term has no day in the year, or an index
     *     figure is needed that was not known
     */
    public static ActualsOverview of(Agreement agreement, Actuals actuals, ReferenceData reference) {
        YearForecast forecast = YearForecast.of(agreement, actuals, reference);
        return builder()
                .agreement(agreement.id())
                .year(actuals.year())
                .asOf(reference.asOf())
                .check(InvoiceCheck.of(agreement, actuals, reference))
                .forecast(forecast)
                .total(forecast.total())
                .instalments(InstalmentCheck.of(agreement, actuals, reference))
                .addAllReports(InterimReport.of(agreement, actuals, reference))
                .build();
    }
}

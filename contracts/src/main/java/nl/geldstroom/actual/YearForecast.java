package nl.geldstroom.actual;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import java.util.function.Function;
import nl.geldstroom.agreement.Agreement;
import nl.geldstroom.agreement.AgreementId;
import nl.geldstroom.money.Money;
import nl.geldstroom.payment.ReferenceData;
import nl.geldstroom.text.LocalizedText;
import org.immutables.value.Value;

/**
 * How a calendar year of an agreement will end (<i>jaarprognose</i>): what was declared, what is still to be declared, and
 * what is expected of the months that are not over.
 *
 * <p>Expected of a month are the allocated units × the realisation rate × the tariff of the month. Of a month that is over
 * only the part counts that the declaration lag says is not in yet; of a month that is not over, what was declared of a
 * product replaces what was expected of it. For example 100 hours a month at 68.40 with a rate of 0.85 are 5,814.00 a month;
 * when 70 % of February is in on average, 1,744.20 of February is still expected, whatever was declared.
 *
 * @param agreement the agreement
 * @param year the calendar year of service
 * @param asOf the day whose knowledge counts
 * @param budget what the municipality budgeted; absent: not known
 * @param months the months of the year in the term, in order
 * @param topUp what tops the year up to the guaranteed minimum; zero: nothing, or there is none
 * @param ceiling how the year stands to its ceiling; absent: there is none
 * @param missing why there is no forecast; empty: there is one
 * @param remarks what the forecast does not hold
 */
@Value.Builder
public record YearForecast(
        AgreementId agreement,
        Year year,
        LocalDate asOf,
        Optional<Money> budget,
        ImmutableList<MonthForecast> months,
        Money topUp,
        Optional<CeilingOutlook> ceiling,
        ImmutableList<LocalizedText> missing,
        ImmutableList<LocalizedText> remarks) {

    /**
     * Starts a forecast.
     *
     * @return a builder
     */
    public static YearForecastBuilder builder() {
        return new YearForecastBuilder();
    }

    /**
     * Forecasts the year of the actuals.
     *
     * @param agreement the agreement
     * @param actuals what was declared under it, with what a forecast may stand on
     * @param reference index figures and the day whose knowledge counts
     * @return the months of the year
     * @throws IllegalArgumentException if the actuals are of another agreement, the term has no day in the year, or an index
     *     figure is needed that was not known
     */
    public static YearForecast of(Agreement agreement, Actuals actuals, ReferenceData reference) {
        actuals.of(agreement);
        return new Forecasting(agreement, actuals, reference).forecast();
    }

    /**
     * What was declared.
     *
     * @return the sum of the months
     */
    public Money declared() {
        return sum(MonthForecast::declared);
    }

    /**
     * What is realised.
     *
     * @return what is payable of what was declared, and the instalments of the months that are over
     */
    public Money realised() {
        return sum(MonthForecast::realised);
    }

    /**
     * What the year costs.
     *
     * @return the months and the top-up together; absent: {@link #missing} says what is missing
     */
    public Optional<Money> total() {
        return missing.isEmpty()
                ? Optional.of(sum(month -> month.total().orElseThrow()).plus(topUp))
                : Optional.empty();
    }

    /**
     * What the year costs above the budget.
     *
     * @return total less budget, below zero where money is left; absent: one of them is not known
     */
    public Optional<Money> aboveBudget() {
        return total().flatMap(total -> budget.map(total::minus));
    }

    /**
     * A month.
     *
     * @param month the month
     * @return its forecast; absent: it lies outside the year or the term
     */
    public Optional<MonthForecast> month(YearMonth month) {
        return months.stream().filter(its -> its.month().equals(month)).findFirst();
    }

    Money sum(Function<MonthForecast, Money> part) {
        return Money.sum(months.stream().map(part).toList());
    }
}

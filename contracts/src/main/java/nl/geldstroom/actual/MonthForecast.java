package nl.geldstroom.actual;

import com.google.common.collect.ImmutableList;
import java.time.YearMonth;
import java.util.Optional;
import nl.geldstroom.money.Money;
import nl.geldstroom.text.LocalizedText;
import org.immutables.value.Value;

/**
 * One month of a forecast (<i>prognose per maand</i>).
 *
 * @param month the month of service
 * @param over whether it is over on the day of the forecast
 * @param instalments what the agreement itself determines for the month
 * @param declared what was declared
 * @param notPayable what of it the agreement does not owe; below zero: less was declared than it owes
 * @param outstanding what is still to be declared of a month that is over; absent: nothing is forecast
 * @param expected what is expected of a month that is not over; absent: nothing is forecast
 * @param products the month by product
 * @param explanation how the month came about
 */
@Value.Builder
public record MonthForecast(
        YearMonth month,
        boolean over,
        Money instalments,
        Money declared,
        Money notPayable,
        Optional<Money> outstanding,
        Optional<Money> expected,
        ImmutableList<ProductForecast> products,
        LocalizedText explanation) {

    /**
     * Starts a month.
     *
     * @return a builder
     */
    public static MonthForecastBuilder builder() {
        return new MonthForecastBuilder();
    }

    /**
     * What the agreement owes for what was declared, and the instalments of a month that is over.
     *
     * @return what is realised
     */
    public Money realised() {
        Money payable = declared.minus(notPayable);
        return over ? payable.plus(instalments) : payable;
    }

    /**
     * What the month costs.
     *
     * @return instalments, what is payable of what was declared, and what is still to come; absent: nothing is forecast
     */
    public Optional<Money> total() {
        return outstanding.flatMap(late -> expected.map(
                ahead -> instalments.plus(declared).minus(notPayable).plus(late).plus(ahead)));
    }
}

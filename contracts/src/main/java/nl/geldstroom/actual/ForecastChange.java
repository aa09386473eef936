package nl.geldstroom.actual;

import com.google.common.collect.ImmutableSortedSet;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.Optional;
import java.util.TreeSet;
import nl.geldstroom.money.Money;
import nl.geldstroom.money.Rounding;
import org.immutables.value.Value;

/**
 * Why a forecast differs from the one before it (<i>verklaring van het verschil</i>).
 *
 * <p>A month that was over at the first forecast can only have turned out otherwise than the declaration lag said. Of the
 * other months other units at the earlier price are volume, and the rest is price. The parts add up to the cent.
 *
 * @param volume more or fewer units than expected, at the price expected, and other amounts allocated
 * @param price another price than expected, for the units as they are now
 * @param lag more or less declared of months that were over at the forecast before
 * @param instalments other instalments
 * @param topUp another top-up to the guaranteed minimum
 */
@Value.Builder
public record ForecastChange(Money volume, Money price, Money lag, Money instalments, Money topUp) {

    /**
     * Starts a change.
     *
     * @return a builder
     */
    public static ForecastChangeBuilder builder() {
        return new ForecastChangeBuilder();
    }

    /**
     * Explains the difference between two forecasts of one year.
     *
     * @param before the earlier forecast
     * @param now the later one
     * @return the parts of the difference; absent: one of them is no forecast
     * @throws IllegalArgumentException if they are of different agreements or years, or not in this order
     */
    public static Optional<ForecastChange> between(YearForecast before, YearForecast now) {
        if (!before.agreement().equals(now.agreement())
                || !before.year().equals(now.year())
                || before.asOf().isAfter(now.asOf())) {
            throw new IllegalArgumentException("The forecast of " + before.agreement() + " for " + before.year()
                    + " as of " + before.asOf() + " must be of the same agreement and year as that of "
                    + now.agreement() + " for " + now.year() + " as of " + now.asOf() + ", and not later.");
        }
        if (before.total().isEmpty() || now.total().isEmpty()) {
            return Optional.empty();
        }
        TreeSet<YearMonth> months = new TreeSet<>();
        before.months().forEach(line -> months.add(line.month()));
        now.months().forEach(line -> months.add(line.month()));
        Money volume = Money.ZERO;
        Money price = Money.ZERO;
        Money lag = Money.ZERO;
        Money instalments = Money.ZERO;
        for (YearMonth month : months) {
            Optional<MonthForecast> then = before.month(month);
            Optional<MonthForecast> today = now.month(month);
            instalments = instalments
                    .plus(today.map(MonthForecast::instalments).orElse(Money.ZERO))
                    .minus(then.map(MonthForecast::instalments).orElse(Money.ZERO));
            for (String product : products(then, today)) {
                Optional<ProductForecast> a = then.flatMap(line -> of(line, product));
                Optional<ProductForecast> b = today.flatMap(line -> of(line, product));
                Money old = a.map(ProductForecast::amount).orElse(Money.ZERO);
                Money difference =
                        b.map(ProductForecast::amount).orElse(Money.ZERO).minus(old);
                if (then.filter(MonthForecast::over).isPresent()) {
                    lag = lag.plus(difference);
                    continue;
                }
                BigDecimal units = a.map(ProductForecast::units).orElse(BigDecimal.ZERO);
                BigDecimal more =
                        b.map(ProductForecast::units).orElse(BigDecimal.ZERO).subtract(units);
                // Without units of before there is no price to compare with: all of it is volume.
                Money byVolume = units.signum() == 0 ? difference : atOldPrice(old, more, units);
                volume = volume.plus(byVolume);
                price = price.plus(difference.minus(byVolume));
            }
        }
        return Optional.of(builder()
                .volume(volume)
                .price(price)
                .lag(lag)
                .instalments(instalments)
                .topUp(now.topUp().minus(before.topUp()))
                .build());
    }

    private static Money atOldPrice(Money old, BigDecimal more, BigDecimal units) {
        BigDecimal exact = old.toEuros().multiply(more);
        return Rounding.HALF_UP.toCents(exact.divide(units, 12, RoundingMode.HALF_EVEN));
    }

    private static ImmutableSortedSet<String> products(Optional<MonthForecast> a, Optional<MonthForecast> b) {
        ImmutableSortedSet.Builder<String> names = ImmutableSortedSet.naturalOrder();
        a.ifPresent(
                line -> line.products().forEach(its -> names.add(its.product().orElse(""))));
        b.ifPresent(
                line -> line.products().forEach(its -> names.add(its.product().orElse(""))));
        return names.build();
    }

    private static Optional<ProductForecast> of(MonthForecast line, String product) {
        return line.products().stream()
                .filter(its -> its.product().orElse("").equals(product))
                .findFirst();
    }

    /**
     * The whole difference.
     *
     * @return the sum of the parts: the later forecast less the earlier
     */
    public Money total() {
        return volume.plus(price).plus(lag).plus(instalments).plus(topUp);
    }
}

package nl.geldstroom.actual;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.geldstroom.tariff.Frequency;
import nl.geldstroom.tariff.ServiceAllocation;
import nl.geldstroom.tariff.Tariff;
import nl.geldstroom.tariff.Unit;
import nl.geldstroom.text.LocalizedText;

/** What allocations allow per month: units per product, or euros where an allocation names an amount. */
final class ExpectedUnits {

    private static final int DECIMALS = 12;
    private static final int DAYS_OF_A_WEEK = 7;
    private static final BigDecimal MINUTES = BigDecimal.valueOf(60);

    private final MonthlyPrices prices;
    private final List<YearMonth> months;
    private final SortedMap<String, SortedMap<YearMonth, BigDecimal>> units = new TreeMap<>();
    private final SortedMap<YearMonth, BigDecimal> euros = new TreeMap<>();
    private final Set<String> inEuros = new HashSet<>();
    private final List<LocalizedText> left = new ArrayList<>();

    ExpectedUnits(MonthlyPrices prices, List<YearMonth> months, List<ServiceAllocation> allocations) {
        this.prices = prices;
        this.months = months;
        allocations.forEach(this::add);
    }

    Map<String, SortedMap<YearMonth, BigDecimal>> units() {
        return units;
    }

    BigDecimal euros(YearMonth month) {
        return euros.getOrDefault(month, BigDecimal.ZERO);
    }

    /** Whether an allocation counts by its amount. */
    boolean isInEuros(String allocation) {
        return inEuros.contains(allocation);
    }

    /** The allocations that could not be counted, each with the reason. */
    ImmutableList<LocalizedText> left() {
        return ImmutableList.copyOf(left);
    }

    private void add(ServiceAllocation allocation) {
        if (allocation.budget().isPresent()) {
            if (allocation.volume().isPresent()) {
                leave(allocation, "noemt een bedrag én een aantal", "names an amount and a number of units");
            } else if (allocation.end().isEmpty()) {
                leave(allocation, "noemt een bedrag zonder einddatum", "names an amount without an end date");
            } else {
                inEuros.add(allocation.number());
                BigDecimal whole = allocation.budget().get().toEuros();
                months.forEach(month -> euros.merge(month, ofValidity(allocation, whole, month), BigDecimal::add));
            }
            return;
        }
        if (allocation.volume().isEmpty()
                || allocation.unit().isEmpty()
                || allocation.frequency().isEmpty()) {
            leave(
                    allocation,
                    "noemt geen bedrag, en geen aantal met eenheid en frequentie",
                    "names no amount, and no number with unit and frequency");
        } else if (allocation.frequency().get() == Frequency.TOTAL
                && allocation.end().isEmpty()) {
            leave(allocation, "noemt een totaal zonder einddatum", "names a total without an end date");
        } else if (allocation.unit().get() == Unit.EUROS) {
            inEuros.add(allocation.number());
            months.forEach(month -> euros.merge(month, inMonth(allocation, month), BigDecimal::add));
        } else if (allocation.product().isEmpty()) {
            leave(allocation, "noemt geen product en dus geen tarief", "names no product and so no tariff");
        } else {
            ofProduct(allocation, allocation.product().get());
        }
    }

    private void ofProduct(ServiceAllocation allocation, String product) {
        SortedMap<YearMonth, BigDecimal> its = new TreeMap<>();
        for (YearMonth month : months) {
            BigDecimal number = inMonth(allocation, month);
            if (number.signum() == 0) {
                continue;
            }
            Optional<Unit> unit = prices.tariff(product, month).map(Tariff::unit);
            if (unit.isEmpty()) {
                leave(
                        allocation,
                        "noemt " + product + ", waarvoor de overeenkomst in " + month + " geen tarief heeft",
                        "names " + product + ", for which the agreement has no tariff in " + month);
                return;
            }
            Optional<BigDecimal> converted = converted(number, allocation.unit().orElseThrow(), unit.get());
            if (converted.isEmpty()) {
                leave(
                        allocation,
                        "telt per " + allocation.unit().get().label().nl() + ", het tarief per "
                                + unit.get().label().nl(),
                        "counts per " + allocation.unit().get().label().en() + ", the tariff per "
                                + unit.get().label().en());
                return;
            }
            its.put(month, converted.get());
        }
        SortedMap<YearMonth, BigDecimal> sums = units.computeIfAbsent(product, key -> new TreeMap<>());
        its.forEach((month, number) -> sums.merge(month, number, BigDecimal::add));
    }

    private static Optional<BigDecimal> converted(BigDecimal number, Unit from, Unit to) {
        if (from == to) {
            return Optional.of(number);
        }
        if (from == Unit.MINUTE && to == Unit.HOUR) {
            return Optional.of(number.divide(MINUTES, DECIMALS, RoundingMode.HALF_EVEN));
        }
        return from == Unit.HOUR && to == Unit.MINUTE ? Optional.of(number.multiply(MINUTES)) : Optional.empty();
    }

    private BigDecimal inMonth(ServiceAllocation allocation, YearMonth month) {
        BigDecimal volume = BigDecimal.valueOf(allocation.volume().orElseThrow());
        long days = days(allocation, month);
        return switch (allocation.frequency().orElseThrow()) {
            case DAY -> volume.multiply(BigDecimal.valueOf(days));
            case WEEK -> part(volume, days, DAYS_OF_A_WEEK);
            case MONTH -> part(volume, days, month.lengthOfMonth());
            case TOTAL -> ofValidity(allocation, volume, month);
        };
    }

    private BigDecimal ofValidity(ServiceAllocation allocation, BigDecimal whole, YearMonth month) {
        LocalDate until = allocation.end().orElseThrow().plusDays(1);
        return part(whole, days(allocation, month), ChronoUnit.DAYS.between(allocation.from(), until));
    }

    private static BigDecimal part(BigDecimal whole, long days, long of) {
        return whole.multiply(BigDecimal.valueOf(days))
                .divide(BigDecimal.valueOf(of), DECIMALS, RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
    }

    /** Days of the month on which the allocation is valid and the agreement runs. */
    private long days(ServiceAllocation allocation, YearMonth month) {
        LocalDate start = prices.agreement().term().start();
        LocalDate from = month.atDay(1).isBefore(start) ? start : month.atDay(1);
        LocalDate until = prices.until(month);
        if (allocation.from().isAfter(from)) {
            from = allocation.from();
        }
        if (allocation.end().isPresent() && allocation.end().get().plusDays(1).isBefore(until)) {
            until = allocation.end().get().plusDays(1);
        }
        return Math.max(0, ChronoUnit.DAYS.between(from, until));
    }

    private void leave(ServiceAllocation allocation, String nl, String en) {
        left.add(LocalizedText.of(
                "Toewijzing " + allocation.number() + " " + nl + "; zij telt niet mee in de prognose.",
                "Allocation " + allocation.number() + " " + en + "; it does not count in the forecast."));
    }
}

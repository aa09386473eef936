package nl.geldstroom.actual;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.geldstroom.agreement.Agreement;
import nl.geldstroom.agreement.Combined;
import nl.geldstroom.agreement.Compensation;
import nl.geldstroom.money.Money;
import nl.geldstroom.payment.Payment;
import nl.geldstroom.payment.Payments;
import nl.geldstroom.payment.ReferenceData;
import nl.geldstroom.payment.Volume;
import nl.geldstroom.tariff.Tariff;

/** What units of a product cost in a month of an agreement, evenly delivered over its days. */
record MonthlyPrices(Agreement agreement, ImmutableList<Tariff> tariffs, ReferenceData reference) {

    static MonthlyPrices of(Agreement agreement, ReferenceData reference) {
        ImmutableList<Compensation> parts = agreement.compensation() instanceof Combined combined
                ? ImmutableList.copyOf(combined.parts().values())
                : ImmutableList.of(agreement.compensation());
        return new MonthlyPrices(
                agreement,
                parts.stream()
                        .flatMap(part -> part.tariffs().stream())
                        .sorted(Comparator.comparing(Tariff::from))
                        .collect(ImmutableList.toImmutableList()),
                reference);
    }

    boolean inTerm(YearMonth month) {
        return month.atDay(1).isBefore(agreement.term().end())
                && month.plusMonths(1).atDay(1).isAfter(agreement.term().start());
    }

    /** The tariff that a month ends with; absent: there is none, or the month lies outside the term. */
    Optional<Tariff> tariff(String product, YearMonth month) {
        LocalDate until = until(month);
        return inTerm(month)
                ? tariffs.stream()
                        .filter(tariff -> tariff.product().equals(product)
                                && tariff.from().isBefore(until))
                        .reduce((earlier, later) -> later)
                : Optional.empty();
    }

    boolean isBanded(String product) {
        return tariffs.stream()
                .anyMatch(tariff ->
                        tariff.product().equals(product) && tariff.bands().isPresent());
    }

    /** The first day of the month on which the product has a price in the term. */
    LocalDate from(String product, YearMonth month) {
        LocalDate priced = tariffs.stream()
                .filter(tariff -> tariff.product().equals(product))
                .map(Tariff::from)
                .findFirst()
                .orElse(month.atDay(1));
        LocalDate from = later(month.atDay(1), agreement.term().start());
        return later(from, priced);
    }

    LocalDate until(YearMonth month) {
        LocalDate end = month.plusMonths(1).atDay(1);
        return end.isAfter(agreement.term().end()) ? agreement.term().end() : end;
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    /** One payment for units of one product in one month that has a tariff. */
    Payment of(String product, YearMonth month, BigDecimal units) {
        return Payments.byTariff(agreement, ImmutableList.of(volume(product, month, units)), reference)
                .list()
                .get(0);
    }

    /** The amounts of one product per month; a price that steps with the volume counts the months before. */
    SortedMap<YearMonth, Money> of(String product, Map<YearMonth, BigDecimal> units) {
        List<Volume> volumes = new ArrayList<>();
        units.forEach((month, number) -> {
            if (number.signum() > 0) {
                volumes.add(volume(product, month, number));
            }
        });
        return volumes.isEmpty()
                ? new TreeMap<>()
                : Payments.byTariff(agreement, volumes, reference).perMonth();
    }

    private Volume volume(String product, YearMonth month, BigDecimal units) {
        return Volume.builder()
                .product(product)
                .from(from(product, month))
                .until(until(month))
                .units(units)
                .build();
    }
}

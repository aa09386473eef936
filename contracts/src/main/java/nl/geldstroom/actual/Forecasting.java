package nl.geldstroom.actual;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import nl.geldstroom.agreement.Agreement;
import nl.geldstroom.agreement.Combined;
import nl.geldstroom.agreement.Compensation;
import nl.geldstroom.agreement.SpendingCeiling;
import nl.geldstroom.money.Money;
import nl.geldstroom.money.Rounding;
import nl.geldstroom.money.Share;
import nl.geldstroom.payment.GuaranteedMinimum;
import nl.geldstroom.payment.Payments;
import nl.geldstroom.payment.ReferenceData;
import nl.geldstroom.tariff.ServiceAllocation;
import nl.geldstroom.text.LocalizedText;
import nl.geldstroom.text.Phrases;

/** One forecast in the making. */
final class Forecasting {

    private final Agreement agreement;
    private final Actuals actuals;
    private final LocalDate asOf;
    private final MonthlyPrices prices;
    private final InvoiceCheck check;
    private final List<YearMonth> months = new ArrayList<>();
    private final Map<YearMonth, Money> instalments;
    private final ImmutableList<LocalizedText> missing;
    private final ExpectedUnits allocated;
    private final SortedMap<String, SortedMap<YearMonth, BigDecimal>> delivered = new TreeMap<>();
    private final SortedMap<String, SortedMap<YearMonth, Money>> payable = new TreeMap<>();
    private final Map<YearMonth, Money> payableOnAmounts = new HashMap<>();
    private final SortedMap<String, SortedMap<YearMonth, BigDecimal>> expected = new TreeMap<>();
    private final SortedMap<String, SortedMap<YearMonth, Money>> cost = new TreeMap<>();

    Forecasting(Agreement agreement, Actuals actuals, ReferenceData reference) {
        this.agreement = agreement;
        this.actuals = actuals;
        asOf = reference.asOf();
        prices = MonthlyPrices.of(agreement, reference);
        for (int month = 1; month <= 12; month++) {
            if (prices.inTerm(actuals.year().atMonth(month))) {
                months.add(actuals.year().atMonth(month));
            }
        }
        if (months.isEmpty()) {
            throw new IllegalArgumentException("The year (" + actuals.year() + ") of the actuals of agreement ("
                    + agreement.id() + ") must have a day in its term, "
                    + agreement.term().start() + " until " + agreement.term().end() + ".");
        }
        check = InvoiceCheck.of(agreement, actuals, reference);
        instalments = Payments.of(agreement, reference).perMonth();
        ImmutableList<ServiceAllocation> list = actuals.allocationsUnder(agreement);
        missing = missing(list);
        allocated = new ExpectedUnits(prices, months, missing.isEmpty() ? list : ImmutableList.of());
    }

    private ImmutableList<LocalizedText> missing(List<ServiceAllocation> list) {
        if (prices.tariffs().isEmpty()) {
            return instalments.isEmpty()
                    ? ImmutableList.of(LocalizedText.of(
                            "Geen prognose: de overeenkomst noemt geen tarief en geen bedrag.",
                            "No forecast: the agreement names no tariff and no amount."))
                    : ImmutableList.of();
        }
        ImmutableList.Builder<LocalizedText> texts = ImmutableList.builder();
        if (list.isEmpty()) {
            texts.add(LocalizedText.of(
                    "Geen prognose: er zijn geen toewijzingen gegeven.", "No forecast: no allocations were given."));
        }
        if (actuals.realisation().isEmpty()) {
            texts.add(LocalizedText.of(
                    "Geen prognose: er is geen verzilveringsgraad gegeven.",
                    "No forecast: no realisation rate was given."));
        }
        if (actuals.lag().isEmpty()) {
            texts.add(LocalizedText.of(
                    "Geen prognose: er is niet gegeven hoe laat wordt gedeclareerd.",
                    "No forecast: no declaration lag was given."));
        }
        return texts.build();
    }

    YearForecast forecast() {
        for (CheckedInvoice checked : check.invoices()) {
            if (!checked.isRefused()) {
                count(checked);
            }
        }
        if (missing.isEmpty()) {
            allocated.units().forEach((product, its) -> its.forEach((month, units) -> expect(product, month, units)));
            expected.forEach(this::price);
        }
        ImmutableList<MonthForecast> lines = months.stream().map(this::line).collect(ImmutableList.toImmutableList());
        Money topUp = missing.isEmpty() ? topUp(lines) : Money.ZERO;
        return YearForecast.builder()
                .agreement(agreement.id())
                .year(actuals.year())
                .asOf(asOf)
                .budget(actuals.budget())
                .addAllMonths(lines)
                .topUp(topUp)
                .ceiling(agreement.compensation().ceiling().map(limit -> outlook(limit, lines)))
                .addAllMissing(missing)
                .addAllRemarks(remarks())
                .build();
    }

    private void count(CheckedInvoice checked) {
        Invoice invoice = checked.invoice();
        if (invoice.allocation().filter(allocated::isInEuros).isPresent()) {
            payableOnAmounts.merge(invoice.month(), checked.payable(), Money::plus);
        } else {
            delivered
                    .computeIfAbsent(invoice.product(), product -> new TreeMap<>())
                    .merge(invoice.month(), invoice.units(), BigDecimal::add);
        }
        payable.computeIfAbsent(invoice.product(), product -> new TreeMap<>())
                .merge(invoice.month(), checked.payable(), Money::plus);
    }

    private boolean isOver(YearMonth month) {
        return !month.plusMonths(1).atDay(1).isAfter(asOf);
    }

    private BigDecimal rate() {
        return actuals.realisation().orElseThrow().share().value();
    }

    private Share open(YearMonth month) {
        return actuals.lag().orElseThrow().declared(month, asOf).rest();
    }

    private void expect(String product, YearMonth month, BigDecimal units) {
        BigDecimal realised = units.multiply(rate());
        BigDecimal more = isOver(month)
                ? realised.multiply(open(month).value())
                : realised.subtract(units(delivered, product, month)).max(BigDecimal.ZERO);
        expected.computeIfAbsent(product, key -> new TreeMap<>()).put(month, stripped(more));
    }

    private static BigDecimal stripped(BigDecimal number) {
        return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    }

    private static BigDecimal units(
            Map<String, SortedMap<YearMonth, BigDecimal>> from, String product, YearMonth month) {
        SortedMap<YearMonth, BigDecimal> its = from.get(product);
        return its == null ? BigDecimal.ZERO : its.getOrDefault(month, BigDecimal.ZERO);
    }

    private static Money amount(Map<String, SortedMap<YearMonth, Money>> from, String product, YearMonth month) {
        SortedMap<YearMonth, Money> its = from.get(product);
        return its == null ? Money.ZERO : its.getOrDefault(month, Money.ZERO);
    }

    /** What expected units cost on top of those delivered: they may move the price of a band. */
    private void price(String product, SortedMap<YearMonth, BigDecimal> more) {
        if (!prices.isBanded(product)) {
            cost.put(product, prices.of(product, more));
            return;
        }
        SortedMap<YearMonth, BigDecimal> before = new TreeMap<>(delivered.getOrDefault(product, new TreeMap<>()));
        before.replaceAll((month, units) -> units.max(BigDecimal.ZERO));
        SortedMap<YearMonth, BigDecimal> all = new TreeMap<>(before);
        more.forEach((month, units) -> all.merge(month, units, BigDecimal::add));
        SortedMap<YearMonth, Money> without = prices.of(product, before);
        SortedMap<YearMonth, Money> difference = new TreeMap<>(prices.of(product, all));
        without.forEach((month, amount) -> difference.merge(month, amount.negated(), Money::plus));
        cost.put(product, difference);
    }

    private Money onAmounts(YearMonth month) {
        BigDecimal euros = allocated.euros(month).multiply(rate());
        if (isOver(month)) {
            return Rounding.HALF_UP.toCents(euros.multiply(open(month).value()));
        }
        return Rounding.HALF_UP
                .toCents(euros)
                .minus(payableOnAmounts.getOrDefault(month, Money.ZERO))
                .max(Money.ZERO);
    }

    private MonthForecast line(YearMonth month) {
        SortedSet<String> names = new TreeSet<>(payable.keySet());
        names.addAll(cost.keySet());
        List<ProductForecast> products = new ArrayList<>();
        Money sum = Money.ZERO;
        for (String product : names) {
            ProductForecast its = ProductForecast.builder()
                    .product(product)
                    .declaredUnits(stripped(units(delivered, product, month)))
                    .payable(amount(payable, product, month))
                    .allocatedUnits(stripped(units(allocated.units(), product, month)))
                    .expectedUnits(units(expected, product, month))
                    .expected(amount(cost, product, month))
                    .build();
            if (its.declaredUnits().signum() != 0
                    || its.allocatedUnits().signum() != 0
                    || !its.amount().isZero()) {
                products.add(its);
                sum = sum.plus(its.expected());
            }
        }
        if (missing.isEmpty() && allocated.euros(month).signum() != 0) {
            Money amount = onAmounts(month);
            sum = sum.plus(amount);
            products.add(ProductForecast.builder()
                    .product(Optional.empty())
                    .declaredUnits(BigDecimal.ZERO)
                    .payable(Money.ZERO)
                    .allocatedUnits(BigDecimal.ZERO)
                    .expectedUnits(BigDecimal.ZERO)
                    .expected(amount)
                    .build());
        }
        Money declared = ofMonth(month, checked -> checked.invoice().amount());
        Money owed = ofMonth(month, CheckedInvoice::payable);
        Money fixed = instalments.getOrDefault(month, Money.ZERO);
        boolean known = missing.isEmpty();
        return MonthForecast.builder()
                .month(month)
                .over(isOver(month))
                .instalments(fixed)
                .declared(declared)
                .notPayable(declared.minus(owed))
                .outstanding(known ? Optional.of(isOver(month) ? sum : Money.ZERO) : Optional.empty())
                .expected(known ? Optional.of(isOver(month) ? Money.ZERO : sum) : Optional.empty())
                .addAllProducts(products)
                .explanation(explanation(month, fixed, products))
                .build();
    }

    private Money ofMonth(YearMonth month, Function<CheckedInvoice, Money> part) {
        return Money.sum(check.invoices().stream()
                .filter(checked -> checked.invoice().month().equals(month))
                .map(part)
                .toList());
    }

    private LocalizedText explanation(YearMonth month, Money fixed, List<ProductForecast> products) {
        StringBuilder nl = new StringBuilder(Phrases.month(month).nl());
        StringBuilder en = new StringBuilder(Phrases.month(month).en());
        String joint = ": ";
        if (!fixed.isZero()) {
            nl.append(joint).append("termijn € ").append(Phrases.euros(fixed).nl());
            en.append(joint).append("instalment € ").append(Phrases.euros(fixed).en());
            joint = "; ";
        }
        for (ProductForecast its : products) {
            nl.append(joint).append(its.product().orElse("toegewezen bedragen"));
            en.append(joint).append(its.product().orElse("allocated amounts"));
            joint = "; ";
            String link = " ";
            if (its.product().isPresent()) {
                nl.append(" gedeclareerd ")
                        .append(Phrases.number(its.declaredUnits()).nl());
                nl.append(", verschuldigd € ")
                        .append(Phrases.euros(its.payable()).nl());
                en.append(" declared ")
                        .append(Phrases.number(its.declaredUnits()).en());
                en.append(", payable € ").append(Phrases.euros(its.payable()).en());
                link = ", ";
            }
            if (missing.isEmpty()) {
                LocalizedText rate = Phrases.number(rate());
                LocalizedText whole =
                        Phrases.number(its.product().isPresent() ? its.allocatedUnits() : allocated.euros(month));
                nl.append(link)
                        .append("toegewezen ")
                        .append(whole.nl())
                        .append(" × ")
                        .append(rate.nl());
                en.append(link)
                        .append("allocated ")
                        .append(whole.en())
                        .append(" × ")
                        .append(rate.en());
                if (isOver(month)) {
                    LocalizedText in = Phrases.number(open(month).rest().value());
                    nl.append(" × (1 − ").append(in.nl()).append(" al binnen)");
                    en.append(" × (1 − ").append(in.en()).append(" already in)");
                } else {
                    nl.append(" min wat al gedeclareerd is");
                    en.append(" less what was declared already");
                }
                if (its.product().isPresent()) {
                    nl.append(" = ").append(Phrases.number(its.expectedUnits()).nl());
                    en.append(" = ").append(Phrases.number(its.expectedUnits()).en());
                }
                nl.append(": nog € ").append(Phrases.euros(its.expected()).nl());
                en.append(": € ").append(Phrases.euros(its.expected()).en()).append(" to come");
            }
        }
        return LocalizedText.of(nl.toString(), en.toString());
    }

    private Money topUp(List<MonthForecast> lines) {
        Money sum =
                Money.sum(lines.stream().map(line -> line.total().orElseThrow()).toList());
        return agreement
                .compensation()
                .guaranteedMinimum()
                .map(minimum -> new GuaranteedMinimum(minimum, agreement.term())
                        .of(actuals.year())
                        .minus(sum)
                        .max(Money.ZERO))
                .orElse(Money.ZERO);
    }

    private CeilingOutlook outlook(SpendingCeiling limit, List<MonthForecast> lines) {
        Money ceiling = new GuaranteedMinimum(limit.perYear(), agreement.term()).of(actuals.year());
        Money signal = Rounding.UP.toCents(ceiling.times(limit.signalAt()));
        return CeilingOutlook.builder()
                .ceiling(ceiling)
                .signal(signal)
                .signalled(first(lines, line -> Optional.of(line.realised()), signal))
                .signalExpected(first(lines, MonthForecast::total, signal))
                .passedExpected(first(lines, MonthForecast::total, ceiling.plus(Money.ofCents(1))))
                .build();
    }

    private static Optional<YearMonth> first(
            List<MonthForecast> lines, Function<MonthForecast, Optional<Money>> part, Money level) {
        Money sum = Money.ZERO;
        for (MonthForecast line : lines) {
            Optional<Money> amount = part.apply(line);
            if (amount.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.plus(amount.get());
            if (sum.compareTo(level) >= 0) {
                return Optional.of(line.month());
            }
        }
        return Optional.empty();
    }

    private ImmutableList<LocalizedText> remarks() {
        ImmutableList.Builder<LocalizedText> remarks =
                ImmutableList.<LocalizedText>builder().addAll(allocated.left());
        boolean partMinimum = agreement.compensation() instanceof Combined combined
                && combined.parts().values().stream()
                        .map(Compensation::guaranteedMinimum)
                        .anyMatch(Optional::isPresent);
        if (partMinimum) {
            remarks.add(LocalizedText.of(
                    "Het gegarandeerde minimum van een onderdeel telt niet mee in de prognose.",
                    "The guaranteed minimum of a part does not count in the forecast."));
        }
        Money outside = Money.sum(check.invoices().stream()
                .filter(checked -> !months.contains(checked.invoice().month()))
                .map(checked -> checked.invoice().amount())
                .toList());
        if (!outside.isZero()) {
            remarks.add(LocalizedText.of(
                    "Over maanden buiten de looptijd is € "
                            + Phrases.euros(outside).nl()
                            + " gedeclareerd; dat is niet verschuldigd en staat in geen maand.",
                    "For months outside the term € " + Phrases.euros(outside).en()
                            + " was declared; it is not payable and stands in no month."));
        }
        return remarks.build();
    }
}

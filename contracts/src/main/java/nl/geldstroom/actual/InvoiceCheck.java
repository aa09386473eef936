package nl.geldstroom.actual;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.geldstroom.agreement.Agreement;
import nl.geldstroom.agreement.AgreementId;
import nl.geldstroom.money.Allocation;
import nl.geldstroom.money.Money;
import nl.geldstroom.payment.Payment;
import nl.geldstroom.payment.ReferenceData;
import nl.geldstroom.tariff.Frequency;
import nl.geldstroom.tariff.ServiceAllocation;
import nl.geldstroom.tariff.Tariff;
import nl.geldstroom.text.LocalizedText;
import nl.geldstroom.text.Phrases;

/**
 * Every invoice held against the agreement (<i>declaratiecontrole</i>).
 *
 * <p>For example 100 hours in January 2027 at 68.40 are payable for 6,840.00; declared for 6,900.00 the difference is 60.00,
 * with a finding {@code invoice-price-differs}. The order in which invoices are given changes nothing.
 *
 * @param agreement the agreement
 * @param asOf the day whose knowledge counts
 * @param invoices what had come in by that day, by day of receipt and number
 */
public record InvoiceCheck(AgreementId agreement, LocalDate asOf, ImmutableList<CheckedInvoice> invoices) {

    private static final Comparator<Invoice> ORDER = Comparator.comparing(Invoice::received)
            .thenComparing(Invoice::number)
            .thenComparing(Invoice::month)
            .thenComparing(Invoice::product)
            .thenComparing(Invoice::units)
            .thenComparing(Invoice::amount)
            .thenComparing(invoice -> invoice.allocation().orElse(""));

    private static final int DAYS_OF_A_WEEK = 7;

    /**
     * Checks the invoices that have come in.
     *
     * @param agreement the agreement
     * @param actuals what was declared under it
     * @param reference index figures and the day whose knowledge counts
     * @return the invoices received on or before that day with their findings
     * @throws IllegalArgumentException if the actuals are of another agreement, or an index figure is needed that was not
     *     known
     */
    public static InvoiceCheck of(Agreement agreement, Actuals actuals, ReferenceData reference) {
        actuals.of(agreement);
        return new Checking(agreement, actuals, reference).check();
    }

    /** One run over the invoices in their order. */
    private static final class Checking {

        private final Agreement agreement;
        private final Actuals actuals;
        private final LocalDate asOf;
        private final MonthlyPrices prices;
        private final Map<String, ServiceAllocation> allocations = new LinkedHashMap<>();
        private final Map<Invoice, String> seen = new HashMap<>();
        private final Set<String> numbers = new HashSet<>();
        private final Map<String, BigDecimal> units = new HashMap<>();
        private final Map<String, Money> amounts = new HashMap<>();

        Checking(Agreement agreement, Actuals actuals, ReferenceData reference) {
            this.agreement = agreement;
            this.actuals = actuals;
            asOf = reference.asOf();
            prices = MonthlyPrices.of(agreement, reference);
            actuals.allocationsUnder(agreement).forEach(its -> allocations.put(its.number(), its));
        }

        InvoiceCheck check() {
            List<Invoice> in = actuals.invoices().stream()
                    .filter(invoice -> !invoice.received().isAfter(asOf))
                    .sorted(ORDER)
                    .toList();
            List<List<InvoiceFinding>> findings = new ArrayList<>();
            List<Integer> owed = new ArrayList<>();
            for (Invoice invoice : in) {
                List<InvoiceFinding> its = new ArrayList<>();
                refusals(invoice, its);
                if (its.isEmpty()) {
                    owed.add(findings.size());
                    remarks(invoice, its);
                }
                findings.add(its);
            }
            Map<Integer, Money> payable = payable(in, owed, findings);
            ImmutableList.Builder<CheckedInvoice> checked = ImmutableList.builder();
            for (int i = 0; i < in.size(); i++) {
                checked.add(new CheckedInvoice(
                        in.get(i), payable.getOrDefault(i, Money.ZERO), ImmutableList.copyOf(findings.get(i))));
            }
            return new InvoiceCheck(agreement.id(), asOf, checked.build());
        }

        private void refusals(Invoice invoice, List<InvoiceFinding> to) {
            String number = invoice.number();
            LocalizedText month = Phrases.month(invoice.month());
            if (!numbers.add(number)) {
                add(
                        to,
                        InvoiceRule.NUMBER_TWICE,
                        "Het nummer " + number + " kwam al eerder voor.",
                        "The number " + number + " was there before.");
            }
            if (!prices.inTerm(invoice.month())) {
                add(
                        to,
                        InvoiceRule.OUTSIDE_TERM,
                        "Factuur " + number + " is over " + month.nl() + ", buiten de looptijd ("
                                + Phrases.date(agreement.term().start()).nl() + " tot "
                                + Phrases.date(agreement.term().end()).nl() + ").",
                        "Invoice " + number + " is for " + month.en() + ", outside the term ("
                                + Phrases.date(agreement.term().start()).en() + " until "
                                + Phrases.date(agreement.term().end()).en() + ").");
            } else if (prices.tariff(invoice.product(), invoice.month()).isEmpty()) {
                add(
                        to,
                        InvoiceRule.NO_TARIFF,
                        "Factuur " + number + ": de overeenkomst kent in " + month.nl() + " geen tarief voor "
                                + invoice.product() + ".",
                        "Invoice " + number + ": the agreement has no tariff for " + invoice.product() + " in "
                                + month.en() + ".");
            }
            if (invoice.allocation().isPresent() && !allocations.isEmpty()) {
                allocated(invoice, invoice.allocation().get(), to);
            }
        }

        private void allocated(Invoice invoice, String number, List<InvoiceFinding> to) {
            ServiceAllocation allocation = allocations.get(number);
            if (allocation == null) {
                add(
                        to,
                        InvoiceRule.UNKNOWN_ALLOCATION,
                        "Factuur " + invoice.number() + " noemt toewijzing " + number + ", die niet in de lijst staat.",
                        "Invoice " + invoice.number() + " names allocation " + number + ", which is not in the list.");
                return;
            }
            boolean sameProduct =
                    allocation.product().map(invoice.product()::equals).orElse(true);
            boolean sameCategory = prices.tariff(invoice.product(), invoice.month())
                    .flatMap(Tariff::category)
                    .flatMap(category -> allocation.category().map(category::equals))
                    .orElse(true);
            if (!sameProduct || !sameCategory) {
                add(
                        to,
                        InvoiceRule.OTHER_PRODUCT,
                        "Factuur " + invoice.number() + " declareert " + invoice.product() + " op toewijzing " + number
                                + ", die voor iets anders is.",
                        "Invoice " + invoice.number() + " declares " + invoice.product() + " on allocation " + number
                                + ", which is for something else.");
            }
            LocalDate first = invoice.month().atDay(1);
            LocalDate last = invoice.month().atEndOfMonth();
            if (allocation.from().isAfter(last)
                    || allocation.end().filter(first::isAfter).isPresent()) {
                add(
                        to,
                        InvoiceRule.ALLOCATION_NOT_VALID,
                        "Toewijzing " + number + " van factuur " + invoice.number() + " geldt niet in "
                                + Phrases.month(invoice.month()).nl() + ".",
                        "Allocation " + number + " of invoice " + invoice.number() + " is not valid in "
                                + Phrases.month(invoice.month()).en() + ".");
            }
        }

        private void remarks(Invoice invoice, List<InvoiceFinding> to) {
            Invoice content = Invoice.builder()
                    .number("-")
                    .product(invoice.product())
                    .month(invoice.month())
                    .units(invoice.units())
                    .amount(invoice.amount())
                    .received(LocalDate.EPOCH)
                    .allocation(invoice.allocation())
                    .build();
            String before = seen.putIfAbsent(content, invoice.number());
            if (before != null) {
                add(
                        to,
                        InvoiceRule.POSSIBLE_DOUBLE,
                        "Factuur " + invoice.number() + " is gelijk aan factuur " + before + ".",
                        "Invoice " + invoice.number() + " is equal to invoice " + before + ".");
            }
            LocalDate over = invoice.month().plusMonths(1).atDay(1);
            if (invoice.received().isBefore(over)) {
                add(
                        to,
                        InvoiceRule.DECLARED_EARLY,
                        "Factuur " + invoice.number() + " kwam binnen op "
                                + Phrases.date(invoice.received()).nl() + ", voor "
                                + Phrases.month(invoice.month()).nl() + " om was.",
                        "Invoice " + invoice.number() + " came in on "
                                + Phrases.date(invoice.received()).en() + ", before "
                                + Phrases.month(invoice.month()).en() + " was over.");
            }
            actuals.declareWithin().ifPresent(within -> {
                // The last day of the month plus the term, so that a month after January is the end of February.
                LocalDate last = over.plus(within).minusDays(1);
                if (invoice.received().isAfter(last)) {
                    add(
                            to,
                            InvoiceRule.DECLARED_LATE,
                            "Factuur " + invoice.number() + " kwam binnen op "
                                    + Phrases.date(invoice.received()).nl() + "; dat kon tot en met "
                                    + Phrases.date(last).nl() + ".",
                            "Invoice " + invoice.number() + " came in on "
                                    + Phrases.date(invoice.received()).en() + "; the last day was "
                                    + Phrases.date(last).en() + ".");
                }
            });
            if (invoice.allocation().isEmpty() && !allocations.isEmpty()) {
                add(
                        to,
                        InvoiceRule.WITHOUT_ALLOCATION,
                        "Factuur " + invoice.number() + " noemt geen toewijzing.",
                        "Invoice " + invoice.number() + " names no allocation.");
            }
            invoice.allocation()
                    .flatMap(number -> Optional.ofNullable(allocations.get(number)))
                    .ifPresent(allocation -> limits(invoice, allocation, to));
        }

        private void limits(Invoice invoice, ServiceAllocation allocation, List<InvoiceFinding> to) {
            allowed(allocation, invoice.month()).ifPresent(allowed -> {
                String key =
                        allocation.frequency().filter(Frequency.TOTAL::equals).isPresent()
                                ? allocation.number()
                                : allocation.number() + " " + invoice.month();
                BigDecimal sum = units.merge(key, invoice.units(), BigDecimal::add);
                if (sum.compareTo(allowed) > 0) {
                    add(
                            to,
                            InvoiceRule.ABOVE_ALLOCATION,
                            "Met factuur " + invoice.number() + " is op toewijzing " + allocation.number() + " "
                                    + Phrases.number(sum).nl() + " gedeclareerd; toegewezen is "
                                    + Phrases.number(allowed).nl() + ".",
                            "With invoice " + invoice.number() + " "
                                    + Phrases.number(sum).en() + " is declared on allocation " + allocation.number()
                                    + "; allocated is "
                                    + Phrases.number(allowed).en() + ".");
                }
            });
            allocation.budget().ifPresent(budget -> {
                Money sum = amounts.merge(allocation.number(), invoice.amount(), Money::plus);
                if (sum.compareTo(budget) > 0) {
                    add(
                            to,
                            InvoiceRule.ABOVE_ALLOCATION,
                            "Met factuur " + invoice.number() + " is op toewijzing " + allocation.number() + " € "
                                    + Phrases.euros(sum).nl() + " gedeclareerd; het budget is € "
                                    + Phrases.euros(budget).nl() + ".",
                            "With invoice " + invoice.number() + " € "
                                    + Phrases.euros(sum).en() + " is declared on allocation " + allocation.number()
                                    + "; its budget is € "
                                    + Phrases.euros(budget).en() + ".");
                }
            });
        }

        /** A begun week or month counts whole: the message of the allocation does not split them. */
        private Optional<BigDecimal> allowed(ServiceAllocation allocation, YearMonth month) {
            if (allocation.volume().isEmpty()
                    || allocation.frequency().isEmpty()
                    || prices.tariff(allocation.product().orElse(""), month)
                            .map(Tariff::unit)
                            .filter(unit ->
                                    allocation.unit().filter(unit::equals).isPresent())
                            .isEmpty()) {
                return Optional.empty();
            }
            BigDecimal volume = BigDecimal.valueOf(allocation.volume().get());
            LocalDate from = allocation.from().isAfter(month.atDay(1)) ? allocation.from() : month.atDay(1);
            LocalDate last =
                    allocation.end().filter(month.atEndOfMonth()::isAfter).orElse(month.atEndOfMonth());
            BigDecimal days = BigDecimal.valueOf(ChronoUnit.DAYS.between(from, last) + 1);
            return Optional.of(
                    switch (allocation.frequency().get()) {
                        case DAY -> volume.multiply(days);
                        case WEEK ->
                            volume.multiply(days.divide(BigDecimal.valueOf(DAYS_OF_A_WEEK), 0, RoundingMode.CEILING));
                        case MONTH, TOTAL -> volume;
                    });
        }

        private Map<Integer, Money> payable(List<Invoice> in, List<Integer> owed, List<List<InvoiceFinding>> findings) {
            Map<Integer, Money> payable = new HashMap<>();
            SortedMap<String, List<Integer>> banded = new TreeMap<>();
            for (int i : owed) {
                Invoice invoice = in.get(i);
                if (prices.isBanded(invoice.product())) {
                    banded.computeIfAbsent(invoice.product(), product -> new ArrayList<>())
                            .add(i);
                    continue;
                }
                Payment due = prices.of(
                        invoice.product(), invoice.month(), invoice.units().abs());
                Money amount = invoice.units().signum() < 0 ? due.amount().negated() : due.amount();
                payable.put(i, amount);
                if (!amount.equals(invoice.amount())) {
                    LocalizedText how = due.explanation();
                    LocalizedText declared = Phrases.euros(invoice.amount());
                    LocalizedText agreed = Phrases.euros(amount);
                    LocalizedText difference = Phrases.euros(invoice.amount().minus(amount));
                    add(
                            findings.get(i),
                            InvoiceRule.PRICE_DIFFERS,
                            "Factuur " + invoice.number() + ": gedeclareerd € " + declared.nl() + ", volgens de "
                                    + "overeenkomst € " + agreed.nl() + " (" + how.nl() + "); verschil € "
                                    + difference.nl() + ".",
                            "Invoice " + invoice.number() + ": declared € " + declared.en() + ", by the agreement € "
                                    + agreed.en() + " (" + how.en() + "); difference € " + difference.en() + ".");
                }
            }
            banded.forEach((product, its) -> inBands(product, its, in, payable, findings));
            return payable;
        }

        /** Prices that step with the volume of the year are those of a month as a whole, divided over its invoices. */
        private void inBands(
                String product,
                List<Integer> its,
                List<Invoice> in,
                Map<Integer, Money> payable,
                List<List<InvoiceFinding>> findings) {
            SortedMap<YearMonth, BigDecimal> delivered = new TreeMap<>();
            SortedMap<YearMonth, List<Integer>> months = new TreeMap<>();
            for (int i : its) {
                delivered.merge(in.get(i).month(), in.get(i).units(), BigDecimal::add);
                months.computeIfAbsent(in.get(i).month(), month -> new ArrayList<>())
                        .add(i);
            }
            SortedMap<YearMonth, Money> due = prices.of(product, delivered);
            months.forEach((month, ofMonth) -> {
                Money whole = due.getOrDefault(month, Money.ZERO);
                Money declared =
                        Money.sum(ofMonth.stream().map(i -> in.get(i).amount()).toList());
                if (declared.equals(whole)) {
                    ofMonth.forEach(i -> payable.put(i, in.get(i).amount()));
                    return;
                }
                List<BigDecimal> weights =
                        ofMonth.stream().map(i -> in.get(i).units().abs()).toList();
                List<Money> parts = weights.stream().allMatch(weight -> weight.signum() == 0)
                        ? Allocation.equally(whole, ofMonth.size())
                        : Allocation.proportional(whole, weights);
                for (int k = 0; k < ofMonth.size(); k++) {
                    payable.put(ofMonth.get(k), parts.get(k));
                    LocalizedText name = Phrases.month(month);
                    add(
                            findings.get(ofMonth.get(k)),
                            InvoiceRule.PRICE_DIFFERS,
                            "De facturen van " + product + " over " + name.nl() + " zijn samen € "
                                    + Phrases.euros(declared).nl() + "; volgens de volumestaffel € "
                                    + Phrases.euros(whole).nl() + ".",
                            "The invoices of " + product + " for " + name.en() + " are € "
                                    + Phrases.euros(declared).en() + " together; by the volume bands € "
                                    + Phrases.euros(whole).en() + ".");
                }
            });
        }

        private static void add(List<InvoiceFinding> to, InvoiceRule rule, String nl, String en) {
            to.add(new InvoiceFinding(rule, LocalizedText.of(nl, en)));
        }
    }

    /**
     * What was declared in all.
     *
     * @return the sum of the invoices that had come in
     */
    public Money declared() {
        return Money.sum(
                invoices.stream().map(checked -> checked.invoice().amount()).toList());
    }

    /**
     * What the agreement owes for it.
     *
     * @return the sum of what is payable
     */
    public Money payable() {
        return Money.sum(invoices.stream().map(CheckedInvoice::payable).toList());
    }

    /**
     * What was declared above what is payable.
     *
     * @return the sum of the differences; declared less this is payable
     */
    public Money difference() {
        return declared().minus(payable());
    }

    /**
     * How often each rule is broken.
     *
     * @return the number of findings per rule, of the rules that are broken
     */
    public ImmutableSortedMap<InvoiceRule, Integer> perRule() {
        SortedMap<InvoiceRule, Integer> rules = new TreeMap<>();
        invoices.forEach(
                checked -> checked.findings().forEach(finding -> rules.merge(finding.rule(), 1, Integer::sum)));
        return ImmutableSortedMap.copyOfSorted(rules);
    }
}

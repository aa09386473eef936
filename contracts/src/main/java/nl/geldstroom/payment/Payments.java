package nl.geldstroom.payment;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.geldstroom.agreement.Agreement;
import nl.geldstroom.agreement.Combined;
import nl.geldstroom.agreement.Compensation;
import nl.geldstroom.agreement.SubsidyAgreement;
import nl.geldstroom.agreement.TaskBased;
import nl.geldstroom.agreement.Term;
import nl.geldstroom.money.Money;
import nl.geldstroom.tariff.PriceSteps;
import nl.geldstroom.tariff.Tariff;
import nl.geldstroom.text.LocalizedText;

/**
 * All payments of one agreement (<i>betaalschema</i>), presumed extensions included.
 *
 * <p>For example 2,785,000 euros a year from 1 January 2027 without indexation gives twelve payments for 2027 of
 * 232,083.33 or 232,083.34, together 2,785,000.00; the first is due on Monday 4 January.
 *
 * @param list the payments in order of service
 */
public record Payments(ImmutableList<Payment> list) {

    /**
     * The payments that the agreement itself determines.
     *
     * @param agreement the agreement
     * @param reference business days, index figures and the day as of which they count
     * @return the instalments of every part that is a budget for a task; what happened to a subsidy, its advances and the
     *     rest; none for effort or output, which owe nothing before units are delivered
     * @throws IllegalArgumentException if an index figure is needed that was not known
     */
    public static Payments of(Agreement agreement, ReferenceData reference) {
        if (agreement instanceof SubsidyAgreement subsidy) {
            return new Payments(new SubsidyPayments(subsidy, reference).payments());
        }
        return new Payments(fixed(agreement, reference));
    }

    static ImmutableList<Payment> fixed(Agreement agreement, ReferenceData reference) {
        if (!(agreement.compensation() instanceof Combined combined)) {
            return InstalmentPlan.of(agreement, agreement.compensation(), reference);
        }
        List<Payment> payments = new ArrayList<>();
        combined.parts().forEach((name, part) -> {
            for (Payment payment : InstalmentPlan.of(agreement, part, reference)) {
                payments.add(named(name, payment));
            }
        });
        return inOrder(payments);
    }

    static Payment named(String part, Payment payment) {
        return new Payment(
                payment.agreement(),
                payment.due(),
                payment.from(),
                payment.until(),
                payment.amount(),
                new OfPart(part, payment.basis()));
    }

    /** What a payment of one part of a combined compensation rests on. */
    private record OfPart(String part, PaymentBasis basis) implements PaymentBasis {

        @Override
        public LocalizedText explain(Payment payment) {
            LocalizedText text = basis.explain(payment);
            return LocalizedText.of(part + ", " + text.nl(), part + ", " + text.en());
        }
    }

    static ImmutableList<Payment> inOrder(List<Payment> payments) {
        return ImmutableList.sortedCopyOf(Comparator.comparing(Payment::from), payments);
    }

    /**
     * The payments for units delivered, and those that the agreement itself determines.
     *
     * @param agreement an effort-based or output-based agreement with tariffs, or one that combines several
     *     compensations
     * @param volumes the units delivered
     * @param reference business days, index figures and the day as of which they count
     * @return one payment per product and month of service, the instalments of parts that are a task, and a top-up to each
     *     guaranteed minimum in each calendar year with payments
     * @throws IllegalArgumentException if the agreement is task-based, has no tariff for a product, or a volume lies
     *     outside its term
     */
    public static Payments of(Agreement agreement, List<Volume> volumes, ReferenceData reference) {
        return SuccessiveTerms.only(agreement, volumes, reference);
    }

    /**
     * The payments under terms that follow each other: volume bands and guaranteed minimum hold for the calendar year over
     * all of them.
     *
     * <p>100,000 a year guaranteed and re-agreed on 1 July is still 100,000 for the year, with one top-up at its end.
     *
     * @param successive the terms in order, each from the day on which those before it end; at least one
     * @param volumes the units delivered, of which those over a change of terms count evenly by days
     * @param reference business days, index figures and the day as of which they count
     * @return the payments in order of service; the minimum of a year is the sum of what the terms guarantee for their part
     *     of it, against all units of the year, and units before other bands count to reach these and keep their price
     * @throws IllegalArgumentException if there are no terms, they have no tariff for a product, or a volume lies outside
     *     them
     */
    public static Payments successive(
            ImmutableList<? extends Agreement> successive, List<Volume> volumes, ReferenceData reference) {
        return new SuccessiveTerms(successive, reference).payments(volumes);
    }

    /**
     * What units delivered cost by the tariffs alone, whatever else the agreement pays or guarantees.
     *
     * @param agreement an agreement that has a tariff for every product
     * @param volumes the units delivered
     * @param reference business days, index figures and the day as of which they count
     * @return one payment per product and month of service, in order of service; no instalment and no top-up to a minimum
     * @throws IllegalArgumentException if there is no tariff for a product or a volume lies outside the term
     */
    public static Payments byTariff(Agreement agreement, List<Volume> volumes, ReferenceData reference) {
        ImmutableList<Compensation> parts = agreement.compensation() instanceof Combined combined
                ? ImmutableList.copyOf(combined.parts().values())
                : ImmutableList.of(agreement.compensation());
        List<Payment> payments = new ArrayList<>();
        Set<String> priced = new HashSet<>();
        for (Compensation part : parts) {
            Set<String> products = part.tariffs().stream().map(Tariff::product).collect(Collectors.toSet());
            priced.addAll(products);
            List<Volume> its = volumes.stream()
                    .filter(volume -> products.contains(volume.product()))
                    .toList();
            if (!its.isEmpty()) {
                payments.addAll(
                        new DeliveredUnits(agreement, part, reference).byTariff(its, new DeliveredUnits.Counts()));
            }
        }
        for (Volume volume : volumes) {
            if (!priced.contains(volume.product())) {
                throw new IllegalArgumentException("The agreement (" + agreement.id() + ") must have a tariff for "
                        + volume.product() + " on " + volume.from() + ".");
            }
        }
        return new Payments(inOrder(payments));
    }

    /**
     * The budget of a task in each whole calendar year that a term touches (<i>jaarbedragen</i>), whichever part of the year
     * lies in the term.
     *
     * @param task the budget and how it follows the years
     * @param term the term
     * @param reference index figures and the day as of which they count
     * @return the years in order with the amount of a whole year
     * @throws IllegalArgumentException if an index figure is needed that was not known
     */
    public static ImmutableSortedMap<Year, Money> budgets(TaskBased task, Term term, ReferenceData reference) {
        return BudgetPath.years(task, term, reference);
    }

    /**
     * How the prices of an agreement move through its term (<i>tariefverloop</i>).
     *
     * @param agreement the agreement
     * @param reference index figures and the day as of which they count
     * @return the steps of each tariff, in the order of the agreement; empty: it has no tariffs
     * @throws IllegalArgumentException if an index figure is needed that was not known
     */
    public static ImmutableList<PriceSteps> prices(Agreement agreement, ReferenceData reference) {
        ImmutableList.Builder<PriceSteps> prices = ImmutableList.builder();
        Year last = Year.from(agreement.term().end().minusDays(1));
        ImmutableList<Compensation> parts = agreement.compensation() instanceof Combined combined
                ? ImmutableList.copyOf(combined.parts().values())
                : ImmutableList.of(agreement.compensation());
        for (Compensation part : parts) {
            for (Tariff tariff : part.tariffs()) {
                prices.add(PriceSteps.of(
                        tariff, part.indexation(), last, year -> Vintage.of(year, reference), reference.indexTable()));
            }
        }
        return prices.build();
    }

    /**
     * What is settled after a calendar year by the rules of the agreement.
     *
     * @param agreement the agreement
     * @param result what the year turned out to be
     * @param reference business days, index figures and the day as of which they count
     * @return a payment for each rule that the result says something about, below zero where the provider pays back
     * @throws IllegalArgumentException if the year lies outside the term
     */
    public ImmutableList<Payment> settlement(Agreement agreement, YearResult result, ReferenceData reference) {
        return Settlements.of(agreement, result, perYear().getOrDefault(result.year(), Money.ZERO), reference);
    }

    static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }

    /**
     * What is paid in all.
     *
     * @return the sum of the payments
     */
    public Money total() {
        return Money.sum(list.stream().map(Payment::amount).toList());
    }

    /**
     * What the service of each month costs, whenever it is due: a payment for several months is spread over them.
     *
     * @return the months with a payment, in order
     */
    public ImmutableSortedMap<YearMonth, Money> perMonth() {
        SortedMap<YearMonth, Money> months = new TreeMap<>();
        for (Payment payment : list) {
            if (payment.until().isAfter(payment.month().plusMonths(1).atDay(1))) {
                Months.of(payment.from(), payment.until())
                        .split(payment.amount())
                        .forEach((month, amount) -> months.merge(month, amount, Money::plus));
            } else {
                months.merge(payment.month(), payment.amount(), Money::plus);
            }
        }
        return ImmutableSortedMap.copyOfSorted(months);
    }

    /**
     * What the service of each calendar year costs, whenever it is due.
     *
     * @return the years with a payment, in order
     */
    public ImmutableSortedMap<Year, Money> perYear() {
        SortedMap<Year, Money> years = new TreeMap<>();
        perMonth().forEach((month, amount) -> years.merge(Year.of(month.getYear()), amount, Money::plus));
        return ImmutableSortedMap.copyOfSorted(years);
    }
}

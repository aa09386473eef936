package nl.geldstroom.payment;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.geldstroom.agreement.Agreement;
import nl.geldstroom.agreement.SubsidyAgreement;
import nl.geldstroom.agreement.TaskBased;
import nl.geldstroom.agreement.Term;
import nl.geldstroom.money.Money;

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
     * @return the instalments of a task-based agreement; what happened to a subsidy, its advances and the rest; none for
     *     effort or output, which owe nothing before units are delivered
     * @throws IllegalArgumentException if an index figure is needed that was not known
     */
    public static Payments of(Agreement agreement, ReferenceData reference) {
        if (agreement instanceof SubsidyAgreement subsidy) {
            return new Payments(new SubsidyPayments(subsidy, reference).payments());
        }
        if (agreement.compensation() instanceof TaskBased task) {
            return instalments(agreement, task, reference);
        }
        return new Payments(ImmutableList.of());
    }

    /**
     * The payments for units delivered.
     *
     * @param agreement an effort-based or output-based agreement with tariffs
     * @param volumes the units delivered
     * @param reference business days, index figures and the day as of which they count
     * @return one payment per product and month of service, and a top-up to the guaranteed minimum in each calendar year
     *     with volumes
     * @throws IllegalArgumentException if the agreement is task-based, has no tariff for a product, or a volume lies
     *     outside its term
     */
    public static Payments of(Agreement agreement, List<Volume> volumes, ReferenceData reference) {
        return new Payments(new DeliveredUnits(agreement, reference).payments(volumes));
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
        ImmutableSortedMap.Builder<Year, Money> years = ImmutableSortedMap.naturalOrder();
        YearlyBudgets.of(task, term, reference).budgets().forEach((year, budget) -> years.put(year, budget.amount()));
        return years.build();
    }

    private static Payments instalments(Agreement agreement, TaskBased task, ReferenceData reference) {
        Term term = agreement.term();
        YearlyBudgets budgets = YearlyBudgets.of(task, term, reference);
        ImmutableList.Builder<Payment> payments = ImmutableList.builder();
        LocalDate end = term.end();
        for (YearMonth month = YearMonth.from(term.start());
                month.atDay(1).isBefore(end);
                month = month.plusMonths(1)) {
            LocalDate from = later(month.atDay(1), term.start());
            LocalDate until = earlier(month.plusMonths(1).atDay(1), end);
            YearlyBudgets.Budget budget = budgets.of(Year.of(month.getYear()));
            Money whole = Proportion.ofMonth(budget.amount(), month);
            Money amount = Proportion.part(
                    whole, from.getDayOfMonth() - 1L, until.minusDays(1).getDayOfMonth(), month.lengthOfMonth());
            payments.add(Payment.builder()
                    .agreement(agreement.id())
                    .due(agreement.paymentRule().due(month, reference.businessDays()))
                    .from(from)
                    .until(until)
                    .amount(amount)
                    .basis(budget)
                    .build());
        }
        return new Payments(payments.build());
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

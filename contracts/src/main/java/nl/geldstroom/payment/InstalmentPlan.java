package nl.geldstroom.payment;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.geldstroom.agreement.Agreement;
import nl.geldstroom.agreement.AreaBased;
import nl.geldstroom.agreement.Compensation;
import nl.geldstroom.agreement.Instalments;
import nl.geldstroom.agreement.PopulationBased;
import nl.geldstroom.agreement.TaskBased;
import nl.geldstroom.agreement.Term;
import nl.geldstroom.money.Allocation;
import nl.geldstroom.money.Money;
import nl.geldstroom.text.LocalizedText;
import nl.geldstroom.text.Phrases;
import nl.geldstroom.time.BusinessDayRule;
import nl.geldstroom.time.BusinessDays;
import nl.geldstroom.time.PaymentRule;

/** The dated parts in which the budget of a task is paid. */
final class InstalmentPlan {

    private static final int FOUR_WEEKS = 28;
    private static final int PERIODS = 13;

    private final Agreement agreement;
    private final Term term;
    private final PaymentRule rule;
    private final BusinessDays days;
    private final BudgetPath path;

    private InstalmentPlan(Agreement agreement, BudgetPath path, ReferenceData reference) {
        this.agreement = agreement;
        this.term = agreement.term();
        this.rule = agreement.paymentRule();
        this.days = reference.businessDays();
        this.path = path;
    }

    /** The payments of a compensation for a task; none for another. */
    static ImmutableList<Payment> of(Agreement agreement, Compensation compensation, ReferenceData reference) {
        Optional<BudgetPath> path = BudgetPath.of(compensation, agreement.term(), reference);
        if (path.isEmpty()) {
            return ImmutableList.of();
        }
        Instalments scheme = scheme(compensation).orElseGet(Instalments::monthly);
        InstalmentPlan plan = new InstalmentPlan(agreement, path.get(), reference);
        if (scheme instanceof Instalments.Quarterly) {
            return plan.quarters();
        }
        if (scheme instanceof Instalments.FourWeekly) {
            return plan.fourWeeks();
        }
        return scheme instanceof Instalments.Shares shares ? plan.shares(shares) : plan.months();
    }

    private static Optional<Instalments> scheme(Compensation compensation) {
        if (compensation instanceof TaskBased task) {
            return task.instalments();
        }
        if (compensation instanceof PopulationBased task) {
            return task.instalments();
        }
        return compensation instanceof AreaBased task ? task.instalments() : Optional.empty();
    }

    /** What part of a month costs at one yearly amount; the explanation of a monthly payment if it is the only one. */
    private record Slice(LocalDate from, LocalDate until, Money amount, BudgetPath.Budget budget)
            implements PaymentBasis {

        @Override
        public LocalizedText explain(Payment payment) {
            YearMonth month = YearMonth.from(from);
            LocalizedText named = Phrases.month(month);
            LocalizedText rest = part();
            return LocalizedText.of(named.nl() + ": " + rest.nl(), named.en() + ": " + rest.en());
        }

        LocalizedText part() {
            YearMonth month = YearMonth.from(from);
            long length = until.toEpochDay() - from.toEpochDay();
            LocalizedText euros = Phrases.euros(budget.amount());
            LocalizedText why = budget.explanation();
            String part = length == month.lengthOfMonth() ? "1/12" : length + "/" + month.lengthOfMonth() + " × 1/12";
            return LocalizedText.of(
                    part + " van € " + euros.nl() + ", " + why.nl(), part + " of € " + euros.en() + ", " + why.en());
        }
    }

    /** What whole months at one yearly amount rest on: shared by all of them. */
    private record MonthOf(BudgetPath.Budget budget) implements PaymentBasis {

        @Override
        public LocalizedText explain(Payment payment) {
            return new Slice(payment.from(), payment.until(), payment.amount(), budget).explain(payment);
        }
    }

    /** What a month rests on in which the yearly amount changes. */
    private record SplitMonth(ImmutableList<Slice> slices) implements PaymentBasis {

        @Override
        public LocalizedText explain(Payment payment) {
            LocalizedText named = Phrases.month(payment.month());
            StringBuilder nl = new StringBuilder(named.nl() + ": ");
            StringBuilder en = new StringBuilder(named.en() + ": ");
            String joint = "";
            for (Slice slice : slices) {
                nl.append(joint).append(slice.part().nl());
                en.append(joint).append(slice.part().en());
                joint = " + ";
            }
            return LocalizedText.of(nl.toString(), en.toString());
        }
    }

    /** What a part rests on that is no month. */
    private record Part(LocalizedText what, ImmutableList<BudgetPath.Budget> budgets) implements PaymentBasis {

        @Override
        public LocalizedText explain(Payment payment) {
            StringBuilder nl = new StringBuilder(what.nl());
            StringBuilder en = new StringBuilder(what.en());
            String ofNl = " van € ";
            String ofEn = " of € ";
            for (BudgetPath.Budget budget : budgets) {
                LocalizedText euros = Phrases.euros(budget.amount());
                nl.append(ofNl)
                        .append(euros.nl())
                        .append(", ")
                        .append(budget.explanation().nl());
                en.append(ofEn)
                        .append(euros.en())
                        .append(", ")
                        .append(budget.explanation().en());
                ofNl = "; € ";
                ofEn = "; € ";
            }
            return LocalizedText.of(nl.toString(), en.toString());
        }
    }

    private Payment payment(LocalDate due, LocalDate from, LocalDate until, Money amount, PaymentBasis basis) {
        return new Payment(agreement.id(), due, from, until, amount, basis);
    }

    private ImmutableList<Payment> months() {
        ImmutableList.Builder<Payment> payments = ImmutableList.builder();
        ImmutableList<BudgetPath.Budget> budgets = path.budgets();
        LocalDate end = term.end();
        LocalDate from = term.start();
        int at = 0;
        PaymentBasis basis = new MonthOf(budgets.get(0));
        while (from.isBefore(end)) {
            YearMonth month = YearMonth.from(from);
            LocalDate until = Payments.earlier(month.plusMonths(1).atDay(1), end);
            boolean changed = false;
            while (at + 1 < budgets.size() && !budgets.get(at + 1).from().isAfter(from)) {
                at++;
                changed = true;
            }
            if (changed) {
                basis = new MonthOf(budgets.get(at));
            }
            boolean whole =
                    at + 1 == budgets.size() || !budgets.get(at + 1).from().isBefore(until);
            if (whole) {
                Money amount = amount(from, until, budgets.get(at));
                payments.add(payment(rule.due(month, days), from, until, amount, basis));
            } else {
                ImmutableList<Slice> slices = slices(from, until, at);
                payments.add(payment(rule.due(month, days), from, until, sum(slices), new SplitMonth(slices)));
            }
            from = until;
        }
        return payments.build();
    }

    /** What days of one month cost at one yearly amount. */
    private static Money amount(LocalDate from, LocalDate until, BudgetPath.Budget budget) {
        YearMonth month = YearMonth.from(from);
        Money whole = Proportion.ofMonth(budget.amount(), month);
        long length = until.toEpochDay() - from.toEpochDay();
        return length == month.lengthOfMonth()
                ? whole
                : Proportion.part(
                        whole, from.getDayOfMonth() - 1L, from.getDayOfMonth() - 1L + length, month.lengthOfMonth());
    }

    private ImmutableList<Slice> slices(LocalDate from, LocalDate until, int first) {
        ImmutableList.Builder<Slice> slices = ImmutableList.builder();
        LocalDate day = from;
        for (int i = first; i < path.budgets().size() && day.isBefore(until); i++) {
            BudgetPath.Budget budget = path.budgets().get(i);
            LocalDate next =
                    i + 1 < path.budgets().size() ? path.budgets().get(i + 1).from() : until;
            LocalDate stop = Payments.earlier(next, until);
            if (day.isBefore(stop)) {
                slices.add(new Slice(day, stop, amount(day, stop, budget), budget));
                day = stop;
            }
        }
        return slices.build();
    }

    private static Money sum(List<Slice> slices) {
        Money sum = Money.ZERO;
        for (Slice slice : slices) {
            sum = sum.plus(slice.amount());
        }
        return sum;
    }

    /** The days between two days, month by month and budget by budget. */
    private ImmutableList<Slice> slicesBetween(LocalDate from, LocalDate until) {
        ImmutableList.Builder<Slice> slices = ImmutableList.builder();
        LocalDate day = from;
        while (day.isBefore(until)) {
            LocalDate next = Payments.earlier(YearMonth.from(day).plusMonths(1).atDay(1), until);
            slices.addAll(slices(day, next, 0));
            day = next;
        }
        return slices.build();
    }

    private ImmutableList<Payment> quarters() {
        ImmutableList.Builder<Payment> payments = ImmutableList.builder();
        LocalDate from = term.start();
        while (from.isBefore(term.end())) {
            YearMonth month = YearMonth.from(from);
            int quarter = (month.getMonthValue() - 1) / 3;
            YearMonth next = YearMonth.of(month.getYear(), 1).plusMonths(3L * quarter + 3);
            LocalDate until = Payments.earlier(next.atDay(1), term.end());
            YearMonth last = YearMonth.from(until.minusDays(1));
            LocalDate due = rule.due(rule instanceof PaymentRule.InArrears ? last : month, days);
            ImmutableList<Slice> slices = slicesBetween(from, until);
            String named = " " + (quarter + 1) + " " + month.getYear();
            payments.add(payment(
                    due,
                    from,
                    until,
                    sum(slices),
                    new Part(LocalizedText.of("kwartaal" + named, "quarter" + named), budgets(slices))));
            from = until;
        }
        return payments.build();
    }

    private static ImmutableList<BudgetPath.Budget> budgets(List<Slice> slices) {
        return slices.stream().map(Slice::budget).distinct().collect(ImmutableList.toImmutableList());
    }

    private ImmutableList<Payment> fourWeeks() {
        List<Payment> payments = new ArrayList<>();
        for (Year year = Year.from(term.start()); year.atDay(1).isBefore(term.end()); year = year.plusYears(1)) {
            LocalDate from = Payments.later(year.atDay(1), term.start());
            LocalDate until = Payments.earlier(year.plusYears(1).atDay(1), term.end());
            Money[] amounts = new Money[PERIODS];
            Arrays.fill(amounts, Money.ZERO);
            List<Slice> all = slicesBetween(from, until);
            for (BudgetPath.Budget budget : budgets(all)) {
                List<Slice> at = all.stream()
                        .filter(slice -> slice.budget().equals(budget))
                        .toList();
                LocalDate first = at.get(0).from();
                LocalDate last = at.get(at.size() - 1).until();
                List<BigDecimal> weights = new ArrayList<>();
                for (int k = 0; k < PERIODS; k++) {
                    weights.add(weight(year, k, first, last));
                }
                List<Money> parts = Allocation.proportional(sum(at), weights);
                for (int k = 0; k < PERIODS; k++) {
                    amounts[k] = amounts[k].plus(parts.get(k));
                }
            }
            for (int k = 0; k < PERIODS; k++) {
                LocalDate start = Payments.later(period(year, k), from);
                LocalDate stop = Payments.earlier(period(year, k + 1), until);
                if (start.isBefore(stop)) {
                    String named = " " + (k + 1) + " " + year;
                    boolean broken = !start.equals(period(year, k)) || !stop.equals(period(year, k + 1));
                    payments.add(payment(
                            due(start, stop),
                            start,
                            stop,
                            amounts[k],
                            new Part(
                                    LocalizedText.of(
                                            "vierwekelijkse periode" + named + (broken ? ", naar dagen" : ": 1/13"),
                                            "four-week period" + named + (broken ? ", by days" : ": 1/13")),
                                    budgets(slicesBetween(start, stop)))));
                }
            }
        }
        return ImmutableList.copyOf(payments);
    }

    private static LocalDate period(Year year, int k) {
        return k == PERIODS ? year.plusYears(1).atDay(1) : year.atDay(1).plusDays((long) k * FOUR_WEEKS);
    }

    /** The part of a period that lies between two days, scaled so that it is a whole number for every length of period. */
    private static BigDecimal weight(Year year, int k, LocalDate from, LocalDate until) {
        LocalDate start = Payments.later(period(year, k), from);
        LocalDate stop = Payments.earlier(period(year, k + 1), until);
        long inside = Math.max(0, stop.toEpochDay() - start.toEpochDay());
        long length = period(year, k + 1).toEpochDay() - period(year, k).toEpochDay();
        long lastLength = year.length() - (long) (PERIODS - 1) * FOUR_WEEKS;
        long scale = FOUR_WEEKS * lastLength;
        return BigDecimal.valueOf(inside * scale / length);
    }

    /** When a period that is no month is due: counted from its first or its last day. */
    private LocalDate due(LocalDate from, LocalDate until) {
        if (rule instanceof PaymentRule.InAdvance advance) {
            return days.adjust(from.plusDays(advance.dayOfMonth() - 1L), advance.rule());
        }
        if (rule instanceof PaymentRule.InArrears arrears) {
            return days.adjust(until.minusDays(1).plusDays(arrears.daysAfter()), arrears.rule());
        }
        return rule.due(YearMonth.from(from), days);
    }

    private ImmutableList<Payment> shares(Instalments.Shares shares) {
        ImmutableList.Builder<Payment> payments = ImmutableList.builder();
        for (Year year = Year.from(term.start()); year.atDay(1).isBefore(term.end()); year = year.plusYears(1)) {
            LocalDate from = Payments.later(year.atDay(1), term.start());
            LocalDate until = Payments.earlier(year.plusYears(1).atDay(1), term.end());
            ImmutableList<Slice> all = slicesBetween(from, until);
            List<BigDecimal> weights =
                    shares.parts().stream().map(part -> part.share().value()).toList();
            List<Money> parts = Allocation.proportional(sum(all), weights);
            for (int i = 0; i < parts.size(); i++) {
                Instalments.Instalment part = shares.parts().get(i);
                LocalDate due = days.adjust(Payments.later(part.in(year), from), BusinessDayRule.FOLLOWING);
                LocalizedText percent = Phrases.number(part.share().value().movePointRight(2));
                String number = (i + 1) + " " + year;
                payments.add(payment(
                        due,
                        from,
                        until,
                        parts.get(i),
                        new Part(
                                LocalizedText.of(
                                        "termijn " + number + ": " + percent.nl() + " %",
                                        "instalment " + number + ": " + percent.en() + " %"),
                                budgets(all))));
            }
        }
        return payments.build();
    }
}

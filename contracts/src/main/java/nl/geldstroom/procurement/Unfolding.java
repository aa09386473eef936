package nl.geldstroom.procurement;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.Period;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.TreeMap;
import nl.geldstroom.agreement.Agreement;
import nl.geldstroom.agreement.AgreementId;
import nl.geldstroom.agreement.Compensation;
import nl.geldstroom.agreement.EffortBased;
import nl.geldstroom.agreement.OutputBased;
import nl.geldstroom.agreement.ServiceContract;
import nl.geldstroom.agreement.SubsidyAgreement;
import nl.geldstroom.agreement.SubsidyPeriod;
import nl.geldstroom.agreement.TaskBased;
import nl.geldstroom.agreement.Term;
import nl.geldstroom.index.Indexation;
import nl.geldstroom.money.Money;
import nl.geldstroom.payment.Payments;
import nl.geldstroom.payment.ReferenceData;

/** Makes the successors of the first agreement of a strategy, each at the price that the one before it had reached. */
record Unfolding(ProcurementStrategy strategy, ReferenceData reference) {

    private static final int MOST = 1_200;

    /**
     * One agreement with the budget that it stands for.
     *
     * @param agreement the agreement
     * @param task its budget; for effort and output what is expected to be spent, indexed as the agreement says
     */
    record Step(Agreement agreement, TaskBased task) {

        ImmutableSortedMap<Year, Money> budgets(LocalDate through, ReferenceData reference) {
            Term term = agreement.term();
            // Also the calendar year of the day itself, which the successor starts from.
            LocalDate end = through.plusDays(1).isAfter(term.end()) ? through.plusDays(1) : term.end();
            return Payments.budgets(task, Term.of(term.start(), Period.between(term.start(), end)), reference);
        }

        /** The agreement as a task, to spread what is expected to be spent over its months. */
        Agreement asTask() {
            return agreement instanceof ServiceContract contract ? contract.withCompensation(task) : agreement;
        }
    }

    ImmutableList<Step> until(LocalDate end) {
        ImmutableList.Builder<Step> steps = ImmutableList.builder();
        Step step = new Step(strategy.first(), firstTask());
        int number = 1;
        while (step.agreement().term().start().isBefore(end)) {
            if (number > MOST) {
                throw new IllegalArgumentException("The agreements of procurement strategy (" + strategy.id()
                        + ") until " + end + " must not be more than " + MOST + ". Maybe make the first one longer.");
            }
            steps.add(step);
            number++;
            step = successor(step, number);
        }
        return steps.build();
    }

    private TaskBased firstTask() {
        Agreement first = strategy.first();
        if (first instanceof SubsidyAgreement subsidy) {
            return taskOf(subsidy);
        }
        Compensation compensation = first.compensation();
        return compensation instanceof TaskBased task
                ? task
                : TaskBased.perYear(strategy.spendingPerYear().orElseThrow()).indexed(compensation.indexation());
    }

    /** The grants of a subsidy as budgets of whole years, whatever the length of its periods. */
    private static TaskBased taskOf(SubsidyAgreement subsidy) {
        ImmutableList<SubsidyPeriod> periods = subsidy.periods();
        TreeMap<Year, Money> later = new TreeMap<>();
        for (SubsidyPeriod period : periods.subList(1, periods.size())) {
            period.granted().ifPresent(amount -> later.put(Year.from(period.from()), perYear(period, amount)));
        }
        return new TaskBased(
                perYear(periods.get(0), periods.get(0).granted().orElseThrow()),
                subsidy.indexation().orElse(Indexation.none()),
                ImmutableSortedMap.copyOfSorted(later),
                Optional.empty(),
                ImmutableSortedMap.of(),
                Optional.empty());
    }

    /** By months where the period has whole ones, else by days. */
    private static Money perYear(SubsidyPeriod period, Money amount) {
        Period length = Period.between(period.from(), period.until());
        boolean wholeMonths = length.getDays() == 0 && length.toTotalMonths() > 0;
        long parts = wholeMonths ? length.toTotalMonths() : ChronoUnit.DAYS.between(period.from(), period.until());
        return scaled(amount, BigDecimal.valueOf(wholeMonths ? 12 : 365), BigDecimal.valueOf(parts));
    }

    private static Money scaled(Money amount, BigDecimal to, BigDecimal from) {
        return Figures.euros(amount.toEuros().multiply(to).divide(from, MathContext.DECIMAL128));
    }

    private Step successor(Step step, int number) {
        LocalDate start = step.agreement().term().end();
        Money reached = step.budgets(start, reference).get(Year.from(start));
        if (reached == null) {
            throw new IllegalStateException("The budget of " + Year.from(start) + " must be there.");
        }
        Money newPrice = Figures.euros(reached.times(BigDecimal.ONE.add(Figures.exact(strategy.priceStep()))));
        AgreementId id = AgreementId.of(strategy.first().id() + "-" + number);
        Agreement agreement = step.agreement();
        if (agreement instanceof SubsidyAgreement subsidy) {
            SubsidyAgreement next = renewed(subsidy, id, step.task().perYear(), newPrice);
            return new Step(next, taskOf(next));
        }
        if (agreement instanceof ServiceContract contract) {
            TaskBased task = new TaskBased(
                    newPrice,
                    step.task().indexation(),
                    ImmutableSortedMap.of(),
                    step.task().fixedYears(),
                    ImmutableSortedMap.of(),
                    step.task().instalments());
            Term term =
                    new Term(start, contract.term().length(), contract.term().options());
            return new Step(
                    contract.withId(id).withTerm(term).withCompensation(renewed(contract.compensation(), task)), task);
        }
        throw new IllegalArgumentException(
                "The agreement (" + agreement.id() + ") must be one that can be awarded again.");
    }

    private static SubsidyAgreement renewed(SubsidyAgreement subsidy, AgreementId id, Money before, Money after) {
        SubsidyAgreement next = subsidy.renewed(2).get(1).withId(id);
        if (before.isZero()) {
            return next;
        }
        return next.withPeriods(next.periods().stream()
                .map(period -> period.granted()
                        .map(amount -> period.withGranted(scaled(amount, after.toEuros(), before.toEuros())))
                        .orElse(period))
                .toList());
    }

    /**
     * Tariffs and running allocations are those of the first award; later ones are not known, what is spent says the
     * strategy.
     */
    private static Compensation renewed(Compensation compensation, TaskBased task) {
        if (compensation instanceof EffortBased effort) {
            return new EffortBased(
                    effort.release(),
                    ImmutableList.of(),
                    effort.guaranteedMinimum(),
                    Optional.empty(),
                    effort.indexation(),
                    Optional.empty());
        }
        if (compensation instanceof OutputBased output) {
            return new OutputBased(
                    output.trajectoryMonths(),
                    ImmutableList.of(),
                    output.guaranteedMinimum(),
                    Optional.empty(),
                    output.indexation(),
                    Optional.empty());
        }
        return task;
    }
}

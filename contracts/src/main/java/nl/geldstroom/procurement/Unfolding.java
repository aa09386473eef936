package nl.geldstroom.procurement;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.time.Year;
import java.util.Optional;
import nl.geldstroom.agreement.Agreement;
import nl.geldstroom.agreement.AgreementId;
import nl.geldstroom.agreement.Compensation;
import nl.geldstroom.agreement.EffortBased;
import nl.geldstroom.agreement.OutputBased;
import nl.geldstroom.agreement.ServiceContract;
import nl.geldstroom.agreement.TaskBased;
import nl.geldstroom.agreement.Term;
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
        Compensation compensation = strategy.first().compensation();
        return compensation instanceof TaskBased task
                ? task
                : TaskBased.perYear(strategy.spendingPerYear().orElseThrow()).indexed(compensation.indexation());
    }

    private Step successor(Step step, int number) {
        Term before = step.agreement().term();
        LocalDate start = before.end();
        Money reached = step.budgets(start, reference).get(Year.from(start));
        if (reached == null) {
            throw new IllegalStateException("The budget of " + Year.from(start) + " must be there.");
        }
        BigDecimal factor = BigDecimal.ONE.add(Figures.exact(strategy.priceStep()));
        TaskBased task = new TaskBased(
                Figures.euros(reached.times(factor)),
                step.task().indexation(),
                ImmutableSortedMap.of(),
                step.task().fixedYears(),
                ImmutableSortedMap.of(),
                step.task().instalments());
        Term term = new Term(start, before.length(), before.options());
        AgreementId id = AgreementId.of(strategy.first().id() + "-" + number);
        return new Step(renewed(step.agreement(), id, term, task), task);
    }

    private static Agreement renewed(Agreement agreement, AgreementId id, Term term, TaskBased task) {
        if (agreement instanceof ServiceContract contract) {
            return contract.withId(id).withTerm(term).withCompensation(renewed(contract.compensation(), task));
        }
        throw new IllegalArgumentException(
                "The agreement (" + agreement.id() + ") must be one that can be awarded again.");
    }

    /** Tariffs are those of the first award; later ones are not known, what is spent says the strategy. */
    private static Compensation renewed(Compensation compensation, TaskBased task) {
        if (compensation instanceof EffortBased effort) {
            return new EffortBased(
                    effort.release(),
                    ImmutableList.of(),
                    effort.guaranteedMinimum(),
                    Optional.empty(),
                    effort.indexation(),
                    effort.allocations());
        }
        if (compensation instanceof OutputBased output) {
            return new OutputBased(
                    output.trajectoryMonths(),
                    ImmutableList.of(),
                    output.guaranteedMinimum(),
                    Optional.empty(),
                    output.indexation(),
                    output.allocations());
        }
        return task;
    }
}

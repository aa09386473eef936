package nl.geldstroom.agreement;

import com.fasterxml.jackson.annotation.JsonTypeName;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.time.Year;
import java.util.Map;
import java.util.Optional;
import nl.geldstroom.document.Faults;
import nl.geldstroom.index.Indexation;
import nl.geldstroom.money.Money;
import nl.geldstroom.tariff.ExecutionVariant;

/**
 * A budget for a task, without accounting per client (<i>taakgericht</i>, lump sum).
 *
 * <p>The provider carries the volume risk: less demand frees no money before the budget may be reset. Inside a scope
 * that holds both tailor-made and general provision, money moves freely.
 *
 * @param perYear the budget of a whole calendar year, at the prices of the year in which the agreement starts
 * @param indexation how it follows the years, from the second calendar year on
 * @param agreedBudgets budgets that were agreed for named calendar years, nominal: they replace the indexed amount of
 *     that year, and later years are indexed from them; empty: none
 * @param fixedYears after how many years the budget may be reset for the first time, and then every year; absent: only
 *     when an extension starts
 * @param steps other budgets of a whole calendar year from a day on, nominal, also inside a year or a month: it is split
 *     by its days, and later years are indexed from them; empty: none
 * @param instalments in which parts a year is paid; absent: per month
 */
@JsonTypeName("taskBased")
public record TaskBased(
        Money perYear,
        Indexation indexation,
        ImmutableSortedMap<Year, Money> agreedBudgets,
        Optional<Integer> fixedYears,
        ImmutableSortedMap<LocalDate, Money> steps,
        Optional<Instalments> instalments)
        implements Compensation {

    /**
     * Checks amounts and years.
     *
     * @param perYear the budget of a whole calendar year
     * @param indexation how it follows the years
     * @param agreedBudgets budgets agreed for named years
     * @param fixedYears after how many years the budget may be reset
     * @param steps other budgets from a day on
     * @param instalments in which parts a year is paid
     * @throws IllegalArgumentException if an amount is negative, the number of years is not from 1 to 100, or a year has
     *     both an agreed budget and a step on its first day
     */
    public TaskBased {
        Faults faults = new Faults();
        TaskRules.notNegative("budget per year", perYear, "/perYear", faults);
        agreedBudgets.forEach((year, budget) ->
                TaskRules.notNegative("agreed budget of " + year, budget, "/agreedBudgets/" + year, faults));
        TaskRules.checkFixedYears(fixedYears, faults);
        for (Map.Entry<LocalDate, Money> step : steps.entrySet()) {
            TaskRules.notNegative("budget from " + step.getKey(), step.getValue(), "/steps/" + step.getKey(), faults);
            Year year = Year.from(step.getKey());
            if (step.getKey().equals(year.atDay(1)) && agreedBudgets.containsKey(year)) {
                faults.add(
                        "/steps/" + step.getKey(),
                        "budget-twice",
                        "The budget from " + step.getKey() + " must not stand beside an agreed budget of " + year
                                + ". Maybe leave one of them out.");
            }
        }
        faults.throwIfAny();
    }

    @Override
    public ExecutionVariant variant() {
        return ExecutionVariant.TASK;
    }

    /**
     * The same budget every year, until it is indexed or agreed otherwise.
     *
     * @param amount the budget of a whole calendar year, at the prices of the first
     * @return the compensation
     * @throws IllegalArgumentException if it is negative
     */
    public static TaskBased perYear(Money amount) {
        return new TaskBased(
                amount,
                Indexation.none(),
                ImmutableSortedMap.of(),
                Optional.empty(),
                ImmutableSortedMap.of(),
                Optional.empty());
    }

    /**
     * The same budget, following the years.
     *
     * @param by the indexation
     * @return the compensation
     */
    public TaskBased indexed(Indexation by) {
        return new TaskBased(perYear, by, agreedBudgets, fixedYears, steps, instalments);
    }

    /**
     * The same compensation with an agreed budget for a year.
     *
     * @param year the calendar year
     * @param budget the budget of the whole year, nominal
     * @return the compensation
     * @throws IllegalArgumentException if it is negative
     */
    public TaskBased agreed(Year year, Money budget) {
        return new TaskBased(perYear, indexation, with(agreedBudgets, year, budget), fixedYears, steps, instalments);
    }

    /**
     * The same compensation with another budget from a day on.
     *
     * @param from the first day at the new budget
     * @param budget the budget of a whole calendar year, nominal
     * @return the compensation
     * @throws IllegalArgumentException if it is negative
     */
    public TaskBased from(LocalDate from, Money budget) {
        return new TaskBased(perYear, indexation, agreedBudgets, fixedYears, with(steps, from, budget), instalments);
    }

    private static <K extends Comparable<? super K>> ImmutableSortedMap<K, Money> with(
            ImmutableSortedMap<K, Money> amounts, K key, Money amount) {
        ImmutableSortedMap.Builder<K, Money> changed = ImmutableSortedMap.naturalOrder();
        amounts.forEach((other, its) -> {
            if (!other.equals(key)) {
                changed.put(other, its);
            }
        });
        return changed.put(key, amount).build();
    }

    /**
     * The same compensation with a budget that may be reset after some years, and then every year.
     *
     * @param years how long it is fixed
     * @return the compensation
     * @throws IllegalArgumentException if the number is not from 1 to 100
     */
    public TaskBased fixedFor(int years) {
        return new TaskBased(perYear, indexation, agreedBudgets, Optional.of(years), steps, instalments);
    }

    /**
     * The same compensation, paid in other parts.
     *
     * @param scheme in which parts a year is paid
     * @return the compensation
     */
    public TaskBased paid(Instalments scheme) {
        return new TaskBased(perYear, indexation, agreedBudgets, fixedYears, steps, Optional.of(scheme));
    }
}

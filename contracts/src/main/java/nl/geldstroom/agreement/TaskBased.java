package nl.geldstroom.agreement;

import com.fasterxml.jackson.annotation.JsonTypeName;
import com.google.common.collect.ImmutableSortedMap;
import java.time.Year;
import java.util.Optional;
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
 */
@JsonTypeName("taskBased")
public record TaskBased(
        Money perYear,
        Indexation indexation,
        ImmutableSortedMap<Year, Money> agreedBudgets,
        Optional<Integer> fixedYears)
        implements Compensation {

    /**
     * Checks amounts and years.
     *
     * @param perYear the budget of a whole calendar year
     * @param indexation how it follows the years
     * @param agreedBudgets budgets agreed for named years
     * @param fixedYears after how many years the budget may be reset
     * @throws IllegalArgumentException if an amount is negative or the number of years is not from 1 to 100
     */
    public TaskBased {
        notNegative("budget per year", perYear);
        agreedBudgets.forEach((year, budget) -> notNegative("agreed budget of " + year, budget));
        fixedYears.ifPresent(years -> {
            if (years < 1 || years > 100) {
                throw new IllegalArgumentException(
                        "The fixed years (" + years + ") of the task-based compensation must be from 1 to 100.");
            }
        });
    }

    @Override
    public ExecutionVariant variant() {
        return ExecutionVariant.TASK;
    }

    private static void notNegative(String what, Money amount) {
        if (amount.isNegative()) {
            throw new IllegalArgumentException(
                    "The " + what + " (" + amount + ") of the task-based compensation must be zero or more.");
        }
    }

    /**
     * The same budget every year, until it is indexed or agreed otherwise.
     *
     * @param amount the budget of a whole calendar year, at the prices of the first
     * @return the compensation
     * @throws IllegalArgumentException if it is negative
     */
    public static TaskBased perYear(Money amount) {
        return new TaskBased(amount, Indexation.none(), ImmutableSortedMap.of(), Optional.empty());
    }

    /**
     * The same budget, following the years.
     *
     * @param by the indexation
     * @return the compensation
     */
    public TaskBased indexed(Indexation by) {
        return new TaskBased(perYear, by, agreedBudgets, fixedYears);
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
        ImmutableSortedMap.Builder<Year, Money> budgets = ImmutableSortedMap.naturalOrder();
        agreedBudgets.forEach((other, amount) -> {
            if (!other.equals(year)) {
                budgets.put(other, amount);
            }
        });
        return new TaskBased(perYear, indexation, budgets.put(year, budget).build(), fixedYears);
    }

    /**
     * The same compensation with a budget that may be reset after some years, and then every year.
     *
     * @param years how long it is fixed
     * @return the compensation
     * @throws IllegalArgumentException if the number is not from 1 to 100
     */
    public TaskBased fixedFor(int years) {
        return new TaskBased(perYear, indexation, agreedBudgets, Optional.of(years));
    }
}

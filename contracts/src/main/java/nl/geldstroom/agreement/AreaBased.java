package nl.geldstroom.agreement;

import com.fasterxml.jackson.annotation.JsonTypeName;
import com.google.common.collect.ImmutableList;
import java.util.Optional;
import nl.geldstroom.document.Faults;
import nl.geldstroom.index.Indexation;
import nl.geldstroom.tariff.ExecutionVariant;
import org.immutables.value.Value;

/**
 * Budgets per area or per mission (<i>gebieds- en opgavegerichte bekostiging</i>), a task like {@link TaskBased}.
 *
 * <p>Each budget is indexed by itself, in whole cents, and may start later or end earlier than the agreement.
 *
 * @param budgets the budgets, at least one
 * @param indexation how they follow the years, from the second calendar year on
 * @param fixedYears after how many years they may be reset for the first time, and then every year; absent: only when an
 *     extension starts
 * @param instalments in which parts a year is paid; absent: per month
 */
@Value.Builder
@JsonTypeName("areaBased")
public record AreaBased(
        ImmutableList<AreaBudget> budgets,
        Indexation indexation,
        Optional<Integer> fixedYears,
        Optional<Instalments> instalments)
        implements Compensation {

    /**
     * Checks that there is a budget.
     *
     * @param budgets the budgets
     * @param indexation how they follow the years
     * @param fixedYears after how many years they may be reset
     * @param instalments in which parts a year is paid
     * @throws IllegalArgumentException if there is no budget or the fixed years are not from 1 to 100
     */
    public AreaBased {
        Faults faults = new Faults();
        if (budgets.isEmpty()) {
            faults.add("/budgets", "area-missing", "The budgets per area or mission must be at least one.");
        }
        TaskRules.checkFixedYears(fixedYears, faults);
        faults.throwIfAny();
    }

    /**
     * Starts a compensation.
     *
     * @return a builder
     */
    public static AreaBasedBuilder builder() {
        return new AreaBasedBuilder();
    }

    @Override
    public ExecutionVariant variant() {
        return ExecutionVariant.TASK;
    }
}

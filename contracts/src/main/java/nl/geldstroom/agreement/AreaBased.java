package nl.geldstroom.agreement;

import com.fasterxml.jackson.annotation.JsonTypeName;
import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.geldstroom.document.Faults;
import nl.geldstroom.index.Indexation;
import nl.geldstroom.money.Money;
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

    /**
     * The same budgets, following the years.
     *
     * @param by the indexation
     * @return the compensation
     */
    public AreaBased indexed(Indexation by) {
        return new AreaBased(budgets, by, fixedYears, instalments);
    }

    /**
     * The same compensation with another budget for an area or mission from a day on: the old one ends on that day.
     *
     * @param name its name, in Dutch or English
     * @param from the first day at the new budget
     * @param perYear the budget of a whole calendar year, at the prices of the year in which the compensation starts, as the
     *     other budgets are
     * @return the compensation
     * @throws IllegalArgumentException if there is no budget of that name on that day, or the amount is negative
     */
    public AreaBased from(String name, LocalDate from, Money perYear) {
        ImmutableList.Builder<AreaBudget> changed = ImmutableList.builder();
        boolean found = false;
        for (AreaBudget area : budgets) {
            boolean named = area.name().nl().equals(name) || area.name().en().equals(name);
            boolean holds = area.from().map(first -> !from.isBefore(first)).orElse(true)
                    && area.until().map(from::isBefore).orElse(true);
            if (!named || !holds) {
                changed.add(area);
                continue;
            }
            found = true;
            // A budget that starts on the day itself is replaced: a period without days is none.
            if (!area.from().filter(from::equals).isPresent()) {
                changed.add(new AreaBudget(area.kind(), area.name(), area.perYear(), area.from(), Optional.of(from)));
            }
            changed.add(new AreaBudget(area.kind(), area.name(), perYear, Optional.of(from), area.until()));
        }
        if (!found) {
            throw new IllegalArgumentException("The area or mission (" + name + ") must have a budget on " + from
                    + ". Maybe one of "
                    + budgets.stream().map(area -> area.name().nl()).distinct().collect(Collectors.joining(", "))
                    + ".");
        }
        return new AreaBased(changed.build(), indexation, fixedYears, instalments);
    }

    @Override
    public ExecutionVariant variant() {
        return ExecutionVariant.TASK;
    }
}

package nl.geldstroom.agreement;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.Optional;
import nl.geldstroom.document.Faults;
import nl.geldstroom.money.Money;
import nl.geldstroom.text.LocalizedText;
import org.immutables.value.Value;

/**
 * The budget for one area or one mission (<i>gebied, opgave</i>).
 *
 * @param kind whether it is an area or a mission
 * @param name its name: a neighbourhood, or what is to be reached
 * @param perYear the budget of a whole calendar year, at the prices of the year in which the agreement starts
 * @param from its first day; absent: from the start of the agreement
 * @param until the day after its last; absent: to the end of the agreement
 */
@Value.Builder
public record AreaBudget(
        Kind kind, LocalizedText name, Money perYear, Optional<LocalDate> from, Optional<LocalDate> until) {

    /** What a budget is for. */
    public enum Kind {
        /** An area, such as a neighbourhood. */
        @JsonProperty("area")
        AREA,
        /** A mission, such as fewer lonely elderly. */
        @JsonProperty("mission")
        MISSION
    }

    /**
     * Checks amount and period.
     *
     * @param kind whether it is an area or a mission
     * @param name its name
     * @param perYear the budget of a whole calendar year
     * @param from its first day
     * @param until the day after its last
     * @throws IllegalArgumentException if the amount is negative or it ends before it starts
     */
    public AreaBudget {
        Faults faults = new Faults();
        TaskRules.notNegative("budget of " + name.en(), perYear, "/perYear", faults);
        if (from.isPresent() && until.isPresent() && !until.get().isAfter(from.get())) {
            faults.add(
                    "/until",
                    "area-period",
                    "The end (" + until.get() + ") of the budget of " + name.en() + " must come after its start ("
                            + from.get() + ").");
        }
        faults.throwIfAny();
    }

    /**
     * Starts a budget.
     *
     * @return a builder
     */
    public static AreaBudgetBuilder builder() {
        return new AreaBudgetBuilder();
    }

    /**
     * The budget of an area for the whole agreement.
     *
     * @param name its name
     * @param perYear the budget of a whole calendar year
     * @return the budget
     * @throws IllegalArgumentException if the amount is negative
     */
    public static AreaBudget area(LocalizedText name, Money perYear) {
        return new AreaBudget(Kind.AREA, name, perYear, Optional.empty(), Optional.empty());
    }

    /**
     * The budget of a mission for the whole agreement.
     *
     * @param name what is to be reached
     * @param perYear the budget of a whole calendar year
     * @return the budget
     * @throws IllegalArgumentException if the amount is negative
     */
    public static AreaBudget mission(LocalizedText name, Money perYear) {
        return new AreaBudget(Kind.MISSION, name, perYear, Optional.empty(), Optional.empty());
    }
}

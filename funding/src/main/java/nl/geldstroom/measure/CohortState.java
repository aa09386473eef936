package nl.geldstroom.measure;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import nl.geldstroom.document.Faults;
import nl.geldstroom.evidence.Grounded;
import nl.geldstroom.evidence.Use;
import nl.geldstroom.text.LocalizedText;
import org.immutables.value.Value;

/**
 * A state in which people of a {@link Cohort} can be (<i>toestand</i>).
 *
 * @param id the name of the state, unique within the cohort, 1 to 40 characters without a slash
 * @param title what it is called
 * @param people who is in it at the start; absent: nobody
 * @param inflow who enters it from outside in a year; absent: nobody
 * @param costs what a person in it costs; empty: nothing
 * @param value euros of value for a person who is in it for a year, for the value book only; absent: none
 */
@Value.Builder
public record CohortState(
        String id,
        LocalizedText title,
        Optional<Grounded> people,
        Optional<Grounded> inflow,
        ImmutableList<PersonCost> costs,
        Optional<Grounded> value) {

    /**
     * Checks the numbers.
     *
     * @param id the name of the state
     * @param title what it is called
     * @param people who is in it at the start
     * @param inflow who enters it from outside in a year
     * @param costs what a person in it costs
     * @param value euros of value for a person who is in it for a year
     * @throws nl.geldstroom.document.InvalidValueException if a rule is broken; all faults at once
     */
    public CohortState {
        Faults faults = new Faults();
        Bounds bounds = new Bounds(faults, "of state (" + id + ")");
        if (id.isBlank() || id.length() > 40 || id.contains("/")) {
            faults.add(
                    "/id",
                    "id-form",
                    "The id (" + id + ") of a state must have 1 to 40 characters, none of them a slash.");
        }
        people.ifPresent(number -> bounds.check("people", "people", number, 0, 2e7, Use.QUANTITY));
        inflow.ifPresent(number -> bounds.check("inflow", "inflow", number, 0, 2e7, Use.QUANTITY));
        value.ifPresent(
                worth -> bounds.check("value", "value", worth, -1e7, 1e7, Use.VALUE_RETURN, Use.SCENARIO_AMOUNT));
        if (costs.size() > 20) {
            faults.add(
                    "/costs",
                    "invalid-value",
                    "The costs (" + costs.size() + ") of state (" + id + ") must be at most 20.");
        }
        faults.throwIfAny();
    }

    /**
     * Starts a state.
     *
     * @return a builder
     */
    public static CohortStateBuilder builder() {
        return new CohortStateBuilder();
    }
}

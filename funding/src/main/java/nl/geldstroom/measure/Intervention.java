package nl.geldstroom.measure;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Collections;
import java.util.Optional;
import nl.geldstroom.document.Faults;
import nl.geldstroom.evidence.Grounded;
import nl.geldstroom.evidence.Use;
import org.immutables.value.Value;

/**
 * What makes transitions of a {@link Cohort} less or more likely for a number of cycles (<i>interventie</i>).
 *
 * @param relativeRisk by which the probabilities are multiplied, 0 to 10; 0.509 is about half as likely
 * @param on the transitions that it changes, as {@code from/to}; empty: all
 * @param cycles for how many cycles from the start; absent: for good
 * @param costs what it costs as long as it lasts; empty: nothing
 */
@Value.Builder
public record Intervention(
        Grounded relativeRisk, ImmutableList<String> on, Optional<Integer> cycles, ImmutableList<Extra> costs) {

    /**
     * What an intervention costs in some states (<i>meerkosten</i>).
     *
     * @param states the ids of the states, at least one
     * @param cost what a person costs a year
     */
    public record Extra(ImmutableSet<String> states, PersonCost cost) {

        /**
         * Checks that there is a state.
         *
         * @param states the ids of the states
         * @param cost what a person costs a year
         * @throws IllegalArgumentException if there is none
         */
        public Extra {
            if (states.isEmpty()) {
                throw new IllegalArgumentException("The cost of an intervention must be for at least one state.");
            }
        }

        /** Unique within an intervention, whatever the order in a file. */
        String name() {
            return cost.line() + "/" + Collections.min(states);
        }
    }

    /**
     * Checks the numbers.
     *
     * @param relativeRisk by which the probabilities are multiplied
     * @param on the transitions that it changes
     * @param cycles for how many cycles
     * @param costs what it costs as long as it lasts
     * @throws nl.geldstroom.document.InvalidValueException if a rule is broken; all faults at once
     */
    public Intervention {
        Faults faults = new Faults();
        Bounds bounds = new Bounds(faults, "of the intervention");
        bounds.check("relativeRisk", "relative risk", relativeRisk, 0, 10, Use.PROBABILITY, Use.CORRECTION);
        cycles.ifPresent(number -> bounds.months("cycles", "cycles", number, 1212));
        faults.throwIfAny();
    }

    /**
     * Starts an intervention.
     *
     * @return a builder
     */
    public static InterventionBuilder builder() {
        return new InterventionBuilder();
    }

    boolean changes(Transition transition) {
        return on.isEmpty() || on.contains(transition.name());
    }
}

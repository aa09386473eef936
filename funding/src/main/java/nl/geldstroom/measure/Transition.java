package nl.geldstroom.measure;

import nl.geldstroom.document.Faults;
import nl.geldstroom.evidence.Evidence;
import nl.geldstroom.evidence.Grounded;
import nl.geldstroom.evidence.Use;

/**
 * How likely it is that somebody goes from one state of a {@link Cohort} to another in a cycle (<i>overgang</i>).
 *
 * @param from the state that is left
 * @param to the state that is entered, another one
 * @param probability from 0 to 1, for one cycle
 */
public record Transition(String from, String to, Grounded probability) {

    /**
     * Checks the probability and that the states differ.
     *
     * @param from the state that is left
     * @param to the state that is entered
     * @param probability from 0 to 1
     * @throws nl.geldstroom.document.InvalidValueException if a rule is broken; all faults at once
     */
    public Transition {
        Faults faults = new Faults();
        new Bounds(faults, "of the transition from (" + from + ") to (" + to + ")")
                .check("probability", "probability", probability, 0, 1, Use.PROBABILITY, Use.CLIENT_SHARE);
        if (from.equals(to)) {
            faults.add(
                    "/to",
                    "same-state",
                    "The state (" + to + ") that is entered must not be the one that is left."
                            + " Maybe leave it out: who makes no transition stays.");
        }
        faults.throwIfAny();
    }

    /**
     * A transition.
     *
     * @param from the state that is left
     * @param to the state that is entered
     * @param probability from 0 to 1
     * @return the transition
     */
    public static Transition of(String from, String to, Grounded probability) {
        return new Transition(from, to, probability);
    }

    /**
     * A transition with a certain probability.
     *
     * @param from the state that is left
     * @param to the state that is entered
     * @param probability from 0 to 1
     * @param evidence what it rests on
     * @return the transition
     */
    public static Transition of(String from, String to, double probability, Evidence evidence) {
        return new Transition(from, to, Grounded.of(probability, evidence));
    }

    /** From which state to which, as the name of a parameter. */
    String name() {
        return from + "/" + to;
    }
}

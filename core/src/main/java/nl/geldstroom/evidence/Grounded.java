package nl.geldstroom.evidence;

import java.util.Optional;
import nl.geldstroom.document.Faults;

/**
 * A number of a model that never stands without what it rests on (<i>onderbouwd getal</i>).
 *
 * <p>Returns, lags, what is taken off a return and what a beneficiary gets or keeps are of this kind: who states one says
 * why. An {@link Assumption} with its author is enough; silence is not. In JSON an object with {@code estimate} and {@code
 * evidence}, both required. Example: {@code Grounded.of(1.6, claim)} has the point value 1.6 and the claim for its source.
 *
 * @param estimate the number, certain or not
 * @param evidence what it rests on
 */
public record Grounded(Estimate estimate, Evidence evidence) {

    /**
     * A certain number with what it rests on.
     *
     * @param value the number
     * @param evidence what it rests on
     * @return the number
     * @throws IllegalArgumentException if it is not finite
     */
    public static Grounded of(double value, Evidence evidence) {
        return new Grounded(Estimate.of(value), evidence);
    }

    /**
     * A number with what it rests on.
     *
     * @param estimate the number, certain or not
     * @param evidence what it rests on
     * @return the number
     */
    public static Grounded of(Estimate estimate, Evidence evidence) {
        return new Grounded(estimate, evidence);
    }

    /**
     * The value that the deterministic run uses.
     *
     * @return the point value of the estimate
     */
    public double point() {
        return estimate.point();
    }

    /**
     * The number as a plan takes it.
     *
     * @return a parameter with the same estimate and evidence
     */
    public Parameter parameter() {
        return new Parameter(estimate, Optional.of(evidence));
    }

    /**
     * Checks that the number stays within bounds.
     *
     * @param what what it is, for the message
     * @param low the lowest value that is allowed
     * @param high the highest value that is allowed
     * @return this number
     * @throws IllegalArgumentException if the estimate can be below or above the bounds
     */
    public Grounded within(String what, double low, double high) {
        parameter().within(what, low, high);
        return this;
    }

    /**
     * Checks that the number stays within bounds, with all of its distribution.
     *
     * @param faults collects the fault
     * @param pointer JSON pointer to this number, for example {@code /perEuro}
     * @param what what it is, for the message
     * @param low the lowest value that is allowed
     * @param high the highest value that is allowed
     */
    public void within(Faults faults, String pointer, String what, double low, double high) {
        parameter().within(faults, pointer, what, low, high);
    }

    /**
     * Sees to it that the number rests on a claim only for what that claim is for, as {@link Evidence#usedAs} says.
     *
     * @param faults collects the fault
     * @param pointer JSON pointer to this number, for example {@code /value/perEuro}
     * @param what what the number is, for the message
     * @param as the purposes that the number can have
     */
    public void usedAs(Faults faults, String pointer, String what, Use... as) {
        evidence.usedAs(faults, pointer + "/evidence", what, as);
    }
}

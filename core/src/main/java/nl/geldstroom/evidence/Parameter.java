package nl.geldstroom.evidence;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Optional;
import nl.geldstroom.document.Faults;

/**
 * A number of a model (<i>parameter</i>): its estimate and what it rests on.
 *
 * <p>In JSON either a bare number (a fixed value without evidence) or an object with {@code estimate} and, if there is
 * any, {@code evidence}. Example: {@code {"estimate": {"type": "pert", "min": 0.1, "mode": 0.3, "max": 0.6}}} has the
 * point value 0.3.
 *
 * @param estimate the number, certain or not
 * @param evidence what it rests on; absent: no source was given, and outputs say so
 */
public record Parameter(Estimate estimate, Optional<Evidence> evidence) {

    /** Zero, on purpose: the mechanism that this parameter drives is switched off. */
    public static final Parameter ZERO = of(0);

    /**
     * A certain number without evidence.
     *
     * @param value the number
     * @return the parameter
     * @throws IllegalArgumentException if it is not finite
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Parameter of(double value) {
        return new Parameter(Estimate.of(value), Optional.empty());
    }

    /**
     * A number without evidence.
     *
     * @param estimate the number, certain or not
     * @return the parameter
     */
    public static Parameter of(Estimate estimate) {
        return new Parameter(estimate, Optional.empty());
    }

    /**
     * A number with what it rests on.
     *
     * @param estimate the number, certain or not
     * @param evidence what it rests on
     * @return the parameter
     */
    public static Parameter of(Estimate estimate, Evidence evidence) {
        return new Parameter(estimate, Optional.of(evidence));
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
     * Sees to it that the number rests on a claim only for what that claim is for, as {@link Evidence#usedAs} says.
     *
     * @param faults collects the fault
     * @param pointer JSON pointer to this parameter, for example {@code /share}
     * @param what what the number is, for the message
     * @param as the purposes that the number can have
     */
    public void usedAs(Faults faults, String pointer, String what, Use... as) {
        evidence.ifPresent(basis -> basis.usedAs(faults, pointer + "/evidence", what, as));
    }

    /**
     * Checks that the parameter stays within bounds.
     *
     * @param what what the parameter is, for the message: {@code share of measure (shift)}
     * @param low the lowest value that is allowed
     * @param high the highest value that is allowed
     * @return this parameter
     * @throws IllegalArgumentException if the estimate can be below or above the bounds
     */
    public Parameter within(String what, double low, double high) {
        Faults faults = new Faults();
        within(faults, "", what, low, high);
        faults.throwIfAny();
        return this;
    }

    /**
     * Checks that the parameter stays within bounds, with all of its distribution.
     *
     * @param faults collects the fault
     * @param pointer JSON pointer to this parameter, for example {@code /share}
     * @param what what the parameter is, for the message
     * @param low the lowest value that is allowed
     * @param high the highest value that is allowed
     */
    public void within(Faults faults, String pointer, String what, double low, double high) {
        if (estimate.low() < low || estimate.high() > high) {
            faults.add(
                    pointer,
                    "estimate-range",
                    "The " + what + " (" + range() + ") must lie between " + low + " and " + high + "."
                            + cure(low, high));
        }
    }

    /**
     * From where to where the parameter can lie, for a message.
     *
     * @return its value if it is certain, else its bounds in words
     */
    public String range() {
        if (estimate.isFixed()) {
            return String.valueOf(estimate.point());
        }
        if (Double.isInfinite(estimate.high())) {
            return Double.isInfinite(estimate.low()) ? "any number" : estimate.low() + " or more";
        }
        return estimate.low() + " to " + estimate.high();
    }

    /**
     * What may help where the parameter can leave bounds, for a message.
     *
     * @param low the lowest value that is allowed
     * @param high the highest value that is allowed
     * @return a sentence after a space; empty if no cure is known
     */
    public String cure(double low, double high) {
        if (!estimate.isFixed() && (Double.isInfinite(estimate.low()) || Double.isInfinite(estimate.high()))) {
            return " Maybe truncate it: {\"type\": \"truncated\", \"of\": ..., \"min\": " + low + ", \"max\": " + high
                    + "}. All of a distribution must lie within, not most of it.";
        }
        return high == 1 && estimate.point() > 1 && estimate.high() <= 100
                ? " Maybe it was meant as a percentage: write 0.3 for 30 %."
                : "";
    }
}

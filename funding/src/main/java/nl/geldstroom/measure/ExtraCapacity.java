package nl.geldstroom.measure;

import nl.geldstroom.document.Faults;
import nl.geldstroom.evidence.Parameter;
import nl.geldstroom.evidence.Use;

/**
 * More people who can start than under unchanged policy (<i>extra capaciteit</i>).
 *
 * @param perYear how many more can start in a year at the full level, zero or more
 * @param path how the level is reached
 */
public record ExtraCapacity(Parameter perYear, Path path) {

    /**
     * Checks the range.
     *
     * @param perYear how many more can start in a year
     * @param path how the level is reached
     * @throws nl.geldstroom.document.InvalidValueException if it can be below zero, or rests on a claim that is for
     *     something else
     */
    public ExtraCapacity {
        Faults faults = new Faults();
        new Bounds(faults, "of the extra capacity").check("perYear", "starts a year", perYear, 0, 2e7, Use.QUANTITY);
        faults.throwIfAny();
    }

    /**
     * Extra capacity from the first month.
     *
     * @param perYear how many more can start in a year
     * @return the capacity
     */
    public static ExtraCapacity of(double perYear) {
        return new ExtraCapacity(Parameter.of(perYear), Path.step());
    }
}

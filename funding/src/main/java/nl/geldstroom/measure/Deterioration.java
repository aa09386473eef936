package nl.geldstroom.measure;

import java.util.Optional;
import nl.geldstroom.document.Faults;
import nl.geldstroom.evidence.Grounded;
import nl.geldstroom.evidence.Use;

/**
 * Who gets worse while waiting and needs heavier help (<i>verergering</i>).
 *
 * @param perMonth the part of those who wait that gets worse in a month, 0 to 1
 * @param care the heavier help, which starts at once
 * @param value euros of value for each person who is spared it, for the value book only; absent: none is counted
 */
public record Deterioration(Grounded perMonth, Trajectory care, Optional<Grounded> value) {

    /**
     * Checks the ranges.
     *
     * @param perMonth the part of those who wait that gets worse in a month
     * @param care the heavier help
     * @param value euros of value for each person who is spared it
     * @throws nl.geldstroom.document.InvalidValueException if a rule is broken; all faults at once
     */
    public Deterioration {
        Faults faults = new Faults();
        Bounds bounds = new Bounds(faults, "of the deterioration");
        bounds.check("perMonth", "part that gets worse in a month", perMonth, 0, 1, Use.PROBABILITY, Use.CLIENT_SHARE);
        value.ifPresent(worth -> bounds.check("value", "value", worth, 0, 1e7, Use.VALUE_RETURN, Use.SCENARIO_AMOUNT));
        faults.throwIfAny();
    }

    /**
     * Deterioration without a value in the value book.
     *
     * @param perMonth the part of those who wait that gets worse in a month
     * @param care the heavier help
     * @return the deterioration
     */
    public static Deterioration of(Grounded perMonth, Trajectory care) {
        return new Deterioration(perMonth, care, Optional.empty());
    }
}

package nl.geldstroom.measure;

import java.util.Optional;
import nl.geldstroom.document.Faults;
import nl.geldstroom.evidence.Grounded;
import nl.geldstroom.evidence.Parameter;
import nl.geldstroom.evidence.Use;
import nl.geldstroom.provision.LineId;
import org.immutables.value.Value;

/**
 * Light help for people who wait for heavier help (<i>overbruggingshulp</i>), for example in a group or on line.
 *
 * @param line the line that pays it
 * @param perMonth euros a person a month in prices of the base year, 0 to 100,000
 * @param reach the part of those who wait that has it at the full level, 0 to 1
 * @param path how the level is reached
 * @param spared the part of the deterioration that does not happen to those who have it, 0 to 1
 * @param recovered the part of those who have it that no longer needs the heavier help, in a month, 0 to 1; absent: none
 */
@Value.Builder
public record Bridging(
        LineId line, Grounded perMonth, Parameter reach, Path path, Grounded spared, Optional<Grounded> recovered) {

    /**
     * Checks the ranges.
     *
     * @param line the line that pays it
     * @param perMonth euros a person a month
     * @param reach the part of those who wait that has it
     * @param path how the level is reached
     * @param spared the part of the deterioration that does not happen
     * @param recovered the part that no longer needs the heavier help
     * @throws nl.geldstroom.document.InvalidValueException if a rule is broken; all faults at once
     */
    public Bridging {
        Faults faults = new Faults();
        Bounds bounds = new Bounds(faults, "of the bridging help");
        bounds.check("perMonth", "price of a month", perMonth, 0, 1e5, Use.SCENARIO_AMOUNT);
        bounds.check("reach", "reach", reach, 0, 1, Use.CLIENT_SHARE);
        bounds.check("spared", "part that is spared", spared, 0, 1, Use.PROBABILITY, Use.CLIENT_SHARE);
        recovered.ifPresent(part -> bounds.check(
                "recovered", "part that recovers in a month", part, 0, 1, Use.PROBABILITY, Use.CLIENT_SHARE));
        faults.throwIfAny();
    }

    /**
     * Starts bridging help.
     *
     * @return a builder
     */
    public static BridgingBuilder builder() {
        return new BridgingBuilder();
    }
}

package nl.geldstroom.measure;

import java.util.Optional;
import nl.geldstroom.document.Faults;
import nl.geldstroom.evidence.Assumption;
import nl.geldstroom.evidence.Grounded;
import nl.geldstroom.evidence.Use;
import org.immutables.value.Value;

/**
 * What a euro of spending brings back (<i>rendement</i>), before and after what it would have brought anyway.
 *
 * <p>{@code ρ = return · (1-deadweight) · attribution · (1-displacement) · (1-optimism)}. Example: 1.6 with a deadweight
 * of 0.25 is 1.2. Each of them says what it rests on.
 *
 * @param perEuro euros of effect for a euro of spending, -10 to 100; negative where the effect costs money
 * @param deadweight the share that would have happened anyway; absent: 0
 * @param attribution the share that is owed to this spending; absent: 1
 * @param displacement the share that only moved elsewhere; absent: 0
 * @param optimism the share by which such estimates are usually too high; absent: 0
 */
@Value.Builder
public record Return(
        Grounded perEuro,
        Optional<Grounded> deadweight,
        Optional<Grounded> attribution,
        Optional<Grounded> displacement,
        Optional<Grounded> optimism) {

    /** Nothing comes back. */
    public static final Return NONE = of(Grounded.of(
            0,
            Assumption.of(
                    "Geldstroom",
                    "geen rendement in geld tot iemand er een met een bron geeft / none until somebody gives one")));

    /**
     * Checks the ranges.
     *
     * @param perEuro euros of effect for a euro of spending
     * @param deadweight the share that would have happened anyway
     * @param attribution the share that is owed to this spending
     * @param displacement the share that only moved elsewhere
     * @param optimism the share by which such estimates are too high
     * @throws IllegalArgumentException if a parameter can be out of its range
     */
    public Return {
        Faults faults = new Faults();
        perEuro.within(faults, "/perEuro", "perEuro of the return", -10, 100);
        deadweight.ifPresent(part -> part.within(faults, "/deadweight", "deadweight of the return", 0, 1));
        attribution.ifPresent(part -> part.within(faults, "/attribution", "attribution of the return", 0, 1));
        displacement.ifPresent(part -> part.within(faults, "/displacement", "displacement of the return", 0, 1));
        optimism.ifPresent(part -> part.within(faults, "/optimism", "optimism of the return", 0, 1));
        faults.throwIfAny();
    }

    /**
     * A return without corrections.
     *
     * @param perEuro euros of effect for a euro of spending
     * @return the return
     */
    public static Return of(Grounded perEuro) {
        return new Return(perEuro, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    void usedAs(Faults faults, String pointer, String what, Use as) {
        perEuro.usedAs(faults, pointer + "/perEuro", what, as);
        part(faults, pointer + "/deadweight", "deadweight of the " + what, deadweight);
        part(faults, pointer + "/attribution", "attribution of the " + what, attribution);
        part(faults, pointer + "/displacement", "displacement of the " + what, displacement);
        part(faults, pointer + "/optimism", "optimism of the " + what, optimism);
    }

    private static void part(Faults faults, String pointer, String what, Optional<Grounded> part) {
        part.ifPresent(number -> number.usedAs(faults, pointer, what, Use.CORRECTION));
    }

    /**
     * Starts a return.
     *
     * @return a builder
     */
    public static ReturnBuilder builder() {
        return new ReturnBuilder();
    }
}

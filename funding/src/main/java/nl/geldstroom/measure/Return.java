package nl.geldstroom.measure;

import java.util.Optional;
import nl.geldstroom.evidence.Parameter;
import org.immutables.value.Value;

/**
 * What a euro of spending brings back (<i>rendement</i>), before and after what it would have brought anyway.
 *
 * <p>{@code ρ = return · (1-deadweight) · attribution · (1-displacement) · (1-optimism)}. Example: 1.6 with a deadweight
 * of 0.25 is 1.2.
 *
 * @param perEuro euros of effect for a euro of spending, -10 to 100; negative where the effect costs money
 * @param deadweight the share that would have happened anyway; absent: 0
 * @param attribution the share that is owed to this spending; absent: 1
 * @param displacement the share that only moved elsewhere; absent: 0
 * @param optimism the share by which such estimates are usually too high; absent: 0
 */
@Value.Builder
public record Return(
        Parameter perEuro,
        Optional<Parameter> deadweight,
        Optional<Parameter> attribution,
        Optional<Parameter> displacement,
        Optional<Parameter> optimism) {

    /** Nothing comes back. */
    public static final Return NONE = of(Parameter.ZERO);

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
        perEuro.within("perEuro of the return", -10, 100);
        deadweight.ifPresent(part -> part.within("deadweight of the return", 0, 1));
        attribution.ifPresent(part -> part.within("attribution of the return", 0, 1));
        displacement.ifPresent(part -> part.within("displacement of the return", 0, 1));
        optimism.ifPresent(part -> part.within("optimism of the return", 0, 1));
    }

    /**
     * A return without corrections.
     *
     * @param perEuro euros of effect for a euro of spending
     * @return the return
     */
    public static Return of(Parameter perEuro) {
        return new Return(perEuro, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
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

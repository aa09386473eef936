package nl.geldstroom.scenario;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import nl.geldstroom.measure.Route;
import nl.geldstroom.wall.Flow;
import org.immutables.value.Value;

/**
 * Money that a measure asked the walls to let through (<i>doorgang</i>), and where the plan watches what they held back.
 *
 * @param measure the id of the measure
 * @param flow the money as the rules see it
 * @param route the lines between which it moves, with its grant and purpose; absent: it leaves its payer for another party
 * @param observation the id of the watched amount that was held back
 * @param less the ids of watched amounts that must be taken off it, because they are of other money
 */
@Value.Builder
public record Passage(
        String measure, Flow flow, Optional<Route> route, String observation, ImmutableList<String> less) {

    /**
     * Starts a passage.
     *
     * @return a builder
     */
    public static PassageBuilder builder() {
        return new PassageBuilder();
    }
}

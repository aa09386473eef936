package nl.geldstroom.scenario;

import com.google.common.collect.ImmutableList;
import java.time.Year;
import java.util.stream.IntStream;

/**
 * The years that are answered for (<i>looptijd</i>).
 *
 * @param from the first year
 * @param to the last year, at most 60 years later
 */
public record Horizon(Year from, Year to) {

    /**
     * Checks the order and the length.
     *
     * @param from the first year
     * @param to the last year
     * @throws IllegalArgumentException if the last year comes before the first, or more than 60 years after it
     */
    public Horizon {
        if (to.isBefore(from) || to.getValue() - from.getValue() > 60) {
            throw new IllegalArgumentException(
                    "The last year (" + to + ") of the horizon must lie 0 to 60 years after its first (" + from + ").");
        }
    }

    /**
     * A horizon.
     *
     * @param from the first year
     * @param to the last year
     * @return the horizon
     */
    public static Horizon of(int from, int to) {
        return new Horizon(Year.of(from), Year.of(to));
    }

    /**
     * The years.
     *
     * @return from the first to the last
     */
    public ImmutableList<Year> years() {
        return IntStream.rangeClosed(from.getValue(), to.getValue())
                .mapToObj(Year::of)
                .collect(ImmutableList.toImmutableList());
    }
}

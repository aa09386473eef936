package nl.geldstroom.party;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import nl.geldstroom.evidence.Reliability;
import org.immutables.value.Value;

/**
 * The end of a municipality (<i>gemeentelijke herindeling</i>): its code is never used again.
 *
 * <p>For example Weesp (0457) went to Amsterdam (0363) on 24 March 2022. A municipality with several successors was split:
 * Haaren (0788) was divided over Boxtel, Oisterwijk, Tilburg and Vught on 1 January 2021, so that no one of them carries
 * its figures on.
 *
 * @param ended the municipality that ended
 * @param on the first day without it
 * @param successors the codes of the municipalities that its territory went to; several if it was split
 * @param source where this was read
 * @param reliability how sure it is
 */
@Value.Builder
public record Reorganisation(
        Municipality ended,
        LocalDate on,
        ImmutableList<MunicipalityCode> successors,
        String source,
        Reliability reliability) {

    /**
     * Checks the successors.
     *
     * @param ended the municipality that ended
     * @param on the first day without it
     * @param successors the codes of the municipalities that its territory went to
     * @param source where this was read
     * @param reliability how sure it is
     * @throws IllegalArgumentException if there is none, or the municipality itself is one
     */
    public Reorganisation {
        if (successors.isEmpty() || successors.contains(ended.code())) {
            throw new IllegalArgumentException(
                    "The successors " + successors + " of " + ended + " must be one or more other municipalities.");
        }
    }

    /**
     * Starts a reorganisation.
     *
     * @return a builder
     */
    public static ReorganisationBuilder builder() {
        return new ReorganisationBuilder();
    }

    /**
     * Whether the municipality was divided.
     *
     * @return true if it has several successors
     */
    public boolean isSplit() {
        return successors.size() > 1;
    }
}

package nl.geldstroom.accord;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import nl.geldstroom.evidence.Evidence;
import nl.geldstroom.party.PartyId;
import org.immutables.value.Value;

/**
 * A fact about an obligation (<i>voortgangsfeit</i>): that municipalities have met it, or have not, with evidence.
 *
 * <p>For example that eight municipalities signed a regional agreement on 1 July 2024, by its announcement.
 *
 * @param obligation the obligation
 * @param municipalities whom the fact is about; a regional agreement is about all that take part
 * @param met whether they have met it
 * @param date since when they have met it, or the day on which they had not
 * @param evidence who says so and where
 */
@Value.Builder
public record Fulfilment(
        ObligationId obligation, ImmutableSet<PartyId> municipalities, boolean met, LocalDate date, Evidence evidence) {

    /**
     * Checks that the fact is about municipalities.
     *
     * @param obligation the obligation
     * @param municipalities whom the fact is about
     * @param met whether they have met it
     * @param date since when, or the day
     * @param evidence who says so and where
     * @throws IllegalArgumentException if there is none, or a party is no municipality
     */
    public Fulfilment {
        if (municipalities.isEmpty()) {
            throw new IllegalArgumentException(
                    "The fact about the obligation (" + obligation + ") must be about a municipality.");
        }
        municipalities.forEach(Obligations::requireMunicipality);
    }

    /**
     * Starts a fact.
     *
     * @return a builder
     */
    public static FulfilmentBuilder builder() {
        return new FulfilmentBuilder();
    }
}

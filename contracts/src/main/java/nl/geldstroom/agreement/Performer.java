package nl.geldstroom.agreement;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;
import nl.geldstroom.party.PartyId;

/**
 * Who delivers beside the provider that is paid: a subcontractor or another member of its consortium.
 *
 * <p>The commissioner pays the provider alone; what performers receive is between them and the provider.
 *
 * @param party who delivers
 * @param role in which role
 * @param consent whether the commissioner agreed; absent: not known
 */
public record Performer(PartyId party, Role role, Optional<Boolean> consent) {

    /** In which role somebody delivers. */
    public enum Role {
        /** For the provider (<i>onderaannemer</i>). */
        @JsonProperty("subcontractor")
        SUBCONTRACTOR,
        /** Together with the provider, which speaks for all (<i>lid van de combinatie</i>). */
        @JsonProperty("consortiumMember")
        CONSORTIUM_MEMBER
    }

    /**
     * A subcontractor to whom the commissioner agreed.
     *
     * @param party who delivers
     * @return the performer
     */
    public static Performer subcontractor(PartyId party) {
        return new Performer(party, Role.SUBCONTRACTOR, Optional.of(true));
    }

    /**
     * Another member of the provider's consortium.
     *
     * @param party who delivers
     * @return the performer
     */
    public static Performer consortiumMember(PartyId party) {
        return new Performer(party, Role.CONSORTIUM_MEMBER, Optional.empty());
    }
}

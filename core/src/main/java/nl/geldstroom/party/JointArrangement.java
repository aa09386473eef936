package nl.geldstroom.party;

import com.fasterxml.jackson.annotation.JsonTypeName;
import org.jspecify.annotations.Nullable;

/**
 * A joint arrangement of municipalities (<i>gemeenschappelijke regeling</i>), such as a public health service (GGD).
 *
 * @param id its id, for example {@code org:ggd-noord-en-oost-gelderland}
 * @param name its name
 */
@JsonTypeName("jointArrangement")
public record JointArrangement(PartyId id, String name) implements Party {

    /**
     * Checks that the party has a name.
     *
     * @param id its id
     * @param name its name
     * @throws IllegalArgumentException if the name is blank
     */
    public JointArrangement {
        PartyNames.required(name, id);
    }

    /**
     * A joint arrangement of municipalities.
     *
     * @param id its id, for example {@code org:ggd-noord-en-oost-gelderland}
     * @param name its name
     * @return the party
     * @throws IllegalArgumentException if the id is refused or the name is blank
     */
    public static JointArrangement of(String id, String name) {
        return new JointArrangement(PartyId.of(id), name);
    }

    /** Parties are equal when their ids are. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Party && id().equals(((Party) other).id());
    }

    @Override
    public int hashCode() {
        return id().hashCode();
    }

    @Override
    public String toString() {
        return name + " (" + id() + ")";
    }
}

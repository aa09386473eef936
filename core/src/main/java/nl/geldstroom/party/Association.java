package nl.geldstroom.party;

import com.fasterxml.jackson.annotation.JsonTypeName;
import org.jspecify.annotations.Nullable;

/**
 * An association of parties (<i>koepel, vereniging</i>) that signs accords: VNG, Sociaal Werk Nederland, ZN.
 *
 * @param id its id, for example {@code org:vng}
 * @param name its name
 */
@JsonTypeName("association")
public record Association(PartyId id, String name) implements Party {

    /**
     * Checks that the party has a name.
     *
     * @param id its id
     * @param name its name
     * @throws IllegalArgumentException if the name is blank
     */
    public Association {
        PartyNames.required(name, id);
    }

    /**
     * An association of parties.
     *
     * @param id its id, for example {@code org:vng}
     * @param name its name
     * @return the party
     * @throws IllegalArgumentException if the id is refused or the name is blank
     */
    public static Association of(String id, String name) {
        return new Association(PartyId.of(id), name);
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

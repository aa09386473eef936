package nl.geldstroom.party;

import com.fasterxml.jackson.annotation.JsonTypeName;
import org.jspecify.annotations.Nullable;

/**
 * A housing association (<i>woningcorporatie</i>): partner and co-financier.
 *
 * @param id its id, for example {@code kvk:12345678}
 * @param name its name
 */
@JsonTypeName("housingAssociation")
public record HousingAssociation(PartyId id, String name) implements Party {

    /**
     * Checks that the party has a name.
     *
     * @param id its id
     * @param name its name
     * @throws IllegalArgumentException if the name is blank
     */
    public HousingAssociation {
        PartyNames.required(name, id);
    }

    /**
     * A housing association.
     *
     * @param id its id, for example {@code kvk:12345678}
     * @param name its name
     * @return the party
     * @throws IllegalArgumentException if the id is refused or the name is blank
     */
    public static HousingAssociation of(String id, String name) {
        return new HousingAssociation(PartyId.of(id), name);
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

package nl.geldstroom.party;

import com.fasterxml.jackson.annotation.JsonTypeName;
import org.jspecify.annotations.Nullable;

/**
 * A welfare organisation (<i>welzijnsorganisatie, sociaal-werkorganisatie</i>), or a foundation that runs the
 * neighbourhood teams.
 *
 * @param id its id, for example {@code kvk:12345678}
 * @param name its name
 */
@JsonTypeName("welfareOrganisation")
public record WelfareOrganisation(PartyId id, String name) implements Party {

    /**
     * Checks that the party has a name.
     *
     * @param id its id
     * @param name its name
     * @throws IllegalArgumentException if the name is blank
     */
    public WelfareOrganisation {
        PartyNames.required(name, id);
    }

    /**
     * A welfare organisation.
     *
     * @param id its id, for example {@code kvk:12345678}
     * @param name its name
     * @return the party
     * @throws IllegalArgumentException if the id is refused or the name is blank
     */
    public static WelfareOrganisation of(String id, String name) {
        return new WelfareOrganisation(PartyId.of(id), name);
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

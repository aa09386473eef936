package nl.geldstroom.party;

import com.fasterxml.jackson.annotation.JsonTypeName;
import org.jspecify.annotations.Nullable;

/**
 * Any other organisation (<i>overige organisatie</i>): a library, a school, a sports club, a church, an employer.
 *
 * <p>The open leaf of the family: its kind is a word of the user's own.
 *
 * @param id its id, for example {@code org:bibliotheek}
 * @param name its name
 * @param kind what it is, in the user's words, for example {@code library}
 */
@JsonTypeName("otherOrganisation")
public record OtherOrganisation(PartyId id, String name, String kind) implements Party {

    /**
     * Checks that the party has a name and a kind.
     *
     * @param id its id
     * @param name its name
     * @param kind what it is
     * @throws IllegalArgumentException if the name or the kind is blank
     */
    public OtherOrganisation {
        PartyNames.required(name, id);
        if (kind.isBlank()) {
            throw new IllegalArgumentException("The kind of the organisation (" + id + ") must not be blank.");
        }
    }

    /**
     * Any other organisation.
     *
     * @param id its id, for example {@code org:bibliotheek}
     * @param name its name
     * @param kind what it is, in the user's words
     * @return the party
     * @throws IllegalArgumentException if the id is refused or the name or the kind is blank
     */
    public static OtherOrganisation of(String id, String name, String kind) {
        return new OtherOrganisation(PartyId.of(id), name, kind);
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

package nl.geldstroom.party;

import com.fasterxml.jackson.annotation.JsonTypeName;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Any other organisation (<i>overige organisatie</i>): a bank, a foundation, a knowledge institute.
 *
 * <p>The open leaf of the family: its kind is a word of the user's own.
 *
 * @param id its id, for example {@code org:kennisinstituut}
 * @param name its name
 * @param kind what it is, in the user's words, for example {@code knowledge institute}
 * @param identifiers its numbers in registers; absent if none is given
 */
@JsonTypeName("otherOrganisation")
public record OtherOrganisation(PartyId id, String name, String kind, Optional<Identifiers> identifiers)
        implements Party {

    /**
     * Checks that the party has a name and a kind.
     *
     * @param id its id
     * @param name its name
     * @param kind what it is
     * @param identifiers its numbers in registers
     * @throws IllegalArgumentException if the name or the kind is blank or a number contradicts the id
     */
    public OtherOrganisation {
        PartyRules.check(id, name, identifiers);
        if (kind.isBlank()) {
            throw new IllegalArgumentException("The kind of the organisation (" + id + ") must not be blank.");
        }
    }

    /**
     * Any other organisation.
     *
     * @param id its id, for example {@code org:kennisinstituut}
     * @param name its name
     * @param kind what it is, in the user's words
     * @return the party
     * @throws IllegalArgumentException if the id is refused or the name or the kind is blank
     */
    public static OtherOrganisation of(String id, String name, String kind) {
        return new OtherOrganisation(PartyId.of(id), name, kind, Optional.empty());
    }

    @Override
    public OtherOrganisation with(Identifiers numbers) {
        return new OtherOrganisation(id, name, kind, Optional.of(numbers));
    }

    /** Any role: what this organisation may be is not known here. */
    @Override
    public ImmutableSet<Role> roles() {
        return ImmutableSet.copyOf(Role.values());
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

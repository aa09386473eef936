package nl.geldstroom.party;

import com.fasterxml.jackson.annotation.JsonTypeName;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An association of parties (<i>koepel, vereniging</i>) that signs accords: VNG, Sociaal Werk Nederland, ZN.
 *
 * <p>{@link KnownParties} has those of the coalition and of the vision.
 *
 * @param id its id, for example {@code org:vng}
 * @param name its name
 * @param identifiers its numbers in registers; absent if none is given
 */
@JsonTypeName("association")
public record Association(PartyId id, String name, Optional<Identifiers> identifiers) implements Party {

    /**
     * Checks the name and that the numbers are those of the id.
     *
     * @param id its id
     * @param name its name
     * @param identifiers its numbers in registers
     * @throws IllegalArgumentException if the name is blank or a number contradicts the id
     */
    public Association {
        PartyRules.check(id, name, identifiers);
    }

    /**
     * An association of parties.
     *
     * @param id its id, for example {@code org:vng}
     * @param name its name
     * @return the party, without numbers
     * @throws IllegalArgumentException if the id is refused or the name is blank
     */
    public static Association of(String id, String name) {
        return new Association(PartyId.of(id), name, Optional.empty());
    }

    @Override
    public Association with(Identifiers numbers) {
        return new Association(id, name, Optional.of(numbers));
    }

    @Override
    public ImmutableSet<Role> roles() {
        return ImmutableSet.of(Role.SIGNATORY);
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

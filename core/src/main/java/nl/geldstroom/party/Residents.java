package nl.geldstroom.party;

import com.fasterxml.jackson.annotation.JsonTypeName;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Residents as a group (<i>inwoners, cliënten, mantelzorgers</i>): beneficiaries, and payers of own contributions.
 *
 * <p>Always a group: no natural person is modelled.
 *
 * @param id its id, for example {@code org:inwoners-oude-ijsselstreek}
 * @param name its name
 */
@JsonTypeName("residents")
public record Residents(PartyId id, String name) implements Party {

    /**
     * Checks that the party has a name.
     *
     * @param id its id
     * @param name its name
     * @throws IllegalArgumentException if the name is blank
     */
    public Residents {
        PartyRules.check(id, name, Optional.empty());
    }

    /**
     * Residents as a group.
     *
     * @param id its id, for example {@code org:inwoners-oude-ijsselstreek}
     * @param name its name
     * @return the party
     * @throws IllegalArgumentException if the id is refused or the name is blank
     */
    public static Residents of(String id, String name) {
        return new Residents(PartyId.of(id), name);
    }

    /** No number: a group has none, and no natural person is modelled. */
    @Override
    public Optional<Identifiers> identifiers() {
        return Optional.empty();
    }

    /**
     * Refuses.
     *
     * @throws IllegalArgumentException always: residents are a group, without numbers
     */
    @Override
    public Residents with(Identifiers numbers) {
        throw new IllegalArgumentException(
                "The residents (" + id + ") must have no numbers: they are a group, not an organisation.");
    }

    @Override
    public ImmutableSet<Role> roles() {
        return ImmutableSet.of(Role.BENEFICIARY, Role.OWN_CONTRIBUTION_PAYER);
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

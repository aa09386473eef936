package nl.geldstroom.party;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;

/**
 * A party that everybody in the field knows, with what it does there (<i>bekende partij</i>).
 *
 * <p>For example the CAK, a {@link StateBody} that is {@link Role#COLLECTOR} of own contributions.
 *
 * @param party the party
 * @param roles what it does; a part of what its legal nature allows
 * @param members about how many members it has, if it is an association of which that is known
 */
public record KnownParty(Party party, ImmutableSet<Role> roles, Optional<Integer> members) {

    /**
     * Checks that the roles fit the party.
     *
     * @param party the party
     * @param roles what it does
     * @param members about how many members it has
     * @throws IllegalArgumentException if its legal nature does not allow one of the roles
     */
    public KnownParty {
        for (Role role : roles) {
            if (!party.roles().contains(role)) {
                throw new IllegalArgumentException(
                        "The role (" + role.label().en() + ") of " + party + " must be one that its kind may have.");
            }
        }
    }
}

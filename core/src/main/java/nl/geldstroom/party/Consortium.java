package nl.geldstroom.party;

import com.fasterxml.jackson.annotation.JsonTypeName;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Providers that contract together (<i>combinatie</i>), each liable for the whole.
 *
 * <p>The first member speaks for the others (<i>penvoerder</i>). For example {@code Consortium.of("org:combi", "Combinatie
 * Achterhoek", members)}.
 *
 * @param id its id, for example {@code org:combinatie}
 * @param name its name
 * @param members the ids of its members, who speaks for them first; at least two
 * @param identifiers its numbers in registers; absent if it has none of its own
 */
@JsonTypeName("consortium")
public record Consortium(PartyId id, String name, ImmutableList<PartyId> members, Optional<Identifiers> identifiers)
        implements Party {

    /**
     * Checks the name, the numbers and the members.
     *
     * @param id its id
     * @param name its name
     * @param members the ids of its members
     * @param identifiers its numbers in registers
     * @throws IllegalArgumentException if the name is blank, a number contradicts the id, or there are not two different
     *     members beside the consortium itself
     */
    public Consortium {
        PartyRules.check(id, name, identifiers);
        if (members.size() < 2 || ImmutableSet.copyOf(members).size() < members.size() || members.contains(id)) {
            throw new IllegalArgumentException("The members " + members + " of the consortium (" + id
                    + ") must be two or more different parties, and not the consortium itself.");
        }
    }

    /**
     * Providers that contract together.
     *
     * @param id its id, for example {@code org:combinatie}
     * @param name its name
     * @param members the ids of its members, who speaks for them first
     * @return the party, without numbers
     * @throws IllegalArgumentException if the id is refused, the name is blank or there are not two different members
     */
    public static Consortium of(String id, String name, Iterable<PartyId> members) {
        return new Consortium(PartyId.of(id), name, ImmutableList.copyOf(members), Optional.empty());
    }

    /**
     * The member who speaks for the others.
     *
     * @return the first member
     */
    public PartyId lead() {
        return members.get(0);
    }

    @Override
    public Consortium with(Identifiers numbers) {
        return new Consortium(id, name, members, Optional.of(numbers));
    }

    @Override
    public ImmutableSet<Role> roles() {
        return ImmutableSet.of(Role.CONTRACTOR, Role.MAIN_CONTRACTOR, Role.SUBSIDY_RECIPIENT);
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

package nl.geldstroom.party;

import com.fasterxml.jackson.annotation.JsonTypeName;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A foundation or other body that runs the neighbourhood teams (<i>wijkteamstichting</i>).
 *
 * <p>Who steers the teams need not be who pays them: that is a {@link Role}.
 *
 * @param id its id, for example {@code kvk:12345678}
 * @param name its name
 * @param identifiers its numbers in registers; absent if none is given
 */
@JsonTypeName("neighbourhoodTeam")
public record NeighbourhoodTeam(PartyId id, String name, Optional<Identifiers> identifiers) implements Party {

    /**
     * Checks the name and that the numbers are those of the id.
     *
     * @param id its id
     * @param name its name
     * @param identifiers its numbers in registers
     * @throws IllegalArgumentException if the name is blank or a number contradicts the id
     */
    public NeighbourhoodTeam {
        PartyRules.check(id, name, identifiers);
    }

    /**
     * A body that runs the neighbourhood teams.
     *
     * @param id its id, for example {@code kvk:12345678}
     * @param name its name
     * @return the party, without numbers
     * @throws IllegalArgumentException if the id is refused or the name is blank
     */
    public static NeighbourhoodTeam of(String id, String name) {
        return new NeighbourhoodTeam(PartyId.of(id), name, Optional.empty());
    }

    @Override
    public NeighbourhoodTeam with(Identifiers numbers) {
        return new NeighbourhoodTeam(id, name, Optional.of(numbers));
    }

    @Override
    public ImmutableSet<Role> roles() {
        return ImmutableSet.of(Role.CONTRACTOR, Role.SUBSIDY_RECIPIENT, Role.NEIGHBOURHOOD_TEAM_STEERER, Role.BROKER);
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

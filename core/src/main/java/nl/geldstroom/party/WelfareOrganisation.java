package nl.geldstroom.party;

import com.fasterxml.jackson.annotation.JsonTypeName;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A welfare organisation (<i>welzijnsorganisatie, sociaal-werkorganisatie</i>).
 *
 * @param id its id, for example {@code kvk:12345678}
 * @param name its name
 * @param identifiers its numbers in registers; absent if none is given
 */
@JsonTypeName("welfareOrganisation")
public record WelfareOrganisation(PartyId id, String name, Optional<Identifiers> identifiers) implements Party {

    /**
     * Checks the name and that the numbers are those of the id.
     *
     * @param id its id
     * @param name its name
     * @param identifiers its numbers in registers
     * @throws IllegalArgumentException if the name is blank or a number contradicts the id
     */
    public WelfareOrganisation {
        PartyRules.check(id, name, identifiers);
    }

    /**
     * A welfare organisation.
     *
     * @param id its id, for example {@code kvk:12345678}
     * @param name its name
     * @return the party, without numbers
     * @throws IllegalArgumentException if the id is refused or the name is blank
     */
    public static WelfareOrganisation of(String id, String name) {
        return new WelfareOrganisation(PartyId.of(id), name, Optional.empty());
    }

    @Override
    public WelfareOrganisation with(Identifiers numbers) {
        return new WelfareOrganisation(id, name, Optional.of(numbers));
    }

    @Override
    public ImmutableSet<Role> roles() {
        return ImmutableSet.of(
                Role.CONTRACTOR,
                Role.MAIN_CONTRACTOR,
                Role.SUBCONTRACTOR,
                Role.SUBSIDY_RECIPIENT,
                Role.NEIGHBOURHOOD_TEAM_STEERER,
                Role.BROKER);
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

package nl.geldstroom.party;

import com.fasterxml.jackson.annotation.JsonTypeName;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A care provider (<i>zorgaanbieder</i>): nursing homes and home care, care for the disabled, mental health care.
 *
 * <p>Whether it is a contractor, a subcontractor or the receiver of a subsidy is a role in an agreement.
 *
 * @param id its id, for example {@code kvk:12345678}
 * @param name its name
 * @param identifiers its numbers in registers; absent if none is given
 */
@JsonTypeName("careProvider")
public record CareProvider(PartyId id, String name, Optional<Identifiers> identifiers) implements Party {

    /**
     * Checks the name and that the numbers are those of the id.
     *
     * @param id its id
     * @param name its name
     * @param identifiers its numbers in registers
     * @throws IllegalArgumentException if the name is blank or a number contradicts the id
     */
    public CareProvider {
        PartyRules.check(id, name, identifiers);
    }

    /**
     * A care provider.
     *
     * @param id its id, for example {@code kvk:12345678}
     * @param name its name
     * @return the party, without numbers
     * @throws IllegalArgumentException if the id is refused or the name is blank
     */
    public static CareProvider of(String id, String name) {
        return new CareProvider(PartyId.of(id), name, Optional.empty());
    }

    @Override
    public CareProvider with(Identifiers numbers) {
        return new CareProvider(id, name, Optional.of(numbers));
    }

    @Override
    public ImmutableSet<Role> roles() {
        return ImmutableSet.of(
                Role.CONTRACTOR, Role.MAIN_CONTRACTOR, Role.SUBCONTRACTOR, Role.SUBSIDY_RECIPIENT, Role.BROKER);
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

package nl.geldstroom.party;

import com.fasterxml.jackson.annotation.JsonTypeName;
import org.jspecify.annotations.Nullable;

/**
 * A care provider (<i>zorgaanbieder</i>): nursing homes and home care, care for the disabled, mental health care.
 *
 * <p>Whether it is a contractor, a subcontractor or the receiver of a subsidy is a role in an agreement.
 *
 * @param id its id, for example {@code kvk:12345678}
 * @param name its name
 */
@JsonTypeName("careProvider")
public record CareProvider(PartyId id, String name) implements Party {

    /**
     * Checks that the party has a name.
     *
     * @param id its id
     * @param name its name
     * @throws IllegalArgumentException if the name is blank
     */
    public CareProvider {
        PartyNames.required(name, id);
    }

    /**
     * A care provider.
     *
     * @param id its id, for example {@code kvk:12345678}
     * @param name its name
     * @return the party
     * @throws IllegalArgumentException if the id is refused or the name is blank
     */
    public static CareProvider of(String id, String name) {
        return new CareProvider(PartyId.of(id), name);
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

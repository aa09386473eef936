package nl.geldstroom.party;

import com.fasterxml.jackson.annotation.JsonTypeName;
import org.jspecify.annotations.Nullable;

/**
 * A fund from which care or support is paid (<i>fonds</i>): the Long-term Care Fund, the Health Insurance Fund, a regional
 * prevention fund.
 *
 * @param id its id, for example {@code org:fonds-langdurige-zorg}
 * @param name its name
 */
@JsonTypeName("fund")
public record Fund(PartyId id, String name) implements Party {

    /**
     * Checks that the party has a name.
     *
     * @param id its id
     * @param name its name
     * @throws IllegalArgumentException if the name is blank
     */
    public Fund {
        PartyNames.required(name, id);
    }

    /**
     * A fund from which care or support is paid.
     *
     * @param id its id, for example {@code org:fonds-langdurige-zorg}
     * @param name its name
     * @return the party
     * @throws IllegalArgumentException if the id is refused or the name is blank
     */
    public static Fund of(String id, String name) {
        return new Fund(PartyId.of(id), name);
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

package nl.geldstroom.party;

import com.fasterxml.jackson.annotation.JsonTypeName;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A fund from which care or support is paid (<i>fonds</i>): the Long-term Care Fund, the Health Insurance Fund, a regional
 * prevention fund.
 *
 * @param id its id, for example {@code org:fonds-langdurige-zorg}
 * @param name its name
 * @param identifiers its numbers in registers; absent if none is given
 */
@JsonTypeName("fund")
public record Fund(PartyId id, String name, Optional<Identifiers> identifiers) implements Party {

    /**
     * Checks the name and that the numbers are those of the id.
     *
     * @param id its id
     * @param name its name
     * @param identifiers its numbers in registers
     * @throws IllegalArgumentException if the name is blank or a number contradicts the id
     */
    public Fund {
        PartyRules.check(id, name, identifiers);
    }

    /**
     * A fund from which care or support is paid.
     *
     * @param id its id, for example {@code org:fonds-langdurige-zorg}
     * @param name its name
     * @return the party, without numbers
     * @throws IllegalArgumentException if the id is refused or the name is blank
     */
    public static Fund of(String id, String name) {
        return new Fund(PartyId.of(id), name, Optional.empty());
    }

    @Override
    public Fund with(Identifiers numbers) {
        return new Fund(id, name, Optional.of(numbers));
    }

    @Override
    public ImmutableSet<Role> roles() {
        return ImmutableSet.of(Role.PAYER, Role.FUNDER, Role.CO_FINANCIER);
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

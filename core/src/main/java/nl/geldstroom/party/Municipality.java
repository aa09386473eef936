package nl.geldstroom.party;

import com.fasterxml.jackson.annotation.JsonTypeName;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A municipality (<i>gemeente</i>): duty bearer of the Wmo 2015, the Jeugdwet and the Participatiewet, buyer, granter.
 *
 * <p>For example {@code Municipality.of("1509", "Oude IJsselstreek")}, whose id is {@code gm:1509}. The name is what a
 * document calls it; {@link Municipalities} knows the official one.
 *
 * @param code its CBS code of four digits
 * @param name its name, for example {@code Oude IJsselstreek}
 * @param identifiers its numbers in registers; absent if none is given
 */
@JsonTypeName("municipality")
public record Municipality(MunicipalityCode code, String name, Optional<Identifiers> identifiers) implements Party {

    /**
     * Checks the name and that the numbers are those of the id.
     *
     * @param code its CBS code of four digits
     * @param name its name
     * @param identifiers its numbers in registers
     * @throws IllegalArgumentException if the name is blank or a number contradicts the id
     */
    public Municipality {
        PartyRules.check(code.partyId(), name, identifiers);
    }

    /**
     * A municipality.
     *
     * @param code its CBS code of four digits
     * @param name its name, for example {@code Oude IJsselstreek}
     * @return the party
     * @throws IllegalArgumentException if the number is refused or the name is blank
     */
    public static Municipality of(String code, String name) {
        return new Municipality(MunicipalityCode.of(code), name, Optional.empty());
    }

    @Override
    public PartyId id() {
        return code.partyId();
    }

    @Override
    public Municipality with(Identifiers numbers) {
        return new Municipality(code, name, Optional.of(numbers));
    }

    @Override
    public ImmutableSet<Role> roles() {
        return ImmutableSet.of(
                Role.COMMISSIONER,
                Role.GRANTER,
                Role.DUTY_BEARER,
                Role.PAYER,
                Role.BROKER,
                Role.MANDATE_HOLDER,
                Role.CENTRAL_MUNICIPALITY,
                Role.SPECIFIC_GRANT_RECIPIENT,
                Role.SIGNATORY);
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

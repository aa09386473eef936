package nl.geldstroom.party;

import com.fasterxml.jackson.annotation.JsonTypeName;
import org.jspecify.annotations.Nullable;

/**
 * A municipality (<i>gemeente</i>): duty bearer of the Wmo 2015, the Jeugdwet and the Participatiewet, buyer, granter.
 *
 * <p>For example {@code Municipality.of("1509", "Oude IJsselstreek")}, whose id is {@code gm:1509}. The name is what a
 * document calls it; {@link Municipalities} knows the official one.
 *
 * @param code its CBS code of four digits
 * @param name its name, for example {@code Oude IJsselstreek}
 */
@JsonTypeName("municipality")
public record Municipality(MunicipalityCode code, String name) implements Party {

    /**
     * Checks that the party has a name.
     *
     * @param code its CBS code of four digits
     * @param name its name
     * @throws IllegalArgumentException if the name is blank
     */
    public Municipality {
        PartyNames.required(name, code.partyId());
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
        return new Municipality(MunicipalityCode.of(code), name);
    }

    @Override
    public PartyId id() {
        return code.partyId();
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

package nl.geldstroom.party;

import com.fasterxml.jackson.annotation.JsonTypeName;
import org.jspecify.annotations.Nullable;

/**
 * A health insurer (<i>zorgverzekeraar</i>): payer under the Zvw, assessor of transformation plans.
 *
 * <p>Its id is {@code uzovi:} and its number.
 *
 * @param uzovi its UZOVI number of four digits
 * @param name its name, for example {@code Zorgverzekeraar}
 */
@JsonTypeName("healthInsurer")
public record HealthInsurer(Uzovi uzovi, String name) implements Party {

    /**
     * Checks that the party has a name.
     *
     * @param uzovi its UZOVI number of four digits
     * @param name its name
     * @throws IllegalArgumentException if the name is blank
     */
    public HealthInsurer {
        PartyNames.required(name, PartyId.of("uzovi:" + uzovi));
    }

    /**
     * A health insurer.
     *
     * @param uzovi its UZOVI number of four digits
     * @param name its name, for example {@code Zorgverzekeraar}
     * @return the party
     * @throws IllegalArgumentException if the number is refused or the name is blank
     */
    public static HealthInsurer of(String uzovi, String name) {
        return new HealthInsurer(Uzovi.of(uzovi), name);
    }

    @Override
    public PartyId id() {
        return PartyId.of("uzovi:" + uzovi);
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

package nl.geldstroom.party;

import com.fasterxml.jackson.annotation.JsonTypeName;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A health insurer (<i>zorgverzekeraar</i>): payer under the Zvw, assessor of transformation plans.
 *
 * <p>Its id is {@code uzovi:} and its number.
 *
 * @param uzovi its UZOVI number of four digits
 * @param name its name, for example {@code Zorgverzekeraar}
 * @param identifiers its numbers in registers; absent if none is given
 */
@JsonTypeName("healthInsurer")
public record HealthInsurer(Uzovi uzovi, String name, Optional<Identifiers> identifiers) implements Party {

    /**
     * Checks the name and that the numbers are those of the id.
     *
     * @param uzovi its UZOVI number of four digits
     * @param name its name
     * @param identifiers its numbers in registers
     * @throws IllegalArgumentException if the name is blank or a number contradicts the id
     */
    public HealthInsurer {
        PartyRules.check(PartyId.of("uzovi:" + uzovi), name, identifiers);
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
        return new HealthInsurer(Uzovi.of(uzovi), name, Optional.empty());
    }

    @Override
    public PartyId id() {
        return PartyId.of("uzovi:" + uzovi);
    }

    @Override
    public HealthInsurer with(Identifiers numbers) {
        return new HealthInsurer(uzovi, name, Optional.of(numbers));
    }

    @Override
    public ImmutableSet<Role> roles() {
        return ImmutableSet.of(
                Role.PAYER, Role.DUTY_BEARER, Role.COMMISSIONER, Role.TRANSFORMATION_ASSESSOR, Role.CO_FINANCIER);
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

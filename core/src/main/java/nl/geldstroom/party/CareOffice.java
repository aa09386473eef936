package nl.geldstroom.party;

import com.fasterxml.jackson.annotation.JsonTypeName;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A care office (<i>zorgkantoor</i>): allocates long-term care in a region and contributes to preventive measures.
 *
 * <p>The Long-term Care Fund pays, the care office only allocates. Its id is {@code zk:} and its code: {@code zk:5506}.
 *
 * @param code its code of four digits
 * @param name its name, for example {@code Zorgkantoor Apeldoorn/Zutphen}
 * @param identifiers its numbers in registers; absent if none is given
 */
@JsonTypeName("careOffice")
public record CareOffice(CareOfficeCode code, String name, Optional<Identifiers> identifiers) implements Party {

    /**
     * Checks the name and that the numbers are those of the id.
     *
     * @param code its code of four digits
     * @param name its name
     * @param identifiers its numbers in registers
     * @throws IllegalArgumentException if the name is blank or a number contradicts the id
     */
    public CareOffice {
        PartyRules.check(PartyId.of("zk:" + code), name, identifiers);
    }

    /**
     * A care office.
     *
     * @param code its code of four digits
     * @param name its name, for example {@code Zorgkantoor Apeldoorn/Zutphen}
     * @return the party
     * @throws IllegalArgumentException if the number is refused or the name is blank
     */
    public static CareOffice of(String code, String name) {
        return new CareOffice(CareOfficeCode.of(code), name, Optional.empty());
    }

    @Override
    public PartyId id() {
        return PartyId.of("zk:" + code);
    }

    @Override
    public CareOffice with(Identifiers numbers) {
        return new CareOffice(code, name, Optional.of(numbers));
    }

    @Override
    public ImmutableSet<Role> roles() {
        return ImmutableSet.of(Role.PAYER, Role.DUTY_BEARER, Role.COMMISSIONER, Role.PREVENTION_CONTRIBUTOR);
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

package nl.geldstroom.party;

import com.fasterxml.jackson.annotation.JsonTypeName;
import org.jspecify.annotations.Nullable;

/**
 * A care office (<i>zorgkantoor</i>): allocates long-term care in a region and contributes to preventive measures.
 *
 * <p>The Long-term Care Fund pays, the care office only allocates. Its id is {@code zk:} and its code: {@code zk:5506}.
 *
 * @param code its code of four digits
 * @param name its name, for example {@code Zorgkantoor Apeldoorn/Zutphen}
 */
@JsonTypeName("careOffice")
public record CareOffice(CareOfficeCode code, String name) implements Party {

    /**
     * Checks that the party has a name.
     *
     * @param code its code of four digits
     * @param name its name
     * @throws IllegalArgumentException if the name is blank
     */
    public CareOffice {
        PartyNames.required(name, PartyId.of("zk:" + code));
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
        return new CareOffice(CareOfficeCode.of(code), name);
    }

    @Override
    public PartyId id() {
        return PartyId.of("zk:" + code);
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

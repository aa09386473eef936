package nl.geldstroom.party;

import com.fasterxml.jackson.annotation.JsonTypeName;
import org.jspecify.annotations.Nullable;

/**
 * A ministry or national executive body (<i>Rijk, zelfstandig bestuursorgaan</i>): VWS, BZK, SZW, NZa, CAK, CIZ, SVB.
 *
 * <p>For example {@code StateBody.of("state:vws", "Ministerie van VWS")}.
 *
 * @param id its id, for example {@code state:vws}
 * @param name its name
 */
@JsonTypeName("stateBody")
public record StateBody(PartyId id, String name) implements Party {

    /**
     * Checks that the party has a name.
     *
     * @param id its id
     * @param name its name
     * @throws IllegalArgumentException if the name is blank
     */
    public StateBody {
        PartyNames.required(name, id);
    }

    /**
     * A ministry or national executive body.
     *
     * @param id its id, for example {@code state:vws}
     * @param name its name
     * @return the party
     * @throws IllegalArgumentException if the id is refused or the name is blank
     */
    public static StateBody of(String id, String name) {
        return new StateBody(PartyId.of(id), name);
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

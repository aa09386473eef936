package nl.geldstroom.party;

import com.fasterxml.jackson.annotation.JsonTypeName;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A ministry or national executive body (<i>Rijk, zelfstandig bestuursorgaan</i>): VWS, BZK, SZW, NZa, CAK, CIZ, SVB.
 *
 * <p>For example {@code StateBody.of("state:vws", "Ministerie van VWS")}. {@link KnownParties} knows what each does.
 *
 * @param id its id, for example {@code state:vws}
 * @param name its name
 * @param identifiers its numbers in registers; absent if none is given
 */
@JsonTypeName("stateBody")
public record StateBody(PartyId id, String name, Optional<Identifiers> identifiers) implements Party {

    /**
     * Checks the name and that the numbers are those of the id.
     *
     * @param id its id
     * @param name its name
     * @param identifiers its numbers in registers
     * @throws IllegalArgumentException if the name is blank or a number contradicts the id
     */
    public StateBody {
        PartyRules.check(id, name, identifiers);
    }

    /**
     * A ministry or national executive body.
     *
     * @param id its id, for example {@code state:vws}
     * @param name its name
     * @return the party, without numbers
     * @throws IllegalArgumentException if the id is refused or the name is blank
     */
    public static StateBody of(String id, String name) {
        return new StateBody(PartyId.of(id), name, Optional.empty());
    }

    @Override
    public StateBody with(Identifiers numbers) {
        return new StateBody(id, name, Optional.of(numbers));
    }

    @Override
    public ImmutableSet<Role> roles() {
        return ImmutableSet.of(
                Role.FUNDER,
                Role.REGULATOR,
                Role.FUND_MANAGER,
                Role.COLLECTOR,
                Role.NEEDS_ASSESSOR,
                Role.PERSONAL_BUDGET_PAYER,
                Role.INSPECTOR,
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

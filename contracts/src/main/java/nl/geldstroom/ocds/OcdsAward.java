package nl.geldstroom.ocds;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * An award (<i>gunning</i>, or the grant of a subsidy).
 *
 * @param id its id
 * @param title its title; absent: not told
 * @param status where it stands; absent: not told
 * @param date when it was decided; absent: not told
 * @param value what it is worth; absent: not told
 * @param suppliers who got it; empty: not told
 * @param contractPeriod how long the contract is meant to last; absent: not told
 * @param relatedLots the ids of the lots; empty: the whole
 */
@Value.Builder
public record OcdsAward(
        OcdsId id,
        Optional<String> title,
        Optional<String> status,
        Optional<OcdsMoment> date,
        Optional<OcdsValue> value,
        ImmutableList<OcdsReference> suppliers,
        Optional<OcdsPeriod> contractPeriod,
        ImmutableList<String> relatedLots) {

    /**
     * Starts one.
     *
     * @return a builder
     */
    public static OcdsAwardBuilder builder() {
        return new OcdsAwardBuilder();
    }
}

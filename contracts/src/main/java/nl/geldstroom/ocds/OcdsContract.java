package nl.geldstroom.ocds;

import java.util.Optional;
import org.immutables.value.Value;

/**
 * A contract (<i>overeenkomst</i>).
 *
 * @param id its id
 * @param awardID the id of the award on which it rests
 * @param title its title; absent: not told
 * @param description what it is about; absent: not told
 * @param status where it stands; absent: not told
 * @param period how long it lasts; absent: not told
 * @param value what it is worth in all; absent: not told
 * @param dateSigned when it was signed; absent: not told
 */
@Value.Builder
public record OcdsContract(
        OcdsId id,
        OcdsId awardID,
        Optional<String> title,
        Optional<String> description,
        Optional<String> status,
        Optional<OcdsPeriod> period,
        Optional<OcdsValue> value,
        Optional<OcdsMoment> dateSigned) {

    /**
     * Starts one.
     *
     * @return a builder
     */
    public static OcdsContractBuilder builder() {
        return new OcdsContractBuilder();
    }
}

package nl.geldstroom.ocds;

import java.util.Optional;
import org.immutables.value.Value;

/**
 * A lot of an award procedure (<i>perceel</i>), of the European profile.
 *
 * @param id its id
 * @param title its title; absent: not told
 * @param description what it is about; absent: not told
 * @param value what it is worth; absent: not told
 * @param contractPeriod how long its contract is meant to last; absent: not told
 * @param hasRenewal whether its contract can be renewed; absent: not told
 * @param renewal the renewals; absent: not told
 * @param hasOptions whether the buyer can ask for more; absent: not told
 * @param options what more; absent: not told
 */
@Value.Builder
public record OcdsLot(
        String id,
        Optional<String> title,
        Optional<String> description,
        Optional<OcdsValue> value,
        Optional<OcdsPeriod> contractPeriod,
        Optional<Boolean> hasRenewal,
        Optional<OcdsRenewal> renewal,
        Optional<Boolean> hasOptions,
        Optional<OcdsOptions> options) {

    /**
     * Starts one.
     *
     * @return a builder
     */
    public static OcdsLotBuilder builder() {
        return new OcdsLotBuilder();
    }
}

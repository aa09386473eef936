package nl.geldstroom.ocds;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The award procedure (<i>aanbesteding</i>).
 *
 * @param id its id
 * @param title its title; absent: not told
 * @param description what it is about; absent: not told
 * @param status where it stands; absent: not told
 * @param procurementMethod {@code open}, {@code selective}, {@code limited} or {@code direct}; absent: not told
 * @param procurementMethodDetails the method in the words of the buyer; absent: not told
 * @param mainProcurementCategory {@code goods}, {@code works} or {@code services}; absent: not told
 * @param procuringEntity who runs it; absent: not told
 * @param contractPeriod how long the contract is meant to last; absent: not told
 * @param techniques special techniques, of the European profile; absent: not told
 * @param hasRenewal whether the contract can be renewed; absent: not told
 * @param renewal the renewals; absent: not told
 * @param hasOptions whether the buyer can ask for more; absent: not told
 * @param options what more; absent: not told
 * @param lots its lots, of the European profile; empty: none told
 */
@Value.Builder
public record OcdsTender(
        OcdsId id,
        Optional<String> title,
        Optional<String> description,
        Optional<String> status,
        Optional<String> procurementMethod,
        Optional<String> procurementMethodDetails,
        Optional<String> mainProcurementCategory,
        Optional<OcdsReference> procuringEntity,
        Optional<OcdsPeriod> contractPeriod,
        Optional<OcdsTechniques> techniques,
        Optional<Boolean> hasRenewal,
        Optional<OcdsRenewal> renewal,
        Optional<Boolean> hasOptions,
        Optional<OcdsOptions> options,
        ImmutableList<OcdsLot> lots) {

    /**
     * Starts one.
     *
     * @return a builder
     */
    public static OcdsTenderBuilder builder() {
        return new OcdsTenderBuilder();
    }
}

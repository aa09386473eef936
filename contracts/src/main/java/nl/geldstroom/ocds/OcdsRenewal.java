package nl.geldstroom.ocds;

import java.util.Optional;
import org.immutables.value.Value;

/**
 * How often and how long a contract can be renewed (<i>verlenging</i>), of the European profile.
 *
 * @param description the renewals in words; absent: not told
 * @param minimumRenewals the least number of renewals; absent: not told
 * @param maximumRenewals the greatest number of renewals; absent: not told. Without a greatest number it is {@code 1e9999}
 * @param period the period over which it can be renewed; absent: not told
 */
@Value.Builder
public record OcdsRenewal(
        Optional<String> description,
        Optional<OcdsCount> minimumRenewals,
        Optional<OcdsCount> maximumRenewals,
        Optional<OcdsPeriod> period) {

    /**
     * Starts one.
     *
     * @return a builder
     */
    public static OcdsRenewalBuilder builder() {
        return new OcdsRenewalBuilder();
    }
}

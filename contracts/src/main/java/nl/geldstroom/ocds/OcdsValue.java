package nl.geldstroom.ocds;

import java.math.BigDecimal;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * An amount with its currency (<i>waarde</i>).
 *
 * @param amount the amount; absent: not told
 * @param currency the currency in three letters, for example {@code EUR}; absent: not told
 */
@Value.Builder
public record OcdsValue(Optional<BigDecimal> amount, Optional<String> currency) {

    /**
     * Starts one.
     *
     * @return a builder
     */
    public static OcdsValueBuilder builder() {
        return new OcdsValueBuilder();
    }
}

package nl.geldstroom.ocds;

import java.math.BigDecimal;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A period (<i>periode</i>).
 *
 * @param startDate the first moment; absent: not told
 * @param endDate the last moment; absent: not told
 * @param maxExtentDate the last moment to which it can be extended; absent: not told
 * @param durationInDays how many days it lasts; absent: not told
 */
@Value.Builder
public record OcdsPeriod(
        Optional<OcdsMoment> startDate,
        Optional<OcdsMoment> endDate,
        Optional<OcdsMoment> maxExtentDate,
        Optional<BigDecimal> durationInDays) {

    /**
     * Starts one.
     *
     * @return a builder
     */
    public static OcdsPeriodBuilder builder() {
        return new OcdsPeriodBuilder();
    }
}

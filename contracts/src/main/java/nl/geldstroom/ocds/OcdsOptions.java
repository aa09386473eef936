package nl.geldstroom.ocds;

import java.util.Optional;
import org.immutables.value.Value;

/**
 * What more the buyer can ask for (<i>opties</i>), of the European profile.
 *
 * @param description the options in words; absent: not told
 * @param period the period in which they can be used; absent: not told
 */
@Value.Builder
public record OcdsOptions(Optional<String> description, Optional<OcdsPeriod> period) {

    /**
     * Starts one.
     *
     * @return a builder
     */
    public static OcdsOptionsBuilder builder() {
        return new OcdsOptionsBuilder();
    }
}

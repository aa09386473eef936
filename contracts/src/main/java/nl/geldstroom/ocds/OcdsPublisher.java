package nl.geldstroom.ocds;

import java.util.Optional;
import org.immutables.value.Value;

/**
 * Who publishes a release package.
 *
 * @param name its name
 * @param scheme the scheme of its number; absent: not told
 * @param uid its number in that scheme; absent: not told
 * @param uri its address; absent: not told
 */
@Value.Builder
public record OcdsPublisher(String name, Optional<String> scheme, Optional<String> uid, Optional<String> uri) {

    /**
     * Starts one.
     *
     * @return a builder
     */
    public static OcdsPublisherBuilder builder() {
        return new OcdsPublisherBuilder();
    }
}

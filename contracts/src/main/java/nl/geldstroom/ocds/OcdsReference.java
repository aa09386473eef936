package nl.geldstroom.ocds;

import java.util.Optional;
import org.immutables.value.Value;

/**
 * A reference to one of the parties (<i>verwijzing</i>).
 *
 * @param id the id of the party; absent: only its name is told
 * @param name its name; absent: not told
 */
@Value.Builder
public record OcdsReference(Optional<OcdsId> id, Optional<String> name) {

    /**
     * Starts one.
     *
     * @return a builder
     */
    public static OcdsReferenceBuilder builder() {
        return new OcdsReferenceBuilder();
    }
}

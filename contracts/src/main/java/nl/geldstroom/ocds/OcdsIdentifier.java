package nl.geldstroom.ocds;

import java.util.Optional;
import org.immutables.value.Value;

/**
 * The number of an organisation in a register (<i>identificatie</i>).
 *
 * @param scheme the register, for example {@code NL-KVK}; absent: not told
 * @param id the number; absent: not told
 * @param legalName the name in the register; absent: not told
 */
@Value.Builder
public record OcdsIdentifier(Optional<String> scheme, Optional<OcdsId> id, Optional<String> legalName) {

    /**
     * Starts one.
     *
     * @return a builder
     */
    public static OcdsIdentifierBuilder builder() {
        return new OcdsIdentifierBuilder();
    }
}

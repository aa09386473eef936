package nl.geldstroom.ocds;

import java.util.Optional;
import org.immutables.value.Value;

/**
 * Special techniques of an award procedure, of the European profile.
 *
 * @param hasFrameworkAgreement whether it leads to a framework agreement; absent: not told
 */
@Value.Builder
public record OcdsTechniques(Optional<Boolean> hasFrameworkAgreement) {

    /**
     * Starts one.
     *
     * @return a builder
     */
    public static OcdsTechniquesBuilder builder() {
        return new OcdsTechniquesBuilder();
    }
}

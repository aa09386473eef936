package nl.geldstroom.ocds;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A party in a contracting process (<i>organisatie</i>).
 *
 * @param id the id by which the release refers to it; absent: nothing refers to it
 * @param name its name; absent: not told
 * @param identifier its number in a register; absent: not told
 * @param roles what it does, for example {@code buyer} or {@code supplier}; empty: not told
 */
@Value.Builder
public record OcdsOrganization(
        Optional<OcdsId> id, Optional<String> name, Optional<OcdsIdentifier> identifier, ImmutableList<String> roles) {

    /**
     * Starts one.
     *
     * @return a builder
     */
    public static OcdsOrganizationBuilder builder() {
        return new OcdsOrganizationBuilder();
    }
}

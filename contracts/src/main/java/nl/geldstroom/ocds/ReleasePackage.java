package nl.geldstroom.ocds;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A file with releases (<i>release package</i>) of the Open Contracting Data Standard 1.1.
 *
 * @param uri the address by which the file is known
 * @param version the version of the standard, {@code 1.1}
 * @param extensions the addresses of the extensions that it uses; empty: none
 * @param publishedDate when it was published
 * @param publisher who publishes it
 * @param license the address of its licence; absent: not told
 * @param publicationPolicy the address of the policy of its publisher; absent: not told
 * @param releases the releases
 */
@Value.Builder
public record ReleasePackage(
        String uri,
        String version,
        ImmutableList<String> extensions,
        OcdsMoment publishedDate,
        OcdsPublisher publisher,
        Optional<String> license,
        Optional<String> publicationPolicy,
        ImmutableList<OcdsRelease> releases) {

    /**
     * Starts one.
     *
     * @return a builder
     */
    public static ReleasePackageBuilder builder() {
        return new ReleasePackageBuilder();
    }
}

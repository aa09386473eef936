package nl.geldstroom.ocds;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What is known of one contracting process at one moment (<i>release</i>).
 *
 * @param ocid the id of the process, unique in the world
 * @param id the id of the release within the process
 * @param date of when the information is
 * @param tag which stages it is about, for example <i>contract</i>
 * @param initiationType how the process began; the standard only knows {@code tender}
 * @param language the language of its texts; absent: not told
 * @param parties who takes part; empty: not told
 * @param buyer who buys; absent: not told
 * @param tender the award procedure; absent: not told
 * @param awards the awards; empty: none told
 * @param contracts the contracts; empty: none told
 */
@Value.Builder
public record OcdsRelease(
        String ocid,
        OcdsId id,
        OcdsMoment date,
        ImmutableList<String> tag,
        String initiationType,
        Optional<String> language,
        ImmutableList<OcdsOrganization> parties,
        Optional<OcdsReference> buyer,
        Optional<OcdsTender> tender,
        ImmutableList<OcdsAward> awards,
        ImmutableList<OcdsContract> contracts) {

    /**
     * Starts one.
     *
     * @return a builder
     */
    public static OcdsReleaseBuilder builder() {
        return new OcdsReleaseBuilder();
    }
}

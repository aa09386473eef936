package nl.geldstroom.life;

import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import nl.geldstroom.evidence.Reliability;
import nl.geldstroom.money.Share;

/**
 * How large an amendment may be on each ground (<i>maximale omvang van een wijziging</i>), as a share of the original value.
 *
 * <p>A cap belongs to its ground. Built in is only what was read: 50 % for each modification on article 2.163d or 2.163e.
 * Whoever knows another one adds it with its source.
 *
 * @param caps the cap of each ground that has one
 */
public record AmendmentCaps(ImmutableMap<AmendmentGround, Cap> caps) {

    /**
     * One cap.
     *
     * @param share the largest value of one modification, as a share of the original value of the agreement
     * @param source where it was read
     * @param reliability how sure it is
     */
    public record Cap(Share share, String source, Reliability reliability) {

        /**
         * Checks that the source is named.
         *
         * @param share the largest value of one modification
         * @param source where it was read
         * @param reliability how sure it is
         * @throws IllegalArgumentException if the source is blank
         */
        public Cap {
            if (source.isBlank()) {
                throw new IllegalArgumentException("The source of the cap (" + share + ") must not be blank.");
            }
        }
    }

    private static final String CONTRACT_STANDARD = "contractstandaard Wmo 1.2";

    /**
     * The caps that were read at a source.
     *
     * @return 50 % for each modification on the grounds of extra work and of unforeseen circumstances
     */
    public static AmendmentCaps standard() {
        Cap half = new Cap(Share.of("0.5"), CONTRACT_STANDARD, Reliability.HIGH);
        return new AmendmentCaps(ImmutableMap.of(AmendmentGround.EXTRA_WORK, half, AmendmentGround.UNFORESEEN, half));
    }

    /**
     * The same caps with another one.
     *
     * @param ground the ground it belongs to
     * @param cap the cap
     * @return the caps; one that the ground had is replaced
     */
    public AmendmentCaps with(AmendmentGround ground, Cap cap) {
        return new AmendmentCaps(ImmutableMap.<AmendmentGround, Cap>builder()
                .putAll(caps)
                .put(ground, cap)
                .buildKeepingLast());
    }

    /**
     * The cap of a ground.
     *
     * @param ground the ground
     * @return its cap; absent if none is known
     */
    public Optional<Cap> of(AmendmentGround ground) {
        return Optional.ofNullable(caps.get(ground));
    }
}

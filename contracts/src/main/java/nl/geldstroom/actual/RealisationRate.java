package nl.geldstroom.actual;

import nl.geldstroom.evidence.Evidence;
import nl.geldstroom.money.Share;

/**
 * Which part of what is allocated is really delivered (<i>verzilveringsgraad</i>).
 *
 * <p>With 0.85, an allocation of 10 hours a month at 68.40 is expected to cost 581.40 a month.
 *
 * @param share the part of the allocated units
 * @param evidence what the share rests on
 */
public record RealisationRate(Share share, Evidence evidence) {}

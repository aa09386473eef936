package nl.geldstroom.measure;

import nl.geldstroom.evidence.Assumption;
import nl.geldstroom.evidence.Evidence;

/** What a number rests on that a script gives without more. */
final class Scripts {

    /** Outputs show such a number as an assumption of the script's author, unverified. */
    static final Evidence CHOSEN =
            Assumption.of("script", "gekozen in het script, zonder bron / chosen in the script, without a source");

    private Scripts() {}
}

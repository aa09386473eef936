package nl.geldstroom.agreement;

import java.util.Optional;
import nl.geldstroom.clause.Ground;
import nl.geldstroom.text.LocalizedText;

/**
 * Something about an agreement that deserves attention (<i>bevinding</i>).
 *
 * @param rule a stable code, for example {@code extension-notice}
 * @param pointer where in the agreement, as a JSON pointer: {@code /term/options/0/notice}
 * @param severity how serious it is
 * @param message what was found and against which rule; it names the ground
 * @param ground where the rule stands; absent: it follows from the agreement itself, or the message alone names it
 */
public record Finding(String rule, String pointer, Severity severity, LocalizedText message, Optional<Ground> ground) {

    /** How serious a finding is. */
    public enum Severity {
        /** The agreement contradicts itself, or breaks a clause that it declares: such an agreement is refused. */
        FAULT,
        /** It may be against the law, and opinions differ. */
        WARNING,
        /** It differs from a standard that the agreement does not declare. */
        REMARK
    }

    /**
     * A finding that names no ground.
     *
     * @param rule a stable code
     * @param pointer where in the agreement
     * @param severity how serious it is
     * @param message what was found, in whole sentences
     */
    public Finding(String rule, String pointer, Severity severity, LocalizedText message) {
        this(rule, pointer, severity, message, Optional.empty());
    }

    /**
     * A finding against a rule that stands somewhere.
     *
     * @param severity how serious it is
     * @param rule a stable code
     * @param pointer where in the agreement
     * @param ground where the rule stands
     * @param what a sentence without its full stop; the ground is put behind it, and that it was not verified
     * @return the finding
     */
    public static Finding against(Severity severity, String rule, String pointer, Ground ground, LocalizedText what) {
        boolean unverified = ground.reliability().isUnverified();
        return new Finding(
                rule,
                pointer,
                severity,
                LocalizedText.of(
                        what.nl() + " (" + ground + (unverified ? "; niet geverifieerd" : "") + ").",
                        what.en() + " (" + ground + (unverified ? "; unverified" : "") + ")."),
                Optional.of(ground));
    }

    /**
     * The same finding in a larger whole.
     *
     * @param prefix where the agreement, or the part of it, stands: {@code /compensation}
     * @return the finding with a longer pointer
     */
    public Finding under(String prefix) {
        return new Finding(rule, prefix + pointer, severity, message, ground);
    }
}

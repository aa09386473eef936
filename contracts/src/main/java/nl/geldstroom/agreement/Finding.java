package nl.geldstroom.agreement;

import nl.geldstroom.text.LocalizedText;

/**
 * Something about an agreement that deserves attention (<i>bevinding</i>).
 *
 * @param rule a stable code, for example {@code extension-notice}
 * @param pointer where in the agreement, as a JSON pointer: {@code /term/options/0/notice}
 * @param severity how serious it is
 * @param message what was found and against which rule
 */
public record Finding(String rule, String pointer, Severity severity, LocalizedText message) {

    /** How serious a finding is. */
    public enum Severity {
        /** It breaks a clause that the agreement itself declares: such an agreement is refused. */
        FAULT,
        /** It may be against the law, and opinions differ. */
        WARNING,
        /** It differs from a standard that the agreement does not declare. */
        REMARK
    }
}

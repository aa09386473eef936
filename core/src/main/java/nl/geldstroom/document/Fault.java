package nl.geldstroom.document;

/**
 * One thing that is wrong with a value (<i>fout</i>), at a place within that value.
 *
 * <p>A fault does not know in which file the value stood: the reader makes it a {@link Problem}, which does.
 *
 * @param pointer JSON pointer from the value to the part that is wrong, for example {@code /measures/2/from}; empty: the
 *     value as a whole
 * @param rule stable code of the rule that was broken, for example {@code unknown-line}
 * @param message subject, value and rule in one sentence, then, if there is a likely cure, {@code Maybe ...}
 * @param severity an error if the value cannot be; a warning or remark goes along with an error, so that all is said at once
 */
public record Fault(String pointer, String rule, String message, Severity severity) {

    /**
     * Checks pointer and rule.
     *
     * @param pointer JSON pointer from the value to the part that is wrong
     * @param rule stable code of the rule that was broken
     * @param message what is wrong
     * @param severity how serious it is
     * @throws IllegalArgumentException if the pointer does not start with a slash, or rule or message is blank
     */
    public Fault {
        Pointers.check(pointer);
        RuleCode.check(rule);
        if (message.isBlank()) {
            throw new IllegalArgumentException("The message of the fault at (" + pointer + ") must not be blank.");
        }
    }

    /**
     * An error.
     *
     * @param pointer JSON pointer from the value to the part that is wrong
     * @param rule stable code of the rule that was broken
     * @param message what is wrong
     * @throws IllegalArgumentException if the pointer does not start with a slash, or rule or message is blank
     */
    public Fault(String pointer, String rule, String message) {
        this(pointer, rule, message, Severity.ERROR);
    }

    /**
     * An error.
     *
     * @param pointer JSON pointer from the value to the part that is wrong; empty: the value as a whole
     * @param rule stable code of the rule that was broken
     * @param message what is wrong
     * @return the fault
     * @throws IllegalArgumentException if the pointer does not start with a slash, or rule or message is blank
     */
    public static Fault of(String pointer, String rule, String message) {
        return new Fault(pointer, rule, message);
    }

    /**
     * The same fault seen from a value that holds this one.
     *
     * @param prefix JSON pointer from the holder to the value
     * @return the fault with the longer pointer; {@code /from} under {@code /measures/2} is {@code /measures/2/from}
     */
    public Fault under(String prefix) {
        return new Fault(prefix + pointer, rule, message, severity);
    }
}

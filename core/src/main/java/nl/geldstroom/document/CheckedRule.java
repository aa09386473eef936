package nl.geldstroom.document;

/**
 * A rule that input is held to, with its stable code and a sentence in both languages (<i>regel</i>).
 *
 * <p>Every package lists its own as an enum, so that a program finds what a code means in one place: {@link RuleCode} for
 * all documents, others for budget files, scenarios, portfolios and release packages. For example {@code
 * RuleCode.UNKNOWN_FIELD} has the code {@code unknown-field} and says that every field must be known.
 */
public interface CheckedRule {

    /**
     * How a rule is said.
     *
     * @param code lower case words with hyphens; it never changes its meaning
     * @param dutch a sentence in Dutch
     * @param english a sentence in English
     */
    record Wording(String code, String dutch, String english) {}

    /**
     * How the rule is said.
     *
     * @return its code and sentences
     */
    Wording wording();

    /**
     * The stable code.
     *
     * @return lower case words with hyphens, for example {@code unknown-field}
     */
    default String code() {
        return wording().code();
    }

    /**
     * The rule in Dutch.
     *
     * @return a sentence
     */
    default String dutch() {
        return wording().dutch();
    }

    /**
     * The rule in English.
     *
     * @return a sentence
     */
    default String english() {
        return wording().english();
    }
}

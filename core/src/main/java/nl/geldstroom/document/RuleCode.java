package nl.geldstroom.document;

import java.util.regex.Pattern;

/**
 * The rules that every document is held to, with their stable codes (<i>regelcodes</i>).
 *
 * <p>A code never changes its meaning; other packages have codes of their own for their rules.
 */
public enum RuleCode implements CheckedRule {
    /** The input cannot be read at all. */
    UNREADABLE("unreadable", "Het bestand moet leesbaar zijn.", "The file must be readable."),
    /** The text is not JSON. */
    SYNTAX("syntax", "De tekst moet geldige JSON zijn.", "The text must be valid JSON."),
    /** The bytes are not UTF-8. */
    ENCODING("encoding", "De tekst moet in UTF-8 staan.", "The text must be in UTF-8."),
    /** Something follows the document. */
    TRAILING_TEXT("trailing-text", "Na het document mag niets meer volgen.", "Nothing must follow after the document."),
    /** The document, a number or a text is too long. */
    TOO_LARGE("too-large", "Het document moet binnen de grenzen blijven.", "The document must stay within its limits."),
    /** Objects and lists are nested too deeply. */
    TOO_DEEP("too-deep", "Het document mag niet te diep genest zijn.", "The document must not be nested too deeply."),
    /** The document is not a Geldstroom document. */
    WRONG_MODEL("wrong-model", "Het model moet geldstroom zijn.", "The model must be geldstroom."),
    /** The document has a version that this program cannot read. */
    WRONG_VERSION("wrong-version", "De versie moet bekend zijn.", "The version must be known."),
    /** A field has a name that its record does not know. */
    UNKNOWN_FIELD("unknown-field", "Elk veld moet bekend zijn.", "Every field must be known."),
    /** A field of an open standard is not read here. */
    UNREAD_FIELD(
            "unread-field",
            "Een veld moet gelezen kunnen worden; wat in een ander veld staat, komt niet mee.",
            "A field must be one that is read; what another field says stays behind."),
    /** A field stands twice in one object. */
    DUPLICATE_KEY("duplicate-key", "Een veld mag maar één keer voorkomen.", "A field must occur once only."),
    /** An element stands twice in a set. */
    DUPLICATE_ELEMENT(
            "duplicate-element",
            "Een waarde mag maar één keer in de verzameling staan.",
            "A value must occur once only in the set."),
    /** A required field is absent. */
    MISSING_FIELD("missing-field", "Een verplicht veld moet er zijn.", "A required field must be present."),
    /** A value is null. */
    NULL_VALUE(
            "null-value",
            "Een waarde mag niet null zijn: wat er niet is, wordt weggelaten.",
            "A value must not be null: what is absent is left out."),
    /** A value has another type than the field wants. */
    WRONG_TYPE("wrong-type", "De waarde moet van de juiste soort zijn.", "The value must be of the right kind."),
    /** A type name is not one of the names of the family. */
    UNKNOWN_TYPE("unknown-type", "Het type moet bekend zijn.", "The type must be known."),
    /** A word is not one of the words of the list. */
    UNKNOWN_WORD("unknown-word", "Het woord moet in de lijst staan.", "The word must be one of the list."),
    /** A value breaks a rule of its own type. */
    INVALID_VALUE("invalid-value", "De waarde moet aan de regels voldoen.", "The value must obey its rules."),
    /** A number of an estimate is not finite. */
    ESTIMATE_NUMBER(
            "estimate-number",
            "Elk getal van een schatting moet eindig zijn.",
            "Every number of an estimate must be finite."),
    /** The minimum, mode and maximum of an estimate are not in order. */
    ESTIMATE_ORDER(
            "estimate-order",
            "Het minimum mag niet boven het maximum liggen, en modus en puntwaarde moeten ertussen liggen.",
            "The minimum must not lie above the maximum, and mode and point value must lie between them."),
    /** A spread, shape, scale or median of an estimate is not above zero. */
    ESTIMATE_SPREAD(
            "estimate-spread",
            "Een spreiding, vorm, schaal of mediaan van een schatting moet boven nul liggen.",
            "A spread, shape, scale or median of an estimate must be above zero."),
    /** The chances of an estimate are none, or do not add up to 1. */
    ESTIMATE_CHANCES(
            "estimate-chances",
            "Kansen moeten boven 0 liggen en samen 1 zijn, en elke waarde mag er één keer staan.",
            "Chances must be above 0 and add up to 1, and each value must be there once."),
    /** An estimate of observed values has fewer than two. */
    ESTIMATE_VALUES(
            "estimate-values",
            "Een schatting uit waarnemingen moet ten minste twee waarden hebben.",
            "An estimate of observed values must have at least two."),
    /** Bounds leave nothing of an estimate. */
    ESTIMATE_BOUNDS(
            "estimate-bounds",
            "Grenzen moeten iets van de schatting overlaten, en er mag één paar zijn.",
            "Bounds must leave something of the estimate, and there must be one pair of them."),
    /** An estimate says more than once, or too early, how often it is drawn. */
    ESTIMATE_VARIES(
            "estimate-varies",
            "Een schatting moet één keer, en als buitenste, zeggen hoe vaak zij wordt getrokken.",
            "An estimate must say once, and outermost, how often it is drawn."),
    /** A number can leave its bounds. */
    ESTIMATE_RANGE(
            "estimate-range",
            "Een getal moet binnen zijn grenzen blijven, met heel zijn verdeling en niet met het grootste deel.",
            "A number must stay within its bounds, with all of its distribution and not with most of it."),
    /** There are more problems than are shown. */
    MORE_PROBLEMS(
            "more-problems",
            "De overige problemen blijken pas als deze zijn opgelost.",
            "The rest of the problems must be looked for after these are solved."),
    /** The output folder holds something that no run wrote. */
    FOLDER_NOT_OURS(
            "folder-not-ours",
            "Een uitvoermap mag alleen bestanden van een eerdere run bevatten.",
            "An output folder must hold nothing but files of an earlier run."),
    /** Another run is writing the same output folder. */
    FOLDER_IN_USE(
            "folder-in-use",
            "Er mag maar één run tegelijk in een uitvoermap schrijven.",
            "Only one run at a time must write an output folder."),
    /** The output folder cannot be written. */
    FOLDER_UNWRITABLE(
            "folder-unwritable", "De uitvoermap moet beschrijfbaar zijn.", "The output folder must be writable."),
    /** A file of an output folder is not what the receipt says. */
    CHANGED_FILE(
            "changed-file",
            "Een uitvoerbestand moet zijn zoals het bewijs het noemt.",
            "An output file must be as the receipt says."),
    /** An input of a run has another content now. */
    CHANGED_INPUT(
            "changed-input",
            "Een invoerbestand moet zijn zoals het bewijs het noemt.",
            "An input file must be as the receipt says."),
    /** A table of rules or figures differs from that of the run. */
    CHANGED_RULES(
            "changed-rules",
            "Een meegeleverde tabel moet zijn zoals het bewijs haar noemt.",
            "A table that ships with the program must be as the receipt says."),
    /** Another program made the run. */
    OTHER_PROGRAM(
            "other-program",
            "Het programma moet zijn wat het bewijs noemt.",
            "The program must be the one that the receipt names.");

    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private final Wording wording;

    RuleCode(String code, String dutch, String english) {
        wording = new Wording(code, dutch, english);
    }

    @Override
    public Wording wording() {
        return wording;
    }

    static void check(String rule) {
        if (!FORM.matcher(rule).matches()) {
            throw new IllegalArgumentException(
                    "The rule code (" + rule + ") must be small letters and digits with single hyphens between.");
        }
    }

    @Override
    public String toString() {
        return code();
    }
}

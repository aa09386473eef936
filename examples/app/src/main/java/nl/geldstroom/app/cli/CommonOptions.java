package nl.geldstroom.app.cli;

import nl.geldstroom.text.Language;
import picocli.CommandLine.Option;

/** The options of every command. */
final class CommonOptions {

    static final String LANGUAGE = "--lang";

    @Option(
            names = LANGUAGE,
            paramLabel = "nl|en",
            defaultValue = "nl",
            description = "Language of messages and reports: nl (default) or en.")
    private Language language = Language.NL;

    @Option(names = "--stacktrace", description = "Show where in the program a fault happened.")
    private boolean stacktrace;

    Language language() {
        return language;
    }

    boolean stacktrace() {
        return stacktrace;
    }
}

package nl.geldstroom.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import nl.geldstroom.document.DocumentException;
import nl.geldstroom.text.Language;
import nl.geldstroom.text.LocalizedText;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** What is said, and with which exit code, when a command does not succeed. */
final class Failures {

    static final int DONE = 0;
    static final int OUR_FAULT = 1;
    static final int REFUSED = 2;

    private Failures() {}

    static int ofCommandLine(ParameterException e, String[] arguments) {
        CommandLine line = e.getCommandLine();
        boolean nl = Geldstroom.languageIn(arguments) == Language.NL;
        String name = line.getCommandSpec().qualifiedName();
        PrintWriter err = line.getErr();
        String message = String.valueOf(e.getMessage())
                .replaceFirst(
                        "cannot convert '(.*?)' to class java\\.time\\.LocalDate \\(.*",
                        "'$1' must be a date such as 2027-01-31 that exists");
        err.println("geldstroom: " + (nl ? dutch(message) : message));
        err.println(nl ? "Zie: " + name + " --help" : "See: " + name + " --help --lang en");
        return REFUSED;
    }

    private static String dutch(String message) {
        return message.replaceFirst("^Missing required options and parameters:", "Er ontbreken:")
                .replaceFirst("^Missing required (option|parameter|subcommand)s:", "Er ontbreken:")
                .replaceFirst("^Missing required (option|parameter|subcommand):", "Er ontbreekt:")
                .replaceFirst("^Unmatched arguments?( (at|from) index \\d+)?:", "Onbekend:")
                .replaceFirst("^Unknown options?:", "Onbekende optie:")
                .replaceFirst("^Missing required parameter for option", "Er ontbreekt een waarde voor")
                .replaceFirst("^Invalid value for option", "Ongeldige waarde voor")
                .replaceFirst("is not an int$", "is geen geheel getal")
                .replaceFirst("('.*') must be a date such as (.*) that exists$", "$1 is geen bestaande datum zoals $2")
                .replaceFirst("expected one of (.*) \\(case-(in)?sensitive\\) but was", "moet een zijn van $1, niet")
                .replaceFirst("The language \\((.*)\\) must be nl or en", "de taal ($1) moet nl of en zijn");
    }

    /** Why a file could not be written, without the name of a class. */
    static LocalizedText reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return LocalizedText.of("geen schrijfrecht", "no permission");
        }
        return e instanceof NoSuchFileException
                ? LocalizedText.of("de map bestaat niet", "the folder does not exist")
                : LocalizedText.of(String.valueOf(e.getMessage()), String.valueOf(e.getMessage()));
    }

    static int ofCommand(Exception e, CommandLine line, ParseResult parsed) {
        String[] arguments = parsed.originalArgs().toArray(new String[0]);
        Language language = Geldstroom.languageIn(arguments);
        boolean stacktrace = parsed.originalArgs().contains("--stacktrace");
        PrintWriter err = line.getErr();
        if (stacktrace) {
            e.printStackTrace(err);
        }
        if (e instanceof DocumentException) {
            ProblemText.of(language).print(((DocumentException) e).problems(), err);
            return REFUSED;
        }
        if (e instanceof Refusal) {
            err.println("geldstroom: " + ((Refusal) e).text().in(language));
            return REFUSED;
        }
        return bug(e, err, language, stacktrace);
    }

    /** The stack or the memory ran out, which no exception handler is asked about. */
    static int ofMachine(Error e, CommandLine line, Language language) {
        if (e instanceof OutOfMemoryError) {
            long mebibytes = Runtime.getRuntime().maxMemory() / (1024 * 1024);
            line.getErr()
                    .println(LocalizedText.of(
                                    "geldstroom: de invoer past niet in het geheugen van " + mebibytes
                                            + " MiB. Misschien helpt meer geheugen: java -Xmx4g -jar geldstroom.jar ...",
                                    "geldstroom: the input does not fit in the memory of " + mebibytes
                                            + " MiB. Maybe more memory helps: java -Xmx4g -jar geldstroom.jar ...")
                            .in(language));
            return REFUSED;
        }
        return bug(e, line.getErr(), language, false);
    }

    private static int bug(Throwable e, PrintWriter err, Language language, boolean stacktrace) {
        boolean nl = language == Language.NL;
        err.println((nl ? "geldstroom: een fout van geldstroom zelf: " : "geldstroom: a fault of geldstroom itself: ")
                + e.getClass().getSimpleName()
                + (e.getMessage() == null ? "" : ": " + e.getMessage()));
        StackTraceElement[] trace = e.getStackTrace();
        if (trace.length > 0) {
            err.println((nl ? "Plaats: " : "Place: ")
                    + trace[0]
                    + (nl ? ", geldstroom " : ", geldstroom ")
                    + Version.text());
        }
        if (!stacktrace) {
            err.println(
                    nl
                            ? "Meld dit met het invoerbestand; --stacktrace laat zien hoe het programma daar kwam."
                            : "Please report this with the input; --stacktrace shows how the program got there.");
        }
        return OUR_FAULT;
    }
}

package nl.geldstroom.app.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import nl.geldstroom.document.Input;
import nl.geldstroom.text.Language;
import nl.geldstroom.text.LocalizedText;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Where a command reads and prints, and in which language. */
record Console(InputStream in, PrintWriter out, PrintWriter err, Language language) {

    /** What stands for standard input or standard output. */
    static final String STANDARD = "-";

    static Console of(CommandSpec spec, CommonOptions options) {
        Object root = spec.root().userObject();
        InputStream in = root instanceof Geldstroom ? ((Geldstroom) root).in() : InputStream.nullInputStream();
        return new Console(in, spec.commandLine().getOut(), spec.commandLine().getErr(), language(spec, options));
    }

    /** What stands before the name of the command counts too, unless something else stands behind it. */
    private static Language language(CommandSpec spec, CommonOptions options) {
        for (CommandLine line = spec.commandLine(); line != null; line = line.getParent()) {
            ParseResult parsed = line.getParseResult();
            if (parsed != null && parsed.hasMatchedOption(CommonOptions.LANGUAGE)) {
                return parsed.matchedOptionValue(CommonOptions.LANGUAGE, options.language());
            }
        }
        return options.language();
    }

    String text(String nl, String en) {
        return language == Language.NL ? nl : en;
    }

    String text(LocalizedText text) {
        return text.in(language);
    }

    void say(String nl, String en) {
        out.println(text(nl, en));
    }

    void tell(String nl, String en) {
        err.println(text(nl, en));
    }

    Input input(String file) {
        return STANDARD.equals(file) ? Input.of(STANDARD, in) : Input.of(path(file));
    }

    static Path path(String file) {
        try {
            return Path.of(file);
        } catch (InvalidPathException e) {
            throw Refusal.of(
                    "De naam (" + file + ") kan geen bestandsnaam zijn.",
                    "The name (" + file + ") cannot be that of a file.");
        }
    }
}

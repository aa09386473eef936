package nl.geldstroom.app.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine;

/** What a command said, run in this process. */
record Said(int code, String out, String err) {

    /** The examples that come with the project. */
    static final Path EXAMPLES = Path.of("").toAbsolutePath().getParent();

    static Said by(String... arguments) {
        return reading("", arguments);
    }

    static Said reading(String in, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = Geldstroom.commandLine(new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)));
        line.setOut(new PrintWriter(out));
        line.setErr(new PrintWriter(err));
        int code = Geldstroom.execute(line, arguments);
        line.getOut().flush();
        line.getErr().flush();
        return new Said(code, out.toString(), err.toString());
    }

    /** The starter scenario of Oude IJsselstreek. */
    static String starter() {
        return by("new", "--municipality", "1509").out();
    }

    static String file(Path folder, String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String scenario(String letter) {
        return EXAMPLES.resolve("scenarios/oude-ijsselstreek-" + letter + ".json")
                .toString();
    }

    static String agreement(String name) {
        return EXAMPLES.resolve("agreements/" + name + ".json").toString();
    }
}

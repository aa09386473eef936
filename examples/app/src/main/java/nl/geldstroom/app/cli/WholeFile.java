package nl.geldstroom.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import nl.geldstroom.text.Language;

/** A file that a command writes: whole, or as it was before. */
record WholeFile(String name) {

    Path path() {
        return Console.path(name);
    }

    void refuseIfThere(boolean force) {
        if (Files.exists(path()) && !force) {
            throw Refusal.of(
                    "Het bestand " + name + " bestaat al. Kies een andere naam, of vervang het met --force.",
                    "The file " + name + " exists. Name another, or replace it with --force.");
        }
    }

    void write(String text) throws IOException {
        Path absolute = path().toAbsolutePath();
        Path beside = absolute.resolveSibling("." + absolute.getFileName() + ".unfinished");
        try {
            Files.writeString(beside, text, StandardCharsets.UTF_8);
            Files.move(beside, absolute, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            Files.deleteIfExists(beside);
            throw Refusal.of(
                    "Het bestand " + name + " kan niet geschreven worden: "
                            + Failures.reason(e).in(Language.NL) + ".",
                    "The file " + name + " must be writable: "
                            + Failures.reason(e).in(Language.EN) + ".");
        }
    }
}

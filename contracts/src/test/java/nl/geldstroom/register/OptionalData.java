package nl.geldstroom.register;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Optional reference data: published files that lie beside the project, where somebody has put them. */
public final class OptionalData {

    private OptionalData() {}

    /** A file of the reference data; the test that asks is skipped, and says so, when it is absent. */
    public static Path file(String name) {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path file = at.resolve("shared/data").resolve(name);
            if (Files.isReadable(file)) {
                return file;
            }
        }
        return Assumptions.abort("The optional reference data (" + name + ") is not there.");
    }
}

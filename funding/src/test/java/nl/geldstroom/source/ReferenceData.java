package nl.geldstroom.source;

import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Files;
import java.nio.file.Path;

/** The optional published files beside the project; a test that wants one that is absent is skipped and says so. */
final class ReferenceData {

    private ReferenceData() {}

    static Path folder(String name) {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path file = folder.resolve("shared/data").resolve(name);
            if (Files.isDirectory(file)) {
                return file;
            }
        }
        return abort("optional reference data not found: shared/data/" + name);
    }
}

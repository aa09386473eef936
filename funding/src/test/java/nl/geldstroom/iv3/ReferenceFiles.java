package nl.geldstroom.iv3;

import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Files;
import java.nio.file.Path;

/** The optional published files beside the project; a test that wants one that is absent is skipped and says so. */
final class ReferenceFiles {

    private ReferenceFiles() {}

    static Path iv3(String name) {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path file = folder.resolve("shared/data/iv3").resolve(name);
            if (Files.isReadable(file)) {
                return file;
            }
        }
        return abort("optional reference data not found: shared/data/iv3/" + name);
    }
}

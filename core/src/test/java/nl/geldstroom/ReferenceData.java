package nl.geldstroom;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Optional reference data: published files that lie beside the project, where somebody has put them. */
public final class ReferenceData {

    private ReferenceData() {}

    /**
     * A file of the reference data. The test that asks is skipped, and says so, when it is absent.
     *
     * @param name the path of the file within the data, for example {@code lists/gemeenten_2026.csv}
     * @return the file
     */
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

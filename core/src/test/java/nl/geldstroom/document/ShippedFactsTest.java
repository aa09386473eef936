package nl.geldstroom.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.hash.Hashing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ShippedFactsTest {

    private static final Path RESOURCES = Path.of("src/main/resources/nl/geldstroom");

    @Test
    void everyTableOfWallsIsAmongThem() throws IOException {
        try (Stream<Path> walls = Files.list(RESOURCES.resolve("wall"))) {
            assertThat(walls.map(path -> path.getFileName().toString())
                            .filter(name -> name.endsWith(".csv"))
                            .map(name -> "wall/" + name)
                            .toList())
                    .isNotEmpty()
                    .allSatisfy(name -> assertThat(ShippedFacts.fingerprints())
                            .extracting(Receipt.Item::name)
                            .contains(name));
        }
    }

    @Test
    void aFingerprintIsThatOfTheBytes() throws IOException {
        for (Receipt.Item item : ShippedFacts.fingerprints()) {
            byte[] bytes = Files.readAllBytes(RESOURCES.resolve(item.name()));
            assertThat(item.bytes()).isEqualTo(bytes.length);
            assertThat(item.sha256())
                    .isEqualTo(Hashing.sha256().hashBytes(bytes).toString());
        }
    }
}

package nl.geldstroom.app.cli;

import com.google.common.hash.Hashing;
import com.google.common.io.MoreFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;
import nl.geldstroom.document.Receipt;
import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote into the jar. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"geldstroom " + text()};
    }

    static String text() {
        return Optional.ofNullable(Geldstroom.class.getPackage().getImplementationVersion())
                .orElse("0.1.0-SNAPSHOT");
    }

    /** The jar that runs, with its fingerprint; absent when classes run from folders, as in tests. */
    static Optional<Receipt.Item> file() {
        try {
            Optional<Path> jar = Optional.ofNullable(
                            Geldstroom.class.getProtectionDomain().getCodeSource())
                    .map(CodeSource::getLocation)
                    .filter(url -> url.getProtocol().equals("file"))
                    .map(url -> Path.of(URI.create(url.toString())))
                    .filter(Files::isRegularFile);
            return jar.isEmpty() ? Optional.<Receipt.Item>empty() : Optional.of(item(jar.get()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Receipt.Item item(Path jar) throws IOException {
        return new Receipt.Item(
                "geldstroom " + text(),
                Files.size(jar),
                MoreFiles.asByteSource(jar).hash(Hashing.sha256()).toString());
    }
}

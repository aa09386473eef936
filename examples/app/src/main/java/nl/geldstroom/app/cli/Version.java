package nl.geldstroom.app.cli;

import java.util.Optional;
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
}

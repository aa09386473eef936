package nl.geldstroom.iv3;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import nl.geldstroom.evidence.Publication;
import nl.geldstroom.evidence.Reliability;

/**
 * Iv3 figures that come with the library (<i>ingebouwde cijfers</i>), for examples and first steps.
 *
 * <p>They are rows of the published file, unchanged and read by the same reader. Everything else is read with
 * {@link Iv3#read(java.nio.file.Path)}.
 */
public final class Iv3Facts {

    private static final String FILE = "2025_begroting.csv";

    private Iv3Facts() {}

    /**
     * The budget 2025 of Oude IJsselstreek ({@code gm:1509}), Stadskanaal ({@code gm:0037}), 's-Gravenhage
     * ({@code gm:0518}) and the sum of all 342 municipalities: 69 task fields each, with population and classes.
     *
     * <p>Peers by class cannot be formed from three municipalities; the national average can, because the total is
     * there. Example: the cost of 6.1 of Oude IJsselstreek is 3,946,000.00 euros for 39,502 inhabitants.
     *
     * @return the table, the same on every call
     */
    public static Iv3Table budget2025() {
        return Budget2025.TABLE;
    }

    /**
     * Where the built-in figures come from.
     *
     * @return the publication; its date is absent because the file does not say it
     */
    public static Publication publication() {
        return new Publication(
                "CBS, Iv3 budget 2025 (CC BY 4.0), file " + FILE
                        + " of michielsd/begrotingsanalysetool 67cc06d8 (Apache-2.0)",
                Optional.empty(),
                Optional.empty(),
                Reliability.HIGH);
    }

    /** Read when first asked for, then shared: it never changes. */
    private static final class Budget2025 {
        private static final Iv3Table TABLE = load();

        private static Iv3Table load() {
            try (InputStream stream = Iv3Facts.class.getResourceAsStream(FILE)) {
                if (stream == null) {
                    throw new IllegalStateException("The figures (" + FILE + ") must be in the library.");
                }
                return Iv3.read(FILE, new String(stream.readAllBytes(), StandardCharsets.UTF_8))
                        .from(publication());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

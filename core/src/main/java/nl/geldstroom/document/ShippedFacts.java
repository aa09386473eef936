package nl.geldstroom.document;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.Hashing;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/**
 * The tables that ship with the program and decide outcomes (<i>meegeleverde feiten</i>): walls and proposals, laws, claims,
 * index figures and task fields.
 *
 * <p>A run notes their fingerprints in its {@link Receipt}, so that another can tell whether it would calculate by the same
 * rules.
 */
public final class ShippedFacts {

    private static final ImmutableList<String> TABLES = ImmutableList.of(
            "evidence/claims.csv",
            "index/index-figures.csv",
            "law/acts.csv",
            "provision/task-fields.csv",
            "wall/accords.csv",
            "wall/general-means.csv",
            "wall/grants.csv",
            "wall/jeugdwet.csv",
            "wall/participatiewet.csv",
            "wall/proposal-rules.csv",
            "wall/proposals.csv",
            "wall/wlz.csv",
            "wall/wmo2015.csv",
            "wall/wpg.csv",
            "wall/zvw.csv");

    private ShippedFacts() {}

    /**
     * The tables with their fingerprints.
     *
     * @return one item for each, in alphabetical order, for example {@code wall/zvw.csv}
     */
    public static ImmutableList<Receipt.Item> fingerprints() {
        return TABLES.stream().map(ShippedFacts::item).collect(ImmutableList.toImmutableList());
    }

    private static Receipt.Item item(String name) {
        try (InputStream in = Objects.requireNonNull(
                ShippedFacts.class.getResourceAsStream("/nl/geldstroom/" + name), "table " + name)) {
            byte[] bytes = in.readAllBytes();
            return new Receipt.Item(
                    name, bytes.length, Hashing.sha256().hashBytes(bytes).toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

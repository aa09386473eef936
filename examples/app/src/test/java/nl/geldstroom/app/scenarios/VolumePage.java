package nl.geldstroom.app.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Year;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import nl.geldstroom.document.Input;
import nl.geldstroom.ledger.Projection;
import nl.geldstroom.money.Money;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.scenario.ScenarioDocuments;

/** A ready scenario that moves people, and the table of its page: 2027 to 2030. */
record VolumePage(String name, Projection projection) {

    private static final Path FOLDER = Path.of("").toAbsolutePath().getParent().resolve("scenarios");

    static VolumePage of(String name) {
        Projection projection = Projection.of(new ScenarioDocuments()
                .read(Input.of(name, read(name + ".json")))
                .orThrow());
        assertThat(projection.ledger().check()).isEmpty();
        assertThat(Money.sum(projection.ledger().balances().values())).isEqualTo(Money.ZERO);
        return new VolumePage(name, projection);
    }

    private static String read(String file) {
        try {
            return Files.readString(FOLDER.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void row(String words, Function<Year, String> computed) {
        String line = read(name + ".md")
                .lines()
                .filter(text -> text.startsWith("| " + words + " |"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row " + words));
        List<String> cells =
                Arrays.stream(line.split("\\|")).skip(2).map(String::strip).toList();
        assertThat(cells)
                .as(words)
                .isEqualTo(projection.scenario().horizon().years().stream()
                        .map(computed)
                        .toList());
    }

    private static String shown(Money money) {
        return String.format(Locale.ROOT, "%,.2f", money.cents() / 100.0);
    }

    /** The difference of a party with unchanged policy. */
    void difference(String words, String party) {
        row(words, year -> shown(projection.difference(PartyId.of(party), year)));
    }

    /** What one posting rule adds up to. */
    void posted(String words, String rule) {
        row(words, year -> shown(posted(rule, year)));
    }

    Money posted(String rule, Year year) {
        return projection.ledger().sum(year, other -> other.id().equals(rule));
    }

    /** What is watched in euros, over the year. */
    void watched(String words, String id) {
        row(words, year -> shown(watched(id, year)));
    }

    Money watched(String id, Year year) {
        return projection.ledger().observedSum(year, other -> other.id().equals(id));
    }

    /** What is counted at the end of the year. */
    void counted(String words, String id) {
        row(words, year -> String.format(Locale.ROOT, "%.2f", counted(id, year)));
    }

    double counted(String id, Year year) {
        return projection.ledger().observedAtEnd(year, other -> other.id().equals(id));
    }
}

package nl.geldstroom.app.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Year;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import nl.geldstroom.document.Input;
import nl.geldstroom.ledger.Projection;
import nl.geldstroom.money.Money;
import nl.geldstroom.scenario.ScenarioDocuments;

/** A ready scenario with variants, and the table of its page. */
record GrantPages(String name, int firstYear) {

    private static final Path FOLDER = Path.of("").toAbsolutePath().getParent().resolve("scenarios");

    private String read(String ending) {
        try {
            return Files.readString(FOLDER.resolve(name + ending));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Projection run(String variant) {
        Projection projection = Projection.of(new ScenarioDocuments()
                .read(Input.of(name, read("-" + variant + ".json")))
                .orThrow());
        assertThat(projection.ledger().check()).isEmpty();
        assertThat(Money.sum(projection.ledger().balances().values())).isEqualTo(Money.ZERO);
        return projection;
    }

    /** The row of the page that starts with these words holds what is computed for each of its years. */
    void assertRow(String words, Function<Year, Money> computed) {
        String line = read(".md")
                .lines()
                .filter(text -> text.startsWith("| " + words))
                .findFirst()
                .orElseThrow();
        List<Money> row = Arrays.stream(line.split("\\|"))
                .skip(2)
                .map(cell -> Money.euros(cell.strip()))
                .toList();
        assertThat(row).hasSize(6);
        for (int i = 0; i < row.size(); i++) {
            assertThat(computed.apply(Year.of(firstYear + i)))
                    .as(words + " " + (firstYear + i))
                    .isEqualTo(row.get(i));
        }
    }
}

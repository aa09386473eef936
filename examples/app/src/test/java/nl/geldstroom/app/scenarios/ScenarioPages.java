package nl.geldstroom.app.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.geldstroom.answer.Answers;
import nl.geldstroom.document.Input;
import nl.geldstroom.ledger.Projection;
import nl.geldstroom.money.Money;
import nl.geldstroom.scenario.ScenarioDocuments;

/** The ready scenarios as files, and the numbers that their pages name. */
final class ScenarioPages {

    private static final Path FOLDER = Path.of("..", "scenarios");

    private ScenarioPages() {}

    /** Read, carried out and answered; nothing is wrong with the file or the books. */
    static Projection run(String name) throws IOException {
        Path file = FOLDER.resolve(name + ".json");
        Projection projection = Projection.of(new ScenarioDocuments()
                .read(Input.of(file.getFileName().toString(), Files.readString(file)))
                .orThrow());
        assertThat(projection.ledger().check()).isEmpty();
        assertThat(projection.reference().check()).isEmpty();
        assertThat(Answers.of(projection).table()).isNotEmpty();
        return projection;
    }

    /** The cells of the table under "What the run shows", by the first of each row. */
    static Map<String, List<String>> numbers(String page) throws IOException {
        String text = Files.readString(FOLDER.resolve(page + ".md"));
        int start = text.indexOf("## What the run shows");
        String part = text.substring(start, text.indexOf("\n## ", start + 5));
        Map<String, List<String>> rows = new LinkedHashMap<>();
        part.lines()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| what |") && !line.startsWith("| ---"))
                .forEach(line -> {
                    List<String> cells = Arrays.stream(line.split("\\|"))
                            .map(String::strip)
                            .filter(cell -> !cell.isEmpty())
                            .toList();
                    rows.put(cells.get(0), ImmutableList.copyOf(cells.subList(1, cells.size())));
                });
        return rows;
    }

    static String euros(Money amount) {
        return String.format(Locale.ROOT, "%,.2f", amount.toEuros());
    }

    static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}

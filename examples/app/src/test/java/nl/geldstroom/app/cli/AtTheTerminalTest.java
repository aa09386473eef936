package nl.geldstroom.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a newcomer types first, and what he must then read. */
class AtTheTerminalTest {

    /** Optional reference data: the budgets of all municipalities. */
    private static final Optional<Path> BUDGETS = budgets();

    private static Optional<Path> budgets() {
        for (Path up = Path.of("").toAbsolutePath(); up != null; up = up.getParent()) {
            Path file = up.resolve("shared/data/iv3/2025_begroting.csv");
            if (Files.isReadable(file)) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }

    @TempDir
    private Path folder;

    @Test
    void theLanguageMayStandBeforeTheCommand() {
        String scenario = Said.scenario("b");

        assertThat(Said.by("--lang", "en", "settle", scenario).out())
                .startsWith("Who invests and who gains")
                .isEqualTo(Said.by("settle", scenario, "--lang", "en").out());
        assertThat(Said.by("settle", scenario).out()).startsWith("Wie investeert");
        assertThat(Said.by("--lang", "en", "settle", scenario, "--lang", "nl").out())
                .as("what stands behind the command counts")
                .startsWith("Wie investeert");
        assertThat(Said.by("--lang=en", "settle", "no-such-file.json").err()).contains("error");
    }

    @Test
    void warningsThatAreAlikeStandThereOnceUnlessAllAreAsked() {
        String[] run = {"run", Said.scenario("a"), Said.scenario("b"), Said.scenario("c"), "--out", "-"};
        Said grouped = Said.by(run);
        String[] all = Arrays.copyOf(run, run.length + 1);
        all[run.length] = "--all-warnings";
        Said full = Said.by(all);

        assertThat(grouped.err()).containsOnlyOnce("look-first").contains("3 x  waarschuwing  look-first", "plaatsen");
        assertThat(grouped.err()).contains("oude-ijsselstreek-a.json", "oude-ijsselstreek-c.json", "3 waarschuwingen");
        assertThat(full.err().split("look-first", -1)).hasSize(4);
        assertThat(full.out()).isEqualTo(grouped.out());
    }

    @Test
    void neighboursComeFromTheFileOfAllBudgets() throws IOException {
        assumeThat(BUDGETS).as("optional reference data").isPresent();
        Path out = folder.resolve("out");

        Said said = Said.by(
                "run",
                Said.scenario("a"),
                "--out",
                out.toString(),
                "--iv3",
                BUDGETS.orElseThrow().toString(),
                "--neighbour",
                "1586",
                "--neighbour",
                "Montferland");

        assertThat(said.code()).isZero();
        assertThat(Files.readString(out.resolve("report.html")))
                .contains("20.000 tot 50.000 inwoners", "Oost Gelre", "Montferland", "in gemeenten van deze grootte");
        assertThat(Files.readString(out.resolve("receipt.json"))).contains("2025_begroting.csv");
    }

    @Test
    void aNeighbourWithoutItsFileOrThatNobodyKnowsIsRefused() {
        assertThat(Said.by("run", Said.scenario("a"), "--out", "-", "--neighbour", "1586")
                        .err())
                .contains("Geef bij --neighbour ook --iv3");
        assumeThat(BUDGETS).as("optional reference data").isPresent();
        assertThat(Said.by(
                                "run",
                                Said.scenario("a"),
                                "--out",
                                "-",
                                "--iv3",
                                BUDGETS.orElseThrow().toString(),
                                "--neighbour",
                                "Atlantis")
                        .err())
                .contains("De gemeente (Atlantis) is niet bekend.");
    }

    @Test
    void settlingAScenarioThatOnlyLosesSaysWhatIsMissing() {
        Said said = Said.by(
                "settle", Said.EXAMPLES.resolve("scenarios/health-duty-a.json").toString());
        String text = said.out().replaceAll("\\s+", " ");

        assertThat(text)
                .contains("Er moet minstens 1.249.965 euro van buiten komen.")
                .contains("Premiebetalers", "geen route:")
                .doesNotContain("org:");
        assertThat(said.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }
}

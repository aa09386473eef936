package nl.geldstroom.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.geldstroom.app.cli.Geldstroom;
import nl.geldstroom.document.Input;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.risk.Risk;
import nl.geldstroom.risk.RiskResult;
import nl.geldstroom.risk.Summary;
import nl.geldstroom.scenario.ScenarioDocuments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** The guide to draws shows what its commands print, and the page of the model what the library computes. */
class RiskGuideTest {

    private static final String GUIDE = Pages.read("docs/guide-risk.md");

    private static final String SCENARIO = Pages.read("examples/scenarios/oude-ijsselstreek-a.json");

    @TempDir
    Path scratch;

    private String run(String command) {
        String[] words = Stream.of(
                        command.substring("examples/geldstroom ".length()).split(" "))
                .map(word -> word.startsWith("examples/")
                        ? Pages.ROOT.resolve(word).toString()
                        : word.startsWith("target/") ? scratch.resolve(word).toString() : word)
                .toArray(String[]::new);
        CommandLine line = Geldstroom.commandLine(new ByteArrayInputStream(new byte[0]));
        StringWriter out = new StringWriter();
        line.setOut(new PrintWriter(out));
        line.setErr(new PrintWriter(new StringWriter()));
        assertThat(Geldstroom.execute(line, words)).as(command).isZero();
        return out.toString();
    }

    private JsonNode risk(String folder) throws IOException {
        return new ObjectMapper()
                .readTree(Files.readString(scratch.resolve("target/" + folder + "/risk.json")))
                .at("/risk/payers/0/bands");
    }

    private static String percent(JsonNode chance) {
        return chance.decimalValue().movePointRight(2).setScale(1, RoundingMode.HALF_UP) + "%";
    }

    private static String euros(JsonNode amount) {
        return String.format(
                Locale.ROOT,
                "%,d",
                amount.decimalValue().setScale(0, RoundingMode.HALF_EVEN).longValue());
    }

    @Test
    void theCommandsPrintWhatTheGuideShows() throws IOException {
        Files.createDirectories(scratch.resolve("target"));
        String settings = Pages.blocks(GUIDE, "json").stream()
                .filter(block -> block.startsWith("\"risk\""))
                .findFirst()
                .orElseThrow();
        Files.writeString(
                scratch.resolve("target/mine.json"),
                SCENARIO.replace("    \"horizon\"", settings + "    \"horizon\"")
                        .replace("\"id\": \"oude-ijsselstreek-a\"", "\"id\": \"mine\""));
        List<String> commands =
                Pages.blocks(GUIDE, "sh").stream().flatMap(String::lines).toList();
        assertThat(commands).hasSize(2);

        String first = run(commands.get(0));
        run(commands.get(1));

        assertThat(first).startsWith(Pages.blocks(GUIDE, "text").get(0));
        for (String file : List.of("report.html", "risk.csv", "parameters.csv", "risk.json", "receipt.json")) {
            assertThat(scratch.resolve("target/risk").resolve(file)).exists();
            assertThat(GUIDE).contains("| `" + file + "` |");
        }
        JsonNode apart = risk("risk");
        JsonNode together = risk("risk-together");
        assertThat(GUIDE.replaceAll("\\s+", " "))
                .contains("from " + percent(apart.at("/breakEven/value")) + " to "
                        + percent(together.at("/breakEven/value")) + ", and P5 from "
                        + euros(apart.at("/horizon/low")) + " to " + euros(together.at("/horizon/low")))
                .contains("worse than " + euros(apart.at("/horizon/low")) + ", in one out of twenty better than "
                        + euros(apart.at("/horizon/high")));
    }

    @Test
    void theUncertainNumberOfTheGuideIsAQuotation() {
        String quoted = Pages.blocks(GUIDE, "json").get(0).replaceAll("\\s+", "");

        assertThat(SCENARIO.replaceAll("\\s+", "")).contains(quoted);
    }

    @Test
    void theExamplesOfThePageOfTheModelAreComputed() {
        String page = Pages.read("docs/model.md").replaceAll("\\s+", " ");
        Summary summary = Summary.of(new double[] {4, 1, 3, 2});

        assertThat(page)
                .contains("of 1, 2, 3 and 4 the tenth percentile is " + summary.tenth() + " and the median "
                        + summary.median());
        assertThat(6 / Math.PI * Math.asin(0.6 / 2)).isCloseTo(0.582, within(0.0005));
        assertThat(page)
                .contains("0.6 is a rank correlation of 0.582", "700 of 1,000 draws is 0.7, from 0.6709 to 0.7276");
    }

    @ParameterizedTest
    @CsvSource({
        "health-duty, health-duty-a, A municipality, gm:1509",
        "health-duty, health-duty-b, B municipality, gm:1509",
        "waiting-list-bridging, waiting-list-bridging, municipality, gm:0037",
        "waiting-list-bridging, waiting-list-bridging, insurer, org:zorgverzekeraar",
    })
    void thePagesOfReadyScenariosShowWhatTheirDrawsSay(String page, String file, String label, String payer) {
        RiskResult risk = Risk.of(new ScenarioDocuments()
                        .read(Input.of(file, Pages.read("examples/scenarios/" + file + ".json")))
                        .orThrow())
                .draws(10_000)
                .seed(1)
                .run();
        Summary horizon = risk.horizon(PartyId.of(payer));

        assertThat(Pages.read("examples/scenarios/" + page + ".md"))
                .contains(String.format(
                        Locale.ROOT,
                        "| %s | %.2f | %.2f | %.2f | %.4f |",
                        label,
                        horizon.median(),
                        horizon.low(),
                        horizon.high(),
                        risk.chanceOfBreakEven(PartyId.of(payer)).value()));
    }
}

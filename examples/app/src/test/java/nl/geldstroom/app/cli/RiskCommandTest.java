package nl.geldstroom.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Year;
import java.util.List;
import nl.geldstroom.document.Input;
import nl.geldstroom.document.OutputFolder;
import nl.geldstroom.ledger.Projection;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.risk.Risk;
import nl.geldstroom.risk.RiskResult;
import nl.geldstroom.scenario.ScenarioDocuments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RiskCommandTest {

    private static final PartyId TOWN = PartyId.of("gm:1509");

    @TempDir
    private Path folder = Path.of("");

    private static List<NamedCsvRecord> rows(Path file) throws IOException {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            return csv.stream().toList();
        }
    }

    private static JsonNode json(Path file) throws IOException {
        return new ObjectMapper().readTree(Files.readString(file)).path("risk");
    }

    @Test
    void aRunLeavesItsFiguresWithAReportAndAReceipt() throws IOException {
        Path out = folder.resolve("out");

        Said said = Said.by(
                "risk", Said.scenario("b"), "--draws", "300", "--seed", "7", "--threads", "2", "--out", out.toString());

        assertThat(said.code()).as(said.err()).isZero();
        assertThat(OutputFolder.check(out).problems()).isEmpty();
        assertThat(OutputFolder.check(out).orThrow().files())
                .extracting(file -> file.name())
                .containsExactly("parameters.csv", "report.html", "risk.csv", "risk.json");
        assertThat(OutputFolder.check(out).orThrow().settings())
                .containsEntry("draws", "300")
                .containsEntry("seed", "7")
                .containsEntry("engine", "0.1.0");

        ScenarioDocuments documents = new ScenarioDocuments();
        RiskResult risk = Risk.of(
                        documents.read(Input.of(Path.of(Said.scenario("b")))).orThrow())
                .draws(300)
                .seed(7)
                .run();
        JsonNode figures = json(out.resolve("risk.json"));
        assertThat(figures.path("checked").asInt()).isEqualTo(300);
        assertThat(figures.path("violations").asInt()).isZero();
        assertThat(figures.at("/payers/0/bands/horizon/median").asDouble())
                .isCloseTo(risk.horizon(TOWN).median(), within(0.0051));
        assertThat(figures.at("/payers/0/bands/breakEven/value").asDouble())
                .isEqualTo(risk.chanceOfBreakEven(TOWN).value());
        assertThat(figures.path("assumed").asDouble()).isEqualTo(risk.assumed());
        Projection projection = Projection.of(
                documents.read(Input.of(Path.of(Said.scenario("b")))).orThrow());
        assertThat(figures.at("/payers/0/bands/years/3/deterministic").decimalValue())
                .isEqualByComparingTo(projection.difference(TOWN, Year.of(2030)).toEuros());

        assertThat(rows(out.resolve("risk.csv"))).hasSize(figures.path("payers").size() * 11 + 11);
        assertThat(rows(out.resolve("parameters.csv")))
                .hasSize(figures.path("uncertain").asInt())
                .anySatisfy(row -> {
                    assertThat(row.getField("id")).isEqualTo("support-to-social-base/share");
                    assertThat(row.getField("point")).isEqualTo("0.3");
                    assertThat(row.getField("estimate")).contains("\"pert\"");
                    assertThat(Double.parseDouble(row.getField("mean"))).isCloseTo(0.3167, within(0.03));
                });
        assertThat(Files.readString(out.resolve("report.html"))).contains("<section id=\"chances\">");
    }

    @Test
    void threadsChangeNoByteOfTheFigures() throws IOException {
        Path one = folder.resolve("one");
        Path three = folder.resolve("three");
        Said.by("risk", Said.scenario("b"), "--draws", "400", "--threads", "1", "--out", one.toString());
        Said.by("risk", Said.scenario("b"), "--draws", "400", "--threads", "3", "--out", three.toString());

        for (String name : List.of("risk.json", "risk.csv", "parameters.csv", "report.html")) {
            assertThat(Files.readString(one.resolve(name))).isEqualTo(Files.readString(three.resolve(name)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void theSummaryFitsATerminalAndNamesMedianMeanAndChance(String language) {
        Said said = Said.by("risk", Said.scenario("b"), "--draws", "200", "--lang", language);

        assertThat(said.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
        if (language.equals("nl")) {
            assertThat(said.out())
                    .contains("mediaan", "gemiddelde", "P5", "P95", "kans op quitte of beter", "95 %-interval")
                    .contains("daarvan op aannames", "80 %", "Monte-Carlofout", "doorrekening")
                    .contains("Let op: Te weinig trekkingen", "geen plan van de gemeente");
        } else {
            assertThat(said.out())
                    .contains("median", "mean", "P5", "P95", "chance of break-even", "95% interval")
                    .contains("resting on assumptions", "80%", "Monte Carlo error", "deterministic")
                    .contains("Take care: Too few draws", "not a plan of the municipality");
        }
    }

    @Test
    void withEnoughDrawsNothingIsWarnedOf() {
        Said said = Said.by("risk", Said.scenario("b"), "--draws", "3000");

        assertThat(said.out()).doesNotContain("Let op");
    }

    @Test
    void whereNothingIsUncertainTheSummarySaysSo() {
        Said said = Said.by("risk", Said.file(folder, "s.json", Said.starter()), "--draws", "20");

        assertThat(said.code()).isZero();
        assertThat(said.out().replaceAll("\\s+", " "))
                .contains("Geen enkel getal van dit scenario is onzeker")
                .doesNotContain("Te weinig");
    }

    @Test
    void drawsSeedAndCorrelationsOfTheScenarioAreTakenUp() throws IOException {
        String plain = Files.readString(Path.of(Said.scenario("b")));
        String settings = """
                "risk": {"draws": 250, "seed": 11, "pairs": [{
                  "first": "support-to-social-base/share",
                  "second": "support-to-social-base/costPerMovedClient",
                  "correlation": 0.9}]},
                "horizon\"""";
        String together = Said.file(folder, "s.json", plain.replaceFirst("\"horizon\"", settings));

        JsonNode figures = new ObjectMapper()
                .readTree(Said.by("risk", together, "--format", "json").out())
                .path("risk");
        Said alone = Said.by("risk", Said.scenario("b"), "--draws", "250", "--seed", "11", "--format", "json");

        assertThat(figures.path("draws").asInt()).isEqualTo(250);
        assertThat(figures.path("seed").asInt()).isEqualTo(11);
        assertThat(figures.path("correlations")).hasSize(1);
        JsonNode apart = new ObjectMapper().readTree(alone.out()).path("risk");
        assertThat(figures.at("/payers/0/bands/horizon/deviation"))
                .isNotEqualTo(apart.at("/payers/0/bands/horizon/deviation"));
        assertThat(figures.at("/payers/0/bands/horizon/deterministic"))
                .isEqualTo(apart.at("/payers/0/bands/horizon/deterministic"));
    }

    @Test
    void anImpossibleNumberOfDrawsOrThreadsIsRefused() {
        Said none = Said.by("risk", Said.scenario("b"), "--draws", "0", "--lang", "en");
        Said many = Said.by("risk", Said.scenario("b"), "--draws", "1000001");
        Said idle = Said.by("risk", Said.scenario("b"), "--threads", "0", "--lang", "en");

        assertThat(none.code()).isEqualTo(2);
        assertThat(none.err()).contains("The number of draws (0) of --draws must lie between 1 and 1000000.");
        assertThat(many.code()).isEqualTo(2);
        assertThat(many.err()).contains("Het aantal trekkingen (1000001) bij --draws moet tussen 1 en 1000000 liggen.");
        assertThat(idle.code()).isEqualTo(2);
        assertThat(idle.err()).contains("The number of threads (0) of --threads must lie between 1 and 256.");
    }
}

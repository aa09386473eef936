package nl.geldstroom.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckCommandTest {

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {"a", "b", "c"})
    void theExamplesCanBeRun(String letter) {
        Said said = Said.by("check", Said.scenario(letter));

        assertThat(said.code()).as(said.out()).isZero();
    }

    @Test
    void everyContradictionOfADocumentIsToldAtOnceWithArticleAndPlace() throws IOException {
        String contradicting = """
                {"model": "geldstroom", "version": 1, "agreement": {
                  "type": "framework", "id": "x", "title": "x", "commissioner": "gm:1509",
                  "legalForm": "frameworkAgreement",
                  "term": {"start": "2027-01-01", "length": "P2Y", "options": [
                    {"length": "P3Y", "exerciser": "commissioner", "notice": "P6M", "exercised": "presumed"}]},
                  "lots": [
                    {"number": "1", "title": "a",
                     "compensation": {"type": "taskBased", "perYear": 100, "indexation": {"type": "none"}},
                     "contractors": [{"provider": "org:a", "ceiling": 40}]},
                    {"number": "2", "title": "b",
                     "compensation": {"type": "effortBased",
                       "release": {"firstMonth": 6, "lastMonth": 18, "stranded": 0, "strandedMonths": 0},
                       "tariffs": [{"product": "02A03", "unit": "hour", "price": 20, "from": "2027-01-01",
                         "fairPrice": {"rule": "wmo", "on": "2026-10-01",
                           "salary": {"scale": "45", "step": "8", "perMonth": 3000},
                           "socialCharges": 0.25, "contractHours": 1800}}],
                       "indexation": {"type": "none"},
                       "allocations": {"asOf": "2027-01-01", "allocations": [{"number": "1", "category": "02", "product": "02A03", "volume": 3, "unit": "hour",
                         "frequency": "week", "budget": 400, "from": "2027-01-01", "perMonth": 240}]}},
                     "contractors": [{"provider": "org:b"}]}],
                  "clauses": [{"type": "extension", "each": "P1Y", "atMost": 2}, "ceiling"],
                  "earlyTermination": {"exerciser": "either", "notice": "P9Y"}}}
                """;

        Said said = Said.by("check", Said.file(folder, "x.json", contradicting), "--lang", "en");

        assertThat(said.code()).isEqualTo(2);
        assertThat(unwrapped(said))
                .contains(
                        "error extension-length place /agreement/term/options/0/length",
                        "(contractstandaard Wmo 1.2, art. 1.3)",
                        "error ceiling-task-based place /agreement/lots/0/contractors/0/ceiling",
                        "(contractstandaard Wmo 1.2, art. 1.5.1)",
                        "error termination-after-end place /agreement/earlyTermination/notice",
                        "warning price-under-floor place /agreement/lots/1/compensation/tariffs/0/price",
                        "(article 5.4(3) Uitvoeringsbesluit Wmo 2015)",
                        "warning allocation-budget place /agreement/lots/1/compensation/allocations/allocations/0/budget",
                        "(iWmo 3.2, allocation variants)");
    }

    @Test
    void theLifeOfAnAgreementIsHeldToItsRules() throws IOException {
        String life = Files.readString(Path.of(Said.agreement("life-of-an-agreement")));
        String tooMuch =
                life.replace("\"ground\": \"revisionClause\",", "\"ground\": \"extraWork\", \"value\": 20000000,");

        Said good = Said.by("check", Said.agreement("life-of-an-agreement"), "--lang", "en");
        Said said = Said.by("check", Said.file(folder, "life.json", tooMuch), "--lang", "en");

        assertThat(good.code()).as(good.out()).isZero();
        assertThat(said.code()).as(said.out()).isEqualTo(2);
        assertThat(unwrapped(said)).contains("place /life/events/2/value", "2.163d");
    }

    @Test
    void howOldASourceIsIsToldOnTheDayOfValuation() throws IOException {
        String example = Files.readString(Path.of(Said.scenario("a")));
        Said old = Said.by("check", Said.file(folder, "old.json", example));
        Said young = Said.by(
                "check",
                Said.file(
                        folder,
                        "young.json",
                        example.replace("\"2027-01-01\",\n      \"timing", "\"2025-12-21\",\n      \"timing")));

        assertThat(old.code()).isZero();
        assertThat(unwrapped(old))
                .contains("opmerking  old-evidence")
                .contains(
                        "Opbrengst van de sociale basis, maatschappelijke waarde per euro: SEOR: \"gemiddeld rendement van ongeveer 1,6\"")
                .contains("dit is op 2027-01-01 6 jaar oud")
                .contains("de datum is onbekend, dus ook hoe oud dit is");
        assertThat(young.code()).isZero();
        assertThat(unwrapped(young)).contains("CPB").doesNotContain("jaar oud").doesNotContain("Iv3-begroting");
    }

    private static String unwrapped(Said said) {
        return said.out().replaceAll("\\s+", " ").replace("opmerking old", "opmerking  old");
    }

    @Test
    void aClaimThatIsForSomethingElseIsRefusedWithItsPlace() throws IOException {
        String example = Files.readString(Path.of(Said.scenario("a")));
        String broken = example.replace("\"use\": \"inducedDemand\"", "\"use\": \"valueReturn\"");

        Said said = Said.by("check", Said.file(folder, "town.json", broken));

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.out())
                .contains("fout  claim-use")
                .contains("/scenario/measures/0/companions/inducedDemand/evidence/use\n")
                .contains("gevonden  \"valueReturn\"");
    }

    @Test
    void aLineThatIsNotThereIsNamedInTheFieldThatNamesIt() throws IOException {
        String example = Files.readString(Path.of(Said.scenario("b")));
        String broken = example.replace("\"of\": \"gm:1509/6.1\"", "\"of\": \"gm:1509/6.98\"")
                .replace("\"line\": \"gm:1509/6.712\"", "\"line\": \"gm:1509/6.97\"")
                .replace("\"ownContributionOn\": \"gm:1509/6.60\"", "\"ownContributionOn\": \"gm:1509/6.96\"");

        Said said = Said.by("check", Said.file(folder, "town.json", broken));

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.out())
                .contains("/scenario/measures/1/of\n", "gevonden  \"gm:1509/6.98\"")
                .contains("/scenario/measures/1/beneficiaries/0/line\n", "gevonden  \"gm:1509/6.97\"")
                .contains("/scenario/measures/0/companions/ownContributionOn\n", "gevonden  \"gm:1509/6.96\"")
                .contains("3 fouten");
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "'\"volume\"' | '\"volum\"' | unknown-field | /scenario/given/baseline/growth/volum",
                "'\"cost\": 969000.00' | '\"cost\": 1, \"cost\": 2' | duplicate-key | /scenario/given/baseline/lines/0/cost",
                "'\"cost\": 969000.00' | '\"cost\": 1e30' | invalid-value | /scenario/given/baseline/lines/0/cost",
                "'\"cost\": 969000.00' | '\"cost\": 0.001' | invalid-value | /scenario/given/baseline/lines/0/cost",
                "'\"cost\": 969000.00' | '\"cost\": \"much\"' | wrong-type | /scenario/given/baseline/lines/0/cost",
                "'\"cost\": 969000.00' | '\"cost\": null' | null-value | /scenario/given/baseline/lines/0/cost",
                "'\"estimate\": 0.1,' | '\"estimate\": 10,' | share-range | /scenario/measures/0/share",
                "'\"estimate\": 0.1,' | '\"estimate\": -0.1,' | share-range | /scenario/measures/0/share",
                "'\"payer\": \"gm:1509\"' | '\"payer\": \"gm:15\"' | invalid-value | /scenario/given/baseline/lines/0/payer",
                "'\"from\": \"gm:1509/6.712\"' | '\"from\": \"gm:1509/6.72\"' | unknown-line | /scenario/measures/0/from",
                "'\"to\": \"gm:1509/6.1\"' | '\"to\": \"gm:1509/6.99\"' | unknown-line | /scenario/measures/0/to",
                "'gm:1509' | 'gm:9999' | unknown-municipality | /scenario/given/parties/0/id",
                "'\"linear\"' | '\"lineair\"' | unknown-type | /scenario/measures/0/path/type",
                "'\"version\": 1' | '\"version\": 2' | wrong-version | /version",
            })
    void oneFaultIsNamedWithRuleAndPlace(String from, String to, String rule, String pointer) {
        String scenario = Said.starter();
        String broken = scenario.replace(from, to);
        assertThat(broken).as("the scenario without " + from).isNotEqualTo(scenario);
        String file = Said.file(folder, "town.json", broken);

        Said said = Said.by("check", file);

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.out())
                .containsPattern("town\\.json:\\d+:\\d+  fout  " + rule)
                .contains(pointer)
                .endsWith("geweigerd.\n");
        assertThat(said.err()).isEmpty();
    }

    @Test
    void manyFaultsAreToldAtOnce() {
        String file = Said.file(
                folder,
                "town.json",
                Said.starter()
                        .replace("\"volume\"", "\"volum\"")
                        .replace("\"wmo2015\"", "\"WMO 2015\"")
                        .replace("\"2027-01\"", "\"2027-13\"")
                        .replace("\"linear\"", "\"lineair\""));

        Said said = Said.by("check", file);

        assertThat(said.out()).contains("unknown-field", "missing-field", "invalid-value", "2027-13", "unknown-type");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "''                              | syntax",
                "'{\"model\": \"geldstroom\",,}' | syntax",
                "'{\"model\": \"geldstroom\"'    | syntax",
                "'[]'                            | wrong-type",
                "'{} {}'                         | trailing-text",
            })
    void whatIsNoDocumentIsRefusedWithItsPlace(String text, String rule) {
        Said said = Said.reading(text, "check", "-");

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.out()).containsPattern("^-:1:\\d+  fout  " + rule);
    }

    @Test
    void bytesThatAreNoUtf8AreRefusedWithItsPlace() throws IOException {
        Path file = folder.resolve("latin.json");
        Files.write(file, Said.starter().replace("sociale", "soci\u00e9ale").getBytes(StandardCharsets.ISO_8859_1));

        Said said = Said.by("check", file.toString());

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.out())
                .containsPattern("latin\\.json:\\d+:\\d+  fout  encoding")
                .contains("Windows-1252");
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        Said said = Said.by("check", folder.resolve("nowhere.json").toString());

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.out()).contains("nowhere.json", "unreadable");
    }

    @Test
    void programsGetTheProblemsAsADocument() throws IOException {
        String file = Said.file(folder, "town.json", Said.starter().replace("\"cost\": 969000.00", "\"cost\": 1e30"));

        Said said = Said.by("check", file, "--format", "json");

        JsonNode document = new ObjectMapper().readTree(said.out());
        assertThat(said.code()).isEqualTo(2);
        assertThat(document.at("/model").textValue()).isEqualTo("geldstroom");
        assertThat(document.at("/check/accepted").booleanValue()).isFalse();
        JsonNode problem = document.at("/check/problems/0");
        assertThat(problem.at("/file").textValue()).endsWith("town.json");
        assertThat(problem.at("/severity").textValue()).isEqualTo("error");
        assertThat(problem.at("/pointer").textValue()).isEqualTo("/scenario/given/baseline/lines/0/cost");
        assertThat(problem.at("/rule").textValue()).isEqualTo("invalid-value");
        assertThat(problem.at("/found").textValue()).isEqualTo("1e30");
        assertThat(problem.at("/line").intValue()).isPositive();
        assertThat(problem.at("/column").intValue()).isPositive();
        assertThat(problem.at("/message").textValue()).contains("must lie between");
    }

    @Test
    void aGoodScenarioIsAnEmptyListForPrograms() throws IOException {
        Said said = Said.reading(Said.starter(), "check", "-", "--format=json");

        JsonNode document = new ObjectMapper().readTree(said.out());
        assertThat(said.code()).isZero();
        assertThat(document.at("/check/accepted").booleanValue()).isTrue();
        assertThat(document.at("/check/problems")).isEmpty();
    }

    @Test
    void aWarningDoesNotRefuse() throws IOException {
        String contract = Files.readString(Path.of(Said.agreement("effort-based-with-release")));
        String agreement = contract.substring(contract.indexOf("\"agreement\":") + "\"agreement\":".length());
        String inside = agreement.substring(0, agreement.lastIndexOf('}')).strip();
        String file = Said.file(
                folder,
                "town.json",
                Said.starter()
                        .replace("\"measures\": [", "\"measures\": [")
                        .replace("\"given\": {", "\"given\": {\n" + "\"agreements\": [" + inside + "],"));

        Said said = Said.by("check", file);

        assertThat(said.code()).as(said.out()).isZero();
        assertThat(said.out())
                .contains("waarschuwing  framework-term", "/scenario/given/agreements/0/term", "0 fouten");
    }
}

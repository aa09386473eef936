package nl.geldstroom.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.google.common.collect.ImmutableList;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.geldstroom.accord.Fulfilments;
import nl.geldstroom.accord.Obligations;
import nl.geldstroom.answer.BreakEven;
import nl.geldstroom.answer.KeyFigures;
import nl.geldstroom.answer.Results;
import nl.geldstroom.app.cli.Geldstroom;
import nl.geldstroom.document.Input;
import nl.geldstroom.ledger.Ledger;
import nl.geldstroom.ledger.Projection;
import nl.geldstroom.money.Money;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.scenario.Scenario;
import nl.geldstroom.scenario.ScenarioDocuments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** What the guides show is read, run and compared. */
class GuidesTest {

    private static final String CONSULTANTS = Pages.read("docs/guide-consultants.md");
    private static final String DEVELOPERS = Pages.read("docs/guide-developers.md");
    private static final String JSON = Pages.read("docs/guide-json.md");

    @TempDir
    Path scratch;

    private static String dense(String text) {
        return text.replaceAll("\\s+", "");
    }

    private static String words(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    private static String all(String folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(Pages.ROOT.resolve(folder))) {
            StringBuilder text = new StringBuilder();
            for (Path file : files.filter(name -> name.toString().endsWith(ending))
                    .sorted()
                    .toList()) {
                text.append(Files.readString(file)).append('\n');
            }
            return text.toString();
        }
    }

    /** Runs a command in this process; files of the repository are found, what it writes goes to a folder of its own. */
    private String run(int code, String... words) {
        String[] arguments = Stream.of(words)
                .map(word -> word.startsWith("examples/")
                        ? Pages.ROOT.resolve(word).toString()
                        : word.startsWith("target/") ? scratch.resolve(word).toString() : word)
                .toArray(String[]::new);
        CommandLine line = Geldstroom.commandLine(new ByteArrayInputStream(new byte[0]));
        StringWriter out = new StringWriter();
        line.setOut(new PrintWriter(out));
        line.setErr(new PrintWriter(out));
        assertThat(Geldstroom.execute(line, arguments))
                .as("%s: %s", String.join(" ", words), out)
                .isEqualTo(code);
        return out.toString();
    }

    private static String smallest() {
        return Pages.blocks(JSON, "json").get(0);
    }

    @Test
    void everySnippetOfAScenarioIsAQuotation() throws IOException {
        String files = dense(all("examples/scenarios", ".json"));
        assertThat(Pages.blocks(CONSULTANTS, "json"))
                .hasSizeGreaterThan(8)
                .allSatisfy(block -> assertThat(files).contains(dense(block)));
    }

    @Test
    void everyCommandOfTheGuideForConsultantsRuns() throws IOException {
        Files.createDirectories(scratch.resolve("target"));
        Files.writeString(scratch.resolve("target/mine.json"), mine());
        List<String> commands = new ArrayList<>();
        Pages.blocks(CONSULTANTS, "sh")
                .forEach(block -> commands.addAll(block.lines().toList()));
        assertThat(commands).hasSizeGreaterThan(5).allSatisfy(command -> {
            assertThat(command).startsWith("examples/geldstroom ");
            run(0, command.substring("examples/geldstroom ".length()).split(" "));
        });
        assertThat(scratch.resolve("target/oude-ijsselstreek/report.html")).exists();
        assertThat(scratch.resolve("target/compared/receipt.json")).exists();
    }

    private static String mine() {
        String file = Pages.read("examples/scenarios/oude-ijsselstreek-a.json");
        int at = file.indexOf("\"estimate\": 0,", file.indexOf("\"remainingDuty\""));
        String changed =
                file.substring(0, at) + "\"estimate\": 0.1," + file.substring(at + "\"estimate\": 0,".length());
        return changed.replace("\"id\": \"oude-ijsselstreek-a\"", "\"id\": \"mine\"");
    }

    private static Scenario scenario(String text) {
        return new ScenarioDocuments().read(Input.of("guide.json", text)).orThrow();
    }

    private static void says(String sentence, Object... values) {
        Object[] shown = Stream.of(values)
                .map(value -> value instanceof Money money
                        ? String.format(Locale.ROOT, "%,.2f", money.cents() / 100.0)
                        : value)
                .toArray();
        assertThat(words(CONSULTANTS)).contains(words(String.format(Locale.ROOT, sentence, shown)));
    }

    @Test
    void theFiguresOfTheGuideForConsultantsAreComputed() {
        PartyId town = PartyId.of("gm:1509");
        Scenario a = scenario(Pages.read("examples/scenarios/oude-ijsselstreek-a.json"));
        Scenario mine = scenario(mine());
        Results.Key key = KeyFigures.of(Projection.of(a));
        Results.Key other = KeyFigures.of(Projection.of(mine));
        says(
                "2027: %s; 2028: %s; a minus is extra cost",
                key.balance().get(0), key.balance().get(1));
        says(
                "| peak extra cost | %s in %s |",
                key.peakExtraCost(), key.peakYear().orElseThrow());
        says(
                "of 2027: %s structural, %s incidental",
                key.structural().get(0), key.incidental().get(0));
        says("| paid twice | %s:", key.doubleCostTotal());
        assertThat(key.paybackYear()).isEmpty();
        says(
                "| needed to break even | %.2f euro",
                BreakEven.inCents(key.breakEvenCashReturn().orElseThrow()));
        says(
                "The difference in 2036 goes from %s to %s, and the cash return that is needed to break even from %.4f to"
                        + " %.4f.",
                key.balance().get(9),
                other.balance().get(9),
                BreakEven.cashReturn(a, town).orElseThrow(),
                BreakEven.cashReturn(mine, town).orElseThrow());
    }

    @Test
    void theJavaOfTheGuideForDevelopersStandsInAScriptThatTheBuildRuns() throws IOException {
        String scripts = words(all("examples/scripts", ".java"));
        assertThat(Pages.blocks(DEVELOPERS, "java"))
                .hasSizeGreaterThan(4)
                .allSatisfy(block -> assertThat(scripts).contains(words(block)));
        Matcher printed =
                Pattern.compile("It prints (.*?)\\. Writing", Pattern.DOTALL).matcher(DEVELOPERS);
        assertThat(printed.find()).isTrue();
        String expected = Pages.read("examples/scripts/src/test/resources/expected/ReadAndExplain.txt");
        assertThat(Pages.names(printed.group(1)))
                .hasSize(5)
                .allSatisfy(line -> assertThat(expected.lines()).contains(words(line)));
    }

    @Test
    void theCoordinatesAreThoseOfThePom() {
        String pom = dense(Pages.read("funding/pom.xml"));
        Matcher version = Pattern.compile("<version>(.*?)</version>").matcher(pom);
        assertThat(version.find()).isTrue();
        assertThat(dense(DEVELOPERS))
                .contains("<groupId>nl.geldstroom</groupId><artifactId>geldstroom-funding</artifactId><version>"
                        + version.group(1) + "</version>");
    }

    @Test
    void everyPackageOnTheMapIsExportedByItsModule() {
        Pages.rows(DEVELOPERS).stream().filter(row -> row.size() == 3).forEach(row -> {
            String folder = row.get(0).replace("`", "").replace("geldstroom-", "");
            String module = Pages.read(folder + "/src/main/java/module-info.java");
            assertThat(module).contains("module " + row.get(1).replace("`", "") + " ");
            assertThat(Pages.names(row.get(2)))
                    .allSatisfy(name -> assertThat(module).contains("exports nl.geldstroom." + name + ";"));
        });
    }

    @Test
    void theSmallestScenarioRuns() {
        assertThat(Projection.of(scenario(smallest())).ledger().check()).isEmpty();
    }

    @Test
    void theFactsAboutObligationsAreThoseOfTheExampleAndAreRead() {
        String shown = Pages.blocks(JSON, "json").stream()
                .filter(block -> block.contains("fulfilments"))
                .findFirst()
                .orElseThrow();
        assertThat(dense(shown)).isEqualTo(dense(Pages.read("examples/facts/made-up.json")));
        assertThat(Fulfilments.read(Input.of("facts.json", shown), Obligations.standard())
                        .orThrow()
                        .facts())
                .hasSize(2);
    }

    /** 130 a month is asked back of 1,300 that runs: 300 ends in month 3, 400 in month 7, 600 in month 12. */
    @Test
    void theRunningAllocationsOfTheGuideDecideWhenAScenarioCashes() {
        String compensation = Pages.blocks(JSON, "json").stream()
                .filter(block -> block.contains("perMonth"))
                .findFirst()
                .orElseThrow();
        String agreement = """
                "agreements": [{
                  "type": "serviceContract",
                  "id": "1509-begeleiding",
                  "title": "Begeleiding",
                  "commissioner": "gm:1509",
                  "provider": "org:zorgaanbieder",
                  "legalForm": "frameworkAgreement",
                  "term": {"start": "2027-01-01", "length": "P5Y"},
                  "covering": ["gm:1509/6.712"],
                  %s}],
                "baseline\"""".formatted(compensation);
        Scenario scenario = scenario(smallest()
                .replace("\"baseline\"", agreement)
                .replace("0.02", "0")
                .replace("2785000", "15600")
                .replace("{\"estimate\": {\"type\": \"pert\", \"min\": 0.1, \"mode\": 0.3, \"max\": 0.6}}", "0.1")
                .replace("{\"type\": \"linear\", \"months\": 60}", "{\"type\": \"step\"}"));

        Ledger ledger = Projection.of(scenario).ledger();
        int start = ledger.grid().indexOf(YearMonth.of(2027, 1));
        double[] reduction = Arrays.copyOfRange(ledger.observed("shift/reduction"), start, start + 13);
        double[] released = Arrays.copyOfRange(ledger.observed("shift/released"), start, start + 13);

        double[] expected = {0, 0, 0, 3_000, 3_000, 3_000, 3_000, 7_000, 7_000, 7_000, 7_000, 7_000, 13_000};
        assertThat(reduction).containsOnly(13_000);
        assertThat(released).containsExactly(expected);
    }

    @Test
    void aProblemLooksAsTheGuideShowsIt() throws IOException {
        Path file = scratch.resolve("scenario.json");
        Files.writeString(file, smallest().replace("\"months\"", "\"month\""));
        CommandLine line = Geldstroom.commandLine(new ByteArrayInputStream(new byte[0]));
        StringWriter out = new StringWriter();
        line.setOut(new PrintWriter(out));
        line.setErr(new PrintWriter(new StringWriter()));
        assertThat(Geldstroom.execute(line, "check", file.toString(), "--format", "json", "--lang", "en"))
                .isEqualTo(2);
        assertThat(out.toString().replace(file.toString(), "scenario.json"))
                .isEqualToNormalizingNewlines(Pages.blocks(JSON, "json").stream()
                        .filter(block -> block.contains("missing-field"))
                        .findFirst()
                        .orElseThrow());
    }

    @Test
    void theTablesOfTheLedgerHaveTheHeadsOfTheGuide() throws IOException {
        Path file = scratch.resolve("scenario.json");
        Files.writeString(file, smallest());
        Path folder = scratch.resolve("out");
        run(0, "run", file.toString(), "--out", folder.toString());
        List<String> heads = Pages.blocks(JSON, "csv");
        assertThat(Files.readAllLines(folder.resolve("ledger.csv")).get(0))
                .isEqualTo(heads.get(0).strip());
        assertThat(Files.readAllLines(folder.resolve("balances.csv")).get(0))
                .isEqualTo(heads.get(1).strip());
    }

    @Test
    void everyRecordHasTheFieldsThatTheGuideLists() throws ClassNotFoundException {
        Map<String, String> sources = Pages.sources();
        Matcher section = Pattern.compile("(?s)\n### `([\\w.]+)`(?:, type `(\\w+)`)?\n(.*?)(?=\n##|\\z)")
                .matcher(JSON);
        int sections = 0;
        while (section.find()) {
            sections++;
            Class<?> type = type(section.group(1), sources);
            List<String> fields = new ArrayList<>();
            Optional.ofNullable(section.group(2))
                    .ifPresent(id -> assertThat(sources.get(simple(type))).contains("@JsonTypeName(\"" + id + "\")"));
            for (RecordComponent component : type.getRecordComponents()) {
                boolean absent = component.getType() == Optional.class
                        || Collection.class.isAssignableFrom(component.getType())
                        || Map.class.isAssignableFrom(component.getType());
                fields.add("`" + component.getName() + "` " + (absent ? "yes" : "no"));
            }
            assertThat(Pages.rows(section.group(3)))
                    .as(section.group(1))
                    .extracting(row -> row.get(0) + " " + row.get(2))
                    .containsExactlyElementsOf(fields);
        }
        assertThat(sections).isGreaterThan(60);
    }

    @Test
    void everyMeasureAndSourceHasASection() {
        for (String type : List.of("measure", "source")) {
            Pages.sources().values().stream()
                    .filter(source -> source.contains("package nl.geldstroom." + type + ";"))
                    .flatMap(source -> Pattern.compile("@JsonTypeName\\(\"(\\w+)\"\\)")
                            .matcher(source)
                            .results()
                            .map(found -> found.group(1)))
                    .forEach(id -> assertThat(JSON).contains(", type `" + id + "`"));
        }
    }

    private static String simple(Class<?> type) {
        Class<?> outer = type;
        while (outer.getEnclosingClass() != null) {
            outer = outer.getEnclosingClass();
        }
        return outer.getSimpleName();
    }

    private static Class<?> type(String name, Map<String, String> sources) throws ClassNotFoundException {
        if (Character.isLowerCase(name.charAt(0))) {
            return Class.forName(name);
        }
        String source = sources.get(name.replaceAll("\\..*", ""));
        assertThat(source).as(name).isNotNull();
        Matcher inPackage = Pattern.compile("package ([\\w.]+);").matcher(source);
        assertThat(inPackage.find()).isTrue();
        return Class.forName(inPackage.group(1) + "." + name.replace('.', '$'));
    }

    @Test
    void everyListHasTheWordsThatTheGuideLists() throws Exception {
        Map<String, String> sources = Pages.sources();
        String words = JSON.substring(JSON.indexOf("\n## Words"), JSON.indexOf("\n## Problems"));
        List<List<String>> rows = Pages.rows(words);
        assertThat(rows).hasSizeGreaterThan(15);
        for (List<String> row : rows) {
            ImmutableList.Builder<String> expected = ImmutableList.builder();
            Class<?> type = type(row.get(0).replace("`", ""), sources);
            for (Object constant : type.getEnumConstants()) {
                JsonProperty word = type.getField(((Enum<?>) constant).name()).getAnnotation(JsonProperty.class);
                expected.add(word == null ? ((Enum<?>) constant).name() : word.value());
            }
            assertThat(Pages.names(row.get(1))).as(row.get(0)).isEqualTo(expected.build());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"docs/guide-consultants.md", "docs/guide-developers.md", "docs/guide-json.md", "docs/model.md"})
    void everyLinkAndEveryFileThatIsNamedIsThere(String page) {
        String text = Pages.read(page);
        Matcher link = Pattern.compile("\\]\\(([^)#]+)[^)]*\\)").matcher(text);
        while (link.find()) {
            assertThat(Pages.ROOT.resolve("docs").resolve(link.group(1))).exists();
        }
        assertThat(Pages.names(text).stream().filter(name -> name.startsWith("examples/")))
                .allSatisfy(name -> assertThat(Pages.ROOT.resolve(name)).exists());
    }
}

package nl.geldstroom.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.geldstroom.document.Sample.Plan;
import nl.geldstroom.evidence.Estimate;
import nl.geldstroom.evidence.Parameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DocumentsTest {

    private final Documents documents = Sample.documents();

    private Reading<Plan> readPlan(String plan) {
        return read("{\"model\":\"geldstroom\",\"version\":1,\n\"plan\":" + plan + "}");
    }

    private Reading<Plan> read(String text) {
        return documents.read(Input.of("plan.json", text), "plan", Plan.class);
    }

    /** Rule, pointer, line and column of a problem: what a test of the reader is about. */
    private static String brief(Problem problem) {
        return problem.rule() + " " + problem.pointer() + " " + problem.line() + ":" + problem.column();
    }

    private static List<String> briefs(Reading<?> reading) {
        return reading.problems().stream().map(DocumentsTest::brief).toList();
    }

    @Test
    void readsBackWhatItWrites() {
        String json = documents.write("plan", Sample.plan());
        assertThat(read(json).problems()).isEmpty();
        assertThat(read(json).orThrow()).isEqualTo(Sample.plan());
        assertThat(documents.write("plan", read(json).orThrow())).isEqualTo(json);
    }

    @Test
    void writesPlainDecimalsShortFormsAndNothingForWhatIsAbsent() {
        Plan plan = new Plan(
                Sample.plan().payer(),
                Sample.plan().lines(),
                ImmutableList.of(
                        new Sample.Shift(
                                Sample.plan().lines().firstKey(),
                                nl.geldstroom.money.Share.of("0.5"),
                                Optional.of(Parameter.of(0.00001))),
                        new Sample.Wait()),
                Optional.empty());
        assertThat(documents.write("plan", plan)).isEqualTo("""
                        {
                          "model": "geldstroom",
                          "version": 1,
                          "plan": {
                            "payer": "gm:1509",
                            "lines": {"gm:1509/6.1": -12.34, "gm:1509/6.712": 2785000.00},
                            "steps": [
                              {"type": "shift", "from": "gm:1509/6.1", "part": 0.5, "effect": 0.00001},
                              {"type": "wait"}
                            ]
                          }
                        }
                        """);
    }

    @Test
    void aBareNumberAndAnObjectMeanTheSameFixedEstimate() {
        String bare =
                "{\"payer\":\"gm:1509\",\"lines\":{\"a\":1},\"steps\":[{\"type\":\"shift\",\"from\":\"a\",\"part\":1,\"effect\":0.3}]}";
        String full = bare.replace("0.3", "{\"estimate\":{\"type\":\"fixed\",\"value\":0.3}}");
        assertThat(readPlan(full).orThrow()).isEqualTo(readPlan(bare).orThrow());
        assertThat(documents.write("plan", readPlan(full).orThrow())).contains("\"effect\": 0.3");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
                    # text                                                        | rule and place
                    ''                                                            | syntax  1:1
                    {                                                             | syntax  1:2
                    {"model":"geldstroom" "version":1}                            | syntax  1:23
                    {'model':1}                                                   | syntax  1:2
                    {"model":NaN}                                                 | syntax  1:13
                    {"model":01}                                                  | syntax  1:11
                    {"model":"geldstroom","version":1,"plan":{}} x                | trailing-text  1:46
                    {"model":"geldstroom","version":1,"plan":{}} {}               | trailing-text  1:46
                    {"model":"geldstroom","version":1,"plan":1e999999999}         | too-large  1:42
                    {"model":"geldstroom","version":1,"plan":-1E-99999}           | too-large  1:42
                    []                                                            | wrong-type  1:1
                    null                                                          | wrong-type  1:1
                    {"model":"other","version":1,"plan":[]}                       | wrong-model /model 1:10;wrong-type /plan 1:37
                    {"model":"geldstroom","version":2,"plan":{"new":1}}           | wrong-version /version 1:33
                    {"model":"geldstroom","version":"1","plan":[]}                | wrong-type /version 1:33;wrong-type /plan 1:44
                    {"version":1}                                                 | missing-field /model 1:1;missing-field /plan 1:1
                    {"model":"geldstroom","version":1,"plans":{}}                 | missing-field /plan 1:1;unknown-field /plans 1:35
                    """)
    void theOutsideOfADocument(String text, String expected) {
        String json = text == null || text.equals("''") ? "" : text;
        assertThat(String.join(";", briefs(read(json)))).isEqualTo(expected);
        assertThat(read(json).value()).isEmpty();
    }

    /** Where the text of a case differs from a good document, and what must be said; the plan starts at 2:8. */
    static List<List<String>> faultyPlans() {
        return List.of(
                List.of("\"gm:1509\"", "1509", "wrong-type /plan/payer 2:17", "must be a text"),
                List.of("\"gm:1509\"", "\"1509\"", "invalid-value /plan/payer 2:17", "Maybe gm:1509."),
                List.of("\"gm:1509\"", "null", "null-value /plan/payer 2:17", "must not be null"),
                List.of("\"gm:1509\"", "{\"text\":\"gm:1509\"}", "wrong-type /plan/payer 2:17", "must be a text"),
                List.of("\"payer\"", "\"payor\"", "unknown-field /plan/payor 2:9", "Maybe payer."),
                List.of("\"payer\":\"gm:1509\",", "", "missing-field /plan/payer 2:8", "payer must be there"),
                List.of("{\"a\":1.5}", "[1.5]", "wrong-type /plan/lines 2:35", "must be an object"),
                List.of("1.5", "\"1.5\"", "wrong-type /plan/lines/a 2:40", "must be a number"),
                List.of("1.5", "1.505", "invalid-value /plan/lines/a 2:40", "whole cents"),
                List.of("1.5", "1e300", "invalid-value /plan/lines/a 2:40", "must lie between"),
                List.of("\"a\":1.5", "\"a\":1.5,\"a\":2", "duplicate-key /plan/lines/a 2:44", "line 2, column 36 too"),
                List.of("\"a\":1.5", "\"a\":1.5,\"\":2", "invalid-value /plan/lines/ 2:44", "must have 1 to 80"),
                List.of("\"shift\"", "\"shfit\"", "unknown-type /plan/steps/0/type 2:62", "Maybe shift."),
                List.of("\"shift\"", "3", "wrong-type /plan/steps/0/type 2:62", "celebrate"),
                List.of("\"type\":\"shift\",", "", "missing-field /plan/steps/0/type 2:54", "shift, wait, celebrate"),
                List.of("0.5", "50", "invalid-value /plan/steps/0/part 2:88", "Maybe it was meant as a percentage"),
                List.of("0.5", "true", "wrong-type /plan/steps/0/part 2:88", "must be a number"),
                List.of("0.5", "[0.5]", "wrong-type /plan/steps/0/part 2:88", "must be a number"),
                List.of("\"from\":\"a\"", "\"from\":\"b\"", "unknown-line /plan/steps/0/from 2:77", "Maybe a."),
                List.of("0.4", "\"0.4\"", "wrong-type /plan/steps/0/effect 2:101", "a number or an object"),
                List.of("0.4", "{\"type\":\"fixed\"}", "missing-field /plan/steps/0/effect/estimate 2:101", "estimate"),
                List.of(
                        "0.4",
                        "{\"estimate\":{\"type\":\"pert\",\"min\":3,\"mode\":2,\"max\":1}}",
                        "estimate-order /plan/steps/0/effect/estimate/min 2:134",
                        "must not be above its maximum"));
    }

    @ParameterizedTest
    @MethodSource("faultyPlans")
    void oneFaultIsSaidOnceWithItsPlace(List<String> row) {
        String good =
                "{\"payer\":\"gm:1509\",\"lines\":{\"a\":1.5},\"steps\":[{\"type\":\"shift\",\"from\":\"a\",\"part\":0.5,\"effect\":0.4}]}";
        assertThat(readPlan(good).problems()).isEmpty();

        Reading<Plan> reading = readPlan(good.replace(row.get(0), row.get(1)));

        assertThat(briefs(reading)).contains(row.get(2));
        Problem problem = reading.problems().stream()
                .filter(p -> brief(p).equals(row.get(2)))
                .findFirst()
                .orElseThrow();
        assertThat(problem.toString()).startsWith("plan.json:").contains(row.get(3));
        assertThat(reading.value()).isEmpty();
    }

    @Test
    void allProblemsOfADocumentAreToldAtOnceInItsOrder() {
        Reading<Plan> reading = read("""
                {"model": "geldstroom", "version": 1, "plan": {
                  "payer": "1509",
                  "payer": "gm:1509",
                  "lines": {"a": 1.234, "b": null},
                  "steps": [
                    {"type": "shift", "from": "", "part": 2, "efect": 1},
                    {"type": "prty"},
                    {"type": "celebrate", "what": 1, "guests": 1.0},
                    7
                  ],
                  "details": {"fixed": 1, "count": 3000000000, "day": "2027-02-30", "rounding": "halfup", "year": 0,
                              "roundings": ["up", "up"], "byYear": {"x": []}}
                }}
                """);
        assertThat(briefs(reading))
                .containsExactly(
                        "invalid-value /plan/payer 2:12",
                        "duplicate-key /plan/payer 3:3",
                        "invalid-value /plan/lines/a 4:18",
                        "null-value /plan/lines/b 4:30",
                        "invalid-value /plan/steps/0/from 6:31",
                        "invalid-value /plan/steps/0/part 6:43",
                        "unknown-field /plan/steps/0/efect 6:46",
                        "unknown-type /plan/steps/1/type 7:14",
                        "wrong-type /plan/steps/2/what 8:35",
                        "wrong-type /plan/steps/2/guests 8:48",
                        "wrong-type /plan/steps/3 9:5",
                        "missing-field /plan/details/big 11:14",
                        "missing-field /plan/details/ratio 11:14",
                        "missing-field /plan/details/exact 11:14",
                        "missing-field /plan/details/text 11:14",
                        "missing-field /plan/details/month 11:14",
                        "missing-field /plan/details/length 11:14",
                        "missing-field /plan/details/range 11:14",
                        "missing-field /plan/details/named 11:14",
                        "wrong-type /plan/details/fixed 11:24",
                        "invalid-value /plan/details/count 11:36",
                        "invalid-value /plan/details/day 11:55",
                        "unknown-word /plan/details/rounding 11:81",
                        "invalid-value /plan/details/year 11:99",
                        "duplicate-element /plan/details/roundings/1 12:35",
                        "wrong-type /plan/details/byYear/x 12:53");
        assertThatThrownBy(reading::orThrow)
                .isInstanceOfSatisfying(
                        DocumentException.class, e -> assertThat(e.problems()).isEqualTo(reading.problems()));
    }

    @Test
    void rulesAcrossRecordsTellAllTheirFaultsAtTheirPlaces() {
        Reading<Plan> reading = readPlan("{\"payer\":\"gm:1509\",\"lines\":{\"a\":1},\"steps\":[\n"
                + "{\"type\":\"shift\",\"from\":\"b\",\"part\":0.6},\n"
                + "{\"type\":\"shift\",\"from\":\"a\",\"part\":0.6}]}");
        assertThat(briefs(reading))
                .containsExactly("shares-exceed-whole /plan/steps 2:51", "unknown-line /plan/steps/0/from 3:24");
        Problem line = reading.problems().get(1);
        assertThat(line.message()).isEqualTo("The line (b) of step 0 must be one of the given lines.");
        assertThat(line.found()).isEqualTo("\"b\"");
        assertThat(line.maybe()).contains("a.");
        assertThat(line.toString())
                .isEqualTo("plan.json:3:24 /plan/steps/0/from unknown-line: The line (b) of step 0 must be one of the"
                        + " given lines. Maybe a.");
    }

    @Test
    void aLaterCheckAddsItsFaultsWithTheirPlaces() {
        Reading<Plan> reading = readPlan("{\"payer\":\"gm:1509\"}");
        Fault fault = Fault.of("/payer", "unknown-municipality", "The payer must exist.");

        Reading<Plan> remarked = reading.with(Severity.REMARK, List.of(fault));
        assertThat(briefs(remarked)).containsExactly("unknown-municipality /plan/payer 2:17");
        assertThat(remarked.value()).isPresent();
        assertThat(reading.with(Severity.ERROR, List.of(fault)).value()).isEmpty();
        assertThat(reading.locate("/plan/payer")).isEqualTo(Location.of(2, 17));
        assertThat(reading.locate("/plan/payer/none/7")).isEqualTo(Location.of(2, 17));
    }

    @Test
    void aTypeThatNobodyNamedCannotBeRead() {
        Reading<Plan> reading = Documents.standard()
                .read(
                        Input.of(
                                "plan.json",
                                "{\"model\":\"geldstroom\",\"version\":1,\"plan\":{\"payer\":\"gm:1509\",\"steps\":["
                                        + "{\"type\":\"celebrate\"},{\"type\":\"nl.geldstroom.document.Sample$Celebrate\"}]}}"),
                        "plan",
                        Plan.class);
        assertThat(reading.problems()).extracting(Problem::rule).containsExactly("unknown-type", "unknown-type");
        assertThat(reading.problems().get(0).message()).endsWith("must be one of shift, wait.");
    }

    @Test
    void namesOfTypesMustBelongToTheirFamily() {
        assertThatThrownBy(() -> documents.with(TypeIds.of(Sample.OwnStep.class, Map.of("x", Sample.Celebrate.class))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("given once");
        assertThatThrownBy(() -> TypeIds.of(Sample.OwnStep.class, Map.of("x", Sample.OwnStep.class)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must be a record");
    }

    @Test
    void aTypeThatIsNotMadeForReadingIsAFaultOfTheProgram() {
        assertThatThrownBy(() -> documents.read(
                        Input.of("x", "{\"model\":\"geldstroom\",\"version\":1,\"x\":{}}"), "x", Thread.class))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("java.lang.Thread");
    }

    @Test
    void deepNestingIsRefused() {
        Reading<Plan> reading = read("[".repeat(100_000));
        assertThat(briefs(reading)).containsExactly("too-deep  1:65");
        assertThat(briefs(read("{\"a\":".repeat(100_000)))).containsExactly("too-deep  1:321");
    }

    @Test
    void tooMuchTextIsRefused() {
        byte[] twentyMegabytes = new byte[20_000_000];
        java.util.Arrays.fill(twentyMegabytes, (byte) ' ');
        Input input = Input.of("-", new ByteArrayInputStream(twentyMegabytes));
        assertThat(briefs(documents.read(input, "plan", Plan.class))).containsExactly("too-large  0:0");
        assertThat(briefs(read("\"" + "x".repeat(100_001) + "\""))).containsExactly("too-large  1:1");
        assertThat(briefs(read("[" + "0,".repeat(2_000_000) + "0]"))).containsExactly("too-large  1:4000000");
    }

    @Test
    void fiveHundredProblemsAreEnough() {
        Reading<Plan> reading = readPlan("{\"payer\":\"gm:1509\",\"steps\":[" + "1,".repeat(100_000) + "1]}");
        assertThat(reading.problems()).hasSize(501);
        assertThat(reading.problems().get(500).message()).contains("99501 more problems");
    }

    @Test
    void aFileThatIsNotThereOrNotUtf8IsAProblemAndNoException(@TempDir Path disk) throws IOException {
        Reading<Plan> absent = documents.read(Input.of(disk.resolve("none.json")), "plan", Plan.class);
        assertThat(absent.problems()).extracting(Problem::rule).containsExactly("unreadable");
        assertThat(absent.problems().get(0).file())
                .isEqualTo(disk.resolve("none.json").toString());
        assertThat(documents.read(Input.of(disk), "plan", Plan.class).problems())
                .extracting(Problem::rule)
                .containsExactly("unreadable");

        Path latin = disk.resolve("latin.json");
        Files.write(latin, "{\n\"caf\u00e9\":1}".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(briefs(documents.read(Input.of(latin), "plan", Plan.class))).containsExactly("encoding  2:5");

        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("cable pulled");
            }
        };
        assertThat(documents
                        .read(Input.of("-", broken), "plan", Plan.class)
                        .problems()
                        .get(0)
                        .message())
                .contains("cable pulled");
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheText() {
        assertThat(read("\uFEFF" + documents.write("plan", Sample.plan())).orThrow())
                .isEqualTo(Sample.plan());
    }

    @Test
    void problemsThemselvesCanBeWritten() {
        Problem problem = readPlan("{\"payer\":\"1509\"}").problems().get(0);
        assertThat(documents.write("problems", ImmutableList.of(problem)))
                .contains("\"rule\": \"invalid-value\"")
                .contains("\"line\": 2")
                .contains("\"severity\": \"error\"");
    }

    @Test
    void everyRuleCodeIsSaidInTwoLanguages() {
        for (RuleCode rule : RuleCode.values()) {
            assertThat(rule.code()).matches("[a-z]+(-[a-z]+)*");
            assertThat(rule.code())
                    .isEqualTo(rule.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
            assertThat(rule.dutch()).endsWith(".").isNotEqualTo(rule.english());
            assertThat(rule.english()).contains("must").endsWith(".");
        }
    }

    @Test
    void anEstimateOfItsOwnTypeAlsoReadsABareNumber() {
        Documents plain = Documents.standard();
        String json = plain.write("value", Estimate.of(0.3));
        assertThat(json).contains("\"value\": 0.3");
        assertThat(plain.read(Input.of("x", json), "value", Estimate.class).orThrow())
                .isEqualTo(Estimate.of(0.3));
        assertThat(plain.read(Input.of("x", json), "value", Estimate.Fixed.class)
                        .orThrow())
                .isEqualTo(Estimate.of(0.3));
        assertThat(plain.read(Input.of("x", json), "value", Estimate.Pert.class).problems())
                .extracting(Problem::rule)
                .containsExactly("wrong-type");
    }
}

package nl.geldstroom.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Scenarios made to break the program are refused with file, place, rule and value, or handled by a stated rule. */
@Timeout(value = 120, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileScenariosTest {

    private static final String EFFECT =
            """
            , {"type": "delayedEffect", "id": "effect", "title": {"nl": "x", "en": "x"}, "of": "gm:1509/6.1",
               "delay": {"type": "twoStage", "months": {"estimate": LAG, "evidence": WHY}},
               "value": {"perEuro": {"estimate": 1, "evidence": WHY}},
               "cash": {"perEuro": {"estimate": RETURN, "evidence": WHY}},
               "beneficiaries": [{"line": "gm:1509/6.712", "share": 1, "evidence": WHY}]}
            """.replace("WHY", "{\"type\": \"assumption\", \"author\": \"x\", \"why\": \"y\"}");

    @TempDir
    private Path folder = Path.of("");

    private Said check(String scenario) {
        return Said.by("check", Said.file(folder, "town.json", scenario), "--lang", "en");
    }

    /** The starter scenario with one thing in it replaced. */
    private static String with(String from, String to) {
        String starter = Said.starter();
        String changed = starter.replaceFirst(from, java.util.regex.Matcher.quoteReplacement(to));
        assertThat(changed).as("the starter without " + from).isNotEqualTo(starter);
        return changed;
    }

    private static String withEffect(String lag, String cashReturn) {
        String starter = Said.starter();
        int end = starter.lastIndexOf("]", starter.indexOf("\"horizon\""));
        String effect = EFFECT.replace("LAG", lag).replace("RETURN", cashReturn);
        return starter.substring(0, end) + effect + starter.substring(end);
    }

    private void assertRefused(Said said, String rule, String pointer) {
        assertThat(said.code()).as(said.out() + said.err()).isEqualTo(2);
        assertThat(said.out())
                .containsPattern("town\\.json:\\d+:\\d+  error  " + rule)
                .contains(pointer)
                .endsWith("refused.\n");
        // Whatever stands in the file, what is said about it stays readable.
        assertThat(said.out().length()).isLessThan(10_000);
        if (folder.resolve("town.json").toFile().length() < 100_000) {
            Hostile.assertRefusedByAll(folder, "town.json", rule);
        } else {
            Hostile.assertRefusedByRun(folder, "town.json", rule);
        }
    }

    @ParameterizedTest(name = "{1} for {0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                // A million months: beyond what a year may be, and beyond what a horizon may last.
                "'\"to\": 2036'       | '\"to\": 85359'       | invalid-value | /scenario/horizon/to",
                "'\"to\": 2036'       | '\"to\": 9999'        | invalid-value | /scenario/horizon",
                "'\"to\": 2036'       | '\"to\": 999999999999999999999' | invalid-value | /scenario/horizon/to",
                "'\"to\": 2036'       | '\"to\": -5'          | invalid-value | /scenario/horizon/to",
                "'\"year\": 2025'     | '\"year\": 1'         | year-range    | /scenario/given/baseline/year",
                // Numbers that are none, or too large for what they are.
                "'\"estimate\": 0.1,' | '\"estimate\": 1e308,'    | share-range   | /scenario/measures/0/share",
                "'\"estimate\": 0.1,' | '\"estimate\": -1e308,'   | share-range   | /scenario/measures/0/share",
                "'\"estimate\": 0.1,' | '\"estimate\": 1e400,'    | invalid-value | /scenario/measures/0/share/estimate",
                "'\"estimate\": 0.1,' | '\"estimate\": 1e99999999,' | too-large   | ''",
                "'\"estimate\": 0.1,' | '\"estimate\": NaN,'      | syntax        | ''",
                "'\"estimate\": 0.1,' | '\"estimate\": Infinity,' | syntax        | ''",
                "'\"estimate\": 0.1,' | '\"estimate\": \"NaN\",'  | wrong-type    | /scenario/measures/0/share/estimate",
                "'\"estimate\": 0.1,' | '\"estimate\": 0x1p-2,'   | syntax        | ''",
                "'\"cost\": 969000.00' | '\"cost\": 1e308'         | invalid-value | /scenario/given/baseline/lines/0/cost",
                "'\"cost\": 969000.00' | '\"cost\": 90071992547409.93' | invalid-value | /scenario/given/baseline",
                "'\"estimate\": 0,'   | '\"estimate\": 1e308,'    | estimate-range | /scenario/given/baseline/growth/volume",
                // A negative spread.
                "'\"estimate\": 0.1,' | '\"estimate\": {\"type\": \"uniform\", \"min\": 0.3, \"max\": 0.1},' | estimate-order | /scenario/measures/0/share/estimate/min",
                "'\"estimate\": 0.1,' | '\"estimate\": {\"type\": \"pert\", \"min\": 0.1, \"mode\": 0.5, \"max\": 0.3},' | estimate-order | /scenario/measures/0/share/estimate/mode",
                "'\"months\": 60'     | '\"months\": 2147483647' | invalid-value  | /scenario/measures/0/path",
                "'\"months\": 60'     | '\"months\": 0'          | invalid-value  | /scenario/measures/0/path",
            })
    void oneHostileValueIsRefusedWithRuleAndPlace(String from, String to, String rule, String pointer) {
        assertRefused(check(with(from, to)), rule, pointer);
    }

    @ParameterizedTest(name = "a mean lag of {0} months")
    @CsvSource({"1.99", "0", "-5", "1e308", "1e-300"})
    void aLagOfLessThanTwoMonthsOrMoreThanFiftyYearsIsRefused(String lag) {
        assertRefused(check(withEffect(lag, "1")), "estimate-range", "/scenario/measures/1/delay/months");
    }

    @ParameterizedTest(name = "a return of {0} per euro")
    @CsvSource({"1e308", "-11", "101"})
    void aReturnBeyondAllReasonIsRefused(String cashReturn) {
        assertRefused(check(withEffect("12", cashReturn)), "estimate-range", "/scenario/measures/1/cash/perEuro");
    }

    @Test
    void aLagThatMayBeDrawnBelowTwoMonthsIsRefusedToo() {
        String scenario = withEffect("{\"type\": \"uniform\", \"min\": 1, \"max\": 24}", "1");

        assertRefused(check(scenario), "estimate-range", "/scenario/measures/1/delay/months");
    }

    @Test
    @Tag("slow")
    void aMillionLinesAreTooLargeADocument() {
        assertThat(check(withLines(1_000_000)).out()).contains("error  too-large", "16 MiB");
        Hostile.assertRefusedByRun(folder, "town.json", "too-large");
    }

    @Test
    @Tag("slow")
    void moreLinesThanFitInMemoryAreRefusedBeforeTheyAreCalculated() {
        assertRefused(check(withLines(30_000)), "scenario-too-large", "/scenario/given/baseline/lines");
    }

    @Test
    void tenThousandMeasuresAreRefusedBeforeTheyAreCalculated() {
        assertRefused(check(withMeasures(10_000)), "scenario-too-large", "/scenario/measures");
    }

    @Test
    @Tag("slow")
    void aThousandMeasuresOnOneLineAreCarriedOut() {
        Said said = check(withMeasures(1_000));

        assertThat(said.code()).as(said.out() + said.err()).isZero();
        Hostile.assertCarriedOut(folder, "town.json");
    }

    private static String withLines(int count) {
        String line =
                "{\"id\": \"gm:1509/x%d\", \"payer\": \"gm:1509\", \"law\": \"wmo2015\", \"cost\": 1, \"income\": 0},";
        return with("\"lines\": \\[", "\"lines\": [" + repeated(count, line::formatted));
    }

    private static String withMeasures(int count) {
        String starter = Said.starter();
        int from = starter.indexOf("[", starter.indexOf("\"measures\""));
        int end = starter.lastIndexOf("]", starter.indexOf("\"horizon\""));
        String measure = starter.substring(from + 1, end).replaceAll("\\s+", " ");
        String more =
                repeated(count - 1, i -> measure.replace("\"id\": \"shift\"", "\"id\": \"shift" + i + "\"") + ",");
        return starter.substring(0, from + 1) + more + starter.substring(from + 1);
    }

    private static String repeated(int count, IntFunction<String> text) {
        return IntStream.range(0, count).mapToObj(text).collect(Collectors.joining());
    }

    @Test
    void nestingWithoutEndIsRefused() {
        String deep = "{\"model\": \"geldstroom\", \"version\": 1, \"scenario\": ";

        assertRefused(check(deep + "[".repeat(2_000_000) + "]".repeat(2_000_000) + "}"), "too-deep", "");
        assertRefused(check(deep + "{\"a\": ".repeat(1_000_000) + "1" + "}".repeat(1_000_000) + "}"), "too-deep", "");
    }

    @Test
    @Tag("slow")
    void textsWithoutEndAreRefused() {
        assertRefused(
                check(with("\"id\": \"shift\"", "\"id\": \"" + "x".repeat(99_000) + "\"")), "id-form", "/measures/0");
        assertRefused(
                check(with("\"id\": \"start-1509-2025\"", "\"id\": \"" + "x".repeat(99_000) + "\"")), "id-form", "/id");
        assertRefused(
                check(with("\"gm:1509/5.1\"", "\"gm:1509/" + "x".repeat(99_000) + "\"")),
                "invalid-value",
                "/scenario/given/baseline/lines/0/id");
        assertRefused(check(with("\"nl\": \"", "\"nl\": \"" + "x".repeat(9_000_000))), "too-large", "");
    }

    @Test
    void amountsThatGrowBeyondWhatIsExactAreRefusedAsSuch() {
        String doubling = with("\"estimate\": 0,", "\"estimate\": 0.5,")
                .replace("\"to\": 2036", "\"to\": 2084")
                .replaceFirst("(?s)(\"price\": \\{\\s*\"estimate\": )0", "$11.0");

        Said said = check(doubling);

        assertThat(said.code()).as(said.out() + said.err()).isEqualTo(2);
        assertThat(said.out())
                .contains(
                        "cannot-be-calculated",
                        "must stay within",
                        "Maybe an amount or a growth is too large.".replace("Maybe ", ""));
        assertThat(said.err()).doesNotContain("fault of geldstroom itself");
        Hostile.assertRefusedByAll(folder, "town.json", "must stay within");
    }

    @Test
    void aShiftOutOfAnEmptyLineMovesNothingAndSaysSo() {
        Said said = check(with("\"cost\": 2785000.00", "\"cost\": 0"));

        assertThat(said.code()).as(said.out()).isZero();
        assertThat(said.out()).contains("warning  look-first", "6.712");
        Said run = Hostile.assertCarriedOut(folder, "town.json");
        assertThat(run.err()).contains("look-first", "6.712");
    }
}

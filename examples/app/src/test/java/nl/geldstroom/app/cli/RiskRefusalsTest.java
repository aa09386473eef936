package nl.geldstroom.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.geldstroom.document.CheckedRule;
import nl.geldstroom.document.RuleCode;
import nl.geldstroom.scenario.ScenarioRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Impossible distributions and correlations are refused with their place, rule and value, by check and by risk alike. */
class RiskRefusalsTest {

    private static final String SCENARIO = """
            {"model": "geldstroom", "version": 1, "scenario": {
              "id": "smallest",
              "title": "One line moves to another",
              "given": {
                "parties": [{"id": "gm:1509", "name": "Oude IJsselstreek"}],
                "baseline": {
                  "year": 2025,
                  "growth": {"volume": 0, "price": 0.02},
                  "lines": [
                    {"id": "gm:1509/6.712", "payer": "gm:1509", "law": "wmo2015", "cost": 2785000, "income": 0},
                    {"id": "gm:1509/6.1", "payer": "gm:1509", "law": "wmo2015", "cost": 3946000, "income": 363000}
                  ]
                }
              },
              "measures": [{
                "type": "budgetShift",
                "id": "shift",
                "title": "To the social base",
                "from": "gm:1509/6.712",
                "to": "gm:1509/6.1",
                "share": {"estimate": SHARE},
                "start": START,
                "path": {"type": "linear", "months": MONTHS},
                "companions": {
                  "costPerMovedClient": {"estimate": COST},
                  "inducedDemand": {"estimate": {"type": "uniform", "min": 0, "max": 0.3}},
                  "lostOwnContribution": 0,
                  "remainingDuty": {"estimate": {"type": "varying", "of": {"type": "uniform", "min": 0, "max": 0.1}, "varies": "perYear"}}
                }
              }],
              "horizon": {"from": FROM, "to": 2036},
              "workedExample": EXAMPLE,
              "risk": RISK
            }}
            """;

    private static final String SHARE = "/scenario/measures/0/share/estimate";

    @TempDir
    private Path folder = Path.of("");

    private static String scenario(String... changes) {
        String text = SCENARIO;
        for (int i = 0; i < changes.length; i += 2) {
            text = text.replace(changes[i], changes[i + 1]);
        }
        return text.replace("SHARE", "{\"type\": \"pert\", \"min\": 0.1, \"mode\": 0.3, \"max\": 0.6}")
                .replace("COST", "{\"type\": \"uniform\", \"min\": 0.6, \"max\": 1}")
                .replace("START", "\"2027-01\"")
                .replace("MONTHS", "60")
                .replace("FROM", "2027")
                .replace("EXAMPLE", "false")
                .replace("RISK", "{}");
    }

    private JsonNode problems(String text) throws IOException {
        Said said = Said.by("check", Said.file(folder, "s.json", text), "--format", "json", "--lang", "en");
        assertThat(said.code()).as(said.out()).isEqualTo(2);
        return new ObjectMapper().readTree(said.out()).at("/check/problems");
    }

    private void assertRefused(String text, String rule, String pointer, String value) throws IOException {
        JsonNode problems = problems(text);
        assertThat(StreamSupport.stream(problems.spliterator(), false))
                .as(problems.toPrettyString())
                .anySatisfy(problem -> {
                    assertThat(problem.at("/rule").textValue()).isEqualTo(rule);
                    assertThat(problem.at("/pointer").textValue()).isEqualTo(pointer);
                    assertThat(problem.at("/line").intValue()).isPositive();
                    assertThat(problem.at("/message").textValue()
                                    + problem.at("/found").textValue()
                                    + problem.at("/maybe").asText())
                            .contains(value);
                });

        Path out = folder.resolve("out");
        Said drawn = Said.by("risk", folder.resolve("s.json").toString(), "--out", out.toString());
        assertThat(drawn.code()).isEqualTo(2);
        assertThat(drawn.err()).contains("fout  " + rule, pointer, dutch(rule).substring(0, 20));
        assertThat(drawn.out()).isEmpty();
        assertThat(out).doesNotExist();
    }

    private static String dutch(String code) {
        return Stream.<CheckedRule>concat(Stream.of(RuleCode.values()), Stream.of(ScenarioRule.values()))
                .filter(rule -> rule.code().equals(code))
                .findFirst()
                .orElseThrow()
                .dutch();
    }

    @Test
    void theScenarioItselfIsFine() {
        Said said = Said.by("check", Said.file(folder, "s.json", scenario()), "--lang", "en");

        assertThat(said.out()).isEqualTo("No problems found.\n");
    }

    @ParameterizedTest(name = "{2} at {3}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {
                "SHARE | {'type':'pert','min':0.1,'mode':0.7,'max':0.6}          | estimate-order   | /mode      | 0.7",
                "SHARE | {'type':'triangular','min':0.6,'mode':0.3,'max':0.1}    | estimate-order   | /min       | 0.6",
                "SHARE | {'type':'uniform','min':0.6,'max':0.1}                  | estimate-order   | /min       | exchanged",
                "SHARE | {'type':'pert','min':0.1,'mode':0.3,'max':0.6,'lambda':-1} | unknown-field | /lambda    | -1",
                "SHARE | {'type':'beta','alpha':0,'beta':2}                      | estimate-spread  | /alpha     | 0.0",
                "SHARE | {'type':'beta','alpha':2,'beta':2,'stated':1.5}         | estimate-order   | /stated    | 1.5",
                "SHARE | {'type':'discrete','outcomes':[{'value':0.1,'chance':0.5},{'value':0.2,'chance':0.4}]} | estimate-chances | /outcomes | 0.9",
                "SHARE | {'type':'discrete','outcomes':[{'value':0.1,'chance':1.5}]} | estimate-chances | /outcomes/0/chance | 1.5",
                "SHARE | {'type':'discrete','outcomes':[]}                       | estimate-chances | /outcomes  | sum 0.0",
                "SHARE | {'type':'empirical','values':[]}                        | estimate-values  | /values    | 0",
                "SHARE | {'type':'empirical','values':[0.2,1e308,1e308]}         | estimate-number  | /values    | Infinity",
                "SHARE | {'type':'truncated','of':{'type':'uniform','min':0.1,'max':0.3},'min':0.5,'max':0.9} | estimate-bounds | ## | 0.5 to 0.9",
                "SHARE | {'type':'truncated','of':{'type':'empirical','values':[0.1,0.5]},'min':0.2,'max':0.4} | estimate-bounds | ## | 0.2 to 0.4",
                "SHARE | {'type':'truncated','of':{'type':'normal','mean':0.3,'deviation':0.001},'min':0.8,'max':0.9} | estimate-bounds | ## | 0.8 to 0.9",
                "SHARE | {'type':'truncated','of':{'type':'uniform','min':0.1,'max':0.3},'min':0.9,'max':0.2} | estimate-order | /min | 0.9",
                "SHARE | {'type':'varying','of':{'type':'uniform','min':0.1,'max':0.3},'varies':'perMonth'} | unknown-word | /varies | perMonth",
                "SHARE | {'type':'varying','of':{'type':'uniform','min':0.1,'max':0.3},'varies':2} | wrong-type | /varies | 2",
                "SHARE | {'type':'varying','of':{'type':'varying','of':0.2,'varies':'perYear'},'varies':'perYear'} | estimate-varies | /of | twice",
                "SHARE | {'type':'truncated','of':{'type':'varying','of':0.2,'varies':'perYear'},'min':0,'max':1} | estimate-varies | /of | how often",
                "SHARE | {'type':'gaussian','mean':0.3,'deviation':0.1}          | unknown-type     | /type      | gaussian",
                "SHARE | {'type':'uniform','min':0,'max':1e400}                  | invalid-value    | /max       | 1e400",
            })
    void anImpossibleDistributionIsRefused(String field, String estimate, String rule, String at, String value)
            throws IOException {
        assertRefused(scenario(field, estimate.replace('\'', '"')), rule, SHARE + at, value);
    }

    @ParameterizedTest(name = "{2} at {3}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {
                "COST | {'type':'normal','mean':0.8,'deviation':-0.1} | estimate-spread | /measures/0/companions/costPerMovedClient/estimate/deviation | -0.1",
                "COST | {'type':'gamma','shape':-1,'scale':2}         | estimate-spread | /measures/0/companions/costPerMovedClient/estimate/shape | -1.0",
                "COST | {'type':'lognormal','median':0,'logDeviation':1} | estimate-spread | /measures/0/companions/costPerMovedClient/estimate/median | 0.0",
                "COST | {'type':'uniform','min':-1e308,'max':1e308}   | estimate-range  | /measures/0/companions/costPerMovedClient | -1.0E308 to 1.0E308",
                "COST | {'type':'lognormal','median':1,'logDeviation':1} | estimate-range | /measures/0/companions/costPerMovedClient | 0.0 or more",
                "SHARE | {'type':'uniform','min':0.2,'max':1.2}       | share-range     | /measures/0/share | 0.2 to 1.2",
                "SHARE | {'type':'normal','mean':0.3,'deviation':0.01} | share-range    | /measures/0/share | any number",
                "MONTHS | {'type':'uniform','min':12,'max':60}        | wrong-type      | /measures/0/path/months | a whole number",
                "START | {'type':'uniform','min':2027,'max':2029}     | wrong-type      | /measures/0/start | a month such as",
                "FROM | {'estimate':{'type':'uniform','min':2026,'max':2028}} | wrong-type | /horizon/from | a whole number",
                "EXAMPLE | {'type':'fixed','value':1}                 | wrong-type      | /workedExample | true or false",
                "\"shift\" | {'type':'uniform','min':1,'max':2}       | wrong-type      | /measures/0/id | a text",
                "RISK | {'draws':0}                                   | draws-range     | /risk/draws | 0",
                "RISK | {'seed':1.5}                                  | wrong-type      | /risk/seed | 1.5",
                "RISK | {'corelations':[]}                            | unknown-field   | /risk/corelations | []",
                "RISK | {'pairs':[{'first':'shift/shares','second':'shift/costPerMovedClient','correlation':0.5}]} | unknown-parameter | /risk/pairs/0/first | shift/shares",
                "RISK | {'pairs':[{'first':'shift/share','second':'baseline/price','correlation':0.5}]} | certain-parameter | /risk/pairs/0/second | baseline/price",
                "RISK | {'pairs':[{'first':'shift/share','second':'shift/remainingDuty','correlation':0.5}]} | correlation-varies | /risk/pairs/0/second | perYear",
                "RISK | {'pairs':[{'first':'shift/share','second':'shift/share','correlation':0.5}]} | correlation-parameters | /risk/pairs/0/second | shift/share",
                "RISK | {'pairs':[{'first':'shift/share','second':'shift/costPerMovedClient','correlation':-1.5}]} | correlation-range | /risk/pairs/0/correlation | -1.5",
                "RISK | {'pairs':[{'first':'a','second':'b','correlation':0},{'first':'b','second':'a','correlation':0}]} | correlation-twice | /risk/pairs/1 | (b, a)",
                "RISK | {'correlations':[{'parameters':['shift/share','shift/costPerMovedClient'],'matrix':[[1,0.2],[0.3,1]]}]} | correlation-symmetry | /risk/correlations/0/matrix/1/0 | 0.3",
                "RISK | {'correlations':[{'parameters':['shift/share','shift/costPerMovedClient'],'matrix':[[1,0.2],[0.2,2]]}]} | correlation-range | /risk/correlations/0/matrix/1/1 | 2.0",
                "RISK | {'correlations':[{'parameters':['shift/share','shift/costPerMovedClient'],'matrix':[[1,0.2]]}]} | correlation-shape | /risk/correlations/0/matrix | 2 rows of 2",
                "RISK | {'correlations':[{'parameters':['shift/share'],'matrix':[[1]]}]} | correlation-parameters | /risk/correlations/0/parameters | shift/share",
                "RISK | {'correlations':[{'parameters':['a','b'],'matrix':[[1,0],[0,1]]},{'parameters':['b','c'],'matrix':[[1,0],[0,1]]}]} | correlation-twice | /risk/correlations/1/parameters/0 | (b)",
            })
    void anEstimateOutOfPlaceAndACorrelationThatCannotBeAreRefused(
            String field, String json, String rule, String pointer, String value) throws IOException {
        assertRefused(scenario(field, json.replace('\'', '"')), rule, "/scenario" + pointer, value);
    }

    @Test
    void aMatrixThatCannotHoldComesBackAsTheNearestThatCan() throws IOException {
        String names = "\"parameters\": [\"shift/share\", \"shift/costPerMovedClient\", \"shift/inducedDemand\"]";
        String wrong =
                "{\"correlations\": [{" + names + ", \"matrix\": [[1, 0.9, -0.9], [0.9, 1, 0.9], [-0.9, 0.9, 1]]}]}";
        assertRefused(
                scenario("RISK", wrong),
                "correlation-not-definite",
                "/scenario/risk/correlations/0/matrix",
                "cannot hold together");

        String cure = problems(scenario("RISK", wrong)).at("/0/maybe").textValue();
        String nearest = cure.substring(cure.indexOf('['));
        assertThat(nearest).isEqualTo("[[1, 0.4999, -0.4999], [0.4999, 1, 0.4999], [-0.4999, 0.4999, 1]]");
        String pasted = scenario("RISK", "{\"correlations\": [{" + names + ", \"matrix\": " + nearest + "}]}");
        assertThat(Said.by("check", Said.file(folder, "s.json", pasted)).code()).isZero();
    }

    @Test
    void pairsThatCannotHoldComeBackAsTheNearestThatCan() throws IOException {
        String wrong = """
                {"pairs": [
                  {"first": "shift/share", "second": "shift/costPerMovedClient", "correlation": 0.9},
                  {"first": "shift/share", "second": "shift/inducedDemand", "correlation": 0.9},
                  {"first": "shift/costPerMovedClient", "second": "shift/inducedDemand", "correlation": -0.9}]}
                """;
        assertRefused(
                scenario("RISK", wrong), "correlation-not-definite", "/scenario/risk/pairs", "must be able to hold");

        String cure = problems(scenario("RISK", wrong)).at("/0/maybe").textValue();
        String pasted = scenario("RISK", "{\"pairs\": " + cure.substring(cure.indexOf('[')) + "}");
        assertThat(Said.by("check", Said.file(folder, "s.json", pasted)).code()).isZero();
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() throws IOException {
        JsonNode problems = problems(scenario(
                "SHARE",
                "{\"type\": \"pert\", \"min\": 0.1, \"mode\": 0.7, \"max\": 0.6}",
                "COST",
                "{\"type\": \"normal\", \"mean\": 0.8, \"deviation\": -0.1}",
                "MONTHS",
                "{\"type\": \"uniform\", \"min\": 12, \"max\": 60}",
                "RISK",
                "{\"draws\": 0}"));

        assertThat(problems)
                .extracting(problem -> problem.at("/rule").textValue())
                .containsExactly("estimate-order", "wrong-type", "estimate-spread", "draws-range");
        assertThat(problems.at("/1/maybe").textValue()).contains("cannot be uncertain");
    }
}

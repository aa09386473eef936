package nl.geldstroom.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.geldstroom.answer.Answers;
import nl.geldstroom.answer.RiskAnswers;
import nl.geldstroom.app.report.view.RiskReport;
import nl.geldstroom.document.Input;
import nl.geldstroom.ledger.Projection;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.risk.Fan;
import nl.geldstroom.risk.Risk;
import nl.geldstroom.risk.RiskResult;
import nl.geldstroom.risk.Tornado;
import nl.geldstroom.scenario.ScenarioDocuments;
import nl.geldstroom.text.Language;
import org.junit.jupiter.api.Test;

/** What the report says of draws: every chart has its table, and both hold what the draws hold. */
class ChancesReportTest {

    private static final int DRAWS = 500;

    private static final PartyId TOWN = PartyId.of("gm:1509");

    private static Projection projection(String file) {
        return Projection.of(new ScenarioDocuments()
                .read(Input.of(Path.of("..", "scenarios").resolve(file)))
                .orThrow());
    }

    private static RiskResult drawn(Projection projection) {
        return Risk.of(projection.scenario()).draws(DRAWS).seed(42).run();
    }

    /** The report on a ready scenario and its draws. */
    static String html(String file, Language language) {
        Projection projection = projection(file);
        RiskResult drawn = drawn(projection);
        return Report.html(
                Answers.of(List.of(projection), List.of()),
                language,
                ImmutableList.of(),
                ImmutableList.of(new RiskReport(RiskAnswers.of(projection, drawn, List.of()), drawn)));
    }

    private static String section(String html) {
        int from = html.indexOf("<section id=\"chances\">");
        return html.substring(from, html.indexOf("</section>", from));
    }

    @Test
    void everyChartOfTheSectionHasItsTableInBothLanguages() {
        for (Language language : Language.values()) {
            String section = section(html("oude-ijsselstreek-a.json", language));
            Matcher chart = Pattern.compile("data-chart=\"(fan|tornado)\"").matcher(section);
            int charts = 0;
            while (chart.find()) {
                charts++;
                int end = section.indexOf("</figure>", chart.start());
                assertThat(section.substring(chart.start(), end)).contains("<table");
            }
            assertThat(charts).isEqualTo(2);
            assertThat(section)
                    .contains(
                            language == Language.NL
                                    ? "Welk onderzoek is zijn geld waard?"
                                    : "Which research is worth its money?")
                    .contains(
                            language == Language.NL
                                    ? "een aanname of heeft geen bron"
                                    : "assumptions or have no source")
                    .contains(language == Language.NL ? "rangregressie" : "rank regression")
                    .contains(language == Language.NL ? "alles zeker weten" : "to know everything");
        }
    }

    @Test
    void theChartsHoldTheBandsAndTheBars() throws Exception {
        Projection projection = projection("oude-ijsselstreek-a.json");
        String html = html("oude-ijsselstreek-a.json", Language.EN);
        Matcher figures =
                Pattern.compile("id=\"figures\">(.*?)</script>", Pattern.DOTALL).matcher(html);
        assertThat(figures.find()).isTrue();
        JsonNode data =
                new ObjectMapper().readTree(figures.group(1)).path("drawn").path("0");
        Fan fan = Fan.cumulative(drawn(projection), TOWN);
        for (int i = 0; i < fan.bands().size(); i++) {
            assertThat(data.path("fans").path(0).path("p5").path(i).asDouble())
                    .isEqualTo(Math.rint(fan.bands().get(i).p5().value()));
            assertThat(data.path("fans").path(0).path("mean").path(i).asDouble())
                    .isEqualTo(Math.rint(fan.bands().get(i).mean()));
        }
        Tornado tornado = Tornado.of(projection.scenario(), TOWN);
        assertThat(data.path("base").asDouble()).isEqualTo(tornado.base().cents() / 100.0);
        assertThat(data.path("bars").path(0).path("high").asDouble())
                .isEqualTo(tornado.bars().get(0).atHigh().cents() / 100.0);
    }

    @Test
    void theFifthQuestionIsAnsweredByTheWorstTenthOnPageOne() {
        String dutch = html("oude-ijsselstreek-a.json", Language.NL);
        String overview = dutch.substring(
                dutch.indexOf("<ol class=\"looks\">"), dutch.indexOf("</ol>", dutch.indexOf("<ol class=\"looks\">")));
        assertThat(overview).contains("In het slechtste tiende deel van 1.000 trekkingen");
    }

    @Test
    void aScenarioWithoutUncertainNumbersHasNoFanAndSaysSo() {
        String section = section(html("social-prescribing-a.json", Language.NL));
        assertThat(section).doesNotContain("data-chart").contains("Geen enkel getal van dit scenario is onzeker");
    }
}

package nl.geldstroom.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.geldstroom.answer.Answers;
import nl.geldstroom.answer.MeetingAnswers;
import nl.geldstroom.answer.MeetingQuestion;
import nl.geldstroom.answer.Results;
import nl.geldstroom.document.Input;
import nl.geldstroom.ledger.Projection;
import nl.geldstroom.scenario.ScenarioDocuments;
import nl.geldstroom.text.Language;
import nl.geldstroom.text.LocalizedText;
import org.junit.jupiter.api.Test;

/** The report on the worked example answers each of the twelve questions in one look. */
class QuestionsReportTest {

    private static final Results RESULTS = Answers.of(
            Stream.of("a", "b", "c")
                    .map(letter -> Projection.of(new ScenarioDocuments()
                            .read(Input.of(Path.of("../scenarios/oude-ijsselstreek-" + letter + ".json")))
                            .orThrow()))
                    .toList(),
            ImmutableList.of());

    private static final String DUTCH = Report.html(RESULTS, Language.NL);
    private static final String ENGLISH = Report.html(RESULTS, Language.EN);

    /** Text as it stands in the page: tags taken out, entities turned back, white space made one. */
    private static String text(String html) {
        return html.replaceAll("<[^>]*>", " ")
                .replace("&#39;", "'")
                .replace("&#34;", "\"")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&")
                .replaceAll("\\s+", " ");
    }

    private static String section(String html, MeetingQuestion question) {
        int from = html.indexOf("id=\"q" + question.number() + "\"");
        assertThat(from).as("q" + question.number()).isPositive();
        return html.substring(from, html.indexOf("</article>", html.indexOf("<h3 class=\"question\">", from)));
    }

    private static List<LocalizedText> sentences(MeetingAnswers meeting, MeetingQuestion question) {
        return switch (question) {
            case COST -> meeting.cost().sentences();
            case NATURE -> meeting.nature().sentences();
            case COMMITMENT -> meeting.commitment().sentences();
            case DOUBLE_COST -> meeting.doubleCost().sentences();
            case GROWTH -> meeting.growth().sentences();
            case RETURNS -> meeting.returns().sentences();
            case POCKETS -> meeting.pockets().sentences();
            case CLIFFS -> meeting.cliffs().sentences();
            case CLIENTS -> meeting.clients().sentences();
            case NEIGHBOURS -> meeting.neighbours().sentences();
            case FORK -> meeting.fork().sentences();
            case RECONCILIATION -> meeting.reconciliation().sentences();
        };
    }

    @Test
    void everyQuestionStandsThereWithEveryAnswerInBothLanguages() {
        for (MeetingQuestion question : MeetingQuestion.values()) {
            String dutch = text(section(DUTCH, question));
            String english = text(section(ENGLISH, question));
            assertThat(dutch).contains(question.asked().nl());
            assertThat(english).contains(question.asked().en());
            for (Results.ScenarioResult scenario : RESULTS.scenarios()) {
                List<LocalizedText> said = sentences(scenario.meeting().orElseThrow(), question);
                assertThat(said).as(question.name()).isNotEmpty();
                for (LocalizedText sentence : said) {
                    assertThat(dutch).contains(sentence.nl().replaceAll("\\s+", " "));
                    assertThat(english).contains(sentence.en().replaceAll("\\s+", " "));
                }
            }
        }
    }

    @Test
    void pageOneAnswersEachQuestionInOneLook() {
        String overview = DUTCH.substring(DUTCH.indexOf("id=\"overview\""), DUTCH.indexOf("id=\"questions\""));

        for (MeetingQuestion question : MeetingQuestion.values()) {
            assertThat(overview).contains("href=\"#q" + question.number() + "\"");
            String first = sentences(RESULTS.scenarios().get(0).meeting().orElseThrow(), question)
                    .get(0)
                    .nl();
            assertThat(text(overview)).contains(first.replaceAll("\\s+", " "));
        }
    }

    @Test
    void everyChartHasItsTable() {
        Matcher chart = Pattern.compile("data-chart=\"(\\w+)\"").matcher(DUTCH);
        int charts = 0;
        while (chart.find()) {
            charts++;
            String after = DUTCH.substring(chart.end(), DUTCH.indexOf("</figure>", chart.end()));
            assertThat(after).as(chart.group(1)).contains("<table");
        }
        assertThat(charts).isGreaterThan(12);
        assertThat(DUTCH).contains("data-chart=\"payers\"", "data-chart=\"domains\"", "data-chart=\"causes\"");
    }
}

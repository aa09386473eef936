package nl.geldstroom.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import nl.geldstroom.evidence.Reliability;
import nl.geldstroom.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequirementsTest {

    private final Acts acts = Acts.standard();
    private final Requirements requirements = Requirements.standard();

    @ParameterizedTest
    @CsvSource({
        "wmo2015/1.1.1, SHIFT, no wall is crossed, MEDIUM",
        "wmo2015/2.3.2/1, DUTY, six weeks, MEDIUM",
        "wmo2015/2.3.5/2, DUTY, two weeks, HIGH",
        "wmo2015/2.3.5/3, SHIFT, a budget ceiling never removes the duty, MEDIUM",
        "wmo2015/2.6.4, CONTRACT, never on lowest price alone, MEDIUM",
        "wlz/4.2.4, SHIFT, preventive measures, HIGH",
        "wlz/4.2.1, DUTY, within a reasonable term, HIGH",
        "wlz/4.2.2/3, CONTRACT, at most five years, HIGH",
        "wlz/4.2.6/2, SHIFT, no tasks other than those given by law, HIGH",
        "wlz/10.1.1, SHIFT, within three years, HIGH",
        "besluit-langdurige-zorg/7.1.2, SHIFT, which may not be higher, HIGH",
        "jeugdwet/1.2, SHIFT, is not bound to a youth provision, HIGH",
        "fvw/6, SHIFT, benefits the general means, HIGH",
        "zvw/14/1, SHIFT, care criteria only, HIGH",
        "zvw/34, BUDGET, 1 April of the fourth year, MEDIUM",
        "participatiewet/69, BUDGET, three months before the year, MEDIUM",
        "awb/4:13, SUBSIDY, eight weeks, MEDIUM",
        "awb/4:34, SUBSIDY, four weeks, MEDIUM",
        "awb/4:61, SUBSIDY, a plan of activities, MEDIUM",
        "awb/4:51, SUBSIDY, three or more consecutive years, MEDIUM",
        "awb/4:56, SUBSIDY, thirteen weeks, MEDIUM",
        "aanbestedingswet2012/2.38, CONTRACT, '750,000 euros', HIGH",
        "aanbestedingswet2012/2.140, CONTRACT, four years, MEDIUM",
        "fvw/17a, BUDGET, 15 July, MEDIUM",
        "gemeentewet/191, BUDGET, 15 November, MEDIUM",
        "uitvoeringsbesluit-wmo2015/5.4, CONTRACT, six cost elements, HIGH",
        "omgevingswet/1.3, DUTY, physical living environment, MEDIUM",
        "wfsv/89, BUDGET, Long-term Care Fund, OWN",
    })
    void an_article_says_what_it_asks_and_how_sure_that_is(
            String article, Requirement.Subject subject, String says, Reliability reliability) {
        Requirement requirement = requirements.all().stream()
                .filter(each -> each.article().equals(Article.of(article)))
                .findFirst()
                .orElseThrow();

        assertThat(requirement.subject()).isEqualTo(subject);
        assertThat(requirement.summary().in(Language.EN)).contains(says);
        assertThat(requirement.reliability()).isEqualTo(reliability);
    }

    /** A number in a summary is what somebody will act on: it stands in both languages. */
    @ParameterizedTest
    @CsvSource({
        "wmo2015/2.3.2/1, zes weken, six weeks",
        "wmo2015/2.3.5/2, twee weken, two weeks",
        "wmo2015/2.6.8, acht weken, eight weeks",
        "zvw/32, 1 november, 1 November",
        "zvw/34, 1 april van het vierde jaar, 1 April of the fourth year",
        "wlz/4.2.2/3, vijf jaar, five years",
        "wlz/10.1.1, drie jaar, three years",
        "wpg/13, vier jaar, four years",
        "wpg/13, twee jaar, two years",
        "awb/4:13, acht weken, eight weeks",
        "awb/4:17, 42 dagen, 42 days",
        "awb/4:23, vier jaar, four years",
        "awb/4:24, vijf jaar, five years",
        "awb/4:34, vier weken, four weeks",
        "awb/4:41, vijf jaar, five years",
        "awb/4:49, vijf jaar, five years",
        "awb/4:51, drie of meer, three or more",
        "awb/4:52, zes weken, six weeks",
        "awb/4:56, dertien weken, thirteen weeks",
        "awb/4:57, vijf jaar, five years",
        "awb/4:60, dertien weken, thirteen weeks",
        "awb/4:69, zeven jaar, seven years",
        "aanbestedingswet2012/2.38, 750.000, '750,000'",
        "aanbestedingswet2012/2.140, vier jaar, four years",
        "aanbestedingswet2012/2.163d, vijftig procent, fifty percent",
        "fvw/17a, 15 juli, 15 July",
        "fvw/17b, 26 weken, 26 weeks",
        "gemeentewet/190, drie, three",
        "gemeentewet/191, 15 november, 15 November",
        "wgr/34, '30 april, twaalf weken, 15 september', '30 April, twelve weeks, 15 September'",
    })
    void a_term_or_an_amount_is_that_of_the_article_in_both_languages(String article, String nl, String en) {
        Requirement requirement = requirements.all().stream()
                .filter(each -> each.article().equals(Article.of(article)))
                .findFirst()
                .orElseThrow();

        assertThat(requirement.summary().in(Language.NL)).contains(nl);
        assertThat(requirement.summary().in(Language.EN)).contains(en);
    }

    @Test
    void every_article_belongs_to_a_known_act_and_links_to_its_text() {
        assertThat(requirements.all()).hasSizeGreaterThan(90).allSatisfy(requirement -> {
            Act act = acts.get(requirement.article().law());
            assertThat(requirement.article().citation(acts).map(Citation::act)).isEqualTo(act.bwb());
            assertThat(requirement.summary().nl())
                    .isNotEqualTo(requirement.summary().en());
        });
    }

    @Test
    void what_was_read_in_texts_of_2015_is_never_sure() {
        assertThat(requirements.all())
                .filteredOn(requirement -> requirement.source().en().contains("2015, later amendments"))
                .hasSizeGreaterThan(45)
                .allMatch(Requirement::isUnverified);
        assertThat(requirements.all())
                .filteredOn(requirement -> requirement.source().en().startsWith("own knowledge"))
                .isNotEmpty()
                .allMatch(Requirement::isUnverified);
    }

    @Test
    void every_act_that_provides_something_has_an_article() {
        assertThat(acts.all())
                .filteredOn(act -> act.kind() == Act.Kind.ACT && act.payer().isPresent())
                .hasSizeGreaterThanOrEqualTo(8)
                .allSatisfy(act -> assertThat(requirements.of(act.id())).isNotEmpty());
    }

    @Test
    void every_act_that_pays_for_something_says_what_it_may_fund() {
        assertThat(acts.all())
                .filteredOn(act -> act.payer().isPresent() && !act.id().equals(LawId.of("wgr")))
                .hasSizeGreaterThanOrEqualTo(7)
                .allSatisfy(act -> assertThat(act.mayFund()).as(act.toString()).isPresent());
        assertThat(acts.get(LawId.ZVW).mayFund().orElseThrow().en()).contains("no welfare work");
    }

    @Test
    void what_is_asked_of_a_contract_comes_from_several_acts() {
        assertThat(requirements.about(Requirement.Subject.CONTRACT))
                .extracting(requirement -> requirement.article().law().text())
                .contains("wmo2015", "aanbestedingswet2012", "uitvoeringsbesluit-wmo2015", "wlz", "jeugdwet");
    }

    @Test
    void an_article_of_an_unknown_act_is_refused_and_the_nearest_named() {
        Requirement known = requirements.all().get(0);
        Requirement strange = new Requirement(
                Article.of("wmo2016/1"), known.subject(), known.summary(), known.source(), known.reliability());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Requirements.of(List.of(strange), acts))
                .withMessage("The act (wmo2016) must be known. Maybe wmo2015.");
    }

    @Test
    void one_article_is_summarised_once() {
        Requirement first = requirements.all().get(0);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Requirements.of(List.of(first, first), acts))
                .withMessage("The article (wmo2015/1.1.1) must occur once.");
    }

    @ParameterizedTest
    @CsvSource({
        "wmo2015, wmo2015",
        "Wmo 2015, wmo2015",
        "BWBR0035362, wmo2015",
        "wet langdurige zorg, wlz",
        "Public Health Act, wpg",
        "ZVW, zvw",
    })
    void an_act_is_found_by_any_of_its_names(String name, String id) {
        assertThat(acts.named(name)).map(Act::id).contains(LawId.of(id));
    }

    @ParameterizedTest
    @CsvSource({"wmo2016, wmo2015", "zorgverzekerings wet, zvw", "jeugdwed, jeugdwet"})
    void a_name_that_no_act_has_finds_none_and_the_nearest_is_known(String name, String nearest) {
        assertThat(acts.named(name)).isEmpty();
        assertThat(acts.nearest(name)).map(Act::id).contains(LawId.of(nearest));
    }
}

package nl.geldstroom.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.geldstroom.ReferenceData;
import nl.geldstroom.evidence.Reliability;
import nl.geldstroom.text.Language;
import nl.geldstroom.text.LocalizedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActsTest {

    private final Acts acts = Acts.standard();

    @ParameterizedTest
    @CsvSource({
        "wmo2015, BWBR0035362, Wmo 2015, HIGH",
        "zvw, BWBR0018450, Zvw, HIGH",
        "wlz, BWBR0035917, Wlz, HIGH",
        "jeugdwet, BWBR0034925, Jeugdwet, HIGH",
        "participatiewet, BWBR0015703, Participatiewet, HIGH",
        "wpg, BWBR0024705, Wpg, HIGH",
        "omgevingswet, BWBR0037885, Omgevingswet, MEDIUM",
        "awb, BWBR0005537, Awb, HIGH",
        "aanbestedingswet2012, BWBR0032203, Aanbestedingswet 2012, HIGH",
        "fvw, BWBR0008290, Fvw, HIGH",
        "gemeentewet, BWBR0005416, Gemeentewet, HIGH",
        "wgr, BWBR0003740, Wgr, HIGH",
        "uitvoeringsbesluit-wmo2015, BWBR0035733, Uitvoeringsbesluit Wmo 2015, HIGH",
        "uitvoeringsregeling-wmo2015, BWBR0036096, Uitvoeringsregeling Wmo 2015, HIGH",
        "bbv, BWBR0014606, BBV, HIGH",
        "wfsv, BWBR0017745, Wfsv, HIGH",
        "besluit-jeugdwet, BWBR0035779, Besluit Jeugdwet, HIGH",
        "besluit-langdurige-zorg, BWBR0035948, Besluit langdurige zorg, HIGH",
    })
    void each_act_has_its_number_in_the_register(String id, String bwb, String shortName, Reliability reliability) {
        Act act = acts.get(LawId.of(id));

        assertThat(act.bwb()).contains(BwbId.of(bwb));
        assertThat(act.shortName()).isEqualTo(shortName);
        assertThat(act.reliability()).isEqualTo(reliability);
    }

    @Test
    void the_seven_laws_of_a_duty_of_health_are_known() {
        assertThat(List.of("wpg", "zvw", "wlz", "wmo2015", "jeugdwet", "participatiewet", "omgevingswet"))
                .allSatisfy(
                        id -> assertThat(acts.get(LawId.of(id)).dutyBearer()).isPresent());
    }

    @Test
    void the_wmo_is_in_force_since_2015() {
        Act wmo = acts.get(LawId.WMO2015);

        assertThat(wmo.isInForce(LocalDate.of(2014, 12, 31))).isFalse();
        assertThat(wmo.isInForce(LocalDate.of(2015, 1, 1))).isTrue();
        assertThat(wmo.payer().orElseThrow().in(Language.EN)).isEqualTo("municipality");
        assertThat(wmo.validityReliability()).isEqualTo(Reliability.HIGH);
    }

    @ParameterizedTest
    @CsvSource({
        "zvw, 2006-01-01",
        "uitvoeringsbesluit-wmo2015, 2015-01-01",
        "besluit-langdurige-zorg, 2015-01-01",
    })
    void a_date_that_the_register_gives_is_sure(String id, LocalDate from) {
        Act act = acts.get(LawId.of(id));

        assertThat(act.validity().from()).contains(from);
        assertThat(act.isInForce(from.minusDays(1))).isFalse();
        assertThat(act.validityReliability()).isEqualTo(Reliability.HIGH);
    }

    /** What nobody could find says so: no number is made up for a regulation that was not read in the register. */
    @Test
    void only_the_regulations_of_specific_grants_have_no_number() {
        assertThat(acts.all())
                .filteredOn(act -> act.bwb().isEmpty())
                .extracting(act -> act.id().text())
                .allMatch(id -> id.startsWith("spuk-"))
                .hasSize(4);
    }

    @Test
    void every_act_says_who_has_the_duty_or_who_pays_and_what_the_money_may_do_where_there_is_money() {
        assertThat(acts.all())
                .filteredOn(act -> act.kind() == Act.Kind.ACT)
                .hasSizeGreaterThan(10)
                .allSatisfy(act -> assertThat(
                                act.dutyBearer().isPresent() || act.mayFund().isPresent())
                        .as(act.id().text())
                        .isTrue());
        assertThat(acts.all())
                .filteredOn(act -> act.payer().isPresent() && !act.id().text().equals("wgr"))
                .hasSizeGreaterThan(9)
                .allSatisfy(act -> {
                    assertThat(act.financing()).as(act.id().text()).isPresent();
                    assertThat(act.mayFund()).as(act.id().text()).isPresent();
                });
    }

    @Test
    void a_date_that_was_remembered_says_so() {
        assertThat(acts.get(LawId.of("jeugdwet")).validityReliability().isUnverified())
                .isTrue();
    }

    @Test
    void a_proposal_is_never_in_force() {
        Act duty = Act.builder()
                .id(LawId.of("gezondheidsplicht"))
                .kind(Act.Kind.PROPOSAL)
                .title(LocalizedText.of("Gezondheidsplicht", "Duty of health"))
                .shortName("Gezondheidsplicht")
                .reliability(Reliability.OWN)
                .validity(Validity.ALWAYS)
                .validityReliability(Reliability.OWN)
                .build();
        Acts more = acts.with(duty);

        assertThat(more.get(duty.id()).isInForce(LocalDate.of(2030, 1, 1))).isFalse();
        assertThat(acts.find(duty.id())).isEmpty();
    }

    @Test
    void an_unknown_act_is_refused_and_the_nearest_named() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> acts.get(LawId.of("wmo2016")))
                .withMessage("The act (wmo2016) must be known. Maybe wmo2015.");
    }

    @Test
    void one_short_name_stands_for_one_act() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Acts.of(List.of(acts.get(LawId.ZVW), acts.get(LawId.ZVW))))
                .withMessageContaining("(zvw) must occur once");
    }

    @Test
    void an_article_reads_as_a_sentence_and_cites_its_place() throws Exception {
        Article article = Article.of("wmo2015/2.3.5/3");

        assertThat(article.label(acts))
                .isEqualTo(LocalizedText.of("artikel 2.3.5 lid 3 Wmo 2015", "article 2.3.5(3) Wmo 2015"));
        assertThat(article.citation(acts)).contains(Citation.of("jci1.3:c:BWBR0035362&artikel=2.3.5&lid=3"));
        assertThat(Article.of("ander/1").citation(acts)).isEmpty();
        assertThat(new ObjectMapper().writeValueAsString(article)).isEqualTo("\"wmo2015/2.3.5/3\"");
        assertThat(new ObjectMapper().readValue("\"awb/4:51\"", Article.class))
                .isEqualTo(new Article(LawId.of("awb"), "4:51", Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"wmo2015", "wmo2015/1/2/3", "wmo2015/", "wmo2015/a b", "WMO/1"})
    void what_is_no_article_is_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Article.of(text)).withMessageContaining("must");
    }

    @Test
    void a_validity_that_ends_before_it_starts_is_refused() {
        LocalDate day = LocalDate.of(2027, 1, 1);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Validity(Optional.of(day), Optional.of(day)))
                .withMessageContaining("must be after its start");
    }

    @Test
    void the_published_numbers_are_ours() throws IOException {
        List<String> lines = Files.readAllLines(ReferenceData.file("citations/bwb-wmo-stelsel.csv"));

        assertThat(lines.subList(1, lines.size()))
                .map(line -> BwbId.of(line.substring(0, 11)))
                .allSatisfy(bwb -> assertThat(acts.all())
                        .anyMatch(act -> act.bwb().filter(bwb::equals).isPresent()));
    }
}

package nl.geldstroom.accord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import nl.geldstroom.evidence.Publication;
import nl.geldstroom.law.Acts;
import nl.geldstroom.law.LawId;
import nl.geldstroom.text.LocalizedText;
import nl.geldstroom.wall.Proposals;
import org.junit.jupiter.api.Test;

/** S3-31: a duty of health in seven laws. */
class ProposedDutyTest {

    private static final ProposedDuty HEALTH = ProposedDuty.standard().get("health-duty");

    @Test
    void theDutyOfHealthIsAskedForInSevenLawsBeginningWithPublicHealth() {
        assertThat(ProposedDuty.standard().of("S3-31")).containsExactly(HEALTH);
        assertThat(HEALTH.laws())
                .extracting(place -> place.law().text())
                .containsExactly("wpg", "zvw", "wlz", "wmo2015", "jeugdwet", "participatiewet", "omgevingswet");
        assertThat(HEALTH.asks()).hasSize(3);
        assertThat(HEALTH.speaker()).contains("Sociaal Werk Nederland");
    }

    @Test
    void itWouldBindWhoBearsTheDutiesOfEachLawToday() {
        assertThat(HEALTH.bearers(Acts.standard())).hasSize(7).satisfies(bearers -> {
            assertThat(bearers.get(LawId.ZVW).en()).startsWith("health insurer");
            assertThat(bearers.get(LawId.WMO2015).en()).startsWith("municipality");
        });
    }

    @Test
    void aScenarioCanSupposeWhatItWouldAllow() {
        assertThat(Proposals.standard().find(HEALTH.proposal().orElseThrow()))
                .hasValueSatisfying(
                        proposal -> assertThat(proposal.source().nl()).contains("29 januari 2021"));
    }

    @Test
    void aDutyNamesEachLawOnce() {
        ProposedDuty.InLaw law = HEALTH.laws().get(0);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProposedDuty.builder()
                        .id("d")
                        .name(LocalizedText.same("d"))
                        .addLaws(law, law)
                        .publication(Publication.read("S"))
                        .build())
                .withMessageContaining("laws, each once");
    }
}

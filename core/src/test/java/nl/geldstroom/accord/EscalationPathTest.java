package nl.geldstroom.accord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.List;
import nl.geldstroom.accord.EscalationPath.Step;
import nl.geldstroom.evidence.Publication;
import nl.geldstroom.law.Acts;
import nl.geldstroom.law.LawId;
import nl.geldstroom.party.KnownParties;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.provision.ProvisionKind;
import nl.geldstroom.text.LocalizedText;
import nl.geldstroom.wall.Flow;
import nl.geldstroom.wall.WallVerdict;
import nl.geldstroom.wall.Walls;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EscalationPathTest {

    private static final LocalDate DAY = LocalDate.of(2025, 1, 1);
    private static final PartyId TOWN = PartyId.of("gm:1509");

    private static Flow flow(String from, String law, String toLaw) {
        return Flow.builder()
                .money(Flow.usualMoneyOf(PartyId.of(from)))
                .payer(PartyId.of(from))
                .law(LawId.of(law))
                .recipient(TOWN)
                .toLaw(LawId.of(toLaw))
                .provision(ProvisionKind.GENERAL)
                .build();
    }

    private static List<String> paths(Flow flow) {
        WallVerdict verdict = Walls.standard().resolve(flow, DAY);
        return EscalationPath.outOf(flow, verdict).stream()
                .map(EscalationPath::id)
                .toList();
    }

    @Test
    void aKnotInTheLawIsForTheAuthorityOrTheMinistryToCut() {
        EscalationPath path = EscalationPath.standard().get("laws-in-the-way");

        assertThat(EscalationPath.standard().of("S0-22")).containsExactly(path);
        assertThat(path.knotCutters()).extracting(Actor::id).containsExactly("nza", "vws");
        assertThat(path.knotCutters())
                .flatExtracting(Actor::parties)
                .containsExactly(PartyId.of("state:nza"), PartyId.of("state:vws"));
        assertThat(path.steps().get(0).actor().id()).isEqualTo("municipalities");
        assertThat(path.steps().get(4).action()).as("S0-36").isEqualTo(EscalationPath.Action.REFORMS);
        assertThat(path.speaker()).contains("Lex Staal (Sociaal Werk Nederland)");
    }

    @ParameterizedTest(name = "{0}/{1} to {2}: {3}")
    @CsvSource({
        "uzovi:0101, zvw, wmo2015, laws-in-the-way",
        "zk:5506, wlz, wmo2015, laws-in-the-way wlz-experiment",
        "gm:1509, wmo2015, jeugdwet, ''",
        "gm:1509, wmo2015, wmo2015, ''",
    })
    void aFlowThatIsNotAllowedShowsWhereToGo(String from, String law, String toLaw, String expected) {
        assertThat(String.join(" ", paths(flow(from, law, toLaw)))).isEqualTo(expected);
    }

    @Test
    void whoIsSaidToDecideWithoutAnArticleIsUnverified() {
        Step authority =
                EscalationPath.standard().get("laws-in-the-way").steps().get(2);
        Step talk = EscalationPath.standard().get("laws-in-the-way").steps().get(0);
        Step experiment =
                EscalationPath.standard().get("wlz-experiment").steps().get(0);

        assertThat(authority.sentence())
                .isEqualTo(LocalizedText.of(
                        "de Nederlandse Zorgautoriteit kan daar de knoop doorhakken (artikel niet bekend)"
                                + " (niet geverifieerd)",
                        "the Dutch Healthcare Authority can cut the knot there (article not known) (unverified)"));
        assertThat(talk.isUnverified()).isFalse();
        assertThat(experiment.sentence().nl()).endsWith("(artikel 10.1.1 Wlz) (niet geverifieerd)");
        assertThat(experiment.article().orElseThrow().citation(Acts.standard())).isPresent();
    }

    @Test
    void anObligationHasAPathOnlyWhenItIsOverdue() {
        Fulfilment not = Fulfilment.builder()
                .obligation(ObligationId.of("gala-chain-falls"))
                .addMunicipalities(TOWN)
                .met(false)
                .date(LocalDate.of(2024, 2, 1))
                .evidence(Publication.read("verslag"))
                .build();
        List<ObligationStatus> all = Obligations.standard().statusOf(TOWN, List.of(not), DAY);

        assertThat(all).anySatisfy(status -> {
            assertThat(status.state()).isEqualTo(ObligationStatus.State.OVERDUE);
            assertThat(EscalationPath.outOf(status))
                    .extracting(EscalationPath::id)
                    .containsExactly("laws-in-the-way");
        });
        assertThat(all)
                .filteredOn(status -> status.state() != ObligationStatus.State.OVERDUE)
                .isNotEmpty()
                .allSatisfy(status -> assertThat(EscalationPath.outOf(status)).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"spuk-application, specific-grant", "gala-chain-gli, laws-in-the-way"})
    void theConditionOfAGrantIsForWhoGivesIt(String obligation, String path) {
        Obligation asked = Obligations.standard().get(ObligationId.of(obligation));

        assertThat(EscalationPath.standard().all())
                .filteredOn(known -> known.isAbout(asked))
                .extracting(EscalationPath::id)
                .containsExactly(path);
    }

    @Test
    void everyPartyOnAPathIsKnownAndEveryStepNamesItsSource() {
        assertThat(EscalationPath.standard().all())
                .allSatisfy(path -> assertThat(path.steps()).allSatisfy(step -> {
                    assertThat(step.publication().source()).isNotBlank();
                    assertThat(step.actor().parties())
                            .allSatisfy(
                                    party -> assertThat(KnownParties.standard().find(party))
                                            .isPresent());
                }));
    }

    @Test
    void aPathLeadsToSomebodyWhoCanCutTheKnotAndIsAboutSomething() {
        EscalationPathBuilder path =
                EscalationPath.builder().id("p").name(LocalizedText.same("p")).publication(Publication.read("S"));

        assertThatIllegalArgumentException()
                .isThrownBy(path::build)
                .withMessageContaining("somebody who can cut the knot");
        path.addSteps(Step.builder()
                .actor(Actor.of("a", LocalizedText.same("a")))
                .action(EscalationPath.Action.DECIDES)
                .text(LocalizedText.same("x"))
                .publication(Publication.read("S"))
                .build());
        assertThatIllegalArgumentException()
                .isThrownBy(path::build)
                .withMessageContaining("about laws or about obligations");
        assertThat(path.addLaws(LawId.WLZ).build().laws()).isEqualTo(ImmutableSet.of(LawId.WLZ));
    }
}

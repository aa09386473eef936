package nl.geldstroom.accord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import nl.geldstroom.accord.Cooperation.Mode;
import nl.geldstroom.accord.Cooperation.Participant;
import nl.geldstroom.accord.Cooperation.Position;
import nl.geldstroom.evidence.Publication;
import nl.geldstroom.party.Association;
import nl.geldstroom.party.CareProvider;
import nl.geldstroom.party.Municipality;
import nl.geldstroom.party.NeighbourhoodTeam;
import nl.geldstroom.party.Party;
import nl.geldstroom.party.Role;
import nl.geldstroom.party.WelfareOrganisation;
import nl.geldstroom.text.LocalizedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CooperationTest {

    private final Catalogue<Cooperation> all = Cooperation.standard();

    @ParameterizedTest(name = "{0}: {1} decided by {4}")
    @CsvSource({
        "S0-08, gala-talks, NETWORK, JOINTLY, municipality care-and-welfare",
        "S0-16, spuk-partnership, PARTNERSHIP, JOINTLY, municipality care-and-welfare",
        "S0-16, commissioned, COMMISSIONED, ONE_DECIDES, municipality",
        "S1-07, neighbourhood-teams, STEERED_BY_OTHER, ONE_DECIDES, welfare-organisation",
        "S1-19, regional-youth-care, JOINT, JOINTLY, municipality-wanting-cut other-municipalities",
        "S0-25, care-broker, NETWORK, JOINTLY, care-broker care-and-welfare",
    })
    void aCooperationSaysWhoDecides(String row, String id, Mode mode, DecisionRule rule, String deciders) {
        Cooperation cooperation = all.get(id);

        assertThat(all.of(row)).contains(cooperation);
        assertThat(cooperation.mode()).isEqualTo(mode);
        assertThat(cooperation.rule()).isEqualTo(rule);
        assertThat(cooperation.whoDecides()).extracting(Actor::id).containsExactly(deciders.split(" "));
        assertThat(cooperation.speaker()).isPresent();
    }

    @Test
    void whoFacilitatesTalksInWhichNobodyIsTheBossHasNoGreaterSay() {
        Cooperation talks = all.get("gala-talks");

        assertThat(talks.participants())
                .extracting(Participant::position)
                .containsExactly(Position.FACILITATOR, Position.PARTICIPANT);
        assertThat(talks.whoDecides()).hasSize(2);
        assertThat(talks.mode().label().nl()).contains("niemand is de baas");
        assertThat(talks.publication().isUnverified())
                .as("that all must agree is our reading")
                .isTrue();
        assertThat(talks.consentNeeded()).as("how many providers is not said").isEmpty();
    }

    @Test
    void twelveOtherAldermenMustAgreeToACutInTheRegion() {
        assertThat(all.get("regional-youth-care").consentNeeded()).contains(12);
        assertThat(all.get("commissioned").consentNeeded()).contains(0);
    }

    private static CooperationBuilder cooperation(Mode mode, DecisionRule rule, Position first, Position second) {
        return Cooperation.builder()
                .id("c")
                .name(LocalizedText.same("c"))
                .mode(mode)
                .rule(rule)
                .addParticipants(new Participant(Actor.of("a", LocalizedText.same("a")), first, Optional.of(1)))
                .addParticipants(new Participant(Actor.of("b", LocalizedText.same("b")), second, Optional.of(4)))
                .publication(Publication.read("S"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "NETWORK ! ONE_DECIDES ! COMMISSIONER ! PARTICIPANT ! must not have one who decides",
                "NETWORK ! JOINTLY ! COMMISSIONER ! PARTICIPANT ! must have no commissioner or steerer, not 1",
                "COMMISSIONED ! JOINTLY ! PARTICIPANT ! CONTRACTOR ! must have one who decides",
                "COMMISSIONED ! ONE_DECIDES ! PARTICIPANT ! CONTRACTOR ! must have one commissioner or steerer, not 0",
                "COMMISSIONED ! ONE_DECIDES ! COMMISSIONER ! STEERER ! must have one commissioner or steerer, not 2",
            })
    void aNetworkHasNoBossAndACommissionHasOne(
            Mode mode, DecisionRule rule, Position first, Position second, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> cooperation(mode, rule, first, second).build())
                .withMessageContaining(message);
    }

    @Test
    void byMajorityTwoOfFourOthersAreEnough() {
        assertThat(cooperation(Mode.JOINT, DecisionRule.MAJORITY, Position.PARTICIPANT, Position.PARTICIPANT)
                        .build()
                        .consentNeeded())
                .contains(2);
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Participant(Actor.of("a", LocalizedText.same("a")), Position.PARTICIPANT, Optional.of(0)))
                .withMessageContaining("must be 1 or more");
    }

    @Test
    void aCareAdviserInsideAnOrganisationThatIsThereNeedsNoRemark() {
        Party welfare = WelfareOrganisation.of("org:welzijn", "Welzijn");

        assertThat(CareBroker.in(welfare).remarks()).isEmpty();
        assertThat(CareBroker.builder()
                        .host(welfare)
                        .staffing(CareBroker.Staffing.VACANCY)
                        .build()
                        .remarks())
                .singleElement()
                .satisfies(remark -> assertThat(remark.nl()).contains("Lex Staal", "vacatures"));
        assertThat(CareBroker.builder()
                        .host(welfare)
                        .staffing(CareBroker.Staffing.NEW_INSTITUTE)
                        .payer(Municipality.of("1509", "Oude IJsselstreek"))
                        .build()
                        .remarks())
                .singleElement()
                .satisfies(remark -> assertThat(remark.en()).contains("new institute"));
    }

    @Test
    void aCareAdviserWorksInAMunicipalityOrForCareOrWelfare() {
        assertThat(WelfareOrganisation.of("org:w", "W").roles()).contains(Role.BROKER);
        assertThat(NeighbourhoodTeam.of("org:t", "T").roles()).contains(Role.BROKER);
        assertThat(CareProvider.of("org:c", "C").roles()).contains(Role.BROKER);
        assertThat(Municipality.of("1509", "Oude IJsselstreek").roles()).contains(Role.BROKER);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CareBroker.in(Association.of("org:vng", "VNG")))
                .withMessageContaining("(org:vng)");
    }
}

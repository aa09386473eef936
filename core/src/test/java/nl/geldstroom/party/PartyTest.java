package nl.geldstroom.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.geldstroom.document.Documents;
import nl.geldstroom.document.Input;
import nl.geldstroom.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PartyTest {

    private static final Identifiers NUMBERS = Identifiers.builder()
            .oin(Oin.of("00000001813587219000"))
            .rsin(Rsin.of("813587219"))
            .build();

    private final Documents documents = Documents.standard();

    /** A record that has a party. */
    public record Holder(Party party) {}

    static Stream<Party> parties() {
        return Stream.of(
                Municipality.of("1509", "Oude IJsselstreek"),
                JointArrangement.of("org:ggd-nog", "GGD Noord- en Oost-Gelderland"),
                HealthInsurer.of("0101", "Zorgverzekeraar"),
                CareOffice.of("5506", "Zorgkantoor Apeldoorn/Zutphen"),
                StateBody.of("state:vws", "Ministerie van VWS"),
                Fund.of("org:flz", "Fonds langdurige zorg"),
                CareProvider.of("kvk:12345678", "Thuiszorg"),
                WelfareOrganisation.of("kvk:87654321", "Sociaal werk"),
                HousingAssociation.of("org:wonion", "Woningcorporatie"),
                Association.of("org:vng", "VNG"),
                Residents.of("org:inwoners", "Inwoners"),
                NeighbourhoodTeam.of("org:wijkteam", "Stichting wijkteam"),
                Consortium.of(
                        "org:combi", "Combinatie", List.of(PartyId.of("kvk:12345678"), PartyId.of("kvk:87654321"))),
                CommunityOrganisation.of("org:bieb", "Bibliotheek", CommunityOrganisation.Kind.LIBRARY),
                Employer.of("org:werkgever", "Werkgever"),
                JointArrangement.of("org:centrum", "Centrumregeling").in(JointArrangement.Form.CENTRAL_MUNICIPALITY),
                Municipality.of("1509", "Oude IJsselstreek").with(NUMBERS),
                OtherOrganisation.of("org:instituut", "Instituut", "knowledge institute"));
    }

    @ParameterizedTest
    @MethodSource("parties")
    void every_party_survives_json(Party party) {
        Party read = documents
                .read(Input.of("party.json", documents.write("party", party)), "party", Party.class)
                .orThrow();

        assertThat(read).usingRecursiveComparison().isEqualTo(party);
        assertThat(read).hasSameClassAs(party).hasToString(party.name() + " (" + party.id() + ")");
    }

    @Test
    void the_examples_cover_the_whole_family() {
        assertThat(parties().map(Object::getClass).distinct())
                .containsExactlyInAnyOrderElementsOf(Arrays.<Class<?>>asList(Party.class.getPermittedSubclasses()));
    }

    @Test
    void a_municipality_is_written_by_its_code() throws Exception {
        ObjectMapper mapper = new ObjectMapper();
        Party town = Municipality.of("1509", "Oude IJsselstreek");

        assertThat(mapper.readTree(documents.write("party", new Holder(town))).at("/party/party"))
                .isEqualTo(mapper.readTree(
                        "{\"type\":\"municipality\",\"code\":\"1509\",\"name\":\"Oude IJsselstreek\"}"));
    }

    @Test
    void parties_are_equal_when_their_ids_are() {
        assertThat(Municipality.of("0518", "Den Haag"))
                .isEqualTo(Municipality.of("0518", "'s-Gravenhage"))
                .hasSameHashCodeAs(Municipality.of("0518", "'s-Gravenhage"))
                .isNotEqualTo(Municipality.of("1509", "Den Haag"));
    }

    @Test
    void a_party_without_a_name_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CareProvider.of("kvk:12345678", " "))
                .withMessage("The name of the party (kvk:12345678) must not be blank.");
    }

    @ParameterizedTest
    @MethodSource("parties")
    void every_kind_of_party_has_a_role(Party party) {
        assertThat(party.roles()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "org:vws, 00000001813587219000, 002220647, 'RSIN (002220647) must be the one inside the OIN (813587219)'",
        "rsin:002220647, , 813587219, 'rsin number (813587219) of the party (rsin:002220647) must be the one in its id'",
    })
    void numbers_that_contradict_each_other_are_refused(String id, String oin, String rsin, String rule) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> {
                    IdentifiersBuilder numbers = Identifiers.builder().rsin(Rsin.of(rsin));
                    if (oin != null) {
                        numbers.oin(Oin.of(oin));
                    }
                    StateBody.of(id, "VWS").with(numbers.build());
                })
                .withMessageContaining(rule);
    }

    @Test
    void numbers_that_say_nothing_are_left_out() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Identifiers.builder().build())
                .withMessageContaining("at least one number");
    }

    @Test
    void an_odd_suffix_of_a_government_number_is_a_warning_of_the_party() {
        assertThat(NUMBERS.warnings()).isEmpty();
        assertThat(Identifiers.builder()
                        .oin(Oin.of("00000001813587219001"))
                        .build()
                        .warnings())
                .singleElement()
                .asString()
                .contains("(001)");
    }

    @Test
    void residents_have_no_numbers() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Residents.of("org:inwoners", "Inwoners").with(NUMBERS))
                .withMessageContaining("a group");
    }

    @Test
    void a_consortium_has_two_different_members_and_the_first_leads() {
        PartyId one = PartyId.of("kvk:12345678");
        PartyId two = PartyId.of("kvk:87654321");

        assertThat(Consortium.of("org:combi", "Combinatie", List.of(one, two)).lead())
                .isEqualTo(one);
        for (List<PartyId> members : List.of(List.of(one), List.of(one, one), List.of(one, PartyId.of("org:combi")))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Consortium.of("org:combi", "Combinatie", members))
                    .withMessageContaining("two or more different parties");
        }
    }

    @ParameterizedTest
    @CsvSource({"9, 2000000, true", "10, 2000000, false", "9, 2000001, false", "0, 0, true"})
    void a_micro_enterprise_has_fewer_than_ten_people_and_at_most_two_million(int staff, long euros, boolean micro) {
        assertThat(EnterpriseSize.of(staff, Money.euros(euros)).isMicro()).isEqualTo(micro);
    }

    @ParameterizedTest
    @CsvSource({
        "COLLECTOR, state:cak",
        "NEEDS_ASSESSOR, state:ciz",
        "PERSONAL_BUDGET_PAYER, state:svb",
        "REGULATOR, state:nza",
        "INSPECTOR, state:igj",
        "FUND_MANAGER, state:zorginstituut",
    })
    void each_national_body_has_its_own_role(Role role, String id) {
        assertThat(KnownParties.standard().with(role))
                .extracting(known -> known.party().id().text())
                .containsExactly(id);
    }

    @Test
    void the_association_of_social_work_has_about_500_members() {
        assertThat(KnownParties.standard().get("org:swn").members()).contains(500);
    }

    @Test
    void an_unknown_party_is_refused_and_the_nearest_named() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KnownParties.standard().get("state:cizz"))
                .withMessageContaining("Maybe state:ciz.");
    }

    @Test
    void a_role_that_does_not_fit_the_kind_of_party_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new KnownParty(
                        Association.of("org:vng", "VNG"),
                        com.google.common.collect.ImmutableSet.of(Role.COLLECTOR),
                        java.util.Optional.empty()))
                .withMessageContaining("collector of own contributions");
    }
}

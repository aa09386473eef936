package nl.geldstroom.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PartyTest {

    private final ObjectMapper mapper = new ObjectMapper();

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
                OtherOrganisation.of("org:bieb", "Bibliotheek", "library"));
    }

    @ParameterizedTest
    @MethodSource("parties")
    void every_party_survives_json(Party party) throws Exception {
        Party read = mapper.readValue(mapper.writeValueAsString(party), Party.class);

        assertThat(read).isEqualTo(party).hasSameClassAs(party).hasToString(party.name() + " (" + party.id() + ")");
    }

    @Test
    void the_examples_cover_the_whole_family() {
        assertThat(parties().map(Object::getClass))
                .containsExactlyInAnyOrderElementsOf(Arrays.<Class<?>>asList(Party.class.getPermittedSubclasses()));
    }

    @Test
    void a_municipality_is_written_by_its_code() throws Exception {
        assertThat(mapper.readTree(mapper.writeValueAsString((Party) Municipality.of("1509", "Oude IJsselstreek"))))
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
}

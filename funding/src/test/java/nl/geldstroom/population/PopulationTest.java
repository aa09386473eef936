package nl.geldstroom.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.time.Year;
import java.util.Optional;
import nl.geldstroom.document.DocumentException;
import nl.geldstroom.document.Input;
import nl.geldstroom.party.PartyId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables of people and of what they use, as a user gives them. */
class PopulationTest {

    private static final UsePerAge USE =
            UsePerAge.read(Input.of("use.csv", "leeftijd,zvw_eur,wmo_eur\n0,100,1\n1,200,2\n2,600.50,3\n"));

    @Test
    void aGroupUsesTheMeanOfItsAgesAndTheLastAgeStandsForAllThatAreOlder() {
        assertThat(USE.kinds()).containsExactly("zvw", "wmo2015");
        assertThat(USE.of("zvw", AgeGroup.of("0-1"))).isEqualByComparingTo("150");
        assertThat(USE.of("zvw", AgeGroup.of("1+"))).isEqualByComparingTo("400.25");
        assertThat(USE.of("zvw", AgeGroup.of("90+"))).isEqualByComparingTo("600.5");
        assertThat(USE.of("zvw", ImmutableMap.of(AgeGroup.of("0"), 3L, AgeGroup.of("1+"), 4L)))
                .isEqualByComparingTo(BigDecimal.valueOf(1901));
    }

    @Test
    void aTableIsReadByPlaceYearAndGroup() {
        PopulationForecast people = PopulationForecast.read(Input.of("people.csv", """
                gemeente;jaar;leeftijd;inwoners
                NL;2025;0-64;100
                NL;2025;65+;40
                Oude IJsselstreek;2025;65+;7
                gm:1509;2025;0-64;10
                1509;2030;0+;18
                """));
        PartyId town = PartyId.of("gm:1509");

        assertThat(people.municipalities(Year.of(2025))).containsExactly(town);
        assertThat(people.years(Optional.of(town))).containsExactly(Year.of(2025), Year.of(2030));
        assertThat(people.total(Optional.of(town), Year.of(2025))).isEqualTo(17);
        assertThat(people.total(Optional.empty(), Year.of(2025))).isEqualTo(140);
        assertThat(people.of(Optional.of(town), Year.of(2031))).isEmpty();
    }

    @Test
    void allThatIsWrongWithATableIsSaidAtOnceWithItsLine() {
        String text = """
                place;year;age;inhabitants
                gm:9999;2025;65+;7
                gm:1509;25;65+;7
                gm:1509;2025;65-;7
                gm:1509;2025;60-70;7
                gm:1509;2025;65-80;7
                gm:1509;2025;0-9;1.000
                """;
        assertThatThrownBy(() -> PopulationForecast.read(Input.of("people.csv", text)))
                .isInstanceOfSatisfying(
                        DocumentException.class,
                        refused -> assertThat(refused.problems())
                                .extracting(problem -> problem.line() + " " + problem.rule())
                                .containsExactly(
                                        "2 population-row",
                                        "3 population-row",
                                        "4 population-row",
                                        "6 population-row",
                                        "7 population-row"));
    }

    @ParameterizedTest
    @CsvSource({
        "'age;zvw\n0;1\n2;3', 3 age-order",
        "'age;zvw\n0;-1', 2 no-amount",
        "'age;zvw\n0;', 2 no-amount",
        "'zvw\n1', 1 missing-column",
        "'age;zvw', 1 empty-file"
    })
    void aBrokenTableOfUseIsRefused(String text, String problem) {
        assertThatThrownBy(() -> UsePerAge.read(Input.of("use.csv", text)))
                .isInstanceOfSatisfying(
                        DocumentException.class,
                        refused -> assertThat(refused.problems())
                                .extracting(found -> found.line() + " " + found.rule())
                                .containsExactly(problem));
    }

    @ParameterizedTest
    @CsvSource({"0-17, 0-17", "65, 65", "65-65, 65", "90+, 90+"})
    void anAgeGroupHasATextForm(String text, String shown) {
        assertThat(AgeGroup.of(text)).hasToString(shown);
        assertThat(AgeGroup.of(shown)).isEqualTo(AgeGroup.of(text));
    }

    @ParameterizedTest
    @CsvSource({"17-0", "-1", "200", "oud", "''"})
    void anAgeGroupRunsForwardBetweenAges(String text) {
        assertThatThrownBy(() -> AgeGroup.of(text)).isInstanceOf(IllegalArgumentException.class);
    }
}

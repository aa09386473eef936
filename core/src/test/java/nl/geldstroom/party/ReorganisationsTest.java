package nl.geldstroom.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.geldstroom.ReferenceData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReorganisationsTest {

    private final Municipalities municipalities = Municipalities.of2026();
    private final Reorganisations reorganisations = Reorganisations.to2026();

    @ParameterizedTest
    @CsvSource({
        "0856, 2021-12-31, 0856, Uden",
        "0856, 2022-01-01, 1991, Maashorst",
        "0457, 2022-03-23, 0457, Weesp",
        "0457, 2022-03-24, 0363, Amsterdam",
        "0370, 2025-06-30, 0439, Purmerend",
        "0501, 2023-01-01, 1992, Voorne aan Zee",
        "0003, 2021-01-01, 1979, Eemsdelta",
        "0756, 2024-01-01, 1982, Land van Cuijk",
        "0398, 2030-01-01, 1980, Dijk en Waard",
        "1509, 2021-01-01, 1509, Oude IJsselstreek",
    })
    void a_municipality_that_ended_is_carried_on_by_one_other(
            String code, LocalDate on, String successor, String name) {
        Municipality found = municipalities.successorOf(MunicipalityCode.of(code), on);

        assertThat(found.code()).isEqualTo(MunicipalityCode.of(successor));
        assertThat(found.name()).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0788 | 2021-01-01 | divided over Boxtel (gm:0757), Oisterwijk (gm:0824), Tilburg (gm:0855), Vught (gm:0865)",
                "1991 | 2021-12-31 | was made on 2022-01-01. Maybe Uden (gm:0856) or Landerd (gm:1685).",
                "0001 | 2024-01-01 | Maybe it ended earlier.",
                "0856 | 2020-12-31 | must be on or after 2021-01-01",
            })
    void where_nobody_carries_it_on_or_that_is_not_known_it_is_refused(String code, LocalDate on, String rule) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> municipalities.successorOf(MunicipalityCode.of(code), on))
                .withMessageContaining(rule);
    }

    @Test
    void with_those_that_ended_and_without_the_new_ones_there_were_355_in_2020() {
        LocalDate lastOf2020 = LocalDate.of(2020, 12, 31);
        long made = municipalities.all().stream()
                .filter(municipality -> {
                    try {
                        municipalities.successorOf(municipality.code(), Reorganisations.KNOWN_FROM);
                        return municipality.code().text().equals("1979");
                    } catch (IllegalArgumentException e) {
                        return true;
                    }
                })
                .count();

        assertThat(reorganisations.all()).hasSize(18).allSatisfy(end -> {
            assertThat(end.on()).isAfter(lastOf2020);
            assertThat(end.reliability().isUnverified()).isTrue();
            assertThat(municipalities.find(end.ended().code())).isEmpty();
        });
        assertThat(made).isEqualTo(5);
        assertThat(municipalities.all().size() + reorganisations.all().size() - made)
                .isEqualTo(355);
    }

    @ParameterizedTest
    @CsvSource({
        "0439, 2021-12-31, 2022-01-01, false",
        "0439, 2022-01-01, 2026-01-01, true",
        "0363, 2022-03-23, 2022-03-24, false",
        "0363, 2022-03-24, 2021-01-01, false",
        "0855, 2021-01-01, 2026-01-01, true",
        "1509, 2021-01-01, 2026-01-01, true",
    })
    void figures_under_one_code_compare_only_while_nothing_was_added(
            String code, LocalDate one, LocalDate other, boolean same) {
        assertThat(reorganisations.isSameTerritory(MunicipalityCode.of(code), one, other))
                .isEqualTo(same);
    }

    @Test
    void a_municipality_that_ended_between_two_dates_has_no_territory_to_compare() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> reorganisations.isSameTerritory(
                        MunicipalityCode.of("0856"), LocalDate.of(2021, 1, 1), LocalDate.of(2023, 1, 1)))
                .withMessageContaining("Uden (gm:0856) must exist on 2023-01-01, but ended on 2022-01-01");
    }

    @Test
    void looking_for_one_that_ended_names_its_successor() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> municipalities.byName("Uden"))
                .withMessageContaining("Maybe Maashorst: Uden ended on 2022-01-01.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> municipalities.byCode("0856"))
                .withMessageContaining("Maybe Uden went to [1991] on 2022-01-01.");
    }

    @Test
    void a_municipality_does_not_succeed_itself() {
        Reorganisation known = reorganisations.all().get(0);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Reorganisation(
                        known.ended(),
                        known.on(),
                        com.google.common.collect.ImmutableList.of(known.ended().code()),
                        known.source(),
                        known.reliability()))
                .withMessageContaining("one or more other municipalities");
    }

    @Test
    void the_published_list_of_2023_has_the_codes_of_2026_as_no_municipality_ended_since() throws IOException {
        List<String> lines = Files.readAllLines(ReferenceData.file("lists/gemeente_veiligheidsregio_ggd_2023.csv"));
        Set<String> codes =
                lines.stream().skip(1).map(line -> line.substring(0, 4)).collect(Collectors.toSet());

        assertThat(municipalities.all())
                .extracting(municipality -> municipality.code().text())
                .containsExactlyInAnyOrderElementsOf(codes);
    }
}

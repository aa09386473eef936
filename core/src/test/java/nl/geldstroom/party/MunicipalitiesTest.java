package nl.geldstroom.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Collectors;
import nl.geldstroom.ReferenceData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MunicipalitiesTest {

    private final Municipalities municipalities = Municipalities.of2026();

    @Test
    void all_342_are_found_by_code_and_by_name() {
        assertThat(municipalities.all()).hasSize(342).allSatisfy(municipality -> {
            assertThat(municipalities.byCode(municipality.code().text())).isSameAs(municipality);
            assertThat(municipalities.byName(municipality.name())).isSameAs(municipality);
            assertThat(municipalities.province(municipality.code())).isNotBlank();
        });
        assertThat(municipalities.all().stream()
                        .map(m -> municipalities.province(m.code()))
                        .distinct())
                .hasSize(12);
    }

    @ParameterizedTest
    @CsvSource({
        "Hengelo, 0164",
        "Hengelo(O.), 0164",
        "Hengelo (O), 0164",
        "Laren, 0417",
        "Laren(NH.), 0417",
        "Rijswijk, 0603",
        "Rijswijk(ZH.), 0603",
        "Beek, 0888",
        "Beek(L.), 0888",
        "Stein, 0971",
        "Stein(L.), 0971",
        "Middelburg, 0687",
        "Middelburg(Z.), 0687",
        "Den Haag, 0518",
        "\u2019s-Gravenhage, 0518",
        "'S GRAVENHAGE', 0518",
        "Den Bosch, 0796",
        "s-Hertogenbosch, 0796",
        "Sudwest-Fryslan, 1900",
        "oude ijsselstreek, 1509",
        "'Nuenen, Gerwen en Nederwetten', 0820",
        "Bergen (NH.), 0373",
    })
    void other_names_in_use_find_the_municipality(String name, String code) {
        assertThat(municipalities.byName(name).code()).isEqualTo(MunicipalityCode.of(code));
    }

    @ParameterizedTest
    @CsvSource({
        "Oude IJselstreek, Maybe Oude IJsselstreek.",
        "Stadskanal, Maybe Stadskanaal.",
        "Bergen, Maybe Bergen (NH.) or Bergen op Zoom or Bergen (L.).",
        "Nuenen, 'Maybe Nuenen, Gerwen en Nederwetten.'",
        "Den Hag, Maybe 's-Gravenhage.",
    })
    void a_miss_names_the_nearest(String name, String cure) {
        assertThat(municipalities.find(name)).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> municipalities.byName(name))
                .withMessageContaining("(" + name + ")")
                .withMessageContaining(cure.replace("''", "'"));
    }

    @Test
    void the_sum_row_of_a_budget_file_is_no_municipality() {
        assertThat(municipalities.find("Nederland")).isEmpty();
    }

    @Test
    void an_unknown_code_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> municipalities.byCode("0001"))
                .withMessageContaining("(0001)");
        assertThat(municipalities.find(MunicipalityCode.of("0001"))).isEmpty();
    }

    @Test
    void every_municipality_of_the_published_list_is_here_under_its_name() throws IOException {
        List<String> lines = Files.readAllLines(ReferenceData.file("lists/gemeenten_2026.csv"));

        assertThat(lines).hasSize(343);
        assertThat(lines.subList(1, lines.size()))
                .allSatisfy(line -> assertThat(line.replace("\"", ""))
                        .startsWith(line.substring(0, 4) + ","
                                + municipalities.byCode(line.substring(0, 4)).name() + ","));
    }

    @Test
    void every_name_of_the_budget_file_of_2025_finds_its_own_municipality() throws IOException {
        List<String> names;
        try (var lines = Files.lines(ReferenceData.file("iv3/2025_begroting.csv"))) {
            names = lines.skip(1)
                    .map(line -> line.substring(0, line.indexOf(';')))
                    .distinct()
                    .filter(name -> !name.equals("Nederland"))
                    .collect(Collectors.toList());
        }

        assertThat(names.stream()
                        .map(name -> municipalities.byName(name).code())
                        .distinct())
                .hasSize(342);
    }
}

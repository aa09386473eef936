package nl.geldstroom.provision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Year;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.geldstroom.ReferenceData;
import nl.geldstroom.evidence.Reliability;
import nl.geldstroom.law.LawId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TaskFieldsTest {

    @ParameterizedTest
    @CsvSource({
        "2025, 6.711, Huishoudelijke hulp (WMO), wmo2015, TAILOR_MADE, HIGH",
        "2025, 6.712, Begeleiding (WMO), wmo2015, TAILOR_MADE, HIGH",
        "2024, 6.71b, Begeleiding (WMO), wmo2015, TAILOR_MADE, HIGH",
        "2025, 6.1, Samenkracht en burgerparticipatie, wmo2015, GENERAL, MEDIUM",
        "2017, 6.2, Wijkteams, none, ACCESS, HIGH",
        "2023, 6.2, Toegang en eerstelijnsvoorzieningen, none, ACCESS, HIGH",
        "2025, 6.22, Toegang en eerstelijnsvoorzieningen Jeugd, jeugdwet, ACCESS, HIGH",
        "2026, 6.791, PGB WMO, wmo2015, PERSONAL_BUDGET, HIGH",
        "2025, 6.821, Jeugdbescherming, jeugdwet, YOUTH_PROTECTION, HIGH",
        "2024, 6.73a, Pleegzorg, jeugdwet, YOUTH_HELP, MEDIUM",
        "2025, 7.1, Volksgezondheid, wpg, PUBLIC_HEALTH, MEDIUM",
        "2025, 0.10, Mutaties reserves, none, OTHER, HIGH",
        "2025, 0.4, Overhead, none, OVERHEAD, HIGH",
    })
    void a_task_field_is_known_by_code_and_year(
            int year, String code, String name, String law, ProvisionKind kind, Reliability reliability) {
        assertThat(TaskFields.of(Year.of(year)).get(code))
                .isEqualTo(TaskField.builder()
                        .code(TaskFieldCode.of(code))
                        .year(Year.of(year))
                        .name(name)
                        .law(LawId.of(law))
                        .kind(kind)
                        .reliability(reliability)
                        .build());
    }

    @Test
    void a_code_of_another_year_is_refused_and_the_years_that_have_it_are_named() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TaskFields.of(Year.of(2025)).get("6.71b"))
                .withMessage(
                        "The task field (6.71b) must be in the list of 2025. Maybe the figures are of another year: the"
                                + " lists of 2023, 2024 have it.");
    }

    @Test
    void a_code_of_no_year_is_refused_and_the_nearest_is_named() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TaskFields.of(Year.of(2025)).get("6.719"))
                .withMessageContaining("Maybe 6.71");
    }

    @Test
    void a_year_without_a_list_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TaskFields.of(Year.of(2020)))
                .withMessageContaining("2017, 2023, 2024, 2025, 2026");
    }

    @ParameterizedTest
    @ValueSource(strings = {"6,712", "six", "6.", "66.1", "6.712bb", ""})
    void a_malformed_code_is_refused(String code) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TaskFieldCode.of(code))
                .withMessageContaining("must be a digit, a point")
                .withMessageContaining("6,712".equals(code) ? "Maybe 6.712." : "");
    }

    @Test
    void a_label_of_a_budget_file_finds_its_field() {
        assertThat(TaskFields.of(Year.of(2025))
                        .ofLabel("6.712 Begeleiding (WMO)")
                        .label())
                .isEqualTo("6.712 Begeleiding (WMO)");
    }

    @ParameterizedTest
    @ValueSource(ints = {2024, 2025})
    void every_field_of_the_published_budgets_is_known(int year) throws IOException {
        Set<String> labels;
        try (var lines = Files.lines(ReferenceData.file("iv3/" + year + "_begroting.csv"))) {
            labels = lines.skip(1).map(line -> line.split(";", 3)[1]).collect(Collectors.toSet());
        }
        TaskFields fields = TaskFields.of(Year.of(year));

        // Only codes: the files shorten names and keep old ones ("6.2 Wijkteams" in 2024).
        assertThat(labels)
                .hasSizeGreaterThan(60)
                .allSatisfy(label ->
                        assertThat(label).startsWith(fields.ofLabel(label).code() + " "));
    }

    @Test
    void every_field_of_the_published_lists_is_known() throws IOException {
        List<String> lines = Files.readAllLines(ReferenceData.file("iv3/taakvelden_per_jaar.csv"));
        List<Year> years = List.of(Year.of(2017), Year.of(2023), Year.of(2024), Year.of(2025), Year.of(2026));
        // One name contains commas and stands between quotation marks; nothing else does.
        List<String[]> rows = lines.stream()
                .skip(1)
                .map(line ->
                        line.replaceAll("\"([^,\"]*), ([^,\"]*)\"", "$1; $2").split(",", -1))
                .collect(Collectors.toList());

        assertThat(TaskFields.years()).containsExactlyElementsOf(years);
        for (int i = 0; i < years.size(); i++) {
            int column = i + 1;
            assertThat(TaskFields.of(years.get(i)).all().stream().map(TaskField::label))
                    .containsExactlyInAnyOrderElementsOf(rows.stream()
                            .filter(row -> !row[column].isBlank())
                            .map(row ->
                                    row[0] + " " + row[column].replace(';', ',').strip())
                            .collect(Collectors.toList()));
        }
    }
}

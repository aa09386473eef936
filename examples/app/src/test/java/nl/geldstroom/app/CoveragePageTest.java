package nl.geldstroom.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** {@code docs/coverage.md} names nothing that is not there, and forgets no row. */
class CoveragePageTest {

    private static final String PAGE = Pages.read("docs/coverage.md");

    private static final Map<String, Integer> ROWS = Map.of("S0", 48, "S1", 26, "S2", 26, "S3", 45, "S4", 21);

    private static List<List<String>> rows() {
        return Pages.rows(PAGE).stream()
                .filter(row -> row.get(0).matches("S\\d-\\d\\d"))
                .toList();
    }

    private static Set<String> parts() {
        Set<String> parts = new TreeSet<>();
        for (List<String> row : Pages.rows(PAGE)) {
            if (row.get(0).startsWith("*")) {
                parts.add(row.get(0));
            }
        }
        return parts;
    }

    private static List<String> italics(String text) {
        List<String> found = new ArrayList<>();
        Matcher matcher = Pattern.compile("\\*[^*]+\\*").matcher(text);
        while (matcher.find()) {
            found.add(matcher.group());
        }
        return found;
    }

    @Test
    void everyTypeTestAndFileOnThePageExists() {
        Map<String, String> sources = Pages.sources();
        assertThat(Pages.names(PAGE))
                .hasSizeGreaterThan(100)
                .allSatisfy(name -> assertThat(
                                name.contains("/")
                                        ? Files.exists(Pages.ROOT.resolve(name))
                                        : Pages.isType(name, sources))
                        .as("`%s` must be a type, a test or a file of this repository", name)
                        .isTrue());
    }

    @Test
    void everyRowOfTheFiveTextsIsThereOnceAndInOrder() {
        List<String> expected = new ArrayList<>();
        ROWS.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(section -> {
            for (int row = 1; row <= section.getValue(); row++) {
                expected.add(String.format("%s-%02d", section.getKey(), row));
            }
        });
        assertThat(rows()).extracting(row -> row.get(0)).containsExactlyElementsOf(expected);
    }

    @Test
    void whatIsClaimedNamesATypeAndWhatIsMissingNamesThePartItBelongsTo() {
        Set<String> parts = parts();
        assertThat(rows()).allSatisfy(row -> {
            assertThat(row).as(row.get(0)).hasSize(4);
            assertThat(parts).as(row.get(0)).containsAll(italics(row.get(3)));
            switch (row.get(2)) {
                case "yes", "partly" -> assertThat(row.get(3)).as(row.get(0)).contains("`");
                case "not yet" -> assertThat(italics(row.get(3))).as(row.get(0)).isNotEmpty();
                default -> assertThat(row.get(2)).as(row.get(0)).isIn("yes", "partly", "not yet");
            }
        });
    }

    @Test
    void noPartIsAnnouncedThatNoRowAsksFor() {
        Set<String> asked = new TreeSet<>();
        rows().forEach(row -> asked.addAll(italics(row.get(3))));
        assertThat(asked).isEqualTo(parts());
    }

    @Test
    void aNameThatDoesNotExistIsFound() {
        Map<String, String> sources = Pages.sources();
        assertThat(Pages.isType("BudgetShift", sources)).isTrue();
        assertThat(Pages.isType("Results.Bottleneck", sources)).isTrue();
        assertThat(Pages.isType("nl.geldstroom.measure.BudgetShift", sources)).isTrue();
        assertThat(Pages.isType("nl.geldstroom.answer.BudgetShift", sources)).isFalse();
        assertThat(Pages.isType("Results.Nothing", sources)).isFalse();
        assertThat(Pages.isType("BudgetShifts", sources)).isFalse();
    }
}

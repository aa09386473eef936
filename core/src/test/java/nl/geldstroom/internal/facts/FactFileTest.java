package nl.geldstroom.internal.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.stream.Stream;
import nl.geldstroom.evidence.Reliability;
import nl.geldstroom.law.BwbId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactFileTest {

    private static FactFile file(String text) throws IOException {
        return FactFile.read("acts.csv", new BufferedReader(new StringReader(text)));
    }

    @Test
    void notes_and_empty_lines_are_no_rows_but_count_as_lines() throws IOException {
        FactFile file = file("# source: a register\nid;bwb\n\nwmo2015; BWBR0035362 \nx;\n");

        assertThat(file.rows()).extracting(FactFile.Row::line).containsExactly(4, 5);
        assertThat(file.rows().get(0).required("bwb")).isEqualTo("BWBR0035362");
        assertThat(file.rows().get(1).optional("bwb")).isEmpty();
    }

    @Test
    void a_refused_row_is_named_by_file_and_line() throws IOException {
        FactFile file = file("id;bwb\nwmo2015;BWBR0035362\nzvw;BWBR18450\n");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> file.map(row -> BwbId.of(row.required("bwb"))))
                .withMessage("Line 3 of acts.csv: The BWB number (BWBR18450) must be BWBR or BWBV and seven digits.");
    }

    @Test
    void a_row_of_another_width_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> file("id;bwb\nwmo2015\n"))
                .withMessage("Line 2 of acts.csv must have 2 cells, not 1.");
    }

    @Test
    void a_missing_cell_column_or_file_is_refused_by_name() throws IOException {
        FactFile.Row row = file("id;bwb\nx;\n").rows().get(0);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> row.required("bwb"))
                .withMessage("The column (bwb) of line 2 of acts.csv must have a value.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> row.optional("title"))
                .withMessage("The file acts.csv must have a column (title).");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FactFile.beside(BwbId.class, "none.csv"))
                .withMessageContaining("(none.csv)");
    }

    @Test
    void a_word_of_a_file_is_a_constant() throws IOException {
        FactFile.Row row = file("a;b\nhigh;nonsense\n").rows().get(0);

        assertThat(row.constant("a", Reliability.class)).isEqualTo(Reliability.HIGH);
        assertThatIllegalArgumentException().isThrownBy(() -> row.constant("b", Reliability.class));
    }

    @ParameterizedTest
    @CsvSource({"kitten, sitting, 3", "'', abc, 3", "abc, '', 3", "same, same, 0", "ab, ba, 2"})
    void the_distance_counts_inserted_deleted_and_replaced_characters(String a, String b, int distance) {
        assertThat(Nearest.distance(a, b)).isEqualTo(distance);
    }

    @Test
    void what_begins_with_what_was_written_is_nearer_than_what_looks_like_it() {
        assertThat(Nearest.of("wmo", Stream.of("wlz", "uitvoeringsbesluit-wmo2015", "wmo2015")))
                .contains("wmo2015");
        assertThat(Nearest.of("w", Stream.of("wmo2015", "x"))).contains("x");
    }

    @Test
    void the_nearest_of_nothing_is_nothing() {
        assertThat(Nearest.of("a", Stream.empty())).isEmpty();
        assertThat(Nearest.of("zvv", Stream.of("wlz", "Zvw"))).contains("Zvw");
    }
}

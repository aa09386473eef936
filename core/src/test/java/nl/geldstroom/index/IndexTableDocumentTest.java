package nl.geldstroom.index;

import static org.assertj.core.api.Assertions.assertThat;

import nl.geldstroom.document.Documents;
import nl.geldstroom.document.Input;
import nl.geldstroom.document.Problem;
import org.junit.jupiter.api.Test;

class IndexTableDocumentTest {

    private final Documents documents = Documents.standard();

    @Test
    void aTableOfFiguresIsWrittenAndReadBackEqual() {
        IndexTable table = IndexTable.standard();

        String written = documents.write("indexTable", table);

        assertThat(documents
                        .read(Input.of("indices.json", written), "indexTable", IndexTable.class)
                        .orThrow())
                .isEqualTo(table);
    }

    @Test
    void aPercentageBeyondReasonIsNamedWhereItStands() {
        String written = documents.write("indexTable", IndexTable.standard()).replaceFirst("4\\.03", "403");

        assertThat(documents
                        .read(Input.of("indices.json", written), "indexTable", IndexTable.class)
                        .problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.pointer()).isEqualTo("/indexTable/figures/0");
                    assertThat(problem).extracting(Problem::message).asString().contains("(403)");
                });
    }
}

package nl.geldstroom.iv3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.geldstroom.document.DocumentException;
import nl.geldstroom.document.Problem;
import nl.geldstroom.money.Money;
import nl.geldstroom.party.Municipalities;
import nl.geldstroom.party.PartyId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The files as they were published, where they are at hand. */
class PublishedFilesTest {

    private static final PartyId TOWN = PartyId.of("gm:1509");

    @ParameterizedTest
    @CsvSource({"2024_begroting.csv,71", "2025_begroting.csv,69"})
    void theWideFilesAreReadAndWrittenBackCellByCell(String name, int fields) throws IOException {
        Path file = ReferenceFiles.iv3(name);
        Iv3Table table = Iv3.read(file);
        assertThat(table.municipalities()).hasSize(342);
        assertThat(table.rows()).hasSize(343 * fields);
        assertThat(table.kinds()).containsExactly(Iv3Kind.BUDGET);
        assertSameLines(table.toWide(), Files.readString(file));
        assertThat(table.problems()).isEmpty();
    }

    /** Names the first line that differs instead of printing both files. */
    private static void assertSameLines(String found, String wanted) {
        List<String> lines = found.lines().toList();
        List<String> others = wanted.lines().toList();
        for (int i = 0; i < Math.min(lines.size(), others.size()); i++) {
            assertThat(lines.get(i)).as("line " + (i + 1)).isEqualTo(others.get(i));
        }
        assertThat(found.length()).isEqualTo(wanted.length());
    }

    @Test
    void aThousandInTheFileIsAThousandEuros() throws IOException {
        Iv3Table table = Iv3.read(ReferenceFiles.iv3("2025_begroting.csv"));
        Iv3Cell cell = table.cell(TOWN, 2025, "6.1", Iv3Side.COST).orElseThrow();
        assertThat(cell.amount()).isEqualTo(Money.euros(3_946_000));
        String line =
                Files.readAllLines(ReferenceFiles.iv3("2025_begroting.csv")).get(cell.line() - 1);
        assertThat(line.split(";")[cell.column() - 1]).isEqualTo("3946.0");
        assertThat(table.population(TOWN)).contains(39_502);
        assertThat(table.linesOf(TOWN, 2025)).hasSize(69);
    }

    @Test
    void theLongFileHoldsThreeBudgetsAndOneSetOfAccounts() throws IOException {
        Iv3Table table = Iv3.read(ReferenceFiles.iv3("sociaal_domein_2023_2025.csv"));
        assertThat(table.rows()).hasSize(32_376);
        assertThat(table.years()).containsExactly(2023, 2024, 2025);
        assertThat(table.only(Iv3Kind.ACCOUNTS).years()).containsExactly(2023);
        assertThatThrownBy(() -> table.linesOf(TOWN, 2023)).hasMessageContaining("only(BUDGET)");
    }

    @Test
    void theLongFileSaysTheSameAsTheWideFiles() throws IOException {
        Iv3Table all = Iv3.read(ReferenceFiles.iv3("sociaal_domein_2023_2025.csv"));
        for (int year = 2024; year <= 2025; year++) {
            Iv3Table wide = Iv3.read(ReferenceFiles.iv3(year + "_begroting.csv"));
            for (Iv3Row row : all.only(Iv3Kind.BUDGET).rows()) {
                if (row.year() == year && row.municipality().isPresent()) {
                    Iv3Cell same = wide.cell(row.municipality().get(), year, row.taskField(), Iv3Side.COST)
                            .orElseThrow();
                    assertThat(same.amount()).isEqualTo(row.cost().amount());
                }
            }
        }
    }

    @Test
    void theOfficialDeliveryIsRead() throws IOException {
        Iv3Table table = Iv3.read(ReferenceFiles.iv3("eigen-minimaal-goed.json"));
        assertThat(table.linesOf(TOWN, 2025))
                .extracting(Iv3Line::taskField, Iv3Line::cost, Iv3Line::income)
                .containsExactly(
                        tuple("6.1", Money.euros(3_946_000), Money.ZERO),
                        tuple("0.7", Money.ZERO, Money.euros(89_509_000)));
    }

    @Test
    void theFaultyDeliveryIsRefusedAtItsPeriod() throws IOException {
        Path file = ReferenceFiles.iv3("eigen-minimaal-fout.json");
        assertThatThrownBy(() -> Iv3.read(file))
                .isInstanceOfSatisfying(
                        DocumentException.class,
                        refused -> assertThat(refused.problems())
                                .singleElement()
                                .satisfies(problem -> {
                                    assertThat(problem.pointer()).isEqualTo("/metadata/periode");
                                    assertThat(problem.found()).isEqualTo("7");
                                    assertThat(problem.line()).isEqualTo(1);
                                }));
    }

    @Test
    void theDefinitionsOf2025HaveTheTaskFieldsOfTheBudget() {
        Iv3Definitions lists = Iv3Definitions.read(ReferenceFiles.iv3("iv3_definities_Gemeente_2025.json"));
        assertThat(lists.year()).isEqualTo(2025);
        assertThat(lists.taskFields().keySet())
                .containsExactlyInAnyOrderElementsOf(Iv3Facts.budget2025().nationalLines(2025).stream()
                        .map(Iv3Line::taskField)
                        .toList());
    }

    @Test
    void aDeliveryIsHeldAgainstTheDefinitionsOfItsYear() throws IOException {
        Iv3Definitions lists = Iv3Definitions.read(ReferenceFiles.iv3("iv3_definities_Gemeente_2025.json"));
        String good = Files.readString(ReferenceFiles.iv3("eigen-minimaal-goed.json"));
        Municipalities municipalities = Municipalities.of2026();
        Iv3Table table = Iv3.readDelivery("goed.json", good, municipalities, lists);
        assertThat(table.rows()).extracting(Iv3Row::label).contains("Samenkracht en burgerparticipatie");
        assertThat(table.problems()).extracting(Problem::rule).containsExactly("iv3-grey-cell");
        String bad = good.replace("\"6.1\"", "\"6.71b\"")
                .replace("\"4.3.1\"", "\"Tot_cat_b\"")
                .replace("\"boekjaar\":2025", "\"boekjaar\":2024");
        assertThatThrownBy(() -> Iv3.readDelivery("fout.json", bad, municipalities, lists))
                .isInstanceOfSatisfying(
                        DocumentException.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::rule)
                                .containsExactly("other-year", "unknown-task-field", "unknown-category"));
    }
}

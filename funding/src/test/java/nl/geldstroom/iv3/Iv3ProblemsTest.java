package nl.geldstroom.iv3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.geldstroom.document.DocumentException;
import nl.geldstroom.document.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every fault in a file is named with its file, line and column, all at once. */
class Iv3ProblemsTest {

    private static final String WIDE =
            "Gemeenten;Taakveld;L1.1 Salarissen en sociale lasten;Baten;Lasten;Provincie;Gemeentegrootte;Stedelijkheid;"
                    + "Inwonertal;Centrumfunctie;Sociale structuur\n";
    private static final String LONG =
            "jaar,soort,gemeentecode,gemeente,taakveld,taakveldnaam,lasten_x1000,baten_x1000\n";
    private static final String ROW = "Almelo;0.4 Overhead;1.0;2.0;3.0;Overijssel;x;y;73000;a;b\n";

    private static List<Problem> problems(String name, String text) {
        DocumentException refused = catchThrowableOfType(DocumentException.class, () -> Iv3.read(name, text));
        assertThat(refused).as("the file must be refused").isNotNull();
        return refused.problems();
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                wide("Enschede;6.1 Samenkracht;;0.0;x;;;;;;\n", 3, 5, "not-a-number", ""),
                wide("Enschede;6.1 Samenkracht;;0.0;;;;;;;\n", 3, 5, "not-a-number", ""),
                wide("Enschede;6.1 Samenkracht;;0.0;1.000,5;;;;;;\n", 3, 5, "not-a-number", ""),
                wide("Enschede;6.1 Samenkracht;;0,5;3.0;;;;;;\n", 3, 4, "not-a-number", "0.5."),
                wide("Enschede;6.1 Samenkracht;1e3;0.5;3.0;;;;;;\n", 3, 3, "not-a-number", ""),
                wide("Enschede;6.1 Samenkracht;;0.5;3.000001;;;;;;\n", 3, 5, "not-in-cents", ""),
                wide("Enschede;6.1 Samenkracht;;0.5;99999999999.0;;;;;;\n", 3, 5, "not-in-cents", ""),
                wide("Enschede;6.1 Samenkracht;;0.5\n", 3, 0, "broken-line", ""),
                wide("Enschede;6.1 Samenkracht;;0.5;3.0;;;;;;;\n", 3, 0, "broken-line", ""),
                wide(";6.1 Samenkracht;;0.5;3.0;;;;;;\n", 3, 1, "missing-municipality", ""),
                wide("Enschedee;6.1 Samenkracht;;0.5;3.0;;;;;;\n", 3, 1, "unknown-municipality", "Enschede."),
                wide("Enschede;Samenkracht;;0.5;3.0;;;;;;\n", 3, 2, "unknown-task-field", ""),
                wide("Enschede;6.71b Begeleiding;;0.5;3.0;;;;;;\n", 3, 2, "task-field-of-another-year", null),
                wide("Enschede;6.1 Samenkracht;;0.5;3.0;;;;0;;\n", 3, 9, "not-a-number", ""),
                wide("Almelo;0.4 Overhead;1.0;2.0;3.0;Overijssel;x;y;73000;a;b\n", 3, 0, "duplicate-row", ""),
                wide("Almelo;0.5 Treasury;1.0;2.0;3.0;Overijssel;x;y;73001;a;b\n", 3, 0, "place-disagrees", ""),
                tall("2025,begroting,0141,Almelo,6.1,Samenkracht,x,0\n", 2, 7, "not-a-number", ""),
                tall("2025,begroting,,Almelo,6.1,Samenkracht,1,0\n", 2, 3, "missing-municipality", ""),
                tall("2025,begroting,141,Almelo,6.1,Samenkracht,1,0\n", 2, 3, "unknown-municipality", "0141."),
                tall("2025,begroting,0153,Almelo,6.1,Samenkracht,1,0\n", 2, 3, "code-and-name-disagree", ""),
                tall("25,begroting,0141,Almelo,6.1,Samenkracht,1,0\n", 2, 1, "not-a-year", ""),
                tall("2025,begrooting,0141,Almelo,6.1,Samenkracht,1,0\n", 2, 2, "unknown-kind", "begroting."),
                tall("2025,begroting,0141,Almelo,6,Samenkracht,1,0\n", 2, 5, "unknown-task-field", ""),
                tall("2024,begroting,0141,Almelo,6.712,Begeleiding,1,0\n", 2, 5, "task-field-of-another-year", null));
    }

    private static Arguments wide(String row, int line, int column, String rule, String maybe) {
        return Arguments.of("2025_begroting.csv", WIDE + ROW + row, line, column, rule, maybe);
    }

    private static Arguments tall(String row, int line, int column, String rule, String maybe) {
        return Arguments.of("sociaal.csv", LONG + row, line, column, rule, maybe);
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aFaultIsNamedWithItsPlace(String name, String text, int line, int column, String rule, String maybe) {
        assertThat(problems(name, text)).singleElement().satisfies(problem -> {
            assertThat(problem.rule()).isEqualTo(rule);
            assertThat(problem.file()).isEqualTo(name);
            assertThat(problem.line()).isEqualTo(line);
            assertThat(problem.column()).isEqualTo(column);
            if (maybe != null) {
                assertThat(problem.maybe().orElse("")).isEqualTo(maybe);
            }
        });
    }

    @Test
    void allFaultsAreNamedAtOnce() {
        String text = WIDE + ROW + "Almelo;6.1 Samenkracht;;x;y;Overijssel;x;y;73000;a;b\n" + "Nergens;0.1\n"
                + "Nergenshuizen;0.1 Bestuur;;0.0;0.0;;;;;;\n" + ROW;
        assertThat(problems("2025_begroting.csv", text))
                .extracting(Problem::line, Problem::column, Problem::rule)
                .containsExactly(
                        tuple(3, 5, "not-a-number"),
                        tuple(3, 4, "not-a-number"),
                        tuple(4, 0, "broken-line"),
                        tuple(5, 1, "unknown-municipality"),
                        tuple(6, 0, "duplicate-row"));
    }

    @Test
    void aQuoteThatIsNeverClosedIsASyntaxFault() {
        assertThat(problems("2025_begroting.csv", WIDE + ROW + "\"Almelo;0.1 Bestuur;1.0\n"))
                .extracting(Problem::rule)
                .contains("syntax");
    }

    @Test
    void theHeaderMustBeKnown() {
        assertThat(problems("2025_begroting.csv", WIDE.replace("Baten", "Batten") + ROW))
                .extracting(Problem::rule, Problem::line, Problem::column)
                .containsExactly(tuple("unknown-column", 1, 4), tuple("missing-column", 1, 0));
        assertThat(problems("2025_begroting.csv", "a;b;c\n1;2;3\n"))
                .extracting(Problem::rule)
                .containsExactly("unknown-layout");
        assertThat(problems("2025_begroting.csv", "")).extracting(Problem::rule).containsExactly("empty-file");
        assertThat(problems("2025_begroting.csv", WIDE))
                .extracting(Problem::rule)
                .containsExactly("empty-file");
    }

    @Test
    void aWideFileSaysItsYearInItsName() {
        assertThat(problems("begroting.csv", WIDE + ROW))
                .extracting(Problem::rule)
                .containsExactly("missing-year");
        assertThat(Iv3.read("2025_jaarrekening.csv", WIDE + ROW).kinds()).containsExactly(Iv3Kind.ACCOUNTS);
        assertThat(Iv3.read("almelo-2025.csv", WIDE + ROW).problems())
                .extracting(Problem::rule)
                .containsExactly("kind-not-said");
    }

    @Test
    void aFileThatIsNotThereIsAProblemToo() {
        DocumentException refused =
                catchThrowableOfType(DocumentException.class, () -> Iv3.read(Path.of("nowhere", "2025_begroting.csv")));
        assertThat(refused.problems()).extracting(Problem::rule).containsExactly("unreadable");
    }

    @Test
    void namesOfTheFilesFindTheirMunicipality() {
        String text = WIDE;
        for (String name : List.of("Hengelo", "Hengelo(O.)", "Hengelo (O.)")) {
            Iv3Table table = Iv3.read("2025_begroting.csv", text + name + ";0.1 Bestuur;;0.0;1.0;;;;;;\n");
            assertThat(table.municipalities()).extracting(Object::toString).containsExactly("gm:0164");
        }
        Iv3Table total = Iv3.read("2025_begroting.csv", text + "Nederland;0.1 Bestuur;;0.0;1.0;;;;;;\n");
        assertThat(total.municipalities()).isEmpty();
        assertThat(total.nationalLines(2025)).hasSize(1);
    }

    private static final String DELIVERY =
            "{\"metadata\":{\"overheidslaag\":\"Gemeente\",\"overheidsnummer\":\"0141\",\"overheidsnaam\":\"Almelo\","
                    + "\"boekjaar\":2025,\"periode\":0,\"status\":\"Begroting\",\"datum\":\"2024-11-12T00:00:00Z\","
                    + "\"details_openbaar\":false,\"financieel_pakket\":\"p\",\"export_software\":\"e\"},"
                    + "\"contact\":{\"naam\":\"N\",\"email\":\"n@almelo.nl\",\"telefoon\":\"0\"},"
                    + "\"data\":{\"lasten\":[{\"taakveld\":\"6.1\",\"categorie\":\"1.1\",\"bedrag\":10.5},"
                    + "{\"taakveld\":\"6.1\",\"categorie\":\"4.2\",\"bedrag\":20}],\"baten\":[],"
                    + "\"balans_lasten\":[],\"balans_baten\":[],\"balans_standen\":[]}}";

    @Test
    void aDeliveryAddsItsCategoriesUp() {
        Iv3Table table = Iv3.read("almelo.json", DELIVERY);
        Iv3Row row = table.rows().get(0);
        assertThat(row.cost().amount().toEuros()).isEqualByComparingTo("30.5");
        assertThat(row.salaries().orElseThrow().toEuros()).isEqualByComparingTo("10.5");
        assertThat(row.cost().column()).isEqualTo(DELIVERY.indexOf("{\"taakveld\"") + 1);
    }

    static Stream<Arguments> faultyDeliveries() {
        return Stream.of(
                Arguments.of("\"periode\":0", "\"periode\":7", "/metadata/periode", "unknown-word"),
                Arguments.of("\"Begroting\"", "\"Begrotting\"", "/metadata/status", "unknown-word"),
                Arguments.of("\"boekjaar\":2025", "\"boekjaar\":\"2025\"", "/metadata/boekjaar", "not-a-year"),
                Arguments.of("T00:00:00Z", "", "/metadata/datum", "invalid-value"),
                Arguments.of("n@almelo.nl", "n.almelo.nl", "/contact/email", "invalid-value"),
                Arguments.of("\"naam\":\"N\"", "\"naam\":\" \"", "/contact/naam", "invalid-value"),
                Arguments.of("\"bedrag\":20", "\"bedrag\":\"20\"", "/data/lasten/1/bedrag", "not-a-number"),
                Arguments.of("\"bedrag\":20", "\"bedrag\":20.001", "/data/lasten/1/bedrag", "not-in-cents"),
                Arguments.of("\"bedrag\":20", "\"bedrang\":20", "/data/lasten/1", "missing-field"),
                Arguments.of("\"4.2\"", "\"1.1\"", "/data/lasten/1", "duplicate-row"),
                Arguments.of("\"baten\":[]", "\"baten\":{}", "/data/baten", "wrong-type"),
                Arguments.of(",\"balans_standen\":[]", "", "/data", "missing-field"),
                Arguments.of("{\"metadata\"", "{\"extra\":1,\"metadata\"", "/extra", "unknown-field"),
                Arguments.of(
                        "\"details_openbaar\":false",
                        "\"details_openbaar\":0",
                        "/metadata/details_openbaar",
                        "wrong-type"),
                Arguments.of("\"0141\"", "\"0153\"", "/metadata/overheidsnummer", "code-and-name-disagree"),
                Arguments.of("\"boekjaar\":2025,", "\"boekjaar\":1925,", "/metadata/boekjaar", "not-a-year"),
                Arguments.of(
                        "\"6.1\",\"categorie\":\"4.2\"",
                        "\"6.\",\"categorie\":\"4.2\"",
                        "/data/lasten/1/taakveld",
                        "unknown-task-field"),
                Arguments.of(
                        "\"6.1\",\"categorie\":\"4.2\"",
                        "\"6.71b\",\"categorie\":\"4.2\"",
                        "/data/lasten/1/taakveld",
                        "task-field-of-another-year"),
                Arguments.of("\"Gemeente\"", "\"GR\"", "/metadata/overheidslaag", "no-municipality"),
                Arguments.of("\"periode\":0", "\"periode\":0,\"periode\":0", "", "syntax"));
    }

    @ParameterizedTest
    @MethodSource("faultyDeliveries")
    void aFaultyDeliveryIsRefusedAtItsPointer(String good, String bad, String pointer, String rule) {
        assertThat(DELIVERY).contains(good);
        assertThat(problems("almelo.json", DELIVERY.replace(good, bad)))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.pointer()).isEqualTo(pointer);
                    assertThat(problem.rule()).isEqualTo(rule);
                    assertThat(problem.line()).isEqualTo(1);
                });
    }

    @Test
    void allFaultsOfADeliveryAreNamedAtOnce() {
        String text = DELIVERY.replace("\"periode\":0", "\"periode\":7")
                .replace("n@almelo.nl", "")
                .replace("\"bedrag\":20", "\"bedrag\":null");
        assertThat(problems("almelo.json", text))
                .extracting(Problem::pointer)
                .containsExactly("/metadata/periode", "/contact/email", "/data/lasten/1/bedrag");
    }
}

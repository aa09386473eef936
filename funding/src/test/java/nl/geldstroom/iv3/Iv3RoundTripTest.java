package nl.geldstroom.iv3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import nl.geldstroom.document.DocumentException;
import nl.geldstroom.document.Problem;
import nl.geldstroom.money.Money;
import nl.geldstroom.party.Municipalities;
import nl.geldstroom.party.Municipality;
import nl.geldstroom.provision.TaskField;
import nl.geldstroom.provision.TaskFields;
import org.junit.jupiter.api.Test;

/** What is written in the wide layout is read back, cell by cell and byte by byte. */
class Iv3RoundTripTest {

    private static final List<TaskField> CODES = TaskFields.of(Year.of(2025)).all();
    private static final List<Municipality> ALL = Municipalities.of2026().all();

    private record Amounts3(long cost, long income, Optional<Long> salaries) {}

    @Provide
    Arbitrary<Amounts3> amounts() {
        Arbitrary<Long> cents = Arbitraries.oneOf(
                Arbitraries.of(0L, 9_000_000_000_000_000L, -9_000_000_000_000_000L),
                Arbitraries.longs().between(-9_000_000_000_000_000L, 9_000_000_000_000_000L));
        return Combinators.combine(cents, cents, cents.optional()).as(Amounts3::new);
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void aWrittenTableIsReadBackExactly(
            @ForAll("places") List<Integer> places, @ForAll("lists") List<Amounts3> amounts, @ForAll boolean accounts) {
        Iv3Kind kind = accounts ? Iv3Kind.ACCOUNTS : Iv3Kind.BUDGET;
        List<Iv3Row> rows = new ArrayList<>();
        List<Iv3Place> described = new ArrayList<>();
        int line = 1;
        for (int place : places) {
            Municipality municipality = ALL.get(place);
            described.add(Iv3Place.builder()
                    .name(municipality.name())
                    .municipality(municipality.id())
                    .population(place + 1)
                    .sizeClass("class " + place % 3)
                    .build());
            for (int i = 0; i < amounts.size(); i++) {
                line++;
                Amounts3 three = amounts.get(i);
                String code = CODES.get(i).code().text();
                rows.add(new Iv3Row(
                        cell(municipality, kind, code, Iv3Side.COST, three.cost, line, 5),
                        cell(municipality, kind, code, Iv3Side.INCOME, three.income, line, 4),
                        "Name; with \"marks\" " + i,
                        three.salaries.map(Money::ofCents)));
            }
        }
        String name = "2025_" + kind.dutch() + ".csv";
        Iv3Table table = new Iv3Table(name, Iv3Layout.WIDE, rows, described, ImmutableList.of());
        Iv3Table back = Iv3.read(name, table.toWide());
        assertThat(back.rows()).isEqualTo(rows);
        assertThat(back.places()).isEqualTo(described);
        assertThat(back.toWide()).isEqualTo(table.toWide());
    }

    private static Iv3Cell cell(
            Municipality municipality, Iv3Kind kind, String code, Iv3Side side, long cents, int line, int column) {
        return new Iv3Cell(
                Optional.of(municipality.id()),
                municipality.name(),
                2025,
                kind,
                code,
                side,
                Money.ofCents(cents),
                line,
                column);
    }

    @Provide
    Arbitrary<List<Integer>> places() {
        return Arbitraries.integers()
                .between(0, ALL.size() - 1)
                .list()
                .uniqueElements()
                .ofMinSize(1)
                .ofMaxSize(5);
    }

    @Provide
    Arbitrary<List<Amounts3>> lists() {
        return amounts().list().ofMinSize(1).ofMaxSize(20);
    }

    private static final String LONG =
            "jaar,soort,gemeentecode,gemeente,taakveld,taakveldnaam,lasten_x1000,baten_x1000\n"
                    + "2025,begroting,0141,Almelo,6.1,\"Samenkracht, en meer\",12,3\n";
    private static final String DELIVERY =
            "{\"metadata\":{\"overheidslaag\":\"Gemeente\",\"overheidsnummer\":\"0141\",\"overheidsnaam\":\"Almelo\","
                    + "\"boekjaar\":2025,\"periode\":0,\"status\":\"Begroting\",\"datum\":\"2024-11-12T00:00:00Z\","
                    + "\"details_openbaar\":false,\"financieel_pakket\":\"p\",\"export_software\":\"e\"},"
                    + "\"contact\":{\"naam\":\"N\",\"email\":\"n@almelo.nl\",\"telefoon\":\"0\"},"
                    + "\"opmerkingen\":[{\"tekst\":\"t\"}],"
                    + "\"data\":{\"lasten\":[{\"taakveld\":\"6.1\",\"categorie\":\"4.2\",\"bedrag\":20}],\"baten\":[],"
                    + "\"balans_lasten\":[],\"balans_baten\":[],\"balans_standen\":[],\"kengetallen\":[]}}";

    @Test
    void anAmountThatNoDecimalNumberHoldsIsRefusedWhereItStands() {
        String text = DELIVERY.replace("\"bedrag\":20", "\"bedrag\":1e9999992025");
        assertThatThrownBy(() -> Iv3.read("levering.json", text))
                .isInstanceOfSatisfying(
                        DocumentException.class,
                        refused -> assertThat(refused.problems()).anySatisfy(problem -> {
                            assertThat(problem.rule()).isEqualTo("not-a-number");
                            assertThat(problem.pointer()).isEqualTo("/data/lasten/0/bedrag");
                            assertThat(problem.found()).isEqualTo("1e9999992025");
                        }));
    }

    /** Whatever somebody types into a file: it is read, or refused with its problems; nothing else happens. */
    @Property(tries = 2000)
    void aDamagedFileIsReadOrRefused(
            @ForAll boolean json,
            @ForAll @IntRange(max = 2000) int at,
            @ForAll @IntRange(max = 12) int gone,
            @ForAll("damage") String damage) {
        String whole = json ? DELIVERY : LONG;
        int from = at % whole.length();
        int to = Math.min(whole.length(), from + gone);
        String text = whole.substring(0, from) + damage + whole.substring(to);
        try {
            assertThat(Iv3.read("2025_begroting.csv", text).rows()).isNotEmpty();
        } catch (DocumentException refused) {
            assertThat(refused.problems()).anyMatch(Problem::isError);
        }
    }

    @Provide
    Arbitrary<String> damage() {
        return Arbitraries.oneOf(
                Arbitraries.of(
                        "", "null", "[]", "{}", "\"", ",", "\n", "-", "99999999999999999999", "1e999999", "NaN", "[["),
                Arbitraries.strings().ofMaxLength(4));
    }
}

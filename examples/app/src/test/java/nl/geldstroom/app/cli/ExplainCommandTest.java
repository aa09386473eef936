package nl.geldstroom.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Year;
import java.util.List;
import java.util.stream.Stream;
import nl.geldstroom.document.Input;
import nl.geldstroom.ledger.Cell;
import nl.geldstroom.ledger.Projection;
import nl.geldstroom.plan.PostingKind;
import nl.geldstroom.provision.LineId;
import nl.geldstroom.scenario.ScenarioDocuments;
import nl.geldstroom.text.Phrases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExplainCommandTest {

    private static final Projection A = Projection.of(
            new ScenarioDocuments().read(Input.of(Path.of(Said.scenario("a")))).orThrow());

    private static Said explain(String... more) {
        return Said.by(Stream.concat(Stream.of("explain", Said.scenario("a")), Stream.of(more))
                .toArray(String[]::new));
    }

    @Test
    void aReleaseOfALineShowsItsMonthsItsFormulaAndItsSources() {
        Cell cell =
                Cell.of(PostingKind.RELEASE).line(LineId.of("gm:1509/6.712")).in(Year.of(2028));

        Said dutch = explain("--line", "gm:1509/6.712", "--year", "2028", "--kind", "release");
        Said english = explain("--line", "gm:1509/6.712", "--year", "2028", "--kind", "release", "--lang", "en");

        assertThat(dutch.code()).as(dutch.err()).isZero();
        assertThat(dutch.out())
                .startsWith("bedrag in 2028\n  regel gm:1509/6.712: ")
                .contains(
                        "soort vrijgevallen",
                        Phrases.euros(A.amount(cell)).nl(),
                        "per maand: 2028-01 ",
                        "    december 2028:",
                        "aandeel dat verschuift",
                        "[ongeverifieerd]",
                        "Wat de wet over dit geld zegt\n  Toegestaan: volgens artikel 1.1.1 Wmo 2015");
        assertThat(english.out())
                .startsWith("amount in 2028\n  line gm:1509/6.712: ")
                .contains(
                        "kind released",
                        Phrases.euros(A.amount(cell)).en(),
                        "a month: 2028-01 ",
                        "    December 2028:",
                        "[unverified]");
        assertThat(dutch.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
        assertThat(english.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }

    @Test
    void aMonthIsExplainedToo() {
        Said said = explain("--party", "Oude IJsselstreek", "--month", "2028-03");

        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.out()).startsWith("saldo in maart 2028").contains("    maart 2028:");
    }

    @Test
    void theBudgetUnderUnchangedPolicySaysWhereItsAmountsComeFrom() {
        Said said = explain("--line", "gm:1509/6.712", "--kind", "cost", "--year", "2027");

        assertThat(said.out()).contains("Bronnen", "begroting 2025 ", "Wat gelijk blijft", "jaarbedrag");
    }

    @Test
    void thePostingsOfATableAddUpToTheFigure() {
        Said csv = explain(
                "--measure",
                "support-to-social-base",
                "--kind",
                "release,extraCost",
                "--year",
                "2028",
                "--format",
                "csv");
        Said text = explain("--measure", "support-to-social-base", "--kind", "release,extraCost", "--year", "2028");

        assertThat(csv.code()).as(csv.err()).isZero();
        List<String> lines = csv.out().lines().toList();
        assertThat(lines.get(0)).startsWith("rule,month,amount,kind,nature,debit,credit,payer,line,law,");
        BigDecimal sum = lines.stream()
                .skip(1)
                .map(line -> new BigDecimal(line.split(",")[2]))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        Cell cell = Cell.balance()
                .measure("support-to-social-base")
                .kind(PostingKind.RELEASE, PostingKind.EXTRA_COST)
                .in(Year.of(2028));
        assertThat(sum).isEqualByComparingTo(A.amount(cell).toEuros());
        assertThat(text.out()).contains(Phrases.euros(A.amount(cell)).nl());
    }

    @Test
    void aProgramReadsTheSame() {
        Said json = explain("--law", "wmo2015", "--nature", "structural", "--year", "2028", "--format", "json");

        assertThat(json.code()).as(json.err()).isZero();
        assertThat(json.out())
                .startsWith("{\n  \"model\": \"geldstroom\"")
                .contains("\"explanation\"", "\"derivationNl\"", "\"absolute\"", "\"citation\"");
    }

    @Test
    void whatNothingAnswersToIsZero() {
        Said said = explain("--kind", "payout", "--year", "2028");

        assertThat(said.code()).isZero();
        assertThat(said.out()).contains("Er is niets geboekt waar dit op past.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--kind gift                     | --kind is onbekend. Bekend zijn: cost, income",
                "--line gm:1509/9.9              | komt in de boekingen niet voor. Wel: gm:1509/5.1, gm:1509/6.1",
                "--measure nothing               | Wel: ",
                "--agreement nothing             | Wel: ",
                "--source nothing                | Wel: ",
                "--law nothing                   | Wel: ",
                "--account nothing               | Wel: ",
                "--month juni                    | moet een maand zijn, zoals 2028-03",
                "--month 2028-06 --year 2029     | valt niet in het jaar (2029)",
                "--month 2099-06                 | Het jaar (2099) valt buiten de doorrekening",
            })
    void whatTheScenarioDoesNotHaveIsRefusedWithWhatItHas(String options, String message) {
        Said said = explain(options.split(" "));

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains(message);
        assertThat(said.out()).isEmpty();
    }
}

package nl.geldstroom.app.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Year;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import nl.geldstroom.answer.Answers;
import nl.geldstroom.answer.FundingOverview;
import nl.geldstroom.baseline.BudgetLine;
import nl.geldstroom.document.Input;
import nl.geldstroom.ledger.Ledger;
import nl.geldstroom.ledger.Projection;
import nl.geldstroom.money.Money;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.plan.Book;
import nl.geldstroom.plan.PostingKind;
import nl.geldstroom.scenario.ScenarioDocuments;
import org.junit.jupiter.api.Test;

/** The end of the brede SPUK: the page says what the files compute. */
class EndOfTheBredeSpukTest {

    private static final Path FOLDER = Path.of("").toAbsolutePath().getParent().resolve("scenarios");

    private static final PartyId TOWN = PartyId.of("gm:1509");

    private static final Money LAST = Money.euros(694_097);

    private static Projection run(String variant) throws IOException {
        String name = "end-of-the-brede-spuk-" + variant + ".json";
        Projection projection = Projection.of(new ScenarioDocuments()
                .read(Input.of(name, Files.readString(FOLDER.resolve(name))))
                .orThrow());
        assertThat(projection.ledger().check()).isEmpty();
        assertThat(Money.sum(projection.ledger().balances().values())).isEqualTo(Money.ZERO);
        return projection;
    }

    /** The row of the page that starts with these words. */
    private static List<Money> row(String words) throws IOException {
        String line = Files.readString(FOLDER.resolve("end-of-the-brede-spuk.md"))
                .lines()
                .filter(text -> text.startsWith("| " + words))
                .findFirst()
                .orElseThrow();
        return Arrays.stream(line.split("\\|"))
                .skip(2)
                .map(cell -> Money.euros(cell.strip()))
                .toList();
    }

    private static void assertRow(String words, Function<Year, Money> computed) throws IOException {
        List<Money> row = row(words);
        assertThat(row).hasSize(6);
        for (int i = 0; i < row.size(); i++) {
            assertThat(computed.apply(Year.of(2026 + i))).as(words + " " + (2026 + i)).isEqualTo(row.get(i));
        }
    }

    private static Money balance(Projection projection, Year year) {
        return projection.ledger().balance(year, rule -> rule.payer().equals(TOWN));
    }

    @Test
    void theBalancesOfThePageAreThoseOfTheVariants() throws IOException {
        Projection a = run("a");
        Projection b = run("b");
        Projection c = run("c");
        assertRow("A balance", year -> balance(a, year));
        assertRow("B balance", year -> balance(b, year));
        assertRow("C balance", year -> balance(c, year));
        assertThat(Answers.of(a).grants().get(0).lastYear()).isEqualTo(Year.of(2026));
    }

    @Test
    void whatIsCutAndDrawnIsThatOfThePage() throws IOException {
        Projection d = run("d");
        Ledger ledger = d.ledger();
        assertRow("D balance", year -> balance(d, year));
        assertRow("D cuts", year -> ledger.sum(year, rule -> rule.kind() == PostingKind.CUT));
        assertRow("D drawn", year -> ledger.sum(year, rule -> rule.id().equals("cuts/reserve/drawn")));
        assertRow("D value", year -> ledger.sum(year, rule -> rule.book() == Book.VALUE));
    }

    /** 0.5 of 969,000, 0.25 of 3,946,000 and 0.1 of 1,462,000 can be cut: 484,500, 986,500 and 146,200 of 1,617,200. */
    @Test
    void theReserveAndTheCutsFollowFromPlainArithmetic() throws IOException {
        Projection d = run("d");
        List<BudgetLine> lines = d.scenario().given().baseline().lines();
        Money net = Money.sum(lines.stream()
                .map(line -> line.cost().minus(line.income()))
                .toList());
        // The income of 2025 holds 815,183 of the grant; 2026 has 694,097 of it and 2027 none.
        assertThat(balance(d, Year.of(2026)))
                .isEqualTo(net.plus(Money.euros(815_183)).minus(LAST).negated());
        assertThat(balance(d, Year.of(2027))).isEqualTo(balance(d, Year.of(2026)).minus(LAST));
        Money cut = LAST.minus(Money.euros(1_000_000).minus(LAST));
        assertThat(d.ledger().sum(Year.of(2028), rule -> rule.kind() == PostingKind.CUT))
                .isEqualTo(cut);
        double sport = Math.rint(cut.cents() * 484_500.0 / 1_617_200.0);
        assertThat(d.ledger()
                        .sum(Year.of(2028), rule -> rule.id().equals("cuts/released/gm:1509/5.1"))
                        .cents())
                .isEqualTo((long) sport);
        assertThat(d.ledger().sum(Year.of(2029), rule -> rule.id().equals("cuts/released/gm:1509/6.1")))
                .isEqualTo(Money.euros("423402.60"));
    }

    @Test
    void theSuccessorsAreTheShareOfTheMunicipalityAndNothingIsOwed() throws IOException {
        Projection b = run("b");
        Projection c = run("c");
        // 194.2 of 234.6 million, and 231 million times 694,097 of 264,423,052.
        assertThat(balance(b, Year.of(2027)).minus(balance(run("a"), Year.of(2027))))
                .isEqualTo(Money.euros(Math.round(694_097 * 194.2 / 234.6)));
        assertThat(balance(c, Year.of(2027)).minus(balance(run("a"), Year.of(2027))))
                .isEqualTo(Money.euros(Math.round(231_000_000.0 * 694_097 / 264_423_052)));
        assertThat(FundingOverview.of(c).owed(Year.of(2029))).isEqualTo(Money.ZERO);
    }
}

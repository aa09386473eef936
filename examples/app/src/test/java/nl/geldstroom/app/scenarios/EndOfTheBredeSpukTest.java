package nl.geldstroom.app.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Year;
import java.util.List;
import nl.geldstroom.answer.Answers;
import nl.geldstroom.answer.FundingOverview;
import nl.geldstroom.baseline.BudgetLine;
import nl.geldstroom.ledger.Ledger;
import nl.geldstroom.ledger.Projection;
import nl.geldstroom.money.Money;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.plan.Book;
import nl.geldstroom.plan.PostingKind;
import org.junit.jupiter.api.Test;

/** The end of the brede SPUK: the page says what the files compute. */
class EndOfTheBredeSpukTest {

    private static final GrantPages PAGE = new GrantPages("end-of-the-brede-spuk", 2026);

    private static final PartyId TOWN = PartyId.of("gm:1509");

    private static final Money LAST = Money.euros(694_097);

    private static Money balance(Projection projection, Year year) {
        return projection.ledger().balance(year, rule -> rule.payer().equals(TOWN));
    }

    @Test
    void theBalancesOfThePageAreThoseOfTheVariants() {
        Projection a = PAGE.run("a");
        Projection b = PAGE.run("b");
        Projection c = PAGE.run("c");
        PAGE.assertRow("A balance", year -> balance(a, year));
        PAGE.assertRow("B balance", year -> balance(b, year));
        PAGE.assertRow("C balance", year -> balance(c, year));
        assertThat(Answers.of(a).grants().get(0).lastYear()).isEqualTo(Year.of(2026));
    }

    @Test
    void whatIsCutAndDrawnIsThatOfThePage() {
        Projection d = PAGE.run("d");
        Ledger ledger = d.ledger();
        PAGE.assertRow("D balance", year -> balance(d, year));
        PAGE.assertRow("D cuts", year -> ledger.sum(year, rule -> rule.kind() == PostingKind.CUT));
        PAGE.assertRow("D drawn", year -> ledger.sum(year, rule -> rule.id().equals("cuts/reserve/drawn")));
        PAGE.assertRow("D value", year -> ledger.sum(year, rule -> rule.book() == Book.VALUE));
    }

    /** 0.5 of 969,000, 0.25 of 3,946,000 and 0.1 of 1,462,000 can be cut: 484,500, 986,500 and 146,200 of 1,617,200. */
    @Test
    void theReserveAndTheCutsFollowFromPlainArithmetic() {
        Projection d = PAGE.run("d");
        List<BudgetLine> lines = d.scenario().given().baseline().lines();
        Money net = Money.sum(
                lines.stream().map(line -> line.cost().minus(line.income())).toList());
        // The income of 2025 holds 815,183 of the grant; 2026 has 694,097 of it and 2027 none.
        assertThat(balance(d, Year.of(2026)))
                .isEqualTo(net.plus(Money.euros(815_183)).minus(LAST).negated());
        assertThat(balance(d, Year.of(2027)))
                .isEqualTo(balance(d, Year.of(2026)).minus(LAST));
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
    void theSuccessorsAreTheShareOfTheMunicipalityAndNothingIsOwed() {
        Projection b = PAGE.run("b");
        Projection c = PAGE.run("c");
        // 194.2 of 234.6 million, and 231 million times 694,097 of 264,423,052.
        assertThat(balance(b, Year.of(2027)).minus(balance(PAGE.run("a"), Year.of(2027))))
                .isEqualTo(Money.euros(Math.round(694_097 * 194.2 / 234.6)));
        assertThat(balance(c, Year.of(2027)).minus(balance(PAGE.run("a"), Year.of(2027))))
                .isEqualTo(Money.euros(Math.round(231_000_000.0 * 694_097 / 264_423_052)));
        assertThat(FundingOverview.of(c).owed(Year.of(2029))).isEqualTo(Money.ZERO);
    }
}

package nl.geldstroom.app.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Year;
import nl.geldstroom.answer.Answers;
import nl.geldstroom.answer.Results;
import nl.geldstroom.ledger.Ledger;
import nl.geldstroom.ledger.Projection;
import nl.geldstroom.money.Money;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.plan.Book;
import nl.geldstroom.plan.PostingKind;
import org.junit.jupiter.api.Test;

/** One bundled national grant: the page says what the files compute. */
class BundledNationalGrantTest {

    private static final GrantPages PAGE = new GrantPages("bundled-national-grant", 2027);

    private static final PartyId TOWN = PartyId.of("gm:1509");

    private static Money watched(Projection projection, Year year, String field) {
        return projection
                .ledger()
                .observedSum(year, observation -> observation.id().endsWith("social-base/" + field));
    }

    private static Money value(Projection projection, Year year) {
        return projection.ledger().sum(year, rule -> rule.book() == Book.VALUE);
    }

    @Test
    void underTheLawAsItIsAllOfItIsHeldBack() {
        Projection a = PAGE.run("a");
        PAGE.assertRow("A held back", year -> watched(a, year, "blocked"));
        PAGE.assertRow("A difference", year -> a.difference(TOWN, year));
        PAGE.assertRow("A moved", year -> watched(a, year, "moved"));
        assertThat(Answers.of(a).bottlenecks())
                .hasSize(2)
                .extracting(Results.Bottleneck::explanation)
                .allSatisfy(text ->
                        assertThat(text.nl()).contains("artikel 15a Fvw").contains("niet geverifieerd"));
    }

    @Test
    void underOneBundledGrantItMoves() {
        Projection b = PAGE.run("b");
        PAGE.assertRow("B moved", year -> watched(b, year, "moved"));
        PAGE.assertRow("B difference", year -> b.difference(TOWN, year));
        PAGE.assertRow("B value", year -> value(b, year));
        assertThat(Answers.of(b).bottlenecks()).isEmpty();
    }

    /** The whole path: 12 % of 969,000 and 8 % of 1,462,000 a year, less than the grant pays of both lines. */
    @Test
    void whatMovesIsTheShareOfTheLinesAndNoEuroIsMade() {
        Projection b = PAGE.run("b");
        Ledger ledger = b.ledger();
        Year last = Year.of(2036);
        assertThat(ledger.observedSum(last, observation -> observation.id().equals("sport-to-social-base/moved")))
                .isEqualTo(Money.euros(969_000 * 12 / 100));
        assertThat(Math.abs(
                        ledger.observedSum(last, observation -> observation.id().equals("health-to-social-base/moved"))
                                        .cents()
                                - 146_200_000L * 8 / 100))
                .isLessThan(12);
        assertThat(b.difference(TOWN, last)).isEqualTo(Money.ZERO);
        // The grant itself is the structural part of GALA in both: 694,097 times 194.2 of 234.6.
        assertThat(ledger.sum(last, rule -> rule.kind() == PostingKind.GRANT)).isEqualTo(Money.euros(574_568));
    }
}

package nl.geldstroom.app.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Year;
import nl.geldstroom.answer.Answers;
import nl.geldstroom.ledger.Projection;
import nl.geldstroom.money.Money;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.plan.Book;
import nl.geldstroom.plan.PostingKind;
import org.junit.jupiter.api.Test;

/** A health duty as proposed law: the page says what the files compute. */
class HealthDutyTest {

    private static final GrantPages PAGE = new GrantPages("health-duty", 2028);

    private static final PartyId TOWN = PartyId.of("gm:1509");

    private static final PartyId INSURER = PartyId.of("uzovi:0101");

    private static final PartyId CARE_OFFICE = PartyId.of("zk:5507");

    private static final PartyId PREMIUM = PartyId.of("org:premium-payers");

    private static Money received(Projection projection, Year year) {
        return projection.ledger().sum(year, rule -> rule.kind() == PostingKind.RECEIVED);
    }

    @Test
    void underTheLawAsItIsTheMunicipalityPaysAndOthersGain() {
        Projection a = PAGE.run("a");
        PAGE.assertRow("A municipality", year -> a.difference(TOWN, year));
        PAGE.assertRow("A insurer", year -> a.difference(INSURER, year));
        PAGE.assertRow("A those who pay premiums", year -> a.difference(PREMIUM, year));
        PAGE.assertRow(
                "A held back",
                year -> a.ledger()
                        .observedSum(year, observation -> observation.id().equals("share-of-gain/blocked")));
        assertThat(Answers.of(a).bottlenecks())
                .singleElement()
                .satisfies(bottleneck -> assertThat(bottleneck.explanation().nl())
                        .contains("artikel 10 Zvw")
                        .contains("niet geverifieerd"));
    }

    @Test
    void underTheDutyTheInsurerShares() {
        Projection b = PAGE.run("b");
        PAGE.assertRow("B municipality", year -> b.difference(TOWN, year));
        PAGE.assertRow("B insurer", year -> b.difference(INSURER, year));
        PAGE.assertRow("B paid", year -> received(b, year));
        PAGE.assertRow("A and B value", year -> b.ledger().sum(year, rule -> rule.book() == Book.VALUE));
        assertThat(Answers.of(b).bottlenecks()).isEmpty();
    }

    /** Half of what the insurer gained the year before; a freed place in long-term care is filled again. */
    @Test
    void whatIsSharedIsHalfOfTheGainOfTheYearBeforeAndTheCareOfficeSavesNothing() {
        Projection a = PAGE.run("a");
        Projection b = PAGE.run("b");
        for (int year = 2029; year <= 2036; year++) {
            long gain = Math.max(a.difference(INSURER, Year.of(year - 1)).cents(), 0);
            assertThat(received(b, Year.of(year)).cents()).isEqualTo((long) Math.rint(gain * 0.5));
            assertThat(b.difference(CARE_OFFICE, Year.of(year))).isEqualTo(Money.ZERO);
        }
    }

    /** What one gives another gets: the duty moves money between parties and makes none. */
    @Test
    void allPartiesTogetherAreAsWellOffInBothVariants() {
        Projection a = PAGE.run("a");
        Projection b = PAGE.run("b");
        for (int year = 2028; year <= 2036; year++) {
            assertThat(all(b, Year.of(year))).isEqualTo(all(a, Year.of(year)));
        }
    }

    private static Money all(Projection projection, Year year) {
        return projection
                .ledger()
                .balance(year, rule -> true)
                .minus(projection.reference().balance(year, rule -> true));
    }
}

package nl.geldstroom.app.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Year;
import java.util.function.Predicate;
import nl.geldstroom.ledger.Projection;
import nl.geldstroom.money.Money;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.plan.Book;
import nl.geldstroom.plan.PostingRule;
import org.junit.jupiter.api.Test;

/** Regional purchasing by sixteen municipalities: what the page says is what the two files give. */
class RegionalPurchasingTest {

    private static final PageTable PAGE = PageTable.of("regional-purchasing.md");

    private static final Projection ALONE = PageTable.run("regional-purchasing-a.json");

    private static final Projection TOGETHER = PageTable.run("regional-purchasing-b.json");

    private static void says(String what, Predicate<PostingRule> which) {
        PAGE.says(what, PageTable.sum(ALONE, which), PageTable.sum(TOGETHER, which));
    }

    private static Predicate<PostingRule> field(String name) {
        return rule -> rule.id().contains("/" + name + "/");
    }

    @Test
    void thePageSaysWhatTheRunsGive() {
        says("award rounds, euros", field("round"));
        says("clients who change provider, euros", field("moving"));
        Predicate<PostingRule> money = rule -> rule.book() == Book.MONEY;
        says("together, euros", money);
        says("of which Oude IJsselstreek, euros", money.and(rule -> rule.payer().equals(PartyId.of("gm:1509"))));
        PAGE.says(
                "burden of bidders, euros",
                PageTable.sum(ALONE, rule -> rule.book() == Book.VALUE).negated(),
                PageTable.sum(TOGETHER, rule -> rule.book() == Book.VALUE).negated());
    }

    /** Eleven yearly rounds of sixteen towns, for 2027 to 2037, against three of the region, for 2027, 2031 and 2035. */
    @Test
    void thePricesOfTheRoundsAddUp() {
        assertThat(PageTable.sum(ALONE, field("round"))).isEqualTo(Money.euros(11 * 16 * (120 * 80 + 10_000)));
        assertThat(PageTable.sum(TOGETHER, field("round")))
                .isEqualTo(Money.euros(3 * (400 * 80 + 25_000 + 16 * 1_500)));
        // One client for each 50,000 euros of budget: 1,230, of whom 0.3 move at 400.00 with each new award.
        assertThat(PageTable.sum(ALONE, field("moving"))).isEqualTo(Money.euros(9 * 147_600));
        assertThat(PageTable.sum(TOGETHER, field("moving"))).isEqualTo(Money.euros(2 * 147_600));
        PAGE.says("award rounds held", 11 * 16, 3);
    }

    @Test
    void theCareItselfCostsTheSameInBoth() {
        Predicate<PostingRule> care = rule -> rule.measure().isEmpty() && rule.book() == Book.MONEY;
        for (Year year : ALONE.scenario().horizon().years()) {
            assertThat(ALONE.ledger().balance(year, care))
                    .isEqualTo(TOGETHER.ledger().balance(year, care));
        }
    }
}

package nl.geldstroom.app.scenarios;

import static nl.geldstroom.app.scenarios.ScenarioPages.euros;
import static nl.geldstroom.app.scenarios.ScenarioPages.run;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.time.Year;
import java.util.List;
import java.util.Map;
import nl.geldstroom.answer.FundAccount;
import nl.geldstroom.ledger.Projection;
import nl.geldstroom.money.Money;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.plan.PostingKind;
import nl.geldstroom.scenario.Scenario;
import org.junit.jupiter.api.Test;

/** The regional prevention fund of fifteen years, as its page describes it. */
class PreventionFundScenarioTest {

    private static final PartyId TOWN = PartyId.of("gm:1509");

    private static final PartyId INSURERS = PartyId.of("uzovi:0101");

    @Test
    void theNumbersOfThePageAreThoseOfTheRun() throws IOException {
        Projection projection = run("prevention-fund");
        FundAccount fund = FundAccount.of(projection).get(0);
        FundAccount.Payer town = fund.payers().get(0);
        Map<String, String> computed = ImmutableMap.<String, String>builder()
                .put("paid in by the municipality in 2027", euros(town.paid().get(0)))
                .put("paid in by the municipality in 2041", euros(town.paid().get(14)))
                .put(
                        "balance of the fund at the end of 2028",
                        euros(fund.balance().get(1)))
                .put("interest over fifteen years", euros(Money.sum(fund.interest())))
                .put("given back to the municipality at the end", euros(town.refund()))
                .put("difference for the municipality in 2027", euros(projection.difference(TOWN, Year.of(2027))))
                .put("difference for the municipality in 2036", euros(projection.difference(TOWN, Year.of(2036))))
                .put("difference for the insurers in 2036", euros(projection.difference(INSURERS, Year.of(2036))))
                .put("what the lines lose when the fund closes", euros(fund.cliff()))
                .buildOrThrow();
        assertThat(ScenarioPages.numbers("prevention-fund"))
                .containsExactlyEntriesOf(ImmutableMap.copyOf(com.google.common.collect.Maps.transformValues(
                        computed, value -> (List<String>) ImmutableList.of(value))));
    }

    /** Year by year: what came in and interest, less what went out, is what is there; a quarter of last year's savings is on top. */
    @Test
    void theAccountIsThatOfASavingsBook() throws IOException {
        Projection projection = run("prevention-fund");
        FundAccount fund = FundAccount.of(projection).get(0);
        Money held = Money.ZERO;
        for (int i = 0; i < 15; i++) {
            Year before = Year.of(2026 + i);
            Money saved = projection
                    .ledger()
                    .sum(before, rule -> rule.payer().equals(TOWN) && rule.kind() == PostingKind.CASHING);
            Money topUp = Money.ofCents((long) Math.rint(saved.cents() * 0.25));
            assertThat(fund.payers().get(0).paid().get(i))
                    .isEqualTo(Money.euros(300_000).plus(topUp));
            held = held.plus(fund.paidIn().get(i))
                    .plus(fund.interest().get(i))
                    .minus(fund.spent().get(i));
            if (i < 14) {
                assertThat(fund.balance().get(i)).isEqualTo(held).isGreaterThanOrEqualTo(Money.ZERO);
            }
        }
        assertThat(Money.sum(
                        fund.payers().stream().map(FundAccount.Payer::refund).toList()))
                .isEqualTo(held);
        double share = Money.sum(fund.payers().get(0).paid()).cents()
                / (double) Money.sum(fund.paidIn()).cents();
        assertThat(fund.payers().get(0).refund().cents()).isEqualTo(Math.round(held.cents() * share));
    }

    /** January 2027: 62,500.00 in and 25,000.00 out; 1.5 % a year on 37,500.00 is 46.88 in February. */
    @Test
    void theFirstInterestIsOnTheBalanceOfJanuary() throws IOException {
        Projection projection = run("prevention-fund");
        assertThat(projection.ledger().postings())
                .filteredOn(posting -> posting.rule().id().equals("vitality/interest"))
                .first()
                .satisfies(posting -> {
                    assertThat(posting.month()).hasToString("2027-02");
                    assertThat(posting.amount()).isEqualTo(Money.euros("46.88"));
                });
    }

    @Test
    void withoutTheProposalNothingFlows() throws IOException {
        Scenario scenario = run("prevention-fund").scenario();
        Projection blocked =
                Projection.of(scenario.withGiven(scenario.given().withAdoptedProposals(ImmutableList.of())));
        FundAccount fund = FundAccount.of(blocked).get(0);
        assertThat(fund.paidIn()).containsOnly(Money.ZERO);
        assertThat(fund.payers())
                .allSatisfy(payer -> assertThat(payer.heldBack()).isNotEmpty());
        assertThat(blocked.difference(TOWN, Year.of(2030))).isEqualTo(Money.ZERO);
    }
}

package nl.geldstroom.app.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Year;
import java.util.List;
import java.util.function.Predicate;
import nl.geldstroom.answer.KeyFigures;
import nl.geldstroom.answer.Meeting;
import nl.geldstroom.answer.WrongPocket;
import nl.geldstroom.ledger.Projection;
import nl.geldstroom.money.Money;
import nl.geldstroom.plan.PostingKind;
import nl.geldstroom.plan.PostingRule;
import nl.geldstroom.text.LocalizedText;
import org.junit.jupiter.api.Test;

/** What the meeting hears of ready scenarios in which not everything is the municipality's. */
class AnswersOfReadyScenariosTest {

    private static String dutch(List<LocalizedText> sentences) {
        return sentences.stream().map(LocalizedText::nl).reduce("", (x, y) -> x + " " + y);
    }

    @Test
    void aLineBelowTheCountryIsNotCalledAboveIt() {
        String said = dutch(Meeting.of(PageTable.run("regional-purchasing-b.json"))
                .neighbours()
                .sentences());
        assertThat(said).contains("eronder").doesNotContain("erboven");
    }

    @Test
    void onlyTheMunicipalitysOwnLinesAreHeldAgainstItsBudget() {
        Projection projection = PageTable.run("prevention-fund.json");
        long own = projection.scenario().given().baseline().lines().stream()
                .filter(line -> line.payer()
                        .equals(projection.scenario().given().parties().get(0).id()))
                .count();
        var answer = Meeting.of(projection).reconciliation();
        assertThat(answer.rows()).hasSize((int) own);
        assertThat(dutch(answer.sentences()))
                .contains("de " + own + " regels")
                .contains("Van een andere betaler is er nog een regel");
    }

    @Test
    void whatTheContractOfAnInsurerPaysTwiceIsNotTheMunicipalitys() {
        assertThat(Meeting.of(PageTable.run("nursing-and-support-b.json"))
                        .doubleCost()
                        .total())
                .isEqualTo(Money.ZERO);
    }

    @Test
    void theInterestOfAFundCountsOnceWhenItIsPaidOut() {
        Projection projection = PageTable.run("prevention-fund.json");
        Money all = Money.ZERO;
        for (WrongPocket.Pocket pocket : WrongPocket.of(projection).pockets()) {
            assertThat(pocket.payer().text().equals("org:vitality") ? pocket.total() : Money.ZERO)
                    .as("the fund is empty at the end, and what it earned stands with those it paid")
                    .isEqualTo(Money.ZERO);
            all = all.plus(pocket.total());
        }
        // Over its whole life a fund adds its interest to what its payers have, and nothing else.
        Money paidIn = sum(projection, PostingKind.CONTRIBUTION);
        Money paidOut = sum(projection, PostingKind.PAYOUT);
        Money interest = sum(projection, PostingKind.INTEREST);
        assertThat(interest).isGreaterThan(Money.ZERO);
        assertThat(paidOut).isEqualTo(paidIn.plus(interest));
        Money others = Money.ZERO;
        for (Year year : projection.scenario().horizon().years()) {
            Predicate<PostingRule> noFund = rule -> rule.kind() != PostingKind.CONTRIBUTION
                    && rule.kind() != PostingKind.PAYOUT
                    && rule.kind() != PostingKind.INTEREST;
            others = others.plus(projection.ledger().balance(year, noFund))
                    .minus(projection.reference().balance(year, noFund));
        }
        assertThat(all).isEqualTo(others.plus(interest));
    }

    private static Money sum(Projection projection, PostingKind kind) {
        return Money.sum(projection.scenario().horizon().years().stream()
                .map(year -> projection.ledger().sum(year, rule -> rule.kind() == kind))
                .toList());
    }

    @Test
    void theReserveIsTheAccountOfTheSqueezeEverywhere() {
        Projection projection = PageTable.run("squeeze-a.json");
        var key = KeyFigures.of(projection);
        Money end = key.reserve().get(key.reserve().size() - 1);
        assertThat(Meeting.of(projection).growth().whatIfs().get(0).reserveAtEnd())
                .contains(end);
        assertThat(key.reserveDraw())
                .isEqualTo(key.reserveOpening()
                        .orElseThrow()
                        .minus(key.reserve().stream()
                                .reduce(key.reserveOpening().orElseThrow(), Money::min)));
    }
}

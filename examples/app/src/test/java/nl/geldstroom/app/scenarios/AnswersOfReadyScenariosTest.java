package nl.geldstroom.app.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.geldstroom.answer.KeyFigures;
import nl.geldstroom.answer.LeastSettlement;
import nl.geldstroom.answer.Meeting;
import nl.geldstroom.answer.WrongPocket;
import nl.geldstroom.ledger.Projection;
import nl.geldstroom.money.Money;
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
        assertThat(dutch(answer.sentences())).contains("de " + own + " regels").contains("Van andere betalers");
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
        WrongPocket pockets = WrongPocket.of(projection);
        assertThat(pockets.pockets())
                .filteredOn(pocket -> pocket.payer().text().startsWith("org:vital"))
                .allSatisfy(pocket -> assertThat(pocket.total()).isEqualTo(Money.ZERO));
        assertThat(LeastSettlement.of(projection).missing()).isNotNull();
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

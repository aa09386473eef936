package nl.geldstroom.app.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Year;
import java.util.List;
import java.util.function.Function;
import nl.geldstroom.answer.Answers;
import nl.geldstroom.ledger.Projection;
import nl.geldstroom.measure.EqualisationRetention;
import nl.geldstroom.money.Money;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.plan.PostingKind;
import org.junit.jupiter.api.Test;

/** The wall between Zvw nursing and Wmo support: what the page says is what the three files give. */
class NursingAndSupportTest {

    private static final PageTable PAGE = PageTable.of("nursing-and-support.md");

    private static final List<Projection> RUNS = List.of(
            PageTable.run("nursing-and-support-a.json"),
            PageTable.run("nursing-and-support-b.json"),
            PageTable.run("nursing-and-support-c.json"));

    private static final PartyId TOWN = PartyId.of("gm:1509");
    private static final PartyId INSURER = PartyId.of("uzovi:9901");

    private static void says(String what, Function<Projection, Money> figure) {
        PAGE.says(what, RUNS.stream().map(figure).toArray());
    }

    private static Money of(Projection run, PostingKind kind) {
        return PageTable.sum(run, rule -> rule.kind() == kind);
    }

    @Test
    void thePageSaysWhatTheRunsGive() {
        says("held back by the wall", run -> PageTable.watched(run, "over-de-muur/blocked"));
        says("goes along with clients", run -> of(run, PostingKind.PAID_OVER));
        says("extra support", run -> of(run, PostingKind.EXTRA_COST));
        says("nursing that is saved", run -> of(run, PostingKind.RELEASE));
        says("the municipality has", run -> PageTable.gain(run, TOWN));
        says("the insurer has", run -> PageTable.gain(run, INSURER));
        says("those who pay premiums have", run -> PageTable.gain(run, EqualisationRetention.PREMIUM_PAYERS));
        says(
                "all together",
                run -> PageTable.gain(run, TOWN)
                        .plus(PageTable.gain(run, INSURER))
                        .plus(PageTable.gain(run, EqualisationRetention.PREMIUM_PAYERS)));
    }

    /** 36 months of 120/36 more each, then 72 months of 120: 10,860 months of a client. */
    @Test
    void theMonthsOfClientsAddUp() {
        int months = 120 * 37 / 2 + 72 * 120;
        assertThat(of(RUNS.get(1), PostingKind.PAID_OVER))
                .isEqualTo(Money.euros((80 * 6_000 + 20 * 4_200) / 100 / 12 * months));
        assertThat(of(RUNS.get(1), PostingKind.EXTRA_COST)).isEqualTo(Money.euros(4_200 / 12 * months));
    }

    @Test
    void inTheEndTheInsurerKeepsAFifthOfTheDifferenceInB() {
        assertThat(RUNS.get(1)
                        .ledger()
                        .balance(
                                Year.of(2036),
                                rule -> rule.payer().equals(INSURER)
                                        && rule.measure().isPresent()))
                .isEqualTo(Money.euros(120 * (6_000 - 4_200) / 5));
    }

    @Test
    void theWallIsNamedWhereItStands() {
        assertThat(Answers.of(RUNS.get(0)).bottlenecks()).isNotEmpty();
        assertThat(Answers.of(RUNS.get(1)).bottlenecks()).isEmpty();
    }
}

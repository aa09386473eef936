package nl.geldstroom.app.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Year;
import java.util.List;
import java.util.function.Function;
import nl.geldstroom.ledger.Projection;
import nl.geldstroom.measure.EqualisationRetention;
import nl.geldstroom.money.Money;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.plan.Book;
import nl.geldstroom.plan.PostingKind;
import org.junit.jupiter.api.Test;

/** Welzijn op Recept in every practice: what the page says is what the two files give. */
class SocialPrescribingTest {

    private static final PageTable PAGE = PageTable.of("social-prescribing.md");

    private static final List<Projection> RUNS =
            List.of(PageTable.run("social-prescribing-a.json"), PageTable.run("social-prescribing-b.json"));

    private static final PartyId TOWN = PartyId.of("gm:1509");
    private static final PartyId INSURER = PartyId.of("uzovi:9901");

    private static void says(String what, Function<Projection, Money> figure) {
        PAGE.says(what, RUNS.stream().map(figure).toArray());
    }

    private static Money cashed(Projection run, PartyId payer) {
        return PageTable.sum(
                run, rule -> rule.kind() == PostingKind.CASHING && rule.payer().equals(payer));
    }

    private static Money of(Projection run, String rule) {
        return PageTable.sum(run, one -> one.id().equals(rule));
    }

    @Test
    void thePageSaysWhatTheRunsGive() {
        says("coaches", run -> of(run, "welzijn-op-recept/spent"));
        says("social value, all payers", run -> PageTable.sum(run, rule -> rule.book() == Book.VALUE));
        says("became money at the municipality", run -> cashed(run, TOWN));
        says("of which spent again", run -> of(run, "herinvestering/spent"));
        says("became money in insured care", run -> cashed(run, INSURER));
        says("the insurer pays the municipality", run -> of(run, "verrekening/settled/paid"));
        says("the municipality has", run -> PageTable.gain(run, TOWN));
        says("the insurer has", run -> PageTable.gain(run, INSURER));
        says("other insurers have", run -> PageTable.gain(run, EqualisationRetention.OTHER_INSURERS));
        says("those who pay premiums have", run -> PageTable.gain(run, EqualisationRetention.PREMIUM_PAYERS));
    }

    @Test
    void whatIsSavedInInsuredCareIsSomebodysToTheCent() {
        for (Projection run : RUNS) {
            assertThat(PageTable.gain(run, INSURER)
                            .plus(of(run, "verrekening/settled/paid"))
                            .plus(PageTable.gain(run, EqualisationRetention.OTHER_INSURERS))
                            .plus(PageTable.gain(run, EqualisationRetention.PREMIUM_PAYERS)))
                    .isEqualTo(cashed(run, INSURER));
        }
    }

    /** In 2027 the insurer gained 646.03: half of it is owed in 2028. */
    @Test
    void theSettlementIsHalfOfTheGainOfTheYearBefore() {
        Money gained = RUNS.get(1)
                .ledger()
                .balance(
                        Year.of(2027),
                        rule -> rule.payer().equals(INSURER) && rule.measure().isPresent());
        Money paid = RUNS.get(1).ledger().sum(Year.of(2028), rule -> rule.id().equals("verrekening/settled/paid"));
        assertThat(paid.cents()).isEqualTo((long) Math.rint(gained.cents() / 2.0));
    }

    @Test
    void theCoachesAddUp() {
        assertThat(of(RUNS.get(0), "welzijn-op-recept/spent")).isEqualTo(Money.euros(90_000 + 7 * 180_000));
    }
}

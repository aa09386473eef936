package nl.geldstroom.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Year;
import java.util.Optional;
import nl.geldstroom.baseline.Baseline;
import nl.geldstroom.baseline.BudgetLine;
import nl.geldstroom.baseline.Growth;
import nl.geldstroom.evidence.Assumption;
import nl.geldstroom.evidence.Evidence;
import nl.geldstroom.evidence.Grounded;
import nl.geldstroom.law.LawId;
import nl.geldstroom.measure.SharedSavings;
import nl.geldstroom.money.Money;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.plan.PostingKind;
import nl.geldstroom.plan.PostingRule;
import nl.geldstroom.provision.LineId;
import nl.geldstroom.scenario.Given;
import nl.geldstroom.scenario.Horizon;
import nl.geldstroom.scenario.NamedParty;
import nl.geldstroom.scenario.Scenario;
import nl.geldstroom.text.LocalizedText;
import org.junit.jupiter.api.Test;

/** A budget line may be negative; a cap on what is shared of it never turns a payment around. */
class NegativeBenchmarkTest {

    private static final Evidence CHOSEN = Assumption.of("test", "chosen for the calculation");

    private static final PartyId TOWN = PartyId.of("gm:1509");

    private static final LineId LINE = LineId.of("gm:1509/6.712");

    @Test
    void theCapOfANegativeBenchmarkIsNothing() {
        Scenario scenario = Scenario.builder()
                .id("negative")
                .title(LocalizedText.same("x"))
                .given(Given.builder()
                        .addParties(new NamedParty(TOWN, "town", Optional.empty()))
                        .baseline(Baseline.builder()
                                .year(Year.of(2025))
                                .growth(Growth.NONE)
                                .addLines(BudgetLine.builder()
                                        .id(LINE)
                                        .payer(TOWN)
                                        .law(LawId.WMO2015)
                                        .cost(Money.ofCents(-10_000_000))
                                        .income(Money.ZERO)
                                        .build())
                                .build())
                        .build())
                .addMeasures(SharedSavings.builder()
                        .id("share")
                        .title(LocalizedText.same("x"))
                        .addSavingOn(LINE)
                        .partner(PartyId.of("kvk:41014152"))
                        .benchmark(new SharedSavings.UnchangedPolicy(Optional.empty(), Optional.empty()))
                        .share(Grounded.of(0.5, CHOSEN))
                        .cap(Grounded.of(0.1, CHOSEN))
                        .lossShare(Grounded.of(0.5, CHOSEN))
                        .build())
                .horizon(Horizon.of(2026, 2027))
                .build();

        Recording run = Recording.of(scenario);

        for (PostingRule rule : run.rules.values()) {
            if (rule.kind() == PostingKind.PAID_OVER) {
                assertThat(run.postings.get(rule.id())).as(rule.id()).containsOnly(0);
            }
        }
    }
}

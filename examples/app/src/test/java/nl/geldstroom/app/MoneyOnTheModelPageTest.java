package nl.geldstroom.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.time.Year;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import nl.geldstroom.baseline.Baseline;
import nl.geldstroom.baseline.BudgetLine;
import nl.geldstroom.baseline.Growth;
import nl.geldstroom.evidence.Assumption;
import nl.geldstroom.evidence.Evidence;
import nl.geldstroom.evidence.Grounded;
import nl.geldstroom.law.LawId;
import nl.geldstroom.ledger.Ledger;
import nl.geldstroom.ledger.Projection;
import nl.geldstroom.measure.Beneficiary;
import nl.geldstroom.measure.Delay;
import nl.geldstroom.measure.DelayedEffect;
import nl.geldstroom.measure.EqualisationRetention;
import nl.geldstroom.measure.ExtraSpending;
import nl.geldstroom.measure.Measure;
import nl.geldstroom.measure.Return;
import nl.geldstroom.measure.Settlement;
import nl.geldstroom.money.Money;
import nl.geldstroom.money.Share;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.provision.LineId;
import nl.geldstroom.scenario.Given;
import nl.geldstroom.scenario.Horizon;
import nl.geldstroom.scenario.NamedParty;
import nl.geldstroom.scenario.Scenario;
import nl.geldstroom.scenario.UnknownWalls;
import nl.geldstroom.text.LocalizedText;
import org.junit.jupiter.api.Test;

/** The worked examples of {@code docs/model.md} on who keeps the money are what the library computes. */
class MoneyOnTheModelPageTest {

    private static final Evidence CHOSEN = Assumption.of("test", "chosen for the calculation");

    private static final LocalizedText TEXT = LocalizedText.same("x");

    private static final PartyId TOWN = PartyId.of("gm:1509");
    private static final PartyId INSURER = PartyId.of("uzovi:3311");

    private static final LineId BASE = LineId.of("gm:1509/6.1");
    private static final LineId NURSING = LineId.of("uzovi:3311/nursing");

    private static void says(String sentence, Object... values) {
        Object[] shown = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            shown[i] = values[i] instanceof Money money
                    ? String.format(Locale.ROOT, "%,.2f", money.cents() / 100.0)
                    : values[i];
        }
        assertThat(words(Pages.read("docs/model.md"))).contains(words(String.format(Locale.ROOT, sentence, shown)));
    }

    private static String words(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    private static BudgetLine line(LineId id, PartyId payer, LawId law) {
        return BudgetLine.builder()
                .id(id)
                .payer(payer)
                .law(law)
                .cost(Money.euros(120_000))
                .income(Money.ZERO)
                .build();
    }

    /** A town that spends 1,000.00 a month in a year, of which nursing costs 1,000.00 a month less for four years. */
    private static Ledger run(int year, Measure... more) {
        ImmutableList.Builder<Measure> measures = ImmutableList.builder();
        measures.add(ExtraSpending.builder()
                .id("invest")
                .title(TEXT)
                .line(BASE)
                .amounts(ImmutableSortedMap.of(Year.of(year), Money.euros(12_000)))
                .build());
        measures.add(DelayedEffect.builder()
                .id("effect")
                .title(TEXT)
                .of(BASE)
                .delay(new Delay.ByYear(ImmutableList.of(1.0, 1.0, 1.0, 1.0), CHOSEN))
                .value(Return.of(Grounded.of(0, CHOSEN)))
                .cash(Return.of(Grounded.of(1, CHOSEN)))
                .addBeneficiaries(Beneficiary.of(NURSING, Share.ALL, CHOSEN))
                .build());
        return Projection.of(Scenario.builder()
                        .id("model")
                        .title(TEXT)
                        .given(Given.builder()
                                .addParties(new NamedParty(TOWN, "town", Optional.empty()))
                                .baseline(Baseline.builder()
                                        .year(Year.of(2026))
                                        .growth(Growth.NONE)
                                        .addLines(line(BASE, TOWN, LawId.WMO2015), line(NURSING, INSURER, LawId.ZVW))
                                        .build())
                                .unknownWalls(UnknownWalls.PASS)
                                .build())
                        .addAllMeasures(measures.add(more).build())
                        .horizon(Horizon.of(2027, 2031))
                        .build())
                .ledger();
    }

    private static Money gain(Ledger ledger, PartyId payer, int year) {
        return ledger.balance(
                Year.of(year),
                rule -> rule.payer().equals(payer) && rule.measure().isPresent());
    }

    @Test
    void riskEqualisation() {
        Ledger ledger = run(2027, EqualisationRetention.on(NURSING).marketShare(0.6, CHOSEN));
        PartyId premiums = EqualisationRetention.PREMIUM_PAYERS;
        says(
                "the insurer keeps %s of 2027, %s of 2028, %s of 2029 and %s of 2030; those who pay premiums have %s, %s, %s"
                        + " and %s.",
                gain(ledger, INSURER, 2027),
                gain(ledger, INSURER, 2028),
                gain(ledger, INSURER, 2029),
                gain(ledger, INSURER, 2030),
                gain(ledger, premiums, 2027),
                gain(ledger, premiums, 2028),
                gain(ledger, premiums, 2029),
                gain(ledger, premiums, 2030));
    }

    @Test
    void settlement() {
        Ledger ledger = run(2028, Settlement.from(NURSING).to(BASE).shareOfGain(0.25, CHOSEN));
        says(
                "an insurer that gained %s in 2028 and shares a quarter pays %s in January 2029",
                ledger.balance(
                        Year.of(2028),
                        rule -> rule.payer().equals(INSURER) && rule.measure().isPresent()),
                Money.sum(ledger.postings().stream()
                        .filter(posting -> posting.rule().id().equals("settlement/settled/paid")
                                && posting.month().equals(YearMonth.of(2029, 1)))
                        .map(posting -> posting.amount())
                        .toList()));
    }
}

package nl.geldstroom.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.time.Period;
import java.time.Year;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import nl.geldstroom.baseline.Baseline;
import nl.geldstroom.baseline.BudgetLine;
import nl.geldstroom.baseline.Growth;
import nl.geldstroom.document.Input;
import nl.geldstroom.document.InvalidValueException;
import nl.geldstroom.evidence.Assumption;
import nl.geldstroom.evidence.Estimate;
import nl.geldstroom.evidence.Evidence;
import nl.geldstroom.evidence.Grounded;
import nl.geldstroom.law.LawId;
import nl.geldstroom.ledger.Projection;
import nl.geldstroom.measure.Beneficiary;
import nl.geldstroom.measure.BudgetShift;
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
import nl.geldstroom.plan.PostingKind;
import nl.geldstroom.plan.PostingRule;
import nl.geldstroom.provision.LineId;
import nl.geldstroom.scenario.Given;
import nl.geldstroom.scenario.Horizon;
import nl.geldstroom.scenario.NamedParty;
import nl.geldstroom.scenario.Scenario;
import nl.geldstroom.scenario.ScenarioDocuments;
import nl.geldstroom.scenario.UnknownWalls;
import nl.geldstroom.text.LocalizedText;
import org.junit.jupiter.api.Test;

/**
 * Who keeps the money, in scenarios small enough to be worked out by hand: the town spends 12,000.00 in 2027 (1,000.00 a
 * month); each euro saves one on nursing of the insurer in the same month, and in each month of as many years as are told.
 */
class SettlingTest {

    private static final Evidence CHOSEN = Assumption.of("test", "chosen for the calculation");

    private static final LocalizedText TEXT = LocalizedText.same("x");

    private static final PartyId TOWN = PartyId.of("gm:1509");
    private static final PartyId INSURER = PartyId.of("uzovi:3311");
    private static final PartyId FUND = PartyId.of("org:fonds-langdurige-zorg");

    private static final LineId BASE = LineId.of("gm:1509/6.1");
    private static final LineId SUPPORT = LineId.of("gm:1509/6.712");
    private static final LineId NURSING = LineId.of("uzovi:3311/nursing");
    private static final LineId CLINIC = LineId.of("uzovi:3311/clinic");
    private static final LineId HOMES = LineId.of("org:fonds-langdurige-zorg/homes");
    private static final LineId HOME_CARE = LineId.of("org:fonds-langdurige-zorg/at-home");

    private static BudgetLine line(LineId id, PartyId payer, LawId law) {
        return BudgetLine.builder()
                .id(id)
                .payer(payer)
                .law(law)
                .cost(Money.euros(1_200_000))
                .income(Money.ZERO)
                .clients(200L)
                .build();
    }

    private static Scenario scenario(Measure... measures) {
        return Scenario.builder()
                .id("by-hand")
                .title(TEXT)
                .given(Given.builder()
                        .addParties(new NamedParty(TOWN, "town", Optional.empty()))
                        .baseline(Baseline.builder()
                                .year(Year.of(2026))
                                .growth(Growth.NONE)
                                .addLines(
                                        line(BASE, TOWN, LawId.WMO2015),
                                        line(SUPPORT, TOWN, LawId.WMO2015),
                                        line(NURSING, INSURER, LawId.ZVW),
                                        line(CLINIC, INSURER, LawId.ZVW),
                                        line(HOMES, FUND, LawId.WLZ),
                                        line(HOME_CARE, FUND, LawId.WLZ))
                                .build())
                        .build())
                .addMeasures(measures)
                .horizon(Horizon.of(2027, 2032))
                .build();
    }

    private static Scenario passing(Scenario scenario) {
        return scenario.withGiven(scenario.given().withUnknownWalls(UnknownWalls.PASS));
    }

    /** Through the document: what a file says is what was built. */
    private static Recording run(Scenario scenario) {
        ScenarioDocuments documents = new ScenarioDocuments();
        Scenario read =
                documents.read(Input.of("case.json", documents.write(scenario))).orThrow();
        assertThat(read).isEqualTo(scenario);
        assertThat(Projection.of(read).ledger().check()).isEmpty();
        Recording recording = Recording.of(read);
        for (String account : accounts(recording)) {
            if (account.startsWith("between/")) {
                for (int month = 0; month < recording.months(); month++) {
                    assertThat(recording.change(account, month)).as(account).isZero();
                }
            }
        }
        return recording;
    }

    private static List<String> accounts(Recording recording) {
        return recording.rules.values().stream()
                .flatMap(rule -> List.of(rule.debit(), rule.credit()).stream())
                .distinct()
                .toList();
    }

    private static int month(int year, int of) {
        return 12 * (year - 2026) + of - 1;
    }

    private static ExtraSpending spending() {
        return ExtraSpending.builder()
                .id("invest")
                .title(TEXT)
                .line(BASE)
                .amounts(ImmutableSortedMap.of(Year.of(2027), Money.euros(12_000)))
                .build();
    }

    private static DelayedEffect effect(LineId on, Double... shares) {
        return DelayedEffect.builder()
                .id("effect")
                .title(TEXT)
                .of(BASE)
                .delay(new Delay.ByYear(ImmutableList.copyOf(shares), CHOSEN))
                .value(Return.of(Grounded.of(0, CHOSEN)))
                .cash(Return.of(Grounded.of(1, CHOSEN)))
                .addBeneficiaries(Beneficiary.of(on, Share.ALL, CHOSEN))
                .build();
    }

    /** What the measures do to the balance of a payer in a year, in cents. */
    private static double gain(Recording recording, PartyId payer, int year) {
        double gain = 0;
        for (PostingRule rule : recording.rules.values()) {
            if (rule.payer().equals(payer) && rule.measure().isPresent()) {
                for (int of = 1; of <= 12; of++) {
                    double cents = recording.posted(rule.id(), month(year, of));
                    gain += switch (rule.kind().direction()) {
                        case IN -> cents;
                        case OUT -> -cents;
                        case NONE -> 0;
                    };
                }
            }
        }
        return gain;
    }

    private static long[] gains(Recording recording, PartyId payer) {
        return IntStream.rangeClosed(2027, 2032)
                .mapToLong(year -> Math.round(gain(recording, payer, year)))
                .toArray();
    }

    // Equalisation

    @Test
    void aLastingSavingLeavesTheInsurerInThreeYears() {
        Recording run = run(
                scenario(spending(), effect(NURSING, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0), EqualisationRetention.on(NURSING)));
        assertThat(gains(run, INSURER)).containsExactly(1_200_000, 600_000, 300_000, 0, 0, 0);
        assertThat(gains(run, EqualisationRetention.PREMIUM_PAYERS))
                .containsExactly(0, 600_000, 900_000, 1_200_000, 1_200_000, 1_200_000);
        assertThat(gains(run, EqualisationRetention.OTHER_INSURERS)).containsOnly(0);
        assertThat(gains(run, TOWN)).containsExactly(-1_200_000, 0, 0, 0, 0, 0);
    }

    @Test
    void otherInsurersHaveTheirPartFromTheFirstDay() {
        Recording run = run(scenario(
                spending(),
                effect(NURSING, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0),
                EqualisationRetention.on(NURSING).marketShare(0.6, CHOSEN)));
        assertThat(gains(run, INSURER)).containsExactly(720_000, 360_000, 180_000, 0, 0, 0);
        assertThat(gains(run, EqualisationRetention.OTHER_INSURERS))
                .containsExactly(480_000, 240_000, 120_000, 0, 0, 0);
        assertThat(gains(run, EqualisationRetention.PREMIUM_PAYERS))
                .containsExactly(0, 600_000, 900_000, 1_200_000, 1_200_000, 1_200_000);
        assertThat(run.observed("equalisation/kept/" + NURSING, month(2028, 3))).isEqualTo(30_000);
    }

    /** 1,000.00, 0.00, 500.00 and 0.00 a month: 2029 keeps the whole of its own less half of nothing less a quarter of 2027. */
    @Test
    void everyIncreaseIsACohortOfItsOwn() {
        Recording run = run(scenario(spending(), effect(NURSING, 1.0, 0.0, 0.5), EqualisationRetention.on(NURSING)));
        assertThat(run.posted("equalisation/taken/" + NURSING, month(2027, 5))).isZero();
        assertThat(run.posted("equalisation/taken/" + NURSING, month(2028, 5))).isEqualTo(50_000);
        assertThat(run.posted("equalisation/taken/" + NURSING, month(2029, 5))).isEqualTo(25_000);
        // Of 2029 half, of 2027 the last quarter.
        assertThat(run.posted("equalisation/taken/" + NURSING, month(2030, 5))).isEqualTo(50_000);
        assertThat(gains(run, INSURER))
                .containsExactly(1_200_000, -600_000, 600_000 - 300_000, -600_000, -150_000, -150_000);
    }

    @Test
    void aSavingOfAShiftIsEqualisedLikeThatOfAnEffect() {
        BudgetShift shift = BudgetShift.from(CLINIC).to(NURSING).share(0.1).linearly(Period.ofMonths(1));
        BudgetShift cheaper = shift.costPerMovedClient(Estimate.of(0.4));
        Recording run = run(scenario(cheaper, EqualisationRetention.on(CLINIC, NURSING)));
        // 10,000.00 less in the clinic and 4,000.00 more nursing: from 2028 on half of each is taken or given back.
        assertThat(run.posted("equalisation/taken/" + CLINIC, month(2028, 1))).isEqualTo(500_000);
        assertThat(run.posted("equalisation/taken/" + NURSING, month(2028, 1))).isEqualTo(-200_000);
        assertThat(run.posted("equalisation/premiumPayers", month(2028, 1))).isEqualTo(-300_000);
    }

    @Test
    void equalisationCreatesNothingAndLosesNothing() {
        Recording run = run(scenario(
                spending(),
                effect(NURSING, 0.331, 0.217, 0.113, 0.07),
                EqualisationRetention.on(NURSING)
                        .keeping(CHOSEN, 0.93, 0.61, 0.37, 0.11)
                        .marketShare(0.37, CHOSEN)));
        for (int month = 0; month < run.months(); month++) {
            double sum = 0;
            for (PostingRule rule : run.rules.values()) {
                sum += rule.kind() == PostingKind.EQUALISATION ? run.posted(rule.id(), month) : 0;
            }
            assertThat(sum).isZero();
        }
    }

    @Test
    void whereAllIsKeptNothingIsPosted() {
        Scenario without = scenario(spending(), effect(NURSING, 1.0, 1.0));
        Scenario with = scenario(
                spending(),
                effect(NURSING, 1.0, 1.0),
                EqualisationRetention.on(NURSING).keeping(CHOSEN, 1));
        assertThat(Projection.of(with).ledger().postings())
                .isEqualTo(Projection.of(without).ledger().postings());
    }

    @Test
    void onlyInsurersAreEqualised() {
        assertThatThrownBy(() -> scenario(
                        EqualisationRetention.on(SUPPORT, NURSING),
                        EqualisationRetention.on(NURSING).named("again")))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("only health insurers are equalised")
                .hasMessageContaining("must be equalised once");
        assertThatThrownBy(() -> EqualisationRetention.on(NURSING).keeping(CHOSEN, 0.5, 0.6, 1.7))
                .hasMessageContaining("must not be above that of the year before")
                .hasMessageContaining("between 0.0 and 1.0");
        assertThatThrownBy(() -> EqualisationRetention.on()).hasMessageContaining("at least one");
    }

    // Long-term care

    @Test
    void aFreedPlaceIsRefilledAndSavesNothing() {
        Recording run = run(scenario(spending(), effect(HOMES, 1.0, 1.0)));
        assertThat(gains(run, FUND)).containsOnly(0);
        assertThat(run.observed("effect/capacity/" + HOMES + "/effect", month(2027, 4)))
                .isEqualTo(100_000);
        // A hundredth of 200 places.
        assertThat(run.observed("effect/places/" + HOMES + "/effect", month(2027, 4)))
                .isEqualTo(2);
    }

    @Test
    void aShiftFromANursingHomeIsRefilledToo() {
        BudgetShift shift = BudgetShift.from(HOMES).to(HOME_CARE).share(0.1).linearly(Period.ofMonths(1));
        Recording run = run(scenario(shift));
        assertThat(run.booked("shift/released/" + HOMES, month(2027, 1))).isZero();
        assertThat(run.observed("shift/capacity/" + HOMES, month(2027, 1))).isEqualTo(1_000_000);
        assertThat(run.observed("shift/places/" + HOMES, month(2027, 1))).isEqualTo(20);
    }

    @Test
    void whatIsNotRefilledIsSaved() {
        Scenario scenario = scenario(spending(), effect(HOMES, 1.0));
        Recording run = run(scenario.withGiven(scenario.given().withRefill(Grounded.of(0.75, CHOSEN))));
        assertThat(gains(run, FUND)).containsExactly(300_000, 0, 0, 0, 0, 0);
        assertThat(run.observed("effect/capacity/" + HOMES + "/effect", month(2027, 4)))
                .isEqualTo(75_000);
    }

    @Test
    void theRefillIsAnAssumptionThatOutputsList() {
        Map<String, Boolean> assumed = new TreeMap<>();
        Projection.of(scenario(spending(), effect(HOMES, 1.0), EqualisationRetention.on(NURSING)))
                .plan()
                .parameters()
                .forEach(use -> use.parameter()
                        .evidence()
                        .ifPresent(evidence -> assumed.put(use.id(), evidence instanceof Assumption)));
        assertThat(assumed)
                .containsEntry("given/refill", true)
                .containsEntry("equalisation/retention/1", true)
                .containsEntry("equalisation/marketShare", true);
        Scenario valid = scenario();
        assertThatThrownBy(() -> valid.withGiven(valid.given().withRefill(Grounded.of(1.5, CHOSEN))))
                .hasMessageContaining("refilled part");
    }

    // Settlement

    @Test
    void theInsurerPaysAQuarterOfItsGainAYearLater() {
        Scenario scenario = scenario(
                spending(),
                effect(NURSING, 1.0, 1.0),
                EqualisationRetention.on(NURSING),
                Settlement.from(NURSING).to(BASE).shareOfGain(0.25, CHOSEN));
        Recording run = run(passing(scenario));
        assertThat(run.posted("settlement/settled/paid", month(2028, 1))).isEqualTo(300_000);
        assertThat(run.posted("settlement/settled/received", month(2028, 1))).isEqualTo(300_000);
        assertThat(run.posted("settlement/settled/paid", month(2028, 2))).isZero();
        // In 2028 the insurer kept half of 12,000.00: what it paid itself is no part of its gain.
        assertThat(run.posted("settlement/settled/paid", month(2029, 1))).isEqualTo(150_000);
        // In 2029 it lost: nothing is owed.
        assertThat(run.posted("settlement/settled/paid", month(2030, 1))).isZero();
        assertThat(gains(run, TOWN)).containsExactly(-1_200_000, 300_000, 150_000, 0, 0, 0);
    }

    @Test
    void withoutARouteNothingIsPaidAndWhatIsHeldBackIsSeen() {
        Recording run = run(scenario(
                spending(),
                effect(NURSING, 1.0, 1.0),
                Settlement.from(NURSING).to(BASE).shareOfGain(0.25, CHOSEN)));
        assertThat(gains(run, TOWN)).containsExactly(-1_200_000, 0, 0, 0, 0, 0);
        assertThat(run.observed("settlement/blocked", month(2028, 1))).isEqualTo(300_000);
    }

    @Test
    void aLossIsMadeGood() {
        Scenario scenario =
                scenario(spending(), Settlement.from(NURSING).to(BASE).shareOfLoss(0.4, CHOSEN));
        Recording run = run(passing(scenario));
        assertThat(gains(run, TOWN)).containsExactly(-1_200_000, 480_000, 0, 0, 0, 0);
        assertThat(gains(run, INSURER)).containsExactly(0, -480_000, 0, 0, 0, 0);
    }

    @Test
    void agreedAmountsAreCappedAndPaidInTheirMonth() {
        Settlement amounts = Settlement.builder()
                .id("settlement")
                .title(TEXT)
                .from(NURSING)
                .to(BASE)
                .basis(new Settlement.Amounts(
                        ImmutableSortedMap.of(Year.of(2028), Money.euros(900), Year.of(2030), Money.euros("123.45")),
                        Optional.empty()))
                .cap(Money.euros(500))
                .month(7)
                .build();
        Recording run = run(passing(scenario(amounts)));
        assertThat(run.posted("settlement/settled/paid", month(2028, 7))).isEqualTo(50_000);
        assertThat(run.posted("settlement/settled/paid", month(2030, 7))).isEqualTo(12_345);
        assertThat(gains(run, TOWN)).containsExactly(0, 50_000, 0, 12_345, 0, 0);
    }

    @Test
    void aSettlementTellsAllItsFaultsAtOnce() {
        assertThatThrownBy(() -> Settlement.builder()
                        .id("s")
                        .title(TEXT)
                        .from(NURSING)
                        .to(BASE)
                        .basis(new Settlement.ShareOfGain(Grounded.of(1.5, CHOSEN)))
                        .cap(Money.euros(-1))
                        .month(13)
                        .build())
                .hasMessageContaining("share of measure (s)")
                .hasMessageContaining("cap of measure (s)")
                .hasMessageContaining("month of payment");
        assertThatThrownBy(() -> scenario(Settlement.from(BASE)
                        .to(SUPPORT)
                        .yearly(Money.euros(1), 2020, 2027)
                        .forPurpose("whim")))
                .hasMessageContaining("must not be the one that pays")
                .hasMessageContaining("must be one that a rule names")
                .hasMessageContaining("The year (2020)");
    }

    @Test
    void theOrderOfTheFileChangesNothing() {
        List<Measure> measures = List.of(
                spending(),
                effect(NURSING, 0.7, 0.3, 0.1),
                EqualisationRetention.on(NURSING).marketShare(0.6, CHOSEN),
                Settlement.from(NURSING).to(BASE).shareOfGain(0.25, CHOSEN),
                Settlement.from(BASE).to(NURSING).shareOfLoss(0.1, CHOSEN).named("back"));
        Measure[] turned = measures.toArray(Measure[]::new);
        Collections.reverse(Arrays.asList(turned));
        Recording one = run(passing(scenario(measures.toArray(Measure[]::new))));
        Recording other = run(passing(scenario(turned)));
        assertThat(one.postings.keySet()).isEqualTo(other.postings.keySet());
        one.postings.forEach((rule, cents) -> assertThat(cents).containsExactly(other.postings.get(rule)));
    }
}

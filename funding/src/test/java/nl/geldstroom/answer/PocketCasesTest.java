package nl.geldstroom.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import nl.geldstroom.baseline.Baseline;
import nl.geldstroom.baseline.BudgetLine;
import nl.geldstroom.baseline.Growth;
import nl.geldstroom.document.Input;
import nl.geldstroom.evidence.Assumption;
import nl.geldstroom.evidence.Evidence;
import nl.geldstroom.evidence.Grounded;
import nl.geldstroom.law.LawId;
import nl.geldstroom.ledger.Projection;
import nl.geldstroom.measure.Beneficiary;
import nl.geldstroom.measure.Delay;
import nl.geldstroom.measure.DelayedEffect;
import nl.geldstroom.measure.ExtraSpending;
import nl.geldstroom.measure.Measure;
import nl.geldstroom.measure.OutcomeBond;
import nl.geldstroom.measure.Return;
import nl.geldstroom.measure.Settlement;
import nl.geldstroom.money.Money;
import nl.geldstroom.money.Share;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.plan.PostingKind;
import nl.geldstroom.provision.LineId;
import nl.geldstroom.scenario.Given;
import nl.geldstroom.scenario.Horizon;
import nl.geldstroom.scenario.NamedParty;
import nl.geldstroom.scenario.Scenario;
import nl.geldstroom.scenario.ScenarioDocuments;
import nl.geldstroom.scenario.UnknownWalls;
import nl.geldstroom.text.LocalizedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Case C10: Stichting Zwerfjongeren Nederland, Van kosten naar investering, 9 February 2018, after Noorda en Co 2014, Social
 * Impact Bond Rotterdam, p. 33: what one young person off the street is worth, and to whom; through document, reader, engine and answer.
 */
class PocketCasesTest {

    private static final Evidence CHOSEN = Assumption.of("test", "chosen for the calculation");

    private static final LocalizedText TEXT = LocalizedText.same("x");

    private static final PartyId TOWN = PartyId.of("gm:0599");
    private static final PartyId SOCIETY = PartyId.of("org:other-pockets");
    private static final PartyId INVESTOR = PartyId.of("org:investor");

    private static final LineId SHELTER = LineId.of("gm:0599/6.811");
    private static final LineId TOWN_GAIN = LineId.of("gm:0599/6.712");
    private static final LineId OTHER_GAIN = LineId.of("org:other-pockets/benefits");

    private static BudgetLine line(LineId id, PartyId payer) {
        return BudgetLine.builder()
                .id(id)
                .payer(payer)
                .law(LawId.NONE)
                .cost(Money.euros(1_200_000))
                .income(Money.ZERO)
                .build();
    }

    private static Projection run(Measure... measures) {
        Scenario scenario = Scenario.builder()
                .id("c10")
                .title(TEXT)
                .given(Given.builder()
                        .addParties(new NamedParty(TOWN, "Rotterdam", Optional.empty()))
                        .baseline(Baseline.builder()
                                .year(Year.of(2026))
                                .growth(Growth.NONE)
                                .addLines(line(SHELTER, TOWN), line(TOWN_GAIN, TOWN), line(OTHER_GAIN, SOCIETY))
                                .build())
                        .unknownWalls(UnknownWalls.PASS)
                        .build())
                .addMeasures(measures)
                .horizon(Horizon.of(2026, 2029))
                .build();
        ScenarioDocuments documents = new ScenarioDocuments();
        Projection projection = Projection.of(
                documents.read(Input.of("c10.json", documents.write(scenario))).orThrow());
        assertThat(projection.ledger().check()).isEmpty();
        return projection;
    }

    private static ExtraSpending programme() {
        return ExtraSpending.builder()
                .id("programme")
                .title(TEXT)
                .line(SHELTER)
                .amounts(ImmutableSortedMap.of(Year.of(2026), Money.euros(20_000)))
                .timing(ExtraSpending.Timing.JANUARY)
                .build();
    }

    /** Of each 20,000.00 that is spent a benefit comes back in the same year, for the town and for others. */
    private static DelayedEffect benefit(double society, double municipality, double failureRisk, boolean cash) {
        Share town = Share.of(BigDecimal.valueOf(municipality)
                .divide(BigDecimal.valueOf(society), 15, RoundingMode.HALF_EVEN)
                .toPlainString());
        Return perEuro = Return.builder()
                .perEuro(Grounded.of(society / 20_000, CHOSEN))
                .optimism(Grounded.of(failureRisk, CHOSEN))
                .build();
        return DelayedEffect.builder()
                .id("benefit")
                .title(TEXT)
                .of(SHELTER)
                .delay(new Delay.ByYear(ImmutableList.of(1.0), CHOSEN))
                .value(perEuro)
                .cash(cash ? Optional.of(perEuro) : Optional.empty())
                .addAllBeneficiaries(List.of(
                        Beneficiary.of(TOWN_GAIN, town, CHOSEN),
                        Beneficiary.of(
                                OTHER_GAIN,
                                Share.of(BigDecimal.ONE.subtract(town.value()).toPlainString()),
                                CHOSEN)))
                .build();
    }

    @ParameterizedTest
    @CsvSource({
        "45600, 40000, 0.8771929824561403",
        "78200, 7700, 0.09846547314578005",
        "81700, 10700, 0.13096695226438188"
    })
    void theMunicipalityHasItsPartOfWhatSocietyGains(double society, double municipality, double share) {
        Projection projection = run(programme(), benefit(society, municipality, 0, false));
        double town = valueOf(projection, TOWN);
        double all = town + valueOf(projection, SOCIETY);
        assertThat(all).isEqualTo(society);
        assertThat(town).isEqualTo(municipality);
        assertThat(town / all).isCloseTo(share, within(1e-15));
    }

    private static double valueOf(Projection projection, PartyId payer) {
        return projection
                        .ledger()
                        .sum(Year.of(2026), rule -> rule.payer().equals(payer) && rule.kind() == PostingKind.VALUE)
                        .cents()
                / 100.0;
    }

    /** Per person the whole euros: floor(38411·(1 - failure risk)). */
    @ParameterizedTest
    @CsvSource({"0, 38411", "0.5, 19205", "0.9, 3841"})
    void theExpectedBenefitFallsWithTheRiskOfFailure(double risk, long published) {
        Projection projection = run(programme(), benefit(38_411, 38_411, risk, false));
        assertThat(Math.floor(valueOf(projection, TOWN))).isEqualTo(published);
    }

    private static Money gain(Projection projection, PartyId party) {
        Money gain = Money.ZERO;
        for (Year year : projection.scenario().horizon().years()) {
            gain = gain.plus(projection
                    .ledger()
                    .balance(
                            year,
                            rule -> rule.payer().equals(party) && rule.measure().isPresent()));
        }
        return gain;
    }

    /** A young person on benefits: the town spends 20,000 and gains 7,700, others gain 70,500. */
    @Test
    void theWrongPocketIsMadeGoodByASettlement() {
        DelayedEffect benefit = benefit(78_200, 7_700, 0, true);
        assertThat(gain(run(programme(), benefit), TOWN)).isEqualTo(Money.euros(7_700 - 20_000));

        Projection settled = run(
                programme(), benefit, Settlement.from(OTHER_GAIN).to(SHELTER).shareOfLoss(1, CHOSEN));
        assertThat(gain(settled, TOWN)).isEqualTo(Money.ZERO);
        assertThat(gain(settled, SOCIETY)).isEqualTo(Money.euros(78_200 - 20_000));
    }

    /** The bond of Rotterdam: the investor is paid back out of what the town saves, and no more than that. */
    @Test
    void theInvestorOfABondGetsBackWhatTheTownSaves() {
        OutcomeBond bond = OutcomeBond.builder()
                .id("bond")
                .title(TEXT)
                .investor(INVESTOR)
                .line(SHELTER)
                .amounts(ImmutableSortedMap.of(Year.of(2026), Money.euros(20_000)))
                .addSavingOn(TOWN_GAIN)
                .share(Grounded.of(1, CHOSEN))
                .most(Grounded.of(1.12, CHOSEN))
                .build();
        Projection outpatient = run(bond, benefit(45_600, 40_000, 0, true));
        assertThat(gain(outpatient, INVESTOR)).isEqualTo(Money.euros(2_400));
        assertThat(gain(outpatient, TOWN).cents() / 100.0).isCloseTo(40_000 - 22_400, within(0.12));
        Projection onBenefits = run(bond, benefit(78_200, 7_700, 0, true));
        assertThat(gain(onBenefits, INVESTOR).cents() / 100.0).isCloseTo(7_700 - 20_000, within(0.12));
        assertThat(gain(onBenefits, TOWN)).isEqualTo(Money.ZERO);
    }
}

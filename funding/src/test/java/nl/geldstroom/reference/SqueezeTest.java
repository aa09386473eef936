package nl.geldstroom.reference;

import static nl.geldstroom.money.Money.euros;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.time.Period;
import java.time.Year;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.geldstroom.agreement.Agreement;
import nl.geldstroom.agreement.EffortBased;
import nl.geldstroom.agreement.ExtensionOption;
import nl.geldstroom.agreement.ReleasePath;
import nl.geldstroom.agreement.ServiceContract;
import nl.geldstroom.agreement.TaskBased;
import nl.geldstroom.agreement.Term;
import nl.geldstroom.answer.FourYearTable;
import nl.geldstroom.answer.ReserveParagraph;
import nl.geldstroom.answer.Results;
import nl.geldstroom.answer.SqueezeYears;
import nl.geldstroom.answer.TargetYears;
import nl.geldstroom.baseline.Baseline;
import nl.geldstroom.baseline.BudgetLine;
import nl.geldstroom.baseline.Growth;
import nl.geldstroom.document.Fault;
import nl.geldstroom.document.Input;
import nl.geldstroom.document.InvalidValueException;
import nl.geldstroom.evidence.Assumption;
import nl.geldstroom.evidence.Evidence;
import nl.geldstroom.evidence.Grounded;
import nl.geldstroom.law.LawId;
import nl.geldstroom.ledger.Projection;
import nl.geldstroom.measure.Beneficiary;
import nl.geldstroom.measure.Delay;
import nl.geldstroom.measure.DelayedEffect;
import nl.geldstroom.measure.ExtraSpending;
import nl.geldstroom.measure.Grip;
import nl.geldstroom.measure.Measure;
import nl.geldstroom.measure.Return;
import nl.geldstroom.measure.SavingsTarget;
import nl.geldstroom.measure.SpendingGuarantee;
import nl.geldstroom.measure.Squeeze;
import nl.geldstroom.money.Money;
import nl.geldstroom.money.Share;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.plan.PostingKind;
import nl.geldstroom.provision.LineId;
import nl.geldstroom.scenario.Given;
import nl.geldstroom.scenario.Horizon;
import nl.geldstroom.scenario.NamedParty;
import nl.geldstroom.scenario.Reserve;
import nl.geldstroom.scenario.Scenario;
import nl.geldstroom.scenario.ScenarioDocuments;
import nl.geldstroom.source.GrantPart;
import nl.geldstroom.source.SpecificGrant;
import nl.geldstroom.source.Unspent;
import nl.geldstroom.text.LocalizedText;
import org.junit.jupiter.api.Test;

/** Cuts, reserves, guarantees and savings targets, by hand and by law. */
class SqueezeTest {

    private static final Evidence CHOSEN = Assumption.of("test", "chosen for the calculation");

    private static final Grounded ALL = Grounded.of(1, CHOSEN);

    private static final PartyId TOWN = PartyId.of("gm:1509");

    private static final PartyId OTHER = PartyId.of("gm:0222");

    private static final LineId YOUTH = LineId.of("gm:1509/youth");

    private static final LineId SUPPORT = LineId.of("gm:1509/support");

    private static final LineId SOCIAL_WORK = LineId.of("gm:1509/social-work");

    private static final LineId SPORT = LineId.of("gm:1509/sport");

    private static final LineId LIBRARY = LineId.of("gm:1509/library");

    private static final LineId ELSEWHERE = LineId.of("gm:0222/support");

    private static BudgetLine line(LineId id, PartyId payer, LawId law, long euros) {
        return BudgetLine.builder()
                .id(id)
                .payer(payer)
                .law(law)
                .cost(euros(euros))
                .income(Money.ZERO)
                .build();
    }

    private static Scenario scenario(Money reserve, List<Agreement> agreements, Measure... measures) {
        return Scenario.builder()
                .id("squeeze")
                .title(LocalizedText.same("squeeze"))
                .given(Given.builder()
                        .addParties(new NamedParty(TOWN, "Town", Optional.empty()))
                        .baseline(Baseline.builder()
                                .year(Year.of(2026))
                                .growth(Growth.NONE)
                                .addLines(
                                        line(YOUTH, TOWN, LawId.JEUGDWET, 60_000_000),
                                        line(SUPPORT, TOWN, LawId.WMO2015, 45_000_000),
                                        line(SOCIAL_WORK, TOWN, LawId.WMO2015, 12_000_000),
                                        line(SPORT, TOWN, LawId.NONE, 5_000_000),
                                        line(LIBRARY, TOWN, LawId.NONE, 3_000_000),
                                        line(ELSEWHERE, OTHER, LawId.WMO2015, 1_000_000))
                                .build())
                        .addAllAgreements(agreements)
                        .reserve(Reserve.of(reserve))
                        .putOtherReserves(OTHER, Reserve.of(euros(7)))
                        .build())
                .addMeasures(measures)
                .horizon(Horizon.of(2027, 2031))
                .build();
    }

    private static Projection run(Money reserve, Measure... measures) {
        return run(scenario(reserve, List.of(), measures));
    }

    private static Projection run(Scenario scenario) {
        ScenarioDocuments documents = new ScenarioDocuments();
        Scenario read = documents
                .read(Input.of("squeeze.json", documents.write(scenario)))
                .orThrow();
        assertThat(read).isEqualTo(scenario);
        Projection projection = Projection.of(read);
        assertThat(projection.ledger().check()).isEmpty();
        return projection;
    }

    /** S1-18: "we bezuinigen alleen op de zaken waarop we vat hebben". */
    private static Squeeze whatWeHaveGripOn() {
        return Squeeze.of(TOWN)
                .whenMeansFall(euros(10_000_000), 2027, 2031)
                .onlyWhatWeHaveGripOn(Grip.on(SOCIAL_WORK, ALL), Grip.on(SPORT, ALL), Grip.on(LIBRARY, ALL));
    }

    private static Money cut(SqueezeYears years, LineId line, int index) {
        return years.lines().stream()
                .filter(one -> one.line().equals(line))
                .findFirst()
                .orElseThrow()
                .cut()
                .get(index);
    }

    /** C14, austerity_squeeze: 10 million short, cuttable 12, 5 and 3 of 125 million. */
    @Test
    void weOnlyCutWhatWeHaveGripOn() {
        Projection projection = run(Money.ZERO, whatWeHaveGripOn());
        SqueezeYears years = SqueezeYears.of(projection).get(0);
        Year first = Year.of(2027);

        assertThat(cut(years, SOCIAL_WORK, 0)).isEqualTo(euros(6_000_000));
        assertThat(cut(years, SPORT, 0)).isEqualTo(euros(2_500_000));
        assertThat(cut(years, LIBRARY, 0)).isEqualTo(euros(1_500_000));
        assertThat(years.shareOfTotal(first).orElseThrow()).isCloseTo(0.08, within(1e-12));
        assertThat(years.shareOfCuttable(first).orElseThrow()).isCloseTo(0.5, within(1e-12));
        assertThat(years.distortion(first).orElseThrow()).isCloseTo(6.25, within(1e-12));
        assertThat(years.gap()).containsOnly(euros(10_000_000));
        assertThat(years.cut()).containsOnly(euros(10_000_000));
        assertThat(years.deficit()).containsOnly(Money.ZERO);
        assertThat(projection.difference(TOWN, first)).isEqualTo(Money.ZERO);
        assertThat(FourYearTable.of(projection).rows())
                .filteredOn(row -> row.line().equals(Optional.of(SOCIAL_WORK)) && row.kind() == Results.RowKind.COST)
                .singleElement()
                .satisfies(row -> assertThat(row.absolute().get(0)).isEqualTo(euros(6_000_000)));
    }

    /** 25 million in reserve, 5 million of it kept: 10, 10 and then cuts. */
    @Test
    void theReserveGoesFirstAndNeverBelowItsFloor() {
        Projection projection = run(euros(25_000_000), whatWeHaveGripOn().keepingInReserve(euros(5_000_000)));
        SqueezeYears years = SqueezeYears.of(projection).get(0);
        ReserveParagraph reserve = ReserveParagraph.of(projection).get(1);

        assertThat(years.drawn())
                .containsExactly(euros(10_000_000), euros(10_000_000), Money.ZERO, Money.ZERO, Money.ZERO);
        assertThat(years.cut())
                .containsExactly(Money.ZERO, Money.ZERO, euros(10_000_000), euros(10_000_000), euros(10_000_000));
        assertThat(reserve.payer()).isEqualTo(TOWN);
        assertThat(reserve.closing())
                .containsExactly(
                        euros(15_000_000), euros(5_000_000), euros(5_000_000), euros(5_000_000), euros(5_000_000));
        assertThat(reserve.capacity().get(0)).isEqualTo(euros(10_000_000));
        assertThat(reserve.lowest()).isEqualTo(euros(5_000_000));
        assertThat(reserve.lowestYear()).isEqualTo(Year.of(2028));
        assertThat(projection.ledger().balances().get("reserve/" + TOWN)).isEqualTo(euros(5_000_000));
        assertThat(projection.difference(TOWN, Year.of(2027)))
                .as("the reserve comes after the balance")
                .isEqualTo(euros(-10_000_000));
        assertThat(ReserveParagraph.of(projection).get(0).closing()).containsOnly(euros(7));
    }

    /** S3-40: with Wmo and Jeugdwet guaranteed only sport and library are left: 8 of 10 million, and 2 stay open. */
    @Test
    void aGuaranteeProtectsItsLinesAndTheRestStaysVisibleAsADeficit() {
        Projection projection =
                run(Money.ZERO, whatWeHaveGripOn(), SpendingGuarantee.of(LawId.WMO2015, LawId.JEUGDWET));
        SqueezeYears years = SqueezeYears.of(projection).get(0);

        assertThat(cut(years, SOCIAL_WORK, 0)).isEqualTo(Money.ZERO);
        assertThat(cut(years, SPORT, 0)).isEqualTo(euros(5_000_000));
        assertThat(cut(years, LIBRARY, 0)).isEqualTo(euros(3_000_000));
        assertThat(years.deficit()).containsOnly(euros(2_000_000));
        assertThat(years.distortion(Year.of(2027)).orElseThrow()).isCloseTo(125.0 / 8, within(1e-12));
        assertThat(projection.difference(TOWN, Year.of(2028))).isEqualTo(euros(-2_000_000));
    }

    /** S1-02: social work keeps 9 million, so that 3 of its 12 can go. */
    @Test
    void aLineKeepsItsMinimum() {
        SqueezeYears years = SqueezeYears.of(run(
                        Money.ZERO,
                        Squeeze.of(TOWN)
                                .whenMeansFall(euros(4_000_000), 2027, 2027)
                                .onlyWhatWeHaveGripOn(Grip.on(SOCIAL_WORK, ALL).keeping(euros(9_000_000)))))
                .get(0);
        assertThat(years.cut().get(0)).isEqualTo(euros(3_000_000));
        assertThat(years.deficit().get(0)).isEqualTo(euros(1_000_000));
        assertThat(years.cut().get(1)).as("what was short in the year before").isEqualTo(Money.ZERO);
    }

    @Test
    void theLowestNumberIsCutFirst() {
        SqueezeYears years = SqueezeYears.of(run(
                        Money.ZERO,
                        Squeeze.of(TOWN)
                                .whenMeansFall(euros(6_000_000), 2027, 2031)
                                .by(Squeeze.Method.PRIORITY)
                                .onlyWhatWeHaveGripOn(
                                        Grip.on(SOCIAL_WORK, ALL),
                                        Grip.on(SPORT, ALL).priority(2),
                                        Grip.on(LIBRARY, ALL).priority(1))))
                .get(0);
        assertThat(cut(years, LIBRARY, 0)).isEqualTo(euros(3_000_000));
        assertThat(cut(years, SPORT, 0)).isEqualTo(euros(3_000_000));
        assertThat(cut(years, SOCIAL_WORK, 0)).isEqualTo(Money.ZERO);
    }

    /** Weights 1·5 and 5·3: of 6 million sport gets 1.5 and the library 4.5, of which it has 3; the other 1.5 go to sport. */
    @Test
    void whatAWeightAsksTooMuchOfALineGoesToTheOthers() {
        SqueezeYears years = SqueezeYears.of(run(
                        Money.ZERO,
                        Squeeze.of(TOWN)
                                .whenMeansFall(euros(6_000_000), 2027, 2031)
                                .by(Squeeze.Method.WEIGHT)
                                .onlyWhatWeHaveGripOn(
                                        Grip.on(SPORT, ALL),
                                        Grip.on(LIBRARY, ALL).weight(5))))
                .get(0);
        assertThat(cut(years, SPORT, 0)).isEqualTo(euros(3_000_000));
        assertThat(cut(years, LIBRARY, 0)).isEqualTo(euros(3_000_000));
    }

    /** Awb 4:51: 1.2 million decided for 2027 on social work begins in July; the half of it is short in 2027. */
    @Test
    void aSubsidyIsCutAfterAReasonableTerm() {
        SqueezeYears years = SqueezeYears.of(run(
                        Money.ZERO,
                        Squeeze.of(TOWN)
                                .whenMeansFall(euros(1_200_000), 2027, 2031)
                                .onlyWhatWeHaveGripOn(Grip.on(SOCIAL_WORK, ALL).afterReasonableTerm(6))))
                .get(0);
        assertThat(years.decided()).containsOnly(euros(1_200_000));
        assertThat(years.cut().get(0)).isEqualTo(euros(600_000));
        assertThat(years.deficit().get(0)).isEqualTo(euros(600_000));
        assertThat(years.cut().get(1)).isEqualTo(euros(1_200_000));
    }

    /** A lump sum for sport of 2027 to 2031 that can be set anew in 2032: no cut on it brings money. */
    @Test
    void onALumpSumThatIsNotSetAnewNothingCanBeCut() {
        ServiceContract club = ServiceContract.outline(
                        TOWN,
                        PartyId.of("kvk:41014152"),
                        Term.of(
                                LocalDate.of(2027, 1, 1),
                                Period.ofYears(5),
                                ExtensionOption.inPrinciple(Period.ofYears(5))))
                .covering(SPORT)
                .compensation(TaskBased.perYear(euros(5_000_000)));
        SqueezeYears years = SqueezeYears.of(run(scenario(Money.ZERO, List.of(club), whatWeHaveGripOn())))
                .get(0);
        assertThat(years.cuttable().get(0)).isEqualTo(euros(15_000_000));
        assertThat(cut(years, SPORT, 0)).isEqualTo(Money.ZERO);
        assertThat(cut(years, SOCIAL_WORK, 0)).isEqualTo(euros(8_000_000));
        assertThat(years.distortion(Year.of(2027)).orElseThrow()).isCloseTo(125.0 / 15, within(1e-12));
    }

    /** A place under the Wlz that is no longer paid for is not free for another: a cut on it is money, not capacity. */
    @Test
    void aCutOnLongTermCareIsNotRefilled() {
        Scenario scenario = scenario(Money.ZERO, List.of());
        Baseline baseline = scenario.given().baseline();
        PartyId fund = PartyId.of("org:fonds-langdurige-zorg");
        LineId care = LineId.of("gm:1509/long-term-care");
        Recording recording = Recording.of(scenario.withGiven(scenario.given()
                        .withBaseline(Baseline.builder()
                                .year(baseline.year())
                                .growth(baseline.growth())
                                .addAllLines(baseline.lines())
                                .addLines(line(care, fund, LawId.WLZ, 24_000_000))
                                .build()))
                .withMeasures(ImmutableList.of(Squeeze.of(fund)
                        .whenMeansFall(euros(1_200_000), 2027, 2027)
                        .onlyWhatWeHaveGripOn(Grip.on(care, ALL)))));
        for (int month = 12; month < 24; month++) {
            assertThat(recording.posted("squeeze/released/" + care, month)).isEqualTo(10_000_000);
            assertThat(recording.observed("squeeze/capacity/" + care, month)).isZero();
        }
        assertThat(recording.observed("squeeze/deficit", 23)).isZero();
    }

    /**
     * A grant of 4,000,000.00 a year on sport (5,000,000.00), of which what is not spent is paid back: of a cut of 2,000,000.00
     * a year, 1,000,000.00 goes back to the State and stays short, and it is no gap of the year after.
     */
    @Test
    void aCutOfWhatAGrantPaysGoesBackToWhoGrantedIt() {
        ImmutableSortedMap.Builder<Year, Money> amounts = ImmutableSortedMap.naturalOrder();
        for (int year = 2026; year <= 2031; year++) {
            amounts.put(Year.of(year), euros(4_000_000));
        }
        SpecificGrant grant = SpecificGrant.builder()
                .id("sport-grant")
                .title(LocalizedText.same("sport grant"))
                .recipient(TOWN)
                .amounts(amounts.build())
                .addParts(new GrantPart(SPORT, Share.ALL, LocalizedText.same("sport")))
                .unspent(Unspent.REPAID)
                .build();
        Squeeze reference =
                Squeeze.of(TOWN).whenMeansFall(euros(2_000_000), 2027, 2028).onlyWhatWeHaveGripOn(Grip.on(SPORT, ALL));
        Squeeze budget =
                Squeeze.of(TOWN).within(euros(123_000_000), 2027, 2029).onlyWhatWeHaveGripOn(Grip.on(SPORT, ALL));
        for (Squeeze squeeze : List.of(reference, budget)) {
            Scenario scenario = scenario(Money.ZERO, List.of(), squeeze);
            Projection projection = run(scenario.withGiven(scenario.given().withSources(ImmutableList.of(grant))));
            SqueezeYears years = SqueezeYears.of(projection).get(0);
            assertThat(years.gap().subList(0, 2)).containsExactly(euros(2_000_000), euros(2_000_000));
            assertThat(years.cut().subList(0, 2)).containsExactly(euros(2_000_000), euros(2_000_000));
            assertThat(years.deficit().subList(0, 2)).containsExactly(euros(1_000_000), euros(1_000_000));
        }
        SqueezeYears after = SqueezeYears.of(run(scenario(Money.ZERO, List.of(), reference)
                        .withGiven(scenario(Money.ZERO, List.of()).given().withSources(ImmutableList.of(grant)))))
                .get(0);
        assertThat(after.gap().get(2)).isEqualTo(Money.ZERO);
    }

    @Test
    void aSqueezeBeginsWithTheHorizon() {
        InvalidValueException early = (InvalidValueException) catchThrowable(() -> scenario(
                Money.ZERO,
                List.of(),
                Squeeze.of(TOWN).whenMeansFall(euros(1), 2026, 2028).onlyWhatWeHaveGripOn(Grip.on(SPORT, ALL))));
        assertThat(early.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.pointer()).isEqualTo("/measures/0/shortfall/drop/2026");
            assertThat(fault.rule()).isEqualTo("year-outside-horizon");
        });
    }

    /**
     * One lump sum for sport and library, set anew in January 2028: 4,000,000.00 short in 2027; from then on it releases each month
     * what was cut in January, 208,333.33 of sport and 125,000.00 of the library.
     */
    @Test
    void aLumpSumThatIsSetAnewReleasesEachLineApart() {
        ServiceContract club = ServiceContract.outline(
                        TOWN,
                        PartyId.of("kvk:41014152"),
                        Term.of(
                                LocalDate.of(2026, 1, 1),
                                Period.ofYears(2),
                                ExtensionOption.inPrinciple(Period.ofYears(5))))
                .covering(SPORT, LIBRARY)
                .compensation(TaskBased.perYear(euros(8_000_000)));
        SqueezeYears years = SqueezeYears.of(run(scenario(
                        Money.ZERO,
                        List.of(club),
                        Squeeze.of(TOWN)
                                .whenMeansFall(euros(4_000_000), 2027, 2031)
                                .onlyWhatWeHaveGripOn(Grip.on(SPORT, ALL), Grip.on(LIBRARY, ALL)))))
                .get(0);
        assertThat(years.deficit().get(0)).isEqualTo(euros(4_000_000));
        assertThat(years.cuttable().get(0)).isEqualTo(Money.ZERO);
        assertThat(cut(years, SPORT, 1)).isEqualTo(euros("2499999.96"));
        assertThat(cut(years, LIBRARY, 1)).isEqualTo(euros(1_500_000));
        assertThat(years.cut().get(1)).isEqualTo(euros("3999999.96"));
        assertThat(years.deficit().get(1)).isEqualTo(euros("0.04"));
    }

    /** Price times quantity releases between month 6 and 18: what is delivered less in 2027 is partly still paid. */
    @Test
    void whatAContractDoesNotLetGoIsNoCutYet() {
        ServiceContract club = ServiceContract.outline(
                        TOWN,
                        PartyId.of("kvk:41014152"),
                        Term.of(
                                LocalDate.of(2026, 1, 1),
                                Period.ofYears(5),
                                ExtensionOption.inPrinciple(Period.ofYears(5))))
                .covering(SPORT)
                .compensation(EffortBased.releasing(ReleasePath.months(6, 18)));
        SqueezeYears years = SqueezeYears.of(run(scenario(
                        Money.ZERO,
                        List.of(club),
                        Squeeze.of(TOWN)
                                .whenMeansFall(euros(1_200_000), 2027, 2031)
                                .onlyWhatWeHaveGripOn(Grip.on(SPORT, ALL)))))
                .get(0);
        // From age 6 to 11 one to six thirteenths of 100,000.00 come free: 21/13.
        assertThat(years.decided().get(0)).isEqualTo(euros(1_200_000));
        assertThat(years.cut().get(0).cents()).isCloseTo(16_153_846L, within(6L));
        assertThat(years.deficit().get(0))
                .isEqualTo(euros(1_200_000).minus(years.cut().get(0)));
        assertThat(years.lines().get(0).unreleased().get(0))
                .isEqualTo(years.deficit().get(0));
        assertThat(years.cut().get(2)).isEqualTo(euros(1_200_000));
    }

    /**
     * S3-15: every euro less on social work costs a euro more support the year after. The 1,200,000.00 of 2027 does so in
     * 2028; the gap of 2029 reads that and is twice as large.
     */
    @Test
    void cutsOnPreventionComeBackAsCost() {
        DelayedEffect effect = DelayedEffect.builder()
                .id("prevention")
                .title(LocalizedText.same("prevention"))
                .of(SOCIAL_WORK)
                .delay(new Delay.ByYear(ImmutableList.of(0.0, 1.0), CHOSEN))
                .value(Return.of(Grounded.of(0, CHOSEN)))
                .cash(Return.of(ALL))
                .addBeneficiaries(Beneficiary.of(SUPPORT, Share.ALL, CHOSEN))
                .build();
        SqueezeYears years = SqueezeYears.of(run(
                        Money.ZERO,
                        effect,
                        Squeeze.of(TOWN)
                                .whenMeansFall(euros(1_200_000), 2027, 2031)
                                .onlyWhatWeHaveGripOn(Grip.on(SOCIAL_WORK, ALL))))
                .get(0);
        assertThat(years.gap().subList(0, 4))
                .containsExactly(euros(1_200_000), euros(1_200_000), euros(2_400_000), euros(2_400_000));
        assertThat(years.deficit().subList(0, 4))
                .containsExactly(Money.ZERO, euros(1_200_000), Money.ZERO, euros(1_200_000));
    }

    /** Lines of 125 million and a budget of 123: against the year before the gap is 2 million from 2027 on. */
    @Test
    void aBudgetThatIsTooSmallIsAGapToo() {
        Projection projection = run(
                euros(1_000_000),
                Squeeze.of(TOWN).within(euros(123_000_000), 2027, 2029).onlyWhatWeHaveGripOn(Grip.on(LIBRARY, ALL)));
        SqueezeYears years = SqueezeYears.of(projection).get(0);
        assertThat(years.gap())
                .containsExactly(euros(2_000_000), euros(2_000_000), euros(2_000_000), Money.ZERO, Money.ZERO);
        assertThat(years.carried().get(0)).isEqualTo(euros(1_000_000));
        assertThat(years.cut())
                .containsExactly(euros(1_000_000), euros(2_000_000), euros(2_000_000), Money.ZERO, Money.ZERO);
        assertThat(years.drawn().get(0)).isEqualTo(euros(1_000_000));
        assertThat(projection.difference(TOWN, Year.of(2028))).isEqualTo(euros(2_000_000));
    }

    /** The measure brings 240,000.00 of 1,000,000.00 in 2027: 760,000.00 is missed, drawn in 2027 and cut from 2028. */
    @Test
    void whatAHardTargetMissesGoesToTheReserveAndThenToTheSqueeze() {
        Measure saving = effectOnSupport();
        SavingsTarget target = SavingsTarget.of("target", TOWN, euros(1_000_000), 2027)
                .hard()
                .of("effect", "extra")
                .ownedBy(LocalizedText.of("wethouder Zorg", "alderman for care"));
        Squeeze squeeze = Squeeze.of(TOWN).onlyWhatWeHaveGripOn(Grip.on(SPORT, ALL));
        Projection projection = run(euros(760_000), saving, extra(), target, squeeze);
        TargetYears realised = TargetYears.of(projection).get(0);
        SqueezeYears years = SqueezeYears.of(projection).get(0);

        assertThat(realised.target()).containsOnly(euros(1_000_000));
        assertThat(realised.realised().get(0)).isEqualTo(euros(240_000));
        assertThat(realised.missed().get(0)).isEqualTo(euros(760_000));
        assertThat(realised.hard()).isTrue();
        assertThat(years.drawn().get(0)).isEqualTo(euros(760_000));
        assertThat(years.gap().get(1)).isEqualTo(euros(760_000));
        assertThat(years.cut().get(1)).isEqualTo(euros(760_000));

        Projection soft = run(
                euros(760_000),
                saving,
                extra(),
                SavingsTarget.of("target", TOWN, euros(1_000_000), 2027).of("effect", "extra"),
                squeeze);
        assertThat(TargetYears.of(soft).get(0).missed().get(0)).isEqualTo(euros(760_000));
        assertThat(SqueezeYears.of(soft).get(0).gap()).containsOnly(Money.ZERO);
    }

    /** 120,000.00 in January of every year, of which each euro brings three less of support in the same year. */
    private static ExtraSpending extra() {
        ImmutableSortedMap.Builder<Year, Money> amounts = ImmutableSortedMap.naturalOrder();
        for (int year = 2027; year <= 2031; year++) {
            amounts.put(Year.of(year), euros(120_000));
        }
        return ExtraSpending.builder()
                .id("extra")
                .title(LocalizedText.same("extra"))
                .line(SOCIAL_WORK)
                .amounts(amounts.build())
                .timing(ExtraSpending.Timing.JANUARY)
                .build();
    }

    private static DelayedEffect effectOnSupport() {
        return DelayedEffect.builder()
                .id("effect")
                .title(LocalizedText.same("effect"))
                .of(SOCIAL_WORK)
                .delay(new Delay.ByYear(ImmutableList.of(1.0), CHOSEN))
                .value(Return.of(Grounded.of(0, CHOSEN)))
                .cash(Return.of(Grounded.of(3, CHOSEN)))
                .addBeneficiaries(Beneficiary.of(SUPPORT, Share.ALL, CHOSEN))
                .build();
    }

    @Test
    void whatIsSavedIsAddedToTheReserve() {
        Projection projection = run(euros(100), effectOnSupport(), extra(), Squeeze.of(TOWN));
        assertThat(ReserveParagraph.of(projection).get(1).closing()).startsWith(euros(240_100), euros(480_100));
        assertThat(projection.difference(TOWN, Year.of(2027))).isEqualTo(euros(240_000));
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        InvalidValueException wrong = (InvalidValueException) catchThrowable(() -> scenario(
                Money.ZERO,
                List.of(),
                Squeeze.of(TOWN)
                        .whenMeansFall(euros(1), 2050, 2050)
                        .onlyWhatWeHaveGripOn(Grip.on(ELSEWHERE, ALL), Grip.on(LineId.of("gm:1509/none"), ALL)),
                new Squeeze(
                        "again",
                        LocalizedText.same("again"),
                        TOWN,
                        Squeeze.of(TOWN).shortfall(),
                        ImmutableList.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                SavingsTarget.of("target", PartyId.of("gm:0014"), euros(1), 2060)
                        .of("nothing")));
        assertThat(wrong.faults().stream().map(Fault::rule))
                .containsExactlyInAnyOrder(
                        "year-outside-horizon",
                        "unknown-line",
                        "other-payer",
                        "duplicate-id",
                        "year-outside-horizon",
                        "unknown-id",
                        "unknown-id");
        InvalidValueException grip = (InvalidValueException) catchThrowable(() -> new Grip(
                SPORT,
                Grounded.of(1.5, CHOSEN),
                Optional.empty(),
                Optional.of(0),
                Optional.of(euros(-1)),
                Optional.of(99)));
        assertThat(grip.faults().stream().map(Fault::rule))
                .containsExactlyInAnyOrder("share-range", "weight-range", "negative-amount", "term-range");
        InvalidValueException reserves = (InvalidValueException) catchThrowable(() -> {
            Scenario good = scenario(Money.ZERO, List.of());
            good.withGiven(good.given()
                    .withOtherReserves(
                            ImmutableMap.of(TOWN, Reserve.of(euros(1)), PartyId.of("org:x"), Reserve.of(euros(1)))));
        });
        assertThat(reserves.faults().stream().map(Fault::rule)).containsExactlyInAnyOrder("duplicate-id", "unknown-id");
    }

    @Provide
    Arbitrary<Squeeze> squeezes() {
        Arbitrary<Long> cents = Arbitraries.longs().between(0, 4_000_000_000L);
        Arbitrary<Integer> number = Arbitraries.integers().between(1, 4);
        Arbitrary<Grip> grip = Combinators.combine(
                        Arbitraries.of(SOCIAL_WORK, SPORT, LIBRARY, SUPPORT),
                        Arbitraries.doubles().between(0, 1),
                        number,
                        number,
                        cents,
                        Arbitraries.integers().between(0, 14))
                .as((line, share, priority, weight, minimum, term) -> Grip.on(line, Grounded.of(share, CHOSEN))
                        .priority(priority)
                        .weight(weight)
                        .keeping(Money.ofCents(minimum / 10))
                        .afterReasonableTerm(term));
        return Combinators.combine(
                        grip.list().uniqueElements(Grip::line).ofMaxSize(4),
                        cents,
                        cents,
                        Arbitraries.of(Squeeze.Method.values()),
                        Arbitraries.of(true, false))
                .as((grips, amount, floor, method, budget) -> {
                    Squeeze squeeze = Squeeze.of(TOWN)
                            .onlyWhatWeHaveGripOn(grips.toArray(Grip[]::new))
                            .keepingInReserve(Money.ofCents(floor / 100))
                            .by(method);
                    return budget
                            ? squeeze.within(Money.ofCents(12_500_000_000L - amount), 2027, 2030)
                            : squeeze.whenMeansFall(Money.ofCents(amount), 2028, 2031);
                });
    }

    private static Measure[] with(Squeeze squeeze) {
        return new Measure[] {squeeze, effectOnSupport(), extra()};
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void whatIsCutIsWithinWhatCanBeCutAndTheBooksOfTheReserveClose(
            @ForAll("squeezes") Squeeze squeeze, @ForAll("amounts") Money opening) {
        Projection projection = Projection.of(scenario(opening, List.of(), with(squeeze)));
        SqueezeYears years = SqueezeYears.of(projection).get(0);
        ReserveParagraph reserve = ReserveParagraph.of(projection).get(1);
        Money floor = squeeze.floor().orElse(Money.ZERO).min(opening);
        Money held = opening;
        for (int i = 0; i < years.years().size(); i++) {
            int year = i;
            Money decided = Money.sum(
                    years.lines().stream().map(one -> one.decided().get(year)).toList());
            assertThat(decided)
                    .isEqualTo(years.decided().get(i))
                    .isLessThanOrEqualTo(years.cuttable().get(i));
            assertThat(decided)
                    .isLessThanOrEqualTo(
                            years.gap().get(i).minus(years.carried().get(i)));
            years.lines()
                    .forEach(one -> assertThat(one.decided().get(year).cents())
                            .isBetween(0L, one.cuttable().get(year).cents() + 1));
            held = held.plus(years.added().get(i)).minus(years.drawn().get(i));
            assertThat(reserve.closing().get(i)).isEqualTo(held).isGreaterThanOrEqualTo(floor);
            assertThat(years.drawn().get(i).plus(years.deficit().get(i)))
                    .isEqualTo(years.shortBefore().get(i));
        }
        assertThat(projection.ledger().balances().getOrDefault("reserve/" + TOWN, Money.ZERO))
                .isEqualTo(held);
        assertThat(projection.ledger().check()).isEmpty();
    }

    @Provide
    Arbitrary<Money> amounts() {
        return Arbitraries.longs().between(0, 5_000_000_000L).map(Money::ofCents);
    }

    @Property(tries = 50, edgeCases = EdgeCasesMode.NONE)
    void theOrderOfLinesAndMeasuresNeverMatters(@ForAll("squeezes") Squeeze squeeze) {
        List<Measure> turned = new ArrayList<>(List.of(with(new Squeeze(
                squeeze.id(),
                squeeze.title(),
                squeeze.payer(),
                squeeze.shortfall(),
                squeeze.grips().reverse(),
                squeeze.method(),
                squeeze.floor(),
                squeeze.evidence()))));
        Collections.reverse(turned);
        Recording one = Recording.of(scenario(euros(1_000_000), List.of(), with(squeeze)));
        Recording other = Recording.of(scenario(euros(1_000_000), List.of(), turned.toArray(Measure[]::new)));
        assertThat(other.postings.keySet()).isEqualTo(one.postings.keySet());
        one.postings.forEach(
                (rule, cents) -> assertThat(other.postings.get(rule)).as(rule).containsExactly(cents));
    }

    @Test
    void aSqueezeThatIsNotShortCutsNothing() {
        Projection projection = run(
                Money.ZERO,
                Squeeze.of(TOWN).whenMeansFall(Money.ZERO, 2027, 2031).onlyWhatWeHaveGripOn(Grip.on(SPORT, ALL)),
                SpendingGuarantee.of(LawId.WMO2015),
                SavingsTarget.of("target", TOWN, Money.ZERO, 2027).hard());
        assertThat(projection.ledger().postings())
                .hasSameSizeAs(projection.reference().postings())
                .noneMatch(posting -> posting.rule().kind() == PostingKind.CUT);
    }
}

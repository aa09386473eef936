package nl.geldstroom.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.geldstroom.accord.AccordId;
import nl.geldstroom.accord.Accords;
import nl.geldstroom.accord.MoneyLine;
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
import nl.geldstroom.measure.OwnContributionChange;
import nl.geldstroom.measure.Return;
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
import nl.geldstroom.scenario.Valuation;
import nl.geldstroom.source.BalanceIdentity;
import nl.geldstroom.source.CareFunds;
import nl.geldstroom.source.FlatContribution;
import nl.geldstroom.source.FundingSource;
import nl.geldstroom.source.GrantPart;
import nl.geldstroom.source.GrantTable;
import nl.geldstroom.source.Household;
import nl.geldstroom.source.IncomeContribution;
import nl.geldstroom.source.SpecificGrant;
import nl.geldstroom.source.TransformationMoney;
import nl.geldstroom.source.TransformationPlan;
import nl.geldstroom.text.LocalizedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Published figures that come back out of a scenario: written as JSON, read, carried out, balanced, and read from an answer.
 *
 * <p>Beside {@link PublishedCasesTest}: what published cases say more than their main figures, and national accounts whose own
 * figures do not add up, which are then told as discrepancies.
 */
class CaseFiguresTest {

    private static final Evidence CHOSEN = Assumption.of("test", "chosen for the calculation");

    private static final LocalizedText TEXT = LocalizedText.same("case");

    private static final PartyId TOWN = PartyId.of("gm:1509");

    private static final LineId BASE = LineId.of("gm:1509/6.1");

    private static final LineId GAIN = LineId.of("gm:1509/6.712");

    private static Projection run(Scenario scenario) {
        ScenarioDocuments documents = new ScenarioDocuments();
        Scenario read =
                documents.read(Input.of("case.json", documents.write(scenario))).orThrow();
        assertThat(read).isEqualTo(scenario);
        Projection projection = Projection.of(read);
        assertThat(projection.ledger().check()).isEmpty();
        return projection;
    }

    private static BudgetLine line(String id, LawId law, Money cost, Money income) {
        return BudgetLine.builder()
                .id(LineId.of(id))
                .payer(PartyId.of(id.substring(0, id.indexOf('/'))))
                .law(law)
                .cost(cost)
                .income(income)
                .build();
    }

    private static Scenario scenario(
            int base,
            int from,
            int last,
            Optional<Valuation> valuation,
            List<BudgetLine> lines,
            List<FundingSource> sources,
            Measure... measures) {
        return Scenario.builder()
                .id("case")
                .title(TEXT)
                .given(Given.builder()
                        .addParties(new NamedParty(lines.get(0).payer(), "first", Optional.empty()))
                        .baseline(Baseline.builder()
                                .year(Year.of(base))
                                .growth(Growth.NONE)
                                .addAllLines(lines)
                                .build())
                        .addAllSources(sources)
                        .build())
                .addMeasures(measures)
                .horizon(Horizon.of(from, last))
                .valuation(valuation)
                .build();
    }

    private static Valuation valuation(String date, double rate, Valuation.LaterRate... later) {
        return Valuation.builder()
                .date(LocalDate.parse(date))
                .timing(Valuation.Timing.END)
                .rate(rate)
                .deflator("constant prices")
                .inflation(0)
                .priceYear(Year.of(2025))
                .addLater(later)
                .build();
    }

    private static ExtraSpending spent(long euros, int year) {
        return ExtraSpending.builder()
                .id("invest")
                .title(TEXT)
                .line(BASE)
                .amounts(ImmutableSortedMap.of(Year.of(year), Money.euros(euros)))
                .timing(ExtraSpending.Timing.JANUARY)
                .build();
    }

    private static DelayedEffect effect(Delay delay) {
        return DelayedEffect.builder()
                .id("return")
                .title(TEXT)
                .of(BASE)
                .delay(delay)
                .value(Return.of(Grounded.of(1, CHOSEN)))
                .addBeneficiaries(Beneficiary.of(GAIN, Share.ALL, CHOSEN))
                .build();
    }

    private static List<BudgetLine> town() {
        return List.of(
                line(BASE.text(), LawId.WMO2015, Money.ZERO, Money.ZERO),
                line(GAIN.text(), LawId.WMO2015, Money.euros(100_000_000), Money.ZERO));
    }

    /** 3,000 in one year and 500 a year for twenty years from another on, at 3 %, valued at the first of January of 2026. */
    private static Appraisal teaching(int invested, int firstReturn, String valued) {
        int last = firstReturn + 19;
        List<Double> years = new ArrayList<>();
        for (int year = invested; year <= last; year++) {
            years.add(year < firstReturn ? 0 : 1.0 / 6);
        }
        return Appraisal.of(
                run(scenario(
                        invested,
                        invested,
                        last,
                        Optional.of(valuation(valued, 0.03)),
                        town(),
                        List.of(),
                        spent(3000, invested),
                        effect(new Delay.ByYear(ImmutableList.copyOf(years), CHOSEN)))),
                Appraisal.View.WITH_VALUE);
    }

    /** C03: the slide prints 2.55 and 19.3 %; who counts the investment in year 0 gets 2.48 and 15.78 %. */
    @Test
    void theTeachingExampleTellsARightTimeOriginFromAWrongOne() {
        Appraisal right = teaching(2026, 2026, "2026-01-01");
        assertThat(right.benefitCostRatio().orElseThrow()).isCloseTo(2.5539665177115287, within(1e-6));
        assertThat(right.internalRates())
                .singleElement()
                .satisfies(rate -> assertThat(rate).isCloseTo(0.1930042882689279, within(1e-6)));
        // The dollar amounts of the slide are cut off after the comma for thousands.
        assertThat((long) right.presentEffects() / 1000).isEqualTo(7);
        assertThat((long) right.presentOutlays() / 1000).isEqualTo(2);
        assertThat((long) right.netPresentValue() / 1000).isEqualTo(4);

        Appraisal wrong = teaching(2025, 2026, "2025-12-31");
        assertThat(wrong.benefitCostRatio().orElseThrow()).isCloseTo(2.48, within(0.005));
        assertThat(wrong.internalRates())
                .singleElement()
                .satisfies(rate -> assertThat(100 * rate).isCloseTo(15.78, within(0.005)));
    }

    /** C06, schedule A.1: what is spent 31, 50, 75 and 100 years after the valuation date. */
    @ParameterizedTest
    @CsvSource({"31, 0.3459013695", "50, 0.1972627177", "75, 0.0942137726", "100, 0.0508180223"})
    void factorsFarAwayFollowTheFallingRates(int years, double factor) {
        Valuation greenBook = valuation(
                (2060 - years) + "-12-31",
                0.035,
                new Valuation.LaterRate(30, 0.03),
                new Valuation.LaterRate(75, 0.025),
                new Valuation.LaterRate(125, 0.02),
                new Valuation.LaterRate(200, 0.015),
                new Valuation.LaterRate(300, 0.01));
        Projection projection =
                run(scenario(2060, 2060, 2060, Optional.of(greenBook), town(), List.of(), spent(1_000_000_000, 2060)));
        assertThat(Appraisal.of(projection, Appraisal.View.CASH).presentOutlays() / 1e9)
                .isCloseTo(factor, within(1e-10));
    }

    /** C06, the Netherlands: -1 % without risk and 3.25 % for risk, 2.25 % in every year. */
    @Test
    void theDutchRateIsTheSameInEveryYear() {
        for (int years : new int[] {1, 30, 31, 60}) {
            int year = 2026 + years;
            Projection projection = run(scenario(
                    2026,
                    2026,
                    2086,
                    Optional.of(valuation("2026-12-31", -0.01 + 0.0325)),
                    town(),
                    List.of(),
                    spent(100_000_000, year)));
            assertThat(Appraisal.of(projection, Appraisal.View.CASH).presentOutlays() / 1e8)
                    .isCloseTo(StrictMath.pow(1.0225, -years), within(1e-10));
        }
    }

    /** C09: what remains of 71.2 after 26 years of benefits is 0.8, of the 2.5 of the next: 25 years and 0.32. */
    @Test
    void theTaxpayerOfWestchesterHasANetPresentValueAndIsPaidBackWithinAYear() {
        double[] benefits = {
            11.2, 0.4, 0.7, 1.1, 1.6, 2.5, 2.5, 2.6, 2.6, 2.6, 2.6, 2.7, 2.7, 2.7, 2.7, 2.7, 2.7, 2.7, 2.7, 2.7, 2.7,
            2.7, 2.6, 2.6, 2.6, 2.5, 2.5, 2.5, 2.4, 2.4, 2.3, 2.2, 2.2, 2.1, 2.0, 1.9, 1.9, 1.8, 1.7, 1.6
        };
        List<Double> years =
                IntStream.range(0, 40).mapToObj(i -> benefits[i] / 71.2).toList();
        Appraisal appraisal = Appraisal.of(
                run(scenario(
                        2026,
                        2026,
                        2065,
                        Optional.of(valuation("2026-12-31", 0.002)),
                        town(),
                        List.of(),
                        spent(71_200_000, 2026),
                        effect(new Delay.ByYear(ImmutableList.copyOf(years), CHOSEN)))),
                Appraisal.View.WITH_VALUE);
        assertThat(appraisal.netPresentValue() / 1e6).isCloseTo(25.4, within(2.1));
        assertThat(appraisal.payback().orElseThrow()).isCloseTo(25.32, within(1e-6));
        assertThat(appraisal.effects()).first().isEqualTo(Money.euros(11_200_000));
    }

    private static double[] monthly(Projection projection, double perUnit) {
        int first = projection.scenario().horizon().from().getValue();
        double[] flow = new double[12 * projection.scenario().horizon().years().size()];
        projection.ledger().postings().stream()
                .filter(posting -> posting.rule().id().startsWith("return/value"))
                .forEach(posting -> flow[
                                12 * (posting.month().getYear() - first)
                                        + posting.month().getMonthValue()
                                        - 1] =
                        posting.amount().cents() / perUnit);
        return flow;
    }

    /**
     * C14, two_stage_delay: what leaves the second stage is {@code S2·2/L} of the month before, so that the stocks follow from
     * the ledger. An inflow of 100 is 100 million euros here, so that cents do not blur them.
     */
    @Test
    void whatIsOnItsWayIsInTheTwoStages() {
        ImmutableSortedMap.Builder<Year, Money> amounts = ImmutableSortedMap.naturalOrder();
        IntStream.rangeClosed(2026, 2029).forEach(year -> amounts.put(Year.of(year), Money.euros(1_200_000_000)));
        double[] flow = monthly(
                run(scenario(
                        2026,
                        2026,
                        2029,
                        Optional.empty(),
                        town(),
                        List.of(),
                        ExtraSpending.builder()
                                .id("invest")
                                .title(TEXT)
                                .line(BASE)
                                .amounts(amounts.build())
                                .build(),
                        effect(Delay.TwoStage.of(Grounded.of(12, CHOSEN))))),
                1e8);
        double[][] rows = {
            {6, 19.624485597, 399.061213992, 157.934670782, 43.004115226},
            {12, 56.931844563, 532.706007129, 371.200424239, 296.093568631},
            {24, 91.546834577, 592.452530873, 556.224679061, 1251.322790067},
            {36, 98.645601777, 599.153501111, 593.058709107, 2407.787789783}
        };
        for (double[] row : rows) {
            int after = (int) row[0];
            double out =
                    IntStream.range(0, after).mapToDouble(month -> flow[month]).sum();
            double second = flow[after] * 12 / 2;
            assertThat(flow[after - 1]).isCloseTo(row[1], within(1e-7));
            assertThat(second).isCloseTo(row[3], within(1e-6));
            assertThat(100 * after - out - second).isCloseTo(row[2], within(1e-6));
            assertThat(out).isCloseTo(row[4], within(1e-6));
        }
    }

    /** C14, cliff: 100,000 a month until December 2026; of an effect of 1,000,000 one part in 48 goes every month. */
    @Test
    void whatWasBuiltUpWearsOffWhenTheGrantIsGone() {
        SpecificGrant grant = SpecificGrant.builder()
                .id("spuk")
                .title(TEXT)
                .recipient(TOWN)
                .amounts(ImmutableSortedMap.of(
                        Year.of(2025), Money.euros(1_200_000), Year.of(2026), Money.euros(1_200_000)))
                .addParts(new GrantPart(BASE, Share.ALL, TEXT))
                .build();
        Delay delay =
                new Delay.TwoStage(Grounded.of(2, CHOSEN), Optional.of(Grounded.of(1 / 0.020833333333333332, CHOSEN)));
        Projection projection = run(scenario(
                2025,
                2026,
                2029,
                Optional.empty(),
                List.of(
                        line(BASE.text(), LawId.WMO2015, Money.euros(1_200_000), Money.euros(1_200_000)),
                        line(GAIN.text(), LawId.WMO2015, Money.euros(100_000_000), Money.ZERO)),
                List.of(grant),
                spent(1_000_000_000, 2026),
                effect(delay)));
        Map<YearMonth, Money> granted = new java.util.TreeMap<>();
        projection.ledger().postings().stream()
                .filter(posting -> posting.rule().kind() == PostingKind.GRANT)
                .forEach(posting -> granted.merge(posting.month(), posting.amount(), Money::plus));
        assertThat(granted.get(YearMonth.of(2026, 12))).isEqualTo(Money.euros(100_000));
        assertThat(granted.getOrDefault(YearMonth.of(2027, 1), Money.ZERO)).isEqualTo(Money.ZERO);
        MeetingAnswers.Cliff cliff = Meeting.of(projection).cliffs().grants().get(0);
        assertThat(cliff.lastYear()).isEqualTo(Year.of(2026));
        assertThat(cliff.variants().get(0).shortfall().subList(1, 4)).containsOnly(Money.euros(1_200_000));

        // Spent in January it has gone through two stages of a month each by March: a million is a thousand here.
        double[] flow = monthly(projection, 1e5);
        assertThat(flow[3] * 48).isCloseTo(1_000_000, within(0.01));
        assertThat(flow[3 + 12] * 48).isCloseTo(776_746.7534519895, within(0.01));
        assertThat(flow[3 + 24] * 48).isCloseTo(603_335.5189982058, within(0.01));
    }

    /** C14, seed_return_1_6: what part of the cost the town can pay, and which part of the value must be money. */
    @Test
    void theShareAtWhichEachBreaksEvenFollowsFromTheSplit() {
        PartyId insurer = PartyId.of("org:insurer");
        PartyId office = PartyId.of("org:care-office");
        List<BudgetLine> lines = Stream.concat(
                        town().stream(),
                        Stream.of("org:insurer/nursing", "org:care-office/homes")
                                .map(id -> line(id, LawId.WMO2015, Money.euros(100_000_000), Money.ZERO)))
                .toList();
        DelayedEffect split = DelayedEffect.builder()
                .id("return")
                .title(TEXT)
                .of(BASE)
                .delay(new Delay.ByYear(ImmutableList.of(0.0, 0.0, 0.0, 0.32, 0.32, 0.32, 0.32, 0.32), CHOSEN))
                .value(Return.of(Grounded.of(1, CHOSEN)))
                .addBeneficiaries(
                        Beneficiary.of(GAIN, Share.of("0.35"), CHOSEN),
                        Beneficiary.of(LineId.of("org:insurer/nursing"), Share.of("0.45"), CHOSEN),
                        Beneficiary.of(LineId.of("org:care-office/homes"), Share.of("0.2"), CHOSEN))
                .build();
        Scenario scenario = scenario(
                2026,
                2026,
                2033,
                Optional.of(valuation("2026-12-31", 0.0225)),
                lines,
                List.of(),
                spent(1_000_000, 2026),
                split);
        Projection projection = run(scenario);
        LeastSettlement settlement = LeastSettlement.of(projection, Appraisal.View.WITH_VALUE, ImmutableMap.of());
        assertThat(settlement.transfers()).singleElement().satisfies(transfer -> {
            assertThat(transfer.from()).isEqualTo(insurer);
            assertThat(1 - transfer.amount().cents() / 1e8).isCloseTo(0.5012869920784849, within(1e-7));
        });
        assertThat(Appraisal.of(projection, Appraisal.View.WITH_VALUE, office).outlays())
                .containsOnly(Money.ZERO);
        Appraisal all = Appraisal.of(projection, Appraisal.View.WITH_VALUE);
        assertThat(Money.sum(all.effects()).cents()
                        / (double) Money.sum(all.outlays()).cents())
                .isEqualTo(1.6);

        Appraisal cash = Appraisal.of(run(BreakEven.withCashReturn(scenario, 0.6982028369593152)), Appraisal.View.CASH);
        assertThat(cash.netPresentValue()).isCloseTo(0, within(0.05));
        assertThat(cash.benefitCostRatio().orElseThrow()).isCloseTo(1, within(1e-7));
    }

    // ---- domain facts 8

    private static Money balance(Projection projection) {
        return FourYearTable.of(projection).rows().stream()
                .filter(row -> row.kind() == Results.RowKind.BALANCE)
                .map(row -> row.absolute().get(0))
                .findFirst()
                .orElseThrow();
    }

    /** The posts of a fund as lines of what it spends and what it receives, carried out for one year. */
    private static Money fund(String party, int year, LawId law, List<String> spent, List<String> received) {
        List<BudgetLine> lines = new ArrayList<>();
        spent.forEach(post -> lines.add(line(party + "/" + post, law, CareFunds.amount(post, year), Money.ZERO)));
        received.forEach(post -> lines.add(line(party + "/" + post, law, Money.ZERO, CareFunds.amount(post, year))));
        return balance(run(scenario(year, year, year, Optional.empty(), lines, List.of())));
    }

    private static long tenths(Money amount) {
        return BigDecimal.valueOf(amount.cents())
                .divide(BigDecimal.valueOf(10_000_000), 0, RoundingMode.HALF_EVEN)
                .longValueExact();
    }

    private static List<String> discrepancies(String identity) {
        return CareFunds.check().stream()
                .filter(result ->
                        result.identity().id().equals(identity) && result.state() == BalanceIdentity.State.DISCREPANCY)
                .map(result -> result.year() + " " + result.residual())
                .toList();
    }

    /**
     * Number 3: what the Health Insurance Fund keeps of its income is its balance within 0.2 million, and its capital is that of
     * the year before with it; but that of 2022 is not, by 270 million, and is told so.
     */
    @ParameterizedTest
    @CsvSource({"2021, 0", "2022, -2700", "2023, 0"})
    void theHealthInsuranceFundClosesAndTheYearThatDoesNotIsNamed(int year, long apart) {
        Money balance = fund(
                "org:zorgverzekeringsfonds",
                year,
                LawId.ZVW,
                List.of("zvf-to-insurers", "zvf-catastrophe", "zvf-handling-children", "zvf-direct"),
                List.of("zvf-income-related", "zvf-state-children", "zvf-other"));
        assertThat(tenths(balance.minus(CareFunds.amount("zvf-balance", year)))).isBetween(-2L, 2L);
        if (year > 2021) {
            Money capital = CareFunds.amount("zvf-capital", year - 1).plus(balance);
            assertThat(tenths(CareFunds.amount("zvf-capital", year).minus(capital)))
                    .isBetween(apart - 2, apart + 2);
        }
        assertThat(discrepancies("zvf-capital")).containsExactly("2022 -270000000.00");
        assertThat(discrepancies("zvf-balance")).isEmpty();
    }

    /** Number 3: insurers spend what they receive; 2021 is 0.1 million apart. */
    @ParameterizedTest
    @CsvSource({"2021, 1", "2022, 0", "2023, 0"})
    void insurersSpendOnTheirPostsWhatTheyReceive(int year, long apart) {
        Money balance = fund(
                "org:zorgverzekeraars",
                year,
                LawId.ZVW,
                List.of("insurers-care", "insurers-corona", "insurers-handling"),
                List.of(
                        "zvf-to-insurers",
                        "zvf-catastrophe",
                        "zvf-handling-children",
                        "insurers-premium",
                        "insurers-surcharge",
                        "insurers-deductible"));
        assertThat(tenths(balance)).isEqualTo(apart).isBetween(-2L, 2L);
        assertThat(discrepancies("insurers-income")).isEmpty();
    }

    /** Number 4: 33,446.8 - 33,519.2 = -72.4 and -10.4 - 72.4 = -82.8, within 0.1 million. */
    @ParameterizedTest
    @CsvSource({"2021, 9100, -2774", "2022, 2671, -104", "2023, -724, -828"})
    void theLongTermCareFundClosesInEveryYear(int year, long published, long capital) {
        Money balance = fund(
                "org:fonds-langdurige-zorg",
                year,
                LawId.WLZ,
                List.of("flz-care", "flz-handling"),
                List.of("flz-premium", "flz-own-contributions", "flz-bikk", "flz-state"));
        assertThat(tenths(balance)).isBetween(published - 1, published + 1);
        assertThat(tenths(CareFunds.amount("flz-balance", year))).isEqualTo(published);
        assertThat(tenths(CareFunds.amount("flz-capital", year))).isEqualTo(capital);
        if (year > 2021) {
            assertThat(tenths(CareFunds.amount("flz-capital", year - 1).plus(balance)))
                    .isBetween(capital - 1, capital + 1);
        }
        assertThat(discrepancies("flz-balance")).isEmpty();
        assertThat(discrepancies("flz-capital")).isEmpty();
    }

    /** Number 5: gross spending on care in billions: 2024 is exact, 2022 and 2023 are 0.1 apart by rounding. */
    @ParameterizedTest
    @CsvSource({"2022, 545, 302, 15, 6, 867, 1", "2023, 591, 335, 15, 7, 949, -1", "2024, 642, 368, 16, 8, 1034, 0"})
    void grossSpendingOnCareIsTheSumOfItsParts(
            int year, long zvw, long wlz, long sheltered, long other, long total, long apart) {
        long tenth = 100_000_000;
        Cut cut = Cut.of(
                run(scenario(
                        year,
                        year,
                        year,
                        Optional.empty(),
                        List.of(
                                line("org:state/zvw", LawId.ZVW, Money.euros(zvw * tenth), Money.ZERO),
                                line("org:state/wlz", LawId.WLZ, Money.euros(wlz * tenth), Money.ZERO),
                                line("org:state/living", LawId.WMO2015, Money.euros(sheltered * tenth), Money.ZERO),
                                line("org:state/other", LawId.NONE, Money.euros(other * tenth), Money.ZERO)),
                        List.of())),
                Dimension.LAW);
        assertThat(cut.rows()).hasSize(4);
        assertThat(cut.row("wlz").orElseThrow().absolute().get(0)).isEqualTo(Money.euros(-wlz * tenth));
        Money all = cut.total().absolute().get(0).negated();
        assertThat(all.minus(Money.euros(total * tenth))).isEqualTo(Money.euros(apart * tenth));
    }

    private static Money iza(String id) {
        return Accords.standard().get(AccordId.of("iza")).money().stream()
                .filter(line -> line.id().equals(id))
                .map(MoneyLine::amount)
                .findFirst()
                .orElseThrow();
    }

    private static TransformationPlan plan(String id, Money amount, int day) {
        return TransformationPlan.builder()
                .id(id)
                .applicant(PartyId.of("org:" + id))
                .received(LocalDate.of(2025, 9, day))
                .amounts(ImmutableSortedMap.of(Year.of(2027), amount))
                .build();
    }

    /** Number 6: 2,395 - 346 - 88 = 1,961, 70 % of 2,800; the other reading of what went to the AZWA does not close. */
    @Test
    void theTransformationMoneyThatIsLeftIsGrantedInTheLedger() {
        for (Map.Entry<String, String> reading :
                Map.of("iza-to-azwa-skipr", "0", "iza-to-azwa-nzi", "-15000000").entrySet()) {
            TransformationMoney money = TransformationMoney.builder()
                    .id("iza-transformation")
                    .title(TEXT)
                    .recipient(PartyId.of("org:plans"))
                    .ceiling(iza("iza-transformation-plans"))
                    .addPlans(
                            plan("to-azwa", iza(reading.getKey()), 1),
                            plan("returned", iza("iza-returned"), 2),
                            plan("plans", iza("iza-transformation-plans"), 3))
                    .lastYear(Year.of(2027))
                    .addParts(GrantPart.of(LineId.of("org:plans/care"), Share.ALL, TEXT))
                    .build();
            Projection projection = run(scenario(
                    2026,
                    2026,
                    2028,
                    Optional.empty(),
                    List.of(line("org:plans/care", LawId.NONE, Money.euros(3_000_000_000L), Money.ZERO)),
                    List.of(money)));
            FundingOverview.YearOfMoney year = FundingOverview.of(projection).rows().get(0).years().stream()
                    .filter(one -> one.year().equals(Year.of(2027)))
                    .findFirst()
                    .orElseThrow();
            assertThat(year.granted().minus(iza("iza-left"))).isEqualTo(Money.euros(reading.getValue()));
            assertThat(projection.ledger().sum(Year.of(2027), rule -> rule.kind() == PostingKind.GRANT))
                    .isEqualTo(year.granted());
        }
        assertThat(Math.round(100.0
                        * iza("iza-left").cents()
                        / Money.euros(2_800_000_000L).cents()))
                .isEqualTo(70);
    }

    /** Number 7: CBS 84580NED, Wmo provisions: 2017 and 2018 add up exactly, 2019 has a residual of 16,430 thousand. */
    @Test
    void theWmoSpendingOfStatisticsNetherlandsIsCutByLineAndItsResidualTold() {
        GrantTable table = GrantTable.read("cbs-84580.csv", """
                post;eur_2017;eur_2018;eur_2019
                total;4597228000;4940108000;5319499000
                support;2869498000;3119805000;3435677000
                residence;1727730000;1820303000;1867392000
                """);
        List<BalanceIdentity.Result> told = BalanceIdentity.of(
                        "wmo",
                        LocalizedText.of("Wmo-maatwerk (CBS 84580NED)", "Wmo provisions (CBS 84580NED)"),
                        Money.ZERO,
                        "total",
                        "support",
                        "residence")
                .check(table);
        for (int year = 2017; year <= 2019; year++) {
            Year of = Year.of(year);
            List<BudgetLine> lines = Stream.of("support", "residence")
                    .map(post -> line(
                            "org:municipalities/" + post,
                            LawId.WMO2015,
                            table.find(post).orElseThrow().amount(of),
                            Money.ZERO))
                    .toList();
            Cut cut = Cut.of(run(scenario(year, year, year, Optional.empty(), lines, List.of())), Dimension.PAYER);
            Money residual = table.find("total")
                    .orElseThrow()
                    .amount(of)
                    .plus(cut.total().absolute().get(0));
            assertThat(residual).isEqualTo(year == 2019 ? Money.euros(16_430_000) : Money.ZERO);
            BalanceIdentity.Result result = told.get(year - 2017);
            assertThat(result.residual()).isEqualTo(residual);
            assertThat(result.state())
                    .isEqualTo(year == 2019 ? BalanceIdentity.State.DISCREPANCY : BalanceIdentity.State.EXACT);
        }
        assertThat(told.get(2).text().nl()).endsWith("sluit niet: verschil 16430000.00");
    }

    private static Money contribution(Household.Kind kind, String income) {
        FlatContribution nothing = new FlatContribution(
                ImmutableSortedMap.of(Year.of(2020), new FlatContribution.Rate(Money.ZERO, CHOSEN)));
        Projection projection = run(scenario(
                2026,
                2026,
                2027,
                Optional.empty(),
                List.of(line(BASE.text(), LawId.WMO2015, Money.euros(1_000_000), Money.ZERO)),
                List.of(),
                OwnContributionChange.builder()
                        .id("own")
                        .title(TEXT)
                        .line(BASE)
                        .before(nothing)
                        .after(IncomeContribution.proposed())
                        .addHouseholds(Household.of(kind, Money.euros(income), 1))
                        .start(YearMonth.of(2027, 1))
                        .build()));
        Money year = projection.difference(TOWN, Year.of(2027));
        assertThat(FourYearTable.of(projection).rows().stream()
                        .filter(row -> row.kind() == Results.RowKind.BALANCE)
                        .map(row -> row.difference().get(1)))
                .containsExactly(year);
        return year;
    }

    /** Number 10: 23.60 a month up to the first threshold, 328 from the second on, and 10 % of income a year between. */
    @ParameterizedTest
    @CsvSource({
        "SINGLE, 24500, 61000",
        "MULTIPLE, 34000, 70500",
    })
    void theProposedOwnContributionComesInAsItWasPublished(Household.Kind kind, long from, long to) {
        Money low = Money.euros("23.60").times(12);
        Money high = Money.euros(328).times(12);
        assertThat(contribution(kind, "0")).isEqualTo(low);
        assertThat(contribution(kind, String.valueOf(from))).isEqualTo(low);
        assertThat(contribution(kind, String.valueOf(to))).isEqualTo(high);
        assertThat(contribution(kind, "200000")).isEqualTo(high);
        long middle = (from + to) / 2;
        Money before = contribution(kind, String.valueOf(middle));
        Money after = contribution(kind, String.valueOf(middle + 1000));
        assertThat(before.cents()).isCloseTo((low.cents() + high.cents()) / 2, within(12L));
        assertThat(after.minus(before).cents() / 100_000.0).isCloseTo(0.10, within(0.0005));
    }
}

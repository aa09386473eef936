package nl.geldstroom.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.geldstroom.baseline.Baseline;
import nl.geldstroom.baseline.BudgetLine;
import nl.geldstroom.baseline.Growth;
import nl.geldstroom.document.Input;
import nl.geldstroom.evidence.Assumption;
import nl.geldstroom.evidence.Evidence;
import nl.geldstroom.evidence.Grounded;
import nl.geldstroom.evidence.Parameter;
import nl.geldstroom.law.LawId;
import nl.geldstroom.ledger.Projection;
import nl.geldstroom.measure.Beneficiary;
import nl.geldstroom.measure.BudgetShift;
import nl.geldstroom.measure.Delay;
import nl.geldstroom.measure.DelayedEffect;
import nl.geldstroom.measure.ExtraSpending;
import nl.geldstroom.measure.ExtraSpending.Timing;
import nl.geldstroom.measure.Groups;
import nl.geldstroom.measure.Path;
import nl.geldstroom.measure.Return;
import nl.geldstroom.money.Money;
import nl.geldstroom.money.Share;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.provision.LineId;
import nl.geldstroom.scenario.Given;
import nl.geldstroom.scenario.Horizon;
import nl.geldstroom.scenario.NamedParty;
import nl.geldstroom.scenario.Scenario;
import nl.geldstroom.scenario.ScenarioDocuments;
import nl.geldstroom.scenario.Valuation;
import nl.geldstroom.text.LocalizedText;
import org.junit.jupiter.api.Test;

/** Cases with published or constructed answers, through document, reader, engine and answer. */
class PublishedCasesTest {

    private static final Evidence CHOSEN = Assumption.of("test", "chosen for the calculation");

    private static final PartyId TOWN = PartyId.of("gm:1509");
    private static final PartyId INSURER = PartyId.of("org:insurer");
    private static final PartyId CARE_OFFICE = PartyId.of("org:care-office");

    private static final LineId BASE = LineId.of("gm:1509/6.1");
    private static final LineId TOWN_GAIN = LineId.of("gm:1509/6.712");
    private static final LineId INSURER_GAIN = LineId.of("org:insurer/nursing");
    private static final LineId CARE_GAIN = LineId.of("org:care-office/homes");

    /** Written as JSON and read back: what a user's file goes through. */
    private static Projection run(Scenario scenario) {
        ScenarioDocuments documents = new ScenarioDocuments();
        Scenario read =
                documents.read(Input.of("case.json", documents.write(scenario))).orThrow();
        assertThat(read).isEqualTo(scenario);
        Projection projection = Projection.of(read);
        assertThat(projection.ledger().check()).isEmpty();
        return projection;
    }

    private static BudgetLine line(LineId id, PartyId payer, long euros) {
        return BudgetLine.builder()
                .id(id)
                .payer(payer)
                .law(LawId.of("wmo2015"))
                .cost(Money.euros(euros))
                .income(Money.ZERO)
                .build();
    }

    private static Scenario investment(
            int first, int last, double[] amounts, List<Double> shares, List<Beneficiary> gains, Valuation valuation) {
        ImmutableSortedMap.Builder<Year, Money> spent = ImmutableSortedMap.naturalOrder();
        IntStream.range(0, amounts.length)
                .forEach(i -> spent.put(Year.of(first + i), Money.ofCents(Math.round(amounts[i] * 100))));
        return Scenario.builder()
                .id("case")
                .title(LocalizedText.same("case"))
                .given(Given.builder()
                        .addParties(new NamedParty(TOWN, "Town", Optional.empty()))
                        .baseline(Baseline.builder()
                                .year(Year.of(first))
                                .growth(Growth.NONE)
                                .addLines(
                                        line(BASE, TOWN, 0),
                                        line(TOWN_GAIN, TOWN, 100_000_000),
                                        line(INSURER_GAIN, INSURER, 100_000_000),
                                        line(CARE_GAIN, CARE_OFFICE, 100_000_000))
                                .build())
                        .build())
                .addMeasures(
                        ExtraSpending.builder()
                                .id("invest")
                                .title(LocalizedText.same("invest"))
                                .line(BASE)
                                .amounts(spent.build())
                                .timing(Timing.JANUARY)
                                .build(),
                        DelayedEffect.builder()
                                .id("return")
                                .title(LocalizedText.same("return"))
                                .of(BASE)
                                .delay(new Delay.ByYear(ImmutableList.copyOf(shares), CHOSEN))
                                .value(Return.of(Grounded.of(1, CHOSEN)))
                                .addAllBeneficiaries(gains)
                                .build())
                .horizon(Horizon.of(first, last))
                .valuation(valuation)
                .build();
    }

    private static Valuation valuation(String date, double rate) {
        return Valuation.builder()
                .date(LocalDate.parse(date))
                .timing(Valuation.Timing.END)
                .rate(rate)
                .deflator("constant prices")
                .inflation(0)
                .priceYear(Year.of(2025))
                .build();
    }

    /** C03: S. Aos, WSIPP, workshop slides, Vancouver 4 October 2013: 3,000 once, 500 a year for twenty years, 3 %. */
    @Test
    void theTeachingExampleOfTheWashingtonInstituteFindsItsTimeOrigin() {
        Projection projection = run(investment(
                2026,
                2045,
                new double[] {3000},
                IntStream.range(0, 20).mapToObj(i -> 1.0 / 6).toList(),
                List.of(Beneficiary.of(TOWN_GAIN, Share.ALL, CHOSEN)),
                valuation("2026-01-01", 0.03)));
        Appraisal appraisal = Appraisal.of(projection, Appraisal.View.WITH_VALUE);

        assertThat(appraisal.benefitCostRatio().orElseThrow()).isCloseTo(2.55, within(0.005));
        assertThat(appraisal.internalRates())
                .singleElement()
                .satisfies(rate -> assertThat(100 * rate).isCloseTo(19.3, within(0.005)));
        assertThat(appraisal.presentEffects()).isCloseTo(7438.737430227753, within(0.01));
        assertThat(appraisal.presentOutlays()).isCloseTo(2912.6213592233007, within(0.01));
        assertThat(appraisal.netPresentValue()).isCloseTo(4526.116071004452, within(0.01));
    }

    /** C09: Lightcast for SUNY WCC, table 3.4: a taxpayer's costs and benefits over forty years, in millions of dollars. */
    @Test
    void theTaxpayerOfWestchesterIsPaidBackInTheYearThatWasPublished() {
        double[] benefits = {
            11.2, 0.4, 0.7, 1.1, 1.6, 2.5, 2.5, 2.6, 2.6, 2.6, 2.6, 2.7, 2.7, 2.7, 2.7, 2.7, 2.7, 2.7, 2.7, 2.7, 2.7,
            2.7, 2.6, 2.6, 2.6, 2.5, 2.5, 2.5, 2.4, 2.4, 2.3, 2.2, 2.2, 2.1, 2.0, 1.9, 1.9, 1.8, 1.7, 1.6
        };
        Projection projection = run(investment(
                2026,
                2065,
                new double[] {71_200_000},
                IntStream.range(0, 40).mapToObj(i -> benefits[i] / 71.2).toList(),
                List.of(Beneficiary.of(TOWN_GAIN, Share.ALL, CHOSEN)),
                valuation("2026-12-31", 0.002)));
        Appraisal appraisal = Appraisal.of(projection, Appraisal.View.WITH_VALUE);

        assertThat(appraisal.presentEffects() / 1e6).isCloseTo(96.6, within(2.1));
        assertThat(appraisal.presentOutlays() / 1e6).isCloseTo(71.2, within(0.001));
        assertThat(appraisal.benefitCostRatio().orElseThrow()).isCloseTo(1.4, within(0.05));
        assertThat(appraisal.internalRates())
                .singleElement()
                .satisfies(rate -> assertThat(100 * rate).isCloseTo(2.1, within(0.05)));
        assertThat(appraisal.payback().orElseThrow()).isCloseTo(25.3, within(0.5));
        assertThat(Money.sum(appraisal.effects())).isEqualTo(Money.euros(99_900_000));
    }

    /** C14, seed_return_1_6: 1,000,000 in year 0 and 320,000 in years 3 to 7, at 2.25 %, split over three payers. */
    @Test
    void aReturnOfOneAndAHalfIsSplitOverThePockets() {
        Projection projection = run(investment(
                2026,
                2033,
                new double[] {1_000_000},
                List.of(0.0, 0.0, 0.0, 0.32, 0.32, 0.32, 0.32, 0.32),
                List.of(
                        Beneficiary.of(TOWN_GAIN, Share.of("0.35"), CHOSEN),
                        Beneficiary.of(INSURER_GAIN, Share.of("0.45"), CHOSEN),
                        Beneficiary.of(CARE_GAIN, Share.of("0.2"), CHOSEN)),
                valuation("2026-12-31", 0.0225)));
        Appraisal all = Appraisal.of(projection, Appraisal.View.WITH_VALUE);

        assertThat(all.presentEffects()).isCloseTo(1432248.5487956714, within(0.01));
        assertThat(all.netPresentValue()).isCloseTo(432248.54879567144, within(0.01));
        assertThat(all.benefitCostRatio().orElseThrow()).isCloseTo(1.4322485487956715, within(1e-8));
        assertThat(all.discountedPayback().orElseThrow()).isCloseTo(5.434293114264709, within(1e-6));
        assertThat(Money.sum(all.effects())).isEqualTo(Money.euros(1_600_000));
        assertThat(Appraisal.of(projection, Appraisal.View.WITH_VALUE, TOWN).netPresentValue())
                .isCloseTo(-498713.00792151503, within(0.01));
        assertThat(Appraisal.of(projection, Appraisal.View.WITH_VALUE, INSURER).netPresentValue())
                .isCloseTo(644511.8469580521, within(0.01));
        assertThat(Appraisal.of(projection, Appraisal.View.WITH_VALUE, CARE_OFFICE)
                        .netPresentValue())
                .isCloseTo(286449.7097591343, within(0.01));
        assertThat(Appraisal.of(projection, Appraisal.View.CASH).presentEffects())
                .as("value is not cash")
                .isZero();
    }

    /** C14, two_stage_delay: 100 a month with a mean lag of twelve months; here times a million, so that cents do not show. */
    @Test
    void spendingComesBackThroughTwoStages() {
        double[] years = new double[3];
        java.util.Arrays.fill(years, 1_200_000_000);
        Scenario plain = investment(
                2026,
                2028,
                years,
                List.of(1.0),
                List.of(Beneficiary.of(TOWN_GAIN, Share.ALL, CHOSEN)),
                valuation("2026-01-01", 0));
        ExtraSpending evenly = ExtraSpending.builder()
                .id("invest")
                .title(LocalizedText.same("invest"))
                .line(BASE)
                .amounts(((ExtraSpending) plain.measures().get(0)).amounts())
                .build();
        DelayedEffect slow = DelayedEffect.builder()
                .id("return")
                .title(LocalizedText.same("return"))
                .of(BASE)
                .delay(Delay.TwoStage.of(Grounded.of(12, CHOSEN)))
                .value(Return.of(Grounded.of(1, CHOSEN)))
                .addBeneficiaries(Beneficiary.of(TOWN_GAIN, Share.ALL, CHOSEN))
                .build();
        Projection projection = run(plain.withMeasures(ImmutableList.of(evenly, slow)));
        double[] expected = {19.624485597, 56.931844563, 91.546834577, 98.645601777};
        double[] cumulative = {43.004115226, 296.093568631, 1251.322790067, 2407.787789783};
        int[] months = {6, 12, 24, 36};

        double[] flow = new double[36];
        projection.ledger().postings().stream()
                .filter(posting -> posting.rule().id().startsWith("return/value"))
                .forEach(posting -> flow[
                                12 * (posting.month().getYear() - 2026)
                                        + posting.month().getMonthValue()
                                        - 1] =
                        posting.amount().cents() / 1e8);
        for (int i = 0; i < months.length; i++) {
            assertThat(flow[months[i] - 1]).isCloseTo(expected[i], within(1e-7));
            assertThat(IntStream.range(0, months[i]).mapToDouble(m -> flow[m]).sum())
                    .isCloseTo(cumulative[i], within(1e-6));
        }
    }

    /** C14, seed_substitution_85_60: 85 % of the clients take 60 % of the budget of individual support along. */
    @Test
    void whoMovesIsLighterThanWhoStays() {
        Groups groups = new Groups(Share.of("0.85"), Share.of("0.60"));
        assertThat(groups.movedUnitCost()).isCloseTo(0.7058823529411765, within(1e-15));
        assertThat(groups.remainingUnitCost()).isCloseTo(2.666666666666667, within(1e-15));

        BudgetLine support = BudgetLine.builder()
                .id(TOWN_GAIN)
                .payer(TOWN)
                .law(LawId.of("wmo2015"))
                .cost(Money.euros(1_200_000))
                .income(Money.ZERO)
                .clients(1000L)
                .build();
        BudgetShift shift = new BudgetShift(
                "shift",
                LocalizedText.same("shift"),
                TOWN_GAIN,
                BASE,
                Parameter.of(0.60),
                Optional.of(YearMonth.of(2026, 1)),
                Path.step(),
                Optional.empty(),
                Optional.of(groups),
                Optional.empty(),
                nl.geldstroom.measure.Companions.NONE,
                Optional.empty(),
                Optional.empty());
        Scenario scenario = Scenario.given(Baseline.builder()
                        .year(Year.of(2026))
                        .growth(Growth.NONE)
                        .addLines(line(BASE, TOWN, 0), support)
                        .build())
                .measure(shift)
                .over(2026, 2026)
                .build();
        Results.Key key = KeyFigures.of(run(scenario));

        assertThat(key.clients()).containsExactly(850L);
        assertThat(key.moved()).containsExactly(Money.euros(720_000));
        double average = 1_200_000 / 1000.0;
        assertThat(720_000 / 850.0 / average).isCloseTo(groups.movedUnitCost(), within(1e-12));
        assertThat(480_000 / 150.0 / average).isCloseTo(groups.remainingUnitCost(), within(1e-12));
        assertThat(groups.remainingUnitCost() / groups.movedUnitCost()).isCloseTo(3.777777777777778, within(1e-12));
        // Together they cost what they cost before: the average of all is 1.
        assertThat(0.85 * groups.movedUnitCost() + 0.15 * groups.remainingUnitCost())
                .isCloseTo(1, within(1e-12));
    }

    private static final double[] GREEN_BOOK = {
        1.0, 0.9662, 0.9335, 0.9019, 0.8714, 0.842, 0.8135, 0.786, 0.7594, 0.7337, 0.7089, 0.6849, 0.6618, 0.6394,
        0.6178, 0.5969, 0.5767, 0.5572, 0.5384, 0.5202, 0.5026, 0.4856, 0.4692, 0.4533, 0.438, 0.4231, 0.4088, 0.395,
        0.3817, 0.3687, 0.3563
    };

    /** What a million spent in one year is worth on 31 December 2026, per euro. */
    private static double worth(int year, Valuation valuation) {
        ImmutableSortedMap<Year, Money> million = ImmutableSortedMap.of(Year.of(year), Money.euros(1_000_000));
        Scenario scenario = investment(
                2026,
                2086,
                new double[] {0},
                List.of(1.0),
                List.of(Beneficiary.of(TOWN_GAIN, Share.ALL, CHOSEN)),
                valuation);
        ExtraSpending spent = ExtraSpending.builder()
                .id("invest")
                .title(LocalizedText.same("invest"))
                .line(BASE)
                .amounts(million)
                .timing(Timing.JANUARY)
                .build();
        return Appraisal.of(run(scenario.withMeasures(ImmutableList.of(spent))), Appraisal.View.CASH)
                        .presentOutlays()
                / 1e6;
    }

    private static double fourDecimals(double factor) {
        return Math.round(factor * 10_000) / 10_000.0;
    }

    /** C06: HM Treasury, Green Book supplementary guidance on discounting, tables A.1 and A.2: factors to four decimals. */
    @Test
    void theDiscountFactorsOfTheGreenBookAreThosePublished() {
        Valuation standard = Valuation.builder()
                .date(LocalDate.of(2026, 12, 31))
                .timing(Valuation.Timing.END)
                .rate(0.035)
                .deflator("constant prices")
                .inflation(0)
                .priceYear(Year.of(2026))
                .addLater(new Valuation.LaterRate(30, 0.03), new Valuation.LaterRate(75, 0.025))
                .build();
        for (int year = 0; year < GREEN_BOOK.length; year++) {
            assertThat(fourDecimals(worth(2026 + year, standard)))
                    .as("year " + year)
                    .isEqualTo(GREEN_BOOK[year]);
        }
        assertThat(worth(2057, standard)).isCloseTo(0.3459013695, within(1e-9));
        assertThat(worth(2076, standard)).isCloseTo(0.1972627177, within(1e-9));
        assertThat(standard.discount(Year.of(2101))).isCloseTo(0.0942137726, within(1e-9));
        assertThat(standard.discount(Year.of(2126))).isCloseTo(0.0508180223, within(1e-9));
        Valuation health = valuation("2026-12-31", 0.015);
        double[][] published = {{1, 0.9852}, {2, 0.9707}, {3, 0.9563}, {10, 0.8617}, {20, 0.7425}, {26, 0.679}};
        for (double[] row : published) {
            assertThat(fourDecimals(worth(2026 + (int) row[0], health))).isEqualTo(row[1]);
        }
    }

    @Test
    void laterRatesMustComeInOrder() {
        assertThatThrownBy(() -> Valuation.builder()
                        .date(LocalDate.of(2026, 12, 31))
                        .timing(Valuation.Timing.END)
                        .rate(0.035)
                        .deflator("constant prices")
                        .inflation(0)
                        .priceYear(Year.of(2026))
                        .addLater(new Valuation.LaterRate(75, 0.025), new Valuation.LaterRate(30, 0.03))
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("in order");
    }

    /**
     * Domain facts 8, number 8: Ede, annual report 2022, product group tailor-made provision, times 1,000. Cost less income plus
     * what was added to reserves less what was drawn from them: the first column is exact, the others within 1 of what was
     * published; the two that differ are named.
     */
    @Test
    void theAccountsOfEdeAddUpWithinOneThousandAndTheDifferencesAreKnown() {
        PartyId ede = PartyId.of("gm:0228");
        long[][] columns = {
            {89_926, 2_244, 3_664, 1_802, 89_544},
            {84_307, 2_202, 1_278, 276, 83_108},
            {101_549, 3_214, 628, 310, 98_653},
            {108_718, 18_642, 2_975, 475, 92_575}
        };
        long[] differences = new long[columns.length];
        for (int i = 0; i < columns.length; i++) {
            Baseline accounts = Baseline.builder()
                    .year(Year.of(2022))
                    .growth(Growth.NONE)
                    .addLines(
                            account("gm:0228/6.6", ede, "6.6", columns[i][0], columns[i][1]),
                            account("gm:0228/0.10", ede, "0.10", columns[i][2], columns[i][3]))
                    .build();
            Projection projection =
                    run(Scenario.given(accounts).over(2022, 2022).build());
            MeetingAnswers.Reconciliation answer = Meeting.of(projection).reconciliation();
            Cut cut = Cut.of(projection, Dimension.TASK_FIELD);

            assertThat(answer.difference()).isEqualTo(Money.ZERO);
            assertThat(cut.rows()).hasSize(2);
            Money result = cut.total().absolute().get(0).negated();
            assertThat(result).isEqualTo(answer.computedCost().minus(answer.computedIncome()));
            differences[i] = (result.cents() - Money.euros(columns[i][4] * 1000).cents()) / 100_000;
        }
        assertThat(differences).containsExactly(0, -1, 0, 1);
    }

    private static BudgetLine account(String id, PartyId payer, String taskField, long cost, long income) {
        return BudgetLine.builder()
                .id(LineId.of(id))
                .payer(payer)
                .law(LawId.NONE)
                .taskField(taskField)
                .cost(Money.euros(cost * 1000))
                .income(Money.euros(income * 1000))
                .build();
    }
}

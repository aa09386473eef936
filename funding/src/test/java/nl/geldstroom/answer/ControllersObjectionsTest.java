package nl.geldstroom.answer;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.geldstroom.agreement.Agreement;
import nl.geldstroom.agreement.Compensation;
import nl.geldstroom.agreement.EffortBased;
import nl.geldstroom.agreement.ReleasePath;
import nl.geldstroom.agreement.ServiceContract;
import nl.geldstroom.agreement.TaskBased;
import nl.geldstroom.agreement.Term;
import nl.geldstroom.baseline.Baseline;
import nl.geldstroom.baseline.BudgetLine;
import nl.geldstroom.baseline.Growth;
import nl.geldstroom.evidence.Assumption;
import nl.geldstroom.evidence.Estimate;
import nl.geldstroom.evidence.Evidence;
import nl.geldstroom.evidence.Grounded;
import nl.geldstroom.evidence.Parameter;
import nl.geldstroom.law.LawId;
import nl.geldstroom.ledger.Posting;
import nl.geldstroom.ledger.Projection;
import nl.geldstroom.measure.Beneficiary;
import nl.geldstroom.measure.BudgetShift;
import nl.geldstroom.measure.Delay;
import nl.geldstroom.measure.DelayedEffect;
import nl.geldstroom.measure.ExtraSpending;
import nl.geldstroom.measure.Measure;
import nl.geldstroom.measure.Path;
import nl.geldstroom.measure.Return;
import nl.geldstroom.money.Money;
import nl.geldstroom.money.Share;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.plan.PostingKind;
import nl.geldstroom.provision.LineId;
import nl.geldstroom.scenario.Scenario;
import nl.geldstroom.scenario.Valuation;
import nl.geldstroom.source.GrantPart;
import nl.geldstroom.source.SpecificGrant;
import nl.geldstroom.text.LocalizedText;
import org.junit.jupiter.api.Test;

/** What a controller looks for first: months that are missing, rows that do not add up, and sentences that are not true. */
class ControllersObjectionsTest {

    private static final Evidence CHOSEN = Assumption.of("test", "chosen for the calculation");

    private static final PartyId TOWN = PartyId.of("gm:1509");
    private static final PartyId PROVIDER = PartyId.of("kvk:41014152");
    private static final LineId SUPPORT = LineId.of("gm:1509/6.712");
    private static final LineId BASE = LineId.of("gm:1509/6.1");
    private static final LineId NURSING = LineId.of("uzovi:0101/nursing");
    private static final LocalizedText TEXT = LocalizedText.same("x");

    private static BudgetLine line(LineId id, String law, long cost, long income) {
        return BudgetLine.builder()
                .id(id)
                .payer(TOWN)
                .law(LawId.of(law))
                .cost(Money.euros(cost))
                .income(Money.euros(income))
                .build();
    }

    private static Baseline baseline() {
        return Baseline.builder()
                .year(Year.of(2026))
                .growth(Growth.NONE)
                .addLines(
                        line(SUPPORT, "wmo2015", 1_200_000, 0),
                        line(BASE, "wmo2015", 2_400_000, 0),
                        BudgetLine.builder()
                                .id(NURSING)
                                .payer(PartyId.of("uzovi:0101"))
                                .law(LawId.ZVW)
                                .cost(Money.euros(600_000))
                                .income(Money.ZERO)
                                .build())
                .build();
    }

    private static Agreement agreement(Term term, Compensation compensation, LineId... lines) {
        return ServiceContract.outline(TOWN, PROVIDER, term).covering(lines).compensation(compensation);
    }

    private static Term years(int first, int count) {
        return Term.of(LocalDate.of(first, 1, 1), Period.ofYears(count));
    }

    private static BudgetShift shift(LineId from, LineId to, double share) {
        return BudgetShift.builder()
                .id("shift")
                .title(TEXT)
                .from(from)
                .to(to)
                .share(Parameter.of(share))
                .path(Path.step())
                .companions(nl.geldstroom.measure.Companions.NONE)
                .build();
    }

    private static Money cost(Projection projection, LineId line, int year) {
        return FourYearTable.of(projection).rows().stream()
                .filter(row -> row.kind() == Results.RowKind.COST && row.line().equals(Optional.of(line)))
                .findFirst()
                .orElseThrow()
                .absolute()
                .get(year - projection.scenario().horizon().from().getValue());
    }

    @Test
    void theLastYearOfAnAgreementHasTwelveMonthsToo() {
        Projection projection = Projection.of(Scenario.given(baseline())
                .agreement(agreement(years(2027, 10), TaskBased.perYear(Money.euros(1_200_000)), SUPPORT))
                .over(2027, 2030)
                .build());
        assertThat(Answers.of(projection).agreements().get(0).planned()).containsOnly(Money.euros(1_200_000));
    }

    @Test
    void whatAWallBlocksIsABottleneckWithItsAmount() {
        // From insurer to municipality no rule speaks: nothing moves; 10 % of 600,000 in four years is 240,000.
        Projection projection = Projection.of(Scenario.given(baseline())
                .measure(shift(NURSING, BASE, 0.1))
                .over(2027, 2030)
                .build());
        assertThat(KeyFigures.of(projection).moved()).containsOnly(Money.ZERO);
        assertThat(Answers.of(projection).bottlenecks()).singleElement().satisfies(bottleneck -> {
            assertThat(bottleneck.months()).isEqualTo(48);
            assertThat(bottleneck.amount()).isEqualTo(Money.euros(240_000));
        });
    }

    @Test
    void aGrantThatIsBookedElsewhereStillLeavesATableThatAddsUp() {
        SpecificGrant grant = SpecificGrant.builder()
                .id("spuk")
                .title(TEXT)
                .recipient(TOWN)
                .amounts(ImmutableSortedMap.of(Year.of(2026), Money.euros(120_000)))
                .addParts(new GrantPart(BASE, Share.of("1"), TEXT))
                .build();
        FourYearTable table = FourYearTable.of(Projection.of(
                Scenario.given(baseline()).source(grant).over(2026, 2029).build()));
        IntStream.range(0, 4).forEach(year -> {
            Money sum = Money.ZERO;
            Money balance = Money.ZERO;
            for (Results.Row row : table.rows()) {
                Money amount = row.absolute().get(year);
                switch (row.kind()) {
                    case COST, ACCESS -> sum = sum.minus(amount);
                    case INCOME, GRANT -> sum = sum.plus(amount);
                    case BALANCE -> balance = amount;
                    default -> {}
                }
            }
            assertThat(sum).isEqualTo(balance);
        });
    }

    private static DelayedEffect effect(double perEuro) {
        return DelayedEffect.builder()
                .id("effect")
                .title(TEXT)
                .of(BASE)
                .delay(new Delay.ByYear(com.google.common.collect.ImmutableList.of(1.0), CHOSEN))
                .value(Return.of(Grounded.of(perEuro, CHOSEN)))
                .cash(Return.of(Grounded.of(perEuro, CHOSEN)))
                .addBeneficiaries(Beneficiary.of(SUPPORT, Share.of("1"), CHOSEN))
                .build();
    }

    private static Measure spending(int year) {
        return ExtraSpending.builder()
                .id("spend")
                .title(TEXT)
                .line(BASE)
                .amounts(ImmutableSortedMap.of(Year.of(year), Money.euros(120_000)))
                .build();
    }

    private static Valuation valuation() {
        return Valuation.builder()
                .date(LocalDate.of(2027, 1, 1))
                .timing(Valuation.Timing.END)
                .rate(0)
                .deflator("none")
                .inflation(0)
                .priceYear(Year.of(2027))
                .build();
    }

    @Test
    void anEffectThatCostsMoneyCountsOnceInTheViewOfSociety() {
        // 120,000 is spent and costs another 60,000, in money and so in value: society is 180,000 worse off, not
        // 240,000.
        Projection projection = Projection.of(Scenario.given(baseline())
                .measure(spending(2027))
                .measure(effect(-0.5))
                .valuation(valuation())
                .over(2027, 2030)
                .build());
        assertThat(Appraisal.of(projection, Appraisal.View.CASH).netPresentValue())
                .isEqualTo(-180_000);
        assertThat(Appraisal.of(projection, Appraisal.View.WITH_VALUE).netPresentValue())
                .isEqualTo(-180_000);
    }

    @Test
    void theDaysBeforeALumpSumStartsAreStillPaid() {
        // 100,000 a month; the lump sum of the same size starts on 17 June 2027, the 17th of thirty days.
        Term term = Term.of(LocalDate.of(2027, 6, 17), Period.ofYears(2));
        Projection projection = Projection.of(Scenario.given(baseline())
                .agreement(agreement(term, TaskBased.perYear(Money.euros(1_200_000)), SUPPORT))
                .over(2027, 2030)
                .build());
        assertThat(cost(projection, SUPPORT, 2027)).isEqualTo(Money.euros(1_200_000));
        assertThat(cost(projection, SUPPORT, 2028)).isEqualTo(Money.euros(1_200_000));
        assertThat(cost(projection, SUPPORT, 2029)).isEqualTo(Money.euros(1_200_000));
    }

    @Test
    void noPostingNamesAnAgreementThatDoesNotHoldInThatMonth() {
        Projection projection = Projection.of(Scenario.given(baseline())
                .agreement(agreement(years(2028, 1), EffortBased.releasing(ReleasePath.months(0, 3)), SUPPORT))
                .measure(shift(SUPPORT, BASE, 0.1))
                .over(2027, 2030)
                .build());
        for (Posting posting : projection.ledger().postings()) {
            if (posting.rule().agreement().isPresent()) {
                assertThat(posting.month())
                        .as(posting.rule().id())
                        .isBetween(YearMonth.of(2028, 1), YearMonth.of(2028, 12));
            }
        }
        assertThat(projection.ledger().postings().stream()
                        .filter(posting -> posting.rule().kind() == PostingKind.COST
                                && posting.rule().agreement().isPresent())
                        .count())
                .isEqualTo(12);
    }

    @Test
    void moneySpentBeforeTheHorizonIsWarnedOf() {
        Projection projection = Projection.of(Scenario.given(baseline())
                .measure(spending(2026))
                .over(2027, 2030)
                .build());
        assertThat(KeyFigures.of(projection).cumulative()).containsOnly(Money.ZERO);
        assertThat(Answers.of(projection).remarks())
                .filteredOn(remark -> remark.weight() == Results.Weight.WARNING)
                .singleElement()
                .satisfies(remark -> {
                    assertThat(remark.text().nl()).contains("in 2026 al geld (verschil -120.000,00 euro)");
                    assertThat(remark.text().en()).contains("in 2026 (difference -120,000.00 euros)");
                });
    }

    @Test
    void whatAReceivingLumpSumIsPaidExtraWhileTheOldOneRunsOnIsDoubleCost() {
        // Support is fixed for ten years; the social base is set anew after one: then it costs 120,000 a year more,
        // while nothing of support comes free.
        Projection projection = Projection.of(Scenario.given(baseline())
                .agreement(ServiceContract.outline(TOWN, PROVIDER, years(2027, 10))
                        .covering(SUPPORT)
                        .compensation(TaskBased.perYear(Money.euros(1_200_000)))
                        .withId(nl.geldstroom.agreement.AgreementId.of("old")))
                .agreement(ServiceContract.outline(TOWN, PROVIDER, years(2027, 10))
                        .covering(BASE)
                        .compensation(TaskBased.perYear(Money.euros(2_400_000)).fixedFor(1))
                        .withId(nl.geldstroom.agreement.AgreementId.of("new")))
                .measure(shift(SUPPORT, BASE, 0.1))
                .over(2027, 2030)
                .build());
        Results.Key key = KeyFigures.of(projection);
        assertThat(key.balance().get(1)).isEqualTo(Money.euros(-120_000));
        assertThat(key.doubleCost().get(0)).isEqualTo(Money.ZERO);
        assertThat(key.doubleCost().get(1)).isEqualTo(Money.euros(120_000));
    }

    @Test
    void aLumpSumThatIsSetAnewFollowsBothWays() {
        // A moved client costs half as much again: from 2030 the lump sum for both lines rises by 60,000 a year.
        Projection projection = Projection.of(Scenario.given(baseline())
                .agreement(agreement(
                        years(2027, 10),
                        TaskBased.perYear(Money.euros(3_600_000)).fixedFor(3),
                        SUPPORT,
                        BASE))
                .measure(shift(SUPPORT, BASE, 0.1).costPerMovedClient(Estimate.of(1.5)))
                .over(2027, 2030)
                .build());
        assertThat(KeyFigures.of(projection).balance())
                .containsExactly(Money.ZERO, Money.ZERO, Money.ZERO, Money.euros(-60_000));
        assertThat(Answers.of(projection).conditions())
                .extracting(LocalizedText::nl)
                .anyMatch(text ->
                        text.endsWith("per 1 januari 2030 volgt het bedrag wat er dan minder of meer nodig is."));
    }

    @Test
    void aGuaranteedMinimumIsFilledByWhatIsDeliveredMore() {
        // 1,200,000 is guaranteed for support that needs 1,200,000; for the base 3,000,000 against a need of 2,400,000:
        // the provider is paid 600,000 for nothing, so 120,000 more work costs nothing more.
        Projection projection = Projection.of(Scenario.given(baseline())
                .agreement(agreement(
                        years(2027, 4),
                        EffortBased.releasing(ReleasePath.months(0, 3)).guaranteeing(Money.euros(3_000_000)),
                        BASE))
                .measure(shift(SUPPORT, BASE, 0.1))
                .over(2027, 2030)
                .build());
        assertThat(cost(projection, BASE, 2027)).isEqualTo(Money.euros(3_000_000));
    }

    @Test
    void aShiftBetweenTwoLinesOfOneGuaranteedMinimumCostsNothing() {
        // Support and base need 3,600,000 together and as much is guaranteed: what moves between them is paid already.
        Projection projection = Projection.of(Scenario.given(baseline())
                .agreement(agreement(
                        years(2027, 4),
                        EffortBased.releasing(ReleasePath.months(0, 3)).guaranteeing(Money.euros(3_600_000)),
                        SUPPORT,
                        BASE))
                .measure(shift(SUPPORT, BASE, 0.1))
                .over(2027, 2030)
                .build());
        // Of the reduction a quarter comes free in each of the first four months: until then work is paid on both
        // lines.
        assertThat(KeyFigures.of(projection).balance())
                .containsExactly(Money.euros(-15_000), Money.ZERO, Money.ZERO, Money.ZERO);
    }

    @Test
    void aYearsEffectInJanuaryIsNotAMonthlyLevel() {
        // 120,000 every January saves 120,000 a year of support; its lump sum is set anew in January 2028.
        ImmutableSortedMap.Builder<Year, Money> amounts = ImmutableSortedMap.naturalOrder();
        IntStream.rangeClosed(2027, 2030).forEach(year -> amounts.put(Year.of(year), Money.euros(120_000)));
        Projection projection = Projection.of(Scenario.given(baseline())
                .agreement(agreement(
                        years(2027, 10),
                        TaskBased.perYear(Money.euros(1_200_000)).fixedFor(1),
                        SUPPORT))
                .measure(ExtraSpending.builder()
                        .id("spend")
                        .title(TEXT)
                        .line(BASE)
                        .amounts(amounts.build())
                        .timing(ExtraSpending.Timing.JANUARY)
                        .build())
                .measure(effect(1))
                .over(2027, 2030)
                .build());
        assertThat(KeyFigures.of(projection).balance().get(1)).isLessThanOrEqualTo(Money.ZERO);
    }

    @Test
    void onlyLinesThatGiveAreCalledEmptyOrFree() {
        Baseline baseline = Baseline.builder()
                .year(Year.of(2026))
                .growth(Growth.NONE)
                .addLines(line(SUPPORT, "wmo2015", 1_200_000, 0), line(BASE, "wmo2015", 0, -1_000))
                .build();
        List<Results.Remark> remarks = Answers.of(Projection.of(Scenario.given(baseline)
                        .measure(shift(SUPPORT, BASE, 0.1))
                        .over(2027, 2030)
                        .build()))
                .remarks();
        assertThat(remarks)
                .filteredOn(remark -> remark.subject().equals(BASE.text()))
                .singleElement()
                .satisfies(remark -> assertThat(remark.text().en()).startsWith("Negative income"));
        assertThat(remarks)
                .filteredOn(remark -> remark.subject().equals(SUPPORT.text()))
                .singleElement()
                .satisfies(remark -> assertThat(remark.text().en()).startsWith("No contract known"));
    }
}

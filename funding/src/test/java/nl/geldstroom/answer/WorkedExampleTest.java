package nl.geldstroom.answer;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.geldstroom.answer.Results.Key;
import nl.geldstroom.answer.Results.ParameterResult;
import nl.geldstroom.answer.Results.RowKind;
import nl.geldstroom.answer.Results.ScenarioResult;
import nl.geldstroom.document.Input;
import nl.geldstroom.iv3.Iv3Facts;
import nl.geldstroom.iv3.Iv3Side;
import nl.geldstroom.ledger.Posting;
import nl.geldstroom.ledger.Projection;
import nl.geldstroom.money.Money;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.plan.PostingKind;
import nl.geldstroom.scenario.Scenario;
import nl.geldstroom.scenario.ScenarioDocuments;
import nl.geldstroom.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The three contract variants of Oude IJsselstreek: the same shift, other money. */
class WorkedExampleTest {

    private static final PartyId TOWN = PartyId.of("gm:1509");

    private static Scenario scenario(String letter) {
        Path file = Path.of("..", "examples", "scenarios", "oude-ijsselstreek-" + letter + ".json");
        return new ScenarioDocuments().read(Input.of(file)).orThrow();
    }

    private static Projection variant(String letter) {
        return Projection.of(scenario(letter));
    }

    private static Money euros(String amount) {
        return Money.euros(amount);
    }

    @Test
    void theSameShiftCostsOtherMoneyUnderEachContract() {
        Key a = KeyFigures.of(variant("a"));
        Key b = KeyFigures.of(variant("b"));
        Key c = KeyFigures.of(variant("c"));

        assertThat(a.moved()).isEqualTo(b.moved()).isEqualTo(c.moved());
        assertThat(a.balance().get(1)).isEqualTo(euros("-325682.98"));
        assertThat(b.balance().get(1)).isEqualTo(euros("-419319.69"));
        assertThat(c.balance().get(1)).isEqualTo(euros("-184377.09"));
        assertThat(a.peakYear()).contains(Year.of(2028));
        assertThat(b.peakYear()).contains(Year.of(2031));
        assertThat(b.peakExtraCost()).isEqualTo(euros("719752.66"));
    }

    @Test
    void aLumpSumForSupportAloneIsPaidTwiceUntilItIsRenegotiated() {
        // By hand: month k of the sixty moves r((0.3·k/60)·need) and 80 % of it is spent on the social base; the lump
        // sum
        // releases nothing before 2032. The need is 2,785,000 a year: 232,083.33 or .34 a month.
        long byHand = 0;
        for (int k = 1; k <= 60; k++) {
            int month = (k - 1) % 12 + 1;
            double need = Math.rint(278_500_000.0 * month / 12) - Math.rint(278_500_000.0 * (month - 1) / 12);
            double moved = Math.rint(0.3 * (k / 60.0) * need);
            byHand += (long) Math.rint(0.8 * moved);
        }
        Key b = KeyFigures.of(variant("b"));

        assertThat(b.doubleCostTotal()).isEqualTo(Money.ofCents(byHand)).isEqualTo(euros("1698850.04"));
        assertThat(b.doubleCost().subList(5, 10)).containsOnly(Money.ZERO);
        assertThat(b.released().subList(0, 5)).containsOnly(Money.ZERO);
    }

    @Test
    void insideOneLumpSumNothingIsPaidTwiceAndTheTotalStaysUntilItIsRenegotiated() {
        Projection c = variant("c");
        assertThat(KeyFigures.of(c).doubleCostTotal()).isEqualTo(Money.ZERO);
        for (int year = 2027; year <= 2031; year++) {
            int index = year - 2027;
            Money covered = Money.sum(FourYearTable.of(c).rows().stream()
                    .filter(row -> row.kind() == RowKind.COST
                            && row.line()
                                    .filter(line -> line.text().endsWith("/6.1")
                                            || line.text().endsWith("/6.712"))
                                    .isPresent())
                    .map(row -> row.absolute().get(index))
                    .toList());
            assertThat(covered).isEqualTo(Money.euros(6_731_000));
        }
    }

    /** On the day of valuation, 1 January 2027: the study of 22 December 2020 is six years old, on any day of the run. */
    @Test
    void everyNumberSaysHowOldItsSourceIs() {
        ImmutableList<ParameterResult> parameters = Answers.of(variant("a")).parameters();

        assertThat(parameters)
                .filteredOn(parameter -> parameter.id().equals("return-on-social-base/value"))
                .singleElement()
                .satisfies(value -> {
                    assertThat(value.age()).contains(6);
                    assertThat(value.ageing().orElseThrow().nl()).isEqualTo("dit is op 2027-01-01 6 jaar oud");
                });
        assertThat(parameters)
                .filteredOn(parameter -> parameter.id().endsWith("/share/gm:1509/6.712"))
                .singleElement()
                .satisfies(share -> {
                    assertThat(share.point()).isEqualTo(1);
                    assertThat(share.kind()).isEqualTo(Results.Grounds.ASSUMPTION);
                    assertThat(share.ageing()).isEmpty();
                });
        assertThat(Answers.of(variant("a")).claims().get(0).ageing()).isPresent();
    }

    @Test
    void theReadmeShowsWhatComesOut() throws IOException {
        Key[] keys = Stream.of("a", "b", "c")
                .map(letter -> KeyFigures.of(variant(letter)))
                .toArray(Key[]::new);
        String readme = Files.readString(Path.of("..", "README.md"));
        assertThat(readme)
                .contains(row(
                        "extra cost 2027 to 2030",
                        keys,
                        key -> whole(key.cumulative().get(3).negated())))
                .contains(row(
                        "highest in one year",
                        keys,
                        key -> whole(key.peakExtraCost()) + " ("
                                + key.peakYear().orElseThrow() + ")"))
                .contains(row("paid twice", keys, key -> whole(key.doubleCostTotal())))
                .contains(row(
                        "needed cash return per euro to break even by 2036",
                        keys,
                        key -> String.format(
                                Locale.ROOT,
                                "%.2f",
                                Math.ceil(100 * key.breakEvenCashReturn().orElseThrow()) / 100)));
    }

    private static String row(String label, Key[] keys, Function<Key, String> cell) {
        return "| " + label + " | " + Stream.of(keys).map(cell).collect(Collectors.joining(" | ")) + " |";
    }

    private static String whole(Money amount) {
        return String.format(Locale.ROOT, "%,d", Math.round(amount.cents() / 100.0));
    }

    @Test
    void theBreakEvenReturnBreaksEven() {
        Scenario a = scenario("a");
        double needed = BreakEven.cashReturn(a, TOWN).orElseThrow();
        assertThat(needed).isBetween(0.2977, 0.2979);
        assertThat(cumulative(BreakEven.withCashReturn(a, needed))).isNotNegative();
        assertThat(cumulative(BreakEven.withCashReturn(a, needed - 0.0001))).isNegative();
    }

    private static long cumulative(Scenario scenario) {
        Projection projection = Projection.of(scenario);
        return Money.sum(scenario.horizon().years().stream()
                        .map(year -> projection.difference(TOWN, year))
                        .toList())
                .cents();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "b", "c"})
    void everyLineOfTheBaseYearIsThatOfTheBudgetFile(String letter) {
        Projection projection = variant(letter);
        assertThat(projection.ledger().check()).isEmpty();
        ScenarioResult result = Answers.of(projection);
        assertThat(result.reconciliation()).hasSize(11).allSatisfy(row -> {
            String code = row.line().text().substring(row.line().text().indexOf('/') + 1);
            assertThat(row.difference()).isEqualTo(Money.ZERO);
            assertThat(row.computedCost()).isEqualTo(row.cost());
            assertThat(row.computedIncome()).isEqualTo(row.income());
            assertThat(Iv3Facts.budget2025()
                            .cell(TOWN, 2025, code, Iv3Side.COST)
                            .orElseThrow()
                            .amount())
                    .isEqualTo(row.cost());
            assertThat(Iv3Facts.budget2025()
                            .cell(TOWN, 2025, code, Iv3Side.INCOME)
                            .orElseThrow()
                            .amount())
                    .isEqualTo(row.income());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "b", "c"})
    void theTableAddsUpToTheBalance(String letter) {
        FourYearTable table = FourYearTable.of(variant(letter));
        IntStream.range(0, 10).forEach(year -> {
            Money sum = Money.ZERO;
            Money balance = Money.ZERO;
            Money byNature = Money.ZERO;
            for (Results.Row row : table.rows()) {
                Money amount = row.absolute().get(year);
                switch (row.kind()) {
                    case COST, ACCESS -> sum = sum.minus(amount);
                    case INCOME, GRANT -> sum = sum.plus(amount);
                    case BALANCE -> balance = amount;
                    case STRUCTURAL, INCIDENTAL -> byNature = byNature.plus(amount);
                }
            }
            assertThat(sum).isEqualTo(balance).isEqualTo(byNature);
        });
    }

    @Test
    void whatIsSpentOnHouseholdHelpIsFarAboveTheCountry() {
        assertThat(Answers.of(variant("a")).benchmark())
                .filteredOn(row -> row.line().text().endsWith("/6.711"))
                .singleElement()
                .satisfies(row -> assertThat(row.perInhabitant().cents())
                        .isGreaterThan(row.national().cents()));
    }

    @Test
    void aFigureExplainsItselfInBothLanguages() {
        Projection b = variant("b");
        String nl = b.explain(TOWN, Year.of(2031)).text(Language.NL);
        String en = b.explain(TOWN, Year.of(2031)).text(Language.EN);
        assertThat(nl)
                .contains("verschil met ongewijzigd beleid", "-719.752,66", "geleverd = r(kosten per overgestapte")
                .contains("[ongeverifieerd]");
        assertThat(en)
                .contains("difference with unchanged policy", "-719,752.66", "delivered = r(cost per moved client");
    }

    @Test
    void aLumpSumIsDueOnTheFirstWorkingDayOfTheMonthAndOtherMoneyOnItsLast() {
        assertThat(variant("b").ledger().postings())
                .filteredOn(posting -> posting.month().equals(YearMonth.of(2027, 5)))
                .filteredOn(posting -> posting.rule().kind() == PostingKind.COST)
                .filteredOn(posting -> posting.rule()
                        .line()
                        .filter(line ->
                                line.text().endsWith("/6.712") || line.text().endsWith("/6.711"))
                        .isPresent())
                .extracting(Posting::due)
                .as("1 May 2027 is a Saturday")
                .containsExactlyInAnyOrder(LocalDate.of(2027, 5, 3), LocalDate.of(2027, 5, 31));
    }

    @Test
    void withoutMeasuresNothingDiffersAndAMeasureOfNoStrengthChangesNothing() {
        Scenario a = scenario("a");
        Projection reference = Projection.of(a.reference());
        assertThat(reference.scenario().horizon().years())
                .allSatisfy(year -> assertThat(reference.difference(TOWN, year)).isEqualTo(Money.ZERO));
    }
}

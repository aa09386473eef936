package nl.geldstroom.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import nl.geldstroom.money.Share;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndexationTest {

    private static final LocalDate END_OF_2024 = LocalDate.of(2024, 12, 31);
    private final IndexTable table = IndexTable.standard();
    private final Indexation.Weighted standard = Indexation.labourAndMaterial(Share.of("0.9"));

    @ParameterizedTest(name = "advice {1}, {0}")
    @CsvSource({
        "the first advice for 2024, 2024, RELATIVE, 2, 6.30",
        "the first advice for 2025, 2025, RELATIVE, 2, 4.91",
        "the corrected advice for 2025, 2025, DIFFERENCE, , 4.96",
    })
    void theAdvisedIndexIsReproduced(
            String what, int year, Correction correction, Integer componentDecimals, BigDecimal published) {
        Indexation advice = componentDecimals == null
                ? Indexation.labourAndMaterial(Share.of("0.9"))
                : standard.correcting(correction, componentDecimals);

        AppliedIndex index = advice.indexFor(Year.of(year), END_OF_2024, table);

        assertThat(index.percent()).as(what).isEqualByComparingTo(published);
        assertThat(index.figures()).hasSize(6);
        assertThat(index.assumed()).isFalse();
    }

    @Test
    void theCorrectionOver2023IsPublishedAs160() {
        BigDecimal withCorrection = standard.correcting(Correction.RELATIVE, 2)
                .indexFor(Year.of(2024), END_OF_2024, table)
                .percent();
        BigDecimal without = standard.correcting(Correction.NONE, 2)
                .indexFor(Year.of(2024), END_OF_2024, table)
                .percent();

        assertThat(withCorrection.subtract(without)).isEqualByComparingTo("1.60");
        assertThat(without).isEqualByComparingTo("4.70");
    }

    @Test
    void roundingTheComponentsIsAChoiceThatShows() {
        assertThat(standard.correcting(Correction.DIFFERENCE, 2)
                        .indexFor(Year.of(2025), END_OF_2024, table)
                        .percent())
                .isEqualByComparingTo("4.95");
    }

    @Test
    void theFirstIndexAfterANewPriceHasNoCorrection() {
        assertThat(standard.first().indexFor(Year.of(2025), END_OF_2024, table).percent())
                .isEqualByComparingTo("3.94");
    }

    @Test
    void whatWasNotYetKnownIsNotUsed() {
        AppliedIndex beforeTheOutcome = standard.indexFor(Year.of(2024), LocalDate.of(2023, 12, 31), table);
        assertThat(beforeTheOutcome.percent()).isEqualByComparingTo("6.37");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> standard.indexFor(Year.of(2025), LocalDate.of(2024, 10, 1), table))
                .withMessageContaining("2025")
                .withMessageContaining("2024-10-01");
    }

    @Test
    void aYearWithoutFiguresTakesTheAssumptionAndSaysSo() {
        AppliedIndex index = standard.otherwise(0.03).indexFor(Year.of(2031), END_OF_2024, table);

        assertThat(index.percent()).isEqualByComparingTo("3");
        assertThat(index.assumed()).isTrue();
        assertThat(index.explanation().nl()).contains("nog geen cijfer voor 2031");
    }

    @Test
    void publishersMayDisagreeAndBothStay() {
        assertThat(table.disagreements())
                .anySatisfy(group -> assertThat(group)
                        .extracting(figure -> figure.percent().toPlainString())
                        .containsExactly("7.02", "9.99"));
        assertThat(table.outcome(IndexSeries.PPC, Year.of(2023), END_OF_2024)
                        .orElseThrow()
                        .percent())
                .isEqualByComparingTo("7.02");
        assertThat(table.publishedBy("NZA")
                        .outcome(IndexSeries.PPC, Year.of(2023), END_OF_2024)
                        .orElseThrow()
                        .percent())
                .isEqualByComparingTo("9.99");
    }

    @Test
    void everyVintageStandsOnce() {
        assertThat(table.figures())
                .extracting(figure -> figure.series() + " " + figure.year() + " " + figure.status() + " "
                        + figure.publication().source())
                .doesNotHaveDuplicates();
    }

    @Test
    void amountsMoveBetweenPriceLevelsAndBack() {
        Year y2022 = Year.of(2022);
        Year y2024 = Year.of(2024);

        assertThat(table.priceFactor(IndexSeries.OVA, y2022, y2024, END_OF_2024))
                .isEqualByComparingTo("1.127416");
        assertThat(table.priceFactor(IndexSeries.OVA, y2024, y2024, END_OF_2024))
                .isEqualByComparingTo("1");
        assertThat(table.priceFactor(IndexSeries.OVA, y2024, y2022, END_OF_2024))
                .isEqualByComparingTo("0.886984041383");
    }

    @Test
    void aPriceLevelWithoutFigureIsAnError() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> table.priceFactor(IndexSeries.OVA, Year.of(2024), Year.of(2027), END_OF_2024))
                .withMessageContaining("no figure of ova for 2026");
    }

    @Test
    void consumerPricesFromAWeakSourceAreUnverified() {
        assertThat(table.figures())
                .filteredOn(figure -> figure.series().equals(IndexSeries.CPI))
                .isNotEmpty()
                .allMatch(figure -> figure.publication().isUnverified());
    }

    @Test
    void weightsMustTogetherBeOne() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Indexation.Weighted.builder()
                        .putWeights(IndexSeries.OVA, Share.of("0.9"))
                        .putWeights(IndexSeries.PPC, Share.of("0.2"))
                        .correction(Correction.NONE)
                        .build())
                .withMessageContaining("must together be 1")
                .withMessageContaining("1.1");
    }

    @Property
    void theIndexStaysWithinFloorAndCap(
            @ForAll @Scale(2) @BigRange(min = "-5", max = "5") BigDecimal floor,
            @ForAll @Scale(2) @BigRange(min = "5", max = "9") BigDecimal cap) {
        Indexation.Weighted bounded = Indexation.Weighted.builder()
                .putAllWeights(standard.weights())
                .correction(Correction.DIFFERENCE)
                .floor(Optional.of(floor))
                .cap(Optional.of(cap))
                .build();

        for (int year = 2011; year <= 2025; year++) {
            assertThat(bounded.indexFor(Year.of(year), END_OF_2024, table).percent())
                    .isBetween(floor, cap);
        }
    }

    @Property
    void anAssumedRateComesBackExactly(@ForAll @DoubleRange(min = -0.5, max = 2) double rate) {
        assertThat(Indexation.assumed(rate)
                        .indexFor(Year.of(2030), END_OF_2024, table)
                        .percent()
                        .movePointLeft(2)
                        .doubleValue())
                .isEqualTo(rate);
    }
}

package nl.geldstroom.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.StringReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import nl.geldstroom.index.IndexFigure.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every published figure stands in the table, row by row, in every vintage. */
class IndexTableTest {

    private final IndexTable table = IndexTable.standard();

    private List<BigDecimal> published(IndexSeries series, int year, Status status, String publisher) {
        return table.figures().stream()
                .filter(figure -> figure.series().equals(series)
                        && figure.year().equals(Year.of(year))
                        && figure.status() == status
                        && figure.publisher().equals(publisher))
                .map(IndexFigure::percent)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "2000, 4.03",
        "2001, 5.67",
        "2002, 6.04",
        "2003, 3.20",
        "2004, 1.65",
        "2005, 0.92",
        "2006, 0.84",
        "2007, 2.42",
        "2008, 4.07",
        "2009, 3.42",
    })
    void theFirstTenYearsHaveLabourCostOnly(int year, BigDecimal ova) {
        assertThat(published(IndexSeries.OVA, year, Status.UNSTATED, "NZA")).containsExactly(ova.stripTrailingZeros());
        assertThat(published(IndexSeries.PPC, year, Status.UNSTATED, "NZA")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2010, 1.75, -0.31, 1.69",
        "2011, 3.11, 1.98, 1.86",
        "2012, 2.95, 2.41, 1.66",
        "2013, 2.64, 2.88, 2.55",
        "2014, 1.94, 1.04, 0.81",
        "2015, 0.08, 0.32, -0.39",
        "2016, 1.74, 0.38, 0.31",
        "2017, 2.04, 1.87, 2.13",
        "2018, 2.96, 1.55, 1.89",
        "2019, 3.42, 2.49, 3.93",
        "2020, 3.28, 1.97, 2.32",
        "2021, 2.01, 1.77, 3.11",
    })
    void aYearHasLabourMaterialAndCapital(int year, BigDecimal ova, BigDecimal ppc, BigDecimal capital) {
        assertThat(published(IndexSeries.OVA, year, Status.UNSTATED, "NZA")).containsExactly(ova);
        assertThat(published(IndexSeries.PPC, year, Status.UNSTATED, "NZA")).containsExactly(ppc);
        assertThat(published(IndexSeries.CAPITAL, year, Status.UNSTATED, "NZA")).containsExactly(capital);
    }

    @ParameterizedTest(name = "{0} {1} {2} {3}")
    @CsvSource({
        "ova, 2022, UNSTATED, NZA, 4.42, ",
        "ppc, 2022, UNSTATED, NZA, 9.25, 6.3",
        "capital, 2022, UNSTATED, NZA, 6.82, ",
        "ova, 2023, PROVISIONAL, VNG, 4.74, ",
        "ova, 2023, DEFINITIVE, VNG, 6.36, ",
        "ppc, 2023, PROVISIONAL, VNG, 4.87, ",
        "ppc, 2023, DEFINITIVE, VNG, 7.02, ",
        "ppc, 2023, UNSTATED, NZA, 9.99, ",
        "capital, 2023, UNSTATED, NZA, 11.54, ",
        "ova, 2024, PROVISIONAL, VNG, 4.94, ",
        "ova, 2024, DEFINITIVE, VNG, 6, ",
        "ppc, 2024, PROVISIONAL, VNG, 2.51, ",
        "ppc, 2024, DEFINITIVE, VNG, 3.1, ",
        "capital, 2024, PROVISIONAL, NZA, 2.51, ",
        "ova, 2025, PROVISIONAL, VNG, 4.18, ",
        "ppc, 2025, PROVISIONAL, VNG, 1.82, ",
        "vng-advice, 2024, UNSTATED, VNG, 6.3, ",
        "vng-advice, 2025, PROVISIONAL, VNG, 4.91, ",
        "vng-advice, 2025, DEFINITIVE, VNG, 4.96, ",
        "accres, 2023, PROVISIONAL, Valente, 4.12, ",
    })
    void aVintageStandsWithItsPublisherAndAnotherBesideIt(
            String series, int year, Status status, String publisher, BigDecimal first, BigDecimal second) {
        assertThat(published(IndexSeries.of(series), year, status, publisher))
                .containsExactlyElementsOf(second == null ? List.of(first) : List.of(first, second));
    }

    @Test
    void theTableHasNoOtherFigures() {
        int consumerPrices = 6;
        assertThat(table.figures()).hasSize(10 + 12 * 3 + 21 + consumerPrices);
        assertThat(table.figures()).noneMatch(figure -> figure.year().isAfter(Year.of(2025)));
    }

    @Test
    void consumerPricesFollowFromTheirLevels() {
        String[] levels = {"103.4", "106.2", "107.6", "110.5", "121.8", "126.6", "130.7"};
        for (int i = 1; i < levels.length; i++) {
            BigDecimal rise = new BigDecimal(levels[i])
                    .divide(new BigDecimal(levels[i - 1]), 10, RoundingMode.HALF_UP)
                    .subtract(BigDecimal.ONE)
                    .movePointRight(2)
                    .setScale(2, RoundingMode.HALF_UP);
            assertThat(published(IndexSeries.CPI, 2018 + i, Status.UNSTATED, "CBS"))
                    .singleElement()
                    .satisfies(percent -> assertThat(percent).isEqualByComparingTo(rise));
        }
    }

    @Test
    void thePurchasingPowerGapOf2023IsThatOfTheAssumedGrowth() {
        BigDecimal weighted = new BigDecimal("4.74")
                .multiply(new BigDecimal("0.9"))
                .add(new BigDecimal("4.87").multiply(new BigDecimal("0.1")));

        assertThat(published(IndexSeries.of("accres"), 2023, Status.PROVISIONAL, "Valente")
                        .get(0)
                        .subtract(weighted))
                .isEqualByComparingTo("-0.633");
    }

    @Test
    void theAdviceThatReplacedAnotherIsTheOutcome() {
        assertThat(table.outcome(IndexSeries.of("vng-advice"), Year.of(2025), LocalDate.of(2024, 12, 31))
                        .orElseThrow()
                        .percent())
                .isEqualByComparingTo("4.96");
    }

    @Test
    void budgetsForCareFollowLabourMaterialAndCapital() {
        AppliedIndex index = Indexation.careBudgets().indexFor(Year.of(2021), LocalDate.of(2022, 12, 31), table);

        assertThat(index.percent()).isEqualByComparingTo("2.048");
        assertThat(index.figures()).hasSize(3);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "ova;2024;4.94;provisional;VNG;;high; | Line 3 of mine.csv: The column (source)",
                "ova;2024;4.94;provisional;;;high;S | Line 3 of mine.csv: The column (publisher)",
                "ova;2024;4.94;provisional;VNG;;;S | Line 3 of mine.csv: The column (reliability)",
                "ova;2024;4,94;provisional;VNG;;high;S | Line 3 of mine.csv: The percentage (4,94) must be written as 4.94",
                "ova;2024;494;provisional;VNG;;high;S | must lie between -50 and 200",
                "ova;2024;4.94;guess;VNG;;high;S | The status (guess) must be one of provisional, definitive, unstated.",
                "OVA;2024;4.94;provisional;VNG;;high;S | The index series (OVA) must be a short name",
                "ova;soon;4.94;provisional;VNG;;high;S | Line 3 of mine.csv",
                "ova;2024;4.94;provisional;VNG;soon;high;S | Line 3 of mine.csv",
            })
    void aBadFigureIsRefusedWithFileAndLine(String row, String message) {
        String head = "# note\nseries;year;percent;status;publisher;date;reliability;source\n";

        assertThat(IndexTable.read("mine.csv", new StringReader(head + "ova;2024;4.94;provisional;VNG;;high;S"))
                        .figures())
                .hasSize(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IndexTable.read("mine.csv", new StringReader(head + row)))
                .withMessageContaining("ine 3 of mine.csv")
                .withMessageContaining(message);
    }

    @Test
    void everyFaultOfATableIsSaidAtOnceWithFileAndLine() {
        String table = "series;year;percent;status;publisher;date;reliability;source\n"
                + "ova;2024;4.94;provisional;VNG;;high;S\n"
                + "ova;2024;4.94;provisional;VNG;;high;S\n"
                + "ova;2024;4,94;provisional;VNG;;high;S\n"
                + "ova;2024;4.94;provisional;VNG;;high;\n"
                + "ova;2024;4.94;perhaps;VNG;;high;S\n";

        assertThatIllegalArgumentException()
                .isThrownBy(() -> IndexTable.read("mine.csv", new StringReader(table)))
                .withMessageContaining("Line 3 of mine.csv: The figure of ova for 2024 must occur once")
                .withMessageContaining("Line 4 of mine.csv: The percentage (4,94)")
                .withMessageContaining("Line 5 of mine.csv: The column (source)")
                .withMessageContaining("Line 6 of mine.csv: The status (perhaps) must be one of");
    }
}

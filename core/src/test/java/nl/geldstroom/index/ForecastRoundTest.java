package nl.geldstroom.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForecastRoundTest {

    @ParameterizedTest
    @CsvSource({"FIRST_PLAN, 2024-03", "OUTLOOK, 2024-09", "FINAL_PLAN, 2025-03"})
    void theFiguresOf2025ComeOutInThreeRounds(ForecastRound round, YearMonth month) {
        assertThat(round.publishedFor(Year.of(2025))).isEqualTo(month);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-03-30, , FIRST_PLAN",
        "2024-03-31, FIRST_PLAN, OUTLOOK",
        "2024-09-29, FIRST_PLAN, OUTLOOK",
        "2024-10-02, OUTLOOK, FINAL_PLAN",
        "2025-03-31, FINAL_PLAN, ",
        "2030-01-01, FINAL_PLAN, ",
    })
    void onADayOneRoundIsOutAndAnotherMayStillChangeIt(LocalDate on, ForecastRound out, ForecastRound next) {
        assertThat(ForecastRound.outOn(Year.of(2025), on).orElse(null)).isEqualTo(out);
        assertThat(ForecastRound.nextAfter(Year.of(2025), on).orElse(null)).isEqualTo(next);
    }

    @Test
    void theAdviceOfOctoberRestsOnTheOutlook() {
        IndexFigure advised = IndexTable.standard()
                .forecast(IndexSeries.OVA, Year.of(2025), LocalDate.of(2024, 12, 31))
                .orElseThrow();

        assertThat(ForecastRound.outOn(Year.of(2025), advised.knownFrom())).contains(ForecastRound.OUTLOOK);
    }
}

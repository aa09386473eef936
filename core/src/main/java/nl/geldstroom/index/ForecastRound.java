package nl.geldstroom.index;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import nl.geldstroom.text.LocalizedText;

/**
 * When forecasts of prices and wages come out (<i>publicatiekalender</i>): three rounds for each year.
 *
 * <p>Budgets for care of a year are first set on the economic plan of the spring before, then on the autumn outlook, and
 * settled on the economic plan of the year itself. For 2025 these are March 2024, September 2024 and March 2025. An index
 * table holds what was published; this says what may be expected when, and so whether a figure is still going to change.
 * Source: Nederlandse Vereniging van Ziekenhuizen (nvz-ziekenhuizen.nl).
 */
public enum ForecastRound {
    /** The central economic plan (<i>CEP</i>) of March in the year before: the first estimate. */
    @JsonProperty("firstPlan")
    FIRST_PLAN(
            Month.MARCH,
            1,
            "CEP van het jaar ervoor (eerste raming)",
            "economic plan of the year before (first estimate)"),
    /** The macroeconomic outlook (<i>MEV</i>) of September in the year before. */
    @JsonProperty("outlook")
    OUTLOOK(Month.SEPTEMBER, 1, "MEV van het jaar ervoor", "macroeconomic outlook of the year before"),
    /** The central economic plan (<i>CEP</i>) of March in the year itself: the last one, on which budgets are settled. */
    @JsonProperty("finalPlan")
    FINAL_PLAN(Month.MARCH, 0, "CEP van het jaar zelf (definitief)", "economic plan of the year itself (final)");

    private final Month month;
    private final int yearsBefore;
    private final LocalizedText label;

    ForecastRound(Month month, int yearsBefore, String nl, String en) {
        this.month = month;
        this.yearsBefore = yearsBefore;
        this.label = LocalizedText.of(nl, en);
    }

    /**
     * What outputs call it.
     *
     * @return the name with its abbreviation
     */
    public LocalizedText label() {
        return label;
    }

    /**
     * When the figures of a year come out in this round.
     *
     * @param year the year over which prices rise
     * @return the month; March 2024 for the first plan of 2025
     */
    public YearMonth publishedFor(Year year) {
        return YearMonth.of(year.getValue() - yearsBefore, month);
    }

    /**
     * The last round that was out on a day.
     *
     * @param year the year over which prices rise
     * @param asOf the day; a round counts from the last day of its month
     * @return the round; absent if nothing was out yet
     */
    public static Optional<ForecastRound> outOn(Year year, LocalDate asOf) {
        return Arrays.stream(values())
                .filter(round -> !round.publishedFor(year).atEndOfMonth().isAfter(asOf))
                .max(Comparator.comparing(round -> round.publishedFor(year)));
    }

    /**
     * The round that changes the figures of a year next.
     *
     * @param year the year over which prices rise
     * @param asOf the day
     * @return the round that comes next; absent once the final plan is out
     */
    public static Optional<ForecastRound> nextAfter(Year year, LocalDate asOf) {
        return Arrays.stream(values())
                .filter(round -> round.publishedFor(year).atEndOfMonth().isAfter(asOf))
                .min(Comparator.comparing(round -> round.publishedFor(year)));
    }
}

package nl.geldstroom.scenario;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.time.Year;
import java.util.Optional;
import nl.geldstroom.evidence.Evidence;
import org.immutables.value.Value;

/**
 * How flows of different years are made comparable (<i>contante waarde</i>).
 *
 * <p>Year totals are first deflated to the price level of the price year, then discounted at a real rate. Example: 100.00
 * at the end of 2027, valued on 1 January 2027 at 0.0225 without inflation, is 97.80.
 *
 * @param date the valuation date; 31 December counts as the end of its year
 * @param timing when in a year its flows are thought to fall
 * @param rate the real discount rate, 0.0225 in Dutch social cost-benefit analysis
 * @param deflator the name of the price series
 * @param inflation the growth of that series per year; never absent: constant prices must be asked for by a 0
 * @param priceYear the year of the price level
 * @param evidence where rate and series come from; absent: no source was given
 */
@Value.Builder
public record Valuation(
        LocalDate date,
        Timing timing,
        double rate,
        String deflator,
        double inflation,
        Year priceYear,
        Optional<Evidence> evidence) {

    /** When in a year its flows are thought to fall. */
    public enum Timing {
        /** On 1 January. */
        @JsonProperty("start")
        START(0),
        /** In the middle of the year. */
        @JsonProperty("middle")
        MIDDLE(0.5),
        /** On 31 December. */
        @JsonProperty("end")
        END(1);

        private final double offset;

        Timing(double offset) {
            this.offset = offset;
        }
    }

    /**
     * Checks the rates.
     *
     * @param date the valuation date
     * @param timing when in a year its flows fall
     * @param rate the real discount rate
     * @param deflator the name of the price series
     * @param inflation the growth of that series per year
     * @param priceYear the year of the price level
     * @param evidence where rate and series come from
     * @throws IllegalArgumentException if a rate lies outside -0.5 to 1, or the series has no name
     */
    public Valuation {
        if (!(rate > -0.5 && rate <= 1)) {
            throw new IllegalArgumentException("The rate (" + rate + ") of the valuation must lie between -0.5 and 1."
                    + " Maybe it was meant as a percentage: write 0.0225 for 2.25 %.");
        }
        if (!(inflation > -0.5 && inflation <= 1)) {
            throw new IllegalArgumentException(
                    "The inflation (" + inflation + ") of the valuation must lie between -0.5 and 1."
                            + " Maybe it was meant as a percentage: write 0.02 for 2 %.");
        }
        if (deflator.isBlank()) {
            throw new IllegalArgumentException("The deflator of the valuation must name a price series.");
        }
    }

    /**
     * Starts a valuation.
     *
     * @return a builder
     */
    public static ValuationBuilder builder() {
        return new ValuationBuilder();
    }

    /**
     * By what an amount of a year must be multiplied to be in constant prices.
     *
     * @param year the year
     * @return {@code (1+inflation)^-(year-priceYear)}
     */
    public double deflation(Year year) {
        return StrictMath.pow(1 + inflation, priceYear.getValue() - year.getValue());
    }

    /**
     * How many years lie between the valuation date and the flows of a year.
     *
     * @param year the year
     * @return the years; negative for flows before the valuation date
     */
    public double yearsTo(Year year) {
        double origin = date.getDayOfYear() == date.lengthOfYear()
                ? date.getYear() + 1.0
                : date.getYear() + (date.getDayOfYear() - 1) / (double) date.lengthOfYear();
        return year.getValue() + timing.offset - origin;
    }
}

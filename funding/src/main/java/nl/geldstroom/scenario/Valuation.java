package nl.geldstroom.scenario;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.google.common.collect.ImmutableList;
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
 * @param later other rates for what lies further away, nearest first; empty: one rate for all years, as in Dutch practice
 */
@Value.Builder
public record Valuation(
        LocalDate date,
        Timing timing,
        double rate,
        String deflator,
        double inflation,
        Year priceYear,
        Optional<Evidence> evidence,
        ImmutableList<LaterRate> later) {

    /**
     * A rate for flows that lie further away (<i>dalende discontovoet</i>).
     *
     * @param after how many years after the valuation date it starts to hold, 1 or more
     * @param rate the real discount rate from then on
     */
    public record LaterRate(int after, double rate) {}

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
     * @param later other rates for what lies further away
     * @throws IllegalArgumentException if a rate lies outside -0.5 to 1, the series has no name, or later rates are not in
     *     order
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
        int before = 0;
        for (LaterRate step : later) {
            if (!(step.rate() > -0.5 && step.rate() <= 1)) {
                throw new IllegalArgumentException("The rate (" + step.rate() + ") of the valuation after "
                        + step.after() + " years must lie between -0.5 and 1."
                        + " Maybe it was meant as a percentage: write 0.03 for 3 %.");
            }
            if (step.after() <= before) {
                throw new IllegalArgumentException("The later rates of the valuation must be in order: after "
                        + step.after() + " years must come after " + before + ".");
            }
            before = step.after();
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

    /**
     * By what an amount of a year in constant prices must be multiplied to be at present value.
     *
     * @param year the year
     * @return {@code (1+rate)^-(years to it)}; with later rates the product over the stretches in which each holds. Example: at
     *     0.035 and 0.03 after 30 years, 31 years away: {@code 1.035^-30 · 1.03^-1}, 0.3459
     */
    public double discount(Year year) {
        double years = yearsTo(year);
        double factor = 1;
        double from = 0;
        double current = rate;
        for (LaterRate step : later) {
            if (years <= step.after()) {
                break;
            }
            factor *= StrictMath.pow(1 + current, from - step.after());
            from = step.after();
            current = step.rate();
        }
        return factor * StrictMath.pow(1 + current, from - years);
    }
}

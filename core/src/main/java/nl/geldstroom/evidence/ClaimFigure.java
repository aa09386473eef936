package nl.geldstroom.evidence;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import nl.geldstroom.text.LocalizedText;
import nl.geldstroom.text.Phrases;

/**
 * The number in a claim (<i>getal</i>): one value or the bounds that the speaker gave, with its unit.
 *
 * <p>Exact as it was said: "10 to 20 percent" is 0.10 to 0.20 as {@link Unit#SHARE}.
 *
 * @param low the value, or the lower of two
 * @param high the value, or the higher of two
 * @param unit what it counts
 */
public record ClaimFigure(BigDecimal low, BigDecimal high, Unit unit) {

    /** What a figure counts (<i>eenheid</i>). */
    public enum Unit {
        /** A part of a whole, from 0 to 1. */
        @JsonProperty("share")
        SHARE("", ""),
        /** Euros per euro. */
        @JsonProperty("ratio")
        RATIO(" euro per euro", " euros per euro"),
        /** Euros in a year. */
        @JsonProperty("eurosPerYear")
        EUROS_PER_YEAR(" euro per jaar", " euros a year"),
        /** Years. */
        @JsonProperty("years")
        YEARS(" jaar", " years"),
        /** Months. */
        @JsonProperty("months")
        MONTHS(" maanden", " months"),
        /** Hours in a week. */
        @JsonProperty("hoursPerWeek")
        HOURS_PER_WEEK(" uur per week", " hours a week"),
        /** Hours in a day. */
        @JsonProperty("hoursPerDay")
        HOURS_PER_DAY(" uur per dag", " hours a day"),
        /** How often in a year. */
        @JsonProperty("timesPerYear")
        TIMES_PER_YEAR(" keer per jaar", " times a year"),
        /** People. */
        @JsonProperty("persons")
        PERSONS(" personen", " people"),
        /** Things. */
        @JsonProperty("count")
        COUNT("", ""),
        /** Kilometres. */
        @JsonProperty("kilometres")
        KILOMETRES(" km", " km");

        private final String nl;
        private final String en;

        Unit(String nl, String en) {
            this.nl = nl;
            this.en = en;
        }
    }

    /**
     * Checks order and bounds.
     *
     * @param low the value, or the lower of two
     * @param high the value, or the higher of two
     * @param unit what it counts
     * @throws IllegalArgumentException if the bounds are exchanged or below zero, or a share is above 1
     */
    public ClaimFigure {
        if (low.compareTo(high) > 0) {
            throw new IllegalArgumentException("The lower bound (" + low.toPlainString()
                    + ") of the figure must not be above the higher (" + high.toPlainString()
                    + "). Maybe they were exchanged.");
        }
        if (low.signum() < 0) {
            throw new IllegalArgumentException(
                    "The lower bound (" + low.toPlainString() + ") of the figure must be zero or more.");
        }
        if (unit == Unit.SHARE && high.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("The share (" + high.toPlainString()
                    + ") of the figure must not be above 1. Maybe it is a percentage: write 0.3 for 30 %.");
        }
        low = low.stripTrailingZeros();
        high = high.stripTrailingZeros();
    }

    /**
     * Whether the speaker gave two bounds.
     *
     * @return false for one value
     */
    public boolean isRange() {
        return low.compareTo(high) != 0;
    }

    /**
     * The figure as a model takes it.
     *
     * @return a certain value; for two bounds every value between them is as likely, because the speaker said no more
     */
    public Estimate estimate() {
        return isRange() ? Estimate.uniform(low.doubleValue(), high.doubleValue()) : Estimate.of(low.doubleValue());
    }

    /**
     * The figure with its unit.
     *
     * @return for example {@code 10 tot 20 %} and {@code 10 to 20 %}, {@code 16 uur per week} and {@code 16 hours a week}
     */
    public LocalizedText text() {
        LocalizedText first = number(low);
        LocalizedText last = number(high);
        String nl = isRange() ? first.nl() + " tot " + last.nl() : first.nl();
        String en = isRange() ? first.en() + " to " + last.en() : first.en();
        return unit == Unit.SHARE
                ? LocalizedText.of(nl + " %", en + " %")
                : LocalizedText.of(nl + unit.nl, en + unit.en);
    }

    private LocalizedText number(BigDecimal value) {
        return Phrases.number(unit == Unit.SHARE ? value.movePointRight(2) : value);
    }
}

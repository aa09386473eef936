package nl.geldstroom.payment;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.immutables.value.Value;

/**
 * Units delivered over a period (<i>volume</i>), for example 1,200 hours in January 2027.
 *
 * <p>Within the period they count as delivered evenly by days.
 *
 * @param product the product of a tariff
 * @param from the first day
 * @param until the day after the last
 * @param units how many units
 */
@Value.Builder
public record Volume(String product, LocalDate from, LocalDate until, BigDecimal units) {

    /**
     * Checks the period and the number.
     *
     * @param product the product of a tariff
     * @param from the first day
     * @param until the day after the last
     * @param units how many units
     * @throws IllegalArgumentException if the period is empty or longer than 100 years, or the number is below zero
     */
    public Volume {
        if (!until.isAfter(from) || until.isAfter(from.plusYears(100))) {
            throw new IllegalArgumentException("The period (" + from + " until " + until + ") of the volume of "
                    + product + " must end after it starts, within 100 years.");
        }
        if (units.signum() < 0) {
            throw new IllegalArgumentException(
                    "The units (" + units + ") of the volume of " + product + " must be zero or more.");
        }
    }

    /**
     * Starts a volume.
     *
     * @return a builder
     */
    public static VolumeBuilder builder() {
        return new VolumeBuilder();
    }
}

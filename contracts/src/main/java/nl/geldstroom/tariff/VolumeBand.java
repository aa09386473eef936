package nl.geldstroom.tariff;

import java.math.BigDecimal;
import nl.geldstroom.money.Price;

/**
 * A price that holds above a volume (<i>staffel</i>).
 *
 * @param above the units per calendar year above which it holds, more than zero
 * @param price the price for one unit
 */
public record VolumeBand(BigDecimal above, Price price) {

    /**
     * Checks the volume.
     *
     * @param above the units per calendar year above which it holds
     * @param price the price for one unit
     * @throws IllegalArgumentException if the volume is zero or less
     */
    public VolumeBand {
        if (above.signum() <= 0) {
            throw new IllegalArgumentException("The volume (" + above + ") above which the price (" + price
                    + ") of a band holds must be more than zero. Maybe it is the price of the tariff itself.");
        }
        above = above.stripTrailingZeros();
    }

    /**
     * A price that holds above a volume.
     *
     * @param above the units per calendar year above which it holds
     * @param price the price for one unit
     * @return the band
     * @throws IllegalArgumentException if the volume is zero or less
     */
    public static VolumeBand of(long above, Price price) {
        return new VolumeBand(BigDecimal.valueOf(above), price);
    }
}

package nl.geldstroom.baseline;

import nl.geldstroom.document.Faults;
import nl.geldstroom.evidence.Parameter;
import nl.geldstroom.evidence.Use;

/**
 * How a line grows each year (<i>groei</i>): first in volume, then in price.
 *
 * <p>With volume growth g and price growth i the amount of a year is {@code r((A·(1+g))·(1+i))} of the year before, in
 * whole cents. Example: 1,000.00 with 0.02 and 0.03 becomes 1,050.60.
 *
 * @param volume the growth of volume per year, -0.5 to 1; 0.02 is 2 %
 * @param price the growth of prices per year, -0.5 to 1
 */
public record Growth(Parameter volume, Parameter price) {

    /** No growth at all. */
    public static final Growth NONE = new Growth(Parameter.ZERO, Parameter.ZERO);

    /**
     * Checks the range.
     *
     * @param volume the growth of volume per year
     * @param price the growth of prices per year
     * @throws IllegalArgumentException if one can be below -0.5 or above 1, or rests on a claim that is for
     *     something else
     */
    public Growth {
        Faults faults = new Faults();
        volume.usedAs(faults, "/volume", "growth of volume per year", Use.GROWTH);
        price.usedAs(faults, "/price", "growth of prices per year", Use.GROWTH);
        faults.throwIfAny();
        volume.within("growth of volume per year", -0.5, 1);
        price.within("growth of prices per year", -0.5, 1);
    }

    /**
     * Growth of volume and price.
     *
     * @param volume the growth of volume per year
     * @param price the growth of prices per year
     * @return the growth
     */
    public static Growth of(Parameter volume, Parameter price) {
        return new Growth(volume, price);
    }
}

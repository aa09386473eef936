package nl.geldstroom.baseline;

import java.util.Optional;
import nl.geldstroom.document.Faults;
import nl.geldstroom.evidence.Parameter;
import nl.geldstroom.evidence.Use;

/**
 * How a line grows each year (<i>groei</i>): first in volume, then in price.
 *
 * <p>With volume growth g and price growth i the amount of a year is {@code r((A·(1+g))·(1+i))} of the year before, in
 * whole cents. Example: 1,000.00 with 0.02 and 0.03 becomes 1,050.60. With a path the amount of year y is {@code
 * r(((A·(1+g))·step(y))·(1+i))}, where {@link VolumePath#step} is 1 outside the years of the path: then the constant
 * growth goes on alone. Example: with a step of 1.01 besides, 1,000.00 becomes 1,061.11.
 *
 * @param volume the growth of volume per year, -0.5 to 1; 0.02 is 2 %
 * @param price the growth of prices per year, -0.5 to 1
 * @param path volume that follows an index by year, on top of the constant growth; absent: volume grows by the constant
 *     alone
 */
public record Growth(Parameter volume, Parameter price, Optional<VolumePath> path) {

    /** No growth at all. */
    public static final Growth NONE = of(Parameter.ZERO, Parameter.ZERO);

    /**
     * Checks the range.
     *
     * @param volume the growth of volume per year
     * @param price the growth of prices per year
     * @param path volume that follows an index by year
     * @throws IllegalArgumentException if one can be below -0.5 or above 1, or rests on a claim that is for
     *     something else
     */
    public Growth {
        Faults faults = new Faults();
        volume.usedAs(faults, "/volume", "growth of volume per year", Use.GROWTH);
        price.usedAs(faults, "/price", "growth of prices per year", Use.GROWTH);
        volume.within(faults, "/volume", "growth of volume per year", -0.5, 1);
        price.within(faults, "/price", "growth of prices per year", -0.5, 1);
        faults.throwIfAny();
    }

    /**
     * Growth of volume and price.
     *
     * @param volume the growth of volume per year
     * @param price the growth of prices per year
     * @return the growth
     */
    public static Growth of(Parameter volume, Parameter price) {
        return new Growth(volume, price, Optional.empty());
    }

    /**
     * The same growth on top of a volume that follows an index by year.
     *
     * @param path the index by year
     * @return growth that follows the path and adds this growth to it
     */
    public Growth along(VolumePath path) {
        return new Growth(volume, price, Optional.of(path));
    }

    /**
     * Whether growth of a line has the constant growth of its baseline and only a path of its own: then both constants are
     * the same uncertain numbers, drawn once.
     *
     * @param baseline the growth of the baseline
     * @return true for {@code baseline.along(path)}
     */
    public boolean sharesConstantsOf(Growth baseline) {
        return path.isPresent() && volume.equals(baseline.volume) && price.equals(baseline.price);
    }
}

package nl.geldstroom.agreement;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.Optional;
import nl.geldstroom.index.IndexSeries;
import nl.geldstroom.money.Money;
import nl.geldstroom.money.Rounding;
import nl.geldstroom.money.Share;

/**
 * What a source says of the way in which prices follow the years (<i>indexatie</i>).
 *
 * <p>For example with a cap of 1.5 % and steps rounded half-up, 895.00 becomes 908.43 and then 922.06.
 *
 * @param series the series that it follows; empty: not stated
 * @param labour the weight of labour; absent: not stated
 * @param capPercent the most by which a price rises in a year, in percent; absent: no cap is stated
 * @param stepRounding how every step becomes whole cents; absent: not stated
 */
public record StatedIndexation(
        ImmutableList<IndexSeries> series,
        Optional<Share> labour,
        Optional<BigDecimal> capPercent,
        Optional<Rounding> stepRounding) {

    /**
     * Checks the cap.
     *
     * @param series the series that it follows
     * @param labour the weight of labour
     * @param capPercent the most by which a price rises in a year
     * @param stepRounding how every step becomes whole cents
     * @throws IllegalArgumentException if the cap is negative
     */
    public StatedIndexation {
        capPercent.ifPresent(cap -> {
            if (cap.signum() < 0) {
                throw new IllegalArgumentException("The cap (" + cap + ") of the indexation must be zero or more.");
            }
        });
    }

    /**
     * A price after a year.
     *
     * @param price the price before
     * @param percent what the series say, in percent
     * @return the price after; absent if the rounding is not stated
     */
    public Optional<Money> step(Money price, BigDecimal percent) {
        BigDecimal rate = capPercent.map(percent::min).orElse(percent);
        return stepRounding.map(rounding -> rounding.toCents(price.times(BigDecimal.ONE.add(rate.movePointLeft(2)))));
    }
}

package nl.geldstroom.payment;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.time.Year;
import java.util.Optional;
import nl.geldstroom.money.Money;

/**
 * What a calendar year under an agreement turned out to be (<i>jaarresultaat</i>), for what is settled after it.
 *
 * @param year the year
 * @param cost what the provider spent; absent: not reported, and no corridor is settled
 * @param scores the scores by indicator; an indicator that is not there is not settled
 */
public record YearResult(Year year, Optional<Money> cost, ImmutableMap<String, BigDecimal> scores) {

    /**
     * A year of which only the cost is reported.
     *
     * @param year the year
     * @param cost what the provider spent
     * @return the result
     */
    public static YearResult costing(Year year, Money cost) {
        return new YearResult(year, Optional.of(cost), ImmutableMap.of());
    }

    /**
     * The same result with a score.
     *
     * @param indicator the code of the indicator
     * @param score the score
     * @return the result
     */
    public YearResult scoring(String indicator, BigDecimal score) {
        return new YearResult(
                year,
                cost,
                ImmutableMap.<String, BigDecimal>builder()
                        .putAll(scores)
                        .put(indicator, score)
                        .buildKeepingLast());
    }
}

package nl.geldstroom.risk;

import com.google.common.collect.ImmutableList;
import java.time.Year;
import java.util.Arrays;
import nl.geldstroom.party.PartyId;

/**
 * The bands of a payer over the years (<i>waaier</i>): within which half and nine tenths of the draws lie.
 *
 * <p>{@code Fan.cumulative(result, town)} adds the differences up from the first year of the horizon: the last band is that of
 * the whole horizon. {@code Fan.yearly} shows each year alone. In euros, differences with unchanged policy, negative where
 * more is paid.
 *
 * @param payer whose budget it is
 * @param cumulative whether the years are added up
 * @param bands one for each year of the horizon
 */
public record Fan(PartyId payer, boolean cumulative, ImmutableList<Band> bands) {

    /**
     * One year.
     *
     * @param year the year
     * @param mean the mean of the draws
     * @param error the Monte Carlo error of the mean
     * @param p5 the fifth percentile
     * @param p25 the first quartile
     * @param p50 the median
     * @param p75 the third quartile
     * @param p95 the ninety-fifth percentile
     */
    public record Band(
            Year year,
            double mean,
            double error,
            Percentile p5,
            Percentile p25,
            Percentile p50,
            Percentile p75,
            Percentile p95) {

        private static Band of(Year year, double[] cents) {
            Summary summary = Summary.ofCents(cents);
            double[] sorted = cents.clone();
            Arrays.sort(sorted);
            return new Band(
                    year,
                    summary.mean(),
                    summary.error(),
                    Percentile.of(sorted, 0.05, 100),
                    Percentile.of(sorted, 0.25, 100),
                    Percentile.of(sorted, 0.5, 100),
                    Percentile.of(sorted, 0.75, 100),
                    Percentile.of(sorted, 0.95, 100));
        }
    }

    /**
     * The bands of the difference added up from the first year.
     *
     * @param result the draws
     * @param payer the payer
     * @return the fan
     * @throws IllegalArgumentException if there is no such payer
     */
    public static Fan cumulative(RiskResult result, PartyId payer) {
        return of(result, payer, true);
    }

    /**
     * The bands of the difference of each year.
     *
     * @param result the draws
     * @param payer the payer
     * @return the fan
     * @throws IllegalArgumentException if there is no such payer
     */
    public static Fan yearly(RiskResult result, PartyId payer) {
        return of(result, payer, false);
    }

    private static Fan of(RiskResult result, PartyId payer, boolean cumulative) {
        ImmutableList.Builder<Band> bands = ImmutableList.builder();
        double[] sum = new double[result.draws()];
        for (Year year : result.years()) {
            double[] cents = result.cents(payer, year);
            for (int i = 0; i < cents.length; i++) {
                sum[i] = (cumulative ? sum[i] : 0) + cents[i];
            }
            bands.add(Band.of(year, sum));
        }
        return new Fan(payer, cumulative, bands.build());
    }
}

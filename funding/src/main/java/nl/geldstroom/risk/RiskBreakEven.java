package nl.geldstroom.risk;

import com.google.common.collect.ImmutableList;
import java.util.function.DoubleUnaryOperator;
import nl.geldstroom.party.PartyId;

/**
 * The values of one number at which a payer breaks even while all others are drawn (<i>omslagpunt onder onzekerheid</i>).
 *
 * <p>{@code RiskBreakEven.onAverage(Risk.of(scenario).draws(1_000).seed(42), "effect/cash", town, 0, 3)} finds where the mean
 * over the draws of the payer's difference over the horizon passes through zero; {@link #atChance} where the chance of
 * breaking even passes through a level. Every value is tried on the same draws, so that nothing but the value differs.
 *
 * @param parameter the id of the parameter
 * @param payer whose difference counts
 * @param value the value, accurate to a thousandth of the range
 * @param mean the mean difference over the horizon there, in euros
 * @param error its Monte Carlo error
 * @param chance the chance of breaking even there
 */
public record RiskBreakEven(String parameter, PartyId payer, double value, double mean, double error, Chance chance) {

    private static final int STEPS = 8;

    private static final double PRECISION = 1e-3;

    /**
     * Where the mean passes through zero.
     *
     * @param risk the draws
     * @param parameter the id of the parameter, as results list it
     * @param payer whose difference counts
     * @param low the lowest value that is tried
     * @param high the highest value that is tried
     * @return every value found, in order; of two within an eighth of the range neither may be found. Empty: there is none
     * @throws IllegalArgumentException if there is no such parameter or payer, or the range is empty
     */
    public static ImmutableList<RiskBreakEven> onAverage(
            Risk risk, String parameter, PartyId payer, double low, double high) {
        return crossings(
                risk,
                parameter,
                payer,
                low,
                high,
                value -> risk.with(parameter, value).run().horizon(payer).mean());
    }

    /**
     * Where the chance of breaking even passes through a level.
     *
     * @param risk the draws
     * @param parameter the id of the parameter, as results list it
     * @param payer whose difference counts
     * @param level the chance, 0.5 for even odds
     * @param low the lowest value that is tried
     * @param high the highest value that is tried
     * @return every value found, in order; of two within an eighth of the range neither may be found. Empty: there is none
     * @throws IllegalArgumentException if there is no such parameter or payer, or the range is empty
     */
    public static ImmutableList<RiskBreakEven> atChance(
            Risk risk, String parameter, PartyId payer, double level, double low, double high) {
        return crossings(
                risk,
                parameter,
                payer,
                low,
                high,
                value -> risk.with(parameter, value)
                                .run()
                                .chanceOfBreakEven(payer)
                                .value()
                        - level);
    }

    private static ImmutableList<RiskBreakEven> crossings(
            Risk risk, String parameter, PartyId payer, double low, double high, DoubleUnaryOperator worth) {
        if (!(low < high)) {
            throw new IllegalArgumentException(
                    "The range (" + low + " to " + high + ") of parameter (" + parameter + ") must not be empty.");
        }
        ImmutableList.Builder<RiskBreakEven> found = ImmutableList.builder();
        double at = low;
        double before = worth.applyAsDouble(low);
        for (int step = 1; step <= STEPS; step++) {
            double next = step == STEPS ? high : low + (high - low) * step / STEPS;
            double after = worth.applyAsDouble(next);
            if ((before < 0) != (after < 0)) {
                found.add(there(risk, parameter, payer, crossing(worth, at, before, next, (high - low) * PRECISION)));
            }
            at = next;
            before = after;
        }
        return found.build();
    }

    private static double crossing(
            DoubleUnaryOperator worth, double low, double before, double high, double precision) {
        double a = low;
        double b = high;
        while (b - a > precision) {
            double middle = (a + b) / 2;
            if ((worth.applyAsDouble(middle) < 0) == (before < 0)) {
                a = middle;
            } else {
                b = middle;
            }
        }
        return (a + b) / 2;
    }

    private static RiskBreakEven there(Risk risk, String parameter, PartyId payer, double value) {
        RiskResult result = risk.with(parameter, value).run();
        Summary horizon = result.horizon(payer);
        return new RiskBreakEven(
                parameter, payer, value, horizon.mean(), horizon.error(), result.chanceOfBreakEven(payer));
    }
}

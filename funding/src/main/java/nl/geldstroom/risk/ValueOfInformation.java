package nl.geldstroom.risk;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.plan.ParameterUse;

/**
 * What knowing more before deciding is worth to a payer (<i>waarde van informatie</i>), from the draws.
 *
 * <p>A decision is taken on the mean: the option with the highest one. Whoever knew every number would take in each draw the
 * option that is best there; the mean of what that gains is the expected value of perfect information (EVPI), and no research
 * is worth more. Who would know one number would choose on the mean given that number: the expected value of partial perfect
 * information (EVPPI) says which research is worth its money. Example: a net benefit that is normal with mean 1,000 and
 * deviation 2,000 beside doing nothing has an EVPI of 395.59.
 *
 * <p>{@code ValueOfInformation.of(result, town)} weighs the scenario against unchanged policy, {@code
 * ValueOfInformation.among(Map.of("A", a, "B", b), town)} scenarios against each other. All is in nominal euros over the
 * horizon of the difference with unchanged policy of one payer; what is not money does not count.
 */
public final class ValueOfInformation {

    /** How outputs call doing nothing. */
    public static final String UNCHANGED = "unchanged policy";

    /** Fewer draws than this say too little of a mean given a number. */
    private static final int LEAST_IN_A_BIN = 50;

    private static final int MOST_BINS = 50;

    private final PartyId payer;
    private final ImmutableList<String> names;
    private final ImmutableList<RiskResult> results;
    private final double[][] cents;
    private final double[] means;
    private final int best;

    private ValueOfInformation(
            PartyId payer, ImmutableList<String> names, ImmutableList<RiskResult> results, double[][] cents) {
        this.payer = payer;
        this.names = names;
        this.results = results;
        this.cents = cents;
        this.means = new double[cents.length];
        int highest = 0;
        for (int option = 0; option < cents.length; option++) {
            double sum = 0;
            for (double one : cents[option]) {
                sum += one;
            }
            means[option] = sum / cents[option].length;
            if (means[option] > means[highest]) {
                highest = option;
            }
        }
        this.best = highest;
    }

    /**
     * What one kind of knowledge is worth.
     *
     * @param euros the estimate
     * @param error its Monte Carlo standard error
     * @param low an estimate that is too low on average: choices are made on one half of the draws and valued on the other;
     *     for perfect information the estimate itself
     * @param high an estimate that is too high on average: choices are made and valued on the same draws; for perfect
     *     information the estimate itself
     */
    public record Worth(double euros, double error, double low, double high) {

        /**
         * Whether it may as well be nothing.
         *
         * @return true if twice the error reaches below zero
         */
        public boolean isNone() {
            return euros - 2 * error <= 0;
        }
    }

    /**
     * What knowing one number is worth.
     *
     * @param parameter the number
     * @param worth what knowing it is worth
     */
    public record Research(ParameterUse parameter, Worth worth) {}

    /**
     * A scenario beside unchanged policy.
     *
     * @param result its draws
     * @param payer who decides
     * @return the value of information
     * @throws IllegalArgumentException if there is no such payer
     */
    public static ValueOfInformation of(RiskResult result, PartyId payer) {
        return new ValueOfInformation(
                payer, ImmutableList.of(UNCHANGED, result.scenario().id()), ImmutableList.of(result), new double[][] {
                    new double[result.draws()], result.cents(payer)
                });
    }

    /**
     * Scenarios beside each other; doing nothing is no option unless it is one of them.
     *
     * @param options two or more runs of the same draws, by name
     * @param payer who decides
     * @return the value of information
     * @throws IllegalArgumentException if there are fewer than two, one has other draws, or one has no such payer
     */
    public static ValueOfInformation among(Map<String, RiskResult> options, PartyId payer) {
        if (options.size() < 2) {
            throw new IllegalArgumentException("The options (" + options.keySet() + ") must be two or more.");
        }
        ImmutableList<RiskResult> results = ImmutableList.copyOf(options.values());
        double[][] cents = new double[results.size()][];
        for (int option = 0; option < cents.length; option++) {
            results.get(0).comparedWith(results.get(option)); // Refuses other draws.
            cents[option] = results.get(option).cents(payer);
        }
        return new ValueOfInformation(payer, ImmutableList.copyOf(options.keySet()), results, cents);
    }

    /**
     * Who decides.
     *
     * @return the payer
     */
    public PartyId payer() {
        return payer;
    }

    /**
     * What each option gives on average.
     *
     * @return the mean in euros by name, in the order in which they were given
     */
    public ImmutableMap<String, Double> means() {
        ImmutableMap.Builder<String, Double> all = ImmutableMap.builder();
        for (int option = 0; option < means.length; option++) {
            all.put(names.get(option), means[option] / 100);
        }
        return all.buildOrThrow();
    }

    /**
     * What would be chosen now.
     *
     * @return the option with the highest mean; of equal ones the first
     */
    public String choice() {
        return names.get(best);
    }

    /**
     * In which share of the draws another option would have been better.
     *
     * @return the chance of regret with its interval
     */
    public Chance regret() {
        int hits = 0;
        for (int i = 0; i < draws(); i++) {
            hits += highest(i) > cents[best][i] ? 1 : 0;
        }
        double assumed = results.stream().mapToDouble(RiskResult::assumed).max().orElse(0);
        return Chance.of(hits, draws(), assumed);
    }

    private int draws() {
        return cents[0].length;
    }

    private double highest(int draw) {
        double highest = cents[0][draw];
        for (double[] option : cents) {
            highest = Math.max(highest, option[draw]);
        }
        return highest;
    }

    /**
     * What knowing every number would be worth: the mean over the draws of what the best option there gives more than the
     * one that would be chosen now. Exact for these draws.
     *
     * @return the expected value of perfect information
     */
    public Worth perfect() {
        double[] gain = new double[draws()];
        for (int i = 0; i < gain.length; i++) {
            gain[i] = highest(i) - cents[best][i];
        }
        Summary summary = Summary.ofCents(gain);
        return new Worth(summary.mean(), summary.error(), summary.mean(), summary.mean());
    }

    /**
     * What knowing one number would be worth.
     *
     * <p>The draws are sorted by the number and cut into at most 50 bins of some 50 draws or more, equal values in one bin; in
     * each the option with the highest mean is chosen (the partition of Strong and Oakley, Medical Decision Making 33, 2013,
     * 755-766, with bins of even size). Choosing and valuing on the same draws is too high on average, by the luck of the
     * draws; choosing on one half of the draws of a bin and valuing on the other half is too low, as half of the draws
     * choose worse. The estimate is the middle of the two, at least zero. Within a bin the number still varies, which
     * loses a little: with n draws in B bins about 1/B² of the value. Of a number that varies by year its mean over the years is
     * what becomes known, so that it may be worth more. The error is that of the estimate on the same draws.
     *
     * @param parameter the id of the parameter, uncertain in at least one of the scenarios
     * @return the expected value of partial perfect information
     * @throws IllegalArgumentException if no scenario has such an uncertain parameter
     */
    public Worth of(String parameter) {
        RiskResult having = results.stream()
                .filter(result ->
                        result.uncertain().stream().anyMatch(use -> use.id().equals(parameter)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "The parameter (" + parameter + ") must be an uncertain one of the options."));
        double[] values = having.parameter(parameter);
        Integer[] order = new Integer[values.length];
        Arrays.setAll(order, i -> i);
        // Stable: draws of one value stay in their order.
        Arrays.sort(order, Comparator.comparingDouble((Integer i) -> values[i]));
        int size = Math.max(LEAST_IN_A_BIN, (values.length + MOST_BINS - 1) / MOST_BINS);
        double[] gain = new double[values.length];
        double crossed = 0;
        int from = 0;
        while (from < order.length) {
            int to = Math.min(from + size, order.length);
            if (order.length - to < LEAST_IN_A_BIN) {
                to = order.length;
            }
            while (to < order.length && values[order[to]] == values[order[to - 1]]) {
                to++;
            }
            int chosen = bestOf(from, to, 0, 1, order);
            for (int i = from; i < to; i++) {
                gain[order[i]] = cents[chosen][order[i]] - cents[best][order[i]];
            }
            crossed += crossed(from, to, order);
            from = to;
        }
        Summary summary = Summary.ofCents(gain);
        double high = summary.mean();
        double low = crossed / 100 / values.length;
        return new Worth(Math.max(0, (low + high) / 2), summary.error(), low, high);
    }

    /** What a bin gains where each half of its draws is decided by the other half. */
    private double crossed(int from, int to, Integer[] order) {
        double gain = 0;
        for (int half = 0; half < 2; half++) {
            int chosen = bestOf(from, to, 1 - half, 2, order);
            for (int i = from + half; i < to; i += 2) {
                gain += cents[chosen][order[i]] - cents[best][order[i]];
            }
        }
        return gain;
    }

    /** The option with the highest mean over draws of a bin, each step-th from a start; the first of equal ones. */
    private int bestOf(int from, int to, int start, int step, Integer[] order) {
        int chosen = best;
        double highest = Double.NEGATIVE_INFINITY;
        for (int option = 0; option < cents.length; option++) {
            double sum = 0;
            for (int i = from + start; i < to; i += step) {
                sum += cents[option][order[i]];
            }
            if (sum > highest || (sum == highest && option == best)) {
                highest = sum;
                chosen = option;
            }
        }
        return chosen;
    }

    /**
     * Which research is worth its money: what knowing each number would be worth.
     *
     * @return every uncertain number of the options, the most valuable first; those of one worth by their ids
     */
    public ImmutableList<Research> research() {
        Map<String, ParameterUse> all = new LinkedHashMap<>();
        results.forEach(result -> result.uncertain().forEach(use -> all.putIfAbsent(use.id(), use)));
        List<Research> found = new ArrayList<>();
        all.forEach((id, use) -> found.add(new Research(use, of(id))));
        found.sort(Comparator.comparingDouble((Research one) -> one.worth().euros())
                .reversed()
                .thenComparing(one -> one.parameter().id()));
        return ImmutableList.copyOf(found);
    }
}

package nl.geldstroom.risk;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.Year;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.plan.Plan;
import nl.geldstroom.plan.PostingRule;
import nl.geldstroom.scenario.Scenario;

/**
 * What is kept of every draw of many municipalities: sums over them per kind of payer and year, and for each municipality
 * how often it breaks even. It grows with draws × kinds of payers × years, not with municipalities or months.
 */
final class NationalOutcomes {

    /** What all municipalities together are called as a payer. */
    static final String MUNICIPALITIES = "gm";

    final ImmutableList<PartyId> municipalities;
    final ImmutableList<String> payers;
    final ImmutableList<Year> years;
    final int draws;

    /** By payer, year and draw, in cents: what counts for it less what counts against it. */
    final double[][][] absolute;

    /** The same, less unchanged policy. */
    final double[][][] difference;

    /** By draw, over all years, in cents of value. */
    final double[] value;

    /** By municipality: in how many draws it pays no more over the years than under unchanged policy. */
    final AtomicLongArray breakEven;

    /** By municipality: the sum over all draws of its difference over the years, in cents. */
    final AtomicLongArray sums;

    /** Runs of one draw and one municipality whose books balanced after every month. */
    final AtomicLong balanced = new AtomicLong();

    private final Map<String, Integer> numbers = new HashMap<>();

    private final ImmutableList<PayerSums> asked;

    /** By municipality: the numbers here of its own payers. */
    private final int[][] own;

    NationalOutcomes(ImmutableList<Scenario> scenarios, ImmutableList<PayerSums> asked, int draws) {
        this.municipalities = scenarios.stream()
                .map(scenario -> PartyId.of(Risk.entityOf(scenario)))
                .collect(ImmutableList.toImmutableList());
        this.years = scenarios.get(0).horizon().years();
        this.draws = draws;
        TreeSet<String> found = new TreeSet<>();
        asked.forEach(sums -> found.addAll(sums.payers()));
        this.asked = asked;
        this.payers = ImmutableList.copyOf(found);
        for (int p = 0; p < payers.size(); p++) {
            numbers.put(payers.get(p), p);
        }
        this.own = asked.stream()
                .map(sums -> sums.payers().stream().mapToInt(this::number).toArray())
                .toArray(int[][]::new);
        this.absolute = new double[payers.size()][years.size()][draws];
        this.difference = new double[payers.size()][years.size()][draws];
        this.value = new double[draws];
        this.breakEven = new AtomicLongArray(municipalities.size());
        this.sums = new AtomicLongArray(municipalities.size());
    }

    /** What a posting of a municipality's plan counts for. */
    static String payerOf(PostingRule rule, PartyId municipality) {
        return rule.payer().equals(municipality) ? MUNICIPALITIES : rule.payer().text();
    }

    /** What is asked of a municipality. */
    static PayerSums asked(Scenario scenario, Plan plan, boolean alone) {
        PartyId municipality = PartyId.of(Risk.entityOf(scenario));
        return new PayerSums(
                scenario.horizon().years(),
                plan.rules().stream()
                        .map(rule -> payerOf(rule, municipality))
                        .distinct()
                        .sorted()
                        .toList(),
                rule -> payerOf(rule, municipality),
                alone,
                true);
    }

    /** Keeps a block of one municipality; blocks of different draws may be kept at the same time. */
    void keep(int municipality, int first, int width, double[][][] sums) {
        PayerSums of = asked.get(municipality);
        boolean posts = false;
        for (int p = 0; p < own[municipality].length; p++) {
            int payer = own[municipality][p];
            double[][] differences = sums[PayerSums.difference(p)];
            for (int y = 0; y < years.size(); y++) {
                add(absolute[payer][y], first, sums[of.balance(p)][y], 1);
                add(difference[payer][y], first, differences[y], 1);
            }
            if (payers.get(payer).equals(MUNICIPALITIES)) {
                count(municipality, differences, width);
                posts = true;
            }
        }
        if (!posts) {
            // Nothing is paid, so nothing is lost: as everywhere, a difference of zero counts as break-even.
            breakEven.addAndGet(municipality, width);
        }
        for (double[] year : sums[PayerSums.value()]) {
            add(value, first, year, 1);
        }
        balanced.addAndGet(width);
    }

    private void count(int municipality, double[][] differences, int width) {
        double[] horizon = new double[width];
        for (double[] year : differences) {
            add(horizon, 0, year, 1);
        }
        long hits = 0;
        long sum = 0;
        for (double cents : horizon) {
            hits += cents >= 0 ? 1 : 0;
            sum += (long) cents;
        }
        breakEven.addAndGet(municipality, hits);
        sums.addAndGet(municipality, sum);
    }

    private static void add(double[] sums, int first, double[] cents, int times) {
        for (int i = 0; i < cents.length; i++) {
            sums[first + i] += times * cents[i];
        }
    }

    /** The sum over the years, by draw, in cents. */
    double[] horizon(double[][] byYear) {
        double[] sum = new double[draws];
        for (double[] year : byYear) {
            add(sum, 0, year, 1);
        }
        return sum;
    }

    /** The number of a payer. */
    int number(String payer) {
        Integer number = numbers.get(payer);
        if (number == null) {
            throw new IllegalArgumentException("The payer (" + payer + ") must be one of " + payers + ".");
        }
        return number;
    }

    /** Which municipality has which number. */
    ImmutableMap<PartyId, Integer> places() {
        ImmutableMap.Builder<PartyId, Integer> places = ImmutableMap.builder();
        for (int m = 0; m < municipalities.size(); m++) {
            places.put(municipalities.get(m), m);
        }
        return places.buildOrThrow();
    }
}

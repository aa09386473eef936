package nl.geldstroom.risk;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.Year;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.plan.Book;
import nl.geldstroom.plan.Direction;
import nl.geldstroom.plan.Plan;
import nl.geldstroom.plan.PostingRule;
import nl.geldstroom.plan.Totals;
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

    NationalOutcomes(ImmutableList<Scenario> scenarios, List<Plan> plans, int draws) {
        this.municipalities = scenarios.stream()
                .map(scenario -> PartyId.of(Risk.entityOf(scenario)))
                .collect(ImmutableList.toImmutableList());
        this.years = scenarios.get(0).horizon().years();
        this.draws = draws;
        TreeSet<String> found = new TreeSet<>();
        for (int m = 0; m < plans.size(); m++) {
            for (PostingRule rule : plans.get(m).rules()) {
                found.add(kind(rule, municipalities.get(m)));
            }
        }
        this.payers = ImmutableList.copyOf(found);
        for (int p = 0; p < payers.size(); p++) {
            numbers.put(payers.get(p), p);
        }
        this.absolute = new double[payers.size()][years.size()][draws];
        this.difference = new double[payers.size()][years.size()][draws];
        this.value = new double[draws];
        this.breakEven = new AtomicLongArray(municipalities.size());
        this.sums = new AtomicLongArray(municipalities.size());
    }

    private static String kind(PostingRule rule, PartyId municipality) {
        return rule.payer().equals(municipality) ? MUNICIPALITIES : rule.payer().text();
    }

    /** Keeps a block of one municipality; blocks of different draws may be kept at the same time. */
    void keep(int municipality, int first, int width, Plan plan, Totals with, Plan reference, Totals without) {
        double[] own = new double[width];
        add(municipality, first, plan, with, 1, own);
        add(municipality, first, reference, without, -1, own);
        long hits = 0;
        long sum = 0;
        for (double cents : own) {
            hits += cents >= 0 ? 1 : 0;
            sum += (long) cents;
        }
        breakEven.addAndGet(municipality, hits);
        sums.addAndGet(municipality, sum);
        balanced.addAndGet(width);
    }

    private void add(int municipality, int first, Plan of, Totals totals, int sign, double[] own) {
        PartyId party = municipalities.get(municipality);
        for (int r = 0; r < of.rules().size(); r++) {
            PostingRule rule = of.rules().get(r);
            boolean isValue = rule.book() == Book.VALUE;
            Direction direction = rule.kind().direction();
            if (!isValue && direction == Direction.NONE) {
                continue;
            }
            int payer = numbers.getOrDefault(kind(rule, party), 0);
            int counts = direction == Direction.OUT ? -1 : 1;
            for (int y = 0; y < years.size(); y++) {
                double[] cents = totals.cents(r, of.grid().indexOf(years.get(y)));
                if (isValue) {
                    add(value, first, cents, sign);
                } else {
                    if (sign > 0) {
                        add(absolute[payer][y], first, cents, counts);
                    }
                    add(difference[payer][y], first, cents, sign * counts);
                    if (rule.payer().equals(party)) {
                        add(own, 0, cents, sign * counts);
                    }
                }
            }
        }
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

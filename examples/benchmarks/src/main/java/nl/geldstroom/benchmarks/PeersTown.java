package nl.geldstroom.benchmarks;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableLongArray;
import java.util.Map;
import java.util.TreeMap;
import nl.geldstroom.iv3.Iv3Line;
import nl.geldstroom.iv3.Iv3Table;
import nl.geldstroom.party.Municipalities;
import nl.geldstroom.party.PartyId;

/**
 * The amounts of one municipality in the national scenario of {@link Peers}, in cents.
 *
 * @param id the municipality
 * @param cost the cost of each line in the base year
 * @param income the own income of each line in the base year, the grant included
 * @param grants the grant of each year of the plan
 * @param team what the team of the shift costs a year, in whole euros
 */
record PeersTown(PartyId id, ImmutableLongArray cost, ImmutableLongArray income, ImmutableLongArray grants, long team) {

    /** How many numbers of a municipality stand in the file of draws. */
    static final int NUMBERS = 2 * PeersScenario.LINES.size() + PeersScenario.YEARS + 1;

    /** The last year of the grant: after it comes nothing. */
    private static final int LAST_GRANT = 2028;

    /**
     * Municipalities of 2026 with amounts made up from their codes.
     *
     * @param count how many at most
     * @return the first of them
     */
    static ImmutableList<PeersTown> madeUp(int count) {
        return ids(count).stream().map(PeersTown::madeUp).collect(ImmutableList.toImmutableList());
    }

    /**
     * Municipalities with the cost and income of an Iv3 file on the six municipal lines; the other amounts are made up.
     *
     * @param table the file
     * @param count how many at most
     * @return municipalities that the file has
     */
    static ImmutableList<PeersTown> of(Iv3Table table, int count) {
        int year = table.years().last();
        return table.municipalities().stream()
                .sorted((x, y) -> x.text().compareTo(y.text()))
                .limit(count)
                .map(id -> madeUp(id).with(table.linesOf(id, year)))
                .collect(ImmutableList.toImmutableList());
    }

    private static ImmutableList<PartyId> ids(int count) {
        return Municipalities.of2026().all().stream()
                .map(municipality -> municipality.id())
                .limit(count)
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Amounts made up from the code.
     *
     * @param id the municipality
     * @return its amounts, the same every time
     */
    static PeersTown madeUp(PartyId id) {
        int code = Integer.parseInt(id.identifier());
        ImmutableLongArray.Builder cost = ImmutableLongArray.builder();
        ImmutableLongArray.Builder income = ImmutableLongArray.builder();
        for (int line = 0; line < PeersScenario.LINES.size(); line++) {
            cost.add(100L * (400_000 + 9_973L * (code % 500) + 350_003L * line));
            income.add(line < PeersScenario.MUNICIPAL ? 100L * (60_000 + 211L * (code % 300) + 7_001L * line) : 0);
        }
        ImmutableLongArray.Builder grants = ImmutableLongArray.builder();
        for (int year = PeersScenario.FIRST; year <= PeersScenario.LAST; year++) {
            grants.add(
                    year > LAST_GRANT ? 0 : 100L * (20_000 + 13L * (code % 400) + 100L * (year - PeersScenario.FIRST)));
        }
        return new PeersTown(id, cost.build(), income.build(), grants.build(), 20_000L + 7L * (code % 100));
    }

    private PeersTown with(ImmutableList<Iv3Line> budget) {
        Map<String, Iv3Line> byField = new TreeMap<>();
        budget.forEach(line -> byField.put(line.taskField(), line));
        ImmutableLongArray.Builder otherCost = ImmutableLongArray.builder();
        ImmutableLongArray.Builder otherIncome = ImmutableLongArray.builder();
        for (int line = 0; line < cost.length(); line++) {
            Iv3Line published = byField.get(PeersScenario.LINES.get(line).text());
            boolean municipal = line < PeersScenario.MUNICIPAL;
            otherCost.add(
                    published == null
                            ? municipal ? 0 : cost.get(line)
                            : published.cost().cents());
            otherIncome.add(published == null ? 0 : published.income().cents());
        }
        return new PeersTown(id, otherCost.build(), otherIncome.build(), grants, team);
    }

    /**
     * The amounts as they stand in the file of draws: cost of each line, income of each line, the grant of each year, and
     * the team, all in cents.
     *
     * @return {@link #NUMBERS} numbers
     */
    double[] numbers() {
        double[] numbers = new double[NUMBERS];
        int at = 0;
        for (ImmutableLongArray part : ImmutableList.of(cost, income, grants)) {
            for (int i = 0; i < part.length(); i++) {
                numbers[at++] = part.get(i);
            }
        }
        numbers[at] = 100.0 * team;
        return numbers;
    }

    /**
     * The amounts out of the file of draws.
     *
     * @param id the municipality
     * @param numbers what {@link #numbers()} said
     * @return the municipality
     */
    static PeersTown of(PartyId id, double[] numbers) {
        int lines = PeersScenario.LINES.size();
        return new PeersTown(
                id,
                slice(numbers, 0, lines),
                slice(numbers, lines, lines),
                slice(numbers, 2 * lines, PeersScenario.YEARS),
                (long) numbers[NUMBERS - 1] / 100);
    }

    private static ImmutableLongArray slice(double[] numbers, int from, int length) {
        ImmutableLongArray.Builder slice = ImmutableLongArray.builder(length);
        for (int i = 0; i < length; i++) {
            slice.add((long) numbers[from + i]);
        }
        return slice.build();
    }
}

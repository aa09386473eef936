package nl.geldstroom.benchmarks;

import static nl.geldstroom.benchmarks.PeersScenario.FROM;
import static nl.geldstroom.benchmarks.PeersScenario.HELP;
import static nl.geldstroom.benchmarks.PeersScenario.HOMES;
import static nl.geldstroom.benchmarks.PeersScenario.HOMES_SHARE;
import static nl.geldstroom.benchmarks.PeersScenario.MONTHS;
import static nl.geldstroom.benchmarks.PeersScenario.MUNICIPAL;
import static nl.geldstroom.benchmarks.PeersScenario.NURSING;
import static nl.geldstroom.benchmarks.PeersScenario.PHASE_IN;
import static nl.geldstroom.benchmarks.PeersScenario.TEAM_YEARS;
import static nl.geldstroom.benchmarks.PeersScenario.TO;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import nl.geldstroom.benchmarks.PeersTotals.Quantity;

/**
 * The national scenario as flat loops: the same equations written out by hand, every amount rounded, and the books checked
 * after every month in every draw.
 *
 * <p>It goes through the draws in blocks of 128, so that what a municipality needs stays near the processor, and every loop
 * writes one array, so that the compiler uses its vector instructions.
 */
final class PeersFlat {

    private static final int BLOCK = 128;
    private static final int LINES = 8;

    /** Rows of amounts: the cost of eight lines, then the income of the six municipal ones. */
    private static final int ROWS = LINES + MUNICIPAL;

    private static final int START = 12 * (PeersScenario.START - PeersScenario.FIRST);

    /** Up to here sums of doubles are exact whole cents. */
    private static final double LIMIT = 0x1p50;

    private final PeersDraws draws;
    private final PeersTotals totals;

    /** The first draw of the block, and how many there are. */
    private final int at;

    private final int n;

    // What is drawn once for the country.
    private final double[] duty;
    private final double[] unit;
    private final double[] demand;
    private final double[] loss;
    private final double[] reinvested;
    private final double[] supportLag;
    private final double[] supportLife;
    private final double[] supportValue;
    private final double[] supportCash;
    private final double[] careLag;
    private final double[] careLife;
    private final double[] careValue;
    private final double[] careCash;
    private final double[] cashable;
    private final double[] refill;

    // What a row costs or brings in: in the year, in its months up to the one before and up to this one, and in this
    // one.
    private final double[][] year = new double[ROWS][BLOCK];
    private double[][] before = new double[ROWS][BLOCK];
    private double[][] until = new double[ROWS][BLOCK];
    private final double[][] month = new double[ROWS][BLOCK];

    private final double[] moved = new double[BLOCK];
    private final double[] reduction = new double[BLOCK];
    private final double[] released = new double[BLOCK];
    private final double[] spent = new double[BLOCK];
    private final double[] induced = new double[BLOCK];
    private final double[] lost = new double[BLOCK];
    private final double[] again = new double[BLOCK];
    private final double[] inflow = new double[BLOCK];
    private final double[] gross = new double[BLOCK];
    private final double[] saved = new double[BLOCK];
    private final double[] worse = new double[BLOCK];
    private final double[] part = new double[BLOCK];
    private final double[] result = new double[BLOCK];
    private final double[] balance = new double[BLOCK];
    private final Effect support = new Effect();
    private final Effect care = new Effect();

    // The books: debits less credits.
    private final double[][] costs = new double[LINES][BLOCK];
    private final double[][] incomes = new double[MUNICIPAL][BLOCK];
    private final double[][] means = new double[3][BLOCK];
    private final double[] granted = new double[BLOCK];
    private final double[][] worth = new double[3][BLOCK];
    private final double[][] worthFrom = new double[2][BLOCK];
    private final double[][] accounts;
    private final double[] sum = new double[BLOCK];
    private final double[] size = new double[BLOCK];
    private final double[] broken = new double[BLOCK];
    private final double[] largest = new double[BLOCK];

    private final double[][] thisYear = new double[Quantity.values().length][BLOCK];

    /** An effect under way: two stages of delay, the stock of what works, and what it does in a month. */
    private static final class Effect {
        final double[] first = new double[BLOCK];
        final double[] second = new double[BLOCK];
        final double[] stock = new double[BLOCK];
        final double[] out1 = new double[BLOCK];
        final double[] out2 = new double[BLOCK];
        final double[] effect = new double[BLOCK];
    }

    private PeersFlat(PeersDraws draws, PeersTotals totals, int at) {
        this.draws = draws;
        this.totals = totals;
        this.at = at;
        this.n = Math.min(BLOCK, draws.draws() - at);
        this.duty = once("shift/remainingDuty");
        this.unit = once("shift/costPerMovedClient");
        this.demand = once("shift/inducedDemand");
        this.loss = once("shift/lostOwnContribution");
        this.reinvested = once("reinvestment/share");
        this.supportLag = once("support/lag");
        this.supportLife = once("support/life");
        this.supportValue = once("support/value");
        this.supportCash = once("support/cash");
        this.careLag = once("care/lag");
        this.careLife = once("care/life");
        this.careValue = once("care/value");
        this.careCash = once("care/cash");
        this.cashable = once("care/cashable/wijkverpleging");
        this.refill = once("given/refill");
        List<double[]> books = new ArrayList<>();
        for (double[][] group : List.of(costs, incomes, means, worth, worthFrom)) {
            books.addAll(Arrays.asList(group));
        }
        books.add(granted);
        this.accounts = books.toArray(double[][]::new);
    }

    /**
     * Runs the scenario.
     *
     * @param draws the draws and the municipalities
     * @param threads on how many threads
     * @return the totals
     */
    static PeersTotals run(PeersDraws draws, int threads) {
        PeersTotals totals = PeersTotals.zero(draws.draws());
        AtomicInteger next = new AtomicInteger();
        Runnable worker = () -> {
            for (int at = next.getAndAdd(BLOCK); at < draws.draws(); at = next.getAndAdd(BLOCK)) {
                PeersFlat block = new PeersFlat(draws, totals, at);
                for (int town = 0; town < draws.towns().size(); town++) {
                    block.municipality(town);
                }
            }
        };
        if (threads == 1) {
            worker.run();
            return totals;
        }
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<?>> futures = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                futures.add(pool.submit(worker));
            }
            for (Future<?> future : futures) {
                future.get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            pool.shutdownNow();
        }
        return totals;
    }

    private void municipality(int number) {
        PeersTown town = draws.towns().get(number);
        for (int line = 0; line < LINES; line++) {
            Arrays.fill(year[line], town.cost().get(line));
        }
        for (int line = 0; line < MUNICIPAL; line++) {
            double own = town.income().get(line);
            Arrays.fill(year[LINES + line], line == TO ? own - town.grants().get(0) : own);
        }
        for (double[] account : accounts) {
            Arrays.fill(account, 0);
        }
        for (Effect effect : List.of(support, care)) {
            Arrays.fill(effect.first, 0);
            Arrays.fill(effect.second, 0);
            Arrays.fill(effect.stock, 0);
        }
        Arrays.fill(result, 0);
        double team = 100.0 * town.team();
        for (int t = 0; t < MONTHS; t++) {
            int y = t / 12;
            int k = t % 12 + 1;
            if (k == 1) {
                january(y);
            }
            split(k);
            shift(draws.share()[number], path(t));
            reinvest(t >= START);
            double teamMonth = t >= START && t < START + 12 * TEAM_YEARS ? part(team, k) : 0;
            double grant = part(town.grants().get(y), k);
            delay(support, supportLag, supportLife);
            delay(care, careLag, careLife);
            helpSaved();
            municipal(teamMonth, grant);
            careSaved();
            conserve();
            if (k == 12) {
                december(y);
            }
        }
        requireBalance(town);
    }

    private double[] once(String id) {
        return draws.once()[PeersScenario.ONCE.indexOf(id)];
    }

    private static double path(int t) {
        int k = t - START + 1;
        return k < 1 ? 0 : Math.min((double) k / PHASE_IN, 1);
    }

    private static double part(double yearAmount, int k) {
        return Math.rint((yearAmount * k) / 12) - Math.rint((yearAmount * (k - 1)) / 12);
    }

    /** Growth of volume and prices; a new year has had no months. */
    private void january(int y) {
        for (int row = 0; row < ROWS; row++) {
            if (y > 0) {
                int line = row < LINES ? row : row - LINES;
                grow(year[row], draws.volume()[y][line], draws.price()[y][line]);
            }
            Arrays.fill(before[row], 0);
        }
    }

    private void grow(double[] amount, double[] volume, double[] price) {
        for (int i = 0; i < n; i++) {
            amount[i] = Math.rint((amount[i] * (1 + volume[at + i])) * (1 + price[at + i]));
        }
    }

    /** Month k of the year gets what the months until it have less what those before it had. */
    private void split(int k) {
        for (int row = 0; row < ROWS; row++) {
            double[] a = year[row];
            double[] out = until[row];
            for (int i = 0; i < n; i++) {
                out[i] = Math.rint((a[i] * k) / 12);
            }
            subtract(month[row], out, before[row]);
        }
        double[][] swap = before;
        before = until;
        until = swap;
    }

    private void subtract(double[] out, double[] a, double[] b) {
        for (int i = 0; i < n; i++) {
            out[i] = a[i] - b[i];
        }
    }

    private void shift(double[] share, double path) {
        double[] need = month[FROM];
        double[] own = month[LINES + FROM];
        for (int i = 0; i < n; i++) {
            moved[i] = Math.min(Math.max(Math.rint((share[at + i] * path) * need[i]), 0), Math.max(need[i], 0));
        }
        for (int i = 0; i < n; i++) {
            reduction[i] = moved[i] - Math.rint(duty[at + i] * moved[i]);
        }
        for (int i = 0; i < n; i++) {
            released[i] = Math.min(reduction[i], Math.max(need[i], 0));
        }
        for (int i = 0; i < n; i++) {
            spent[i] = Math.rint(unit[at + i] * moved[i]);
        }
        for (int i = 0; i < n; i++) {
            induced[i] = Math.rint(demand[at + i] * spent[i]);
        }
        for (int i = 0; i < n; i++) {
            lost[i] = Math.min(Math.rint(loss[at + i] * reduction[i]), Math.max(own[i], 0));
        }
    }

    /** Of what the month before yielded. */
    private void reinvest(boolean running) {
        double now = running ? 1 : 0;
        for (int i = 0; i < n; i++) {
            double yield = Math.max(result[i], 0);
            again[i] = Math.min(Math.rint((reinvested[at + i] * now) * yield), yield);
        }
        for (int i = 0; i < n; i++) {
            inflow[i] = (spent[i] + induced[i]) + again[i];
        }
    }

    private void delay(Effect of, double[] lag, double[] life) {
        double[] first = of.first;
        double[] second = of.second;
        double[] stock = of.stock;
        double[] out1 = of.out1;
        double[] out2 = of.out2;
        double[] effect = of.effect;
        for (int i = 0; i < n; i++) {
            out1[i] = (first[i] * 2) / lag[at + i];
        }
        for (int i = 0; i < n; i++) {
            out2[i] = (second[i] * 2) / lag[at + i];
        }
        for (int i = 0; i < n; i++) {
            effect[i] = stock[i] / life[at + i];
        }
        for (int i = 0; i < n; i++) {
            first[i] = first[i] + (inflow[i] - out1[i]);
        }
        for (int i = 0; i < n; i++) {
            second[i] = second[i] + (out1[i] - out2[i]);
        }
        for (int i = 0; i < n; i++) {
            stock[i] = stock[i] + (out2[i] - effect[i]);
        }
    }

    private void product(double[] out, double[] factor, double[] of) {
        for (int i = 0; i < n; i++) {
            out[i] = Math.rint(factor[at + i] * of[i]);
        }
    }

    private void add(double[] out, double[] more) {
        for (int i = 0; i < n; i++) {
            out[i] += more[i];
        }
    }

    private void take(double[] out, double[] less) {
        for (int i = 0; i < n; i++) {
            out[i] -= less[i];
        }
    }

    /** Adds the year of a municipality to the totals, at the draws of this block. */
    private void december(int y) {
        for (int quantity = 0; quantity < thisYear.length; quantity++) {
            double[] row = totals.cents()[quantity][y];
            double[] more = thisYear[quantity];
            for (int i = 0; i < n; i++) {
                row[at + i] += more[i];
            }
            Arrays.fill(more, 0);
        }
    }

    private void value(double[] amount, int payer, int measure) {
        add(worth[payer], amount);
        take(worthFrom[measure], amount);
        add(thisYear[Quantity.VALUE.row()], amount);
    }

    /** What help the effect makes superfluous, and what it makes worse. */
    private void helpSaved() {
        double[] need = month[HELP];
        product(part, supportValue, support.effect);
        value(part, 0, 0);
        product(gross, supportCash, support.effect);
        for (int i = 0; i < n; i++) {
            saved[i] = Math.min(Math.max(gross[i], 0), Math.max(need[i], 0));
        }
        for (int i = 0; i < n; i++) {
            worse[i] = Math.max(0 - gross[i], 0);
        }
    }

    private void municipal(double team, double grant) {
        for (int line = 0; line < LINES; line++) {
            add(costs[line], month[line]);
        }
        for (int line = 0; line < MUNICIPAL; line++) {
            take(incomes[line], month[LINES + line]);
        }
        double[] to = costs[TO];
        for (int i = 0; i < n; i++) {
            to[i] += (inflow[i] + team);
        }
        take(costs[FROM], released);
        add(incomes[FROM], lost);
        double[] help = costs[HELP];
        for (int i = 0; i < n; i++) {
            help[i] += (worse[i] - saved[i]);
        }
        for (int i = 0; i < n; i++) {
            granted[i] -= grant;
        }
        for (int i = 0; i < n; i++) {
            result[i] = (((released[i] + saved[i]) - (spent[i] + induced[i])) - (lost[i] + worse[i])) - team;
        }
        double[] cost0 = month[0];
        double[] cost1 = month[1];
        double[] cost2 = month[2];
        double[] cost3 = month[3];
        double[] cost4 = month[4];
        double[] cost5 = month[5];
        for (int i = 0; i < n; i++) {
            sum[i] = ((cost0[i] + cost1[i]) + (cost2[i] + cost3[i])) + (cost4[i] + cost5[i]);
        }
        double[] own0 = month[LINES];
        double[] own1 = month[LINES + 1];
        double[] own2 = month[LINES + 2];
        double[] own3 = month[LINES + 3];
        double[] own4 = month[LINES + 4];
        double[] own5 = month[LINES + 5];
        for (int i = 0; i < n; i++) {
            balance[i] = ((own0[i] + own1[i]) + (own2[i] + own3[i])) + (own4[i] + own5[i]) + grant;
        }
        take(balance, sum);
        // What the measures change: what they yield less what of the yield of the month before is spent again.
        subtract(part, result, again);
        add(thisYear[Quantity.DIFFERENCE_OF_MUNICIPALITIES.row()], part);
        add(balance, part);
        add(thisYear[Quantity.BALANCE_OF_MUNICIPALITIES.row()], balance);
        add(means[0], balance);
    }

    /** The effect in care, over nursing homes and district nursing in the order of their names. */
    private void careSaved() {
        product(gross, careValue, care.effect);
        for (int i = 0; i < n; i++) {
            part[i] = Math.rint(HOMES_SHARE * gross[i]);
        }
        value(part, 2, 1);
        take(gross, part);
        value(gross, 1, 1);

        product(gross, careCash, care.effect);
        for (int i = 0; i < n; i++) {
            part[i] = Math.rint(HOMES_SHARE * gross[i]);
        }
        double[] homes = month[HOMES];
        for (int i = 0; i < n; i++) {
            saved[i] = Math.min(Math.max(part[i], 0), Math.max(homes[i], 0));
        }
        // Freed places are refilled: only the rest saves anything.
        for (int i = 0; i < n; i++) {
            saved[i] = saved[i] - Math.rint(refill[at + i] * saved[i]);
        }
        payer(2, HOMES, Quantity.BALANCE_OF_CARE_FUND, Quantity.DIFFERENCE_OF_CARE_FUND);

        subtract(part, gross, part);
        double[] nursing = month[NURSING];
        for (int i = 0; i < n; i++) {
            saved[i] = Math.min(Math.rint(cashable[at + i] * Math.max(part[i], 0)), Math.max(nursing[i], 0));
        }
        payer(1, NURSING, Quantity.BALANCE_OF_INSURERS, Quantity.DIFFERENCE_OF_INSURERS);
    }

    /** Books a payer of one line: {@code part} is the effect in money, {@code saved} what it saves. */
    private void payer(int payer, int line, Quantity balanceOf, Quantity differenceOf) {
        for (int i = 0; i < n; i++) {
            worse[i] = saved[i] - Math.max(0 - part[i], 0);
        }
        add(thisYear[differenceOf.row()], worse);
        take(costs[line], worse);
        subtract(balance, worse, month[line]);
        add(thisYear[balanceOf.row()], balance);
        add(means[payer], balance);
    }

    /** All books together are zero and each is whole cents, in every draw. */
    private void conserve() {
        Arrays.fill(sum, 0);
        Arrays.fill(size, 0);
        for (double[] account : accounts) {
            add(sum, account);
            for (int i = 0; i < n; i++) {
                size[i] += Math.abs(account[i]);
            }
            for (int i = 0; i < n; i++) {
                broken[i] += Math.abs(account[i] - Math.rint(account[i]));
            }
        }
        for (int i = 0; i < n; i++) {
            broken[i] += Math.abs(sum[i]);
        }
        for (int i = 0; i < n; i++) {
            largest[i] = Math.max(largest[i], size[i]);
        }
    }

    /** Whether the books balanced in every month. */
    private void requireBalance(PeersTown town) {
        for (int i = 0; i < n; i++) {
            if (!(broken[i] == 0 && largest[i] < LIMIT)) {
                throw new IllegalStateException("The books of " + town.id() + " do not balance in draw " + (at + i)
                        + ": " + broken[i] + " of " + largest[i] + ".");
            }
        }
    }
}

package nl.geldstroom.plan;

import java.math.BigDecimal;

/**
 * Executes plans (<i>rekenmotor</i>): one loop over one array for every step, at any width.
 *
 * <p>After every month the accounts must add up to zero and be whole cents, in every draw; if not, the run stops with
 * a {@link ConservationException}. The engine holds no state: runs on several threads do not meet.
 */
public final class Engine {

    /** The number of draws in a block that stays in the first-level cache of common processors. */
    public static final int BLOCK = 128;

    /**
     * What an account may hold: 2<sup>50</sup> cents, an eighth of what a double holds exactly, so that sums and the amounts
     * of one month stay exact too.
     */
    private static final double LIMIT = 1_125_899_906_842_624.0;

    private Engine() {}

    /**
     * Runs a plan.
     *
     * @param plan the plan
     * @param draws the parameter values of each draw
     * @param recorder receives every posting; {@link Recorder#NONE} for speed
     * @return the totals per year and the balances at the end
     * @throws IllegalArgumentException if the draws do not fit the plan
     * @throws ArithmeticException if an amount grows too large to be exact
     * @throws ConservationException if money appeared or vanished
     */
    public static Totals run(Plan plan, Draws draws, Recorder recorder) {
        if (draws.values().length != plan.parameters().size()) {
            throw new IllegalArgumentException("The draws hold " + draws.values().length + " parameters; the plan has "
                    + plan.parameters().size() + ".");
        }
        int width = draws.width();
        double[][] registers = new double[plan.registers][width];
        for (Plan.Preset preset : plan.presets) {
            java.util.Arrays.fill(registers[preset.register()], preset.value());
        }
        for (int p = 0; p < plan.parameterRegisters.length; p++) {
            System.arraycopy(draws.values()[p], 0, registers[plan.parameterRegisters[p]], 0, width);
        }
        double[][][] rings = new double[plan.rings.length][][];
        for (int r = 0; r < rings.length; r++) {
            rings[r] = new double[plan.rings[r]][width];
        }
        int years = plan.grid().years();
        double[][][] totals = new double[plan.rules().size()][years][width];
        double[][] accounts = new double[plan.accounts.size()][width];
        boolean recording = recorder != Recorder.NONE;
        double[] check = new double[width];

        for (int month = 0; month < plan.grid().months(); month++) {
            if (month % 12 == 0) {
                takeYear(plan, draws, month / 12, registers);
            }
            for (Plan.Step step : plan.steps) {
                double[] a = registers[step.a()];
                switch (step.operation()) {
                    case FILL -> java.util.Arrays.fill(registers[step.out()], step.table()[month]);
                    case ADD -> add(registers[step.out()], a, registers[step.b()]);
                    case SUBTRACT -> subtract(registers[step.out()], a, registers[step.b()]);
                    case MULTIPLY -> multiply(registers[step.out()], a, registers[step.b()]);
                    case MULTIPLY_ROUND -> multiplyRound(registers[step.out()], a, registers[step.b()]);
                    case DIVIDE -> divide(registers[step.out()], a, registers[step.b()]);
                    case MINIMUM -> minimum(registers[step.out()], a, registers[step.b()]);
                    case MAXIMUM -> maximum(registers[step.out()], a, registers[step.b()]);
                    case ROUND -> round(registers[step.out()], a);
                    case SELECT ->
                        System.arraycopy(
                                step.table()[month] != 0 ? a : registers[step.b()], 0, registers[step.out()], 0, width);
                    case LAG -> lag(registers[step.out()], a, rings[step.b()], step.table(), month);
                    case COPY -> System.arraycopy(a, 0, registers[step.out()], 0, width);
                    case POST -> {
                        increase(accounts[plan.debit[step.out()]], a);
                        decrease(accounts[plan.credit[step.out()]], a);
                        increase(totals[step.out()][month / 12], a);
                        if (recording) {
                            recorder.posted(month, plan.rules().get(step.out()), a);
                        }
                    }
                    case OBSERVE -> {
                        if (recording) {
                            recorder.observed(month, plan.observations().get(step.out()), a);
                        }
                    }
                }
                if (recording && step.column() >= 0) {
                    recorder.computed(month, step.column(), registers[step.out()]);
                }
            }
            conserve(plan, accounts, check, month);
        }
        return new Totals(plan, width, totals, accounts);
    }

    /** In January the parameters that differ by year get their values of that year. */
    private static void takeYear(Plan plan, Draws draws, int year, double[][] registers) {
        for (int p = 0; p < draws.yearly().length; p++) {
            double[][] years = draws.yearly()[p];
            if (years != null) {
                System.arraycopy(years[year], 0, registers[plan.parameterRegisters[p]], 0, draws.width());
            }
        }
    }

    private static void add(double[] out, double[] a, double[] b) {
        for (int i = 0; i < out.length; i++) {
            out[i] = a[i] + b[i];
        }
    }

    private static void subtract(double[] out, double[] a, double[] b) {
        for (int i = 0; i < out.length; i++) {
            out[i] = a[i] - b[i];
        }
    }

    private static void multiply(double[] out, double[] a, double[] b) {
        for (int i = 0; i < out.length; i++) {
            out[i] = a[i] * b[i];
        }
    }

    private static void multiplyRound(double[] out, double[] a, double[] b) {
        for (int i = 0; i < out.length; i++) {
            out[i] = Math.rint(a[i] * b[i]);
        }
    }

    private static void divide(double[] out, double[] a, double[] b) {
        for (int i = 0; i < out.length; i++) {
            out[i] = a[i] / b[i];
        }
    }

    private static void minimum(double[] out, double[] a, double[] b) {
        for (int i = 0; i < out.length; i++) {
            out[i] = Math.min(a[i], b[i]);
        }
    }

    private static void maximum(double[] out, double[] a, double[] b) {
        for (int i = 0; i < out.length; i++) {
            out[i] = Math.max(a[i], b[i]);
        }
    }

    private static void round(double[] out, double[] a) {
        for (int i = 0; i < out.length; i++) {
            out[i] = Math.rint(a[i]);
        }
    }

    private static void increase(double[] out, double[] a) {
        for (int i = 0; i < out.length; i++) {
            out[i] += a[i];
        }
    }

    private static void decrease(double[] out, double[] a) {
        for (int i = 0; i < out.length; i++) {
            out[i] -= a[i];
        }
    }

    private static void lag(double[] out, double[] a, double[][] ring, double[] weights, int month) {
        System.arraycopy(a, 0, ring[month % ring.length], 0, a.length);
        java.util.Arrays.fill(out, 0);
        for (int age = 0; age < weights.length && age <= month; age++) {
            double weight = weights[age];
            if (weight != 0) {
                double[] past = ring[(month - age) % ring.length];
                for (int i = 0; i < out.length; i++) {
                    out[i] += weight * past[i];
                }
            }
        }
    }

    private static void conserve(Plan plan, double[][] accounts, double[] check, int month) {
        java.util.Arrays.fill(check, 0);
        for (double[] account : accounts) {
            increase(check, account);
        }
        for (int i = 0; i < check.length; i++) {
            if (check[i] != 0 && exactSum(accounts, i).signum() != 0) {
                requireRange(plan, accounts, month);
                throw new ConservationException("In " + plan.grid().month(month) + " of draw " + i
                        + " the accounts add up to " + exactSum(accounts, i).toPlainString() + " cents instead of 0.");
            }
        }
        for (int number = 0; number < accounts.length; number++) {
            double[] account = accounts[number];
            boolean whole = true;
            for (int i = 0; i < account.length; i++) {
                whole &= Math.rint(account[i]) == account[i] & Math.abs(account[i]) < LIMIT;
            }
            if (!whole) {
                requireRange(plan, accounts, month);
                throw new ConservationException("In " + plan.grid().month(month) + " the account ("
                        + plan.accounts.get(number) + ") is not a whole number of cents.");
            }
        }
    }

    /** Sums of many large accounts can pass what a double holds exactly although each account does not. */
    private static BigDecimal exactSum(double[][] accounts, int draw) {
        BigDecimal sum = BigDecimal.ZERO;
        for (double[] account : accounts) {
            if (!Double.isFinite(account[draw])) {
                return BigDecimal.ONE;
            }
            sum = sum.add(new BigDecimal(account[draw]));
        }
        return sum;
    }

    /** Amounts too large to be exact are a fault of what was asked, not of the books. */
    private static void requireRange(Plan plan, double[][] accounts, int month) {
        for (int number = 0; number < accounts.length; number++) {
            for (double cents : accounts[number]) {
                if (!(Math.abs(cents) < LIMIT)) {
                    throw new ArithmeticException("The account (" + plan.accounts.get(number) + ") must stay within "
                            + BigDecimal.valueOf((long) LIMIT, 2).toBigInteger() + " euros, but goes beyond it in "
                            + plan.grid().month(month) + ". Maybe an amount or a growth is too large.");
                }
            }
        }
    }
}

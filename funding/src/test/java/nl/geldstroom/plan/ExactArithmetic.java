package nl.geldstroom.plan;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The formulas of a plan once more in decimals of sixty digits, from the same inputs and with the same rounding rule.
 *
 * <p>The inputs of a formula are tables, parameters and the amounts that were rounded to whole cents before; stocks that
 * are not rounded go from month to month in all their digits.
 */
public final class ExactArithmetic {

    /** What a comparison found: how many postings there were, how many were a cent off, and which were more than that. */
    public record Found(long postings, long centOff, List<String> tooFar) {}

    private static final MathContext DIGITS = new MathContext(60);

    private final Map<String, Double> parameters = new HashMap<>();
    private final double[][] engine;
    private final BigDecimal[][] exact;
    private final BigDecimal[][] beforeRounding;

    private ExactArithmetic(Plan plan, Draws draws) {
        for (int p = 0; p < plan.parameters().size(); p++) {
            parameters.put(plan.parameters().get(p).id(), draws.values()[p][0]);
        }
        engine = new double[plan.grid().months()][plan.columns];
        exact = new BigDecimal[plan.grid().months()][plan.columns];
        beforeRounding = new BigDecimal[plan.grid().months()][plan.columns];
    }

    /** Runs a plan in one draw and compares every posting, and every rounding under it, with exact arithmetic. */
    public static Found compare(Plan plan, Draws draws) {
        ExactArithmetic arithmetic = new ExactArithmetic(plan, draws);
        Map<String, double[]> posted = new HashMap<>();
        Engine.run(plan, draws, new Recorder() {
            @Override
            public void computed(int month, int column, double[] values) {
                arithmetic.engine[month][column] = values[0];
            }

            @Override
            public void posted(int month, PostingRule rule, double[] cents) {
                posted.computeIfAbsent(rule.id(), id -> new double[plan.grid().months()])[month] = cents[0];
            }
        });
        long postings = 0;
        long centOff = 0;
        List<String> tooFar = new ArrayList<>();
        for (int month = 0; month < plan.grid().months(); month++) {
            for (PostingRule rule : plan.rules()) {
                BigDecimal theirs = arithmetic.value(plan.columnOf(rule).resolved(), month);
                double[] ours =
                        posted.getOrDefault(rule.id(), new double[plan.grid().months()]);
                BigDecimal off = theirs.subtract(new BigDecimal(ours[month])).abs();
                postings++;
                centOff += off.signum() == 0 ? 0 : 1;
                if (off.compareTo(BigDecimal.ONE) > 0) {
                    tooFar.add(rule.id() + " in " + plan.grid().month(month) + ": " + ours[month] + " instead of "
                            + theirs);
                }
            }
            for (int column = 0; column < plan.columns; column++) {
                Optional<BigDecimal> unrounded = Optional.ofNullable(arithmetic.beforeRounding[month][column]);
                if (unrounded.isPresent()) {
                    BigDecimal rounded = unrounded.get().setScale(0, RoundingMode.HALF_EVEN);
                    BigDecimal off = rounded.subtract(new BigDecimal(arithmetic.engine[month][column]))
                            .abs();
                    centOff += off.signum() == 0 ? 0 : 1;
                    if (off.compareTo(BigDecimal.ONE) > 0) {
                        tooFar.add("column " + column + " in " + plan.grid().month(month) + ": "
                                + arithmetic.engine[month][column] + " instead of " + rounded);
                    }
                }
            }
        }
        return new Found(postings, centOff, tooFar);
    }

    private BigDecimal value(Column column, int month) {
        BigDecimal known = exact[month][column.id];
        if (known == null) {
            known = compute(column, month);
            exact[month][column.id] = known;
        }
        return known;
    }

    private BigDecimal operand(Column column, int number, int month) {
        return value(column.operands.get(number).resolved(), month);
    }

    private BigDecimal compute(Column column, int month) {
        return switch (column.kind) {
            case TABLE -> new BigDecimal(column.table[month]);
            case PARAMETER -> new BigDecimal(parameters.getOrDefault(String.valueOf(column.parameter), Double.NaN));
            case ADD -> operand(column, 0, month).add(operand(column, 1, month), DIGITS);
            case SUBTRACT -> operand(column, 0, month).subtract(operand(column, 1, month), DIGITS);
            case MULTIPLY -> operand(column, 0, month).multiply(operand(column, 1, month), DIGITS);
            case DIVIDE -> operand(column, 0, month).divide(operand(column, 1, month), DIGITS);
            case MINIMUM -> operand(column, 0, month).min(operand(column, 1, month));
            case MAXIMUM -> operand(column, 0, month).max(operand(column, 1, month));
            case SELECT -> operand(column, column.table[month] != 0 ? 0 : 1, month);
            case PREVIOUS -> month == 0 ? BigDecimal.ZERO : operand(column, 0, month - 1);
            case LAG -> {
                BigDecimal sum = BigDecimal.ZERO;
                for (int age = 0; age < column.table.length && age <= month; age++) {
                    if (column.table[age] != 0) {
                        sum = sum.add(
                                new BigDecimal(column.table[age]).multiply(operand(column, 0, month - age), DIGITS),
                                DIGITS);
                    }
                }
                yield sum;
            }
            case ROUND -> {
                beforeRounding[month][column.id] = operand(column, 0, month);
                // What was rounded is an input of what comes after it.
                yield new BigDecimal(engine[month][column.id]);
            }
            case DEFERRED -> throw new IllegalStateException("resolved before");
        };
    }
}

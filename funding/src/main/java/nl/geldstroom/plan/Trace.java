package nl.geldstroom.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoubleFunction;
import nl.geldstroom.plan.Column.Kind;
import nl.geldstroom.text.Language;

/**
 * The value of every column in one month at point values (<i>herleiding</i>), and the formulas with their numbers.
 */
public final class Trace {

    private final int month;
    private final Map<Integer, Double> now = new HashMap<>();
    private final Map<Integer, Double> before = new HashMap<>();
    private final Map<String, Double> parameters = new HashMap<>();

    private Trace(int month) {
        this.month = month;
    }

    /**
     * Runs a plan at point values and keeps the values of one month.
     *
     * @param plan the plan
     * @param month the number of the month
     * @return the trace
     */
    public static Trace of(Plan plan, int month) {
        Trace trace = new Trace(month);
        plan.parameters()
                .forEach(use -> trace.parameters.put(use.id(), use.parameter().point()));
        Engine.run(plan, Draws.point(plan), new Recorder() {
            @Override
            public void computed(int at, int column, double[] values) {
                if (at == month) {
                    trace.now.put(column, values[0]);
                } else if (at == month - 1) {
                    trace.before.put(column, values[0]);
                }
            }
        });
        return trace;
    }

    /**
     * The value of a column in the month.
     *
     * @param column the column
     * @return its value
     */
    public double value(Column column) {
        return value(column.resolved(), month, now);
    }

    private double value(Column column, int at, Map<Integer, Double> values) {
        if (at < 0) {
            return 0;
        }
        Double known = values.get(column.id);
        if (known != null) {
            return known;
        }
        return switch (column.kind) {
            case TABLE -> column.table[at];
            case PARAMETER -> parameters.getOrDefault(String.valueOf(column.parameter), 0.0);
            case PREVIOUS -> at == month ? value(column.operands.get(0).resolved(), at - 1, before) : 0;
            case MULTIPLY ->
                value(column.operands.get(0).resolved(), at, values)
                        * value(column.operands.get(1).resolved(), at, values);
            default -> 0;
        };
    }

    /**
     * The derivation of a column: its own formula, then that of every named column in it, each once.
     *
     * @param column the column
     * @param language the language of names
     * @param euros writes an amount in cents
     * @return lines such as {@code delivered = r(cost per moved client × moved) = 11,140.00}
     */
    public List<String> derivation(Column column, Language language, DoubleFunction<String> euros) {
        Map<Column, String> lines = new LinkedHashMap<>();
        List<Column> todo = new ArrayList<>(List.of(column.resolved()));
        while (!todo.isEmpty() && lines.size() < 40) {
            Column next = todo.remove(0);
            if (!lines.containsKey(next)) {
                List<Column> inner = new ArrayList<>();
                String formula = body(next, language, euros, inner);
                String name = next.name()
                        .map(text -> text.in(language))
                        .orElse(language == Language.NL ? "bedrag" : "amount");
                String value = write(next, euros);
                lines.put(next, name + " = " + (formula.equals(value) ? value : formula + " = " + value));
                todo.addAll(inner);
            }
        }
        return new ArrayList<>(lines.values());
    }

    private String write(Column column, DoubleFunction<String> euros) {
        double value = value(column);
        return column.unit() == Unit.EUROS && column.kind != Kind.PARAMETER && !isPlain(column)
                ? euros.apply(value)
                : number(value);
    }

    private static boolean isPlain(Column column) {
        return column.kind == Kind.TABLE && column.name().isEmpty();
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e9
                ? String.format(Locale.ROOT, "%.0f", value)
                : String.format(Locale.ROOT, "%.6f", value).replaceAll("0+$", "");
    }

    private String show(Column operand, Language language, DoubleFunction<String> euros, List<Column> inner) {
        Column column = operand.resolved();
        if (column.name().isPresent()) {
            inner.add(column);
            return column.name().get().in(language);
        }
        return body(column, language, euros, inner);
    }

    private String body(Column column, Language language, DoubleFunction<String> euros, List<Column> inner) {
        switch (column.kind) {
            case TABLE, PARAMETER -> {
                return write(column, euros);
            }
            case PREVIOUS -> {
                Column of = column.operands.get(0).resolved();
                String what =
                        of.name().map(text -> text.in(language)).orElse(language == Language.NL ? "stand" : "stock");
                return what + (language == Language.NL ? " vorige maand [" : " of the month before [")
                        + write(column, euros) + "]";
            }
            case SELECT -> {
                Column chosen = column.operands.get(column.table[month] != 0 ? 0 : 1);
                return show(chosen, language, euros, inner);
            }
            case ROUND -> {
                String of = show(column.operands.get(0), language, euros, inner);
                return of.startsWith("(") && closes(of) ? "r" + of : "r(" + of + ")";
            }
            case LAG -> {
                return (language == Language.NL ? "vertraagd(" : "lagged(")
                        + show(column.operands.get(0), language, euros, inner) + ")";
            }
            default -> {
                String left = show(column.operands.get(0), language, euros, inner);
                String right = show(column.operands.get(1), language, euros, inner);
                return switch (column.kind) {
                    case ADD -> "(" + left + " + " + right + ")";
                    case SUBTRACT -> "(" + left + " − " + right + ")";
                    case MULTIPLY -> "(" + left + " × " + right + ")";
                    case DIVIDE -> "(" + left + " / " + right + ")";
                    case MINIMUM -> "min(" + left + ", " + right + ")";
                    default -> "max(" + left + ", " + right + ")";
                };
            }
        }
    }

    /** Whether the first parenthesis closes at the very end. */
    private static boolean closes(String text) {
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
            if (depth == 0) {
                return i == text.length() - 1;
            }
        }
        return false;
    }
}

package nl.geldstroom.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
     * @param language the language of names and numbers
     * @return lines such as {@code delivered = r(cost per moved client × moved) = r(0.8 × 69,625.00) = 55,700.00}
     */
    public List<String> derivation(Column column, Language language) {
        Map<Column, String> lines = new LinkedHashMap<>();
        List<Column> todo = new ArrayList<>(List.of(column.resolved()));
        while (!todo.isEmpty() && lines.size() < 40) {
            Column next = todo.remove(0);
            if (!lines.containsKey(next)) {
                List<Column> inner = new ArrayList<>();
                String value = write(next, language);
                String words = body(next, language, false, inner);
                String numbers = body(next, language, true, new ArrayList<>());
                StringBuilder line = new StringBuilder(next.name()
                        .map(text -> text.in(language))
                        .orElse(language == Language.NL ? "bedrag" : "amount"));
                line.append(" = ").append(words);
                if (!numbers.equals(words)) {
                    line.append(" = ").append(numbers);
                }
                if (!numbers.equals(value)) {
                    line.append(" = ").append(value);
                }
                lines.put(next, line.toString());
                todo.addAll(inner);
            }
        }
        return new ArrayList<>(lines.values());
    }

    /**
     * An amount as explanations write it.
     *
     * @param cents the amount in cents
     * @param language the language
     * @return euros with two decimals, {@code 1.234,50} or {@code 1,234.50}
     */
    public static String euros(double cents, Language language) {
        return local(String.format(Locale.ROOT, "%,.2f", cents / 100), language);
    }

    /**
     * A plain number as explanations write it.
     *
     * @param value the number
     * @param language the language
     * @return the number without needless zeros, {@code 0,8} or {@code 0.8}
     */
    public static String number(double value, Language language) {
        return local(
                value == Math.rint(value) && Math.abs(value) < 1e12
                        ? String.format(Locale.ROOT, "%,.0f", value)
                        : String.format(Locale.ROOT, "%,.6f", value).replaceAll("\\.?0+$", ""),
                language);
    }

    private static String local(String text, Language language) {
        return language == Language.NL
                ? text.replace(',', ';').replace('.', ',').replace(';', '.')
                : text;
    }

    private String write(Column column, Language language) {
        double value = value(column);
        return column.unit() == Unit.EUROS && column.kind != Kind.PARAMETER && !isPlain(column)
                ? euros(value, language)
                : number(value, language);
    }

    private static boolean isPlain(Column column) {
        return column.kind == Kind.TABLE && column.name().isEmpty();
    }

    private String show(Column operand, Language language, boolean numbers, List<Column> inner) {
        Column column = operand.resolved();
        if (column.name().isPresent()) {
            inner.add(column);
            return numbers ? write(column, language) : column.name().get().in(language);
        }
        return body(column, language, numbers, inner);
    }

    private String body(Column column, Language language, boolean numbers, List<Column> inner) {
        switch (column.kind) {
            case TABLE, PARAMETER -> {
                return write(column, language);
            }
            case PREVIOUS -> {
                if (numbers) {
                    return write(column, language);
                }
                Column of = column.operands.get(0).resolved();
                String what =
                        of.name().map(text -> text.in(language)).orElse(language == Language.NL ? "stand" : "stock");
                return what + (language == Language.NL ? " van de maand ervoor" : " of the month before");
            }
            case SELECT -> {
                return show(column.operands.get(column.table[month] != 0 ? 0 : 1), language, numbers, inner);
            }
            case ROUND -> {
                String of = show(column.operands.get(0), language, numbers, inner);
                return of.startsWith("(") && closes(of) ? "r" + of : "r(" + of + ")";
            }
            case LAG -> {
                if (numbers) {
                    return number(value(column) / 100, language);
                }
                return (language == Language.NL ? "gewogen naar leeftijd(" : "weighted by age(")
                        + show(column.operands.get(0), language, false, inner) + ")";
            }
            default -> {
                String left = show(column.operands.get(0), language, numbers, inner);
                String right = show(column.operands.get(1), language, numbers, inner);
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

package nl.geldstroom.plan;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.HashCode;
import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.geldstroom.evidence.Estimate;
import nl.geldstroom.plan.Column.Kind;

/**
 * The formulas of one or more plans as plain numbers: what is posted, and every column that it depends on.
 *
 * <p>Plans of equal {@link #shape} differ in nothing but numbers: the entries of tables and the values of parameters that are
 * certain. Scenarios of many municipalities made from one template have the same shape.
 */
final class Outline {

    /**
     * A posting of every month.
     *
     * @param plan the number of the plan that posts
     * @param column the position of the column that is posted
     * @param weights how often it counts in each sum
     */
    record Post(int plan, int column, int[] weights) {}

    final Grid grid;
    final Kind[] kinds;

    /** Positions of the operands of each column; of a parameter its number. */
    final int[][] operands;

    /** Of each column its table, mask or weights; a table that is the same in all months has one entry. */
    final double[][] tables;

    /** The parameters of all plans, each once. */
    final ImmutableList<ParameterUse> parameters;

    final List<Post> posts = new ArrayList<>();
    final HashCode shape;

    private Outline(List<Plan> plans, Sums sums) {
        this.grid = plans.get(0).grid();
        Map<String, ParameterUse> uses = new LinkedHashMap<>();
        plans.forEach(plan -> plan.parameters().forEach(use -> uses.putIfAbsent(use.id(), use)));
        this.parameters = ImmutableList.copyOf(uses.values());
        List<String> ids = List.copyOf(uses.keySet());
        Map<String, Integer> numbers = new LinkedHashMap<>();
        ids.forEach(id -> numbers.put(id, numbers.size()));

        List<Column> columns = new ArrayList<>();
        Map<Column, Integer> positions = new IdentityHashMap<>();
        for (int p = 0; p < plans.size(); p++) {
            Plan plan = plans.get(p);
            Set<Column> needed = needed(plan);
            for (Column column : plan.ordered) {
                if (needed.contains(column)) {
                    positions.put(column, columns.size());
                    columns.add(column);
                }
            }
            for (int rule = 0; rule < plan.rules().size(); rule++) {
                posts.add(new Post(
                        p,
                        position(positions, plan.columnOf(rule)),
                        sums.weights(p, plan.rules().get(rule))));
            }
        }
        int size = columns.size();
        this.kinds = new Kind[size];
        this.operands = new int[size][];
        this.tables = new double[size][];
        for (int c = 0; c < size; c++) {
            Column column = columns.get(c);
            kinds[c] = column.kind;
            tables[c] = column.kind == Kind.TABLE ? shortened(column.table) : column.table;
            operands[c] = column.parameter == null
                    ? column.operands.stream()
                            .mapToInt(operand -> position(positions, operand.resolved()))
                            .toArray()
                    : new int[] {numbers.getOrDefault(column.parameter, -1)};
        }
        this.shape = hash(sums);
    }

    /**
     * The outline of plans that are run together.
     *
     * @param plans the plans, all with one grid
     * @param sums what is asked of them
     */
    static Outline of(List<Plan> plans, Sums sums) {
        return new Outline(plans, sums);
    }

    /**
     * How many numbers a run would have to trace: one for each column and month, and of a weighted sum over the past one more
     * for each term of each month.
     */
    long size() {
        long months = grid.months();
        long size = kinds.length * months;
        for (int c = 0; c < kinds.length; c++) {
            if (kinds[c] == Kind.LAG) {
                long full = Math.min(tables[c].length, months);
                size += full * (full + 1) / 2 + (months - full) * full;
            }
        }
        return size;
    }

    /** The entry of a table. */
    double entry(int column, int month) {
        double[] table = tables[column];
        return table.length == 1 ? table[0] : table[month];
    }

    private static Set<Column> needed(Plan plan) {
        Set<Column> needed = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Column> todo = new ArrayDeque<>();
        for (int rule = 0; rule < plan.rules().size(); rule++) {
            todo.add(plan.columnOf(rule));
        }
        while (!todo.isEmpty()) {
            Column next = todo.remove();
            if (needed.add(next)) {
                next.operands.forEach(operand -> todo.add(operand.resolved()));
            }
        }
        return needed;
    }

    private static int position(Map<Column, Integer> positions, Column column) {
        Integer position = positions.get(column);
        if (position == null) {
            throw new IllegalStateException("Column " + column + " has no place in the plan.");
        }
        return position;
    }

    private static double[] shortened(double[] table) {
        for (double value : table) {
            if (Double.doubleToRawLongBits(value) != Double.doubleToRawLongBits(table[0])) {
                return table;
            }
        }
        return Arrays.copyOf(table, 1);
    }

    private HashCode hash(Sums sums) {
        Hasher hasher = Hashing.sha256()
                .newHasher()
                .putInt(grid.first().getValue())
                .putInt(grid.last().getValue())
                .putInt(sums.count());
        sums.years().forEach(year -> hasher.putInt(year.getValue()));
        for (int c = 0; c < kinds.length; c++) {
            hasher.putUnencodedChars(kinds[c].name()).putInt(operands[c].length);
            for (int operand : operands[c]) {
                hasher.putInt(operand);
            }
            if (kinds[c] != Kind.TABLE) {
                hasher.putInt(tables[c].length);
                for (double number : tables[c]) {
                    hasher.putDouble(kinds[c] == Kind.SELECT && number != 0 ? 1 : number);
                }
            }
        }
        for (ParameterUse use : parameters) {
            Estimate estimate = use.parameter().estimate();
            hasher.putUnencodedChars(
                    estimate.isFixed() ? "fixed" : estimate.varies().name());
        }
        for (Post post : posts) {
            hasher.putInt(post.plan()).putInt(post.column());
            for (int weight : post.weights()) {
                hasher.putInt(weight);
            }
        }
        return hasher.hash();
    }
}

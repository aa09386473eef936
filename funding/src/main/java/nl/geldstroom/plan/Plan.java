package nl.geldstroom.plan;

import com.google.common.collect.ImmutableList;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A compiled scenario: the steps that the engine executes every month. Immutable, and safe to share between threads.
 */
public final class Plan {

    /** What a step does; every step but a posting writes one array. */
    enum Operation {
        FILL,
        ADD,
        SUBTRACT,
        MULTIPLY,
        MULTIPLY_ROUND,
        DIVIDE,
        MINIMUM,
        MAXIMUM,
        ROUND,
        SELECT,
        LAG,
        COPY,
        POST,
        OBSERVE
    }

    /**
     * One step.
     *
     * @param out the register it writes, or for a posting the number of the rule
     * @param a the register of the first operand
     * @param b the register of the second operand, or for a lag the number of its ring
     * @param table numbers by month, or weights by age
     * @param column the id of the column that the step computes, -1 for none
     */
    record Step(Operation operation, int out, int a, int b, double[] table, int column) {}

    /**
     * A register that holds a number from the start of a run.
     *
     * @param register which
     * @param value the number, the same in every draw
     */
    record Preset(int register, double value) {}

    private final Grid grid;
    private final ImmutableList<ParameterUse> parameters;
    private final ImmutableList<PostingRule> rules;
    private final ImmutableList<Observation> observations;
    private final ImmutableList<Column> ruleColumns;
    final ImmutableList<String> accounts;
    final int[] debit;
    final int[] credit;
    final Step[] steps;
    final int registers;
    final int[] parameterRegisters;
    final ImmutableList<Preset> presets;
    final int[] rings;
    final int columns;

    /** All columns, each after what it needs in the same month. */
    final ImmutableList<Column> ordered;

    Plan(
            Grid grid,
            ImmutableList<ParameterUse> parameters,
            ImmutableList<PostingRule> rules,
            ImmutableList<Observation> observations,
            ImmutableList<Column> ruleColumns,
            ImmutableList<String> accounts,
            int[] debit,
            int[] credit,
            List<Step> steps,
            int registers,
            int[] parameterRegisters,
            List<Preset> presets,
            int[] rings,
            int columns,
            ImmutableList<Column> ordered) {
        this.grid = grid;
        this.parameters = parameters;
        this.rules = rules;
        this.observations = observations;
        this.ruleColumns = ruleColumns;
        this.accounts = accounts;
        this.debit = debit;
        this.credit = credit;
        this.steps = steps.toArray(new Step[0]);
        this.registers = registers;
        this.parameterRegisters = parameterRegisters;
        this.presets = ImmutableList.copyOf(presets);
        this.rings = rings;
        this.columns = columns;
        this.ordered = ordered;
    }

    /** The column of the rule with a number. */
    Column columnOf(int rule) {
        return ruleColumns.get(rule);
    }

    /**
     * The months.
     *
     * @return the grid
     */
    public Grid grid() {
        return grid;
    }

    /**
     * The parameters, in the order of the arrays that {@link Draws} holds.
     *
     * @return the parameters
     */
    public ImmutableList<ParameterUse> parameters() {
        return parameters;
    }

    /**
     * The postings of every month.
     *
     * @return the rules, in the order in which they are executed
     */
    public ImmutableList<PostingRule> rules() {
        return rules;
    }

    /**
     * What is watched every month.
     *
     * @return the observations
     */
    public ImmutableList<Observation> observations() {
        return observations;
    }

    /**
     * The formula of a posting.
     *
     * @param rule the rule
     * @return the column that is posted
     */
    public Column columnOf(PostingRule rule) {
        return ruleColumns.get(rules.indexOf(rule));
    }

    /**
     * The parameters that the formula of a posting depends on, directly or through other columns and earlier months.
     *
     * @param rule the rule
     * @return the parameters, in the order of {@link #parameters()}
     */
    public ImmutableList<ParameterUse> parametersOf(PostingRule rule) {
        Set<Column> seen = new HashSet<>();
        Set<String> found = new HashSet<>();
        Deque<Column> todo = new ArrayDeque<>(List.of(columnOf(rule).resolved()));
        while (!todo.isEmpty()) {
            Column next = todo.remove();
            if (seen.add(next)) {
                if (next.parameter != null) {
                    found.add(next.parameter);
                }
                next.operands.forEach(operand -> todo.add(operand.resolved()));
            }
        }
        return parameters.stream().filter(use -> found.contains(use.id())).collect(ImmutableList.toImmutableList());
    }

    /**
     * The accounts of both books.
     *
     * @return their names, in order
     */
    public ImmutableList<String> accounts() {
        return accounts;
    }

    /**
     * How many steps the engine executes every month.
     *
     * @return the number of steps
     */
    public int size() {
        return steps.length;
    }
}

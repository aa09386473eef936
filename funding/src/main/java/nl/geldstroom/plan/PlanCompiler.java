package nl.geldstroom.plan;

import com.google.common.collect.ImmutableList;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.geldstroom.plan.Column.Kind;
import nl.geldstroom.plan.Plan.Operation;
import nl.geldstroom.plan.Plan.Preset;
import nl.geldstroom.plan.Plan.Step;
import nl.geldstroom.plan.PlanBuilder.Sink;

/** Orders columns so that each comes after what it needs, and gives each a register for as long as it is needed. */
final class PlanCompiler {

    private static final double[] NO_TABLE = {};

    private final Grid grid;
    private final ImmutableList<ParameterUse> parameters;
    private final ImmutableList<Column> parameterColumns;
    private final List<Sink> sinks;

    PlanCompiler(
            Grid grid,
            ImmutableList<ParameterUse> parameters,
            ImmutableList<Column> parameterColumns,
            List<Sink> sinks) {
        this.grid = grid;
        this.parameters = parameters;
        this.parameterColumns = parameterColumns;
        this.sinks = sinks;
    }

    Plan compile(int columnCount) {
        List<Object> order = order();
        Map<Column, Integer> uses = uses(order);

        // Numbers that never change keep one register; the others share registers as their turn passes.
        Map<Column, Integer> registers = new IdentityHashMap<>();
        List<Preset> presets = new ArrayList<>();
        int next = 0;
        int[] parameterRegisters = new int[parameterColumns.size()];
        for (int i = 0; i < parameterRegisters.length; i++) {
            parameterRegisters[i] = next;
            registers.put(parameterColumns.get(i), next++);
        }
        List<Column> states = new ArrayList<>();
        for (Object item : order) {
            if (item instanceof Column column) {
                if (column.kind == Kind.PREVIOUS) {
                    states.add(column);
                    presets.add(new Preset(next, 0));
                    registers.put(column, next++);
                } else if (column.kind == Kind.TABLE && isConstant(column)) {
                    presets.add(new Preset(next, column.table.length == 0 ? 0 : column.table[0]));
                    registers.put(column, next++);
                }
            }
        }

        Map<Column, Integer> lastUse = lastUses(order, states);
        Set<Column> fused = fused(order, uses);
        List<Step> steps = new ArrayList<>();
        List<Integer> rings = new ArrayList<>();
        Deque<Integer> free = new ArrayDeque<>();
        TreeMap<String, Integer> accountNumbers = accountNumbers();
        List<PostingRule> rules = new ArrayList<>();
        List<Column> ruleColumns = new ArrayList<>();
        List<Observation> observations = new ArrayList<>();
        List<Integer> debit = new ArrayList<>();
        List<Integer> credit = new ArrayList<>();
        Map<Integer, List<Column>> endings = new HashMap<>();
        lastUse.forEach((column, at) ->
                endings.computeIfAbsent(at, k -> new ArrayList<>()).add(column));

        for (int position = 0; position < order.size(); position++) {
            Object item = order.get(position);
            if (item instanceof Sink sink) {
                int from = register(registers, sink.column().resolved());
                PostingRule rule = sink.rule();
                Observation observation = sink.observation();
                if (rule != null) {
                    steps.add(new Step(Operation.POST, rules.size(), from, 0, NO_TABLE, -1));
                    rules.add(rule);
                    ruleColumns.add(sink.column().resolved());
                    debit.add(number(accountNumbers, rule.debit()));
                    credit.add(number(accountNumbers, rule.credit()));
                } else if (observation != null) {
                    steps.add(new Step(Operation.OBSERVE, observations.size(), from, 0, NO_TABLE, -1));
                    observations.add(observation);
                }
            } else if (item instanceof Column column && !registers.containsKey(column) && !fused.contains(column)) {
                // A step never writes a register that it reads: an operand that ends here is freed afterwards.
                int out = free.isEmpty() ? next++ : free.pop();
                steps.add(step(column, out, registers, fused, rings));
                registers.put(column, out);
            }
            List<Column> ended = endings.getOrDefault(position, List.of());
            ended.stream()
                    .filter(column -> isTemporary(column) && registers.containsKey(column))
                    .sorted((x, y) -> Integer.compare(y.id, x.id))
                    .forEach(column -> free.push(register(registers, column)));
        }

        // At the end of the month the states take over; one that copies another state reads it before it changes.
        List<Step> copies = new ArrayList<>();
        for (Column state : states) {
            Column source = state.operands.get(0).resolved();
            int from = register(registers, source);
            if (source.kind == Kind.PREVIOUS) {
                int aside = next++;
                steps.add(new Step(Operation.COPY, aside, from, 0, NO_TABLE, -1));
                from = aside;
            }
            copies.add(new Step(Operation.COPY, register(registers, state), from, 0, NO_TABLE, -1));
        }
        steps.addAll(copies);

        return new Plan(
                grid,
                parameters,
                ImmutableList.copyOf(rules),
                ImmutableList.copyOf(observations),
                ImmutableList.copyOf(ruleColumns),
                ImmutableList.copyOf(accountNumbers.keySet()),
                ints(debit),
                ints(credit),
                steps,
                next,
                parameterRegisters,
                presets,
                ints(rings),
                columnCount,
                order.stream()
                        .filter(Column.class::isInstance)
                        .map(Column.class::cast)
                        .collect(ImmutableList.toImmutableList()));
    }

    /** Columns and sinks in an order in which everything a column needs comes before it. */
    private List<Object> order() {
        List<Object> order = new ArrayList<>();
        Map<Column, Boolean> done = new IdentityHashMap<>();
        Deque<Column> later = new ArrayDeque<>();
        for (Sink sink : sinks) {
            visit(sink.column().resolved(), order, done, later);
            order.add(sink);
        }
        while (!later.isEmpty()) {
            visit(later.pop(), order, done, later);
        }
        return order;
    }

    /** Depth first without recursion: formulas can be long. */
    private static void visit(Column root, List<Object> order, Map<Column, Boolean> done, Deque<Column> later) {
        if (done.containsKey(root)) {
            return;
        }
        Deque<Column> path = new ArrayDeque<>();
        Deque<Iterator<Column>> todo = new ArrayDeque<>();
        path.push(root);
        todo.push(root.dependencies().iterator());
        done.put(root, false);
        while (!path.isEmpty()) {
            if (todo.element().hasNext()) {
                Column needed = todo.element().next();
                Boolean state = done.get(needed);
                if (state == null) {
                    done.put(needed, false);
                    path.push(needed);
                    todo.push(needed.dependencies().iterator());
                } else if (!state) {
                    throw new IllegalStateException("The columns " + path
                            + " wait for each other within one month. Maybe one of them should use the month before.");
                }
            } else {
                Column column = path.pop();
                todo.pop();
                done.put(column, true);
                order.add(column);
                if (column.kind == Kind.PREVIOUS) {
                    later.push(column.operands.get(0).resolved());
                }
            }
        }
    }

    private static Map<Column, Integer> uses(List<Object> order) {
        Map<Column, Integer> uses = new IdentityHashMap<>();
        for (Object item : order) {
            if (item instanceof Column column) {
                for (Column operand : column.operands) {
                    uses.merge(operand.resolved(), 1, Integer::sum);
                }
            } else if (item instanceof Sink sink) {
                uses.merge(sink.column().resolved(), 1, Integer::sum);
            }
        }
        return uses;
    }

    /** Products that are rounded at once and used nowhere else: one step does both. */
    private static Set<Column> fused(List<Object> order, Map<Column, Integer> uses) {
        Set<Column> fused = java.util.Collections.newSetFromMap(new IdentityHashMap<>());
        for (Object item : order) {
            if (item instanceof Column column && column.kind == Kind.ROUND) {
                Column product = column.operands.get(0).resolved();
                if (product.kind == Kind.MULTIPLY && uses.getOrDefault(product, 0) == 1) {
                    fused.add(product);
                }
            }
        }
        return fused;
    }

    private static Map<Column, Integer> lastUses(List<Object> order, List<Column> states) {
        Map<Column, Integer> last = new IdentityHashMap<>();
        for (int position = 0; position < order.size(); position++) {
            Object item = order.get(position);
            if (item instanceof Sink sink) {
                last.put(sink.column().resolved(), position);
            } else if (item instanceof Column column) {
                for (Column operand : column.dependencies()) {
                    last.put(operand, position);
                    if (operand.kind == Kind.MULTIPLY) {
                        // A fused product is read where it is rounded.
                        for (Column factor : operand.dependencies()) {
                            last.put(factor, position);
                        }
                    }
                }
            }
        }
        for (Column state : states) {
            last.put(state.operands.get(0).resolved(), order.size());
        }
        return last;
    }

    private static boolean isTemporary(Column column) {
        return column.kind != Kind.PARAMETER
                && column.kind != Kind.PREVIOUS
                && !(column.kind == Kind.TABLE && isConstant(column));
    }

    private static boolean isConstant(Column column) {
        for (double value : column.table) {
            if (value != column.table[0]) {
                return false;
            }
        }
        return true;
    }

    private static Step step(
            Column column, int out, Map<Column, Integer> registers, Set<Column> fused, List<Integer> rings) {
        List<Column> operands = column.operands.stream().map(Column::resolved).toList();
        if (column.kind == Kind.TABLE) {
            return new Step(Operation.FILL, out, 0, 0, column.table, column.id);
        }
        Column first = operands.get(0);
        if (column.kind == Kind.ROUND && fused.contains(first)) {
            return new Step(
                    Operation.MULTIPLY_ROUND,
                    out,
                    register(registers, first.operands.get(0).resolved()),
                    register(registers, first.operands.get(1).resolved()),
                    NO_TABLE,
                    column.id);
        }
        int a = register(registers, first);
        if (column.kind == Kind.LAG) {
            rings.add(column.table.length);
            return new Step(Operation.LAG, out, a, rings.size() - 1, column.table, column.id);
        }
        int b = operands.size() > 1 ? register(registers, operands.get(1)) : 0;
        Operation operation = switch (column.kind) {
            case ADD -> Operation.ADD;
            case SUBTRACT -> Operation.SUBTRACT;
            case MULTIPLY -> Operation.MULTIPLY;
            case DIVIDE -> Operation.DIVIDE;
            case MINIMUM -> Operation.MINIMUM;
            case MAXIMUM -> Operation.MAXIMUM;
            case ROUND -> Operation.ROUND;
            case SELECT -> Operation.SELECT;
            default -> throw new IllegalStateException("No step computes " + column.kind);
        };
        return new Step(operation, out, a, b, column.table, column.id);
    }

    private static int register(Map<Column, Integer> registers, Column column) {
        Integer register = registers.get(column);
        if (register == null) {
            throw new IllegalStateException("Column " + column.id + " (" + column.kind + ") has no register.");
        }
        return register;
    }

    private TreeMap<String, Integer> accountNumbers() {
        TreeSet<String> names = new TreeSet<>();
        for (Sink sink : sinks) {
            PostingRule rule = sink.rule();
            if (rule != null) {
                names.add(rule.debit());
                names.add(rule.credit());
            }
        }
        TreeMap<String, Integer> numbers = new TreeMap<>();
        for (String name : names) {
            numbers.put(name, numbers.size());
        }
        return numbers;
    }

    private static int number(Map<String, Integer> numbers, String account) {
        Integer number = numbers.get(account);
        if (number == null) {
            throw new IllegalStateException("The account (" + account + ") is not known.");
        }
        return number;
    }

    private static int[] ints(List<Integer> list) {
        return list.stream().mapToInt(Integer::intValue).toArray();
    }
}

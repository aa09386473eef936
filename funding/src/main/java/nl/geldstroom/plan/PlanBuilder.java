package nl.geldstroom.plan;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ListMultimap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import nl.geldstroom.evidence.Parameter;
import nl.geldstroom.plan.Column.Kind;
import nl.geldstroom.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * Collects the columns, parameters and postings of a plan.
 *
 * <p>A builder is used by one thread and once. Columns of another builder are refused.
 */
public final class PlanBuilder {

    /** Something that happens with a column every month: it is posted, or only watched. */
    record Sink(
            Column column,
            @Nullable PostingRule rule,
            @Nullable Observation observation) {}

    /** A column that is the sum of postings that are not all known yet: of those to and from one account if it names one. */
    private record Query(Optional<String> account, Predicate<PostingRule> which, Column sum) {}

    private final Grid grid;
    private final List<Column> columns = new ArrayList<>();
    private final Map<String, ParameterUse> parameters = new LinkedHashMap<>();
    private final List<Column> parameterColumns = new ArrayList<>();
    private final List<Sink> sinks = new ArrayList<>();
    private final Set<String> sinkIds = new HashSet<>();
    private final List<Query> queries = new ArrayList<>();
    private final Column zero;

    /**
     * Starts a plan.
     *
     * @param grid the months
     */
    public PlanBuilder(Grid grid) {
        this.grid = grid;
        this.zero = add(Kind.TABLE, List.of(), new double[grid.months()], null);
    }

    /**
     * The months of the plan.
     *
     * @return the grid
     */
    public Grid grid() {
        return grid;
    }

    /**
     * Nothing, in every month.
     *
     * @return the constant 0
     */
    public Column zero() {
        return zero;
    }

    /**
     * The same number in every month.
     *
     * @param value the number
     * @return a column
     */
    public Column constant(double value) {
        double[] table = new double[grid.months()];
        Arrays.fill(table, value);
        return add(Kind.TABLE, List.of(), table, null);
    }

    /**
     * A number for every month, the same in every draw.
     *
     * @param table one number for each month of the grid
     * @return a column
     * @throws IllegalArgumentException if there is not one number for each month
     */
    public Column table(double[] table) {
        requireMonths(table);
        return add(Kind.TABLE, List.of(), table.clone(), null);
    }

    /**
     * An uncertain number that is the same in every month of a draw.
     *
     * @param id the owner's id, a slash and the field
     * @param parameter the estimate and its evidence
     * @param text what it is, in words
     * @return a column
     * @throws IllegalArgumentException if the id is taken
     */
    public Column parameter(String id, Parameter parameter, LocalizedText text) {
        if (parameters.putIfAbsent(id, new ParameterUse(id, parameter, text)) != null) {
            throw new IllegalArgumentException("The parameter id (" + id + ") must be unique within a plan.");
        }
        Column column = add(Kind.PARAMETER, List.of(), new double[0], id);
        parameterColumns.add(column);
        return column.named(text, Unit.NUMBER);
    }

    /**
     * A column whose formula is given later.
     *
     * @return a column that must be {@linkplain #define defined} before the plan is built
     */
    public Column deferred() {
        return add(Kind.DEFERRED, List.of(), new double[0], null);
    }

    /**
     * Gives the formula of a deferred column.
     *
     * @param deferred the deferred column
     * @param definition the column that it equals
     * @throws IllegalStateException if it is not deferred or has been defined
     */
    public void define(Column deferred, Column definition) {
        deferred.define(definition);
    }

    /**
     * The sum of columns, added from left to right.
     *
     * @param terms the terms; none gives zero
     * @return the sum
     */
    public Column sum(List<Column> terms) {
        Column sum = zero;
        for (Column term : terms) {
            sum = sum.plus(term);
        }
        return sum;
    }

    /**
     * Posts a column every month; a column that is known to be zero is not posted.
     *
     * @param rule from which account to which and why
     * @param amount whole cents
     * @throws IllegalArgumentException if the id of the rule is taken
     */
    public void post(PostingRule rule, Column amount) {
        requireNew(rule.id());
        if (!amount.isZero()) {
            sinks.add(new Sink(amount, rule, null));
        }
    }

    /**
     * Watches a column every month without posting it.
     *
     * @param observation what is watched
     * @param column the column
     * @throws IllegalArgumentException if the id of the observation is taken
     */
    public void observe(Observation observation, Column column) {
        requireNew(observation.id());
        sinks.add(new Sink(column, null, observation));
    }

    /**
     * What is posted in a month by some of the rules of the plan, whenever they are made. Use its {@linkplain
     * Column#previous() value of the month before} where what is posted depends on it.
     *
     * @param which the rules that count
     * @return the sum of their amounts in cents, in the order of their ids
     */
    public Column posted(Predicate<PostingRule> which) {
        Column sum = deferred();
        queries.add(new Query(Optional.empty(), which, sum));
        return sum;
    }

    /**
     * What some of the rules of the plan do to an account in a month, whenever they are made: what they debit it with less
     * what they credit it with.
     *
     * @param account the account, for example {@code cost/gm:1509/6.1}
     * @param which the rules that count
     * @return cents per month
     */
    public Column moved(String account, Predicate<PostingRule> which) {
        Column debited = deferred();
        Column credited = deferred();
        queries.add(
                new Query(Optional.of(account), which.and(rule -> rule.debit().equals(account)), debited));
        queries.add(
                new Query(Optional.of(account), which.and(rule -> rule.credit().equals(account)), credited));
        return debited.minus(credited);
    }

    private void answerQueries() {
        List<Sink> posted = sinks.stream()
                .filter(sink -> sink.rule() != null)
                .sorted(Comparator.comparing(sink -> idOf(sink)))
                .toList();
        ListMultimap<String, Sink> byAccount = ArrayListMultimap.create();
        posted.forEach(sink -> accountsOf(sink).forEach(account -> byAccount.put(account, sink)));
        // Who asks the same gets the same sum: a thousand measures on one line do not add its postings a thousand
        // times.
        Map<List<Column>, Column> known = new HashMap<>();
        for (Query query : queries) {
            List<Sink> among = query.account().map(byAccount::get).orElse(posted);
            List<Column> terms = among.stream()
                    .filter(sink -> isOf(query.which(), sink))
                    .map(Sink::column)
                    .toList();
            define(query.sum(), known.computeIfAbsent(terms, this::sum));
        }
        queries.clear();
    }

    private static Set<String> accountsOf(Sink sink) {
        PostingRule rule = sink.rule();
        return rule == null ? Set.of() : ImmutableSet.of(rule.debit(), rule.credit());
    }

    private static String idOf(Sink sink) {
        PostingRule rule = sink.rule();
        return rule == null ? "" : rule.id();
    }

    private static boolean isOf(Predicate<PostingRule> which, Sink sink) {
        PostingRule rule = sink.rule();
        return rule != null && which.test(rule);
    }

    private void requireNew(String id) {
        if (!sinkIds.add(id)) {
            throw new IllegalArgumentException("The id (" + id + ") of a posting must be unique within a plan.");
        }
    }

    /**
     * Orders the columns and turns them into steps.
     *
     * @return the plan
     * @throws IllegalStateException if columns wait for each other within one month
     */
    public Plan build() {
        answerQueries();
        return new PlanCompiler(
                        grid, ImmutableList.copyOf(parameters.values()), ImmutableList.copyOf(parameterColumns), sinks)
                .compile(columns.size());
    }

    Column binary(Kind kind, Column left, Column right) {
        return add(kind, List.of(own(left), own(right)), new double[0], null);
    }

    Column unary(Kind kind, Column operand) {
        return add(kind, List.of(own(operand)), new double[0], null);
    }

    Column select(double[] mask, Column chosen, Column other) {
        requireMonths(mask);
        if (chosen == other) {
            return chosen;
        }
        return add(Kind.SELECT, List.of(own(chosen), own(other)), mask.clone(), null);
    }

    Column lag(Column column, double[] weights) {
        int length = weights.length;
        while (length > 0 && weights[length - 1] == 0) {
            length--;
        }
        return length == 0 ? zero : add(Kind.LAG, List.of(own(column)), Arrays.copyOf(weights, length), null);
    }

    private Column own(Column column) {
        if (column.builder != this) {
            throw new IllegalArgumentException("Column " + column + " belongs to another plan.");
        }
        return column;
    }

    private void requireMonths(double[] table) {
        if (table.length != grid.months()) {
            throw new IllegalArgumentException("A table of this plan must have " + grid.months()
                    + " numbers, one for each month, not " + table.length + ".");
        }
    }

    private Column add(Kind kind, List<Column> operands, double[] table, @Nullable String parameter) {
        Column column = new Column(this, kind, columns.size(), operands, table, parameter);
        columns.add(column);
        return column;
    }
}

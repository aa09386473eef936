package nl.geldstroom.iv3;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.geldstroom.document.Problem;
import nl.geldstroom.money.Money;

/** What is doubtful in a table that could be read. */
final class TableCheck {

    /** The largest difference that rounding to thousands explains: seen in the published budgets. */
    static final Money ROUNDING = Money.euros(49_000);

    private static final int CHAPTERS = 9;

    private final Iv3Table table;
    private final ProblemList problems;

    private TableCheck(Iv3Table table) {
        this.table = table;
        this.problems = new ProblemList(table.source());
    }

    static ImmutableList<Problem> of(Iv3Table table) {
        TableCheck check = new TableCheck(table);
        check.run();
        return check.problems.toList();
    }

    private record Group(String name, int year, Iv3Kind kind) {}

    private void run() {
        Map<Group, List<Iv3Row>> groups = new LinkedHashMap<>();
        for (Iv3Row row : table.rows()) {
            groups.computeIfAbsent(new Group(row.name(), row.year(), row.kind()), key -> new ArrayList<>())
                    .add(row);
        }
        absent(groups);
        groups.forEach((group, own) -> {
            if (own.get(0).municipality().isPresent()) {
                balance(group, own);
                empty(group, own);
                own.forEach(this::negative);
            }
        });
        national();
    }

    /** Cost minus income of a place whose rows cover every chapter; zero otherwise: a part need not balance. */
    static Money imbalance(List<Iv3Row> own) {
        long chapters =
                own.stream().map(row -> row.taskField().charAt(0)).distinct().count();
        return chapters < CHAPTERS
                ? Money.ZERO
                : Iv3Table.total(own, Iv3Side.COST).minus(Iv3Table.total(own, Iv3Side.INCOME));
    }

    private void balance(Group group, List<Iv3Row> own) {
        Money difference = imbalance(own);
        if (difference.isZero()) {
            return;
        }
        String found = Amounts.shown(difference) + " (x 1,000 euros)";
        Spot spot = Spot.line(own.get(0).cost().line());
        if (difference.max(difference.negated()).compareTo(ROUNDING) <= 0) {
            problems.remark(
                    spot,
                    "iv3-rounding",
                    "Cost and income of " + group.name + " in " + group.year + " differ by rounding.",
                    found);
        } else {
            problems.warning(
                    spot,
                    "iv3-imbalance",
                    "Cost and income of " + group.name + " in " + group.year
                            + " must be equal, but for rounding up to 49 (x 1,000 euros).",
                    found,
                    "");
        }
    }

    private void empty(Group group, List<Iv3Row> own) {
        boolean social =
                own.stream().filter(row -> row.taskField().startsWith("6.")).count() >= 2;
        if (!social || table.layout() == Iv3Layout.DELIVERY) {
            return;
        }
        for (EmptyLines.Found line : EmptyLines.in(own)) {
            problems.warning(
                    Spot.cell(line.line(), line.column()),
                    "iv3-empty-line",
                    group.name + " must have costs on " + line.taskField() + " in " + group.year
                            + " before a measure can start from that line.",
                    "0",
                    line.instead()
                            .map(row ->
                                    "use " + row.taskField() + " " + row.label().strip() + ", with "
                                            + Amounts.shown(row.cost().amount()) + " (x 1,000 euros).")
                            .orElse(""));
        }
    }

    private void negative(Iv3Row row) {
        for (Iv3Cell cell : List.of(row.cost(), row.income())) {
            if (cell.amount().isNegative()) {
                problems.remark(
                        Spot.cell(cell.line(), cell.column()),
                        "iv3-negative",
                        "The " + (cell.side() == Iv3Side.COST ? "cost" : "income") + " of " + cell.name() + " on "
                                + cell.taskField() + " in " + cell.year()
                                + " is below zero: it is carried and grown, never shifted or cut.",
                        Amounts.shown(cell.amount()));
            }
        }
    }

    /** Municipalities that occur, but not in every year, and in the wide layout task fields that a municipality lacks. */
    private void absent(Map<Group, List<Iv3Row>> groups) {
        Set<String> names = new LinkedHashSet<>();
        groups.keySet().forEach(group -> names.add(group.name));
        Set<Group> periods = new LinkedHashSet<>();
        groups.keySet().forEach(group -> periods.add(new Group("", group.year, group.kind)));
        for (Group period : periods) {
            for (String name : names) {
                if (!groups.containsKey(new Group(name, period.year, period.kind))) {
                    problems.warning(
                            Spot.FILE,
                            "iv3-missing-municipality",
                            name + " has no rows in the " + period.kind.dutch() + " " + period.year + ".",
                            "",
                            "");
                }
            }
        }
        if (table.layout() != Iv3Layout.WIDE) {
            return;
        }
        ImmutableSet<String> all = table.rows().stream().map(Iv3Row::taskField).collect(ImmutableSet.toImmutableSet());
        groups.forEach((group, own) -> {
            Set<String> lacking = new LinkedHashSet<>(all);
            own.forEach(row -> lacking.remove(row.taskField()));
            if (!lacking.isEmpty()) {
                problems.warning(
                        Spot.line(own.get(0).cost().line()),
                        "iv3-missing-row",
                        group.name + " lacks task fields that others have.",
                        String.join(", ", lacking),
                        "");
            }
        });
    }

    private void national() {
        if (!table.isNationwide() || table.national().isEmpty()) {
            return;
        }
        Map<List<Object>, Money> sums = table.rows().stream()
                .filter(row -> row.municipality().isPresent())
                .flatMap(row -> List.of(row.cost(), row.income()).stream())
                .collect(Collectors.toMap(
                        cell -> List.of(cell.year(), cell.kind(), cell.taskField(), cell.side()),
                        Iv3Cell::amount,
                        Money::plus));
        for (Iv3Cell cell : table.cells()) {
            if (cell.municipality().isEmpty()) {
                Money sum = sums.getOrDefault(
                        List.<Object>of(cell.year(), cell.kind(), cell.taskField(), cell.side()), Money.ZERO);
                if (!sum.equals(cell.amount())) {
                    problems.warning(
                            Spot.cell(cell.line(), cell.column()),
                            "iv3-national-sum",
                            "The national total of " + cell.taskField() + " must be the sum of the municipalities, "
                                    + Amounts.shown(sum) + ".",
                            Amounts.shown(cell.amount()),
                            "");
                }
            }
        }
    }
}

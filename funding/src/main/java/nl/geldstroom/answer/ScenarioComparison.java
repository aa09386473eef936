package nl.geldstroom.answer;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.geldstroom.answer.Results.Key;
import nl.geldstroom.answer.Results.Row;
import nl.geldstroom.answer.Results.RowKind;
import nl.geldstroom.ledger.Projection;
import nl.geldstroom.money.Money;
import nl.geldstroom.plan.ParameterUse;
import nl.geldstroom.provision.LineId;
import nl.geldstroom.scenario.Scenario;
import nl.geldstroom.text.LocalizedText;
import nl.geldstroom.text.Phrases;

/**
 * Scenarios side by side (<i>vergelijking</i>): the same tables next to each other, what differs between them, and what was put
 * in differently.
 *
 * <p>The first scenario is the one that the others are compared with. A scenario compared with itself differs by exactly zero
 * everywhere.
 *
 * @param years the years of all horizons together
 * @param scenarios what is compared, in the order in which it was given
 * @param rows the rows of the budget tables; a row that a scenario does not have is zero there
 * @param inputs the parameters that do not have the same value everywhere
 * @param sentences what differs, to read out
 */
public record ScenarioComparison(
        ImmutableList<Year> years,
        ImmutableList<Side> scenarios,
        ImmutableList<ComparedRow> rows,
        ImmutableList<ChangedInput> inputs,
        ImmutableList<LocalizedText> sentences) {

    /** How many years the budget view has. */
    public static final int BUDGET_YEARS = 4;

    /**
     * One scenario.
     *
     * @param letter by which outputs call it: {@code A}, {@code B} and so on
     * @param id its name
     * @param title what it is called
     * @param balance the difference with unchanged policy, per year; zero in a year that it does not have
     * @param key its key figures
     */
    public record Side(String letter, String id, LocalizedText title, ImmutableList<Money> balance, Key key) {}

    /**
     * A row of the budget tables.
     *
     * @param kind what the row holds
     * @param line its line; absent for a row that is of none
     * @param label what it is called
     * @param amounts per scenario the amount of each year
     * @param differences per scenario the amount of each year less that of the first scenario
     */
    public record ComparedRow(
            RowKind kind,
            Optional<LineId> line,
            LocalizedText label,
            ImmutableList<ImmutableList<Money>> amounts,
            ImmutableList<ImmutableList<Money>> differences) {

        /**
         * Whether the scenarios differ here.
         *
         * @return true if a difference is not zero
         */
        public boolean differs() {
            return differences.stream().flatMap(List::stream).anyMatch(amount -> !amount.isZero());
        }
    }

    /**
     * A parameter that does not have the same value everywhere.
     *
     * @param id its id
     * @param label what it is, in words
     * @param values its value by the letter of the scenario; a scenario that lacks it is left out
     */
    public record ChangedInput(String id, LocalizedText label, ImmutableSortedMap<String, Double> values) {}

    private record RowId(RowKind kind, Optional<LineId> line, String label) {}

    /**
     * Compares projections.
     *
     * @param projections two or more, the first of which the others are compared with
     * @return the comparison
     * @throws IllegalArgumentException if there are fewer than two, or more than 26
     */
    public static ScenarioComparison of(List<Projection> projections) {
        if (projections.size() < 2 || projections.size() > 26) {
            throw new IllegalArgumentException(
                    "The scenarios to compare (" + projections.size() + ") must be 2 to 26 in number.");
        }
        TreeSet<Year> all = new TreeSet<>();
        projections.forEach(one -> all.addAll(one.scenario().horizon().years()));
        ImmutableList<Year> years = ImmutableList.copyOf(all);
        ImmutableList.Builder<Side> sides = ImmutableList.builder();
        for (int i = 0; i < projections.size(); i++) {
            Projection one = projections.get(i);
            Key key = KeyFigures.of(one);
            sides.add(new Side(
                    letter(i),
                    one.scenario().id(),
                    one.scenario().title(),
                    over(years, one.scenario().horizon().years(), key.balance()),
                    key));
        }
        ImmutableList<Side> scenarios = sides.build();
        ImmutableList<ComparedRow> rows = rows(projections, years);
        ImmutableList<ChangedInput> inputs = inputs(projections);
        return new ScenarioComparison(
                years, scenarios, rows, inputs, new Sentences(projections, years, scenarios, rows).list());
    }

    private static String letter(int index) {
        return String.valueOf((char) ('A' + index));
    }

    private static ImmutableList<Money> over(List<Year> years, List<Year> own, List<Money> amounts) {
        return years.stream()
                .map(year -> own.contains(year) ? amounts.get(own.indexOf(year)) : Money.ZERO)
                .collect(ImmutableList.toImmutableList());
    }

    private static ImmutableList<ComparedRow> rows(List<Projection> projections, ImmutableList<Year> years) {
        Map<RowId, LocalizedText> labels = new LinkedHashMap<>();
        List<Map<RowId, ImmutableList<Money>>> tables = new ArrayList<>();
        for (Projection one : projections) {
            Map<RowId, ImmutableList<Money>> table = new LinkedHashMap<>();
            for (Row row : FourYearTable.of(one).rows()) {
                RowId id = new RowId(row.kind(), row.line(), row.label().en());
                labels.putIfAbsent(id, row.label());
                table.put(id, over(years, one.scenario().horizon().years(), row.absolute()));
            }
            tables.add(table);
        }
        ImmutableList<Money> nothing = years.stream().map(year -> Money.ZERO).collect(ImmutableList.toImmutableList());
        return labels.entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getKey().kind()))
                .map(entry -> row(
                        entry.getKey(),
                        entry.getValue(),
                        tables.stream()
                                .map(table -> table.getOrDefault(entry.getKey(), nothing))
                                .collect(ImmutableList.toImmutableList())))
                .collect(ImmutableList.toImmutableList());
    }

    private static ComparedRow row(RowId id, LocalizedText label, ImmutableList<ImmutableList<Money>> amounts) {
        ImmutableList.Builder<ImmutableList<Money>> differences = ImmutableList.builder();
        for (ImmutableList<Money> of : amounts) {
            ImmutableList.Builder<Money> less = ImmutableList.builder();
            for (int year = 0; year < of.size(); year++) {
                less.add(of.get(year).minus(amounts.get(0).get(year)));
            }
            differences.add(less.build());
        }
        return new ComparedRow(id.kind(), id.line(), label, amounts, differences.build());
    }

    private static ImmutableList<ChangedInput> inputs(List<Projection> projections) {
        Map<String, LocalizedText> labels = new LinkedHashMap<>();
        Map<String, TreeMap<String, Double>> values = new TreeMap<>();
        for (int i = 0; i < projections.size(); i++) {
            for (ParameterUse use : projections.get(i).plan().parameters()) {
                labels.putIfAbsent(use.id(), use.text());
                values.computeIfAbsent(use.id(), id -> new TreeMap<>())
                        .put(letter(i), use.parameter().point());
            }
        }
        return values.entrySet().stream()
                .filter(entry -> entry.getValue().size() < projections.size()
                        || entry.getValue().values().stream().distinct().count() > 1)
                .map(entry -> new ChangedInput(
                        entry.getKey(),
                        labels.getOrDefault(entry.getKey(), LocalizedText.same(entry.getKey())),
                        ImmutableSortedMap.copyOfSorted(entry.getValue())))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * The number of years of the budget view.
     *
     * @return four, or fewer if the horizons are shorter
     */
    public int budgetYears() {
        return Math.min(BUDGET_YEARS, years.size());
    }

    /** What differs, in words. */
    private record Sentences(
            List<Projection> projections,
            ImmutableList<Year> years,
            ImmutableList<Side> scenarios,
            ImmutableList<ComparedRow> rows) {

        ImmutableList<LocalizedText> list() {
            ImmutableList.Builder<LocalizedText> list = ImmutableList.builder();
            for (int i = 1; i < scenarios.size(); i++) {
                about(i, list);
            }
            return list.build();
        }

        private void about(int i, ImmutableList.Builder<LocalizedText> list) {
            Side first = scenarios.get(0);
            Side other = scenarios.get(i);
            int at = i;
            boolean same = rows.stream()
                    .noneMatch(row -> row.differences().get(at).stream().anyMatch(amount -> !amount.isZero()));
            if (same) {
                list.add(LocalizedText.of(
                        other.letter() + " en " + first.letter() + " zijn tot op de cent gelijk.",
                        other.letter() + " and " + first.letter() + " are equal to the cent."));
                return;
            }
            int budget = Math.min(BUDGET_YEARS, years.size());
            list.add(total(other, first, years.subList(0, budget), budget));
            if (years.size() > budget) {
                list.add(total(other, first, years, years.size()));
            }
            largest(at).ifPresent(row -> list.add(most(other, first, row, at)));
            Money twice = other.key().doubleCostTotal().minus(first.key().doubleCostTotal());
            if (!twice.isZero()) {
                list.add(LocalizedText.of(
                        other.letter() + " betaalt over alle jaren "
                                + euros(twice).nl() + (twice.isNegative() ? " minder" : " meer") + " dubbel dan "
                                + first.letter() + ".",
                        other.letter() + " pays " + euros(twice).en() + (twice.isNegative() ? " less" : " more")
                                + " twice than " + first.letter() + " over all years."));
            }
            inputs(at, list);
        }

        private LocalizedText total(Side other, Side first, List<Year> period, int count) {
            Money sum = Money.sum(other.balance().subList(0, count))
                    .minus(Money.sum(first.balance().subList(0, count)));
            String years = period.get(0) + (count > 1 ? "\u2013" + period.get(count - 1) : "");
            if (sum.isZero()) {
                return LocalizedText.of(
                        "Over " + years + " samen kost " + other.letter() + " evenveel als " + first.letter() + ".",
                        "Over " + years + " together " + other.letter() + " costs as much as " + first.letter() + ".");
            }
            return LocalizedText.of(
                    "Over " + years + " samen is " + other.letter() + " "
                            + euros(sum).nl() + (sum.isNegative() ? " duurder" : " goedkoper") + " dan "
                            + first.letter() + ".",
                    "Over " + years + " together " + other.letter() + " is "
                            + euros(sum).en() + (sum.isNegative() ? " more expensive" : " cheaper") + " than "
                            + first.letter() + ".");
        }

        private Optional<ComparedRow> largest(int at) {
            Function<ComparedRow, Long> size =
                    row -> Math.abs(Money.sum(row.differences().get(at)).cents());
            return rows.stream()
                    .filter(row -> row.kind() != RowKind.BALANCE
                            && row.kind() != RowKind.STRUCTURAL
                            && row.kind() != RowKind.INCIDENTAL)
                    .filter(row -> size.apply(row) > 0)
                    .max(Comparator.comparing(size));
        }

        private static LocalizedText most(Side other, Side first, ComparedRow row, int at) {
            Money sum = Money.sum(row.differences().get(at));
            return LocalizedText.of(
                    "Het grootste verschil zit in " + row.label().nl() + ": over alle jaren "
                            + euros(sum).nl() + (sum.isNegative() ? " lager" : " hoger") + " in " + other.letter()
                            + " dan in " + first.letter() + ".",
                    "The largest difference is in " + row.label().en() + ": over all years "
                            + euros(sum).en() + (sum.isNegative() ? " lower" : " higher") + " in " + other.letter()
                            + " than in " + first.letter() + ".");
        }

        /** What was given or is done otherwise: more, fewer and changed measures, agreements and sources. */
        private void inputs(int at, ImmutableList.Builder<LocalizedText> list) {
            String letter = scenarios.get(at).letter();
            Map<String, Object> own = parts(projections.get(at).scenario());
            Map<String, Object> firsts = parts(projections.get(0).scenario());
            List<String> more =
                    own.keySet().stream().filter(id -> !firsts.containsKey(id)).toList();
            List<String> fewer =
                    firsts.keySet().stream().filter(id -> !own.containsKey(id)).toList();
            List<String> other = own.keySet().stream()
                    .filter(id -> firsts.containsKey(id) && !Objects.equals(own.get(id), firsts.get(id)))
                    .toList();
            LocalizedText added = names(more, id -> name(at, id));
            if (!more.isEmpty()) {
                list.add(LocalizedText.of(
                        letter + " heeft erbij: " + added.nl() + ".", letter + " has besides: " + added.en() + "."));
            }
            LocalizedText gone = names(fewer, id -> name(0, id));
            if (!fewer.isEmpty()) {
                list.add(LocalizedText.of(
                        letter + " heeft niet: " + gone.nl() + ".", letter + " lacks: " + gone.en() + "."));
            }
            LocalizedText changed = names(other, id -> instead(name(at, id), name(0, id)));
            if (!other.isEmpty()) {
                list.add(LocalizedText.of(
                        letter + " heeft anders: " + changed.nl() + ".",
                        letter + " has otherwise: " + changed.en() + "."));
            }
        }

        private LocalizedText name(int at, String id) {
            Projection of = projections.get(at);
            return new Names(of.scenario()).subject(of, id);
        }

        private static LocalizedText instead(LocalizedText own, LocalizedText firsts) {
            return own.equals(firsts)
                    ? own
                    : LocalizedText.of(
                            own.nl() + " (in plaats van " + firsts.nl() + ")",
                            own.en() + " (in place of " + firsts.en() + ")");
        }

        private static LocalizedText names(List<String> ids, Function<String, LocalizedText> name) {
            return ids.isEmpty()
                    ? LocalizedText.same("-")
                    : LocalizedText.of(
                            ids.stream().map(id -> name.apply(id).nl()).collect(Collectors.joining("; ")),
                            ids.stream().map(id -> name.apply(id).en()).collect(Collectors.joining("; ")));
        }

        private static Map<String, Object> parts(Scenario scenario) {
            Map<String, Object> parts = new TreeMap<>();
            scenario.measures().forEach(measure -> parts.put(measure.id(), measure));
            scenario.given()
                    .agreements()
                    .forEach(agreement -> parts.put(agreement.id().text(), agreement));
            scenario.given().sources().forEach(source -> parts.put(source.id(), source));
            return parts;
        }

        private static LocalizedText euros(Money amount) {
            BigDecimal whole = amount.toEuros().abs();
            LocalizedText number = Phrases.euros(Money.euros(whole.toPlainString()));
            return LocalizedText.of(number.nl() + " euro", number.en() + " euros");
        }
    }
}

package nl.geldstroom.ledger;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.geldstroom.baseline.Baseline;
import nl.geldstroom.baseline.BudgetLine;
import nl.geldstroom.evidence.Evidence;
import nl.geldstroom.ledger.Explanation.Item;
import nl.geldstroom.ledger.Explanation.Source;
import nl.geldstroom.money.Money;
import nl.geldstroom.plan.Grid;
import nl.geldstroom.plan.PostingRule;
import nl.geldstroom.plan.Trace;
import nl.geldstroom.provision.LineId;
import nl.geldstroom.scenario.ScenarioPlan;
import nl.geldstroom.scenario.ScenarioWalls;
import nl.geldstroom.source.SpecificGrant;
import nl.geldstroom.text.Language;
import nl.geldstroom.text.LocalizedText;

/** Explains one figure of a projection. */
final class Explaining {

    private static final LocalizedText PATH = LocalizedText.of("volumepad", "volume path");

    private final Projection projection;
    private final Cell cell;
    private final Grid grid;
    private final Map<Integer, Trace> traces = new HashMap<>();

    Explaining(Projection projection, Cell cell) {
        this.projection = projection;
        this.cell = cell;
        this.grid = projection.ledger().grid();
        if (!cell.isWithin(grid)) {
            throw new IllegalArgumentException("The months (" + cell.first().orElseThrow() + " to "
                    + cell.last().orElseThrow() + ") of the figure must lie between " + grid.first() + " and "
                    + grid.last() + ".");
        }
    }

    Explanation explanation() {
        Map<String, PostingRule> rules = new TreeMap<>();
        Map<String, TreeMap<YearMonth, Money>> scenario = contributions(projection.ledger(), rules);
        Map<String, TreeMap<YearMonth, Money>> reference = contributions(projection.reference(), rules);
        Map<String, PostingRule> planned = projection.plan().rules().stream()
                .filter(rule -> rules.containsKey(rule.id()))
                .collect(Collectors.toMap(PostingRule::id, rule -> rule));
        List<Item> items = new ArrayList<>();
        Set<String> parameters = new TreeSet<>();
        rules.forEach((id, found) -> {
            TreeMap<YearMonth, Money> months = scenario.getOrDefault(id, new TreeMap<>());
            Item item = item(
                    found,
                    Optional.ofNullable(planned.get(id)),
                    months,
                    Money.sum(reference.getOrDefault(id, new TreeMap<>()).values()));
            items.add(item);
            Optional.ofNullable(planned.get(id))
                    .ifPresent(rule -> projection.plan().parametersOf(rule).forEach(use -> parameters.add(use.id())));
        });
        items.sort(Comparator.comparing((Item item) -> item.rule().measure().isEmpty())
                .thenComparing(item -> item.rule().id()));
        return Explanation.builder()
                .cell(cell)
                .title(CellWords.title(cell))
                .addAllAbout(CellWords.about(cell, projection.scenario()))
                .absolute(projection.ledger().amount(cell))
                .reference(projection.reference().amount(cell))
                .addAllItems(items)
                .addAllParameters(projection.plan().parameters().stream()
                        .filter(use -> parameters.contains(use.id()))
                        .toList())
                .addAllSources(sources(items))
                .addAllLaw(law(items))
                .build();
    }

    /** By rule and month what the figure takes, with its sign. */
    private Map<String, TreeMap<YearMonth, Money>> contributions(Ledger ledger, Map<String, PostingRule> rules) {
        int from = cell.from(grid);
        int to = cell.to(grid);
        Map<String, TreeMap<YearMonth, Money>> found = new HashMap<>();
        for (Posting posting : ledger.postings()) {
            PostingRule rule = posting.rule();
            int month = grid.indexOf(posting.month());
            if (month >= from && month <= to && cell.takes(rule)) {
                rules.putIfAbsent(rule.id(), rule);
                Money amount = cell.sign(rule.kind()) < 0 ? posting.amount().negated() : posting.amount();
                found.computeIfAbsent(rule.id(), id -> new TreeMap<>()).merge(posting.month(), amount, Money::plus);
            }
        }
        return found;
    }

    private Item item(
            PostingRule rule, Optional<PostingRule> planned, TreeMap<YearMonth, Money> months, Money reference) {
        Optional<YearMonth> derived =
                planned.isEmpty() || months.isEmpty() ? Optional.<YearMonth>empty() : Optional.of(months.lastKey());
        return Item.builder()
                .rule(rule)
                .amount(Money.sum(months.values()))
                .reference(reference)
                .months(ImmutableSortedMap.copyOfSorted(months))
                .derived(derived)
                .addAllDerivationNl(derivation(planned, derived, Language.NL))
                .addAllDerivationEn(derivation(planned, derived, Language.EN))
                .build();
    }

    private List<String> derivation(Optional<PostingRule> rule, Optional<YearMonth> month, Language language) {
        if (rule.isEmpty() || month.isEmpty()) {
            return List.of();
        }
        Trace trace = traces.computeIfAbsent(grid.indexOf(month.get()), at -> Trace.of(projection.plan(), at));
        return trace.derivation(projection.plan().columnOf(rule.get()), language);
    }

    /** The verdicts on what the measures ask the walls to let through, in the last month of the figure. */
    private ImmutableList<LocalizedText> law(List<Item> items) {
        Set<String> measures =
                items.stream().flatMap(item -> item.rule().measure().stream()).collect(Collectors.toSet());
        if (measures.isEmpty()) {
            return ImmutableList.of();
        }
        ScenarioWalls walls = ScenarioWalls.of(projection.scenario().given());
        YearMonth month = grid.month(cell.to(grid));
        return ScenarioPlan.passages(projection.scenario()).stream()
                .filter(passage -> measures.contains(passage.measure()))
                .map(passage -> walls.verdict(passage.flow(), month).explanation())
                .distinct()
                .collect(ImmutableList.toImmutableList());
    }

    private ImmutableList<Source> sources(List<Item> items) {
        Map<String, Source> sources = new LinkedHashMap<>();
        Baseline baseline = projection.scenario().given().baseline();
        for (Item item : items) {
            Optional<LineId> line = item.rule().line();
            if (item.rule().source().isPresent()) {
                grant(item.rule().source().get())
                        .ifPresent(grant -> sources.put(grant.id(), source(grant.title(), grant.evidence())));
            } else if (line.isPresent() && item.rule().measure().isEmpty()) {
                baseline.line(line.get())
                        .flatMap(given ->
                                given.growth().orElse(baseline.growth()).path())
                        .ifPresent(path -> sources.put(line.get() + "/path", source(PATH, path.evidence())));
                baseline.line(line.get())
                        .ifPresent(given -> sources.put(
                                given.id().text(),
                                source(
                                        budgetOf(given, baseline),
                                        given.evidence().or(baseline::evidence))));
            }
        }
        return ImmutableList.copyOf(sources.values());
    }

    private static LocalizedText budgetOf(BudgetLine line, Baseline baseline) {
        return LocalizedText.of(
                "begroting " + baseline.year() + " " + line.label().nl(),
                "budget " + baseline.year() + " " + line.label().en());
    }

    private static Source source(LocalizedText what, Optional<Evidence> evidence) {
        return new Source(
                what,
                evidence.map(Evidence::citation),
                evidence.map(Evidence::isUnverified).orElse(true));
    }

    private Optional<SpecificGrant> grant(String id) {
        return projection.scenario().given().sources().stream()
                .filter(SpecificGrant.class::isInstance)
                .map(SpecificGrant.class::cast)
                .filter(grant -> grant.id().equals(id))
                .findFirst();
    }
}

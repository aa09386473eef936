package nl.geldstroom.scenario;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import nl.geldstroom.agreement.Agreement;
import nl.geldstroom.baseline.Baseline;
import nl.geldstroom.baseline.BudgetLine;
import nl.geldstroom.baseline.Growth;
import nl.geldstroom.baseline.VolumePath;
import nl.geldstroom.commitment.Commitments;
import nl.geldstroom.evidence.Parameter;
import nl.geldstroom.measure.Measure;
import nl.geldstroom.measure.PreventionFund;
import nl.geldstroom.measure.Route;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.payment.ReferenceData;
import nl.geldstroom.plan.Book;
import nl.geldstroom.plan.Column;
import nl.geldstroom.plan.Grid;
import nl.geldstroom.plan.Nature;
import nl.geldstroom.plan.Plan;
import nl.geldstroom.plan.PlanBuilder;
import nl.geldstroom.plan.PostingKind;
import nl.geldstroom.plan.PostingRule;
import nl.geldstroom.plan.PostingRuleBuilder;
import nl.geldstroom.plan.Unit;
import nl.geldstroom.provision.LineId;
import nl.geldstroom.source.FundingSource;
import nl.geldstroom.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * Compiles a scenario for the engine.
 *
 * <p>A yearly amount grows in January by {@code A = r((A·(1+g))·(1+i))}, along a volume path by {@code A =
 * r(((A·(1+g))·step)·(1+i))} with {@code step = index(y) / index(y-1)}, 1 where the path lacks a year; month k of a year gets {@code r((A·k)/12) -
 * r((A·(k-1))/12)}. A line pays by need unless a lump sum covers it; then its cash is the amount of the agreement, split
 * over the lines of its scope by volume, and in a broken month {@code r((need·days)/length)} for the days beside it. Under effort-based and output-based agreements a reduction is released by the
 * agreement's weights by age: {@code min(r(w0·v[t] + w1·v[t-1] + ...), v[t])}. A guaranteed minimum, split over the
 * lines of its scope by need, tops a line up: {@code need + max(minimum - max(need, 0), 0)}; more
 * delivery on those lines is not paid as far as it fills what the minimum pays for nothing: all top-ups and what the
 * minimum keeps from being released. Where it is uncertain what an agreement turns out to pay, its cents c of a month are
 * {@code r(c·q)} with {@code q = drawn/point}, exactly 1 at the point value. What moves under a rule with a ceiling is at most the ceiling less what moved under
 * it since January. Of a line with need n, grants with parts g1, g2, ... of the month, in the order of their ends, pay {@code
 * p1 = min(g1, max(n, 0))}, {@code p2 = min(g2, max(n, 0) - p1)}, ..., and the payer's usual money the rest. What a year's
 * spending on a line leaves of them is settled as {@link nl.geldstroom.source.Unspent} says.
 */
public final class ScenarioPlan {

    /** The municipality in the id of a measure that stands for several, before the slash and the field. */
    private static final Pattern CODE = Pattern.compile("@[0-9]{4}(?=/)");

    final Scenario scenario;
    final Grid grid;
    final PlanBuilder plan;
    final ScenarioWalls walls;
    private final Map<LineId, LineDraft> lines = new TreeMap<>();
    private final Map<String, ScopeDraft> scopes = new TreeMap<>();
    final Map<String, Pool> guarantees = new TreeMap<>();
    final Map<CeilingDraft.Key, CeilingDraft> ceilings = new TreeMap<>();
    private final Map<PartyId, PurseDraft> purses = new TreeMap<>();

    /** What measures asked the walls to let through, in the order in which they asked. */
    final List<Passage> passages = new ArrayList<>();

    private final Map<String, Column> growthFactors = new HashMap<>();
    private final Map<VolumePath, Column> steps = new HashMap<>();
    private final Map<String, Parameter> parametersInUse = new HashMap<>();
    private final Map<String, Column> sharedParameters = new HashMap<>();
    private final Column one;
    final Map<String, YieldDraft> yields = new TreeMap<>();
    private final Map<Column, Column> priceLevels = new IdentityHashMap<>();
    final double[] january;
    private @Nullable Column refill;
    private final double[] start;
    final SourceDraft sources;

    /** Parameters that stay in the formulas although they are certainly zero, because they will be given another value. */
    private final ImmutableSet<String> kept;

    private ScenarioPlan(Scenario scenario, ImmutableSet<String> kept) {
        this.scenario = scenario;
        this.kept = kept;
        this.grid = scenario.grid();
        this.plan = new PlanBuilder(grid);
        this.one = plan.constant(1);
        this.walls = ScenarioWalls.of(scenario.given());
        this.january = grid.tabulate(month -> month.getMonthValue() == 1 ? 1 : 0);
        this.start = grid.tabulate(month -> grid.indexOf(month) == 0 ? 1 : 0);
        this.sources = new SourceDraft(this);
    }

    /**
     * Compiles a scenario.
     *
     * @param scenario the scenario
     * @return its plan
     */
    public static Plan of(Scenario scenario) {
        return of(scenario, ImmutableSet.of());
    }

    /**
     * Compiles a scenario of which some parameters will have other values than their point values.
     *
     * @param scenario the scenario
     * @param varied the ids of these parameters, for example {@code baseline/volume}: they stay in the plan even if they are
     *     certainly zero
     * @return its plan
     */
    public static Plan of(Scenario scenario, ImmutableSet<String> varied) {
        return compiled(scenario, varied).plan.build();
    }

    /**
     * What the measures of a scenario ask the walls to let through.
     *
     * @param scenario the scenario
     * @return every passage, in the order of the ids of the measures; of one measure its usual money before that of grants
     */
    public static ImmutableList<Passage> passages(Scenario scenario) {
        return ImmutableList.copyOf(compiled(scenario, ImmutableSet.of()).passages);
    }

    private static ScenarioPlan compiled(Scenario scenario, ImmutableSet<String> varied) {
        ScenarioPlan compiler = new ScenarioPlan(scenario, varied);
        compiler.lines();
        compiler.agreements();
        compiler.grants();
        compiler.measures();
        return compiler;
    }

    /** Lines in the order of their ids, with need and own income. */
    private void lines() {
        Baseline baseline = scenario.given().baseline();
        List<BudgetLine> ordered = baseline.lines().stream()
                .sorted((x, y) -> x.id().compareTo(y.id()))
                .toList();
        Map<LineId, Double> carved = carvedOut();
        for (BudgetLine line : ordered) {
            Growth growth = line.growth().orElse(baseline.growth());
            String owner = line.growth().isEmpty() || growth.sharesConstantsOf(baseline.growth())
                    ? "baseline"
                    : line.id().text();
            Column volume =
                    factor(owner + "/volume", growth.volume(), LocalizedText.of("volumegroei", "growth of volume"));
            Column price = factor(owner + "/price", growth.price(), LocalizedText.of("prijsgroei", "growth of prices"));
            Column step = step(growth);
            Column need = monthlyOf(grown(line.cost().cents(), volume, step, price)
                    .named(LocalizedText.of(
                            "jaarbedrag " + line.label().nl(),
                            "year amount of " + line.label().en())));
            Column income = monthlyOf(grown(
                            line.income().cents() - carved.getOrDefault(line.id(), 0.0), volume, step, price)
                    .named(LocalizedText.of(
                            "jaarbedrag eigen inkomsten " + line.label().nl(),
                            "year amount of own income of " + line.label().en())));
            lines.put(
                    line.id(),
                    new LineDraft(
                            plan,
                            line,
                            need.named(LocalizedText.of(
                                    "behoefte " + line.label().nl(),
                                    "need of " + line.label().en())),
                            income.named(LocalizedText.of(
                                    "eigen inkomsten " + line.label().nl(),
                                    "own income of " + line.label().en()))));
            line(line.id()).priceGrowth = price;
        }
    }

    /** Cents of grants inside the income of each line in the base year. */
    private Map<LineId, Double> carvedOut() {
        Map<LineId, Double> cents = new HashMap<>();
        for (FundingSource source : scenario.given().sources()) {
            GrantSplit.of(source, scenario.given().baseline().year())
                    .forEach((line, part) -> cents.merge(line, part, Double::sum));
        }
        return cents;
    }

    private Column factor(String id, Parameter parameter, LocalizedText text) {
        return growthFactors.computeIfAbsent(id, key -> plan.constant(1).plus(parameter(id, parameter, text)));
    }

    /** A parameter that is certainly zero stays in the list of parameters, and leaves no trace in the formulas. */
    Column parameter(String id, Parameter parameter, LocalizedText text) {
        // The measures shift@1509 and shift@0014 are one measure in two municipalities: the same estimate is one
        // number.
        String common = CODE.matcher(id).replaceFirst("");
        boolean shared = !parametersInUse.containsKey(common) || parameter.equals(parametersInUse.get(common));
        String name = shared ? common : id;
        parametersInUse.put(name, parameter);
        Column column;
        if (name.equals(id)) {
            column = plan.parameter(id, parameter, text);
            sharedParameters.put(id, column);
        } else {
            column = sharedParameters.computeIfAbsent(name, key -> plan.parameter(key, parameter, text));
        }
        return parameter.estimate().isFixed() && parameter.point() == 0 && !kept.contains(id) ? plan.zero() : column;
    }

    /** What volume does besides its constant growth; the constant 1 where the growth follows no path. */
    private Column step(Growth growth) {
        return growth.path()
                .filter(path -> !path.isFlat())
                .map(path -> steps.computeIfAbsent(
                        path,
                        of -> plan.table(grid.tabulate(month -> of.step(Year.of(month.getYear()))))
                                .named(
                                        LocalizedText.of("stap van het volumepad", "step of the volume path"),
                                        Unit.NUMBER)))
                .orElse(one);
    }

    /** Prices of a line beside those of the base year: {@code i = 1}, and each January {@code i = (i·(1+p))}. */
    Column prices(LineId id) {
        LineDraft line = line(id);
        return priceLevels.computeIfAbsent(line.priceGrowth, growth -> {
            Column level = plan.deferred();
            plan.define(
                    level,
                    plan.constant(1)
                            .where(start, level.previous().times(growth).where(january, level.previous()))
                            .named(
                                    LocalizedText.of(
                                            "prijspeil ten opzichte van het basisjaar", "price level, base year 1"),
                                    Unit.NUMBER));
            return level;
        });
    }

    private Column grown(double cents, Column volume, Column step, Column price) {
        Column year = plan.deferred();
        Column more = year.previous().times(volume);
        Column grown = (step == one ? more : more.times(step)).times(price).rounded();
        plan.define(year, plan.constant(cents).where(start, grown.where(january, year.previous())));
        return year;
    }

    Column monthlyOf(Column year) {
        Column twelve = plan.constant(12);
        Column until = plan.table(grid.tabulate(YearMonth::getMonthValue));
        Column before = plan.table(grid.tabulate(month -> month.getMonthValue() - 1));
        return year.times(until)
                .dividedBy(twelve)
                .rounded()
                .minus(year.times(before).dividedBy(twelve).rounded());
    }

    private void agreements() {
        List<Agreement> ordered = scenario.given().agreements().stream()
                .sorted((x, y) -> x.id().text().compareTo(y.id().text()))
                .toList();
        if (!ordered.isEmpty()) {
            cover(
                    ordered,
                    ReferenceData.standard(
                            LocalDate.of(scenario.horizon().from().getValue(), 1, 1)));
        }
        for (LineDraft line : lines.values()) {
            postLine(line);
        }
    }

    private void cover(List<Agreement> ordered, ReferenceData reference) {
        for (Agreement agreement : ordered) {
            Coverage coverage = Coverage.of(Commitments.of(agreement, reference), grid);
            List<LineDraft> covered = coverage.lines().stream().map(this::line).toList();
            covered.forEach(line -> line.coverages.add(coverage));
            Optional<Column> ratio = ratioOf(agreement);
            if (coverage.isLumpSum()) {
                scopes.put(
                        coverage.id(),
                        new ScopeDraft(
                                plan,
                                coverage,
                                paidOf(coverage.planned(grid), ratio),
                                paidOf(coverage.minimum(grid), ratio)));
            } else {
                List<Column> minimum = Shares.byVolume(
                        plan,
                        paidOf(coverage.minimum(grid), ratio),
                        covered.stream().map(line -> line.need).toList());
                for (int i = 0; i < covered.size(); i++) {
                    covered.get(i).minimum = covered.get(i).minimum.plus(minimum.get(i));
                }
                if (coverage.hasMinimum()) {
                    guarantees.put(coverage.id(), new Pool(plan, () -> idle(coverage)));
                }
            }
        }
    }

    /** What an agreement turns out to pay beside what it says, {@code q = drawn/point}; absent where that is certain. */
    private Optional<Column> ratioOf(Agreement agreement) {
        return Optional.ofNullable(scenario.given().agreementAmounts().get(agreement.id()))
                .map(amount -> parameter(
                                "given/agreementAmounts/" + agreement.id(),
                                amount,
                                LocalizedText.of(
                                        "wat contract " + agreement.id() + " blijkt te kosten",
                                        "what agreement " + agreement.id() + " turns out to pay"))
                        .dividedBy(plan.constant(amount.point())));
    }

    /** The cents c of an agreement by month; where what it turns out to pay is uncertain {@code r(c·q)}. */
    private Column paidOf(double[] cents, Optional<Column> ratio) {
        Column agreed = plan.table(cents);
        return ratio.map(q -> agreed.times(q).rounded()).orElse(agreed);
    }

    /** What the guaranteed minimum of an agreement pays for nothing, over all its lines. */
    private Column idle(Coverage coverage) {
        return plan.sum(coverage.lines().stream().map(id -> line(id).idle(plan)).toList())
                .where(coverage.inside(), plan.zero());
    }

    /** Cost and own income of a line under unchanged policy. */
    private void postLine(LineDraft draft) {
        BudgetLine line = draft.line;
        Column free = draft.need.where(draft.without(grid.months(), any -> true), plan.zero());
        for (Coverage coverage : draft.coverages) {
            Column cost = draft.need;
            if (coverage.isLumpSum()) {
                cost = base(coverage, line.id());
                free = free.plus(beside(coverage, draft));
            } else if (!draft.minimum.isZero()) {
                cost = draft.need.plus(draft.topUp());
            }
            postCost(
                    line,
                    "/cost/under/" + coverage.id(),
                    Optional.of(coverage.id()),
                    cost.where(coverage.inside(), plan.zero()));
        }
        postCost(line, "/cost", Optional.empty(), free);
        plan.post(
                rule(line, line.id() + "/income", PostingKind.INCOME, Nature.STRUCTURAL)
                        .debit("means/" + line.payer())
                        .credit("income/" + line.id())
                        .text(LocalizedText.of(
                                "eigen inkomsten " + line.label().nl(),
                                "own income of " + line.label().en()))
                        .build(),
                draft.income);
    }

    /** What a line needs on the days of a broken month on which its lump sum does not hold: r((need·days)/length). */
    private Column beside(Coverage coverage, LineDraft draft) {
        return draft.need
                .times(plan.table(coverage.daysBeside(grid)))
                .dividedBy(plan.table(grid.tabulate(YearMonth::lengthOfMonth)))
                .rounded();
    }

    private void postCost(BudgetLine line, String field, Optional<String> agreement, Column cost) {
        plan.post(
                rule(line, line.id() + field, PostingKind.COST, Nature.STRUCTURAL)
                        .debit("cost/" + line.id())
                        .credit("means/" + line.payer())
                        .agreement(agreement)
                        .text(LocalizedText.of(
                                "kosten " + line.label().nl(),
                                "cost of " + line.label().en()))
                        .build(),
                cost);
    }

    /** The part of a lump sum that falls on a line by its need under unchanged policy. */
    private Column base(Coverage coverage, LineId line) {
        ScopeDraft scope = scope(coverage);
        List<Column> parts = Shares.byVolume(
                plan,
                scope.planned,
                coverage.lines().stream().map(id -> line(id).need).toList());
        return parts.get(coverage.lines().indexOf(line))
                .named(LocalizedText.of("bedrag volgens contract", "amount by agreement"));
    }

    private void grants() {
        List<FundingSource> ordered = scenario.given().sources().stream()
                .sorted((x, y) -> x.id().compareTo(y.id()))
                .toList();
        ordered.forEach(sources::grant);
        for (LineDraft line : lines.values()) {
            sources.unspent(line.line, walls.paying(line.line.id()));
        }
    }

    /** What one kind of money pays of a line: grants pay first, the payer's usual money the rest. */
    Pool means(Route money) {
        LineDraft draft = line(money.from());
        return draft.means.computeIfAbsent(money.source(), source -> {
            Column left = draft.need.positive();
            for (FundingSource grant : walls.paying(money.from())) {
                Column paid = grantOf(grant, money.from()).atMost(left);
                if (source.isPresent() && source.get().equals(grant.id())) {
                    return new Pool(plan, () -> paid);
                }
                left = left.minus(paid);
            }
            Column rest = left;
            return new Pool(plan, () -> source.isPresent() ? plan.zero() : rest);
        });
    }

    Column grantOf(FundingSource grant, LineId line) {
        return monthlyOf(plan.table(grid.tabulate(
                        month -> GrantSplit.of(grant, Year.of(month.getYear())).getOrDefault(line, 0.0)))
                .named(grant.title()));
    }

    /** The measures in the order of their ids. */
    ImmutableList<Measure> ordered() {
        return scenario.measures().stream()
                .sorted((x, y) -> x.id().compareTo(y.id()))
                .collect(ImmutableList.toImmutableList());
    }

    /** The lines of a payer, by id. */
    ImmutableSortedSet<LineId> linesOf(PartyId payer) {
        return lines.values().stream()
                .filter(line -> line.line.payer().equals(payer))
                .map(line -> line.line.id())
                .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
    }

    /** What a party can pay of its own. */
    PurseDraft purse(PartyId party) {
        return purses.computeIfAbsent(party, who -> {
            boolean fund = scenario.measures().stream()
                    .anyMatch(measure -> measure instanceof PreventionFund one
                            && one.fund().id().equals(who));
            return new PurseDraft(
                    plan,
                    who,
                    fund,
                    linesOf(who).stream().map(id -> line(id).need).toList(),
                    january);
        });
    }

    private void measures() {
        for (Measure measure : ordered()) {
            measure.compile(new MeasureDraft(this, measure));
        }
        yields.values().forEach(YieldDraft::settle);
        ceilings.values().forEach(CeilingDraft::settle);
        purses.values().forEach(PurseDraft::settle);
        for (ScopeDraft scope : scopes.values()) {
            settleScope(scope);
        }
        for (LineDraft line : lines.values()) {
            plan.define(
                    line.above,
                    plan.sum(line.delivered).plus(plan.sum(line.invested)).minus(plan.sum(line.moved)));
            line.means.values().forEach(Pool::settle);
            line.pools().forEach(Pool::settle);
        }
        guarantees.values().forEach(Pool::settle);
        for (ScopeDraft scope : scopes.values()) {
            scope.releases.settle();
            scope.cashings.settle();
        }
    }

    /** Releases and extra pay of a lump sum, and the money that moves inside its scope. */
    private void settleScope(ScopeDraft scope) {
        if (scope.shares.isEmpty()) {
            return;
        }
        scope.hold();
        Map<LineId, List<Column>> released = new HashMap<>();
        Map<LineId, List<Column>> extra = new HashMap<>();
        Column whole = scope.planned;
        for (Map.Entry<String, ScopeDraft.Share> entry : scope.shares.entrySet()) {
            ScopeDraft.Share share = entry.getValue();
            BudgetLine line = line(share.line).line;
            String id = entry.getKey() + "/" + scope.coverage.id();
            Column more = scope.extra(share);
            plan.post(
                    rule(line, id + "/released", share.kind, Nature.STRUCTURAL)
                            .debit("means/" + line.payer())
                            .credit("cost/" + line.id())
                            .agreement(scope.coverage.id())
                            .measure(share.measure)
                            .text(LocalizedText.of(
                                    "lager bedrag bij heronderhandeling", "lower amount on renegotiation"))
                            .build(),
                    share.granted);
            plan.post(
                    rule(line, id + "/extra", PostingKind.EXTRA_COST, Nature.STRUCTURAL)
                            .debit("cost/" + line.id())
                            .credit("means/" + line.payer())
                            .agreement(scope.coverage.id())
                            .measure(share.measure)
                            .text(LocalizedText.of(
                                    "hoger bedrag bij heronderhandeling", "higher amount on renegotiation"))
                            .build(),
                    more);
            released.computeIfAbsent(share.line, key -> new ArrayList<>()).add(share.granted);
            extra.computeIfAbsent(share.line, key -> new ArrayList<>()).add(more);
            whole = whole.minus(share.granted).plus(more);
        }
        List<LineId> ids = scope.coverage.lines();
        if (ids.size() == 1) {
            return;
        }
        List<Column> before = Shares.byVolume(
                plan, scope.planned, ids.stream().map(id -> line(id).need).toList());
        List<Column> after = Shares.byVolume(
                plan, whole, ids.stream().map(id -> volume(line(id))).toList());
        for (int i = 0; i < ids.size(); i++) {
            BudgetLine line = line(ids.get(i)).line;
            Column now = before.get(i)
                    .minus(plan.sum(released.getOrDefault(ids.get(i), List.of())))
                    .plus(plan.sum(extra.getOrDefault(ids.get(i), List.of())))
                    .named(LocalizedText.of("deel naar de oude volumes", "part by the volumes of before"));
            after.get(i)
                    .named(LocalizedText.of(
                            "deel van " + line.label().nl() + " naar de nieuwe volumes",
                            "part of " + line.label().en() + " by the new volumes"));
            plan.post(
                    rule(
                                    line,
                                    scope.coverage.id() + "/" + line.id() + "/transfer",
                                    PostingKind.TRANSFER,
                                    Nature.STRUCTURAL)
                            .debit("cost/" + line.id())
                            .credit("scope/" + scope.coverage.id())
                            .agreement(scope.coverage.id())
                            .text(LocalizedText.of("schuift binnen de lump sum", "moves inside the lump sum"))
                            .build(),
                    after.get(i).minus(now).where(scope.coverage.inside(), plan.zero()));
        }
    }

    /** The volume of a line after all measures. */
    private Column volume(LineDraft line) {
        return line.need
                .minus(plan.sum(line.reductions))
                .plus(plan.sum(line.delivered))
                .named(LocalizedText.of(
                        "volume " + line.line.label().nl(),
                        "volume of " + line.line.label().en()));
    }

    PostingRuleBuilder rule(BudgetLine line, String id, PostingKind kind, Nature nature) {
        return PostingRule.builder()
                .id(id)
                .book(Book.MONEY)
                .kind(kind)
                .nature(nature)
                .payer(line.payer())
                .line(line.id())
                .law(line.law());
    }

    /** The part of freed places under the Wlz that is refilled: one number for all lines and measures. */
    Column refill() {
        Column known = refill;
        if (known == null) {
            known = parameter(
                    "given/refill",
                    scenario.given().refill().orElse(Given.ALL_REFILLED).parameter(),
                    LocalizedText.of(
                            "deel van vrijgekomen Wlz-plaatsen dat wordt opgevuld",
                            "part of freed Wlz places that is refilled"));
            refill = known;
        }
        return known;
    }

    LineDraft line(LineId id) {
        LineDraft line = lines.get(id);
        if (line == null) {
            throw new IllegalArgumentException("The line (" + id + ") must be one of the baseline.");
        }
        return line;
    }

    ScopeDraft scope(Coverage coverage) {
        ScopeDraft scope = scopes.get(coverage.id());
        if (scope == null) {
            throw new IllegalStateException("The agreement (" + coverage.id() + ") is no lump sum.");
        }
        return scope;
    }
}

package nl.geldstroom.scenario;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.time.Year;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.geldstroom.agreement.Agreement;
import nl.geldstroom.agreement.AgreementId;
import nl.geldstroom.baseline.BudgetLine;
import nl.geldstroom.evidence.Parameter;
import nl.geldstroom.law.LawId;
import nl.geldstroom.measure.Draft;
import nl.geldstroom.measure.Measure;
import nl.geldstroom.measure.Purse;
import nl.geldstroom.measure.Route;
import nl.geldstroom.measure.SpendingGuarantee;
import nl.geldstroom.money.Money;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.plan.Book;
import nl.geldstroom.plan.Column;
import nl.geldstroom.plan.Grid;
import nl.geldstroom.plan.Nature;
import nl.geldstroom.plan.Observation;
import nl.geldstroom.plan.PlanBuilder;
import nl.geldstroom.plan.PostingKind;
import nl.geldstroom.plan.PostingRule;
import nl.geldstroom.plan.PostingRuleBuilder;
import nl.geldstroom.plan.Unit;
import nl.geldstroom.provision.LineId;
import nl.geldstroom.text.LocalizedText;
import nl.geldstroom.wall.Flow;

/** The plan as one measure sees it. */
final class MeasureDraft implements Draft {

    private static final LocalizedText HELD_BACK =
            LocalizedText.of("tegengehouden door een schot", "held back by a wall");

    private final ScenarioPlan compiler;
    private final PlanBuilder plan;
    private final Grid grid;
    private final ScenarioWalls walls;
    private final Measure measure;

    /** What was released of each line in months in which no lump sum covers it. */
    private final Map<LineId, Column> withoutScopes = new HashMap<>();

    MeasureDraft(ScenarioPlan compiler, Measure measure) {
        this.compiler = compiler;
        this.plan = compiler.plan;
        this.grid = compiler.grid;
        this.walls = compiler.walls;
        this.measure = measure;
    }

    @Override
    public Grid grid() {
        return grid;
    }

    @Override
    public YearMonth start() {
        return YearMonth.of(compiler.scenario.horizon().from().getValue(), 1);
    }

    @Override
    public Column need(LineId line) {
        return compiler.line(line).need;
    }

    @Override
    public Column parameter(String field, Parameter parameter, LocalizedText text) {
        return compiler.parameter(measure.id() + "/" + field, parameter, text);
    }

    @Override
    public Column table(double[] table, LocalizedText text, Unit unit) {
        return plan.table(table).named(text, unit);
    }

    @Override
    public Column number(double value) {
        return plan.constant(value);
    }

    @Override
    public Column zero() {
        return plan.zero();
    }

    @Override
    public Column deferred() {
        return plan.deferred();
    }

    @Override
    public void define(Column deferred, Column definition) {
        plan.define(deferred, definition);
    }

    @Override
    public Column monthly(Column year) {
        return compiler.monthlyOf(year);
    }

    @Override
    public Column letThrough(Route route, Column want) {
        List<Route> drawnOn = walls.drawnOn(route);
        List<String> grants = drawnOn.stream()
                .flatMap(money -> money.source().stream())
                .map(grant -> "blocked/" + grant)
                .toList();
        drawnOn.forEach(money -> compiler.passages.add(money.source()
                .map(grant -> passage(money, "blocked/" + grant, List.of()))
                .orElseGet(() -> passage(money, "blocked", grants))));
        boolean rationed = drawnOn.size() > 1 || route.source().isPresent();
        Column passed = plan.zero();
        Column blocked = plan.zero();
        Column left = want;
        for (Route money : drawnOn) {
            Column open = left.times(open(money));
            Column taken = rationed ? compiler.means(money).claim(open) : open;
            Column through = withinCeilings(money, taken);
            Column held = left.minus(open).plus(taken.minus(through));
            if (money.source().isPresent()) {
                observe("blocked/" + money.source().get(), route.from(), held, Unit.EUROS, HELD_BACK);
            }
            passed = passed.plus(through);
            blocked = blocked.plus(held);
            // Only what the wall lets through asks for the next money.
            left = open.minus(taken);
        }
        observe("blocked", route.from(), blocked, Unit.EUROS, HELD_BACK);
        return passed;
    }

    @Override
    public Column letThrough(String field, Route route, Column want) {
        Column passed = letThrough(
                passage(route, field, List.of()),
                month -> walls.isOpen(route, month),
                month -> walls.ceilings(route, month),
                want);
        if (!want.isZero()) {
            observe(field, route.from(), want.minus(passed), Unit.EUROS, HELD_BACK);
        }
        return passed;
    }

    @Override
    public Column letThrough(String field, Flow flow, Column want) {
        Column passed = letThrough(
                Passage.builder()
                        .measure(measure.id())
                        .flow(flow)
                        .observation(measure.id() + "/" + field)
                        .build(),
                month -> walls.isOpen(flow, month),
                month -> walls.ceilings(flow, month),
                want);
        if (!want.isZero()) {
            observe(field, want.minus(passed), Unit.EUROS, HELD_BACK);
        }
        return passed;
    }

    private Column letThrough(
            Passage passage,
            Predicate<YearMonth> open,
            Function<YearMonth, ImmutableSortedMap<String, Money>> ceilings,
            Column want) {
        if (want.isZero()) {
            return want;
        }
        compiler.passages.add(passage);
        double[] months = grid.tabulate(month -> open.test(month) ? 1 : 0);
        return withinCeilings(passage.flow().payer(), ceilings, want.times(open(months)));
    }

    /** Money on a route of which the walls hold back what is watched under a name, less what is watched of other money. */
    private Passage passage(Route money, String field, List<String> less) {
        return Passage.builder()
                .measure(measure.id())
                .flow(walls.flow(money))
                .route(money)
                .observation(measure.id() + "/" + field)
                .addAllLess(
                        less.stream().map(other -> measure.id() + "/" + other).toList())
                .build();
    }

    private Column open(Route route) {
        return open(grid.tabulate(month -> walls.isOpen(route, month) ? 1 : 0));
    }

    private Column open(double[] open) {
        return plan.table(open).named(LocalizedText.of("toegestaan", "allowed"), Unit.NUMBER);
    }

    private Column withinCeilings(Route route, Column want) {
        return withinCeilings(compiler.line(route.from()).line.payer(), month -> walls.ceilings(route, month), want);
    }

    private Column withinCeilings(
            PartyId payer, Function<YearMonth, ImmutableSortedMap<String, Money>> ceilings, Column want) {
        Map<CeilingDraft.Key, double[]> months = new TreeMap<>();
        for (int t = 0; t < grid.months(); t++) {
            for (Map.Entry<String, Money> ceiling :
                    ceilings.apply(grid.month(t)).entrySet()) {
                CeilingDraft.Key key = new CeilingDraft.Key(ceiling.getKey(), payer, ceiling.getValue());
                months.computeIfAbsent(key, rule -> new double[grid.months()])[t] = 1;
            }
        }
        Column within = want;
        for (Map.Entry<CeilingDraft.Key, double[]> entry : months.entrySet()) {
            CeilingDraft ceiling = compiler.ceilings.computeIfAbsent(
                    entry.getKey(), key -> new CeilingDraft(plan, key.ceiling(), compiler.january));
            Column claimed = within.where(entry.getValue(), plan.zero());
            within = ceiling.claim(claimed).where(entry.getValue(), within);
        }
        return within;
    }

    @Override
    public Column claim(LineId line, Column want) {
        return compiler.line(line).claims.claim(want);
    }

    @Override
    public Column reduce(LineId line, Column volume, LocalizedText text) {
        if (volume.isZero()) {
            return volume;
        }
        LineDraft draft = compiler.line(line);
        Column gone = volume.minus(refilled(draft, volume, ""));
        draft.moved.add(gone);
        return release(draft, gone, PostingKind.RELEASE, text);
    }

    @Override
    public Column cut(LineId line, Column volume, LocalizedText text) {
        if (volume.isZero()) {
            return volume;
        }
        LineDraft draft = compiler.line(line);
        draft.moved.add(volume);
        return release(draft, volume, PostingKind.CUT, text);
    }

    @Override
    public double[] cuttable(LineId line) {
        LineDraft draft = compiler.line(line);
        double[] months = new double[grid.months()];
        java.util.Arrays.fill(months, 1);
        for (Coverage coverage : draft.coverages) {
            boolean anew = !coverage.isLumpSum();
            for (int t = 0; t < months.length; t++) {
                anew |= t >= grid.indexOf(start()) && coverage.renegotiated()[t] != 0;
                if (coverage.inside()[t] != 0 && !anew) {
                    months[t] = 0;
                }
            }
        }
        for (Measure other : compiler.scenario.measures()) {
            if (other instanceof SpendingGuarantee guarantee && guarantee.protects(draft.line.id(), draft.line.law())) {
                for (int t = 0; t < months.length; t++) {
                    if (guarantee.holdsIn(Year.of(grid.month(t).getYear()))) {
                        months[t] = 0;
                    }
                }
            }
        }
        return months;
    }

    @Override
    public Column cash(LineId line, Column saving, LocalizedText text) {
        if (saving.isZero()) {
            return saving;
        }
        LineDraft draft = compiler.line(line);
        Column volume = draft.effects.claim(saving);
        return release(draft, volume.minus(refilled(draft, volume, "/effect")), PostingKind.CASHING, text);
    }

    /** What others take up at once of the volume that a line no longer needs: capacity, not money. */
    private Column refilled(LineDraft draft, Column volume, String suffix) {
        BudgetLine line = draft.line;
        if (!line.law().equals(LawId.WLZ)) {
            return plan.zero();
        }
        Column refilled = compiler.refill().times(volume).rounded();
        observe(
                "capacity/" + line.id() + suffix,
                line.id(),
                refilled,
                Unit.EUROS,
                LocalizedText.of("vrijgekomen plaatsen die zijn opgevuld", "freed places that were refilled"));
        if (line.clients().isPresent()) {
            observe(
                    "places/" + line.id() + suffix,
                    line.id(),
                    refilled.dividedBy(draft.need.atLeast(plan.constant(1)))
                            .times(plan.constant(line.clients().get())),
                    Unit.NUMBER,
                    LocalizedText.of("plaatsen die zijn opgevuld", "places that were refilled"));
        }
        return refilled;
    }

    private Column release(LineDraft draft, Column volume, PostingKind kind, LocalizedText text) {
        boolean effect = kind == PostingKind.CASHING;
        draft.reductions.add(volume);
        Column want = volume;
        for (Coverage coverage : draft.coverages) {
            if (!coverage.isLumpSum()) {
                want = volume.lagged(coverage.commitments().releaseWeights())
                        .rounded()
                        .atMost(volume)
                        .where(coverage.inside(), want);
            }
        }
        double[] outside = draft.outside(grid.months());
        if (draft.hasLumpSum()) {
            want = want.where(outside, plan.zero());
        }
        draft.wants.add(want);
        Column granted = (effect ? draft.cashings : draft.releases).claim(want);
        if (!effect) {
            withoutScopes.put(draft.line.id(), granted);
        }
        BudgetLine line = draft.line;
        String field = "released/" + line.id() + (effect ? "/effect" : "");
        for (Coverage coverage : draft.coverages) {
            if (!coverage.isLumpSum()) {
                postRelease(
                        line,
                        field + "/under/" + coverage.id(),
                        Optional.of(coverage.id()),
                        kind,
                        granted.where(coverage.inside(), plan.zero()),
                        text);
            }
        }
        double[] free = draft.without(grid.months(), any -> true);
        postRelease(line, field, Optional.empty(), kind, granted.where(free, plan.zero()), text);
        for (Coverage coverage : draft.coverages) {
            if (coverage.isLumpSum()) {
                ScopeDraft scope = compiler.scope(coverage);
                ScopeDraft.Share share = kind == PostingKind.CUT
                        ? scope.ofCut(measure.id(), line.id())
                        : scope.of(measure.id(), line.id(), effect);
                share.out.add(volume);
                granted = share.granted.where(coverage.inside(), granted);
            }
        }
        return granted;
    }

    private void postRelease(
            BudgetLine line,
            String field,
            Optional<String> agreement,
            PostingKind kind,
            Column amount,
            LocalizedText text) {
        plan.post(
                measureRule(line, field, Nature.STRUCTURAL)
                        .kind(kind)
                        .debit("means/" + line.payer())
                        .credit("cost/" + line.id())
                        .agreement(agreement)
                        .text(text)
                        .build(),
                amount);
    }

    @Override
    public Column freed(LineId from, LineId to, Column reduction) {
        if (reduction.isZero()) {
            return reduction;
        }
        Column freed = withoutScopes.getOrDefault(from, plan.zero());
        for (Coverage coverage : compiler.line(from).coverages) {
            if (coverage.isLumpSum()) {
                Column inside = coverage.lines().contains(to)
                        ? reduction
                        : compiler.scope(coverage).of(measure.id(), from, false).granted;
                freed = inside.where(coverage.inside(), freed);
            }
        }
        return freed;
    }

    @Override
    public Column deliver(String field, LineId line, Column volume, Nature nature, LocalizedText text) {
        if (volume.isZero()) {
            return volume;
        }
        LineDraft draft = compiler.line(line);
        draft.delivered.add(volume);
        Column charged = volume;
        Column paid = volume;
        for (Coverage coverage : draft.coverages) {
            if (coverage.isLumpSum()) {
                ScopeDraft.Share share = compiler.scope(coverage).of(measure.id(), line, false);
                share.in.add(volume);
                charged = plan.zero().where(coverage.inside(), charged);
                // What came from elsewhere is paid once the lump sum has been set anew.
                Column extra = share.out.isEmpty() ? compiler.scope(coverage).extra(share) : plan.zero();
                paid = extra.where(coverage.inside(), paid);
            }
        }
        for (Coverage coverage : draft.coverages) {
            Pool guarantee = compiler.guarantees.get(coverage.id());
            if (guarantee != null) {
                Column filled = guarantee.claim(charged.where(coverage.inside(), plan.zero()));
                charged = charged.minus(filled);
                paid = paid.minus(filled);
            }
        }
        charge(field, line, charged, nature, text);
        return paid;
    }

    @Override
    public void invest(String field, LineId line, Column amount, Nature nature, LocalizedText text) {
        if (!amount.isZero()) {
            compiler.line(line).invested.add(amount);
            charge(field, line, amount, nature, text);
        }
    }

    @Override
    public void charge(String field, LineId line, Column amount, Nature nature, LocalizedText text) {
        BudgetLine of = compiler.line(line).line;
        plan.post(
                measureRule(of, field, nature)
                        .kind(PostingKind.EXTRA_COST)
                        .debit("cost/" + of.id())
                        .credit("means/" + of.payer())
                        .text(text)
                        .build(),
                amount);
    }

    @Override
    public void loseIncome(LineId line, Column amount, LocalizedText text) {
        LineDraft draft = compiler.line(line);
        plan.post(
                measureRule(draft.line, "lostIncome/" + line, Nature.STRUCTURAL)
                        .kind(PostingKind.LOST_INCOME)
                        .debit("income/" + line)
                        .credit("means/" + draft.line.payer())
                        .text(text)
                        .build(),
                draft.incomes.claim(amount));
    }

    @Override
    public Column above(LineId line) {
        return compiler.line(line).above;
    }

    @Override
    public Column posted(Predicate<PostingRule> which) {
        return plan.posted(which);
    }

    @Override
    public Column sinceJanuary(Column monthly) {
        if (monthly.isZero()) {
            return monthly;
        }
        Column total = plan.deferred();
        plan.define(total, monthly.where(compiler.january, total.previous().plus(monthly)));
        return total;
    }

    @Override
    public Column lastYear(Column monthly) {
        if (monthly.isZero()) {
            return monthly;
        }
        Column held = plan.deferred();
        plan.define(held, sinceJanuary(monthly).previous().where(compiler.january, held.previous()));
        return held;
    }

    @Override
    public Column sinceStart(Column monthly) {
        if (monthly.isZero()) {
            return monthly;
        }
        Column total = plan.deferred();
        plan.define(total, total.previous().plus(monthly));
        return total;
    }

    @Override
    public void post(
            String field,
            PostingKind kind,
            Nature nature,
            PartyId payer,
            Optional<LineId> line,
            String debit,
            String credit,
            Column amount,
            LocalizedText text) {
        plan.post(
                PostingRule.builder()
                        .id(measure.id() + "/" + field)
                        .book(Book.MONEY)
                        .kind(kind)
                        .nature(nature)
                        .debit(debit)
                        .credit(credit)
                        .payer(payer)
                        .line(line)
                        .law(line.map(id -> compiler.line(id).line.law()).orElse(LawId.NONE))
                        .measure(measure.id())
                        .text(text)
                        .build(),
                amount);
    }

    @Override
    public Column moved(String account, Predicate<PostingRule> which) {
        return plan.moved(account, which);
    }

    @Override
    public Column unspent(PartyId payer, Predicate<PostingRule> counting) {
        return compiler.sources.unspent(payer, counting);
    }

    @Override
    public Column claimYield(PartyId payer, Set<String> of, boolean yearly, Column want) {
        if (want.isZero()) {
            return want;
        }
        return compiler.yields
                .computeIfAbsent(
                        payer + (yearly ? "/year" : "/month"), key -> new YieldDraft(plan, this, payer, yearly))
                .claim(of, want);
    }

    @Override
    public String measureId() {
        return measure.id();
    }

    @Override
    public void value(String field, PartyId beneficiary, Column amount, LocalizedText text) {
        plan.post(
                PostingRule.builder()
                        .id(measure.id() + "/" + field)
                        .book(Book.VALUE)
                        .kind(PostingKind.VALUE)
                        .nature(Nature.STRUCTURAL)
                        .debit("value/" + beneficiary)
                        .credit("value/from/" + measure.id())
                        .payer(beneficiary)
                        .law(LawId.NONE)
                        .measure(measure.id())
                        .text(text)
                        .build(),
                amount);
    }

    @Override
    public PartyId payerOf(LineId line) {
        return compiler.line(line).line.payer();
    }

    @Override
    public ImmutableSortedSet<LineId> linesOf(PartyId payer) {
        return compiler.linesOf(payer);
    }

    @Override
    public Purse purse(PartyId party) {
        return compiler.purse(party);
    }

    @Override
    public Money reserveOf(PartyId payer) {
        return compiler.scenario.given().reserveOf(payer).map(Reserve::opening).orElse(Money.ZERO);
    }

    @Override
    public ImmutableList<Measure> measures() {
        return compiler.ordered();
    }

    @Override
    public Agreement agreement(AgreementId id) {
        return compiler.scenario.given().agreements().stream()
                .filter(agreement -> agreement.id().equals(id))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("The agreement (" + id + ") must be one of the scenario."));
    }

    @Override
    public Optional<Long> clientsOf(LineId line) {
        return compiler.line(line).line.clients();
    }

    @Override
    public Money costOf(LineId line) {
        return compiler.line(line).line.cost();
    }

    @Override
    public Column prices(LineId line) {
        return compiler.prices(line);
    }

    @Override
    public void observe(String field, LineId line, Column column, Unit unit, LocalizedText text) {
        plan.observe(new Observation(measure.id() + "/" + field, Optional.of(line), unit, text), column);
    }

    @Override
    public void observe(String field, Column column, Unit unit, LocalizedText text) {
        plan.observe(new Observation(measure.id() + "/" + field, Optional.empty(), unit, text), column);
    }

    private PostingRuleBuilder measureRule(BudgetLine line, String field, Nature nature) {
        return PostingRule.builder()
                .id(measure.id() + "/" + field)
                .book(Book.MONEY)
                .nature(nature)
                .payer(line.payer())
                .line(line.id())
                .law(line.law())
                .measure(measure.id());
    }
}

package nl.geldstroom.scenario;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.time.Year;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Optional;
import nl.geldstroom.baseline.BudgetLine;
import nl.geldstroom.law.LawId;
import nl.geldstroom.measure.Route;
import nl.geldstroom.money.Money;
import nl.geldstroom.provision.LineId;
import nl.geldstroom.provision.ProvisionKind;
import nl.geldstroom.provision.TaskField;
import nl.geldstroom.provision.TaskFieldCode;
import nl.geldstroom.provision.TaskFields;
import nl.geldstroom.source.FundingSource;
import nl.geldstroom.source.GrantPart;
import nl.geldstroom.wall.AdoptedProposal;
import nl.geldstroom.wall.Flow;
import nl.geldstroom.wall.FlowBuilder;
import nl.geldstroom.wall.Proposals;
import nl.geldstroom.wall.WallRule;
import nl.geldstroom.wall.WallStatus;
import nl.geldstroom.wall.WallVerdict;
import nl.geldstroom.wall.Walls;

/** What the law says about money that a scenario moves from one line to another (<i>schotten</i>). */
public final class ScenarioWalls {

    private final Walls walls;
    private final Given given;
    private final boolean unknownPasses;
    private final ImmutableMap<LineId, BudgetLine> lines;
    private final ImmutableMap<String, FundingSource> grants;
    private final ImmutableListMultimap<LineId, FundingSource> paying;

    private ScenarioWalls(Walls walls, Given given) {
        this.walls = walls;
        this.given = given;
        this.unknownPasses = given.unknownWalls().orElse(UnknownWalls.BLOCK) == UnknownWalls.PASS;
        this.lines = given.baseline().lines().stream()
                .collect(ImmutableMap.toImmutableMap(BudgetLine::id, line -> line, (one, same) -> one));
        this.grants = given.sources().stream()
                .filter(FundingSource::isBound)
                .collect(ImmutableMap.toImmutableMap(FundingSource::id, grant -> grant, (one, same) -> one));
        ImmutableListMultimap.Builder<LineId, FundingSource> byLine = ImmutableListMultimap.builder();
        grants.values().stream()
                .sorted(Comparator.comparing(FundingSource::lastYear).thenComparing(FundingSource::id))
                .forEach(grant -> grant.parts().stream()
                        .map(GrantPart::line)
                        .distinct()
                        .forEach(line -> byLine.put(line, grant)));
        this.paying = byLine.build();
    }

    /**
     * The walls of a scenario: the standard rules, the proposals that it takes for law, and the rules that it adds.
     *
     * @param given what holds whatever is done
     * @return the walls
     */
    public static ScenarioWalls of(Given given) {
        Walls walls = Walls.standard();
        for (AdoptedProposal adopted : given.adoptedProposals()) {
            walls = walls.with(Proposals.standard()
                    .find(adopted.proposal())
                    .map(proposal -> proposal.from(adopted.from()))
                    .orElse(ImmutableList.of()));
        }
        return new ScenarioWalls(walls.with(given.walls()), given);
    }

    /**
     * The money that a shift draws on, in the order in which it does.
     *
     * @param route the route of the shift
     * @return that route alone if it names a grant or no grant pays the line; else that of the payer's usual money, then
     *     those of the grants that pay the line: the one that ends last first, of equal ends by id backwards
     */
    public ImmutableList<Route> drawnOn(Route route) {
        ImmutableList.Builder<Route> routes = ImmutableList.builder();
        routes.add(route);
        if (route.source().isEmpty()) {
            paying(route.from()).reverse().forEach(grant -> routes.add(route.ofGrant(grant.id())));
        }
        return routes.build();
    }

    /** The grants that pay a line, in the order in which they do: the one that ends first before the others. */
    ImmutableList<FundingSource> paying(LineId line) {
        return paying.get(line);
    }

    /**
     * The money on a route as the rules see it.
     *
     * @param route the route; its lines and its grant are of the scenario
     * @return whose money it is, of which kind and law, and what for
     * @throws IllegalArgumentException if the scenario does not have a line or the grant
     */
    public Flow flow(Route route) {
        return flowOf(route).build();
    }

    private FlowBuilder flowOf(Route route) {
        BudgetLine from = line(route.from());
        BudgetLine to = line(route.to());
        FlowBuilder flow = Flow.builder()
                .payer(from.payer())
                .recipient(to.payer())
                .toLaw(to.law())
                .provision(provisionOf(to))
                .purpose(route.purpose());
        if (route.source().isPresent()) {
            // What earmarks this money is the regulation of the grant, not the act of the line that it pays.
            FundingSource grant = grant(route.source().get());
            flow.money(grant.instrument().money()).law(grant.law().orElse(LawId.NONE));
        } else {
            flow.money(Flow.usualMoneyOf(from.payer())).law(from.law());
        }
        return flow;
    }

    /**
     * What the rules say about money on a route in a month.
     *
     * @param route the route; its lines and its grant are of the scenario
     * @param month the month; its first day counts
     * @return the verdict, with the article if there is one
     * @throws IllegalArgumentException if the scenario does not have a line or the grant
     */
    public WallVerdict verdict(Route route, YearMonth month) {
        FlowBuilder flow = flowOf(route);
        return walls.resolve(flow.build(), month.atDay(1));
    }

    /**
     * What the rules say about money that leaves its payer in a month.
     *
     * @param flow whose money it is, of which kind and law, and what for
     * @param month the month; its first day counts
     * @return the verdict, with the article if there is one
     */
    public WallVerdict verdict(Flow flow, YearMonth month) {
        return walls.resolve(flow, month.atDay(1));
    }

    private BudgetLine line(LineId id) {
        BudgetLine line = lines.get(id);
        if (line == null) {
            throw new IllegalArgumentException("The line (" + id + ") must be one of the baseline.");
        }
        return line;
    }

    private FundingSource grant(String id) {
        FundingSource grant = grants.get(id);
        if (grant == null) {
            throw new IllegalArgumentException("The source (" + id + ") must be a grant of the scenario.");
        }
        return grant;
    }

    /**
     * Whether the money may move: if the rules allow it, if they do on conditions that are all met, or if they do not
     * speak of it and the scenario lets that pass.
     *
     * @param route the route; its lines and its grant are of the scenario
     * @param month the month; its first day counts
     * @return true if it moves, up to {@link #ceilings}; what is forbidden or contradicted does not
     */
    public boolean isOpen(Route route, YearMonth month) {
        return isOpen(verdict(route, month), month);
    }

    /**
     * Whether money may leave its payer, as for a {@linkplain #isOpen(Route, YearMonth) route}.
     *
     * @param flow whose money it is, of which kind and law, and what for
     * @param month the month; its first day counts
     * @return true if it moves, up to {@link #ceilings(Flow, YearMonth)}
     */
    public boolean isOpen(Flow flow, YearMonth month) {
        return isOpen(verdict(flow, month), month);
    }

    private boolean isOpen(WallVerdict verdict, YearMonth month) {
        return switch (verdict.status()) {
            case ALLOWED -> true;
            case CONDITIONAL ->
                verdict.rules().stream()
                        .allMatch(rule -> given.metConditions().stream()
                                .anyMatch(condition -> condition.meets(rule, month.atDay(1))));
            case UNKNOWN -> unknownPasses;
            case FORBIDDEN, CONFLICT -> false;
        };
    }

    /**
     * The most that may move in the calendar year under each rule that lets the money through.
     *
     * @param route the route; its lines and its grant are of the scenario
     * @param month the month; its first day counts
     * @return the ceilings by the id of the rule, each shared by all that the payer moves under that rule; empty if the
     *     money may not move or no rule has a ceiling
     */
    public ImmutableSortedMap<String, Money> ceilings(Route route, YearMonth month) {
        return ceilings(verdict(route, month), month);
    }

    /**
     * The most that may leave its payer in the calendar year under each rule that lets the money through.
     *
     * @param flow whose money it is, of which kind and law, and what for
     * @param month the month; its first day counts
     * @return the ceilings by the id of the rule, as for a {@linkplain #ceilings(Route, YearMonth) route}
     */
    public ImmutableSortedMap<String, Money> ceilings(Flow flow, YearMonth month) {
        return ceilings(verdict(flow, month), month);
    }

    private ImmutableSortedMap<String, Money> ceilings(WallVerdict verdict, YearMonth month) {
        ImmutableSortedMap.Builder<String, Money> ceilings = ImmutableSortedMap.naturalOrder();
        if (isOpen(verdict, month)) {
            verdict.rules().forEach(rule -> rule.ceiling().ifPresent(most -> ceilings.put(rule.id(), most)));
        }
        return ceilings.build();
    }

    /** The purposes that some rule names: that ships, of a proposal, adopted or not, or of the scenario. */
    static ImmutableSortedSet<String> purposes(Given given) {
        return ImmutableSortedSet.<String>naturalOrder()
                .addAll(Walls.standard().purposes())
                .addAll(Proposals.standard().purposes())
                .addAll(given.walls().stream()
                        .flatMap(rule -> rule.to().purpose().stream())
                        .iterator())
                .build();
    }

    /** The rules whose condition a scenario may say is met. */
    ImmutableSortedSet<String> conditionalRules() {
        return walls.rules().stream()
                .filter(rule -> rule.status() == WallStatus.CONDITIONAL)
                .map(WallRule::id)
                .collect(ImmutableSortedSet.toImmutableSortedSet(String::compareTo));
    }

    private ProvisionKind provisionOf(BudgetLine line) {
        Year baseYear = given.baseline().year();
        Optional<TaskFieldCode> code = line.taskField().map(TaskFieldCode::of);
        return code.filter(known -> TaskFields.years().contains(baseYear))
                .flatMap(known -> TaskFields.of(baseYear).find(known))
                .map(TaskField::kind)
                .orElse(ProvisionKind.OTHER);
    }
}

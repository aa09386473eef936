package nl.geldstroom.scenario;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import nl.geldstroom.baseline.BudgetLine;
import nl.geldstroom.money.Money;
import nl.geldstroom.provision.ProvisionKind;
import nl.geldstroom.provision.TaskField;
import nl.geldstroom.provision.TaskFieldCode;
import nl.geldstroom.provision.TaskFields;
import nl.geldstroom.wall.AdoptedProposal;
import nl.geldstroom.wall.Flow;
import nl.geldstroom.wall.Proposals;
import nl.geldstroom.wall.WallRule;
import nl.geldstroom.wall.WallStatus;
import nl.geldstroom.wall.WallVerdict;
import nl.geldstroom.wall.Walls;

/** What the law says about money that a scenario moves from one line to another (<i>schotten</i>). */
public final class ScenarioWalls {

    private final Walls walls;
    private final boolean unknownPasses;
    private final ImmutableList<MetCondition> met;
    private final Year baseYear;

    private ScenarioWalls(Walls walls, boolean unknownPasses, ImmutableList<MetCondition> met, Year baseYear) {
        this.walls = walls;
        this.unknownPasses = unknownPasses;
        this.met = met;
        this.baseYear = baseYear;
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
        return new ScenarioWalls(
                walls.with(given.walls()),
                given.unknownWalls().orElse(UnknownWalls.BLOCK) == UnknownWalls.PASS,
                given.metConditions(),
                given.baseline().year());
    }

    /**
     * What the rules say about a shift from one line to another in a month.
     *
     * @param from the line that gives
     * @param to the line that receives
     * @param month the month
     * @return the verdict, with the article if there is one
     */
    public WallVerdict verdict(BudgetLine from, BudgetLine to, YearMonth month) {
        return walls.resolve(
                Flow.builder()
                        .money(Flow.usualMoneyOf(from.payer()))
                        .payer(from.payer())
                        .law(from.law())
                        .recipient(to.payer())
                        .toLaw(to.law())
                        .provision(provisionOf(to))
                        .build(),
                month.atDay(1));
    }

    /**
     * Whether the money may move: if the rules allow it, if they do on conditions that are all met, or if they do not
     * speak of it and the scenario lets that pass.
     *
     * @param from the line that gives
     * @param to the line that receives
     * @param month the month; its first day counts
     * @return true if it moves, up to {@link #ceilings}; what is forbidden or contradicted does not
     */
    public boolean isOpen(BudgetLine from, BudgetLine to, YearMonth month) {
        return isOpen(verdict(from, to, month), month);
    }

    private boolean isOpen(WallVerdict verdict, YearMonth month) {
        return switch (verdict.status()) {
            case ALLOWED -> true;
            case CONDITIONAL ->
                verdict.rules().stream()
                        .allMatch(rule -> met.stream().anyMatch(condition -> condition.meets(rule, month.atDay(1))));
            case UNKNOWN -> unknownPasses;
            case FORBIDDEN, CONFLICT -> false;
        };
    }

    /**
     * The most that may move in the calendar year under each rule that lets the money through.
     *
     * @param from the line that gives
     * @param to the line that receives
     * @param month the month; its first day counts
     * @return the ceilings by the id of the rule, each shared by all that the payer moves under that rule; empty if the
     *     money may not move or no rule has a ceiling
     */
    public ImmutableSortedMap<String, Money> ceilings(BudgetLine from, BudgetLine to, YearMonth month) {
        WallVerdict verdict = verdict(from, to, month);
        ImmutableSortedMap.Builder<String, Money> ceilings = ImmutableSortedMap.naturalOrder();
        if (isOpen(verdict, month)) {
            verdict.rules().forEach(rule -> rule.ceiling().ifPresent(most -> ceilings.put(rule.id(), most)));
        }
        return ceilings.build();
    }

    /** The rules whose condition a scenario may say is met. */
    ImmutableSortedSet<String> conditionalRules() {
        return walls.rules().stream()
                .filter(rule -> rule.status() == WallStatus.CONDITIONAL)
                .map(WallRule::id)
                .collect(ImmutableSortedSet.toImmutableSortedSet(String::compareTo));
    }

    private ProvisionKind provisionOf(BudgetLine line) {
        Optional<TaskFieldCode> code = line.taskField().map(TaskFieldCode::of);
        return code.filter(known -> TaskFields.years().contains(baseYear))
                .flatMap(known -> TaskFields.of(baseYear).find(known))
                .map(TaskField::kind)
                .orElse(ProvisionKind.OTHER);
    }
}

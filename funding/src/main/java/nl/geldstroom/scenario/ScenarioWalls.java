package nl.geldstroom.scenario;

import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import nl.geldstroom.baseline.BudgetLine;
import nl.geldstroom.law.MoneyKind;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.provision.ProvisionKind;
import nl.geldstroom.provision.TaskField;
import nl.geldstroom.provision.TaskFieldCode;
import nl.geldstroom.provision.TaskFields;
import nl.geldstroom.wall.Flow;
import nl.geldstroom.wall.WallStatus;
import nl.geldstroom.wall.WallVerdict;
import nl.geldstroom.wall.Walls;

/** What the law says about money that a scenario moves from one line to another (<i>schotten</i>). */
public final class ScenarioWalls {

    private final Walls walls;
    private final boolean unknownPasses;
    private final Year baseYear;

    private ScenarioWalls(Walls walls, boolean unknownPasses, Year baseYear) {
        this.walls = walls;
        this.unknownPasses = unknownPasses;
        this.baseYear = baseYear;
    }

    /**
     * The walls of a scenario: the standard rules and those that it adds.
     *
     * @param given what holds whatever is done
     * @return the walls
     */
    public static ScenarioWalls of(Given given) {
        return new ScenarioWalls(
                Walls.standard().with(given.walls()),
                given.unknownWalls().orElse(UnknownWalls.BLOCK) == UnknownWalls.PASS,
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
                        .money(moneyOf(from.payer()))
                        .payer(from.payer())
                        .law(from.law())
                        .recipient(to.payer())
                        .toLaw(to.law())
                        .provision(provisionOf(to))
                        .build(),
                month.atDay(1));
    }

    /**
     * Whether the money may move: if the rules allow it, or if they do not speak of it and the scenario lets that pass.
     *
     * @param from the line that gives
     * @param to the line that receives
     * @param month the month
     * @return true if it moves; what is conditional, forbidden or contradicted does not
     */
    public boolean isOpen(BudgetLine from, BudgetLine to, YearMonth month) {
        WallStatus status = verdict(from, to, month).status();
        return status == WallStatus.ALLOWED || (status == WallStatus.UNKNOWN && unknownPasses);
    }

    private static MoneyKind moneyOf(PartyId payer) {
        return switch (payer.text().substring(0, payer.text().indexOf(':'))) {
            case "gm" -> MoneyKind.GENERAL_MEANS;
            case "uzovi" -> MoneyKind.INSURANCE_MEANS;
            case "careoffice" -> MoneyKind.LONG_TERM_CARE_FUND;
            case "state" -> MoneyKind.STATE_MEANS;
            default -> MoneyKind.PRIVATE_MEANS;
        };
    }

    private ProvisionKind provisionOf(BudgetLine line) {
        Optional<TaskFieldCode> code = line.taskField().map(TaskFieldCode::of);
        return code.filter(known -> TaskFields.years().contains(baseYear))
                .flatMap(known -> TaskFields.of(baseYear).find(known))
                .map(TaskField::kind)
                .orElse(ProvisionKind.OTHER);
    }
}

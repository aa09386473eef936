package nl.geldstroom.measure;

import java.util.Optional;
import nl.geldstroom.document.Faults;
import nl.geldstroom.evidence.Parameter;
import nl.geldstroom.evidence.Use;
import nl.geldstroom.provision.LineId;
import org.immutables.value.Value;

/**
 * What comes with a shift from an individual to a general provision (<i>bijwerkingen</i>).
 *
 * <p>All are named, so that a zero is there on purpose.
 *
 * @param costPerMovedClient the cost of a moved client on the new line as a share of the cost on the old one, 0 to 3;
 *     0.8 is 80 %
 * @param inducedDemand extra use of the new line by people who had no decision, as a share of what the moved clients
 *     cost there, 0 to 3
 * @param lostOwnContribution own income that is lost, as a share of what the old line no longer delivers, 0 to 1
 * @param ownContributionOn the line on which the own contribution is booked; absent: the old line
 * @param remainingDuty the share of moved clients whom the new provision does not suit and who keep the old one, 0 to 1
 * @param transition the team that carries the change; absent: none
 */
@Value.Builder
public record Companions(
        Parameter costPerMovedClient,
        Parameter inducedDemand,
        Parameter lostOwnContribution,
        Optional<LineId> ownContributionOn,
        Parameter remainingDuty,
        Optional<TransitionTeam> transition) {

    /** A euro that moves costs a euro, and nothing else happens. */
    public static final Companions NONE = new Companions(
            Parameter.of(1), Parameter.ZERO, Parameter.ZERO, Optional.empty(), Parameter.ZERO, Optional.empty());

    /**
     * Checks the ranges.
     *
     * @param costPerMovedClient the cost of a moved client on the new line
     * @param inducedDemand extra use of the new line
     * @param lostOwnContribution own income that is lost
     * @param ownContributionOn the line on which the own contribution is booked
     * @param remainingDuty the share of moved clients who keep the old provision
     * @param transition the team that carries the change
     * @throws IllegalArgumentException if a parameter can be out of its range
     */
    public Companions {
        Faults faults = new Faults();
        costPerMovedClient.within(faults, "/costPerMovedClient", "costPerMovedClient of the shift", 0, 3);
        inducedDemand.within(faults, "/inducedDemand", "inducedDemand of the shift", 0, 3);
        lostOwnContribution.within(faults, "/lostOwnContribution", "lostOwnContribution of the shift", 0, 1);
        remainingDuty.within(faults, "/remainingDuty", "remainingDuty of the shift", 0, 1);
        faults.throwIfAny();
    }

    void usedAs(Faults faults, String pointer, String measure) {
        costPerMovedClient.usedAs(
                faults, pointer + "/costPerMovedClient", "cost per moved client" + measure, Use.COST_SHARE);
        inducedDemand.usedAs(faults, pointer + "/inducedDemand", "induced demand" + measure, Use.INDUCED_DEMAND);
        lostOwnContribution.usedAs(
                faults, pointer + "/lostOwnContribution", "lost own contribution" + measure, Use.BUDGET_SHARE);
        remainingDuty.usedAs(faults, pointer + "/remainingDuty", "remaining duty" + measure, Use.CLIENT_SHARE);
        transition.ifPresent(team -> team.perYear()
                .usedAs(
                        faults,
                        pointer + "/transition/perYear",
                        "cost of the transition team" + measure,
                        Use.SCENARIO_AMOUNT));
    }

    /**
     * Starts the companions.
     *
     * @return a builder
     */
    public static CompanionsBuilder builder() {
        return new CompanionsBuilder();
    }
}

package nl.geldstroom.scenario;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import nl.geldstroom.agreement.Agreement;
import nl.geldstroom.baseline.Baseline;
import nl.geldstroom.source.FundingSource;
import nl.geldstroom.wall.AdoptedProposal;
import nl.geldstroom.wall.WallRule;
import org.immutables.value.Value;

/**
 * What holds whatever is done (<i>gegeven</i>): budget, growth, grants, agreements and law.
 *
 * @param parties the parties that outputs name; the first is the one whose budget is shown
 * @param baseline the budget of the base year
 * @param sources grants; empty if there are none
 * @param agreements what is fixed by contract; a line that none covers can be released at once
 * @param reserve the general reserve; absent if not known
 * @param walls rules that the scenario adds to the standard ones: what if this wall fell in 2028
 * @param unknownWalls whether money moves where no rule speaks; absent: it does not
 * @param metConditions conditions of rules that are met, each from a date and with what shows it; without it money that may
 *     flow on a condition does not
 * @param adoptedProposals changes of law that count from a date although they are no law; empty: the law as it is
 */
@Value.Builder
public record Given(
        ImmutableList<NamedParty> parties,
        Baseline baseline,
        ImmutableList<FundingSource> sources,
        ImmutableList<Agreement> agreements,
        Optional<Reserve> reserve,
        ImmutableList<WallRule> walls,
        Optional<UnknownWalls> unknownWalls,
        ImmutableList<MetCondition> metConditions,
        ImmutableList<AdoptedProposal> adoptedProposals) {

    /**
     * Starts what is given.
     *
     * @return a builder
     */
    public static GivenBuilder builder() {
        return new GivenBuilder();
    }
}

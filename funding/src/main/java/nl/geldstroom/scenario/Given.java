package nl.geldstroom.scenario;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import nl.geldstroom.agreement.Agreement;
import nl.geldstroom.baseline.Baseline;
import nl.geldstroom.document.Faults;
import nl.geldstroom.evidence.Assumption;
import nl.geldstroom.evidence.Grounded;
import nl.geldstroom.evidence.Use;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.source.FundingSource;
import nl.geldstroom.wall.AdoptedProposal;
import nl.geldstroom.wall.WallRule;
import org.immutables.value.Value;

/**
 * What holds whatever is done (<i>gegeven</i>): budget, growth, grants, agreements and law.
 *
 * @param parties the parties that outputs name; the first is the one whose budget is shown
 * @param baseline the budget of the base year
 * @param sources grants and other money that pays the lines; empty if there are none
 * @param agreements what is fixed by contract; a line that none covers can be released at once
 * @param reserve the general reserve of the first party; absent if not known
 * @param otherReserves the general reserves of other payers, by their id
 * @param walls rules that the scenario adds to the standard ones: what if this wall fell in 2028
 * @param unknownWalls whether money moves where no rule speaks; absent: it does not
 * @param metConditions conditions of rules that are met, each from a date and with what shows it; without it money that may
 *     flow on a condition does not
 * @param adoptedProposals changes of law that count from a date although they are no law; empty: the law as it is
 * @param refill the part of a freed place under the Wlz that somebody else takes, 0 to 1: it is capacity and saves nothing, as
 *     the Long-term Care Fund pays whoever lives there and the care office only allocates; absent: all of it
 * @param risks what may go wrong, for the paragraph on reserve and risk; they count in no projection
 */
@Value.Builder
public record Given(
        ImmutableList<NamedParty> parties,
        Baseline baseline,
        ImmutableList<FundingSource> sources,
        ImmutableList<Agreement> agreements,
        Optional<Reserve> reserve,
        ImmutableMap<PartyId, Reserve> otherReserves,
        ImmutableList<WallRule> walls,
        Optional<UnknownWalls> unknownWalls,
        ImmutableList<MetCondition> metConditions,
        ImmutableList<AdoptedProposal> adoptedProposals,
        Optional<Grounded> refill,
        ImmutableList<NamedRisk> risks)
        implements WithGiven {

    /** Every freed place is refilled, unless somebody says otherwise. */
    static final Grounded ALL_REFILLED = Grounded.of(
            1,
            Assumption.of(
                    "Geldstroom",
                    "vrijgekomen plaatsen in de langdurige zorg worden opgevuld / freed places in long-term care are refilled"));

    /**
     * Checks the part that is refilled.
     *
     * @param parties the parties that outputs name
     * @param baseline the budget of the base year
     * @param sources grants
     * @param agreements what is fixed by contract
     * @param reserve the general reserve of the first party
     * @param otherReserves the general reserves of other payers
     * @param walls rules that the scenario adds
     * @param unknownWalls whether money moves where no rule speaks
     * @param metConditions conditions of rules that are met
     * @param adoptedProposals changes of law that count from a date
     * @param refill the part of a freed place under the Wlz that somebody else takes
     * @param risks what may go wrong
     * @throws nl.geldstroom.document.InvalidValueException if that part is not from 0 to 1, or rests on a claim that is for
     *     another use, or two risks have one id
     */
    public Given {
        Faults faults = new Faults();
        refill.ifPresent(part -> {
            if (part.estimate().low() < 0 || part.estimate().high() > 1) {
                faults.add(
                        "/refill",
                        "out-of-range",
                        "The refilled part (" + part.estimate().low() + " to "
                                + part.estimate().high() + ") must lie between 0 and 1.");
            }
            part.usedAs(faults, "/refill", "refilled part", Use.BENEFICIARY_SHARE);
        });
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < risks.size(); i++) {
            if (!ids.add(risks.get(i).id())) {
                faults.add(
                        "/risks/" + i + "/id",
                        "duplicate-id",
                        "The id (" + risks.get(i).id() + ") of a risk must be unique.");
            }
        }
        faults.throwIfAny();
    }

    /**
     * Starts what is given.
     *
     * @return a builder
     */
    public static GivenBuilder builder() {
        return new GivenBuilder();
    }

    /**
     * The general reserve of a payer.
     *
     * @param payer the payer
     * @return its reserve; absent if not known
     */
    public Optional<Reserve> reserveOf(PartyId payer) {
        return !parties.isEmpty() && parties.get(0).id().equals(payer)
                ? reserve
                : Optional.ofNullable(otherReserves.get(payer));
    }
}

package nl.geldstroom.scenario;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.geldstroom.agreement.Agreement;
import nl.geldstroom.agreement.AgreementId;
import nl.geldstroom.baseline.Baseline;
import nl.geldstroom.document.Faults;
import nl.geldstroom.evidence.Assumption;
import nl.geldstroom.evidence.Grounded;
import nl.geldstroom.evidence.Parameter;
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
 * @param agreementAmounts how much an agreement turns out to pay, where that is uncertain: its ratio to its point value
 *     multiplies every amount of the agreement, so that at the point value it pays what it says; 0.9 to 1.15 around 1, or
 *     euros a year around the amount agreed
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
        ImmutableMap<AgreementId, Parameter> agreementAmounts,
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
     * Checks the part that is refilled and what agreements turn out to pay.
     *
     * @param parties the parties that outputs name
     * @param baseline the budget of the base year
     * @param sources grants
     * @param agreements what is fixed by contract
     * @param agreementAmounts how much an agreement turns out to pay
     * @param reserve the general reserve of the first party
     * @param otherReserves the general reserves of other payers
     * @param walls rules that the scenario adds
     * @param unknownWalls whether money moves where no rule speaks
     * @param metConditions conditions of rules that are met
     * @param adoptedProposals changes of law that count from a date
     * @param refill the part of a freed place under the Wlz that somebody else takes
     * @param risks what may go wrong
     * @throws nl.geldstroom.document.InvalidValueException if that part is not from 0 to 1, the amount of an agreement is
     *     negative or of none of the agreements, either rests on a claim that is for another use, or two risks have one id
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
        Set<AgreementId> known = agreements.stream().map(Agreement::id).collect(Collectors.toSet());
        agreementAmounts.forEach((id, amount) -> {
            String at = "/agreementAmounts/" + id;
            if (!known.contains(id)) {
                faults.add(
                        at, "unknown-id", "The agreement (" + id + ") must be one of the agreements of the scenario.");
            }
            if (amount.estimate().low() < 0 || !(amount.point() > 0)) {
                faults.add(
                        at,
                        "out-of-range",
                        "The amount (" + amount.estimate().low() + " to "
                                + amount.estimate().high() + ", point value " + amount.point() + ") of agreement (" + id
                                + ") must be zero or more, and its point value more than zero.");
            }
            amount.usedAs(faults, at, "amount of agreement (" + id + ")", Use.SCENARIO_AMOUNT);
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

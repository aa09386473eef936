package nl.geldstroom.procurement;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.geldstroom.document.Faults;
import nl.geldstroom.evidence.Evidence;
import nl.geldstroom.evidence.Parameter;
import nl.geldstroom.money.Allocation;
import nl.geldstroom.money.Money;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.text.LocalizedText;
import nl.geldstroom.text.Phrases;
import org.immutables.value.Value;

/**
 * Buyers who hold one award round together (<i>regionale inkoop</i>): its cost is made once, coordination comes on top for
 * each of them, and the whole is divided by a key.
 *
 * <p>For example sixteen municipalities whose round costs 19,600.00 each pay 313,600.00 alone. Together, with 1,500.00 of
 * coordination each, they pay 19,600.00 + 16 × 1,500.00 = 43,600.00, by equal weights 2,725.00 each.
 *
 * @param participants the buyers with their weights
 * @param coordination euros per participant and round to act together; absent: not estimated, counts as nothing
 * @param keyEvidence where the weights come from; absent: no source was given
 */
@Value.Builder
public record RegionalPool(
        ImmutableList<Participant> participants, Optional<Parameter> coordination, Optional<Evidence> keyEvidence)
        implements WithRegionalPool {

    /**
     * A buyer who takes part.
     *
     * @param party the buyer
     * @param weight its weight in the allocation key, such as its inhabitants; the weights need no particular sum
     */
    public record Participant(PartyId party, BigDecimal weight) {

        /**
         * Checks the weight.
         *
         * @param party the buyer
         * @param weight its weight in the allocation key
         * @throws IllegalArgumentException if the weight is negative or not of an ordinary size
         */
        public Participant {
            if (weight.signum() < 0 || weight.precision() - weight.scale() > 15 || weight.scale() > 15) {
                throw new IllegalArgumentException(
                        "The weight (" + weight.round(new java.math.MathContext(10)) + ") of participant (" + party
                                + ") must be zero or more, with at most 15 digits on each side.");
            }
        }
    }

    /**
     * Checks that there are participants, each once.
     *
     * @param participants the buyers with their weights
     * @param coordination euros per participant and round to act together
     * @param keyEvidence where the weights come from
     * @throws IllegalArgumentException if there are no participants, one stands there twice, no weight is above zero, or
     *     the coordination can be negative
     */
    public RegionalPool {
        Faults faults = new Faults();
        Set<PartyId> seen = new HashSet<>();
        for (int i = 0; i < participants.size(); i++) {
            if (!seen.add(participants.get(i).party())) {
                faults.add(
                        "/participants/" + i + "/party",
                        "repeated-participant",
                        "The participant (" + participants.get(i).party()
                                + ") of the regional pool must be there once.");
            }
        }
        if (participants.stream().noneMatch(one -> one.weight().signum() > 0)) {
            faults.add(
                    "/participants",
                    "no-weight",
                    "The regional pool must have a participant with a weight above zero.");
        }
        Figures.notNegative(faults, "coordination", "coordination of the regional pool", coordination);
        faults.throwIfAny();
    }

    /**
     * Buyers of equal weight.
     *
     * @param parties the buyers
     * @return the pool, without coordination
     * @throws IllegalArgumentException if there are none, or one stands there twice
     */
    public static RegionalPool equally(List<PartyId> parties) {
        return new RegionalPool(
                parties.stream()
                        .map(party -> new Participant(party, BigDecimal.ONE))
                        .collect(ImmutableList.toImmutableList()),
                Optional.empty(),
                Optional.empty());
    }

    /**
     * Starts a pool.
     *
     * @return a builder
     */
    public static RegionalPoolBuilder builder() {
        return new RegionalPoolBuilder();
    }

    /**
     * What a round costs that the participants hold together.
     *
     * @param round the round
     * @return its cost once, with coordination in the book of the buyer
     */
    public RoundCost together(AwardRound round) {
        RoundCost once = round.cost();
        LocalizedText what = LocalizedText.of("regionale afstemming", "regional coordination");
        if (coordination.isEmpty()) {
            return new RoundCost(
                    once.items(),
                    ImmutableList.<LocalizedText>builder()
                            .addAll(once.notEstimated())
                            .add(what)
                            .build(),
                    once.remarks());
        }
        Parameter each = coordination.get();
        BigDecimal number = BigDecimal.valueOf(participants.size());
        LocalizedText euros = Figures.number(each);
        return new RoundCost(
                ImmutableList.<TransactionCost>builder()
                        .addAll(once.items())
                        .add(new TransactionCost(
                                CostBook.BUYER,
                                what,
                                Figures.euros(number.multiply(Figures.exact(each))),
                                LocalizedText.of(
                                        Phrases.number(number).nl() + " × € " + euros.nl(),
                                        Phrases.number(number).en() + " × € " + euros.en()),
                                Figures.unverified(each)))
                        .build(),
                once.notEstimated(),
                once.remarks());
    }

    /**
     * What each participant bears of an amount.
     *
     * @param whole the amount
     * @return a part each, in their order, by largest remainder: the parts are exactly the whole
     */
    public ImmutableMap<PartyId, Money> divide(Money whole) {
        ImmutableList<Money> parts = Allocation.proportional(
                whole, participants.stream().map(Participant::weight).toList());
        ImmutableMap.Builder<PartyId, Money> shares = ImmutableMap.builder();
        for (int i = 0; i < parts.size(); i++) {
            shares.put(participants.get(i).party(), parts.get(i));
        }
        return shares.buildOrThrow();
    }

    /**
     * A round together against the same round by each participant alone.
     *
     * @param round the round, as one participant holds it alone and as they hold it together
     * @return both costs and the parts of the participants
     */
    public PooledCost of(AwardRound round) {
        return against(round, round);
    }

    /**
     * A round together against a round by each participant alone.
     *
     * @param alone the round of one participant alone
     * @param together the round that they hold together, which may be larger
     * @return both costs and the parts of the participants
     */
    public PooledCost against(AwardRound alone, AwardRound together) {
        RoundCost pooled = together(together);
        return new PooledCost(
                participants.size(), alone.cost(), pooled, divide(pooled.buyer()), divide(pooled.bidders()));
    }
}

package nl.geldstroom.procurement;

import com.google.common.collect.ImmutableMap;
import nl.geldstroom.money.Money;
import nl.geldstroom.party.PartyId;

/**
 * Award rounds alone against one round together (<i>samen inkopen</i>).
 *
 * @param participants how many buyers take part
 * @param alone what one round costs a participant alone
 * @param together what the one round together costs, coordination included
 * @param buyerShares what each participant pays of it, together exactly the buyers' cost
 * @param bidderShares which part of the burden of bidders falls on the round by the same key, together exactly that burden
 */
public record PooledCost(
        int participants,
        RoundCost alone,
        RoundCost together,
        ImmutableMap<PartyId, Money> buyerShares,
        ImmutableMap<PartyId, Money> bidderShares) {

    /**
     * What the buyers pay if each holds the round alone.
     *
     * @return the sum over the participants
     */
    public Money buyersAlone() {
        return alone.buyer().times(participants);
    }

    /**
     * What bidders bear if each participant holds the round alone, with as many bids in each.
     *
     * @return the sum over the participants
     */
    public Money biddersAlone() {
        return alone.bidders().times(participants);
    }

    /**
     * What the buyers save together.
     *
     * @return the cost alone less the cost together; negative: acting together costs them more
     */
    public Money buyersSave() {
        return buyersAlone().minus(together.buyer());
    }

    /**
     * What bidders are spared.
     *
     * @return the burden alone less the burden together; negative: it grows
     */
    public Money biddersSpared() {
        return biddersAlone().minus(together.bidders());
    }
}

package nl.geldstroom.agreement;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import nl.geldstroom.money.Money;
import nl.geldstroom.money.Share;
import nl.geldstroom.party.PartyId;

/**
 * A provider to which a lot was awarded (<i>opdrachtnemer</i>).
 *
 * @param provider who delivers and is paid
 * @param share its part of the budget of the lot; absent: the lot has no budget, or it is the only one
 * @param ceiling up to what it may deliver per calendar year; absent: what the compensation of the lot says
 * @param performers who delivers beside it; empty: nobody, or not known
 */
public record Contractor(
        PartyId provider, Optional<Share> share, Optional<Money> ceiling, ImmutableList<Performer> performers) {

    /**
     * Checks the ceiling.
     *
     * @param provider who delivers and is paid
     * @param share its part of the budget of the lot
     * @param ceiling up to what it may deliver per calendar year
     * @param performers who delivers beside it
     * @throws IllegalArgumentException if the ceiling is negative
     */
    public Contractor {
        if (ceiling.filter(Money::isNegative).isPresent()) {
            throw new IllegalArgumentException("The spending ceiling (" + ceiling.get() + ") of contractor (" + provider
                    + ") must be zero or more.");
        }
    }

    /**
     * A contractor without anything of its own.
     *
     * @param provider who delivers and is paid
     * @return the contractor
     */
    public static Contractor of(PartyId provider) {
        return new Contractor(provider, Optional.empty(), Optional.empty(), ImmutableList.of());
    }

    /**
     * A contractor with a ceiling.
     *
     * @param provider who delivers and is paid
     * @param ceiling up to what it may deliver per calendar year
     * @return the contractor
     * @throws IllegalArgumentException if the ceiling is negative
     */
    public static Contractor upTo(PartyId provider, Money ceiling) {
        return new Contractor(provider, Optional.empty(), Optional.of(ceiling), ImmutableList.of());
    }

    /**
     * A contractor with a part of a task.
     *
     * @param provider who delivers and is paid
     * @param share its part of the budget
     * @return the contractor
     */
    public static Contractor sharing(PartyId provider, Share share) {
        return new Contractor(provider, Optional.of(share), Optional.empty(), ImmutableList.of());
    }
}

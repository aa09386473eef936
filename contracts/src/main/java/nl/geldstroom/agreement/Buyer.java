package nl.geldstroom.agreement;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import nl.geldstroom.money.Allocation;
import nl.geldstroom.money.Money;
import nl.geldstroom.money.Share;
import nl.geldstroom.party.PartyId;

/**
 * A party for which the commissioner buys (<i>deelnemende gemeente</i>), itself included where it buys for itself too.
 *
 * @param party the party that bears the cost
 * @param share its part of the cost; absent: not agreed in advance, or not known
 */
public record Buyer(PartyId party, Optional<Share> share) {

    /**
     * A buyer with an agreed part of the cost.
     *
     * @param party the party
     * @param share its part
     * @return the buyer
     */
    public static Buyer of(PartyId party, Share share) {
        return new Buyer(party, Optional.of(share));
    }

    /**
     * A buyer whose part is not agreed in advance.
     *
     * @param party the party
     * @return the buyer
     */
    public static Buyer of(PartyId party) {
        return new Buyer(party, Optional.empty());
    }

    static Optional<ImmutableMap<PartyId, Money>> split(List<Buyer> buyers, PartyId commissioner, Money amount) {
        if (buyers.isEmpty()) {
            return Optional.of(ImmutableMap.of(commissioner, amount));
        }
        List<BigDecimal> weights = buyers.stream()
                .flatMap(buyer -> buyer.share().stream())
                .map(Share::value)
                .toList();
        if (weights.size() < buyers.size()) {
            return Optional.empty();
        }
        List<Money> parts = Allocation.proportional(amount, weights);
        ImmutableMap.Builder<PartyId, Money> perBuyer = ImmutableMap.builder();
        for (int i = 0; i < parts.size(); i++) {
            perBuyer.put(buyers.get(i).party(), parts.get(i));
        }
        return Optional.of(perBuyer.buildOrThrow());
    }
}

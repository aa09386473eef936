package nl.geldstroom.procurement;

import com.google.common.collect.ImmutableList;
import nl.geldstroom.money.Money;
import nl.geldstroom.text.LocalizedText;

/**
 * What one award round costs (<i>transactiekosten</i>): the cash of the buyer and the burden of the bidders, apart.
 *
 * <p>For example 120 hours at 80.00 and 10,000.00 of advisers cost the buyer 19,600.00; five bids of 4,000.00 burden the
 * bidders with 20,000.00. The two are not added up: the burden returns in prices, and would then count twice.
 *
 * @param items the parts; empty: nothing was given
 * @param notEstimated what a round usually costs but for which no figure was given; it counts as nothing
 * @param remarks what a reader must know; empty: nothing
 */
public record RoundCost(
        ImmutableList<TransactionCost> items,
        ImmutableList<LocalizedText> notEstimated,
        ImmutableList<LocalizedText> remarks) {

    /**
     * What the buyer pays.
     *
     * @return the sum of the parts in the book of the buyer
     */
    public Money buyer() {
        return sum(CostBook.BUYER);
    }

    /**
     * What bidders or applicants bear, together.
     *
     * @return the sum of the parts in the book of the bidders
     */
    public Money bidders() {
        return sum(CostBook.BIDDERS);
    }

    /**
     * What one book holds.
     *
     * @param book who bears it
     * @return the sum of its parts
     */
    public Money sum(CostBook book) {
        return Money.sum(items.stream()
                .filter(item -> item.book() == book)
                .map(TransactionCost::amount)
                .toList());
    }
}

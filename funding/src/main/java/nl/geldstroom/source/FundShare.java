package nl.geldstroom.source;

import com.google.common.collect.ImmutableMap;
import nl.geldstroom.money.Money;
import nl.geldstroom.party.Municipality;
import nl.geldstroom.text.LocalizedText;

/**
 * What a municipality gets of the Municipal Fund by a circular, cluster by cluster (<i>verdeling van het gemeentefonds</i>).
 *
 * <p>The clusters say how the fund is divided, not what a municipality must spend: {@link #label} goes with every output.
 *
 * @param municipality the municipality
 * @param calculated by cluster: factor × sum of weight × volume, to the cent; clusters of own means are below zero
 * @param published by cluster: the amount that the circular states, to the cent
 * @param publishedTotal the total that the circular states
 * @param grants the integration and decentralisation grants by name, those of zero left out
 */
public record FundShare(
        Municipality municipality,
        ImmutableMap<String, Money> calculated,
        ImmutableMap<String, Money> published,
        Money publishedTotal,
        ImmutableMap<String, Money> grants) {

    /**
     * What outputs say beside every cluster amount.
     *
     * @return that it is a reference and no budget
     */
    public static LocalizedText label() {
        return LocalizedText.of(
                "verdeelmaatstaf van het gemeentefonds: referentie, geen budget",
                "measure of the Municipal Fund: a reference, no budget");
    }

    /**
     * The published clusters together, own means taken off.
     *
     * @return their sum, which may differ from the {@linkplain #publishedTotal published total}
     */
    public Money sumOfClusters() {
        return Money.sum(published.values());
    }

    @Override
    public String toString() {
        return municipality + ": " + publishedTotal + " (" + label().en() + ")";
    }
}

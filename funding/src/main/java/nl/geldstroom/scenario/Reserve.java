package nl.geldstroom.scenario;

import java.util.Optional;
import nl.geldstroom.evidence.Evidence;
import nl.geldstroom.money.Money;

/**
 * The general reserve of a payer at the start of the horizon (<i>algemene reserve</i>).
 *
 * <p>A {@link nl.geldstroom.measure.Squeeze} keeps it as an account; without one it is only shown beside the balance.
 *
 * @param opening the amount at the start
 * @param evidence where it comes from; absent: no source was given
 */
public record Reserve(Money opening, Optional<Evidence> evidence) {

    /**
     * A reserve without a source.
     *
     * @param opening the amount at the start
     * @return the reserve
     */
    public static Reserve of(Money opening) {
        return new Reserve(opening, Optional.empty());
    }
}

package nl.geldstroom.agreement;

import java.util.Optional;
import nl.geldstroom.money.Money;

/**
 * A reserve of the recipient for the difference between the final subsidy and the cost (<i>egalisatiereserve</i>); Algemene
 * wet bestuursrecht, article 4:72, whose content was not read at its source: unverified.
 *
 * <p>For example a reserve of 10,000 euros with at most 25,000: a year with 500,000 of subsidy and 480,000 of cost makes it
 * 25,000 and leaves 5,000 to pay back; a year with 515,000 of cost makes it zero and leaves 5,000 uncovered.
 *
 * @param balance what is in it
 * @param most the most that it may hold; absent: the grant sets no limit
 */
public record EqualisationReserve(Money balance, Optional<Money> most) {

    /**
     * Checks the amounts.
     *
     * @param balance what is in it
     * @param most the most that it may hold
     * @throws IllegalArgumentException if the balance is negative or above the most
     */
    public EqualisationReserve {
        if (balance.isNegative()
                || most.filter(limit -> limit.compareTo(balance) < 0).isPresent()) {
            throw new IllegalArgumentException(
                    "The balance (" + balance + ") of the equalisation reserve must be zero or more"
                            + most.map(limit -> " and at most " + limit).orElse("") + " (awb/4:72).");
        }
    }

    /**
     * What a year leaves.
     *
     * @param reserve the reserve after the year
     * @param toPayBack what does not fit in the reserve
     * @param uncovered what the subsidy and the reserve do not pay
     */
    public record Outcome(EqualisationReserve reserve, Money toPayBack, Money uncovered) {}

    /**
     * An empty reserve.
     *
     * @param most the most that it may hold
     * @return the reserve
     * @throws IllegalArgumentException if it is negative
     */
    public static EqualisationReserve upTo(Money most) {
        return new EqualisationReserve(Money.ZERO, Optional.of(most));
    }

    /**
     * The reserve after a year: the subsidy comes in, the cost goes out.
     *
     * @param subsidy the final subsidy of the year
     * @param cost what the activities cost
     * @return the reserve, and what it could not hold or pay
     */
    public Outcome after(Money subsidy, Money cost) {
        Money left = balance.plus(subsidy).minus(cost);
        Money kept = left.max(Money.ZERO);
        Money held = most.map(kept::min).orElse(kept);
        return new Outcome(new EqualisationReserve(held, most), kept.minus(held), kept.minus(left));
    }
}

package nl.geldstroom.clause;

import com.fasterxml.jackson.annotation.JsonTypeName;
import com.google.common.collect.ImmutableList;
import java.util.List;
import nl.geldstroom.money.Money;
import nl.geldstroom.text.LocalizedText;

/**
 * The commissioner may claim advances back, or set them off, at any time (<i>verrekening van voorschotten</i>, article
 * 3.21.2).
 *
 * <p>For example an advance of 50 on payments of 30, 30 and 30: nothing, 10 and 30 are paid.
 */
@JsonTypeName("setOff")
public record SetOff() implements Clause {

    /**
     * What is left after setting off.
     *
     * @param paid what is still paid of each payment
     * @param toReclaim what is left of the advance and can be claimed back
     */
    public record Outcome(ImmutableList<Money> paid, Money toReclaim) {}

    /**
     * Sets an advance off against what is due.
     *
     * @param advance the advance
     * @param due the payments that are due, in order
     * @return what is still paid of each, in order, and what is left of the advance
     * @throws IllegalArgumentException if an amount is negative
     */
    public Outcome against(Money advance, List<Money> due) {
        Money left = notNegative("advance", advance);
        ImmutableList.Builder<Money> paid = ImmutableList.builder();
        for (Money payment : due) {
            Money off = notNegative("payment", payment).min(left);
            left = left.minus(off);
            paid.add(payment.minus(off));
        }
        return new Outcome(paid.build(), left);
    }

    private static Money notNegative(String what, Money amount) {
        if (amount.isNegative()) {
            throw new IllegalArgumentException("The " + what + " (" + amount + ") must be zero or more.");
        }
        return amount;
    }

    @Override
    public Ground ground() {
        return Ground.standard("3.21.2");
    }

    @Override
    public LocalizedText effect() {
        return LocalizedText.of(
                "De opdrachtgever kan een voorschot altijd terugvragen of verrekenen.",
                "The commissioner may claim an advance back or set it off at any time.");
    }
}

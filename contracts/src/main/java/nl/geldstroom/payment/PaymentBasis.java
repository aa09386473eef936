package nl.geldstroom.payment;

import nl.geldstroom.text.LocalizedText;

/**
 * What a payment rests on (<i>grondslag van een betaling</i>), as data: its explanation is worded only when somebody asks.
 *
 * <p>Many payments share one basis, such as the twelve instalments of a yearly budget, so that a long list of payments
 * holds little more than dates and amounts.
 */
public interface PaymentBasis {

    /**
     * How the amount came about.
     *
     * @param payment the payment that rests on this
     * @return for example {@code januari 2027: 1/12 van € 2.785.000,00, jaarbedrag 2027}
     */
    LocalizedText explain(Payment payment);

    /**
     * A basis that is a text, for what needs no computing.
     *
     * @param text the explanation of every payment that rests on it
     * @return the basis
     */
    static PaymentBasis stated(LocalizedText text) {
        return new Stated(text);
    }

    /**
     * A basis that is a text.
     *
     * @param text the explanation
     */
    record Stated(LocalizedText text) implements PaymentBasis {

        @Override
        public LocalizedText explain(Payment payment) {
            return text;
        }
    }
}

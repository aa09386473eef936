package nl.geldstroom.actual;

import com.google.common.collect.ImmutableList;
import nl.geldstroom.money.Money;

/**
 * An invoice with what the agreement owes for it (<i>gecontroleerde declaratie</i>).
 *
 * @param invoice the invoice
 * @param payable units × tariff of the month; zero where a rule refuses it
 * @param findings what is the matter; empty: nothing
 */
public record CheckedInvoice(Invoice invoice, Money payable, ImmutableList<InvoiceFinding> findings) {

    /**
     * What was declared above what is payable.
     *
     * @return the difference, below zero where less was declared than the agreement owes
     */
    public Money difference() {
        return invoice.amount().minus(payable);
    }

    /**
     * Whether a rule refuses it.
     *
     * @return true: nothing is payable
     */
    public boolean isRefused() {
        return findings.stream().anyMatch(finding -> finding.rule().refuses());
    }
}

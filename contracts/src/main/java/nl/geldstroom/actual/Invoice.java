package nl.geldstroom.actual;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import nl.geldstroom.document.Faults;
import nl.geldstroom.money.Money;
import org.immutables.value.Value;

/**
 * What a provider declares for one product in one month (<i>declaratie</i>).
 *
 * <p>A credit has units and amount below zero. It carries no name and no number of a person.
 *
 * @param number its number; it should be there once
 * @param product the product of a tariff
 * @param month the month of service
 * @param units how many units, in the unit of the tariff
 * @param amount what is declared, excluding VAT
 * @param received the day on which it came in
 * @param allocation the number of the allocation on which it is declared; absent: it names none
 */
@Value.Builder
public record Invoice(
        String number,
        String product,
        YearMonth month,
        BigDecimal units,
        Money amount,
        LocalDate received,
        Optional<String> allocation)
        implements WithInvoice {

    /**
     * Checks number, product and signs.
     *
     * @param number its number
     * @param product the product of a tariff
     * @param month the month of service
     * @param units how many units
     * @param amount what is declared
     * @param received the day on which it came in
     * @param allocation the number of the allocation
     * @throws IllegalArgumentException if number or product is blank, or one of units and amount is below zero and the other
     *     above it
     */
    public Invoice {
        Faults faults = new Faults();
        if (number.isBlank()) {
            faults.add("/number", "blank-number", "The number of the invoice of " + month + " must not be blank.");
        }
        if (product.isBlank()) {
            faults.add("/product", "blank-product", "The product of invoice (" + number + ") must not be blank.");
        }
        if (units.signum() * Long.signum(amount.cents()) < 0) {
            faults.add(
                    "/amount",
                    "invoice-sign",
                    "The amount (" + amount + ") of invoice (" + number + ") must have the sign of its units (" + units
                            + "). Maybe it is a credit: then both are below zero.");
        }
        faults.throwIfAny();
        units = units.signum() == 0 ? BigDecimal.ZERO : units.stripTrailingZeros();
    }

    /**
     * Starts an invoice.
     *
     * @return a builder
     */
    public static InvoiceBuilder builder() {
        return new InvoiceBuilder();
    }
}

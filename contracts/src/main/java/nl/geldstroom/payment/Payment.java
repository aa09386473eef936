package nl.geldstroom.payment;

import java.time.LocalDate;
import java.time.YearMonth;
import nl.geldstroom.agreement.AgreementId;
import nl.geldstroom.money.Money;
import nl.geldstroom.text.LocalizedText;
import org.immutables.value.Value;

/**
 * One payment under an agreement (<i>betaling</i>).
 *
 * @param agreement the agreement
 * @param due when it is due
 * @param from the first day of the service it pays for
 * @param until the day after the last
 * @param amount the amount in whole cents, excluding VAT
 * @param explanation how the amount came about
 */
@Value.Builder
public record Payment(
        AgreementId agreement,
        LocalDate due,
        LocalDate from,
        LocalDate until,
        Money amount,
        LocalizedText explanation) {

    /**
     * Starts a payment.
     *
     * @return a builder
     */
    public static PaymentBuilder builder() {
        return new PaymentBuilder();
    }

    /**
     * The month of service.
     *
     * @return the month of the first day
     */
    public YearMonth month() {
        return YearMonth.from(from);
    }
}

package nl.geldstroom.payment;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
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
 * @param basis what the amount rests on; see {@link #explanation()}
 */
@Value.Builder
public record Payment(
        AgreementId agreement, LocalDate due, LocalDate from, LocalDate until, Money amount, PaymentBasis basis) {

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

    /**
     * The payment in two parts, of the service before a day and from it on.
     *
     * @param day a day
     * @return both parts by days, together this payment; this payment alone if all of its service lies on one side
     */
    public ImmutableList<Payment> splitAt(LocalDate day) {
        if (!day.isAfter(from) || !day.isBefore(until)) {
            return ImmutableList.of(this);
        }
        Money before =
                Proportion.upTo(amount, ChronoUnit.DAYS.between(from, day), ChronoUnit.DAYS.between(from, until));
        return ImmutableList.of(
                new Payment(agreement, due, from, day, before, basis),
                new Payment(agreement, due, day, until, amount.minus(before), basis));
    }

    /**
     * How the amount came about, worded on demand.
     *
     * @return for example {@code januari 2027: 1/12 van € 2.785.000,00, jaarbedrag 2027}
     */
    public LocalizedText explanation() {
        return basis.explain(this);
    }
}

package nl.geldstroom.life;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import nl.geldstroom.evidence.Evidence;
import nl.geldstroom.money.Money;

/**
 * What it costs to move clients to another provider (<i>overdrachtskosten</i>).
 *
 * <p>The amounts are the user's, with what they rest on; nothing is built in. Twenty clients at 400 euros each, with a
 * warm hand-over until two months later at 600 euros a client a month, cost 8,000 at once and 24,000 of double cost.
 *
 * @param perClient what moving one client costs, once
 * @param overlapUntil the day after the last on which both providers are paid; the day of the transfer itself: no overlap
 * @param perClientPerMonth what the provider that is left still costs for one client in a whole month of overlap
 * @param evidence what the amounts rest on
 */
public record TransferCost(Money perClient, LocalDate overlapUntil, Money perClientPerMonth, Evidence evidence) {

    /**
     * Checks the amounts.
     *
     * @param perClient what moving one client costs
     * @param overlapUntil the day after the last day of overlap
     * @param perClientPerMonth what a client costs in a month of overlap
     * @param evidence what the amounts rest on
     * @throws IllegalArgumentException if an amount is negative
     */
    public TransferCost {
        notNegative("per client", perClient);
        notNegative("per client per month of overlap", perClientPerMonth);
    }

    private static void notNegative(String what, Money amount) {
        if (amount.isNegative()) {
            throw new IllegalArgumentException("The transfer cost " + what + " (" + amount + ") must be zero or more.");
        }
    }

    /**
     * What the overlap costs in a month.
     *
     * @param clients how many clients move
     * @param from the day of the transfer
     * @param month the month
     * @return the monthly cost, by days in a broken month and to the nearest cent, halves to even; zero outside the overlap
     */
    Money overlapIn(int clients, LocalDate from, YearMonth month) {
        LocalDate first = from.isAfter(month.atDay(1)) ? from : month.atDay(1);
        LocalDate next = month.plusMonths(1).atDay(1);
        LocalDate until = overlapUntil.isBefore(next) ? overlapUntil : next;
        if (!first.isBefore(until)) {
            return Money.ZERO;
        }
        Money whole = perClientPerMonth.times(clients);
        return upTo(whole, until.minusDays(1).getDayOfMonth(), month)
                .minus(upTo(whole, first.getDayOfMonth() - 1, month));
    }

    private static Money upTo(Money whole, int day, YearMonth month) {
        return Money.ofCents(BigDecimal.valueOf(whole.cents())
                .multiply(BigDecimal.valueOf(day))
                .divide(BigDecimal.valueOf(month.lengthOfMonth()), 0, RoundingMode.HALF_EVEN)
                .longValueExact());
    }
}

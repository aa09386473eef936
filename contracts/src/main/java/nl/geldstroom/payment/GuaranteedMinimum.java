package nl.geldstroom.payment;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.geldstroom.agreement.Agreement;
import nl.geldstroom.agreement.Term;
import nl.geldstroom.money.Money;
import nl.geldstroom.text.LocalizedText;
import nl.geldstroom.text.Phrases;

/**
 * What is paid at least (<i>gegarandeerd minimum</i>): an amount per calendar year, of which a broken year has its whole
 * months and the days of its broken ones.
 *
 * @param perYear the amount of a whole calendar year
 * @param term the term in which it holds
 */
public record GuaranteedMinimum(Money perYear, Term term) {

    /**
     * The minimum of a month.
     *
     * @param month the month
     * @return its share, rounded so that twelve months are the year; zero outside the term
     */
    public Money of(YearMonth month) {
        LocalDate from = Payments.later(month.atDay(1), term.start());
        LocalDate until = Payments.earlier(month.plusMonths(1).atDay(1), term.end());
        if (!from.isBefore(until)) {
            return Money.ZERO;
        }
        return Proportion.part(
                Proportion.ofMonth(perYear, month),
                from.getDayOfMonth() - 1L,
                until.minusDays(1).getDayOfMonth(),
                month.lengthOfMonth());
    }

    /**
     * The minimum of a calendar year.
     *
     * @param year the year
     * @return the sum of its months in the term
     */
    public Money of(Year year) {
        Money sum = Money.ZERO;
        for (int month = 1; month <= 12; month++) {
            sum = sum.plus(of(year.atMonth(month)));
        }
        return sum;
    }

    /** Adds what is missing to the minimum of each calendar year with payments, in its last month of the term. */
    static void topUps(Agreement agreement, Money perYear, List<Payment> payments, ReferenceData reference) {
        SortedMap<Year, Money> paid = new TreeMap<>();
        payments.forEach(payment -> paid.merge(Year.from(payment.from()), payment.amount(), Money::plus));
        GuaranteedMinimum guaranteed = new GuaranteedMinimum(perYear, agreement.term());
        paid.forEach((year, amount) -> {
            Money floor = guaranteed.of(year);
            if (amount.compareTo(floor) < 0) {
                LocalDate until = Payments.earlier(
                        agreement.term().end(), year.plusYears(1).atDay(1));
                LocalDate from = Payments.later(
                        agreement.term().start(),
                        YearMonth.from(until.minusDays(1)).atDay(1));
                payments.add(Payment.builder()
                        .agreement(agreement.id())
                        .due(agreement.paymentRule().due(YearMonth.from(from), reference.businessDays()))
                        .from(from)
                        .until(until)
                        .amount(floor.minus(amount))
                        .basis(new TopUp(year, floor))
                        .build());
            }
        });
    }

    /** What a top-up at the end of a year rests on. */
    private record TopUp(Year year, Money floor) implements PaymentBasis {

        @Override
        public LocalizedText explain(Payment payment) {
            LocalizedText shown = Phrases.euros(floor);
            return LocalizedText.of(
                    "aanvulling tot het gegarandeerde minimum over " + year + " van € " + shown.nl(),
                    "top-up to the guaranteed minimum of " + year + ", € " + shown.en());
        }
    }
}

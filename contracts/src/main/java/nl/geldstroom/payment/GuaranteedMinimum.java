package nl.geldstroom.payment;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import nl.geldstroom.agreement.Term;
import nl.geldstroom.money.Money;

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
}

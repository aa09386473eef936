package nl.geldstroom.payment;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    /** Terms that follow each other, what each guarantees and what is paid under them: a year is tested once over all. */
    static final class OverTerms {

        private record Under(Agreement terms, Optional<Money> perYear) {}

        private final List<Under> successive = new ArrayList<>();
        private final SortedMap<Year, Money> paid = new TreeMap<>();

        void add(Agreement terms, Optional<Money> perYear, List<Payment> payments) {
            successive.add(new Under(terms, perYear));
            addPaid(payments);
        }

        /** What counts towards the minimum beside what the terms themselves pay. */
        void addPaid(List<Payment> payments) {
            payments.forEach(payment -> paid.merge(Year.from(payment.from()), payment.amount(), Money::plus));
        }

        private Money floor(Year year) {
            return Money.sum(successive.stream()
                    .flatMap(under -> under.perYear().stream()
                            .map(perYear ->
                                    new GuaranteedMinimum(perYear, under.terms().term()).of(year)))
                    .toList());
        }

        /** What is missing to the minimum of each calendar year with payments, in its last month of the terms. */
        ImmutableList<Payment> topUps(ReferenceData reference) {
            ImmutableList.Builder<Payment> topUps = ImmutableList.builder();
            if (successive.stream().noneMatch(under -> under.perYear().isPresent())) {
                return topUps.build();
            }
            paid.forEach((year, amount) -> {
                Money floor = floor(year);
                if (amount.compareTo(floor) < 0) {
                    topUps.add(topUp(year, floor, amount, reference));
                }
            });
            return topUps.build();
        }

        private Payment topUp(Year year, Money floor, Money amount, ReferenceData reference) {
            LocalDate newYear = year.plusYears(1).atDay(1);
            Agreement last = successive.get(0).terms();
            for (Under under : successive) {
                last = under.terms().term().start().isBefore(newYear) ? under.terms() : last;
            }
            LocalDate until = Payments.earlier(last.term().end(), newYear);
            LocalDate from = Payments.later(
                    last.term().start(), YearMonth.from(until.minusDays(1)).atDay(1));
            return Payment.builder()
                    .agreement(last.id())
                    .due(last.paymentRule().due(YearMonth.from(from), reference.businessDays()))
                    .from(from)
                    .until(until)
                    .amount(floor.minus(amount))
                    .basis(new TopUp(year, floor))
                    .build();
        }
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

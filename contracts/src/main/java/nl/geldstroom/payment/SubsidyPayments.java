package nl.geldstroom.payment;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Optional;
import nl.geldstroom.agreement.AdvanceSchedule;
import nl.geldstroom.agreement.SubsidyAgreement;
import nl.geldstroom.agreement.SubsidyPeriod;
import nl.geldstroom.index.AppliedIndex;
import nl.geldstroom.law.SubsidyEvent;
import nl.geldstroom.law.SubsidyTerms;
import nl.geldstroom.money.Money;
import nl.geldstroom.money.Rounding;
import nl.geldstroom.text.LocalizedText;
import nl.geldstroom.text.Phrases;
import nl.geldstroom.time.BusinessDayRule;

/** The payments of a subsidy: what happened, then the advances of its schedule, then the difference with the final amount. */
final class SubsidyPayments {

    /** What an advance rests on: the grant and how it came about. */
    private record Advance(Money granted, LocalizedText how) implements PaymentBasis {

        @Override
        public LocalizedText explain(Payment payment) {
            return LocalizedText.of(
                    "voorschot op € " + Phrases.euros(granted).nl() + ", " + how.nl(),
                    "advance on € " + Phrases.euros(granted).en() + ", " + how.en());
        }
    }

    private final SubsidyAgreement subsidy;
    private final ReferenceData reference;
    private final ImmutableList.Builder<Payment> payments = ImmutableList.builder();

    SubsidyPayments(SubsidyAgreement subsidy, ReferenceData reference) {
        this.subsidy = subsidy;
        this.reference = reference;
    }

    ImmutableList<Payment> payments() {
        Money granted = Money.ZERO;
        // A grant that a period names is a new price: the indices after it start anew, without a correction.
        Year base = Year.from(subsidy.periods().get(0).from());
        Year priced = base;
        for (SubsidyPeriod period : subsidy.periods()) {
            Year year = Year.from(period.from());
            // Periods that start in one calendar year are at the prices of that year: one 1 January, one index.
            Optional<AppliedIndex> index =
                    period.granted().isPresent() || year.equals(priced) ? Optional.empty() : index(base, year);
            priced = year;
            LocalizedText how;
            if (period.granted().isPresent()) {
                granted = period.granted().get();
                how = LocalizedText.of("verleend", "granted");
                base = year;
            } else if (index.isPresent()) {
                granted = Rounding.HALF_EVEN.toCents(granted.times(index.get().factor()));
                how = LocalizedText.of(
                        "verleend, " + index.get().explanation().nl(),
                        "granted, " + index.get().explanation().en());
            } else {
                how = LocalizedText.of("verleend als het jaar ervoor", "granted as the year before");
            }
            of(period, granted, how);
        }
        return ImmutableList.sortedCopyOf(
                Comparator.comparing(Payment::from).thenComparing(Payment::due), payments.build());
    }

    /** The index of a year since a grant was named; none in the year of that grant itself. */
    private Optional<AppliedIndex> index(Year base, Year year) {
        return subsidy.indexation()
                .map(by -> by.path(base, year, its -> Vintage.of(its, reference), reference.indexTable())
                        .get(year));
    }

    private void of(SubsidyPeriod period, Money granted, LocalizedText how) {
        Money paid = facts(period);
        Optional<LocalDate> last = period.events().isEmpty()
                ? Optional.empty()
                : Optional.of(period.events().get(period.events().size() - 1).on());
        Optional<Money> fixed = period.finalAmount();
        if (period.determinedOn().isEmpty()) {
            paid = scheduled(period, granted, how, paid, last);
        }
        settle(period, fixed.orElse(granted).minus(paid), fixed.isPresent());
    }

    /** What was paid and came back, on the days on which it did. */
    private Money facts(SubsidyPeriod period) {
        Money paid = Money.ZERO;
        for (SubsidyEvent event : period.events()) {
            if (event instanceof SubsidyEvent.Advanced advance) {
                paid = paid.plus(advance.amount());
                add(period, period.from(), period.until(), event.on(), advance.amount(), "voorschot", "advance");
            } else if (event instanceof SubsidyEvent.Paid payment) {
                paid = paid.plus(payment.amount());
                add(period, period.from(), period.until(), event.on(), payment.amount(), "betaling", "payment");
            } else if (event instanceof SubsidyEvent.Recovered recovery) {
                paid = paid.minus(recovery.amount());
                add(
                        period,
                        period.from(),
                        period.until(),
                        event.on(),
                        recovery.amount().negated(),
                        "terugvordering",
                        "recovery");
            }
        }
        return paid;
    }

    private Money scheduled(
            SubsidyPeriod period, Money granted, LocalizedText how, Money before, Optional<LocalDate> last) {
        AdvanceSchedule schedule = subsidy.schedule();
        PaymentBasis basis = new Advance(granted, how);
        Money advanced = Rounding.HALF_EVEN.toCents(granted.times(schedule.advanced()));
        Months months = Months.of(period.from(), period.until());
        YearMonth first = YearMonth.from(period.from());
        Money paid = before;
        for (int i = 0; i < months.size(); i += schedule.everyMonths()) {
            int next = Math.min(i + schedule.everyMonths(), months.size());
            LocalDate due = schedule.due(first, first.plusMonths(i), reference.businessDays());
            // An advance that was due before the last thing that happened was paid then, or it was not.
            Money amount = months.upTo(advanced, next).minus(last.isPresent() ? paid : months.upTo(advanced, i));
            if (amount.isZero() || last.filter(day -> !due.isAfter(day)).isPresent() || amount.isNegative()) {
                continue;
            }
            paid = paid.plus(amount);
            payments.add(Payment.builder()
                    .agreement(subsidy.id())
                    .due(due)
                    .from(months.from(i))
                    .until(months.from(next))
                    .amount(amount)
                    .basis(basis)
                    .build());
        }
        return paid;
    }

    /** What is left of the final amount, or of the grant as long as that is all that is known. */
    private void settle(SubsidyPeriod period, Money rest, boolean fixed) {
        if (rest.isZero()) {
            return;
        }
        LocalDate day = period.determinedOn()
                .map(SubsidyTerms::payBy)
                .orElseGet(() -> period.until().plus(subsidy.schedule().settledAfter()));
        LocalDate due = reference.businessDays().adjust(day, BusinessDayRule.FOLLOWING);
        if (rest.isNegative()) {
            add(
                    period,
                    period.from(),
                    period.until(),
                    due,
                    rest,
                    "terugvordering na vaststelling",
                    "recovery after determination");
        } else if (fixed) {
            add(period, period.from(), period.until(), due, rest, "rest na vaststelling", "rest after determination");
        } else {
            add(
                    period,
                    period.from(),
                    period.until(),
                    due,
                    rest,
                    "rest, als de vaststelling gelijk is aan de verlening",
                    "rest, if the determination equals the grant");
        }
    }

    private void add(
            SubsidyPeriod period, LocalDate from, LocalDate until, LocalDate due, Money amount, String nl, String en) {
        payments.add(Payment.builder()
                .agreement(subsidy.id())
                .due(due)
                .from(from)
                .until(until)
                .amount(amount)
                .basis(PaymentBasis.stated(LocalizedText.of(
                        nl + ", periode vanaf " + Phrases.date(period.from()).nl(),
                        en + ", period from " + Phrases.date(period.from()).en())))
                .build());
    }
}

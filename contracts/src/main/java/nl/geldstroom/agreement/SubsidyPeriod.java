package nl.geldstroom.agreement;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.Period;
import java.time.Year;
import java.util.Optional;
import nl.geldstroom.document.Faults;
import nl.geldstroom.law.SubsidyEvent;
import nl.geldstroom.money.Money;
import org.immutables.value.Value;

/**
 * A book year or other period of a subsidy with its amount (<i>subsidietijdvak</i>).
 *
 * <p>For example 2027 with a grant of 500,000 euros, determined at 480,000.
 *
 * @param from the first day
 * @param until the day after the last
 * @param granted the amount of the grant, or the most that it can become, nominal; absent: the amount of the period before
 *     it, indexed if the subsidy is
 * @param determined the final amount, where only the amount is known and not its day; absent: not determined, or an event
 *     says so
 * @param cost what the activities cost, for the equalisation reserve; absent: not known
 * @param events what happened after the grant, in the order of the dates: advances, payments, the determination and so on;
 *     empty: nothing is known to have happened
 */
@Value.Builder
public record SubsidyPeriod(
        LocalDate from,
        LocalDate until,
        Optional<Money> granted,
        Optional<Money> determined,
        Optional<Money> cost,
        ImmutableList<SubsidyEvent> events)
        implements WithSubsidyPeriod {

    private static final int LONGEST_YEARS = 100;

    /**
     * Checks days and amounts.
     *
     * @param from the first day
     * @param until the day after the last
     * @param granted the amount of the grant
     * @param determined the final amount
     * @param cost what the activities cost
     * @param events what happened after the grant
     * @throws IllegalArgumentException if it ends before it starts, an amount is negative, the final amount is told twice, or
     *     an event belongs before the grant
     */
    public SubsidyPeriod {
        Faults faults = new Faults();
        if (!until.isAfter(from) || until.isAfter(from.plusYears(LONGEST_YEARS))) {
            faults.add(
                    "/until",
                    "subsidy-period",
                    "The end (" + until + ") of the subsidy period from " + from
                            + " must come after its start and within " + LONGEST_YEARS + " years.");
        }
        granted.filter(Money::isNegative)
                .ifPresent(amount -> faults.add(
                        "/granted",
                        "negative-grant",
                        "The grant (" + amount + ") from " + from + " must be zero or more."));
        determined
                .filter(Money::isNegative)
                .ifPresent(amount -> faults.add(
                        "/determined",
                        "negative-determination",
                        "The determined amount (" + amount + ") from " + from + " must be zero or more."));
        cost.filter(Money::isNegative)
                .ifPresent(amount -> faults.add(
                        "/cost",
                        "negative-cost",
                        "The cost (" + amount + ") of the period from " + from + " must be zero or more."));
        for (int i = 0; i < events.size(); i++) {
            SubsidyEvent event = events.get(i);
            if (event instanceof SubsidyEvent.Granted || event instanceof SubsidyEvent.Refused) {
                faults.add(
                        "/events/" + i,
                        "event-before-grant",
                        "The event (" + event.on() + ") of the subsidy period from " + from
                                + " must come after the grant, which has a field of its own. Maybe grantedOn.");
            }
            if (event instanceof SubsidyEvent.Determined && determined.isPresent()) {
                faults.add(
                        "/determined",
                        "determined-twice",
                        "The determined amount (" + determined.get() + ") from " + from
                                + " must be told once: the event of " + event.on() + " tells it too.");
            }
        }
        faults.throwIfAny();
    }

    /**
     * A calendar year with a grant.
     *
     * @param year the book year
     * @param granted the amount of the grant
     * @return the period
     * @throws IllegalArgumentException if the amount is negative
     */
    public static SubsidyPeriod of(Year year, Money granted) {
        return builder()
                .from(year.atDay(1))
                .until(year.plusYears(1).atDay(1))
                .granted(granted)
                .build();
    }

    /**
     * Starts a period.
     *
     * @return a builder
     */
    public static SubsidyPeriodBuilder builder() {
        return new SubsidyPeriodBuilder();
    }

    /**
     * The final amount, as far as it is known.
     *
     * @return what the last event left: zero after a withdrawal; else the field; absent: not determined
     */
    public Optional<Money> finalAmount() {
        Optional<Money> amount = determined;
        for (SubsidyEvent event : events) {
            if (event instanceof SubsidyEvent.Determined determination) {
                amount = Optional.of(determination.amount());
            } else if (event instanceof SubsidyEvent.Reduced reduction) {
                amount = Optional.of(reduction.amount());
            } else if (event instanceof SubsidyEvent.Withdrawn) {
                amount = Optional.of(Money.ZERO);
            }
        }
        return amount;
    }

    /**
     * When the final amount was fixed first.
     *
     * @return the day of the determination or withdrawal; absent: not fixed, or its day is not known
     */
    public Optional<LocalDate> determinedOn() {
        return events.stream()
                .filter(event -> event instanceof SubsidyEvent.Determined || event instanceof SubsidyEvent.Withdrawn)
                .map(SubsidyEvent::on)
                .findFirst();
    }

    /** The same days after another start, with the same grant and nothing that happened. */
    SubsidyPeriod moved(LocalDate start, LocalDate newStart) {
        return builder()
                .from(newStart.plus(Period.between(start, from)))
                .until(newStart.plus(Period.between(start, until)))
                .granted(granted)
                .build();
    }
}

package nl.geldstroom.law;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import nl.geldstroom.money.Money;
import nl.geldstroom.party.PartyId;
import org.immutables.value.Value;

/**
 * A subsidy and what happened to it (<i>subsidie</i>), by title 4.2 of the Algemene wet bestuursrecht.
 *
 * <p>Applied for, granted, advanced, determined, paid or recovered. The subsidy never changes; its state on a date is what
 * its events up to and including that date leave. For example: granted 100,000 euros, advanced 80,000, determined at
 * 70,000 because activities were not done; then {@link Balance#toRecover()} is 10,000 euros until it comes back. Events
 * that title 4.2 does not allow are refused with the article.
 *
 * @param id its name in documents
 * @param granter who grants it
 * @param recipient who receives it
 * @param activities what it is for; a set-off needs the same activities
 * @param applied when it was applied for
 * @param events what happened since, in the order of the dates
 */
@Value.Builder
public record Subsidy(
        String id,
        PartyId granter,
        PartyId recipient,
        String activities,
        LocalDate applied,
        ImmutableList<SubsidyEvent> events) {

    /**
     * Checks that title 4.2 allows the events in this order.
     *
     * @param id its name in documents
     * @param granter who grants it
     * @param recipient who receives it
     * @param activities what it is for
     * @param applied when it was applied for
     * @param events what happened since
     * @throws IllegalArgumentException if a text is blank, granter and recipient are one, the dates are not in order, or an
     *     event is not allowed where it stands; the message names the article
     */
    public Subsidy {
        if (id.isBlank() || activities.isBlank()) {
            throw new IllegalArgumentException(
                    "The id and the activities of the subsidy (" + id + ") must not be blank.");
        }
        if (granter.equals(recipient)) {
            throw new IllegalArgumentException(
                    "The recipient (" + recipient + ") of the subsidy (" + id + ") must be another than its granter.");
        }
        Balance balance = Balance.start(applied);
        for (SubsidyEvent event : events) {
            balance = balance.after(event, id);
        }
    }

    /**
     * Starts a subsidy.
     *
     * @return a builder
     */
    public static SubsidyBuilder builder() {
        return new SubsidyBuilder();
    }

    /**
     * The same subsidy with one more event.
     *
     * @param event what happened last
     * @return the subsidy
     * @throws IllegalArgumentException if title 4.2 does not allow it; the message names the article
     */
    public Subsidy and(SubsidyEvent event) {
        return new Subsidy(
                id,
                granter,
                recipient,
                activities,
                applied,
                ImmutableList.<SubsidyEvent>builder().addAll(events).add(event).build());
    }

    /**
     * Where the subsidy stands at the end of a day.
     *
     * @param date the day
     * @return its state and amounts; absent before it was applied for
     */
    public Optional<Balance> on(LocalDate date) {
        if (date.isBefore(applied)) {
            return Optional.empty();
        }
        Balance balance = Balance.start(applied);
        for (SubsidyEvent event : events) {
            if (event.on().isAfter(date)) {
                break;
            }
            balance = balance.after(event, id);
        }
        return Optional.of(balance);
    }

    /**
     * Whether what must come back may be set off against another subsidy.
     *
     * @param other a subsidy of another period
     * @return true if granter, recipient and activities are the same; article 4:57
     */
    public boolean maySetOffAgainst(Subsidy other) {
        return !id.equals(other.id)
                && granter.equals(other.granter)
                && recipient.equals(other.recipient)
                && activities.equals(other.activities);
    }

    /**
     * Where a subsidy stands (<i>stand</i>).
     *
     * @param state its state
     * @param since the day of the last event
     * @param granted the amount of the grant; zero before it
     * @param determined the final amount; absent before it is determined, zero if the grant was withdrawn
     * @param determinedOn when the final amount was first fixed; absent before that
     * @param paid what was advanced and paid
     * @param recovered what came back
     * @param suspendedUntil the first day on which payment goes on; absent if it never was suspended
     */
    public record Balance(
            SubsidyState state,
            LocalDate since,
            Money granted,
            Optional<Money> determined,
            Optional<LocalDate> determinedOn,
            Money paid,
            Money recovered,
            Optional<LocalDate> suspendedUntil) {

        private static Balance start(LocalDate applied) {
            return new Balance(
                    SubsidyState.APPLIED,
                    applied,
                    Money.ZERO,
                    Optional.empty(),
                    Optional.empty(),
                    Money.ZERO,
                    Money.ZERO,
                    Optional.empty());
        }

        /**
         * What the granter still has to pay.
         *
         * @return the amount; zero before the determination, when only advances are paid
         */
        public Money toPay() {
            return determined
                    .map(amount -> amount.minus(paid).plus(recovered).max(Money.ZERO))
                    .orElse(Money.ZERO);
        }

        /**
         * What the recipient has to pay back.
         *
         * @return the amount that was paid above what it is entitled to; zero before the determination
         */
        public Money toRecover() {
            return determined
                    .map(amount -> paid.minus(recovered).minus(amount).max(Money.ZERO))
                    .orElse(Money.ZERO);
        }

        private Balance after(SubsidyEvent event, String id) {
            if (event.on().isBefore(since)) {
                throw new IllegalArgumentException("The events of the subsidy (" + id
                        + ") must be in the order of their dates, but " + event.on() + " comes after " + since + ".");
            }
            if (event instanceof SubsidyEvent.Refused) {
                require(state == SubsidyState.APPLIED, event, id, "be applied for and not decided");
                return to(SubsidyState.REFUSED, event);
            }
            if (event instanceof SubsidyEvent.Granted grant) {
                require(state == SubsidyState.APPLIED, event, id, "be applied for and not decided");
                return new Balance(
                        SubsidyState.GRANTED,
                        event.on(),
                        grant.amount(),
                        determined,
                        determinedOn,
                        paid,
                        recovered,
                        suspendedUntil);
            }
            if (event instanceof SubsidyEvent.Advanced advance) {
                require(state == SubsidyState.GRANTED, event, id, "be granted and not determined");
                requireNotSuspended(event, id);
                Money after = paid.plus(advance.amount());
                require(after.compareTo(granted) <= 0, event, id, "not advance more than the grant of " + granted);
                return paying(SubsidyState.GRANTED, event, after, recovered);
            }
            if (event instanceof SubsidyEvent.Suspended suspension) {
                require(
                        state == SubsidyState.GRANTED || state == SubsidyState.DETERMINED,
                        event,
                        id,
                        "be granted or determined");
                return new Balance(
                        state,
                        event.on(),
                        granted,
                        determined,
                        determinedOn,
                        paid,
                        recovered,
                        Optional.of(suspension.until()));
            }
            if (event instanceof SubsidyEvent.Withdrawn) {
                require(state == SubsidyState.GRANTED, event, id, "be granted and not determined");
                return fixed(SubsidyState.WITHDRAWN, event, Money.ZERO);
            }
            if (event instanceof SubsidyEvent.Determined determination) {
                require(state == SubsidyState.GRANTED, event, id, "be granted and not determined");
                int compared = determination.amount().compareTo(granted);
                require(compared <= 0, event, id, "not be determined above the grant of " + granted);
                require(
                        (compared == 0) == (determination.ground() == SubsidyEvent.Reason.AS_GRANTED),
                        event,
                        id,
                        "be determined at the grant of " + granted + ", or lower on a ground");
                return fixed(SubsidyState.DETERMINED, event, determination.amount());
            }
            if (event instanceof SubsidyEvent.Reduced reduction) {
                require(determinedOn.isPresent() && state != SubsidyState.WITHDRAWN, event, id, "be determined");
                requireInTime(event, id);
                require(
                        reduction.amount().compareTo(determined.orElseThrow()) < 0,
                        event,
                        id,
                        "be reduced below the determined " + determined.orElseThrow());
                return fixed(SubsidyState.DETERMINED, event, reduction.amount());
            }
            if (event instanceof SubsidyEvent.Paid payment) {
                require(state == SubsidyState.DETERMINED, event, id, "be determined");
                requireNotSuspended(event, id);
                require(
                        payment.amount().compareTo(toPay()) <= 0,
                        event,
                        id,
                        "not be paid more than the rest of " + toPay());
                return paying(state, event, paid.plus(payment.amount()), recovered);
            }
            Money back = ((SubsidyEvent.Recovered) event).amount();
            require(determinedOn.isPresent(), event, id, "be determined or withdrawn");
            requireInTime(event, id);
            require(back.compareTo(toRecover()) <= 0, event, id, "not pay back more than the undue " + toRecover());
            return paying(state, event, paid, recovered.plus(back));
        }

        private Balance to(SubsidyState next, SubsidyEvent event) {
            return new Balance(next, event.on(), granted, determined, determinedOn, paid, recovered, suspendedUntil);
        }

        private Balance fixed(SubsidyState next, SubsidyEvent event, Money amount) {
            return new Balance(
                            next,
                            event.on(),
                            granted,
                            Optional.of(amount),
                            Optional.of(determinedOn.orElse(event.on())),
                            paid,
                            recovered,
                            suspendedUntil)
                    .settledIfDone();
        }

        private Balance paying(SubsidyState next, SubsidyEvent event, Money nowPaid, Money nowRecovered) {
            return new Balance(
                            next, event.on(), granted, determined, determinedOn, nowPaid, nowRecovered, suspendedUntil)
                    .settledIfDone();
        }

        private Balance settledIfDone() {
            boolean done =
                    determined.isPresent() && toPay().isZero() && toRecover().isZero();
            return done
                    ? new Balance(
                            SubsidyState.SETTLED,
                            since,
                            granted,
                            determined,
                            determinedOn,
                            paid,
                            recovered,
                            suspendedUntil)
                    : this;
        }

        private void requireNotSuspended(SubsidyEvent event, String id) {
            if (suspendedUntil.filter(until -> event.on().isBefore(until)).isPresent()) {
                throw new IllegalArgumentException("The subsidy (" + id + ") must not be paid on " + event.on()
                        + ": payment is suspended until " + suspendedUntil.orElseThrow() + " (awb/4:56).");
            }
        }

        private void requireInTime(SubsidyEvent event, String id) {
            LocalDate last = SubsidyTerms.recoverBy(determinedOn.orElseThrow());
            if (event.on().isAfter(last)) {
                throw new IllegalArgumentException("The subsidy (" + id + ") must be changed or recovered by " + last
                        + ", five years after its determination, not on " + event.on() + " (" + event.article() + ").");
            }
        }

        private void require(boolean allowed, SubsidyEvent event, String id, String rule) {
            if (!allowed) {
                throw new IllegalArgumentException("The subsidy (" + id + ") must " + rule + " on " + event.on()
                        + "; it is " + state.label().en() + " (" + event.article() + ").");
            }
        }
    }
}

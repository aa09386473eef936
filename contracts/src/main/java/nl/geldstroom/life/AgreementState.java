package nl.geldstroom.life;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import nl.geldstroom.agreement.Agreement;
import nl.geldstroom.money.Money;
import org.immutables.value.Value;

/**
 * What holds between the parties on a day (<i>stand van zaken</i>): the fold of the events up to and including it.
 *
 * <p>Five plus five years from 1 January 2027, extended on 1 May 2031: on 1 June 2031 the term is firm until 1 January
 * 2037, on 30 April 2031 it is firm until 1 January 2032.
 *
 * @param asOf the day
 * @param terms the terms in force, with the extension options as decided so far and without an early end
 * @param awaitsSignature whether its signature is on record, on a later day
 * @param notice the notice that was given and not withdrawn; absent: none
 * @param ended how service stopped; absent: it did not, or only because the term is over
 * @param intakeStop the intake stop in force; absent: none
 * @param discount the discount in force; absent: none
 * @param continuity the last report on the continuity of the provider; absent: none was made
 * @param transfers the clients that went to other providers so far
 * @param paid what was paid so far, as far as payments are on record
 * @param settled what was settled so far, as far as that is on record
 * @param history the events that made this state, in the order in which they held
 */
@Value.Builder
public record AgreementState(
        LocalDate asOf,
        Agreement terms,
        boolean awaitsSignature,
        Optional<AgreementEvent.NoticeGiven> notice,
        Optional<AgreementEvent.Ended> ended,
        Optional<AgreementEvent.IntakeStopped> intakeStop,
        Optional<AgreementEvent.DiscountApplied> discount,
        Optional<AgreementEvent.ContinuityReported> continuity,
        ImmutableList<AgreementEvent.ClientsTransferred> transfers,
        Money paid,
        Money settled,
        ImmutableList<AgreementEvent> history)
        implements WithAgreementState {

    /**
     * Starts a state.
     *
     * @return a builder
     */
    public static AgreementStateBuilder builder() {
        return new AgreementStateBuilder();
    }

    static AgreementState before(LocalDate asOf, Agreement agreement, boolean awaitsSignature) {
        return builder()
                .asOf(asOf)
                .terms(agreement)
                .awaitsSignature(awaitsSignature)
                .paid(Money.ZERO)
                .settled(Money.ZERO)
                .build();
    }

    /** The state after one more event: the fold itself. */
    AgreementState after(AgreementEvent event) {
        AgreementState next = changed(event);
        return next.withHistory(ImmutableList.<AgreementEvent>builder()
                .addAll(history)
                .add(event)
                .build());
    }

    private AgreementState changed(AgreementEvent event) {
        if (event instanceof AgreementEvent.Signed) {
            return withAwaitsSignature(false);
        }
        if (event instanceof AgreementEvent.NoticeGiven given) {
            return withNotice(given);
        }
        if (event instanceof AgreementEvent.NoticeWithdrawn) {
            return withNotice(Optional.empty());
        }
        if (event instanceof AgreementEvent.Ended end) {
            return withEnded(end);
        }
        if (event instanceof AgreementEvent.IntakeStopped stop) {
            return withIntakeStop(stop);
        }
        if (event instanceof AgreementEvent.IntakeResumed) {
            return withIntakeStop(Optional.empty());
        }
        if (event instanceof AgreementEvent.DiscountApplied applied) {
            return withDiscount(applied);
        }
        if (event instanceof AgreementEvent.DiscountLifted) {
            return withDiscount(Optional.empty());
        }
        if (event instanceof AgreementEvent.ContinuityReported reported) {
            return withContinuity(reported);
        }
        if (event instanceof AgreementEvent.ClientsTransferred transferred) {
            return withTransfers(ImmutableList.<AgreementEvent.ClientsTransferred>builder()
                    .addAll(transfers)
                    .add(transferred)
                    .build());
        }
        if (event instanceof AgreementEvent.Paid payment) {
            return withPaid(paid.plus(payment.amount()));
        }
        if (event instanceof AgreementEvent.Settled settlement) {
            return withSettled(settled.plus(settlement.amount()));
        }
        return withTerms(Amending.after(terms, event));
    }

    /**
     * Until when projections count on it: the term with presumed extensions, or an earlier end by notice or otherwise.
     *
     * @return the day after the last day of service
     */
    public LocalDate end() {
        if (ended.isPresent()) {
            return ended.get().when().effective();
        }
        LocalDate end = terms.term().end();
        return notice.map(AgreementEvent.NoticeGiven::ends).filter(end::isAfter).orElse(end);
    }

    /**
     * The agreement as it holds: the terms in force, with an early end as the end of its term.
     *
     * @return the agreement to ask what holds; a budget in it is at the prices of its last amendment, so what it costs is
     *     for {@link LifePayments} and what is releasable for {@link AgreementLife#commitments}; the terms themselves if it
     *     ends as they say, or ended before it started
     */
    public Agreement agreement() {
        LocalDate end = end();
        return end.equals(terms.term().end()) || !end.isAfter(terms.term().start())
                ? terms
                : Amending.until(terms, end);
    }

    /**
     * Where the agreement stands.
     *
     * @return the status on the day of this state
     */
    public LifeStatus status() {
        if (awaitsSignature) {
            return LifeStatus.DRAFT;
        }
        if (!asOf.isBefore(end())) {
            return LifeStatus.ENDED;
        }
        if (notice.isPresent()) {
            return LifeStatus.UNDER_NOTICE;
        }
        return asOf.isBefore(terms.term().start()) ? LifeStatus.AGREED : LifeStatus.RUNNING;
    }

    /**
     * How many clients went to other providers so far.
     *
     * @return the number
     */
    public int clientsTransferred() {
        return transfers.stream()
                .mapToInt(AgreementEvent.ClientsTransferred::clients)
                .sum();
    }
}

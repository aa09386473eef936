package nl.geldstroom.life;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.geldstroom.agreement.Agreement;
import nl.geldstroom.commitment.Commitments;
import nl.geldstroom.document.Faults;
import nl.geldstroom.payment.ReferenceData;

/**
 * An agreement and everything that happened to it (<i>levensloop</i>).
 *
 * <p>For example {@code AgreementLife.of(contract).with(new AgreementEvent.Extended(When.of(LocalDate.of(2031, 5, 1)), 1))
 * .asOf(LocalDate.of(2031, 6, 1)).terms().term().firmEnd()} is 1 January 2037 for five plus five years from 2027.
 *
 * <p>In JSON the events may stand in any order. An event that turned out otherwise is corrected by another event about the
 * same matter with the same date of effect, known later.
 *
 * @param agreement the agreement as it was signed
 * @param events what happened; empty: nothing yet
 */
public record AgreementLife(Agreement agreement, ImmutableList<AgreementEvent> events) {

    private static final Comparator<AgreementEvent> ORDER = Comparator.comparing(
                    (AgreementEvent event) -> event.when().effective())
            .thenComparing(AgreementEvent::phase)
            .thenComparing(AgreementEvent::matter)
            .thenComparing(event -> event.when().known());

    /**
     * Checks that the events can have happened to this agreement.
     *
     * @param agreement the agreement as it was signed
     * @param events what happened
     * @throws IllegalArgumentException if two events about one matter have the same dates, or an event cannot be applied to
     *     the terms before it; all of them are named
     */
    public AgreementLife {
        Faults faults = new Faults();
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < events.size(); i++) {
            AgreementEvent event = events.get(i);
            Integer other = event.isAmount()
                    ? null
                    : seen.putIfAbsent(event.phase() + " " + event.matter() + " " + event.when(), i);
            if (other != null) {
                faults.add(
                        "/events/" + i,
                        "events-contradict",
                        "Event " + (i + 1) + " of agreement (" + agreement.id() + ") must not have the dates ("
                                + event.when().effective() + ", known "
                                + event.when().known()
                                + ") of event " + (other + 1)
                                + ", which is about the same matter. Maybe one of them was known later.");
            }
        }
        AgreementState state = AgreementState.before(LocalDate.MAX, agreement, false);
        for (AgreementEvent event : inOrder(events)) {
            try {
                state = state.after(event);
            } catch (IllegalArgumentException e) {
                faults.add(
                        "/events/" + events.indexOf(event),
                        "event-impossible",
                        "Event " + (events.indexOf(event) + 1) + " of agreement (" + agreement.id()
                                + ") must fit the terms before it. " + e.getMessage());
            }
        }
        faults.throwIfAny();
    }

    /**
     * An agreement to which nothing happened yet.
     *
     * @param agreement the agreement as it was signed
     * @return its life
     */
    public static AgreementLife of(Agreement agreement) {
        return new AgreementLife(agreement, ImmutableList.of());
    }

    /**
     * The same life with more events.
     *
     * @param more what happened too
     * @return the life
     * @throws IllegalArgumentException if the events cannot have happened to this agreement
     */
    public AgreementLife with(AgreementEvent... more) {
        return new AgreementLife(
                agreement,
                ImmutableList.<AgreementEvent>builder().addAll(events).add(more).build());
    }

    private static ImmutableList<AgreementEvent> inOrder(List<AgreementEvent> events) {
        return ImmutableList.sortedCopyOf(ORDER, events);
    }

    /**
     * The events in the order in which they hold: by date of effect, then payment, settlement, indexation, change of terms
     * and end; of two about one matter the one known last comes last, and holds.
     *
     * @return the events in order
     */
    public ImmutableList<AgreementEvent> inOrder() {
        return inOrder(events);
    }

    /**
     * The state on a day, with everything that is known by now.
     *
     * @param day the day
     * @return the fold of the events with a date of effect up to and including the day
     */
    public AgreementState asOf(LocalDate day) {
        return asOf(day, LocalDate.MAX);
    }

    /**
     * The state on a day as it was known on another day: what was known later is left out.
     *
     * @param day the day
     * @param knownOn the day whose knowledge counts
     * @return the fold of the events with a date of effect up to the day that were known up to the other day
     * @throws IllegalArgumentException if an event known by then rests on one that was not
     */
    public AgreementState asOf(LocalDate day, LocalDate knownOn) {
        boolean signatureOnRecord = events.stream().anyMatch(AgreementEvent.Signed.class::isInstance);
        AgreementState state = AgreementState.before(day, agreement, signatureOnRecord);
        for (AgreementEvent event : known(knownOn)) {
            if (!event.when().effective().isAfter(day)) {
                state = state.after(event);
            }
        }
        return state;
    }

    /**
     * What the agreement ties down, by its terms on the {@code asOf} of the reference data and what is known then.
     *
     * @param reference business days, index figures and the day whose terms and knowledge count
     * @return commitments whose plan is what the life pays; for effort and output nothing is planned yet
     * @throws IllegalArgumentException if an index figure is needed that was not known
     */
    public Commitments commitments(ReferenceData reference) {
        return Commitments.of(asOf(reference.asOf(), reference.asOf()).agreement(), reference)
                .paying(LifePayments.of(this, reference), LifePayments.withoutPath(this, reference));
    }

    /**
     * What is known on a day and takes effect later.
     *
     * @param day the day
     * @return the events in order
     */
    public ImmutableList<AgreementEvent> upcoming(LocalDate day) {
        return known(day).stream()
                .filter(event -> event.when().effective().isAfter(day))
                .collect(ImmutableList.toImmutableList());
    }

    /** What was known on a day; an event that was corrected by then is left out. */
    private ImmutableList<AgreementEvent> known(LocalDate day) {
        ImmutableList<AgreementEvent> known = inOrder().stream()
                .filter(event -> !event.when().known().isAfter(day))
                .collect(ImmutableList.toImmutableList());
        ImmutableList.Builder<AgreementEvent> holding = ImmutableList.builder();
        for (int i = 0; i < known.size(); i++) {
            if (i + 1 == known.size() || !known.get(i + 1).corrects(known.get(i))) {
                holding.add(known.get(i));
            }
        }
        return holding.build();
    }
}

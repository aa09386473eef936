package nl.geldstroom.party;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Who takes part in a joint arrangement (<i>deelname aan een gemeenschappelijke regeling</i>), as events tell it.
 *
 * <p>Participants join and leave, and one of them may be made the central municipality. The state on a date is what the
 * events up to and including that date leave. For example, with {@code Joined} of gm:1509 on 1 January 2015 and {@code
 * Left} on 1 January 2027, gm:1509 takes part on 31 December 2026 and not on 1 January 2027.
 *
 * @param arrangement the joint arrangement
 * @param events what happened, in the order of the dates
 */
public record Participation(PartyId arrangement, ImmutableList<ParticipationEvent> events) {

    /**
     * Checks that the events can follow each other.
     *
     * @param arrangement the joint arrangement
     * @param events what happened
     * @throws IllegalArgumentException if the dates are not in order, a participant joins twice, or somebody leaves or
     *     becomes central municipality who does not take part
     */
    public Participation {
        TreeSet<PartyId> present = new TreeSet<>();
        Optional<ParticipationEvent> before = Optional.empty();
        for (ParticipationEvent event : events) {
            if (before.filter(earlier -> event.on().isBefore(earlier.on())).isPresent()) {
                throw new IllegalArgumentException(
                        "The events of " + arrangement + " must be in the order of their dates," + " but " + event.on()
                                + " comes after " + before.orElseThrow().on() + ".");
            }
            before = Optional.of(event);
            PartyId party = event.participant();
            if (event instanceof ParticipationEvent.Joined) {
                if (!present.add(party)) {
                    throw new IllegalArgumentException("The party (" + party + ") must not join " + arrangement + " on "
                            + event.on() + ": it takes part already.");
                }
            } else if (!present.contains(party)) {
                throw new IllegalArgumentException("The party (" + party + ") must take part in " + arrangement + " on "
                        + event.on() + ". Maybe it joins later.");
            } else if (event instanceof ParticipationEvent.Left) {
                present.remove(party);
            }
        }
    }

    /**
     * Who takes part in a joint arrangement.
     *
     * @param arrangement the joint arrangement
     * @param events what happened, in the order of the dates
     * @return the participation
     * @throws IllegalArgumentException if the events cannot follow each other
     */
    public static Participation of(PartyId arrangement, ParticipationEvent... events) {
        return new Participation(arrangement, ImmutableList.copyOf(events));
    }

    /**
     * The same with one more event.
     *
     * @param event what happened last
     * @return the participation
     * @throws IllegalArgumentException if the event cannot follow the others
     */
    public Participation and(ParticipationEvent event) {
        return new Participation(
                arrangement,
                ImmutableList.<ParticipationEvent>builder()
                        .addAll(events)
                        .add(event)
                        .build());
    }

    /**
     * Who takes part on a date.
     *
     * @param date the date
     * @return the participants in the order of their ids; empty if nobody does
     */
    public ImmutableSortedSet<PartyId> on(LocalDate date) {
        TreeSet<PartyId> present = new TreeSet<>();
        for (ParticipationEvent event : events) {
            if (event.on().isAfter(date)) {
                break;
            }
            if (event instanceof ParticipationEvent.Joined) {
                present.add(event.participant());
            } else if (event instanceof ParticipationEvent.Left) {
                present.remove(event.participant());
            }
        }
        return ImmutableSortedSet.copyOf(Comparator.naturalOrder(), present);
    }

    /**
     * Who acts for the others on a date.
     *
     * @param date the date
     * @return the central municipality; absent if none was made it, or it has left since
     */
    public Optional<PartyId> centralMunicipality(LocalDate date) {
        Optional<PartyId> central = Optional.empty();
        for (ParticipationEvent event : events) {
            if (event.on().isAfter(date)) {
                break;
            }
            if (event instanceof ParticipationEvent.MadeCentral) {
                central = Optional.of(event.participant());
            } else if (event instanceof ParticipationEvent.Left
                    && central.filter(event.participant()::equals).isPresent()) {
                central = Optional.empty();
            }
        }
        return central;
    }
}

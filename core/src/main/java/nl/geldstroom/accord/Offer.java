package nl.geldstroom.accord;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.geldstroom.evidence.Publication;
import nl.geldstroom.text.LocalizedText;
import org.immutables.value.Value;

/**
 * What parties say they will do if others do something in return (<i>bod</i>).
 *
 * <p>It binds nobody until it is accepted, and then only who accepted it. For example the call of 7 October 2019 on
 * municipalities and social work organisations to make an offer to The Hague: whoever accepts it, the State or care, is to
 * act on it.
 *
 * @param id its name, for example {@code bod-2019}
 * @param name what it is called
 * @param by who makes it
 * @param offered what they offer
 * @param inReturn who is to do what in return
 * @param events what became of it, as far as the source says
 * @param rows the rows of the coverage page that ask for it; empty if none does
 * @param speaker who spoke of it; absent if nobody is named
 * @param publication where it stands and how it was read
 */
@Value.Builder
public record Offer(
        String id,
        LocalizedText name,
        ImmutableList<Actor> by,
        LocalizedText offered,
        ImmutableList<InReturn> inReturn,
        ImmutableList<OfferEvent> events,
        ImmutableList<String> rows,
        Optional<String> speaker,
        Publication publication)
        implements Catalogue.Entry {

    /**
     * What one side is to do in return (<i>tegenprestatie</i>).
     *
     * @param actor who
     * @param text what, as an infinitive
     */
    public record InReturn(Actor actor, LocalizedText text) {}

    /**
     * Checks the sides.
     *
     * @param id its name
     * @param name what it is called
     * @param by who makes it
     * @param offered what they offer
     * @param inReturn who is to do what in return
     * @param events what became of it
     * @param rows the rows of the coverage page that ask for it
     * @param speaker who spoke of it
     * @param publication where it stands
     * @throws IllegalArgumentException if nobody makes it or nobody is asked, somebody is asked twice or is asked what it
     *     offers itself, or an event is of somebody who is not asked
     */
    public Offer {
        if (id.isBlank() || by.isEmpty() || inReturn.isEmpty()) {
            throw new IllegalArgumentException(
                    "The offer (" + id + ") must have an id, somebody who makes it and somebody who is asked.");
        }
        if (inReturn.stream().map(asked -> asked.actor().id()).distinct().count() < inReturn.size()) {
            throw new IllegalArgumentException("The offer (" + id + ") must ask everybody once.");
        }
        inReturn.forEach(asked -> by.stream()
                .filter(maker -> maker.id().equals(asked.actor().id()))
                .findFirst()
                .ifPresent(maker -> {
                    throw new IllegalArgumentException(
                            "The actor (" + maker + ") must not be asked to accept its own offer (" + id + ").");
                }));
        events.forEach(event -> requireAsked(id, inReturn, event));
    }

    private static void requireAsked(String id, ImmutableList<InReturn> inReturn, OfferEvent event) {
        event.actor()
                .filter(actor ->
                        inReturn.stream().noneMatch(asked -> asked.actor().id().equals(actor)))
                .ifPresent(actor -> {
                    throw new IllegalArgumentException(
                            "The actor (" + actor + ") who answers the offer (" + id + ") must be one who is asked.");
                });
    }

    /**
     * Starts an offer.
     *
     * @return a builder
     */
    public static OfferBuilder builder() {
        return new OfferBuilder();
    }

    /**
     * The offers of the texts that Geldstroom started from.
     *
     * @return the offers, each with who spoke of it
     */
    public static Catalogue<Offer> standard() {
        return Shipped.OFFERS;
    }

    /**
     * How the offer stands on a day.
     *
     * <p>Of everybody who is asked the latest answer counts; answers of one day that contradict each other count for nothing.
     * A withdrawn offer stays so until it is made again, and then the answers of before no longer count. An event of which only the month or the year is known counts
     * from the last day it can be. For example the offer of 2019 on the day after the dinner is in preparation; whether it
     * was made was not read.
     *
     * @param more what happened beside what the source says, in any order
     * @param on the day
     * @return the status
     * @throws IllegalArgumentException if an answer is of somebody who is not asked
     */
    public OfferStatus statusOn(Iterable<OfferEvent> more, LocalDate on) {
        more.forEach(event -> requireAsked(id, inReturn, event));
        ImmutableList<OfferEvent> known =
                ImmutableList.<OfferEvent>builder().addAll(events).addAll(more).build().stream()
                        .filter(event -> !event.date().latest().isAfter(on))
                        .sorted((a, b) -> {
                            int byDay = a.date().latest().compareTo(b.date().latest());
                            return byDay != 0 ? byDay : a.kind().compareTo(b.kind());
                        })
                        .collect(ImmutableList.toImmutableList());
        Optional<OfferEvent.Kind> stage = Optional.empty();
        Map<String, OfferEvent> answers = new LinkedHashMap<>();
        Set<String> contradicted = new HashSet<>();
        for (OfferEvent event : known) {
            if (event.kind() == OfferEvent.Kind.WITHDRAWN || event.kind() == OfferEvent.Kind.MADE) {
                if (stage.filter(OfferEvent.Kind.WITHDRAWN::equals).isPresent()) {
                    answers.clear();
                    contradicted.clear();
                }
                stage = Optional.of(event.kind());
            } else if (event.actor().isPresent()) {
                String actor = event.actor().get();
                Optional<OfferEvent> before = Optional.ofNullable(answers.put(actor, event));
                if (before.filter(event::contradicts).isPresent()) {
                    contradicted.add(actor);
                } else if (before.filter(earlier -> event.isOnTheDayOf(earlier)).isEmpty()) {
                    contradicted.remove(actor);
                }
                stage = Optional.of(
                        stage.filter(OfferEvent.Kind.WITHDRAWN::equals).orElse(OfferEvent.Kind.MADE));
            } else if (stage.filter(now -> now.compareTo(event.kind()) > 0).isEmpty()) {
                stage = Optional.of(event.kind());
            }
        }
        ImmutableMap<String, OfferStatus.Answer> said = inReturn.stream()
                .map(asked -> asked.actor().id())
                .collect(ImmutableMap.toImmutableMap(
                        actor -> actor,
                        actor -> contradicted.contains(actor)
                                ? OfferStatus.Answer.NONE
                                : Optional.ofNullable(answers.get(actor))
                                        .map(event -> OfferStatus.Answer.of(event.kind()))
                                        .orElse(OfferStatus.Answer.NONE)));
        return OfferStatus.of(this, on, stage, said);
    }

    @Override
    public String toString() {
        return id;
    }
}

package nl.geldstroom.accord;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.StreamSupport;
import nl.geldstroom.evidence.Evidence;
import nl.geldstroom.party.Participation;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.text.LocalizedText;
import org.immutables.value.Value;

/**
 * A change for which one party needs the consent of others (<i>instemming</i>).
 *
 * <p>For example a municipality that wants to cut youth care which it bought together with twelve others: {@link #others}
 * are the twelve aldermen with whom it must make new agreements.
 *
 * @param subject what is to change
 * @param proposer who wants it; counts as agreeing
 * @param participants all who take part, the proposer among them
 * @param rule how many must agree
 */
@Value.Builder
public record ConsentRound(
        LocalizedText subject, PartyId proposer, ImmutableSet<PartyId> participants, DecisionRule rule) {

    /**
     * What one of the others said.
     *
     * @param party who
     * @param agrees whether it agrees
     * @param date when it said so
     * @param evidence by what it is known
     */
    public record Vote(PartyId party, boolean agrees, LocalDate date, Evidence evidence) {}

    /** How a round stands. */
    public enum State {
        /** Enough agree. */
        @JsonProperty("agreed")
        AGREED("instemming verkregen", "consent given"),
        /** Too many refuse. */
        @JsonProperty("refused")
        REFUSED("instemming geweigerd", "consent refused"),
        /** Not enough have spoken. */
        @JsonProperty("open")
        OPEN("nog niet beslist", "not decided yet");

        private final LocalizedText label;

        State(String nl, String en) {
            this.label = LocalizedText.of(nl, en);
        }

        /**
         * The state in words.
         *
         * @return the words
         */
        public LocalizedText label() {
            return label;
        }
    }

    /**
     * How a round stands on a day.
     *
     * @param round the round
     * @param on the day
     * @param state agreed, refused or open
     * @param agreed who agrees, the proposer first
     * @param refused who refuses
     * @param awaited of whom nothing is known
     */
    @Value.Builder
    public record Outcome(
            ConsentRound round,
            LocalDate on,
            State state,
            ImmutableSet<PartyId> agreed,
            ImmutableSet<PartyId> refused,
            ImmutableSet<PartyId> awaited) {}

    /**
     * Checks that the proposer takes part.
     *
     * @param subject what is to change
     * @param proposer who wants it
     * @param participants all who take part
     * @param rule how many must agree
     * @throws IllegalArgumentException if the proposer does not take part, nobody else does, or one decides alone
     */
    public ConsentRound {
        if (!participants.contains(proposer) || participants.size() < 2) {
            throw new IllegalArgumentException("The proposer (" + proposer
                    + ") must take part, and others with it. Maybe it left before that day.");
        }
        if (rule == DecisionRule.ONE_DECIDES) {
            throw new IllegalArgumentException(
                    "The rule (one decides) of the round on " + subject.en() + " must be one that asks others.");
        }
    }

    /**
     * Starts a round.
     *
     * @return a builder
     */
    public static ConsentRoundBuilder builder() {
        return new ConsentRoundBuilder();
    }

    /**
     * A change in a joint arrangement that all who take part on a day must agree with.
     *
     * @param participation who takes part
     * @param on the day
     * @param proposer who wants the change
     * @param subject what is to change
     * @return the round
     * @throws IllegalArgumentException if the proposer does not take part on that day, or nobody else does
     */
    public static ConsentRound of(Participation participation, LocalDate on, PartyId proposer, LocalizedText subject) {
        return new ConsentRound(subject, proposer, ImmutableSet.copyOf(participation.on(on)), DecisionRule.JOINTLY);
    }

    /**
     * Whose consent is asked.
     *
     * @return all who take part save the proposer
     */
    public ImmutableSet<PartyId> others() {
        return participants.stream().filter(party -> !party.equals(proposer)).collect(ImmutableSet.toImmutableSet());
    }

    /**
     * How the round stands on a day.
     *
     * <p>Of every party its latest vote on or before the day counts; votes of one day that contradict each other count for
     * nothing. Silence is no consent.
     *
     * @param votes what the others said, in any order
     * @param on the day
     * @return the outcome
     * @throws IllegalArgumentException if a vote is of a party that is not asked
     */
    public Outcome outcome(Iterable<Vote> votes, LocalDate on) {
        votes.forEach(vote -> {
            if (!others().contains(vote.party())) {
                throw new IllegalArgumentException(
                        "The party (" + vote.party() + ") must be one of those who are asked.");
            }
        });
        ImmutableSet.Builder<PartyId> agreed = ImmutableSet.<PartyId>builder().add(proposer);
        ImmutableSet.Builder<PartyId> refused = ImmutableSet.builder();
        ImmutableSet.Builder<PartyId> awaited = ImmutableSet.builder();
        for (PartyId party : others()) {
            (says(party, votes, on).map(yes -> yes ? agreed : refused).orElse(awaited)).add(party);
        }
        ImmutableSet<PartyId> yes = agreed.build();
        ImmutableSet<PartyId> no = refused.build();
        int all = participants.size();
        State state = rule.isReached(yes.size(), all)
                ? State.AGREED
                : rule.isReached(all - no.size(), all) ? State.OPEN : State.REFUSED;
        return new Outcome(this, on, state, yes, no, awaited.build());
    }

    private static Optional<Boolean> says(PartyId party, Iterable<Vote> votes, LocalDate on) {
        ImmutableSet<Vote> known = StreamSupport.stream(votes.spliterator(), false)
                .filter(vote -> vote.party().equals(party) && !vote.date().isAfter(on))
                .collect(ImmutableSet.toImmutableSet());
        Optional<LocalDate> latest = known.stream().map(Vote::date).max(Comparator.naturalOrder());
        ImmutableSet<Boolean> said = known.stream()
                .filter(vote -> latest.filter(vote.date()::equals).isPresent())
                .map(Vote::agrees)
                .collect(ImmutableSet.toImmutableSet());
        return said.size() == 1 ? Optional.of(said.iterator().next()) : Optional.empty();
    }
}

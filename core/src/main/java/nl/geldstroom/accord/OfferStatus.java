package nl.geldstroom.accord;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Optional;
import nl.geldstroom.text.LocalizedText;

/**
 * How an offer stands on a day (<i>stand van een bod</i>).
 *
 * @param offer the offer
 * @param on the day
 * @param state how it stands as a whole
 * @param answers how everybody who is asked stands, by the id of the actor
 */
public record OfferStatus(Offer offer, LocalDate on, State state, ImmutableMap<String, Answer> answers) {

    /** How an offer stands as a whole. */
    public enum State {
        /** Nothing is known of it yet. */
        @JsonProperty("unknown")
        UNKNOWN("onbekend", "unknown"),
        /** Others were asked to make it. */
        @JsonProperty("calledFor")
        CALLED_FOR("gevraagd", "called for"),
        /** It is being drawn up. */
        @JsonProperty("inPreparation")
        IN_PREPARATION("in voorbereiding", "in preparation"),
        /** It was made and nobody accepted it. */
        @JsonProperty("made")
        MADE("gedaan", "made"),
        /** Some of those who are asked accepted it. */
        @JsonProperty("partlyAccepted")
        PARTLY_ACCEPTED("deels aanvaard", "accepted in part"),
        /** All who are asked accepted it. */
        @JsonProperty("accepted")
        ACCEPTED("aanvaard", "accepted"),
        /** All who are asked declined it. */
        @JsonProperty("declined")
        DECLINED("afgewezen", "declined"),
        /** It no longer stands. */
        @JsonProperty("withdrawn")
        WITHDRAWN("ingetrokken", "withdrawn");

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

    /** How one who is asked stands. */
    public enum Answer {
        /** No answer is known. */
        @JsonProperty("none")
        NONE,
        /** Accepted, so what is asked in return is owed. */
        @JsonProperty("accepted")
        ACCEPTED,
        /** Declined. */
        @JsonProperty("declined")
        DECLINED,
        /** Accepted, and what was asked in return is done. */
        @JsonProperty("fulfilled")
        FULFILLED;

        static Answer of(OfferEvent.Kind kind) {
            return switch (kind) {
                case ACCEPTED -> ACCEPTED;
                case DECLINED -> DECLINED;
                case FULFILLED -> FULFILLED;
                default -> NONE;
            };
        }
    }

    static OfferStatus of(
            Offer offer, LocalDate on, Optional<OfferEvent.Kind> stage, ImmutableMap<String, Answer> answers) {
        long yes = answers.values().stream()
                .filter(answer -> answer == Answer.ACCEPTED || answer == Answer.FULFILLED)
                .count();
        boolean allNo = answers.values().stream().allMatch(Answer.DECLINED::equals);
        State state = stage.map(kind -> switch (kind) {
                    case CALLED_FOR -> State.CALLED_FOR;
                    case IN_PREPARATION -> State.IN_PREPARATION;
                    case WITHDRAWN -> State.WITHDRAWN;
                    default ->
                        yes == answers.size()
                                ? State.ACCEPTED
                                : yes > 0 ? State.PARTLY_ACCEPTED : allNo ? State.DECLINED : State.MADE;
                })
                .orElse(State.UNKNOWN);
        return new OfferStatus(offer, on, state, answers);
    }

    /**
     * What is owed in return on that day.
     *
     * @return what those owe who accepted and have not done it yet; empty if the offer was withdrawn
     */
    public ImmutableList<Offer.InReturn> owed() {
        if (state == State.WITHDRAWN) {
            return ImmutableList.of();
        }
        return offer.inReturn().stream()
                .filter(asked -> answers.get(asked.actor().id()) == Answer.ACCEPTED)
                .collect(ImmutableList.toImmutableList());
    }
}

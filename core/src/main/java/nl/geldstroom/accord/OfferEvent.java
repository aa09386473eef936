package nl.geldstroom.accord;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;
import nl.geldstroom.evidence.Evidence;
import nl.geldstroom.time.RoughDate;
import org.immutables.value.Value;

/**
 * What happened to an offer (<i>gebeurtenis</i>): it was called for, made, answered or withdrawn.
 *
 * @param kind what happened
 * @param actor who answered, by the id of an actor who is asked; absent for what is no answer
 * @param date when, as precisely as it is known
 * @param evidence who says so and where
 */
@Value.Builder
public record OfferEvent(Kind kind, Optional<String> actor, RoughDate date, Evidence evidence) {

    /** What can happen to an offer. */
    public enum Kind {
        /** Somebody asked others to make it. */
        @JsonProperty("calledFor")
        CALLED_FOR(false),
        /** It is being drawn up. */
        @JsonProperty("inPreparation")
        IN_PREPARATION(false),
        /** It was made. */
        @JsonProperty("made")
        MADE(false),
        /** Somebody who is asked accepts it, and owes what is asked in return. */
        @JsonProperty("accepted")
        ACCEPTED(true),
        /** Somebody who is asked declines it. */
        @JsonProperty("declined")
        DECLINED(true),
        /** Somebody who accepted it has done what was asked in return. */
        @JsonProperty("fulfilled")
        FULFILLED(true),
        /** It no longer stands. */
        @JsonProperty("withdrawn")
        WITHDRAWN(false);

        private final boolean answer;

        Kind(boolean answer) {
            this.answer = answer;
        }

        /**
         * Whether it is something that one who is asked does.
         *
         * @return true for accepted, declined and fulfilled
         */
        public boolean isAnswer() {
            return answer;
        }
    }

    /**
     * Checks that answers are of somebody.
     *
     * @param kind what happened
     * @param actor who answered
     * @param date when
     * @param evidence who says so and where
     * @throws IllegalArgumentException if an answer is of nobody, or something else is of somebody
     */
    public OfferEvent {
        if (kind.isAnswer() != actor.isPresent()) {
            throw new IllegalArgumentException("The event (" + kind + " of " + date + ") must "
                    + (kind.isAnswer() ? "name" : "not name") + " an actor.");
        }
    }

    /**
     * Starts an event.
     *
     * @return a builder
     */
    public static OfferEventBuilder builder() {
        return new OfferEventBuilder();
    }

    boolean isOnTheDayOf(OfferEvent other) {
        return date.latest().equals(other.date.latest());
    }

    /** A yes and a no of one day; yes and done go together. */
    boolean contradicts(OfferEvent other) {
        return isOnTheDayOf(other) && (kind == Kind.DECLINED) != (other.kind == Kind.DECLINED);
    }
}

package nl.geldstroom.accord;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.Optional;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.text.LocalizedText;
import nl.geldstroom.text.Phrases;

/**
 * How a municipality stands with an obligation on a day (<i>stand van een afspraak</i>).
 *
 * @param obligation the obligation
 * @param municipality the municipality
 * @param on the day
 * @param state met, open, overdue or unknown
 * @param fact the fact that decided; absent if none did
 */
public record ObligationStatus(
        Obligation obligation, PartyId municipality, LocalDate on, State state, Optional<Fulfilment> fact) {

    /** How it stands. */
    public enum State {
        /** A fact says that it is met. */
        @JsonProperty("met")
        MET("nagekomen", "met"),
        /** Not met as far as known, and there is time left. */
        @JsonProperty("open")
        OPEN("open", "open"),
        /** A fact says that it is not met, and the time is over. */
        @JsonProperty("overdue")
        OVERDUE("te laat", "overdue"),
        /** The time is over and nothing is known, or facts of one day contradict each other. */
        @JsonProperty("unknown")
        UNKNOWN("onbekend", "unknown");

        private final LocalizedText label;

        State(String nl, String en) {
            this.label = LocalizedText.of(nl, en);
        }

        /**
         * The state in a word.
         *
         * @return the word
         */
        public LocalizedText label() {
            return label;
        }
    }

    /**
     * Whether it was met after its last day.
     *
     * @return false if it was met in time or is not met
     */
    public boolean isMetLate() {
        return state == State.MET
                && fact.filter(known -> known.date().isAfter(obligation.lastDay()))
                        .isPresent();
    }

    /**
     * Whether outputs mark the status as {@code unverified}.
     *
     * @return true if the date of the obligation or the fact that decided was not read at its source
     */
    public boolean isUnverified() {
        return obligation.publication().isUnverified()
                || fact.filter(known -> known.evidence().isUnverified()).isPresent();
    }

    /**
     * The status in a sentence without its final stop.
     *
     * @return what is to be done, by when, how it binds, how it stands, and on what evidence
     */
    public LocalizedText text() {
        return LocalizedText.of(
                obligation.text().nl() + ", uiterlijk "
                        + Phrases.date(obligation.lastDay()).nl() + " ("
                        + obligation.bindingness().label().nl() + "): "
                        + state.label().nl()
                        + (isMetLate() ? ", na de datum" : "")
                        + fact.map(known -> ", volgens " + known.evidence().citation())
                                .orElse("")
                        + (isUnverified() ? " (niet geverifieerd)" : ""),
                obligation.text().en() + ", by "
                        + Phrases.date(obligation.lastDay()).en() + " ("
                        + obligation.bindingness().label().en() + "): "
                        + state.label().en()
                        + (isMetLate() ? ", after the date" : "")
                        + fact.map(known -> ", according to " + known.evidence().citation())
                                .orElse("")
                        + (isUnverified() ? " (unverified)" : ""));
    }
}

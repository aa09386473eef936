package nl.geldstroom.commitment;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import nl.geldstroom.text.LocalizedText;

/**
 * A day before which something must be decided or said (<i>aanzegdatum</i>).
 *
 * @param before the day; the day before it is the last that is in time
 * @param kind what it is about
 * @param text what must be done, in a sentence
 */
public record NoticeDate(LocalDate before, Kind kind, LocalizedText text) {

    /** What a notice date is about. */
    public enum Kind {
        /** Extend, or the agreement ends. */
        @JsonProperty("extend")
        EXTEND,
        /** Agree a new amount. */
        @JsonProperty("renegotiate")
        RENEGOTIATE,
        /** Apply for a subsidy. */
        @JsonProperty("apply")
        APPLY,
        /** Decide on an application. */
        @JsonProperty("decide")
        DECIDE,
        /** Invoke the reservation on a budget. */
        @JsonProperty("reserve")
        RESERVE,
        /** Announce that a subsidy will not go on. */
        @JsonProperty("refuse")
        REFUSE,
        /** Report on the effect of a subsidy. */
        @JsonProperty("evaluate")
        EVALUATE,
        /** Recover what was paid too much. */
        @JsonProperty("recover")
        RECOVER,
        /** The agreement ends. */
        @JsonProperty("end")
        END
    }
}

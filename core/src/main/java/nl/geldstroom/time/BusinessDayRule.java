package nl.geldstroom.time;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What happens to a date that is no business day (<i>werkdag</i>). */
public enum BusinessDayRule {
    /** It stays where it is. */
    @JsonProperty("none")
    NONE,
    /** It moves to the next business day. */
    @JsonProperty("following")
    FOLLOWING,
    /** It moves to the next business day, but back to the last one before when that would be in another month. */
    @JsonProperty("modifiedFollowing")
    MODIFIED_FOLLOWING,
    /** It moves to the last business day before. */
    @JsonProperty("preceding")
    PRECEDING
}

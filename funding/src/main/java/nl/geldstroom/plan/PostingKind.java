package nl.geldstroom.plan;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a posting is about (<i>soort boeking</i>); answers are sums over kinds. */
public enum PostingKind {
    /** What a line costs under unchanged policy. */
    @JsonProperty("cost")
    COST,
    /** Own income of a line under unchanged policy. */
    @JsonProperty("income")
    INCOME,
    /** Money of a grant. */
    @JsonProperty("grant")
    GRANT,
    /** Extra cost that a measure causes. */
    @JsonProperty("extraCost")
    EXTRA_COST,
    /** Cost that no longer has to be paid because an agreement lets volume go down. */
    @JsonProperty("release")
    RELEASE,
    /** A delayed effect that became money. */
    @JsonProperty("cashing")
    CASHING,
    /** Own income that a measure loses. */
    @JsonProperty("lostIncome")
    LOST_INCOME,
    /** Money that moves between lines inside the scope of one agreement. */
    @JsonProperty("transfer")
    TRANSFER,
    /** Value, not money. */
    @JsonProperty("value")
    VALUE
}

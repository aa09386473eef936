package nl.geldstroom.plan;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The two books (<i>twee boeken</i>): money that changes hands, and value that does not. */
public enum Book {
    /** Cash: what budgets and contracts are about. */
    @JsonProperty("money")
    MONEY,
    /** Health, wellbeing and freed capacity, in euros of value; never part of a budget. */
    @JsonProperty("value")
    VALUE
}

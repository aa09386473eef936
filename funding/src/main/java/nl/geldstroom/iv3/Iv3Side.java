package nl.geldstroom.iv3;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The side of a task field on which an amount stands (<i>lasten of baten</i>). */
public enum Iv3Side {
    /** What is spent (<i>lasten</i>). */
    @JsonProperty("cost")
    COST,
    /** What comes in (<i>baten</i>). */
    @JsonProperty("income")
    INCOME
}

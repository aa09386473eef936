package nl.geldstroom.procurement;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Who bears a cost of awarding (<i>boek</i>); the two are never added up. */
public enum CostBook {
    /** Cash of the buyer: the municipality or the region. */
    @JsonProperty("buyer")
    BUYER,
    /** Burden of bidders, applicants and providers, which in the end is priced in. */
    @JsonProperty("bidders")
    BIDDERS
}

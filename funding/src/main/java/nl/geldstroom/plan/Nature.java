package nl.geldstroom.plan;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Whether money comes back every year (<i>structureel of incidenteel</i>).
 *
 * <p>A flow that ends is incidental, even if it lasts longer than three years.
 */
public enum Nature {
    /** Every year, with no end in sight. */
    @JsonProperty("structural")
    STRUCTURAL,
    /** Finite. */
    @JsonProperty("incidental")
    INCIDENTAL
}

package nl.geldstroom.index;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * How the index of a year makes good that the forecast of the year before was wrong (<i>nacalculatie</i>).
 *
 * <p>With 4.697 forecast and 5.710 definitive for 2024: {@link #DIFFERENCE} adds 1.013, {@link #RELATIVE} 0.9676.
 */
public enum Correction {
    /** It does not. */
    @JsonProperty("none")
    NONE,
    /** By (1 + definitive) / (1 + forecast) - 1, as VNG advised for 2024 and at first for 2025. */
    @JsonProperty("relative")
    RELATIVE,
    /** By definitive - forecast, as in article 3.2 of the contract standard and the corrected advice for 2025. */
    @JsonProperty("difference")
    DIFFERENCE
}

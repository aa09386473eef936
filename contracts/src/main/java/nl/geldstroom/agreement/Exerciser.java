package nl.geldstroom.agreement;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Who may use a right of the agreement. */
public enum Exerciser {
    /** Only the commissioner (<i>opdrachtgever</i>), as in the contract standard. */
    @JsonProperty("commissioner")
    COMMISSIONER,
    /** Only the provider (<i>aanbieder</i>). */
    @JsonProperty("provider")
    PROVIDER,
    /** Either of them, alone. */
    @JsonProperty("either")
    EITHER,
    /** Both together: neither can do it alone. */
    @JsonProperty("both")
    BOTH
}

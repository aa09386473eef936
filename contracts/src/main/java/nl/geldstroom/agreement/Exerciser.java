package nl.geldstroom.agreement;

import com.fasterxml.jackson.annotation.JsonProperty;
import nl.geldstroom.text.LocalizedText;

/** Who may use a right of the agreement. */
public enum Exerciser {
    /** Only the commissioner (<i>opdrachtgever</i>), as in the contract standard. */
    @JsonProperty("commissioner")
    COMMISSIONER("de opdrachtgever", "the commissioner"),
    /** Only the provider (<i>aanbieder</i>). */
    @JsonProperty("provider")
    PROVIDER("de aanbieder", "the provider"),
    /** Either of them, alone. */
    @JsonProperty("either")
    EITHER("elk van beide partijen", "either party"),
    /** Both together: neither can do it alone. */
    @JsonProperty("both")
    BOTH("beide partijen samen", "both parties together");

    private final LocalizedText label;

    Exerciser(String nl, String en) {
        label = LocalizedText.of(nl, en);
    }

    /**
     * What it is called in a sentence.
     *
     * @return for example {@code de opdrachtgever} and {@code the commissioner}
     */
    public LocalizedText label() {
        return label;
    }
}

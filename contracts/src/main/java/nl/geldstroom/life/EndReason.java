package nl.geldstroom.life;

import com.fasterxml.jackson.annotation.JsonProperty;
import nl.geldstroom.text.LocalizedText;

/** Why service under an agreement stopped (<i>reden van beëindiging</i>). */
public enum EndReason {
    /** The term was over. */
    @JsonProperty("expired")
    EXPIRED("de looptijd was om", "the term was over"),
    /** Notice had been given. */
    @JsonProperty("notice")
    NOTICE("na opzegging", "after notice"),
    /** Both parties agreed. */
    @JsonProperty("mutualConsent")
    MUTUAL_CONSENT("met wederzijds goedvinden", "by mutual consent"),
    /** It was dissolved, for example because nothing was delivered. */
    @JsonProperty("dissolved")
    DISSOLVED("door ontbinding", "by dissolution"),
    /** The provider could not go on. */
    @JsonProperty("providerFailed")
    PROVIDER_FAILED("doordat de aanbieder uitviel", "because the provider failed"),
    /** The law no longer pays for this support (Contractstandaard Wmo 1.2, art. 3.29.2). */
    @JsonProperty("lawEnded")
    LAW_ENDED("doordat de wet dit niet meer vergoedt", "because the law no longer pays for it");

    private final LocalizedText label;

    EndReason(String nl, String en) {
        this.label = LocalizedText.of(nl, en);
    }

    /**
     * The reason in a few words.
     *
     * @return for example {@code na opzegging} and {@code after notice}
     */
    public LocalizedText label() {
        return label;
    }
}

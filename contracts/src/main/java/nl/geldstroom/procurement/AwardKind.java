package nl.geldstroom.procurement;

import com.fasterxml.jackson.annotation.JsonProperty;
import nl.geldstroom.text.LocalizedText;

/** How it is decided who gets an agreement (<i>wijze van gunnen</i>). */
public enum AwardKind {
    /** Providers compete for a contract or a place in a framework (<i>aanbesteding</i>). */
    @JsonProperty("tender")
    TENDER(LocalizedText.of("aanbesteding", "tender")),
    /** Organisations apply for a subsidy (<i>subsidieronde</i>). */
    @JsonProperty("subsidyApplications")
    SUBSIDY_APPLICATIONS(LocalizedText.of("subsidieronde", "round of subsidy applications")),
    /** Whoever meets the conditions is admitted, nobody is chosen (<i>toelating</i>, open house). */
    @JsonProperty("admission")
    ADMISSION(LocalizedText.of("toelating", "admission"));

    private final LocalizedText label;

    AwardKind(LocalizedText label) {
        this.label = label;
    }

    /**
     * What people call it.
     *
     * @return for example {@code tender}
     */
    public LocalizedText label() {
        return label;
    }
}

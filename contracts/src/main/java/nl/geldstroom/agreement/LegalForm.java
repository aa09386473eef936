package nl.geldstroom.agreement;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The legal shape of a contract, apart from how it is paid. */
public enum LegalForm {
    /** A public contract (<i>overheidsopdracht</i>). */
    @JsonProperty("publicContract")
    PUBLIC_CONTRACT,
    /** A framework agreement (<i>raamovereenkomst</i>). */
    @JsonProperty("frameworkAgreement")
    FRAMEWORK_AGREEMENT,
    /** Open house: whoever meets the conditions may join, nobody is chosen. */
    @JsonProperty("openHouse")
    OPEN_HOUSE,
    /** An award to an organisation that the commissioner controls (<i>inbesteding</i>). */
    @JsonProperty("inHouse")
    IN_HOUSE
}

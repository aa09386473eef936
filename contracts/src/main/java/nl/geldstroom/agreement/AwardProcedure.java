package nl.geldstroom.agreement;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;
import nl.geldstroom.clause.Ground;
import nl.geldstroom.evidence.Reliability;
import nl.geldstroom.text.LocalizedText;

/** How a contract came about (<i>procedure</i>), and the law it rests on. */
public enum AwardProcedure {
    /** A tender under the light regime for social and other specific services (<i>SAS-procedure</i>). */
    @JsonProperty("sasTender")
    SAS_TENDER(
            "aanbesteding van sociale en andere specifieke diensten",
            "tender of social and other specific services",
            new Ground("Aanbestedingswet 2012", Optional.of("2.38"), Reliability.MEDIUM)),
    /** Admission of everyone who meets the conditions (<i>open house, toelatingsprocedure</i>): no selection. */
    @JsonProperty("openHouse")
    OPEN_HOUSE(
            "toelatingsprocedure (open house)",
            "admission procedure (open house)",
            new Ground("HvJ EU C-410/14 en C-9/17", Optional.empty(), Reliability.OWN)),
    /** Award to an organisation that the commissioner controls as its own (<i>inbesteding, quasi-inbesteding</i>). */
    @JsonProperty("inHouse")
    IN_HOUSE(
            "(quasi-)inbesteding",
            "in-house award",
            new Ground("Handreiking quasi-inbesteden", Optional.empty(), Reliability.HIGH)),
    /** An award under a framework agreement (<i>nadere overeenkomst</i>). */
    @JsonProperty("callOff")
    CALL_OFF(
            "nadere overeenkomst onder een raamovereenkomst",
            "call-off under a framework agreement",
            new Ground("Aanbestedingswet 2012", Optional.of("2.140"), Reliability.MEDIUM)),
    /** An award without a European procedure, because its value stays below the threshold. */
    @JsonProperty("belowThreshold")
    BELOW_THRESHOLD(
            "gunning onder de drempel",
            "award below the threshold",
            new Ground("richtlijn 2014/24/EU", Optional.of("4(d)"), Reliability.OWN));

    private final LocalizedText label;
    private final Ground ground;

    AwardProcedure(String nl, String en, Ground ground) {
        label = LocalizedText.of(nl, en);
        this.ground = ground;
    }

    /**
     * What it is called.
     *
     * @return a few words
     */
    public LocalizedText label() {
        return label;
    }

    /**
     * What it rests on.
     *
     * @return the ground
     */
    public Ground ground() {
        return ground;
    }

    /**
     * Whether providers are chosen.
     *
     * @return false for open house, which therefore is no public contract, and for an in-house award
     */
    public boolean selects() {
        return this != OPEN_HOUSE && this != IN_HOUSE;
    }
}

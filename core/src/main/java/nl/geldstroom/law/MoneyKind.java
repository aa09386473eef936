package nl.geldstroom.law;

import com.fasterxml.jackson.annotation.JsonProperty;
import nl.geldstroom.text.LocalizedText;

/**
 * A kind of money that laws treat differently (<i>soort middelen</i>): where it comes from decides where it may go.
 *
 * <p>Source of the distinctions among municipal means: Financiële-verhoudingswet, articles 5, 6, 13 and 15a.
 */
public enum MoneyKind {
    /** What a municipality may spend as its council decides: general grants, taxes and other own income (<i>algemene middelen</i>). */
    @JsonProperty("generalMeans")
    GENERAL_MEANS("algemene middelen", "general means"),
    /** The general grant of the Municipal Fund (<i>algemene uitkering</i>). */
    @JsonProperty("generalGrant")
    GENERAL_GRANT("algemene uitkering", "general grant"),
    /** A grant of the Municipal Fund that flows into the general grant within a set term (<i>integratie-uitkering</i>). */
    @JsonProperty("integrationGrant")
    INTEGRATION_GRANT("integratie-uitkering", "integration grant"),
    /** A grant of the Municipal Fund without an end term (<i>decentralisatie-uitkering</i>). */
    @JsonProperty("decentralisationGrant")
    DECENTRALISATION_GRANT("decentralisatie-uitkering", "decentralisation grant"),
    /** A conditional contribution of the State for a certain public interest (SPUK) (<i>specifieke uitkering</i>). */
    @JsonProperty("specificGrant")
    SPECIFIC_GRANT("specifieke uitkering", "specific grant"),
    /** The grant for benefits and wage-cost subsidy under the Participatiewet (<i>gebundelde uitkering</i>). */
    @JsonProperty("bundledGrant")
    BUNDLED_GRANT("gebundelde uitkering", "bundled grant"),
    /** What clients pay (<i>eigen bijdrage</i>). */
    @JsonProperty("ownContribution")
    OWN_CONTRIBUTION("eigen bijdrage", "own contribution"),
    /** What an insurer has to pay insured care: equalisation payment, premium, deductible (<i>middelen van de zorgverzekering</i>). */
    @JsonProperty("insuranceMeans")
    INSURANCE_MEANS("middelen van de zorgverzekering", "health insurance means"),
    /** Means of the Long-term Care Fund (<i>Fonds langdurige zorg</i>). */
    @JsonProperty("longTermCareFund")
    LONG_TERM_CARE_FUND("Fonds langdurige zorg", "Long-term Care Fund"),
    /** Money for transformation plans of a care accord (<i>transformatiemiddelen</i>). */
    @JsonProperty("transformationFund")
    TRANSFORMATION_FUND("transformatiemiddelen", "transformation funds"),
    /** What a municipality pays to a joint arrangement (<i>bijdrage aan een gemeenschappelijke regeling</i>). */
    @JsonProperty("jointContribution")
    JOINT_CONTRIBUTION("bijdrage aan een gemeenschappelijke regeling", "contribution to a joint arrangement"),
    /** Own equity set aside (<i>reserve</i>). */
    @JsonProperty("reserve")
    RESERVE("reserve", "reserve"),
    /** Means of the State budget before they are granted (<i>rijksmiddelen</i>). */
    @JsonProperty("stateMeans")
    STATE_MEANS("rijksmiddelen", "State means"),
    /** Money of employers, housing associations, charities and residents (<i>private middelen</i>). */
    @JsonProperty("privateMeans")
    PRIVATE_MEANS("private middelen", "private means");

    private final LocalizedText label;

    MoneyKind(String nl, String en) {
        label = LocalizedText.of(nl, en);
    }

    /**
     * What outputs call it.
     *
     * @return the name, for example {@code specifieke uitkering} or {@code specific grant}
     */
    public LocalizedText label() {
        return label;
    }
}

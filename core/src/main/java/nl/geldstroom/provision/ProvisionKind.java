package nl.geldstroom.provision;

import com.fasterxml.jackson.annotation.JsonProperty;
import nl.geldstroom.text.LocalizedText;

/**
 * What money on a budget line buys (<i>soort voorziening</i>), as far as walls and answers must tell it apart.
 *
 * <p>The border that matters most runs between {@link #TAILOR_MADE} and {@link #GENERAL}: both are the municipality's
 * under one act, so that money may move between them.
 */
public enum ProvisionKind {
    /** A general provision: open to all without investigation of needs, the social base among them (<i>algemene voorziening</i>); Wmo 2015, article 1.1.1. */
    @JsonProperty("general")
    GENERAL("algemene voorziening", "general provision"),
    /** A tailor-made provision: services, aids and adaptations fitted to one person, by decision (<i>maatwerkvoorziening</i>); Wmo 2015, article 1.1.1. */
    @JsonProperty("tailorMade")
    TAILOR_MADE("maatwerkvoorziening", "tailor-made provision"),
    /** A tailor-made provision that the client buys (<i>persoonsgebonden budget</i>). */
    @JsonProperty("personalBudget")
    PERSONAL_BUDGET("persoonsgebonden budget", "personal budget"),
    /** Access to support: neighbourhood teams, investigation and client support (<i>toegang</i>). */
    @JsonProperty("access")
    ACCESS("toegang", "access"),
    /** Living under supervision and guidance (<i>beschermd wonen</i>). */
    @JsonProperty("shelteredLiving")
    SHELTERED_LIVING("beschermd wonen", "sheltered living"),
    /** Shelter for the homeless and for victims of violence (<i>opvang</i>). */
    @JsonProperty("shelter")
    SHELTER("opvang", "shelter"),
    /** Help for children and parents (<i>jeugdhulp</i>). */
    @JsonProperty("youthHelp")
    YOUTH_HELP("jeugdhulp", "youth help"),
    /** Child protection measures and youth probation (<i>jeugdbescherming en jeugdreclassering</i>). */
    @JsonProperty("youthProtection")
    YOUTH_PROTECTION("jeugdbescherming en jeugdreclassering", "youth protection and probation"),
    /** Benefits and other income support (<i>inkomensregeling</i>). */
    @JsonProperty("income")
    INCOME("inkomensregeling", "income support"),
    /** Sheltered work and reintegration (<i>arbeidsparticipatie</i>). */
    @JsonProperty("work")
    WORK("arbeidsparticipatie", "work"),
    /** Prevention, health promotion, youth health care (<i>publieke gezondheid</i>). */
    @JsonProperty("publicHealth")
    PUBLIC_HEALTH("publieke gezondheid", "public health"),
    /** Sport and exercise (<i>sport en bewegen</i>). */
    @JsonProperty("sport")
    SPORT("sport en bewegen", "sport"),
    /** What coordinating and making policy costs (<i>coördinatie en beleid</i>). */
    @JsonProperty("policy")
    POLICY("coördinatie en beleid", "coordination and policy"),
    /** Management and support of the primary process (<i>overhead</i>). */
    @JsonProperty("overhead")
    OVERHEAD("overhead", "overhead"),
    /** Income from the Municipal Fund (<i>algemene uitkeringen</i>). */
    @JsonProperty("generalMeans")
    GENERAL_MEANS("algemene uitkeringen", "general grants"),
    /** Care insured under the Zvw other than district nursing (<i>verzekerde zorg</i>). */
    @JsonProperty("insuredCare")
    INSURED_CARE("verzekerde zorg", "insured care"),
    /** Nursing and personal care at home under the Zvw (<i>wijkverpleging</i>). */
    @JsonProperty("districtNursing")
    DISTRICT_NURSING("wijkverpleging", "district nursing"),
    /** Care under the Wlz (<i>langdurige zorg</i>). */
    @JsonProperty("longTermCare")
    LONG_TERM_CARE("langdurige zorg", "long-term care"),
    /** Measures that prevent, reduce or postpone care under another act (<i>preventie</i>). */
    @JsonProperty("prevention")
    PREVENTION("preventie", "prevention"),
    /** Anything else (<i>overig</i>). */
    @JsonProperty("other")
    OTHER("overig", "other");

    private final LocalizedText label;

    ProvisionKind(String nl, String en) {
        label = LocalizedText.of(nl, en);
    }

    /**
     * What outputs call it.
     *
     * @return the name, for example {@code maatwerkvoorziening} or {@code tailor-made provision}
     */
    public LocalizedText label() {
        return label;
    }
}

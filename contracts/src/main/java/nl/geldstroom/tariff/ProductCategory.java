package nl.geldstroom.tariff;

import com.fasterxml.jackson.annotation.JsonProperty;
import nl.geldstroom.text.LocalizedText;

/**
 * A category of Wmo products (<i>productcategorie</i>): code list WMO020 of iWmo 3.2.
 *
 * <p>In JSON it is its code of two digits: {@code "02"} is support.
 */
public enum ProductCategory {
    /** Household help (<i>hulp bij het huishouden</i>). */
    @JsonProperty("01")
    HOUSEHOLD_HELP("01", "Hulp bij het huishouden", "Household help"),
    /** Support (<i>begeleiding</i>). */
    @JsonProperty("02")
    SUPPORT("02", "Begeleiding", "Support"),
    /** Personal care (<i>persoonlijke verzorging</i>). */
    @JsonProperty("03")
    PERSONAL_CARE("03", "Persoonlijke verzorging", "Personal care"),
    /** Short stay (<i>kortdurend verblijf</i>). */
    @JsonProperty("04")
    SHORT_STAY("04", "Kortdurend verblijf", "Short stay"),
    /** Housing services (<i>woondiensten</i>). */
    @JsonProperty("05")
    HOUSING_SERVICES("05", "Woondiensten", "Housing services"),
    /** Other support of the person or household (<i>overige ondersteuning gericht op het individu of huishouden/gezin</i>). */
    @JsonProperty("06")
    OTHER_INDIVIDUAL(
            "06",
            "Overige ondersteuning gericht op het individu of huishouden/gezin",
            "Other support of the person or household"),
    /** Day activities (<i>dagbesteding</i>). */
    @JsonProperty("07")
    DAY_ACTIVITIES("07", "Dagbesteding", "Day activities"),
    /** Transport services (<i>vervoerdiensten</i>). */
    @JsonProperty("08")
    TRANSPORT_SERVICES("08", "Vervoerdiensten", "Transport services"),
    /** Other support in groups (<i>overige groepsgerichte ondersteuning</i>). */
    @JsonProperty("09")
    OTHER_GROUP("09", "Overige groepsgerichte ondersteuning", "Other support in groups"),
    /** Other tailor-made arrangements (<i>overige maatwerkarrangementen</i>). */
    @JsonProperty("10")
    OTHER_ARRANGEMENTS("10", "Overige maatwerkarrangementen", "Other tailor-made arrangements"),
    /** Wheelchairs (<i>rolstoelen</i>). */
    @JsonProperty("11")
    WHEELCHAIRS("11", "Rolstoelen", "Wheelchairs"),
    /** Transport aids (<i>vervoervoorzieningen</i>). */
    @JsonProperty("12")
    TRANSPORT_AIDS("12", "Vervoervoorzieningen", "Transport aids"),
    /** Home adaptations (<i>woonvoorzieningen</i>). */
    @JsonProperty("13")
    HOME_ADAPTATIONS("13", "Woonvoorzieningen", "Home adaptations"),
    /** Other aids (<i>overige hulpmiddelen</i>). */
    @JsonProperty("14")
    OTHER_AIDS("14", "Overige hulpmiddelen", "Other aids"),
    /** Sheltered housing (<i>beschermd wonen</i>). */
    @JsonProperty("15")
    SHELTERED_HOUSING("15", "Beschermd wonen", "Sheltered housing"),
    /** Shelter (<i>opvang</i>). */
    @JsonProperty("16")
    SHELTER("16", "Opvang", "Shelter"),
    /** Emergency shelter (<i>spoedopvang</i>). */
    @JsonProperty("17")
    EMERGENCY_SHELTER("17", "Spoedopvang", "Emergency shelter"),
    /** Other sheltered housing and shelter (<i>overige beschermd wonen en opvang</i>). */
    @JsonProperty("18")
    OTHER_SHELTER("18", "Overige beschermd wonen en opvang", "Other sheltered housing and shelter");

    private final String code;
    private final LocalizedText label;

    ProductCategory(String code, String nl, String en) {
        this.code = code;
        this.label = LocalizedText.of(nl, en);
    }

    /**
     * The code in iWmo messages, as it also stands in JSON.
     *
     * @return two digits
     */
    public String code() {
        return code;
    }

    /**
     * How a sentence names it.
     *
     * @return the description of the code list, and a translation
     */
    public LocalizedText label() {
        return label;
    }
}

package nl.geldstroom.tariff;

import com.fasterxml.jackson.annotation.JsonProperty;
import nl.geldstroom.text.LocalizedText;

/** An element of the cost of a unit of support (<i>kostprijselement</i>), as the rules on a fair price name them. */
public enum CostElement {
    /** The professional (<i>kosten van de beroepskracht</i>). */
    @JsonProperty("professional")
    PROFESSIONAL("kosten van de beroepskracht", "cost of the professional"),
    /** Reasonable overhead (<i>redelijke overheadkosten</i>). */
    @JsonProperty("overhead")
    OVERHEAD("redelijke overheadkosten", "reasonable overhead"),
    /** Hours that are paid but not delivered: leave, illness, training, meetings (<i>niet-productieve uren</i>). */
    @JsonProperty("nonProductiveHours")
    NON_PRODUCTIVE_HOURS(
            "kosten voor niet-productieve uren van de beroepskrachten",
            "cost of the hours that professionals do not deliver"),
    /** Travel and training (<i>reis- en opleidingskosten</i>). */
    @JsonProperty("travelAndTraining")
    TRAVEL_AND_TRAINING("reis- en opleidingskosten", "travel and training"),
    /** Indexation of the price (<i>indexatie van de reële prijs</i>). */
    @JsonProperty("indexation")
    INDEXATION("indexatie van de reële prijs", "indexation of the fair price"),
    /** What the municipality asks besides: reporting, administration (<i>gemeentelijke verplichtingen</i>). */
    @JsonProperty("obligations")
    OBLIGATIONS(
            "overige kosten door gemeentelijke verplichtingen, zoals rapportage en administratie",
            "other cost of municipal obligations, such as reporting and administration"),
    /** What a client costs besides professionals (<i>overige cliëntgebonden kosten</i>); an element of youth care. */
    @JsonProperty("clientBound")
    CLIENT_BOUND("cliëntgebonden kosten anders dan professionals", "cost bound to the client other than professionals");

    private final LocalizedText label;

    CostElement(String nl, String en) {
        this.label = LocalizedText.of(nl, en);
    }

    /**
     * How a sentence names it.
     *
     * @return for example {@code redelijke overheadkosten}
     */
    public LocalizedText label() {
        return label;
    }
}

package nl.geldstroom.tariff;

import com.fasterxml.jackson.annotation.JsonProperty;
import nl.geldstroom.text.LocalizedText;

/** How often an allocated volume may be used (<i>frequentie</i>): code list WMO757 of iWmo 3.2. */
public enum Frequency {
    /** Per day. */
    @JsonProperty("day")
    DAY("1", "per dag", "per day"),
    /** Per week. */
    @JsonProperty("week")
    WEEK("2", "per week", "per week"),
    /** Per month. */
    @JsonProperty("month")
    MONTH("4", "per maand", "per month"),
    /** In total, within the validity of the allocation. */
    @JsonProperty("total")
    TOTAL("6", "totaal binnen de geldigheid van de toewijzing", "in total within the validity of the allocation");

    private final String code;
    private final LocalizedText label;

    Frequency(String code, String nl, String en) {
        this.code = code;
        this.label = LocalizedText.of(nl, en);
    }

    /**
     * The code in iWmo messages.
     *
     * @return one digit; {@code 4} for per month
     */
    public String code() {
        return code;
    }

    /**
     * How a sentence names it.
     *
     * @return for example {@code per maand}
     */
    public LocalizedText label() {
        return label;
    }
}

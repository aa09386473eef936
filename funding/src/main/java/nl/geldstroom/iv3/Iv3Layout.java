package nl.geldstroom.iv3;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How the figures stand in the file (<i>indeling</i>). */
public enum Iv3Layout {
    /**
     * One row per municipality and task field with population, province and class: {@code Gemeenten;Taakveld;...};
     * thousands of euros, names without codes; year and kind stand in the name of the file.
     */
    @JsonProperty("wide")
    WIDE,
    /**
     * One row per year, kind, municipality and task field: {@code jaar,soort,gemeentecode,...}; thousands of euros, rows
     * that are zero on both sides left out.
     */
    @JsonProperty("long")
    LONG,
    /** The official delivery of one municipality in JSON (<i>Iv3-aanlevering</i>), in euros per category. */
    @JsonProperty("delivery")
    DELIVERY
}

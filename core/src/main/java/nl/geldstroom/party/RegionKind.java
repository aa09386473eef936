package nl.geldstroom.party;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.stream.Collectors;
import nl.geldstroom.text.LocalizedText;

/** For what municipalities are joined in a region (<i>soort regio</i>). */
public enum RegionKind {
    /** Public health; Wpg, article 14: the same as the safety regions. There are 25. */
    @JsonProperty("ggd")
    GGD("ggd", "GGD-regio", "public health region"),
    /** Long-term care: the area of a care office. There are 31, with 32 codes. */
    @JsonProperty("careOffice")
    CARE_OFFICE("careOffice", "zorgkantoorregio", "care-office region"),
    /** Youth help. */
    @JsonProperty("youth")
    YOUTH("youth", "jeugdregio", "youth region"),
    /** The specific grant for the aims of the care accord (IZA); not the same as the care-office regions. */
    @JsonProperty("iza")
    IZA("iza", "IZA-regio", "IZA region"),
    /** Shelter and sheltered living: a central municipality and those around it. */
    @JsonProperty("central")
    CENTRAL("central", "centrumgemeenteregio", "region of a central municipality");

    private final String code;
    private final LocalizedText label;

    RegionKind(String code, String nl, String en) {
        this.code = code;
        label = LocalizedText.of(nl, en);
    }

    /**
     * The word that ids of such regions start with, as in JSON.
     *
     * @return the word, for example {@code youth}
     */
    public String code() {
        return code;
    }

    /**
     * What outputs call it.
     *
     * @return the name, for example {@code jeugdregio} or {@code youth region}
     */
    public LocalizedText label() {
        return label;
    }

    static RegionKind of(String code) {
        for (RegionKind kind : values()) {
            if (kind.code.equals(code)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("The kind (" + Digits.shown(code) + ") of the region must be "
                + Arrays.stream(values()).map(RegionKind::code).collect(Collectors.joining(", ")) + ".");
    }
}

package nl.geldstroom.party;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Objects;

/**
 * The number of a care office (<i>zorgkantoorcode</i>), the regional buyer of long-term care.
 *
 * <p>Four digits of code list COD001 of the Wlz standards (2020): 5501 Groningen to 5533 Friesland, without 5522. Text
 * form and JSON form are the same.
 *
 * @param text the 4 digits, for example {@code 5506}
 */
public record CareOfficeCode(String text) implements Comparable<CareOfficeCode> {

    /** Code list COD001 of the Wlz standards, 2020. 5522 is not in it and Friesland has two codes. */
    private static final ImmutableMap<String, String> REGIONS = ImmutableMap.<String, String>builder()
            .put("5501", "Groningen")
            .put("5502", "Friesland")
            .put("5503", "Drenthe")
            .put("5504", "Zwolle")
            .put("5505", "Twente")
            .put("5506", "Apeldoorn/Zutphen")
            .put("5507", "Arnhem")
            .put("5508", "Nijmegen")
            .put("5509", "Utrecht")
            .put("5510", "Flevoland")
            .put("5511", "'t Gooi")
            .put("5512", "Noord-Holland Noord")
            .put("5513", "Kennemerland")
            .put("5514", "Zaanstreek/Waterland")
            .put("5515", "Amsterdam")
            .put("5516", "Amstelland en De Meerlanden")
            .put("5517", "Zuid-Holland Noord")
            .put("5518", "Haaglanden")
            .put("5519", "Delft Westland Oostland")
            .put("5520", "Midden-Holland")
            .put("5521", "Rotterdam")
            .put("5523", "Zuid-Hollandse Eilanden")
            .put("5524", "Waardenland")
            .put("5525", "Zeeland")
            .put("5526", "West-Brabant")
            .put("5527", "Midden-Brabant")
            .put("5528", "Noordoost-Brabant")
            .put("5529", "Zuidoost-Brabant")
            .put("5530", "Noord- en Midden-Limburg")
            .put("5531", "Zuid-Limburg")
            .put("5532", "Midden-IJssel")
            .put("5533", "Friesland")
            .buildOrThrow();

    /**
     * Checks the form.
     *
     * @param text the 4 digits
     * @throws IllegalArgumentException if it does not have 4 digits or is not in the code list
     */
    public CareOfficeCode {
        Digits.required("care office code", text, 4);
        if (!REGIONS.containsKey(text)) {
            throw new IllegalArgumentException(
                    "The care office code (" + text + ") must be in code list COD001: 5501 to 5533 without 5522.");
        }
    }

    /**
     * A care office code.
     *
     * @param text the 4 digits, for example {@code 5506}
     * @return the care office code
     * @throws IllegalArgumentException if it does not have 4 digits or is not in the code list
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static CareOfficeCode of(String text) {
        return new CareOfficeCode(text);
    }

    /** The names of the regions: 31, because Friesland has two codes. */
    static ImmutableSet<String> regions() {
        return ImmutableSet.copyOf(REGIONS.values());
    }

    /**
     * The region of the care office.
     *
     * @return its name in the code list, for example {@code Apeldoorn/Zutphen} of 5506
     */
    public String region() {
        return Objects.requireNonNull(REGIONS.get(text));
    }

    /**
     * The text, as it also stands in JSON.
     *
     * @return the text
     */
    @JsonValue
    @Override
    public String text() {
        return text;
    }

    @Override
    public int compareTo(CareOfficeCode other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}

package nl.geldstroom.party;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The number by which Statistics Netherlands knows a municipality (<i>CBS-gemeentecode</i>), as text with its leading
 * zeros.
 *
 * <p>Text form and JSON form are the same. Stadskanaal is {@code 0037}, Oude IJsselstreek {@code 1509}. The form is
 * checked, not whether the municipality exists: {@link Municipalities} knows that.
 *
 * @param text the 4 digits, for example {@code 1509}
 */
public record MunicipalityCode(String text) implements Comparable<MunicipalityCode> {

    /**
     * Checks the form.
     *
     * @param text the 4 digits
     * @throws IllegalArgumentException if it does not have 4 digits
     */
    public MunicipalityCode {
        Digits.required("municipality code", text, 4);
    }

    /**
     * A municipality code.
     *
     * @param text the 4 digits, for example {@code 1509}
     * @return the municipality code
     * @throws IllegalArgumentException if it does not have 4 digits
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static MunicipalityCode of(String text) {
        return new MunicipalityCode(text);
    }

    /**
     * The id of the municipality in documents.
     *
     * @return {@code gm:} and the code, for example {@code gm:1509}
     */
    public PartyId partyId() {
        return PartyId.municipality(text);
    }

    /**
     * The code as Statistics Netherlands writes it in region columns.
     *
     * @return {@code GM} and the code, for example {@code GM1509}
     */
    public String regionCode() {
        return "GM" + text;
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
    public int compareTo(MunicipalityCode other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}

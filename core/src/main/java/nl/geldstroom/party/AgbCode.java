package nl.geldstroom.party;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The number of a care provider in the register of care providers (<i>AGB-code</i>, Algemeen Gegevensbeheer).
 *
 * <p>Eight digits; no check digit is known. Text form and JSON form are the same.
 *
 * @param text the 8 digits, for example {@code 42420000}
 */
public record AgbCode(String text) implements Comparable<AgbCode> {

    /**
     * Checks the form.
     *
     * @param text the 8 digits
     * @throws IllegalArgumentException if it does not have 8 digits
     */
    public AgbCode {
        Digits.required("AGB code", text, 8);
    }

    /**
     * An AGB code.
     *
     * @param text the 8 digits, for example {@code 42420000}
     * @return the AGB code
     * @throws IllegalArgumentException if it does not have 8 digits
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static AgbCode of(String text) {
        return new AgbCode(text);
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
    public int compareTo(AgbCode other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}

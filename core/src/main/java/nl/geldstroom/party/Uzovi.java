package nl.geldstroom.party;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The number of a health insurer (<i>UZOVI-nummer</i>, Unieke ZorgVerzekeraarsIdentificatie).
 *
 * <p>Four digits (code list COD061 of Vektis). Text form and JSON form are the same.
 *
 * @param text the 4 digits, for example {@code 0101}
 */
public record Uzovi(String text) implements Comparable<Uzovi> {

    /**
     * Checks the form.
     *
     * @param text the 4 digits
     * @throws IllegalArgumentException if it does not have 4 digits
     */
    public Uzovi {
        Digits.required("insurer number", text, 4);
    }

    /**
     * A insurer number.
     *
     * @param text the 4 digits, for example {@code 0101}
     * @return the insurer number
     * @throws IllegalArgumentException if it does not have 4 digits
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Uzovi of(String text) {
        return new Uzovi(text);
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
    public int compareTo(Uzovi other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}

package nl.geldstroom.party;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The number of a legal person or partnership (<i>RSIN</i>, Rechtspersonen en Samenwerkingsverbanden
 * Informatienummer).
 *
 * <p>Nine digits that pass the <em>eleven test</em>: weighed 9, 8, 7, 6, 5, 4, 3, 2 and -1 their sum is a multiple of 11.
 * Each single wrong digit is caught. The RSIN of the municipality of Utrecht is {@code 002220647}: 0 + 0 + 14 + 12 + 10
 * + 0 + 18 + 8 - 7 = 55. Text form and JSON form are the same.
 *
 * @param text the 9 digits, for example {@code 002220647}
 */
public record Rsin(String text) implements Comparable<Rsin> {

    /**
     * Checks the form.
     *
     * @param text the 9 digits
     * @throws IllegalArgumentException if it does not have 9 digits or fails the eleven test
     */
    public Rsin {
        Digits.required("RSIN", text, 9);
        ElevenTest.required("RSIN", text);
    }

    /**
     * A RSIN.
     *
     * @param text the 9 digits, for example {@code 002220647}
     * @return the RSIN
     * @throws IllegalArgumentException if it does not have 9 digits or fails the eleven test
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Rsin of(String text) {
        return new Rsin(text);
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
    public int compareTo(Rsin other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}

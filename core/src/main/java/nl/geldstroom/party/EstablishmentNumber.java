package nl.geldstroom.party;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The number of an establishment in the trade register (<i>vestigingsnummer</i>).
 *
 * <p>Twelve digits, no check digit. Text form and JSON form are the same. That it has twelve is remembered, not read in a
 * source: unverified.
 *
 * @param text the 12 digits, for example {@code 000012345678}
 */
public record EstablishmentNumber(String text) implements Comparable<EstablishmentNumber> {

    /**
     * Checks the form.
     *
     * @param text the 12 digits
     * @throws IllegalArgumentException if it does not have 12 digits
     */
    public EstablishmentNumber {
        Digits.required("establishment number", text, 12);
    }

    /**
     * An establishment number.
     *
     * @param text the 12 digits, for example {@code 000012345678}
     * @return the establishment number
     * @throws IllegalArgumentException if it does not have 12 digits
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static EstablishmentNumber of(String text) {
        return new EstablishmentNumber(text);
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
    public int compareTo(EstablishmentNumber other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}

package nl.geldstroom.party;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The number of an organisation in the trade register of the Chamber of Commerce (<i>KvK-nummer</i>).
 *
 * <p>Eight digits without a check digit, so a typing error cannot be seen. Text form and JSON form are the same.
 *
 * @param text the 8 digits, for example {@code 12345678}
 */
public record KvkNumber(String text) implements Comparable<KvkNumber> {

    /**
     * Checks the form.
     *
     * @param text the 8 digits
     * @throws IllegalArgumentException if it does not have 8 digits
     */
    public KvkNumber {
        Digits.required("trade register number", text, 8);
    }

    /**
     * A trade register number.
     *
     * @param text the 8 digits, for example {@code 12345678}
     * @return the trade register number
     * @throws IllegalArgumentException if it does not have 8 digits
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static KvkNumber of(String text) {
        return new KvkNumber(text);
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
    public int compareTo(KvkNumber other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}

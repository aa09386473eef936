package nl.geldstroom.party;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The number of a natural person (<i>BSN</i>, burgerservicenummer).
 *
 * <p>Nine digits that pass the eleven test of {@link Rsin}: of {@code 123456782} the sum is 154 = 14 · 11. No party and no
 * document of Geldstroom holds one; the type is for programs beside it that check test data, and knows the range that is
 * set apart for tests. Text form and JSON form are the same.
 *
 * @param text the 9 digits, for example {@code 999900006}
 */
public record Bsn(String text) implements Comparable<Bsn> {

    private static final String FIRST_TEST = "999900006";
    private static final String LAST_TEST = "999999990";

    /**
     * Checks the form and the check digit.
     *
     * @param text the 9 digits
     * @throws IllegalArgumentException if it does not have 9 digits or fails the eleven test
     */
    public Bsn {
        Digits.required("BSN", text, 9);
        ElevenTest.required("BSN", text);
    }

    /**
     * A number of a natural person.
     *
     * @param text the 9 digits, for example {@code 999900006}
     * @return the number
     * @throws IllegalArgumentException if it does not have 9 digits or fails the eleven test
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Bsn of(String text) {
        return new Bsn(text);
    }

    /**
     * Whether it is nobody's.
     *
     * @return true from 999900006 to 999999990, the numbers for tests
     */
    public boolean isForTests() {
        return text.compareTo(FIRST_TEST) >= 0 && text.compareTo(LAST_TEST) <= 0;
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
    public int compareTo(Bsn other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}

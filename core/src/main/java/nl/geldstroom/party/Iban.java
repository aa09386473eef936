package nl.geldstroom.party;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * The number of a bank account (<i>IBAN</i>, International Bank Account Number; ISO 13616).
 *
 * <p>Two letters of a country, two check digits and up to thirty letters and digits, without spaces; a Dutch one has
 * eighteen characters. With the first four characters moved to the end and letters read as 10 to 35 the number leaves 1
 * when divided by 97. Text form and JSON form are the same. Contracts do not need one; payment files do.
 *
 * @param text the number, for example {@code NL91ABNA0417164300}
 */
public record Iban(String text) implements Comparable<Iban> {

    private static final Pattern FORM = Pattern.compile("[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}");

    /**
     * Checks the form and the check digits.
     *
     * @param text the number
     * @throws IllegalArgumentException if the form is wrong, a Dutch one does not have 18 characters, or the check digits
     *     do not fit
     */
    public Iban {
        if (!FORM.matcher(text).matches() || (text.startsWith("NL") && text.length() != 18)) {
            String stripped = text.replaceAll("\\s", "");
            throw new IllegalArgumentException("The IBAN (" + Digits.shown(text)
                    + ") must be a country, two check digits and the account, without spaces; 18 characters if Dutch."
                    + (!stripped.equals(text) && FORM.matcher(stripped).matches() ? " Maybe " + stripped + "." : ""));
        }
        if (remainder(text) != 1) {
            throw new IllegalArgumentException("The IBAN (" + text + ") must leave 1 when divided by 97, not "
                    + remainder(text) + ". Maybe a character was mistyped.");
        }
    }

    /**
     * A bank account number.
     *
     * @param text the number, for example {@code NL91ABNA0417164300}
     * @return the number
     * @throws IllegalArgumentException if the form is wrong or the check digits do not fit
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Iban of(String text) {
        return new Iban(text);
    }

    private static int remainder(String text) {
        String turned = text.substring(4) + text.substring(0, 4);
        int rest = 0;
        for (int i = 0; i < turned.length(); i++) {
            int value = Character.digit(turned.charAt(i), 36);
            rest = (rest * (value < 10 ? 10 : 100) + value) % 97;
        }
        return rest;
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
    public int compareTo(Iban other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}

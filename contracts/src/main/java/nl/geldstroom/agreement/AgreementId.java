package nl.geldstroom.agreement;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * The name of an agreement in documents, for example {@code 1509-sociaal-werk-2027}.
 *
 * <p>Text form and JSON form are the same.
 *
 * @param text letters, digits and {@code : . _ / -}, at most 80 characters
 */
public record AgreementId(String text) implements Comparable<AgreementId> {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9:._/-]{0,79}");

    /**
     * Checks the form.
     *
     * @param text the name
     * @throws IllegalArgumentException if it has other characters or is too long
     */
    public AgreementId {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("The agreement id ("
                    + (text.length() > 100 ? text.substring(0, 97) + "..." : text)
                    + ") must have 1 to 80 letters, digits or any of : . _ / - and start with a letter or digit.");
        }
    }

    /**
     * An agreement id.
     *
     * @param text the name
     * @return the id
     * @throws IllegalArgumentException if the form is wrong
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static AgreementId of(String text) {
        return new AgreementId(text);
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
    public int compareTo(AgreementId other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}

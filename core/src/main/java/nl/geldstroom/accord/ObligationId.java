package nl.geldstroom.accord;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * The name of an obligation (<i>naam van een afspraak</i>), for example {@code gala-regional-agreements}.
 *
 * <p>Text form and JSON form are the same.
 *
 * @param text lower-case letters, digits and hyphens
 */
public record ObligationId(String text) implements Comparable<ObligationId> {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{0,63}");

    /**
     * Checks the form.
     *
     * @param text the name
     * @throws IllegalArgumentException if it has other characters than lower-case letters, digits and hyphens
     */
    public ObligationId {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("The id (" + text
                    + ") of the obligation must have 1 to 64 lower-case letters, digits and hyphens.");
        }
    }

    /**
     * The id with a text.
     *
     * @param text the name, for example {@code gala-regional-agreements}
     * @return the id
     * @throws IllegalArgumentException if the form is wrong
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ObligationId of(String text) {
        return new ObligationId(text);
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
    public int compareTo(ObligationId other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}

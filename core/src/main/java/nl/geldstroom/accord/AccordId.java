package nl.geldstroom.accord;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * The name of an accord (<i>naam van een akkoord</i>), for example {@code gala}.
 *
 * <p>Text form and JSON form are the same.
 *
 * @param text lower-case letters, digits and hyphens
 */
public record AccordId(String text) implements Comparable<AccordId> {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{0,63}");

    /**
     * Checks the form.
     *
     * @param text the name
     * @throws IllegalArgumentException if it has other characters than lower-case letters, digits and hyphens
     */
    public AccordId {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "The id (" + text + ") of the accord must have 1 to 64 lower-case letters, digits and hyphens.");
        }
    }

    /**
     * The id with a text.
     *
     * @param text the name, for example {@code gala}
     * @return the id
     * @throws IllegalArgumentException if the form is wrong
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static AccordId of(String text) {
        return new AccordId(text);
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
    public int compareTo(AccordId other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}

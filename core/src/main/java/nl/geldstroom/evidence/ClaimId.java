package nl.geldstroom.evidence;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * The name of a claim in a catalogue (<i>naam van een bewering</i>), for example {@code seor-mean-return}.
 *
 * <p>Text form and JSON form are the same.
 *
 * @param text lower-case letters, digits and hyphens
 */
public record ClaimId(String text) implements Comparable<ClaimId> {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{0,63}");

    /**
     * Checks the form.
     *
     * @param text the name
     * @throws IllegalArgumentException if it has other characters than lower-case letters, digits and hyphens
     */
    public ClaimId {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "The id (" + text + ") of the claim must have 1 to 64 lower-case letters, digits and hyphens.");
        }
    }

    /**
     * A claim by its name.
     *
     * @param text the name, for example {@code seor-mean-return}
     * @return the id
     * @throws IllegalArgumentException if the form is wrong
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ClaimId of(String text) {
        return new ClaimId(text);
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
    public int compareTo(ClaimId other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}

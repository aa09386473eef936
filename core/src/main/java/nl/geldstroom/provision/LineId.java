package nl.geldstroom.provision;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * The name of a budget line (<i>begrotingsregel</i>): what one payer spends under one law on one provision.
 *
 * <p>Text form and JSON form are the same; by custom the payer, a slash and the task field, {@code gm:1509/6.712}. Order
 * is that of the text: wherever amounts are split over lines, they are split in this order.
 *
 * @param text letters, digits and {@code : . _ / -}, at most 80 characters
 */
public record LineId(String text) implements Comparable<LineId> {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9:._/-]{0,79}");

    /**
     * Checks the form.
     *
     * @param text the name
     * @throws IllegalArgumentException if it has other characters or is too long
     */
    public LineId {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "The line id (" + (text.length() > 100 ? text.substring(0, 97) + "..." : text)
                            + ") must have 1 to 80 letters, digits or any of : . _ / - and start with a letter or digit.");
        }
    }

    /**
     * A line id.
     *
     * @param text the name, for example {@code gm:1509/6.712}
     * @return the id
     * @throws IllegalArgumentException if the form is wrong
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static LineId of(String text) {
        return new LineId(text);
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
    public int compareTo(LineId other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}

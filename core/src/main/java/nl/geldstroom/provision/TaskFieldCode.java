package nl.geldstroom.provision;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * The number of a task field (<i>taakveldcode</i>) in the accounts that municipalities deliver (Iv3), for example {@code
 * 6.712} or, until 2024, {@code 6.71b}.
 *
 * <p>A code means nothing without its year: codes were renumbered in 2023 and 2025, and {@code 6.6} is another field than
 * {@code 6.60}. Text form and JSON form are the same; it is a text and never a decimal number ({@code 0.10} is not {@code
 * 0.1}).
 *
 * @param text a digit, a point, one to three digits and at most one letter
 */
public record TaskFieldCode(String text) implements Comparable<TaskFieldCode> {

    private static final Pattern FORM = Pattern.compile("[0-9]\\.[0-9]{1,3}[a-z]?");

    /**
     * Checks the form.
     *
     * @param text the code
     * @throws IllegalArgumentException if it is not a digit, a point, one to three digits and at most one letter
     */
    public TaskFieldCode {
        if (!FORM.matcher(text).matches()) {
            String cure = text.replace(',', '.').strip();
            throw new IllegalArgumentException("The task field code ("
                    + (text.length() > 40 ? text.substring(0, 37) + "..." : text)
                    + ") must be a digit, a point, one to three digits and at most one letter."
                    + (FORM.matcher(cure).matches() ? " Maybe " + cure + "." : ""));
        }
    }

    /**
     * A task field code.
     *
     * @param text the code, for example {@code 6.712}
     * @return the code
     * @throws IllegalArgumentException if the form is wrong
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static TaskFieldCode of(String text) {
        return new TaskFieldCode(text);
    }

    /**
     * The main field that the code belongs to.
     *
     * @return the digit before the point: 6 is the social domain, 7 public health and environment
     */
    public int chapter() {
        return text.charAt(0) - '0';
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
    public int compareTo(TaskFieldCode other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}

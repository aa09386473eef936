package nl.geldstroom.law;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The number of an act, decree or treaty in the national register of legislation (<i>BWB-nummer</i>, Basiswettenbestand).
 *
 * <p>{@code BWBR}, or {@code BWBV} for treaties, and seven digits: the Wmo 2015 is {@code BWBR0035362}. Text form and
 * JSON form are the same.
 *
 * @param text the number, for example {@code BWBR0035362}
 */
public record BwbId(String text) implements Comparable<BwbId> {

    private static final Pattern FORM = Pattern.compile("BWB[RV][0-9]{7}");

    /**
     * Checks the form.
     *
     * @param text the number
     * @throws IllegalArgumentException if it is not BWBR or BWBV and seven digits
     */
    public BwbId {
        if (!FORM.matcher(text).matches()) {
            String cure = text.strip().toUpperCase(Locale.ROOT);
            throw new IllegalArgumentException("The BWB number ("
                    + (text.length() > 40 ? text.substring(0, 37) + "..." : text)
                    + ") must be BWBR or BWBV and seven digits."
                    + (FORM.matcher(cure).matches() ? " Maybe " + cure + "." : ""));
        }
    }

    /**
     * A BWB number.
     *
     * @param text the number, for example {@code BWBR0035362}
     * @return the number
     * @throws IllegalArgumentException if the form is wrong
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static BwbId of(String text) {
        return new BwbId(text);
    }

    /**
     * Where the text can be read.
     *
     * @return the address on the government's site of legislation, for example {@code
     *     https://wetten.overheid.nl/BWBR0035362}
     */
    public URI link() {
        return URI.create("https://wetten.overheid.nl/" + text);
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
    public int compareTo(BwbId other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}

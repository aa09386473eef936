package nl.geldstroom.party;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import nl.geldstroom.internal.facts.Nearest;

/**
 * The name of a region (<i>regio</i>) in documents: its kind, a slash and its name in plain letters.
 *
 * <p>For example {@code youth/achterhoek} and {@code iza/achterhoek}, which are two regions. Text form and JSON form are
 * the same.
 *
 * @param text the kind, a slash and lower-case letters, digits and hyphens
 */
public record RegionId(String text) implements Comparable<RegionId> {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");

    /**
     * Checks the form.
     *
     * @param text the kind, a slash and the name
     * @throws IllegalArgumentException if the kind is unknown or the name has other characters
     */
    public RegionId {
        int slash = text.indexOf('/');
        if (slash < 0 || !NAME.matcher(text.substring(slash + 1)).matches()) {
            throw new IllegalArgumentException("The region (" + Digits.shown(text)
                    + ") must be a kind, a slash and a name in lower-case letters, digits and hyphens."
                    + " Maybe youth/achterhoek.");
        }
        RegionKind.of(text.substring(0, slash));
    }

    /**
     * A region.
     *
     * @param text the kind, a slash and the name, for example {@code youth/achterhoek}
     * @return the id
     * @throws IllegalArgumentException if the kind is unknown or the name has other characters
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static RegionId of(String text) {
        return new RegionId(text);
    }

    /**
     * The id of a region with a name.
     *
     * @param kind what kind of region it is
     * @param name its name, for example {@code Zuid-Holland Zuid}
     * @return the id, for example {@code ggd/zuid-holland-zuid}
     * @throws IllegalArgumentException if the name has no letter or digit
     */
    public static RegionId of(RegionKind kind, String name) {
        return new RegionId(kind.code() + "/" + Nearest.plain(name).replace(' ', '-'));
    }

    /**
     * What kind of region it is.
     *
     * @return what stands before the slash
     */
    public RegionKind kind() {
        return RegionKind.of(text.substring(0, text.indexOf('/')));
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
    public int compareTo(RegionId other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}

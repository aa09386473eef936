package nl.geldstroom.law;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * The short name of an act or decree (<i>wet, besluit</i>) in documents, for example {@code wmo2015} or {@code zvw}.
 *
 * <p>Text form and JSON form are the same. {@link #NONE} stands for money that no act of the social domain earmarks.
 *
 * @param text lower-case letters, digits and hyphens
 */
public record LawId(String text) implements Comparable<LawId> {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{1,39}");

    /** The Social Support Act 2015 (Wet maatschappelijke ondersteuning 2015). */
    public static final LawId WMO2015 = new LawId("wmo2015");

    /** The Health Insurance Act (Zorgverzekeringswet). */
    public static final LawId ZVW = new LawId("zvw");

    /** The Long-term Care Act (Wet langdurige zorg). */
    public static final LawId WLZ = new LawId("wlz");

    /** The Youth Act (Jeugdwet). */
    public static final LawId JEUGDWET = new LawId("jeugdwet");

    /** The Participation Act (Participatiewet). */
    public static final LawId PARTICIPATIEWET = new LawId("participatiewet");

    /** The Public Health Act (Wet publieke gezondheid). */
    public static final LawId WPG = new LawId("wpg");

    /** The Financial Relations Act (Financiële-verhoudingswet). */
    public static final LawId FVW = new LawId("fvw");

    /** No particular act: general tasks of a municipality. */
    public static final LawId NONE = new LawId("none");

    /**
     * Checks the form.
     *
     * @param text the short name
     * @throws IllegalArgumentException if it has other characters than lower-case letters, digits and hyphens
     */
    public LawId {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "The law (" + text + ") must be a short name in lower-case letters, digits and hyphens."
                            + " Maybe wmo2015, zvw, wlz or jeugdwet.");
        }
    }

    /**
     * A law by its short name.
     *
     * @param text the short name, for example {@code wmo2015}
     * @return the id
     * @throws IllegalArgumentException if the form is wrong
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static LawId of(String text) {
        return new LawId(text);
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
    public int compareTo(LawId other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}

package nl.geldstroom.index;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * The name of a series of yearly percentages (<i>indexreeks</i>), for example {@code ova}.
 *
 * <p>Open: a municipality may bring a series of its own. Text form and JSON form are the same.
 *
 * @param text lower-case letters, digits and hyphens
 */
public record IndexSeries(String text) implements Comparable<IndexSeries> {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{1,39}");

    /** Labour cost in care (overheidsbijdrage in de arbeidskostenontwikkeling). */
    public static final IndexSeries OVA = new IndexSeries("ova");

    /** Material cost (prijs particuliere consumptie). */
    public static final IndexSeries PPC = new IndexSeries("ppc");

    /** Capital cost in care (kapitaallasten). */
    public static final IndexSeries CAPITAL = new IndexSeries("capital");

    /** Consumer prices (consumentenprijsindex). */
    public static final IndexSeries CPI = new IndexSeries("cpi");

    /**
     * Checks the form.
     *
     * @param text the name
     * @throws IllegalArgumentException if it has other characters than lower-case letters, digits and hyphens
     */
    public IndexSeries {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("The index series (" + text
                    + ") must be a short name in lower-case letters, digits and hyphens. Maybe ova or ppc.");
        }
    }

    /**
     * A series by its name.
     *
     * @param text the name, for example {@code ova}
     * @return the series
     * @throws IllegalArgumentException if the form is wrong
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static IndexSeries of(String text) {
        return new IndexSeries(text);
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
    public int compareTo(IndexSeries other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}

package nl.geldstroom.app.report.view;

import com.google.common.collect.ImmutableList;
import nl.geldstroom.answer.Results.Row;
import nl.geldstroom.money.Money;

/** The three ways to look at a row of the budget table. */
public enum View {
    /** The difference with unchanged policy. */
    DIFFERENCE,
    /** The amounts of the scenario. */
    ABSOLUTE,
    /** The amounts under unchanged policy. */
    REFERENCE;

    /**
     * The amounts of a row.
     *
     * @param row the row
     * @return one for each year of the scenario
     */
    public ImmutableList<Money> of(Row row) {
        return switch (this) {
            case DIFFERENCE -> row.difference();
            case ABSOLUTE -> row.absolute();
            case REFERENCE -> row.reference();
        };
    }

    /**
     * The part of names in the page.
     *
     * @return {@code d}, {@code a} or {@code r}
     */
    public String code() {
        return switch (this) {
            case DIFFERENCE -> "d";
            case ABSOLUTE -> "a";
            case REFERENCE -> "r";
        };
    }

    /**
     * What the view is called.
     *
     * @param say the words
     * @return for example "verschil met ongewijzigd beleid"
     */
    public String title(Wording say) {
        return switch (this) {
            case DIFFERENCE -> say.of("verschil met ongewijzigd beleid", "difference with unchanged policy");
            case ABSOLUTE -> say.of("met deze variant", "with this variant");
            case REFERENCE -> say.of("ongewijzigd beleid", "unchanged policy");
        };
    }
}

package nl.geldstroom.source;

import nl.geldstroom.document.CheckedRule;

/**
 * The rules that files about funding sources are held to, with their stable codes (<i>regelcodes</i>).
 *
 * <p>A code never changes its meaning. The rules of every table of figures stand in {@link nl.geldstroom.iv3.Iv3Rule} too.
 */
public enum SourceFileRule implements CheckedRule {
    /** An amount grew otherwise than those around it. */
    GREW_OTHERWISE(
            "grew-otherwise",
            "Een bedrag veranderde anders dan de andere in dezelfde lijst.",
            "An amount changed otherwise than the others of the same list."),
    /** Two amounts seem to have changed places. */
    LIKELY_SWAP("likely-swap", "Twee bedragen lijken te zijn verwisseld.", "Two amounts seem to have changed places."),
    /** A measure has weights but no volumes. */
    MEASURE_WITHOUT_VOLUMES(
            "measure-without-volumes",
            "Een maatstaf heeft gewichten maar geen volumina.",
            "A measure has weights but no volumes."),
    /** A measure has volumes but no weights. */
    MEASURE_WITHOUT_WEIGHTS(
            "measure-without-weights",
            "Een maatstaf heeft volumina maar geen gewichten.",
            "A measure has volumes but no weights."),
    /** A table must have a column with amounts of a year. */
    NO_AMOUNT_COLUMN(
            "no-amount-column",
            "Een tabel moet een kolom met bedragen van een jaar hebben.",
            "A table must have a column with amounts of a year."),
    /** A circular must have a factor for its year. */
    NO_FACTOR(
            "no-factor",
            "Een circulaire moet een uitkeringsfactor voor haar jaar hebben.",
            "A circular must have a factor for its year."),
    /** A municipality must have volumes. */
    NO_VOLUMES("no-volumes", "Een gemeente moet volumina hebben.", "A municipality must have volumes."),
    /** A volume was rounded by a spreadsheet. */
    ROUNDED_VOLUME(
            "rounded-volume", "Een volume is door een rekenblad afgerond.", "A volume was rounded by a spreadsheet.");

    private final Wording wording;

    SourceFileRule(String code, String dutch, String english) {
        wording = new Wording(code, dutch, english);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}

package nl.geldstroom.iv3;

import nl.geldstroom.document.CheckedRule;

/**
 * The rules that budget files are held to, with their stable codes (<i>regelcodes</i>).
 *
 * <p>A code never changes its meaning. Deliveries are also held to the rules of every document,
 * {@link nl.geldstroom.document.RuleCode}.
 */
public enum Iv3Rule implements CheckedRule {
    /** A line must have as many fields as the header. */
    BROKEN_LINE(
            "broken-line",
            "Een regel moet evenveel velden hebben als de kop.",
            "A line must have as many fields as the header."),
    /** Code and name must belong to the same municipality. */
    CODE_AND_NAME_DISAGREE(
            "code-and-name-disagree",
            "Code en naam moeten bij dezelfde gemeente horen.",
            "Code and name must belong to the same municipality."),
    /** A column must occur once only. */
    DUPLICATE_COLUMN("duplicate-column", "Een kolom mag maar één keer voorkomen.", "A column must occur once only."),
    /** A municipality, year and task field must occur together once only. */
    DUPLICATE_ROW(
            "duplicate-row",
            "Een gemeente, jaar en taakveld mogen samen maar één keer voorkomen.",
            "A municipality, year and task field must occur together once only."),
    /** A file must have a header and rows. */
    EMPTY_FILE("empty-file", "Een bestand moet een kop en regels hebben.", "A file must have a header and rows."),
    /** A line from which measures usually start is empty. */
    IV3_EMPTY_LINE(
            "iv3-empty-line",
            "Een regel waar maatregelen meestal beginnen is leeg.",
            "A line from which measures usually start is empty."),
    /** The code list marks a combination of task field and category as not in use. */
    IV3_GREY_CELL(
            "iv3-grey-cell",
            "De codelijst gebruikt deze combinatie van taakveld en categorie niet.",
            "The code list does not use this combination of task field and category."),
    /** Cost and income of a municipality must be equal but for rounding. */
    IV3_IMBALANCE(
            "iv3-imbalance",
            "Lasten en baten van een gemeente moeten op afronding na gelijk zijn.",
            "Cost and income of a municipality must be equal but for rounding."),
    /** A nationwide file should have all municipalities. */
    IV3_MISSING_MUNICIPALITY(
            "iv3-missing-municipality",
            "Een landelijk bestand hoort alle gemeenten te hebben.",
            "A nationwide file should have all municipalities."),
    /** A municipality should have all task fields. */
    IV3_MISSING_ROW(
            "iv3-missing-row",
            "Een gemeente hoort alle taakvelden te hebben.",
            "A municipality should have all task fields."),
    /** The national total should be the sum of the municipalities. */
    IV3_NATIONAL_SUM(
            "iv3-national-sum",
            "Het landelijk totaal hoort de som van de gemeenten te zijn.",
            "The national total should be the sum of the municipalities."),
    /** A negative amount is carried and never shifted. */
    IV3_NEGATIVE(
            "iv3-negative",
            "Een negatief bedrag wordt meegenomen en nooit verschoven.",
            "A negative amount is carried and never shifted."),
    /** Cost and income differ by rounding. */
    IV3_ROUNDING("iv3-rounding", "Lasten en baten verschillen door afronding.", "Cost and income differ by rounding."),
    /** The name of the file should say whether it is a budget or accounts. */
    KIND_NOT_SAID(
            "kind-not-said",
            "De naam van het bestand hoort te zeggen of het een begroting of jaarrekening is.",
            "The name of the file should say whether it is a budget or accounts."),
    /** A required column must be present. */
    MISSING_COLUMN("missing-column", "Een verplichte kolom moet er zijn.", "A required column must be present."),
    /** A municipality must exist in the year of its figures. */
    MUNICIPALITY_OF_ANOTHER_YEAR(
            "municipality-of-another-year",
            "Een gemeente moet bestaan in het jaar van haar cijfers.",
            "A municipality must exist in the year of its figures."),
    /** Figures should be of the territory of today. */
    OTHER_TERRITORY(
            "other-territory",
            "Cijfers horen bij het grondgebied van nu.",
            "Figures should be of the territory of today."),
    /** Every row must name a municipality. */
    MISSING_MUNICIPALITY(
            "missing-municipality", "Elke rij moet een gemeente noemen.", "Every row must name a municipality."),
    /** The year must stand in the name of the file or in a column. */
    MISSING_YEAR(
            "missing-year",
            "Het jaar moet in de naam van het bestand of in een kolom staan.",
            "The year must stand in the name of the file or in a column."),
    /** A delivery must be of a municipality. */
    NO_MUNICIPALITY(
            "no-municipality", "Een levering moet van een gemeente zijn.", "A delivery must be of a municipality."),
    /** An amount must be a number. */
    NOT_A_NUMBER("not-a-number", "Een bedrag moet een getal zijn.", "An amount must be a number."),
    /** A year must be one of this century. */
    NOT_A_YEAR("not-a-year", "Een jaar moet een jaartal van deze eeuw zijn.", "A year must be one of this century."),
    /** An amount must be in whole cents. */
    NOT_IN_CENTS("not-in-cents", "Een bedrag moet in hele centen zijn.", "An amount must be in whole cents."),
    /** The year must be that of the code list. */
    OTHER_YEAR("other-year", "Het jaar moet dat van de codelijst zijn.", "The year must be that of the code list."),
    /** A delivery must cover a whole year. */
    PART_OF_A_YEAR(
            "part-of-a-year", "Een levering moet over een heel jaar gaan.", "A delivery must cover a whole year."),
    /** Population, province and class of a municipality must be the same in every row. */
    PLACE_DISAGREES(
            "place-disagrees",
            "Inwoners, provincie en klasse van een gemeente moeten in elke rij gelijk zijn.",
            "Population, province and class of a municipality must be the same in every row."),
    /** A task field must exist in the numbering of its year. */
    TASK_FIELD_OF_ANOTHER_YEAR(
            "task-field-of-another-year",
            "Een taakveld moet in het stelsel van zijn jaar bestaan.",
            "A task field must exist in the numbering of its year."),
    /** A category must be one of the code list. */
    UNKNOWN_CATEGORY(
            "unknown-category",
            "Een categorie moet in de codelijst staan.",
            "A category must be one of the code list."),
    /** A column must be known. */
    UNKNOWN_COLUMN("unknown-column", "Een kolom moet bekend zijn.", "A column must be known."),
    /** The kind must be budget or accounts. */
    UNKNOWN_KIND(
            "unknown-kind",
            "Het soort stuk moet een begroting of jaarrekening zijn.",
            "The kind must be budget or accounts."),
    /** A file must have one of the known layouts. */
    UNKNOWN_LAYOUT(
            "unknown-layout",
            "Een bestand moet een van de bekende indelingen hebben.",
            "A file must have one of the known layouts."),
    /** A municipality must be one of the code list. */
    UNKNOWN_MUNICIPALITY(
            "unknown-municipality",
            "Een gemeente moet in de codelijst staan.",
            "A municipality must be one of the code list."),
    /** A task field must be in the list of its year. */
    UNKNOWN_TASK_FIELD(
            "unknown-task-field",
            "Een taakveld moet in de lijst van zijn jaar staan.",
            "A task field must be in the list of its year.");

    private final Wording wording;

    Iv3Rule(String code, String dutch, String english) {
        wording = new Wording(code, dutch, english);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}

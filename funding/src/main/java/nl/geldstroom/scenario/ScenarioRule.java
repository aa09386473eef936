package nl.geldstroom.scenario;

import nl.geldstroom.document.CheckedRule;

/**
 * The rules that a scenario and its agreements are held to, with their stable codes (<i>regelcodes</i>).
 *
 * <p>A code never changes its meaning. The rules of every document stand in {@link nl.geldstroom.document.RuleCode}, those of
 * budget files in {@link nl.geldstroom.iv3.Iv3Rule}.
 */
public enum ScenarioRule implements CheckedRule {
    /** Every amount of an agreement must follow from index figures that are known. */
    AGREEMENT_NOT_PRICED(
            "agreement-not-priced",
            "Van een overeenkomst moet elk bedrag te bepalen zijn met de indexcijfers die bekend zijn.",
            "Every amount of an agreement must follow from index figures that are known."),
    /** Commissioner and provider must be different parties. */
    AGREEMENT_PARTIES(
            "agreement-parties",
            "Opdrachtgever en aanbieder moeten verschillende partijen zijn.",
            "Commissioner and provider must be different parties."),
    /** A title must not be blank. */
    BLANK_TITLE("blank-title", "Een titel mag niet leeg zijn.", "A title must not be blank."),
    /** The signal of the ceiling must stand at 70 % if the standard is declared. */
    CEILING_SIGNAL(
            "ceiling-signal",
            "Het signaal van het plafond moet bij 70 % staan als de standaard is verklaard.",
            "The signal of the ceiling must stand at 70 % if the standard is declared."),
    /** A number must rest on a claim only for what that claim is for. */
    CLAIM_USE(
            "claim-use",
            "Een getal mag alleen op een bewering rusten waarvoor die bewering bedoeld is.",
            "A number must rest on a claim only for what that claim is for."),
    /** A line must fall under one agreement in a month. */
    COVERED_TWICE(
            "covered-twice",
            "Een regel mag in een maand onder één overeenkomst vallen.",
            "A line must fall under one agreement in a month."),
    /** An id must be unique. */
    DUPLICATE_ID("duplicate-id", "Een id moet uniek zijn.", "An id must be unique."),
    /** Only the commissioner extends if the standard is declared. */
    EXTENSION_EXERCISER(
            "extension-exerciser",
            "Alleen de opdrachtgever verlengt als de standaard is verklaard.",
            "Only the commissioner extends if the standard is declared."),
    /** The notice of an extension is at least six months if the standard is declared. */
    EXTENSION_NOTICE(
            "extension-notice",
            "De opzegtermijn van een verlenging is ten minste zes maanden als de standaard is verklaard.",
            "The notice of an extension is at least six months if the standard is declared."),
    /** A framework agreement of more than four years is disputed. */
    FRAMEWORK_TERM(
            "framework-term",
            "Een raamovereenkomst van meer dan vier jaar is omstreden.",
            "A framework agreement of more than four years is disputed."),
    /** The horizon must not start before the base year. */
    HORIZON_BEFORE_BASELINE(
            "horizon-before-baseline",
            "De looptijd mag niet vóór het basisjaar beginnen.",
            "The horizon must not start before the base year."),
    /** The horizon must end at most 100 years after the base year. */
    HORIZON_TOO_LONG(
            "horizon-too-long",
            "De looptijd mag hoogstens 100 jaar na het basisjaar eindigen.",
            "The horizon must end at most 100 years after the base year."),
    /** An id must have 1 to 80 characters. */
    ID_FORM("id-form", "Een id heeft 1 tot 80 tekens.", "An id must have 1 to 80 characters."),
    /** An amount must not be negative here. */
    NEGATIVE_AMOUNT(
            "negative-amount", "Een bedrag mag hier niet negatief zijn.", "An amount must not be negative here."),
    /** Look at this before you use a result. */
    LOOK_FIRST("look-first", "Kijk hiernaar voordat u een uitkomst gebruikt.", "Look at this before you use a result."),
    /** A municipality must exist in the base year of its figures. */
    MUNICIPALITY_NOT_YET_MADE(
            "municipality-not-yet-made",
            "Een gemeente moet bestaan in het basisjaar van haar cijfers.",
            "A municipality must exist in the base year of its figures."),
    /** A grant must have the amount of at least one year. */
    NO_AMOUNTS(
            "no-amounts",
            "Een uitkering moet van ten minste één jaar een bedrag hebben.",
            "A grant must have the amount of at least one year."),
    /** A grant must have an amount in the base year, if only 0. */
    NO_BASE_AMOUNT(
            "no-base-amount",
            "Een uitkering moet een bedrag in het basisjaar hebben, desnoods 0.",
            "A grant must have an amount in the base year, if only 0."),
    /** A baseline must have at least one line. */
    NO_LINES(
            "no-lines",
            "Een uitgangspunt moet ten minste één regel hebben.",
            "A baseline must have at least one line."),
    /** A scenario must name the party whose budget it shows. */
    NO_PARTIES(
            "no-parties",
            "Een scenario moet de partij noemen van wie de begroting wordt getoond.",
            "A scenario must name the party whose budget it shows."),
    /** What a number rests on is old, or of no known date. */
    OLD_EVIDENCE(
            "old-evidence",
            "Waar een getal op rust is op de dag van waardering vijf jaar of ouder, van later, of zonder datum.",
            "What a number rests on is five years or older on the day of valuation, of a later day, or without a date."),
    /** Money that is free to spend stays with its recipient. */
    FREE_MONEY_STAYS(
            "free-money-stays",
            "Geld dat vrij te besteden is blijft bij de ontvanger.",
            "Money that is free to spend stays with its recipient."),
    /** Growth of a fund must lie between -0.5 and 1. */
    GROWTH_RANGE(
            "growth-range",
            "De groei van een fonds moet tussen -0,5 en 1 liggen.",
            "Growth of a fund must lie between -0.5 and 1."),
    /** Only an integration grant becomes part of the general grant. */
    MERGES_NOT(
            "merges-not",
            "Alleen een integratie-uitkering gaat op in de algemene uitkering.",
            "Only an integration grant becomes part of the general grant."),
    /** A month must lie between 1 and 12. */
    MONTH_RANGE("month-range", "Een maand moet tussen 1 en 12 liggen.", "A month must lie between 1 and 12."),
    /** Money must be of the Municipal Fund. */
    NOT_OF_THE_FUND(
            "not-of-the-fund", "Het geld moet uit het gemeentefonds komen.", "Money must be of the Municipal Fund."),
    /** Money must be used in the years in which it may be. */
    AFTER_LAST_YEAR(
            "after-last-year",
            "Geld moet worden gebruikt in de jaren waarin dat mag.",
            "Money must be used in the years in which it may be."),
    /** What comes after a grant must come once. */
    SUCCEEDED_TWICE(
            "succeeded-twice",
            "Wat op een uitkering volgt mag maar één keer meetellen.",
            "What comes after a grant must come once."),
    /** What a line cannot spend can be asked back only of money that stands in a line. */
    UNSPENT_WITHOUT_LINE(
            "unspent-without-line",
            "Alleen geld dat op een regel staat kan als niet besteed worden teruggevraagd.",
            "What a line cannot spend can be asked back only of money that stands in a line."),
    /** A grant and the lines that it pays must belong to the same party. */
    OTHER_PAYER(
            "other-payer",
            "Een uitkering en de regels die zij betaalt moeten van dezelfde partij zijn.",
            "A grant and the lines that it pays must belong to the same party."),
    /** Lines, measures, sources and agreements, times the months of the plan, must stay within a bound. */
    SCENARIO_TOO_LARGE(
            "scenario-too-large",
            "Regels, maatregelen, bronnen en overeenkomsten maal de maanden moeten binnen een grens blijven.",
            "Lines, measures, sources and agreements, times the months, must stay within a bound."),
    /** A shift must go to another line. */
    SAME_LINE("same-line", "Een verschuiving moet naar een andere regel gaan.", "A shift must go to another line."),
    /** A share must lie between 0 and 1. */
    SHARE_RANGE("share-range", "Een aandeel moet tussen 0 en 1 liggen.", "A share must lie between 0 and 1."),
    /** Shares must add up to 1. */
    SHARES_SUM("shares-sum", "Aandelen moeten optellen tot 1.", "Shares must add up to 1."),
    /** A measure must start within the months of its scenario. */
    START_OUTSIDE_HORIZON(
            "start-outside-horizon",
            "Een maatregel moet binnen de maanden van het scenario beginnen.",
            "A measure must start within the months of its scenario."),
    /** An id must refer to something in the scenario. */
    UNKNOWN_ID(
            "unknown-id",
            "Een id moet naar iets verwijzen dat in het scenario staat.",
            "An id must refer to something in the scenario."),
    /** A proposal must be one of the known ones. */
    UNKNOWN_PROPOSAL(
            "unknown-proposal",
            "Een voorstel moet een van de bekende zijn.",
            "A proposal must be one of the known ones."),
    /** A met condition must belong to a rule that has one. */
    UNKNOWN_WALL_RULE(
            "unknown-wall-rule",
            "Een vervulde voorwaarde moet horen bij een regel die er een heeft.",
            "A met condition must belong to a rule that has one."),
    /** A line must be one of the baseline. */
    UNKNOWN_LINE("unknown-line", "Een regel moet in het uitgangspunt staan.", "A line must be one of the baseline."),
    /** A municipality must be one that exists. */
    UNKNOWN_MUNICIPALITY(
            "unknown-municipality", "Een gemeente moet bestaan.", "A municipality must be one that exists."),
    /** A purpose must be one that a rule names. */
    UNKNOWN_PURPOSE(
            "unknown-purpose",
            "Een doel moet er een zijn dat een regel noemt.",
            "A purpose must be one that a rule names."),
    /** A year must lie within the years of its scenario. */
    YEAR_OUTSIDE_HORIZON(
            "year-outside-horizon",
            "Een jaar moet binnen de jaren van het scenario liggen.",
            "A year must lie within the years of its scenario."),
    /** The base year must lie between 2015 and 2100. */
    YEAR_RANGE(
            "year-range",
            "Het basisjaar moet tussen 2015 en 2100 liggen.",
            "The base year must lie between 2015 and 2100.");

    private final Wording wording;

    ScenarioRule(String code, String dutch, String english) {
        wording = new Wording(code, dutch, english);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}

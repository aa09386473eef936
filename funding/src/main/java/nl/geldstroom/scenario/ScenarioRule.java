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
    /** A calibration needs costs above zero. */
    CALIBRATION_COST(
            "calibration-cost", "Een ijking vraagt lasten boven nul.", "A calibration needs costs above zero."),
    /** A calibration must not skip a year. */
    CALIBRATION_GAP("calibration-gap", "Een ijking mag geen jaar overslaan.", "A calibration must not skip a year."),
    /** A calibration needs the growth of prices of every year. */
    CALIBRATION_PRICE(
            "calibration-price",
            "Een ijking vraagt van elk jaar de prijsgroei.",
            "A calibration needs the growth of prices of every year."),
    /** A calibration needs at least two years. */
    CALIBRATION_YEARS(
            "calibration-years", "Een ijking vraagt ten minste twee jaren.", "A calibration needs at least two years."),
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
    /** A household must have 0 to 20 million clients. */
    CLIENTS_RANGE(
            "clients-range",
            "Een huishouden moet 0 tot 20 miljoen cliënten hebben.",
            "A household must have 0 to 20 million clients."),
    /** An own contribution must be known in every year. */
    CONTRIBUTION_NOT_KNOWN(
            "contribution-not-known",
            "Een eigen bijdrage moet voor elk jaar bekend zijn.",
            "An own contribution must be known in every year."),
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
    /** A line must have cost and clients if its average price is chosen. */
    NO_AVERAGE_PRICE(
            "no-average-price",
            "Een regel moet kosten en cliënten hebben als haar gemiddelde prijs is gekozen.",
            "A line must have cost and clients if its average price is chosen."),
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
    /** The least must come before the most. */
    LOW_ABOVE_HIGH(
            "low-above-high", "Het minste moet onder het meeste liggen.", "The least must come before the most."),
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
    /** A transition must go to another state. */
    SAME_STATE(
            "same-state", "Een overgang moet naar een andere toestand gaan.", "A transition must go to another state."),
    /** A share must lie between 0 and 1. */
    SHARE_RANGE("share-range", "Een aandeel moet tussen 0 en 1 liggen.", "A share must lie between 0 and 1."),
    /** Shares of the same people must not add up to more than 1. */
    SHARES_ABOVE_ONE(
            "shares-above-one",
            "Aandelen van dezelfde mensen mogen niet optellen tot meer dan 1.",
            "Shares of the same people must not add up to more than 1."),
    /** Shares must add up to 1. */
    SHARES_SUM("shares-sum", "Aandelen moeten optellen tot 1.", "Shares must add up to 1."),
    /** A measure must start within the months of its scenario. */
    START_OUTSIDE_HORIZON(
            "start-outside-horizon",
            "Een maatregel moet binnen de maanden van het scenario beginnen.",
            "A measure must start within the months of its scenario."),
    /** The id of a line of a template must name its municipality. */
    TEMPLATE_LINE_ID(
            "template-line-id",
            "De id van een regel van een sjabloon moet de gemeente noemen.",
            "The id of a line of a template must name its municipality."),
    /** The first party of a template must be a municipality. */
    TEMPLATE_MUNICIPALITY(
            "template-municipality",
            "De eerste partij van een sjabloon moet een gemeente zijn.",
            "The first party of a template must be a municipality."),
    /** A template must have one municipality. */
    TEMPLATE_ONE_MUNICIPALITY(
            "template-one-municipality",
            "Een sjabloon moet één gemeente hebben.",
            "A template must have one municipality."),
    /** A line of the municipality of a template must have a task field. */
    TEMPLATE_TASK_FIELD(
            "template-task-field",
            "Een regel van de gemeente van een sjabloon moet een taakveld hebben.",
            "A line of the municipality of a template must have a task field."),
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
    /** Ages must follow each other without a gap. */
    AGE_ORDER(
            "age-order",
            "Leeftijden moeten zonder gat op elkaar volgen.",
            "Ages must follow each other without a gap."),
    /** A table of population must have the country or all its municipalities. */
    COUNTRY_NOT_COVERED(
            "country-not-covered",
            "Een bevolkingstabel moet het land bevatten of alle gemeenten.",
            "A table of population must have the country or all its municipalities."),
    /** Funds must not pay each other in a circle. */
    CYCLIC_FUND(
            "cyclic-fund",
            "Fondsen mogen elkaar niet in een kring betalen.",
            "Funds must not pay each other in a circle."),
    /** A guarantee must name a law or a line. */
    EMPTY_GUARANTEE(
            "empty-guarantee",
            "Een garantie moet een wet of een regel noemen.",
            "A guarantee must name a law or a line."),
    /** A line must be equalised once. */
    EQUALISED_TWICE("equalised-twice", "Een regel mag één keer verevend worden.", "A line must be equalised once."),
    /** A fund must not outlive the fund that pays it. */
    FUND_OUTLIVES_PAYER(
            "fund-outlives-payer",
            "Een fonds mag niet langer bestaan dan het fonds dat erin betaalt.",
            "A fund must not outlive the fund that pays it."),
    /** A fund must start and close within the horizon. */
    FUND_OUTSIDE_HORIZON(
            "fund-outside-horizon",
            "Een fonds moet binnen de looptijd beginnen en sluiten.",
            "A fund must start and close within the horizon."),
    /** The last year of a fund must not come before its first. */
    FUND_TERM(
            "fund-term",
            "Het laatste jaar van een fonds mag niet vóór het eerste liggen.",
            "The last year of a fund must not come before its first."),
    /** A fund must not have lines in the baseline itself. */
    FUND_WITH_LINES(
            "fund-with-lines",
            "Een fonds mag zelf geen regels in de begroting hebben.",
            "A fund must not have lines in the baseline itself."),
    /** The last year of a guarantee must not come before its first. */
    GUARANTEE_TERM(
            "guarantee-term",
            "Het laatste jaar van een garantie mag niet vóór het eerste liggen.",
            "The last year of a guarantee must not come before its first."),
    /** Interest must lie between 0 and 1. */
    INTEREST_RANGE("interest-range", "Een rente moet tussen 0 en 1 liggen.", "Interest must lie between 0 and 1."),
    /** Municipalities must not have more inhabitants than the country together. */
    MORE_THAN_THE_COUNTRY(
            "more-than-the-country",
            "Gemeenten mogen samen niet meer inwoners hebben dan het land.",
            "Municipalities must not have more inhabitants than the country together."),
    /** A national total must be zero or more. */
    NEGATIVE_TOTAL(
            "negative-total", "Een landelijk totaal moet nul of meer zijn.", "A national total must be zero or more."),
    /** Use by age must be an amount of zero or more. */
    NO_AMOUNT(
            "no-amount",
            "Een gebruik per leeftijd moet een bedrag van nul of meer zijn.",
            "Use by age must be an amount of zero or more."),
    /** A table of population must have the year that is asked for. */
    NO_POPULATION(
            "no-population",
            "Een bevolkingstabel moet het jaar bevatten dat gevraagd wordt.",
            "A table of population must have the year that is asked for."),
    /** Shares must be shares of an amount. */
    NO_TOTAL("no-total", "Aandelen moeten aandelen van een bedrag zijn.", "Shares must be shares of an amount."),
    /** A kind of use must be used by somebody. */
    NOBODY_USES(
            "nobody-uses",
            "Een soort gebruik moet door iemand gebruikt worden.",
            "A kind of use must be used by somebody."),
    /** Whoever bears the cost of a pooled round must take part in the pool. */
    NOT_IN_POOL(
            "not-in-pool",
            "Wie de kosten van een gezamenlijke ronde draagt, moet aan de pool meedoen.",
            "Whoever bears the cost of a pooled round must take part in the pool."),
    /** A participant bears the cost of a round on one line. */
    REPEATED_PARTICIPANT(
            "repeated-participant",
            "Een deelnemer draagt de kosten van een ronde op één regel.",
            "A participant bears the cost of a round on one line."),
    /** Without a pool one line bears the cost of award rounds. */
    LINES_WITHOUT_POOL(
            "lines-without-pool",
            "Zonder pool draagt één regel de kosten van gunningsrondes.",
            "Without a pool one line bears the cost of award rounds."),
    /** At least one agreement must be named. */
    NO_AGREEMENTS(
            "no-agreements",
            "Er moet ten minste één overeenkomst worden genoemd.",
            "At least one agreement must be named."),
    /** At least one measure must be named. */
    NO_MEASURES(
            "no-measures", "Er moet ten minste één maatregel worden genoemd.", "At least one measure must be named."),
    /** A reinvestment must not be of what another reinvestment spends. */
    REINVESTED_AGAIN(
            "reinvested-again",
            "Wat een herinvestering uitgeeft, kan geen andere herinvestering opnieuw uitgeven.",
            "What a reinvestment spends, no other reinvestment can spend again."),
    /** All reinvestments of a payer look back equally. */
    MIXED_LOOKBACK(
            "mixed-lookback",
            "Alle herinvesteringen van een partij moeten naar de vorige maand of alle naar het vorige jaar kijken.",
            "All reinvestments of a payer must look back to the month before, or all to the year before."),
    /** Savings go to a fund or are reinvested, not both. */
    SAVINGS_SPENT_TWICE(
            "savings-spent-twice",
            "Een besparing kan naar een fonds gaan of opnieuw worden uitgegeven, niet allebei.",
            "A saving can go to a fund or be spent again, not both."),
    /** A partner that pays lines must name the line for which the money is meant. */
    MISSING_LINE(
            "missing-line",
            "Van een partner die zelf regels betaalt, moet de regel worden genoemd waarvoor het geld bedoeld is.",
            "Of a partner that pays lines itself the line for which the money is meant must be named."),
    /** A purpose needs a line for which the money is meant. */
    PURPOSE_WITHOUT_LINE(
            "purpose-without-line",
            "Bij een doel hoort een regel waarvoor het geld bedoeld is.",
            "A purpose must come with a line for which the money is meant."),
    /** Only lines under the Zvw are equalised. */
    NOT_EQUALISED(
            "not-equalised", "Alleen regels onder de Zvw worden verevend.", "Only lines under the Zvw are equalised."),
    /** A municipality must have the age groups of the country. */
    OTHER_AGE_GROUPS(
            "other-age-groups",
            "Een gemeente moet dezelfde leeftijdsgroepen hebben als het land.",
            "A municipality must have the age groups of the country."),
    /** A number must lie within its bounds. */
    OUT_OF_RANGE("out-of-range", "Een getal moet binnen zijn grenzen liggen.", "A number must lie within its bounds."),
    /** A volume path must not skip a year. */
    PATH_GAP("path-gap", "Een volumepad mag geen jaar overslaan.", "A volume path must not skip a year."),
    /** An index of a volume path must be above zero and within reason. */
    PATH_RANGE(
            "path-range",
            "Een index van een volumepad moet boven nul en redelijk zijn.",
            "An index of a volume path must be above zero and within reason."),
    /** A volume path may at most double or halve in a year. */
    PATH_STEP(
            "path-step",
            "Een volumepad mag in een jaar hooguit verdubbelen of halveren.",
            "A volume path may at most double or halve in a year."),
    /** A volume path must have at least two years. */
    PATH_TOO_SHORT(
            "path-too-short",
            "Een volumepad moet ten minste twee jaren hebben.",
            "A volume path must have at least two years."),
    /** A pledge must not be above what its payer has. */
    PLEDGE_ABOVE_MEANS(
            "pledge-above-means",
            "Een toezegging mag niet hoger zijn dan wat de betaler heeft.",
            "A pledge must not be above what its payer has."),
    /** Who pledges must have something to pay with. */
    PLEDGE_WITHOUT_MEANS(
            "pledge-without-means",
            "Wie toezegt moet iets hebben om mee te betalen.",
            "Who pledges must have something to pay with."),
    /** A row of a table of population must be readable. */
    POPULATION_ROW(
            "population-row",
            "Een rij van een bevolkingstabel moet leesbaar zijn.",
            "A row of a table of population must be readable."),
    /** What an insurer keeps of a saving must not rise. */
    RETENTION_RISES(
            "retention-rises",
            "Wat een verzekeraar van een besparing houdt mag niet stijgen.",
            "What an insurer keeps of a saving must not rise."),
    /** A settlement must go to another payer. */
    SAME_PAYER(
            "same-payer",
            "Een verrekening moet naar een andere betaler gaan.",
            "A settlement must go to another payer."),
    /** A share and amounts of its own exclude each other. */
    SHARE_AND_AMOUNTS(
            "share-and-amounts",
            "Een aandeel en eigen bedragen sluiten elkaar uit.",
            "A share and amounts of its own exclude each other."),
    /** A reasonable term must be a number of months from 0 to 36. */
    TERM_RANGE(
            "term-range",
            "Een redelijke termijn moet tussen 0 en 36 maanden liggen.",
            "A reasonable term must lie between 0 and 36 months."),
    /** The weight of a line in a squeeze must lie between 1 and 1000. */
    WEIGHT_RANGE(
            "weight-range",
            "Het gewicht van een regel bij bezuinigen moet tussen 1 en 1000 liggen.",
            "The weight of a line in a squeeze must lie between 1 and 1000."),
    /** A kind of use must be a column of the table. */
    UNKNOWN_USE(
            "unknown-use",
            "Een soort gebruik moet een kolom van de tabel zijn.",
            "A kind of use must be a column of the table."),
    /** A year must lie within the term of the fund. */
    YEAR_OUTSIDE_TERM(
            "year-outside-term",
            "Een jaar moet binnen de looptijd van het fonds liggen.",
            "A year must lie within the term of the fund."),
    /** The last year must not come before the first. */
    YEARS_REVERSED(
            "years-reversed",
            "Het laatste jaar mag niet vóór het eerste liggen.",
            "The last year must not come before the first."),
    /** A correlation must name two or more parameters, each once. */
    CORRELATION_PARAMETERS(
            "correlation-parameters",
            "Een samenhang moet twee of meer parameters noemen, elk één keer.",
            "A correlation must name two or more parameters, each once."),
    /** A parameter must stand in one correlation, and a pair must be there once. */
    CORRELATION_TWICE(
            "correlation-twice",
            "Een parameter mag in één samenhang staan, en een paar mag er één keer zijn.",
            "A parameter must stand in one correlation, and a pair must be there once."),
    /** A correlation must have at most 30 parameters. */
    CORRELATION_SIZE(
            "correlation-size",
            "Een samenhang mag hoogstens 30 parameters hebben.",
            "A correlation must have at most 30 parameters."),
    /** A parameter that moves together with another must be one of the scenario. */
    UNKNOWN_PARAMETER(
            "unknown-parameter",
            "Een parameter die met een andere samenhangt, moet in het scenario voorkomen.",
            "A parameter that moves together with another must be one of the scenario."),
    /** A parameter that moves together with another must be uncertain. */
    CERTAIN_PARAMETER(
            "certain-parameter",
            "Een parameter die met een andere samenhangt, moet onzeker zijn.",
            "A parameter that moves together with another must be uncertain."),
    /** Parameters that move together must vary in the same way. */
    CORRELATION_VARIES(
            "correlation-varies",
            "Parameters die samenhangen, moeten op dezelfde manier variëren: per jaar, per gemeente, beide of geen van beide.",
            "Parameters that move together must vary in the same way: by year, by municipality, both or neither."),
    /** The number of draws must lie between 1 and 1,000,000. */
    DRAWS_RANGE(
            "draws-range",
            "Het aantal trekkingen moet tussen 1 en 1.000.000 liggen.",
            "The number of draws must lie between 1 and 1,000,000."),
    /** A correlation of n parameters must have n rows of n numbers. */
    CORRELATION_SHAPE(
            "correlation-shape",
            "Een samenhang van n parameters moet n rijen van n getallen hebben.",
            "A correlation of n parameters must have n rows of n numbers."),
    /** A correlation must lie between -1 and 1. */
    CORRELATION_RANGE(
            "correlation-range",
            "Een samenhang moet tussen -1 en 1 liggen.",
            "A correlation must lie between -1 and 1."),
    /** A correlation must be the same both ways. */
    CORRELATION_SYMMETRY(
            "correlation-symmetry",
            "Een samenhang moet in beide richtingen gelijk zijn.",
            "A correlation must be the same both ways."),
    /** The numbers of a correlation must be able to hold together. */
    CORRELATION_NOT_DEFINITE(
            "correlation-not-definite",
            "De getallen van een samenhang moeten samen kunnen gelden.",
            "The numbers of a correlation must be able to hold together."),
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

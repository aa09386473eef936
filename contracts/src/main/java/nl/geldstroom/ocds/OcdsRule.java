package nl.geldstroom.ocds;

import nl.geldstroom.document.CheckedRule;

/**
 * The rules that a release package is held to when agreements are made of it, with their stable codes (<i>regelcodes</i>).
 *
 * <p>Those of the text itself are in {@link nl.geldstroom.document.RuleCode}.
 */
public enum OcdsRule implements CheckedRule {
    /** The package is of another version. */
    VERSION("ocds-version", "De versie hoort 1.1 te zijn; een andere wordt zo gelezen.", "The version is read as 1.1."),
    /** A release tells of no contract. */
    NO_CONTRACT(
            "ocds-no-contract",
            "Zonder contract geeft een release geen overeenkomst.",
            "A release without a contract gives no agreement."),
    /** A later release tells of the same contract. */
    OLDER_RELEASE(
            "ocds-older-release",
            "Van meer releases over een contract telt de laatste.",
            "Of several releases of a contract the latest counts."),
    /** A contract breaks a rule of agreements. */
    AGREEMENT(
            "ocds-agreement",
            "Een contract moet aan de regels van een overeenkomst voldoen, anders blijft het achter.",
            "A contract must obey the rules of an agreement, or it stays behind."),
    /** The id of a contract cannot be that of an agreement. */
    ID("ocds-id", "Een id met andere tekens wordt aangepast.", "An id with other characters is adapted."),
    /** A contract has no value. */
    NO_VALUE(
            "ocds-no-value",
            "Zonder waarde kan een contract geen overeenkomst worden.",
            "A contract without a value cannot become an agreement."),
    /** A value is negative or has parts of a cent. */
    VALUE("ocds-value", "Een waarde moet nul of meer hele centen zijn.", "A value must be zero or more whole cents."),
    /** A value is not in euros. */
    CURRENCY(
            "ocds-currency",
            "Een waarde moet in euro zijn: er wordt niet omgerekend.",
            "A value must be in euros: nothing is converted."),
    /** A value cannot be divided evenly. */
    VALUE_DIVIDED(
            "ocds-value-divided",
            "Een waarde die niet precies over de looptijd te verdelen is, geeft een klein verschil.",
            "A value that does not divide evenly over the term leaves a small difference."),
    /** A contract has no buyer. */
    NO_BUYER("ocds-no-buyer", "Een contract moet een koper hebben.", "A contract must have a buyer."),
    /** A contract has no supplier. */
    NO_SUPPLIER("ocds-no-supplier", "Een contract moet een leverancier hebben.", "A contract must have a supplier."),
    /** A contract has several suppliers. */
    SEVERAL_SUPPLIERS(
            "ocds-several-suppliers",
            "Van meer leveranciers wordt de eerste de aanbieder.",
            "Of several suppliers the first becomes the provider."),
    /** A party has no id that is known here. */
    PARTY(
            "ocds-party",
            "Een partij zonder bekend registernummer krijgt een eigen naam.",
            "A party without a known number of a register gets a name of its own."),
    /** A contract has no start. */
    NO_START("ocds-no-start", "Een contract moet een begindatum hebben.", "A contract must have a start date."),
    /** A contract has no end. */
    NO_END(
            "ocds-no-end",
            "Een contract moet een einddatum of duur hebben.",
            "A contract must have an end date or duration."),
    /** A period ends before it starts. */
    PERIOD("ocds-period", "Een periode moet na haar begin eindigen.", "A period must end after its start."),
    /** A term has broken months. */
    BROKEN_TERM(
            "ocds-broken-term",
            "De looptijd moet uit hele maanden bestaan om de waarde over jaren te verdelen.",
            "The term must be whole months to divide the value over years."),
    /** The award method is told in words. */
    METHOD(
            "ocds-method",
            "De procedure in woorden zegt hier niets over de rechtsvorm.",
            "The method in words says nothing of the legal form here."),
    /** An extension is told in words only. */
    EXTENSION_IN_WORDS(
            "ocds-extension-in-words",
            "Een verlenging die alleen in woorden staat, wordt nooit een datum.",
            "An extension that is told in words only never becomes a date."),
    /** The number of renewals does not fit the dates. */
    RENEWALS(
            "ocds-renewals",
            "Verlengingen die niet gelijk te verdelen zijn, tellen als één.",
            "Renewals that cannot be divided evenly count as one."),
    /** Who may extend is not told. */
    EXTENSION(
            "ocds-extension",
            "Wie verlengt en met welke termijn staat er niet: de koper, zonder termijn, en er wordt niet op gerekend.",
            "Who extends and with which notice is not told: the buyer, without notice, and not counted on."),
    /** An option is told in words. */
    OPTIONS_IN_WORDS(
            "ocds-options-in-words",
            "Opties op meer afname in woorden komen niet mee.",
            "Options on more in words stay behind.");

    private final Wording wording;

    OcdsRule(String code, String dutch, String english) {
        wording = new Wording(code, dutch, english);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}

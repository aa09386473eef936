package nl.geldstroom.actual;

import com.fasterxml.jackson.annotation.JsonValue;
import nl.geldstroom.text.LocalizedText;

/** The rules that an invoice is held against (<i>controleregels</i>). */
public enum InvoiceRule {
    /** A number must be there once. */
    NUMBER_TWICE(
            "invoice-number-twice",
            true,
            "Een factuurnummer mag één keer voorkomen; de eerste telt.",
            "The number of an invoice must be there once; the first one counts."),
    /** The month must lie in the term. */
    OUTSIDE_TERM(
            "invoice-outside-term",
            true,
            "De maand van levering moet in de looptijd van de overeenkomst liggen.",
            "The month of service must lie in the term of the agreement."),
    /** The agreement must have a price. */
    NO_TARIFF(
            "invoice-without-tariff",
            true,
            "De overeenkomst moet in die maand een tarief voor het product hebben.",
            "The agreement must have a tariff for the product in that month."),
    /** The allocation must be known. */
    UNKNOWN_ALLOCATION(
            "invoice-unknown-allocation",
            true,
            "De toewijzing waarop is gedeclareerd, moet bekend zijn.",
            "The allocation that is declared on must be known."),
    /** The allocation must be for the product. */
    OTHER_PRODUCT(
            "invoice-other-product",
            true,
            "De toewijzing moet voor het gedeclareerde product zijn.",
            "The allocation must be for the product that is declared."),
    /** The allocation must be valid. */
    ALLOCATION_NOT_VALID(
            "invoice-allocation-not-valid",
            true,
            "De toewijzing moet in de maand van levering gelden.",
            "The allocation must be valid in the month of service."),
    /** Nothing is declared twice. */
    POSSIBLE_DOUBLE(
            "invoice-possible-double",
            false,
            "Hetzelfde product, dezelfde maand, toewijzing, aantallen en hetzelfde bedrag: misschien dubbel gedeclareerd.",
            "The same product, month, allocation, units and amount: maybe declared twice."),
    /** The price is that of the agreement. */
    PRICE_DIFFERS(
            "invoice-price-differs",
            false,
            "Het bedrag moet aantal × tarief van de maand zijn.",
            "The amount must be units × tariff of the month."),
    /** Not more than was allocated. */
    ABOVE_ALLOCATION(
            "invoice-above-allocation",
            false,
            "Er mag niet meer worden gedeclareerd dan is toegewezen.",
            "No more may be declared than was allocated."),
    /** Declared within the agreed term. */
    DECLARED_LATE(
            "invoice-declared-late",
            false,
            "Er moet worden gedeclareerd binnen de afgesproken termijn.",
            "Services must be declared within the agreed term."),
    /** Declared after delivery. */
    DECLARED_EARLY(
            "invoice-declared-early",
            false,
            "Er wordt gedeclareerd na afloop van de maand van levering.",
            "Services are declared after the month of service."),
    /** Where allocations are known an invoice names one. */
    WITHOUT_ALLOCATION(
            "invoice-without-allocation",
            false,
            "Waar toewijzingen bekend zijn, noemt een declaratie de hare.",
            "Where allocations are known, an invoice names its own.");

    private final String code;
    private final boolean refuses;
    private final LocalizedText text;

    InvoiceRule(String code, boolean refuses, String nl, String en) {
        this.code = code;
        this.refuses = refuses;
        this.text = LocalizedText.of(nl, en);
    }

    /**
     * The stable code of the rule, as it also stands in JSON.
     *
     * @return for example {@code invoice-price-differs}
     */
    @JsonValue
    public String code() {
        return code;
    }

    /**
     * Whether the agreement owes nothing for an invoice that breaks it.
     *
     * @return true: nothing is payable; false: somebody must look at it
     */
    public boolean refuses() {
        return refuses;
    }

    /**
     * The rule in a sentence.
     *
     * @return what must be
     */
    public LocalizedText text() {
        return text;
    }
}

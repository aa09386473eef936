package nl.geldstroom.portfolio;

import nl.geldstroom.document.CheckedRule;

/** The rules that a portfolio checks besides those of its documents (<i>regels</i>). */
public enum PortfolioRule implements CheckedRule {
    /** An agreement must be there once; the first one counts. */
    REPEATED_AGREEMENT(
            "repeated-agreement",
            "Een overeenkomst mag één keer voorkomen; de eerste telt.",
            "An agreement must be there once; the first one counts."),
    /** Deliveries must be of the agreement beside which they stand. */
    OTHER_AGREEMENT(
            "other-agreement",
            "Leveringen moeten horen bij de overeenkomst waar zij naast staan.",
            "Deliveries must be of the agreement beside which they stand."),
    /** A document must hold an agreement that can be counted. */
    NOTHING_TO_COUNT(
            "nothing-to-count",
            "Een document moet een overeenkomst bevatten waarmee te rekenen valt.",
            "A document must hold an agreement that can be counted."),
    /** An agreement that is not signed does not count. */
    NOT_SIGNED(
            "not-signed",
            "Een overeenkomst die niet is getekend, telt niet mee.",
            "An agreement that is not signed does not count."),
    /** Amounts must be calculable from the agreement and the figures known. */
    CANNOT_BE_CALCULATED(
            "cannot-be-calculated",
            "De bedragen moeten uit de overeenkomst en de bekende cijfers te berekenen zijn.",
            "Amounts must be calculable from the agreement and the figures known.");

    private final Wording wording;

    PortfolioRule(String code, String dutch, String english) {
        wording = new Wording(code, dutch, english);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}

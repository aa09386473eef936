package nl.geldstroom.law;

import nl.geldstroom.evidence.Reliability;
import nl.geldstroom.money.Money;
import nl.geldstroom.text.LocalizedText;

/**
 * What a granter owes an applicant for each day that a decision is late (<i>dwangsom bij niet tijdig beslissen</i>);
 * Algemene wet bestuursrecht, article 4:17.
 *
 * <p>At most 42 days, in three steps of fourteen. The amounts were changed again from 1 January 2026: neither row is sure to
 * hold after that, and from when to when the second holds was not found. For example 20 days by the text of 2015 are 14
 * times 20 and 6 times 30 euros, together 460. Days count from the day on which the penalty starts to run.
 */
public enum LateDecision {
    /** The text of 2015: 20, 30 and 40 euros a day. */
    TEXT_OF_2015(20, 30, 40, Reliability.MEDIUM, "de tekst van 2015", "the text of 2015"),
    /** The amounts after it: 23, 35 and 45 euros a day. */
    AFTER_2015(23, 35, 45, Reliability.LOW, "de bedragen van na 2015", "the amounts after 2015");

    /** The penalty runs for at most so many days. */
    public static final int MOST_DAYS = 42;

    private static final int STEP = 14;

    private final int first;
    private final int second;
    private final int third;
    private final Reliability reliability;
    private final LocalizedText label;

    LateDecision(int first, int second, int third, Reliability reliability, String nl, String en) {
        this.first = first;
        this.second = second;
        this.third = third;
        this.reliability = reliability;
        this.label = LocalizedText.of(nl, en);
    }

    /**
     * How sure the amounts are.
     *
     * @return medium for the text that was read in a copy of 2015, low for what came after it; the steps of fourteen days are
     *     own knowledge
     */
    public Reliability reliability() {
        return reliability;
    }

    /**
     * Which amounts these are.
     *
     * @return for example {@code de tekst van 2015} and {@code the text of 2015}
     */
    public LocalizedText label() {
        return label;
    }

    /**
     * The penalty for a number of days.
     *
     * @param days how many days the penalty has run
     * @return the amount, which no longer grows after 42 days: 1,260 euros by the text of 2015
     * @throws IllegalArgumentException if the days are negative
     */
    public Money penalty(int days) {
        if (days < 0) {
            throw new IllegalArgumentException(
                    "The days (" + days + ") of a late decision must be zero or more (awb/4:17).");
        }
        int counted = Math.min(days, MOST_DAYS);
        int inFirst = Math.min(counted, STEP);
        int inSecond = Math.min(counted - inFirst, STEP);
        return Money.euros(
                (long) inFirst * first + (long) inSecond * second + (long) (counted - inFirst - inSecond) * third);
    }
}

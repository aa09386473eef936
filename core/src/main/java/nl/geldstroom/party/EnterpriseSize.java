package nl.geldstroom.party;

import nl.geldstroom.money.Money;

/**
 * How large an enterprise is (<i>omvang van een onderneming</i>), as contracts with small providers ask.
 *
 * <p>An enterprise with nine people and 1.9 million euros of turnover is a micro-enterprise; with ten people it is not.
 *
 * @param staff how many people work there, in full-time years
 * @param turnover its turnover or balance sheet total in a year
 */
public record EnterpriseSize(int staff, Money turnover) {

    private static final int MICRO_STAFF = 10;
    private static final Money MICRO_TURNOVER = Money.euros(2_000_000);

    /**
     * Checks the numbers.
     *
     * @param staff how many people work there
     * @param turnover its turnover or balance sheet total in a year
     * @throws IllegalArgumentException if one is negative
     */
    public EnterpriseSize {
        if (staff < 0 || turnover.isNegative()) {
            throw new IllegalArgumentException(
                    "The size (" + staff + " people, " + turnover + ") of an enterprise must not be negative.");
        }
    }

    /**
     * The size of an enterprise.
     *
     * @param staff how many people work there, in full-time years
     * @param turnover its turnover or balance sheet total in a year
     * @return the size
     * @throws IllegalArgumentException if one is negative
     */
    public static EnterpriseSize of(int staff, Money turnover) {
        return new EnterpriseSize(staff, turnover);
    }

    /**
     * Whether it is a micro-enterprise (<i>micro-onderneming</i>).
     *
     * @return true if fewer than 10 people work there and the turnover is at most 2 million euros
     */
    public boolean isMicro() {
        return staff < MICRO_STAFF && turnover.compareTo(MICRO_TURNOVER) <= 0;
    }
}

package nl.geldstroom.plan;

/** What a posting does to the balance of its payer (<i>richting</i>). */
public enum Direction {
    /** It counts for the balance: income, grants, savings. */
    IN,
    /** It counts against the balance: cost, lost income, contributions. */
    OUT,
    /** It leaves the balance as it is: value, and what is drawn from or added to a reserve after the balance. */
    NONE
}

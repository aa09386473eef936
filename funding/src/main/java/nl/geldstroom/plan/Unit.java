package nl.geldstroom.plan;

/** What the number of a column counts, for explanations. */
public enum Unit {
    /** Euros, kept in cents. */
    EUROS,
    /** A plain number: a share, a factor, a count. */
    NUMBER
}

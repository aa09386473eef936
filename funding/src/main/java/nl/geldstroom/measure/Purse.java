package nl.geldstroom.measure;

import nl.geldstroom.plan.Column;

/**
 * What a party can pay of its own in a month (<i>beurs</i>), so that nobody promises more than it has.
 *
 * <p>A payer with budget lines has over a calendar year what those lines cost: {@code max(12·(n1 + n2 + ...), 0)} with
 * their needs of the month in the order of their ids, less what was drawn since January, never below zero. A fund has what
 * it {@linkplain #holds holds}. A party with neither, such as an employer, is not limited here: what it has is stated where it
 * promises. What is drawn in one month is granted after all measures have asked, by the cumulative
 * split in the order of their ids.
 */
public interface Purse {

    /**
     * Says what a fund holds in a month before it pays. Without this call a purse is that of a payer with budget lines.
     *
     * @param available cents per month
     */
    void holds(Column available);

    /**
     * Draws on the purse.
     *
     * @param want cents per month, zero or more
     * @return what is granted, in cents per month
     */
    Column draw(Column want);

    /**
     * All that is drawn in a month.
     *
     * @return cents per month, known when all measures have asked
     */
    Column drawn();

    /**
     * Puts money back, after all has been drawn.
     *
     * @param amount cents per month
     */
    void putBack(Column amount);

    /**
     * All that is put back in a month.
     *
     * @return cents per month, known when all measures have compiled
     */
    Column putBack();

    /**
     * Where the money stands in the books.
     *
     * @return {@code fund/} and the id of a party that holds a fund in the scenario, else {@code means/} and the id
     */
    String account();
}

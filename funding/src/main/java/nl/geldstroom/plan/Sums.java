package nl.geldstroom.plan;

import java.time.Year;
import java.util.List;

/**
 * What is asked of a run without a ledger (<i>optellingen</i>): sums of postings per calendar year, in every draw.
 *
 * <p>Example: the difference of a payer with unchanged policy counts what is posted in the plan with weight 1 or -1, and what
 * is posted in the reference with the opposite.
 */
public interface Sums {

    /**
     * How many sums there are.
     *
     * @return the number of sums, at least 1
     */
    int count();

    /**
     * The years of which the sums are asked.
     *
     * @return years of the grid
     */
    List<Year> years();

    /**
     * How often a posting counts in each sum.
     *
     * @param plan the number of the plan that posts, in the order in which plans are given
     * @param rule what is posted
     * @return a whole number for each sum, mostly 1, 0 or -1
     */
    int[] weights(int plan, PostingRule rule);
}

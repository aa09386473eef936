package nl.geldstroom.plan;

import com.google.common.collect.ImmutableMap;
import java.time.Year;
import nl.geldstroom.money.Money;

/**
 * What a run adds up to: every posting per calendar year, and every account at the end, for each draw.
 */
public final class Totals {

    private final Plan plan;
    private final int width;
    private final double[][][] years;
    private final double[][] accounts;
    private final ImmutableMap<String, Integer> ruleNumbers;

    Totals(Plan plan, int width, double[][][] years, double[][] accounts) {
        this.plan = plan;
        this.width = width;
        this.years = years;
        this.accounts = accounts;
        ImmutableMap.Builder<String, Integer> numbers = ImmutableMap.builder();
        for (int r = 0; r < plan.rules().size(); r++) {
            numbers.put(plan.rules().get(r).id(), r);
        }
        this.ruleNumbers = numbers.buildOrThrow();
    }

    /**
     * The number of draws.
     *
     * @return at least 1
     */
    public int width() {
        return width;
    }

    /**
     * What a posting added up to in a year.
     *
     * @param ruleId the id of the posting rule; one that the plan does not have posted nothing
     * @param year the calendar year
     * @param draw the draw, from 0
     * @return the amount
     */
    public Money of(String ruleId, Year year, int draw) {
        Integer rule = ruleNumbers.get(ruleId);
        return rule == null || !plan.grid().contains(year)
                ? Money.ZERO
                : Money.ofCents((long) years[rule][plan.grid().indexOf(year)][draw]);
    }

    /**
     * What a posting added up to in a year, for every draw.
     *
     * @param rule the number of the rule in {@link Plan#rules()}
     * @param year the number of the year in the grid
     * @return whole cents, one number for each draw
     */
    public double[] cents(int rule, int year) {
        return years[rule][year].clone();
    }

    /**
     * The balance of an account after the last month.
     *
     * @param account the number of the account in {@link Plan#accounts()}
     * @param draw the draw, from 0
     * @return debits less credits
     */
    public Money balance(int account, int draw) {
        return Money.ofCents((long) accounts[account][draw]);
    }
}

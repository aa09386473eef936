package nl.geldstroom.source;

import com.google.common.collect.ImmutableSortedMap;
import java.time.Year;
import java.util.Optional;
import nl.geldstroom.document.Faults;
import nl.geldstroom.evidence.Evidence;
import nl.geldstroom.evidence.Use;
import nl.geldstroom.money.Share;
import org.immutables.value.Value;

/**
 * What becomes of earmarked money that a line cannot spend (<i>niet-bestede middelen</i>): never a surplus, but a debt to
 * the giver (BBV, article 49b).
 *
 * <p>Money of the sources that pay one line and are {@linkplain FundingSource#isBound bound} to it is used in the order of their last year and then of their ids, the one that ends
 * first before the others. In year y a source has on the line G, its part of the amount of the year, and C, what it brought
 * along. With Z, the movement of the account {@code cost/LINE} over the twelve months of y (all debits less all credits, of
 * whatever measure), and U, what the sources before it used:
 *
 * <pre>
 * used     = min((G + C), min(r(σ·max(Z, 0)), max(Z, 0) - U))          a source without such a rule: C = 0, σ = 1
 * left     = (G + C) - used         December of y: {@code deferredGrant}, from means to liability
 * carried  = min(left, r(κ_y·G))    January of y+1: {@code carriedOver}, from liability to means; it is C of y+1
 * repaid   = left - carried         in its month of y+1: {@code grantRepayment}, from liability to the giver
 * </pre>
 *
 * <p>The postings are {@code SOURCE/LINE/DEFERRED_GRANT}, {@code SOURCE/LINE/CARRIED_OVER} and {@code
 * SOURCE/LINE/GRANT_REPAYMENT}, incidental, between {@code means/PAYER}, {@code liability/SOURCE} and {@code grant/SOURCE}, all of
 * the line; the grant itself stays {@code SOURCE/LINE/NATURE}, a twelfth a month by the rule of months, and one without a line
 * {@code SOURCE/RECIPIENT/NATURE}. What is owed in the last December of the plan stays owed. What the walls of a shift see of the
 * money is the part of the month, not what was carried over.
 *
 * <p>σ is the spending share, κ_y the share that may be carried over out of year y, r rounds to whole cents. What several
 * components have on one line is spent together. C of the base year is zero. Example: a grant of 100.00 on a line that costs
 * 70.00, with κ = 0.2: in December 30.00 is owed, in January 20.00 comes back, and in July 10.00 is paid back.
 *
 * @param spendingShare σ, the part of what the line costs that the purpose of the money covers; absent: all of it
 * @param carryOver κ, the share of the amount of a year that may be spent in the next; a year that is not named has none
 * @param repaidIn the month of the year after in which the rest is paid back, 1 to 12; absent: July, as SiSa closes on the 15th
 * @param evidence where the rules come from; absent: no source was given
 */
@Value.Builder
public record Unspent(
        Optional<Share> spendingShare,
        ImmutableSortedMap<Year, Share> carryOver,
        Optional<Integer> repaidIn,
        Optional<Evidence> evidence) {

    /**
     * Checks the month.
     *
     * @param spendingShare the part of what the line costs that the purpose of the money covers
     * @param carryOver the share of the amount of a year that may be spent in the next
     * @param repaidIn the month of the year after in which the rest is paid back
     * @param evidence where the rules come from
     * @throws nl.geldstroom.document.InvalidValueException if there is no such month, or the evidence is for something else
     */
    public Unspent {
        Faults faults = new Faults();
        repaidIn.filter(month -> month < 1 || month > 12)
                .ifPresent(month -> faults.add(
                        "/repaidIn",
                        "month-range",
                        "The month (" + month + ") in which unspent money is paid back must lie between 1 and 12."));
        evidence.ifPresent(basis ->
                basis.usedAs(faults, "/evidence", "rules for unspent money", Use.BUDGET_SHARE, Use.SCENARIO_AMOUNT));
        faults.throwIfAny();
    }

    /** All that is left is paid back in July of the year after. */
    public static final Unspent REPAID =
            new Unspent(Optional.empty(), ImmutableSortedMap.of(), Optional.empty(), Optional.empty());

    /**
     * Starts rules.
     *
     * @return a builder
     */
    public static UnspentBuilder builder() {
        return new UnspentBuilder();
    }

    /**
     * The same rules, with a share of one year that may be spent in the next.
     *
     * @param year the year
     * @param share the share of its amount
     * @return the rules
     */
    public Unspent carryingOver(int year, Share share) {
        return new Unspent(
                spendingShare,
                ImmutableSortedMap.<Year, Share>naturalOrder()
                        .putAll(carryOver)
                        .put(Year.of(year), share)
                        .build(),
                repaidIn,
                evidence);
    }

    /**
     * The share of a year that may be spent in the next.
     *
     * @param year the year
     * @return the share; none where nothing was stated
     */
    public Share carriedOutOf(Year year) {
        return carryOver.getOrDefault(year, Share.NONE);
    }

    /**
     * The month of the year after in which the rest is paid back.
     *
     * @return 1 to 12
     */
    public int monthOfRepayment() {
        return repaidIn.orElse(Accountability.SISA.month());
    }
}

package nl.geldstroom.actual;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import nl.geldstroom.evidence.Evidence;
import nl.geldstroom.money.Share;

/**
 * How late services are declared (<i>declaratieachterstand</i>, also <i>uitloop</i>): which part of a month is in after how
 * many months.
 *
 * <p>With 0.2, 0.7 and 1, on 1 April 70 % of February is in (one month after its end) and all of January.
 *
 * @param shares the part that is in 0, 1, 2, ... whole months after the end of the month; it never falls and ends at 1
 * @param evidence what the shares rest on
 */
public record DeclarationLag(ImmutableList<Share> shares, Evidence evidence) {

    /**
     * Checks the order.
     *
     * @param shares the part that is in after so many whole months
     * @param evidence what the shares rest on
     * @throws IllegalArgumentException if there is no share, one is below the share before it, or the last is not 1
     */
    public DeclarationLag {
        for (int i = 1; i < shares.size(); i++) {
            if (shares.get(i).compareTo(shares.get(i - 1)) < 0) {
                throw new IllegalArgumentException("The share (" + shares.get(i) + ") that is declared after " + i
                        + " months must not be below that of a month earlier (" + shares.get(i - 1)
                        + "). Maybe shares per month were given: add them up.");
            }
        }
        if (shares.isEmpty() || !shares.get(shares.size() - 1).equals(Share.ALL)) {
            throw new IllegalArgumentException(
                    "The shares " + shares + " of the declaration lag must end at 1: in the end"
                            + " all that is declared is in. Maybe the realisation rate says what is never delivered.");
        }
    }

    /**
     * The part of a month that is in on a day.
     *
     * @param month a month that is over
     * @param on the day
     * @return the share after as many whole months as have passed since its end; nothing while the month runs
     */
    public Share declared(YearMonth month, LocalDate on) {
        LocalDate end = month.plusMonths(1).atDay(1);
        if (on.isBefore(end)) {
            return Share.NONE;
        }
        long age = ChronoUnit.MONTHS.between(end, on);
        return shares.get((int) Math.min(age, shares.size() - 1L));
    }
}

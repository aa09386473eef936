package nl.geldstroom.payment;

import com.google.common.collect.ImmutableSortedMap;
import java.time.Year;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import nl.geldstroom.agreement.SpendingCeiling;
import nl.geldstroom.agreement.Term;
import nl.geldstroom.clause.CeilingProcedure;
import nl.geldstroom.money.Money;
import nl.geldstroom.money.Rounding;

/**
 * How far the spending ceiling of a calendar year is used (<i>benutting van de bestedingsruimte</i>).
 *
 * <p>With a ceiling of 120,000 and 10,000 a month the signal at 70 % comes in September: 90,000 is the first month's end
 * at or above 84,000.
 *
 * @param ceiling the ceiling of the year, pro rata if the term covers only part of it
 * @param spent what the service of the year costs
 * @param signalled the first month whose service brings the year to the signal; absent: it was not reached
 */
public record CeilingUse(Money ceiling, Money spent, Optional<YearMonth> signalled) {

    /**
     * The use of a ceiling in each calendar year with payments.
     *
     * @param limit the ceiling
     * @param term the term in which it holds
     * @param payments what is paid
     * @return the years in order
     */
    public static ImmutableSortedMap<Year, CeilingUse> of(SpendingCeiling limit, Term term, Payments payments) {
        GuaranteedMinimum proRata = new GuaranteedMinimum(limit.perYear(), term);
        ImmutableSortedMap.Builder<Year, CeilingUse> years = ImmutableSortedMap.naturalOrder();
        ImmutableSortedMap<YearMonth, Money> months = payments.perMonth();
        payments.perYear().forEach((year, spent) -> {
            Money ceiling = proRata.of(year);
            Money signal = Rounding.UP.toCents(ceiling.times(limit.signalAt()));
            years.put(year, new CeilingUse(ceiling, spent, firstAtOrAbove(signal, year, months)));
        });
        return years.build();
    }

    private static Optional<YearMonth> firstAtOrAbove(
            Money signal, Year year, ImmutableSortedMap<YearMonth, Money> months) {
        Money sum = Money.ZERO;
        for (Map.Entry<YearMonth, Money> month :
                months.subMap(year.atMonth(1), true, year.atMonth(12), true).entrySet()) {
            sum = sum.plus(month.getValue());
            if (sum.compareTo(signal) >= 0) {
                return Optional.of(month.getKey());
            }
        }
        return Optional.empty();
    }

    /**
     * What was delivered above the ceiling.
     *
     * @return the excess, which is paid where an allocation was specific; zero if there is none
     */
    public Money above() {
        return spent.minus(ceiling).max(Money.ZERO);
    }

    /**
     * The last days for talk and decision after the signal, when the use of a month is known at its end.
     *
     * @param procedure the clause that sets them
     * @return reached in September 2027 by the contract standard: talk by 15 October, decision by 29 October; absent if the
     *     signal was not reached
     */
    public Optional<CeilingProcedure.Deadlines> deadlines(CeilingProcedure procedure) {
        return signalled.map(procedure::after);
    }
}

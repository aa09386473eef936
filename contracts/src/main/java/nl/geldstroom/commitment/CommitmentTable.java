package nl.geldstroom.commitment;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.geldstroom.money.Money;

/**
 * What is planned, what is fixed and what could come free, month by month, if it were decided on a day to stop.
 *
 * @param decision the day of the decision
 * @param rows one row per month, in order
 */
public record CommitmentTable(LocalDate decision, ImmutableList<Row> rows) {

    /**
     * One month or year.
     *
     * @param planned what the agreement costs if nothing is decided
     * @param committed what must be paid whatever is decided
     * @param releasable what can come free; committed and releasable together are planned
     */
    public record Amounts(Money planned, Money committed, Money releasable) {

        /**
         * Checks that the parts are the whole.
         *
         * @param planned what the agreement costs if nothing is decided
         * @param committed what must be paid
         * @param releasable what can come free
         * @throws IllegalArgumentException if committed and releasable are together not planned
         */
        public Amounts {
            if (!committed.plus(releasable).equals(planned)) {
                throw new IllegalArgumentException("The committed (" + committed + ") and releasable (" + releasable
                        + ") amounts must together be what is planned (" + planned + ").");
            }
        }

        Amounts plus(Amounts other) {
            return new Amounts(
                    planned.plus(other.planned), committed.plus(other.committed), releasable.plus(other.releasable));
        }
    }

    /**
     * One month.
     *
     * @param month the month
     * @param amounts its amounts
     * @param parts why what is committed is committed
     */
    public record Row(YearMonth month, Amounts amounts, Parts parts) {}

    /**
     * Why an amount is committed; the first three are together what is committed.
     *
     * @param running what runs on: a task or a subsidy that cannot be reset yet, allocations until their end, the release
     *     path
     * @param stranded what stays for a while after volume went
     * @param guaranteed what is added up to the guaranteed minimum
     * @param byPath what an agreed budget path let go already; not part of what is planned
     */
    public record Parts(Money running, Money stranded, Money guaranteed, Money byPath) {

        static Parts running(Money running, Money byPath) {
            return new Parts(running, Money.ZERO, Money.ZERO, byPath);
        }

        /**
         * What is committed.
         *
         * @return the sum of what runs, what is stranded and what is guaranteed
         */
        public Money committed() {
            return running.plus(stranded).plus(guaranteed);
        }
    }

    /**
     * The same by calendar year.
     *
     * @return the years that have a row, in order
     */
    public ImmutableSortedMap<Year, Amounts> perYear() {
        SortedMap<Year, Amounts> years = new TreeMap<>();
        for (Row row : rows) {
            years.merge(Year.of(row.month().getYear()), row.amounts(), Amounts::plus);
        }
        return ImmutableSortedMap.copyOfSorted(years);
    }
}

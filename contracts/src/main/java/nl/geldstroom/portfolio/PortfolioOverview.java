package nl.geldstroom.portfolio;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.geldstroom.document.Problem;
import nl.geldstroom.money.Money;
import nl.geldstroom.party.PartyId;
import org.immutables.value.Value;

/**
 * A portfolio added up (<i>portefeuille-overzicht</i>), as of a day.
 *
 * <p>Cash stands in the month of its due date; planned, committed and releasable in the month of the service. Totals per
 * party, scope and legal form count the months from that of the day on.
 *
 * @param day the day as of which index figures count, and on which would be decided to stop
 * @param agreements how many agreements count
 * @param refused how many documents do not, because of an error among the problems
 * @param withoutAmounts how many of the agreements say nothing of an amount: effort or output without deliveries
 * @param fingerprint SHA-256 over names and contents of what was read, in order, in 64 hexadecimal digits; that of nothing
 *     for agreements that came from no file
 * @param months one row per month with money, in order
 * @param byCommissioner totals per buyer
 * @param byProvider totals per provider
 * @param byScope totals per set of budget lines that agreements cover together, such as {@code gm:1509/6.1 +
 *     gm:1509/6.712}; an agreement over several lines does not say how its money is divided over them; {@code -}: no line
 * @param byLegalForm totals per legal form, by its word in documents
 * @param upcomingCount how many days lie ahead before which something must be said
 * @param upcoming the first of them, in order
 * @param ceilingCount how many ceilings are in danger
 * @param ceilings the first of them, in the order of the agreements
 * @param ceilingsWithoutDeliveries how many agreements have a ceiling of which the use is not known
 * @param problemCount how many problems there are, remarks included
 * @param problems the first of them, in the order of the documents
 */
@Value.Builder
public record PortfolioOverview(
        LocalDate day,
        int agreements,
        int refused,
        int withoutAmounts,
        String fingerprint,
        ImmutableList<MonthRow> months,
        ImmutableSortedMap<PartyId, Totals> byCommissioner,
        ImmutableSortedMap<PartyId, Totals> byProvider,
        ImmutableSortedMap<String, Totals> byScope,
        ImmutableSortedMap<String, Totals> byLegalForm,
        int upcomingCount,
        ImmutableList<Upcoming> upcoming,
        int ceilingCount,
        ImmutableList<CeilingAlert> ceilings,
        int ceilingsWithoutDeliveries,
        int problemCount,
        ImmutableList<Problem> problems) {

    /**
     * Starts an overview.
     *
     * @return a builder
     */
    public static PortfolioOverviewBuilder builder() {
        return new PortfolioOverviewBuilder();
    }

    /**
     * Money of one month or year.
     *
     * @param cash what is due in it
     * @param planned what its service costs if nothing is decided
     * @param committed what of that must be paid whatever is decided
     * @param releasable what of it can come free; committed and releasable together are planned
     */
    public record Amounts(Money cash, Money planned, Money committed, Money releasable) {

        Amounts plus(Amounts other) {
            return new Amounts(
                    cash.plus(other.cash),
                    planned.plus(other.planned),
                    committed.plus(other.committed),
                    releasable.plus(other.releasable));
        }
    }

    /**
     * One month.
     *
     * @param month the month
     * @param amounts its money
     */
    public record MonthRow(YearMonth month, Amounts amounts) {}

    /**
     * What a party, scope or legal form stands for.
     *
     * @param agreements how many agreements
     * @param planned what they cost from the month of the day on
     * @param committed what of that must be paid whatever is decided
     * @param releasable what of it can come free
     */
    public record Totals(int agreements, Money planned, Money committed, Money releasable) {}

    /**
     * The months by calendar year.
     *
     * @return the years with money, in order
     */
    public ImmutableSortedMap<Year, Amounts> perYear() {
        SortedMap<Year, Amounts> years = new TreeMap<>();
        for (MonthRow row : months) {
            years.merge(Year.of(row.month().getYear()), row.amounts(), Amounts::plus);
        }
        return ImmutableSortedMap.copyOfSorted(years);
    }
}

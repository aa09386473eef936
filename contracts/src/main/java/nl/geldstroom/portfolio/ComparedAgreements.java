package nl.geldstroom.portfolio;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import nl.geldstroom.agreement.AgreementId;
import nl.geldstroom.commitment.CommitmentTable;
import nl.geldstroom.commitment.NoticeDate;
import nl.geldstroom.money.Money;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.provision.LineId;
import org.immutables.value.Value;

/**
 * What came of comparing agreements over the same years.
 *
 * @param from the first calendar year
 * @param to the last calendar year
 * @param decision the day on which would be decided to stop
 * @param agreements one column per agreement, in the order given
 */
public record ComparedAgreements(Year from, Year to, LocalDate decision, ImmutableList<Column> agreements) {

    /**
     * One agreement.
     *
     * @param id its name in documents
     * @param title its name for people
     * @param commissioner who commissions and pays
     * @param provider who delivers and is paid
     * @param scope the budget lines that it covers
     * @param start its first day
     * @param firmEnd the day after the last that is fixed
     * @param end the day after the last that is counted on, presumed extensions included
     * @param hasAmounts whether it says itself what it costs; false for effort and output, whose years are zero
     * @param renegotiation the months in which the amount may be set anew
     * @param notices the days before which something must be said, in order
     * @param years what is planned, committed and releasable in every year of the comparison
     */
    @Value.Builder
    public record Column(
            AgreementId id,
            String title,
            PartyId commissioner,
            PartyId provider,
            ImmutableList<LineId> scope,
            LocalDate start,
            LocalDate firmEnd,
            LocalDate end,
            boolean hasAmounts,
            ImmutableList<YearMonth> renegotiation,
            ImmutableList<NoticeDate> notices,
            ImmutableSortedMap<Year, CommitmentTable.Amounts> years) {

        /**
         * Starts a column.
         *
         * @return a builder
         */
        public static ColumnBuilder builder() {
            return new ColumnBuilder();
        }

        /**
         * What it costs over the years of the comparison.
         *
         * @return the sums of planned, committed and releasable
         */
        public CommitmentTable.Amounts total() {
            Money planned = Money.ZERO;
            Money committed = Money.ZERO;
            for (CommitmentTable.Amounts amounts : years.values()) {
                planned = planned.plus(amounts.planned());
                committed = committed.plus(amounts.committed());
            }
            return new CommitmentTable.Amounts(planned, committed, planned.minus(committed));
        }
    }
}

package nl.geldstroom.portfolio;

import com.google.common.collect.ImmutableList;
import nl.geldstroom.agreement.Agreement;
import nl.geldstroom.commitment.CommitmentTable;
import nl.geldstroom.payment.Payments;

/**
 * One agreement of a portfolio as it passes, worked out.
 *
 * @param source the file, or the id of an agreement that came from no file
 * @param agreement the agreement
 * @param payments what it pays: its own instalments, or what was delivered
 * @param table what is planned, committed and releasable in each month of its term, decided on the day of the overview
 * @param upcoming the days after that of the overview before which something must be said, in order
 * @param ceilings its ceilings in danger
 */
public record PortfolioEntry(
        String source,
        Agreement agreement,
        Payments payments,
        CommitmentTable table,
        ImmutableList<Upcoming> upcoming,
        ImmutableList<CeilingAlert> ceilings) {}

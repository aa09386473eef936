package nl.geldstroom.app.cli;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import nl.geldstroom.accord.ObligationStatus;
import nl.geldstroom.party.PartyId;

/**
 * What {@code geldstroom obligations --format json} prints (<i>stand van afspraken</i>).
 *
 * @param on the day
 * @param municipalities how each municipality stands
 */
public record ObligationsResult(LocalDate on, ImmutableList<Entry> municipalities) {

    /**
     * How a municipality stands with every obligation.
     *
     * @param municipality the municipality
     * @param statuses one for each obligation, in order of the dates
     */
    public record Entry(PartyId municipality, ImmutableList<ObligationStatus> statuses) {}
}

package nl.geldstroom.payment;

import java.time.LocalDate;
import nl.geldstroom.index.IndexTable;
import nl.geldstroom.time.BusinessDays;

/**
 * What payments depend on besides the agreement itself (<i>referentiegegevens</i>).
 *
 * @param businessDays the calendar that due dates follow
 * @param indexTable the published index figures
 * @param asOf the day whose knowledge counts: the index of a year uses the vintage that was known on 31 December before
 *     it, and for later years the vintage known on this day
 */
public record ReferenceData(BusinessDays businessDays, IndexTable indexTable, LocalDate asOf) {

    /**
     * Dutch business days and the built-in index figures.
     *
     * @param asOf the day whose knowledge counts
     * @return the reference data
     */
    public static ReferenceData standard(LocalDate asOf) {
        return new ReferenceData(BusinessDays.dutch(), IndexTable.standard(), asOf);
    }
}

package nl.geldstroom.index;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.Year;
import nl.geldstroom.text.LocalizedText;

/**
 * The percentage by which prices rise on 1 January of a year, and how it came about (<i>toegepaste index</i>).
 *
 * @param year the year that is paid at the higher price
 * @param percent the rise in percent, 4.96 for 4.96 %
 * @param explanation how it was computed, in one sentence without its final stop
 * @param figures the published figures it rests on; empty if it was agreed or assumed
 * @param assumed whether it is an assumption, because no published figures were asked for or none was known
 */
public record AppliedIndex(
        Year year, BigDecimal percent, LocalizedText explanation, ImmutableList<IndexFigure> figures, boolean assumed) {

    /**
     * What a price is multiplied by.
     *
     * @return 1.0496 for 4.96 %
     */
    public BigDecimal factor() {
        return Percents.factor(percent);
    }
}

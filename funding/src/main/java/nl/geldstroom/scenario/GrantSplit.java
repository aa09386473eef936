package nl.geldstroom.scenario;

import java.time.Year;
import java.util.Map;
import java.util.TreeMap;
import nl.geldstroom.provision.LineId;
import nl.geldstroom.source.FundingSource;

/** A year's amount of a source over the lines in which it stands: {@code r(S_i·A) - r(S_(i-1)·A)} in the order of ids. */
public final class GrantSplit {

    private GrantSplit() {}

    /**
     * Splits the amount of a year.
     *
     * @param source the source
     * @param year the year
     * @return whole cents for each line; they add up to the amount
     */
    public static Map<LineId, Double> of(FundingSource source, Year year) {
        Map<LineId, Double> split = new TreeMap<>();
        source.over(year).forEach((line, part) -> split.put(line, (double) part.cents()));
        return split;
    }
}

package nl.geldstroom.scenario;

import java.math.BigDecimal;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.geldstroom.provision.LineId;
import nl.geldstroom.source.GrantPart;
import nl.geldstroom.source.SpecificGrant;

/** A year's amount of a grant over the lines that it pays for: {@code r(S_i·A) - r(S_(i-1)·A)} in the order of ids. */
public final class GrantSplit {

    private GrantSplit() {}

    /**
     * Splits the amount of a year.
     *
     * @param grant the grant
     * @param year the year
     * @return whole cents for each line; they add up to the amount
     */
    public static Map<LineId, Double> of(SpecificGrant grant, Year year) {
        double amount = grant.amount(year).cents();
        List<GrantPart> parts = grant.parts().stream()
                .sorted((x, y) -> x.line().compareTo(y.line()))
                .toList();
        Map<LineId, Double> split = new TreeMap<>();
        BigDecimal sum = BigDecimal.ZERO;
        double before = 0;
        for (int i = 0; i < parts.size(); i++) {
            sum = sum.add(parts.get(i).share().value());
            double bound = i == parts.size() - 1 ? amount : Math.rint(sum.doubleValue() * amount);
            split.merge(parts.get(i).line(), bound - before, Double::sum);
            before = bound;
        }
        return split;
    }
}

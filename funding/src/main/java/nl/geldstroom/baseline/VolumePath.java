package nl.geldstroom.baseline;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Year;
import java.util.Optional;
import nl.geldstroom.document.Faults;
import nl.geldstroom.evidence.Estimate;
import nl.geldstroom.evidence.Evidence;
import nl.geldstroom.evidence.Parameter;
import nl.geldstroom.evidence.Publication;
import nl.geldstroom.evidence.Use;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.plan.ParameterUse;
import nl.geldstroom.population.PopulationForecast;
import nl.geldstroom.population.UsePerAge;
import nl.geldstroom.text.LocalizedText;

/**
 * A volume that follows an index by year (<i>volumepad</i>), such as demand that grows because people grow older.
 *
 * <p>From year y-1 to year y volume changes by the factor {@code step = index(y) / index(y-1)}, one division of two
 * doubles; before the second year of the index and after its last the factor is exactly 1 and only the constant growth
 * goes on. The level of the index means nothing, only its course. Example: with 1.00 in 2025 and 1.02 in 2026 the step of
 * 2026 is 1.02 and that of 2027 is 1.
 *
 * @param index the index of each year, 0.000001 to 1,000,000; at least two years, without a gap
 * @param evidence what it rests on; absent: no source was given, and outputs say so
 */
public record VolumePath(ImmutableSortedMap<Year, Double> index, Optional<Evidence> evidence) {

    private static final int DIGITS = 6;

    /**
     * Checks years and numbers.
     *
     * @param index the index of each year
     * @param evidence what it rests on
     * @throws nl.geldstroom.document.InvalidValueException if there are fewer than two years, a year is left out, a
     *     number is out of range, a step is below 0.5 or above 2, or the evidence is for something else
     */
    public VolumePath {
        Faults faults = new Faults();
        if (index.size() < 2) {
            faults.add("/index", "path-too-short", "The volume path must have the index of at least two years.");
        }
        index.forEach((year, value) -> {
            if (!(value >= 1e-6 && value <= 1e6)) {
                faults.add(
                        "/index/" + year,
                        "path-range",
                        "The index (" + value + ") of " + year + " must lie between 0.000001 and 1000000.");
                return;
            }
            Double before = index.get(year.minusYears(1));
            if (before == null && !year.equals(index.firstKey())) {
                faults.add(
                        "/index/" + year,
                        "path-gap",
                        "The volume path must have the year before " + year + " too. Maybe fill it in between.");
            } else if (before != null && !(value / before >= 0.5 && value / before <= 2)) {
                faults.add(
                        "/index/" + year,
                        "path-step",
                        "The step (" + value / before + ") of the volume path to " + year
                                + " must lie between 0.5 and 2.");
            }
        });
        evidence.ifPresent(basis -> basis.usedAs(faults, "/evidence", "volume path", Use.GROWTH));
        faults.throwIfAny();
    }

    /**
     * A path.
     *
     * @param index the index of each year
     * @param evidence what it rests on
     * @return the path
     */
    public static VolumePath of(ImmutableSortedMap<Year, Double> index, Evidence evidence) {
        return new VolumePath(index, Optional.of(evidence));
    }

    /**
     * How the use of a kind of care grows in a place when nothing changes but the number and the age of its people.
     *
     * <p>The index of a year is {@code sum(use(group) × inhabitants(group, year)) / the same of the first year}, rounded
     * to six decimals half up; years between two years of the forecast lie on a straight line between them, rounded in
     * the same way.
     *
     * @param people inhabitants by age, of several years
     * @param use euros per inhabitant by age; its level means nothing here
     * @param kind the kind of care, a column of that table
     * @param place the municipality; empty: the country
     * @return the path; absent if the forecast has fewer than two years of the place, or nobody there uses that care
     * @throws IllegalArgumentException if the table of use does not have that kind
     */
    public static Optional<VolumePath> ofAgeing(
            PopulationForecast people, UsePerAge use, String kind, Optional<PartyId> place) {
        ImmutableSortedSet<Year> years = people.years(place);
        if (years.size() < 2) {
            return Optional.empty();
        }
        BigDecimal base = use.of(kind, people.of(place, years.first()));
        if (base.signum() == 0) {
            return Optional.empty();
        }
        ImmutableSortedMap.Builder<Year, Double> index = ImmutableSortedMap.naturalOrder();
        Year before = years.first();
        BigDecimal level = BigDecimal.ONE;
        index.put(before, 1.0);
        for (Year year : years.tailSet(before, false)) {
            BigDecimal next = use.of(kind, people.of(place, year)).divide(base, MathContext.DECIMAL128);
            int span = year.getValue() - before.getValue();
            for (int k = 1; k <= span; k++) {
                BigDecimal between = level.add(next.subtract(level)
                        .multiply(BigDecimal.valueOf(k))
                        .divide(BigDecimal.valueOf(span), MathContext.DECIMAL128));
                index.put(
                        before.plusYears(k),
                        between.setScale(DIGITS, RoundingMode.HALF_UP).doubleValue());
            }
            before = year;
            level = next;
        }
        return Optional.of(of(
                index.build(),
                Publication.builder()
                        .source(people.publication().source() + " × "
                                + use.publication().source() + " (" + kind + ")")
                        .reliability(people.publication().reliability())
                        .build()));
    }

    /**
     * By what volume changes from the year before.
     *
     * @param year the year
     * @return the factor; exactly 1 where the path does not have both years
     */
    public double step(Year year) {
        Double now = index.get(year);
        Double before = index.get(year.minusYears(1));
        return now == null || before == null ? 1 : now / before;
    }

    /**
     * Whether the path changes anything.
     *
     * @return true if every step is 1
     */
    public boolean isFlat() {
        return index.keySet().stream().allMatch(year -> step(year) == 1);
    }

    /** The whole course of the path as one number, for lists of what an outcome rests on. */
    ParameterUse use(String owner) {
        Year first = index.firstKey();
        Year last = index.lastKey();
        double course = index.values().asList().get(index.size() - 1)
                / index.values().asList().get(0);
        return new ParameterUse(
                owner + "/path",
                new Parameter(Estimate.of(course), evidence),
                LocalizedText.of(
                        "volumepad: index " + last + " gedeeld door die van " + first,
                        "volume path: index of " + last + " divided by that of " + first));
    }
}

package nl.geldstroom.baseline;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.population.PopulationForecast;
import nl.geldstroom.population.UsePerAge;

/**
 * Demand that grows with the number and the age of people (<i>vergrijzing</i>), for lines of a baseline.
 *
 * <p>A line follows the use of its law in its place: the municipality that pays it, else the one its id names ({@code
 * org:zorgverzekeraars/gm:1509/wijkverpleging}), else the country. A line of a law that the table of use does not have, or
 * of a place with fewer than two years in the forecast, keeps the growth that it had. What a line had of constant
 * growth stays on top of the path, and stays shared with the baseline where it is that of the baseline: set it to what is
 * not ageing.
 *
 * @param people inhabitants by age of several years
 * @param use euros per inhabitant by age
 */
public record AgeingDemand(PopulationForecast people, UsePerAge use) {

    private static final Pattern PLACE = Pattern.compile("(?<![A-Za-z0-9])gm:[0-9]{4}(?![0-9])");

    /**
     * Demand of people who grow older.
     *
     * @param people inhabitants by age of several years
     * @param use euros per inhabitant by age
     * @return the demand
     */
    public static AgeingDemand of(PopulationForecast people, UsePerAge use) {
        return new AgeingDemand(people, use);
    }

    /**
     * The path of one line.
     *
     * @param line the line
     * @return how its volume grows by ageing; absent if the tables do not tell
     */
    public Optional<VolumePath> pathOf(BudgetLine line) {
        String kind = line.law().text();
        return use.kinds().contains(kind) ? VolumePath.ofAgeing(people, use, kind, placeOf(line)) : Optional.empty();
    }

    private static Optional<PartyId> placeOf(BudgetLine line) {
        if (line.payer().scheme().equals("gm")) {
            return Optional.of(line.payer());
        }
        Matcher named = PLACE.matcher(line.id().text());
        return named.find() ? Optional.of(PartyId.of(named.group())) : Optional.empty();
    }

    /**
     * The same baseline whose lines follow their path.
     *
     * @param baseline the baseline
     * @return a baseline in which each line that the tables tell of has a growth of its own along its path
     */
    public Baseline applyTo(Baseline baseline) {
        return Baseline.builder()
                .year(baseline.year())
                .growth(baseline.growth())
                .addAllLines(baseline.lines().stream()
                        .map(line -> pathOf(line)
                                .map(path -> line.growing(
                                        line.growth().orElse(baseline.growth()).along(path)))
                                .orElse(line))
                        .collect(ImmutableList.toImmutableList()))
                .evidence(baseline.evidence())
                .build();
    }
}

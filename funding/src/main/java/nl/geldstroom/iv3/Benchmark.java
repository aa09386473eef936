package nl.geldstroom.iv3;

import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import nl.geldstroom.money.Money;
import nl.geldstroom.money.Rounding;
import nl.geldstroom.party.PartyId;

/**
 * Euros per inhabitant beside the country and the peers (<i>vergelijking per inwoner</i>).
 *
 * <p>An average is the sum of the amounts divided by the sum of the inhabitants, so a large municipality weighs more;
 * amounts are rounded half up to cents. Peers are the other municipalities of the same size class. Example: 6.1 of Oude
 * IJsselstreek in 2025 costs 3,946,000 euros for 39,502 inhabitants, 99.89 euros each.
 *
 * @param municipality the municipality
 * @param year the budget year
 * @param side cost or income
 * @param taskFields the task fields that were added up
 * @param perInhabitant euros per inhabitant of the municipality
 * @param national euros per inhabitant of the country; absent if the table does not cover the country
 * @param peers the peers; absent if the table does not cover the country or has no size classes, or there are none
 */
public record Benchmark(
        PartyId municipality,
        int year,
        Iv3Side side,
        ImmutableSet<String> taskFields,
        Money perInhabitant,
        Optional<Money> national,
        Optional<Peers> peers) {

    /**
     * The other municipalities of a size class.
     *
     * @param sizeClass the class as the file writes it, for example {@code 20000tot50000inwoners}
     * @param municipalities how many there are
     * @param perInhabitant their euros per inhabitant together
     */
    public record Peers(String sizeClass, int municipalities, Money perInhabitant) {}

    /**
     * Compares one or more task fields.
     *
     * @param table the figures, with population
     * @param municipality the municipality
     * @param year the budget year
     * @param side cost or income
     * @param taskFields the codes of the task fields in that year, added up
     * @return the comparison
     * @throws IllegalArgumentException if the table has no rows of the municipality in that year, no population of it, or
     *     no such task field at all
     */
    public static Benchmark of(Iv3Table table, PartyId municipality, int year, Iv3Side side, String... taskFields) {
        ImmutableSet<String> codes = ImmutableSet.copyOf(taskFields);
        List<Iv3Row> own = table.rowsOf(Optional.of(municipality), year);
        for (String code : codes) {
            if (table.rows().stream()
                    .noneMatch(row -> row.year() == year && row.taskField().equals(code))) {
                throw new IllegalArgumentException(
                        "The task field (" + code + ") must occur in " + year + " in the table ("
                                + table.source() + ")."
                                + TaskFieldYears.against(code, year)
                                        .map(why -> " Maybe the figures are of another year: it " + why + ".")
                                        .orElse(""));
            }
        }
        Iv3Place place = table.place(municipality).orElseThrow();
        int people = place.population()
                .orElseThrow(() -> new IllegalArgumentException("The table (" + table.source()
                        + ") must say the population of " + municipality
                        + ". Maybe read the wide layout, which has it."));
        return new Benchmark(
                municipality,
                year,
                side,
                codes,
                perHead(sum(own, codes, side), people),
                national(table, year, side, codes),
                peers(table, place, year, side, codes));
    }

    private static Optional<Money> national(Iv3Table table, int year, Iv3Side side, ImmutableSet<String> codes) {
        Optional<Iv3Place> country = table.national();
        if (country.isPresent() && country.get().population().isPresent()) {
            return Optional.of(perHead(
                    sum(table.rowsOf(Optional.empty(), year), codes, side),
                    country.get().population().get()));
        }
        return table.isNationwide() ? average(table, table.municipalities(), year, side, codes) : Optional.empty();
    }

    private static Optional<Peers> peers(
            Iv3Table table, Iv3Place place, int year, Iv3Side side, ImmutableSet<String> codes) {
        if (!table.isNationwide() || place.sizeClass().isEmpty()) {
            return Optional.empty();
        }
        String sizeClass = place.sizeClass().get();
        ImmutableSet<PartyId> others = table.places().stream()
                .filter(other -> !other.equals(place))
                .filter(other ->
                        other.sizeClass().filter(sizeClass::equalsIgnoreCase).isPresent())
                .flatMap(other -> other.municipality().stream())
                .collect(ImmutableSet.toImmutableSet());
        return average(table, others, year, side, codes)
                .map(perInhabitant -> new Peers(sizeClass, others.size(), perInhabitant));
    }

    private static Optional<Money> average(
            Iv3Table table, ImmutableSet<PartyId> municipalities, int year, Iv3Side side, ImmutableSet<String> codes) {
        Money sum = Money.ZERO;
        long people = 0;
        for (PartyId municipality : municipalities) {
            Optional<Integer> population = table.population(municipality);
            if (population.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.plus(sum(table.rowsOf(Optional.of(municipality), year), codes, side));
            people += population.get();
        }
        return people == 0 ? Optional.empty() : Optional.of(perHead(sum, people));
    }

    private static Money sum(List<Iv3Row> own, ImmutableSet<String> codes, Iv3Side side) {
        return Iv3Table.total(
                own.stream().filter(row -> codes.contains(row.taskField())).toList(), side);
    }

    private static Money perHead(Money amount, long people) {
        return Rounding.HALF_UP.toCents(amount.toEuros().divide(BigDecimal.valueOf(people), MathContext.DECIMAL128));
    }

    /**
     * How much more the municipality has per inhabitant than the country.
     *
     * @return the difference; absent if the table does not cover the country
     */
    public Optional<Money> aboveNational() {
        return national.map(perInhabitant::minus);
    }
}

package nl.geldstroom.population;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.time.Year;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.geldstroom.document.DocumentException;
import nl.geldstroom.document.Input;
import nl.geldstroom.evidence.Publication;
import nl.geldstroom.party.Municipalities;
import nl.geldstroom.party.Municipality;
import nl.geldstroom.party.MunicipalityCode;
import nl.geldstroom.party.PartyId;

/**
 * Inhabitants by place, year and age group (<i>bevolkingsprognose</i>), as the user gives them.
 *
 * <p>A table with the columns {@code place;year;age;inhabitants} (or {@code gemeente;jaar;leeftijd;inwoners}), separated
 * by semicolons or commas. A place is a municipality ({@code gm:1509}, {@code 1509} or its name) or {@code NL} for the
 * country as a whole; an age is a group such as {@code 0-17}, {@code 65} or {@code 90+}; inhabitants are a whole number of
 * zero or more. Groups of one place and year do not overlap. Example: the rows {@code gm:1509;2025;65-79;7300} and
 * {@code gm:1509;2030;65-79;7900} say that this group grows by 600.
 */
public final class PopulationForecast {

    private static final String COUNTRY = "NL";

    private record Key(String place, Year year) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int byPlace = place.compareTo(other.place);
            return byPlace != 0 ? byPlace : year.compareTo(other.year);
        }
    }

    private final Publication publication;
    private final ImmutableSortedMap<Key, ImmutableSortedMap<AgeGroup, Long>> people;

    private PopulationForecast(
            Publication publication, ImmutableSortedMap<Key, ImmutableSortedMap<AgeGroup, Long>> people) {
        this.publication = publication;
        this.people = people;
    }

    /**
     * Reads the table.
     *
     * @param input the table
     * @return the inhabitants
     * @throws DocumentException with all problems: no such column, an unknown municipality, a year, age or number that is
     *     none, a group that stands twice or overlaps with another
     */
    public static PopulationForecast read(Input input) {
        Table table = Table.of(input);
        int place = table.column("place", "gemeente");
        int year = table.column("year", "jaar");
        int age = table.column("age", "leeftijd");
        int inhabitants = table.column("inhabitants", "inwoners");
        Map<Key, TreeMap<AgeGroup, Long>> people = new TreeMap<>();
        for (Table.Row row : table.rows()) {
            try {
                Key key = new Key(place(row.cell(place)), year(row.cell(year)));
                AgeGroup group = AgeGroup.of(row.cell(age));
                long number = number(row.cell(inhabitants));
                TreeMap<AgeGroup, Long> own = people.computeIfAbsent(key, of -> new TreeMap<>());
                own.keySet().stream().filter(group::overlaps).findFirst().ifPresent(other -> {
                    throw new IllegalArgumentException("The age group (" + group + ") of " + key.place() + " in "
                            + key.year() + " must not overlap with " + other + ".");
                });
                own.put(group, number);
            } catch (IllegalArgumentException e) {
                table.error(row, "population-row", String.valueOf(e.getMessage()), "");
            }
        }
        table.throwIfAny();
        ImmutableSortedMap.Builder<Key, ImmutableSortedMap<AgeGroup, Long>> built = ImmutableSortedMap.naturalOrder();
        people.forEach((key, groups) -> built.put(key, ImmutableSortedMap.copyOf(groups)));
        return new PopulationForecast(Publication.read("population, " + table.file()), built.build());
    }

    private static String place(String text) {
        if (text.equalsIgnoreCase(COUNTRY) || text.equalsIgnoreCase("Nederland")) {
            return COUNTRY;
        }
        String code = text.replaceFirst("(?i)^gm:?(?=\\d)", "");
        if (!code.matches("\\d{1,4}")) {
            return Municipalities.of2026().byName(text).id().text();
        }
        MunicipalityCode of = MunicipalityCode.of("0".repeat(4 - code.length()) + code);
        return Municipalities.of2026()
                .find(of)
                .map(Municipality::id)
                .orElseThrow(() -> new IllegalArgumentException(
                        "The municipality (" + text + ") must be one of the municipalities of 2026."))
                .text();
    }

    private static Year year(String text) {
        if (!text.matches("20[0-9]{2}")) {
            throw new IllegalArgumentException("The year (" + text + ") must lie between 2000 and 2099.");
        }
        return Year.of(Integer.parseInt(text));
    }

    private static long number(String text) {
        if (!text.matches("[0-9]{1,9}")) {
            throw new IllegalArgumentException(
                    "The inhabitants (" + text + ") must be a whole number of zero or more, without points.");
        }
        return Long.parseLong(text);
    }

    /**
     * Where the numbers come from.
     *
     * @return the file, as a publication
     */
    public Publication publication() {
        return publication;
    }

    /**
     * The municipalities of a year.
     *
     * @param year the year
     * @return those that have rows in that year, in the order of their codes
     */
    public ImmutableSortedSet<PartyId> municipalities(Year year) {
        return people.keySet().stream()
                .filter(key -> key.year().equals(year) && !key.place().equals(COUNTRY))
                .map(key -> PartyId.of(key.place()))
                .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
    }

    /**
     * The years of a place.
     *
     * @param place the municipality; empty: the country
     * @return the years that have rows
     */
    public ImmutableSortedSet<Year> years(Optional<PartyId> place) {
        TreeSet<Year> years = new TreeSet<>();
        people.keySet().stream().filter(key -> key.place().equals(text(place))).forEach(key -> years.add(key.year()));
        return ImmutableSortedSet.copyOf(Comparator.naturalOrder(), years);
    }

    /**
     * The inhabitants of a place in a year.
     *
     * @param place the municipality; empty: the country
     * @param year the year
     * @return their number by age group; empty if the table has no rows of it
     */
    public ImmutableSortedMap<AgeGroup, Long> of(Optional<PartyId> place, Year year) {
        return people.getOrDefault(new Key(text(place), year), ImmutableSortedMap.of());
    }

    private static String text(Optional<PartyId> place) {
        return place.map(PartyId::text).orElse(COUNTRY);
    }

    /**
     * All inhabitants of a place in a year.
     *
     * @param place the municipality; empty: the country
     * @param year the year
     * @return the sum of the groups; 0 if the table has no rows of it
     */
    public long total(Optional<PartyId> place, Year year) {
        return of(place, year).values().stream().mapToLong(Long::longValue).sum();
    }
}

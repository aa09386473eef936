package nl.geldstroom.population;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.geldstroom.document.DocumentException;
import nl.geldstroom.document.Input;
import nl.geldstroom.evidence.Publication;

/**
 * What an inhabitant of an age uses in a year, in euros, for each of some kinds of care (<i>gebruik naar leeftijd</i>).
 *
 * <p>A table with a column {@code age} (or {@code leeftijd}) of single ages from 0 on without a gap, and a column of euros
 * for each kind: a law ({@code zvw}, {@code wlz}, {@code wmo2015}, {@code jeugdwet}) or any other name; {@code _eur} at
 * the end of a name, {@code wmo} and {@code jeugd} are understood. The last age stands for all that are older and may say so: {@code 99+},
 * {@code 99 en ouder}. The use of
 * an age group is the plain mean of its ages: {@code (u_from + ... + u_to) / number of ages}, where a group without end
 * runs to the last age of the table. Example: with 100 at 0, 200 at 1 and 600 at 2, the group {@code 0-1} uses 150 and
 * {@code 1+} uses 400.
 */
public final class UsePerAge {

    private final Publication publication;
    private final ImmutableMap<String, ImmutableSortedMap<Integer, BigDecimal>> kinds;

    private UsePerAge(Publication publication, ImmutableMap<String, ImmutableSortedMap<Integer, BigDecimal>> kinds) {
        this.publication = publication;
        this.kinds = kinds;
    }

    /**
     * Reads the table.
     *
     * @param input the table
     * @return the use per age
     * @throws DocumentException with all problems: no such column, an age that is none, stands twice or is left out, an
     *     amount that is no number or below zero
     */
    public static UsePerAge read(Input input) {
        Table table = Table.of(input);
        int age = table.column("age", "leeftijd");
        List<String> names = new ArrayList<>();
        Map<String, TreeMap<Integer, BigDecimal>> kinds = new LinkedHashMap<>();
        for (String cell : table.header()) {
            names.add(kind(cell));
        }
        for (int row = 0; row < table.rows().size(); row++) {
            Table.Row of = table.rows().get(row);
            String expected = "" + row;
            String written = row == table.rows().size() - 1
                    ? of.cell(age).replaceFirst("( en ouder| and older|[+])$", "")
                    : of.cell(age);
            if (!written.equals(expected)) {
                table.error(
                        of,
                        "age-order",
                        "The ages must be 0, 1, 2 and so on without a gap: " + expected + " is expected here.",
                        of.cell(age));
            }
            for (int column = 0; column < names.size(); column++) {
                if (column == age) {
                    continue;
                }
                String text = of.cell(column);
                if (!text.matches("[0-9]{1,9}([.][0-9]{1,6})?")) {
                    table.error(
                            of,
                            "no-amount",
                            "The use of " + names.get(column)
                                    + " must be a number of euros of zero or more with a decimal point.",
                            text);
                } else {
                    kinds.computeIfAbsent(names.get(column), kind -> new TreeMap<>())
                            .put(row, new BigDecimal(text));
                }
            }
        }
        table.throwIfAny();
        ImmutableMap.Builder<String, ImmutableSortedMap<Integer, BigDecimal>> built = ImmutableMap.builder();
        kinds.forEach((kind, ages) -> built.put(kind, ImmutableSortedMap.copyOf(ages)));
        return new UsePerAge(Publication.read("use per age, " + table.file()), built.buildOrThrow());
    }

    private static String kind(String header) {
        String name = header.endsWith("_eur") ? header.substring(0, header.length() - 4) : header;
        return switch (name) {
            case "wmo" -> "wmo2015";
            case "jeugd" -> "jeugdwet";
            default -> name;
        };
    }

    /**
     * Where the figures come from.
     *
     * @return the file, as a publication
     */
    public Publication publication() {
        return publication;
    }

    /**
     * The kinds of care.
     *
     * @return their names in the order of the columns, for example {@code zvw}
     */
    public ImmutableSet<String> kinds() {
        return kinds.keySet();
    }

    /**
     * The use of an inhabitant of an age group.
     *
     * @param kind the kind of care
     * @param group the ages
     * @return euros a year, not rounded
     * @throws IllegalArgumentException if the table does not have that kind
     */
    public BigDecimal of(String kind, AgeGroup group) {
        ImmutableSortedMap<Integer, BigDecimal> ages = kinds.get(kind);
        if (ages == null) {
            throw new IllegalArgumentException("The kind of use (" + kind + ") must be one of the table: "
                    + String.join(", ", kinds.keySet()) + ".");
        }
        int last = ages.lastKey();
        int from = Math.min(group.from(), last);
        int to = Math.max(from, Math.min(group.to().orElse(last), last));
        BigDecimal sum = BigDecimal.ZERO;
        for (BigDecimal use : ages.subMap(from, true, to, true).values()) {
            sum = sum.add(use);
        }
        return sum.divide(BigDecimal.valueOf(to - from + 1L), MathContext.DECIMAL128);
    }

    /**
     * The use of many people together.
     *
     * @param kind the kind of care
     * @param people how many there are of each age group
     * @return euros a year: the sum over groups of use times number, not rounded
     * @throws IllegalArgumentException if the table does not have that kind
     */
    public BigDecimal of(String kind, Map<AgeGroup, Long> people) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Map.Entry<AgeGroup, Long> group : people.entrySet()) {
            sum = sum.add(of(kind, group.getKey()).multiply(BigDecimal.valueOf(group.getValue())));
        }
        return sum;
    }
}

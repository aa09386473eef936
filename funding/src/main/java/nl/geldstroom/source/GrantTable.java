package nl.geldstroom.source;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.Year;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.geldstroom.document.DocumentException;
import nl.geldstroom.document.Problem;
import nl.geldstroom.money.Money;
import nl.geldstroom.party.Municipalities;
import nl.geldstroom.party.Municipality;

/**
 * Amounts of a grant by recipient, component or region and year, as a ministry publishes them (<i>toekenningstabel</i>).
 *
 * <p>A table of separated values with a header. A column named as {@code eur_2026} holds euros of that year, {@code
 * eur_mln_2026} millions of euros, {@code eur_mln_structureel} what comes every year after; an empty cell is no amount. All
 * other columns are words, of which the first names the row. What is odd is a remark and changes nothing: a row that grew
 * otherwise than nearly all others, and two rows whose growth would be usual if their amounts had changed places.
 *
 * <p>Example: {@code GrantTable.read(Path.of("brede_spuk_2025_2026.csv")).of(town, 2026)} is 694,097.00 for Oude IJsselstreek.
 */
public final class GrantTable {

    /**
     * A row of the table.
     *
     * @param words what stands in the other columns, by the name of the column
     * @param amounts the amount of each year; a year without an amount is absent
     * @param structural the amount of every year after these; absent: none
     */
    public record Row(
            ImmutableMap<String, String> words, ImmutableSortedMap<Year, Money> amounts, Optional<Money> structural) {

        /**
         * What the row is about.
         *
         * @return the first of its words
         */
        public String name() {
            return words.values().iterator().next();
        }

        /**
         * The amount of a year.
         *
         * @param year the year
         * @return the amount; zero if there is none
         */
        public Money amount(Year year) {
            return amounts.getOrDefault(year, Money.ZERO);
        }
    }

    private static final Pattern AMOUNTS = Pattern.compile("eur(_mln)?_(20[0-9]{2}|structureel)");
    private static final BigDecimal USUAL = new BigDecimal("0.002");
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    private final String name;
    private final ImmutableList<Row> rows;
    private final ImmutableList<Problem> remarks;

    private GrantTable(String name, ImmutableList<Row> rows, ImmutableList<Problem> remarks) {
        this.name = name;
        this.rows = rows;
        this.remarks = remarks;
    }

    /**
     * Reads a table.
     *
     * @param file the file
     * @return the table
     * @throws DocumentException with all problems, if the file is refused
     */
    public static GrantTable read(Path file) {
        Tables tables = new Tables();
        Optional<String> text = tables.text(file);
        tables.throwIfAny();
        return read(Tables.nameOf(file), text.orElseThrow());
    }

    /**
     * Reads the text of a table.
     *
     * @param name the name of the file, for messages
     * @param text the text
     * @return the table
     * @throws DocumentException with all problems, if the text is refused
     */
    public static GrantTable read(String name, String text) {
        Tables tables = new Tables();
        Tables.Table table = tables.table(name, text);
        Map<Integer, Matcher> columns = new LinkedHashMap<>();
        for (int i = 0; i < table.header().size(); i++) {
            Matcher matcher = AMOUNTS.matcher(table.header().get(i));
            if (matcher.matches()) {
                columns.put(i, matcher);
            }
        }
        if (columns.isEmpty() || columns.containsKey(0)) {
            tables.error(
                    name,
                    1,
                    "no-amount-column",
                    "The table must have a column of words and after it one with amounts of a year. Maybe name it eur_2026.",
                    String.join(", ", table.header()));
            tables.throwIfAny();
        }
        ImmutableList.Builder<Row> rows = ImmutableList.builder();
        List<Integer> lines = new ArrayList<>();
        for (Tables.Row row : table.rows()) {
            lines.add(row.line());
            rows.add(row(tables, table, columns, row));
        }
        ImmutableList<Row> all = rows.build();
        tables.throwIfAny();
        growth(tables, name, all, lines);
        return new GrantTable(name, all, tables.toList());
    }

    private static Row row(Tables tables, Tables.Table table, Map<Integer, Matcher> columns, Tables.Row row) {
        Map<String, String> words = new LinkedHashMap<>();
        ImmutableSortedMap.Builder<Year, Money> amounts = ImmutableSortedMap.naturalOrder();
        Optional<Money> structural = Optional.empty();
        for (int i = 0; i < row.cells().size(); i++) {
            String column = table.header().get(i);
            String cell = row.cells().get(i);
            Matcher matcher = columns.get(i);
            if (matcher == null) {
                words.put(column, cell);
            } else if (!cell.isEmpty()) {
                Optional<Money> amount = tables.english(table.name(), row.line(), column, cell)
                        .map(number -> matcher.group(1) == null ? number : number.multiply(MILLION))
                        .map(euros -> Money.euros(euros.setScale(2, RoundingMode.HALF_EVEN)));
                if (matcher.group(2).equals("structureel")) {
                    structural = amount;
                } else {
                    amount.ifPresent(money -> amounts.put(Year.parse(matcher.group(2)), money));
                }
            }
        }
        return new Row(ImmutableMap.copyOf(words), amounts.buildOrThrow(), structural);
    }

    /** Says which rows grew otherwise than the middle one from one year to the next. */
    private static void growth(Tables tables, String name, List<Row> rows, List<Integer> lines) {
        List<Year> years = rows.stream()
                .flatMap(row -> row.amounts().keySet().stream())
                .distinct()
                .sorted()
                .toList();
        for (int y = 1; y < years.size(); y++) {
            Year before = years.get(y - 1);
            Year year = years.get(y);
            List<BigDecimal> ratios = rows.stream()
                    .filter(row -> !row.amount(before).isZero() && row.amounts().containsKey(year))
                    .map(row -> ratio(row.amount(before), row.amount(year)))
                    .sorted()
                    .toList();
            if (ratios.size() < 10) {
                continue;
            }
            BigDecimal middle = ratios.get(ratios.size() / 2);
            long usual = ratios.stream().filter(ratio -> isNear(ratio, middle)).count();
            if (usual * 10 < ratios.size() * 9L) {
                continue;
            }
            List<Integer> odd = new ArrayList<>();
            for (int i = 0; i < rows.size(); i++) {
                Row row = rows.get(i);
                if (!row.amount(before).isZero()
                        && row.amounts().containsKey(year)
                        && !isNear(ratio(row.amount(before), row.amount(year)), middle)) {
                    odd.add(i);
                    tables.remark(
                            name,
                            lines.get(i),
                            "grew-otherwise",
                            "The amount of " + row.name() + " in " + year + " is "
                                    + ratio(row.amount(before), row.amount(year))
                                            .round(new MathContext(4))
                                    + " of that in " + before + ", while nearly all others have "
                                    + middle.round(new MathContext(4)) + ".",
                            row.amount(year).toString());
                }
            }
            swaps(tables, name, rows, lines, odd, before, year, middle);
        }
    }

    private static void swaps(
            Tables tables,
            String name,
            List<Row> rows,
            List<Integer> lines,
            List<Integer> odd,
            Year before,
            Year year,
            BigDecimal middle) {
        for (int i : odd) {
            for (int j : odd) {
                Row one = rows.get(i);
                Row other = rows.get(j);
                if (i < j
                        && isNear(ratio(one.amount(before), other.amount(year)), middle)
                        && isNear(ratio(other.amount(before), one.amount(year)), middle)) {
                    tables.remark(
                            name,
                            lines.get(i),
                            "likely-swap",
                            "The amounts of " + one.name() + " and " + other.name() + " in " + year
                                    + " seem to have changed places. They are left as they stand.",
                            one.amount(year) + " and " + other.amount(year));
                }
            }
        }
    }

    private static BigDecimal ratio(Money before, Money after) {
        return after.toEuros().divide(before.toEuros(), MathContext.DECIMAL64);
    }

    private static boolean isNear(BigDecimal ratio, BigDecimal middle) {
        return ratio.subtract(middle).abs().compareTo(USUAL) <= 0;
    }

    /**
     * The rows.
     *
     * @return them in the order of the table
     */
    public ImmutableList<Row> rows() {
        return rows;
    }

    /**
     * The row with a name.
     *
     * @param of what it is about, as its first word says
     * @return the row; absent if there is none
     */
    public Optional<Row> find(String of) {
        return rows.stream().filter(row -> row.name().equals(of)).findFirst();
    }

    private Optional<Row> find(Municipality municipality) {
        return rows.stream()
                .filter(row -> row.name().equals(municipality.name())
                        || Municipalities.of2026()
                                .find(row.name())
                                .filter(municipality::equals)
                                .isPresent())
                .findFirst();
    }

    /**
     * The amount of a municipality in a year.
     *
     * @param municipality the municipality, by its official name or another in use
     * @param year the year
     * @return the amount
     * @throws IllegalArgumentException if the table has no such row or no amount of the year in it
     */
    public Money of(Municipality municipality, int year) {
        return find(municipality)
                .flatMap(row -> Optional.ofNullable(row.amounts().get(Year.of(year))))
                .orElseThrow(() -> new IllegalArgumentException(
                        "The table (" + name + ") must have an amount of " + municipality + " in " + year + "."));
    }

    /**
     * What all rows have in a year: the denominator of a key.
     *
     * @param year the year
     * @return their sum
     */
    public Money total(int year) {
        return Money.sum(rows.stream().map(row -> row.amount(Year.of(year))).toList());
    }

    /**
     * What is odd in the table; nothing was changed because of it.
     *
     * @return remarks with file and line
     */
    public ImmutableList<Problem> remarks() {
        return remarks;
    }

    @Override
    public String toString() {
        return name + ", " + rows.size() + " rows";
    }
}

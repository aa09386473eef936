package nl.geldstroom.iv3;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.time.Year;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.geldstroom.baseline.Baseline;
import nl.geldstroom.baseline.BudgetLine;
import nl.geldstroom.baseline.Growth;
import nl.geldstroom.document.Problem;
import nl.geldstroom.evidence.Publication;
import nl.geldstroom.money.Money;
import nl.geldstroom.party.Municipality;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.provision.LineId;
import nl.geldstroom.text.LocalizedText;

/**
 * The figures of one Iv3 file (<i>Iv3-tabel</i>), in the order of the file.
 *
 * <p>The row {@code Nederland}, where a file has it, is the sum of all municipalities and not a municipality: it is
 * found with {@link #national()} and {@link #nationalLines(int)} only. A table does not change and may be shared.
 *
 * <p>Example: the budget 2025 of all municipalities has 342 municipalities, and
 * {@code table.linesOf(PartyId.of("gm:1509"), 2025)} has 69 lines.
 */
public final class Iv3Table {

    private static final int LEAST_MUNICIPALITIES = 338;

    private final String source;
    private final Iv3Layout layout;
    private final ImmutableList<Iv3Row> rows;
    private final ImmutableMap<String, Iv3Place> places;
    private final ImmutableList<Problem> problems;
    private final Publication publication;
    private final ImmutableMap<Optional<PartyId>, ImmutableList<Iv3Row>> byPlace;

    Iv3Table(
            String source,
            Iv3Layout layout,
            Iterable<Iv3Row> rows,
            Iterable<Iv3Place> places,
            ImmutableList<Problem> problems) {
        this(source, layout, rows, places, problems, Publication.read("Iv3, " + source));
    }

    private Iv3Table(
            String source,
            Iv3Layout layout,
            Iterable<Iv3Row> rows,
            Iterable<Iv3Place> places,
            ImmutableList<Problem> problems,
            Publication publication) {
        this.source = source;
        this.publication = publication;
        this.layout = layout;
        this.rows = ImmutableList.copyOf(rows);
        this.problems = problems;
        Map<String, Iv3Place> named = new LinkedHashMap<>();
        for (Iv3Place place : places) {
            named.putIfAbsent(place.name(), place);
        }
        this.places = ImmutableMap.copyOf(named);
        Map<Optional<PartyId>, ImmutableList.Builder<Iv3Row>> grouped = new LinkedHashMap<>();
        for (Iv3Row row : this.rows) {
            grouped.computeIfAbsent(row.municipality(), place -> ImmutableList.builder())
                    .add(row);
        }
        ImmutableMap.Builder<Optional<PartyId>, ImmutableList<Iv3Row>> built = ImmutableMap.builder();
        grouped.forEach((place, list) -> built.put(place, list.build()));
        this.byPlace = built.buildOrThrow();
    }

    /**
     * The file.
     *
     * @return the name under which it was read
     */
    public String source() {
        return source;
    }

    /**
     * The layout in which the file was written.
     *
     * @return the layout
     */
    public Iv3Layout layout() {
        return layout;
    }

    /**
     * Budget, accounts or both.
     *
     * @return the kinds that occur
     */
    public ImmutableSortedSet<Iv3Kind> kinds() {
        return ImmutableSortedSet.copyOf(rows.stream().map(Iv3Row::kind).iterator());
    }

    /**
     * The budget years.
     *
     * @return the years that occur
     */
    public ImmutableSortedSet<Integer> years() {
        return ImmutableSortedSet.copyOf(rows.stream().map(Iv3Row::year).iterator());
    }

    /**
     * Every row, the national total included.
     *
     * @return the rows in the order of the file
     */
    public ImmutableList<Iv3Row> rows() {
        return rows;
    }

    /**
     * Every amount, the national total included.
     *
     * @return the cells in the order of the file, cost before income
     */
    public ImmutableList<Iv3Cell> cells() {
        return rows.stream()
                .flatMap(row -> Stream.of(row.cost(), row.income()))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * The municipalities and, where the file has it, the country.
     *
     * @return the places in the order of the file
     */
    public ImmutableList<Iv3Place> places() {
        return places.values().asList();
    }

    /**
     * The municipalities.
     *
     * @return their ids in the order of the file, without the national total
     */
    public ImmutableSet<PartyId> municipalities() {
        return byPlace.keySet().stream().flatMap(Optional::stream).collect(ImmutableSet.toImmutableSet());
    }

    /**
     * The description of a municipality.
     *
     * @param municipality the municipality
     * @return the place; absent if the file does not have it
     */
    public Optional<Iv3Place> place(PartyId municipality) {
        return placeOf(Optional.of(municipality));
    }

    /**
     * The country as a whole.
     *
     * @return the place of the national total; absent if the file does not have it
     */
    public Optional<Iv3Place> national() {
        return placeOf(Optional.empty());
    }

    private Optional<Iv3Place> placeOf(Optional<PartyId> municipality) {
        ImmutableList<Iv3Row> own = rowsOf(municipality);
        return own.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(places.get(own.get(0).name()));
    }

    ImmutableList<Iv3Row> rowsOf(Optional<PartyId> municipality) {
        return byPlace.getOrDefault(municipality, ImmutableList.of());
    }

    /**
     * The rows of one place in one year.
     *
     * @param municipality the municipality; empty: the national total
     * @param year the year
     * @return the rows in the order of the file
     * @throws IllegalArgumentException if the table does not have them, or has budget and accounts of that year
     */
    ImmutableList<Iv3Row> rowsOf(Optional<PartyId> municipality, int year) {
        ImmutableList<Iv3Row> own = rowsOf(municipality).stream()
                .filter(row -> row.year() == year)
                .collect(ImmutableList.toImmutableList());
        String who = municipality.map(PartyId::text).orElse(TableReader.NATIONAL);
        if (own.isEmpty()) {
            throw new IllegalArgumentException("The table (" + source + ") must have rows of " + who + " in " + year
                    + "; it has " + (rowsOf(municipality).isEmpty() ? "none of " + who : "only other years")
                    + ". Maybe one of the years " + years() + ".");
        }
        if (own.stream().map(Iv3Row::kind).distinct().count() > 1) {
            throw new IllegalArgumentException("The table (" + source + ") must have one kind of figures of " + who
                    + " in " + year + "; it has the budget and the accounts. Maybe take only(BUDGET) of it first.");
        }
        return own;
    }

    /**
     * What a municipality spends and receives in a year.
     *
     * @param municipality the municipality
     * @param year the budget year
     * @return its lines in the order of the file, empty lines included where the file has them
     * @throws IllegalArgumentException if the table has no rows of that municipality and year, or has both budget and
     *     accounts of that year
     */
    public ImmutableList<Iv3Line> linesOf(PartyId municipality, int year) {
        return linesOf(Optional.of(municipality), year);
    }

    /**
     * What a municipality spends and receives in a year.
     *
     * @param municipality the municipality
     * @param year the budget year
     * @return its lines in the order of the file
     * @throws IllegalArgumentException if the table has no rows of that municipality and year, or has both budget and
     *     accounts of that year
     */
    public ImmutableList<Iv3Line> linesOf(Municipality municipality, int year) {
        return linesOf(municipality.id(), year);
    }

    /**
     * Another line to look at where a municipality budgets no cost on a line from which measures usually start.
     *
     * <p>37 municipalities budget nothing on 6.712 in 2025: their guidance stands elsewhere.
     *
     * @param municipality the municipality
     * @param year the budget year
     * @param taskField the code of the line, for example {@code 6.712}
     * @return the code of a line with a cost above zero; absent if the line itself has cost, is not one from which
     *     measures usually start, or no such other line has cost
     * @throws IllegalArgumentException if the table has no rows of that municipality and year, or has both budget and
     *     accounts of that year
     */
    public Optional<String> lineInsteadOf(PartyId municipality, int year, String taskField) {
        return EmptyLines.in(rowsOf(Optional.of(municipality), year)).stream()
                .filter(found -> found.taskField().equals(taskField))
                .findFirst()
                .flatMap(EmptyLines.Found::instead)
                .map(Iv3Row::taskField);
    }

    /**
     * The same as lines of a baseline: ids such as {@code gm:1509/6.712}, the law that the money of the task field
     * usually serves, and the file as evidence.
     *
     * @param municipality the municipality
     * @param year the budget year
     * @return the lines in the order of the file; choose from them or split them before use
     * @throws IllegalArgumentException if the table has no rows of that municipality and year, or has both budget and
     *     accounts of that year
     */
    public ImmutableList<BudgetLine> budgetLinesOf(PartyId municipality, int year) {
        return linesOf(municipality, year).stream()
                .map(line -> BudgetLine.builder()
                        .id(LineId.of(municipality + "/" + line.taskField()))
                        .name(LocalizedText.same(
                                line.taskField() + " " + line.name().strip()))
                        .payer(municipality)
                        .law(TaskFieldYears.law(line.taskField(), year))
                        .taskField(line.taskField())
                        .cost(line.cost())
                        .income(line.income())
                        .evidence(publication)
                        .build())
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * The budget of a municipality as a baseline that does not grow: all lines of the file.
     *
     * @param municipality the municipality
     * @param year the budget year
     * @return the baseline
     * @throws IllegalArgumentException if the table has no rows of that municipality and year, or has both budget and
     *     accounts of that year
     */
    public Baseline baselineOf(Municipality municipality, int year) {
        return Baseline.builder()
                .year(Year.of(year))
                .growth(Growth.NONE)
                .addAllLines(budgetLinesOf(municipality.id(), year))
                .evidence(publication)
                .build();
    }

    /**
     * What all municipalities together spend and receive in a year, as the file itself gives it.
     *
     * @param year the budget year
     * @return the lines of the national total in the order of the file
     * @throws IllegalArgumentException if the table has no national total of that year, or has both budget and accounts
     */
    public ImmutableList<Iv3Line> nationalLines(int year) {
        return linesOf(Optional.empty(), year);
    }

    private ImmutableList<Iv3Line> linesOf(Optional<PartyId> municipality, int year) {
        return rowsOf(municipality, year).stream().map(Iv3Row::line).collect(ImmutableList.toImmutableList());
    }

    /**
     * One amount with its place in the file.
     *
     * @param municipality the municipality
     * @param year the budget year
     * @param taskField the code of the task field in that year
     * @param side cost or income
     * @return the cell; absent if the municipality has no such row in that year: in the long layout a row that is zero
     *     on both sides is left out
     * @throws IllegalArgumentException if the table has no rows of that municipality and year at all, or has both budget
     *     and accounts of that year
     */
    public Optional<Iv3Cell> cell(PartyId municipality, int year, String taskField, Iv3Side side) {
        return rowsOf(Optional.of(municipality), year).stream()
                .filter(row -> row.taskField().equals(taskField))
                .findFirst()
                .map(row -> side == Iv3Side.COST ? row.cost() : row.income());
    }

    /**
     * The inhabitants of a municipality as the file gives them.
     *
     * @param municipality the municipality
     * @return the inhabitants; absent if the file does not say
     */
    public Optional<Integer> population(PartyId municipality) {
        return place(municipality).flatMap(Iv3Place::population);
    }

    /**
     * The part of the table that is of one kind.
     *
     * @param kind budget or accounts
     * @return the table without the other rows; possibly without any
     */
    public Iv3Table only(Iv3Kind kind) {
        return part(rows.stream().filter(row -> row.kind() == kind).collect(ImmutableList.toImmutableList()));
    }

    /**
     * The part of the table that is about some municipalities; the national total stays.
     *
     * @param municipalities the municipalities
     * @return the table without the other rows
     */
    public Iv3Table only(Set<PartyId> municipalities) {
        return part(rows.stream()
                .filter(row -> row.municipality().map(municipalities::contains).orElse(true))
                .collect(ImmutableList.toImmutableList()));
    }

    private Iv3Table part(ImmutableList<Iv3Row> kept) {
        Set<String> names = new LinkedHashSet<>();
        kept.forEach(row -> names.add(row.name()));
        return new Iv3Table(
                source,
                layout,
                kept,
                places.values().stream()
                        .filter(place -> names.contains(place.name()))
                        .toList(),
                problems,
                publication);
    }

    Iv3Table from(Publication named) {
        return new Iv3Table(source, layout, rows, places.values(), problems, named);
    }

    /**
     * Where the figures come from, for whoever passes them on.
     *
     * @return the publication; by default the name of the file
     */
    public Publication publication() {
        return publication;
    }

    /**
     * Whether the table is about all municipalities, so that averages of the country and of classes mean something.
     *
     * @return true if the municipalities have together the population of the national total or, where the file has no
     *     populations, if there are at least 338 of them: the smallest published year
     */
    boolean isNationwide() {
        Optional<Integer> country = national().flatMap(Iv3Place::population);
        if (country.isEmpty()) {
            return municipalities().size() >= LEAST_MUNICIPALITIES;
        }
        long sum = 0;
        for (Iv3Place place : places.values()) {
            sum += place.isNational() ? 0 : place.population().orElse(0);
        }
        return sum == country.get();
    }

    /**
     * What is doubtful in the table: cost and income that differ (up to 49 thousand euros a remark on rounding, above it
     * a warning), amounts below zero (a remark), no cost on a line from which measures usually start (a warning with
     * another line to use), rows or municipalities that are missing, a national total that is not the sum.
     *
     * @return warnings and remarks, never errors; at most 1,000, the last then counts the rest
     */
    public ImmutableList<Problem> check() {
        return TableCheck.of(this);
    }

    /**
     * What the figures of a municipality can and cannot carry.
     *
     * @param municipality the municipality
     * @param year the budget year
     * @return the card
     * @throws IllegalArgumentException if the table has no rows of that municipality and year, or has both budget and
     *     accounts of that year
     */
    public QualityCard dataQuality(PartyId municipality, int year) {
        return QualityCard.of(this, municipality, year);
    }

    /**
     * What was worth knowing while reading; a file with errors does not become a table.
     *
     * @return warnings and remarks in the order of the file
     */
    public ImmutableList<Problem> problems() {
        return problems;
    }

    /**
     * The sum of one side of a place in a year.
     *
     * @param own the rows
     * @param side cost or income
     * @return the sum
     */
    static Money total(Iterable<Iv3Row> own, Iv3Side side) {
        Money sum = Money.ZERO;
        for (Iv3Row row : own) {
            sum = sum.plus((side == Iv3Side.COST ? row.cost() : row.income()).amount());
        }
        return sum;
    }

    /**
     * The table in the wide layout: thousands of euros, {@code ;}, one row per municipality and task field.
     *
     * <p>A file in this layout is written back byte for byte if it has all eleven columns in their usual order and
     * writes amounts with one decimal, as the published files do. What the table does not know stays empty.
     *
     * @return the text of the file
     * @throws IllegalArgumentException if the table has more than one year or kind, because this layout has no place for
     *     them
     */
    public String toWide() {
        return WideWriter.write(this);
    }

    /** The file, the kinds, the years and the number of municipalities. */
    @Override
    public String toString() {
        return source + " " + kinds() + " " + years() + " " + municipalities().size() + " municipalities";
    }
}

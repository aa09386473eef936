package nl.geldstroom.index;

import com.google.common.collect.ImmutableList;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.geldstroom.evidence.Publication;
import nl.geldstroom.evidence.Reliability;
import nl.geldstroom.internal.facts.FactFile;

/**
 * Index figures of many series, years and vintages (<i>indextabel</i>): reference data for indexation.
 *
 * <p>Publishers may disagree; then all their figures are here, {@link #disagreements()} names them, and the lookups take
 * the figure that became known last, or of those of one day the one that comes first in the table.
 *
 * @param figures the figures, in order of preference where they disagree
 */
public record IndexTable(ImmutableList<IndexFigure> figures) {

    private static final int DECIMALS = 12;

    private static final class Standard {
        private static final IndexTable TABLE = read(FactFile.beside(IndexTable.class, "index-figures.csv"));
    }

    /**
     * A table of figures.
     *
     * @param figures the figures, in order of preference where they disagree
     * @return the table
     */
    public static IndexTable of(Collection<IndexFigure> figures) {
        return new IndexTable(ImmutableList.copyOf(figures));
    }

    /**
     * The built-in figures: OVA, material and capital cost of care from 2000 to 2025, consumer prices, what VNG advised
     * for 2024 and 2025, and the growth of the Municipal Fund that was assumed for 2023.
     *
     * <p>They are as read from NZA, VNG and Valente; consumer prices come from a weak source and are marked so. After 2025
     * there is nothing: an indexation that needs a later year must say what it assumes.
     *
     * @return the table
     */
    public static IndexTable standard() {
        return Standard.TABLE;
    }

    /**
     * Reads a table: semicolons between cells, lines with {@code #} are notes, and the columns {@code
     * series;year;percent;status;publisher;date;reliability;source}.
     *
     * @param name the name of the file, for messages
     * @param text its text; it is not closed
     * @return the table, in the order of the file
     * @throws IllegalArgumentException naming the file and the line of the first figure that is refused: without
     *     publisher, source or reliability, or with a year, a percentage or a date that is none
     * @throws UncheckedIOException if the text cannot be read
     */
    public static IndexTable read(String name, Reader text) {
        try {
            return read(FactFile.read(name, new BufferedReader(text)));
        } catch (IOException e) {
            throw new UncheckedIOException("The index figures (" + name + ") could not be read.", e);
        }
    }

    private static IndexTable read(FactFile file) {
        Set<IndexFigure> seen = new HashSet<>();
        return new IndexTable(file.map(row -> {
            IndexFigure figure = figure(row);
            if (!seen.add(figure)) {
                throw new IllegalArgumentException("The figure of " + figure.series() + " for " + figure.year()
                        + " must occur once for each status, publisher and publication.");
            }
            return figure;
        }));
    }

    private static IndexFigure figure(FactFile.Row row) {
        String percent = row.required("percent");
        if (!percent.matches("-?[0-9]{1,3}([.][0-9]{1,6})?")) {
            throw new IllegalArgumentException(
                    "The percentage (" + percent + ") must be written as 4.94, for 4.94 %, with a point.");
        }
        return IndexFigure.builder()
                .series(IndexSeries.of(row.required("series")))
                .year(Year.parse(row.required("year")))
                .percent(new BigDecimal(percent))
                .status(row.constant("status", IndexFigure.Status.class))
                .publisher(row.required("publisher"))
                .publication(new Publication(
                        row.required("source"),
                        Optional.empty(),
                        row.optional("date").map(LocalDate::parse),
                        row.constant("reliability", Reliability.class)))
                .build();
    }

    /**
     * The figures of one publisher only.
     *
     * @param publisher the publisher, for example {@code NZA}
     * @return a table with its figures; empty if it published none
     */
    public IndexTable publishedBy(String publisher) {
        return new IndexTable(figures.stream()
                .filter(figure -> figure.publisher().equals(publisher))
                .collect(ImmutableList.toImmutableList()));
    }

    /**
     * The forecast of a year, as far as it was known on a day.
     *
     * @param series the series
     * @param year the year
     * @param asOf the day
     * @return the provisional figure; without one, the figure whose status is not said, else the definitive one; absent
     *     if none was known
     */
    public Optional<IndexFigure> forecast(IndexSeries series, Year year, LocalDate asOf) {
        return latest(series, year, IndexFigure.Status.PROVISIONAL, asOf).or(() -> outcome(series, year, asOf));
    }

    /**
     * The outcome of a year, as far as it was known on a day.
     *
     * @param series the series
     * @param year the year
     * @param asOf the day
     * @return the definitive figure; without one, the figure whose status is not said; absent if neither was known
     */
    public Optional<IndexFigure> outcome(IndexSeries series, Year year, LocalDate asOf) {
        return latest(series, year, IndexFigure.Status.DEFINITIVE, asOf)
                .or(() -> latest(series, year, IndexFigure.Status.UNSTATED, asOf));
    }

    private Optional<IndexFigure> latest(IndexSeries series, Year year, IndexFigure.Status status, LocalDate asOf) {
        Optional<IndexFigure> latest = Optional.empty();
        for (IndexFigure figure : figures) {
            if (figure.series().equals(series)
                    && figure.year().equals(year)
                    && figure.status() == status
                    && !figure.knownFrom().isAfter(asOf)
                    && (latest.isEmpty()
                            || figure.knownFrom().isAfter(latest.get().knownFrom()))) {
                latest = Optional.of(figure);
            }
        }
        return latest;
    }

    /**
     * By how much an amount grows from the price level of one year to that of another (<i>prijspeil</i>).
     *
     * <p>The rise of a year is its outcome, or its forecast as long as no outcome was known.
     *
     * @param series the series to follow
     * @param from the year whose prices the amount is in
     * @param to the year whose prices are wanted; earlier than {@code from} gives a factor below 1 when prices rose
     * @param asOf the day whose knowledge counts
     * @return the factor, to twelve decimals; OVA from 2022 to 2024 is 1.0636 times 1.06, 1.127416
     * @throws IllegalArgumentException if a year in between has no figure
     */
    public BigDecimal priceFactor(IndexSeries series, Year from, Year to, LocalDate asOf) {
        if (to.isBefore(from)) {
            return BigDecimal.ONE.divide(priceFactor(series, to, from, asOf), DECIMALS, RoundingMode.HALF_UP);
        }
        BigDecimal factor = BigDecimal.ONE;
        for (Year year = from.plusYears(1); !year.isAfter(to); year = year.plusYears(1)) {
            Year missing = year;
            IndexFigure figure = outcome(series, year, asOf)
                    .or(() -> forecast(series, missing, asOf))
                    .orElseThrow(() -> new IllegalArgumentException("The index table has no figure of " + series
                            + " for " + missing + " that was known on " + asOf
                            + ". Maybe take another series, or add the figure."));
            factor = factor.multiply(Percents.factor(figure.percent())).setScale(DECIMALS, RoundingMode.HALF_UP);
        }
        return factor;
    }

    /**
     * Where sources disagree: outcomes of one series and year that differ.
     *
     * @return groups of two or more figures, in the order of the table
     */
    public ImmutableList<ImmutableList<IndexFigure>> disagreements() {
        List<ImmutableList<IndexFigure>> groups = new ArrayList<>();
        List<IndexFigure> seen = new ArrayList<>();
        for (IndexFigure figure : figures) {
            if (figure.status() == IndexFigure.Status.PROVISIONAL || seen.contains(figure)) {
                continue;
            }
            ImmutableList<IndexFigure> same = figures.stream()
                    .filter(other -> other.series().equals(figure.series())
                            && other.year().equals(figure.year())
                            && other.status() != IndexFigure.Status.PROVISIONAL)
                    .collect(ImmutableList.toImmutableList());
            seen.addAll(same);
            if (same.stream().map(IndexFigure::percent).distinct().count() > 1) {
                groups.add(same);
            }
        }
        return ImmutableList.copyOf(groups);
    }
}

package nl.geldstroom.iv3;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes the wide layout. */
final class WideWriter {

    private WideWriter() {}

    static String write(Iv3Table table) {
        if (table.years().size() > 1 || table.kinds().size() > 1) {
            throw new IllegalArgumentException("The table (" + table + ") must have one year and one kind to be written"
                    + " in the wide layout. Maybe take only(BUDGET) of it first.");
        }
        Map<String, Iv3Place> places =
                table.places().stream().collect(Collectors.toMap(Iv3Place::name, Function.identity()));
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder()
                .fieldSeparator(';')
                .lineDelimiter(LineDelimiter.LF)
                .build(text)) {
            csv.writeRecord(TableReader.WIDE);
            for (Iv3Row row : table.rows()) {
                csv.writeRecord(fields(row, places.get(row.name())));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static List<String> fields(Iv3Row row, @Nullable Iv3Place place) {
        return List.of(
                row.name(),
                row.taskField() + " " + row.label(),
                row.salaries().map(Amounts::wide).orElse(""),
                Amounts.wide(row.income().amount()),
                Amounts.wide(row.cost().amount()),
                said(place, Iv3Place::province),
                said(place, Iv3Place::sizeClass),
                said(place, Iv3Place::urbanity),
                said(place, which -> which.population().map(Object::toString)),
                said(place, Iv3Place::centreFunction),
                said(place, Iv3Place::socialStructure));
    }

    private static String said(@Nullable Iv3Place place, Function<Iv3Place, Optional<String>> what) {
        return place == null ? "" : what.apply(place).orElse("");
    }
}

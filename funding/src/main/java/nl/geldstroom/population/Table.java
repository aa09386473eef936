package nl.geldstroom.population;

import com.google.common.collect.ImmutableList;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.geldstroom.document.DocumentException;
import nl.geldstroom.document.Input;
import nl.geldstroom.document.Problem;
import nl.geldstroom.document.Severity;

/** A table of separated values, row by row, which collects what is wrong with it. */
final class Table {

    /** One row under the header. */
    record Row(int line, List<String> cells) {

        String cell(int column) {
            return column < cells.size() ? cells.get(column).strip() : "";
        }
    }

    private static final int SHOWN = 1_000;

    private final String file;
    private final ImmutableList<String> header;
    private final ImmutableList<Row> rows;
    private final List<Problem> problems = new ArrayList<>();

    private Table(String file, ImmutableList<String> header, ImmutableList<Row> rows) {
        this.file = file;
        this.header = header;
        this.rows = rows;
    }

    static Table of(Input input) {
        String text = input.text();
        int end = text.indexOf('\n');
        String first = end < 0 ? text : text.substring(0, end);
        List<Row> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .fieldSeparator(first.indexOf(';') >= 0 ? ';' : ',')
                .skipEmptyLines(true)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            csv.forEach(record -> rows.add(new Row((int) record.getStartingLineNumber(), record.getFields())));
        } catch (CsvParseException e) {
            throw refused(input.name(), "syntax", "The file must be a table of separated values.", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (rows.size() < 2) {
            throw refused(input.name(), "empty-file", "The file must have a header and rows.", "nothing");
        }
        return new Table(
                input.name(),
                rows.get(0).cells().stream()
                        .map(cell -> cell.strip().toLowerCase(Locale.ROOT))
                        .collect(ImmutableList.toImmutableList()),
                ImmutableList.copyOf(rows.subList(1, rows.size())));
    }

    private static DocumentException refused(String file, String rule, String message, String found) {
        return new DocumentException(ImmutableList.of(Problem.atLine(Severity.ERROR, file, 1, rule, message, found)));
    }

    String file() {
        return file;
    }

    ImmutableList<String> header() {
        return header;
    }

    ImmutableList<Row> rows() {
        return rows;
    }

    /** The column with one of two names; a header without it is refused at once. */
    int column(String english, String dutch) {
        int column = Math.max(header.indexOf(english), header.indexOf(dutch));
        if (column < 0) {
            throw refused(
                    file,
                    "missing-column",
                    "The header must have a column " + english + " (or " + dutch + ").",
                    String.join(";", header));
        }
        return column;
    }

    void error(Row row, String rule, String message, String found) {
        if (problems.size() < SHOWN) {
            problems.add(Problem.atLine(Severity.ERROR, file, row.line(), rule, message, found));
        }
    }

    void throwIfAny() {
        if (!problems.isEmpty()) {
            throw new DocumentException(problems);
        }
    }
}

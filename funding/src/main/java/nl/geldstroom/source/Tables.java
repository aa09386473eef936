package nl.geldstroom.source;

import com.google.common.collect.ImmutableList;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.geldstroom.document.DocumentException;
import nl.geldstroom.document.Problem;
import nl.geldstroom.document.Severity;

/** Reads tables of separated values and collects all that is wrong with them. */
final class Tables {

    /** A row with the number of its line. */
    record Row(int line, ImmutableList<String> cells) {}

    /** A table with the names of its columns. */
    record Table(String name, ImmutableList<String> header, ImmutableList<Row> rows) {}

    private static final long MOST_BYTES = 16_000_000;
    private static final int SHOWN = 500;
    private static final Pattern DUTCH =
            Pattern.compile("-?(?:[0-9]{1,3}(?:\\.[0-9]{3})+|[0-9]+)(?:,[0-9]+)?(?:E[+-]?[0-9]{1,2})?");
    private static final Pattern ENGLISH = Pattern.compile("-?[0-9]+(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]{1,2})?");

    private final List<Problem> problems = new ArrayList<>();

    void error(String file, int line, String rule, String message, String found) {
        add(Severity.ERROR, file, line, rule, message, found);
    }

    void remark(String file, int line, String rule, String message, String found) {
        add(Severity.REMARK, file, line, rule, message, found);
    }

    private void add(Severity severity, String file, int line, String rule, String message, String found) {
        if (problems.size() < SHOWN) {
            problems.add(Problem.atLine(
                    severity,
                    file,
                    line,
                    rule,
                    message,
                    found.length() <= 60 ? found : found.substring(0, 57) + "..."));
        }
    }

    ImmutableList<Problem> toList() {
        return ImmutableList.copyOf(problems);
    }

    void throwIfAny() {
        if (problems.stream().anyMatch(Problem::isError)) {
            throw new DocumentException(problems);
        }
    }

    /** The text of a file of at most 16 million bytes in UTF-8. */
    Optional<String> text(Path file) {
        String name = nameOf(file);
        try {
            if (Files.size(file) > MOST_BYTES) {
                error(name, 0, "too-large", "The file must have at most 16 million bytes.", Files.size(file) + "");
                return Optional.empty();
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(java.nio.ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            error(name, 0, "encoding", "The text must be in UTF-8. Maybe save it as CSV UTF-8.", "other bytes");
        } catch (IOException e) {
            error(name, 0, "unreadable", "The file must be readable.", file.toString());
        }
        return Optional.empty();
    }

    static String nameOf(Path file) {
        Path last = file.getFileName();
        return last == null ? file.toString() : last.toString();
    }

    /** The table of a text; the separator is the one of tab, semicolon and comma that the first line has most of. */
    Table table(String name, String text) {
        int end = text.indexOf('\n');
        String first = end < 0 ? text : text.substring(0, end);
        char separator = '\t';
        for (char other : new char[] {';', ','}) {
            if (count(first, other) > count(first, separator)) {
                separator = other;
            }
        }
        ImmutableList<String> header = ImmutableList.of();
        ImmutableList.Builder<Row> rows = ImmutableList.builder();
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            boolean isHeader = true;
            for (CsvRecord record : csv) {
                ImmutableList<String> cells =
                        record.getFields().stream().map(String::strip).collect(ImmutableList.toImmutableList());
                if (isHeader) {
                    header = cells;
                    isHeader = false;
                } else if (cells.size() != header.size()) {
                    error(
                            name,
                            (int) record.getStartingLineNumber(),
                            "broken-line",
                            "The line must have " + header.size() + " fields, as the header has.",
                            cells.size() + " fields");
                } else {
                    rows.add(new Row((int) record.getStartingLineNumber(), cells));
                }
            }
        } catch (CsvParseException e) {
            error(name, 0, "syntax", "The file must be a table of separated values: " + e.getMessage(), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ImmutableList<Row> all = rows.build();
        if (all.isEmpty()) {
            error(name, 0, "empty-file", "The file must have a header and rows.", "nothing");
        }
        return new Table(name, header, all);
    }

    private static long count(String line, char separator) {
        return line.chars().filter(c -> c == separator).count();
    }

    /** A number with a decimal comma, and perhaps points between thousands. */
    Optional<BigDecimal> dutch(String file, int line, String column, String text) {
        return number(file, line, column, text, DUTCH, text.replace(".", "").replace(',', '.'), "1.234,56");
    }

    /** A number with a decimal point. */
    Optional<BigDecimal> english(String file, int line, String column, String text) {
        return number(file, line, column, text, ENGLISH, text, "1234.56");
    }

    private Optional<BigDecimal> number(
            String file, int line, String column, String text, Pattern form, String plain, String example) {
        if (!form.matcher(text).matches()) {
            error(
                    file,
                    line,
                    "not-a-number",
                    "The value of " + column + " must be a number such as " + example + ".",
                    text);
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(plain));
    }
}

package nl.geldstroom.register;

import com.google.common.collect.ImmutableList;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import nl.geldstroom.document.DocumentException;
import nl.geldstroom.document.Problem;
import nl.geldstroom.document.Severity;
import nl.geldstroom.money.Money;

/** Reads a register row by row. */
final class RegisterReader {

    private static final ImmutableList<String> COLUMNS =
            ImmutableList.of("jaar", "aanvrager", "project", "status", "verleend_eur", "vastgesteld_eur");
    private static final Pattern YEAR = Pattern.compile("(19|20|21)[0-9]{2}");
    private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,2})?");
    private static final int SHOWN = 1_000;
    private static final int LONGEST = 200;

    private final String name;
    private final List<Problem> problems = new ArrayList<>();
    private int left;

    RegisterReader(String name) {
        this.name = name;
    }

    void read(Path file, Consumer<RegisteredSubsidy> rows) {
        try (BufferedReader text = new BufferedReader(new InputStreamReader(
                Files.newInputStream(file),
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)))) {
            read(text, rows);
        } catch (NoSuchFileException e) {
            problem(0, "unreadable", "The file must exist. Maybe it is in another folder.", "");
        } catch (CharacterCodingException e) {
            problem(0, "encoding", "The text must be in UTF-8.", "");
        } catch (IOException e) {
            problem(0, "unreadable", "The file must be readable, but reading it failed (" + e + ").", "");
        }
        if (!problems.isEmpty()) {
            throw new DocumentException(shown());
        }
    }

    private ImmutableList<Problem> shown() {
        ImmutableList.Builder<Problem> all = ImmutableList.<Problem>builder().addAll(problems);
        if (left > 0) {
            all.add(Problem.atLine(
                    Severity.ERROR,
                    name,
                    0,
                    "more-problems",
                    "There are " + left + " more problems than are shown.",
                    ""));
        }
        return all.build();
    }

    private void read(BufferedReader text, Consumer<RegisteredSubsidy> rows) throws IOException {
        text.mark(4096);
        char[] start = new char[2048];
        int length = text.read(start);
        text.reset();
        String first = length <= 0
                ? ""
                : new String(start, 0, length).lines().findFirst().orElse("");
        char separator = first.chars().filter(c -> c == ';').count()
                        > first.chars().filter(c -> c == ',').count()
                ? ';'
                : ',';
        if (first.startsWith("\uFEFF")) {
            text.skip(1);
        }
        Map<String, Integer> columns = new LinkedHashMap<>();
        int width = 0;
        boolean any = false;
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            for (CsvRecord line : csv) {
                if (columns.isEmpty()) {
                    header(line.getFields(), columns);
                    width = line.getFieldCount();
                    if (!problems.isEmpty()) {
                        return;
                    }
                } else {
                    any = true;
                    row((int) line.getStartingLineNumber(), line.getFields(), columns, width)
                            .ifPresent(rows);
                }
            }
        } catch (CsvParseException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            problem(0, "syntax", "The file must be a table of separated values: " + cause.getMessage(), "");
            return;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        if (!any) {
            problem(0, "empty-file", "The file must have a header and rows.", "nothing");
        }
    }

    private void header(List<String> fields, Map<String, Integer> columns) {
        for (int i = 0; i < fields.size(); i++) {
            String field = fields.get(i).strip();
            if (!COLUMNS.contains(field)) {
                problem(1, "unknown-column", "Every column must be one of " + String.join(", ", COLUMNS) + ".", field);
            } else if (columns.putIfAbsent(field, i) != null) {
                problem(1, "duplicate-column", "A column must occur once only.", field);
            }
        }
        for (String column : COLUMNS) {
            if (!columns.containsKey(column)) {
                problem(1, "missing-column", "The column " + column + " must be present.", "nothing");
            }
        }
    }

    private Optional<RegisteredSubsidy> row(int line, List<String> fields, Map<String, Integer> columns, int width) {
        if (fields.size() != width) {
            problem(
                    line,
                    "row-width",
                    "A row must have as many fields as the header: " + width
                            + ". Maybe a text with a separator needs quotes.",
                    String.valueOf(fields.size()));
            return Optional.empty();
        }
        int before = problems.size() + left;
        String year = field("jaar", fields, columns);
        if (!YEAR.matcher(year).matches()) {
            problem(line, "register-year", "The jaar must be a year of four digits.", year);
        }
        String recipient = named(line, "aanvrager", fields, columns);
        String project = named(line, "project", fields, columns);
        String word = field("status", fields, columns);
        Optional<RegisteredSubsidy.Status> status = Arrays.stream(RegisteredSubsidy.Status.values())
                .filter(each -> each.word().equals(word))
                .findFirst();
        if (status.isEmpty()) {
            problem(line, "unknown-word", "The status must be Verleend or Vastgesteld.", word);
        }
        Optional<Money> granted = amount(line, "verleend_eur", fields, columns);
        String determined = field("vastgesteld_eur", fields, columns);
        Optional<Money> last =
                determined.isEmpty() ? Optional.empty() : amount(line, "vastgesteld_eur", fields, columns);
        if (problems.size() + left > before) {
            return Optional.empty();
        }
        return Optional.of(RegisteredSubsidy.builder()
                .line(line)
                .year(Year.parse(year))
                .recipient(recipient)
                .project(project)
                .status(status.orElseThrow())
                .granted(granted.orElseThrow())
                .determined(last)
                .build());
    }

    private static String field(String column, List<String> fields, Map<String, Integer> columns) {
        return fields.get(columns.getOrDefault(column, 0)).strip();
    }

    private String named(int line, String column, List<String> fields, Map<String, Integer> columns) {
        String value = field(column, fields, columns);
        if (value.isEmpty() || value.length() > LONGEST) {
            problem(line, "register-name", "The " + column + " must have 1 to " + LONGEST + " characters.", value);
        }
        return value;
    }

    private Optional<Money> amount(int line, String column, List<String> fields, Map<String, Integer> columns) {
        String value = field(column, fields, columns);
        if (!AMOUNT.matcher(value).matches()) {
            problem(
                    line,
                    "register-amount",
                    "The " + column + " must be euros, zero or more, with at most two decimals after a point.",
                    value);
            return Optional.empty();
        }
        return Optional.of(Money.euros(new BigDecimal(value)));
    }

    private void problem(int line, String rule, String message, String found) {
        if (problems.size() >= SHOWN) {
            left++;
            return;
        }
        String shown = found.length() <= 60 ? found : found.substring(0, 57) + "...";
        problems.add(Problem.atLine(Severity.ERROR, name, line, rule, message, shown));
    }
}

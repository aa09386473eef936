package nl.geldstroom.internal.facts;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A table of facts that ships with the module (<i>feitenbestand</i>).
 *
 * <p>UTF-8; lines that start with {@code #} say where the facts come from; the first other line names the columns; cells
 * are separated by semicolons and never quoted.
 *
 * @param name the name of the file
 * @param rows its rows, in the order of the file
 */
public record FactFile(String name, ImmutableList<Row> rows) {

    private static final Splitter CELLS = Splitter.on(';').trimResults();

    /**
     * One row of the file.
     *
     * @param file the name of the file
     * @param line its line number, from 1
     * @param cells the cells by column
     */
    public record Row(String file, int line, ImmutableMap<String, String> cells) {

        /**
         * A cell that must say something.
         *
         * @param column the name of the column
         * @return the text of the cell
         * @throws IllegalArgumentException if there is no such column or the cell is empty
         */
        public String required(String column) {
            return optional(column)
                    .orElseThrow(() -> new IllegalArgumentException(
                            "The column (" + column + ") of line " + line + " of " + file + " must have a value."));
        }

        /**
         * A cell that may be empty.
         *
         * @param column the name of the column
         * @return the text of the cell; absent if it is empty
         * @throws IllegalArgumentException if there is no such column
         */
        public Optional<String> optional(String column) {
            String cell = cells.get(column);
            if (cell == null) {
                throw new IllegalArgumentException("The file " + file + " must have a column (" + column + ").");
            }
            return cell.isEmpty() ? Optional.empty() : Optional.of(cell);
        }

        /**
         * A cell that no row before this one may have.
         *
         * @param column the name of the column
         * @param seen the texts of the rows before, to which this one is added
         * @return the text of the cell
         * @throws IllegalArgumentException if the cell is empty or a row before had the same text
         */
        public String once(String column, Set<String> seen) {
            String text = required(column);
            if (!seen.add(text)) {
                throw new IllegalArgumentException("The " + column + " (" + text + ") must occur once.");
            }
            return text;
        }

        /**
         * A constant that must be there.
         *
         * @param <E> the type of the constant
         * @param column the name of the column
         * @param type the enum
         * @return the constant whose lower camel form the cell has: {@code tailorMade} is {@code TAILOR_MADE}
         * @throws IllegalArgumentException if there is no such column, the cell is empty or names no constant
         */
        public <E extends Enum<E>> E constant(String column, Class<E> type) {
            String lowerCamel = required(column);
            String constant = lowerCamel.replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT);
            for (E candidate : type.getEnumConstants()) {
                if (candidate.name().equals(constant)) {
                    return candidate;
                }
            }
            throw new IllegalArgumentException("The " + column + " (" + lowerCamel + ") must be one of "
                    + Stream.of(type.getEnumConstants()).map(Row::lowerCamel).collect(Collectors.joining(", ")) + ".");
        }

        private static String lowerCamel(Enum<?> constant) {
            StringBuilder text = new StringBuilder();
            for (String word : constant.name().split("_", -1)) {
                text.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
            }
            return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
        }
    }

    /**
     * Reads a file that lies beside a class.
     *
     * @param anchor the class
     * @param name the name of the file
     * @return the file
     * @throws IllegalArgumentException if the file is absent or a row has another number of cells than the header
     */
    public static FactFile beside(Class<?> anchor, String name) {
        try (InputStream stream = anchor.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalArgumentException(
                        "The fact file (" + name + ") must lie beside " + anchor.getName() + ".");
            }
            return read(name, new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException("The fact file (" + name + ") could not be read.", e);
        }
    }

    /**
     * Reads a file.
     *
     * @param name the name of the file, for messages
     * @param reader its text; it is not closed
     * @return the file
     * @throws IOException if the text cannot be read
     * @throws IllegalArgumentException naming every row that has another number of cells than the header
     */
    public static FactFile read(String name, BufferedReader reader) throws IOException {
        ImmutableList.Builder<Row> rows = ImmutableList.builder();
        List<String> faults = new ArrayList<>();
        List<String> header = List.of();
        int number = 0;
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            List<String> cells = CELLS.splitToList(line);
            if (header.isEmpty()) {
                header = cells;
                continue;
            }
            if (cells.size() != header.size()) {
                faults.add("Line " + number + " of " + name + " must have " + header.size() + " cells, not "
                        + cells.size() + ".");
                continue;
            }
            ImmutableMap.Builder<String, String> byColumn = ImmutableMap.builder();
            for (int i = 0; i < cells.size(); i++) {
                byColumn.put(header.get(i), cells.get(i));
            }
            rows.add(new Row(name, number, byColumn.buildOrThrow()));
        }
        refuse(faults, null);
        return new FactFile(name, rows.build());
    }

    /** All faults in one message, a line for each. */
    private static void refuse(List<String> faults, @Nullable RuntimeException first) {
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", faults), first);
        }
    }

    /**
     * Makes something of every row.
     *
     * @param <T> what it makes
     * @param reading from a row to a thing
     * @return the things, in the order of the file
     * @throws IllegalArgumentException naming the file and the line of every row that is refused, each on a line of the
     *     message
     */
    public <T> ImmutableList<T> map(Function<Row, T> reading) {
        ImmutableList.Builder<T> things = ImmutableList.builder();
        List<String> faults = new ArrayList<>();
        RuntimeException first = null;
        for (Row row : rows) {
            try {
                things.add(reading.apply(row));
            } catch (RuntimeException e) {
                faults.add("Line " + row.line() + " of " + name + ": " + e.getMessage());
                first = first == null ? e : first;
            }
        }
        refuse(faults, first);
        return things.build();
    }
}

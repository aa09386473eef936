package nl.geldstroom.app.cli;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.function.Function;

/** A table on a terminal with what is compared in its columns: at most four beside a label. */
record SideBySide<T>(Console console, List<T> columns) {

    /** How many columns fit beside a label. */
    static final int BESIDE = 4;

    private static final int LABEL = 24;
    private static final int AMOUNT = 14;

    /** A line without figures and the names of the columns. */
    void head(String title, Function<T, String> name) {
        console.out().println();
        Wrapped.lines(title, Wrapped.COLUMNS).forEach(console.out()::println);
        row("", name);
    }

    /** A row; a long label has lines of its own above it. */
    void row(String label, Function<T, String> cell) {
        ImmutableList<String> parts = Wrapped.lines(label, LABEL - 1);
        parts.subList(0, parts.size() - 1).forEach(console.out()::println);
        StringBuilder row = new StringBuilder(Wrapped.left(parts.get(parts.size() - 1), LABEL));
        columns.forEach(column -> row.append(Wrapped.right(cell.apply(column), AMOUNT)));
        console.out().println(row);
    }
}

package nl.geldstroom.app.cli;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;

/** Text in lines of a terminal. */
final class Wrapped {

    /** The width of a terminal that nobody has made wider. */
    static final int COLUMNS = 80;

    private Wrapped() {}

    /** Words in lines of at most so many characters; a longer word has a line of its own. */
    static ImmutableList<String> lines(String text, int width) {
        ImmutableList.Builder<String> lines = ImmutableList.builder();
        StringBuilder line = new StringBuilder();
        for (String word : Splitter.onPattern("\\s+").omitEmptyStrings().split(text)) {
            if (line.length() > 0 && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() > 0 ? " " : "").append(word);
        }
        return lines.add(line.toString()).build();
    }

    static String left(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    static String right(String text, int width) {
        return " ".repeat(Math.max(0, width - text.length())) + text;
    }
}

package nl.geldstroom.app.report.view;

import com.google.common.collect.ImmutableList;

/**
 * A table of words and figures that are written out already.
 *
 * @param caption what it shows
 * @param head the heads of its columns, that of the rows first
 * @param rows its rows
 */
public record AnswerTable(String caption, ImmutableList<String> head, ImmutableList<Line> rows) {

    /**
     * A row.
     *
     * @param variants the scenarios that it is about; empty: all of them
     * @param label what it is about
     * @param cells the figures, one for each column after the first
     */
    public record Line(ImmutableList<Variant> variants, String label, ImmutableList<String> cells) {}
}

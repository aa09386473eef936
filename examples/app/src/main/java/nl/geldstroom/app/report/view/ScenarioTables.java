package nl.geldstroom.app.report.view;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.LinkedHashMultimap;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.geldstroom.app.report.view.AnswerTable.Line;
import nl.geldstroom.money.Money;
import nl.geldstroom.text.LocalizedText;

/** Tables and sentences of all scenarios together, in which what several scenarios share stands once. */
final class ScenarioTables {

    /** What stands where nothing is known. */
    static final String NOTHING = "\u2013";

    private final Page page;

    ScenarioTables(Page page) {
        this.page = page;
    }

    /** A row of one scenario, before the same rows of others are put together. */
    record Row(String label, ImmutableList<String> cells) {}

    /** A table with the rows of every scenario that has answers; the same row of several scenarios stands once. */
    AnswerTable of(String caption, List<String> head, Function<Variant, List<Row>> rows) {
        LinkedHashMultimap<Row, Integer> all = LinkedHashMultimap.create();
        for (int i = 0; i < page.variants().size(); i++) {
            for (Row row : rows.apply(page.variants().get(i))) {
                all.put(row, i);
            }
        }
        ImmutableList.Builder<Line> lines = ImmutableList.builder();
        all.asMap()
                .forEach((row, holders) -> lines.add(new Line(
                        holders.size() == page.variants().size()
                                ? ImmutableList.of()
                                : holders.stream().map(page.variants()::get).collect(ImmutableList.toImmutableList()),
                        row.label(),
                        row.cells())));
        return new AnswerTable(caption, ImmutableList.copyOf(head), lines.build());
    }

    /** Each sentence once, with the letters of the scenarios for which it is. */
    ImmutableList<Tagged<String>> said(Function<Variant, List<LocalizedText>> sentences) {
        LinkedHashMultimap<String, Integer> said = LinkedHashMultimap.create();
        for (int i = 0; i < page.variants().size(); i++) {
            for (LocalizedText sentence : sentences.apply(page.variants().get(i))) {
                said.put(page.say().of(sentence), i);
            }
        }
        ImmutableList.Builder<Tagged<String>> all = ImmutableList.builder();
        said.asMap()
                .forEach((sentence, holders) -> all.add(
                        new Tagged<>(holders.size() == page.variants().size() ? "" : page.letters(holders), sentence)));
        return all.build();
    }

    /** What is asked in the first column and years in the others. */
    static ImmutableList<String> head(String first, List<Year> years) {
        return ImmutableList.<String>builder()
                .add(first)
                .addAll(years.stream().map(Year::toString).iterator())
                .build();
    }

    /** A row of amounts by year; a dash for a year that they do not have. */
    Row row(String label, List<Year> shown, List<Year> years, List<Money> amounts) {
        return new Row(label, perYear(shown, years, amounts));
    }

    /** Amounts by year times 1,000; a dash for a year that they do not have. */
    ImmutableList<String> perYear(List<Year> shown, List<Year> years, List<Money> amounts) {
        return shown.stream()
                .map(year -> at(years, amounts, year).map(page.say()::thousands).orElse(NOTHING))
                .collect(ImmutableList.toImmutableList());
    }

    private static Optional<Money> at(List<Year> years, List<Money> amounts, Year year) {
        int place = years.indexOf(year);
        return place < 0 ? Optional.empty() : Optional.of(amounts.get(place));
    }
}

package nl.geldstroom.app.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import nl.geldstroom.evidence.Publication;
import nl.geldstroom.text.LocalizedText;
import nl.geldstroom.text.Phrases;
import nl.geldstroom.time.RoughDate;

/** What commands that print facts have in common: lines of a terminal, dates, and the mark of what is unsure. */
record Lines(Console console) {

    /** The width of one step inwards. */
    private static final String STEP = "  ";

    /** Words in lines that fit a terminal, so many steps inwards; what follows the first line of an item hangs. */
    void wrapped(int steps, String text) {
        String indent = STEP.repeat(steps);
        String hanging = steps == 0 ? indent : indent + STEP;
        String start = indent;
        for (String line : Wrapped.lines(text, Wrapped.COLUMNS - hanging.length())) {
            console.out().println(start + line);
            start = hanging;
        }
    }

    void wrapped(int steps, String nl, String en) {
        wrapped(steps, console.text(nl, en));
    }

    void blank() {
        console.out().println();
    }

    /** What was not read at its source says so everywhere. */
    String mark(boolean isUnverified) {
        return isUnverified ? console.text(" [ongeverifieerd]", " [unverified]") : "";
    }

    void source(int steps, Publication publication) {
        wrapped(steps, console.text("Bron: ", "Source: ") + publication.citation() + mark(publication.isUnverified()));
    }

    String date(RoughDate date) {
        return console.text(
                switch (date.text().length()) {
                    case 4 -> LocalizedText.same(date.text());
                    case 7 -> Phrases.month(YearMonth.parse(date.text()));
                    default -> Phrases.date(date.earliest());
                });
    }

    static LocalDate day(String option, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw Refusal.of(
                    "De dag (" + text + ") bij " + option + " moet een datum zijn, zoals 2027-01-01.",
                    "The day (" + text + ") of " + option + " must be a date, as 2027-01-01.");
        }
    }
}

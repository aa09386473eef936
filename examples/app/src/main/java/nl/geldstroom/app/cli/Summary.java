package nl.geldstroom.app.cli;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Year;
import nl.geldstroom.answer.Results;
import nl.geldstroom.answer.Results.Key;
import nl.geldstroom.answer.Results.ScenarioResult;
import nl.geldstroom.money.Money;
import nl.geldstroom.text.Language;
import nl.geldstroom.text.Phrases;

/** The outcome of a run in a few lines of 80 columns: what an alderman would ask first. */
record Summary(Results results, Language language) {

    private static final int BUDGET_YEARS = 4;
    private static final int LABEL = 32;
    private static final int AMOUNT = 12;

    void print(PrintWriter to) {
        for (ScenarioResult scenario : results.scenarios()) {
            print(scenario, to);
        }
        to.println(text(
                "Met een minteken: slechter dan bij ongewijzigd beleid.",
                "With a minus sign: worse than with unchanged policy."));
        if (results.workedExample()) {
            Wrapped.lines(
                            text(
                                    "Een rekenvoorbeeld op openbare cijfers; geen plan van de gemeente.",
                                    "A worked example on public figures; not a plan of the municipality."),
                            Wrapped.COLUMNS)
                    .forEach(to::println);
        }
    }

    private void print(ScenarioResult scenario, PrintWriter to) {
        Key key = scenario.key();
        Wrapped.lines(scenario.partyName() + " | " + scenario.title().in(language), Wrapped.COLUMNS)
                .forEach(to::println);
        ImmutableList<String> years =
                scenario.years().stream().map(Year::toString).collect(toImmutableList());
        row(text("  in euro", "  in euros"), years, to);
        row(text("  verschoven", "  moved"), euros(key.moved()), to);
        row(text("  verschil ongewijzigd beleid", "  difference, unchanged policy"), euros(key.balance()), to);
        line(text("hoogste extra kosten in een jaar", "peak extra cost in one year"), peak(key), to);
        line(text("dubbele kosten, hele looptijd", "double cost, whole horizon"), euros(key.doubleCostTotal()), to);
        line(text("terugverdiend", "paid back"), payback(scenario), to);
        to.println();
    }

    private static void row(String label, ImmutableList<String> perYear, PrintWriter to) {
        StringBuilder row = new StringBuilder(Wrapped.left(label, LABEL));
        perYear.stream().limit(BUDGET_YEARS).forEach(amount -> row.append(Wrapped.right(amount, AMOUNT)));
        to.println(row);
    }

    private static void line(String label, String value, PrintWriter to) {
        String start = "  " + Wrapped.left(label, LABEL + 2);
        for (String line : Wrapped.lines(value, Wrapped.COLUMNS - start.length())) {
            to.println(start + line);
            start = " ".repeat(start.length());
        }
    }

    private String peak(Key key) {
        return key.peakYear()
                .map(year -> euros(key.peakExtraCost()) + " (" + year + ")")
                .orElseGet(() -> text("geen", "none"));
    }

    private String payback(ScenarioResult scenario) {
        Key key = scenario.key();
        if (key.paybackYears().isPresent() && key.paybackYear().isPresent()) {
            String years = Phrases.number(
                            BigDecimal.valueOf(key.paybackYears().get()).setScale(1, RoundingMode.HALF_UP))
                    .in(language);
            return text(
                    "na " + years + " jaar, in " + key.paybackYear().get(),
                    "after " + years + " years, in " + key.paybackYear().get());
        }
        if (key.peakExtraCost().isZero()) {
            return text("niets vooraf betaald", "nothing was paid in advance");
        }
        Year last = scenario.years().get(scenario.years().size() - 1);
        return text("niet tot en met " + last, "not up to " + last);
    }

    private ImmutableList<String> euros(ImmutableList<Money> amounts) {
        return amounts.stream().map(this::euros).collect(toImmutableList());
    }

    /** Whole euros: nobody weighs cents on a screen; the files have them. */
    private String euros(Money amount) {
        BigDecimal whole = amount.toEuros().setScale(0, RoundingMode.HALF_EVEN);
        return Phrases.number(whole).in(language);
    }

    private String text(String nl, String en) {
        return language == Language.NL ? nl : en;
    }
}

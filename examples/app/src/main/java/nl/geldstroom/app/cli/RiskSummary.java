package nl.geldstroom.app.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Year;
import nl.geldstroom.answer.RiskFigures;
import nl.geldstroom.answer.RiskFigures.Bands;
import nl.geldstroom.answer.RiskFigures.Odds;
import nl.geldstroom.answer.RiskFigures.Payer;
import nl.geldstroom.answer.RiskFigures.Spread;
import nl.geldstroom.money.Money;
import nl.geldstroom.text.Language;
import nl.geldstroom.text.LocalizedText;
import nl.geldstroom.text.Phrases;

/** Draws in a few lines of 80 columns: how much, how sure, and what that rests on. */
record RiskSummary(RiskFigures figures, Language language) {

    private static final int LABEL = 28;
    private static final int AMOUNT = 13;

    void print(PrintWriter to) {
        Payer first = figures.payers().stream()
                .filter(payer -> payer.payer().equals(figures.party()))
                .findFirst()
                .orElse(figures.payers().get(0));
        wrapped(first.name() + " | " + figures.title().in(language), "", to);
        wrapped(
                text(
                        whole(figures.draws()) + " trekkingen, seed " + figures.seed()
                                + "; in alle trekkingen sluiten de boeken op de cent.",
                        whole(figures.draws()) + " draws, seed " + figures.seed()
                                + "; in all draws the books balance to the cent."),
                "  ",
                to);
        if (figures.uncertain() > 0) {
            wrapped(basis(), "  ", to);
        }
        to.println();
        table(first, to);
        to.println();
        years(first, to);
        to.println();
        for (LocalizedText warning : figures.warnings()) {
            wrapped(text("Let op: ", "Take care: ") + warning.in(language), "", to);
        }
        wrapped(
                text(
                        "Verschil met ongewijzigd beleid; met een minteken: slechter. Doorrekening: elk getal op zijn"
                                + " puntwaarde.",
                        "Difference with unchanged policy; with a minus sign: worse. Deterministic: every number at its"
                                + " point value."),
                "",
                to);
        if (figures.workedExample()) {
            wrapped(
                    text(
                            "Een rekenvoorbeeld op openbare cijfers; geen plan van de gemeente.",
                            "A worked example on public figures; not a plan of the municipality."),
                    "",
                    to);
        }
    }

    private String basis() {
        return text(
                figures.uncertain() + (figures.uncertain() == 1 ? " onzeker getal" : " onzekere getallen")
                        + ", waarvan "
                        + figures.assumptions() + " (" + percent(figures.assumed())
                        + ") een aanname zijn of geen bron hebben: harder is geen enkele kans hieronder.",
                figures.uncertain() + (figures.uncertain() == 1 ? " uncertain number" : " uncertain numbers")
                        + ", of which " + figures.assumptions() + " (" + percent(figures.assumed())
                        + ") are assumptions or have no source: no chance below is harder than that.");
    }

    /** The whole horizon, by payer. */
    private void table(Payer first, PrintWriter to) {
        Year from = figures.years().get(0);
        Year last = figures.years().get(figures.years().size() - 1);
        to.println(Wrapped.left(text("  euro, ", "  euros, ") + from + "-" + last, LABEL)
                + Wrapped.right(text("mediaan", "median"), AMOUNT)
                + Wrapped.right(text("gemiddelde", "mean"), AMOUNT)
                + Wrapped.right("P5", AMOUNT)
                + Wrapped.right("P95", AMOUNT));
        for (Payer payer : figures.payers()) {
            row(payer.name(), payer.bands().horizon(), to);
        }
        if (figures.payers().size() > 1) {
            row(
                    text("alle betalers samen", "all payers together"),
                    figures.all().horizon(),
                    to);
        }
        to.println();
        Spread horizon = first.bands().horizon();
        line(
                text("doorrekening", "deterministic"),
                horizon.deterministic().map(this::euros).orElse("-"),
                to);
        line(text("Monte-Carlofout gemiddelde", "Monte Carlo error of mean"), "± " + euros(horizon.error()), to);
        line(text("kans op quitte of beter", "chance of break-even"), chance(first.bands()), to);
        for (Payer payer : figures.payers()) {
            if (!payer.equals(first)) {
                line("  " + shortened(payer.name()), chance(payer.bands()), to);
            }
        }
        if (figures.uncertain() > 0) {
            line(text("  daarvan op aannames", "  resting on assumptions"), percent(figures.assumed()), to);
        }
    }

    private void row(String name, Spread spread, PrintWriter to) {
        to.println(Wrapped.left("  " + shortened(name), LABEL)
                + Wrapped.right(euros(spread.median()), AMOUNT)
                + Wrapped.right(euros(spread.mean()), AMOUNT)
                + Wrapped.right(euros(spread.low()), AMOUNT)
                + Wrapped.right(euros(spread.high()), AMOUNT));
    }

    private static String shortened(String name) {
        return name.length() > LABEL - 3 ? name.substring(0, LABEL - 6) + "..." : name;
    }

    private void years(Payer first, PrintWriter to) {
        to.println(Wrapped.left("  " + text("per jaar", "by year"), LABEL)
                + Wrapped.right(text("mediaan", "median"), AMOUNT)
                + Wrapped.right(text("gemiddelde", "mean"), AMOUNT)
                + Wrapped.right("P5", AMOUNT)
                + Wrapped.right("P95", AMOUNT));
        for (int i = 0; i < figures.years().size(); i++) {
            row(figures.years().get(i).toString(), first.bands().years().get(i), to);
        }
    }

    private String chance(Bands bands) {
        Odds odds = bands.breakEven();
        Spread horizon = bands.horizon();
        if (figures.uncertain() > 0
                && horizon.deviation().isZero()
                && horizon.mean().isZero()) {
            return text("geen verschil, in geen enkele trekking", "no difference, in no draw");
        }
        return percent(odds.value(), RoundingMode.HALF_UP)
                + text(" (95 %-interval ", " (95% interval ")
                + percent(odds.low(), RoundingMode.FLOOR)
                + text(" tot ", " to ")
                + percent(odds.high(), RoundingMode.CEILING)
                + ")";
    }

    private String percent(double share) {
        return percent(share, RoundingMode.HALF_UP);
    }

    /** An interval is rounded outwards: what was counted never passes for certain. */
    private String percent(double share, RoundingMode rounding) {
        BigDecimal percent = BigDecimal.valueOf(share).movePointRight(2).setScale(1, rounding);
        return Phrases.number(percent).in(language) + text(" %", "%");
    }

    private void line(String label, String value, PrintWriter to) {
        String start = "  " + Wrapped.left(label, LABEL + 2);
        for (String line : Wrapped.lines(value, Wrapped.COLUMNS - start.length())) {
            to.println(start + line);
            start = " ".repeat(start.length());
        }
    }

    private static void wrapped(String text, String indent, PrintWriter to) {
        Wrapped.lines(text, Wrapped.COLUMNS - indent.length()).forEach(line -> to.println(indent + line));
    }

    /** Whole euros: nobody weighs cents on a screen; the files have them. */
    private String euros(Money amount) {
        return Phrases.number(amount.toEuros().setScale(0, RoundingMode.HALF_EVEN))
                .in(language);
    }

    private String whole(long number) {
        return Phrases.number(BigDecimal.valueOf(number)).in(language);
    }

    private String text(String nl, String en) {
        return language == Language.NL ? nl : en;
    }
}

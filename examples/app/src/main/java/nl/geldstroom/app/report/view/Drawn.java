package nl.geldstroom.app.report.view;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Year;
import nl.geldstroom.answer.RiskFigures;
import nl.geldstroom.answer.RiskFigures.Bands;
import nl.geldstroom.answer.RiskFigures.DrawnParameter;
import nl.geldstroom.answer.RiskFigures.Payer;
import nl.geldstroom.answer.RiskFigures.Spread;
import nl.geldstroom.risk.RiskResult;

/**
 * A scenario in all its draws, as the section on chances shows it (<i>getrokken variant</i>).
 *
 * @param variant the scenario with its letter
 * @param figures the figures that stand in {@code risk.json}
 * @param draws the draws themselves
 * @param answers fans, chances, which number matters most, and what knowing more is worth
 */
public record Drawn(Variant variant, RiskFigures figures, RiskResult draws, DrawnAnswers answers) {

    private static final int DECIMALS = 1;

    static ImmutableList<Drawn> of(ImmutableList<Variant> variants, ImmutableList<RiskReport> risks) {
        ImmutableList.Builder<Drawn> drawn = ImmutableList.builder();
        for (Variant variant : variants) {
            for (RiskReport risk : risks) {
                if (risk.figures().scenario().equals(variant.result().id())) {
                    drawn.add(new Drawn(
                            variant,
                            risk.figures(),
                            risk.draws(),
                            new DrawnAnswers(variant, risk.figures(), risk.draws())));
                }
            }
        }
        return drawn.build();
    }

    private Wording say() {
        return variant.say();
    }

    /**
     * How was drawn, in one line.
     *
     * @return draws, seed, and what part of the uncertain numbers is a mere assumption
     */
    public String how() {
        return say().of(
                        say().whole(figures.draws()) + " trekkingen, seed " + figures.seed() + "; "
                                + say().whole(figures.uncertain()) + " onzekere getallen, waarvan "
                                + say().whole(figures.assumptions()) + " (" + percent(figures.assumed())
                                + ") een aanname zijn of geen bron hebben; in elke trekking sluiten de boeken op de cent.",
                        say().whole(figures.draws()) + " draws, seed " + figures.seed() + "; "
                                + say().whole(figures.uncertain()) + " uncertain numbers, of which "
                                + say().whole(figures.assumptions()) + " (" + percent(figures.assumed())
                                + ") are assumptions or have no source; in every draw the books balance to the cent.");
    }

    private String percent(double share) {
        return percent(share, RoundingMode.HALF_UP);
    }

    /** An interval is rounded outwards: what was counted never passes for certain. */
    private String percent(double share, RoundingMode rounding) {
        double rounded = BigDecimal.valueOf(share)
                .movePointRight(2)
                .setScale(DECIMALS, rounding)
                .doubleValue();
        return say().number(rounded, DECIMALS) + say().of("\u00a0%", "%");
    }

    /**
     * The difference of every payer over the horizon: deterministic, mean and median under their own names.
     *
     * @return a row for each payer and one for all together
     */
    public AnswerTable payers() {
        ImmutableList.Builder<AnswerTable.Line> rows = ImmutableList.builder();
        for (Payer payer : figures.payers()) {
            rows.add(row(payer.name(), payer.bands()));
        }
        if (figures.payers().size() > 1) {
            rows.add(row(say().of("alle betalers samen", "all payers together"), figures.all()));
        }
        return new AnswerTable(
                say().of(
                                "Verschil met ongewijzigd beleid over " + variant.horizon()
                                        + " in euro's, in alle trekkingen",
                                "Difference with unchanged policy over " + variant.horizon()
                                        + " in euros, in all draws"),
                ImmutableList.of(
                        say().of("Betaler", "Payer"),
                        say().of("Doorrekening", "Deterministic"),
                        say().of("Gemiddelde", "Mean"),
                        say().of("± Monte-Carlofout", "± Monte Carlo error"),
                        say().of("Mediaan", "Median"),
                        "P5",
                        "P95",
                        say().of("Kans op quitte of beter", "Chance of break-even"),
                        say().of("95 %-interval", "95% interval")),
                rows.build());
    }

    private AnswerTable.Line row(String name, Bands bands) {
        Spread horizon = bands.horizon();
        return new AnswerTable.Line(
                ImmutableList.of(),
                name,
                ImmutableList.of(
                        horizon.deterministic().map(say()::euros).orElse("\u2013"),
                        say().euros(horizon.mean()),
                        say().euros(horizon.error()),
                        say().euros(horizon.median()),
                        say().euros(horizon.low()),
                        say().euros(horizon.high()),
                        percent(bands.breakEven().value()),
                        percent(bands.breakEven().low(), RoundingMode.FLOOR) + " \u2013 "
                                + percent(bands.breakEven().high(), RoundingMode.CEILING)));
    }

    /**
     * The difference of a payer by year.
     *
     * @param payer the payer
     * @return a row for each year
     */
    public AnswerTable years(Payer payer) {
        ImmutableList.Builder<AnswerTable.Line> rows = ImmutableList.builder();
        for (int i = 0; i < figures.years().size(); i++) {
            Year year = figures.years().get(i);
            Spread spread = payer.bands().years().get(i);
            rows.add(new AnswerTable.Line(
                    ImmutableList.of(),
                    year.toString(),
                    ImmutableList.of(
                            spread.deterministic().map(say()::euros).orElse("\u2013"),
                            say().euros(spread.mean()),
                            say().euros(spread.low()),
                            say().euros(spread.tenth()),
                            say().euros(spread.median()),
                            say().euros(spread.ninetieth()),
                            say().euros(spread.high()))));
        }
        return new AnswerTable(
                payer.name()
                        + say().of(
                                        ": verschil met ongewijzigd beleid per jaar in euro's",
                                        ": difference with unchanged policy by year in euros"),
                ImmutableList.of(
                        say().of("Jaar", "Year"),
                        say().of("Doorrekening", "Deterministic"),
                        say().of("Gemiddelde", "Mean"),
                        "P5",
                        "P10",
                        say().of("Mediaan", "Median"),
                        "P90",
                        "P95"),
                rows.build());
    }

    /**
     * What was drawn.
     *
     * @return a row for each uncertain number
     */
    public AnswerTable parameters() {
        ImmutableList.Builder<AnswerTable.Line> rows = ImmutableList.builder();
        for (DrawnParameter each : figures.parameters()) {
            rows.add(new AnswerTable.Line(
                    ImmutableList.of(),
                    say().of(each.owner()) + ": " + say().of(each.label()),
                    ImmutableList.of(
                            say().parameter(each.point()),
                            say().parameter(each.mean()),
                            say().parameter(each.low()),
                            say().parameter(each.median()),
                            say().parameter(each.high()),
                            each.citation().orElse(say().of("geen bron", "no source")))));
        }
        return new AnswerTable(
                say().of("Wat er getrokken is", "What was drawn"),
                ImmutableList.of(
                        say().of("Getal", "Number"),
                        say().of("Puntwaarde", "Point value"),
                        say().of("Gemiddelde", "Mean"),
                        "P5",
                        say().of("Mediaan", "Median"),
                        "P95",
                        say().of("Bron", "Source")),
                rows.build());
    }
}

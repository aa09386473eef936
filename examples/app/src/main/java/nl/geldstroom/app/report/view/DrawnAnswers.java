package nl.geldstroom.app.report.view;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.geldstroom.answer.RiskFigures;
import nl.geldstroom.answer.RiskFigures.DrawnParameter;
import nl.geldstroom.answer.RiskFigures.Payer;
import nl.geldstroom.money.Money;
import nl.geldstroom.plan.ParameterUse;
import nl.geldstroom.risk.Chance;
import nl.geldstroom.risk.Fan;
import nl.geldstroom.risk.Influence;
import nl.geldstroom.risk.Percentile;
import nl.geldstroom.risk.RiskResult;
import nl.geldstroom.risk.Summary;
import nl.geldstroom.risk.Tornado;
import nl.geldstroom.risk.TwoWayTable;
import nl.geldstroom.risk.TwoWayTable.Axis;
import nl.geldstroom.risk.ValueOfInformation;
import nl.geldstroom.risk.ValueOfInformation.Research;
import nl.geldstroom.risk.ValueOfInformation.Worth;
import nl.geldstroom.text.LocalizedText;

/**
 * What the draws of a scenario answer beside their bands by year: fans, chances, which number matters most, and what knowing
 * more is worth (<i>gevoeligheid en waarde van kennis</i>).
 */
public final class DrawnAnswers {

    /** How many bars and rows are shown; what matters less matters little. */
    private static final int MOST = 12;

    private final Wording say;
    private final String horizon;
    private final RiskFigures figures;
    private final RiskResult draws;
    private final Map<String, String> labels = new HashMap<>();
    private final ImmutableList<Payer> moving;
    private final ImmutableList<Fan> fans;
    private final Tornado tornado;
    private final Influence influence;
    private final Optional<TwoWayTable> grid;
    private final ValueOfInformation information;
    private final ImmutableList<Research> research;

    DrawnAnswers(Variant variant, RiskFigures figures, RiskResult draws) {
        this.say = variant.say();
        this.horizon = variant.horizon();
        this.figures = figures;
        this.draws = draws;
        for (DrawnParameter each : figures.parameters()) {
            labels.put(each.id(), say.of(each.owner()) + ": " + say.of(each.label()));
        }
        this.moving = figures.payers().stream()
                .filter(payer -> draws.horizon(payer.payer()).deviation() > 0)
                .collect(ImmutableList.toImmutableList());
        this.fans = moving.stream()
                .map(payer -> Fan.cumulative(draws, payer.payer()))
                .collect(ImmutableList.toImmutableList());
        this.tornado = Tornado.of(draws.scenario(), figures.party());
        this.influence = Influence.of(draws, figures.party());
        this.grid = tornado.bars().stream().filter(bar -> !bar.swing().isZero()).count() < 2
                ? Optional.empty()
                : Optional.of(TwoWayTable.of(
                        draws.scenario(),
                        figures.party(),
                        Axis.of(tornado.bars().get(0).parameter()),
                        Axis.of(tornado.bars().get(1).parameter())));
        this.information = ValueOfInformation.of(draws, figures.party());
        this.research = information.research();
    }

    /**
     * Whether there is anything to show: without an uncertain number there is not.
     *
     * @return true if no number is uncertain or none moves any payer
     */
    public boolean isEmpty() {
        return moving.isEmpty();
    }

    /**
     * The payers whose difference is not the same in every draw.
     *
     * @return the payers, that of the budget first
     */
    public ImmutableList<Payer> moving() {
        return moving;
    }

    private String label(ParameterUse use) {
        return labels.getOrDefault(use.id(), say.of(use.text()));
    }

    private String name() {
        return figures.payers().stream()
                .filter(payer -> payer.payer().equals(figures.party()))
                .findFirst()
                .map(Payer::name)
                .orElse(figures.party().text());
    }

    private String euros(double euros) {
        return say.euros(Money.ofCents((long) Math.rint(euros * 100)));
    }

    private String percent(double share) {
        return percent(share, RoundingMode.HALF_UP);
    }

    /** An interval is rounded outwards, here as wherever it is shown. */
    private String percent(double share, RoundingMode rounding) {
        double rounded = BigDecimal.valueOf(share)
                .movePointRight(2)
                .setScale(1, rounding)
                .doubleValue();
        return say.number(rounded, 1) + say.of("\u00a0%", "%");
    }

    /**
     * What is said before the figures.
     *
     * @return sentences for who reads no table
     */
    public ImmutableList<String> sentences() {
        ImmutableList.Builder<String> sentences = ImmutableList.builder();
        String assumed = percent(draws.assumed());
        if (draws.payers().contains(figures.party())) {
            Chance chance = draws.chanceOfBreakEven(figures.party());
            Summary summary = draws.horizon(figures.party());
            sentences.add(say.of(
                    "De kans dat " + name() + " over " + horizon + " niet meer betaalt dan bij ongewijzigd beleid is "
                            + percent(chance.value()) + " (" + percent(chance.low(), RoundingMode.FLOOR) + " tot "
                            + percent(chance.high(), RoundingMode.CEILING)
                            + " door het aantal trekkingen). " + assumed
                            + " van de onzekere getallen is een aanname of heeft geen bron: de kans is zo goed als die"
                            + " aannames.",
                    "The chance that " + name() + " pays no more over " + horizon + " than under unchanged policy is "
                            + percent(chance.value()) + " (" + percent(chance.low(), RoundingMode.FLOOR) + " to "
                            + percent(chance.high(), RoundingMode.CEILING)
                            + " by the number of draws). " + assumed
                            + " of the uncertain numbers are assumptions or have no source: the chance is as good as"
                            + " those."));
            sentences.add(say.of(
                    "In het slechtste tiende deel van de trekkingen is het verschil gemiddeld "
                            + euros(summary.worstTenth()) + ".",
                    "In the worst tenth of the draws the difference is " + euros(summary.worstTenth())
                            + " on average."));
        }
        if (!tornado.bars().isEmpty() && !tornado.bars().get(0).swing().isZero()) {
            Tornado.Bar first = tornado.bars().get(0);
            sentences.add(say.of(
                    "Het getal waar de uitkomst het meest aan hangt is \"" + label(first.parameter()) + "\": van zijn"
                            + " 10 %-punt tot zijn 90 %-punt verschuift de uitkomst "
                            + say.euros(first.swing()) + ".",
                    "The number that matters most to the outcome is \"" + label(first.parameter()) + "\": from its 10%"
                            + " point to its 90% point the outcome moves by " + say.euros(first.swing()) + "."));
        }
        sentences.add(worth());
        return sentences.build();
    }

    private String worth() {
        Worth perfect = information.perfect();
        if (perfect.euros() == 0) {
            return say.of(
                    "Geen enkele trekking zou een ander besluit geven: meer weten is voor dit besluit geen geld waard.",
                    "No draw would give another decision: to know more is worth no money to this decision.");
        }
        return say.of(
                "Alles zeker weten voor het besluit is hooguit " + euros(perfect.euros())
                        + " waard; onderzoek dat meer kost is zijn geld niet waard.",
                "To know everything before deciding is worth at most " + euros(perfect.euros())
                        + "; research that costs more is not worth its money.");
    }

    /**
     * The chance of each payer to break even, beside what its worst tenth is.
     *
     * @return a row for each payer whose difference is uncertain
     */
    public AnswerTable chances() {
        ImmutableList.Builder<AnswerTable.Line> rows = ImmutableList.builder();
        for (Payer payer : moving) {
            Chance chance = draws.chanceOfBreakEven(payer.payer());
            Summary summary = draws.horizon(payer.payer());
            rows.add(line(
                    payer.name(),
                    percent(chance.value()),
                    percent(chance.low(), RoundingMode.FLOOR) + " \u2013 "
                            + percent(chance.high(), RoundingMode.CEILING),
                    percent(chance.assumed()),
                    euros(summary.tenth()),
                    euros(summary.worstTenth()),
                    euros(draws.peak(payer.payer()).ninetieth())));
        }
        return new AnswerTable(
                say.of(
                        "Kans op quitte of beter over " + horizon + ", en het slechtste tiende deel, in euro's",
                        "Chance of break-even over " + horizon + ", and the worst tenth, in euros"),
                ImmutableList.of(
                        say.of("Betaler", "Payer"),
                        say.of("Kans", "Chance"),
                        say.of("95 %-interval", "95% interval"),
                        say.of("Waarvan op aannames", "Resting on assumptions"),
                        "P10",
                        say.of("Slechtste tiende, gemiddeld", "Worst tenth, mean"),
                        say.of("Duurste jaar (P90)", "Dearest year (P90)")),
                rows.build());
    }

    private static AnswerTable.Line line(String label, String... cells) {
        return new AnswerTable.Line(ImmutableList.of(), label, ImmutableList.copyOf(cells));
    }

    /**
     * The bands of a payer, added up from the first year.
     *
     * @param payer one of {@link #moving()}
     * @return a row for each year
     */
    public AnswerTable fan(Payer payer) {
        ImmutableList.Builder<AnswerTable.Line> rows = ImmutableList.builder();
        for (Fan.Band band : fans.get(moving.indexOf(payer)).bands()) {
            rows.add(line(
                    band.year().toString(),
                    euros(band.mean()) + " ± " + euros(band.error()),
                    percentile(band.p5()),
                    percentile(band.p25()),
                    percentile(band.p50()),
                    percentile(band.p75()),
                    percentile(band.p95())));
        }
        return new AnswerTable(
                payer.name()
                        + say.of(
                                ": opgeteld verschil met ongewijzigd beleid in euro's, ± door het aantal trekkingen",
                                ": cumulative difference with unchanged policy in euros, ± by the number of draws"),
                ImmutableList.of(
                        say.of("Jaar", "Year"),
                        say.of("Gemiddelde", "Mean"),
                        "P5",
                        "P25",
                        say.of("Mediaan", "Median"),
                        "P75",
                        "P95"),
                rows.build());
    }

    private String percentile(Percentile percentile) {
        return euros(percentile.value()) + " ± " + euros(percentile.error());
    }

    /**
     * Each number alone at its 10 % and 90 % point.
     *
     * @return a row for each uncertain number, the widest first
     */
    public AnswerTable tornado() {
        ImmutableList.Builder<AnswerTable.Line> rows = ImmutableList.builder();
        for (Tornado.Bar bar : bars()) {
            rows.add(line(
                    label(bar.parameter())
                            + (bar.isYearly() ? say.of(" (alle jaren tegelijk)", " (all years at once)") : ""),
                    say.parameter(bar.low()) + " \u2013 " + say.parameter(bar.high()),
                    say.euros(bar.atLow()),
                    say.euros(bar.atHigh()),
                    say.euros(bar.swing())));
        }
        return new AnswerTable(
                say.of(
                        "Eén getal tegelijk, de andere op hun puntwaarde: verschil van " + name() + " over " + horizon
                                + "; op de puntwaarden " + say.euros(tornado.base()),
                        "One number at a time, the others at their point values: difference of " + name() + " over "
                                + horizon + "; at the point values " + say.euros(tornado.base())),
                ImmutableList.of(
                        say.of("Getal", "Number"),
                        say.of("10 %- en 90 %-punt", "10% and 90% point"),
                        say.of("Uitkomst bij 10 %", "Outcome at 10%"),
                        say.of("Uitkomst bij 90 %", "Outcome at 90%"),
                        say.of("Breedte", "Width")),
                rows.build());
    }

    private List<Tornado.Bar> bars() {
        return tornado.bars().stream()
                .filter(bar -> !bar.swing().isZero())
                .limit(MOST)
                .toList();
    }

    /**
     * What numbers do together in the draws.
     *
     * @return a row for each uncertain number, the strongest first
     */
    public AnswerTable influence() {
        ImmutableList.Builder<AnswerTable.Line> rows = ImmutableList.builder();
        influence.numbers().stream()
                .limit(MOST)
                .forEach(number -> rows.add(line(
                        label(number.parameter()),
                        number.coefficient().map(c -> say.fixed(c, 2)).orElse("\u2013"),
                        say.fixed(number.correlation(), 2))));
        return new AnswerTable(
                say.of(
                        "Alle getallen tegelijk, uit de trekkingen: rangregressie van het verschil van " + name()
                                + influence
                                        .explained()
                                        .map(share -> "; verklaart " + percent(share) + " van de rangorde")
                                        .orElse(""),
                        "All numbers at once, from the draws: rank regression of the difference of " + name()
                                + influence
                                        .explained()
                                        .map(share -> "; explains " + percent(share) + " of the order")
                                        .orElse("")),
                ImmutableList.of(
                        say.of("Getal", "Number"),
                        say.of("Coëfficiënt", "Coefficient"),
                        say.of("Rangcorrelatie", "Rank correlation")),
                rows.build());
    }

    /**
     * The outcome over the two numbers that matter most.
     *
     * @return a row for each value of the first; without rows if fewer than two numbers matter
     */
    public AnswerTable twoWay() {
        if (grid.isEmpty()) {
            return new AnswerTable("", ImmutableList.of(), ImmutableList.of());
        }
        TwoWayTable table = grid.get();
        ImmutableList.Builder<AnswerTable.Line> rows = ImmutableList.builder();
        for (int row = 0; row < table.cells().size(); row++) {
            rows.add(new AnswerTable.Line(
                    ImmutableList.of(),
                    say.parameter(table.rows().values().get(row)),
                    table.cells().get(row).stream().map(say::euros).collect(ImmutableList.toImmutableList())));
        }
        String down = label(table.rowParameter());
        String across = label(table.columnParameter());
        return new AnswerTable(
                say.of(
                        "Verschil van " + name() + " over " + horizon + ", zonder trekking: omlaag " + down + ", opzij "
                                + across + ", elk op 5, 25, 50, 75 en 95 %",
                        "Difference of " + name() + " over " + horizon + ", nothing drawn: down " + down + ", across "
                                + across + ", each at 5, 25, 50, 75 and 95%"),
                ImmutableList.<String>builder()
                        .add(say.of("omlaag \\ opzij", "down \\ across"))
                        .addAll(table.columns().values().stream()
                                .map(say::parameter)
                                .iterator())
                        .build(),
                rows.build());
    }

    /**
     * Which research is worth its money.
     *
     * @return a row for knowing everything and one for each uncertain number, the most valuable first
     */
    public AnswerTable research() {
        ImmutableList.Builder<AnswerTable.Line> rows = ImmutableList.builder();
        Worth all = information.perfect();
        rows.add(line(
                say.of("alles zeker weten", "to know everything"),
                euros(all.euros()),
                euros(all.error()),
                "\u2013",
                ""));
        research.stream()
                .limit(MOST)
                .forEach(one -> rows.add(line(
                        label(one.parameter()),
                        euros(one.worth().euros()),
                        euros(one.worth().error()),
                        euros(one.worth().low()) + " \u2013 "
                                + euros(one.worth().high()),
                        one.worth().isNone()
                                ? say.of("niet van nul te onderscheiden", "not to be told from nothing")
                                : "")));
        return new AnswerTable(
                say.of(
                        "Welk onderzoek is zijn geld waard? Wat weten hooguit waard is voor de keuze tussen dit plan en"
                                + " ongewijzigd beleid, in euro's",
                        "Which research is worth its money? What knowing is worth at most to the choice between this plan"
                                + " and unchanged policy, in euros"),
                ImmutableList.of(
                        say.of("Zeker weten voor het besluit", "Known before deciding"),
                        say.of("Waard", "Worth"),
                        say.of("± standaardfout", "± standard error"),
                        say.of("van te laag tot te hoog geschat", "from too low to too high"),
                        say.of("Opmerking", "Remark")),
                rows.build());
    }

    /**
     * How the value of knowing is found.
     *
     * @return what stands below the table
     */
    public String method() {
        return say.of(
                "Het besluit valt op het gemiddelde: nu "
                        + (information.choice().equals(ValueOfInformation.UNCHANGED)
                                ? "ongewijzigd beleid"
                                : "dit plan")
                        + "; in " + percent(information.regret().value())
                        + " van de trekkingen was het andere beter geweest. De waarde van één getal is geschat door de"
                        + " trekkingen naar dat getal te sorteren en in elk vakje opnieuw te kiezen: kiezen en meten op"
                        + " dezelfde trekkingen valt te hoog uit, op twee helften te laag; het midden staat in de tabel.",
                "The decision is taken on the mean: now "
                        + (information.choice().equals(ValueOfInformation.UNCHANGED) ? "unchanged policy" : "this plan")
                        + "; in " + percent(information.regret().value())
                        + " of the draws the other would have been better. What one number is worth is estimated by sorting"
                        + " the draws on that number and choosing anew in each bin: choosing and measuring on the same draws"
                        + " comes out too high, on two halves too low; the table has the middle.");
    }

    /** What the charts draw. */
    ObjectNode json() {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        ArrayNode all = node.putArray("fans");
        for (int i = 0; i < fans.size(); i++) {
            ObjectNode fan = all.addObject().put("name", moving.get(i).name());
            fan.set("years", Charts.years(draws.years()));
            put(fan, i, "mean", Fan.Band::mean);
            put(fan, i, "p5", band -> band.p5().value());
            put(fan, i, "p25", band -> band.p25().value());
            put(fan, i, "p50", band -> band.p50().value());
            put(fan, i, "p75", band -> band.p75().value());
            put(fan, i, "p95", band -> band.p95().value());
        }
        node.put("base", tornado.base().cents() / 100.0);
        ArrayNode bars = node.putArray("bars");
        for (Tornado.Bar bar : bars()) {
            bars.addObject()
                    .put("label", label(bar.parameter()))
                    .put("low", bar.atLow().cents() / 100.0)
                    .put("high", bar.atHigh().cents() / 100.0)
                    .put("lowText", say.parameter(bar.low()))
                    .put("highText", say.parameter(bar.high()));
        }
        return node;
    }

    private void put(ObjectNode fan, int number, String name, Function<Fan.Band, Double> of) {
        ArrayNode values = fan.putArray(name);
        fans.get(number).bands().forEach(band -> values.add(Math.rint(of.apply(band))));
    }

    /**
     * The words in both languages on how to read the fans.
     *
     * @return what stands above them
     */
    public LocalizedText reading() {
        return LocalizedText.of(
                "De donkere band bevat de helft van de trekkingen, de lichte negen tiende; boven nul is " + name()
                        + " beter af dan bij ongewijzigd beleid.",
                "The dark band holds half of the draws, the light one nine tenths; above zero " + name()
                        + " is better off than under unchanged policy.");
    }
}

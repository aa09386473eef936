package nl.geldstroom.scenario;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Optional;
import nl.geldstroom.baseline.Baseline;
import nl.geldstroom.baseline.BudgetLine;
import nl.geldstroom.baseline.Growth;
import nl.geldstroom.evidence.Assumption;
import nl.geldstroom.evidence.Estimate;
import nl.geldstroom.evidence.Parameter;
import nl.geldstroom.iv3.Iv3Kind;
import nl.geldstroom.iv3.Iv3Table;
import nl.geldstroom.law.LawId;
import nl.geldstroom.measure.BudgetShift;
import nl.geldstroom.measure.Companions;
import nl.geldstroom.measure.Delivery;
import nl.geldstroom.measure.Measure;
import nl.geldstroom.measure.Path;
import nl.geldstroom.measure.TransitionTeam;
import nl.geldstroom.money.Money;
import nl.geldstroom.party.Municipality;
import nl.geldstroom.provision.LineId;
import nl.geldstroom.text.LocalizedText;

/**
 * A first scenario of a municipality, made from its Iv3 budget, to be edited (<i>startscenario</i>).
 *
 * <p>It has the lines of the social domain as the file gives them, no growth, no grants and no agreements, and one
 * measure: over five years a tenth of individual support (6.712) moves to the social base (6.1). Everything that is not
 * in the file is an {@link Assumption} that says so, and every companion of the shift is named, so that nothing is zero by
 * accident. Where nothing is budgeted on 6.712 the shift starts from another line with a cost above zero, and the note
 * of the scenario says which and why; without such a line there is no measure.
 *
 * <p>Example: of Oude IJsselstreek in 2025 it answers for 2027 to 2036 and moves 10 % of 6.712 by the end of 2031.
 */
public final class StarterScenario {

    private static final String AUTHOR = "startscenario";
    private static final String SOCIAL_BASE = "6.1";
    private static final double SHARE = 0.10;
    private static final int PHASE_IN_MONTHS = 60;
    private static final int FIRST_AFTER = 2;
    private static final int LAST_AFTER = 11;

    /** Which lines of the budget a starter scenario takes. */
    public enum Lines {
        /** The social domain: task fields 5.1, 6.1 to 6.9 and 7.1. */
        SOCIAL_DOMAIN,
        /** Every task field of the file. */
        ALL
    }

    private final Iv3Table table;
    private final Municipality municipality;
    private final Year year;
    private final ImmutableList<BudgetLine> lines;

    private StarterScenario(Iv3Table table, Municipality municipality, Year year, Lines which) {
        this.table = ofOneKind(table, municipality, year);
        this.municipality = municipality;
        this.year = year;
        this.lines = withSocialBase(this.table.budgetLinesOf(municipality.id(), year.getValue()).stream()
                .filter(line -> which == Lines.ALL || isSocialDomain(code(line)))
                .map(StarterScenario::withoutOwnEvidence)
                .collect(ImmutableList.toImmutableList()));
    }

    /**
     * A starter scenario with the lines of the social domain.
     *
     * @param table the Iv3 figures
     * @param municipality the municipality
     * @param year the budget year
     * @return a scenario that runs as it is
     * @throws IllegalArgumentException if the table has no rows of that municipality and year
     */
    public static Scenario of(Iv3Table table, Municipality municipality, Year year) {
        return of(table, municipality, year, Lines.SOCIAL_DOMAIN);
    }

    /**
     * A starter scenario.
     *
     * @param table the Iv3 figures; the budget, where they have budget and accounts of the year
     * @param municipality the municipality
     * @param year the budget year
     * @param lines which lines it takes
     * @return a scenario that runs as it is
     * @throws IllegalArgumentException if the table has no rows of that municipality and year
     */
    public static Scenario of(Iv3Table table, Municipality municipality, Year year, Lines lines) {
        return new StarterScenario(table, municipality, year, lines).scenario();
    }

    private Scenario scenario() {
        Optional<BudgetLine> source = source();
        Horizon horizon = Horizon.of(year.getValue() + FIRST_AFTER, year.getValue() + LAST_AFTER);
        return Scenario.builder()
                .id("start-" + municipality.code() + "-" + year)
                .title(LocalizedText.of(
                        municipality.name() + " " + year + ": startscenario",
                        municipality.name() + " " + year + ": starter scenario"))
                .note(note(source))
                .workedExample(true)
                .given(Given.builder()
                        .addParties(new NamedParty(
                                municipality.id(), municipality.name(), table.population(municipality.id())))
                        .baseline(Baseline.builder()
                                .year(year)
                                .growth(Growth.of(
                                        assumed(0, "no growth assumed: fill in"),
                                        assumed(0, "no growth assumed: fill in")))
                                .addAllLines(lines)
                                .evidence(table.publication())
                                .build())
                        .build())
                .addAllMeasures(source.map(line -> ImmutableList.<Measure>of(shift(line, horizon)))
                        .orElseGet(ImmutableList::of))
                .horizon(horizon)
                .valuation(Valuation.builder()
                        .date(LocalDate.of(horizon.from().getValue(), 1, 1))
                        .timing(Valuation.Timing.END)
                        .rate(0.0225)
                        .deflator("no inflation assumed")
                        .inflation(0)
                        .priceYear(year)
                        .evidence(Assumption.of(
                                AUTHOR, "2.25 % real; no inflation, as there is no growth: fill in both together"))
                        .build())
                .build();
    }

    private static Iv3Table ofOneKind(Iv3Table table, Municipality municipality, Year year) {
        boolean hasBudget = table.rows().stream()
                .anyMatch(row -> row.kind() == Iv3Kind.BUDGET
                        && row.year() == year.getValue()
                        && row.municipality().filter(municipality.id()::equals).isPresent());
        return hasBudget ? table.only(Iv3Kind.BUDGET) : table;
    }

    private static String code(BudgetLine line) {
        return line.taskField().orElseThrow();
    }

    private static boolean isSocialDomain(String code) {
        return code.startsWith("6.") || code.equals("5.1") || code.equals("7.1");
    }

    /** The baseline says where all of them come from. */
    private static BudgetLine withoutOwnEvidence(BudgetLine line) {
        return new BudgetLine(
                line.id(),
                line.name(),
                line.payer(),
                line.law(),
                line.taskField(),
                line.cost(),
                line.income(),
                line.clients(),
                line.growth(),
                Optional.empty());
    }

    /** The long layout leaves out lines that are zero on both sides. */
    private ImmutableList<BudgetLine> withSocialBase(ImmutableList<BudgetLine> own) {
        if (own.stream().anyMatch(line -> code(line).equals(SOCIAL_BASE))) {
            return own;
        }
        return ImmutableList.<BudgetLine>builder()
                .add(BudgetLine.builder()
                        .id(LineId.of(municipality.id() + "/" + SOCIAL_BASE))
                        .name(LocalizedText.same(SOCIAL_BASE + " Samenkracht en burgerparticipatie"))
                        .payer(municipality.id())
                        .law(LawId.WMO2015)
                        .taskField(SOCIAL_BASE)
                        .cost(Money.ZERO)
                        .income(Money.ZERO)
                        .build())
                .addAll(own)
                .build();
    }

    /** Where individual support stands: the numbering changed in 2025. */
    private String support() {
        return lines.stream().anyMatch(line -> code(line).equals("6.71b")) ? "6.71b" : "6.712";
    }

    private Optional<BudgetLine> source() {
        return withCost(support())
                .or(() -> table.lineInsteadOf(municipality.id(), year.getValue(), support())
                        .flatMap(this::withCost))
                .or(() -> lines.stream()
                        .filter(line -> code(line).startsWith("6.7") && isSource(line))
                        .max(Comparator.comparing(BudgetLine::cost)))
                .or(() -> lines.stream()
                        .filter(StarterScenario::isSource)
                        .filter(line -> isSocialDomain(code(line)))
                        .max(Comparator.comparing(BudgetLine::cost)));
    }

    private Optional<BudgetLine> withCost(String code) {
        return lines.stream()
                .filter(line -> code(line).equals(code) && isSource(line))
                .findFirst();
    }

    /** A cost of zero or below is never shifted. */
    private static boolean isSource(BudgetLine line) {
        return line.cost().cents() > 0 && !code(line).equals(SOCIAL_BASE);
    }

    private BudgetShift shift(BudgetLine source, Horizon horizon) {
        return BudgetShift.builder()
                .id("shift")
                .title(LocalizedText.of(
                        "van " + code(source) + " naar de sociale basis",
                        "from " + code(source) + " to the social base"))
                .from(source.id())
                .to(LineId.of(municipality.id() + "/" + SOCIAL_BASE))
                .share(assumed(SHARE, "an example of a tenth: fill in"))
                .start(YearMonth.of(horizon.from().getValue(), 1))
                .path(Path.linear(PHASE_IN_MONTHS))
                .delivery(Delivery.AHEAD)
                .companions(Companions.builder()
                        .costPerMovedClient(assumed(1, "a euro that moves costs a euro: fill in"))
                        .inducedDemand(assumed(0, "no induced demand assumed: fill in"))
                        .lostOwnContribution(assumed(0, "no lost own contribution assumed: fill in"))
                        .remainingDuty(assumed(0, "the social base suits everybody who moves: fill in"))
                        .transition(new TransitionTeam(assumed(0, "no transition team assumed: fill in"), 3))
                        .build())
                .build();
    }

    private LocalizedText note(Optional<BudgetLine> source) {
        LocalizedText start = LocalizedText.of(
                "Een begin om aan te passen: de bedragen komen uit het Iv3-bestand, de verschuiving en alle andere"
                        + " aannames zijn voorbeelden en geen plan van de gemeente.",
                "A start to be edited: the amounts come from the Iv3 file; the shift and all other assumptions are"
                        + " examples and no plan of the municipality.");
        if (source.isEmpty()) {
            return LocalizedText.of(
                    start.nl() + " Op geen enkele regel van het sociaal domein staan lasten boven nul: er is geen"
                            + " verschuiving.",
                    start.en() + " No line of the social domain has a cost above zero: there is no shift.");
        }
        BudgetLine line = source.get();
        if (code(line).equals(support())) {
            return start;
        }
        String name = line.label().nl();
        String lawNl = "";
        String lawEn = "";
        if (!line.law().equals(LawId.WMO2015)) {
            lawNl = " Die regel valt niet alleen onder de Wmo 2015; zolang geen schotregel dat toestaat, wordt de"
                    + " verschuiving tegengehouden.";
            lawEn =
                    " That line is not of the Wmo 2015 alone; as long as no wall rule allows it, the shift is held back.";
        }
        return LocalizedText.of(
                start.nl() + " Op " + support() + " staan geen lasten boven nul: de verschuiving begint daarom bij "
                        + name + ". Kijk of dat de juiste regel is." + lawNl,
                start.en() + " No cost above zero is budgeted on " + support() + ": the shift therefore starts from "
                        + name + ". See whether that is the right line." + lawEn);
    }

    private static Parameter assumed(double value, String why) {
        return Parameter.of(Estimate.of(value), Assumption.of(AUTHOR, why));
    }
}

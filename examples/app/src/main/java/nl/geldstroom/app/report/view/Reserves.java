package nl.geldstroom.app.report.view;

import com.google.common.collect.ImmutableList;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import nl.geldstroom.answer.FundAccount;
import nl.geldstroom.answer.ReserveParagraph;
import nl.geldstroom.answer.Results.ScenarioResult;
import nl.geldstroom.answer.RiskParagraph;
import nl.geldstroom.answer.SqueezeYears;
import nl.geldstroom.answer.TargetYears;
import nl.geldstroom.answer.WrongPocket;
import nl.geldstroom.app.report.view.ScenarioTables.Row;
import nl.geldstroom.money.Money;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.text.LocalizedText;

/**
 * Reserve, risks, cuts, funds and savings targets of all scenarios (<i>reserve, risico's en fondsen</i>).
 *
 * <p>Each part is empty if no scenario has anything of it.
 */
public final class Reserves {

    private static final String NOTHING = ScenarioTables.NOTHING;

    private final Page page;
    private final Wording say;
    private final ScenarioTables tables;

    Reserves(Page page) {
        this.page = page;
        this.say = page.say();
        this.tables = new ScenarioTables(page);
    }

    /**
     * Whether there is anything to show.
     *
     * @return false if no scenario has a reserve, a risk, a squeeze, a fund or a savings target
     */
    public boolean isEmpty() {
        return !hasReserve() && !hasCuts() && !hasFunds() && !hasTargets();
    }

    /**
     * Whether there is a reserve or a risk.
     *
     * @return true if some scenario has one
     */
    public boolean hasReserve() {
        return page.any(variant -> hasReserve(variant.result()));
    }

    private static boolean hasReserve(ScenarioResult result) {
        return !result.reserves().isEmpty()
                || result.risks().filter(risks -> !risks.items().isEmpty()).isPresent();
    }

    /**
     * Whether something had to be cut.
     *
     * @return true if some scenario has a squeeze
     */
    public boolean hasCuts() {
        return page.any(variant -> !variant.result().squeezes().isEmpty());
    }

    /**
     * Whether there is a prevention fund.
     *
     * @return true if some scenario has one
     */
    public boolean hasFunds() {
        return page.any(variant -> !variant.result().funds().isEmpty());
    }

    /**
     * Whether there is a savings target.
     *
     * @return true if some scenario has one
     */
    public boolean hasTargets() {
        return page.any(variant -> !variant.result().targets().isEmpty());
    }

    /**
     * The paragraph on reserve and risks.
     *
     * @return the sentences with their scenarios
     */
    public ImmutableList<Tagged<String>> riskParagraph() {
        return tables.said(variant -> hasReserve(variant.result())
                ? variant.result()
                        .risks()
                        .map(risks -> (List<LocalizedText>) risks.sentences())
                        .orElse(List.of())
                : List.of());
    }

    /**
     * The reserve by year, what it carries and what it can still bear.
     *
     * @return the table
     */
    public AnswerTable reserve() {
        ImmutableList<Year> years = page.years();
        return tables.of(
                say.of("Reserve per jaar, \u00d7 \u20ac 1.000", "Reserve per year, \u00d7 \u20ac1,000"),
                ScenarioTables.head(say.of("Reserve", "Reserve"), years),
                variant -> {
                    List<Row> rows = new ArrayList<>();
                    for (ReserveParagraph reserve : variant.result().reserves()) {
                        String payer = name(variant, reserve.payer()) + ": ";
                        rows.add(tables.row(
                                payer
                                        + (reserve.account()
                                                ? say.of(
                                                        "reserve aan het eind van het jaar",
                                                        "reserve at the end of the year")
                                                : say.of(
                                                        "reserve aan het eind van het jaar, als zij elk verschil draagt",
                                                        "reserve at the end of the year, if it carries every difference")),
                                years,
                                reserve.years(),
                                reserve.closing()));
                        rows.add(tables.row(
                                payer
                                        + say.of(
                                                "wat zij nog kan dragen (boven de ondergrens)",
                                                "what it can still bear (above the floor)"),
                                years,
                                reserve.years(),
                                reserve.capacity()));
                        for (SqueezeYears squeeze : variant.result().squeezes()) {
                            if (squeeze.payer().equals(reserve.payer())) {
                                add(
                                        rows,
                                        payer
                                                + say.of(
                                                        "tekort dat de reserve draagt",
                                                        "shortfall that the reserve carries"),
                                        squeeze.years(),
                                        squeeze.carried());
                                add(
                                        rows,
                                        payer + say.of("uit de reserve gehaald", "drawn from the reserve"),
                                        squeeze.years(),
                                        squeeze.drawn());
                                add(
                                        rows,
                                        payer + say.of("aan de reserve toegevoegd", "added to the reserve"),
                                        squeeze.years(),
                                        squeeze.added());
                            }
                        }
                        if (reserve.account()) {
                            rows.add(tables.row(
                                    payer + say.of("tekort dat open blijft", "shortfall that stays open"),
                                    years,
                                    reserve.years(),
                                    reserve.deficit()));
                        }
                    }
                    return rows;
                });
    }

    /** A row that says something: one with an amount in some year. */
    private void add(List<Row> rows, String label, List<Year> years, List<Money> amounts) {
        if (amounts.stream().anyMatch(amount -> !amount.isZero())) {
            rows.add(tables.row(label, page.years(), years, amounts));
        }
    }

    /**
     * The risks by what they weigh.
     *
     * @return the table
     */
    public AnswerTable risks() {
        return tables.of(
                say.of("Risico's: kans \u00d7 gevolg", "Risks: chance \u00d7 impact"),
                List.of(
                        say.of("Risico", "Risk"),
                        say.of("Kans", "Chance"),
                        say.of("Gevolg", "Impact"),
                        say.of("Kans \u00d7 gevolg", "Chance \u00d7 impact"),
                        say.of("Waar de kans op rust", "What the chance rests on")),
                variant -> variant.result()
                        .risks()
                        .map(risks -> risks.items().stream().map(this::risk).toList())
                        .orElse(List.of()));
    }

    private Row risk(RiskParagraph.Item item) {
        return new Row(
                say.of(item.title()),
                ImmutableList.of(
                        say.percent(item.chance()),
                        say.euros(item.impact()),
                        say.euros(item.weight()),
                        item.citation() + (item.unverified() ? " [" + page.unverifiedMark() + "]" : "")));
    }

    /**
     * What had to be found, what was cut and what is still open, by year.
     *
     * @return the table
     */
    public AnswerTable cuts() {
        ImmutableList<Year> years = page.years();
        return tables.of(
                say.of(
                        "Wat gevonden moest worden en wat daarvan is gevonden, \u00d7 \u20ac 1.000",
                        "What had to be found and what was, \u00d7 \u20ac1,000"),
                ScenarioTables.head(say.of("Ombuigingen", "Cuts"), years),
                variant -> {
                    List<Row> rows = new ArrayList<>();
                    for (SqueezeYears squeeze : variant.result().squeezes()) {
                        String payer = name(variant, squeeze.payer()) + ": ";
                        rows.add(tables.row(
                                payer
                                        + say.of(
                                                "te vinden bij het begin van het jaar",
                                                "to be found when the year begins"),
                                years,
                                squeeze.years(),
                                squeeze.gap()));
                        rows.add(tables.row(
                                payer + say.of("kan worden omgebogen", "can be cut"),
                                years,
                                squeeze.years(),
                                squeeze.cuttable()));
                        rows.add(tables.row(
                                payer + say.of("besloten om te buigen", "decided to be cut"),
                                years,
                                squeeze.years(),
                                squeeze.decided()));
                        rows.add(tables.row(
                                payer + say.of("omgebogen in geld", "cut in money"),
                                years,
                                squeeze.years(),
                                squeeze.cut()));
                        rows.add(tables.row(
                                payer
                                        + say.of(
                                                "blijft open na reserve en ombuiging",
                                                "stays open after reserve and cuts"),
                                years,
                                squeeze.years(),
                                squeeze.deficit()));
                        rows.add(new Row(
                                payer + say.of("vertekening (1 is even hard)", "distortion (1 is equally hard)"),
                                years.stream()
                                        .map(year -> squeeze.years().contains(year)
                                                ? squeeze.distortion(year)
                                                        .map(index -> say.fixed(index, 2))
                                                        .orElse(NOTHING)
                                                : NOTHING)
                                        .collect(ImmutableList.toImmutableList())));
                    }
                    return rows;
                });
    }

    /**
     * What was cut on each line with grip, by year.
     *
     * @return the table
     */
    public AnswerTable grips() {
        ImmutableList<Year> years = page.years();
        return tables.of(
                say.of(
                        "Omgebogen per regel met grip, \u00d7 \u20ac 1.000",
                        "Cuts by line with grip, \u00d7 \u20ac1,000"),
                ScenarioTables.head(say.of("Regel", "Line"), years),
                variant -> {
                    List<Row> rows = new ArrayList<>();
                    for (SqueezeYears squeeze : variant.result().squeezes()) {
                        for (SqueezeYears.Line line : squeeze.lines()) {
                            String label = page.name(line.line().text()) + ": ";
                            rows.add(tables.row(
                                    label + say.of("kan minder", "can be cut"),
                                    years,
                                    squeeze.years(),
                                    line.cuttable()));
                            rows.add(tables.row(
                                    label + say.of("besloten", "decided"), years, squeeze.years(), line.decided()));
                            rows.add(tables.row(
                                    label + say.of("in geld", "in money"), years, squeeze.years(), line.cut()));
                            add(
                                    rows,
                                    label
                                            + say.of(
                                                    "minder geleverd, toch betaald (contract)",
                                                    "delivered less, still paid (agreement)"),
                                    squeeze.years(),
                                    line.unreleased());
                        }
                    }
                    return rows;
                });
    }

    /**
     * What each payer did with a fund.
     *
     * @return the table
     */
    public AnswerTable fundPayers() {
        return tables.of(
                say.of(
                        "Wat elke betaler met het fonds deed, over de hele looptijd",
                        "What each payer did with the fund, over its term"),
                List.of(
                        say.of("Fonds en betaler", "Fund and payer"),
                        say.of("Ingelegd", "Paid in"),
                        say.of("Toegezegd, niet betaald", "Pledged, not paid"),
                        say.of("Teruggekregen", "Given back"),
                        say.of("Door een schot tegengehouden", "Blocked by a wall")),
                variant -> {
                    List<Row> rows = new ArrayList<>();
                    for (FundAccount fund : variant.result().funds()) {
                        for (FundAccount.Payer payer : fund.payers()) {
                            rows.add(new Row(
                                    say.of(fund.title()) + ": " + name(variant, payer.payer()),
                                    ImmutableList.of(
                                            say.euros(Money.sum(payer.paid())),
                                            say.euros(Money.sum(payer.unpaid())),
                                            say.euros(payer.refund()),
                                            heldBack(payer))));
                        }
                    }
                    return rows;
                });
    }

    private String heldBack(FundAccount.Payer payer) {
        return payer.heldBack().isEmpty()
                ? NOTHING
                : String.join(
                        "; ",
                        payer.heldBack().stream()
                                .map(held -> say.euros(held.amount())
                                        + " (" + held.months() + say.of(" maanden): ", " months): ")
                                        + say.of(held.explanation())
                                        + (held.unverified() ? " [" + page.unverifiedMark() + "]" : ""))
                                .toList());
    }

    /**
     * The books of the funds by year.
     *
     * @return the table; its years are those of the funds
     */
    public AnswerTable fundYears() {
        TreeSet<Year> terms = new TreeSet<>();
        page.variants().forEach(variant -> variant.result().funds().forEach(fund -> terms.addAll(fund.years())));
        ImmutableList<Year> years = ImmutableList.copyOf(terms);
        return tables.of(
                say.of(
                        "Fondsrekening per jaar, \u00d7 \u20ac 1.000",
                        "Account of the fund per year, \u00d7 \u20ac1,000"),
                ScenarioTables.head(say.of("Fonds", "Fund"), years),
                variant -> {
                    List<Row> rows = new ArrayList<>();
                    for (FundAccount fund : variant.result().funds()) {
                        fund(rows, variant, fund, years);
                    }
                    return rows;
                });
    }

    private void fund(List<Row> rows, Variant variant, FundAccount fund, ImmutableList<Year> years) {
        // Two funds may have the same row, and it must stand there for each.
        String of = variant.result().funds().size() > 1 ? say.of(fund.title()) + ": " : "";
        for (FundAccount.Payer payer : fund.payers()) {
            String name = of + name(variant, payer.payer());
            rows.add(tables.row(name + say.of(" legt in", " pays in"), years, fund.years(), payer.paid()));
            if (payer.unpaid().stream().anyMatch(amount -> !amount.isZero())) {
                rows.add(tables.row(
                        name + say.of(": toegezegd, niet betaald", ": pledged, not paid"),
                        years,
                        fund.years(),
                        payer.unpaid()));
            }
        }
        rows.add(tables.row(of + say.of("Rente", "Interest"), years, fund.years(), fund.interest()));
        for (FundAccount.Spent spent : fund.lines()) {
            String line = page.name(spent.line().text());
            rows.add(tables.row(
                    of + say.of("Uit het fonds naar ", "From the fund to ") + line, years, fund.years(), spent.paid()));
            if (spent.missing().stream().anyMatch(amount -> !amount.isZero())) {
                rows.add(tables.row(
                        of + line + say.of(": gepland, geen geld voor", ": planned, no money for it"),
                        years,
                        fund.years(),
                        spent.missing()));
            }
        }
        if (fund.toFunds().stream().anyMatch(amount -> !amount.isZero())) {
            rows.add(tables.row(
                    of + say.of("Naar andere fondsen, per saldo", "To other funds, on balance"),
                    years,
                    fund.years(),
                    fund.toFunds()));
        }
        rows.add(tables.row(
                say.of(fund.title()) + say.of(": saldo aan het eind van het jaar", ": balance at the end of the year"),
                years,
                fund.years(),
                fund.balance()));
    }

    /**
     * What lines lose when a fund closes.
     *
     * @return the sentences with their scenarios
     */
    public ImmutableList<Tagged<String>> cliffs() {
        return tables.said(variant -> variant.result().funds().stream()
                .map(fund -> {
                    Year last = fund.years().get(fund.years().size() - 1);
                    String cliff = say.euros(fund.cliff());
                    return LocalizedText.of(
                            "Als '" + fund.title().nl() + "' na " + last + " sluit, krijgen de regels " + cliff
                                    + " per jaar niet meer: overgangsgeld is geen structureel geld.",
                            "When '" + fund.title().en() + "' closes after " + last + ", the lines no longer receive "
                                    + cliff + " a year: transition money is not structural.");
                })
                .toList());
    }

    /**
     * Savings targets beside what was brought in.
     *
     * @return the table
     */
    public AnswerTable targets() {
        ImmutableList<Year> years = page.years();
        return tables.of(
                say.of(
                        "Taakstelling en realisatie, \u00d7 \u20ac 1.000",
                        "Savings targets and what was realised, \u00d7 \u20ac1,000"),
                ScenarioTables.head(say.of("Taakstelling", "Target"), years),
                variant -> {
                    List<Row> rows = new ArrayList<>();
                    for (TargetYears target : variant.result().targets()) {
                        String title = say.of(target.title())
                                + target.owner()
                                        .map(owner -> " (" + say.of(owner) + ")")
                                        .orElse("")
                                + (target.hard()
                                        ? say.of(", de begroting rekent erop", ", the budget counts on it")
                                        : say.of(", streven", ", an aim"))
                                + ": ";
                        rows.add(tables.row(title + say.of("doel", "target"), years, target.years(), target.target()));
                        rows.add(tables.row(
                                title + say.of("gerealiseerd", "realised"), years, target.years(), target.realised()));
                        rows.add(
                                tables.row(title + say.of("gemist", "missed"), years, target.years(), target.missed()));
                    }
                    return rows;
                });
    }

    /** The name of a party as the scenario calls it; its id if the answers do not name it. */
    private static String name(Variant variant, PartyId party) {
        ScenarioResult result = variant.result();
        if (result.party().equals(party)) {
            return result.partyName();
        }
        return result.meeting().stream()
                .flatMap(meeting -> meeting.pockets().cash().pockets().stream())
                .filter(pocket -> pocket.payer().equals(party))
                .map(WrongPocket.Pocket::name)
                .findFirst()
                .orElse(party.text());
    }
}

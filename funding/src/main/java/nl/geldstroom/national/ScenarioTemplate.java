package nl.geldstroom.national;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Year;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.geldstroom.agreement.Agreement;
import nl.geldstroom.baseline.Baseline;
import nl.geldstroom.baseline.BudgetLine;
import nl.geldstroom.document.Faults;
import nl.geldstroom.document.Input;
import nl.geldstroom.document.Reading;
import nl.geldstroom.iv3.Iv3Kind;
import nl.geldstroom.iv3.Iv3Line;
import nl.geldstroom.iv3.Iv3Table;
import nl.geldstroom.measure.Measure;
import nl.geldstroom.measure.PreventionFund;
import nl.geldstroom.money.Allocation;
import nl.geldstroom.money.Money;
import nl.geldstroom.money.Rounding;
import nl.geldstroom.party.Municipalities;
import nl.geldstroom.party.MunicipalityCode;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.scenario.Given;
import nl.geldstroom.scenario.NamedParty;
import nl.geldstroom.scenario.Scenario;
import nl.geldstroom.scenario.ScenarioDocuments;
import nl.geldstroom.source.FundingSource;

/**
 * A scenario of one municipality that stands for the same question in any other (<i>sjabloon</i>).
 *
 * <p>Any scenario of one municipality is a template: that municipality, its first party, is the placeholder, and wherever
 * its id stands, in lines, payers, agreements, grants and measures, another one can stand. So {@code from:
 * gm:1509/6.712} is a pattern: individual support of whichever municipality. The amounts of lines with a task field come
 * from the Iv3 file; two lines of one task field share its amount as they do in the template, by largest remainder. A
 * line of another payer must have the placeholder in its id; it takes the amount from the {@linkplain #dividing national
 * totals} or, without them, that of the template per inhabitant, rounded half up. Amounts of grants, agreements and
 * measures are those of the template in every municipality; the general reserve of the placeholder is left out.
 *
 * <p>In a stream of scenarios every municipality has the same measure ids, so that uncertain numbers have the same ids and
 * are drawn once for the country. In one scenario of several municipalities the measures get the code of theirs,
 * {@code shift@1509}; numbers of measures that differ only in that code and are the same estimate are one parameter,
 * {@code shift/share}. A fund of the template is a fund of each municipality, {@code org:vitality-1509}; a joint one is added afterwards.
 */
public final class ScenarioTemplate {

    private final Scenario scenario;
    private final PartyId placeholder;
    private final ScenarioDocuments documents;
    private final String text;
    private final Pattern token;
    private final ImmutableListMultimap<PartyId, BudgetLine> divided;

    private ScenarioTemplate(
            Scenario scenario, ScenarioDocuments documents, ImmutableListMultimap<PartyId, BudgetLine> divided) {
        this.scenario = scenario;
        this.placeholder = scenario.given().parties().get(0).id();
        this.documents = documents;
        this.text = documents.write(scenario);
        this.token = Pattern.compile("(?<![A-Za-z0-9])" + Pattern.quote(placeholder.text()) + "(?![0-9])");
        this.divided = divided;
    }

    /**
     * A template of the measures of this library.
     *
     * @param scenario a scenario of one municipality
     * @return the template
     * @throws nl.geldstroom.document.InvalidValueException if its first party is no municipality, another municipality pays
     *     a line, a line of another payer does not name the municipality, or a line of the municipality has no task field
     */
    public static ScenarioTemplate of(Scenario scenario) {
        return of(scenario, new ScenarioDocuments());
    }

    /**
     * A template with measures of your own.
     *
     * @param scenario a scenario of one municipality
     * @param documents the reader that knows the measures
     * @return the template
     * @throws nl.geldstroom.document.InvalidValueException as {@link #of(Scenario)} says
     */
    public static ScenarioTemplate of(Scenario scenario, ScenarioDocuments documents) {
        Faults faults = new Faults();
        PartyId first = scenario.given().parties().get(0).id();
        if (!first.scheme().equals("gm")) {
            faults.add(
                    "/given/parties/0/id",
                    "template-municipality",
                    "The first party (" + first + ") of a template must be a municipality.");
        }
        ImmutableList<BudgetLine> lines = scenario.given().baseline().lines();
        for (int i = 0; i < lines.size(); i++) {
            BudgetLine line = lines.get(i);
            String at = "/given/baseline/lines/" + i;
            if (line.payer().equals(first)) {
                if (line.taskField().isEmpty()) {
                    faults.add(
                            at + "/taskField",
                            "template-task-field",
                            "The line (" + line.id() + ") of a template must have a task field, by which its amount is"
                                    + " found in the Iv3 file.");
                }
            } else if (line.payer().scheme().equals("gm")) {
                faults.add(
                        at + "/payer",
                        "template-one-municipality",
                        "The payer (" + line.payer() + ") of line (" + line.id() + ") must be " + first
                                + ": a template has one municipality.");
            }
            if (!line.id().text().contains(first.text())) {
                faults.add(
                        at + "/id",
                        "template-line-id",
                        "The line (" + line.id() + ") of a template must have the municipality (" + first
                                + ") in its id, so that each municipality has its own.");
            }
        }
        faults.throwIfAny();
        return new ScenarioTemplate(scenario, documents, ImmutableListMultimap.of());
    }

    /**
     * The same with lines of other payers from national totals.
     *
     * @param lines the lines of each municipality, as {@link nl.geldstroom.baseline.NationalTotals#over} divides them; the
     *     lines of the template with the same ids take their amounts
     * @return the template
     */
    public ScenarioTemplate dividing(ImmutableListMultimap<PartyId, BudgetLine> lines) {
        return new ScenarioTemplate(scenario, documents, lines);
    }

    /**
     * The municipality that stands for any other.
     *
     * @return the first party of the scenario
     */
    public PartyId placeholder() {
        return placeholder;
    }

    /**
     * The scenario that is the template.
     *
     * @return it, with the placeholder
     */
    public Scenario scenario() {
        return scenario;
    }

    /**
     * The year of the budget, which the Iv3 file must have.
     *
     * @return the base year of the template
     */
    public Year year() {
        return scenario.given().baseline().year();
    }

    /**
     * The task fields of the lines of the municipality.
     *
     * @return their codes in the order of the template
     */
    public ImmutableSet<String> taskFields() {
        return scenario.given().baseline().lines().stream()
                .filter(line -> line.payer().equals(placeholder))
                .flatMap(line -> line.taskField().stream())
                .collect(ImmutableSet.toImmutableSet());
    }

    /**
     * The scenario of one municipality.
     *
     * @param table the Iv3 figures; the budget, where they have budget and accounts
     * @param municipality the municipality
     * @return the scenario, its id that of the template, a dash and the code
     * @throws IllegalArgumentException if the table has no rows of that municipality and year
     * @throws nl.geldstroom.document.InvalidValueException if the scenario breaks a rule with the amounts of this
     *     municipality
     */
    public Scenario of(Iv3Table table, PartyId municipality) {
        return ofBudget(budgetOf(table), municipality);
    }

    /** The same for figures of one kind, which need not be taken apart for every municipality anew. */
    Scenario ofBudget(Iv3Table budget, PartyId municipality) {
        return filled(renamed(text, municipality), budget, municipality);
    }

    /** The budgets of a table, or its accounts if it has no budgets. */
    static Iv3Table budgetOf(Iv3Table table) {
        return table.kinds().contains(Iv3Kind.BUDGET) ? table.only(Iv3Kind.BUDGET) : table;
    }

    /**
     * One scenario of several municipalities, each with the measures of the template.
     *
     * @param table the Iv3 figures
     * @param id the id of the scenario
     * @param municipalities the municipalities; the first is the one whose budget outputs show
     * @return the scenario, to which measures between the municipalities can be added
     * @throws IllegalArgumentException if there is no municipality, or the table has no rows of one in that year
     * @throws nl.geldstroom.document.InvalidValueException if the scenario breaks a rule
     */
    public Scenario together(Iv3Table table, String id, ImmutableSet<PartyId> municipalities) {
        if (municipalities.isEmpty()) {
            throw new IllegalArgumentException("A scenario of several municipalities must have at least one.");
        }
        Map<PartyId, NamedParty> parties = new LinkedHashMap<>();
        ImmutableList.Builder<BudgetLine> lines = ImmutableList.builder();
        ImmutableList.Builder<FundingSource> sources = ImmutableList.builder();
        ImmutableList.Builder<Agreement> agreements = ImmutableList.builder();
        ImmutableList.Builder<Measure> measures = ImmutableList.builder();
        ImmutableList.Builder<NamedParty> others = ImmutableList.builder();
        Scenario last = scenario;
        Iv3Table budget = budgetOf(table);
        for (PartyId municipality : municipalities) {
            last = filled(renamed(coded(municipality), municipality), budget, municipality);
            Given given = last.given();
            parties.put(municipality, given.parties().get(0));
            others.addAll(given.parties().subList(1, given.parties().size()));
            lines.addAll(given.baseline().lines());
            sources.addAll(given.sources());
            agreements.addAll(given.agreements());
            measures.addAll(last.measures());
        }
        others.build().forEach(party -> parties.putIfAbsent(party.id(), party));
        Given given = last.given();
        return new Scenario(
                id,
                scenario.title(),
                scenario.note(),
                scenario.workedExample(),
                given.withParties(parties.values())
                        .withBaseline(given.baseline().withOnly(lines.build()))
                        .withSources(sources.build())
                        .withAgreements(agreements.build())
                        .withReserve(Optional.empty()),
                measures.build(),
                scenario.horizon(),
                scenario.valuation(),
                // The numbers of each municipality are its own here, and may outnumber what one matrix can hold.
                Optional.empty());
    }

    private String renamed(String document, PartyId municipality) {
        return token.matcher(document).replaceAll(municipality.text());
    }

    /** The document in which measures, agreements and grants have the code of the municipality in their ids. */
    private String coded(PartyId municipality) {
        String code = municipality.identifier();
        Map<String, String> ids = new LinkedHashMap<>();
        scenario.measures().forEach(measure -> {
            ids.put(measure.id(), measure.id() + "@" + code);
            // Each municipality has a fund of its own; a joint one is added to what comes of the template.
            if (measure instanceof PreventionFund fund) {
                ids.put(fund.fund().id().text(), fund.fund().id().text() + "-" + code);
            }
        });
        scenario.given()
                .agreements()
                .forEach(agreement ->
                        ids.put(agreement.id().text(), agreement.id().text() + "." + code));
        scenario.given().sources().forEach(source -> ids.put(source.id(), source.id() + "." + code));
        scenario.risk()
                .ifPresent(settings -> settings.parameters()
                        .forEach(parameter -> scenario.measures().stream()
                                .filter(measure -> parameter.startsWith(measure.id() + "/"))
                                .forEach(measure -> ids.put(
                                        parameter,
                                        measure.id() + "@" + code
                                                + parameter.substring(
                                                        measure.id().length())))));
        String document = text;
        for (Map.Entry<String, String> id : ids.entrySet()) {
            // As a value, not as the name of a field and not as the name of a type.
            Matcher found = Pattern.compile("(?<!\"type\": )\"" + Pattern.quote(id.getKey()) + "\"(?!\\s*:)")
                    .matcher(document);
            document = found.replaceAll(Matcher.quoteReplacement("\"" + id.getValue() + "\""));
        }
        return document;
    }

    private Scenario filled(String document, Iv3Table table, PartyId municipality) {
        Reading<Scenario> reading = documents.read(Input.of(scenario.id() + " for " + municipality, document));
        Scenario renamed = reading.orThrow();
        Given given = renamed.given();
        Set<NamedParty> parties = new LinkedHashSet<>();
        parties.add(new NamedParty(municipality, nameOf(table, municipality), table.population(municipality)));
        parties.addAll(given.parties().subList(1, given.parties().size()));
        return new Scenario(
                scenario.id() + "-" + municipality.identifier(),
                scenario.title(),
                scenario.note(),
                scenario.workedExample(),
                given.withParties(parties)
                        .withBaseline(given.baseline().withOnly(amounts(given.baseline(), table, municipality)))
                        .withReserve(Optional.empty()),
                renamed.measures(),
                scenario.horizon(),
                scenario.valuation(),
                renamed.risk());
    }

    private static String nameOf(Iv3Table table, PartyId municipality) {
        return Municipalities.of2026()
                .find(MunicipalityCode.of(municipality.identifier()))
                .map(of -> of.name())
                .or(() -> table.place(municipality).map(place -> place.name()))
                .orElse(municipality.text());
    }

    /** The lines of the template with the amounts of the municipality, in the same order. */
    private ImmutableList<BudgetLine> amounts(Baseline renamed, Iv3Table budget, PartyId municipality) {
        Map<String, Iv3Line> rows = new LinkedHashMap<>();
        budget.linesOf(municipality, year().getValue()).forEach(row -> rows.put(row.taskField(), row));
        Map<String, List<BudgetLine>> sharing = new LinkedHashMap<>();
        for (BudgetLine line : scenario.given().baseline().lines()) {
            if (line.payer().equals(placeholder)) {
                sharing.computeIfAbsent(line.taskField().orElseThrow(), code -> new ArrayList<>())
                        .add(line);
            }
        }
        Map<String, ImmutableList<Money>> costs = new LinkedHashMap<>();
        Map<String, ImmutableList<Money>> incomes = new LinkedHashMap<>();
        sharing.forEach((code, lines) -> {
            Optional<Iv3Line> row = Optional.ofNullable(rows.get(code));
            costs.put(code, shared(row.map(Iv3Line::cost).orElse(Money.ZERO), lines, BudgetLine::cost));
            incomes.put(code, shared(row.map(Iv3Line::income).orElse(Money.ZERO), lines, BudgetLine::income));
        });
        ImmutableList.Builder<BudgetLine> filled = ImmutableList.builder();
        ImmutableList<BudgetLine> ofTemplate = scenario.given().baseline().lines();
        for (int i = 0; i < ofTemplate.size(); i++) {
            BudgetLine before = ofTemplate.get(i);
            BudgetLine line = renamed.lines().get(i);
            if (before.payer().equals(placeholder)) {
                String code = before.taskField().orElseThrow();
                int at = sharing.getOrDefault(code, List.of()).indexOf(before);
                filled.add(line.with(
                        costs.getOrDefault(code, ImmutableList.of()).get(at),
                        incomes.getOrDefault(code, ImmutableList.of()).get(at)));
            } else {
                filled.add(divided.get(municipality).stream()
                        .filter(known -> known.id().equals(line.id()))
                        .findFirst()
                        .map(known -> line.with(known.cost(), known.income()))
                        .orElseGet(() -> line.with(
                                perInhabitant(line.cost(), budget, municipality),
                                perInhabitant(line.income(), budget, municipality))));
            }
        }
        return filled.build();
    }

    private static ImmutableList<Money> shared(
            Money whole, List<BudgetLine> lines, Function<BudgetLine, Money> amount) {
        List<BigDecimal> weights = lines.stream()
                .map(line -> amount.apply(line).toEuros().max(BigDecimal.ZERO))
                .toList();
        boolean none = weights.stream().allMatch(weight -> weight.signum() == 0);
        ImmutableList.Builder<BigDecimal> first = ImmutableList.builder();
        for (int i = 0; i < lines.size(); i++) {
            first.add(i == 0 ? BigDecimal.ONE : BigDecimal.ZERO);
        }
        return Allocation.proportional(whole, none ? first.build() : weights);
    }

    private Money perInhabitant(Money amount, Iv3Table table, PartyId municipality) {
        if (municipality.equals(placeholder) || amount.isZero()) {
            return amount;
        }
        Optional<Integer> here = table.population(municipality);
        Optional<Integer> there =
                scenario.given().parties().get(0).inhabitants().or(() -> table.population(placeholder));
        if (here.isEmpty() || there.isEmpty()) {
            throw new IllegalArgumentException("The inhabitants of " + municipality + " and of " + placeholder
                    + " must be known, to give lines of other payers an amount. Maybe give national totals, or read the"
                    + " wide layout, which has them.");
        }
        return Rounding.HALF_UP.toCents(amount.toEuros()
                .multiply(BigDecimal.valueOf(here.get()))
                .divide(BigDecimal.valueOf(there.get()), MathContext.DECIMAL128));
    }

    /** The template and its municipality. */
    @Override
    public String toString() {
        return scenario.id() + " of " + placeholder;
    }
}

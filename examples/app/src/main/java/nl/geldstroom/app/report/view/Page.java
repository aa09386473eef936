package nl.geldstroom.app.report.view;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.LinkedHashMultimap;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Year;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.geldstroom.answer.Results;
import nl.geldstroom.answer.Results.AgreementResult;
import nl.geldstroom.answer.Results.AppraisalResult.Figures;
import nl.geldstroom.answer.Results.BenchmarkRow;
import nl.geldstroom.answer.Results.Bottleneck;
import nl.geldstroom.answer.Results.Crossing;
import nl.geldstroom.answer.Results.Flow;
import nl.geldstroom.answer.Results.GrantResult;
import nl.geldstroom.answer.Results.Grounds;
import nl.geldstroom.answer.Results.Notice;
import nl.geldstroom.answer.Results.ParameterResult;
import nl.geldstroom.answer.Results.ReconciliationRow;
import nl.geldstroom.answer.Results.Remark;
import nl.geldstroom.answer.Results.Row;
import nl.geldstroom.answer.Results.ScenarioResult;
import nl.geldstroom.answer.Results.SourceCard;
import nl.geldstroom.answer.Results.Weight;
import nl.geldstroom.answer.Results.Worth;
import nl.geldstroom.document.Receipt;
import nl.geldstroom.evidence.Reliability;
import nl.geldstroom.money.Money;
import nl.geldstroom.text.Language;
import nl.geldstroom.text.LocalizedText;
import nl.geldstroom.wall.Walls;

/**
 * What the page shows.
 *
 * @param results the answers
 * @param say the words
 * @param variants the scenarios with their letters
 * @param rules the tables of rules and the program by which they were calculated; empty: not known
 * @param drawn what the draws of scenarios say; empty: nothing was drawn, and the page has no section on chances
 */
public record Page(
        Results results,
        Wording say,
        ImmutableList<Variant> variants,
        ImmutableList<Receipt.Item> rules,
        ImmutableList<Drawn> drawn) {

    private static final double NOTEWORTHY = 0.1;

    /**
     * The page about results.
     *
     * @param results the answers
     * @param language the language
     * @param rules the tables of rules and the program by which they were calculated; empty: not known
     * @return the page
     */
    public static Page of(Results results, Language language, ImmutableList<Receipt.Item> rules) {
        return of(results, language, rules, ImmutableList.of());
    }

    /**
     * The page about results and draws.
     *
     * @param results the answers
     * @param language the language
     * @param rules the tables of rules and the program by which they were calculated; empty: not known
     * @param risks what the draws of a scenario say, for scenarios of the results; empty: nothing was drawn
     * @return the page
     */
    public static Page of(
            Results results, Language language, ImmutableList<Receipt.Item> rules, ImmutableList<RiskReport> risks) {
        Wording say = new Wording(language);
        ImmutableList<Variant> variants = Variant.of(results.scenarios(), say);
        return new Page(results, say, variants, rules, Drawn.of(variants, risks));
    }

    /**
     * The style sheet.
     *
     * @return its text
     */
    public String style() {
        return resource("report.css") + "@page { @top-center { content: " + pageHead() + " } }\n";
    }

    /**
     * The script that draws the charts.
     *
     * @return its text
     */
    public String script() {
        return resource("report.js");
    }

    /**
     * The chart library, made safe to stand inside a page.
     *
     * @return its text
     */
    public String chartLibrary() {
        return resource("echarts/echarts.min.js").replace("</script", "<\\/script");
    }

    /**
     * The figures of the charts.
     *
     * @return JSON that is safe to stand inside a page
     */
    public String chartData() {
        return Charts.json(this);
    }

    static String resource(String name) {
        String path = "/nl/geldstroom/app/report/" + name;
        try (InputStream in = Objects.requireNonNull(Page.class.getResourceAsStream(path), path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What the page is about.
     *
     * @return the names of the parties
     */
    public String title() {
        ImmutableList<String> names = results.scenarios().stream()
                .map(ScenarioResult::partyName)
                .distinct()
                .collect(ImmutableList.toImmutableList());
        return names.isEmpty() ? say.of("Rekenrapport", "Calculation report") : say.list(names);
    }

    /**
     * What it is about in one line.
     *
     * @return the line below the title
     */
    public String subtitle() {
        int count = variants.size();
        if (count == 0) {
            return say.of("Er zijn geen scenario's doorgerekend.", "No scenario was calculated.");
        }
        String what = count == 1
                ? variants.get(0).title()
                : count + say.of(" varianten naast elkaar", " variants side by side");
        return what + ", " + variants.get(0).horizon() + say.of("; basisjaar ", "; base year ")
                + variants.get(0).result().baseYear();
    }

    /**
     * All years that any scenario has.
     *
     * @return the years in order
     */
    public ImmutableList<Year> years() {
        TreeSet<Year> years = new TreeSet<>();
        results.scenarios().forEach(scenario -> years.addAll(scenario.years()));
        return ImmutableList.copyOf(years);
    }

    /**
     * All budget years that any scenario has.
     *
     * @return the years in order
     */
    public ImmutableList<Year> budgetYears() {
        TreeSet<Year> years = new TreeSet<>();
        variants.forEach(variant -> years.addAll(variant.budgetYears()));
        return ImmutableList.copyOf(years);
    }

    /**
     * The comparison in one or two sentences.
     *
     * @return the sentences; empty with fewer than two scenarios
     */
    public ImmutableList<String> comparison() {
        if (variants.size() < 2) {
            return ImmutableList.of();
        }
        ImmutableList.Builder<String> sentences = ImmutableList.builder();
        Variant best = variants.stream()
                .max(Comparator.comparing(Variant::budgetTotal))
                .orElseThrow();
        Variant worst = variants.stream()
                .min(Comparator.comparing(Variant::budgetTotal))
                .orElseThrow();
        if (best.budgetTotal().equals(worst.budgetTotal())) {
            sentences.add(say.of(
                            "In de begrotingsjaren kosten alle varianten evenveel: ",
                            "All variants cost the same over the budget years: ")
                    + best.extra(best.budgetTotal()) + ".");
        } else {
            sentences.add(say.of("Over ", "Over ")
                    + best.budgetPeriod()
                    + say.of(" is variant ", ", variant ")
                    + best.letter()
                    + say.of(" het voordeligst (", " is the least expensive (")
                    + best.extra(best.budgetTotal())
                    + say.of(") en variant ", ") and variant ")
                    + worst.letter()
                    + say.of(" het duurst (", " the most expensive (")
                    + worst.extra(worst.budgetTotal())
                    + ").");
        }
        Variant twice = variants.stream()
                .max(Comparator.comparing(variant -> variant.key().doubleCostTotal()))
                .orElseThrow();
        if (!twice.key().doubleCostTotal().isZero()) {
            sentences.add(say.of("Het meest dubbel betalen we bij variant ", "Most is paid twice in variant ")
                    + twice.letter()
                    + ": "
                    + say.spoken(twice.key().doubleCostTotal())
                    + say.of(" in ", " over ")
                    + twice.horizon()
                    + ".");
        }
        return sentences.build();
    }

    /**
     * What scenarios hold, with the letters of those that hold it.
     *
     * @param items what a scenario holds
     * @param <T> the type of it
     * @return each thing once, in the order in which it came up
     */
    private <T> ImmutableList<Tagged<T>> tagged(Function<ScenarioResult, ? extends Collection<T>> items) {
        // By number: a variant holds the whole result of its scenario, which takes long to tell from another.
        LinkedHashMultimap<T, Integer> holders = LinkedHashMultimap.create();
        for (int i = 0; i < variants.size(); i++) {
            for (T item : items.apply(variants.get(i).result())) {
                holders.put(item, i);
            }
        }
        ImmutableList.Builder<Tagged<T>> tagged = ImmutableList.builder();
        for (T item : holders.keySet()) {
            tagged.add(new Tagged<>(letters(holders.get(item)), item));
        }
        return tagged.build();
    }

    String letters(Collection<Integer> holders) {
        if (holders.size() == variants.size()) {
            return say.of("alle", "all");
        }
        return String.join(
                ", ", holders.stream().map(i -> variants.get(i).letter()).toList());
    }

    /**
     * Whether there is more than one scenario, so that letters say something.
     *
     * @return true from two
     */
    public boolean isCompared() {
        return variants.size() > 1;
    }

    /**
     * The twelve questions of the meeting.
     *
     * @return the questions with the answers of all scenarios
     */
    public ImmutableList<Question> questions() {
        return new Questions(this).list();
    }

    /**
     * Reserve, risks, cuts, funds and savings targets.
     *
     * @return the parts of the section
     */
    public Reserves reserves() {
        return new Reserves(this);
    }

    /**
     * What the law says of people who lose an individual decision.
     *
     * @return sentences with their articles
     */
    public ImmutableList<LocalizedText> legalRemarks() {
        return new Questions(this).legal();
    }

    /**
     * What must be true.
     *
     * @return the conditions with their scenarios
     */
    public ImmutableList<Tagged<LocalizedText>> conditions() {
        return tagged(ScenarioResult::conditions);
    }

    /**
     * The parameters.
     *
     * @return the parameters with their scenarios
     */
    public ImmutableList<Tagged<ParameterResult>> parameters() {
        return tagged(ScenarioResult::parameters);
    }

    /**
     * The parameters that rest on an assumption or on nothing.
     *
     * @return how many
     */
    public long assumptions() {
        return parameters().stream()
                .filter(tagged -> tagged.what().kind() == Grounds.ASSUMPTION
                        || tagged.what().kind() == Grounds.NONE)
                .count();
    }

    /**
     * The parameters that are not verified.
     *
     * @return how many
     */
    public long unverified() {
        return parameters().stream()
                .filter(tagged -> tagged.what().unverified())
                .count();
    }

    /**
     * The source cards.
     *
     * @return the cards with their scenarios
     */
    public ImmutableList<Tagged<SourceCard>> claims() {
        return tagged(ScenarioResult::claims);
    }

    /**
     * The bottlenecks.
     *
     * @return the bottlenecks with their scenarios
     */
    public ImmutableList<Tagged<Bottleneck>> bottlenecks() {
        return tagged(ScenarioResult::bottlenecks);
    }

    /**
     * What lifting a bottleneck is worth, in words.
     *
     * @param bottleneck the bottleneck
     * @return a sentence; a dash if it was not worked out
     */
    public String worth(Bottleneck bottleneck) {
        if (bottleneck.worth().isEmpty()) {
            return "\u2013";
        }
        Worth worth = bottleneck.worth().orElseThrow();
        if (worth.freed().isZero()) {
            return say.of(
                    "Niets: daarna houdt een andere grens het tegen.", "Nothing: another bound holds it back then.");
        }
        StringBuilder text = new StringBuilder();
        text.append(say.spoken(worth.freed())).append(say.of(" gaat dan door. ", " then goes ahead. "));
        text.append(
                worth.everybody().isZero()
                        ? say.of("Alle betalers samen: geen verschil", "All payers together: no difference")
                        : say.of("Alle betalers samen: ", "All payers together: ")
                                + say.spoken(worth.everybody())
                                + (worth.everybody().isNegative()
                                        ? say.of(" duurder", " more expensive")
                                        : say.of(" goedkoper", " cheaper")));
        worth.presentValue()
                .filter(present -> !present.isZero())
                .ifPresent(present -> text.append(say.of(" (contant ", " (present value "))
                        .append(say.spoken(present))
                        .append(')'));
        text.append('.');
        if (!worth.party().equals(worth.everybody())) {
            text.append(say.of(" Deze gemeente: ", " This municipality: "))
                    .append(
                            worth.party().isZero()
                                    ? say.of("geen verschil", "no difference")
                                    : say.spoken(worth.party())
                                            + (worth.party().isNegative()
                                                    ? say.of(" duurder", " more expensive")
                                                    : say.of(" goedkoper", " cheaper")))
                    .append('.');
        }
        if (!worth.value().isZero()) {
            text.append(say.of(" Waarde (geen geld): ", " Value (not cash): "))
                    .append(worth.value().isNegative() ? "\u2212" : "+")
                    .append(say.spoken(worth.value()))
                    .append('.');
        }
        return text.toString();
    }

    /**
     * What the law says of every shift.
     *
     * @return the crossings with their scenarios
     */
    public ImmutableList<Tagged<Crossing>> crossings() {
        return tagged(ScenarioResult::crossings);
    }

    /**
     * What every output that shows what the law says shows with it.
     *
     * @return a sentence
     */
    public String noLegalAdvice() {
        return say.of(Walls.DISCLAIMER);
    }

    /**
     * The remarks, warnings first; one that is made of several subjects stands there once.
     *
     * @return the remarks with their scenarios, the names of their subjects joined
     */
    public ImmutableList<Tagged<Remark>> remarks() {
        LinkedHashMultimap<Tagged<Remark>, String> subjects = LinkedHashMultimap.create();
        for (Tagged<Remark> remark : tagged(ScenarioResult::remarks)) {
            Remark what = remark.what();
            subjects.put(
                    new Tagged<>(remark.scenarios(), new Remark(what.weight(), "", what.text())), name(what.subject()));
        }
        return subjects.keySet().stream()
                .map(remark -> new Tagged<>(
                        remark.scenarios(),
                        new Remark(
                                remark.what().weight(),
                                String.join(", ", subjects.get(remark)),
                                remark.what().text())))
                .sorted(Comparator.comparing(tagged -> tagged.what().weight() == Weight.WARNING ? 0 : 1))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * The grants.
     *
     * @return the grants with their scenarios
     */
    public ImmutableList<Tagged<GrantResult>> grants() {
        return tagged(ScenarioResult::grants);
    }

    /**
     * The years of the scenario that a grant belongs to.
     *
     * @param grant the grant
     * @return the years of the first scenario that holds it
     */
    public ImmutableList<Year> yearsOf(GrantResult grant) {
        return results.scenarios().stream()
                .filter(scenario -> scenario.grants().contains(grant))
                .map(ScenarioResult::years)
                .findFirst()
                .orElse(ImmutableList.of());
    }

    /**
     * The benchmark.
     *
     * @return the rows with their scenarios
     */
    public ImmutableList<Tagged<BenchmarkRow>> benchmark() {
        return tagged(ScenarioResult::benchmark);
    }

    /**
     * The reconciliations that differ.
     *
     * @return each with its scenarios; empty ones left out
     */
    public ImmutableList<Tagged<ImmutableList<ReconciliationRow>>> reconciliations() {
        return tagged(scenario -> scenario.reconciliation().isEmpty() ? List.of() : List.of(scenario.reconciliation()));
    }

    /**
     * Whether each line of a reconciliation matches to the cent.
     *
     * @param rows the lines
     * @return true if no difference is other than zero
     */
    public boolean matches(ImmutableList<ReconciliationRow> rows) {
        return rows.stream().allMatch(row -> row.difference().isZero());
    }

    /**
     * A column of a reconciliation added up.
     *
     * @param rows the lines
     * @param column the column
     * @return the sum
     */
    public Money total(ImmutableList<ReconciliationRow> rows, Function<ReconciliationRow, Money> column) {
        Money sum = Money.ZERO;
        for (ReconciliationRow row : rows) {
            sum = sum.plus(column.apply(row));
        }
        return sum;
    }

    /**
     * Whether any scenario has something.
     *
     * @param has whether a scenario has it
     * @return true if one does
     */
    public boolean any(Function<Variant, Boolean> has) {
        return variants.stream().anyMatch(has::apply);
    }

    /**
     * The flows of a scenario as rows from a source to a line.
     *
     * @param variant the scenario
     * @return the first flow of each pair, in order
     */
    public ImmutableList<Flow> pairs(Variant variant) {
        LinkedHashMultimap<String, Flow> pairs = LinkedHashMultimap.create();
        for (Flow flow : variant.result().flows()) {
            pairs.put(flow.from() + " > " + flow.to().text(), flow);
        }
        ImmutableList.Builder<Flow> first = ImmutableList.builder();
        for (String pair : pairs.keySet()) {
            first.add(pairs.get(pair).iterator().next());
        }
        return first.build();
    }

    /**
     * What flows between a pair in a year.
     *
     * @param variant the scenario
     * @param pair a flow of the pair
     * @param year the year
     * @return the amount, zero if nothing
     */
    public Money flow(Variant variant, Flow pair, Year year) {
        Money sum = Money.ZERO;
        for (Flow flow : variant.result().flows()) {
            if (flow.year().equals(year)
                    && flow.from().equals(pair.from())
                    && flow.to().equals(pair.to())) {
                sum = sum.plus(flow.amount());
            }
        }
        return sum;
    }

    /**
     * What a parameter rests on, in words.
     *
     * @param grounds what it rests on
     * @return the words
     */
    public String grounds(Grounds grounds) {
        return switch (grounds) {
            case PUBLISHED -> say.of("publicatie", "publication");
            case CLAIM -> say.of("uitspraak", "claim");
            case ASSUMPTION -> say.of("aanname", "assumption");
            case NONE -> say.of("geen bron", "no source");
        };
    }

    /**
     * How sure a parameter is, in words.
     *
     * @param reliability how sure, if known
     * @return the words; a dash if not known
     */
    public String reliability(Optional<Reliability> reliability) {
        if (reliability.isEmpty()) {
            return "\u2013";
        }
        return switch (reliability.orElseThrow()) {
            case HIGH -> say.of("hoog", "high");
            case MEDIUM -> say.of("middel", "medium");
            case LOW -> say.of("laag", "low");
            case OWN -> say.of("eigen", "own");
        };
    }

    /**
     * What the law says about a flow, in words.
     *
     * @param status the status as the walls give it
     * @return the words; the status itself if it is not one of theirs
     */
    public String status(String status) {
        return switch (status.toLowerCase(Locale.ROOT)) {
            case "forbidden" -> say.of("mag niet", "forbidden");
            case "conditional" -> say.of("alleen onder voorwaarde", "only under a condition");
            case "unknown" -> say.of("onbekend", "unknown");
            case "conflict" -> say.of("regels spreken elkaar tegen", "rules contradict each other");
            case "allowed" -> say.of("mag", "allowed");
            default -> status;
        };
    }

    /**
     * The words that mark what is not verified.
     *
     * @return the mark
     */
    public String unverifiedMark() {
        return say.of("ongeverifieerd", "unverified");
    }

    /**
     * What the page says of itself if it is a worked example.
     *
     * @return the sentence
     */
    public String banner() {
        return say.of(
                "Een uitgewerkt voorbeeld op openbare cijfers; geen plan van de gemeente.",
                "A worked example on public figures; not a plan of the municipality.");
    }

    /**
     * What the page says of itself always.
     *
     * @return the sentence
     */
    public String disclaimer() {
        return say.of("Rekenhulp, geen juridisch advies.", "A calculation aid, no legal advice.");
    }

    /**
     * The words that stand at the head of each printed page, as a string of the style sheet.
     *
     * @return a quoted string without anything that could end it
     */
    String pageHead() {
        return "\"" + (results.workedExample() ? banner() + " " : "") + disclaimer() + "\"";
    }

    /**
     * The months in which an agreement may be set anew, in words.
     *
     * @param agreement the agreement
     * @return the months; a dash if there are none
     */
    public String renegotiation(AgreementResult agreement) {
        return agreement.renegotiation().isEmpty()
                ? "\u2013"
                : String.join(
                        ", ", agreement.renegotiation().stream().map(say::month).toList());
    }

    /**
     * The internal rates of return of a view, in words.
     *
     * @param figures the figures, if there are any
     * @return the rates; a word if there are none
     */
    public String rates(Optional<Figures> figures) {
        if (figures.isEmpty()) {
            return "\u2013";
        }
        ImmutableList<Double> rates = figures.orElseThrow().internalRates();
        return rates.isEmpty()
                ? say.of("geen", "none")
                : String.join("; ", rates.stream().map(say::percent).toList());
    }

    /**
     * How present values were taken, in words.
     *
     * @return a sentence for each way, with the scenarios that have it
     */
    public ImmutableList<Tagged<String>> bases() {
        return tagged(scenario -> scenario
                .appraisal()
                .map(a -> say.of("Reële discontovoet ", "Real discount rate ")
                        + say.percent(a.rate())
                        + say.of(", teruggerekend naar ", ", discounted to ")
                        + say.date(a.date())
                        + say.of("; prijspeil met reeks ", "; price level by series ")
                        + a.deflator()
                        + ".")
                .stream()
                .toList());
    }

    /**
     * The returns in the value book of a scenario.
     *
     * @param variant the scenario
     * @return for example {@code 1,6}; a dash if there are none
     */
    public String returns(Variant variant) {
        String returns = String.join(
                "; ",
                variant.result().claims().stream()
                        .map(claim -> say.number(claim.perEuro(), 2))
                        .distinct()
                        .toList());
        return returns.isEmpty() ? "\u2013" : returns;
    }

    /**
     * What a line is called, or whatever else has the id.
     *
     * @param id the id of a line, grant, agreement, party or parameter, or of something else
     * @return its name; the id if the results do not name it
     */
    public String name(String id) {
        for (ScenarioResult scenario : results.scenarios()) {
            for (Row row : scenario.table()) {
                if (row.line().isPresent() && row.line().orElseThrow().text().equals(id)) {
                    return say.of(row.label());
                }
            }
        }
        return results.scenarios().stream()
                .flatMap(scenario -> name(scenario, id).stream())
                .findFirst()
                .orElse(id);
    }

    private Optional<String> name(ScenarioResult scenario, String id) {
        if (scenario.party().text().equals(id)) {
            return Optional.of(scenario.partyName());
        }
        return Stream.of(
                        scenario.grants().stream()
                                .filter(grant -> grant.id().equals(id))
                                .map(grant -> say.of(grant.title())),
                        scenario.agreements().stream()
                                .filter(agreement -> agreement.id().equals(id))
                                .map(agreement -> say.of(agreement.title())),
                        scenario.parameters().stream()
                                .filter(parameter -> parameter.id().equals(id))
                                .map(parameter -> say.of(parameter.owner()) + ", " + say.of(parameter.label())),
                        scenario.parameters().stream()
                                .filter(parameter -> parameter.id().startsWith(id + "/"))
                                .map(parameter -> say.of(parameter.owner())),
                        scenario.reconciliation().stream()
                                .filter(line -> line.line().text().equals(id))
                                .map(line -> say.of(line.label())))
                .flatMap(names -> names)
                .findFirst();
    }

    /**
     * Where the municipality spends clearly more or less per inhabitant than the country, in a sentence.
     *
     * @return the sentence; empty if no line differs by a tenth
     */
    public String deviations() {
        ImmutableList.Builder<String> above = ImmutableList.builder();
        ImmutableList.Builder<String> below = ImmutableList.builder();
        for (Tagged<BenchmarkRow> row : benchmark()) {
            double own = row.what().perInhabitant().cents();
            double national = row.what().national().cents();
            if (national > 0 && Math.abs(own / national - 1) >= NOTEWORTHY) {
                String words = say.of(row.what().label()) + (own > national ? " (+" : " (\u2212")
                        + say.whole(Math.round(Math.abs(own / national - 1) * 100)) + say.of("\u00a0%", "%") + ")";
                (own > national ? above : below).add(words);
            }
        }
        return deviation(say.of("Hoger dan landelijk: ", "Higher than the country: "), above.build())
                + deviation(say.of("Lager dan landelijk: ", "Lower than the country: "), below.build());
    }

    private String deviation(String opening, ImmutableList<String> lines) {
        return lines.isEmpty() ? "" : opening + say.list(lines) + ". ";
    }

    /**
     * Whether the words of a notice hold its date already.
     *
     * @param notice the notice
     * @return true if the date need not be said again
     */
    public boolean saysItsDate(Notice notice) {
        return say.of(notice.what())
                .replace('\u00a0', ' ')
                .contains(say.date(notice.date()).replace('\u00a0', ' '));
    }

    /**
     * A date, or a dash.
     *
     * @param date the date
     * @return the words
     */
    public String date(Optional<LocalDate> date) {
        return date.map(say::date).orElse("\u2013");
    }

    /**
     * An amount of a year times 1,000 with V or N, or nothing.
     *
     * @param amount the amount
     * @return the words
     */
    public String signed(Optional<Money> amount) {
        return amount.map(say::signed).orElse("");
    }

    /**
     * An amount of a year times 1,000, or nothing.
     *
     * @param amount the amount
     * @return the words
     */
    public String thousands(Optional<Money> amount) {
        return amount.map(say::thousands).orElse("");
    }

    /**
     * The style of a difference, or none.
     *
     * @param amount the amount
     * @return the tone
     */
    public String tone(Optional<Money> amount) {
        return amount.map(say::tone).orElse("none");
    }
}

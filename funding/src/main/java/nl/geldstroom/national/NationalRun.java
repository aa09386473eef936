package nl.geldstroom.national;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import nl.geldstroom.answer.Answers;
import nl.geldstroom.baseline.BudgetLine;
import nl.geldstroom.document.DocumentException;
import nl.geldstroom.iv3.Iv3Line;
import nl.geldstroom.iv3.Iv3Place;
import nl.geldstroom.iv3.Iv3Side;
import nl.geldstroom.iv3.Iv3Table;
import nl.geldstroom.law.Acts;
import nl.geldstroom.law.LawId;
import nl.geldstroom.ledger.Projection;
import nl.geldstroom.measure.BudgetShift;
import nl.geldstroom.measure.Measure;
import nl.geldstroom.money.Money;
import nl.geldstroom.national.NationalResults.EmptyStart;
import nl.geldstroom.national.NationalResults.Reconciled;
import nl.geldstroom.national.NationalResults.Refused;
import nl.geldstroom.national.Sums.Group;
import nl.geldstroom.party.MunicipalityCode;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.party.RegionKind;
import nl.geldstroom.party.Regions;
import nl.geldstroom.plan.PostingRule;
import nl.geldstroom.provision.LineId;
import nl.geldstroom.risk.NationalRisk;
import nl.geldstroom.scenario.Scenario;
import nl.geldstroom.source.FundingSource;
import nl.geldstroom.text.LocalizedText;

/**
 * A template carried out for every municipality of an Iv3 file (<i>landelijke doorrekening</i>).
 *
 * <p>Municipalities are carried out one after the other, in the order of the file, each with its own ledger and
 * reference; what is kept of each is its sums per year. One that cannot be carried out does not stop the rest.
 *
 * <pre>{@code
 * var template = ScenarioTemplate.of(new ScenarioDocuments().read(Input.of(path)).orThrow());
 * var country  = NationalRun.of(template, Iv3.read(Path.of("2025_begroting.csv"))).run();
 * country.row(Grouping.PROVINCE, "Gelderland").orElseThrow().difference();
 * }</pre>
 */
public final class NationalRun {

    /**
     * One municipality that was carried out.
     *
     * @param place the municipality as the file describes it
     * @param projection its run with ledger and reference
     */
    public record Outcome(Iv3Place place, Projection projection) {}

    private static final Group EVERYTHING = Group.of(Grouping.COUNTRY, "all", Grouping.COUNTRY.label());

    private static final Group OWN = Group.of(Grouping.PAYER, "gm", LocalizedText.of("gemeenten", "municipalities"));

    /** The lists of regions that are known here are those of 2025 and 2026. */
    private static final LocalDate MEMBERS_ON = LocalDate.of(2026, 7, 1);

    private final ScenarioTemplate template;
    private final Iv3Table table;
    private final ImmutableSet<PartyId> chosen;
    private final Optional<Regions> regions;
    private final RegionKind kind;

    private NationalRun(
            ScenarioTemplate template,
            Iv3Table table,
            ImmutableSet<PartyId> chosen,
            Optional<Regions> regions,
            RegionKind kind) {
        this.template = template;
        this.table = table;
        this.chosen = chosen;
        this.regions = regions;
        this.kind = kind;
    }

    /**
     * A run of all municipalities of a file.
     *
     * @param template the scenario of one municipality
     * @param table the Iv3 figures; the budget, where they have budget and accounts of the year
     * @return the run
     * @throws IllegalArgumentException if the table has no budget of the year of the template
     */
    public static NationalRun of(ScenarioTemplate template, Iv3Table table) {
        Iv3Table budget = ScenarioTemplate.budgetOf(table);
        int year = template.year().getValue();
        if (!budget.years().contains(year)) {
            throw new IllegalArgumentException("The Iv3 file (" + table.source() + ") must have the base year (" + year
                    + ") of the template; it has " + budget.years() + ".");
        }
        ImmutableSet.Builder<PartyId> present = ImmutableSet.builder();
        budget.rows().stream()
                .filter(row -> row.year() == year)
                .forEach(row -> row.municipality().ifPresent(present::add));
        return new NationalRun(template, budget, present.build(), Optional.empty(), RegionKind.YOUTH);
    }

    /**
     * The same for some municipalities.
     *
     * @param municipalities the municipalities, for example the members of a region
     * @return a run of those of them that the file has
     * @throws IllegalArgumentException if the file has none of them
     */
    public NationalRun only(Iterable<PartyId> municipalities) {
        ImmutableSet<PartyId> wanted = ImmutableSet.copyOf(municipalities);
        ImmutableSet<PartyId> kept = chosen.stream().filter(wanted::contains).collect(ImmutableSet.toImmutableSet());
        if (kept.isEmpty()) {
            throw new IllegalArgumentException(
                    "The Iv3 file (" + table.source() + ") must have one of the municipalities " + wanted + ".");
        }
        return new NationalRun(template, table, kept, regions, kind);
    }

    /**
     * The same with sums per region.
     *
     * @param known which municipality belongs to which region
     * @param of the kind of region
     * @return a run that adds up by region too
     */
    public NationalRun byRegion(Regions known, RegionKind of) {
        return new NationalRun(template, table, chosen, Optional.of(known), of);
    }

    /**
     * The municipalities of the run.
     *
     * @return their ids in the order of the file
     */
    public ImmutableSet<PartyId> municipalities() {
        return chosen;
    }

    /**
     * One scenario of all municipalities of the run, to which measures between them can be added.
     *
     * @param id the id of the scenario
     * @return the scenario; for a region, as its size grows with the number of municipalities
     */
    public Scenario together(String id) {
        return template.together(table, id, chosen);
    }

    /**
     * Carries out the template.
     *
     * @return the sums
     */
    public NationalResults run() {
        return run(outcome -> {});
    }

    /**
     * Carries out the template.
     *
     * @param observer sees each municipality once it is done; what it does not keep is gone
     * @return the sums
     */
    public NationalResults run(Consumer<Outcome> observer) {
        Scenario first = template.scenario();
        Sums sums = new Sums(first.horizon().years());
        ImmutableList.Builder<EmptyStart> warnings = ImmutableList.builder();
        ImmutableList.Builder<Refused> refused = ImmutableList.builder();
        Map<String, long[]> inScenarios = new HashMap<>();
        List<PartyId> done = new ArrayList<>();
        List<String> empty = new ArrayList<>();
        for (PartyId municipality : chosen) {
            Iv3Place place = table.place(municipality).orElseThrow();
            try {
                Projection projection = Projection.of(template.ofBudget(table, municipality));
                ImmutableList<Group> own = groupsOf(place, municipality, projection);
                sums.add(
                        projection,
                        place.population(),
                        ImmutableList.<Group>builder()
                                .add(EVERYTHING, OWN)
                                .addAll(own)
                                .build(),
                        belonging(municipality, projection, own));
                if (isEmpty(projection.scenario(), municipality)) {
                    empty.add(place.name());
                }
                warnings.addAll(emptyStarts(projection.scenario(), municipality));
                count(projection.scenario(), municipality, inScenarios);
                done.add(municipality);
                observer.accept(new Outcome(place, projection));
            } catch (DocumentException | IllegalArgumentException | ArithmeticException e) {
                refused.add(new Refused(municipality, place.name(), String.valueOf(e.getMessage())));
            }
        }
        return NationalResults.builder()
                .template(first.id())
                .title(first.title())
                .workedExample(first.workedExample().orElse(false))
                .engine(Answers.ENGINE)
                .iv3(table.source())
                .baseYear(template.year())
                .addAllYears(first.horizon().years())
                .municipalities(done.size())
                .addAllRows(sums.rows())
                .addAllReconciliation(reconciliation(ImmutableSet.copyOf(done), inScenarios))
                .addAllWarnings(warnings.build())
                .addAllRefused(refused.build())
                .addAllRemarks(remarks(first))
                .addAllRemarks(emptyMunicipalities(empty))
                .build();
    }

    /**
     * Prepares the same with uncertain numbers drawn many times: {@code run.risk().draws(10_000).seed(42).threads(2).run()}.
     *
     * @return a run of 1,000 draws, to be adjusted
     * @throws IllegalArgumentException if no municipality can be carried out
     */
    public NationalRisk risk() {
        ImmutableList.Builder<Scenario> scenarios = ImmutableList.builder();
        ImmutableMap.Builder<PartyId, String> refused = ImmutableMap.builder();
        for (PartyId municipality : chosen) {
            try {
                scenarios.add(template.ofBudget(table, municipality));
            } catch (DocumentException | IllegalArgumentException e) {
                refused.put(municipality, String.valueOf(e.getMessage()));
            }
        }
        return NationalRisk.of(scenarios.build()).without(refused.buildOrThrow());
    }

    private static Sums.Belonging belonging(PartyId municipality, Projection projection, ImmutableList<Group> own) {
        Map<LineId, String> codes = new HashMap<>();
        for (BudgetLine line : projection.scenario().given().baseline().lines()) {
            line.taskField().ifPresent(code -> codes.put(line.id(), code));
        }
        return rule -> groups(rule, municipality, codes, own);
    }

    private ImmutableList<Group> groupsOf(Iv3Place place, PartyId municipality, Projection projection) {
        ImmutableList.Builder<Group> own = ImmutableList.builder();
        place.province().ifPresent(name -> own.add(Group.of(Grouping.PROVINCE, name, LocalizedText.same(name))));
        place.sizeClass().ifPresent(name -> own.add(Group.of(Grouping.SIZE_CLASS, name, LocalizedText.same(name))));
        regions.ifPresent(known -> known.find(kind, MunicipalityCode.of(municipality.identifier()), MEMBERS_ON)
                .ifPresent(region ->
                        own.add(Group.of(Grouping.REGION, region.id().text(), LocalizedText.same(region.name())))));
        String name = projection.scenario().given().parties().get(0).name();
        own.add(Group.of(Grouping.MUNICIPALITY, municipality.text(), LocalizedText.same(name)));
        return own.build();
    }

    private static List<Group> groups(
            PostingRule rule, PartyId municipality, Map<LineId, String> codes, ImmutableList<Group> ofMunicipality) {
        List<Group> groups = new ArrayList<>();
        groups.add(EVERYTHING);
        boolean isOwn = rule.payer().equals(municipality);
        groups.add(
                isOwn
                        ? OWN
                        : Group.of(
                                Grouping.PAYER,
                                rule.payer().text(),
                                LocalizedText.same(rule.payer().text())));
        groups.add(Group.of(Grouping.LAW, rule.law().text(), nameOf(rule.law())));
        rule.line()
                .map(codes::get)
                .ifPresent(code -> groups.add(Group.of(Grouping.TASK_FIELD, code, LocalizedText.same(code))));
        if (isOwn) {
            groups.addAll(ofMunicipality);
        }
        return groups;
    }

    private static LocalizedText nameOf(LawId law) {
        return Acts.standard()
                .find(law)
                .map(act -> LocalizedText.same(act.shortName()))
                .orElseGet(() -> LocalizedText.same(law.text()));
    }

    private ImmutableList<EmptyStart> emptyStarts(Scenario scenario, PartyId municipality) {
        ImmutableList.Builder<EmptyStart> found = ImmutableList.builder();
        int year = template.year().getValue();
        for (Measure measure : scenario.measures()) {
            if (!(measure instanceof BudgetShift shift)) {
                continue;
            }
            Optional<BudgetLine> line = scenario.given()
                    .baseline()
                    .line(shift.from())
                    .filter(from -> from.payer().equals(municipality))
                    .filter(from -> from.cost().cents() <= 0);
            if (line.isPresent()) {
                Optional<String> instead =
                        line.get().taskField().flatMap(code -> table.lineInsteadOf(municipality, year, code));
                found.add(EmptyStart.builder()
                        .municipality(municipality)
                        .name(scenario.given().parties().get(0).name())
                        .line(shift.from())
                        .measure(shift.id())
                        .cost(line.get().cost())
                        .instead(instead)
                        .insteadCost(instead.flatMap(code -> table.cell(municipality, year, code, Iv3Side.COST))
                                .map(cell -> cell.amount()))
                        .build());
            }
        }
        return found.build();
    }

    private static boolean isEmpty(Scenario scenario, PartyId municipality) {
        return scenario.given().baseline().lines().stream()
                .filter(line -> line.payer().equals(municipality))
                .allMatch(line -> line.cost().isZero() && line.income().isZero());
    }

    /** Municipalities that delivered no figures stand in some files with nothing but zeros. */
    private static ImmutableList<LocalizedText> emptyMunicipalities(List<String> names) {
        String list = String.join(", ", names);
        return names.isEmpty()
                ? ImmutableList.of()
                : ImmutableList.of(LocalizedText.of(
                        "Op geen enkele regel van het sjabloon staat iets: " + list + ". Tel ze niet als nul mee.",
                        "Nothing is budgeted on any line of the template: " + list + ". Do not count them as zero."));
    }

    private static void count(Scenario scenario, PartyId municipality, Map<String, long[]> sums) {
        for (BudgetLine line : scenario.given().baseline().lines()) {
            if (line.payer().equals(municipality) && line.taskField().isPresent()) {
                long[] sum = sums.computeIfAbsent(line.taskField().get(), code -> new long[2]);
                sum[0] = Math.addExact(sum[0], line.cost().cents());
                sum[1] = Math.addExact(sum[1], line.income().cents());
            }
        }
    }

    private ImmutableList<Reconciled> reconciliation(ImmutableSet<PartyId> done, Map<String, long[]> sums) {
        if (done.isEmpty()) {
            return ImmutableList.of();
        }
        int year = template.year().getValue();
        Map<String, long[]> inFile = new HashMap<>();
        for (PartyId municipality : done) {
            table.linesOf(municipality, year).forEach(line -> add(inFile, line));
        }
        Map<String, long[]> published = new HashMap<>();
        boolean whole = coversTheCountry(done);
        if (whole) {
            table.nationalLines(year).forEach(line -> add(published, line));
        }
        ImmutableList.Builder<Reconciled> rows = ImmutableList.builder();
        for (String code : template.taskFields()) {
            rows.add(reconciled(
                    code,
                    sums.getOrDefault(code, new long[2]),
                    inFile.getOrDefault(code, new long[2]),
                    whole ? Optional.of(published.getOrDefault(code, new long[2])) : Optional.empty()));
        }
        template.taskFields().forEach(inFile::remove);
        template.taskFields().forEach(published::remove);
        rows.add(reconciled(
                "other", new long[2], total(inFile), whole ? Optional.of(total(published)) : Optional.empty()));
        return rows.build();
    }

    /** Whether the municipalities have together the inhabitants of the national total of the file. */
    private boolean coversTheCountry(ImmutableSet<PartyId> done) {
        Optional<Integer> country = table.national().flatMap(Iv3Place::population);
        long people = done.stream()
                .mapToLong(municipality -> table.population(municipality).orElse(0))
                .sum();
        return country.filter(all -> all == people).isPresent();
    }

    private static void add(Map<String, long[]> sums, Iv3Line line) {
        long[] sum = sums.computeIfAbsent(line.taskField(), code -> new long[2]);
        sum[0] = Math.addExact(sum[0], line.cost().cents());
        sum[1] = Math.addExact(sum[1], line.income().cents());
    }

    private static long[] total(Map<String, long[]> sums) {
        long[] total = new long[2];
        sums.values().forEach(sum -> {
            total[0] = Math.addExact(total[0], sum[0]);
            total[1] = Math.addExact(total[1], sum[1]);
        });
        return total;
    }

    private static Reconciled reconciled(String code, long[] own, long[] file, Optional<long[]> published) {
        return Reconciled.builder()
                .taskField(code)
                .cost(Money.ofCents(own[0]))
                .income(Money.ofCents(own[1]))
                .fileCost(Money.ofCents(file[0]))
                .fileIncome(Money.ofCents(file[1]))
                .publishedCost(published.map(sum -> Money.ofCents(sum[0])))
                .publishedIncome(published.map(sum -> Money.ofCents(sum[1])))
                .build();
    }

    private static ImmutableList<LocalizedText> remarks(Scenario template) {
        ImmutableList.Builder<LocalizedText> remarks = ImmutableList.builder();
        for (FundingSource source : template.given().sources()) {
            remarks.add(LocalizedText.of(
                    "De bedragen van de uitkering " + source.id() + " zijn in elke gemeente die van het sjabloon.",
                    "The amounts of the grant " + source.id() + " are those of the template in every municipality."));
        }
        template.given()
                .agreements()
                .forEach(agreement -> remarks.add(LocalizedText.of(
                        "De bedragen van het contract " + agreement.id()
                                + " zijn in elke gemeente die van het sjabloon.",
                        "The amounts of the agreement " + agreement.id()
                                + " are those of the template in every municipality.")));
        if (!template.measures().isEmpty()) {
            remarks.add(LocalizedText.of(
                    "Vaste bedragen in maatregelen, zoals die van een transitieteam, zijn in elke gemeente die van het"
                            + " sjabloon; aandelen gelden voor de eigen regels van elke gemeente.",
                    "Fixed amounts in measures, such as those of a transition team, are those of the template in every"
                            + " municipality; shares hold for the lines of each municipality."));
        }
        if (template.given().reserve().isPresent()) {
            remarks.add(LocalizedText.of(
                    "De algemene reserve van het sjabloon is weggelaten: zij is van één gemeente.",
                    "The general reserve of the template is left out: it is of one municipality."));
        }
        return remarks.build();
    }
}

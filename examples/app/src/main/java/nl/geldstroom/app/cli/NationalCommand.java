package nl.geldstroom.app.cli;

import com.google.common.base.CaseFormat;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.geldstroom.answer.Answers;
import nl.geldstroom.baseline.BudgetLine;
import nl.geldstroom.baseline.NationalTotals;
import nl.geldstroom.document.Documents;
import nl.geldstroom.document.Input;
import nl.geldstroom.document.InvalidValueException;
import nl.geldstroom.document.OutputFolder;
import nl.geldstroom.iv3.Iv3;
import nl.geldstroom.iv3.Iv3Facts;
import nl.geldstroom.iv3.Iv3Place;
import nl.geldstroom.iv3.Iv3Table;
import nl.geldstroom.ledger.Ledger;
import nl.geldstroom.ledger.Projection;
import nl.geldstroom.money.Money;
import nl.geldstroom.money.Rounding;
import nl.geldstroom.national.Grouping;
import nl.geldstroom.national.NationalResults;
import nl.geldstroom.national.NationalResults.EmptyStart;
import nl.geldstroom.national.NationalResults.Reconciled;
import nl.geldstroom.national.NationalResults.Row;
import nl.geldstroom.national.NationalRun;
import nl.geldstroom.national.ScenarioTemplate;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.party.RegionId;
import nl.geldstroom.party.RegionKind;
import nl.geldstroom.party.Regions;
import nl.geldstroom.plan.Direction;
import nl.geldstroom.plan.PostingRule;
import nl.geldstroom.scenario.Scenario;
import nl.geldstroom.scenario.ScenarioDocuments;
import nl.geldstroom.text.Phrases;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Carries out a scenario of one municipality for all municipalities of an Iv3 file. */
@Command(
        name = "national",
        mixinStandardHelpOptions = true,
        description = "Carry out a scenario of one municipality for every municipality of an Iv3 file.")
final class NationalCommand implements Callable<Integer> {

    /** The lists of regions that are built in are those of 2025 and 2026. */
    private static final LocalDate MEMBERS_ON = LocalDate.of(2026, 7, 1);

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Option(
            names = "--iv3",
            paramLabel = "FILE",
            description =
                    "Iv3 file with the budgets, wide, long or official JSON. Without it the built-in budget 2025 of"
                            + " Oude IJsselstreek, Stadskanaal and 's-Gravenhage.")
    private Optional<String> iv3 = Optional.empty();

    @Option(
            names = "--scenario",
            required = true,
            paramLabel = "TEMPLATE.json",
            description = "A scenario of one municipality; that municipality stands for any other.")
    private String scenario = "";

    @Option(
            names = "--region",
            paramLabel = "ID",
            description =
                    "Only the municipalities of this region, for example youth/achterhoek; leaves scenario.json too,"
                            + " one scenario of them together, to which a joint fund can be added.")
    private Optional<String> region = Optional.empty();

    @Mixin
    private PeopleTables tables = new PeopleTables();

    @Option(
            names = {"-o", "--out"},
            required = true,
            paramLabel = "DIR",
            description =
                    "Folder for national.json, totals.csv, municipalities.csv, lines.csv, reconciliation.csv and"
                            + " receipt.json. What an earlier run left there is replaced; a folder with other files is refused.")
    private String folder = "";

    @Override
    public Integer call() throws IOException {
        Console console = Console.of(spec, common);
        NationalResults results;
        try (Progress progress = new Progress(console)) {
            progress.step("Sjabloon lezen", "Reading the template");
            Input input = console.input(scenario);
            ScenarioTemplate template = template(input);
            progress.step("Iv3 lezen", "Reading Iv3");
            Iv3Table table = iv3.isPresent() ? Iv3.read(Console.path(iv3.get())) : Iv3Facts.budget2025();
            NationalRun run = NationalRun.of(template, table).byRegion(Regions.standard(), RegionKind.YOUTH);
            if (region.isPresent()) {
                run = run.only(members(region.get()));
            }
            progress.step(
                    run.municipalities().size() + " gemeenten doorrekenen",
                    "Carrying out " + run.municipalities().size() + " municipalities");
            try (OutputFolder output = OutputFolder.into(Console.path(folder))) {
                output.input(input);
                iv3.ifPresent(file -> output.input(Input.of(Console.path(file))));
                output.setting("lang", console.language().code());
                output.setting("engine", Answers.ENGINE);
                region.ifPresent(id -> output.setting("region", id));
                results = write(output, run);
                output.finish();
            }
        }
        summary(console, results);
        return Failures.DONE;
    }

    private ScenarioTemplate template(Input input) {
        Scenario read = new ScenarioDocuments().read(input).orThrow();
        ScenarioTemplate template = templateOf(read);
        Optional<NationalTotals> totals = tables.isEmpty() ? Optional.empty() : tables.totals();
        return totals.map(all -> template.dividing(all.over(tables.people(), tables.byAge())))
                .orElse(template);
    }

    /** A scenario with lines of others than the municipality is no template. */
    private static ScenarioTemplate templateOf(Scenario read) {
        try {
            return ScenarioTemplate.of(read);
        } catch (InvalidValueException e) {
            throw Refusal.of(
                    "Dit scenario is geen sjabloon voor alle gemeenten: " + e.getMessage(),
                    "This scenario is no template of all municipalities: " + e.getMessage());
        }
    }

    private static ImmutableSet<PartyId> members(String id) {
        try {
            ImmutableSet<PartyId> members = Regions.standard().members(RegionId.of(id), MEMBERS_ON).stream()
                    .map(code -> PartyId.municipality(code.text()))
                    .collect(ImmutableSet.toImmutableSet());
            if (members.isEmpty()) {
                throw Refusal.of(
                        "Van de regio (" + id + ") is niet bekend welke gemeenten erin liggen.",
                        "The members of the region (" + id + ") must be known. Maybe take a youth region.");
            }
            return members;
        } catch (IllegalArgumentException e) {
            throw Refusal.of("De regio (" + id + ") is niet bekend: " + e.getMessage(), String.valueOf(e.getMessage()));
        }
    }

    private NationalResults write(OutputFolder output, NationalRun run) throws IOException {
        NationalResults results;
        List<String> broken = new ArrayList<>();
        try (CsvWriter towns = writer(output.file("municipalities.csv"));
                CsvWriter lines = writer(output.file("lines.csv"))) {
            towns.writeRecord(
                    "municipality",
                    "name",
                    "province",
                    "sizeClass",
                    "inhabitants",
                    "year",
                    "absolute",
                    "reference",
                    "difference",
                    "perInhabitant");
            lines.writeRecord(
                    "municipality", "line", "taskField", "payer", "law", "year", "kind", "absolute", "reference");
            results = run.run(outcome -> {
                town(towns, outcome);
                lines(lines, outcome);
                if (!outcome.projection().ledger().check().isEmpty()) {
                    broken.add(outcome.place().name());
                }
            });
        }
        if (results.municipalities() == 0 && !results.refused().isEmpty()) {
            NationalResults.Refused first = results.refused().get(0);
            throw Refusal.of(
                    "Geen van de " + results.refused().size() + " gemeenten kon worden doorgerekend. De eerste, "
                            + first.name() + ": " + first.why(),
                    "None of the " + results.refused().size() + " municipalities could be carried out. The first, "
                            + first.name() + ": " + first.why());
        }
        if (!broken.isEmpty()) {
            throw new IllegalStateException("The books of " + broken + " do not add up.");
        }
        output.write("national.json", Documents.standard().write("national", results));
        try (CsvWriter csv = writer(output.file("totals.csv"))) {
            totals(csv, results);
        }
        try (CsvWriter csv = writer(output.file("reconciliation.csv"))) {
            reconciliation(csv, results);
        }
        if (region.isPresent()) {
            Scenario together = run.together(region.get().replace('/', '-'));
            output.write("scenario.json", new ScenarioDocuments().write(together));
        }
        return results;
    }

    private static void town(CsvWriter csv, NationalRun.Outcome outcome) {
        Iv3Place place = outcome.place();
        Projection projection = outcome.projection();
        PartyId payer = projection.scenario().given().parties().get(0).id();
        for (Year year : projection.scenario().horizon().years()) {
            Money absolute =
                    projection.ledger().balance(year, rule -> rule.payer().equals(payer));
            Money reference =
                    projection.reference().balance(year, rule -> rule.payer().equals(payer));
            Money difference = absolute.minus(reference);
            csv.writeRecord(
                    payer.text(),
                    place.name(),
                    place.province().orElse(""),
                    place.sizeClass().orElse(""),
                    place.population().map(String::valueOf).orElse(""),
                    year.toString(),
                    euros(absolute),
                    euros(reference),
                    euros(difference),
                    place.population()
                            .map(people -> euros(Rounding.HALF_UP.toCents(
                                    difference.toEuros().divide(BigDecimal.valueOf(people), MathContext.DECIMAL128))))
                            .orElse(""));
        }
    }

    private static void lines(CsvWriter csv, NationalRun.Outcome outcome) {
        Projection projection = outcome.projection();
        String town = projection.scenario().given().parties().get(0).id().text();
        for (BudgetLine line : projection.scenario().given().baseline().lines()) {
            for (Direction direction : List.of(Direction.OUT, Direction.IN)) {
                for (Year year : projection.scenario().horizon().years()) {
                    Money absolute = sum(projection.ledger(), year, line, direction);
                    Money reference = sum(projection.reference(), year, line, direction);
                    if (!absolute.isZero() || !reference.isZero()) {
                        csv.writeRecord(
                                town,
                                line.id().text(),
                                line.taskField().orElse(""),
                                line.payer().text(),
                                line.law().text(),
                                year.toString(),
                                direction == Direction.OUT ? "out" : "in",
                                euros(absolute),
                                euros(reference));
                    }
                }
            }
        }
    }

    private static Money sum(Ledger ledger, Year year, BudgetLine line, Direction direction) {
        return ledger.sum(
                year,
                (PostingRule rule) -> rule.kind().direction() == direction
                        && rule.line().filter(line.id()::equals).isPresent());
    }

    private static void totals(CsvWriter csv, NationalResults results) {
        csv.writeRecord(
                "by",
                "key",
                "label",
                "municipalities",
                "inhabitants",
                "year",
                "absolute",
                "reference",
                "difference",
                "structural",
                "incidental");
        for (Row row : results.rows()) {
            for (int y = 0; y < results.years().size(); y++) {
                csv.writeRecord(
                        CaseFormat.UPPER_UNDERSCORE.to(
                                CaseFormat.LOWER_CAMEL, row.by().name()),
                        row.key(),
                        row.label().nl(),
                        String.valueOf(row.municipalities()),
                        row.inhabitants().map(String::valueOf).orElse(""),
                        results.years().get(y).toString(),
                        euros(row.absolute().get(y)),
                        euros(row.reference().get(y)),
                        euros(row.difference().get(y)),
                        euros(row.structural().get(y)),
                        euros(row.incidental().get(y)));
            }
        }
    }

    private static void reconciliation(CsvWriter csv, NationalResults results) {
        csv.writeRecord(
                "taskField", "cost", "fileCost", "publishedCost", "income", "fileIncome", "publishedIncome", "equal");
        for (Reconciled row : results.reconciliation()) {
            csv.writeRecord(
                    row.taskField(),
                    euros(row.cost()),
                    euros(row.fileCost()),
                    row.publishedCost().map(NationalCommand::euros).orElse(""),
                    euros(row.income()),
                    euros(row.fileIncome()),
                    row.publishedIncome().map(NationalCommand::euros).orElse(""),
                    row.taskField().equals("other") ? "" : String.valueOf(row.isEqual()));
        }
    }

    private static String euros(Money amount) {
        return amount.toEuros().toPlainString();
    }

    private static CsvWriter writer(Path file) throws IOException {
        return CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file, StandardCharsets.UTF_8);
    }

    private void summary(Console console, NationalResults results) {
        long equal = results.reconciliation().stream()
                .filter(row -> !row.taskField().equals("other") && row.isEqual())
                .count();
        int lines = results.reconciliation().size() - 1;
        console.say(
                results.municipalities() + " gemeenten; " + equal + " van " + lines
                        + " taakvelden sluiten op de cent aan op " + results.iv3() + ".",
                results.municipalities() + " municipalities; " + equal + " of " + lines
                        + " task fields reconcile to the cent with " + results.iv3() + ".");
        ImmutableList<Row> payers = results.rowsBy(Grouping.PAYER);
        int last = results.years().size() - 1;
        for (Row payer : payers) {
            Money difference = payer.difference().get(last);
            console.say(
                    "  " + payer.label().nl() + ": verschil met ongewijzigd beleid in "
                            + results.years().get(last) + " "
                            + Phrases.euros(difference).nl() + " euro",
                    "  " + payer.label().en() + ": difference with unchanged policy in "
                            + results.years().get(last) + " "
                            + Phrases.euros(difference).en() + " euros");
        }
        results.refused()
                .forEach(town -> console.tell(
                        "Niet doorgerekend: " + town.name() + ": " + town.why(),
                        "Not carried out: " + town.name() + ": " + town.why()));
        results.remarks().forEach(remark -> console.tell(remark.nl(), remark.en()));
        if (!results.warnings().isEmpty()) {
            console.tell(
                    results.warnings().size() + " keer begint een maatregel bij een regel zonder lasten:",
                    results.warnings().size() + " times a measure starts from a line without cost:");
            for (EmptyStart warning : results.warnings()) {
                console.tell("  " + warning.text().nl(), "  " + warning.text().en());
            }
        }
    }
}

package nl.geldstroom.app.cli;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.geldstroom.answer.Answers;
import nl.geldstroom.answer.Neighbourhood;
import nl.geldstroom.answer.Results;
import nl.geldstroom.app.report.Report;
import nl.geldstroom.document.Documents;
import nl.geldstroom.document.Input;
import nl.geldstroom.document.OutputFolder;
import nl.geldstroom.document.Receipt;
import nl.geldstroom.document.ShippedFacts;
import nl.geldstroom.iv3.Iv3;
import nl.geldstroom.iv3.Iv3Table;
import nl.geldstroom.ledger.Projection;
import nl.geldstroom.party.PartyId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Carries out scenarios and leaves the report with its books in a folder. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = "Carry out scenarios and leave report, results, ledger and balances in a folder.")
final class RunCommand implements Callable<Integer> {

    private static final String REPORT = "report.html";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Parameters(
            arity = "1..*",
            paramLabel = "SCENARIO.json",
            description = "Scenarios, side by side in one report; - is standard input.")
    private List<String> files = new ArrayList<>();

    @Option(
            names = {"-o", "--out"},
            required = true,
            paramLabel = "DIR",
            description = "Folder for report.html, results.json, ledger.csv, balances.csv and receipt.json. What an"
                    + " earlier run left there is replaced; a folder with other files is refused. - prints"
                    + " results.json to standard output instead.")
    private String folder = "";

    @Option(
            names = "--iv3",
            paramLabel = "FILE",
            description =
                    "Iv3 file with the budgets of all municipalities: puts euros per inhabitant beside the country, the"
                            + " size class and --neighbour. Without it only what is built in.")
    private Optional<String> iv3 = Optional.empty();

    @Option(
            names = "--neighbour",
            paramLabel = "CODE|NAME",
            description =
                    "Municipality that is shown by name with --iv3, for example 1586 or \"Oost Gelre\"; may be repeated.")
    private List<String> neighbours = new ArrayList<>();

    @Option(
            names = "--all-warnings",
            description = "Show every warning in full; otherwise what is alike stands there once, with its places.")
    private boolean allWarnings;

    @Override
    public Integer call() throws IOException {
        Console console = Console.of(spec, common);
        boolean toFolder = !Console.STANDARD.equals(folder);
        Results results;
        try (Progress progress = new Progress(console)) {
            ScenarioFiles scenarios = ScenarioFiles.read(console, files, progress);
            ImmutableList<ScenarioFiles.Carried> carried = scenarios.orThrow();
            ProblemText text = ProblemText.of(console.language());
            if (allWarnings) {
                text.printPressing(scenarios.problems(), console.err());
            } else {
                text.printGrouped(scenarios.problems(), console.err());
            }
            Neighbourhood beside = neighbourhood(progress);
            if (toFolder) {
                try (OutputFolder output = OutputFolder.into(Console.path(folder))) {
                    results = answers(carried, beside, progress);
                    write(output, carried, results, console, progress);
                }
            } else {
                results = answers(carried, beside, progress);
                console.out().print(json(results));
                console.out().flush();
            }
        }
        new Summary(results, console.language()).print(toFolder ? console.out() : console.err());
        if (toFolder) {
            Path report = Console.path(folder).resolve(REPORT);
            console.say("Rapport: " + report, "Report: " + report);
        }
        return Failures.DONE;
    }

    private Neighbourhood neighbourhood(Progress progress) {
        if (iv3.isEmpty()) {
            if (!neighbours.isEmpty()) {
                throw Refusal.of(
                        "Geef bij --neighbour ook --iv3: het bestand waarin die gemeente staat.",
                        "Give --iv3 with --neighbour: the file that has that municipality.");
            }
            return Neighbourhood.NONE;
        }
        progress.step("Iv3 lezen", "Reading Iv3");
        Iv3Table table = Iv3.read(Console.path(iv3.get()));
        return Neighbourhood.of(
                table,
                neighbours.stream()
                        .map(asked -> AskedMunicipality.in(table, asked).id())
                        .toArray(PartyId[]::new));
    }

    private static Results answers(
            ImmutableList<ScenarioFiles.Carried> carried, Neighbourhood beside, Progress progress) {
        progress.step("Uitkomsten berekenen", "Calculating the answers");
        return Answers.of(projections(carried), inputs(carried), beside);
    }

    private static ImmutableList<Projection> projections(ImmutableList<ScenarioFiles.Carried> carried) {
        return carried.stream().map(ScenarioFiles.Carried::projection).collect(ImmutableList.toImmutableList());
    }

    /** Results and report name files without folders, so that they do not depend on where they were made. */
    static ImmutableList<Results.InputFile> inputs(ImmutableList<ScenarioFiles.Carried> carried) {
        return carried.stream()
                .map(one -> new Results.InputFile(
                        one.input().name().replaceFirst("^.*[/\\\\]", ""),
                        one.input().sha256()))
                .collect(ImmutableList.toImmutableList());
    }

    private static String json(Results results) {
        return Documents.standard().write("results", results);
    }

    private void write(
            OutputFolder output,
            ImmutableList<ScenarioFiles.Carried> carried,
            Results results,
            Console console,
            Progress progress)
            throws IOException {
        carried.forEach(one -> output.input(one.input()));
        output.setting("lang", console.language().code());
        output.setting("engine", results.engine());
        iv3.ifPresent(file -> output.input(Input.of(Console.path(file))));
        neighbours.forEach(asked -> output.setting("neighbour/" + asked, "shown"));
        ImmutableList<Receipt.Item> rules = ShippedFacts.fingerprints();
        Optional<Receipt.Item> program = Version.file();
        output.rules(rules);
        program.ifPresent(output::program);
        progress.step("Rapport schrijven", "Writing the report");
        output.write(
                REPORT,
                Report.html(
                        results,
                        console.language(),
                        ImmutableList.<Receipt.Item>builder()
                                .addAll(rules)
                                .addAll(program.stream().iterator())
                                .build()));
        output.write("results.json", json(results));
        progress.step("Grootboek schrijven", "Writing the ledger");
        LedgerCsv books = new LedgerCsv(projections(carried), console.language());
        books.writePostings(output.file("ledger.csv"));
        books.writeBalances(output.file("balances.csv"));
        output.finish();
    }
}

package nl.geldstroom.app.cli;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import nl.geldstroom.document.OutputFolder;
import nl.geldstroom.document.Problem;
import nl.geldstroom.ledger.Projection;
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
                    + " earlier run left there is replaced; a folder with other files is refused.")
    private String folder = "";

    @Override
    public Integer call() throws IOException {
        Console console = Console.of(spec, common);
        Path target = Console.path(folder);
        try (Progress progress = new Progress(console)) {
            ScenarioFiles scenarios = ScenarioFiles.read(console, files, progress);
            ImmutableList<ScenarioFiles.Carried> carried = scenarios.orThrow();
            ImmutableList<Problem> remarks = scenarios.problems();
            ProblemText.of(console.language()).print(remarks, console.err());
            ImmutableList<Projection> projections =
                    carried.stream().map(ScenarioFiles.Carried::projection).collect(ImmutableList.toImmutableList());
            try (OutputFolder output = OutputFolder.into(target)) {
                carried.forEach(one -> output.input(one.input()));
                output.setting("lang", console.language().code());
                progress.step("Grootboek schrijven", "Writing the ledger");
                LedgerCsv books = new LedgerCsv(projections, console.language());
                books.writePostings(output.file("ledger.csv"));
                books.writeBalances(output.file("balances.csv"));
                output.finish();
            }
        }
        console.say("Uitvoer: " + target, "Output: " + target);
        return Failures.DONE;
    }
}

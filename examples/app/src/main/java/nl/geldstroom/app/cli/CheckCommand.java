package nl.geldstroom.app.cli;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import nl.geldstroom.document.Documents;
import nl.geldstroom.document.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says everything that is wrong with scenarios and agreements, without writing anything. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Print every problem of a scenario, an agreement or its life: file, place, rule and value found.")
final class CheckCommand implements Callable<Integer> {

    /** How problems are printed. */
    enum Format {
        /** For a person. */
        TEXT,
        /** For a program. */
        JSON
    }

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Parameters(
            arity = "1..*",
            paramLabel = "SCENARIO.json",
            description = "The scenario, agreement or life; - is standard input. With --receipt the output folder.")
    private List<String> files = new ArrayList<>();

    @Option(
            names = "--format",
            paramLabel = "text|json",
            defaultValue = "text",
            description = "text (default) for people, json for programs.")
    private Format format = Format.TEXT;

    @Option(
            names = "--receipt",
            description =
                    "Check output folders of earlier runs instead: the files against the receipt, the inputs where they"
                            + " still stand, and the rules and the program against those of now.")
    private boolean receipt;

    @Override
    public Integer call() {
        Console console = Console.of(spec, common);
        if (receipt) {
            return receipts(console);
        }
        ScenarioFiles scenarios;
        try (Progress progress = new Progress(console)) {
            scenarios = ScenarioFiles.check(console, files, progress);
        }
        ImmutableList<Problem> problems = scenarios.problems();
        if (format == Format.JSON) {
            console.out().print(Documents.standard().write("check", new CheckResult(!scenarios.isRefused(), problems)));
            console.out().flush();
        } else if (problems.isEmpty()) {
            console.say("Geen problemen gevonden.", "No problems found.");
        } else {
            ProblemText.of(console.language()).print(problems, console.out());
        }
        return scenarios.isRefused() ? Failures.REFUSED : Failures.DONE;
    }

    private Integer receipts(Console console) {
        ImmutableList.Builder<Problem> all = ImmutableList.builder();
        for (String folder : files) {
            ReceiptCheck check = ReceiptCheck.of(Console.path(folder));
            all.addAll(check.problems());
            if (format == Format.TEXT) {
                check.print(console);
            }
        }
        ImmutableList<Problem> problems = all.build();
        boolean refused = problems.stream().anyMatch(Problem::isError);
        if (format == Format.JSON) {
            console.out().print(Documents.standard().write("check", new CheckResult(!refused, problems)));
        } else if (!problems.isEmpty()) {
            ProblemText.of(console.language()).print(problems, console.out());
        }
        console.out().flush();
        return refused ? Failures.REFUSED : Failures.DONE;
    }
}

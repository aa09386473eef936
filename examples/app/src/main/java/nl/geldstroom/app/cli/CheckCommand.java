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
            description = "The scenario, agreement or life; - is standard input.")
    private List<String> files = new ArrayList<>();

    @Option(
            names = "--format",
            paramLabel = "text|json",
            defaultValue = "text",
            description = "text (default) for people, json for programs.")
    private Format format = Format.TEXT;

    @Override
    public Integer call() {
        Console console = Console.of(spec, common);
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
}

package nl.geldstroom.app.cli;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import nl.geldstroom.answer.Answers;
import nl.geldstroom.answer.Results;
import nl.geldstroom.answer.RiskAnswers;
import nl.geldstroom.answer.RiskFigures;
import nl.geldstroom.app.report.Report;
import nl.geldstroom.app.report.view.RiskReport;
import nl.geldstroom.document.Documents;
import nl.geldstroom.document.OutputFolder;
import nl.geldstroom.document.Receipt;
import nl.geldstroom.document.ShippedFacts;
import nl.geldstroom.ledger.Projection;
import nl.geldstroom.risk.Risk;
import nl.geldstroom.risk.RiskResult;
import nl.geldstroom.scenario.RiskSettings;
import nl.geldstroom.scenario.Scenario;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Draws the uncertain numbers of a scenario many times and leaves chances and bands in a folder. */
@Command(
        name = "risk",
        mixinStandardHelpOptions = true,
        description = "Draw the uncertain numbers of a scenario many times: chances, bands, and what they rest on.")
final class RiskCommand implements Callable<Integer> {

    private static final int USUAL_DRAWS = 10_000;

    private static final int MOST_THREADS = 256;

    private static final String REPORT = "report.html";

    /** How the figures are printed. */
    enum Format {
        /** A summary of 80 columns. */
        TEXT,
        /** What stands in risk.csv. */
        CSV,
        /** What stands in risk.json. */
        JSON
    }

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Parameters(paramLabel = "SCENARIO.json", description = "The scenario; - is standard input.")
    private String file = Console.STANDARD;

    @Option(
            names = "--draws",
            paramLabel = "N",
            description = "How many draws, 1 to 1000000. Without it what the scenario says, else 10000.")
    private Optional<Integer> draws = Optional.empty();

    @Option(
            names = "--seed",
            paramLabel = "S",
            description = "The seed; the same seed gives the same draws. Without it what the scenario says, else 1.")
    private Optional<Long> seed = Optional.empty();

    @Option(
            names = "--threads",
            paramLabel = "K",
            description = "How many threads; no figure depends on it. Without it one for each processor.")
    private Optional<Integer> threads = Optional.empty();

    @Option(
            names = {"-o", "--out"},
            paramLabel = "DIR",
            description =
                    "Folder for report.html, risk.json, risk.csv, parameters.csv and receipt.json. What an earlier"
                            + " run left there is replaced; a folder with other files is refused. Without it only the summary is"
                            + " printed.")
    private Optional<String> folder = Optional.empty();

    @Option(
            names = "--format",
            paramLabel = "text|csv|json",
            defaultValue = "text",
            description = "What is printed: text (default) to read, csv or json for programs.")
    private Format format = Format.TEXT;

    @Override
    public Integer call() {
        Console console = Console.of(spec, common);
        RiskFigures figures;
        try (Progress progress = new Progress(console)) {
            ScenarioFiles scenarios = ScenarioFiles.read(console, List.of(file), progress);
            ScenarioFiles.Carried carried = scenarios.orThrow().get(0);
            ProblemText.of(console.language()).printPressing(scenarios.problems(), console.err());
            Risk risk = settings(carried.projection().scenario(), progress);
            if (folder.isPresent()) {
                try (OutputFolder output = OutputFolder.into(Console.path(folder.get()))) {
                    figures = write(output, carried, risk, console, progress);
                }
            } else {
                progress.step("Trekken", "Drawing");
                figures = figures(carried, drawn(risk));
            }
        }
        print(figures, console);
        return Failures.DONE;
    }

    private Risk settings(Scenario scenario, Progress progress) {
        int number =
                draws.or(() -> scenario.risk().flatMap(RiskSettings::draws)).orElse(USUAL_DRAWS);
        if (number < 1 || number > Risk.MOST_DRAWS) {
            throw Refusal.of(
                    "Het aantal trekkingen (" + number + ") bij --draws moet tussen 1 en " + Risk.MOST_DRAWS
                            + " liggen.",
                    "The number of draws (" + number + ") of --draws must lie between 1 and " + Risk.MOST_DRAWS + ".");
        }
        int workers = threads.orElseGet(() -> Runtime.getRuntime().availableProcessors());
        if (workers < 1 || workers > MOST_THREADS) {
            throw Refusal.of(
                    "Het aantal threads (" + workers + ") bij --threads moet tussen 1 en " + MOST_THREADS + " liggen.",
                    "The number of threads (" + workers + ") of --threads must lie between 1 and " + MOST_THREADS
                            + ".");
        }
        Risk risk = Risk.of(scenario).draws(number).threads(workers).tell(progress::share);
        return seed.map(risk::seed).orElse(risk);
    }

    /** What cannot be drawn stems from a value in the scenario, or from somebody who wants to stop. */
    private static RiskResult drawn(Risk risk) {
        try {
            return risk.run();
        } catch (CancellationException e) {
            throw Refusal.of(
                    "De trekking is afgebroken; er is niets geschreven.",
                    "The run was interrupted; nothing was written.");
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw Refusal.of(
                    "Dit scenario kan niet getrokken worden: " + e.getMessage(),
                    "This scenario cannot be drawn: " + e.getMessage());
        }
    }

    private static RiskFigures figures(ScenarioFiles.Carried carried, RiskResult drawn) {
        return RiskAnswers.of(carried.projection(), drawn, RunCommand.inputs(ImmutableList.of(carried)));
    }

    private static String json(RiskFigures figures) {
        return Documents.standard().write("risk", figures);
    }

    private static RiskFigures write(
            OutputFolder output, ScenarioFiles.Carried carried, Risk risk, Console console, Progress progress) {
        progress.step("Trekken", "Drawing");
        RiskResult drawn = drawn(risk);
        progress.step("Rapport schrijven", "Writing the report");
        RiskFigures figures = figures(carried, drawn);
        ImmutableList<Receipt.Item> rules = ShippedFacts.fingerprints();
        Optional<Receipt.Item> program = Version.file();
        output.input(carried.input());
        output.setting("lang", console.language().code());
        output.setting("engine", figures.engine());
        output.setting("draws", String.valueOf(figures.draws()));
        output.setting("seed", String.valueOf(figures.seed()));
        output.rules(rules);
        program.ifPresent(output::program);
        Projection projection = carried.projection();
        Results results = Answers.of(List.of(projection), RunCommand.inputs(ImmutableList.of(carried)));
        output.write(
                REPORT,
                Report.html(
                        results,
                        console.language(),
                        ImmutableList.<Receipt.Item>builder()
                                .addAll(rules)
                                .addAll(program.stream().iterator())
                                .build(),
                        ImmutableList.of(new RiskReport(figures, drawn))));
        output.write("risk.json", json(figures));
        output.write("risk.csv", RiskCsv.figures(figures));
        output.write("parameters.csv", RiskCsv.parameters(figures, console.language()));
        output.finish();
        return figures;
    }

    private void print(RiskFigures figures, Console console) {
        switch (format) {
            case TEXT -> new RiskSummary(figures, console.language()).print(console.out());
            case CSV -> console.out().print(RiskCsv.figures(figures));
            case JSON -> console.out().print(json(figures));
        }
        console.out().flush();
        folder.ifPresent(name -> {
            Path report = Console.path(name).resolve(REPORT);
            if (format == Format.TEXT) {
                console.say("Rapport: " + report, "Report: " + report);
            }
        });
    }
}

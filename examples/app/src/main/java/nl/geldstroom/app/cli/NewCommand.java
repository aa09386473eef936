package nl.geldstroom.app.cli;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.time.Year;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.geldstroom.baseline.AgeingDemand;
import nl.geldstroom.baseline.Baseline;
import nl.geldstroom.baseline.NationalTotals;
import nl.geldstroom.document.Input;
import nl.geldstroom.document.Problem;
import nl.geldstroom.iv3.Iv3;
import nl.geldstroom.iv3.Iv3Facts;
import nl.geldstroom.iv3.Iv3Table;
import nl.geldstroom.party.Municipality;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.population.PopulationForecast;
import nl.geldstroom.population.UsePerAge;
import nl.geldstroom.scenario.Scenario;
import nl.geldstroom.scenario.ScenarioDocuments;
import nl.geldstroom.scenario.StarterScenario;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes a first scenario of a municipality from its Iv3 budget. */
@Command(
        name = "new",
        mixinStandardHelpOptions = true,
        description = "Write a starter scenario from the Iv3 budget of a municipality.")
final class NewCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Option(
            names = "--iv3",
            paramLabel = "FILE",
            description =
                    "Iv3 file, wide, long or official JSON; - is standard input. Without it the built-in budget 2025"
                            + " of Oude IJsselstreek, Stadskanaal and 's-Gravenhage.")
    private Optional<String> iv3 = Optional.empty();

    @Option(
            names = "--municipality",
            required = true,
            paramLabel = "CODE|NAME",
            description = "CBS code or name, for example 1509 or \"Oude IJsselstreek\".")
    private String municipality = "";

    @Option(
            names = "--year",
            paramLabel = "YEAR",
            description = "Budget year; may be left out if the file has one year.")
    private Optional<Integer> year = Optional.empty();

    @Option(names = "--all-lines", description = "Take every task field, not only those of the social domain.")
    private boolean allLines;

    @Mixin
    private PeopleTables tables = new PeopleTables();

    @Option(
            names = {"-o", "--out"},
            paramLabel = "SCENARIO.json",
            defaultValue = Console.STANDARD,
            description = "File to write; - (default) is standard output.")
    private String file = Console.STANDARD;

    @Option(names = "--force", description = "Replace the file if it is there.")
    private boolean force;

    @Override
    public Integer call() throws IOException {
        Console console = Console.of(spec, common);
        WholeFile target = new WholeFile(file);
        if (!toStandardOutput()) {
            target.refuseIfThere(force);
        }
        Scenario scenario;
        ImmutableList<Problem> remarks;
        try (Progress progress = new Progress(console)) {
            progress.step("Iv3 lezen", "Reading Iv3");
            Iv3Table table = table(console);
            Municipality of = find(table);
            Year budgetYear = Year.of(yearOf(table, of));
            scenario = withPeople(starter(table, of, budgetYear), of.id());
            remarks = table.only(ImmutableSet.of(of.id())).check();
        }
        write(console, target, new ScenarioDocuments().write(scenario));
        ProblemText.of(console.language()).print(remarks, console.err());
        scenario.note()
                .ifPresent(note ->
                        Wrapped.lines(console.text(note), Wrapped.COLUMNS).forEach(console.err()::println));
        if (!toStandardOutput()) {
            console.tell(
                    "Geschreven: " + file + "\nDaarna: geldstroom run " + typed(file) + " --out uitvoer",
                    "Written: " + file + "\nNext: geldstroom run " + typed(file) + " --out output");
        }
        return Failures.DONE;
    }

    /** A name as one types it in a shell: of "Den Haag.json" one argument, not two. */
    private static String typed(String name) {
        return name.matches("[\\w./\\\\:+-]+") ? name : '"' + name + '"';
    }

    private boolean toStandardOutput() {
        return Console.STANDARD.equals(file);
    }

    private Iv3Table table(Console console) {
        if (iv3.isEmpty()) {
            return Iv3Facts.budget2025();
        }
        if (Console.STANDARD.equals(iv3.get())) {
            // The wide layout has its year in the name of the file only.
            String name = "stdin" + year.map(number -> "-" + number).orElse("") + "-begroting.csv";
            return Iv3.read(name, Input.of(name, console.in()).text());
        }
        return Iv3.read(Console.path(iv3.get()));
    }

    private Municipality find(Iv3Table table) {
        return AskedMunicipality.in(
                table,
                municipality,
                iv3.isEmpty() ? " Geef met --iv3 het bestand waar zij in staat." : "",
                iv3.isEmpty() ? " Maybe name the file that has it with --iv3." : "");
    }

    private int yearOf(Iv3Table table, Municipality of) {
        if (year.isEmpty() && table.years().size() > 1) {
            throw Refusal.of(
                    table.source() + " heeft meer jaren: " + years(table) + ". Kies er een met --year.",
                    table.source() + " has more than one year: " + years(table) + ". Choose one with --year.");
        }
        int wanted = year.orElseGet(table.years()::first);
        boolean present = table.rows().stream()
                .anyMatch(row -> row.year() == wanted
                        && row.municipality().filter(of.id()::equals).isPresent());
        if (!present) {
            throw Refusal.of(
                    table.source() + " heeft geen cijfers van " + of + " over " + wanted + "; wel over " + years(table)
                            + ".",
                    table.source() + " must have figures of " + of + " for " + wanted + "; it has " + years(table)
                            + ".");
        }
        return wanted;
    }

    private static String years(Iv3Table table) {
        return Joiner.on(", ").join(table.years());
    }

    private Scenario starter(Iv3Table table, Municipality of, Year budgetYear) {
        try {
            return StarterScenario.of(
                    table, of, budgetYear, allLines ? StarterScenario.Lines.ALL : StarterScenario.Lines.SOCIAL_DOMAIN);
        } catch (IllegalArgumentException e) {
            throw Refusal.of(String.valueOf(e.getMessage()), String.valueOf(e.getMessage()));
        }
    }

    /** Lines of insurer and fund by age, and demand that grows by ageing, where the tables are given. */
    private Scenario withPeople(Scenario scenario, PartyId of) {
        if (tables.isEmpty()) {
            return scenario;
        }
        PopulationForecast people = tables.people();
        UsePerAge byAge = tables.byAge();
        Baseline baseline = scenario.given().baseline();
        Optional<NationalTotals> national = tables.totals();
        if (national.isPresent()) {
            NationalTotals totals = national.get();
            if (!totals.year().equals(baseline.year())) {
                throw Refusal.of(
                        "De landelijke totalen zijn van " + totals.year() + " en de begroting van " + baseline.year()
                                + ": geef totalen van hetzelfde jaar.",
                        "The national totals are of " + totals.year() + " and the budget of " + baseline.year()
                                + ": give totals of the same year.");
            }
            if (!people.municipalities(totals.year()).contains(of)) {
                throw Refusal.of(
                        "De bevolkingstabel heeft geen rijen van " + of + " in " + totals.year() + ".",
                        "The table of population must have rows of " + of + " in " + totals.year() + ".");
            }
            baseline = baseline.with(totals.over(people, byAge).get(of));
        }
        return scenario.withGiven(
                scenario.given().withBaseline(AgeingDemand.of(people, byAge).applyTo(baseline)));
    }

    private void write(Console console, WholeFile target, String json) throws IOException {
        if (toStandardOutput()) {
            console.out().print(json);
            console.out().flush();
            return;
        }
        target.write(json);
    }
}

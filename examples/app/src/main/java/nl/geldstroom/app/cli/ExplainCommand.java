package nl.geldstroom.app.cli;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import nl.geldstroom.ledger.Projection;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.plan.Grid;
import nl.geldstroom.scenario.NamedParty;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows how a figure came about. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = "Print how the balance of a party in a year comes about: postings, formulas and sources.")
final class ExplainCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Parameters(paramLabel = "SCENARIO.json", description = "The scenario; - is standard input.")
    private String file = Console.STANDARD;

    @Option(names = "--party", required = true, paramLabel = "ID", description = "The party, for example gm:1509.")
    private String party = "";

    @Option(names = "--year", required = true, paramLabel = "YEAR", description = "The year.")
    private int year;

    @Override
    public Integer call() {
        Console console = Console.of(spec, common);
        try (Progress progress = new Progress(console)) {
            Projection projection = ScenarioFiles.read(console, List.of(file), progress)
                    .orThrow()
                    .get(0)
                    .projection();
            PartyId payer = payer(projection);
            Year of = yearOf(projection);
            progress.step("Herleiden", "Deriving");
            console.out().print(projection.explain(payer, of).text(console.language()));
            console.out().flush();
        }
        return Failures.DONE;
    }

    private PartyId payer(Projection projection) {
        ImmutableSortedSet<String> payers = projection.plan().rules().stream()
                .map(rule -> rule.payer().text())
                .collect(ImmutableSortedSet.toImmutableSortedSet(String::compareTo));
        ImmutableSortedMap<String, String> names = projection.scenario().given().parties().stream()
                .collect(ImmutableSortedMap.toImmutableSortedMap(
                        String::compareTo, named -> named.id().text(), NamedParty::name));
        Optional<String> found = payers.stream()
                .filter(id -> id.equals(party) || party.equalsIgnoreCase(names.get(id)))
                .findFirst();
        return PartyId.of(found.orElseThrow(() -> {
            String known = payers.stream()
                    .map(id -> names.containsKey(id) ? id + " (" + names.get(id) + ")" : id)
                    .collect(Collectors.joining(", "));
            return Refusal.of(
                    "De partij (" + party + ") betaalt in dit scenario niets. Bekend zijn: " + known + ".",
                    "The party (" + party + ") must pay something in this scenario. Known are: " + known + ".");
        }));
    }

    private Year yearOf(Projection projection) {
        Grid grid = projection.ledger().grid();
        if (year < grid.first().getValue() || year > grid.last().getValue()) {
            throw Refusal.of(
                    "Het jaar (" + year + ") valt buiten de doorrekening, die loopt van " + grid.first()
                            + " tot en met " + grid.last() + ".",
                    "The year (" + year + ") must lie within the projection, which runs from " + grid.first() + " to "
                            + grid.last() + ".");
        }
        return Year.of(year);
    }
}

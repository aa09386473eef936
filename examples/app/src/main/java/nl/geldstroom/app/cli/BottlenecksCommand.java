package nl.geldstroom.app.cli;

import com.google.common.collect.ImmutableList;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.util.List;
import java.util.concurrent.Callable;
import nl.geldstroom.answer.Bottlenecks;
import nl.geldstroom.answer.Results.Bottleneck;
import nl.geldstroom.answer.Results.Worth;
import nl.geldstroom.document.Documents;
import nl.geldstroom.ledger.Projection;
import nl.geldstroom.money.Money;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.provision.LineId;
import nl.geldstroom.scenario.NamedParty;
import nl.geldstroom.text.LocalizedText;
import nl.geldstroom.text.Phrases;
import nl.geldstroom.wall.Walls;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what walls hold back, what would lift that and what that is worth. */
@Command(
        name = "bottlenecks",
        mixinStandardHelpOptions = true,
        description = "Show which money cannot move, by which article, how much that is, the smallest change that would"
                + " lift it, and what that would be worth. A calculation aid, no legal advice.")
final class BottlenecksCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Parameters(paramLabel = "SCENARIO.json", description = "The scenario; - is standard input.")
    private String file = Console.STANDARD;

    @Option(
            names = "--format",
            paramLabel = "table|csv|json",
            defaultValue = "table",
            description = "table (default) to read, csv for a spreadsheet, json for programs.")
    private TableFormat format = TableFormat.TABLE;

    @Override
    public Integer call() {
        Console console = Console.of(spec, common);
        try (Progress progress = new Progress(console)) {
            Projection projection = ScenarioFiles.read(console, List.of(file), progress)
                    .orThrow()
                    .get(0)
                    .projection();
            progress.step("Knelpunten openzetten en opnieuw doorrekenen", "Opening bottlenecks and calculating again");
            Bottlenecks bottlenecks = Bottlenecks.of(projection);
            switch (format) {
                case TABLE -> print(console, projection, bottlenecks.list());
                case CSV ->
                    console.out()
                            .print(CsvText.of(
                                    csv -> csv(csv, projection.scenario().id(), console, bottlenecks.list())));
                case JSON -> console.out().print(Documents.standard().write("bottlenecks", bottlenecks));
            }
            console.out().flush();
        }
        return Failures.DONE;
    }

    private static void print(Console console, Projection projection, ImmutableList<Bottleneck> list) {
        Lines lines = new Lines(console);
        if (list.isEmpty()) {
            lines.wrapped(0, "Geen schot houdt iets tegen.", "No wall holds anything back.");
            return;
        }
        int number = 1;
        for (Bottleneck one : list) {
            lines.wrapped(0, number + ". " + console.text(one.measure()));
            lines.wrapped(1, way(console, projection, one));
            lines.wrapped(1, console.text(one.explanation()) + lines.mark(one.unverified()));
            lines.wrapped(
                    1,
                    console.text("Tegengehouden: ", "Held back: ")
                            + euros(console, one.amount())
                            + one.presentValue()
                                    .map(present ->
                                            console.text(", contant ", ", present value ") + euros(console, present))
                                    .orElse("")
                            + console.text(" in ", " in ")
                            + months(console, one));
            lines.wrapped(1, console.text("Oplossing: ", "Way out: ") + console.text(one.change()));
            one.worth().ifPresent(worth -> lines.wrapped(1, worth(console, projection, one, worth)));
            lines.blank();
            number++;
        }
        lines.wrapped(
                0,
                "Wat het waard is: het scenario opnieuw doorgerekend met een regel die alleen dit geld doorlaat, over alle"
                        + " jaren. Min is nadeel.",
                "What it is worth: the scenario run again with a rule that lets just this money through, over all years. A"
                        + " minus is a disadvantage.");
        lines.wrapped(0, console.text(Walls.DISCLAIMER));
    }

    private static String worth(Console console, Projection projection, Bottleneck one, Worth worth) {
        if (worth.freed().isZero()) {
            return console.text(
                    "Wat dat waard is: niets, want dan houdt een andere grens het tegen",
                    "What that is worth: nothing, for another bound holds it back then");
        }
        return console.text("Wat dat waard is: ", "What that is worth: ")
                + party(
                        projection,
                        projection.scenario().given().parties().get(0).id())
                + " "
                + euros(console, worth.party())
                + console.text("; alle betalers samen ", "; all payers together ")
                + euros(console, worth.everybody())
                + worth.presentValue()
                        .map(present -> console.text(", contant ", ", present value ") + euros(console, present))
                        .orElse("")
                + (worth.value().isZero()
                        ? ""
                        : console.text("; waarde, geen geld: ", "; value, not cash: ") + euros(console, worth.value()))
                + (worth.freed().equals(one.amount())
                        ? ""
                        : console.text("; er gaat dan ", "; then ")
                                + euros(console, worth.freed())
                                + console.text(" door", " goes ahead"));
    }

    private static String way(Console console, Projection projection, Bottleneck one) {
        return console.text(one.way())
                + one.source()
                        .map(grant -> console.text(", geld van ", ", money of ") + title(console, projection, grant))
                        .orElse("");
    }

    private static String title(Console console, Projection projection, String grant) {
        return projection.scenario().given().sources().stream()
                .filter(source -> source.id().equals(grant))
                .findFirst()
                .map(source -> console.text(source.title()))
                .orElse(grant);
    }

    private static String party(Projection projection, PartyId id) {
        return projection.scenario().given().parties().stream()
                .filter(named -> named.id().equals(id))
                .findFirst()
                .map(NamedParty::name)
                .orElse(id.text());
    }

    private static String months(Console console, Bottleneck one) {
        LocalizedText first = Phrases.month(one.first());
        LocalizedText last = Phrases.month(one.last());
        return one.months() == 1
                ? console.text(first)
                : one.months()
                        + console.text(
                                " maanden, van " + first.nl() + " tot en met " + last.nl(),
                                " months, from " + first.en() + " up to and including " + last.en());
    }

    private static String euros(Console console, Money amount) {
        return console.text(Phrases.euros(amount)) + console.text(" euro", " euros");
    }

    private static void csv(CsvWriter csv, String scenario, Console console, ImmutableList<Bottleneck> list) {
        csv.writeRecord(
                "scenario",
                "measure",
                "payer",
                "recipient",
                "from",
                "to",
                "source",
                "status",
                "explanation",
                "unverified",
                "first",
                "last",
                "months",
                "amount",
                "presentValue",
                "change",
                "worthParty",
                "worthEverybody",
                "worthPresentValue",
                "worthValue",
                "freed");
        for (Bottleneck one : list) {
            csv.writeRecord(
                    scenario,
                    console.text(one.measure()),
                    one.payer().text(),
                    one.recipient().text(),
                    one.from().map(LineId::text).orElse(""),
                    one.to().map(LineId::text).orElse(""),
                    one.source().orElse(""),
                    one.status(),
                    console.text(one.explanation()),
                    String.valueOf(one.unverified()),
                    one.first().toString(),
                    one.last().toString(),
                    String.valueOf(one.months()),
                    CsvText.euros(one.amount()),
                    CsvText.euros(one.presentValue()),
                    console.text(one.change()),
                    CsvText.euros(one.worth().map(Worth::party)),
                    CsvText.euros(one.worth().map(Worth::everybody)),
                    CsvText.euros(one.worth().flatMap(Worth::presentValue)),
                    CsvText.euros(one.worth().map(Worth::value)),
                    CsvText.euros(one.worth().map(Worth::freed)));
        }
    }
}

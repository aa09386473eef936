package nl.geldstroom.app.cli;

import com.google.common.collect.ImmutableList;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.math.RoundingMode;
import java.util.List;
import java.util.concurrent.Callable;
import nl.geldstroom.answer.Appraisal;
import nl.geldstroom.answer.LeastSettlement;
import nl.geldstroom.answer.LeastSettlement.Position;
import nl.geldstroom.answer.LeastSettlement.Transfer;
import nl.geldstroom.answer.WrongPocket;
import nl.geldstroom.answer.WrongPocket.Pocket;
import nl.geldstroom.document.Documents;
import nl.geldstroom.ledger.Projection;
import nl.geldstroom.money.Money;
import nl.geldstroom.text.Phrases;
import nl.geldstroom.wall.Walls;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows who invests, who gains, and what would settle it. */
@Command(
        name = "settle",
        mixinStandardHelpOptions = true,
        description =
                "Show who invests and who gains, after risk equalisation, the least that payers must pay each other so"
                        + " that none of them loses, and whether the law leaves a route for it. A calculation aid, no legal advice.")
final class SettleCommand implements Callable<Integer> {

    private static final int NAME = 30;
    private static final int AMOUNT = 16;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Parameters(paramLabel = "SCENARIO.json", description = "The scenario; - is standard input.")
    private String file = Console.STANDARD;

    @Option(
            names = "--with-value",
            description = "Count value, which is no money, as if it were: what would make everybody willing then.")
    private boolean withValue;

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
            progress.step("Verrekenen", "Settling");
            SettleResult result =
                    SettleResult.of(projection, withValue ? Appraisal.View.WITH_VALUE : Appraisal.View.CASH);
            switch (format) {
                case TABLE -> print(console, result);
                case CSV -> console.out().print(CsvText.of(csv -> csv(csv, result)));
                case JSON -> console.out().print(Documents.standard().write("settlement", result));
            }
            console.out().flush();
        }
        return Failures.DONE;
    }

    private void print(Console console, SettleResult result) {
        Lines lines = new Lines(console);
        WrongPocket pocket = result.pockets();
        String period = pocket.years().get(0) + "\u2013"
                + pocket.years().get(pocket.years().size() - 1);
        lines.wrapped(
                0,
                "Wie investeert en wie incasseert, " + period + ", in euro" + (withValue ? ", waarde meegeteld" : ""),
                "Who invests and who gains, " + period + ", in euros" + (withValue ? ", value counted" : ""));
        console.out()
                .println(Wrapped.left("", NAME)
                        + Wrapped.right(console.text("investeert", "invests"), AMOUNT)
                        + Wrapped.right(console.text("krijgt", "gains"), AMOUNT)
                        + Wrapped.right(console.text("saldo", "balance"), AMOUNT));
        for (Pocket one : pocket.pockets()) {
            row(console, one.name(), one.totalInvested(), one.totalGained(), one.total());
        }
        lines.blank();
        settlement(console, lines, result.settlement());
        lines.wrapped(0, console.text(Walls.DISCLAIMER));
    }

    private static void settlement(Console console, Lines lines, LeastSettlement settlement) {
        boolean present = settlement.basis() == LeastSettlement.Basis.PRESENT_VALUE;
        lines.wrapped(
                0,
                "De kleinste verrekening" + (present ? ", contante waarde in euro" : ", in euro"),
                "The least settlement" + (present ? ", present value in euros" : ", in euros"));
        console.out()
                .println(Wrapped.left("", NAME)
                        + Wrapped.right(console.text("heeft", "has"), AMOUNT)
                        + Wrapped.right(console.text("wil minstens", "wants"), AMOUNT)
                        + Wrapped.right(console.text("na verrekening", "afterwards"), AMOUNT));
        for (Position position : settlement.positions()) {
            row(console, position.name(), position.worth(), position.atLeast(), position.after());
        }
        lines.blank();
        settlement.sentences().forEach(sentence -> lines.wrapped(0, console.text(sentence)));
    }

    private static void row(Console console, String name, Money first, Money second, Money third) {
        ImmutableList<String> parts = Wrapped.lines(name, NAME - 1);
        for (int i = 0; i < parts.size() - 1; i++) {
            console.out().println(parts.get(i));
        }
        console.out()
                .println(Wrapped.left(parts.get(parts.size() - 1), NAME)
                        + Wrapped.right(euros(console, first), AMOUNT)
                        + Wrapped.right(euros(console, second), AMOUNT)
                        + Wrapped.right(euros(console, third), AMOUNT));
    }

    private static String euros(Console console, Money amount) {
        return console.text(Phrases.number(amount.toEuros().setScale(0, RoundingMode.HALF_EVEN)));
    }

    private static void csv(CsvWriter csv, SettleResult result) {
        csv.writeRecord(
                "table",
                "payer",
                "name",
                "year",
                "invested",
                "gained",
                "equalised",
                "balance",
                "to",
                "toName",
                "amount",
                "route");
        for (Pocket one : result.pockets().pockets()) {
            for (int i = 0; i < result.pockets().years().size(); i++) {
                csv.writeRecord(
                        "pocket",
                        one.payer().text(),
                        one.name(),
                        result.pockets().years().get(i).toString(),
                        CsvText.euros(one.invested().get(i)),
                        CsvText.euros(one.gained().get(i)),
                        CsvText.euros(one.equalised().get(i)),
                        CsvText.euros(one.balance().get(i)),
                        "",
                        "",
                        "",
                        "");
            }
        }
        transfers(csv, "transfer", result.settlement().transfers());
        transfers(csv, "towards", result.settlement().towards());
    }

    private static void transfers(CsvWriter csv, String table, List<Transfer> transfers) {
        for (Transfer transfer : transfers) {
            csv.writeRecord(
                    table,
                    transfer.from().text(),
                    transfer.fromName(),
                    "",
                    "",
                    "",
                    "",
                    "",
                    transfer.to().text(),
                    transfer.toName(),
                    CsvText.euros(transfer.amount()),
                    transfer.route().map(route -> route.status().label().en()).orElse(""));
        }
    }
}

package nl.geldstroom.app.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import nl.geldstroom.answer.BreakEven;
import nl.geldstroom.answer.Results.RowKind;
import nl.geldstroom.answer.ScenarioComparison;
import nl.geldstroom.answer.ScenarioComparison.ChangedInput;
import nl.geldstroom.answer.ScenarioComparison.ComparedRow;
import nl.geldstroom.answer.ScenarioComparison.Side;
import nl.geldstroom.document.Documents;
import nl.geldstroom.ledger.Projection;
import nl.geldstroom.money.Money;
import nl.geldstroom.plan.Trace;
import nl.geldstroom.provision.LineId;
import nl.geldstroom.text.Phrases;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Puts scenarios side by side. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description =
                "Put scenarios side by side: the same tables next to each other, what differs, and what was put in"
                        + " differently. The first is the one that the others are compared with.")
final class CompareCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Parameters(arity = "2..*", paramLabel = "SCENARIO.json", description = "The scenarios; - is standard input.")
    private List<String> files = new ArrayList<>();

    @Option(
            names = "--format",
            paramLabel = "table|csv|json",
            defaultValue = "table",
            description = "table (default) to read, csv for a spreadsheet, json for programs.")
    private TableFormat format = TableFormat.TABLE;

    @Override
    public Integer call() {
        Console console = Console.of(spec, common);
        if (files.size() > 26) {
            throw Refusal.of(
                    "Er kunnen hoogstens 26 scenario's naast elkaar staan, niet " + files.size() + ".",
                    "At most 26 scenarios can stand side by side, not " + files.size() + ".");
        }
        try (Progress progress = new Progress(console)) {
            ImmutableList<Projection> projections = ScenarioFiles.compared(console, files, progress).orThrow().stream()
                    .map(ScenarioFiles.Carried::projection)
                    .collect(ImmutableList.toImmutableList());
            progress.step("Vergelijken", "Comparing");
            ScenarioComparison comparison = ScenarioComparison.of(projections);
            switch (format) {
                case TABLE -> print(console, comparison);
                case CSV -> console.out().print(CsvText.of(csv -> csv(csv, console, comparison)));
                case JSON -> console.out().print(Documents.standard().write("comparison", comparison));
            }
            console.out().flush();
        }
        return Failures.DONE;
    }

    private static void print(Console console, ScenarioComparison comparison) {
        Lines lines = new Lines(console);
        for (Side side : comparison.scenarios()) {
            lines.wrapped(0, side.letter() + " " + side.id() + ": " + console.text(side.title()));
        }
        lines.blank();
        comparison.sentences().forEach(sentence -> lines.wrapped(0, console.text(sentence)));
        balances(console, comparison);
        budget(console, comparison);
        keys(console, comparison);
        if (!comparison.inputs().isEmpty()) {
            lines.blank();
            lines.wrapped(0, "Wat er anders in is gestopt:", "What was put in differently:");
            for (ChangedInput input : comparison.inputs()) {
                lines.wrapped(1, input(console, comparison, input));
            }
        }
    }

    private static String input(Console console, ScenarioComparison comparison, ChangedInput input) {
        StringBuilder text = new StringBuilder(console.text(input.label()) + " (" + input.id() + "):");
        for (Side side : comparison.scenarios()) {
            Double value = input.values().get(side.letter());
            text.append(text.charAt(text.length() - 1) == ':' ? " " : ", ")
                    .append(side.letter())
                    .append(' ')
                    .append(value == null ? console.text("niet", "not") : Trace.number(value, console.language()));
        }
        return text.toString();
    }

    /** A column: a scenario, or what it differs from the first. */
    private record Column(String head, int scenario, boolean isDifference) {

        Money of(
                ImmutableList<ImmutableList<Money>> amounts,
                ImmutableList<ImmutableList<Money>> differences,
                int year) {
            return (isDifference ? differences : amounts).get(scenario).get(year);
        }
    }

    private static List<List<Column>> columns(ScenarioComparison comparison) {
        List<Column> columns = new ArrayList<>();
        ImmutableList<Side> sides = comparison.scenarios();
        for (int i = 0; i < sides.size(); i++) {
            columns.add(new Column(sides.get(i).letter(), i, false));
        }
        for (int i = 1; i < sides.size(); i++) {
            columns.add(
                    new Column(sides.get(i).letter() + " \u2212 " + sides.get(0).letter(), i, true));
        }
        int scenarios = sides.size();
        return columns.size() <= SideBySide.BESIDE
                ? List.of(columns)
                : Stream.of(columns.subList(0, scenarios), columns.subList(scenarios, columns.size()))
                        .flatMap(same -> Lists.partition(same, SideBySide.BESIDE).stream())
                        .toList();
    }

    private static void balances(Console console, ScenarioComparison comparison) {
        ImmutableList<ImmutableList<Money>> balances =
                comparison.scenarios().stream().map(Side::balance).collect(ImmutableList.toImmutableList());
        ImmutableList<ImmutableList<Money>> less = balances.stream()
                .map(of -> {
                    ImmutableList.Builder<Money> difference = ImmutableList.builder();
                    for (int i = 0; i < of.size(); i++) {
                        difference.add(of.get(i).minus(balances.get(0).get(i)));
                    }
                    return difference.build();
                })
                .collect(ImmutableList.toImmutableList());
        for (List<Column> beside : columns(comparison)) {
            SideBySide<Column> table = new SideBySide<>(console, beside);
            table.head(
                    console.text(
                            "Verschil met ongewijzigd beleid, in euro; min is duurder",
                            "Difference with unchanged policy, in euros; a minus costs more"),
                    Column::head);
            for (int year = 0; year < comparison.years().size(); year++) {
                int at = year;
                table.row(
                        comparison.years().get(year).toString(),
                        column -> amount(console, column.of(balances, less, at)));
            }
            table.row(
                    console.text("som", "sum"),
                    column -> amount(
                            console, Money.sum((column.isDifference() ? less : balances).get(column.scenario()))));
        }
    }

    private static void budget(Console console, ScenarioComparison comparison) {
        int years = comparison.budgetYears();
        String period = comparison.years().get(0)
                + (years > 1 ? "\u2013" + comparison.years().get(years - 1) : "");
        for (List<Column> beside : columns(comparison)) {
            SideBySide<Column> table = new SideBySide<>(console, beside);
            table.head(
                    console.text(
                            "Begroting " + period + " bij elkaar, in euro; alleen wat verschilt, en het saldo",
                            "Budget " + period + " together, in euros; only what differs, and the balance"),
                    Column::head);
            for (ComparedRow row : comparison.rows()) {
                if (row.differs() || row.kind() == RowKind.BALANCE) {
                    table.row(console.text(row.label()), column -> {
                        Money sum = Money.ZERO;
                        for (int year = 0; year < years; year++) {
                            sum = sum.plus(column.of(row.amounts(), row.differences(), year));
                        }
                        return amount(console, sum);
                    });
                }
            }
        }
    }

    private static void keys(Console console, ScenarioComparison comparison) {
        for (List<Side> beside : Lists.partition(comparison.scenarios(), SideBySide.BESIDE)) {
            SideBySide<Side> table = new SideBySide<>(console, beside);
            table.head(console.text("Kerncijfers", "Key figures"), Side::letter);
            table.row(
                    console.text("hoogste extra kosten", "peak extra cost"),
                    side -> amount(console, side.key().peakExtraCost()));
            table.row(
                    console.text("in het jaar", "in the year"),
                    side -> side.key().peakYear().map(Object::toString).orElse("-"));
            table.row(
                    console.text("dubbel betaald", "paid twice"),
                    side -> amount(console, side.key().doubleCostTotal()));
            table.row(
                    console.text("terugverdiend in", "paid back in"),
                    side -> side.key().paybackYear().map(Object::toString).orElse("-"));
            table.row(
                    console.text("uit de reserve nodig", "needed from the reserve"),
                    side -> amount(console, side.key().reserveDraw()));
            table.row(
                    console.text("quitte bij rendement", "breaks even at return"),
                    side -> side.key()
                            .breakEvenCashReturn()
                            .map(BreakEven::inCents)
                            .map(perEuro -> console.text(Phrases.euros(Money.ofCents(Math.round(perEuro * 100)))))
                            .orElse("-"));
        }
    }

    /** Whole euros: the files have the cents. */
    private static String amount(Console console, Money amount) {
        return console.text(Phrases.number(amount.toEuros().setScale(0, RoundingMode.HALF_EVEN)));
    }

    private static void csv(CsvWriter csv, Console console, ScenarioComparison comparison) {
        csv.writeRecord("scenario", "letter", "kind", "line", "label", "year", "amount", "difference");
        for (int i = 0; i < comparison.scenarios().size(); i++) {
            Side side = comparison.scenarios().get(i);
            for (ComparedRow row : comparison.rows()) {
                for (int year = 0; year < comparison.years().size(); year++) {
                    csv.writeRecord(
                            side.id(),
                            side.letter(),
                            LedgerCsv.word(row.kind()),
                            row.line().map(LineId::text).orElse(""),
                            console.text(row.label()),
                            comparison.years().get(year).toString(),
                            CsvText.euros(row.amounts().get(i).get(year)),
                            CsvText.euros(row.differences().get(i).get(year)));
                }
            }
        }
    }
}

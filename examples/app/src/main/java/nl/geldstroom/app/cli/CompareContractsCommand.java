package nl.geldstroom.app.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import nl.geldstroom.agreement.Agreement;
import nl.geldstroom.agreement.AgreementDocument;
import nl.geldstroom.app.report.Report;
import nl.geldstroom.commitment.CommitmentTable;
import nl.geldstroom.document.DocumentException;
import nl.geldstroom.document.Documents;
import nl.geldstroom.document.Fault;
import nl.geldstroom.document.Input;
import nl.geldstroom.document.OutputFolder;
import nl.geldstroom.document.Problem;
import nl.geldstroom.document.Reading;
import nl.geldstroom.document.Severity;
import nl.geldstroom.money.Money;
import nl.geldstroom.portfolio.AgreementComparison;
import nl.geldstroom.portfolio.ComparedAgreements;
import nl.geldstroom.portfolio.ComparedAgreements.Column;
import nl.geldstroom.text.Phrases;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Puts agreements side by side. */
@Command(
        name = "compare-contracts",
        mixinStandardHelpOptions = true,
        description =
                "Put agreements side by side: what each costs, what is committed and releasable per year, and when"
                        + " something must be decided.")
final class CompareContractsCommand implements Callable<Integer> {

    private static final int YEAR = 8;
    private static final int AMOUNT = 18;
    private static final int BESIDE = 4;
    private static final String REPORT = "report.html";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Parameters(arity = "1..*", paramLabel = "AGREEMENT.json", description = "Agreements; - is standard input.")
    private List<String> files = new ArrayList<>();

    @Option(
            names = "--from",
            paramLabel = "YEAR",
            description = "First year; without it that in which the first agreement starts.")
    private Optional<Integer> from = Optional.empty();

    @Option(
            names = "--to",
            paramLabel = "YEAR",
            description = "Last year; without it that in which the last agreement ends.")
    private Optional<Integer> to = Optional.empty();

    @Option(
            names = "--decision",
            paramLabel = "DATE",
            description = "Day on which would be decided to stop; without it 1 January of the first year.")
    private Optional<LocalDate> decision = Optional.empty();

    @Option(
            names = {"-o", "--out"},
            paramLabel = "DIR",
            description = "Folder for report.html with the timeline, contracts.json, contracts.csv and receipt.json.")
    private Optional<String> out = Optional.empty();

    @Override
    public Integer call() {
        Console console = Console.of(spec, common);
        List<Input> inputs = files.stream().map(console::input).toList();
        ImmutableList<Agreement> agreements = read(inputs);
        ComparedAgreements compared;
        try {
            AgreementComparison comparison = AgreementComparison.of(agreements);
            if (decision.isPresent()) {
                comparison = comparison.decidedOn(decision.get());
            }
            compared = comparison.over(
                    from.orElseGet(() -> first(agreements)),
                    to.orElseGet(() -> Math.max(last(agreements), from.orElse(0))));
        } catch (IllegalArgumentException e) {
            Fault fault = Fault.of("", "cannot-be-calculated", String.valueOf(e.getMessage()));
            ProblemText.of(console.language())
                    .print(
                            ImmutableList.of(Problem.atLine(
                                    Severity.ERROR,
                                    inputs.stream()
                                            .map(Input::name)
                                            .reduce((a, b) -> a + ", " + b)
                                            .orElse(""),
                                    0,
                                    fault.rule(),
                                    fault.message(),
                                    "")),
                            console.err());
            return Failures.REFUSED;
        }
        print(console, compared);
        out.ifPresent(folder -> write(console, folder, inputs, compared));
        console.out().flush();
        return Failures.DONE;
    }

    /** Everything that is wrong with any of the agreements is told at once. */
    private static ImmutableList<Agreement> read(List<Input> inputs) {
        ImmutableList.Builder<Agreement> agreements = ImmutableList.builder();
        ImmutableList.Builder<Problem> problems = ImmutableList.builder();
        for (Input input : inputs) {
            Reading<AgreementDocument> reading = Documents.standard().read(input, "agreement", AgreementDocument.class);
            problems.addAll(reading.problems());
            reading.value().ifPresent(document -> agreements.addAll(document.agreements()));
        }
        ImmutableList<Problem> found = problems.build();
        if (found.stream().anyMatch(Problem::isError)) {
            throw new DocumentException(found);
        }
        return agreements.build();
    }

    private static int first(List<Agreement> agreements) {
        return agreements.stream()
                .mapToInt(agreement -> agreement.term().start().getYear())
                .min()
                .orElseThrow();
    }

    private static int last(List<Agreement> agreements) {
        return agreements.stream()
                .mapToInt(agreement -> agreement.term().end().minusDays(1).getYear())
                .max()
                .orElseThrow();
    }

    private static void write(Console console, String folder, List<Input> inputs, ComparedAgreements compared) {
        try (OutputFolder output = OutputFolder.into(Console.path(folder))) {
            inputs.forEach(output::input);
            output.setting("lang", console.language().code());
            output.setting("from", compared.from().toString());
            output.setting("to", compared.to().toString());
            output.setting("decision", compared.decision().toString());
            output.write(REPORT, Report.contracts(compared, console.language()));
            output.write("contracts.json", Documents.standard().write("contracts", compared));
            output.write("contracts.csv", PortfolioCsv.compared(compared));
            output.finish();
        }
        Path report = Console.path(folder).resolve(REPORT);
        console.out().println();
        console.say("Rapport: " + report, "Report: " + report);
    }

    private static void print(Console console, ComparedAgreements compared) {
        PrintWriter to = console.out();
        List<Column> columns = compared.agreements();
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            wrapped(console, letter(i) + "  " + column.id() + ": " + column.title(), "   ");
            wrapped(
                    console,
                    "   "
                            + console.text(
                                    "van " + Phrases.date(column.start()).nl() + " tot "
                                            + Phrases.date(column.end()).nl() + "; vast tot "
                                            + Phrases.date(column.firmEnd()).nl(),
                                    "from " + Phrases.date(column.start()).en() + " until "
                                            + Phrases.date(column.end()).en() + "; firm until "
                                            + Phrases.date(column.firmEnd()).en()),
                    "   ");
            if (!column.hasAmounts()) {
                wrapped(
                        console,
                        "   "
                                + console.text(
                                        "betaalt wat geleverd wordt en noemt zelf geen bedrag",
                                        "pays what is delivered and names no amount itself"),
                        "   ");
            }
        }
        table(console, compared, "Gepland, in euro:", "Planned, in euros:", CommitmentTable.Amounts::planned);
        String nl = Phrases.date(compared.decision()).nl();
        String en = Phrases.date(compared.decision()).en();
        table(
                console,
                compared,
                "Kan vrijvallen als op " + nl + " wordt besloten te stoppen, in euro:",
                "Releasable if it is decided on " + en + " to stop, in euros:",
                CommitmentTable.Amounts::releasable);
        to.println();
        console.say("Wat er te zeggen of te besluiten valt:", "What there is to say or to decide:");
        for (int i = 0; i < columns.size(); i++) {
            String letter = letter(i);
            columns.get(i)
                    .notices()
                    .forEach(notice -> wrapped(console, letter + "  " + console.text(notice.text()), "   "));
        }
    }

    /** At most four agreements beside each other, the next ones below. */
    private static void table(
            Console console,
            ComparedAgreements compared,
            String nl,
            String en,
            Function<CommitmentTable.Amounts, Money> part) {
        PrintWriter to = console.out();
        to.println();
        console.say(nl, en);
        int done = 0;
        for (List<Column> beside : Lists.partition(compared.agreements(), BESIDE)) {
            StringBuilder head = new StringBuilder(Wrapped.left(console.text("jaar", "year"), YEAR));
            StringBuilder sums = new StringBuilder(Wrapped.left(console.text("som", "sum"), YEAR));
            for (int i = 0; i < beside.size(); i++) {
                head.append(Wrapped.right(letter(done + i), AMOUNT));
                sums.append(Wrapped.right(
                        console.text(Phrases.euros(part.apply(beside.get(i).total()))), AMOUNT));
            }
            to.println(head);
            for (Year year : beside.get(0).years().keySet()) {
                StringBuilder row = new StringBuilder(Wrapped.left(year.toString(), YEAR));
                for (Column column : beside) {
                    Money amount = Optional.ofNullable(column.years().get(year))
                            .map(part)
                            .orElse(Money.ZERO);
                    row.append(Wrapped.right(console.text(Phrases.euros(amount)), AMOUNT));
                }
                to.println(row);
            }
            to.println(sums);
            done += beside.size();
        }
    }

    /** A to Z, then A2, B2 and so on. */
    private static String letter(int index) {
        return (char) ('A' + index % 26) + (index < 26 ? "" : String.valueOf(index / 26 + 1));
    }

    private static void wrapped(Console console, String text, String next) {
        boolean isFirst = true;
        String start = text.substring(0, text.length() - text.stripLeading().length());
        for (String part : Wrapped.lines(text, Wrapped.COLUMNS - next.length())) {
            console.out().println((isFirst ? start : next) + part);
            isFirst = false;
        }
    }
}

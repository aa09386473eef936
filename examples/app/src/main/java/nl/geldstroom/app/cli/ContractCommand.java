package nl.geldstroom.app.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.geldstroom.agreement.Agreement;
import nl.geldstroom.agreement.AgreementDocument;
import nl.geldstroom.agreement.AllocationRelease;
import nl.geldstroom.agreement.Compensation;
import nl.geldstroom.agreement.Finding;
import nl.geldstroom.agreement.FrameworkAgreement;
import nl.geldstroom.agreement.Lot;
import nl.geldstroom.agreement.ServiceContract;
import nl.geldstroom.agreement.StatedAgreement;
import nl.geldstroom.agreement.SubsidyAgreement;
import nl.geldstroom.clause.Clause;
import nl.geldstroom.commitment.CommitmentTable;
import nl.geldstroom.commitment.Commitments;
import nl.geldstroom.commitment.NoticeDate;
import nl.geldstroom.document.Documents;
import nl.geldstroom.document.Fault;
import nl.geldstroom.document.Input;
import nl.geldstroom.document.Problem;
import nl.geldstroom.document.Reading;
import nl.geldstroom.document.Severity;
import nl.geldstroom.evidence.Evidence;
import nl.geldstroom.life.AgreementLife;
import nl.geldstroom.life.Succession;
import nl.geldstroom.money.Money;
import nl.geldstroom.payment.Payment;
import nl.geldstroom.payment.Payments;
import nl.geldstroom.payment.ReferenceData;
import nl.geldstroom.tariff.PriceBuildUp;
import nl.geldstroom.tariff.PriceSteps;
import nl.geldstroom.tariff.Tariff;
import nl.geldstroom.text.LocalizedText;
import nl.geldstroom.text.Phrases;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what an agreement pays and what can be let go when. */
@Command(
        name = "contract",
        mixinStandardHelpOptions = true,
        description = "Print the payments of an agreement and what is releasable when.")
final class ContractCommand implements Callable<Integer> {

    private static final int YEAR = 6;
    private static final int AMOUNT = 18;
    private static final int DATE = 20;
    private static final int MONTH = 18;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Parameters(
            paramLabel = "AGREEMENT.json",
            description = "The agreement, or its life with what happened; - is standard input.")
    private String file = Console.STANDARD;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description =
                    "Day whose index figures count, and of a life the day whose terms are shown; without it the first"
                            + " day of the agreement, or the day of the last event.")
    private Optional<LocalDate> asOf = Optional.empty();

    @Option(
            names = "--decision",
            paramLabel = "DATE",
            description = "Day on which would be decided to stop; without it the first day of the agreement.")
    private Optional<LocalDate> decision = Optional.empty();

    @Option(
            names = "--allocations",
            paramLabel = "FILE",
            description = "The allocations that run, for the life of an agreement that pays effort or output.")
    private Optional<String> allocations = Optional.empty();

    @Option(
            names = "--successor",
            paramLabel = "FILE",
            description = "The agreement that comes after it: prints the days that are covered twice or not at all.")
    private Optional<String> successor = Optional.empty();

    @Option(
            names = "--known-on",
            paramLabel = "DATE",
            description =
                    "Of a life the day whose knowledge counts, at most that of --as-of: what became known later is"
                            + " left out.")
    private Optional<LocalDate> knownOn = Optional.empty();

    /** How an agreement or its life is shown. */
    enum Format {
        /** For people. */
        TEXT,
        /** What is committed in each month, for a spreadsheet. */
        CSV
    }

    @Option(
            names = "--format",
            paramLabel = "text|csv",
            defaultValue = "text",
            description = "text (default) for people, csv with the months for a spreadsheet.")
    private Format format = Format.TEXT;

    @Override
    public Integer call() {
        Console console = Console.of(spec, common);
        Input input = console.input(file);
        Reading<AgreementDocument> reading = Documents.standard().read(input, "agreement", AgreementDocument.class);
        if (reading.problems().stream().anyMatch(problem -> problem.pointer().equals("/life"))) {
            return life(console, Documents.standard().read(input, "life", AgreementLife.class));
        }
        AgreementDocument document = reading.orThrow();
        Optional<Succession> succession = Optional.empty();
        if (successor.isPresent()) {
            Optional<Agreement> before = single(console, reading);
            Optional<Agreement> after = next(console);
            if (before.isEmpty() || after.isEmpty()) {
                return Failures.REFUSED;
            }
            succession = Optional.of(Succession.of(before.get(), after.get()));
        }
        List<Worked> worked = new ArrayList<>();
        try {
            document.agreements().forEach(agreement -> worked.add(work(agreement)));
        } catch (IllegalArgumentException e) {
            Fault fault = Fault.of("", "cannot-be-calculated", String.valueOf(e.getMessage()));
            ProblemText.of(console.language())
                    .print(ImmutableList.of(reading.problem(Severity.ERROR, fault)), console.err());
            return Failures.REFUSED;
        }
        if (format == Format.CSV) {
            return csv(console, reading, worked);
        }
        if (document instanceof FrameworkAgreement framework) {
            lots(console, framework);
        } else if (document instanceof StatedAgreement stated) {
            stated(console, stated);
        }
        boolean first = true;
        for (Worked each : worked) {
            heading(console, each.agreement());
            if (first) {
                declared(console, document);
                findings(console, reading, document);
                first = false;
            }
            print(console, each, document instanceof Agreement);
        }
        if (worked.isEmpty()) {
            declared(console, document);
            findings(console, reading, document);
        }
        succession.ifPresent(joined -> succession(console, joined));
        console.out().flush();
        return Failures.DONE;
    }

    /** The months of agreements that name their amounts; of the others a month has no amount to write down. */
    private int csv(Console console, Reading<AgreementDocument> reading, List<Worked> worked) {
        CommitmentCsv csv = new CommitmentCsv();
        List<Problem> unpriced = new ArrayList<>();
        for (Worked each : worked) {
            if (each.commitments().followsAgreement()) {
                csv.add(each.agreement().id(), each.table().decision(), each.table());
            } else {
                unpriced.add(reading.problem(
                        Severity.WARNING,
                        Fault.of(
                                "",
                                "no-amount-of-its-own",
                                console.text(
                                        "Overeenkomst (" + each.agreement().id()
                                                + ") betaalt wat geleverd wordt en noemt geen bedrag per maand. Geef"
                                                + " misschien de leveringen op bij geldstroom portfolio.",
                                        "The agreement (" + each.agreement().id()
                                                + ") pays what is delivered and names no amount a month. Maybe give"
                                                + " the deliveries to geldstroom portfolio."))));
            }
        }
        csv.print(console.out());
        if (!unpriced.isEmpty()) {
            ProblemText.of(console.language()).print(ImmutableList.copyOf(unpriced), console.err());
        }
        return Failures.DONE;
    }

    private Optional<Agreement> next(Console console) {
        return successor.flatMap(next ->
                single(console, Documents.standard().read(console.input(next), "agreement", AgreementDocument.class)));
    }

    /** The agreement of a document; a framework of several contracts has no one end and no one start. */
    private static Optional<Agreement> single(Console console, Reading<AgreementDocument> reading) {
        if (reading.orThrow() instanceof Agreement agreement) {
            return Optional.of(agreement);
        }
        Fault fault = Fault.of(
                "/type",
                "one-agreement",
                console.text(
                        "Om een aansluiting te tonen moet dit document één overeenkomst zijn. Schrijf misschien het contract"
                                + " van één perceel en aanbieder op.",
                        "To show a succession this document must be one agreement. Maybe write down the contract of one lot"
                                + " and contractor."));
        ProblemText.of(console.language())
                .print(ImmutableList.of(reading.problem(Severity.ERROR, fault)), console.err());
        return Optional.empty();
    }

    /** The days that are covered twice or not at all, line by line. */
    static void succession(Console console, Succession joined) {
        console.say("Aansluiting op de opvolger:", "How it joins its successor:");
        joined.lines()
                .forEach(line -> Wrapped.lines(console.text(line.describe()), Wrapped.COLUMNS - 2)
                        .forEach(text -> console.out().println("  " + text)));
        if (joined.lines().isEmpty()) {
            console.say("  Geen van beide noemt een begrotingsregel.", "  Neither of them names a budget line.");
        }
        console.out().println();
    }

    private int life(Console console, Reading<AgreementLife> reading) {
        Optional<AllocationRelease> running = allocations.map(list -> Documents.standard()
                .read(console.input(list), "allocations", AllocationRelease.class)
                .orThrow());
        try {
            Optional<Agreement> after = next(console);
            if (successor.isPresent() && after.isEmpty()) {
                return Failures.REFUSED;
            }
            LifePage page = LifePage.of(console, reading, asOf, knownOn, running, after);
            if (format == Format.CSV) {
                page.csv();
            } else {
                page.print();
            }
        } catch (IllegalArgumentException e) {
            Fault fault = Fault.of("", "cannot-be-calculated", String.valueOf(e.getMessage()));
            ProblemText.of(console.language())
                    .print(ImmutableList.of(reading.problem(Severity.ERROR, fault)), console.err());
            return Failures.REFUSED;
        }
        return Failures.DONE;
    }

    /** What was worked out of one agreement. */
    private record Worked(
            Agreement agreement,
            ImmutableList<PriceSteps> prices,
            Payments payments,
            Commitments commitments,
            CommitmentTable table) {}

    private Worked work(Agreement agreement) {
        LocalDate start = agreement.term().start();
        ReferenceData reference = ReferenceData.standard(asOf.orElse(start));
        Payments payments = Payments.of(agreement, reference);
        Commitments commitments = Commitments.of(agreement, reference);
        if (!commitments.followsAgreement()) {
            commitments = commitments.planning(hundredEveryMonth(commitments));
        }
        LocalDate day = decision.orElse(start);
        return new Worked(
                agreement,
                Payments.prices(agreement, reference),
                payments,
                commitments,
                commitments.asOf(day, commitments.firstMonth(), commitments.boundUntil(day)));
    }

    private void print(Console console, Worked worked, boolean everyPayment) {
        prices(console, worked.prices());
        if (!worked.commitments().followsAgreement()) {
            bounds(console, worked.agreement().compensation());
            boolean fixed = !worked.payments().list().isEmpty();
            path(console, worked.table(), fixed);
            notices(console, worked.commitments());
            if (fixed && everyPayment) {
                payments(console, worked.payments());
            }
            return;
        }
        years(console, worked.table());
        notices(console, worked.commitments());
        if (everyPayment) {
            payments(console, worked.payments());
        }
    }

    private static void declared(Console console, AgreementDocument document) {
        ImmutableSet<Clause> clauses = document instanceof ServiceContract contract
                ? contract.clauses()
                : document instanceof FrameworkAgreement framework
                        ? framework.clauses()
                        : document instanceof StatedAgreement stated ? stated.clauses() : ImmutableSet.of();
        if (clauses.isEmpty()) {
            return;
        }
        console.say("Bepalingen die de overeenkomst noemt:", "Clauses that the agreement declares:");
        for (Clause clause : clauses) {
            Wrapped.lines(console.text(clause.effect()) + " (" + clause.ground() + ")", Wrapped.COLUMNS - 2)
                    .forEach(line -> console.out().println("  " + line));
        }
        console.out().println();
    }

    private static void lots(Console console, FrameworkAgreement framework) {
        PrintWriter out = console.out();
        Wrapped.lines(framework.id() + ": " + framework.title(), Wrapped.COLUMNS)
                .forEach(out::println);
        for (Lot lot : framework.lots()) {
            String contractors = String.join(
                    ", ",
                    lot.contractors().stream()
                            .map(contractor -> contractor.provider().text())
                            .toList());
            Wrapped.lines(
                            console.text("perceel ", "lot ") + lot.number() + ", " + lot.title() + ": "
                                    + (contractors.isEmpty()
                                            ? console.text("nog niet gegund", "not awarded yet")
                                            : contractors),
                            Wrapped.COLUMNS)
                    .forEach(out::println);
        }
        out.println();
    }

    private static void stated(Console console, StatedAgreement stated) {
        PrintWriter out = console.out();
        Wrapped.lines(stated.id() + ": " + stated.title(), Wrapped.COLUMNS).forEach(out::println);
        Wrapped.lines(
                        console.text("opdrachtgever ", "commissioner ")
                                + String.join(", ", stated.commissioners())
                                + console.text("; bron ", "; source ")
                                + stated.source().citation()
                                + (stated.source().reliability().isUnverified()
                                        ? console.text(" (niet geverifieerd)", " (unverified)")
                                        : ""),
                        Wrapped.COLUMNS)
                .forEach(out::println);
        stated.start().ifPresent(day -> out.println(console.text("vanaf ", "from ") + day(console, day)));
        if (!stated.possibleEnds().isEmpty()) {
            String ends = String.join(
                    ", ",
                    stated.possibleEnds().stream().map(end -> day(console, end)).toList());
            Wrapped.lines(console.text("kan eindigen op ", "can end on ") + ends, Wrapped.COLUMNS)
                    .forEach(out::println);
        }
        stated.ended().ifPresent(day -> out.println(console.text("geëindigd op ", "ended on ") + day(console, day)));
        console.say(
                "Dit is wat een bron erover zegt; zonder wat ontbreekt valt er niets te betalen.",
                "This is what a source says of it; without what is missing there is nothing to pay.");
        out.println();
    }

    /** How each price moves through the term, and from what a fair price is built. */
    private static void prices(Console console, ImmutableList<PriceSteps> prices) {
        PrintWriter out = console.out();
        for (PriceSteps steps : prices) {
            Tariff tariff = steps.tariff();
            console.say(
                    "Tarief voor " + tariff.product() + " per "
                            + tariff.unit().label().nl() + ":",
                    "Tariff for " + tariff.product() + " per "
                            + tariff.unit().label().en() + ":");
            for (PriceSteps.Step step : steps.steps()) {
                Wrapped.lines(
                                console.text("vanaf ", "from ") + day(console, step.from()) + ": "
                                        + console.text(step.explanation()),
                                Wrapped.COLUMNS - 2)
                        .forEach(line -> out.println("  " + line));
            }
            tariff.fairPrice().ifPresent(fair -> {
                console.say(
                        "  reële prijs, " + fair.rule().citation().nl() + ":",
                        "  fair price, " + fair.rule().citation().en() + ":");
                for (PriceBuildUp.Step step : fair.buildUp(tariff.unit()).steps()) {
                    String unverified =
                            step.evidence().filter(Evidence::isUnverified).isPresent()
                                    ? console.text(" (niet geverifieerd)", " (unverified)")
                                    : "";
                    Wrapped.lines(
                                    console.text(step.name()) + ": " + console.text(step.how()) + unverified,
                                    Wrapped.COLUMNS - 4)
                            .forEach(line -> out.println("    " + line));
                }
            });
            out.println();
        }
    }

    private static ImmutableSortedMap<YearMonth, Money> hundredEveryMonth(Commitments commitments) {
        ImmutableSortedMap.Builder<YearMonth, Money> months = ImmutableSortedMap.naturalOrder();
        for (YearMonth month = commitments.firstMonth();
                month.isBefore(commitments.endMonth());
                month = month.plusMonths(1)) {
            months.put(month, Money.euros(100));
        }
        return months.build();
    }

    private static void heading(Console console, Agreement agreement) {
        PrintWriter out = console.out();
        Wrapped.lines(agreement.id() + ": " + agreement.title(), Wrapped.COLUMNS)
                .forEach(out::println);
        boolean subsidy = agreement instanceof SubsidyAgreement;
        out.println((subsidy
                        ? console.text("verstrekker ", "granter ")
                        : console.text("opdrachtgever ", "commissioner "))
                + agreement.commissioner()
                + (subsidy ? console.text(", ontvanger ", ", recipient ") : console.text(", aanbieder ", ", provider "))
                + agreement.provider());
        out.println(console.text("van ", "from ")
                + day(console, agreement.term().start())
                + console.text(" tot ", " until ")
                + day(console, agreement.term().end())
                + (subsidy
                        ? ""
                        : console.text("; vast tot ", "; firm until ")
                                + day(console, agreement.term().firmEnd())));
        if (agreement instanceof SubsidyAgreement granted) {
            Wrapped.lines(
                            console.text("subsidie (Awb, titel 4.2) voor ", "subsidy (Awb, title 4.2) for ")
                                    + granted.activities(),
                            Wrapped.COLUMNS)
                    .forEach(out::println);
        } else {
            out.println(console.text("uitvoeringsvariant: ", "execution variant: ") + variant(console, agreement));
        }
        if (!agreement.covering().isEmpty()) {
            String lines = String.join(
                    ", ", agreement.covering().stream().map(Object::toString).toList());
            Wrapped.lines(console.text("begrotingsregels: ", "budget lines: ") + lines, Wrapped.COLUMNS)
                    .forEach(out::println);
        }
        out.println();
    }

    private static String variant(Console console, Agreement agreement) {
        return switch (agreement.compensation().variant()) {
            case EFFORT ->
                console.text("inspanningsgericht (prijs maal hoeveelheid)", "effort-based (price times quantity)");
            case OUTPUT -> console.text("outputgericht (per traject)", "output-based (per trajectory)");
            case TASK -> console.text("taakgericht (lumpsum)", "task-based (lump sum)");
        };
    }

    private static void findings(Console console, Reading<AgreementDocument> reading, AgreementDocument agreement) {
        ImmutableList.Builder<Problem> problems = ImmutableList.builder();
        for (Finding finding : agreement.findings()) {
            problems.add(reading.problem(
                    ScenarioFiles.severity(finding),
                    Fault.of(finding.pointer(), finding.rule(), console.text(finding.message()))));
        }
        ProblemText.of(console.language()).print(problems.build(), console.err());
    }

    private void years(Console console, CommitmentTable table) {
        PrintWriter out = console.out();
        stopping(console, table);
        out.println(row(
                console.text("jaar", "year"),
                console.text("gepland", "planned"),
                console.text("ligt vast", "committed"),
                console.text("kan vrijvallen", "releasable")));
        CommitmentTable.Amounts zero = new CommitmentTable.Amounts(Money.ZERO, Money.ZERO, Money.ZERO);
        Money planned = zero.planned();
        Money committed = zero.committed();
        Money releasable = zero.releasable();
        for (var entry : table.perYear().entrySet()) {
            CommitmentTable.Amounts amounts = entry.getValue();
            out.println(amounts(console, entry.getKey().toString(), amounts));
            planned = planned.plus(amounts.planned());
            committed = committed.plus(amounts.committed());
            releasable = releasable.plus(amounts.releasable());
        }
        out.println(amounts(
                console, console.text("som", "sum"), new CommitmentTable.Amounts(planned, committed, releasable)));
        out.println();
    }

    private static void stopping(Console console, CommitmentTable table) {
        Wrapped.lines(
                        console.text(
                                "Wat vastligt en wat kan vrijvallen als op " + day(console, table.decision())
                                        + " wordt besloten te stoppen, in euro:",
                                "What is committed and what is releasable if it is decided on "
                                        + day(console, table.decision()) + " to stop, in euros:"),
                        Wrapped.COLUMNS)
                .forEach(console.out()::println);
    }

    private static String amounts(Console console, String first, CommitmentTable.Amounts amounts) {
        return row(
                first,
                console.text(Phrases.euros(amounts.planned())),
                console.text(Phrases.euros(amounts.committed())),
                console.text(Phrases.euros(amounts.releasable())));
    }

    private static String row(String first, String... amounts) {
        StringBuilder row = new StringBuilder(Wrapped.left(first, YEAR));
        for (String amount : amounts) {
            row.append(Wrapped.right(amount, AMOUNT));
        }
        return row.toString();
    }

    /** What is paid at least, and up to what may be delivered. */
    private static void bounds(Console console, Compensation compensation) {
        compensation.guaranteedMinimum().ifPresent(minimum -> {
            LocalizedText euros = Phrases.euros(minimum);
            console.say(
                    "Gegarandeerd minimum: € " + euros.nl() + " per jaar; wat minder is dan dat, ligt vast.",
                    "Guaranteed minimum: € " + euros.en() + " a year; what is less than that, is committed.");
        });
        compensation.ceiling().ifPresent(ceiling -> {
            LocalizedText euros = Phrases.euros(ceiling.perYear());
            LocalizedText signal = Phrases.number(ceiling.signalAt().value().movePointRight(2));
            console.say(
                    "Bestedingsruimte: € " + euros.nl() + " per jaar, signaal bij " + signal.nl() + " %.",
                    "Spending ceiling: € " + euros.en() + " a year, signal at " + signal.en() + " %.");
        });
        if (compensation.guaranteedMinimum().isPresent()
                || compensation.ceiling().isPresent()) {
            console.out().println();
        }
    }

    /** Effort and output plan nothing themselves, so the path is shown on a hundred euros a month. */
    private static void path(Console console, CommitmentTable table, boolean fixedToo) {
        PrintWriter out = console.out();
        if (fixedToo) {
            console.say(
                    "Een deel wordt betaald ongeacht wat geleverd wordt: de betalingen staan hieronder.",
                    "A part is paid whatever is delivered: its payments are listed below.");
        }
        Wrapped.lines(
                        console.text(
                                (fixedToo
                                                ? "De rest betaalt wat geleverd wordt."
                                                : "Deze variant betaalt wat geleverd wordt en heeft geen eigen betaalschema.")
                                        + " Van elke 100"
                                        + " euro per maand ligt vast, en kan vrijvallen, als op "
                                        + day(console, table.decision()) + " wordt besloten te stoppen:",
                                (fixedToo
                                                ? "The rest pays what is delivered."
                                                : "This variant pays what is delivered and has no payments of its own.")
                                        + " Of every 100 euros a"
                                        + " month is committed, and is releasable, if it is decided on "
                                        + day(console, table.decision()) + " to stop:"),
                        Wrapped.COLUMNS)
                .forEach(out::println);
        out.println(Wrapped.left(console.text("maand", "month"), MONTH)
                + Wrapped.right(console.text("ligt vast", "committed"), AMOUNT)
                + Wrapped.right(console.text("kan vrijvallen", "releasable"), AMOUNT));
        Optional<CommitmentTable.Amounts> before = Optional.empty();
        for (CommitmentTable.Row row : table.rows()) {
            if (before.filter(row.amounts()::equals).isEmpty()) {
                out.println(Wrapped.left(console.text(Phrases.month(row.month())), MONTH)
                        + Wrapped.right(console.text(Phrases.euros(row.amounts().committed())), AMOUNT)
                        + Wrapped.right(console.text(Phrases.euros(row.amounts().releasable())), AMOUNT));
            }
            before = Optional.of(row.amounts());
        }
        console.say(
                "Een maand die er niet staat, is als de maand ervoor.",
                "A month that is not shown is as the one before.");
        out.println();
    }

    private static void notices(Console console, Commitments commitments) {
        for (NoticeDate notice : commitments.notices()) {
            Wrapped.lines(console.text(notice.text()), Wrapped.COLUMNS).forEach(console.out()::println);
        }
        console.out().println();
    }

    private static void payments(Console console, Payments payments) {
        PrintWriter out = console.out();
        console.say("Betalingen, in euro:", "Payments, in euros:");
        out.println(Wrapped.left(console.text("dienst van", "service of"), MONTH)
                + Wrapped.left(console.text("vervaldag", "due"), DATE)
                + Wrapped.right(console.text("bedrag", "amount"), AMOUNT));
        Optional<Year> year = Optional.empty();
        for (Payment payment : payments.list()) {
            Year of = Year.from(payment.from());
            if (year.filter(of::equals).isEmpty()) {
                Wrapped.lines(console.text(payment.explanation()), Wrapped.COLUMNS - 2)
                        .forEach(line -> out.println("  " + line));
                year = Optional.of(of);
            }
            out.println(Wrapped.left(console.text(Phrases.month(payment.month())), MONTH)
                    + Wrapped.left(day(console, payment.due()), DATE)
                    + Wrapped.right(console.text(Phrases.euros(payment.amount())), AMOUNT));
        }
        out.println(Wrapped.left(console.text("samen", "together"), MONTH + DATE)
                + Wrapped.right(console.text(Phrases.euros(payments.total())), AMOUNT));
    }

    private static String day(Console console, LocalDate day) {
        LocalizedText text = Phrases.date(day);
        return console.text(text);
    }
}

package nl.geldstroom.app.cli;

import com.google.common.collect.ImmutableList;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.geldstroom.actual.Actuals;
import nl.geldstroom.actual.ActualsOverview;
import nl.geldstroom.actual.ForecastChange;
import nl.geldstroom.actual.InstalmentCheck;
import nl.geldstroom.actual.InterimReport;
import nl.geldstroom.actual.InvoiceCheck;
import nl.geldstroom.actual.MonthForecast;
import nl.geldstroom.actual.YearForecast;
import nl.geldstroom.agreement.Agreement;
import nl.geldstroom.agreement.AgreementDocument;
import nl.geldstroom.document.DocumentException;
import nl.geldstroom.document.Documents;
import nl.geldstroom.document.Fault;
import nl.geldstroom.document.Input;
import nl.geldstroom.document.Problem;
import nl.geldstroom.document.Reading;
import nl.geldstroom.document.Severity;
import nl.geldstroom.evidence.Evidence;
import nl.geldstroom.money.Money;
import nl.geldstroom.money.Share;
import nl.geldstroom.payment.ReferenceData;
import nl.geldstroom.text.LocalizedText;
import nl.geldstroom.text.Phrases;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Holds what was declared and paid against an agreement, and forecasts the year. */
@Command(
        name = "actuals",
        mixinStandardHelpOptions = true,
        description =
                "Hold what was declared and paid against an agreement, forecast the rest of the year, and show the"
                        + " interim reports so far.")
final class ActualsCommand implements Callable<Integer> {

    private static final int MONTH = 8;
    private static final int AMOUNT = 12;
    private static final int LABEL = 44;
    private static final int WIDE = 18;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Parameters(index = "0", paramLabel = "AGREEMENT.json", description = "The agreement; - is standard input.")
    private String agreementFile = "";

    @Parameters(
            index = "1",
            paramLabel = "ACTUALS.json",
            description = "What was declared and paid under it in a year; - is standard input.")
    private String actualsFile = "";

    @Option(
            names = "--on",
            required = true,
            paramLabel = "DATE",
            description = "Day whose knowledge counts: an invoice received later is left out, as 2027-09-01.")
    private LocalDate on = LocalDate.EPOCH;

    @Option(
            names = "--format",
            paramLabel = "table|csv|json",
            defaultValue = "table",
            description = "What is printed: a table (default), csv for the months, json for everything.")
    private Format format = Format.TABLE;

    /** What is printed. */
    enum Format {
        TABLE,
        CSV,
        JSON
    }

    @Override
    public Integer call() {
        Console console = Console.of(spec, common);
        Input agreementInput = console.input(agreementFile);
        Input actualsInput = console.input(actualsFile);
        Reading<AgreementDocument> document =
                Documents.standard().read(agreementInput, "agreement", AgreementDocument.class);
        Reading<Actuals> reading = Documents.standard().read(actualsInput, "actuals", Actuals.class);
        ImmutableList<Problem> problems = ImmutableList.<Problem>builder()
                .addAll(document.problems())
                .addAll(reading.problems())
                .build();
        if (problems.stream().anyMatch(Problem::isError)) {
            throw new DocumentException(problems);
        }
        Actuals actuals = reading.orThrow();
        List<Agreement> agreements = document.orThrow().agreements();
        Optional<Agreement> found = agreements.stream()
                .filter(its -> its.id().equals(actuals.agreement()))
                .findFirst();
        if (found.isEmpty()) {
            String ids = agreements.stream().map(its -> its.id().text()).collect(Collectors.joining(", "));
            throw new DocumentException(ImmutableList.of(reading.problem(
                    Severity.ERROR,
                    Fault.of(
                            "/actuals/agreement",
                            "other-agreement",
                            "The agreement (" + actuals.agreement() + ") must be one of " + agreementInput.name() + ": "
                                    + ids + ". Maybe they were laid beside another."))));
        }
        ActualsOverview overview;
        try {
            overview = ActualsOverview.of(found.get(), actuals, ReferenceData.standard(on));
        } catch (IllegalArgumentException e) {
            throw new DocumentException(ImmutableList.of(reading.problem(
                    Severity.ERROR, Fault.of("/actuals", "cannot-be-calculated", String.valueOf(e.getMessage())))));
        }
        switch (format) {
            case JSON -> console.out().print(Documents.standard().write("actualsOverview", overview));
            case CSV -> console.out().print(csv(console, overview.forecast()));
            case TABLE -> table(console, found.get(), actuals, overview);
        }
        console.out().flush();
        return Failures.DONE;
    }

    private static String csv(Console console, YearForecast forecast) {
        StringWriter text = new StringWriter();
        // Without a buffer of its own there is nothing left to flush or close.
        CsvWriter csv = CsvWriter.builder()
                .bufferSize(0)
                .lineDelimiter(LineDelimiter.LF)
                .build(text);
        csv.writeRecord(
                "month",
                "over",
                "instalments",
                "declared",
                "notPayable",
                "outstanding",
                "expected",
                "total",
                "explanation");
        for (MonthForecast line : forecast.months()) {
            csv.writeRecord(
                    line.month().toString(),
                    String.valueOf(line.over()),
                    line.instalments().toString(),
                    line.declared().toString(),
                    line.notPayable().toString(),
                    line.outstanding().map(Money::toString).orElse(""),
                    line.expected().map(Money::toString).orElse(""),
                    line.total().map(Money::toString).orElse(""),
                    console.text(line.explanation()));
        }
        return text.toString();
    }

    private static void table(Console console, Agreement agreement, Actuals actuals, ActualsOverview overview) {
        Lines lines = new Lines(console);
        lines.wrapped(
                0,
                agreement.id() + ": "
                        + console.text(
                                "realisatie " + overview.year() + ", stand op "
                                        + Phrases.date(overview.asOf()).nl(),
                                "actuals of " + overview.year() + ", as of "
                                        + Phrases.date(overview.asOf()).en()));
        assumptions(console, lines, actuals);
        months(console, lines, overview.forecast());
        outlook(console, lines, overview.forecast());
        findings(console, lines, overview.check());
        instalments(console, lines, overview.instalments());
        reports(console, lines, overview.reports());
    }

    private static void assumptions(Console console, Lines lines, Actuals actuals) {
        actuals.realisation()
                .ifPresent(rate -> lines.wrapped(
                        0,
                        console.text("Verzilveringsgraad ", "Realisation rate ")
                                + console.text(Phrases.number(rate.share().value()))
                                + source(lines, rate.evidence())));
        actuals.lag()
                .ifPresent(lag -> lines.wrapped(
                        0,
                        console.text("Gedeclareerd na 0, 1, 2, ... maanden: ", "Declared after 0, 1, 2, ... months: ")
                                + lag.shares().stream()
                                        .map(Share::value)
                                        .map(Phrases::number)
                                        .map(console::text)
                                        .collect(Collectors.joining("; "))
                                + source(lines, lag.evidence())));
    }

    private static String source(Lines lines, Evidence evidence) {
        return " (" + evidence.citation() + ")" + lines.mark(evidence.isUnverified());
    }

    private static void months(Console console, Lines lines, YearForecast forecast) {
        lines.blank();
        row(
                console,
                console.text("maand", "month"),
                console.text("termijn", "instalment"),
                console.text("declaratie", "declared"),
                console.text("eraf", "not due"),
                console.text("onderweg", "to come in"),
                console.text("verwacht", "expected"),
                console.text("samen", "together"));
        for (MonthForecast line : forecast.months()) {
            row(
                    console,
                    line.month().toString(),
                    euros(console, line.instalments()),
                    euros(console, line.declared()),
                    euros(console, line.notPayable().negated()),
                    euros(console, line.outstanding()),
                    euros(console, line.expected()),
                    euros(console, line.total()));
        }
        row(
                console,
                console.text("som", "sum"),
                euros(console, sum(forecast, line -> Optional.of(line.instalments()))),
                euros(console, Optional.of(forecast.declared())),
                euros(
                        console,
                        sum(forecast, line -> Optional.of(line.notPayable().negated()))),
                euros(console, sum(forecast, MonthForecast::outstanding)),
                euros(console, sum(forecast, MonthForecast::expected)),
                euros(console, sum(forecast, MonthForecast::total)));
    }

    private static Optional<Money> sum(YearForecast forecast, Function<MonthForecast, Optional<Money>> part) {
        Money sum = Money.ZERO;
        for (MonthForecast line : forecast.months()) {
            Optional<Money> amount = part.apply(line);
            if (amount.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.plus(amount.get());
        }
        return Optional.of(sum);
    }

    private static void outlook(Console console, Lines lines, YearForecast forecast) {
        lines.blank();
        forecast.missing().forEach(text -> lines.wrapped(0, console.text(text)));
        amount(console, "Gerealiseerd", "Realised", Optional.of(forecast.realised()));
        if (!forecast.topUp().isZero()) {
            amount(
                    console,
                    "Aanvulling tot het gegarandeerde minimum",
                    "Top-up to the guaranteed minimum",
                    Optional.of(forecast.topUp()));
        }
        amount(console, "Prognose van het jaar", "Forecast of the year", forecast.total());
        amount(console, "Begroting", "Budget", forecast.budget());
        amount(console, "Prognose boven de begroting", "Forecast above the budget", forecast.aboveBudget());
        forecast.ceiling().ifPresent(outlook -> {
            amount(console, "Bestedingsruimte", "Ceiling", Optional.of(outlook.ceiling()));
            amount(console, "Signaal vanaf", "Signal from", Optional.of(outlook.signal()));
            outlook.signalled()
                    .ifPresentOrElse(
                            month -> lines.wrapped(
                                    0,
                                    "Het signaal is bereikt met "
                                            + Phrases.month(month).nl() + ".",
                                    "The signal was reached with "
                                            + Phrases.month(month).en() + "."),
                            () -> outlook.signalExpected()
                                    .ifPresent(month -> lines.wrapped(
                                            0,
                                            "Het signaal wordt naar verwachting bereikt met "
                                                    + Phrases.month(month).nl() + ".",
                                            "The signal is expected to be reached with "
                                                    + Phrases.month(month).en() + ".")));
            outlook.passedExpected()
                    .ifPresent(month -> lines.wrapped(
                            0,
                            "De bestedingsruimte raakt naar verwachting op met "
                                    + Phrases.month(month).nl() + "; de plicht van de gemeente blijft.",
                            "The ceiling is expected to be passed with "
                                    + Phrases.month(month).en() + "; the duty of the municipality remains."));
        });
        forecast.remarks().forEach(text -> lines.wrapped(0, console.text(text)));
    }

    private static void findings(Console console, Lines lines, InvoiceCheck check) {
        if (check.invoices().isEmpty()) {
            return;
        }
        lines.blank();
        LocalizedText declared = Phrases.euros(check.declared());
        LocalizedText payable = Phrases.euros(check.payable());
        lines.wrapped(
                0,
                check.invoices().size() + " declaraties, samen € " + declared.nl() + "; verschuldigd € " + payable.nl()
                        + ".",
                check.invoices().size() + " invoices, € " + declared.en() + " together; payable € " + payable.en()
                        + ".");
        check.invoices()
                .forEach(checked -> checked.findings()
                        .forEach(finding -> lines.wrapped(
                                1,
                                console.text(finding.message()) + " ["
                                        + finding.rule().code() + "]")));
    }

    private static void instalments(Console console, Lines lines, InstalmentCheck check) {
        if (check.lines().isEmpty()) {
            return;
        }
        lines.blank();
        console.say("Termijnen, verschuldigd en betaald:", "Instalments, due and paid:");
        for (InstalmentCheck.Line line : check.lines()) {
            console.out()
                    .println(Wrapped.left(line.month().toString(), MONTH)
                            + Wrapped.left(line.due().map(LocalDate::toString).orElse("-"), AMOUNT)
                            + Wrapped.right(console.text(Phrases.euros(line.amount())), WIDE)
                            + Wrapped.right(console.text(Phrases.euros(line.paid())), WIDE)
                            + "  " + console.text(line.state().label()));
        }
        amount(console, "Staat open", "Open", Optional.of(check.open()));
    }

    private static void reports(Console console, Lines lines, List<InterimReport> reports) {
        for (InterimReport report : reports) {
            lines.blank();
            lines.wrapped(
                    0,
                    report.name()
                            + console.text(", stand op ", ", as of ")
                            + console.text(Phrases.date(report.asOf())));
            amount(console, "Begroting", "Budget", report.budget());
            amount(console, "Gerealiseerd", "Realised", Optional.of(report.realised()));
            amount(console, "Prognose van het jaar", "Forecast of the year", report.forecast());
            amount(console, "Prognose boven de begroting", "Forecast above the budget", report.aboveBudget());
            if (report.incidental().isPresent()) {
                amount(console, "  waarvan incidenteel", "  of which incidental", report.incidental());
                amount(console, "  waarvan structureel", "  of which structural", report.structural());
                report.incidentalEvidence()
                        .ifPresent(evidence -> lines.wrapped(
                                1,
                                console.text("Incidenteel volgens: ", "Incidental according to: ")
                                        + evidence.citation()
                                        + lines.mark(evidence.isUnverified())));
            } else if (report.aboveBudget().isPresent()) {
                lines.wrapped(
                        1,
                        "Niet benoemd welk deel incidenteel is en welk structureel.",
                        "Nobody said which part is incidental and which structural.");
            }
            report.change().ifPresent(change -> change(console, change));
        }
    }

    private static void change(Console console, ForecastChange change) {
        amount(
                console,
                "Anders dan het vorige rapport",
                "Changed since the report before",
                Optional.of(change.total()));
        part(console, "  door volume", "  by volume", change.volume());
        part(console, "  door prijs", "  by price", change.price());
        part(
                console,
                "  door wat anders binnenkwam dan verwacht",
                "  by what came in otherwise than expected",
                change.lag());
        part(console, "  door termijnen", "  by instalments", change.instalments());
        part(console, "  door het gegarandeerde minimum", "  by the guaranteed minimum", change.topUp());
    }

    private static void part(Console console, String nl, String en, Money amount) {
        if (!amount.isZero()) {
            amount(console, nl, en, Optional.of(amount));
        }
    }

    private static void amount(Console console, String nl, String en, Optional<Money> amount) {
        console.out().println(Wrapped.left(console.text(nl, en), LABEL) + Wrapped.right(euros(console, amount), WIDE));
    }

    private static void row(Console console, String name, String... amounts) {
        StringBuilder row = new StringBuilder(Wrapped.left(name, MONTH));
        for (String amount : amounts) {
            row.append(Wrapped.right(amount, AMOUNT));
        }
        console.out().println(row);
    }

    private static String euros(Console console, Optional<Money> amount) {
        return amount.map(its -> euros(console, its)).orElse("-");
    }

    private static String euros(Console console, Money amount) {
        return console.text(Phrases.euros(amount));
    }
}

package nl.geldstroom.app.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import nl.geldstroom.document.Documents;
import nl.geldstroom.document.OutputFolder;
import nl.geldstroom.document.Problem;
import nl.geldstroom.money.Money;
import nl.geldstroom.portfolio.CeilingAlert;
import nl.geldstroom.portfolio.NoticeCalendar;
import nl.geldstroom.portfolio.Portfolio;
import nl.geldstroom.portfolio.PortfolioEntry;
import nl.geldstroom.portfolio.PortfolioOverview;
import nl.geldstroom.portfolio.PortfolioOverview.Totals;
import nl.geldstroom.portfolio.Upcoming;
import nl.geldstroom.text.LocalizedText;
import nl.geldstroom.text.Phrases;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Adds up a folder of agreements. */
@Command(
        name = "portfolio",
        mixinStandardHelpOptions = true,
        description =
                "Add up a folder of agreements: cash, what is committed and releasable, per party, the days before"
                        + " which something must be said, and ceilings in danger.")
final class PortfolioCommand implements Callable<Integer> {

    private static final int SHOWN = 10;
    private static final int SHOWN_PROBLEMS = 20;
    private static final int YEAR = 8;
    private static final int AMOUNT = 18;
    private static final int NAME = 26;
    private static final int DATE = 20;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Parameters(
            paramLabel = "DIR",
            description = "Folder of JSON documents, one agreement each; subfolders count. NAME.deliveries.json beside"
                    + " NAME.json holds what was delivered.")
    private String folder = "";

    @Option(
            names = "--on",
            required = true,
            paramLabel = "DATE",
            description = "Day as of which index figures count and on which would be decided to stop, as 2027-01-01.")
    private LocalDate on = LocalDate.EPOCH;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "DIR",
            description =
                    "Folder for portfolio.json, months.csv, totals.csv, notices.csv, notices.ics, ceilings.csv and"
                            + " receipt.json.")
    private Optional<String> out = Optional.empty();

    @Option(
            names = "--format",
            paramLabel = "table|json|csv",
            defaultValue = "table",
            description = "What is printed: a table (default), json for the whole overview, csv for the months.")
    private Format format = Format.TABLE;

    /** What is printed. */
    enum Format {
        TABLE,
        JSON,
        CSV
    }

    @Override
    public Integer call() throws IOException {
        Console console = Console.of(spec, common);
        Portfolio portfolio = Portfolio.in(Console.path(folder));
        PortfolioOverview overview;
        if (out.isPresent()) {
            try (OutputFolder output = OutputFolder.into(Console.path(out.get()))) {
                overview = written(console, portfolio, output);
                output.finish();
            }
        } else {
            overview = portfolio.on(on);
        }
        print(console, overview);
        problems(console, overview);
        if (out.isPresent() && format == Format.TABLE) {
            Path calendar = Console.path(out.get()).resolve("notices.ics");
            console.say("Agenda: " + calendar, "Calendar: " + calendar);
        }
        console.out().flush();
        return overview.agreements() == 0 && overview.refused() > 0 ? Failures.REFUSED : Failures.DONE;
    }

    /** Notices and ceilings go to their files as they pass, however many there are. */
    private PortfolioOverview written(Console console, Portfolio portfolio, OutputFolder output) throws IOException {
        PortfolioOverview overview;
        try (NoticeCalendar calendar = NoticeCalendar.to(
                        Files.newBufferedWriter(output.file("notices.ics"), StandardCharsets.UTF_8),
                        on,
                        console.language());
                PortfolioCsv.Streaming rows = PortfolioCsv.streaming(
                        output.file("notices.csv"), output.file("ceilings.csv"), console.language())) {
            Consumer<PortfolioEntry> each = entry -> {
                calendar.add(entry.upcoming());
                rows.add(entry);
            };
            overview = portfolio.on(on, each);
        } catch (UncheckedIOException e) {
            throw new IOException(e.getMessage(), e);
        }
        output.write("portfolio.json", json(overview));
        output.write("months.csv", PortfolioCsv.months(overview));
        output.write("totals.csv", PortfolioCsv.totals(overview));
        output.setting("lang", console.language().code());
        output.setting("on", on.toString());
        output.setting("agreements", String.valueOf(overview.agreements()));
        output.setting("refused", String.valueOf(overview.refused()));
        output.setting("fingerprint", overview.fingerprint());
        return overview;
    }

    private static String json(PortfolioOverview overview) {
        return Documents.standard().write("portfolio", overview);
    }

    private void print(Console console, PortfolioOverview overview) {
        switch (format) {
            case JSON -> console.out().print(json(overview));
            case CSV -> console.out().print(PortfolioCsv.months(overview));
            case TABLE -> table(console, overview);
        }
    }

    private void table(Console console, PortfolioOverview overview) {
        PrintWriter to = console.out();
        to.println(console.text(
                overview.agreements() + " overeenkomsten, " + overview.refused() + " geweigerd; stand op "
                        + Phrases.date(on).nl(),
                overview.agreements() + " agreements, " + overview.refused() + " refused; as of "
                        + Phrases.date(on).en()));
        if (overview.withoutAmounts() > 0) {
            line(
                    console,
                    "Zonder eigen bedrag en zonder bekende leveringen, dus niet in de bedragen: "
                            + overview.withoutAmounts() + ".",
                    "Without an amount of their own and without known deliveries, so not in the amounts: "
                            + overview.withoutAmounts() + ".");
        }
        to.println();
        to.println(row(
                console.text("jaar", "year"),
                YEAR,
                console.text("te betalen", "cash due"),
                console.text("gepland", "planned"),
                console.text("ligt vast", "committed"),
                console.text("kan vrijvallen", "releasable")));
        for (var year : overview.perYear().entrySet()) {
            PortfolioOverview.Amounts amounts = year.getValue();
            to.println(row(
                    year.getKey().toString(),
                    YEAR,
                    euros(console, amounts.cash()),
                    euros(console, amounts.planned()),
                    euros(console, amounts.committed()),
                    euros(console, amounts.releasable())));
        }
        totals(console, "per opdrachtgever", "per commissioner", overview.byCommissioner());
        totals(console, "per aanbieder", "per provider", overview.byProvider());
        totals(console, "per begrotingsregels", "per budget lines", overview.byScope());
        ImmutableSortedMap.Builder<String, Totals> forms = ImmutableSortedMap.naturalOrder();
        overview.byLegalForm().forEach((word, sum) -> forms.put(console.text(form(word)), sum));
        totals(console, "per rechtsvorm", "per legal form", forms.build());
        notices(console, overview);
        ceilings(console, overview);
    }

    private static LocalizedText form(String word) {
        return switch (word) {
            case "publicContract" -> LocalizedText.of("overheidsopdracht", "public contract");
            case "frameworkAgreement" -> LocalizedText.of("raamovereenkomst", "framework agreement");
            case "openHouse" -> LocalizedText.of("open house", "open house");
            case "inHouse" -> LocalizedText.of("inbesteding", "in-house");
            case "subsidy" -> LocalizedText.of("subsidie", "subsidy");
            default -> LocalizedText.same(word);
        };
    }

    private <K> void totals(Console console, String nl, String en, ImmutableSortedMap<K, Totals> totals) {
        PrintWriter to = console.out();
        to.println();
        to.println(row(
                console.text(nl, en),
                NAME,
                console.text("gepland", "planned"),
                console.text("ligt vast", "committed"),
                console.text("kan vrijvallen", "releasable")));
        // The largest first; equal ones in the order of their names.
        ImmutableList<K> largest = totals.keySet().stream()
                .sorted((a, b) ->
                        value(totals, b).planned().compareTo(value(totals, a).planned()))
                .limit(SHOWN)
                .collect(ImmutableList.toImmutableList());
        for (K key : largest) {
            Totals sum = value(totals, key);
            String name = key.toString();
            if (name.length() >= NAME) {
                to.println(name);
                name = "";
            }
            to.println(row(
                    name,
                    NAME,
                    euros(console, sum.planned()),
                    euros(console, sum.committed()),
                    euros(console, sum.releasable())));
        }
        more(console, totals.size() - largest.size());
    }

    private static <K> Totals value(ImmutableSortedMap<K, Totals> totals, K key) {
        return totals.getOrDefault(key, new Totals(0, Money.ZERO, Money.ZERO, Money.ZERO));
    }

    private static void notices(Console console, PortfolioOverview overview) {
        PrintWriter to = console.out();
        to.println();
        console.say(
                "Wat er te zeggen of te besluiten valt, met de laatste dag waarop dat kan:",
                "What there is to say or to decide, with the last day on which that can be done:");
        for (Upcoming one : overview.upcoming().stream().limit(SHOWN).toList()) {
            String what = one.agreement() + ": " + console.text(one.notice().text());
            String start =
                    Wrapped.left(console.text(Phrases.date(one.notice().before().minusDays(1))), DATE);
            for (String part : Wrapped.lines(what, Wrapped.COLUMNS - DATE)) {
                to.println(start + part);
                start = " ".repeat(DATE);
            }
        }
        more(
                console,
                overview.upcomingCount() - Math.min(SHOWN, overview.upcoming().size()));
    }

    private static void ceilings(Console console, PortfolioOverview overview) {
        PrintWriter to = console.out();
        to.println();
        if (overview.ceilingCount() == 0) {
            console.say("Bestedingsruimte in gevaar: geen bekend.", "Ceilings in danger: none known.");
        } else {
            console.say("Bestedingsruimte in gevaar:", "Ceilings in danger:");
        }
        for (CeilingAlert alert : overview.ceilings().stream().limit(SHOWN).toList()) {
            line(
                    console,
                    alert.agreement() + " " + alert.year() + ": " + state(alert).nl() + "; geleverd € "
                            + Phrases.euros(alert.used()).nl() + ", verwacht € "
                            + Phrases.euros(alert.forecast()).nl() + ", plafond € "
                            + Phrases.euros(alert.ceiling()).nl() + ".",
                    alert.agreement() + " " + alert.year() + ": " + state(alert).en() + "; delivered € "
                            + Phrases.euros(alert.used()).en() + ", expected € "
                            + Phrases.euros(alert.forecast()).en() + ", ceiling € "
                            + Phrases.euros(alert.ceiling()).en() + ".");
        }
        more(
                console,
                overview.ceilingCount() - Math.min(SHOWN, overview.ceilings().size()));
        if (overview.ceilingsWithoutDeliveries() > 0) {
            line(
                    console,
                    "Plafonds waarvan niet bekend is wat geleverd is: " + overview.ceilingsWithoutDeliveries() + ".",
                    "Ceilings of which it is not known what was delivered: " + overview.ceilingsWithoutDeliveries()
                            + ".");
        }
    }

    private static LocalizedText state(CeilingAlert alert) {
        return switch (alert.state()) {
            case PASSED -> LocalizedText.of("het plafond is gepasseerd", "the ceiling is passed");
            case EXPECTED_TO_BE_PASSED ->
                LocalizedText.of(
                        "in dit tempo wordt het plafond gepasseerd", "at this pace the ceiling will be passed");
            case SIGNALLED ->
                LocalizedText.of(
                        "het signaal is bereikt, partijen moeten praten",
                        "the signal is reached, the parties must talk");
        };
    }

    private static void problems(Console console, PortfolioOverview overview) {
        ImmutableList<Problem> worst = overview.problems().stream()
                .sorted((a, b) -> Boolean.compare(b.isError(), a.isError()))
                .limit(SHOWN_PROBLEMS)
                .collect(ImmutableList.toImmutableList());
        ProblemText.of(console.language()).print(worst, console.err());
        if (overview.problemCount() > worst.size()) {
            console.tell(
                    "En nog " + (overview.problemCount() - worst.size()) + ".",
                    "And " + (overview.problemCount() - worst.size()) + " more.");
        }
    }

    private static void more(Console console, int number) {
        if (number > 0) {
            console.say("en nog " + number, "and " + number + " more");
        }
    }

    private static void line(Console console, String nl, String en) {
        Wrapped.lines(console.text(nl, en), Wrapped.COLUMNS).forEach(console.out()::println);
    }

    private static String euros(Console console, Money amount) {
        return console.text(Phrases.euros(amount));
    }

    private static String row(String first, int width, String... amounts) {
        StringBuilder row = new StringBuilder(Wrapped.left(first, width));
        for (String amount : amounts) {
            row.append(Wrapped.right(amount, AMOUNT));
        }
        return row.toString();
    }
}

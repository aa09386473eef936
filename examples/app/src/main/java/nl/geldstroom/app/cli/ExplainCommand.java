package nl.geldstroom.app.cli;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.time.DateTimeException;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.geldstroom.document.Documents;
import nl.geldstroom.ledger.Cell;
import nl.geldstroom.ledger.Explanation;
import nl.geldstroom.ledger.Projection;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.plan.Direction;
import nl.geldstroom.plan.Grid;
import nl.geldstroom.plan.Nature;
import nl.geldstroom.plan.PostingKind;
import nl.geldstroom.plan.PostingRule;
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
        description = "Print how a figure comes about: the postings behind it, formulas, numbers and sources. Without"
                + " further options it is the balance; every option narrows it down.")
final class ExplainCommand implements Callable<Integer> {

    /** How an explanation is printed. */
    enum Format {
        /** To read. */
        TEXT,
        /** The postings, for a spreadsheet. */
        CSV,
        /** For a program. */
        JSON
    }

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Parameters(paramLabel = "SCENARIO.json", description = "The scenario; - is standard input.")
    private String file = Console.STANDARD;

    @Option(
            names = {"--party", "--payer"},
            paramLabel = "ID",
            description = "Whose budget, for example gm:1509, or a name.")
    private Optional<String> party = Optional.empty();

    @Option(names = "--line", paramLabel = "ID", description = "The budget line, for example gm:1509/6.712.")
    private Optional<String> line = Optional.empty();

    @Option(names = "--law", paramLabel = "LAW", description = "The law under which is paid, for example wmo2015.")
    private Optional<String> law = Optional.empty();

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            split = ",",
            description = "What it is about, for example release or extraCost; several with commas between them.")
    private List<String> kinds = new ArrayList<>();

    @Option(names = "--nature", paramLabel = "NATURE", description = "structural or incidental.")
    private Optional<Nature> nature = Optional.empty();

    @Option(names = "--measure", paramLabel = "ID", description = "The measure that causes it.")
    private Optional<String> measure = Optional.empty();

    @Option(names = "--agreement", paramLabel = "ID", description = "The agreement that causes it.")
    private Optional<String> agreement = Optional.empty();

    @Option(names = "--source", paramLabel = "ID", description = "The grant or other source whose money it is.")
    private Optional<String> source = Optional.empty();

    @Option(names = "--account", paramLabel = "NAME", description = "An account of balances.csv.")
    private Optional<String> account = Optional.empty();

    @Option(names = "--year", paramLabel = "YEAR", description = "The year; without --year and --month all years.")
    private Optional<Integer> year = Optional.empty();

    @Option(names = "--month", paramLabel = "MONTH", description = "The month, as 2028-03.")
    private Optional<String> month = Optional.empty();

    @Option(
            names = "--format",
            paramLabel = "text|csv|json",
            defaultValue = "text",
            description = "text (default) to read, csv with the postings by month, json for programs.")
    private Format format = Format.TEXT;

    @Override
    public Integer call() {
        Console console = Console.of(spec, common);
        try (Progress progress = new Progress(console)) {
            Projection projection = ScenarioFiles.read(console, List.of(file), progress)
                    .orThrow()
                    .get(0)
                    .projection();
            Cell cell = cell(projection);
            progress.step("Herleiden", "Deriving");
            Explanation explanation = projection.explain(cell);
            switch (format) {
                case TEXT -> console.out().print(explanation.text(console.language()));
                case CSV -> console.out().print(ExplanationCsv.of(explanation, console.language()));
                case JSON -> console.out().print(Documents.standard().write("explanation", explanation));
            }
            console.out().flush();
        }
        return Failures.DONE;
    }

    private Cell cell(Projection projection) {
        PostingKind[] of = kinds.stream().map(ExplainCommand::kind).toArray(PostingKind[]::new);
        // Kinds that all go the same way are shown as they are posted; else income less cost is what makes sense.
        boolean oneWay = of.length > 0
                && Stream.of(of).map(PostingKind::direction).distinct().count() == 1;
        boolean mixed = of.length == 0 || !oneWay && Stream.of(of).anyMatch(one -> one.direction() != Direction.NONE);
        Cell cell = mixed ? Cell.balance().kind(of) : Cell.of(of);
        if (party.isPresent()) {
            cell = cell.payer(payer(projection, party.get()));
        }
        if (line.isPresent()) {
            String id =
                    known(projection, "--line", line.get(), rule -> rule.line().map(Object::toString));
            cell = cell.line(projection.plan().rules().stream()
                    .flatMap(rule -> rule.line().stream())
                    .filter(other -> other.text().equals(id))
                    .findFirst()
                    .orElseThrow());
        }
        if (law.isPresent()) {
            String id = known(
                    projection,
                    "--law",
                    law.get(),
                    rule -> Optional.of(rule.law().text()));
            cell = cell.law(nl.geldstroom.law.LawId.of(id));
        }
        if (nature.isPresent()) {
            cell = cell.nature(nature.get());
        }
        if (measure.isPresent()) {
            cell = cell.measure(known(projection, "--measure", measure.get(), PostingRule::measure));
        }
        if (agreement.isPresent()) {
            cell = cell.agreement(known(projection, "--agreement", agreement.get(), PostingRule::agreement));
        }
        if (source.isPresent()) {
            cell = cell.source(known(projection, "--source", source.get(), PostingRule::source));
        }
        if (account.isPresent()) {
            cell = cell.account(account(projection, account.get()));
        }
        return period(cell, projection.ledger().grid());
    }

    private static PostingKind kind(String word) {
        for (PostingKind kind : PostingKind.values()) {
            if (LedgerCsv.word(kind).equalsIgnoreCase(word)) {
                return kind;
            }
        }
        String known = Stream.of(PostingKind.values()).map(LedgerCsv::word).collect(Collectors.joining(", "));
        throw Refusal.of(
                "De soort (" + word + ") bij --kind is onbekend. Bekend zijn: " + known + ".",
                "The kind (" + word + ") of --kind must be one of: " + known + ".");
    }

    private static PartyId payer(Projection projection, String party) {
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

    /** A word that stands on some posting of the scenario; else those that do are told. */
    private static String known(
            Projection projection, String option, String word, Function<PostingRule, Optional<String>> of) {
        ImmutableSortedSet<String> words = projection.plan().rules().stream()
                .flatMap(rule -> of.apply(rule).stream())
                .collect(ImmutableSortedSet.toImmutableSortedSet(String::compareTo));
        return among(words, option, word);
    }

    private static String account(Projection projection, String word) {
        return among(ImmutableSortedSet.copyOf(projection.plan().accounts()), "--account", word);
    }

    private static String among(ImmutableSortedSet<String> words, String option, String word) {
        if (words.contains(word)) {
            return word;
        }
        String known = words.isEmpty() ? "-" : String.join(", ", words);
        throw Refusal.of(
                "De waarde (" + word + ") bij " + option + " komt in de boekingen niet voor. Wel: " + known + ".",
                "The value (" + word + ") of " + option + " must stand on a posting of this scenario. Those do: "
                        + known + ".");
    }

    private Cell period(Cell cell, Grid grid) {
        if (month.isPresent()) {
            YearMonth of;
            try {
                of = YearMonth.parse(month.get());
            } catch (DateTimeException e) {
                throw Refusal.of(
                        "De maand (" + month.get() + ") bij --month moet een maand zijn, zoals 2028-03.",
                        "The month (" + month.get() + ") of --month must be a month, as 2028-03.");
            }
            if (year.isPresent() && year.get() != of.getYear()) {
                throw Refusal.of(
                        "De maand (" + of + ") valt niet in het jaar (" + year.get() + ").",
                        "The month (" + of + ") must lie in the year (" + year.get() + ").");
            }
            requireYear(of.getYear(), grid);
            return cell.in(of);
        }
        year.ifPresent(of -> requireYear(of, grid));
        return year.map(of -> cell.in(Year.of(of))).orElse(cell);
    }

    private static void requireYear(int of, Grid grid) {
        if (of < grid.first().getValue() || of > grid.last().getValue()) {
            throw Refusal.of(
                    "Het jaar (" + of + ") valt buiten de doorrekening, die loopt van " + grid.first() + " tot en met "
                            + grid.last() + ".",
                    "The year (" + of + ") must lie within the projection, which runs from " + grid.first() + " to "
                            + grid.last() + ".");
        }
    }
}

package nl.geldstroom.app.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.Multimap;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import nl.geldstroom.accord.Accord;
import nl.geldstroom.accord.AccordGoal;
import nl.geldstroom.accord.AccordRelation;
import nl.geldstroom.accord.Accords;
import nl.geldstroom.accord.FundingScheme;
import nl.geldstroom.accord.MoneyLine;
import nl.geldstroom.accord.Obligation;
import nl.geldstroom.accord.Obligations;
import nl.geldstroom.accord.Signatory;
import nl.geldstroom.document.Documents;
import nl.geldstroom.evidence.Publication;
import nl.geldstroom.text.LocalizedText;
import nl.geldstroom.text.Phrases;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows accords between government and sector: who signed, what for, with which money, and what they ask. */
@Command(
        name = "accords",
        mixinStandardHelpOptions = true,
        description =
                "Print an accord: who signed it, its goals, its money, how it relates to others and what it asks by"
                        + " a date. Agreements, no laws.")
final class AccordsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Parameters(
            arity = "0..1",
            paramLabel = "ACCORD",
            defaultValue = "",
            description = "Short name, for example gala; without it all accords, in short.")
    private String name = "";

    @Option(
            names = "--format",
            paramLabel = "text|json",
            defaultValue = "text",
            description = "text (default) for people, json for programs.")
    private CheckCommand.Format format = CheckCommand.Format.TEXT;

    @Override
    public Integer call() {
        Console console = Console.of(spec, common);
        Lines lines = new Lines(console);
        Accords accords = Accords.standard();
        ImmutableList<Accord> asked = name.isEmpty() ? accords.all() : ImmutableList.of(named(accords));
        if (format == CheckCommand.Format.JSON) {
            console.out()
                    .print(Documents.standard()
                            .write(
                                    "accords",
                                    new AccordsResult(asked.stream()
                                            .map(accord -> new AccordsResult.Entry(
                                                    accord,
                                                    accords.relationsOf(accord.id()),
                                                    accords.schemesOf(accord.id()),
                                                    obligationsOf(accord)))
                                            .collect(ImmutableList.toImmutableList()))));
        } else {
            asked.forEach(accord -> {
                heading(lines, accord);
                if (!name.isEmpty()) {
                    details(lines, accords, accord);
                }
            });
            lines.wrapped(
                    0,
                    "Akkoorden zijn bestuurlijke afspraken en geen wet. Een rekenhulp, geen juridisch advies.",
                    "Accords are administrative agreements and no law. A calculation aid, no legal advice.");
        }
        console.out().flush();
        return Failures.DONE;
    }

    private Accord named(Accords accords) {
        String wanted = name.strip().toLowerCase(Locale.ROOT);
        return accords.all().stream()
                .filter(accord -> accord.id().text().equals(wanted)
                        || accord.title().nl().equalsIgnoreCase(wanted)
                        || accord.title().en().equalsIgnoreCase(wanted))
                .findFirst()
                .orElseThrow(() -> {
                    String known = accords.all().stream()
                            .map(accord -> accord.id().text())
                            .collect(Collectors.joining(", "));
                    return Refusal.of(
                            "Het akkoord (" + name + ") is niet bekend. Bekend zijn: " + known + ".",
                            "The accord (" + name + ") must be known. Known are: " + known + ".");
                });
    }

    private static ImmutableList<Obligation> obligationsOf(Accord accord) {
        return Obligations.standard().all().stream()
                .filter(obligation -> obligation.accord().equals(accord.id()))
                .collect(ImmutableList.toImmutableList());
    }

    private static void heading(Lines lines, Accord accord) {
        Console console = lines.console();
        lines.wrapped(0, accord.shortName() + ": " + console.text(accord.title()));
        String signed = accord.kind() == Accord.Kind.ACCORD
                ? console.text("akkoord van ", "accord of ")
                : console.text("programma van ", "programme of ");
        lines.wrapped(
                1,
                signed + lines.date(accord.date()) + ", " + accord.signatories().size() + " "
                        + (accord.signatories().size() == 1
                                ? console.text("ondertekenaar", "signatory")
                                : console.text("ondertekenaars", "signatories"))
                        + (accord.signatoriesComplete()
                                ? ""
                                : console.text(
                                        " gelezen, de lijst is niet volledig", " read, the list is not complete")));
        lines.source(1, accord.publication());
        lines.blank();
    }

    private static void details(Lines lines, Accords accords, Accord accord) {
        signatories(lines, accord);
        goals(lines, accord);
        relations(lines, accords, accord);
        money(lines, accord);
        accords.schemesOf(accord.id()).forEach(scheme -> scheme(lines, scheme));
        obligations(lines, accord);
    }

    private static void signatories(Lines lines, Accord accord) {
        Console console = lines.console();
        lines.wrapped(0, "Ondertekenaars", "Signatories");
        for (Signatory signatory : accord.signatories()) {
            lines.wrapped(
                    1,
                    signatory.party().name()
                            + signatory
                                    .signed()
                                    .map(when -> ", " + lines.date(when))
                                    .orElse("")
                            + signatory
                                    .reservation()
                                    .map(text -> ", " + console.text(text))
                                    .orElse("")
                            + lines.mark(signatory.publication().isUnverified()));
        }
        sources(lines, accord.signatories().stream().map(Signatory::publication).toList());
        lines.blank();
    }

    private static void goals(Lines lines, Accord accord) {
        Console console = lines.console();
        lines.wrapped(0, "Doelen", "Goals");
        for (AccordGoal goal : accord.goals()) {
            lines.wrapped(
                    1,
                    console.text(level(goal.level())) + ": " + console.text(goal.text())
                            + lines.mark(goal.publication().isUnverified()));
        }
        sources(lines, accord.goals().stream().map(AccordGoal::publication).toList());
        lines.blank();
    }

    private static LocalizedText level(AccordGoal.Level level) {
        return switch (level) {
            case NATIONAL -> LocalizedText.of("landelijk", "national");
            case REGIONAL -> LocalizedText.of("regionaal", "regional");
            case LOCAL -> LocalizedText.of("lokaal", "local");
        };
    }

    private static void relations(Lines lines, Accords accords, Accord accord) {
        List<AccordRelation> relations = accords.relationsOf(accord.id());
        if (relations.isEmpty()) {
            return;
        }
        lines.wrapped(0, "Verhouding tot andere akkoorden", "Relation to other accords");
        relations.forEach(relation -> lines.wrapped(
                1,
                lines.console().text(relation.text())
                        + lines.mark(relation.publication().isUnverified())));
        sources(lines, relations.stream().map(AccordRelation::publication).toList());
        lines.blank();
    }

    private static void money(Lines lines, Accord accord) {
        Console console = lines.console();
        lines.wrapped(0, "Geld in euro; regels niet optellen", "Money in euros; do not add up the lines");
        if (accord.money().isEmpty()) {
            lines.wrapped(1, "geen bedrag gevonden", "no amount found");
        }
        Multimap<String, MoneyLine> byTopic = LinkedHashMultimap.create();
        accord.money().forEach(line -> byTopic.put(line.topic(), line));
        for (Collection<MoneyLine> topic : byTopic.asMap().values()) {
            MoneyLine first = topic.iterator().next();
            lines.wrapped(1, console.text(first.text()));
            lines.wrapped(
                    2,
                    topic.stream().map(line -> amount(console, line)).collect(Collectors.joining("; "))
                            + lines.mark(topic.stream()
                                    .anyMatch(line -> line.publication().isUnverified())));
        }
        for (ImmutableList<MoneyLine> differing : accord.disagreements()) {
            lines.wrapped(
                    1,
                    console.text("Bronnen verschillen: ", "Sources differ: ")
                            + differing.stream()
                                    .map(line -> amount(console, line) + " ("
                                            + line.publication().citation() + ")")
                                    .collect(Collectors.joining(console.text(" en ", " and "))));
        }
        sources(lines, accord.money().stream().map(MoneyLine::publication).toList());
        lines.blank();
    }

    private static String amount(Console console, MoneyLine line) {
        String structural = line.nature() == MoneyLine.Nature.STRUCTURAL
                ? console.text(" per jaar, structureel", " a year, structural")
                : "";
        return line.year().map(year -> year + " ").orElse("")
                + console.text(Phrases.number(line.amount().toEuros()))
                + structural;
    }

    private static void scheme(Lines lines, FundingScheme scheme) {
        Console console = lines.console();
        lines.wrapped(
                0,
                console.text("Uitkering: ", "Grant: ") + console.text(scheme.name()) + ", " + scheme.first()
                        + console.text(" tot en met ", " to ") + scheme.last());
        each(lines, "voor: ", "for: ", scheme.activities());
        each(lines, "vraagt: ", "asks: ", scheme.conditions());
        lines.source(1, scheme.publication());
        lines.blank();
    }

    private static void each(Lines lines, String nl, String en, List<LocalizedText> texts) {
        texts.forEach(text ->
                lines.wrapped(1, lines.console().text(nl, en) + lines.console().text(text)));
    }

    private static void obligations(Lines lines, Accord accord) {
        ImmutableList<Obligation> obligations = obligationsOf(accord);
        if (obligations.isEmpty()) {
            return;
        }
        Console console = lines.console();
        lines.wrapped(0, "Afspraken met een datum", "Agreements with a date");
        for (Obligation obligation : obligations) {
            lines.wrapped(
                    1,
                    console.text("uiterlijk ", "by ") + console.text(Phrases.date(obligation.lastDay())) + ": "
                            + console.text(obligation.text()) + " ("
                            + console.text(obligation.bindingness().label()) + ")"
                            + lines.mark(obligation.publication().isUnverified()));
        }
        sources(lines, obligations.stream().map(Obligation::publication).toList());
        lines.blank();
    }

    /** Every source once, in the order in which it is needed first. */
    private static void sources(Lines lines, List<Publication> publications) {
        Optional.of(publications.stream().map(Publication::citation).distinct().collect(Collectors.joining("; ")))
                .filter(text -> !text.isEmpty())
                .ifPresent(text -> lines.wrapped(1, lines.console().text("Bron: ", "Source: ") + text));
    }
}

package nl.geldstroom.app.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.geldstroom.accord.Accords;
import nl.geldstroom.accord.EscalationPath;
import nl.geldstroom.accord.Fulfilments;
import nl.geldstroom.accord.Obligation;
import nl.geldstroom.accord.ObligationStatus;
import nl.geldstroom.accord.Obligations;
import nl.geldstroom.document.Documents;
import nl.geldstroom.party.Municipalities;
import nl.geldstroom.party.MunicipalityCode;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.text.Phrases;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows how a municipality stands with the dated obligations of accords and their grants. */
@Command(
        name = "obligations",
        mixinStandardHelpOptions = true,
        description = "Print how a municipality stands on a day with what accords and their grants ask by a date."
                + " Agreements and conditions of grants, no duties by law.")
final class ObligationsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Parameters(
            arity = "0..1",
            paramLabel = "MUNICIPALITY",
            defaultValue = "",
            description = "CBS code or name, for example 1509 or \"Oude IJsselstreek\"; without it every municipality"
                    + " that the facts are about.")
    private String asked = "";

    @Option(names = "--on", required = true, paramLabel = "DATE", description = "The day, as 2025-03-01.")
    private String on = "";

    @Option(
            names = "--fulfilments",
            paramLabel = "FILE.json",
            defaultValue = "",
            description = "What is known: which obligation was met or not, when, and by which evidence; - is standard"
                    + " input. Without it nothing is.")
    private String file = "";

    @Option(
            names = "--format",
            paramLabel = "text|json",
            defaultValue = "text",
            description = "text (default) for people, json for programs.")
    private CheckCommand.Format format = CheckCommand.Format.TEXT;

    @Override
    public Integer call() {
        Console console = Console.of(spec, common);
        LocalDate day = Lines.day("--on", on);
        Obligations obligations = Obligations.standard();
        Optional<PartyId> one = asked.isEmpty() ? Optional.empty() : Optional.of(municipality());
        Fulfilments known = file.isEmpty()
                ? Fulfilments.none()
                : Fulfilments.read(console.input(file), obligations).orThrow();
        ImmutableSet<PartyId> municipalities = one.map(ImmutableSet::of).orElseGet(() -> subjects(known));
        if (municipalities.isEmpty()) {
            throw Refusal.of(
                    "Noem een gemeente, of geef met --fulfilments feiten over gemeenten.",
                    "Name a municipality, or give facts about municipalities with --fulfilments.");
        }
        ObligationsResult result = new ObligationsResult(
                day,
                municipalities.stream()
                        .map(municipality ->
                                new ObligationsResult.Entry(municipality, statuses(municipality, known, day)))
                        .collect(ImmutableList.toImmutableList()));
        if (format == CheckCommand.Format.JSON) {
            console.out().print(Documents.standard().write("obligations", result));
        } else {
            print(new Lines(console), result);
        }
        console.out().flush();
        return Failures.DONE;
    }

    private static ImmutableSet<PartyId> subjects(Fulfilments known) {
        return known.facts().stream()
                .flatMap(fact -> fact.municipalities().stream())
                .sorted()
                .collect(ImmutableSet.toImmutableSet());
    }

    private static ImmutableList<ObligationStatus> statuses(PartyId municipality, Fulfilments known, LocalDate day) {
        return Obligations.standard().statusOf(municipality, known.facts(), day).stream()
                .sorted(Comparator.comparing(status -> status.obligation().lastDay()))
                .collect(ImmutableList.toImmutableList());
    }

    private PartyId municipality() {
        String plain = asked.strip().replaceFirst("(?i)^gm:?(?=\\d)", "");
        try {
            return (plain.matches("\\d{1,4}")
                            ? Municipalities.of2026().byCode("0".repeat(4 - plain.length()) + plain)
                            : Municipalities.of2026().byName(plain))
                    .id();
        } catch (IllegalArgumentException e) {
            throw Refusal.of(
                    "De gemeente (" + asked + ") is niet bekend. Schrijf haar CBS-code, zoals 1509, of haar naam.",
                    String.valueOf(e.getMessage()));
        }
    }

    private static void print(Lines lines, ObligationsResult result) {
        Console console = lines.console();
        boolean unknown = false;
        for (ObligationsResult.Entry entry : result.municipalities()) {
            lines.wrapped(
                    0,
                    named(entry.municipality())
                            + console.text(", stand op ", ", as it stands on ")
                            + console.text(Phrases.date(result.on())));
            lines.blank();
            entry.statuses().forEach(status -> print(lines, status));
            lines.wrapped(0, counted(console, entry.statuses()));
            lines.blank();
            unknown |= count(entry.statuses(), ObligationStatus.State.UNKNOWN) > 0;
        }
        if (unknown) {
            lines.wrapped(
                    0,
                    "Onbekend is geen verwijt: de datum is voorbij, en geen feit zegt of het is nagekomen"
                            + " (--fulfilments).",
                    "Unknown is no reproach: the date has passed, and no fact says whether it was met"
                            + " (--fulfilments).");
        }
        lines.wrapped(
                0,
                "Bestuurlijke afspraken en voorwaarden van uitkeringen. Wat de wet van een gemeente vraagt, toont"
                        + " geldstroom law. Een rekenhulp, geen juridisch advies.",
                "Administrative agreements and conditions of grants. What the law asks of a municipality is shown by"
                        + " geldstroom law. A calculation aid, no legal advice.");
    }

    private static String named(PartyId municipality) {
        return Municipalities.of2026()
                .find(MunicipalityCode.of(municipality.identifier()))
                .map(known -> known.name() + " (" + municipality + ")")
                .orElse(municipality.text());
    }

    private static void print(Lines lines, ObligationStatus status) {
        Console console = lines.console();
        Obligation obligation = status.obligation();
        lines.wrapped(
                0,
                obligation.id() + ": " + console.text(status.state().label())
                        + (status.isMetLate() ? console.text(", na de datum", ", after the date") : "")
                        + lines.mark(status.isUnverified()));
        lines.wrapped(1, console.text(obligation.text()));
        lines.wrapped(
                1,
                console.text("uiterlijk ", "by ") + console.text(Phrases.date(obligation.lastDay())) + ", "
                        + Accords.standard().get(obligation.accord()).shortName() + ", "
                        + (obligation.bearer() == Obligation.Bearer.REGION
                                ? console.text("voor de gemeenten van een regio samen", "for a region together")
                                : console.text("voor elke gemeente", "for each municipality")));
        lines.wrapped(1, console.text(obligation.bindingness().label()));
        status.fact()
                .ifPresent(fact -> lines.wrapped(
                        1,
                        console.text("feit van ", "fact of ") + console.text(Phrases.date(fact.date())) + ": "
                                + fact.evidence().citation()
                                + lines.mark(fact.evidence().isUnverified())));
        lines.source(1, obligation.publication());
        ImmutableList<EscalationPath> paths = EscalationPath.outOf(status);
        if (!paths.isEmpty()) {
            lines.wrapped(
                    1,
                    "Loopt dit vast op de wet of op de voorwaarden van een uitkering, dan kan het hierheen.",
                    "If this is stuck on the law or on the conditions of a grant, it can go here.");
            paths.forEach(path -> KnotLines.print(lines, 1, path));
        }
        lines.blank();
    }

    private static String counted(Console console, ImmutableList<ObligationStatus> statuses) {
        StringBuilder text = new StringBuilder();
        for (ObligationStatus.State state : ObligationStatus.State.values()) {
            text.append(text.isEmpty() ? console.text("Samen: ", "Together: ") : ", ")
                    .append(count(statuses, state))
                    .append(' ')
                    .append(console.text(state.label()));
        }
        return text.append('.').toString();
    }

    private static long count(ImmutableList<ObligationStatus> statuses, ObligationStatus.State state) {
        return statuses.stream().filter(status -> status.state() == state).count();
    }
}

package nl.geldstroom.app.cli;

import com.google.common.base.CaseFormat;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import nl.geldstroom.accord.EscalationPath;
import nl.geldstroom.document.Documents;
import nl.geldstroom.law.Act;
import nl.geldstroom.law.Acts;
import nl.geldstroom.law.LawId;
import nl.geldstroom.law.MoneyKind;
import nl.geldstroom.party.Municipalities;
import nl.geldstroom.party.Municipality;
import nl.geldstroom.party.MunicipalityCode;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.party.Reorganisation;
import nl.geldstroom.party.Reorganisations;
import nl.geldstroom.provision.ProvisionKind;
import nl.geldstroom.text.LocalizedText;
import nl.geldstroom.wall.Flow;
import nl.geldstroom.wall.Proposals;
import nl.geldstroom.wall.WallRule;
import nl.geldstroom.wall.WallVerdict;
import nl.geldstroom.wall.Walls;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says what the rules say about money from one place to another. */
@Command(
        name = "walls",
        mixinStandardHelpOptions = true,
        description = "Say whether money may go from one party to another, according to which article and when that was"
                + " checked. A calculation aid, no legal advice.")
final class WallsCommand implements Callable<Integer> {

    /** The schemes of parties that pay out of a budget under a law. */
    private static final ImmutableSet<String> PAYERS = ImmutableSet.of("gm", "uzovi", "zk", "state");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Option(
            names = "--from",
            required = true,
            paramLabel = "PARTY/LAW",
            description = "Who pays and under which law: gm:1509/wmo2015.")
    private String from = "";

    @Option(
            names = "--to",
            required = true,
            paramLabel = "PARTY/LAW",
            description = "Who receives and under which law: gm:1509/wpg.")
    private String to = "";

    @Option(
            names = "--on",
            required = true,
            paramLabel = "DATE",
            description = "The day on which the money flows, as 2027-01-01.")
    private String on = "";

    @Option(
            names = "--provision",
            paramLabel = "WORD",
            defaultValue = "general",
            description = "What it buys; without this option general, a general provision.")
    private String provision = "general";

    @Option(
            names = "--money",
            paramLabel = "WORD",
            defaultValue = "",
            description =
                    "What kind of money it is; without this option what the payer usually has, or under the regulation of"
                            + " a grant that grant.")
    private String money = "";

    @Option(
            names = "--purpose",
            paramLabel = "WORD",
            defaultValue = "",
            description = "A purpose that rules name, for example experiment.")
    private String purpose = "";

    @Option(
            names = "--proposal",
            paramLabel = "ID",
            description = "A proposal that counts as if it were law on that day; may be repeated.")
    private List<String> proposals = new ArrayList<>();

    @Option(
            names = "--format",
            paramLabel = "text|json",
            defaultValue = "text",
            description = "text (default) for people, json for programs.")
    private Format format = Format.TEXT;

    private enum Format {
        TEXT,
        JSON
    }

    /** A party and a law as the user writes them. */
    private record Place(PartyId party, LawId law) {}

    @Override
    public Integer call() {
        Console console = Console.of(spec, common);
        LocalDate day = day();
        Walls walls = walls(day);
        Place payer = place("--from", from, day);
        Place recipient = place("--to", to, day);
        Flow flow = Flow.builder()
                .money(money.isEmpty() ? usualMoney(walls, payer) : word("--money", money, MoneyKind.values()))
                .payer(payer.party())
                .law(payer.law())
                .recipient(recipient.party())
                .toLaw(recipient.law())
                .provision(word("--provision", provision, ProvisionKind.values()))
                .purpose(purpose())
                .build();
        WallVerdict verdict = walls.resolve(flow, day);
        if (format == Format.JSON) {
            console.out().print(Documents.standard().write("walls", WallsResult.of(flow, day, verdict)));
            console.out().flush();
        } else {
            print(console, flow, day, verdict);
        }
        return Failures.DONE;
    }

    /** Under the regulation of a grant a municipality spends that grant, not its general means, which are free. */
    private static MoneyKind usualMoney(Walls walls, Place payer) {
        boolean isGrant = walls.rules().stream()
                .anyMatch(rule -> rule.from().law().equals(Optional.of(payer.law()))
                        && rule.from().money().equals(Optional.of(MoneyKind.SPECIFIC_GRANT)));
        return isGrant ? MoneyKind.SPECIFIC_GRANT : Flow.usualMoneyOf(payer.party());
    }

    private static void print(Console console, Flow flow, LocalDate day, WallVerdict verdict) {
        line(
                console,
                console.text("Geld: ", "Money: ") + console.text(flow.money().label()) + " "
                        + console.text("van ", "of ") + described(console, flow.payer(), flow.law())
                        + console.text(" naar ", " to ") + described(console, flow.recipient(), flow.toLaw())
                        + console.text(" voor ", " for ")
                        + console.text(flow.provision().label())
                        + flow.purpose().map(text -> " (" + text + ")").orElse("") + console.text(" op ", " on ")
                        + day + ".");
        line(console, console.text(verdict.explanation()));
        if (!verdict.rules().isEmpty()) {
            line(
                    console,
                    console.text("Regels: ", "Rules: ")
                            + verdict.rules().stream().map(WallRule::id).collect(Collectors.joining(", ")) + ".");
        }
        if (isOrdinaryPayment(flow, verdict)) {
            line(
                    console,
                    console.text(
                            "Wat een aanbieder voor werk onder dezelfde wet krijgt is een contract of subsidie, geen"
                                    + " schot. Of de betaler het geld daaraan mag besteden, zegt --to "
                                    + flow.payer() + "/" + flow.toLaw() + ".",
                            "What a provider gets for work under the same law is a contract or a subsidy, no wall."
                                    + " Whether the payer may spend the money on it, --to " + flow.payer() + "/"
                                    + flow.toLaw() + " says."));
        }
        verdict.ceiling()
                .ifPresent(most -> line(
                        console,
                        console.text("Hoogstens per betaler en kalenderjaar: ", "At most per payer and calendar year: ")
                                + most + "."));
        EscalationPath.outOf(flow, verdict).forEach(path -> KnotLines.print(new Lines(console), 0, path));
        line(console, console.text(Walls.DISCLAIMER));
        console.out().flush();
    }

    /** A payer pays somebody who has no budget under a law of its own, for work under the same law. */
    private static boolean isOrdinaryPayment(Flow flow, WallVerdict verdict) {
        return verdict.rules().isEmpty()
                && flow.law().equals(flow.toLaw())
                && !flow.law().equals(LawId.NONE)
                && !flow.payer().equals(flow.recipient())
                && !PAYERS.contains(flow.recipient().scheme());
    }

    private static String described(Console console, PartyId party, LawId law) {
        return party
                + Acts.standard()
                        .find(law)
                        .map(Act::shortName)
                        .map(name -> console.text(" onder ", " under ") + name)
                        .orElse("");
    }

    private static void line(Console console, String text) {
        Wrapped.lines(text, Wrapped.COLUMNS).forEach(console.out()::println);
    }

    private Walls walls(LocalDate day) {
        Walls walls = Walls.standard();
        for (String id : proposals) {
            walls = walls.with(Proposals.standard()
                    .find(id)
                    .orElseThrow(() -> Refusal.of(
                            "Het voorstel (" + id + ") bij --proposal is niet bekend. Bekend zijn: "
                                    + Proposals.standard().names() + ".",
                            "The proposal (" + id + ") of --proposal must be known. Known are: "
                                    + Proposals.standard().names() + "."))
                    .from(day));
        }
        return walls;
    }

    private LocalDate day() {
        try {
            return LocalDate.parse(on);
        } catch (DateTimeException e) {
            throw Refusal.of(
                    "De dag (" + on + ") bij --on moet een datum zijn, zoals 2027-01-01.",
                    "The day (" + on + ") of --on must be a date, as 2027-01-01.");
        }
    }

    private static Place place(String option, String text, LocalDate day) {
        int slash = text.indexOf('/');
        String party = slash < 0 ? text : text.substring(0, slash);
        String law = slash < 0 ? LawId.NONE.text() : text.substring(slash + 1);
        PartyId id = party(option, party);
        if (id.scheme().equals("gm")) {
            requireMunicipality(option, MunicipalityCode.of(id.identifier()), day);
        }
        return new Place(id, law(option, law, day));
    }

    /** A code that no municipality had on the day is a slip of the pen, or a municipality that had ended or did not exist yet. */
    private static void requireMunicipality(String option, MunicipalityCode code, LocalDate day) {
        Municipalities today = Municipalities.of2026();
        Optional<Reorganisation> end = Reorganisations.to2026().endOf(code);
        if (end.isPresent() && !day.isBefore(end.get().on())) {
            String successors = end.get().successors().stream()
                    .map(successor -> named(today.byCode(successor.text())))
                    .collect(Collectors.joining(", "));
            throw Refusal.of(
                    "De gemeente " + named(end.get().ended()) + " bij " + option + " bestaat sinds "
                            + end.get().on() + " niet meer. Misschien: " + successors + ".",
                    "The municipality " + named(end.get().ended()) + " of " + option + " ended on "
                            + end.get().on() + ". Maybe: " + successors + ".");
        }
        if (end.isEmpty() && today.find(code).isEmpty()) {
            String nearest = named(today.nearest(code));
            throw Refusal.of(
                    "De gemeentecode (" + code + ") bij " + option
                            + " is van geen gemeente van 2026, en van geen die sinds " + Reorganisations.KNOWN_FROM
                            + " is opgeheven. Misschien: " + nearest + ".",
                    "The municipality code (" + code + ") of " + option
                            + " must be that of a municipality of 2026, or of one that ended since "
                            + Reorganisations.KNOWN_FROM + ". Maybe: " + nearest + ".");
        }
        Reorganisations.to2026().startOf(code).filter(day::isBefore).ifPresent(start -> {
            String before = Reorganisations.to2026().predecessors(code).stream()
                    .map(WallsCommand::named)
                    .collect(Collectors.joining(", "));
            throw Refusal.of(
                    "De gemeente " + named(today.byCode(code.text())) + " bij " + option + " bestaat pas sinds " + start
                            + ". Misschien: " + before + ".",
                    "The municipality " + named(today.byCode(code.text())) + " of " + option + " exists only since "
                            + start + ". Maybe: " + before + ".");
        });
    }

    private static String named(Municipality municipality) {
        return municipality.id() + " (" + municipality.name() + ")";
    }

    private Optional<String> purpose() {
        if (purpose.isEmpty()) {
            return Optional.empty();
        }
        ImmutableSortedSet<String> known = ImmutableSortedSet.<String>naturalOrder()
                .addAll(Walls.standard().purposes())
                .addAll(Proposals.standard().purposes())
                .build();
        if (!known.contains(purpose)) {
            String words = String.join(", ", known);
            throw Refusal.of(
                    "Het doel (" + purpose + ") bij --purpose wordt door geen regel genoemd. Bekend zijn: " + words
                            + ".",
                    "The purpose (" + purpose + ") of --purpose must be one that a rule names. Known are: " + words
                            + ".");
        }
        return Optional.of(purpose);
    }

    private static PartyId party(String option, String text) {
        try {
            return PartyId.of(text);
        } catch (IllegalArgumentException e) {
            throw new Refusal(LocalizedText.of(
                    "De partij (" + text + ") bij " + option + " is niet bekend. Schrijf bijvoorbeeld gm:1509 voor een"
                            + " gemeente met haar CBS-code, uzovi:0101 voor een verzekeraar of zk:5506 voor een"
                            + " zorgkantoor.",
                    "The party (" + text + ") of " + option + " is not known. " + e.getMessage()));
        }
    }

    private static LawId law(String option, String text, LocalDate day) {
        List<String> known =
                Acts.standard().all().stream().map(act -> act.id().text()).toList();
        if (!known.contains(text) && !text.equals(LawId.NONE.text())) {
            throw Refusal.of(
                    "De wet (" + text + ") bij " + option + " is niet bekend. Bekend zijn: none, "
                            + String.join(", ", known) + ".",
                    "The law (" + text + ") of " + option + " must be known. Known are: none, "
                            + String.join(", ", known) + ".");
        }
        Acts.standard().find(LawId.of(text)).ifPresent(act -> requireInForce(option, act, day));
        return LawId.of(text);
    }

    /** Money cannot flow under a law that is not there yet; after its end what is left of its money can. */
    private static void requireInForce(String option, Act act, LocalDate day) {
        act.validity().from().filter(day::isBefore).ifPresent(start -> {
            throw Refusal.of(
                    act.shortName() + " bij " + option + " geldt pas sinds " + start + ", niet op " + day + ".",
                    act.shortName() + " of " + option + " is in force since " + start + ", not on " + day + ".");
        });
    }

    private static <E extends Enum<E>> E word(String option, String text, E[] values) {
        ImmutableMap<String, E> words = Arrays.stream(values)
                .collect(ImmutableMap.toImmutableMap(
                        value -> CaseFormat.UPPER_UNDERSCORE.to(CaseFormat.LOWER_CAMEL, value.name()), value -> value));
        return Optional.ofNullable(words.get(text)).orElseThrow(() -> {
            String known = String.join(", ", words.keySet());
            return Refusal.of(
                    "Het woord (" + text + ") bij " + option + " is niet bekend. Bekend zijn: " + known + ".",
                    "The word (" + text + ") of " + option + " must be known. Known are: " + known + ".");
        });
    }
}

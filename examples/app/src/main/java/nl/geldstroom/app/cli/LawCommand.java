package nl.geldstroom.app.cli;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import nl.geldstroom.accord.ProposedDuty;
import nl.geldstroom.evidence.Reliability;
import nl.geldstroom.law.Act;
import nl.geldstroom.law.Acts;
import nl.geldstroom.law.BwbId;
import nl.geldstroom.law.Citation;
import nl.geldstroom.law.Requirement;
import nl.geldstroom.law.Requirements;
import nl.geldstroom.law.Validity;
import nl.geldstroom.text.LocalizedText;
import nl.geldstroom.text.Phrases;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows an act: who has the duty, who pays, what it may fund, and what its articles ask. */
@Command(
        name = "law",
        mixinStandardHelpOptions = true,
        description = "Print an act: duty, payer, what it may fund, and what its articles ask.")
final class LawCommand implements Callable<Integer> {

    private static final String INDENT = "  ";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Parameters(paramLabel = "ACT", description = "Short name, title or BWB number, for example wmo2015.")
    private String name = "";

    @Override
    public Integer call() {
        Console console = Console.of(spec, common);
        Acts acts = Acts.standard();
        Act act = acts.named(name).orElseThrow(() -> unknown(acts));
        heading(console, act);
        for (Requirement requirement : Requirements.standard().of(act.id())) {
            article(console, acts, requirement);
        }
        console.say("Een rekenhulp, geen juridisch advies.", "A calculation aid, no legal advice.");
        console.out().flush();
        return Failures.DONE;
    }

    private Refusal unknown(Acts acts) {
        Optional<String> nearest = acts.nearest(name).map(act -> act.id().text());
        String known = acts.all().stream().map(act -> act.id().text()).collect(Collectors.joining(", "));
        return Refusal.of(
                "De wet (" + name + ") is niet bekend."
                        + nearest.map(id -> " Misschien " + id + ".").orElse("")
                        + " Bekend zijn: " + known + ".",
                "The act (" + name + ") must be known."
                        + nearest.map(id -> " Maybe " + id + ".").orElse("")
                        + " Known are: " + known + ".");
    }

    private static void heading(Console console, Act act) {
        PrintWriter out = console.out();
        wrapped(console, "", act.shortName() + ": " + console.text(act.title()));
        wrapped(
                console,
                INDENT,
                act.bwb().map(BwbId::text).orElse(console.text("nummer niet bekend", "number not known"))
                        + act.bwb().map(bwb -> ", " + bwb.link()).orElse("")
                        + mark(console, act.reliability()));
        wrapped(console, INDENT, validity(console, act.validity()) + mark(console, act.validityReliability()));
        line(console, "plicht", "duty", act.dutyBearer());
        line(console, "betaler", "payer", act.payer());
        line(console, "uit", "financed by", act.financing());
        line(console, "mag betalen", "may fund", act.mayFund());
        proposed(console, act);
        out.println();
    }

    /** What somebody asks to write into the act, which is no law. */
    private static void proposed(Console console, Act act) {
        for (ProposedDuty duty : ProposedDuty.standard().all()) {
            if (duty.laws().stream().anyMatch(place -> place.law().equals(act.id()))) {
                wrapped(
                        console,
                        INDENT,
                        console.text("voorgesteld, geen wet: ", "proposed, no law: ")
                                + console.text(duty.name())
                                + duty.speaker().map(name -> ", " + name).orElse("")
                                + ", " + duty.publication().citation()
                                + console.text(", voor wie nu de plicht draagt", ", for whoever bears the duty now"));
            }
        }
    }

    private static void line(Console console, String nl, String en, Optional<LocalizedText> text) {
        text.ifPresent(says -> wrapped(console, INDENT, console.text(nl, en) + ": " + console.text(says)));
    }

    private static String validity(Console console, Validity validity) {
        if (validity.isAlways()) {
            return console.text("datum van inwerkingtreding niet bekend", "date of entry into force not known");
        }
        return validity.from()
                        .map(day -> console.text("geldt sinds ", "in force since ") + console.text(Phrases.date(day)))
                        .orElse(console.text("geldt", "in force"))
                + validity.until()
                        .map(day -> console.text(" tot ", " until ") + console.text(Phrases.date(day)))
                        .orElse("");
    }

    private static void article(Console console, Acts acts, Requirement requirement) {
        wrapped(
                console,
                "",
                console.text(requirement.article().label(acts))
                        + " (" + console.text(requirement.subject().label()) + ")"
                        + mark(console, requirement.reliability()));
        wrapped(console, INDENT, console.text(requirement.summary()));
        wrapped(console, INDENT, console.text("Bron: ", "Source: ") + console.text(requirement.source()) + ".");
        requirement
                .article()
                .citation(acts)
                .map(Citation::link)
                .ifPresent(link -> console.out().println(INDENT + link));
        console.out().println();
    }

    /** What was not read in a present text says so everywhere. */
    private static String mark(Console console, Reliability reliability) {
        return reliability.isUnverified() ? console.text(" [ongeverifieerd]", " [unverified]") : "";
    }

    private static void wrapped(Console console, String indent, String text) {
        Wrapped.lines(text, Wrapped.COLUMNS - indent.length())
                .forEach(line -> console.out().println(indent + line));
    }
}

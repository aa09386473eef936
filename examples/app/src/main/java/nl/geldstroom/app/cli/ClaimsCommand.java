package nl.geldstroom.app.cli;

import com.google.common.collect.ImmutableList;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import nl.geldstroom.accord.Responsibility;
import nl.geldstroom.evidence.Claims;
import nl.geldstroom.evidence.RecordedClaim;
import nl.geldstroom.evidence.Strength;
import nl.geldstroom.text.LocalizedText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows what people said, and for what a model may use it. */
@Command(
        name = "claims",
        mixinStandardHelpOptions = true,
        description =
                "Print what people said about care and welfare: the figure, speaker, source, strength, and for what"
                        + " a model may use it. Claims, not facts.")
final class ClaimsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Option(
            names = "--about",
            paramLabel = "WORD",
            defaultValue = "",
            description = "Only claims in which the word occurs, for example SEOR or S3-06.")
    private String about = "";

    @Option(
            names = "--on",
            paramLabel = "DATE",
            defaultValue = "",
            description = "Also say of each claim how old it is on this day, as 2027-01-01.")
    private String on = "";

    @Override
    public Integer call() {
        Console console = Console.of(spec, common);
        Optional<LocalDate> day = on.isEmpty() ? Optional.empty() : Optional.of(day());
        ImmutableList<RecordedClaim> found = Claims.standard().about(about);
        if (found.isEmpty()) {
            console.say("Geen bewering over " + about + ".", "No claim about " + about + ".");
        }
        for (RecordedClaim claim : found) {
            print(console, claim, day);
        }
        console.out().flush();
        return Failures.DONE;
    }

    private LocalDate day() {
        try {
            return LocalDate.parse(on);
        } catch (DateTimeException e) {
            throw Refusal.of(
                    "De dag (" + on + ") moet een datum zijn, zoals 2027-01-01.",
                    "The day (" + on + ") must be a date, as 2027-01-01.");
        }
    }

    private static void print(Console console, RecordedClaim claim, Optional<LocalDate> day) {
        console.out().println(claim.id());
        line(console, console.text(claim.text()));
        claim.figure()
                .ifPresent(figure -> line(console, console.text("getal: ", "figure: ") + console.text(figure.text())));
        line(
                console,
                claim.speaker() + ", " + claim.source()
                        + claim.date().map(date -> ", " + date).orElse("")
                        + claim.population()
                                .map(words -> " (" + console.text(words) + ")")
                                .orElse(""));
        line(
                console,
                console.text("bewijskracht: ", "strength: ")
                        + console.text(strength(claim.strength()))
                        + console.text(" (niet geverifieerd)", " (unverified)"));
        line(
                console,
                console.text("gebruik: ", "use: ")
                        + console.text(claim.use().label())
                        + claim.caution()
                                .map(words -> "; " + console.text(words))
                                .orElse(""));
        day.flatMap(date -> claim.remarkOn(date, 0))
                .ifPresent(remark -> line(console, console.text("ouderdom: ", "age: ") + console.text(remark)));
        Responsibility.standard().all().stream()
                .filter(cause -> cause.rows().stream().anyMatch(claim.rows()::contains))
                .forEach(cause -> line(console, answered(console, cause)));
        console.out().println();
    }

    /** The cause that a claim speaks of, and who answers for it. */
    private static String answered(Console console, Responsibility cause) {
        String who = cause.answers().stream()
                .map(answer -> console.text(answer.actor().name())
                        + answer.limit()
                                .map(limit -> " (" + console.text(limit) + ")")
                                .orElse("")
                        + (answer.publication().isUnverified()
                                ? console.text(" (niet geverifieerd)", " (unverified)")
                                : ""))
                .collect(Collectors.joining(", "));
        return console.text("wie gaat over ", "who answers for ")
                + console.text(cause.cause())
                + cause.field().map(field -> " (" + console.text(field) + ")").orElse("") + ": "
                + (who.isEmpty() ? console.text("niet genoemd", "not named") : who);
    }

    private static void line(Console console, String text) {
        Wrapped.lines(text, Wrapped.COLUMNS - 2).forEach(line -> console.out().println("  " + line));
    }

    private static LocalizedText strength(Strength strength) {
        return switch (strength) {
            case OPINION -> LocalizedText.of("mening", "opinion");
            case CASE -> LocalizedText.of("één geval", "one case");
            case CASES -> LocalizedText.of("meer gevallen of een enquête", "several cases or a survey");
            case REVIEW -> LocalizedText.of("overzichtsstudie", "review");
            case CONTROLLED -> LocalizedText.of("studie met vergelijkingsgroep", "study with a comparison group");
        };
    }
}

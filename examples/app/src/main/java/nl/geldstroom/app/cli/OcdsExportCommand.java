package nl.geldstroom.app.cli;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.geldstroom.agreement.Agreement;
import nl.geldstroom.agreement.AgreementDocument;
import nl.geldstroom.document.DocumentException;
import nl.geldstroom.document.Documents;
import nl.geldstroom.document.Problem;
import nl.geldstroom.document.Reading;
import nl.geldstroom.ocds.Ocds;
import nl.geldstroom.ocds.OcdsLoss;
import nl.geldstroom.ocds.OcdsPublication;
import nl.geldstroom.ocds.OcdsWriting;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes agreements as a release package. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Write agreements as a release package, and list what does not fit in.")
final class OcdsExportCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Parameters(arity = "1..*", paramLabel = "AGREEMENT.json", description = "The agreements; - is standard input.")
    private List<String> files = new ArrayList<>();

    @Option(
            names = {"-o", "--out"},
            paramLabel = "PACKAGE.json",
            required = true,
            description = "File to write.")
    private String out = "";

    @Option(names = "--force", description = "Replace the file if it is there.")
    private boolean force;

    @Option(
            names = "--date",
            paramLabel = "DATE",
            description = "Day of publication; without it the first day of the agreement that starts last.")
    private Optional<LocalDate> date = Optional.empty();

    @Option(
            names = "--publisher",
            paramLabel = "NAME",
            description = "Who publishes; without it the id of the commissioner of the first agreement.")
    private Optional<String> publisher = Optional.empty();

    @Option(
            names = "--uri",
            paramLabel = "URI",
            description = "Address of the file; without it a name of its own that leads nowhere.")
    private Optional<String> uri = Optional.empty();

    @Option(
            names = "--prefix",
            paramLabel = "PREFIX",
            defaultValue = "ocds-geldstroom",
            description = "Registered prefix of the ids of processes; without it one that is not registered.")
    private String prefix = "ocds-geldstroom";

    @Override
    public Integer call() throws IOException {
        Console console = Console.of(spec, common);
        WholeFile target = new WholeFile(out);
        target.refuseIfThere(force);
        ImmutableList<Agreement> agreements = read(console);
        OcdsWriting written;
        try {
            written = Ocds.write(publication(agreements), agreements);
        } catch (IllegalArgumentException e) {
            throw Refusal.of(String.valueOf(e.getMessage()), String.valueOf(e.getMessage()));
        }
        target.write(written.json());
        tell(console, written.notCarried());
        console.say(
                "Geschreven: " + out + ", overeenkomsten: " + agreements.size() + ".",
                "Written: " + out + ", agreements: " + agreements.size() + ".");
        return Failures.DONE;
    }

    private ImmutableList<Agreement> read(Console console) {
        ImmutableList.Builder<Agreement> agreements = ImmutableList.builder();
        ImmutableList.Builder<Problem> problems = ImmutableList.builder();
        for (String file : files) {
            Reading<AgreementDocument> reading =
                    Documents.standard().read(console.input(file), "agreement", AgreementDocument.class);
            problems.addAll(reading.problems());
            reading.value().ifPresent(document -> agreements.addAll(document.agreements()));
        }
        ImmutableList<Problem> all = problems.build();
        if (all.stream().anyMatch(Problem::isError)) {
            throw new DocumentException(all);
        }
        return agreements.build();
    }

    private OcdsPublication publication(ImmutableList<Agreement> agreements) {
        Agreement first = agreements.get(0);
        LocalDate last = agreements.stream()
                .map(agreement -> agreement.term().start())
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return OcdsPublication.builder()
                .uri(uri.orElse("urn:geldstroom:ocds:" + first.id()))
                .publisher(publisher.orElse(first.commissioner().text()))
                .date(date.orElse(last))
                .prefix(prefix)
                .build();
    }

    private static void tell(Console console, ImmutableList<OcdsLoss> losses) {
        if (losses.isEmpty()) {
            return;
        }
        console.tell("Niet overgenomen:", "Not carried over:");
        for (OcdsLoss loss : losses) {
            Wrapped.lines(loss.agreement() + ": " + console.text(loss.message()), Wrapped.COLUMNS - 2)
                    .forEach(line -> console.err().println("  " + line));
        }
    }
}

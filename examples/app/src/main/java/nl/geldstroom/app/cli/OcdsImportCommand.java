package nl.geldstroom.app.cli;

import com.google.common.collect.ImmutableList;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import nl.geldstroom.agreement.Agreement;
import nl.geldstroom.document.Documents;
import nl.geldstroom.document.Input;
import nl.geldstroom.document.OutputFolder;
import nl.geldstroom.ocds.Ocds;
import nl.geldstroom.ocds.OcdsReading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes agreements of a release package. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Make agreements of the contracts of a release package, and tell what is not taken over.")
final class OcdsImportCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Parameters(paramLabel = "PACKAGE.json", description = "The release package; - is standard input.")
    private String file = Console.STANDARD;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "DIR",
            required = true,
            description = "Folder for a file per agreement and receipt.json. A folder with other files is refused.")
    private String folder = "";

    @Override
    public Integer call() {
        Console console = Console.of(spec, common);
        Input input = console.input(file);
        OcdsReading reading = Ocds.read(input);
        ProblemText.of(console.language()).print(reading.problems(), console.err());
        if (reading.isRefused()) {
            return Failures.REFUSED;
        }
        if (reading.agreements().isEmpty()) {
            throw Refusal.of(
                    "Van geen contract in " + file + " kon een overeenkomst gemaakt worden; er is niets geschreven.",
                    "No contract in " + file + " could become an agreement; nothing is written.");
        }
        try (OutputFolder output = OutputFolder.into(Console.path(folder))) {
            output.input(input);
            write(output, reading.agreements());
            output.finish();
        }
        console.say(
                "Geschreven in " + folder + ", overeenkomsten: "
                        + reading.agreements().size() + ".",
                "Written in " + folder + ", agreements: " + reading.agreements().size() + ".");
        return Failures.DONE;
    }

    private static void write(OutputFolder output, ImmutableList<Agreement> agreements) {
        Set<String> taken = new HashSet<>();
        for (Agreement agreement : agreements) {
            String plain = agreement.id().text().replaceAll("[^A-Za-z0-9._-]", "-");
            String name = plain;
            for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
                name = plain + "-" + i;
            }
            output.write(name + ".json", Documents.standard().write("agreement", agreement));
        }
    }
}

package nl.geldstroom.app.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Agreements to and from the Open Contracting Data Standard. */
@Command(
        name = "ocds",
        mixinStandardHelpOptions = true,
        description = "Exchange agreements as release packages of the Open Contracting Data Standard 1.1.",
        subcommands = {OcdsExportCommand.class, OcdsImportCommand.class})
final class OcdsCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @SuppressWarnings("UnusedVariable") // picocli reads it
    @Mixin
    private CommonOptions common = new CommonOptions();

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}

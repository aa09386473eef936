package nl.geldstroom.app.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command {@code geldstroom}. Without a subcommand it prints its help. */
@Command(
        name = "geldstroom",
        mixinStandardHelpOptions = true,
        version = "geldstroom 0.1.0-SNAPSHOT",
        description = "Contracts under the Social Support Act and the flows of money around them.")
public final class Geldstroom implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** A command without its arguments, for picocli to fill. */
    public Geldstroom() {}

    /**
     * Runs the command and ends the process with its exit code.
     *
     * @param arguments what stands on the command line after the name of the program
     */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Geldstroom()).execute(arguments));
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}

package nl.geldstroom.app.cli;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import nl.geldstroom.text.Language;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * The command {@code geldstroom}. Without a subcommand it prints its help.
 *
 * <p>Exit codes: 0 done, 2 the input or the command line was refused, 1 a fault of the program itself.
 */
@Command(
        name = "geldstroom",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Contracts under the Social Support Act (Wmo 2015) and the flows of money around them.",
        footer = {"", "Exit codes: 0 done, 2 input refused, 1 a fault of geldstroom itself."},
        subcommands = {
            RunCommand.class,
            RiskCommand.class,
            CheckCommand.class,
            NewCommand.class,
            ExplainCommand.class,
            NationalCommand.class,
            CompareCommand.class,
            BottlenecksCommand.class,
            SettleCommand.class,
            ContractCommand.class,
            OcdsCommand.class,
            CompareContractsCommand.class,
            PortfolioCommand.class,
            ActualsCommand.class,
            AccountsCommand.class,
            WallsCommand.class,
            ClaimsCommand.class,
            LawCommand.class,
            AccordsCommand.class,
            ObligationsCommand.class
        })
public final class Geldstroom implements Runnable {

    private final InputStream in;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @SuppressWarnings("UnusedVariable") // picocli reads it
    @CommandLine.Mixin
    private CommonOptions common = new CommonOptions();

    private Geldstroom(InputStream in) {
        this.in = in;
    }

    /**
     * Runs the command and ends the process with its exit code.
     *
     * @param arguments what stands on the command line after the name of the program
     */
    public static void main(String[] arguments) {
        CommandLine line = commandLine(System.in);
        // Scenarios and reports are UTF-8 whatever the machine is set to; so is what goes to standard output.
        line.setOut(utf8(FileDescriptor.out));
        line.setErr(utf8(FileDescriptor.err));
        int code = execute(line, arguments);
        line.getOut().flush();
        line.getErr().flush();
        System.exit(code);
    }

    private static PrintWriter utf8(FileDescriptor to) {
        return new PrintWriter(
                new BufferedWriter(new OutputStreamWriter(new FileOutputStream(to), StandardCharsets.UTF_8)), true);
    }

    /**
     * The command line, for a program that wants to run it itself.
     *
     * @param in what {@code -} reads
     * @return a command line that prints to standard output and standard error unless told otherwise
     */
    public static CommandLine commandLine(InputStream in) {
        CommandLine line = new CommandLine(new Geldstroom(in));
        line.registerConverter(Language.class, Geldstroom::language);
        line.setParameterExceptionHandler(Failures::ofCommandLine);
        line.setExecutionExceptionHandler(Failures::ofCommand);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setUsageHelpWidth(80);
        return line;
    }

    /**
     * Executes the command line in the language that the arguments ask for.
     *
     * @param line the command line
     * @param arguments the arguments
     * @return the exit code
     */
    public static int execute(CommandLine line, String... arguments) {
        if (languageIn(arguments) == Language.NL) {
            ResourceBundle dutch = dutch();
            line.setResourceBundle(dutch);
            inDutch(line, dutch);
        }
        try {
            return line.execute(arguments);
        } catch (StackOverflowError | OutOfMemoryError e) {
            return Failures.ofMachine(e, line, languageIn(arguments));
        }
    }

    private static void inDutch(CommandLine line, ResourceBundle dutch) {
        line.getSubcommands().values().forEach(sub -> {
            sub.setResourceBundle(dutch);
            inDutch(sub, dutch);
        });
    }

    private static ResourceBundle dutch() {
        try (InputStream stream = Objects.requireNonNull(Geldstroom.class.getResourceAsStream("dutch.properties"));
                InputStreamReader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            return new PropertyResourceBundle(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Language language(String code) {
        try {
            return Language.of(code);
        } catch (IllegalArgumentException e) {
            throw new CommandLine.TypeConversionException(e.getMessage());
        }
    }

    /** Help and complaints about the arguments come before the arguments are parsed. What stands last counts. */
    static Language languageIn(String... arguments) {
        Language language = Language.NL;
        for (int i = 0; i < arguments.length; i++) {
            boolean isNext = arguments[i].equals("--lang") && i + 1 < arguments.length;
            String value = isNext
                    ? arguments[i + 1]
                    : arguments[i].startsWith("--lang=") ? arguments[i].substring("--lang=".length()) : "";
            for (Language known : Language.values()) {
                if (value.equalsIgnoreCase(known.code())) {
                    language = known;
                }
            }
        }
        return language;
    }

    InputStream in() {
        return in;
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}

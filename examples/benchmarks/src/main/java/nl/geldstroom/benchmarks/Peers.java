package nl.geldstroom.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.collect.ImmutableList;
import com.google.common.math.Quantiles;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import joptsimple.OptionException;
import joptsimple.OptionParser;
import joptsimple.OptionSet;
import joptsimple.OptionSpec;
import nl.geldstroom.iv3.Iv3;
import nl.geldstroom.party.Municipalities;
import nl.geldstroom.scenario.ScenarioDocuments;
import org.jspecify.annotations.Nullable;

/**
 * The national scenario against its peers, in one run on one machine: this library, flat Java loops, C and NumPy.
 *
 * <pre>
 * java -cp examples/benchmarks/target/benchmarks.jar nl.geldstroom.benchmarks.Peers --municipalities 342 --draws 1000 --pairs 5
 * </pre>
 *
 * <p>All of them read the same draws from one file, outside the timing, and each runs in a process of its own. Their totals
 * per payer, year and draw must be equal to the cent, or the command fails. Ratios are medians of pairs that run one after the
 * other, in turns the one and the other first. A peer whose tool is missing is left out, and the command says so.
 */
public final class Peers {

    private static final String OWN = "geldstroom";
    private static final String FLAT = "flat Java";
    private static final String C = "C";
    private static final String NUMPY = "NumPy";

    private final Path folder;
    private final PrintStream out;
    private final int pairs;
    private final int threads;
    private final String heap;
    private final double warm;
    private final Map<String, String> tools = new LinkedHashMap<>();
    private final List<String> numpyBlock = new ArrayList<>();
    private @Nullable PeersTotals totals;

    private Peers(Path folder, PrintStream out, int pairs, int threads, String heap, double warm) {
        this.folder = folder;
        this.out = out;
        this.pairs = pairs;
        this.threads = threads;
        this.heap = heap;
        this.warm = warm;
    }

    /** What a process of a peer told. */
    private record Told(double seconds, long peakKilobytes) {}

    /** A process failed, or peers do not say the same. */
    private static final class PeerFailure extends RuntimeException {
        private static final long serialVersionUID = 1;

        PeerFailure(String message) {
            super(message);
        }
    }

    /**
     * Runs the peers.
     *
     * @param arguments the options; {@code --help} lists them
     */
    public static void main(String[] arguments) {
        if (arguments.length == 7 && arguments[0].equals("worker")) {
            PeersWorker.run(Arrays.asList(arguments).subList(1, 7));
            return;
        }
        System.exit(run(System.out, arguments));
    }

    /**
     * Runs the peers.
     *
     * @param out where to print
     * @param arguments the options
     * @return 0 if all peers say the same, 1 if not or if one fails, 2 if the options are wrong
     */
    static int run(PrintStream out, String... arguments) {
        OptionParser parser = new OptionParser();
        OptionSpec<Integer> municipalities = number(parser, "municipalities", "how many municipalities", 342);
        OptionSpec<Integer> draws = number(parser, "draws", "how many draws", 1_000);
        OptionSpec<Integer> pairs = number(parser, "pairs", "how many pairs a ratio is the median of", 5);
        OptionSpec<Integer> threads = number(
                parser,
                "threads",
                "threads of each peer but NumPy",
                Runtime.getRuntime().availableProcessors());
        OptionSpec<Integer> seed = number(parser, "seed", "the seed of the draws", 1);
        OptionSpec<Integer> warm = number(parser, "warm", "seconds for which a Java peer warms up", 10);
        OptionSpec<String> heap = parser.accepts("heap", "the heap of each Java peer")
                .withRequiredArg()
                .defaultsTo("512m");
        OptionSpec<String> iv3 = parser.accepts("iv3", "an Iv3 file with the budgets; absent: made-up budgets")
                .withRequiredArg();
        OptionSpec<String> keep = parser.accepts(
                        "keep", "a folder for the draws, the totals and the scenarios; absent: none")
                .withRequiredArg();
        OptionSpec<Void> help = parser.accepts("help", "this text").forHelp();
        try {
            OptionSet options = parser.parse(arguments);
            if (options.has(help)) {
                parser.printHelpOn(out);
                return 0;
            }
            for (OptionSpec<Integer> positive : ImmutableList.of(municipalities, draws, pairs, threads)) {
                if (options.valueOf(positive) < 1) {
                    out.println("The option " + positive.options() + " (" + options.valueOf(positive)
                            + ") must be at least 1.");
                    return 2;
                }
            }
            Path folder = options.has(keep)
                    ? Files.createDirectories(Path.of(options.valueOf(keep)))
                    : Files.createTempDirectory("geldstroom-peers");
            try {
                int count = options.valueOf(municipalities);
                ImmutableList<PeersTown> towns = options.has(iv3)
                        ? PeersTown.of(Iv3.read(Path.of(options.valueOf(iv3)), Municipalities.of2026()), count)
                        : PeersTown.madeUp(count);
                new Peers(
                                folder,
                                out,
                                options.valueOf(pairs),
                                options.valueOf(threads),
                                options.valueOf(heap),
                                options.valueOf(warm))
                        .compare(towns, options.valueOf(draws), options.valueOf(seed), options.has(keep));
                return 0;
            } finally {
                if (!options.has(keep)) {
                    delete(folder);
                }
            }
        } catch (OptionException e) {
            out.println(e.getMessage() + ". Maybe --help helps.");
            return 2;
        } catch (PeerFailure e) {
            out.println(e.getMessage());
            return 1;
        } catch (IOException e) {
            out.println("A file could not be read or written: " + e.getMessage());
            return 1;
        }
    }

    private static OptionSpec<Integer> number(OptionParser parser, String name, String text, int usual) {
        return parser.accepts(name, text)
                .withRequiredArg()
                .ofType(Integer.class)
                .defaultsTo(usual);
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    private void compare(ImmutableList<PeersTown> towns, int draws, int seed, boolean keep) throws IOException {
        Path file = folder.resolve("draws.bin");
        Path twice = folder.resolve("draws-twice.bin");
        Path half = folder.resolve("draws-half-the-municipalities.bin");
        int halfTheTowns = towns.size() / 2;
        PeersDraws all = PeersDraws.draw(towns, 2 * draws, seed);
        all.write(twice);
        PeersDraws main = all.first(towns.size(), draws);
        main.write(file);
        if (halfTheTowns > 0) {
            main.first(halfTheTowns, draws).write(half);
        }
        if (keep) {
            for (PeersTown town : towns) {
                Files.writeString(
                        folder.resolve("national-" + town.id().identifier() + ".json"),
                        new ScenarioDocuments().write(PeersScenario.of(town)));
            }
        }
        out.printf(
                Locale.ROOT,
                "National scenario: %,d municipalities, %d lines, %d months, %,d draws. Heap of a Java peer: %s.%n",
                towns.size(),
                PeersScenario.LINES.size(),
                PeersScenario.MONTHS,
                draws,
                heap);
        findTools(file);
        inTurn(file, draws);
        out.printf(Locale.ROOT, "%nIn pairs (median of %d, between the least and the largest):%n", pairs);
        if (tools.containsKey(FLAT)) {
            ratio(OWN + " takes %s times as long as " + FLAT + threads(), command(OWN, file), command(FLAT, file));
        }
        if (tools.containsKey(C)) {
            ratio(OWN + " takes %s times as long as " + C + threads(), command(OWN, file), command(C, file));
        }
        if (tools.containsKey(NUMPY)) {
            ratio(
                    OWN + " on " + threads + (threads == 1 ? " thread" : " threads") + " is %s times faster than "
                            + NUMPY + " in one process",
                    command(NUMPY, file),
                    command(OWN, file));
        }
        ratio(
                String.format(Locale.ROOT, "%,d draws take %%s times as long as %,d", 2 * draws, draws),
                command(OWN, twice),
                command(OWN, file));
        if (halfTheTowns > 0) {
            ratio(
                    String.format(
                            Locale.ROOT, "%d municipalities take %%s times as long as %d", towns.size(), halfTheTowns),
                    command(OWN, file),
                    command(OWN, half));
        }
    }

    private String threads() {
        return threads == 1 ? ", one thread each" : ", " + threads + " threads each";
    }

    /** Finds the tools and makes the peers ready; says which one is left out and why. */
    private void findTools(Path file) throws IOException {
        tools.put(OWN, "");
        tools.put(FLAT, "");
        out.println("Java " + System.getProperty("java.vm.version") + " (" + System.getProperty("java.vm.name")
                + ") on " + processor() + ", " + Runtime.getRuntime().availableProcessors() + " processors.");
        Optional<String> gcc = answer("gcc", "--version");
        if (gcc.isPresent()) {
            tell(compiling(folder));
            tools.put(C, gcc.get());
            out.println(gcc.get() + ", -O3 -march=native -ffp-contract=off.");
        } else {
            out.println(C + " is left out: there is no gcc.");
        }
        Optional<String> numpy = answer(
                "python3",
                "-c",
                "import sys, numpy; print('Python', sys.version.split()[0], 'NumPy', numpy.__version__)");
        if (numpy.isPresent()) {
            Files.writeString(folder.resolve("peer.py"), PeersScenario.resource("peer.py"));
            JsonNode best = json(tell(ImmutableList.of(
                    "python3",
                    folder.resolve("peer.py").toString(),
                    file.toString(),
                    folder.resolve("none").toString(),
                    "0")));
            numpyBlock.add(best.get("municipalitiesPerBlock").asText());
            numpyBlock.add(best.get("drawsPerBlock").asText());
            tools.put(NUMPY, numpy.get());
            out.println(numpy.get() + ", in blocks of " + numpyBlock.get(0) + " municipalities by " + numpyBlock.get(1)
                    + " draws, the best of " + best.get("tried").asText() + " that were tried.");
        } else {
            out.println(NUMPY + " is left out: there is no python3 with numpy.");
        }
    }

    /**
     * Puts the source of the peer in C into a folder.
     *
     * @param folder the folder
     * @return the command that compiles it to {@code peer} there: optimised, but strict arithmetic
     * @throws IOException if it cannot be written
     */
    static ImmutableList<String> compiling(Path folder) throws IOException {
        Path source = Files.writeString(folder.resolve("peer.c"), PeersScenario.resource("peer.c"));
        return ImmutableList.of(
                "gcc",
                "-O3",
                "-march=native",
                "-ffp-contract=off",
                "-std=gnu11",
                "-pthread",
                source.toString(),
                "-o",
                folder.resolve("peer").toString(),
                "-lm");
    }

    private static String processor() {
        try {
            return Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                    .filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).trim())
                    .findFirst()
                    .orElse(System.getProperty("os.arch"));
        } catch (IOException e) {
            return System.getProperty("os.arch");
        }
    }

    /** Each peer once; their totals must be equal. */
    private void inTurn(Path file, int draws) {
        out.printf(
                Locale.ROOT,
                "%n%-12s %8s %10s %10s  %s%n",
                "In turn",
                "threads",
                "seconds",
                "peak MB",
                "totals by payer, year and draw");
        for (String peer : tools.keySet()) {
            Told told = timed(command(peer, file));
            PeersTotals theirs = PeersTotals.read(folder.resolve("totals.bin"), draws);
            String verdict = "";
            if (totals == null) {
                totals = theirs;
            } else {
                Optional<String> difference = totals.difference(theirs);
                if (difference.isPresent()) {
                    throw new PeerFailure(
                            "The peers " + OWN + " and " + peer + " must say the same, but " + difference.get() + ".");
                }
                verdict = "equal to the cent";
            }
            out.printf(
                    Locale.ROOT,
                    "%-12s %8d %10.3f %10s  %s%n",
                    peer,
                    peer.equals(NUMPY) ? 1 : threads,
                    told.seconds(),
                    told.peakKilobytes() == 0 ? "unknown" : String.valueOf(told.peakKilobytes() / 1024),
                    verdict);
        }
    }

    private void ratio(String sentence, List<String> above, List<String> below) {
        List<Double> ratios = new ArrayList<>();
        for (int pair = 0; pair < pairs; pair++) {
            boolean first = pair % 2 == 0;
            double one = timed(first ? above : below).seconds();
            double other = timed(first ? below : above).seconds();
            ratios.add(first ? one / other : other / one);
        }
        ratios.sort(Double::compare);
        String median = String.format(Locale.ROOT, "%.2f", Quantiles.median().compute(ratios));
        out.println("  " + String.format(Locale.ROOT, sentence, median)
                + String.format(Locale.ROOT, " (%.2f to %.2f).", ratios.get(0), ratios.get(ratios.size() - 1)));
    }

    private ImmutableList<String> command(String peer, Path file) {
        String output = folder.resolve("totals.bin").toString();
        return switch (peer) {
            case C ->
                ImmutableList.of(
                        folder.resolve("peer").toString(), file.toString(), output, String.valueOf(threads), "1");
            case NUMPY ->
                ImmutableList.of(
                        "python3",
                        folder.resolve("peer.py").toString(),
                        file.toString(),
                        output,
                        "1",
                        numpyBlock.get(0),
                        numpyBlock.get(1));
            default ->
                ImmutableList.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + heap,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Peers.class.getName(),
                        "worker",
                        peer.equals(OWN) ? "own" : "flat",
                        file.toString(),
                        output,
                        String.valueOf(threads),
                        "1",
                        String.valueOf(warm));
        };
    }

    private Told timed(List<String> command) {
        JsonNode line = json(tell(command));
        return new Told(
                line.get("seconds").get(0).asDouble(), line.get("peakKilobytes").asLong());
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (IOException e) {
            throw new PeerFailure("A peer must print one line of JSON, not (" + text + ").");
        }
    }

    /**
     * What a tool says of itself.
     *
     * @param command the command that makes it say so
     * @return its first line; empty if there is no such tool, or it fails
     */
    static Optional<String> answer(String... command) {
        try {
            return Optional.of(tell(Arrays.asList(command)).lines().findFirst().orElse(""));
        } catch (PeerFailure e) {
            return Optional.empty();
        }
    }

    /**
     * Runs a program.
     *
     * @param command the program and its arguments
     * @return the line of JSON that it prints; else its first line
     * @throws RuntimeException if it cannot be started, or fails
     */
    static String tell(List<String> command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new PeerFailure(
                        "The peer " + String.join(" ", command) + " failed:" + System.lineSeparator() + text);
            }
            return text.lines()
                    .filter(line -> !line.startsWith("SLF4J"))
                    .reduce((first, second) -> second.startsWith("{") ? second : first)
                    .orElse("");
        } catch (IOException e) {
            throw new PeerFailure("The program " + command.get(0) + " cannot be started: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PeerFailure("The run was interrupted.");
        }
    }
}

package nl.geldstroom.benchmarks;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import nl.geldstroom.risk.NationalRiskResult;
import nl.geldstroom.scenario.Scenario;

/**
 * One Java peer in a process of its own: reads the draws, warms up on a part of them, runs, and writes its totals.
 *
 * <p>Prints one line of JSON: the seconds of each run, without reading, warming up and writing, and the peak of memory.
 */
final class PeersWorker {

    private PeersWorker() {}

    /** What is timed; what it gives is turned into totals outside the timing. */
    @FunctionalInterface
    private interface Timed {

        Supplier<PeersTotals> run();
    }

    /**
     * Runs a peer.
     *
     * @param arguments {@code own} or {@code flat}, the file of draws, the file for the totals, the number of threads, the
     *     number of runs, and for how many seconds to warm up
     */
    static void run(List<String> arguments) {
        boolean own = arguments.get(0).equals("own");
        PeersDraws draws = PeersDraws.read(Path.of(arguments.get(1)));
        int threads = Integer.parseInt(arguments.get(3));
        int runs = Integer.parseInt(arguments.get(4));

        PeersDraws few = draws.first(Math.min(8, draws.towns().size()), Math.min(512, draws.draws()));
        Timed warm = prepared(own, few, threads);
        long since = System.nanoTime();
        do {
            warm.run();
        } while (System.nanoTime() - since < Double.parseDouble(arguments.get(5)) * 1e9);

        Timed all = prepared(own, draws, threads);
        List<String> seconds = new ArrayList<>();
        Supplier<PeersTotals> totals = () -> PeersTotals.zero(draws.draws());
        for (int run = 0; run < runs; run++) {
            long start = System.nanoTime();
            totals = all.run();
            seconds.add(String.format(Locale.ROOT, "%.6f", (System.nanoTime() - start) / 1e9));
        }
        totals.get().write(Path.of(arguments.get(2)));
        System.out.println("{\"seconds\":" + seconds + ",\"peakKilobytes\":" + peakKilobytes() + "}");
    }

    private static Timed prepared(boolean own, PeersDraws draws, int threads) {
        if (!own) {
            return () -> {
                PeersTotals totals = PeersFlat.run(draws, threads);
                return () -> totals;
            };
        }
        ImmutableList<Scenario> scenarios = PeersOwn.scenarios(draws.towns());
        return () -> {
            NationalRiskResult result = PeersOwn.run(scenarios, draws, threads);
            return () -> PeersOwn.totals(result);
        };
    }

    /** The largest part of memory that the process ever had, as Linux tells it; 0 where it does not. */
    private static long peakKilobytes() {
        try {
            return Files.readAllLines(Path.of("/proc/self/status")).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .map(line ->
                            Splitter.on(' ').omitEmptyStrings().trimResults().splitToList(line.substring(6)))
                    .mapToLong(words -> Long.parseLong(words.get(0)))
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }
}

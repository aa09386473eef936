package nl.geldstroom.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.DoubleBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.TreeMap;
import nl.geldstroom.evidence.Estimate;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.plan.Draws;
import nl.geldstroom.plan.ParameterUse;
import nl.geldstroom.plan.Plan;
import nl.geldstroom.scenario.ScenarioPlan;
import org.jspecify.annotations.Nullable;

/**
 * The draws of the national scenario, and the amounts of its municipalities, as all {@link Peers} read them from one file.
 *
 * <p>The file: eight bytes {@code GSDRAWS1}; the length of the header as a whole number of eight bytes; the header, JSON in
 * UTF-8 with the members {@code municipalities}, {@code draws}, {@code lines}, {@code years}, {@code once} (numbers) and
 * {@code ids} (the municipalities), filled up with spaces to a multiple of eight bytes; then doubles. All numbers are
 * little-endian. The doubles are, one after the other, each row of draws together:
 *
 * <pre>
 * amounts [municipality][numbers]     in cents: the cost of each line, the income of each line (the grant of the base year
 *                                     included), the grant of each year, what the team costs a year
 * volume  [year][line][draw]          growth of volume in January of the year; that of the first year is not used
 * price   [year][line][draw]          growth of prices
 * once    [parameter][draw]           in the order of {@link PeersScenario#ONCE}
 * share   [municipality][draw]        the part of the line that moves
 * </pre>
 *
 * @param towns the municipalities
 * @param draws how many draws there are
 * @param volume growth of volume by year, line and draw
 * @param price growth of prices by year, line and draw
 * @param once what is drawn once for the country, by parameter and draw
 * @param share what is drawn for each municipality, by municipality and draw
 */
@SuppressWarnings("ArrayRecordComponent") // Numbers by the million; nobody compares them.
record PeersDraws(
        ImmutableList<PeersTown> towns,
        int draws,
        double[][][] volume,
        double[][][] price,
        double[][] once,
        double[][] share) {

    private static final String MAGIC = "GSDRAWS1";

    /**
     * Draws, evenly within the bounds of each parameter of the scenario.
     *
     * @param towns the municipalities
     * @param draws how many
     * @param seed the same seed gives the same draws
     * @return the draws
     */
    static PeersDraws draw(ImmutableList<PeersTown> towns, int draws, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        TreeMap<String, Estimate> estimates = new TreeMap<>();
        Plan plan = ScenarioPlan.of(PeersScenario.of(towns.get(0)));
        plan.parameters().forEach(use -> estimates.put(use.id(), use.parameter().estimate()));
        int lines = PeersScenario.LINES.size();
        PeersDraws all = empty(towns, draws);
        for (int year = 0; year < PeersScenario.YEARS; year++) {
            for (int line = 0; line < lines; line++) {
                fill(all.volume[year][line], estimate(estimates, PeersScenario.LINES.get(line) + "/volume"), random);
                fill(all.price[year][line], estimate(estimates, PeersScenario.LINES.get(line) + "/price"), random);
            }
        }
        for (int i = 0; i < all.once.length; i++) {
            fill(all.once[i], estimate(estimates, PeersScenario.ONCE.get(i)), random);
        }
        for (double[] row : all.share) {
            fill(row, estimate(estimates, PeersScenario.PER_TOWN), random);
        }
        return all;
    }

    private static PeersDraws empty(ImmutableList<PeersTown> towns, int draws) {
        int lines = PeersScenario.LINES.size();
        return new PeersDraws(
                towns,
                draws,
                new double[PeersScenario.YEARS][lines][draws],
                new double[PeersScenario.YEARS][lines][draws],
                new double[PeersScenario.ONCE.size()][draws],
                new double[towns.size()][draws]);
    }

    private static Estimate estimate(TreeMap<String, Estimate> estimates, String id) {
        Estimate estimate = estimates.get(id);
        if (estimate == null) {
            throw new IllegalStateException("The scenario must have the parameter (" + id + "); it has "
                    + String.join(", ", estimates.keySet()) + ".");
        }
        return estimate;
    }

    private static void fill(double[] row, Estimate estimate, SplittableRandom random) {
        for (int i = 0; i < row.length; i++) {
            row[i] = estimate.low() + random.nextDouble() * (estimate.high() - estimate.low());
        }
    }

    /**
     * The same with fewer municipalities or draws: the first of each.
     *
     * @param fewerTowns how many municipalities
     * @param fewerDraws how many draws
     * @return a copy
     */
    PeersDraws first(int fewerTowns, int fewerDraws) {
        PeersDraws fewer = empty(towns.subList(0, fewerTowns), fewerDraws);
        for (int year = 0; year < volume.length; year++) {
            copy(volume[year], fewer.volume[year]);
            copy(price[year], fewer.price[year]);
        }
        copy(once, fewer.once);
        copy(share, fewer.share);
        return fewer;
    }

    private static void copy(double[][] from, double[][] to) {
        for (int i = 0; i < to.length; i++) {
            System.arraycopy(from[i], 0, to[i], 0, to[i].length);
        }
    }

    /**
     * The values of a parameter.
     *
     * @param id the id of the parameter in the plan of a municipality
     * @param town the number of the municipality
     * @param year the calendar year; for a parameter that does not vary by year any number
     * @return one value for each draw; null if the parameter is certain
     */
    double @Nullable [] values(String id, int town, int year) {
        if (id.equals(PeersScenario.PER_TOWN)) {
            return share[town];
        }
        int at = PeersScenario.ONCE.indexOf(id);
        if (at >= 0) {
            return once[at];
        }
        for (int line = 0; line < PeersScenario.LINES.size(); line++) {
            if (id.equals(PeersScenario.LINES.get(line) + "/volume")) {
                return volume[year - PeersScenario.FIRST][line];
            }
            if (id.equals(PeersScenario.LINES.get(line) + "/price")) {
                return price[year - PeersScenario.FIRST][line];
            }
        }
        return null;
    }

    /**
     * A block of draws as the engine takes it.
     *
     * @param plan the plan of a municipality
     * @param town the number of the municipality
     * @param first the first draw
     * @param width how many draws
     * @return their values
     */
    Draws block(Plan plan, int town, int first, int width) {
        int count = plan.parameters().size();
        double[][] values = new double[count][width];
        double[][][] yearly = new double[count][][];
        for (int p = 0; p < count; p++) {
            ParameterUse use = plan.parameters().get(p);
            double[] row = values(use.id(), town, PeersScenario.FIRST);
            if (row == null) {
                Arrays.fill(values[p], use.parameter().point());
            } else {
                System.arraycopy(row, first, values[p], 0, width);
                if (use.parameter().estimate().varies() == Estimate.Varies.PER_YEAR) {
                    yearly[p] = new double[PeersScenario.YEARS][width];
                    for (int year = 0; year < PeersScenario.YEARS; year++) {
                        double[] of = values(use.id(), town, PeersScenario.FIRST + year);
                        if (of != null) {
                            System.arraycopy(of, first, yearly[p][year], 0, width);
                        }
                    }
                }
            }
        }
        return new Draws(width, values, yearly);
    }

    /**
     * Writes the file.
     *
     * @param file where to
     */
    void write(Path file) {
        StringBuilder header = new StringBuilder("{\"municipalities\":" + towns.size() + ",\"draws\":" + draws
                + ",\"lines\":" + PeersScenario.LINES.size() + ",\"years\":" + PeersScenario.YEARS + ",\"once\":"
                + PeersScenario.ONCE.size() + ",\"ids\":[");
        for (int i = 0; i < towns.size(); i++) {
            header.append(i == 0 ? "\"" : ",\"").append(towns.get(i).id()).append('"');
        }
        header.append("]}");
        while (header.length() % 8 != 0) {
            header.append(' ');
        }
        byte[] text = header.toString().getBytes(StandardCharsets.UTF_8);
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer start = ByteBuffer.allocate(16 + text.length).order(ByteOrder.LITTLE_ENDIAN);
            start.put(MAGIC.getBytes(StandardCharsets.US_ASCII))
                    .putLong(text.length)
                    .put(text)
                    .flip();
            writeFully(channel, start);
            for (PeersTown town : towns) {
                writeRow(channel, town.numbers());
            }
            for (double[][][] growth : ImmutableList.of(volume, price)) {
                for (double[][] year : growth) {
                    for (double[] row : year) {
                        writeRow(channel, row);
                    }
                }
            }
            for (double[][] rows : ImmutableList.of(once, share)) {
                for (double[] row : rows) {
                    writeRow(channel, row);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes a row of numbers, little-endian.
     *
     * @param channel where to
     * @param row the numbers
     * @throws IOException if it cannot be written
     */
    static void writeRow(FileChannel channel, double[] row) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(8 * row.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asDoubleBuffer().put(row);
        writeFully(channel, bytes);
    }

    private static void writeFully(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /**
     * Reads the file.
     *
     * @param file which one
     * @return the draws
     */
    static PeersDraws read(Path file) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size())
                    .order(ByteOrder.LITTLE_ENDIAN);
            byte[] magic = new byte[8];
            bytes.get(magic);
            if (!MAGIC.equals(new String(magic, StandardCharsets.US_ASCII))) {
                throw new IllegalArgumentException("The file (" + file + ") must be one of draws, and start with "
                        + MAGIC + ". Maybe it is another file.");
            }
            byte[] header = new byte[(int) bytes.getLong()];
            bytes.get(header);
            JsonNode tree = new ObjectMapper().readTree(header);
            DoubleBuffer numbers = bytes.slice().order(ByteOrder.LITTLE_ENDIAN).asDoubleBuffer();
            ImmutableList.Builder<PeersTown> towns = ImmutableList.builder();
            for (JsonNode id : tree.get("ids")) {
                double[] amounts = new double[PeersTown.NUMBERS];
                numbers.get(amounts);
                towns.add(PeersTown.of(PartyId.of(id.textValue()), amounts));
            }
            PeersDraws all = empty(towns.build(), tree.get("draws").intValue());
            for (double[][][] growth : ImmutableList.of(all.volume, all.price)) {
                for (double[][] year : growth) {
                    for (double[] row : year) {
                        numbers.get(row);
                    }
                }
            }
            for (double[][] rows : ImmutableList.of(all.once, all.share)) {
                for (double[] row : rows) {
                    numbers.get(row);
                }
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

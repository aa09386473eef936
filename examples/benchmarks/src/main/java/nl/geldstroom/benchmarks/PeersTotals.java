package nl.geldstroom.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What every peer adds up: in cents, by quantity, calendar year and draw.
 *
 * <p>The file of a peer holds nothing but these numbers, little-endian doubles in the order quantity, year, draw.
 *
 * @param cents by quantity, year and draw
 */
@SuppressWarnings("ArrayRecordComponent") // Compared by difference(), number by number.
record PeersTotals(double[][][] cents) {

    /** What is added up; a payer is the municipalities together, the insurers or the Long-term Care Fund. */
    enum Quantity {
        /** What the municipalities receive less what they spend, the measures included. */
        BALANCE_OF_MUNICIPALITIES,
        /** The same of the insurers. */
        BALANCE_OF_INSURERS,
        /** The same of the Long-term Care Fund. */
        BALANCE_OF_CARE_FUND,
        /** What the measures change in the balance of the municipalities. */
        DIFFERENCE_OF_MUNICIPALITIES,
        /** The same of the insurers. */
        DIFFERENCE_OF_INSURERS,
        /** The same of the Long-term Care Fund. */
        DIFFERENCE_OF_CARE_FUND,
        /** The value of all effects, which is no money. */
        VALUE;

        /** Where it stands in the totals of every peer, whatever language that is written in. */
        @SuppressWarnings("EnumOrdinal") // The order above is the layout.
        int row() {
            return ordinal();
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /**
     * Totals that are all zero.
     *
     * @param draws how many draws
     * @return the totals, to be added to
     */
    static PeersTotals zero(int draws) {
        return new PeersTotals(new double[Quantity.values().length][PeersScenario.YEARS][draws]);
    }

    /**
     * The first place where others differ, in the years that are answered for; value counts over all of them together.
     *
     * @param others what another peer added up
     * @return where, and both amounts; empty if all are equal to the cent
     */
    Optional<String> difference(PeersTotals others) {
        for (Quantity quantity : Quantity.values()) {
            double[][] own = years(quantity);
            double[][] other = others.years(quantity);
            for (int year = 0; year < own.length; year++) {
                for (int i = 0; i < own[year].length; i++) {
                    if (!(own[year][i] == other[year][i])) {
                        String when = quantity == Quantity.VALUE ? "" : " in " + (PeersScenario.START + year);
                        return Optional.of("the " + quantity + when + " of draw " + i + " is " + own[year][i] + " and "
                                + other[year][i] + " cents");
                    }
                }
            }
        }
        return Optional.empty();
    }

    private double[][] years(Quantity quantity) {
        double[][] all = cents[quantity.row()];
        if (quantity != Quantity.VALUE) {
            return Arrays.copyOfRange(all, PeersScenario.START - PeersScenario.FIRST, all.length);
        }
        double[] sum = new double[all[0].length];
        for (double[] year : all) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += year[i];
            }
        }
        return new double[][] {sum};
    }

    /**
     * Writes the file.
     *
     * @param file where to
     */
    void write(Path file) {
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            for (double[][] quantity : cents) {
                for (double[] row : quantity) {
                    PeersDraws.writeRow(channel, row);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads the file of a peer.
     *
     * @param file which one
     * @param draws how many draws it has
     * @return the totals
     */
    static PeersTotals read(Path file, int draws) {
        PeersTotals totals = zero(draws);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size())
                    .order(ByteOrder.LITTLE_ENDIAN);
            for (double[][] quantity : totals.cents) {
                for (double[] row : quantity) {
                    for (int i = 0; i < row.length; i++) {
                        row[i] = bytes.getDouble();
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return totals;
    }
}

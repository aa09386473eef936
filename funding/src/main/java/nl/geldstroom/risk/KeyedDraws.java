package nl.geldstroom.risk;

import com.google.common.hash.HashCode;
import com.google.common.hash.Hashing;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.apache.commons.rng.ArbitrarilyJumpableUniformRandomProvider;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/**
 * Chances that are a pure function of seed, parameter, entity, period and draw (<i>trekkingen</i>).
 *
 * <p>Each combination of seed, parameter, entity and period has a stream of its own: the counter-based generator Philox 4x64
 * of Commons RNG under the first 128 bits of the SHA-256 of the four, so that draw n is the n-th number of the stream
 * whatever else is drawn, in whatever blocks and on however many threads.
 */
final class KeyedDraws {

    private final long seed;

    KeyedDraws(long seed) {
        this.seed = seed;
    }

    /**
     * Fills an array with chances.
     *
     * @param parameter the id of the parameter
     * @param entity the entity; empty if all share the draw
     * @param period the calendar year; 0 if all years share the draw
     * @param first the number of the first draw
     * @param out receives one chance for each draw, above 0 and below 1
     */
    void chances(String parameter, String entity, int period, long first, double[] out) {
        UniformRandomProvider stream = stream(parameter, entity, period, first);
        for (int i = 0; i < out.length; i++) {
            // The middle of one of 2^52 equal parts: never 0 and never 1.
            out[i] = ((stream.nextLong() >>> 12) + 0.5) * 0x1.0p-52;
        }
    }

    private UniformRandomProvider stream(String parameter, String entity, int period, long first) {
        byte[] id = parameter.getBytes(StandardCharsets.UTF_8);
        byte[] of = entity.getBytes(StandardCharsets.UTF_8);
        ByteBuffer key = ByteBuffer.allocate(8 + 4 + id.length + 4 + of.length + 4);
        key.putLong(seed).putInt(id.length).put(id).putInt(of.length).put(of).putInt(period);
        HashCode hash = Hashing.sha256().hashBytes(key.array());
        ByteBuffer bits = ByteBuffer.wrap(hash.asBytes());
        ArbitrarilyJumpableUniformRandomProvider generator = (ArbitrarilyJumpableUniformRandomProvider)
                RandomSource.PHILOX_4X64.create(new long[] {bits.getLong(), bits.getLong(), 0, 0, 0, 0});
        if (first > 0) {
            generator.jump(first);
        }
        return generator;
    }
}

package nl.geldstroom.benchmarks;

import java.math.BigDecimal;
import java.util.concurrent.TimeUnit;
import nl.geldstroom.money.Money;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What an amount in whole cents costs beside a decimal number: one addition. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@State(Scope.Benchmark)
public class MoneyBenchmark {

    private final Money money = Money.ofCents(81_518_300);
    private final Money moneyAdded = Money.ofCents(69_409_700);
    private final BigDecimal decimal = new BigDecimal("815183.00");
    private final BigDecimal decimalAdded = new BigDecimal("694097.00");

    /** Starts with the figures of the two years. */
    public MoneyBenchmark() {}

    /**
     * Adds two amounts in cents.
     *
     * @return the sum
     */
    @Benchmark
    public Money cents() {
        return money.plus(moneyAdded);
    }

    /**
     * Adds the same amounts as decimal numbers.
     *
     * @return the sum
     */
    @Benchmark
    public BigDecimal decimals() {
        return decimal.add(decimalAdded);
    }
}

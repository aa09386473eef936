package nl.geldstroom.benchmarks;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.risk.Risk;
import nl.geldstroom.risk.RiskResult;
import nl.geldstroom.risk.Slider;
import nl.geldstroom.scenario.Scenario;
import nl.geldstroom.scenario.ScenarioPlan;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One municipality of the national scenario of {@link Peers}, 180 months with 1,000 draws on one thread: the whole run, and
 * one changed parameter, in full and by a slider.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class RiskBenchmark {

    private static final int DRAWS = 1_000;

    private static final String MOVED = "shift/share";

    private final PeersDraws draws =
            PeersDraws.draw(ImmutableList.of(PeersTown.madeUp(PartyId.of("gm:1509"))), DRAWS, 1);
    private final Scenario scenario = PeersScenario.of(draws.towns().get(0));
    private final Risk risk = Risk.of(scenario).draws(DRAWS);
    private final Slider slider = risk.slider(MOVED);
    private int moves;

    /** Makes a slider, and sees to it that a move says what a full run says. */
    public RiskBenchmark() {
        double[] moved = slider.at(0.3).cents(PartyId.of("gm:1509"));
        double[] full = risk.with(MOVED, 0.3).run().cents(PartyId.of("gm:1509"));
        if (!Arrays.equals(moved, full)) {
            throw new IllegalStateException("A move of the slider and a full run with its value must say the same.");
        }
    }

    /** Never the same value twice in a row. */
    private double next() {
        moves++;
        return 0.1 + 0.001 * (moves % 400);
    }

    /** Everything: compiling, drawing from the seed, and the sums of every draw. */
    @Benchmark
    public RiskResult oneMunicipality() {
        return Risk.of(scenario).draws(DRAWS).run();
    }

    /** The same once more: what no draw changes is known. */
    @Benchmark
    public RiskResult oneMunicipalityAgain() {
        return risk.run();
    }

    /** One changed parameter as a full run. */
    @Benchmark
    public RiskResult changedParameterInFull() {
        return risk.with(MOVED, next()).run();
    }

    /** One changed parameter as a move of a slider, which reuses what does not depend on it. */
    @Benchmark
    public RiskResult changedParameterBySlider() {
        return slider.at(next());
    }

    /** Compiling the scenario and unchanged policy alone. */
    @Benchmark
    public int compile() {
        return ScenarioPlan.of(scenario).size()
                + ScenarioPlan.of(scenario.reference()).size();
    }

    /** The same sums as flat loops over numbers that were drawn before. */
    @Benchmark
    public Object flatLoops() {
        return PeersFlat.run(draws, 1);
    }
}

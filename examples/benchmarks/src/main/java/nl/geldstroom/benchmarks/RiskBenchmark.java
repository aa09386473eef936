package nl.geldstroom.benchmarks;

import com.google.common.collect.ImmutableList;
import java.util.concurrent.TimeUnit;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.risk.Risk;
import nl.geldstroom.risk.RiskResult;
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
 * what of it is drawing, compiling and the sums.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class RiskBenchmark {

    private static final int DRAWS = 1_000;

    private final PeersDraws draws =
            PeersDraws.draw(ImmutableList.of(PeersTown.madeUp(PartyId.of("gm:1509"))), DRAWS, 1);
    private final Scenario scenario = PeersScenario.of(draws.towns().get(0));

    /** Everything: compiling, drawing from the seed, and the sums of every draw. */
    @Benchmark
    public RiskResult oneMunicipality() {
        return Risk.of(scenario).draws(DRAWS).run();
    }

    /** The same with numbers that were drawn before. */
    @Benchmark
    public RiskResult oneMunicipalityDrawnBefore() {
        return Risk.of(scenario)
                .draws(DRAWS)
                .from((use, entity, year, first, out) -> {
                    double[] row = draws.values(use.id(), 0, year);
                    if (row == null) {
                        throw new IllegalArgumentException("The parameter (" + use.id() + ") must have been drawn.");
                    }
                    System.arraycopy(row, first, out, 0, out.length);
                })
                .run();
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

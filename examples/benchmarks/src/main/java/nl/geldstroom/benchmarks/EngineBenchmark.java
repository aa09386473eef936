package nl.geldstroom.benchmarks;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import nl.geldstroom.document.Input;
import nl.geldstroom.ledger.Projection;
import nl.geldstroom.plan.Draws;
import nl.geldstroom.plan.Engine;
import nl.geldstroom.plan.Plan;
import nl.geldstroom.plan.PostingRule;
import nl.geldstroom.plan.Recorder;
import nl.geldstroom.plan.Totals;
import nl.geldstroom.scenario.Scenario;
import nl.geldstroom.scenario.ScenarioDocuments;
import nl.geldstroom.scenario.ScenarioPlan;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The one engine on the worked example (shift, delayed effect and a grant with an end; 144 months): one draw with and
 * without a recorder, and a block of 128. Run from the project's root.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class EngineBenchmark {

    private final Scenario scenario;
    private final Plan plan;
    private final Draws one;
    private final Draws block;

    /** Compiles the scenario once. */
    public EngineBenchmark() {
        Path file = Path.of("examples", "scenarios", "oude-ijsselstreek-a.json");
        scenario = new ScenarioDocuments().read(Input.of(file)).orThrow();
        plan = ScenarioPlan.of(scenario);
        one = Draws.point(plan);
        double[][] values = new double[one.values().length][Engine.BLOCK];
        for (int p = 0; p < values.length; p++) {
            Arrays.fill(values[p], one.values()[p][0]);
        }
        block = new Draws(Engine.BLOCK, values);
    }

    /** From scenario to ledger and reference, as a script does it. */
    @Benchmark
    public Projection projection() {
        return Projection.of(scenario);
    }

    /** One draw, every posting received. */
    @Benchmark
    public double oneDrawRecorded() {
        double[] sum = new double[1];
        Engine.run(plan, one, new Recorder() {
            @Override
            public void posted(int month, PostingRule rule, double[] cents) {
                sum[0] += cents[0];
            }
        });
        return sum[0];
    }

    /** One draw, nothing received. */
    @Benchmark
    public Totals oneDraw() {
        return Engine.run(plan, one, Recorder.NONE);
    }

    /** A draw out of a block of 128: time per draw. */
    @Benchmark
    @OperationsPerInvocation(Engine.BLOCK)
    public Totals drawOfABlock() {
        return Engine.run(plan, block, Recorder.NONE);
    }
}

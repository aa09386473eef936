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
import nl.geldstroom.risk.Risk;
import nl.geldstroom.risk.RiskResult;
import nl.geldstroom.risk.Slider;
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
 * without a recorder, a block of 128, a risk run of a thousand draws, and a slider. Run from the project's root.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class EngineBenchmark {

    private static final String SLIDES = "support-to-social-base/share";

    private final Scenario scenario;
    private final Plan plan;
    private final Draws one;
    private final Draws block;
    private final Risk risk;
    private final Slider slider;
    private double position;

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
        risk = Risk.of(scenario).draws(1_000).seed(42);
        slider = risk.slider(SLIDES);
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

    /** A thousand draws with everything made anew: two plans compiled, specialised, drawn and run on one thread. */
    @Benchmark
    public RiskResult riskAnew() {
        return Risk.of(scenario).draws(1_000).seed(42).run();
    }

    /** A thousand draws of a run that was made ready before. */
    @Benchmark
    public RiskResult risk() {
        return risk.run();
    }

    /** The same with one parameter held at a value, made anew. */
    @Benchmark
    public RiskResult riskHeld() {
        return risk.with(SLIDES, 0.3).run();
    }

    /** A move of a slider over the same draws. */
    @Benchmark
    public RiskResult sliderMove() {
        position = position >= 0.6 ? 0.1 : position + 0.01;
        return slider.at(position);
    }
}

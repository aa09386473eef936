package nl.geldstroom.benchmarks;

import com.google.common.collect.ImmutableList;
import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import nl.geldstroom.ledger.Explanation;
import nl.geldstroom.ledger.Ledger;
import nl.geldstroom.ledger.Projection;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.plan.Draws;
import nl.geldstroom.plan.Engine;
import nl.geldstroom.plan.Plan;
import nl.geldstroom.plan.PostingKind;
import nl.geldstroom.plan.Recorder;
import nl.geldstroom.plan.Totals;
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
 * The deterministic national run: 342 municipalities, eight lines, 180 months, with full ledger and reference, beside one
 * flat loop that computes the same totals; they are compared to the cent before anything is measured. Everything runs on
 * one thread.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class NationalBenchmark {

    private final ImmutableList<PartyId> municipalities = NationalModel.municipalities();
    private final List<Scenario> scenarios = new ArrayList<>();
    private final List<Plan> plans = new ArrayList<>();
    private final Projection one;

    /** Makes the scenarios and sees to it that both ways say the same. */
    public NationalBenchmark() {
        municipalities.forEach(municipality -> scenarios.add(NationalModel.scenario(municipality)));
        scenarios.forEach(scenario -> plans.add(ScenarioPlan.of(scenario)));
        one = Projection.of(scenarios.get(0));
        Map<PostingKind, long[]> own = NationalModel.totals(scenarios.stream()
                .map(scenario -> Projection.of(scenario).ledger())
                .toList());
        Map<PostingKind, long[]> flat = NationalModel.flat(municipalities);
        flat.forEach((kind, years) -> {
            if (!Arrays.equals(years, own.get(kind))) {
                throw new IllegalStateException("The totals of " + kind + " differ: " + Arrays.toString(own.get(kind))
                        + " and " + Arrays.toString(years) + ".");
            }
        });
        if (!flat.keySet().equals(own.keySet())) {
            throw new IllegalStateException("The kinds differ: " + own.keySet() + " and " + flat.keySet() + ".");
        }
    }

    /** From scenarios to ledgers and references, each kept until the next. */
    @Benchmark
    public long nationalRunWithLedger() {
        long postings = 0;
        for (Scenario scenario : scenarios) {
            Projection projection = Projection.of(scenario);
            postings += projection.ledger().postings().size()
                    + projection.reference().postings().size();
        }
        return postings;
    }

    /** The same, all ledgers kept. */
    @Benchmark
    public List<Ledger> nationalRunAllLedgersKept() {
        List<Ledger> ledgers = new ArrayList<>();
        for (Scenario scenario : scenarios) {
            Projection projection = Projection.of(scenario);
            ledgers.add(projection.ledger());
            ledgers.add(projection.reference());
        }
        return ledgers;
    }

    /** Compiling the scenarios alone. */
    @Benchmark
    public long compile() {
        long steps = 0;
        for (Scenario scenario : scenarios) {
            steps += ScenarioPlan.of(scenario).size();
        }
        return steps;
    }

    /** The compiled plans alone, totals per year and conservation, no ledger. */
    @Benchmark
    public Totals engine() {
        Totals last = Engine.run(plans.get(0), Draws.point(plans.get(0)), Recorder.NONE);
        for (Plan plan : plans) {
            last = Engine.run(plan, Draws.point(plan), Recorder.NONE);
        }
        return last;
    }

    /** The same totals as flat loops: no ledger, no reference, no conservation. */
    @Benchmark
    public Map<PostingKind, long[]> flatLoop() {
        return NationalModel.flat(municipalities);
    }

    /** A figure of one municipality derived. */
    @Benchmark
    public Explanation explain() {
        return one.explain(municipalities.get(0), Year.of(2035));
    }
}

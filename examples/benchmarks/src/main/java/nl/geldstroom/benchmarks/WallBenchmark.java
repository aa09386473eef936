package nl.geldstroom.benchmarks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import nl.geldstroom.evidence.Reliability;
import nl.geldstroom.law.Act;
import nl.geldstroom.law.Acts;
import nl.geldstroom.law.LawId;
import nl.geldstroom.law.MoneyKind;
import nl.geldstroom.law.Validity;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.provision.ProvisionKind;
import nl.geldstroom.wall.Flow;
import nl.geldstroom.wall.FlowDestination;
import nl.geldstroom.wall.FlowOrigin;
import nl.geldstroom.wall.PartyScope;
import nl.geldstroom.wall.WallRule;
import nl.geldstroom.wall.WallStatus;
import nl.geldstroom.wall.WallVerdict;
import nl.geldstroom.wall.Walls;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What 10,000 rules say about 100,000 flows: through {@link Walls}, which also writes the explanation, beside a scan of all
 * rules in a plain loop, which does not. Both give the same answers; the set-up compares a thousand of them.
 *
 * <p>The rules are those that ship and rules of 342 municipalities; each dimension beside the payer is open in two of five.
 * In the local mix one rule in a hundred speaks of every payer, one of all municipalities and the others of one; in the open
 * mix ten and ten in a hundred. No two flows are the same, and nothing is remembered from one to the next.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
public class WallBenchmark {

    private static final LocalDate DAY = LocalDate.of(2028, 5, 1);

    private static final int RULES = 10_000;

    private static final int FLOWS = 100_000;

    /** How many rules speak of every payer or of all municipalities: local 2 in 100, open 20 in 100. */
    @Param({"local", "open"})
    public String mix = "local";

    private final List<WallRule> rules = new ArrayList<>();
    private final List<Flow> flows = new ArrayList<>();
    private final List<LawId> laws = Acts.standard().all().stream().map(Act::id).toList();
    private Walls walls = Walls.standard();

    /** Rules, flows and a thousand comparisons. */
    @Setup
    public void prepare() {
        SplittableRandom random = new SplittableRandom(7);
        rules.addAll(Walls.standard().rules());
        while (rules.size() < RULES) {
            rules.add(rule(random, rules.size()));
        }
        Set<Flow> distinct = new LinkedHashSet<>();
        while (distinct.size() < FLOWS) {
            distinct.add(flow(random));
        }
        flows.addAll(distinct);
        walls = Walls.of(rules);
        for (int i = 0; i < FLOWS; i += FLOWS / 1000) {
            WallVerdict verdict = walls.resolve(flows.get(i), DAY);
            List<WallRule> scanned = scanned(flows.get(i));
            scanned.sort((one, other) -> one.id().compareTo(other.id()));
            if (!verdict.rules().equals(scanned) || verdict.status() != status(flows.get(i), scanned)) {
                throw new IllegalStateException("Another answer about " + flows.get(i) + ".");
            }
        }
    }

    /** Through the index. */
    @Benchmark
    @Warmup(iterations = 8)
    @Measurement(iterations = 8)
    public int indexed() {
        int sum = 0;
        for (Flow flow : flows) {
            sum += walls.resolve(flow, DAY).status().name().length();
        }
        return sum;
    }

    /** Every rule for every flow. */
    @Benchmark
    @Warmup(iterations = 1)
    @Measurement(iterations = 2)
    public int scanned() {
        int sum = 0;
        for (Flow flow : flows) {
            sum += status(flow, scanned(flow)).name().length();
        }
        return sum;
    }

    private List<WallRule> scanned(Flow flow) {
        List<WallRule> speaking = new ArrayList<>();
        boolean home = flow.staysAtHome();
        for (WallRule rule : rules) {
            if (rule.covers(flow) && rule.validity().contains(DAY) && (!home || namesSpending(rule.to()))) {
                speaking.add(rule);
            }
        }
        List<WallRule> deciding = new ArrayList<>();
        for (WallRule rule : speaking) {
            boolean outdone = false;
            for (WallRule other : speaking) {
                outdone |= other.goesBefore(rule);
            }
            if (!outdone) {
                deciding.add(rule);
            }
        }
        return deciding;
    }

    private static boolean namesSpending(FlowDestination to) {
        return to.law().isPresent()
                || to.provision().isPresent()
                || to.purpose().isPresent();
    }

    private static WallStatus status(Flow flow, List<WallRule> deciding) {
        if (deciding.isEmpty()) {
            return flow.staysAtHome() ? WallStatus.ALLOWED : WallStatus.UNKNOWN;
        }
        WallStatus first = deciding.get(0).status();
        for (WallRule rule : deciding) {
            if (rule.status() != first) {
                return WallStatus.CONFLICT;
            }
        }
        return first;
    }

    private WallRule rule(SplittableRandom random, int number) {
        int whose = random.nextInt(100);
        int wide = mix.equals("open") ? 10 : 1;
        Optional<PartyScope> payer = whose < wide
                ? Optional.empty()
                : Optional.of(
                        whose < 2 * wide
                                ? PartyScope.of("gm")
                                : PartyScope.of(town(random).text()));
        Optional<PartyScope> recipient = open(random)
                ? Optional.empty()
                : Optional.of(
                        random.nextBoolean()
                                ? PartyScope.PAYER
                                : PartyScope.of(town(random).text()));
        return WallRule.builder()
                .id("r" + number)
                .from(new FlowOrigin(
                        open(random) ? Optional.empty() : Optional.of(one(random, MoneyKind.values())),
                        payer,
                        open(random) ? Optional.empty() : Optional.of(laws.get(random.nextInt(laws.size())))))
                .to(new FlowDestination(
                        recipient,
                        open(random) ? Optional.empty() : Optional.of(laws.get(random.nextInt(laws.size()))),
                        open(random) ? Optional.empty() : Optional.of(one(random, ProvisionKind.values())),
                        Optional.empty()))
                .validity(Validity.from(LocalDate.of(2020, 1, 1).plusDays(random.nextInt(4000))))
                .status(random.nextBoolean() ? WallStatus.ALLOWED : WallStatus.UNKNOWN)
                .reliability(Reliability.OWN)
                .build();
    }

    private Flow flow(SplittableRandom random) {
        PartyId payer = town(random);
        return new Flow(
                one(random, MoneyKind.values()),
                payer,
                laws.get(random.nextInt(laws.size())),
                random.nextBoolean() ? payer : town(random),
                laws.get(random.nextInt(laws.size())),
                one(random, ProvisionKind.values()),
                Optional.empty());
    }

    private static boolean open(SplittableRandom random) {
        return random.nextInt(5) < 2;
    }

    private static PartyId town(SplittableRandom random) {
        return PartyId.municipality(String.format("%04d", 1 + random.nextInt(342)));
    }

    private static <E> E one(SplittableRandom random, E[] values) {
        return values[random.nextInt(values.length)];
    }
}

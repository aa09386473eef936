package nl.geldstroom.reference;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.geldstroom.baseline.Baseline;
import nl.geldstroom.baseline.BudgetLine;
import nl.geldstroom.baseline.Growth;
import nl.geldstroom.evidence.Assumption;
import nl.geldstroom.evidence.Estimate;
import nl.geldstroom.evidence.Evidence;
import nl.geldstroom.evidence.Grounded;
import nl.geldstroom.evidence.Parameter;
import nl.geldstroom.law.LawId;
import nl.geldstroom.measure.Beneficiary;
import nl.geldstroom.measure.BudgetShift;
import nl.geldstroom.measure.Delay;
import nl.geldstroom.measure.DelayedEffect;
import nl.geldstroom.measure.EqualisationRetention;
import nl.geldstroom.measure.ExtraSpending;
import nl.geldstroom.measure.Measure;
import nl.geldstroom.measure.OutcomeBond;
import nl.geldstroom.measure.Reinvestment;
import nl.geldstroom.measure.Return;
import nl.geldstroom.measure.Settlement;
import nl.geldstroom.measure.SharedSavings;
import nl.geldstroom.money.Money;
import nl.geldstroom.money.Share;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.plan.Direction;
import nl.geldstroom.plan.PostingKind;
import nl.geldstroom.plan.PostingRule;
import nl.geldstroom.provision.LineId;
import nl.geldstroom.scenario.Given;
import nl.geldstroom.scenario.Horizon;
import nl.geldstroom.scenario.NamedParty;
import nl.geldstroom.scenario.Scenario;
import nl.geldstroom.scenario.UnknownWalls;
import nl.geldstroom.text.LocalizedText;

/** Whatever is agreed on who keeps the money: none is made, none is lost, and none is spent twice. */
class SettlingLawsTest {

    private static final Evidence CHOSEN = Assumption.of("test", "chosen at random");

    private static final LocalizedText TEXT = LocalizedText.same("x");

    private static final PartyId TOWN = PartyId.of("gm:1509");
    private static final PartyId INSURER = PartyId.of("uzovi:3311");
    private static final PartyId FUND = PartyId.of("org:fonds-langdurige-zorg");
    private static final PartyId PROVIDER = PartyId.of("org:provider");

    private static final LineId BASE = LineId.of("gm:1509/6.1");
    private static final LineId SUPPORT = LineId.of("gm:1509/6.712");
    private static final LineId NURSING = LineId.of("uzovi:3311/nursing");
    private static final LineId HOMES = LineId.of("org:fonds-langdurige-zorg/homes");

    private static BudgetLine line(LineId id, PartyId payer, LawId law, long cents) {
        return BudgetLine.builder()
                .id(id)
                .payer(payer)
                .law(law)
                .cost(Money.ofCents(cents))
                .income(Money.ZERO)
                .build();
    }

    private static Scenario scenario(Random random, List<Measure> measures) {
        return Scenario.builder()
                .id("random")
                .title(TEXT)
                .given(Given.builder()
                        .addParties(new NamedParty(TOWN, "town", Optional.empty()))
                        .baseline(Baseline.builder()
                                .year(Year.of(2026))
                                .growth(Growth.of(Parameter.of(0.013), Parameter.of(0.021)))
                                .addLines(
                                        line(BASE, TOWN, LawId.WMO2015, random.nextInt(100_000_000)),
                                        line(SUPPORT, TOWN, LawId.WMO2015, random.nextInt(100_000_000)),
                                        line(NURSING, INSURER, LawId.ZVW, random.nextInt(100_000_000)),
                                        line(HOMES, FUND, LawId.WLZ, random.nextInt(100_000_000)))
                                .build())
                        .unknownWalls(random.nextBoolean() ? UnknownWalls.PASS : UnknownWalls.BLOCK)
                        .refill(Grounded.of(random.nextDouble(), CHOSEN))
                        .build())
                .addAllMeasures(measures)
                .horizon(Horizon.of(2027, 2031))
                .build();
    }

    private static Grounded part(Random random) {
        return Grounded.of(random.nextInt(5) == 0 ? random.nextInt(2) : random.nextDouble(), CHOSEN);
    }

    /** What saves, costs and moves. */
    private static List<Measure> causes(Random random) {
        return List.of(
                ExtraSpending.builder()
                        .id("invest")
                        .title(TEXT)
                        .line(BASE)
                        .amounts(ImmutableSortedMap.of(
                                Year.of(2027),
                                Money.ofCents(random.nextInt(10_000_000)),
                                Year.of(2028),
                                Money.ofCents(random.nextInt(10_000_000))))
                        .build(),
                DelayedEffect.builder()
                        .id("effect")
                        .title(TEXT)
                        .of(BASE)
                        .delay(new Delay.ByYear(
                                ImmutableList.of(random.nextDouble(), random.nextDouble(), random.nextDouble()),
                                CHOSEN))
                        .value(Return.of(Grounded.of(1, CHOSEN)))
                        .cash(Return.of(Grounded.of(2 * random.nextDouble() - 0.5, CHOSEN)))
                        .addBeneficiaries(
                                Beneficiary.of(SUPPORT, Share.of("0.25"), CHOSEN),
                                Beneficiary.of(NURSING, Share.of("0.5"), CHOSEN),
                                Beneficiary.of(HOMES, Share.of("0.25"), CHOSEN))
                        .build(),
                BudgetShift.from(SUPPORT).to(BASE).share(random.nextDouble()).costPerMovedClient(Estimate.of(0.7)));
    }

    /** What moves money between parties, and neither makes nor spends any. */
    private static List<Measure> settlements(Random random) {
        double[] path = random.doubles(1 + random.nextInt(4)).sorted().toArray();
        for (int i = 0; i < path.length / 2; i++) {
            double early = path[i];
            path[i] = path[path.length - 1 - i];
            path[path.length - 1 - i] = early;
        }
        return List.of(
                EqualisationRetention.on(NURSING)
                        .keeping(CHOSEN, path)
                        .marketShare(part(random).point(), CHOSEN),
                Settlement.from(NURSING).to(BASE).shareOfGain(part(random).point(), CHOSEN),
                Settlement.from(BASE)
                        .to(NURSING)
                        .shareOfLoss(part(random).point(), CHOSEN)
                        .named("loss"),
                SharedSavings.on(NURSING)
                        .with(PROVIDER)
                        .share(part(random).point(), CHOSEN)
                        .between(0.05 * random.nextDouble(), part(random).point(), CHOSEN)
                        .losses(part(random).point(), CHOSEN),
                SharedSavings.on(NURSING)
                        .with(TOWN)
                        .share(part(random).point(), CHOSEN)
                        .into(BASE)
                        .named("shared-with-town"));
    }

    private static List<Measure> spending(Random random) {
        Reinvestment one = Reinvestment.of("effect", "shift")
                .from(SUPPORT)
                .into(BASE)
                .share(part(random).point(), CHOSEN)
                .named("one");
        Reinvestment two = Reinvestment.of("effect")
                .from(BASE)
                .into(SUPPORT)
                .share(part(random).point(), CHOSEN)
                .named("two");
        boolean yearly = random.nextBoolean();
        return List.of(
                yearly ? one.ofLastYear() : one,
                yearly ? two.ofLastYear() : two,
                Reinvestment.of("effect", "equalisation")
                        .from(NURSING)
                        .into(BASE)
                        .share(part(random).point(), CHOSEN)
                        .named("insurer"),
                OutcomeBond.builder()
                        .id("bond")
                        .title(TEXT)
                        .investor(PROVIDER)
                        .line(BASE)
                        .amounts(ImmutableSortedMap.of(Year.of(2027), Money.ofCents(random.nextInt(1_000_000))))
                        .addSavingOn(SUPPORT)
                        .share(part(random))
                        .most(Grounded.of(2 * random.nextDouble(), CHOSEN))
                        .build());
    }

    private static double sum(Recording run, int month, Predicate<PostingRule> which) {
        return run.rules.values().stream()
                .filter(which)
                .mapToDouble(rule -> run.posted(rule.id(), month))
                .sum();
    }

    /** What all payers together have of it in a month. */
    private static double balance(Recording run, int month) {
        return sum(run, month, rule -> rule.kind().direction() == Direction.IN)
                - sum(run, month, rule -> rule.kind().direction() == Direction.OUT);
    }

    @Property(tries = 60)
    void settlingMovesMoneyAndMakesNone(@ForAll long seed) {
        Random random = new Random(seed);
        long lines = random.nextLong();
        List<Measure> causes = causes(random);
        List<Measure> all = new ArrayList<>(causes);
        all.addAll(settlements(random));
        Recording with = Recording.of(scenario(new Random(lines), all));
        Recording without = Recording.of(scenario(new Random(lines), causes));
        for (int month = 0; month < with.months(); month++) {
            assertThat(balance(with, month)).isEqualTo(balance(without, month));
        }
    }

    @Property(tries = 60)
    void whatOnePaysAnotherGetsAndNoEuroIsSpentTwice(@ForAll long seed) {
        Random random = new Random(seed);
        List<Measure> all = new ArrayList<>(causes(random));
        all.addAll(settlements(random));
        all.addAll(spending(random));
        Recording run = Recording.of(scenario(random, all));
        double yielded = 0;
        double spent = 0;
        double invested = 0;
        double repaid = 0;
        for (int month = 0; month < run.months(); month++) {
            assertThat(sum(run, month, rule -> rule.kind() == PostingKind.EQUALISATION))
                    .isZero();
            assertThat(sum(run, month, rule -> rule.kind() == PostingKind.PAID_OVER))
                    .isEqualTo(sum(run, month, rule -> rule.kind() == PostingKind.RECEIVED));
            for (Measure measure : all) {
                assertThat(run.change("between/" + measure.id(), month)).isZero();
            }
            double gain = sum(run, month, rule -> isOf(rule) && rule.kind().direction() == Direction.IN)
                    - sum(run, month, rule -> isOf(rule) && rule.kind().direction() == Direction.OUT);
            spent += run.posted("one/spent", month) + run.posted("two/spent", month);
            assertThat(spent).isLessThanOrEqualTo(yielded);
            yielded += Math.max(gain, 0);
            invested += run.posted("bond/invested/paid", month);
            repaid += run.posted("bond/repaid/received", month);
            assertThat(repaid).isLessThanOrEqualTo(2 * invested + 1);
        }
    }

    /** What the effect and the shift yield to the town. */
    private static boolean isOf(PostingRule rule) {
        return rule.payer().equals(TOWN)
                && rule.measure()
                        .filter(id -> id.equals("effect") || id.equals("shift"))
                        .isPresent();
    }

    @Property(tries = 40)
    void theOrderOfTheFileChangesNothing(@ForAll long seed) {
        Random random = new Random(seed);
        List<Measure> all = new ArrayList<>(causes(random));
        all.addAll(settlements(random));
        all.addAll(spending(random));
        long lines = random.nextLong();
        Recording one = Recording.of(scenario(new Random(lines), all));
        Measure[] turned = all.toArray(Measure[]::new);
        Collections.shuffle(Arrays.asList(turned), random);
        Recording other = Recording.of(scenario(new Random(lines), Arrays.asList(turned)));
        assertThat(one.postings.keySet()).isEqualTo(other.postings.keySet());
        one.postings.forEach((rule, cents) -> assertThat(cents).as(rule).containsExactly(other.postings.get(rule)));
    }
}

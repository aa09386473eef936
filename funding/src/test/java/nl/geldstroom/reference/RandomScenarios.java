package nl.geldstroom.reference;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import nl.geldstroom.agreement.Agreement;
import nl.geldstroom.agreement.AgreementId;
import nl.geldstroom.agreement.AllocationRelease;
import nl.geldstroom.agreement.AllocationReleaseBuilder;
import nl.geldstroom.agreement.Compensation;
import nl.geldstroom.agreement.EffortBased;
import nl.geldstroom.agreement.Exercise;
import nl.geldstroom.agreement.Exerciser;
import nl.geldstroom.agreement.ExtensionOption;
import nl.geldstroom.agreement.OutputBased;
import nl.geldstroom.agreement.ReleasePath;
import nl.geldstroom.agreement.ServiceContract;
import nl.geldstroom.agreement.TaskBased;
import nl.geldstroom.agreement.Term;
import nl.geldstroom.baseline.Baseline;
import nl.geldstroom.baseline.BudgetLine;
import nl.geldstroom.baseline.Growth;
import nl.geldstroom.evidence.Assumption;
import nl.geldstroom.evidence.Estimate;
import nl.geldstroom.evidence.Evidence;
import nl.geldstroom.evidence.Grounded;
import nl.geldstroom.evidence.Parameter;
import nl.geldstroom.evidence.Reliability;
import nl.geldstroom.index.Indexation;
import nl.geldstroom.law.LawId;
import nl.geldstroom.law.MoneyKind;
import nl.geldstroom.law.Validity;
import nl.geldstroom.measure.Beneficiary;
import nl.geldstroom.measure.Bridging;
import nl.geldstroom.measure.BudgetShift;
import nl.geldstroom.measure.ClientFollowing;
import nl.geldstroom.measure.Cohort;
import nl.geldstroom.measure.CohortState;
import nl.geldstroom.measure.Companions;
import nl.geldstroom.measure.Delay;
import nl.geldstroom.measure.DelayedEffect;
import nl.geldstroom.measure.Delivery;
import nl.geldstroom.measure.Deterioration;
import nl.geldstroom.measure.EqualisationRetention;
import nl.geldstroom.measure.ExtraCapacity;
import nl.geldstroom.measure.ExtraSpending;
import nl.geldstroom.measure.Groups;
import nl.geldstroom.measure.Intervention;
import nl.geldstroom.measure.LabourSubstitution;
import nl.geldstroom.measure.Measure;
import nl.geldstroom.measure.OutcomeBond;
import nl.geldstroom.measure.OwnContributionChange;
import nl.geldstroom.measure.Path;
import nl.geldstroom.measure.PersonCost;
import nl.geldstroom.measure.Reinvestment;
import nl.geldstroom.measure.Return;
import nl.geldstroom.measure.SavingsTarget;
import nl.geldstroom.measure.Settlement;
import nl.geldstroom.measure.SharedSavings;
import nl.geldstroom.measure.SpendingGuarantee;
import nl.geldstroom.measure.SubstituteCost;
import nl.geldstroom.measure.Substitution;
import nl.geldstroom.measure.Trajectory;
import nl.geldstroom.measure.Transition;
import nl.geldstroom.measure.TransitionTeam;
import nl.geldstroom.measure.UnitPrice;
import nl.geldstroom.measure.WaitingList;
import nl.geldstroom.measure.Workforce;
import nl.geldstroom.money.Money;
import nl.geldstroom.money.Share;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.plan.Nature;
import nl.geldstroom.provision.LineId;
import nl.geldstroom.provision.ProvisionKind;
import nl.geldstroom.scenario.Given;
import nl.geldstroom.scenario.Horizon;
import nl.geldstroom.scenario.MetCondition;
import nl.geldstroom.scenario.NamedParty;
import nl.geldstroom.scenario.Reserve;
import nl.geldstroom.scenario.Scenario;
import nl.geldstroom.scenario.UnknownWalls;
import nl.geldstroom.source.FlatContribution;
import nl.geldstroom.source.FundingSource;
import nl.geldstroom.source.Household;
import nl.geldstroom.tariff.ServiceAllocation;
import nl.geldstroom.text.LocalizedText;
import nl.geldstroom.wall.AdoptedProposal;
import nl.geldstroom.wall.FlowDestination;
import nl.geldstroom.wall.FlowOrigin;
import nl.geldstroom.wall.PartyScope;
import nl.geldstroom.wall.WallRule;
import nl.geldstroom.wall.WallStatus;

/**
 * Scenarios of every shape, for laws that must hold in all of them.
 *
 * <p>Each part of a scenario comes from a number of its own, so that a failing scenario shrinks by leaving parts out.
 */
final class RandomScenarios {

    private static final Evidence CHOSEN = Assumption.of("test", "chosen for the calculation");

    static final int BASE = 2025;

    private static final PartyId TOWN = PartyId.of("gm:1509");

    private static final PartyId INSURER = PartyId.of("uzovi:0101");

    private static final PartyId WLZ_FUND = PartyId.of("org:fonds-langdurige-zorg");

    static final LocalizedText TEXT = LocalizedText.same("x");

    final Random random;

    private RandomScenarios(long seed) {
        this.random = new Random(seed * 6364136223846793005L + 1442695040888963407L);
    }

    /** Scenarios with four to six lines of two payers, up to three agreements, two grants and four measures. */
    static Arbitrary<Scenario> all() {
        Arbitrary<Long> seed = Arbitraries.longs().between(0, 1_000_000_000_000L);
        return Combinators.combine(
                        seed,
                        seed.list().ofMaxSize(3),
                        seed.list().ofMaxSize(2),
                        seed.list().ofMaxSize(4))
                .as(RandomScenarios::scenario);
    }

    /** The same scenario for the same number: with three agreements, two grants and four measures. */
    static Scenario numbered(long number) {
        Random seeds = new Random(number);
        return scenario(
                seeds.nextInt(),
                List.of(seeds.nextLong(), seeds.nextLong(), seeds.nextLong()),
                List.of(seeds.nextLong(), seeds.nextLong()),
                List.of(seeds.nextLong(), seeds.nextLong(), seeds.nextLong(), seeds.nextLong()));
    }

    /** The types of measures, as JSON names them. */
    static final List<String> KINDS = List.of(
            "budgetShift",
            "delayedEffect",
            "extraSpending",
            "equalisationRetention",
            "settlement",
            "clientFollowing",
            "substitution",
            "labourSubstitution",
            "waitingList",
            "cohort",
            "sharedSavings",
            "outcomeBond",
            "reinvestment",
            "ownContributionChange",
            "savingsTarget",
            "spendingGuarantee",
            "squeeze",
            "preventionFund",
            "procurementCost");

    /** Types of measures that also meet all together, and with one of every type in turn. */
    static final List<String> TOGETHER = List.of("preventionFund", "squeeze", "procurementCost");

    /** A scenario of three to five years with a fund, cuts, award rounds and one measure of every type in turn. */
    static Scenario together(long seed, long number) {
        Random seeds = new Random(seed * 1_000_003L + number);
        List<String> kinds = new ArrayList<>(List.of(KINDS.get((int) (number % KINDS.size()))));
        if (kinds.contains("reinvestment")) {
            kinds.set(0, "delayedEffect");
        }
        kinds.addAll(TOGETHER);
        return scenario(
                seeds.nextInt(),
                seeds.longs(2).boxed().toList(),
                seeds.longs(seeds.nextInt(3)).boxed().toList(),
                seeds.longs(kinds.size()).boxed().toList(),
                Optional.of(BASE + 2 + seeds.nextInt(3)),
                kinds);
    }

    /** Scenarios with funds, cuts and award rounds. */
    static Arbitrary<Scenario> anyTogether() {
        return Combinators.combine(
                        Arbitraries.longs().between(0, 1_000_000),
                        Arbitraries.longs().between(0, 1_000_000))
                .as(RandomScenarios::together);
    }

    /** Every two types of measures, a type with itself too. */
    static List<List<String>> pairs() {
        List<List<String>> pairs = new ArrayList<>();
        for (int i = 0; i < KINDS.size(); i++) {
            for (int j = i; j < KINDS.size(); j++) {
                pairs.add(List.of(KINDS.get(i), KINDS.get(j)));
            }
        }
        return pairs;
    }

    /** Small scenarios in which every two types of measures meet. */
    static Arbitrary<Scenario> any() {
        return Combinators.combine(
                        Arbitraries.longs().between(0, 1_000_000),
                        Arbitraries.longs().between(0, 1_000_000))
                .as(RandomScenarios::small);
    }

    /**
     * The same small scenario for the same seed and number: mostly 24 months, with four to six lines, up to two agreements
     * and two grants, and two to four measures of which the first two are a pair whose turn it is.
     */
    static Scenario small(long seed, long number) {
        Random seeds = new Random(seed * 1_000_003L + number);
        List<List<String>> pairs = pairs();
        List<String> kinds = new ArrayList<>(pairs.get((int) (number % pairs.size())));
        for (int i = seeds.nextInt(3); i > 0; i--) {
            kinds.add(KINDS.get(seeds.nextInt(KINDS.size())));
        }
        if (kinds.stream().allMatch(kind -> kind.equals("reinvestment"))) {
            kinds.add("budgetShift");
        }
        // What is spent again must be there before.
        kinds.sort(Comparator.comparing(kind -> kind.equals("reinvestment")));
        // What is awarded must be there.
        int agreements = Math.max(seeds.nextInt(3), kinds.contains("procurementCost") ? 1 : 0);
        return scenario(
                seeds.nextInt(),
                seeds.longs(agreements).boxed().toList(),
                seeds.longs(seeds.nextInt(3)).boxed().toList(),
                seeds.longs(kinds.size()).boxed().toList(),
                Optional.of(BASE + 1 + Math.max(0, seeds.nextInt(8) - 5)),
                kinds);
    }

    /** One more measure of a type for a scenario; of another type where the scenario has no place for it. */
    static Measure another(Scenario scenario, String kind, String id, long seed) {
        Given given = scenario.given();
        return new RandomScenarios(seed)
                .measure(
                        kind,
                        id,
                        given.baseline(),
                        scenario.horizon().to().getValue(),
                        scenario.measures(),
                        given.agreements());
    }

    private static Scenario scenario(long base, List<Long> agreementSeeds, List<Long> grantSeeds, List<Long> seeds) {
        return scenario(base, agreementSeeds, grantSeeds, seeds, Optional.empty(), List.of());
    }

    private static Scenario scenario(
            long base,
            List<Long> agreementSeeds,
            List<Long> grantSeeds,
            List<Long> seeds,
            Optional<Integer> until,
            List<String> kinds) {
        RandomScenarios frame = new RandomScenarios(base);
        int drawn = BASE + 3 + frame.random.nextInt(3);
        int last = until.orElse(drawn);
        Baseline baseline = frame.baseline(kinds.isEmpty() ? 1 : 2);
        List<LineId> ids = baseline.lines().stream().map(BudgetLine::id).toList();
        List<Agreement> agreements = new ArrayList<>();
        for (int i = 0; i < agreementSeeds.size(); i++) {
            RandomScenarios source = new RandomScenarios(agreementSeeds.get(i));
            source.agreement(i, ids, agreements).ifPresent(agreements::add);
        }
        List<FundingSource> grants = new ArrayList<>();
        for (int i = 0; i < grantSeeds.size(); i++) {
            // Ids that sort otherwise than the list does.
            Random source = new RandomScenarios(grantSeeds.get(i)).random;
            grants.add(new RandomSources(source, baseline, TOWN, last).any("source" + "bac".charAt(i)));
        }
        RandomScenarios law = new RandomScenarios(base + 7);
        List<WallRule> walls = new ArrayList<>(law.walls());
        List<AdoptedProposal> proposals = new ArrayList<>();
        if (kinds.contains("preventionFund")) {
            walls.addAll(law.funds().walls());
            proposals.addAll(law.funds().proposals());
        }
        List<Measure> measures = new ArrayList<>();
        for (int i = 0; i < seeds.size(); i++) {
            // Ids that sort otherwise than the list does.
            RandomScenarios author = new RandomScenarios(seeds.get(i));
            String kind = kinds.isEmpty() ? author.kind() : kinds.get(i);
            measures.add(author.ofSomeMoney(
                    author.measure(kind, "m" + "bdac".charAt(i), baseline, last, measures, agreements), grants));
        }
        return Scenario.builder()
                .id("random")
                .title(TEXT)
                .given(Given.builder()
                        .addAllParties(ImmutableList.of(
                                new NamedParty(TOWN, "town", Optional.empty()),
                                new NamedParty(INSURER, "insurer", Optional.empty())))
                        .baseline(baseline)
                        .addAllSources(ImmutableList.copyOf(grants))
                        .addAllAgreements(ImmutableList.copyOf(agreements))
                        .reserve(Reserve.of(RandomSqueezes.reserve(law.random)))
                        .putOtherReserves(INSURER, Reserve.of(RandomSqueezes.reserve(law.random)))
                        .addAllWalls(walls)
                        .addAllAdoptedProposals(proposals)
                        .addAllMetConditions(law.metConditions(walls))
                        .addAllMetConditions(law.metGrantConditions())
                        .refill(law.sometimes(0, 1).map(RandomScenarios::grounded))
                        .unknownWalls(frame.random.nextBoolean() ? Optional.of(UnknownWalls.PASS) : Optional.empty())
                        .build())
                .addAllMeasures(ImmutableList.copyOf(measures))
                .horizon(Horizon.of(BASE + 1, last))
                .build();
    }

    /** Rules that hold the money of the town or of the insurer up to a ceiling, some on a condition. */
    private List<WallRule> walls() {
        List<WallRule> rules = new ArrayList<>();
        for (String payer : List.of("gm", "uzovi", "gm:1509")) {
            if (random.nextInt(3) == 0) {
                boolean conditional = random.nextBoolean();
                int start = random.nextInt(30);
                rules.add(WallRule.builder()
                        .id(payer.equals("gm") ? "general-means" : "r-" + payer.replace(':', '-'))
                        .from(new FlowOrigin(
                                payer.equals("uzovi") || random.nextInt(4) == 0
                                        ? Optional.empty()
                                        : Optional.of(
                                                payer.equals("gm:1509") && random.nextInt(3) == 0
                                                        ? MoneyKind.SPECIFIC_GRANT
                                                        : MoneyKind.GENERAL_MEANS),
                                Optional.of(PartyScope.of(payer)),
                                Optional.empty()))
                        .to(FlowDestination.builder()
                                .recipient(random.nextBoolean() ? Optional.of(PartyScope.PAYER) : Optional.empty())
                                .provision(random.nextBoolean() ? Optional.of(ProvisionKind.OTHER) : Optional.empty())
                                .build())
                        .validity(Validity.from(LocalDate.of(BASE + 1, 1, 1).plusMonths(start)))
                        .status(conditional ? WallStatus.CONDITIONAL : WallStatus.ALLOWED)
                        .condition(conditional ? Optional.of(TEXT) : Optional.empty())
                        .holdsFor(
                                conditional && random.nextBoolean() ? Optional.of(Period.ofYears(1)) : Optional.empty())
                        .ceiling(
                                random.nextInt(4) > 0
                                        ? Optional.of(Money.ofCents(random.nextInt(20_000_000)))
                                        : Optional.empty())
                        .reliability(Reliability.OWN)
                        .build());
            }
        }
        return rules;
    }

    private List<MetCondition> metConditions(List<WallRule> rules) {
        return rules.stream()
                .filter(rule -> rule.status() == WallStatus.CONDITIONAL)
                .map(rule -> MetCondition.of(
                        rule.id(),
                        LocalDate.of(BASE + 1, 1, 1).plusDays(random.nextInt(700)),
                        new Assumption("somebody", "a random one")))
                .toList();
    }

    /** Money of grants may sometimes go where a shift takes it. */
    private List<MetCondition> metGrantConditions() {
        return random.nextInt(3) == 0
                ? List.of()
                : List.of(MetCondition.of(
                        "fvw-specific-grant",
                        LocalDate.of(BASE + 1, 1, 1).plusDays(random.nextInt(700)),
                        new Assumption("somebody", "a random one")));
    }

    private Baseline baseline(int insurers) {
        ImmutableList.Builder<BudgetLine> lines = ImmutableList.builder();
        int count = 3 + insurers + random.nextInt(4 - insurers);
        for (int i = 0; i < count; i++) {
            // At times the insurer has two lines, and a line in the midst of the others is one of long-term care.
            boolean insured = i == 3 || i == 4 && insurers == 2;
            boolean longTerm = i == 2 && random.nextInt(5) == 0;
            lines.add(BudgetLine.builder()
                    .id(LineId.of((insured ? "uzovi:0101/" : "gm:1509/") + "efbadc".charAt(i)))
                    .payer(insured ? INSURER : longTerm ? WLZ_FUND : TOWN)
                    .law(insured ? LawId.ZVW : longTerm ? LawId.WLZ : i == 4 ? LawId.JEUGDWET : LawId.WMO2015)
                    .cost(Money.ofCents(cents(i == 5 ? 4 : 12)))
                    .income(Money.ofCents(random.nextInt(4) == 0 ? -cents(9) / 10 : Math.abs(cents(9)) / 5))
                    .clients(random.nextBoolean() ? Optional.of((long) random.nextInt(3000)) : Optional.empty())
                    .growth(random.nextInt(3) == 0 ? Optional.of(growth()) : Optional.empty())
                    .build());
        }
        return Baseline.builder()
                .year(Year.of(BASE))
                .growth(growth())
                .addAllLines(lines.build())
                .build();
    }

    /** Cents of a year: mostly millions of euros, sometimes a few cents, nothing, or below zero. */
    private long cents(int oneOf) {
        return switch (random.nextInt(oneOf)) {
            case 0 -> 0;
            case 1 -> random.nextInt(200);
            case 2 -> -(long) random.nextInt(300_000_000);
            default -> random.nextInt(900_000_000);
        };
    }

    private Growth growth() {
        return random.nextInt(4) == 0 ? Growth.NONE : Growth.of(parameter(-0.05, 0.08), parameter(0, 0.06));
    }

    /** Between bounds: often zero, often certain, else uncertain. */
    Parameter parameter(double low, double high) {
        double one = low + (high - low) * random.nextDouble();
        double other = low + (high - low) * random.nextDouble();
        double min = Math.min(one, other);
        double max = Math.max(one, other);
        return switch (random.nextInt(6)) {
            case 0 -> low <= 0 ? Parameter.ZERO : Parameter.of(low);
            case 1, 2 -> Parameter.of(one);
            case 3 -> Parameter.of(Estimate.pert(min, (min + max) / 2, max));
            case 4 -> Parameter.of(Estimate.triangular(min, max, max));
            default -> Parameter.of(Estimate.uniform(min, max));
        };
    }

    Optional<Parameter> sometimes(double low, double high) {
        return random.nextInt(3) == 0 ? Optional.of(parameter(low, high)) : Optional.empty();
    }

    <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private Optional<Agreement> agreement(int number, List<LineId> lines, List<Agreement> others) {
        LocalDate start = LocalDate.of(BASE - 1 + random.nextInt(4), 1 + random.nextInt(12), 1);
        if (random.nextInt(3) > 0) {
            start = start.withMonth(1);
        } else if (random.nextInt(3) == 0) {
            start = start.plusDays(random.nextInt(28));
        }
        Period length = Period.ofMonths(random.nextBoolean() ? 12 * (1 + random.nextInt(4)) : 6 + random.nextInt(40));
        List<ExtensionOption> options = new ArrayList<>();
        for (Exercise exercise : Exercise.values()) {
            if (random.nextBoolean()) {
                options.add(ExtensionOption.builder()
                        .length(Period.ofMonths(6 + random.nextInt(18)))
                        .exerciser(Exerciser.COMMISSIONER)
                        .notice(Period.ofMonths(6))
                        .exercised(exercise)
                        .build());
            }
        }
        Term term = Term.of(start, length, options.toArray(new ExtensionOption[0]));
        Set<LineId> scope = new HashSet<>();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            scope.add(random.nextInt(3) == 0 ? one(lines) : one(lines.subList(0, 3)));
        }
        for (Agreement other : others) {
            boolean apart = !start.isBefore(other.term().end().plusMonths(1))
                    || !other.term().start().isBefore(term.end().plusMonths(1));
            if (!apart) {
                scope.removeAll(other.covering());
            }
        }
        return scope.isEmpty()
                ? Optional.empty()
                : Optional.of(ServiceContract.outline(TOWN, PartyId.of("kvk:41014152"), term)
                        .covering(scope.toArray(new LineId[0]))
                        .compensation(compensation(start))
                        .withId(AgreementId.of("contract" + "bca".charAt(number))));
    }

    private Optional<AllocationRelease> running() {
        if (random.nextInt(3) > 0) {
            return Optional.empty();
        }
        LocalDate day = LocalDate.of(2026, 12, 1).plusDays(random.nextInt(60));
        AllocationReleaseBuilder list = AllocationRelease.builder().asOf(day);
        for (int i = 1 + random.nextInt(5); i > 0; i--) {
            list.addAllocations(ServiceAllocation.builder()
                    .number("" + i)
                    .from(day.minusDays(random.nextInt(400)))
                    .end(random.nextInt(5) == 0 ? Optional.empty() : Optional.of(day.plusDays(random.nextInt(900))))
                    .perMonth(Money.ofCents(random.nextInt(500_000)))
                    .build());
        }
        if (random.nextInt(3) == 0) {
            list.reassessment(new AllocationRelease.Reassessment(Period.ofMonths(random.nextInt(18)), share(), CHOSEN));
        }
        if (random.nextBoolean()) {
            list.stranded(new AllocationRelease.StrandedCost(share(), 1 + random.nextInt(24), CHOSEN));
        }
        return Optional.of(list.build());
    }

    private Compensation compensation(LocalDate start) {
        Optional<Money> minimum =
                random.nextBoolean() ? Optional.of(Money.ofCents(random.nextInt(600_000_000))) : Optional.empty();
        switch (random.nextInt(4)) {
            case 0 -> {
                int from = random.nextInt(10);
                ReleasePath path = ReleasePath.months(from, from + random.nextInt(14));
                if (random.nextBoolean()) {
                    path = path.stranding(share(), from + random.nextInt(24));
                }
                return EffortBased.builder()
                        .release(path)
                        .guaranteedMinimum(minimum)
                        .indexation(Indexation.none())
                        .allocations(running())
                        .build();
            }
            case 1 -> {
                return OutputBased.builder()
                        .trajectoryMonths(1 + random.nextInt(15))
                        .guaranteedMinimum(minimum)
                        .indexation(Indexation.none())
                        .allocations(running())
                        .build();
            }
            default -> {
                TaskBased task = TaskBased.perYear(lumpSum());
                if (random.nextBoolean()) {
                    task = task.fixedFor(1 + random.nextInt(3));
                }
                return random.nextBoolean()
                        ? task
                        : task.agreed(Year.of(start.getYear() + random.nextInt(3)), lumpSum());
            }
        }
    }

    /** Of a size that does for its lines, or far too small for them. */
    private Money lumpSum() {
        return Money.ofCents(random.nextInt(random.nextBoolean() ? 1_200_000_000 : 60_000_000));
    }

    Share share() {
        return share(random);
    }

    static Share share(Random random) {
        return Share.of(BigDecimal.valueOf(random.nextInt(1001), 3));
    }

    List<Share> shares(int count) {
        return shares(random, count);
    }

    /** Shares that add up to one. */
    static List<Share> shares(Random random, int count) {
        List<Share> shares = new ArrayList<>();
        BigDecimal left = BigDecimal.ONE;
        for (int i = 0; i < count - 1; i++) {
            BigDecimal next =
                    BigDecimal.valueOf(random.nextInt(left.movePointRight(3).intValue() + 1), 3);
            shares.add(Share.of(next));
            left = left.subtract(next);
        }
        shares.add(Share.of(left));
        return shares;
    }

    private String kind() {
        return switch (random.nextInt(6)) {
            case 0, 1, 2 -> "budgetShift";
            case 3, 4 -> "delayedEffect";
            default -> "extraSpending";
        };
    }

    private RandomFunds funds() {
        return new RandomFunds(this, random);
    }

    /** The first day of a month, counted from the first of the horizon. */
    static LocalDate day(int month) {
        return LocalDate.of(BASE + 1, 1, 1).plusMonths(month);
    }

    private Measure measure(
            String kind, String id, Baseline baseline, int last, List<Measure> others, List<Agreement> agreements) {
        List<LineId> lines = baseline.lines().stream().map(BudgetLine::id).toList();
        return switch (kind) {
            case "equalisationRetention" -> equalisation(id, baseline, last, others);
            case "settlement" -> settlement(id, baseline, last);
            case "clientFollowing" -> following(id, baseline, last);
            case "substitution" -> substitution(id, baseline, last);
            case "labourSubstitution" -> labour(id, baseline, last);
            case "waitingList" -> waitingList(id, baseline, last);
            case "cohort" -> cohort(id, baseline, last);
            case "sharedSavings" -> sharedSavings(id, baseline, last);
            case "outcomeBond" -> outcomeBond(id, baseline, last);
            case "reinvestment" -> reinvestment(id, baseline, last, others);
            case "ownContributionChange" -> contribution(id, baseline, last);
            case "savingsTarget" -> target(id, baseline, last, others);
            case "spendingGuarantee" -> guarantee(id, baseline);
            case "preventionFund" -> funds().fund(id, baseline, last, others);
            case "squeeze" ->
                new RandomSqueezes(this, baseline, last).squeeze(id, others).orElseGet(() -> extra(id, lines, last));
            case "procurementCost" ->
                agreements.isEmpty() ? extra(id, lines, last) : funds().procurement(id, baseline, agreements);
            case "budgetShift" -> shift(id, lines, last);
            case "delayedEffect" -> effect(id, lines);
            case "extraSpending" -> extra(id, lines, last);
            default -> throw new IllegalArgumentException("No measure of type " + kind);
        };
    }

    /** A shift of the money of a grant that pays its line, one in three where there is one, or for an experiment. */
    private Measure ofSomeMoney(Measure measure, List<FundingSource> grants) {
        if (!(measure instanceof BudgetShift shift)) {
            return measure;
        }
        List<String> paying = grants.stream()
                .filter(source -> source.isBound()
                        && source.parts().stream().anyMatch(part -> part.line().equals(shift.from())))
                .map(FundingSource::id)
                .toList();
        BudgetShift some = random.nextInt(5) == 0 ? shift.forPurpose("experiment") : shift;
        return paying.isEmpty() || random.nextInt(3) > 0 ? some : some.ofGrant(one(paying));
    }

    private BudgetShift shift(String id, List<LineId> lines, int last) {
        // Mostly between the first three lines, so that walls are open and claims meet.
        List<LineId> near = random.nextInt(5) == 0 ? lines : lines.subList(0, 3);
        LineId from = one(near);
        LineId to = one(near.stream().filter(line -> !line.equals(from)).toList());
        return BudgetShift.builder()
                .id(id)
                .title(TEXT)
                .from(from)
                .to(to)
                .share(parameter(0, 1))
                .start(sometimesFrom(last))
                .path(path())
                .cap(
                        random.nextInt(3) == 0
                                ? Optional.of(Money.ofCents(random.nextInt(200_000_000)))
                                : Optional.empty())
                .groups(
                        random.nextInt(3) == 0
                                ? Optional.of(new Groups(Share.of("0.85"), Share.of("0.60")))
                                : Optional.empty())
                .delivery(random.nextInt(3) == 0 ? Optional.empty() : Optional.of(one(List.of(Delivery.values()))))
                .companions(Companions.builder()
                        .costPerMovedClient(parameter(0, 1.5))
                        .inducedDemand(parameter(0, 0.5))
                        .lostOwnContribution(parameter(0, 0.9))
                        .ownContributionOn(random.nextInt(3) == 0 ? Optional.of(one(lines)) : Optional.empty())
                        .remainingDuty(parameter(0, 0.6))
                        .transition(
                                random.nextInt(3) == 0
                                        ? Optional.of(new TransitionTeam(parameter(0, 300_000), 1 + random.nextInt(3)))
                                        : Optional.empty())
                        .build())
                .build();
    }

    /** On lines of insurers that no other measure equalises; extra spending if there is none left. */
    private Measure equalisation(String id, Baseline baseline, int last, List<Measure> others) {
        List<LineId> free = baseline.lines().stream()
                .filter(line -> line.law().equals(LawId.ZVW))
                .map(BudgetLine::id)
                .filter(line -> others.stream()
                        .noneMatch(other -> other instanceof EqualisationRetention
                                && other.lines().contains(line)))
                .toList();
        if (free.isEmpty()) {
            return extra(id, baseline.lines().stream().map(BudgetLine::id).toList(), last);
        }
        double[] path = random.doubles(random.nextInt(5)).sorted().toArray();
        ImmutableList.Builder<Grounded> falling = ImmutableList.builder();
        for (int year = path.length - 1; year >= 0; year--) {
            falling.add(Grounded.of(path[year], CHOSEN));
        }
        return EqualisationRetention.builder()
                .id(id)
                .title(TEXT)
                .addLines(free.get(0))
                .addAllRetention(falling.build())
                .marketShare(sometimes(0, 1).map(RandomScenarios::grounded))
                .otherInsurers(random.nextInt(4) == 0 ? Optional.of(PartyId.of("uzovi:0102")) : Optional.empty())
                .build();
    }

    private Settlement settlement(String id, Baseline baseline, int last) {
        BudgetLine from = one(baseline.lines());
        BudgetLine to = one(baseline.lines().stream()
                .filter(line -> !line.payer().equals(from.payer()))
                .toList());
        Settlement.Basis basis = switch (random.nextInt(3)) {
            case 0 -> new Settlement.Amounts(amounts(last), Optional.empty());
            case 1 -> new Settlement.ShareOfGain(grounded(parameter(0, 1)));
            default -> new Settlement.ShareOfLoss(grounded(parameter(0, 1)));
        };
        return Settlement.builder()
                .id(id)
                .title(TEXT)
                .from(from.id())
                .to(to.id())
                .basis(basis)
                .cap(random.nextInt(3) == 0 ? Optional.of(Money.ofCents(random.nextInt(90_000_000))) : Optional.empty())
                .month(random.nextInt(3) == 0 ? Optional.of(1 + random.nextInt(12)) : Optional.empty())
                .purpose(random.nextInt(5) == 0 ? Optional.of("experiment") : Optional.empty())
                .build();
    }

    /** Mostly one of the first three lines, so that claims meet and walls are open. */
    BudgetLine near(Baseline baseline) {
        return one(random.nextInt(5) == 0 ? baseline.lines() : baseline.lines().subList(0, 3));
    }

    private BudgetLine near(Baseline baseline, BudgetLine other) {
        BudgetLine line = near(baseline);
        return line.equals(other) ? near(baseline, other) : line;
    }

    private UnitPrice price(BudgetLine line) {
        boolean known = line.clients().orElse(0L) > 0 && line.cost().cents() > 0;
        return known && random.nextBoolean()
                ? UnitPrice.average()
                : new UnitPrice.Stated(grounded(parameter(100, 80_000)));
    }

    private ClientFollowing following(String id, Baseline baseline, int last) {
        BudgetLine from = near(baseline);
        BudgetLine to = near(baseline, from);
        return ClientFollowing.builder()
                .id(id)
                .title(TEXT)
                .from(from.id())
                .to(to.id())
                .clients(parameter(0, random.nextBoolean() ? 30 : 900))
                .start(sometimesFrom(last))
                .path(path())
                .fromPrice(price(from))
                .toPrice(price(to))
                .follows(grounded(parameter(0, 1)))
                .surplus(random.nextBoolean() ? Optional.of(ClientFollowing.Surplus.SPENT) : Optional.empty())
                .withoutMoney(
                        random.nextInt(3) == 0 ? Optional.of(ClientFollowing.WithoutMoney.MOVES) : Optional.empty())
                .purpose(random.nextInt(5) == 0 ? Optional.of("experiment") : Optional.empty())
                .build();
    }

    private Substitution substitution(String id, Baseline baseline, int last) {
        BudgetLine of = near(baseline);
        BudgetLine by = near(baseline, of);
        return Substitution.builder()
                .id(id)
                .title(TEXT)
                .of(of.id())
                .by(by.id())
                .share(parameter(0, 1))
                .start(sometimesFrom(last))
                .path(path())
                .rate(grounded(parameter(0, 1)))
                .deadweight(sometimes(0, 1).map(RandomScenarios::grounded))
                .inducedDemand(sometimes(0, 1).map(RandomScenarios::grounded))
                .cost(
                        random.nextBoolean()
                                ? new SubstituteCost.Ratio(grounded(parameter(0, 2)))
                                : new SubstituteCost.Prices(price(of), price(by)))
                .build();
    }

    private LabourSubstitution labour(String id, Baseline baseline, int last) {
        BudgetLine of = near(baseline);
        BudgetLine by = random.nextInt(4) == 0 ? of : near(baseline);
        return LabourSubstitution.builder()
                .id(id)
                .title(TEXT)
                .of(of.id())
                .by(by.id())
                .share(parameter(0, 1))
                .start(sometimesFrom(last))
                .path(path())
                .careTariff(grounded(parameter(20, 90)))
                .workTariff(grounded(parameter(20, 90)))
                .rate(grounded(parameter(0.1, 2)))
                .workforce(Workforce.builder()
                        .atStart(sometimes(0, 20).map(RandomScenarios::grounded))
                        .hiredPerYear(grounded(parameter(0, 40)))
                        .leavingPerYear(sometimes(0, 1).map(RandomScenarios::grounded))
                        .hoursPerPost(grounded(parameter(500, 1800)))
                        .build())
                .build();
    }

    private Trajectory trajectory(Baseline baseline) {
        return new Trajectory(near(baseline).id(), grounded(parameter(0, 12_000)), 1 + random.nextInt(12));
    }

    private WaitingList waitingList(String id, Baseline baseline, int last) {
        return WaitingList.builder()
                .id(id)
                .title(TEXT)
                .start(sometimesFrom(last))
                .waiting(grounded(parameter(0, 400)))
                .inflow(grounded(parameter(0, 900)))
                .capacity(grounded(parameter(0, 900)))
                .treatment(trajectory(baseline))
                .dropOut(sometimes(0, 0.3).map(RandomScenarios::grounded))
                .deterioration(
                        random.nextBoolean()
                                ? Optional.of(new Deterioration(
                                        grounded(parameter(0, 0.3)),
                                        trajectory(baseline),
                                        sometimes(0, 9000).map(RandomScenarios::grounded)))
                                : Optional.empty())
                .extra(
                        random.nextBoolean()
                                ? Optional.of(new ExtraCapacity(parameter(0, 600), path()))
                                : Optional.empty())
                .bridging(
                        random.nextBoolean()
                                ? Optional.of(Bridging.builder()
                                        .line(near(baseline).id())
                                        .perMonth(grounded(parameter(0, 400)))
                                        .reach(parameter(0, 1))
                                        .path(path())
                                        .spared(grounded(parameter(0, 1)))
                                        .recovered(sometimes(0, 0.3).map(RandomScenarios::grounded))
                                        .build())
                                : Optional.empty())
                .build();
    }

    private PersonCost personCost(LineId line) {
        return random.nextBoolean()
                ? new PersonCost.Amount(line, grounded(parameter(0, 20_000)))
                : new PersonCost.Hours(
                        line,
                        grounded(parameter(0, 40)),
                        grounded(parameter(0, 52)),
                        grounded(parameter(0, 60)),
                        sometimes(0, 1).map(RandomScenarios::grounded));
    }

    /** States in no order of their names; what leaves a state in a cycle is never more than all who are in it. */
    private Cohort cohort(String id, Baseline baseline, int last) {
        List<String> names = List.of("well", "ill", "home").subList(0, 1 + random.nextInt(3));
        ImmutableList.Builder<CohortState> states = ImmutableList.builder();
        ImmutableList.Builder<Transition> transitions = ImmutableList.builder();
        for (String name : names) {
            ImmutableList.Builder<PersonCost> costs = ImmutableList.builder();
            Set<LineId> lines = new TreeSet<>();
            for (int i = random.nextInt(3); i > 0; i--) {
                lines.add(near(baseline).id());
            }
            lines.forEach(line -> costs.add(personCost(line)));
            states.add(CohortState.builder()
                    .id(name)
                    .title(TEXT)
                    .people(sometimes(0, 500).map(RandomScenarios::grounded))
                    .inflow(sometimes(0, 90).map(RandomScenarios::grounded))
                    .addAllCosts(costs.build())
                    .value(sometimes(-900, 9000).map(RandomScenarios::grounded))
                    .build());
            for (String other : names) {
                if (!other.equals(name) && random.nextBoolean()) {
                    transitions.add(new Transition(name, other, grounded(parameter(0, 0.25))));
                }
            }
        }
        ImmutableList<Transition> ways = transitions.build();
        Optional<Intervention> intervention = Optional.empty();
        if (random.nextBoolean()) {
            ImmutableList.Builder<String> on = ImmutableList.builder();
            if (random.nextBoolean() && !ways.isEmpty()) {
                Transition way = one(ways);
                on.add(way.from() + "/" + way.to());
            }
            ImmutableList.Builder<Intervention.Extra> extra = ImmutableList.builder();
            if (random.nextBoolean()) {
                extra.add(new Intervention.Extra(
                        ImmutableSet.copyOf(names), personCost(near(baseline).id())));
            }
            intervention = Optional.of(Intervention.builder()
                    .relativeRisk(grounded(parameter(0, 1.9)))
                    .addAllOn(on.build())
                    .cycles(random.nextBoolean() ? Optional.of(1 + random.nextInt(4)) : Optional.empty())
                    .addAllCosts(extra.build())
                    .build());
        }
        return Cohort.builder()
                .id(id)
                .title(TEXT)
                .line(near(baseline).id())
                .start(sometimesFrom(last))
                .cycle(one(List.of(Cohort.Cycle.values())))
                .counting(random.nextBoolean() ? Optional.of(one(List.of(Cohort.Counting.values()))) : Optional.empty())
                .addAllStates(states.build())
                .addAllTransitions(ways)
                .intervention(intervention)
                .inBaseline(random.nextBoolean() ? Optional.of(true) : Optional.empty())
                .build();
    }

    /** Lines of one payer. */
    private Set<LineId> linesOfOne(Baseline baseline) {
        BudgetLine first = near(baseline);
        Set<LineId> lines = new TreeSet<>(List.of(first.id()));
        for (BudgetLine line : baseline.lines()) {
            if (line.payer().equals(first.payer()) && random.nextInt(3) == 0) {
                lines.add(line.id());
            }
        }
        return lines;
    }

    private static PartyId payerOf(Baseline baseline, LineId line) {
        return baseline.line(line).orElseThrow().payer();
    }

    private SharedSavings sharedSavings(String id, Baseline baseline, int last) {
        Set<LineId> lines = linesOfOne(baseline);
        PartyId payer = payerOf(baseline, lines.iterator().next());
        List<BudgetLine> others = baseline.lines().stream()
                .filter(line -> !line.payer().equals(payer))
                .toList();
        Optional<BudgetLine> into = random.nextInt(3) == 0 ? Optional.empty() : Optional.of(one(others));
        SharedSavings.Benchmark benchmark = random.nextInt(3) == 0
                ? new SharedSavings.Stated(amounts(last), Optional.empty())
                : new SharedSavings.UnchangedPolicy(
                        random.nextInt(4) == 0 ? Optional.of(Year.of(BASE + 1)) : Optional.empty(),
                        random.nextInt(4) == 0 ? Optional.of(Year.of(BASE + 1)) : Optional.empty());
        return SharedSavings.builder()
                .id(id)
                .title(TEXT)
                .addAllSavingOn(lines)
                .partner(into.map(BudgetLine::payer).orElse(PartyId.of("kvk:41014152")))
                .benchmark(benchmark)
                .minimumRate(sometimes(0, 0.1).map(RandomScenarios::grounded))
                .share(grounded(parameter(0, 1)))
                .cap(sometimes(0, 0.3).map(RandomScenarios::grounded))
                .lossShare(sometimes(0, 1).map(RandomScenarios::grounded))
                .month(random.nextInt(3) == 0 ? Optional.of(1 + random.nextInt(12)) : Optional.empty())
                .into(into.map(BudgetLine::id))
                .build();
    }

    private OutcomeBond outcomeBond(String id, Baseline baseline, int last) {
        Set<LineId> lines = linesOfOne(baseline);
        return OutcomeBond.builder()
                .id(id)
                .title(TEXT)
                .investor(PartyId.of("org:investor"))
                .line(one(List.copyOf(lines)))
                .amounts(amounts(last))
                .addAllSavingOn(lines)
                .share(grounded(parameter(0, 1)))
                .most(grounded(parameter(0, 2)))
                .to(
                        random.nextInt(3) == 0
                                ? Optional.of(Year.of(BASE + 1 + random.nextInt(last - BASE)))
                                : Optional.empty())
                .month(random.nextInt(3) == 0 ? Optional.of(1 + random.nextInt(12)) : Optional.empty())
                .build();
    }

    /** All of a scenario look back equally. */
    private Reinvestment reinvestment(String id, Baseline baseline, int last, List<Measure> others) {
        BudgetLine drawn = near(baseline);
        // Savings that are pledged to a fund are not spent again.
        Set<PartyId> savers = RandomFunds.savers(others);
        BudgetLine from = savers.contains(drawn.payer())
                ? one(baseline.lines().stream()
                        .filter(line -> !savers.contains(line.payer()))
                        .toList())
                : drawn;
        List<String> ids = others.stream()
                .filter(other -> !(other instanceof Reinvestment))
                .map(Measure::id)
                .toList();
        Set<String> of = new TreeSet<>(List.of(one(ids), one(ids)));
        Optional<Reinvestment.Lookback> lookback = others.stream()
                .filter(Reinvestment.class::isInstance)
                .map(other -> ((Reinvestment) other).lookback())
                .findFirst()
                .orElseGet(() -> random.nextBoolean()
                        ? Optional.of(one(List.of(Reinvestment.Lookback.values())))
                        : Optional.empty());
        return Reinvestment.builder()
                .id(id)
                .title(TEXT)
                .addAllOf(of)
                .from(from.id())
                .into((random.nextBoolean() ? from : near(baseline)).id())
                .share(grounded(parameter(0, 1)))
                .lookback(lookback)
                .start(sometimesFrom(last))
                .build();
    }

    private FlatContribution flat(int last) {
        ImmutableSortedMap.Builder<Year, FlatContribution.Rate> rates = ImmutableSortedMap.naturalOrder();
        for (int year = BASE; year <= last; year++) {
            rates.put(Year.of(year), new FlatContribution.Rate(Money.ofCents(random.nextInt(6_000)), CHOSEN));
        }
        return new FlatContribution(rates.build());
    }

    private OwnContributionChange contribution(String id, Baseline baseline, int last) {
        return OwnContributionChange.builder()
                .id(id)
                .title(TEXT)
                .line(near(baseline).id())
                .before(flat(last))
                .after(flat(last))
                .addHouseholds(Household.of(Household.Kind.SINGLE, Money.ofCents(2_000_000), random.nextInt(500)))
                .addHouseholds(Household.of(Household.Kind.MULTIPLE, Money.ofCents(6_000_000), random.nextInt(500)))
                .start(sometimesFrom(last))
                .build();
    }

    private SavingsTarget target(String id, Baseline baseline, int last, List<Measure> others) {
        ImmutableSet.Builder<String> of = ImmutableSet.builder();
        others.stream()
                .filter(other -> !(other instanceof SavingsTarget) && !(other instanceof SpendingGuarantee))
                .map(Measure::id)
                .filter(other -> random.nextBoolean())
                .forEach(of::add);
        return SavingsTarget.builder()
                .id(id)
                .title(TEXT)
                .payer(near(baseline).payer())
                .amount(Money.ofCents(random.nextInt(90_000_000)))
                .year(Year.of(BASE + random.nextInt(last - BASE + 1)))
                .nature(random.nextBoolean() ? Optional.of(one(List.of(Nature.values()))) : Optional.empty())
                .addAllMeasures(of.build())
                .force(one(List.of(SavingsTarget.Force.values())))
                .build();
    }

    private SpendingGuarantee guarantee(String id, Baseline baseline) {
        return SpendingGuarantee.builder()
                .id(id)
                .title(TEXT)
                .addLaws(random.nextInt(4) == 0 ? LawId.WMO2015 : LawId.JEUGDWET)
                .addProtectedLines(near(baseline).id())
                .from(random.nextInt(3) == 0 ? Optional.of(Year.of(BASE + 1)) : Optional.empty())
                .to(random.nextInt(3) == 0 ? Optional.of(Year.of(BASE + 1 + random.nextInt(2))) : Optional.empty())
                .build();
    }

    private ImmutableSortedMap<Year, Money> amounts(int last) {
        ImmutableSortedMap.Builder<Year, Money> amounts = ImmutableSortedMap.naturalOrder();
        for (int year = BASE; year <= last; year++) {
            if (random.nextBoolean()) {
                amounts.put(Year.of(year), Money.ofCents(random.nextInt(150_000_000)));
            }
        }
        return amounts.build();
    }

    private Optional<YearMonth> sometimesFrom(int last) {
        return random.nextInt(5) == 0
                ? Optional.empty()
                : Optional.of(YearMonth.of(BASE + random.nextInt(last - BASE), 1 + random.nextInt(12)));
    }

    private Path path() {
        return switch (random.nextInt(6)) {
            case 0 -> Path.step();
            case 1 -> new Path.FrontLoaded(1 + random.nextInt(40));
            case 2 -> new Path.BackLoaded(1 + random.nextInt(40));
            case 3 -> new Path.SCurve(1 + random.nextInt(40));
            case 4 -> Path.Table.of(List.of(share(), share(), share()));
            default -> Path.linear(1 + random.nextInt(40));
        };
    }

    private DelayedEffect effect(String id, List<LineId> lines) {
        List<LineId> left = new ArrayList<>(lines);
        ImmutableList.Builder<Beneficiary> beneficiaries = ImmutableList.builder();
        for (Share share : shares(1 + random.nextInt(3))) {
            LineId line = left.remove(random.nextInt(random.nextInt(4) == 0 ? left.size() : 2));
            beneficiaries.add(
                    new Beneficiary(line, share, CHOSEN, sometimes(0, 1).map(RandomScenarios::grounded)));
        }
        Delay delay;
        if (random.nextInt(3) == 0) {
            ImmutableList.Builder<Double> years = ImmutableList.builder();
            for (int i = 1 + random.nextInt(3); i > 0; i--) {
                years.add((double) random.nextInt(100) / 64);
            }
            delay = new Delay.ByYear(years.build(), CHOSEN);
        } else {
            delay = new Delay.TwoStage(
                    grounded(parameter(2, 14)), sometimes(1, 30).map(RandomScenarios::grounded));
        }
        return DelayedEffect.builder()
                .id(id)
                .title(TEXT)
                .of(one(random.nextInt(4) == 0 ? lines : lines.subList(0, 3)))
                .delay(delay)
                .value(returns())
                .cash(random.nextInt(4) == 0 ? Optional.empty() : Optional.of(returns()))
                .addAllBeneficiaries(beneficiaries.build())
                .build();
    }

    static Grounded grounded(Parameter parameter) {
        return Grounded.of(parameter.estimate(), CHOSEN);
    }

    private Return returns() {
        return Return.builder()
                .perEuro(grounded(random.nextInt(4) == 0 ? parameter(-2, 0) : parameter(0, 8)))
                .deadweight(sometimes(0, 1).map(RandomScenarios::grounded))
                .attribution(sometimes(0, 1).map(RandomScenarios::grounded))
                .displacement(sometimes(0, 1).map(RandomScenarios::grounded))
                .optimism(sometimes(0, 1).map(RandomScenarios::grounded))
                .build();
    }

    private ExtraSpending extra(String id, List<LineId> lines, int last) {
        return ExtraSpending.builder()
                .id(id)
                .title(TEXT)
                .line(one(lines))
                .amounts(amounts(last))
                .timing(random.nextInt(3) == 0 ? Optional.of(ExtraSpending.Timing.JANUARY) : Optional.empty())
                .nature(random.nextInt(3) == 0 ? Optional.of(Nature.STRUCTURAL) : Optional.empty())
                .build();
    }
}

package nl.geldstroom.reference;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonTypeName;
import com.google.common.collect.ImmutableSet;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.LongStream;
import nl.geldstroom.evidence.Estimate;
import nl.geldstroom.measure.Measure;
import nl.geldstroom.plan.Direction;
import nl.geldstroom.plan.Draws;
import nl.geldstroom.plan.ExactArithmetic;
import nl.geldstroom.plan.Plan;
import nl.geldstroom.plan.PostingKind;
import nl.geldstroom.plan.PostingRule;
import nl.geldstroom.scenario.Scenario;
import nl.geldstroom.scenario.ScenarioPlan;
import nl.geldstroom.source.FundingSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Many random scenarios in which every two types of measures meet: the engine posts what the reference interpreter posts,
 * to the cent, and no account gains or loses a cent.
 *
 * <p>{@code mvn -Plong -pl funding -am test -Dtest=LongRunTest -Dsurefire.failIfNoSpecifiedTests=false} takes at least
 * 100,000 scenarios; {@code -Dtests.scenarios} and {@code -Dtests.seed} take others. A scenario that fails is named by its
 * seed and number: {@code RandomScenarios.small(seed, number)} makes it again.
 */
class LongRunTest {

    private static final long SCENARIOS = Long.getLong("geldstroom.tests.scenarios", 1000);

    private static final long SEED = Long.getLong("geldstroom.tests.seed", 20270101);

    /** What the measures of the run must have posted: a comparison of nothing with nothing shows nothing. */
    private static final ImmutableSet<PostingKind> REACHED = ImmutableSet.of(
            PostingKind.COST,
            PostingKind.INCOME,
            PostingKind.GRANT,
            PostingKind.EXTRA_COST,
            PostingKind.RELEASE,
            PostingKind.CASHING,
            PostingKind.LOST_INCOME,
            PostingKind.TRANSFER,
            PostingKind.PAID_OVER,
            PostingKind.RECEIVED,
            PostingKind.EQUALISATION,
            PostingKind.DEFERRED_GRANT,
            PostingKind.CARRIED_OVER,
            PostingKind.GRANT_REPAYMENT,
            PostingKind.CUT,
            PostingKind.RESERVE,
            PostingKind.CONTRIBUTION,
            PostingKind.PAYOUT,
            PostingKind.INTEREST,
            PostingKind.VALUE);

    /** The shape of a scenario that the run promises. */
    private static final int LEAST_LINES = 4;

    private static final int LEAST_MONTHS = 24;

    @Test
    void engineAndReferenceAgreeOnManyScenariosAndNoneMakesMoney() {
        Map<String, LongAdder> pairs = Collections.synchronizedMap(new TreeMap<>());
        Map<String, LongAdder> withSources = Collections.synchronizedMap(new TreeMap<>());
        Map<PostingKind, LongAdder> kinds = new ConcurrentHashMap<>();
        LongAdder postings = new LongAdder();
        LongAdder exactPostings = new LongAdder();
        LongAdder centOff = new LongAdder();
        List<String> violations = Collections.synchronizedList(new ArrayList<>());

        LongStream.range(0, SCENARIOS).parallel().forEach(number -> {
            try {
                Scenario scenario = RandomScenarios.small(SEED, number);
                count(scenario, pairs);
                countSources(scenario, withSources);
                Plan plan = ScenarioPlan.of(scenario);
                Random random = new Random(number);
                Draws draw = number % 2 == 0 ? Draws.point(plan) : draw(plan, random);
                Recording engine = Recording.of(plan, draw);
                engine.rules.values().forEach(rule -> count(engine, rule, kinds));
                engine.postings.values().forEach(cents -> postings.add(cents.length));
                ReferenceInterpreter.Result reference = ReferenceInterpreter.of(scenario, values(plan, draw));
                List<String> found = new ArrayList<>(differences(engine, reference));
                found.addAll(unbalanced(engine));
                found.addAll(misdirected(engine));
                found.addAll(overdrawn(engine));
                if (number % 20 == 0) {
                    ExactArithmetic.Found exact = ExactArithmetic.compare(plan, draw);
                    exactPostings.add(exact.postings());
                    centOff.add(exact.centOff());
                    found.addAll(exact.tooFar());
                }
                if (!found.isEmpty()) {
                    violations.add("seed " + SEED + " number " + number + ": " + found.size() + ", the first: "
                            + found.get(0));
                }
            } catch (RuntimeException e) {
                violations.add("seed " + SEED + " number " + number + ": " + e);
            }
        });

        System.out.println("seed " + SEED + ", " + SCENARIOS + " scenarios of at least " + LEAST_LINES + " lines and "
                + LEAST_MONTHS + " months, " + postings + " postings compared to the cent, " + exactPostings
                + " of them recomputed in exact arithmetic (" + centOff + " a cent off), violations "
                + violations.size());
        pairs.forEach((pair, times) -> System.out.println("  " + pair + ": " + times));
        withSources.forEach((pair, times) -> System.out.println("  " + pair + ": " + times));
        new TreeMap<>(kinds).forEach((kind, times) -> System.out.println("  " + kind + " that is not zero: " + times));
        // A handful of scenarios need not meet every rare one.
        assertThat(kinds.keySet())
                .containsAll(SCENARIOS < 1000 ? ImmutableSet.of(PostingKind.RELEASE, PostingKind.EXTRA_COST) : REACHED);
        assertThat(violations.stream().sorted().limit(10).toList()).isEmpty();
        long least = SCENARIOS / (2L * RandomScenarios.pairs().size());
        assertThat(pairs).hasSize(RandomScenarios.pairs().size());
        assertThat(pairs)
                .allSatisfy((pair, times) -> assertThat(times.sum()).as(pair).isGreaterThanOrEqualTo(least));
        int sources = RandomSources.KINDS.size();
        assertThat(withSources).hasSize(sources * RandomScenarios.KINDS.size() + sources * (sources + 1) / 2);
        assertThat(withSources)
                .allSatisfy((pair, times) ->
                        assertThat(times.sum()).as(pair).isGreaterThanOrEqualTo(Math.max(SCENARIOS / 400, 1)));
    }

    /** Which types of sources met which types of measures, and each other. */
    private static void countSources(Scenario scenario, Map<String, LongAdder> pairs) {
        List<String> sources = scenario.given().sources().stream()
                .map(source -> kind(source.getClass()))
                .sorted()
                .toList();
        TreeSet<String> met = new TreeSet<>();
        for (int i = 0; i < sources.size(); i++) {
            for (Measure measure : scenario.measures()) {
                met.add("source " + sources.get(i) + " with " + kind(measure.getClass()));
            }
            for (int j = i + 1; j < sources.size(); j++) {
                met.add("source " + sources.get(i) + " with source " + sources.get(j));
            }
        }
        met.forEach(pair -> pairs.computeIfAbsent(pair, key -> new LongAdder()).increment());
    }

    @Test
    void everyTypeOfMeasureAndOfSourceThatThereIsTakesPart() {
        Set<String> measures = new TreeSet<>();
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("nl.geldstroom")) {
            if (type.isAssignableTo(Measure.class) && !type.isInterface()) {
                measures.add(type.getAnnotationOfType(JsonTypeName.class).value());
            }
        }
        Set<String> generated = new TreeSet<>(RandomScenarios.KINDS);
        assertThat(generated).isEqualTo(measures).hasSizeGreaterThanOrEqualTo(19);
        assertThat(RandomSources.KINDS)
                .containsExactlyInAnyOrder(Arrays.stream(FundingSource.class.getPermittedSubclasses())
                        .map(LongRunTest::kind)
                        .toArray(String[]::new));
    }

    private static void count(Scenario scenario, Map<String, LongAdder> pairs) {
        assertThat(scenario.given().baseline().lines()).hasSizeGreaterThanOrEqualTo(LEAST_LINES);
        assertThat(scenario.grid().months()).isGreaterThanOrEqualTo(LEAST_MONTHS);
        List<String> kinds = scenario.measures().stream()
                .map(measure -> kind(measure.getClass()))
                .sorted()
                .toList();
        TreeSet<String> met = new TreeSet<>();
        for (int i = 0; i < kinds.size(); i++) {
            for (int j = i + 1; j < kinds.size(); j++) {
                met.add(kinds.get(i) + " with " + kinds.get(j));
            }
        }
        met.forEach(pair -> pairs.computeIfAbsent(pair, key -> new LongAdder()).increment());
    }

    private static void count(Recording engine, PostingRule rule, Map<PostingKind, LongAdder> kinds) {
        long times = Arrays.stream(engine.postings.get(rule.id()))
                .filter(cents -> cents != 0)
                .count();
        if (times > 0) {
            kinds.computeIfAbsent(rule.kind(), kind -> new LongAdder()).add(times);
        }
    }

    private static String kind(Class<?> type) {
        return type.getAnnotation(JsonTypeName.class).value();
    }

    private static Draws draw(Plan plan, Random random) {
        double[][] values = new double[plan.parameters().size()][1];
        for (int p = 0; p < values.length; p++) {
            Estimate estimate = plan.parameters().get(p).parameter().estimate();
            values[p][0] = estimate.isFixed()
                    ? estimate.point()
                    : estimate.low() + random.nextDouble() * (estimate.high() - estimate.low());
        }
        return new Draws(1, values);
    }

    private static Map<String, Double> values(Plan plan, Draws draw) {
        Map<String, Double> values = new HashMap<>();
        for (int p = 0; p < plan.parameters().size(); p++) {
            values.put(plan.parameters().get(p).id(), draw.values()[p][0]);
        }
        return values;
    }

    /** What the two do not agree on: accounts, postings and what is watched, month by month. */
    private static List<String> differences(Recording engine, ReferenceInterpreter.Result reference) {
        List<String> found = new ArrayList<>();
        TreeSet<String> rules = new TreeSet<>(engine.postings.keySet());
        rules.addAll(reference.postings().keySet());
        for (String id : rules) {
            PostingRule rule = engine.rules.get(id);
            ReferenceInterpreter.Entry theirs = reference.postings().get(id);
            if (rule != null
                    && theirs != null
                    && Arrays.stream(theirs.cents()).anyMatch(cents -> cents != 0)
                    && !(rule.debit().equals(theirs.debit()) && rule.credit().equals(theirs.credit()))) {
                found.add(id + " goes from " + rule.credit() + " to " + rule.debit() + ", not from " + theirs.credit()
                        + " to " + theirs.debit());
            }
            compare(engine, id, engine.postings.get(id), theirs == null ? null : theirs.cents(), found);
        }
        TreeSet<String> watched = new TreeSet<>(engine.observations.keySet());
        watched.addAll(reference.observations().keySet());
        for (String id : watched) {
            compare(
                    engine,
                    id,
                    engine.observations.get(id),
                    reference.observations().get(id),
                    found);
        }
        return found;
    }

    private static void compare(
            Recording recording,
            String what,
            double @Nullable [] engine,
            double @Nullable [] reference,
            List<String> found) {
        for (int month = 0; month < recording.months(); month++) {
            double ours = engine == null ? 0 : engine[month];
            double theirs = reference == null ? 0 : reference[month];
            if (!(ours == theirs)) {
                found.add(what + " in " + recording.plan.grid().month(month) + ": the engine has " + ours
                        + ", the reference " + theirs);
                return;
            }
        }
    }

    /** Of money, what a kind of posting does to the balance is what it does to the means of its payer. */
    private static List<String> misdirected(Recording recording) {
        List<String> found = new ArrayList<>();
        for (PostingRule rule : recording.rules.values()) {
            // A fund that fills another pays out of its own account.
            boolean ofFund =
                    Set.of(PostingKind.CONTRIBUTION, PostingKind.PAYOUT).contains(rule.kind())
                            && List.of(rule.debit(), rule.credit()).contains("fund/" + rule.payer());
            String means = (ofFund ? "fund/" : "means/") + rule.payer();
            Direction shown = rule.debit().equals(means)
                    ? Direction.IN
                    : rule.credit().equals(means) ? Direction.OUT : Direction.NONE;
            // What moves inside a lump sum does so between lines, and is paid by nobody; a reserve comes after the
            // balance.
            boolean apart = rule.kind() == PostingKind.TRANSFER || rule.kind() == PostingKind.RESERVE;
            if (shown != rule.kind().direction() && !apart) {
                found.add(
                        rule.id() + " of kind " + rule.kind() + " goes from " + rule.credit() + " to " + rule.debit());
            }
        }
        return found;
    }

    /** Both books add up to zero in every month, amounts are whole cents, and what is between two parties is nobody's. */
    private static List<String> unbalanced(Recording recording) {
        List<String> found = new ArrayList<>();
        Map<String, double[]> accounts = new TreeMap<>();
        recording.rules.values().forEach(rule -> {
            double[] cents = recording.postings.getOrDefault(rule.id(), new double[recording.months()]);
            double[] debit = accounts.computeIfAbsent(
                    rule.book() + " " + rule.debit(), account -> new double[recording.months()]);
            double[] credit = accounts.computeIfAbsent(
                    rule.book() + " " + rule.credit(), account -> new double[recording.months()]);
            for (int month = 0; month < cents.length; month++) {
                debit[month] += cents[month];
                credit[month] -= cents[month];
                if (cents[month] != Math.rint(cents[month])) {
                    found.add(rule.id() + " is no whole number of cents: " + cents[month]);
                }
            }
        });
        for (int month = 0; month < recording.months(); month++) {
            Map<String, Double> books = new HashMap<>();
            for (Map.Entry<String, double[]> account : accounts.entrySet()) {
                String book = account.getKey().substring(0, account.getKey().indexOf(' '));
                books.merge(book, account.getValue()[month], Double::sum);
                if (account.getKey().contains(" between/") && account.getValue()[month] != 0) {
                    found.add(account.getKey() + " keeps " + account.getValue()[month]);
                }
            }
            for (Map.Entry<String, Double> book : books.entrySet()) {
                if (book.getValue() != 0) {
                    found.add("the accounts of " + book.getKey() + " add up to " + book.getValue());
                }
            }
        }
        return found;
    }

    @Test
    void engineAndReferenceAgreeOnFundsCutsAndAwardRoundsTogether() {
        List<String> violations = Collections.synchronizedList(new ArrayList<>());
        Map<PostingKind, LongAdder> kinds = new ConcurrentHashMap<>();
        LongStream.range(0, Math.max(SCENARIOS / 10, 1)).parallel().forEach(number -> {
            try {
                Scenario scenario = RandomScenarios.together(SEED, number);
                Plan plan = ScenarioPlan.of(scenario);
                Draws draw = number % 2 == 0 ? Draws.point(plan) : draw(plan, new Random(number));
                Recording engine = Recording.of(plan, draw);
                engine.rules.values().forEach(rule -> count(engine, rule, kinds));
                List<String> found =
                        new ArrayList<>(differences(engine, ReferenceInterpreter.of(scenario, values(plan, draw))));
                found.addAll(unbalanced(engine));
                found.addAll(misdirected(engine));
                found.addAll(overdrawn(engine));
                found.addAll(ExactArithmetic.compare(plan, draw).tooFar());
                if (!found.isEmpty()) {
                    violations.add("seed " + SEED + " number " + number + ": " + found.size() + ", the first: "
                            + found.get(0));
                }
            } catch (RuntimeException e) {
                violations.add("seed " + SEED + " number " + number + ": " + e);
            }
        });
        System.out.println("seed " + SEED + ", " + Math.max(SCENARIOS / 10, 1) + " scenarios with "
                + String.join(", ", RandomScenarios.TOGETHER)
                + " and one of every type in turn, each posting compared and recomputed, violations "
                + violations.size());
        new TreeMap<>(kinds).forEach((kind, times) -> System.out.println("  " + kind + " that is not zero: " + times));
        assertThat(violations.stream().sorted().limit(10).toList()).isEmpty();
        assertThat(kinds.keySet())
                .contains(PostingKind.CUT, PostingKind.RESERVE, PostingKind.CONTRIBUTION, PostingKind.PAYOUT);
    }

    /** A fund never holds less than nothing. */
    private static List<String> overdrawn(Recording recording) {
        List<String> found = new ArrayList<>();
        TreeSet<String> funds = new TreeSet<>();
        recording.rules.values().forEach(rule -> funds.addAll(List.of(rule.debit(), rule.credit())));
        funds.removeIf(account -> !account.startsWith("fund/"));
        for (String fund : funds) {
            double balance = 0;
            for (int month = 0; month < recording.months(); month++) {
                balance += recording.change(fund, month);
                if (balance < 0) {
                    found.add(fund + " holds " + balance + " in month " + month);
                }
            }
            if (balance != 0) {
                found.add(fund + " closes with " + balance);
            }
        }
        return found;
    }

    @Test
    void aPairOfMeasuresMeetsAHundredTimesInTheLongRun() {
        assertThat(100_000 / RandomScenarios.pairs().size()).isGreaterThanOrEqualTo(100);
        assertThat(RandomScenarios.pairs()).doesNotHaveDuplicates();
        assertThat(Arrays.asList(RandomScenarios.KINDS.toArray())).doesNotHaveDuplicates();
    }
}

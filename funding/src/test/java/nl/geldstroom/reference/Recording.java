package nl.geldstroom.reference;

import java.util.Map;
import java.util.TreeMap;
import nl.geldstroom.plan.Draws;
import nl.geldstroom.plan.Engine;
import nl.geldstroom.plan.Observation;
import nl.geldstroom.plan.Plan;
import nl.geldstroom.plan.PostingRule;
import nl.geldstroom.plan.Recorder;
import nl.geldstroom.scenario.Scenario;
import nl.geldstroom.scenario.ScenarioPlan;

/** What the engine posted and watched in the first draw of a run, month by month. */
final class Recording implements Recorder {

    final Map<String, PostingRule> rules = new TreeMap<>();
    final Map<String, double[]> postings = new TreeMap<>();
    final Map<String, double[]> observations = new TreeMap<>();
    final Plan plan;

    private Recording(Plan plan) {
        this.plan = plan;
    }

    static Recording of(Plan plan, Draws draws) {
        Recording recording = new Recording(plan);
        Engine.run(plan, draws, recording);
        return recording;
    }

    static Recording of(Scenario scenario) {
        Plan plan = ScenarioPlan.of(scenario);
        return of(plan, Draws.point(plan));
    }

    int months() {
        return plan.grid().months();
    }

    double posted(String rule, int month) {
        double[] cents = postings.get(rule);
        return cents == null ? 0 : cents[month] + 0.0;
    }

    /** What a rule posted, under whichever agreement held in the month. */
    double booked(String rule, int month) {
        return rules.keySet().stream()
                .filter(id -> id.equals(rule) || id.startsWith(rule + "/under/"))
                .mapToDouble(id -> posted(id, month))
                .sum();
    }

    double observed(String id, int month) {
        double[] values = observations.get(id);
        return values == null ? 0 : values[month] + 0.0;
    }

    /** What a month does to an account: debits less credits. */
    double change(String account, int month) {
        double change = 0;
        for (PostingRule rule : rules.values()) {
            change += rule.debit().equals(account) ? posted(rule.id(), month) : 0;
            change -= rule.credit().equals(account) ? posted(rule.id(), month) : 0;
        }
        return change;
    }

    @Override
    public void posted(int month, PostingRule rule, double[] cents) {
        rules.put(rule.id(), rule);
        postings.computeIfAbsent(rule.id(), id -> new double[months()])[month] += cents[0];
    }

    @Override
    public void observed(int month, Observation observation, double[] values) {
        observations.computeIfAbsent(observation.id(), id -> new double[months()])[month] = values[0];
    }
}

package nl.geldstroom.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import nl.geldstroom.measure.Grip;
import nl.geldstroom.measure.Shortfall;
import nl.geldstroom.measure.Squeeze;
import nl.geldstroom.scenario.Scenario;
import org.junit.jupiter.api.Test;

/** The random scenarios reach what a squeeze can do: an agreement about cuts that nobody makes shows nothing. */
class SqueezeReachTest {

    @Test
    void theSqueezesOfTheLongRunCutInEveryWayThereIs() {
        Set<String> reached = new TreeSet<>();
        LongStream.range(0, 8000).forEach(number -> {
            Scenario scenario = RandomScenarios.small(20270101, number);
            scenario.measures().stream()
                    .filter(Squeeze.class::isInstance)
                    .map(Squeeze.class::cast)
                    .findFirst()
                    .ifPresent(squeeze -> reach(Recording.of(scenario), squeeze, reached));
        });
        assertThat(reached)
                .contains(
                        "all that can be cut, and a deficit",
                        "added to the reserve",
                        "against a budget",
                        "against the reference",
                        "by priority",
                        "by weight",
                        "carried by the reserve and cut",
                        "cut after a reasonable term",
                        "cut in a lump sum",
                        "cut under price times quantity",
                        "drawn from the reserve",
                        "gap without a drop",
                        "kept a minimum",
                        "proportional",
                        "still paid",
                        "what a weight asked too much of a line");
    }

    private static void reach(Recording run, Squeeze squeeze, Set<String> reached) {
        String id = squeeze.id();
        for (Map.Entry<String, double[]> posting : run.postings.entrySet()) {
            if (Arrays.stream(posting.getValue()).anyMatch(cents -> cents > 0)) {
                String rule = posting.getKey();
                mark(reached, rule.startsWith(id + "/cut/"), "cut in a lump sum");
                mark(
                        reached,
                        rule.startsWith(id + "/released/") && rule.contains("/under/"),
                        "cut under price times quantity");
                mark(reached, rule.equals(id + "/reserve/drawn"), "drawn from the reserve");
                mark(reached, rule.equals(id + "/reserve/added"), "added to the reserve");
            }
        }
        for (int month = 11; month < run.months(); month += 12) {
            reachInYear(run, squeeze, month, reached);
        }
    }

    private static void reachInYear(Recording run, Squeeze squeeze, int month, Set<String> reached) {
        String id = squeeze.id() + "/";
        double decided = run.observed(id + "decided", month);
        if (decided <= 0) {
            return;
        }
        mark(
                reached,
                run.observed(id + "deficit", month) > 0 && decided == run.observed(id + "cuttable", month),
                "all that can be cut, and a deficit");
        mark(reached, run.observed(id + "carried", month) > 0, "carried by the reserve and cut");
        mark(reached, squeeze.shortfall() instanceof Shortfall.AgainstBudget, "against a budget");
        mark(reached, squeeze.shortfall() instanceof Shortfall.AgainstReference, "against the reference");
        mark(
                reached,
                squeeze.shortfall() instanceof Shortfall.AgainstReference
                        && squeeze.shortfall().amounts().isEmpty(),
                "gap without a drop");
        long lines = squeeze.grips().stream()
                .filter(grip -> run.observed(id + "decided/" + grip.line(), month) > 0)
                .count();
        switch (squeeze.method().orElse(Squeeze.Method.PROPORTIONAL)) {
            case PROPORTIONAL -> mark(reached, lines > 1, "proportional");
            case PRIORITY -> mark(reached, lines > 1, "by priority");
            case WEIGHT -> mark(reached, lines > 1, "by weight");
        }
        for (Grip grip : squeeze.grips()) {
            double part = run.observed(id + "decided/" + grip.line(), month);
            double most = run.observed(id + "cuttable/" + grip.line(), month);
            mark(reached, part > 0 && grip.reasonableTerm().orElse(0) > 0, "cut after a reasonable term");
            mark(reached, part > 0 && grip.minimum().isPresent(), "kept a minimum");
            mark(reached, part > 0 && run.observed(id + "unreleased/" + grip.line(), month) > 0, "still paid");
            mark(
                    reached,
                    squeeze.method().equals(Optional.of(Squeeze.Method.WEIGHT))
                            && part == most
                            && part > 0
                            && lines > 1
                            && decided < run.observed(id + "cuttable", month),
                    "what a weight asked too much of a line");
        }
    }

    private static void mark(Set<String> reached, boolean is, String what) {
        if (is) {
            reached.add(what);
        }
    }
}

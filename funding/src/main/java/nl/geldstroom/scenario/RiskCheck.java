package nl.geldstroom.scenario;

import com.google.common.base.CaseFormat;
import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.geldstroom.document.Fault;
import nl.geldstroom.document.Faults;
import nl.geldstroom.evidence.Estimate.Varies;
import nl.geldstroom.plan.ParameterUse;

/**
 * Whether the parameters that move together are uncertain ones of their scenario.
 *
 * <p>Checked when a document is read, and not by {@link Scenario} itself: the same scenario without its measures, or with a
 * number set to one value, keeps its settings, so that what is left draws the same.
 */
final class RiskCheck {

    private static final int MOST_NAMED = 12;

    private final TreeMap<String, Boolean> known = new TreeMap<>();
    private final Map<String, Varies> variation = new HashMap<>();
    private final Faults faults = new Faults();

    private RiskCheck(List<ParameterUse> parameters) {
        parameters.forEach(use -> {
            known.put(use.id(), use.parameter().estimate().isFixed());
            variation.put(use.id(), use.parameter().estimate().varies());
        });
    }

    static ImmutableList<Fault> of(Scenario scenario) {
        RiskSettings settings = scenario.risk().orElse(RiskSettings.builder().build());
        if (settings.parameters().isEmpty()) {
            return ImmutableList.of();
        }
        List<ParameterUse> parameters;
        try {
            parameters = ScenarioPlan.of(scenario).parameters();
        } catch (IllegalArgumentException | ArithmeticException e) {
            // What cannot be compiled cannot be carried out either, and that is told with its own place.
            return ImmutableList.of();
        }
        RiskCheck check = new RiskCheck(parameters);
        for (int i = 0; i < settings.pairs().size(); i++) {
            CorrelatedPair pair = settings.pairs().get(i);
            check.require(pair.first(), "/risk/pairs/" + i + "/first");
            check.require(pair.second(), "/risk/pairs/" + i + "/second");
            check.requireAlike(pair.first(), pair.second(), "/risk/pairs/" + i + "/second");
        }
        for (int i = 0; i < settings.correlations().size(); i++) {
            ImmutableList<String> names = settings.correlations().get(i).parameters();
            for (int j = 0; j < names.size(); j++) {
                check.require(names.get(j), "/risk/correlations/" + i + "/parameters/" + j);
                check.requireAlike(names.get(0), names.get(j), "/risk/correlations/" + i + "/parameters/" + j);
            }
        }
        return check.faults.toList();
    }

    private void require(String id, String pointer) {
        Boolean fixed = known.get(id);
        if (fixed == null) {
            faults.add(
                    pointer,
                    "unknown-parameter",
                    "The parameter (" + ScenarioCheck.shortened(id) + ") must be one of the scenario." + cure());
        } else if (fixed) {
            faults.add(
                    pointer,
                    "certain-parameter",
                    "The parameter (" + id + ") must be uncertain to move together with another, but has one value."
                            + " Maybe give it a distribution, or leave it out here.");
        }
    }

    /** A number for all years and one for each year have no draw in common that could move together. */
    private void requireAlike(String first, String id, String pointer) {
        Varies varies = variation.get(id);
        Varies other = variation.get(first);
        if (varies != null
                && other != null
                && varies != other
                && Boolean.FALSE.equals(known.get(id))
                && Boolean.FALSE.equals(known.get(first))) {
            faults.add(
                    pointer,
                    "correlation-varies",
                    "The parameter (" + id + ", " + text(varies) + ") must vary as the one that it moves with (" + first
                            + ", " + text(other) + "). Maybe give both the same \"varies\".");
        }
    }

    private static String text(Varies varies) {
        return CaseFormat.UPPER_UNDERSCORE.to(CaseFormat.LOWER_CAMEL, varies.name());
    }

    private String cure() {
        List<String> uncertain = new ArrayList<>();
        for (Map.Entry<String, Boolean> each : known.entrySet()) {
            if (!each.getValue()) {
                uncertain.add(each.getKey());
            }
        }
        if (uncertain.isEmpty()) {
            return " Maybe make numbers uncertain first: none of them is.";
        }
        int more = uncertain.size() - MOST_NAMED;
        return " Maybe one of the uncertain ones: "
                + String.join(", ", uncertain.subList(0, Math.min(MOST_NAMED, uncertain.size())))
                + (more > 0 ? " and " + more + " more." : ".");
    }
}

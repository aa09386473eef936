package nl.geldstroom.answer;

import com.google.common.collect.ImmutableList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.geldstroom.document.Fault;
import nl.geldstroom.document.InvalidValueException;
import nl.geldstroom.ledger.Projection;
import nl.geldstroom.measure.Measure;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.scenario.Scenario;

/** A scenario with some of its measures, projected once for each choice. */
final class Subset {

    private static final Pattern MEASURE = Pattern.compile("/measures/(\\d+)(/.*)?");

    private final Projection whole;
    private final Map<ImmutableList<String>, Projection> known = new HashMap<>();

    Subset(Projection whole) {
        this.whole = whole;
    }

    /** The projection with the measures of these ids, and without those that cannot stand without the others. */
    Projection with(Set<String> ids) {
        Scenario scenario = whole.scenario();
        ImmutableList<Measure> chosen = scenario.measures().stream()
                .filter(measure -> ids.contains(measure.id()))
                .collect(ImmutableList.toImmutableList());
        if (chosen.size() == scenario.measures().size()) {
            return whole;
        }
        ImmutableList<String> key = chosen.stream().map(Measure::id).sorted().collect(ImmutableList.toImmutableList());
        Projection found = known.get(key);
        if (found == null) {
            found = project(whole, chosen);
            known.put(key, found);
        }
        return found;
    }

    private static Projection project(Projection whole, ImmutableList<Measure> measures) {
        ImmutableList<Measure> left = measures;
        while (true) {
            try {
                return run(whole, left);
            } catch (InvalidValueException e) {
                ImmutableList<Measure> fewer = without(left, e.faults());
                if (fewer.size() == left.size()) {
                    throw e;
                }
                left = fewer;
            }
        }
    }

    /** What is varied stays varied as far as the measures that have it are there. */
    private static Projection run(Projection whole, ImmutableList<Measure> measures) {
        Scenario scenario = whole.scenario().withMeasures(measures);
        Map<String, Double> values = new HashMap<>(whole.values());
        values.keySet()
                .removeIf(id -> whole.scenario().measures().stream()
                        .anyMatch(measure -> id.startsWith(measure.id() + "/") && !measures.contains(measure)));
        return Projection.of(scenario, values);
    }

    /** A measure that names another one, such as a share of its savings, falls away together with it. */
    private static ImmutableList<Measure> without(ImmutableList<Measure> measures, List<Fault> faults) {
        Set<Integer> broken = new HashSet<>();
        for (Fault fault : faults) {
            Matcher at = MEASURE.matcher(fault.pointer());
            if (at.matches()) {
                broken.add(Integer.valueOf(at.group(1)));
            }
        }
        ImmutableList.Builder<Measure> left = ImmutableList.builder();
        for (int i = 0; i < measures.size(); i++) {
            if (!broken.contains(i)) {
                left.add(measures.get(i));
            }
        }
        return left.build();
    }

    /** What a party is called in outputs. */
    static String name(Scenario scenario, PartyId party) {
        return new Names(scenario).of(party);
    }

    /** Everybody whose budget a scenario touches, with the name that it has in outputs, by id. */
    static Map<PartyId, String> payers(Projection projection) {
        Map<PartyId, String> payers = new TreeMap<>();
        Scenario scenario = projection.scenario();
        Names names = new Names(scenario);
        scenario.given().baseline().lines().forEach(line -> payers.put(line.payer(), names.of(line.payer())));
        projection.plan().rules().forEach(rule -> payers.put(rule.payer(), names.of(rule.payer())));
        return payers;
    }
}

package nl.geldstroom.app.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.geldstroom.document.Input;
import nl.geldstroom.evidence.Estimate;
import nl.geldstroom.ledger.Ledger;
import nl.geldstroom.ledger.Projection;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.plan.ConservationException;
import nl.geldstroom.plan.Draws;
import nl.geldstroom.plan.Engine;
import nl.geldstroom.plan.ParameterUse;
import nl.geldstroom.plan.Plan;
import nl.geldstroom.plan.PostingRule;
import nl.geldstroom.plan.Recorder;
import nl.geldstroom.plan.Totals;
import nl.geldstroom.risk.Risk;
import nl.geldstroom.risk.RiskResult;
import nl.geldstroom.scenario.Scenario;
import nl.geldstroom.scenario.ScenarioDocuments;
import nl.geldstroom.scenario.ScenarioPlan;
import org.junit.jupiter.api.Test;

/** Draws of every ready scenario: at point values they are the ledger, and no draw makes or loses a cent. */
class RiskOfReadyScenariosTest {

    private static final Path FOLDER = Path.of("..", "scenarios");

    /** More of them in a long run: {@code mvn -Plong -pl examples/app -am test -Dtest=RiskOfReadyScenariosTest}. */
    private static final int DRAWS =
            (int) Math.max(300, Math.min(10_000, Long.getLong("geldstroom.tests.scenarios", 1_000) / 10));

    private static List<String> ready() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<String> names = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".json"))
                    .sorted()
                    .toList();
            assertThat(names).hasSizeGreaterThan(25);
            return names;
        }
    }

    @Test
    void withEveryDrawAtItsPointValueTheRunIsTheLedgerToTheCent() throws IOException {
        long cells = 0;
        long different = 0;
        int uncertain = 0;
        List<String> names = ready();
        for (String name : names) {
            Scenario scenario = PageTable.scenario(name);
            Projection projection = Projection.of(scenario);
            Risk risk = Risk.of(scenario).draws(5).blocks(3);
            for (ParameterUse use : projection.plan().parameters()) {
                if (!use.parameter().estimate().isFixed()) {
                    uncertain++;
                    risk = risk.with(use.id(), use.parameter().point());
                }
            }
            RiskResult result = risk.run();
            for (PartyId payer : result.payers()) {
                for (Year year : result.years()) {
                    for (double cents : result.cents(payer, year)) {
                        cells++;
                        different += cents == projection.difference(payer, year).cents() ? 0 : 1;
                    }
                }
            }
            for (Ledger ledger : List.of(projection.ledger(), projection.reference())) {
                Plan plan = ledger == projection.ledger() ? projection.plan() : ScenarioPlan.of(scenario.reference());
                Totals totals = Engine.run(plan, points(plan, Engine.BLOCK), Recorder.NONE);
                for (PostingRule rule : plan.rules()) {
                    for (Year year : scenario.horizon().years()) {
                        double posted = ledger.sum(year, one -> one.id().equals(rule.id()))
                                .cents();
                        for (int draw = 0; draw < totals.width(); draw++) {
                            cells++;
                            different += totals.of(rule.id(), year, draw).cents() == posted ? 0 : 1;
                        }
                    }
                }
            }
        }
        System.out.println("Draws at point values: " + names.size() + " ready scenarios, " + uncertain
                + " uncertain parameters held, " + cells + " amounts by payer, rule, year and draw compared, "
                + different
                + " differ from the ledger.");
        assertThat(uncertain).isGreaterThan(20);
        assertThat(different).isZero();
    }

    /** Many draws side by side, each with every parameter at its point value. */
    private static Draws points(Plan plan, int width) {
        double[][] values = new double[plan.parameters().size()][width];
        for (int p = 0; p < values.length; p++) {
            Arrays.fill(values[p], plan.parameters().get(p).parameter().point());
        }
        return new Draws(width, values);
    }

    @Test
    void noDrawOfAnyReadyScenarioMakesOrLosesACent() throws IOException {
        long draws = 0;
        long months = 0;
        long violations = 0;
        List<String> names = ready();
        for (String name : names) {
            Scenario scenario = PageTable.scenario(name);
            try {
                RiskResult result = Risk.of(scenario).draws(DRAWS).seed(42).run();
                draws += result.balanced();
                months += result.balanced() * scenario.grid().months();
                for (PartyId payer : result.payers()) {
                    for (double cents : result.cents(payer)) {
                        assertThat(cents).as(name).isEqualTo(Math.rint(cents));
                    }
                }
            } catch (ConservationException e) {
                violations++;
                System.out.println(name + ": " + e.getMessage());
            }
        }
        System.out.println("Conservation: " + names.size() + " ready scenarios, " + draws + " draws and " + months
                + " months of draws checked, with and without measures, violations " + violations + ".");
        assertThat(violations).isZero();
        assertThat(draws).isEqualTo((long) names.size() * DRAWS);
    }

    /** Everything of which the order means nothing in a document: the properties, and what has an id of its own. */
    private static JsonNode turned(JsonNode node, String name) {
        if (node instanceof ObjectNode object) {
            ObjectNode turned = object.objectNode();
            List<Map.Entry<String, JsonNode>> properties = new ArrayList<>(object.properties());
            Collections.reverse(properties);
            properties.forEach(
                    property -> turned.set(property.getKey(), turned(property.getValue(), property.getKey())));
            return turned;
        }
        if (node instanceof ArrayNode array) {
            List<JsonNode> values = new ArrayList<>();
            array.forEach(value -> values.add(turned(value, "")));
            if (Set.of("lines", "measures", "sources", "agreements", "beneficiaries", "walls")
                    .contains(name)) {
                Collections.reverse(values);
            }
            return array.arrayNode().addAll(values);
        }
        return node;
    }

    @Test
    void theOrderInTheFileChangesNoBitAndEveryDrawIsTheLedgerAtItsValues() throws IOException {
        int scenarios = 0;
        long same = 0;
        long ledgers = 0;
        for (String name : ready()) {
            Scenario scenario = PageTable.scenario(name);
            List<ParameterUse> uncertain = Projection.of(scenario).plan().parameters().stream()
                    .filter(use -> !use.parameter().estimate().isFixed())
                    .toList();
            if (uncertain.isEmpty()) {
                continue;
            }
            scenarios++;
            RiskResult result = Risk.of(scenario).draws(200).seed(42).run();
            JsonNode document = new ObjectMapper().readTree(Files.readString(FOLDER.resolve(name)));
            Scenario turned = new ScenarioDocuments()
                    .read(Input.of(name, turned(document, "").toString()))
                    .orThrow();
            assertThat(turned).as(name).isNotEqualTo(scenario);
            RiskResult other =
                    Risk.of(turned).draws(200).seed(42).blocks(7).threads(2).run();
            assertThat(other.payers()).isEqualTo(result.payers());
            for (PartyId payer : result.payers()) {
                for (Year year : result.years()) {
                    assertThat(other.cents(payer, year)).as(name).isEqualTo(result.cents(payer, year));
                    same += result.draws();
                }
            }
            boolean once = uncertain.stream()
                    .allMatch(use -> use.parameter().estimate().varies() == Estimate.Varies.ONCE);
            for (int draw = 0; draw < (once ? 3 : 0); draw++) {
                Map<String, Double> values = new TreeMap<>();
                for (ParameterUse use : uncertain) {
                    values.put(use.id(), result.parameter(use.id())[draw]);
                }
                Projection ledger = Projection.of(scenario, values);
                for (PartyId payer : result.payers()) {
                    for (Year year : result.years()) {
                        assertThat(result.cents(payer, year)[draw])
                                .as(name)
                                .isEqualTo(ledger.difference(payer, year).cents());
                        ledgers++;
                    }
                }
            }
        }
        System.out.println("Order: " + scenarios + " ready scenarios with uncertain numbers turned around, " + same
                + " amounts the same; " + ledgers + " amounts of draws equal to the ledger at the values drawn.");
        assertThat(scenarios).isGreaterThan(5);
        assertThat(ledgers).isPositive();
    }
}

package nl.geldstroom.reference;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import nl.geldstroom.document.Input;
import nl.geldstroom.evidence.Estimate;
import nl.geldstroom.measure.Measure;
import nl.geldstroom.measure.Shortfall;
import nl.geldstroom.measure.Squeeze;
import nl.geldstroom.plan.Draws;
import nl.geldstroom.plan.ParameterUse;
import nl.geldstroom.plan.Plan;
import nl.geldstroom.plan.PostingKind;
import nl.geldstroom.plan.PostingRule;
import nl.geldstroom.scenario.Scenario;
import nl.geldstroom.scenario.ScenarioDocuments;
import nl.geldstroom.scenario.ScenarioPlan;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * A measure of zero strength changes nothing, whatever its type and whatever it stands beside.
 *
 * <p>A random measure of the type is put into a random scenario and written down; its strength is then made zero in the
 * document and nothing else, and the document is read again. Every posting and every observation of the others must be what it
 * is without the measure, to the cent and the last bit, and whatever the measure itself posts must be zero.
 *
 * <p>A {@code spendingGuarantee} has no strength that could be zero: it names what it protects, and must name something. What
 * comes nearest is one for a law under which no line is paid. A {@code squeeze} without grip on any line cuts nothing; that it
 * still opens and keeps the books of the reserve, after the balance, is what it is for.
 */
class ZeroStrengthTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final ScenarioDocuments DOCUMENTS = new ScenarioDocuments();

    /** For each form: how many scenarios must have a place for it. More are tried with {@code geldstroom.tests.zero}. */
    private static final int MET = Integer.getInteger("geldstroom.tests.zero", 6);

    /** From nothing to all, so that zero and one are drawn at its ends. */
    private static final Estimate ANYTHING = Estimate.uniform(0, 1);

    /** How a number is zero. */
    private enum How {
        /** For sure: what it drives can be left out of the formulas. */
        CERTAINLY {
            @Override
            JsonNode estimate(double zero) {
                return JSON.getNodeFactory().numberNode(zero);
            }
        },
        /** It could be anything, and its point value is zero. */
        AT_ITS_POINT {
            @Override
            JsonNode estimate(double zero) {
                return JSON.valueToTree(ImmutableMap.of("type", "uniform", "min", 0.0, "max", 1.0, "stated", zero));
            }
        },
        /** It could be anything, and zero is what is drawn. */
        IN_A_DRAW {
            @Override
            JsonNode estimate(double zero) {
                return JSON.valueToTree(ImmutableMap.of("type", "uniform", "min", 0.0, "max", 1.0));
            }
        };

        abstract JsonNode estimate(double zero);
    }

    /** Makes the strength of a measure zero. */
    private interface Edit {
        void on(ObjectNode measure, How how);
    }

    /**
     * One way in which a type of measure has no strength.
     *
     * @param type the type of the measure
     * @param name what is zero
     * @param zero the number that means nothing happens
     * @param drawn whether it is an estimate that can be drawn
     * @param edit sets it
     */
    private record Form(String type, String name, double zero, boolean drawn, Edit edit) {}

    private static Form certain(String type, String name, Edit edit) {
        return new Form(type, name, 0, false, edit);
    }

    private static Form drawn(String type, String name, double zero, String... pointers) {
        return new Form(type, name, zero, true, (measure, how) -> {
            for (String pointer : pointers) {
                set(measure, pointer, zero, how);
            }
        });
    }

    private static Form also(Form form, Edit more) {
        return new Form(form.type(), form.name(), form.zero(), form.drawn(), (measure, how) -> {
            more.on(measure, how);
            form.edit().on(measure, how);
        });
    }

    private static final ImmutableList<Form> FORMS = ImmutableList.of(
            // A transition team is a cost of its own, not one of what moves.
            also(drawn("budgetShift", "share", 0, "/share"), without("/companions/transition")),
            also(certain("budgetShift", "cap", (m, how) -> m.put("cap", 0.0)), without("/companions/transition")),
            drawn("clientFollowing", "clients", 0, "/clients"),
            new Form(
                    "cohort",
                    "people",
                    0,
                    true,
                    (measure, how) -> measure.withArray("states").forEach(state -> {
                        set((ObjectNode) state, "/people", 0, how);
                        set((ObjectNode) state, "/inflow", 0, how);
                    })),
            // Who is in the baseline costs only what an intervention changes: with a relative risk of 1 nothing.
            also(drawn("cohort", "relative risk", 1, "/intervention/relativeRisk"), (measure, how) -> {
                measure.put("inBaseline", true);
                without("/intervention/costs").on(measure, how);
            }),
            drawn("delayedEffect", "return", 0, "/value/perEuro", "/cash/perEuro"),
            // All of a saving stays with the insurer, now and in all later years.
            new Form("equalisationRetention", "equalised part", 1, true, (measure, how) -> {
                ObjectNode evident = JSON.createObjectNode();
                evident.set("estimate", how.estimate(1));
                evident.set(
                        "evidence",
                        JSON.valueToTree(ImmutableMap.of(
                                "type", "assumption", "author", "test", "why", "chosen for the calculation")));
                measure.putArray("retention").add(evident);
                measure.remove("marketShare");
            }),
            certain("extraSpending", "amounts", zeros("/amounts")),
            drawn("labourSubstitution", "share", 0, "/share"),
            // Without staff nothing is replaced. Between two lines the walls are asked before the staff is.
            also(
                    drawn("labourSubstitution", "staff", 0, "/workforce/hiredPerYear", "/workforce/atStart"),
                    (measure, how) -> measure.set("by", measure.get("of"))),
            certain("outcomeBond", "amounts", zeros("/amounts")),
            certain("ownContributionChange", "difference", (m, how) -> m.set("after", m.get("before"))),
            certain("preventionFund", "amounts", (measure, how) -> {
                zeros("/contributions").on(measure, how);
                zeros("/spending").on(measure, how);
                measure.withArray("pledges").forEach(pledge -> {
                    zeros("/amounts").on((ObjectNode) pledge, how);
                    if (pledge.has("ofSavings")) {
                        ((ObjectNode) pledge).put("ofSavings", 0.0);
                    }
                });
                measure.withArray("payOuts").forEach(payOut -> zeros("/amounts").on((ObjectNode) payOut, how));
            }),
            drawn(
                    "procurementCost",
                    "hours, bids, objections and moves",
                    0,
                    "/round/buyerHours",
                    "/round/buyerHoursPerLot",
                    "/round/buyerHoursPerBid",
                    "/round/advisers",
                    "/round/bidCost",
                    "/round/objections",
                    "/round/implementation",
                    "/round/implementationBurden",
                    "/pool/coordination",
                    "/change/chance"),
            drawn("reinvestment", "share", 0, "/share"),
            certain("savingsTarget", "amount", (m, how) -> m.put("amount", 0.0).put("force", "hard")),
            also(drawn("settlement", "what is owed", 0, "/basis/share"), zeros("/basis/years")),
            certain("settlement", "cap", (m, how) -> m.put("cap", 0.0)),
            drawn("sharedSavings", "share", 0, "/share", "/lossShare"),
            certain("spendingGuarantee", "a law without lines", (measure, how) -> {
                measure.putArray("laws").add("participatiewet");
                measure.remove("protectedLines");
            }),
            certain(
                    "squeeze",
                    "years",
                    (measure, how) -> measure.set(
                            "shortfall",
                            JSON.valueToTree(ImmutableMap.of("type", "againstBudget", "available", Map.of())))),
            new Form("squeeze", "grip", 0, true, (measure, how) -> {
                measure.set(
                        "shortfall", JSON.valueToTree(ImmutableMap.of("type", "againstReference", "drop", Map.of())));
                measure.withArray("grips").forEach(grip -> set((ObjectNode) grip, "/share", 0, how));
            }),
            drawn("substitution", "share", 0, "/share"),
            drawn("waitingList", "capacity and reach", 0, "/extra/perYear", "/bridging/reach"));

    private static Edit without(String pointer) {
        int last = pointer.lastIndexOf('/');
        return (measure, how) -> {
            if (measure.at(pointer.substring(0, last)) instanceof ObjectNode parent) {
                parent.remove(pointer.substring(last + 1));
            }
        };
    }

    private static Edit zeros(String pointer) {
        return (measure, how) -> {
            if (measure.at(pointer) instanceof ObjectNode years) {
                List<String> names = new ArrayList<>();
                years.fieldNames().forEachRemaining(names::add);
                names.forEach(year -> years.put(year, 0.0));
            }
        };
    }

    /** Sets an estimate, and leaves what it rests on; where the measure does not have the field nothing is set. */
    private static void set(ObjectNode measure, String pointer, double zero, How how) {
        int last = pointer.lastIndexOf('/');
        JsonNode old = measure.at(pointer);
        if (old.isMissingNode()) {
            return;
        }
        JsonNode parent = measure.at(pointer.substring(0, last));
        if (old.has("estimate")) {
            ((ObjectNode) old).set("estimate", how.estimate(zero));
        } else {
            ObjectNode parameter = JSON.createObjectNode();
            parameter.set("estimate", how.estimate(zero));
            ((ObjectNode) parent).set(pointer.substring(last + 1), parameter);
        }
    }

    @Test
    void everyTypeOfMeasureHasAFormWithoutStrength() {
        Set<String> types = new TreeSet<>();
        FORMS.forEach(form -> types.add(form.type()));
        assertThat(types).isEqualTo(new TreeSet<>(ScenarioDocuments.measures().keySet()));
        assertThat(new TreeSet<>(RandomScenarios.KINDS)).isEqualTo(types);
    }

    @TestFactory
    List<DynamicTest> aMeasureOfZeroStrengthChangesNothing() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Form form : FORMS) {
            for (How how : form.drawn() ? List.of(How.values()) : List.of(How.CERTAINLY)) {
                tests.add(DynamicTest.dynamicTest(
                        form.type() + ": " + form.name() + " zero " + how, () -> changesNothing(form, how)));
            }
        }
        return tests;
    }

    private static void changesNothing(Form form, How how) throws IOException {
        int met = 0;
        for (long number = 0; number < 8L * MET && met < MET; number++) {
            Scenario scenario = random(number);
            // Ids before, between and after those of the others: claims are scaled in their order.
            String id = List.of("a", "mbb", "z").get((int) (number % 3));
            Map<String, Form> added = Map.of(id, form);
            Optional<Scenario> more = random(scenario, form, id, number);
            if (more.isPresent() && assertNothingChanged(scenario, zero(more.get(), added, how), how, added.keySet())) {
                met++;
            }
        }
        assertThat(met).as("scenarios with a place for %s", form.type()).isEqualTo(MET);
    }

    @Test
    void measuresOfEveryTypeTogetherChangeNothing() throws IOException {
        for (How how : How.values()) {
            for (long number = 0; number < 6; number++) {
                Scenario scenario = random(1000 + number);
                Scenario all = scenario;
                Map<String, Form> added = new TreeMap<>();
                for (int i = 0; i < FORMS.size(); i++) {
                    Form form = FORMS.get(i);
                    String id = "anz".charAt(i % 3) + "" + i;
                    Optional<Scenario> more =
                            form.drawn() || how == How.CERTAINLY ? random(all, form, id, number) : Optional.empty();
                    if (more.isPresent()) {
                        all = more.get();
                        added.put(id, form);
                    }
                }
                assertThat(added).hasSizeGreaterThan(how == How.CERTAINLY ? 18 : 10);
                assertNothingChanged(scenario, zero(all, added, how), how, added.keySet());
            }
        }
    }

    /** In turn scenarios in which every two types meet, and those with funds, cuts and award rounds. */
    private static Scenario random(long number) {
        return number % 2 == 0 ? RandomScenarios.small(20_261, number * 31) : RandomScenarios.together(20_261, number);
    }

    /** The scenario with one more measure; empty if there is no place for it. */
    private static Optional<Scenario> random(Scenario scenario, Form form, String id, long seed) {
        Measure measure = RandomScenarios.another(scenario, form.type(), id, seed);
        // Each payer has one reserve, and one squeeze at most.
        boolean second =
                measure instanceof Squeeze && scenario.measures().stream().anyMatch(Squeeze.class::isInstance);
        return second || !ScenarioDocuments.measures().get(form.type()).isInstance(measure)
                ? Optional.empty()
                : Optional.of(scenario.withMeasures(ImmutableList.<Measure>builder()
                        .addAll(scenario.measures())
                        .add(measure)
                        .build()));
    }

    /** The scenario, written and read again, with measures without strength. */
    private static Scenario zero(Scenario scenario, Map<String, Form> forms, How how) throws IOException {
        JsonNode document = JSON.readTree(DOCUMENTS.write(scenario));
        for (JsonNode measure : document.at("/scenario/measures")) {
            Form form = forms.get(measure.path("id").asText());
            if (form != null) {
                form.edit().on((ObjectNode) measure, how);
            }
        }
        return DOCUMENTS.read(Input.of("zero.json", document.toString())).orThrow();
    }

    private static boolean assertNothingChanged(Scenario scenario, Scenario more, How how, Set<String> added) {
        Predicate<String> own = id -> added.contains(id.substring(0, Math.max(id.indexOf('/'), 0)));
        Plan plan = ScenarioPlan.of(more);
        Map<String, Double> values = new HashMap<>();
        for (ParameterUse use : plan.parameters()) {
            if (own.test(use.id()) && use.parameter().estimate().equals(ANYTHING)) {
                boolean none = use.id().contains("retention") || use.id().contains("relativeRisk");
                values.put(use.id(), none ? 1.0 : 0.0);
            }
        }
        if (how == How.IN_A_DRAW && values.isEmpty()) {
            return false;
        }
        Recording with = Recording.of(plan, Draws.of(plan, values));
        Recording without = Recording.of(scenario);
        with.postings.forEach((id, cents) -> {
            PostingRule rule = with.rules.get(id);
            // What a payer has at the start stands in the books, whatever is done with it.
            boolean opening = id.endsWith("/reserve/opening");
            boolean books =
                    rule != null && rule.kind() == PostingKind.RESERVE && (opening || answersForItsPayer(more, rule));
            if (rule != null && rule.measure().filter(added::contains).isPresent() && !books) {
                for (int month = 0; month < with.months(); month++) {
                    assertThat(with.posted(id, month))
                            .as("%s in month %s", id, month)
                            .isZero();
                }
            }
        });
        assertSame(
                with.months(),
                others(
                        with.postings,
                        id -> with.rules
                                .get(id)
                                .measure()
                                .filter(added::contains)
                                .isEmpty()),
                without.postings);
        assertSame(with.months(), others(with.observations, own.negate()), without.observations);
        return true;
    }

    /** A squeeze opens the books of the reserve, and against unchanged policy keeps them for what the other measures do. */
    private static boolean answersForItsPayer(Scenario scenario, PostingRule rule) {
        return scenario.measures().stream()
                .filter(measure -> rule.measure().filter(measure.id()::equals).isPresent())
                .anyMatch(measure -> measure instanceof Squeeze one
                        && (one.shortfall() instanceof Shortfall.AgainstReference
                                || rule.id().equals(one.id() + "/reserve/opening")));
    }

    private static Map<String, double[]> others(Map<String, double[]> all, Predicate<String> which) {
        Map<String, double[]> others = new TreeMap<>(all);
        others.keySet().removeIf(which.negate());
        return others;
    }

    /** What one of the two does not post at all, the other must not post in any month. */
    private static void assertSame(int months, Map<String, double[]> with, Map<String, double[]> without) {
        Set<String> ids = new TreeSet<>(with.keySet());
        ids.addAll(without.keySet());
        for (String id : ids) {
            for (int month = 0; month < months; month++) {
                assertThat(value(with, id, month))
                        .as("%s in month %s", id, month)
                        .isEqualTo(value(without, id, month));
            }
        }
    }

    private static double value(Map<String, double[]> all, String id, int month) {
        double[] values = all.get(id);
        // Zero may carry a sign: + 0.0 takes it off.
        return values == null ? 0 : values[month] + 0.0;
    }
}

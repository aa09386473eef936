package nl.geldstroom.scenario;

import com.google.common.collect.ImmutableMap;
import nl.geldstroom.document.Documents;
import nl.geldstroom.document.Input;
import nl.geldstroom.document.Reading;
import nl.geldstroom.document.Severity;
import nl.geldstroom.document.TypeIds;
import nl.geldstroom.measure.BudgetShift;
import nl.geldstroom.measure.ClientFollowing;
import nl.geldstroom.measure.Cohort;
import nl.geldstroom.measure.DelayedEffect;
import nl.geldstroom.measure.EqualisationRetention;
import nl.geldstroom.measure.ExtraSpending;
import nl.geldstroom.measure.LabourSubstitution;
import nl.geldstroom.measure.Measure;
import nl.geldstroom.measure.OutcomeBond;
import nl.geldstroom.measure.OwnContributionChange;
import nl.geldstroom.measure.PreventionFund;
import nl.geldstroom.measure.ProcurementCost;
import nl.geldstroom.measure.Reinvestment;
import nl.geldstroom.measure.SavingsTarget;
import nl.geldstroom.measure.Settlement;
import nl.geldstroom.measure.SharedSavings;
import nl.geldstroom.measure.SpendingGuarantee;
import nl.geldstroom.measure.Squeeze;
import nl.geldstroom.measure.Substitution;
import nl.geldstroom.measure.WaitingList;

/**
 * Scenarios as JSON: {@code {"model":"geldstroom","version":1,"scenario":{...}}}.
 *
 * <p>A measure of your own is read by passing its type id: {@code new ScenarioDocuments(ImmutableMap.of("myMeasure",
 * MyMeasure.class))}.
 */
public final class ScenarioDocuments {

    private static final String ROOT = "scenario";

    private static final ImmutableMap<String, Class<? extends Measure>> MEASURES =
            ImmutableMap.<String, Class<? extends Measure>>builder()
                    .put("budgetShift", BudgetShift.class)
                    .put("clientFollowing", ClientFollowing.class)
                    .put("cohort", Cohort.class)
                    .put("delayedEffect", DelayedEffect.class)
                    .put("equalisationRetention", EqualisationRetention.class)
                    .put("extraSpending", ExtraSpending.class)
                    .put("outcomeBond", OutcomeBond.class)
                    .put("procurementCost", ProcurementCost.class)
                    .put("reinvestment", Reinvestment.class)
                    .put("labourSubstitution", LabourSubstitution.class)
                    .put("ownContributionChange", OwnContributionChange.class)
                    .put("settlement", Settlement.class)
                    .put("preventionFund", PreventionFund.class)
                    .put("savingsTarget", SavingsTarget.class)
                    .put("spendingGuarantee", SpendingGuarantee.class)
                    .put("sharedSavings", SharedSavings.class)
                    .put("substitution", Substitution.class)
                    .put("waitingList", WaitingList.class)
                    .put("squeeze", Squeeze.class)
                    .buildOrThrow();

    private final Documents documents;

    /** Reads and writes the measures of this library. */
    public ScenarioDocuments() {
        this(ImmutableMap.of());
    }

    /**
     * Reads and writes measures of your own too.
     *
     * @param own the type id and the record of each
     */
    public ScenarioDocuments(ImmutableMap<String, Class<? extends Measure>> own) {
        documents = Documents.standard()
                .with(TypeIds.of(
                        Measure.class,
                        ImmutableMap.<String, Class<? extends Measure>>builder()
                                .putAll(MEASURES)
                                .putAll(own)
                                .buildOrThrow()));
    }

    /**
     * The kinds of measures of this library.
     *
     * @return the type id of each, as it stands in {@code "type"}, and its record
     */
    public static ImmutableMap<String, Class<? extends Measure>> measures() {
        return MEASURES;
    }

    /**
     * Reads a scenario.
     *
     * @param input the document
     * @return the scenario, or all that is wrong with it
     */
    public Reading<Scenario> read(Input input) {
        Reading<Scenario> reading = documents.read(input, ROOT, Scenario.class);
        return reading.value().isEmpty() ? reading : reading.with(Severity.ERROR, RiskCheck.of(reading.orThrow()));
    }

    /**
     * Writes a scenario.
     *
     * @param scenario the scenario
     * @return a document that reads back as the same scenario
     */
    public String write(Scenario scenario) {
        return documents.write(ROOT, scenario);
    }
}

package nl.geldstroom.scenario;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import nl.geldstroom.baseline.Baseline;
import nl.geldstroom.document.Faults;
import nl.geldstroom.measure.Measure;
import nl.geldstroom.plan.Grid;
import nl.geldstroom.text.LocalizedText;
import org.immutables.value.Value;

/**
 * One question with all that is needed to answer it (<i>scenario</i>).
 *
 * <p>The plan runs from January of the base year to December of the last year; answers are given for the horizon. Every
 * rule across records is checked here, whether the scenario comes from JSON or from a script.
 *
 * @param id the name of the scenario
 * @param title what it is called
 * @param note what a reader must know; absent: nothing
 * @param workedExample whether it is a worked example on public figures, which outputs then say; absent: it is not
 * @param given what holds whatever is done
 * @param measures what is done; empty for the reference itself
 * @param horizon the years that are answered for
 * @param valuation how years are made comparable; absent: no present values
 * @param risk which uncertain numbers move together, and how often is drawn; absent: all move alone
 */
@Value.Builder
public record Scenario(
        String id,
        LocalizedText title,
        Optional<LocalizedText> note,
        Optional<Boolean> workedExample,
        Given given,
        ImmutableList<Measure> measures,
        Horizon horizon,
        Optional<Valuation> valuation,
        Optional<RiskSettings> risk) {

    /**
     * Checks the rules across records.
     *
     * @param id the name of the scenario
     * @param title what it is called
     * @param note what a reader must know
     * @param workedExample whether it is a worked example
     * @param given what holds whatever is done
     * @param measures what is done
     * @param horizon the years that are answered for
     * @param valuation how years are made comparable
     * @param risk which uncertain numbers move together
     * @throws nl.geldstroom.document.InvalidValueException if a rule is broken; all faults at once
     */
    public Scenario {
        Faults faults = new Faults();
        if (id.isBlank() || id.length() > 80) {
            faults.add(
                    "/id",
                    "id-form",
                    "The id (" + ScenarioCheck.shortened(id) + ") of a scenario must have 1 to 80 characters.");
        }
        new ScenarioCheck(given, measures, horizon, faults).run();
        faults.throwIfAny();
    }

    /**
     * Starts a scenario.
     *
     * @return a builder
     */
    public static ScenarioBuilder builder() {
        return new ScenarioBuilder();
    }

    /**
     * Starts a scenario from a baseline, as a script writes it.
     *
     * @param baseline the budget of the base year
     * @return a script
     */
    public static ScenarioScript given(Baseline baseline) {
        return new ScenarioScript(baseline);
    }

    /**
     * The months of the plan.
     *
     * @return from January of the base year to December of the last year
     */
    public Grid grid() {
        return new Grid(given.baseline().year(), horizon.to());
    }

    /**
     * The day for which the scenario is valued: on that day, never on that of the run, outputs say how old a source is.
     *
     * @return the valuation date; 1 January of the base year if there is none
     */
    public LocalDate valuedOn() {
        return valuation
                .map(Valuation::date)
                .orElseGet(() -> LocalDate.of(given.baseline().year().getValue(), 1, 1));
    }

    /**
     * The same without measures: unchanged policy.
     *
     * @return the reference
     */
    public Scenario reference() {
        return withMeasures(ImmutableList.of());
    }

    /**
     * The same with other measures.
     *
     * @param others the measures
     * @return the scenario
     */
    public Scenario withMeasures(ImmutableList<Measure> others) {
        return new Scenario(id, title, note, workedExample, given, others, horizon, valuation, risk);
    }

    /**
     * The same with other settings of its draws.
     *
     * @param settings what moves together, how many draws and with which seed; absent for none
     * @return the scenario
     */
    public Scenario withRisk(Optional<RiskSettings> settings) {
        return new Scenario(id, title, note, workedExample, given, measures, horizon, valuation, settings);
    }

    /**
     * The same with something else given.
     *
     * @param other what holds whatever is done
     * @return the scenario
     */
    public Scenario withGiven(Given other) {
        return new Scenario(id, title, note, workedExample, other, measures, horizon, valuation, risk);
    }
}

package nl.geldstroom.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import nl.geldstroom.baseline.Baseline;
import nl.geldstroom.baseline.BudgetLine;
import nl.geldstroom.baseline.Growth;
import nl.geldstroom.document.Input;
import nl.geldstroom.evidence.Evidence;
import nl.geldstroom.evidence.Grounded;
import nl.geldstroom.evidence.Publication;
import nl.geldstroom.evidence.Reliability;
import nl.geldstroom.law.LawId;
import nl.geldstroom.ledger.Projection;
import nl.geldstroom.measure.Cohort;
import nl.geldstroom.measure.Cohort.Cycle;
import nl.geldstroom.measure.CohortBuilder;
import nl.geldstroom.measure.CohortState;
import nl.geldstroom.measure.CohortStateBuilder;
import nl.geldstroom.measure.Intervention;
import nl.geldstroom.measure.PersonCost;
import nl.geldstroom.measure.Transition;
import nl.geldstroom.money.Money;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.provision.LineId;
import nl.geldstroom.scenario.Given;
import nl.geldstroom.scenario.Horizon;
import nl.geldstroom.scenario.NamedParty;
import nl.geldstroom.scenario.Scenario;
import nl.geldstroom.scenario.ScenarioDocuments;
import nl.geldstroom.scenario.Valuation;
import nl.geldstroom.text.LocalizedText;
import org.junit.jupiter.api.Test;

/**
 * C07: the cohort of Briggs, Claxton and Sculpher (2006), example 2.5, after Chancellor (1997), through document, reader,
 * engine and answer: one drug for twenty years against a second one beside it in the first two.
 *
 * <p>A million people, so that cents do not tell; a life-year is a thousand euros in the value book.
 */
class CohortCaseTest {

    private static final double PEOPLE = 20_000_000;
    private static final double LIFE_YEAR = 1_000;
    private static final PartyId PAYER = PartyId.of("org:payer");
    private static final LineId CARE = LineId.of("org:payer/care");
    private static final LineId DRUGS = LineId.of("org:payer/drugs");
    private static final Evidence BOOK = new Publication(
            "Briggs, Claxton, Sculpher, Decision Modelling for Health Economic Evaluation, example 2.5",
            Optional.empty(),
            Optional.empty(),
            Reliability.MEDIUM);

    private static final List<String> STATES = List.of("A", "B", "C", "D");
    private static final double[] COST = {2756, 3052, 9007, 0};
    private static final double[][] COUNTS = {{1251, 350, 116, 17}, {0, 731, 512, 15}, {0, 0, 1312, 437}};

    private static Grounded of(double value) {
        return Grounded.of(value, BOOK);
    }

    private static CohortBuilder cohort() {
        CohortBuilder cohort = Cohort.builder()
                .id("hiv")
                .title(LocalizedText.same("hiv"))
                .line(CARE)
                .cycle(Cycle.YEAR);
        for (int i = 0; i < 4; i++) {
            CohortStateBuilder state = CohortState.builder().id(STATES.get(i)).title(LocalizedText.same(STATES.get(i)));
            if (i == 0) {
                state.people(of(PEOPLE));
            }
            if (i < 3) {
                state.addCosts(PersonCost.perYear(CARE, COST[i], BOOK), PersonCost.perYear(DRUGS, 2278, BOOK));
                state.value(of(LIFE_YEAR));
            }
            cohort.addStates(state.build());
        }
        for (int from = 0; from < 3; from++) {
            double all = 0;
            for (double count : COUNTS[from]) {
                all += count;
            }
            for (int to = from + 1; to < 4; to++) {
                cohort.addTransitions(Transition.of(STATES.get(from), STATES.get(to), COUNTS[from][to] / all, BOOK));
            }
        }
        return cohort;
    }

    private static Cohort both() {
        return cohort().intervention(Intervention.builder()
                        .relativeRisk(of(0.509))
                        .cycles(2)
                        .addCosts(new Intervention.Extra(
                                ImmutableSet.of("A", "B", "C"), PersonCost.perYear(DRUGS, 2086.5, BOOK)))
                        .build())
                .build();
    }

    private static Appraisal appraised(Cohort cohort, double rate) {
        Scenario scenario = Scenario.builder()
                .id("c07")
                .title(LocalizedText.same("c07"))
                .given(Given.builder()
                        .addParties(new NamedParty(PAYER, "payer", Optional.empty()))
                        .baseline(Baseline.builder()
                                .year(Year.of(2026))
                                .growth(Growth.NONE)
                                .addLines(line(CARE), line(DRUGS))
                                .build())
                        .build())
                .addMeasures(cohort)
                .horizon(Horizon.of(2026, 2045))
                .valuation(Valuation.builder()
                        .date(LocalDate.of(2026, 1, 1))
                        .timing(Valuation.Timing.END)
                        .rate(rate)
                        .deflator("constant prices")
                        .inflation(0)
                        .priceYear(Year.of(2026))
                        .build())
                .build();
        ScenarioDocuments documents = new ScenarioDocuments();
        Scenario read =
                documents.read(Input.of("c07.json", documents.write(scenario))).orThrow();
        assertThat(read).isEqualTo(scenario);
        Projection projection = Projection.of(read);
        assertThat(projection.ledger().check()).isEmpty();
        return Appraisal.of(projection, Appraisal.View.WITH_VALUE);
    }

    private static BudgetLine line(LineId id) {
        return BudgetLine.builder()
                .id(id)
                .payer(PAYER)
                .law(LawId.NONE)
                .cost(Money.ZERO)
                .income(Money.ZERO)
                .build();
    }

    @Test
    void theCohortOfTheTextbookCostsAndLivesAsPublished() {
        double alone = appraised(cohort().build(), 0.06).presentOutlays() / PEOPLE;
        double combined = appraised(both(), 0.06).presentOutlays() / PEOPLE;
        double yearsAlone = appraised(cohort().build(), 0).presentEffects() / PEOPLE / LIFE_YEAR;
        double yearsCombined = appraised(both(), 0).presentEffects() / PEOPLE / LIFE_YEAR;

        assertThat(alone).isCloseTo(44663.4535637, within(44663.4535637 * 1e-7));
        assertThat(combined).isCloseTo(50601.6513312, within(50601.6513312 * 1e-7));
        assertThat(yearsAlone).isCloseTo(7.9912066, within(7.9912066 * 1e-7));
        assertThat(yearsCombined).isCloseTo(8.9373889, within(8.9373889 * 1e-7));
        assertThat((combined - alone) / (yearsCombined - yearsAlone)).isCloseTo(6275.9556, within(6275.9556 * 1e-7));
    }
}

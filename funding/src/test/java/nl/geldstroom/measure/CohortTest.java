package nl.geldstroom.measure;

import static nl.geldstroom.measure.VolumeTown.BASE;
import static nl.geldstroom.measure.VolumeTown.NURSING;
import static nl.geldstroom.measure.VolumeTown.SUPPORT;
import static nl.geldstroom.measure.VolumeTown.TOWN;
import static nl.geldstroom.measure.VolumeTown.of;
import static nl.geldstroom.measure.VolumeTown.posted;
import static nl.geldstroom.measure.VolumeTown.run;
import static nl.geldstroom.measure.VolumeTown.watched;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import nl.geldstroom.agreement.ServiceContract;
import nl.geldstroom.agreement.TaskBased;
import nl.geldstroom.agreement.Term;
import nl.geldstroom.baseline.Growth;
import nl.geldstroom.document.Fault;
import nl.geldstroom.document.InvalidValueException;
import nl.geldstroom.evidence.Claims;
import nl.geldstroom.evidence.Grounded;
import nl.geldstroom.ledger.Projection;
import nl.geldstroom.measure.Cohort.Counting;
import nl.geldstroom.measure.Cohort.Cycle;
import nl.geldstroom.money.Money;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.plan.PostingKind;
import nl.geldstroom.scenario.Scenario;
import nl.geldstroom.scenario.UnknownWalls;
import nl.geldstroom.text.Language;
import nl.geldstroom.text.LocalizedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** People who go from state to state, and what they cost and are worth there: by hand, to the cent. */
class CohortTest {

    private static CohortState state(String id, double people, double perYear) {
        return CohortState.builder()
                .id(id)
                .title(VolumeTown.TEXT)
                .people(of(people))
                .addCosts(PersonCost.perYear(SUPPORT, perYear, VolumeTown.CHOSEN))
                .value(of(1_200))
                .build();
    }

    /** A thousand people at home, of whom 10 % a cycle goes to a home, where he costs ten times as much. */
    private static CohortBuilder ageing(Cycle cycle) {
        return Cohort.builder()
                .id("cohort")
                .title(VolumeTown.TEXT)
                .line(SUPPORT)
                .cycle(cycle)
                .addStates(state("home", 0, 12_000), state("alone", 100, 1_200))
                .addTransitions(Transition.of("alone", "home", of(0.1)));
    }

    private static Intervention halving(Integer cycles) {
        return Intervention.builder()
                .relativeRisk(of(0.5))
                .cycles(Optional.of(cycles))
                .addCosts(new Intervention.Extra(
                        ImmutableSet.of("alone"), PersonCost.perYear(BASE, 600, VolumeTown.CHOSEN)))
                .build();
    }

    @Test
    void theBasicProvisionForToddlers() {
        PersonCost hours = PersonCost.hours(
                BASE,
                Grounded.of(16, Claims.standard().get("toddlers-sixteen-hours").claim(Language.NL)),
                of(40),
                of(10));
        Scenario scenario = Scenario.given(VolumeTown.baseline(Growth.NONE))
                .measure(Cohort.of("toddlers", BASE)
                        .state(CohortState.builder()
                                .id("toddler")
                                .title(LocalizedText.of("peuter", "toddler"))
                                .people(of(500))
                                .addCosts(hours)
                                .build()))
                .over(2027, 2030)
                .build();

        Projection projection = run(scenario);

        assertThat(posted(projection, "toddlers/cost/" + BASE, 2027, 1)).isEqualTo(Money.euros("266666.67"));
        assertThat(projection.difference(TOWN, Year.of(2027))).isEqualTo(Money.euros("-3200000.04"));
    }

    @Test
    void anEntitlementThatNotEverybodyUsesCostsLess() {
        PersonCost hours = new PersonCost.Hours(BASE, of(16), of(40), of(10), Optional.of(of(0.9)));
        Projection projection = run(Cohort.of("toddlers", BASE)
                .state(CohortState.builder()
                        .id("toddler")
                        .title(VolumeTown.TEXT)
                        .people(of(100))
                        .inflow(of(12))
                        .addCosts(hours)
                        .build()));

        // 5,760 a year is 480.00 a month; one more child every month.
        assertThat(posted(projection, "toddlers/cost/" + BASE, 2027, 1)).isEqualTo(Money.euros("48480"));
        assertThat(posted(projection, "toddlers/cost/" + BASE, 2027, 12)).isEqualTo(Money.euros("53760"));
    }

    @Test
    void peopleGoFromStateToStateEveryMonth() {
        Projection projection = run(ageing(Cycle.MONTH).build());

        assertThat(watched(projection, "cohort/people/alone", 2027, 1)).isEqualTo(90);
        assertThat(watched(projection, "cohort/people/home", 2027, 1)).isEqualTo(10);
        assertThat(watched(projection, "cohort/people/alone", 2027, 2)).isCloseTo(81, within(1e-9));
        // 90 at 100.00 and 10 at 1,000.00 a month.
        assertThat(posted(projection, "cohort/cost/" + SUPPORT, 2027, 1)).isEqualTo(Money.euros("19000"));
        assertThat(posted(projection, "cohort/cost/" + SUPPORT, 2027, 2)).isEqualTo(Money.euros("27100"));
        assertThat(posted(projection, "cohort/value", 2027, 1)).isEqualTo(Money.euros("10000"));
    }

    @ParameterizedTest
    @CsvSource({"START, 10000.00, 19000.00", "MIDDLE, 14500.00, 23050.00", "END, 19000.00, 27100.00"})
    void peopleAreCountedBeforeOrAfterTheTransitionsOfAYear(Counting when, String first, String second) {
        Projection projection = run(ageing(Cycle.YEAR).counting(when).build());

        for (int month = 1; month <= 12; month++) {
            assertThat(posted(projection, "cohort/cost/" + SUPPORT, 2027, month))
                    .isEqualTo(Money.euros(first));
            assertThat(posted(projection, "cohort/cost/" + SUPPORT, 2028, month))
                    .isEqualTo(Money.euros(second));
        }
    }

    @Test
    void aCycleOfAYearRunsFromItsStart() {
        Projection projection =
                run(ageing(Cycle.YEAR).start(YearMonth.of(2027, 7)).build());

        assertThat(watched(projection, "cohort/people/alone", 2027, 6)).isEqualTo(0);
        assertThat(watched(projection, "cohort/people/alone", 2027, 7)).isEqualTo(90);
        assertThat(watched(projection, "cohort/people/alone", 2028, 6)).isEqualTo(90);
        assertThat(watched(projection, "cohort/people/alone", 2028, 7)).isEqualTo(81);
    }

    @Test
    void ofPeopleWhomTheLinesPayAlreadyOnlyTheDifferenceCounts() {
        Projection projection =
                run(ageing(Cycle.YEAR).intervention(halving(1)).inBaseline(true).build());

        // 95 stay alone in place of 90: five fewer at 1,000.00 and five more at 100.00; 95 at 50.00 for the
        // intervention.
        assertThat(posted(projection, "cohort/released/" + SUPPORT, 2027, 1)).isEqualTo(Money.euros("4500"));
        assertThat(posted(projection, "cohort/more/" + BASE, 2027, 1)).isEqualTo(Money.euros("4750"));
        // After it 85.5 in place of 81; the intervention is over.
        assertThat(posted(projection, "cohort/released/" + SUPPORT, 2028, 1)).isEqualTo(Money.euros("4050"));
        assertThat(posted(projection, "cohort/more/" + BASE, 2028, 1)).isEqualTo(Money.ZERO);
        assertThat(watched(projection, "cohort/unchanged/alone", 2028, 1)).isCloseTo(81, within(1e-9));
        assertThat(projection.difference(TOWN, Year.of(2027))).isEqualTo(Money.euros("-3000"));
    }

    @Test
    void peopleWhomTheLinesPayAlreadyChangeNothingWithoutAnIntervention() {
        Projection projection = run(ageing(Cycle.MONTH).inBaseline(true).build());

        assertThat(VolumeTown.rulesOfMeasures(projection)).isEmpty();
        assertThat(watched(projection, "cohort/people/home", 2027, 1)).isEqualTo(10);
    }

    @Test
    void anInterventionWithoutStrengthOrCostChangesNothing() {
        Projection projection = run(ageing(Cycle.MONTH)
                .inBaseline(true)
                .intervention(Intervention.builder().relativeRisk(of(1)).build())
                .build());

        assertThat(VolumeTown.rulesOfMeasures(projection)).isEmpty();
    }

    @Test
    void nobodyIsLost() {
        Projection projection = run(Cohort.builder()
                .id("cohort")
                .title(VolumeTown.TEXT)
                .line(NURSING)
                .cycle(Cycle.MONTH)
                .addStates(state("c", 5, 0), state("a", 70, 0), state("b", 25, 0))
                .addTransitions(
                        Transition.of("b", "c", of(0.3)),
                        Transition.of("a", "b", of(0.2)),
                        Transition.of("b", "a", of(0.7)),
                        Transition.of("a", "c", of(0.1)))
                .build());

        for (int month = 1; month <= 12; month++) {
            assertThat(watched(projection, "cohort/people/a", 2030, month)
                            + watched(projection, "cohort/people/b", 2030, month)
                            + watched(projection, "cohort/people/c", 2030, month))
                    .isCloseTo(100, within(1e-9));
        }
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> Cohort.builder()
                        .id("cohort")
                        .title(VolumeTown.TEXT)
                        .line(SUPPORT)
                        .cycle(Cycle.YEAR)
                        .addStates(state("a", 1, 1), state("a", 1, 1))
                        .addTransitions(Transition.of("a", "b", of(0.8)), Transition.of("a", "b", of(0.3)))
                        .intervention(Intervention.builder()
                                .relativeRisk(of(0.5))
                                .addOn("a/c")
                                .addCosts(new Intervention.Extra(
                                        ImmutableSet.of("z"), PersonCost.perYear(BASE, 1, VolumeTown.CHOSEN)))
                                .build())
                        .build())
                .satisfies(wrong -> assertThat(wrong.faults())
                        .extracting(fault -> fault.pointer() + " " + fault.rule())
                        .containsExactly(
                                "/states/1/id duplicate-id",
                                "/transitions/0/to unknown-id",
                                "/transitions/1/to unknown-id",
                                "/transitions/1/to duplicate-id",
                                "/transitions shares-above-one",
                                "/intervention/on/0 unknown-id",
                                "/intervention/costs/0/states unknown-id"));
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> Transition.of("a", "a", of(2)))
                .satisfies(wrong -> assertThat(wrong.faults())
                        .extracting(Fault::rule)
                        .containsExactly("invalid-value", "same-state"));
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> new CohortState(
                        "a/b",
                        VolumeTown.TEXT,
                        Optional.of(of(-1)),
                        Optional.empty(),
                        ImmutableList.of(),
                        Optional.empty()))
                .satisfies(wrong ->
                        assertThat(wrong.faults()).extracting(Fault::pointer).isEqualTo(List.of("/id", "/people")));
    }

    /** 10 people cost 12,000 a year on support and 6,000 on the base; one lump sum covers both and is set anew in 2028. */
    @Test
    void insideALumpSumWhatIsPaidExtraIsBookedOnTheFirstLineById() {
        ServiceContract contract = ServiceContract.outline(
                        TOWN, PartyId.of("kvk:41014152"), Term.of(LocalDate.of(2027, 1, 1), Period.ofYears(4)))
                .covering(SUPPORT, BASE)
                .compensation(TaskBased.perYear(Money.euros("1800000")).fixedFor(1));
        CohortState state = CohortState.builder()
                .id("ill")
                .title(VolumeTown.TEXT)
                .people(of(10))
                .addCosts(
                        PersonCost.perYear(SUPPORT, 12_000, VolumeTown.CHOSEN),
                        PersonCost.perYear(BASE, 6_000, VolumeTown.CHOSEN))
                .build();
        Cohort cohort = Cohort.builder()
                .id("cohort")
                .title(VolumeTown.TEXT)
                .line(SUPPORT)
                .cycle(Cohort.Cycle.YEAR)
                .addStates(state)
                .build();
        Projection projection =
                VolumeTown.run(VolumeTown.scenario(UnknownWalls.BLOCK, Growth.NONE, List.of(contract), cohort));

        // A month costs 15,000.00 more; the amount is set by it in January 2028.
        assertThat(projection.difference(TOWN, Year.of(2027))).isEqualTo(Money.ZERO);
        assertThat(projection.difference(TOWN, Year.of(2028))).isEqualTo(Money.euros(-180_000));
        assertThat(projection.ledger().postings())
                .filteredOn(posting -> posting.rule().measure().isPresent()
                        && posting.rule().kind() == PostingKind.EXTRA_COST
                        && !posting.amount().isZero())
                .isNotEmpty()
                .allSatisfy(posting -> assertThat(posting.rule().line()).contains(BASE));
    }
}

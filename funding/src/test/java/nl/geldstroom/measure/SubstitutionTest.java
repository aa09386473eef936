package nl.geldstroom.measure;

import static nl.geldstroom.measure.VolumeTown.BASE;
import static nl.geldstroom.measure.VolumeTown.CHOSEN;
import static nl.geldstroom.measure.VolumeTown.INSURER;
import static nl.geldstroom.measure.VolumeTown.NURSING;
import static nl.geldstroom.measure.VolumeTown.SUPPORT;
import static nl.geldstroom.measure.VolumeTown.TOWN;
import static nl.geldstroom.measure.VolumeTown.of;
import static nl.geldstroom.measure.VolumeTown.posted;
import static nl.geldstroom.measure.VolumeTown.run;
import static nl.geldstroom.measure.VolumeTown.scenario;
import static nl.geldstroom.measure.VolumeTown.watched;
import static nl.geldstroom.measure.VolumeTown.watchedMoney;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.time.Period;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import nl.geldstroom.agreement.EffortBased;
import nl.geldstroom.agreement.ReleasePath;
import nl.geldstroom.agreement.ServiceContract;
import nl.geldstroom.agreement.Term;
import nl.geldstroom.answer.Answers;
import nl.geldstroom.baseline.Growth;
import nl.geldstroom.document.Fault;
import nl.geldstroom.document.InvalidValueException;
import nl.geldstroom.evidence.Estimate;
import nl.geldstroom.evidence.Grounded;
import nl.geldstroom.ledger.Projection;
import nl.geldstroom.money.Money;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.scenario.Scenario;
import nl.geldstroom.scenario.UnknownWalls;
import org.junit.jupiter.api.Test;

/** One provision in place of another, worked out by hand to the cent. */
class SubstitutionTest {

    @Test
    void aLighterFormOfHousingAtTwoPriceLevels() {
        Scenario scenario = Scenario.given(VolumeTown.baseline(Growth.NONE))
                .measure(Substitution.of(SUPPORT)
                        .by(BASE)
                        .rate(1)
                        .share(0.15)
                        .prices(UnitPrice.perYear(60_000, CHOSEN), UnitPrice.perYear(36_000, CHOSEN))
                        .atOnce())
                .over(2027, 2030)
                .build();

        Projection projection = run(scenario);

        assertThat(watchedMoney(projection, "substitution/replaced", 2027, 1)).isEqualTo(Money.euros("15000"));
        assertThat(posted(projection, "substitution/spent", 2027, 1)).isEqualTo(Money.euros("9000"));
        assertThat(projection.difference(TOWN, Year.of(2027))).isEqualTo(Money.euros("72000"));
        // 15,000.00 a month at 5,000.00 a client.
        assertThat(watched(projection, "substitution/offeredClients", 2027, 1)).isEqualTo(3);
    }

    @Test
    void theRateLessDeadweightPlusInducedDemand() {
        Projection projection = run(Substitution.of(SUPPORT)
                .by(BASE)
                .rate(0.8)
                .lessDeadweight(of(0.25))
                .inducedDemand(of(0.1))
                .share(0.2)
                .costing(0.5)
                .atOnce());

        // 20,000.00 is offered the substitute; 16,000.00 is replaced, of which a quarter would have been anyway.
        assertThat(watchedMoney(projection, "substitution/offered", 2027, 1)).isEqualTo(Money.euros("20000"));
        assertThat(watchedMoney(projection, "substitution/replaced", 2027, 1)).isEqualTo(Money.euros("12000"));
        assertThat(posted(projection, "substitution/spent", 2027, 1)).isEqualTo(Money.euros("10000"));
        assertThat(posted(projection, "substitution/induced", 2027, 1)).isEqualTo(Money.euros("1000"));
        assertThat(projection.difference(TOWN, Year.of(2027))).isEqualTo(Money.euros("12000"));
        assertThat(watched(projection, "substitution/offeredClients", 2027, 1)).isEqualTo(20);
    }

    @Test
    void aSubstituteThatReplacesNothingOnlyCosts() {
        Projection projection = run(Substitution.of(SUPPORT)
                .by(BASE)
                .rate(0)
                .share(0.2)
                .costing(0.5)
                .atOnce());

        assertThat(projection.difference(TOWN, Year.of(2027))).isEqualTo(Money.euros("-120000"));
    }

    @Test
    void itGrowsAlongItsPath() {
        Projection projection =
                run(Substitution.of(SUPPORT).by(BASE).share(0.24).costing(0.5).linearly(Period.ofMonths(24)));

        assertThat(watchedMoney(projection, "substitution/replaced", 2027, 1)).isEqualTo(Money.euros("1000"));
        assertThat(watchedMoney(projection, "substitution/replaced", 2028, 12)).isEqualTo(Money.euros("24000"));
    }

    @Test
    void whoPaysTheSubstituteGetsNothingOfWhatAnotherSaves() {
        Projection projection =
                run(Substitution.of(NURSING).by(BASE).share(0.1).costing(0.75).atOnce());

        assertThat(projection.difference(INSURER, Year.of(2027))).isEqualTo(Money.euros("240000"));
        assertThat(projection.difference(TOWN, Year.of(2027))).isEqualTo(Money.euros("-180000"));
    }

    @Test
    void theAgreementDecidesWhenItBecomesMoney() {
        ServiceContract contract = ServiceContract.outline(
                        TOWN,
                        PartyId.of("kvk:41014152"),
                        Term.of(java.time.LocalDate.of(2027, 1, 1), Period.ofYears(4)))
                .covering(SUPPORT)
                .compensation(EffortBased.releasing(ReleasePath.months(6, 18)));

        Projection projection = run(scenario(
                UnknownWalls.BLOCK,
                Growth.NONE,
                List.of(contract),
                Substitution.of(SUPPORT).by(BASE).share(0.13).costing(0.5).atOnce()));

        // 13,000.00 a month comes free in thirteen equal steps from July on; half of what waits is paid twice.
        assertThat(watchedMoney(projection, "substitution/released", 2027, 6)).isEqualTo(Money.ZERO);
        assertThat(watchedMoney(projection, "substitution/released", 2027, 7)).isEqualTo(Money.euros("1000"));
        assertThat(watchedMoney(projection, "substitution/double", 2027, 7)).isEqualTo(Money.euros("6000"));
        assertThat(watchedMoney(projection, "substitution/released", 2028, 7)).isEqualTo(Money.euros("13000"));
        assertThat(watchedMoney(projection, "substitution/double", 2028, 7)).isEqualTo(Money.ZERO);
    }

    /** The 85 % of clients with 60 % of the budget, by their own price: 0.7059 of the average. */
    @Test
    void clientsWhoAreLighterThanTheAverageAreMore() {
        Projection projection = run(Substitution.of(SUPPORT)
                .by(BASE)
                .share(0.6)
                .prices(UnitPrice.perYear(12_000 * 0.6 / 0.85, CHOSEN), UnitPrice.perYear(6_000, CHOSEN))
                .atOnce());

        assertThat(watched(projection, "substitution/offeredClients", 2027, 1)).isCloseTo(85, within(1e-9));
        assertThat(watchedMoney(projection, "substitution/replaced", 2027, 1)).isEqualTo(Money.euros("60000"));
        assertThat(posted(projection, "substitution/spent", 2027, 1)).isEqualTo(Money.euros("42500"));
    }

    @Test
    void aLineThatNoContractCoversIsRemarkedOnForEveryMeasureThatTakesFromIt() {
        Projection projection =
                run(Substitution.of(SUPPORT).by(BASE).share(0.1).costing(0.5).atOnce());

        assertThat(Answers.remarks(projection))
                .filteredOn(remark -> remark.text().en().startsWith("No contract known"))
                .singleElement()
                .satisfies(remark -> assertThat(remark.subject()).isEqualTo(SUPPORT.text()));
    }

    @Test
    void ofNobodyNothingChanges() {
        for (Estimate nothing : List.of(Estimate.of(0), new Estimate.Uniform(0, 1, Optional.of(0.0)))) {
            Projection projection =
                    run(Substitution.of(SUPPORT).by(BASE).share(nothing).inducedDemand(of(0.1)));

            assertThat(VolumeTown.rulesOfMeasures(projection)).isEmpty();
        }
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> Substitution.builder()
                        .id("s")
                        .title(VolumeTown.TEXT)
                        .of(SUPPORT)
                        .by(SUPPORT)
                        .share(nl.geldstroom.evidence.Parameter.of(15))
                        .path(Path.step())
                        .rate(of(2))
                        .deadweight(of(-1))
                        .inducedDemand(of(4))
                        .cost(new SubstituteCost.Ratio(of(1)))
                        .build())
                .satisfies(wrong -> assertThat(wrong.faults())
                        .extracting(Fault::pointer)
                        .containsExactly("/share", "/rate", "/deadweight", "/inducedDemand", "/by"))
                .withMessageContaining("Maybe it was meant as a percentage");
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> new SubstituteCost.Ratio(Grounded.of(11, CHOSEN)));
    }
}

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
import static nl.geldstroom.measure.VolumeTown.watched;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.time.Year;
import java.util.Optional;
import nl.geldstroom.document.Fault;
import nl.geldstroom.document.InvalidValueException;
import nl.geldstroom.evidence.Parameter;
import nl.geldstroom.ledger.Projection;
import nl.geldstroom.money.Money;
import org.junit.jupiter.api.Test;

/** A waiting list in mental health care that a town bridges: by hand, to the cent. */
class WaitingListTest {

    /** 100 wait, 10 new ones a month, 10 can start; 2 % gets worse in a month, at 5,000.00. */
    private static WaitingListBuilder list() {
        return list(100, 120, 120, 1);
    }

    private static WaitingListBuilder list(double waiting, double inflow, double capacity, int months) {
        return WaitingList.builder()
                .id("list")
                .title(VolumeTown.TEXT)
                .waiting(of(waiting))
                .inflow(of(inflow))
                .capacity(of(capacity))
                .treatment(Trajectory.of(NURSING, 3_000, months, CHOSEN));
    }

    private static Deterioration worse() {
        return Deterioration.of(of(0.02), Trajectory.of(NURSING, 5_000, 1, CHOSEN));
    }

    private static Bridging bridging(double reach, Optional<Double> recovered) {
        return Bridging.builder()
                .line(BASE)
                .perMonth(of(100))
                .reach(Parameter.of(reach))
                .path(Path.step())
                .spared(of(0.5))
                .recovered(recovered.map(VolumeTown::of))
                .build();
    }

    @Test
    void helpWhileWaitingSparesSomeTheHeavierHelp() {
        Projection projection = run(list().deterioration(worse())
                .bridging(bridging(0.5, Optional.empty()))
                .build());

        assertThat(watched(projection, "list/bridged", 2027, 1)).isEqualTo(50);
        assertThat(watched(projection, "list/unchanged/worse", 2027, 1)).isEqualTo(2);
        assertThat(watched(projection, "list/worse", 2027, 1)).isEqualTo(1.5);
        // 100 - 1.5 + 10 - 10
        assertThat(watched(projection, "list/waiting", 2027, 1)).isEqualTo(98.5);
        assertThat(watched(projection, "list/unchanged/waiting", 2027, 1)).isEqualTo(98);
        assertThat(posted(projection, "list/bridging", 2027, 1)).isEqualTo(Money.euros("5000"));
        assertThat(posted(projection, "list/released/" + NURSING, 2027, 1)).isEqualTo(Money.euros("2500"));
        // February: 49.25 are bridged; 1.4775 in place of 1.96 get worse.
        assertThat(posted(projection, "list/bridging", 2027, 2)).isEqualTo(Money.euros("4925"));
        assertThat(posted(projection, "list/released/" + NURSING, 2027, 2)).isEqualTo(Money.euros("2412.50"));
        // The town pays, the insurer gains.
        assertThat(projection.difference(TOWN, Year.of(2027)).isNegative()).isTrue();
        assertThat(projection.difference(INSURER, Year.of(2027)).isNegative()).isFalse();
    }

    @Test
    void whoRecoversNeedsNoTreatment() {
        Projection projection = run(list(0, 240, 1_200, 1).build());
        assertThat(watched(projection, "list/started", 2027, 1)).isEqualTo(20);
        assertThat(watched(projection, "list/idle", 2027, 1)).isEqualTo(80);
        assertThat(VolumeTown.rulesOfMeasures(projection)).isEmpty();

        // 100 wait and nobody is added: in January 10 of them recover, so in October nobody is left to start.
        Projection recovering =
                run(list(100, 0, 120, 1).bridging(bridging(1, Optional.of(0.1))).build());
        assertThat(watched(recovering, "list/recovered", 2027, 1)).isEqualTo(10);
        assertThat(watched(recovering, "list/waiting", 2027, 1)).isEqualTo(80);
        assertThat(posted(recovering, "list/released/" + NURSING, 2027, 1)).isEqualTo(Money.ZERO);
        double less = 0;
        for (int month = 1; month <= 12; month++) {
            less += watched(recovering, "list/unchanged/started", 2027, month)
                    - watched(recovering, "list/started", 2027, month);
        }
        double recovered = 0;
        for (int month = 1; month <= 12; month++) {
            recovered += watched(recovering, "list/recovered", 2027, month);
        }
        assertThat(less).isCloseTo(recovered, within(1e-9));
    }

    @Test
    void extraCapacityCostsTreatmentsUntilTheListIsEmpty() {
        Projection projection =
                run(list(6, 120, 120, 1).extra(ExtraCapacity.of(24)).build());

        // Two more a month: 4, 2 and 0 wait; then capacity stays empty.
        assertThat(watched(projection, "list/waiting", 2027, 1)).isEqualTo(4);
        assertThat(posted(projection, "list/more/" + NURSING, 2027, 1)).isEqualTo(Money.euros("6000"));
        assertThat(watched(projection, "list/waiting", 2027, 3)).isEqualTo(0);
        assertThat(posted(projection, "list/more/" + NURSING, 2027, 4)).isEqualTo(Money.ZERO);
        assertThat(watched(projection, "list/idle", 2027, 4)).isEqualTo(2);
    }

    @Test
    void aTrajectoryIsPaidOverItsMonths() {
        Projection projection =
                run(list(2, 120, 120, 3).extra(ExtraCapacity.of(24)).build());

        // Two more start in January; at 3,000.00 in three months that is 2,000.00 in each of them.
        for (int month = 1; month <= 3; month++) {
            assertThat(posted(projection, "list/more/" + NURSING, 2027, month)).isEqualTo(Money.euros("2000"));
        }
        assertThat(posted(projection, "list/more/" + NURSING, 2027, 4)).isEqualTo(Money.ZERO);
    }

    @Test
    void theValueOfWhoIsSparedStandsInTheValueBook() {
        Projection projection = run(list().deterioration(
                        new Deterioration(of(0.02), Trajectory.of(SUPPORT, 5_000, 1, CHOSEN), Optional.of(of(1_000))))
                .bridging(bridging(0.5, Optional.empty()))
                .build());

        assertThat(posted(projection, "list/value", 2027, 1)).isEqualTo(Money.euros("500"));
        assertThat(posted(projection, "list/released/" + SUPPORT, 2027, 1)).isEqualTo(Money.euros("2500"));
    }

    @Test
    void withoutBridgingAndExtraCapacityNothingChanges() {
        Projection projection = run(list().deterioration(worse())
                .extra(ExtraCapacity.of(0))
                .bridging(bridging(0, Optional.empty()))
                .build());

        assertThat(VolumeTown.rulesOfMeasures(projection)).isEmpty();
        assertThat(watched(projection, "list/waiting", 2027, 1)).isEqualTo(98);
    }

    @Test
    void thePeopleOnTheListAddUp() {
        Projection projection = run(list().dropOut(of(0.03))
                .deterioration(worse())
                .extra(ExtraCapacity.of(60))
                .bridging(bridging(0.4, Optional.of(0.05)))
                .build());

        double balance = 100;
        for (int year = 2027; year <= 2030; year++) {
            for (int month = 1; month <= 12; month++) {
                balance += 10
                        - watched(projection, "list/started", year, month)
                        - watched(projection, "list/dropped", year, month)
                        - watched(projection, "list/worse", year, month)
                        - watched(projection, "list/recovered", year, month);
                assertThat(watched(projection, "list/waiting", year, month))
                        .isCloseTo(balance, within(1e-9))
                        .isNotNegative();
            }
        }
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> list(-1, 120, 120, 1)
                        .dropOut(of(0.5))
                        .deterioration(Deterioration.of(of(0.6), Trajectory.of(NURSING, 1, 1, CHOSEN)))
                        .build())
                .satisfies(wrong -> assertThat(wrong.faults())
                        .extracting(fault -> fault.pointer() + " " + fault.rule())
                        .containsExactly("/waiting invalid-value", " shares-above-one"));
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> Trajectory.of(NURSING, -1, 0, CHOSEN))
                .satisfies(wrong ->
                        assertThat(wrong.faults()).extracting(Fault::pointer).containsExactly("/price", "/months"));
    }
}

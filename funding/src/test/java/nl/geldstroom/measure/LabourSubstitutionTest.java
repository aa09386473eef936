package nl.geldstroom.measure;

import static nl.geldstroom.measure.VolumeTown.BASE;
import static nl.geldstroom.measure.VolumeTown.CHOSEN;
import static nl.geldstroom.measure.VolumeTown.SUPPORT;
import static nl.geldstroom.measure.VolumeTown.TOWN;
import static nl.geldstroom.measure.VolumeTown.of;
import static nl.geldstroom.measure.VolumeTown.posted;
import static nl.geldstroom.measure.VolumeTown.run;
import static nl.geldstroom.measure.VolumeTown.watched;
import static nl.geldstroom.measure.VolumeTown.watchedMoney;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.time.Year;
import java.util.Optional;
import nl.geldstroom.baseline.Growth;
import nl.geldstroom.document.Fault;
import nl.geldstroom.document.InvalidValueException;
import nl.geldstroom.evidence.Claim;
import nl.geldstroom.evidence.Claims;
import nl.geldstroom.evidence.Grounded;
import nl.geldstroom.ledger.Projection;
import nl.geldstroom.money.Money;
import nl.geldstroom.scenario.Scenario;
import nl.geldstroom.text.Language;
import org.junit.jupiter.api.Test;

/** Social workers in place of care workers, as far as they can be hired: by hand, to the cent. */
class LabourSubstitutionTest {

    /** 12,000.00 of care a month is 200 hours, which takes two posts of 100 hours a month. */
    private static LabourSubstitution labour(Workforce workforce) {
        return LabourSubstitution.of(SUPPORT)
                .by(BASE)
                .share(0.12)
                .tariffs(60, 45, CHOSEN)
                .staff(workforce)
                .atOnce();
    }

    @Test
    void hiringLimitsTheFirstMonths() {
        Scenario scenario = Scenario.given(VolumeTown.baseline(Growth.NONE))
                .measure(labour(Workforce.of(of(12), of(1_200))))
                .over(2027, 2030)
                .build();

        Projection projection = run(scenario);

        assertThat(watched(projection, "labour/posts", 2027, 1)).isEqualTo(1);
        assertThat(watched(projection, "labour/shortage", 2027, 1)).isEqualTo(1);
        assertThat(watchedMoney(projection, "labour/replaced", 2027, 1)).isEqualTo(Money.euros("6000"));
        assertThat(watchedMoney(projection, "labour/unmet", 2027, 1)).isEqualTo(Money.euros("6000"));
        assertThat(posted(projection, "labour/spent", 2027, 1)).isEqualTo(Money.euros("4500"));
        assertThat(watchedMoney(projection, "labour/replaced", 2027, 2)).isEqualTo(Money.euros("12000"));
        assertThat(watchedMoney(projection, "labour/unmet", 2027, 2)).isEqualTo(Money.ZERO);
        assertThat(posted(projection, "labour/spent", 2027, 2)).isEqualTo(Money.euros("9000"));
        assertThat(projection.difference(TOWN, Year.of(2027))).isEqualTo(Money.euros("34500"));
    }

    @Test
    void nobodyToHireReplacesNothing() {
        Projection projection = run(labour(Workforce.of(of(0), of(1_200))));

        assertThat(watchedMoney(projection, "labour/unmet", 2030, 12)).isEqualTo(Money.euros("12000"));
        assertThat(watched(projection, "labour/shortage", 2030, 12)).isCloseTo(2, within(1e-9));
        assertThat(projection.difference(TOWN, Year.of(2030))).isEqualTo(Money.ZERO);
    }

    /** With 0.6 hired a month and a tenth that leaves, staff settles below what is needed. */
    @Test
    void whoLeavesMustBeReplaced() {
        Projection projection = run(labour(Workforce.builder()
                .atStart(of(1))
                .hiredPerYear(of(0.6))
                .leavingPerYear(of(0.6))
                .hoursPerPost(of(1_200))
                .build()));

        // 1 - 0.05 leave + 0.05 hired: the staff stays one post.
        assertThat(watched(projection, "labour/posts", 2027, 1)).isCloseTo(1, within(1e-12));
        assertThat(watched(projection, "labour/posts", 2030, 12)).isCloseTo(1, within(1e-9));
        assertThat(posted(projection, "labour/spent", 2030, 12)).isEqualTo(Money.euros("4500"));
    }

    @Test
    void anHourThatReplacesLessThanAnHourTakesMoreStaff() {
        Projection projection = run(labour(Workforce.of(of(1_200), of(1_200))).rate(of(0.5)));

        assertThat(watched(projection, "labour/posts", 2027, 1)).isCloseTo(4, within(1e-9));
        assertThat(posted(projection, "labour/spent", 2027, 1)).isEqualTo(Money.euros("18000"));
        assertThat(projection.difference(TOWN, Year.of(2027))).isEqualTo(Money.euros("-72000"));
    }

    @Test
    void bothKindsOfWorkMayBeOnOneLine() {
        Projection projection = run(labour(Workforce.of(of(1_200), of(1_200))).withBy(SUPPORT));

        assertThat(projection.difference(TOWN, Year.of(2027))).isEqualTo(Money.euros("36000"));
    }

    @Test
    void ofNothingNothingChanges() {
        Projection projection = run(labour(Workforce.of(of(12), of(1_200))).share(0));

        assertThat(VolumeTown.rulesOfMeasures(projection)).isEmpty();
    }

    @Test
    void aNumberOfPeopleGroundsNoShare() {
        Claim people = Claims.standard().get("social-workers").claim(Language.NL);
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(
                        () -> new Workforce(Optional.of(of(-1)), of(-2), Optional.of(Grounded.of(2, people)), of(0)))
                .satisfies(wrong -> assertThat(wrong.faults())
                        .extracting(Fault::pointer)
                        .containsExactly(
                                "/atStart",
                                "/hiredPerYear",
                                "/leavingPerYear",
                                "/leavingPerYear/evidence/use",
                                "/hoursPerPost"));
    }
}

package nl.geldstroom.app.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Year;
import org.junit.jupiter.api.Test;

/** Sixteen hours a week for every toddler: the page says what the file computes. */
class ToddlersSixteenHoursTest {

    private static final VolumePage PAGE = VolumePage.of("toddlers-sixteen-hours");

    @Test
    void theTableOfThePageIsWhatTheFileComputes() {
        PAGE.difference("difference of the municipality", "gm:1509");
        PAGE.posted("cost of the provision", "toddlers/cost/gm:1509/6.1");
        PAGE.counted("two years old in December", "toddlers/people/two");
        PAGE.counted("three years old in December", "toddlers/people/three");
        PAGE.counted("at school since the start", "toddlers/people/school");
    }

    /** 660 toddlers, 16 hours, 40 weeks, 10.50 euros and a take-up of 0.9, in prices of 2027 and 2030. */
    @Test
    void theCostFollowsFromPlainArithmetic() {
        double year = 660 * 16 * 40 * 10.5 * 0.9;
        assertThat(PAGE.posted("toddlers/cost/gm:1509/6.1", Year.of(2027)).cents() / 100.0)
                .isCloseTo(year * Math.pow(1.03, 2), within(0.2));
        assertThat(PAGE.posted("toddlers/cost/gm:1509/6.1", Year.of(2030)).cents() / 100.0)
                .isCloseTo(year * Math.pow(1.03, 5), within(0.2));
        assertThat(PAGE.counted("toddlers/people/school", Year.of(2030))).isCloseTo(4 * 330, within(1e-6));
    }
}

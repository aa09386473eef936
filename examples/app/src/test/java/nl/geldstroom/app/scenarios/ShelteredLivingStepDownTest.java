package nl.geldstroom.app.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Year;
import org.junit.jupiter.api.Test;

/** Fifteen percent of sheltered living in a lighter form: the page says what the file computes. */
class ShelteredLivingStepDownTest {

    private static final VolumePage PAGE = VolumePage.of("sheltered-living-step-down");

    @Test
    void theTableOfThePageIsWhatTheFileComputes() {
        PAGE.difference("difference of Zwolle", "gm:0193");
        PAGE.watched("no longer needed on sheltered living", "step-down/replaced");
        PAGE.watched("released by the contract", "step-down/released");
        PAGE.posted("cost of the lighter form", "step-down/spent");
        PAGE.posted("induced demand", "step-down/induced");
        PAGE.watched("paid twice", "step-down/double");
        PAGE.counted("people in the lighter form in December", "step-down/offeredClients");
    }

    /** At the full level, in prices of 2030: 69,956,000 times 1.03 five times, of which 15 % is offered a lighter place. */
    @Test
    void theFullLevelFollowsFromPlainArithmetic() {
        Year last = Year.of(2030);
        double need = 69_956_000 * Math.pow(1.03, 5);
        assertThat(PAGE.watched("step-down/offered", last).cents() / 100.0).isCloseTo(need * 0.15, within(1.0));
        assertThat(PAGE.watched("step-down/replaced", last).cents() / 100.0)
                .isCloseTo(need * 0.15 * 0.85 * 0.9, within(1.0));
        assertThat(PAGE.posted("step-down/spent", last).cents() / 100.0).isCloseTo(need * 0.15 * 28 / 55, within(1.0));
    }
}

package nl.geldstroom.app.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Year;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

/** Social workers in place of care workers: the page says what the file computes. */
class LabourSubstitutionScenarioTest {

    private static final VolumePage PAGE = VolumePage.of("labour-substitution");

    @Test
    void theTableOfThePageIsWhatTheFileComputes() {
        PAGE.difference("difference of the municipality", "gm:1509");
        PAGE.watched("support taken over", "labour/replaced");
        PAGE.watched("released by the contract", "labour/released");
        PAGE.posted("cost of social work", "labour/spent");
        PAGE.watched("not taken over for want of staff", "labour/unmet");
        PAGE.watched("paid twice", "labour/double");
        PAGE.counted("posts in December", "labour/posts");
        PAGE.counted("posts in December that could not be filled", "labour/shortage");
    }

    /** 2,785,000 in prices of 2030, a fifth of it, at 56 / 0.9 for every 68 euros: all of it from the day it is staffed. */
    @Test
    void theLastMonthFollowsFromPlainArithmetic() {
        int december = PAGE.projection().ledger().grid().indexOf(YearMonth.of(2030, 12));
        double month = 2_785_000 * Math.pow(1.03, 5) / 12;
        double replaced = PAGE.projection().ledger().observed("labour/replaced")[december] / 100;
        assertThat(replaced).isCloseTo(month * 0.2, within(0.02));
        assertThat(PAGE.counted("labour/posts", Year.of(2030)))
                .isCloseTo(2_785_000 / 12.0 * 0.2 / 68 / 0.9 / (1_300 / 12.0), within(0.001));
        double spent = PAGE.posted("labour/spent", Year.of(2030)).cents();
        assertThat(spent / PAGE.watched("labour/replaced", Year.of(2030)).cents())
                .isCloseTo(56 / 0.9 / 68, within(1e-6));
    }
}

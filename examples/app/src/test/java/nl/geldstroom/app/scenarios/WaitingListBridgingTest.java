package nl.geldstroom.app.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import org.junit.jupiter.api.Test;

/** Help while waiting for mental health care: the page says what the file computes. */
class WaitingListBridgingTest {

    private static final VolumePage PAGE = VolumePage.of("waiting-list-bridging");

    @Test
    void theTableOfThePageIsWhatTheFileComputes() {
        PAGE.difference("difference of Stadskanaal", "gm:0037");
        PAGE.difference("difference of the insurer", "org:zorgverzekeraar");
        PAGE.posted("value of crises that did not happen", "bridge/value");
        PAGE.counted("waiting in December", "bridge/waiting");
        PAGE.counted("waiting in December without it", "bridge/unchanged/waiting");
        PAGE.counted("bridged in December", "bridge/bridged");
        PAGE.counted("crises in December", "bridge/worse");
        PAGE.counted("crises in December without it", "bridge/unchanged/worse");
    }

    /** January 2027: 220 wait, 0.4/12 of them are bridged; 1.5 % gets worse, 35 % of it spared of the bridged. */
    @Test
    void theFirstMonthFollowsFromPlainArithmetic() {
        int january = PAGE.projection().ledger().grid().indexOf(YearMonth.of(2027, 1));
        double bridged = 220 * 0.4 / 12;
        double worse = 0.015 * (220 - 0.35 * bridged);
        assertThat(PAGE.projection().ledger().observed("bridge/bridged")[january])
                .isCloseTo(bridged, within(1e-9));
        assertThat(PAGE.projection().ledger().observed("bridge/worse")[january]).isCloseTo(worse, within(1e-9));
        assertThat(PAGE.projection().ledger().observed("bridge/waiting")[january])
                .isCloseTo(220 - 0.02 * 220 - worse - 0.01 * bridged + 40 - 38, within(1e-9));
    }

    /** Places that come free are taken by the next: treatment costs the insurer neither more nor less. */
    @Test
    void theListStaysLongerThanThereArePlaces() {
        PAGE.projection().scenario().horizon().years().forEach(year -> {
            assertThat(PAGE.counted("bridge/idle", year)).isZero();
            assertThat(PAGE.counted("bridge/started", year)).isEqualTo(38);
        });
    }
}

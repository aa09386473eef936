package nl.geldstroom.app.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Year;
import nl.geldstroom.answer.Answers;
import nl.geldstroom.money.Money;
import org.junit.jupiter.api.Test;

/** The money goes along with the client: the page says what the file computes. */
class ClientFollowingMoneyTest {

    private static final VolumePage PAGE = VolumePage.of("client-following-money");

    @Test
    void theTableOfThePageIsWhatTheFileComputes() {
        PAGE.difference("difference of the municipality", "gm:1509");
        PAGE.watched("cost that leaves support", "to-the-social-base/left");
        PAGE.watched("released by the contract", "to-the-social-base/released");
        PAGE.watched("goes along", "to-the-social-base/along");
        PAGE.posted("surplus that is spent", "to-the-social-base/spent");
        PAGE.watched("paid twice", "to-the-social-base/double");
        PAGE.counted("clients who moved in December", "to-the-social-base/movedClients");
        PAGE.watched("held back from district nursing", "to-nursing/blocked");
        PAGE.counted("clients who could not move in December", "to-nursing/stayed");
    }

    /** 150 clients in prices of 2030: 3,300 leaves, 2,300 is spent, and half of the difference goes along. */
    @Test
    void theFullLevelFollowsFromPlainArithmetic() {
        Year last = Year.of(2030);
        double prices = 150 * Math.pow(1.03, 5);
        assertThat(PAGE.watched("to-the-social-base/left", last).cents() / 100.0)
                .isCloseTo(3_300 * prices, within(0.2));
        assertThat(PAGE.watched("to-the-social-base/along", last).cents() / 100.0)
                .isCloseTo(2_800 * prices, within(0.2));
        assertThat(PAGE.posted("to-the-social-base/spent", last).cents() / 100.0)
                .isCloseTo(500 * prices, within(0.2));
    }

    @Test
    void moneyForDistrictNursingIsHeldBackAndNobodyGoesThere() {
        assertThat(Answers.of(PAGE.projection()).bottlenecks())
                .extracting(bottleneck -> bottleneck.measure().en())
                .containsOnly("Clients to district nursing");
        assertThat(PAGE.posted("to-nursing/along/paid", Year.of(2030))).isEqualTo(Money.ZERO);
    }
}

package nl.geldstroom.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import nl.geldstroom.money.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LateDecisionTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0",
        "1, 20, 23",
        "14, 280, 322",
        "20, 460, 532",
        "29, 740, 857",
        "42, 1260, 1442",
        "100, 1260, 1442"
    })
    void the_penalty_grows_in_three_steps_and_stops_after_42_days(int days, long text2015, long after) {
        assertThat(LateDecision.TEXT_OF_2015.penalty(days)).isEqualTo(Money.euros(text2015));
        assertThat(LateDecision.AFTER_2015.penalty(days)).isEqualTo(Money.euros(after));
        assertThatIllegalArgumentException().isThrownBy(() -> LateDecision.AFTER_2015.penalty(-1));
    }
}

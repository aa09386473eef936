package nl.geldstroom.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.YearMonth;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaymentRuleTest {

    private final BusinessDays dutch = BusinessDays.dutch();

    @ParameterizedTest
    @CsvSource({
        "2027-01-01, NONE, 2027-01-01",
        "2027-01-01, FOLLOWING, 2027-01-04",
        "2027-01-01, PRECEDING, 2026-12-31",
        "2027-05-31, FOLLOWING, 2027-05-31",
        "2027-10-31, FOLLOWING, 2027-11-01",
        "2027-10-31, MODIFIED_FOLLOWING, 2027-10-29",
        "2027-04-27, FOLLOWING, 2027-04-28",
        "2027-12-25, FOLLOWING, 2027-12-27",
    })
    void aDateMovesToABusinessDay(LocalDate day, BusinessDayRule rule, LocalDate expected) {
        assertThat(dutch.adjust(day, rule)).isEqualTo(expected);
    }

    @Test
    void aLumpSumIsPaidInAdvanceOnTheFirstBusinessDay() {
        assertThat(PaymentRule.firstOfMonth().due(YearMonth.of(2027, 1), dutch)).isEqualTo("2027-01-04");
        assertThat(PaymentRule.firstOfMonth().due(YearMonth.of(2027, 2), dutch)).isEqualTo("2027-02-01");
    }

    @Test
    void deliveredUnitsArePaidInArrears() {
        assertThat(PaymentRule.daysAfterMonth(30).due(YearMonth.of(2027, 1), dutch))
                .isEqualTo("2027-03-02");
    }

    @Test
    void theThirtyFirstOfAShortMonthIsItsLastDay() {
        assertThat(new PaymentRule.InAdvance(31, BusinessDayRule.NONE).due(YearMonth.of(2028, 2), dutch))
                .isEqualTo("2028-02-29");
    }

    @Test
    void aDayThatNoMonthHasIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PaymentRule.InAdvance(32, BusinessDayRule.NONE))
                .withMessageContaining("(32)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PaymentRule.daysAfterMonth(-1))
                .withMessageContaining("(-1)");
    }

    @Property
    void anAdjustedDateIsABusinessDayNearby(@ForAll @IntRange(min = 0, max = 7300) int offset) {
        LocalDate day = LocalDate.of(2025, 1, 1).plusDays(offset);
        for (BusinessDayRule rule : BusinessDayRule.values()) {
            LocalDate adjusted = dutch.adjust(day, rule);
            if (rule != BusinessDayRule.NONE) {
                assertThat(dutch.isBusinessDay(adjusted)).isTrue();
            }
            assertThat(adjusted).isBetween(day.minusDays(6), day.plusDays(6));
        }
    }
}

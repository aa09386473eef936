package nl.geldstroom.time;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * When a month of service is paid (<i>betaalregel</i>): in advance or in arrears.
 *
 * <p>In JSON the property {@code type} says which: {@code inAdvance} or {@code inArrears}.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface PaymentRule {

    /**
     * The day on which a month of service is due.
     *
     * @param service the month of service
     * @param days the calendar of business days
     * @return the due date
     */
    LocalDate due(YearMonth service, BusinessDays days);

    /**
     * In advance on the first of the month, or the first business day after it: usual for a lump sum.
     *
     * @return the rule
     */
    static PaymentRule firstOfMonth() {
        return new InAdvance(1, BusinessDayRule.FOLLOWING);
    }

    /**
     * In arrears, a number of days after the end of the month of service, or the first business day after that.
     *
     * @param days days after the last day of the month
     * @return the rule
     * @throws IllegalArgumentException if the number of days is below 0 or above 366
     */
    static PaymentRule daysAfterMonth(int days) {
        return new InArrears(days, BusinessDayRule.FOLLOWING);
    }

    /**
     * In advance (<i>vooruit</i>): on a day of the month of service itself.
     *
     * @param dayOfMonth the day, 1 to 31; in a shorter month its last day
     * @param rule what happens if that is no business day
     */
    @JsonTypeName("inAdvance")
    record InAdvance(int dayOfMonth, BusinessDayRule rule) implements PaymentRule {

        /**
         * Checks the day.
         *
         * @param dayOfMonth the day
         * @param rule what happens if that is no business day
         * @throws IllegalArgumentException if the day is not from 1 to 31
         */
        public InAdvance {
            if (dayOfMonth < 1 || dayOfMonth > 31) {
                throw new IllegalArgumentException(
                        "The day of the month (" + dayOfMonth + ") of the payment rule must be from 1 to 31.");
            }
        }

        @Override
        public LocalDate due(YearMonth service, BusinessDays days) {
            return days.adjust(service.atDay(Math.min(dayOfMonth, service.lengthOfMonth())), rule);
        }
    }

    /**
     * In arrears (<i>achteraf</i>): a number of days after the month of service.
     *
     * @param daysAfter days after the last day of the month; 30 days after January is 2 March, or 1 March in a leap year
     * @param rule what happens if that is no business day
     */
    @JsonTypeName("inArrears")
    record InArrears(int daysAfter, BusinessDayRule rule) implements PaymentRule {

        /**
         * Checks the number of days.
         *
         * @param daysAfter days after the last day of the month
         * @param rule what happens if that is no business day
         * @throws IllegalArgumentException if the number of days is below 0 or above 366
         */
        public InArrears {
            if (daysAfter < 0 || daysAfter > 366) {
                throw new IllegalArgumentException(
                        "The days after the month (" + daysAfter + ") of the payment rule must be from 0 to 366.");
            }
        }

        @Override
        public LocalDate due(YearMonth service, BusinessDays days) {
            return days.adjust(service.atEndOfMonth().plusDays(daysAfter), rule);
        }
    }
}

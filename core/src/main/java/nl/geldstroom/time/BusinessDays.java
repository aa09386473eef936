package nl.geldstroom.time;

import java.time.LocalDate;

/**
 * A calendar that tells business days (<i>werkdagen</i>) from weekends and holidays.
 *
 * <p>It is reference data: whoever computes dates hands one over. Example: 1 January 2027 is a holiday and 2 and 3
 * January are a weekend, so under {@link BusinessDayRule#FOLLOWING} a payment due on 1 January 2027 falls on Monday 4
 * January.
 */
@FunctionalInterface
public interface BusinessDays {

    /**
     * Whether banks and town halls work on a day.
     *
     * @param day the day
     * @return true if it is a business day
     */
    boolean isBusinessDay(LocalDate day);

    /**
     * The Dutch calendar: Monday to Friday without the public holidays.
     *
     * @return the calendar
     */
    static BusinessDays dutch() {
        return DutchBusinessDays.SHARED;
    }

    /**
     * Places a date on a business day.
     *
     * @param day the date
     * @param rule what happens if it is no business day
     * @return the date itself if it is a business day or the rule is {@link BusinessDayRule#NONE}
     */
    default LocalDate adjust(LocalDate day, BusinessDayRule rule) {
        if (rule == BusinessDayRule.NONE || isBusinessDay(day)) {
            return day;
        }
        if (rule == BusinessDayRule.PRECEDING) {
            return step(day, -1);
        }
        LocalDate next = step(day, 1);
        boolean leavesTheMonth = next.getMonth() != day.getMonth();
        return rule == BusinessDayRule.MODIFIED_FOLLOWING && leavesTheMonth ? step(day, -1) : next;
    }

    private LocalDate step(LocalDate day, int days) {
        LocalDate moved = day.plusDays(days);
        while (!isBusinessDay(moved)) {
            moved = moved.plusDays(days);
        }
        return moved;
    }
}

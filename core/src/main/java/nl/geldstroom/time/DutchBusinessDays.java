package nl.geldstroom.time;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The Dutch calendar of the holiday library, which is asked once for every day of a year. */
final class DutchBusinessDays implements BusinessDays {

    /** One for all who ask: a year of days is laid out once. */
    static final DutchBusinessDays SHARED = new DutchBusinessDays();

    private final HolidayManager holidays =
            HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.NETHERLANDS));

    /** The business days of each year that was asked for, by day of the year. */
    private final Map<Integer, BitSet> years = new ConcurrentHashMap<>();

    @Override
    public boolean isBusinessDay(LocalDate day) {
        return years.computeIfAbsent(day.getYear(), this::ofYear).get(day.getDayOfYear());
    }

    private BitSet ofYear(int year) {
        BitSet business = new BitSet();
        for (LocalDate day = LocalDate.of(year, 1, 1); day.getYear() == year; day = day.plusDays(1)) {
            DayOfWeek weekday = day.getDayOfWeek();
            boolean weekend = weekday == DayOfWeek.SATURDAY || weekday == DayOfWeek.SUNDAY;
            business.set(day.getDayOfYear(), !weekend && !holidays.isHoliday(day));
        }
        return business;
    }
}

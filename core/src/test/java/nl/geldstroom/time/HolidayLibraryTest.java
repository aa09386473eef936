package nl.geldstroom.time;

import static org.assertj.core.api.Assertions.assertThat;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class HolidayLibraryTest {

    private final HolidayManager dutch =
            HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.NETHERLANDS));

    @Test
    void theTestsRunInsideTheModule() {
        assertThat(getClass().getModule().getName()).isEqualTo("nl.geldstroom.core");
    }

    @Test
    void kingsDayOf2025FallsOnSaturdayTheTwentySixth() {
        assertThat(dutch.isHoliday(LocalDate.of(2025, 4, 26))).isTrue();
        assertThat(dutch.isHoliday(LocalDate.of(2025, 4, 27))).isFalse();
    }
}

package nl.geldstroom.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoughDateTest {

    @ParameterizedTest
    @CsvSource({
        "2024, 2024-01-01, 2024-12-31, false",
        "2024-02, 2024-02-01, 2024-02-29, false",
        "2022-09-16, 2022-09-16, 2022-09-16, true",
    })
    void aDateIsAsPreciseAsItIsWritten(String text, LocalDate earliest, LocalDate latest, boolean isDay) {
        RoughDate date = RoughDate.of(text);

        assertThat(date.earliest()).isEqualTo(earliest);
        assertThat(date.latest()).isEqualTo(latest);
        assertThat(date.day().isPresent()).isEqualTo(isDay);
        assertThat(date).hasToString(text);
    }

    @Test
    void aMonthComesBeforeItsYear() {
        assertThat(Stream.of("2022", "2022-01", "2022-01-01", "2021")
                        .map(RoughDate::of)
                        .sorted())
                .extracting(RoughDate::text)
                .containsExactly("2021", "2022-01-01", "2022-01", "2022");
    }

    @Test
    void inJsonItIsItsText() throws Exception {
        assertThat(new ObjectMapper().writeValueAsString(RoughDate.of("2022-09")))
                .isEqualTo("\"2022-09\"");
        assertThat(new ObjectMapper().readValue("\"2022-09\"", RoughDate.class)).isEqualTo(RoughDate.of("2022-09"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "22", "2022-13", "2022-02-30", "september", "2022-9"})
    void whatIsNoDateIsRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RoughDate.of(text))
                .withMessage(
                        "The date (" + text + ") must be a year, a month or a day. Maybe 2022, 2022-09 or 2022-09-16.");
    }
}

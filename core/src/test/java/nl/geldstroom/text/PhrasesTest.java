package nl.geldstroom.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import nl.geldstroom.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhrasesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2785000.00 | 2.785.000,00 | 2,785,000.00",
                "0.05       | 0,05         | 0.05",
                "-1234.5    | -1.234,50    | -1,234.50",
                "0          | 0,00         | 0.00",
            })
    void euros(String euros, String nl, String en) {
        assertThat(Phrases.euros(Money.euros(euros))).isEqualTo(LocalizedText.of(nl, en));
    }

    @Test
    void numbersDropNeedlessDecimals() {
        assertThat(Phrases.number(new BigDecimal("1250.5000"))).isEqualTo(LocalizedText.of("1.250,5", "1,250.5"));
    }

    @Test
    void datesAndMonthsReadAsTheyAreSpoken() {
        assertThat(Phrases.date(LocalDate.of(2031, 7, 1))).isEqualTo(LocalizedText.of("1 juli 2031", "1 July 2031"));
        assertThat(Phrases.month(YearMonth.of(2028, 3))).isEqualTo(LocalizedText.of("maart 2028", "March 2028"));
    }
}

package nl.geldstroom.plan;

import static org.assertj.core.api.Assertions.assertThat;

import nl.geldstroom.text.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TraceTest {

    /** A double that is not quite whole must not leave a decimal sign behind. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.8 | 0,8 | 0.8",
                "41774.99999999999 | 41.775 | 41,775",
                "41775 | 41.775 | 41,775",
                "1200.50 | 1.200,5 | 1,200.5",
                "100.00000001 | 100 | 100",
            })
    void aNumberIsShownWithoutNeedlessZeros(double value, String dutch, String english) {
        assertThat(Trace.number(value, Language.NL)).isEqualTo(dutch);
        assertThat(Trace.number(value, Language.EN)).isEqualTo(english);
    }
}

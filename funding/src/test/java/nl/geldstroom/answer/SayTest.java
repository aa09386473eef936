package nl.geldstroom.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Year;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import nl.geldstroom.money.Money;
import nl.geldstroom.text.LocalizedText;
import org.junit.jupiter.api.Test;

/** Amounts and years as they are said in a meeting. */
class SayTest {

    private static List<Year> years(int... years) {
        return IntStream.of(years).mapToObj(Year::of).toList();
    }

    private static List<Money> euros(long... amounts) {
        return LongStream.of(amounts).mapToObj(Money::euros).toList();
    }

    @Test
    void threeOrMoreYearsInARowAreARange() {
        assertThat(Say.years(years(2027, 2028, 2029, 2030)))
                .isEqualTo(LocalizedText.of("2027 t/m 2030", "2027 to 2030"));
        assertThat(Say.years(years(2027, 2028, 2029, 2031, 2033, 2034, 2035)))
                .isEqualTo(LocalizedText.of(
                        "2027 t/m 2029, 2031 en 2033 t/m 2035", "2027 to 2029, 2031 and 2033 to 2035"));
    }

    @Test
    void twoYearsInARowAreNamedBoth() {
        assertThat(Say.years(years(2027, 2028))).isEqualTo(LocalizedText.of("2027 en 2028", "2027 and 2028"));
        assertThat(Say.years(years(2027))).isEqualTo(LocalizedText.same("2027"));
    }

    @Test
    void yearsWithTheSameAmountAreSaidOnce() {
        assertThat(Say.moreOrLess(years(2027, 2028, 2029, 2030), euros(10, -2, -2, -2)))
                .isEqualTo(LocalizedText.of(
                        "in 2027 10 euro meer en in 2028 t/m 2030 2 euro minder",
                        "in 2027 10 euros more and in 2028 to 2030 2 euros less"));
    }

    @Test
    void asMuchGoesWithAsAndTheOthersWithThan() {
        assertThat(Say.moreOrLess(Money.ZERO).nl() + Say.than(Money.ZERO).nl() + "aangenomen")
                .isEqualTo("evenveel als aangenomen");
        assertThat(Say.moreOrLess(Money.euros(3)).nl()
                        + Say.than(Money.euros(3)).nl() + "aangenomen")
                .isEqualTo("3 euro meer dan aangenomen");
        assertThat(Say.moreOrLess(Money.ZERO).en() + Say.than(Money.ZERO).en() + "assumed")
                .isEqualTo("as much as assumed");
    }
}

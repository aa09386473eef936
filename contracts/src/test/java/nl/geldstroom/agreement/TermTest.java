package nl.geldstroom.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class TermTest {

    private static final Period FIVE_YEARS = Period.ofYears(5);

    @Test
    void fivePlusFiveIsFirmForFiveYearsAndCountedOnForTen() {
        Term term = Term.of(LocalDate.of(2027, 1, 1), FIVE_YEARS, ExtensionOption.inPrinciple(FIVE_YEARS));

        assertThat(term.firmEnd()).isEqualTo("2032-01-01");
        assertThat(term.end()).isEqualTo("2037-01-01");
    }

    @Test
    void anExercisedExtensionIsFirmAndARefusedOneIsNotCountedOn() {
        Term exercised = Term.of(LocalDate.of(2027, 1, 1), FIVE_YEARS, option(FIVE_YEARS, Exercise.EXERCISED));
        Term refused = Term.of(LocalDate.of(2027, 1, 1), FIVE_YEARS, option(FIVE_YEARS, Exercise.NOT_EXERCISED));

        assertThat(exercised.firmEnd()).isEqualTo("2037-01-01");
        assertThat(refused.end()).isEqualTo("2032-01-01");
        assertThat(refused.longestEnd()).isEqualTo("2037-01-01");
    }

    @Test
    void anExtensionCannotBeMoreCertainThanTheOneBeforeIt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Term.of(
                        LocalDate.of(2027, 1, 1),
                        FIVE_YEARS,
                        option(FIVE_YEARS, Exercise.NOT_EXERCISED),
                        option(FIVE_YEARS, Exercise.PRESUMED)))
                .withMessageContaining("Extension 2");
    }

    @Test
    void aTermWithoutLengthIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Term.of(LocalDate.of(2027, 1, 1), Period.ZERO))
                .withMessageContaining("(P0D)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Term.of(LocalDate.of(2027, 1, 1), Period.ofYears(-1)))
                .withMessageContaining("(P-1Y)");
    }

    @Test
    void extensionsCannotMakeATermOfMoreThanACentury() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Term.of(
                        LocalDate.of(2027, 1, 1), Period.ofYears(60), ExtensionOption.inPrinciple(Period.ofYears(60))))
                .withMessageContaining("(P120Y)");
    }

    @Property
    void periodsTileTheTerm(
            @ForAll @IntRange(min = 0, max = 3650) int startDay,
            @ForAll @IntRange(min = 1, max = 72) int months,
            @ForAll @Size(max = 5) List<@IntRange(min = 1, max = 60) Integer> extensions) {
        LocalDate start = LocalDate.of(2024, 1, 1).plusDays(startDay);
        List<ExtensionOption> options = new ArrayList<>();
        for (int extension : extensions) {
            // Odd ones in days, so that ends fall in the middle of months too.
            options.add(option(
                    extension % 2 == 0 ? Period.ofMonths(extension) : Period.ofDays(extension), Exercise.PRESUMED));
        }
        Term term = new Term(start, Period.ofMonths(months), ImmutableList.copyOf(options));

        LocalDate next = start;
        for (TermPeriod period : term.periods()) {
            assertThat(period.from()).isEqualTo(next);
            assertThat(period.until()).isAfter(period.from());
            next = period.until();
        }
        assertThat(term.end()).isEqualTo(next).isEqualTo(term.longestEnd());
    }

    private static ExtensionOption option(Period length, Exercise exercise) {
        return new ExtensionOption(length, Exerciser.COMMISSIONER, Period.ofMonths(6), exercise, Optional.empty());
    }
}

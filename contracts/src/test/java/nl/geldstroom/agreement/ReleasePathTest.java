package nl.geldstroom.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import nl.geldstroom.money.Money;
import nl.geldstroom.money.Share;
import org.junit.jupiter.api.Test;

class ReleasePathTest {

    @Test
    void aPathOfSixToEighteenMonthsFreesAThirteenthEachMonth() {
        double[] weights = ReleasePath.months(6, 18).weightsByAge();

        assertThat(weights).hasSize(19);
        assertThat(Arrays.copyOf(weights, 6)).containsOnly(0.0);
        assertThat(weights[6]).isEqualTo(1.0 / 13);
        assertThat(weights[18]).isEqualTo(1.0 / 13, org.assertj.core.api.Assertions.within(1e-15));
    }

    @Test
    void theStrandedShareLeavesLater() {
        double[] weights =
                ReleasePath.months(1, 2).stranding(Share.of("0.2"), 12).weightsByAge();

        assertThat(weights).hasSize(13);
        assertThat(weights[1]).isEqualTo(0.4);
        assertThat(weights[2]).isEqualTo(0.4);
        assertThat(weights[12]).isEqualTo(0.2, org.assertj.core.api.Assertions.within(1e-15));
    }

    @Test
    void immediateReleaseIsAllAtAgeNought() {
        assertThat(ReleasePath.months(0, 0).weightsByAge()).containsExactly(1.0);
    }

    @Test
    void anInvertedPathIsRefusedWithAGuess() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReleasePath.months(18, 6))
                .withMessageContaining("Maybe first and last month were exchanged");
    }

    @Property
    void weightsAddUpToExactlyOneAndNoneIsNegative(
            @ForAll @IntRange(min = 0, max = 60) int first,
            @ForAll @IntRange(min = 0, max = 120) int length,
            @ForAll @Scale(3) @BigRange(min = "0", max = "1") BigDecimal stranded,
            @ForAll @IntRange(min = 0, max = 200) int strandedAfter) {
        double[] weights =
                new ReleasePath(first, first + length, Share.of(stranded), first + strandedAfter).weightsByAge();

        double sum = 0;
        for (double weight : weights) {
            assertThat(weight).isGreaterThan(-1e-12);
            sum += weight;
        }
        assertThat(sum).isEqualTo(1.0);
    }

    @Test
    void whatIsLeftIsExactAlsoWhereHalfACentDecides() {
        // 3/10 of 0.15 is 0.045, which goes to the even cent.
        assertThat(ReleasePath.months(0, 9).unreleased(Money.euros("0.15"), 6)).isEqualTo(Money.euros("0.04"));
        assertThat(ReleasePath.months(6, 18).unreleased(Money.euros(1_300), 5)).isEqualTo(Money.euros(1_300));
        assertThat(ReleasePath.months(6, 18).unreleased(Money.euros(1_300), 6)).isEqualTo(Money.euros(1_200));
        assertThat(ReleasePath.months(6, 18).unreleased(Money.euros(1_300), 18)).isEqualTo(Money.ZERO);
        assertThat(ReleasePath.months(1, 2).stranding(Share.of("0.2"), 12).unreleased(Money.euros(100), 1))
                .isEqualTo(Money.euros(60));
    }
}

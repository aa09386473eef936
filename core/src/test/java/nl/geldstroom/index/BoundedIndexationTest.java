package nl.geldstroom.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import nl.geldstroom.document.Documents;
import nl.geldstroom.document.Input;
import org.junit.jupiter.api.Test;

class BoundedIndexationTest {

    private static final Year BASE = Year.of(2026);
    private static final IndexTable TABLE = IndexTable.standard();

    private static BigDecimal percent(String text) {
        return new BigDecimal(text);
    }

    private static ImmutableSortedMap<Year, AppliedIndex> path(Indexation indexation, int years) {
        return indexation.path(
                BASE, BASE.plusYears(years), year -> year.atDay(1).minusDays(1), TABLE);
    }

    private static Indexation agreed(String... percents) {
        ImmutableMap.Builder<Year, BigDecimal> years = ImmutableMap.builder();
        for (int i = 0; i < percents.length; i++) {
            years.put(BASE.plusYears(i + 1L), percent(percents[i]));
        }
        return Indexation.decided(years.buildOrThrow(), Indexation.none());
    }

    @Test
    void whatTheCapCutsOffIsLostUnlessItIsCaughtUp() {
        Indexation.Bounded lost = agreed("3", "0", "0").capped(percent("1.5"));

        assertThat(path(lost, 3).values())
                .extracting(AppliedIndex::percent)
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(percent("1.5"), percent("0"), percent("0"));
        assertThat(path(lost.catchingUp(), 3).values())
                .extracting(AppliedIndex::percent)
                .usingElementComparator(BigDecimal::compareTo)
                // 1.03 / 1.015 - 1, and then the price is where it would have been.
                .containsExactly(percent("1.5"), percent("1.4778325123"), percent("0"));
    }

    @Test
    void theExplanationSaysWhatTheCapDidAndWhatIsCaughtUp() {
        ImmutableSortedMap<Year, AppliedIndex> path =
                path(agreed("3", "0").capped(percent("1.5")).catchingUp(), 2);

        assertThat(path.get(Year.of(2027)).explanation().nl())
                .isEqualTo("vastgestelde indexering van 3 %, begrensd op 1,5 %");
        assertThat(path.get(Year.of(2028)).explanation().en())
                .isEqualTo("index fixed at 0 %, catching up earlier years 1.4778 %");
    }

    @Test
    void aYearMayHaveACapOfItsOwn() {
        Indexation.Bounded bounded =
                agreed("3", "3", "3").capped(percent("1.5")).capped(Year.of(2028), percent("2.5"));

        assertThat(path(bounded, 3).values())
                .extracting(AppliedIndex::percent)
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(percent("1.5"), percent("2.5"), percent("1.5"));
    }

    @Test
    void whatAFloorAddsIsNeverTakenBack() {
        Indexation floored = Indexation.Bounded.builder()
                .of(agreed("-2", "3"))
                .floor(BigDecimal.ZERO)
                .catchUp(Indexation.CatchUp.LATER)
                .build();

        assertThat(path(floored, 2).values())
                .extracting(AppliedIndex::percent)
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(percent("0"), percent("3"));
    }

    @Test
    void thePercentageItselfMayBeRounded() {
        Indexation rounded = Indexation.Bounded.builder()
                .of(agreed("2.349", "2.351"))
                .catchUp(Indexation.CatchUp.NONE)
                .decimals(1)
                .build();

        assertThat(path(rounded, 2).values())
                .extracting(AppliedIndex::percent)
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(percent("2.3"), percent("2.4"));
    }

    @Test
    void aFloorAboveTheCapOfAYearIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Indexation.Bounded.builder()
                        .of(agreed("3"))
                        .catchUp(Indexation.CatchUp.NONE)
                        .floor(percent("1"))
                        .cap(percent("1.5"))
                        .putCaps(Year.of(2028), percent("0.5"))
                        .build())
                .withMessageContaining("The floor (1) of 2028");
    }

    @Test
    void boundsAndAgreedPercentagesAreWrittenAndReadBackEqual() {
        Documents documents = Documents.standard();
        Indexation bounded = agreed("3.10", "0")
                .capped(percent("1.50"))
                .capped(Year.of(2028), percent("2.50"))
                .catchingUp();

        String written = documents.write("indexation", bounded);

        assertThat(documents
                        .read(Input.of("indexation.json", written), "indexation", Indexation.class)
                        .orThrow())
                .isEqualTo(bounded);
    }

    @Property
    void withRoomUnderTheLastCapThePriceCatchesUpWithTheLevelWithoutCaps(
            @ForAll @Size(min = 1, max = 8) List<@IntRange(min = -100, max = 900) Integer> hundredths) {
        Map<Year, BigDecimal> wanted = new java.util.TreeMap<>();
        for (int i = 0; i < hundredths.size(); i++) {
            wanted.put(BASE.plusYears(i + 1L), BigDecimal.valueOf(hundredths.get(i), 2));
        }
        int years = hundredths.size() + 1;
        Indexation free = Indexation.decided(wanted, Indexation.none());
        Indexation caught = free.capped(percent("1.5"))
                .capped(BASE.plusYears(years), percent("200"))
                .catchingUp();
        Indexation lost = free.capped(percent("1.5"));

        assertThat(level(caught, years).setScale(8, RoundingMode.HALF_UP))
                .isEqualByComparingTo(level(free, years).setScale(8, RoundingMode.HALF_UP));
        assertThat(level(lost, years)).isLessThanOrEqualTo(level(caught, years).add(percent("0.000000001")));
    }

    private static BigDecimal level(Indexation indexation, int years) {
        BigDecimal level = BigDecimal.ONE;
        for (AppliedIndex index : path(indexation, years).values()) {
            level = level.multiply(index.factor());
        }
        return level;
    }

    @Test
    void aStepIsRoundedAsAgreed() {
        assertThat(PriceRounding.CENTS.round(percent("45.675")).euros()).isEqualByComparingTo("45.68");
        assertThat(PriceRounding.halfUp(4).round(percent("1.33335")).euros()).isEqualByComparingTo("1.3334");
        assertThatIllegalArgumentException().isThrownBy(() -> PriceRounding.halfUp(9));
    }

    @Test
    void anAsOfDayIsAskedForEveryYear() {
        List<LocalDate> asked = new java.util.ArrayList<>();

        Indexation.none()
                .path(
                        BASE,
                        BASE.plusYears(2),
                        year -> {
                            asked.add(year.atDay(1));
                            return year.atDay(1);
                        },
                        TABLE);

        assertThat(asked).containsExactly(LocalDate.of(2027, 1, 1), LocalDate.of(2028, 1, 1));
    }

    @Test
    void whatRoundingTookOffIsNotCaughtUp() {
        Indexation tenths = new Indexation.Bounded(
                agreed("3.04", "3.04", "3.04"),
                Optional.empty(),
                Optional.of(percent("5")),
                ImmutableMap.of(),
                ImmutableMap.of(),
                Indexation.CatchUp.LATER,
                Optional.of(1));

        assertThat(path(tenths, 3).values())
                .extracting(AppliedIndex::percent)
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(percent("3.0"), percent("3.0"), percent("3.0"));
        assertThat(path(tenths, 3).get(Year.of(2028)).explanation().en()).isEqualTo("index fixed at 3.04 %");
    }

    @Test
    void whatWasCutOffBeforeAFixedYearIsCaughtUpAfterIt() {
        Indexation fixed = Indexation.decided(
                Map.of(Year.of(2028), percent("4")),
                agreed("3", "9", "0").capped(percent("1.5")).catchingUp());

        // 1.03 / 1.015 - 1 is still to come after the year that was fixed at 4 %.
        assertThat(path(fixed, 3).values())
                .extracting(AppliedIndex::percent)
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(percent("1.5"), percent("4"), percent("1.4778325123"));
    }
}

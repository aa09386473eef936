package nl.geldstroom.life;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.geldstroom.agreement.Exercise;
import nl.geldstroom.agreement.Exerciser;
import nl.geldstroom.agreement.ExtensionOption;
import nl.geldstroom.agreement.ServiceContract;
import nl.geldstroom.agreement.Term;
import nl.geldstroom.evidence.Parameter;
import nl.geldstroom.money.Money;
import nl.geldstroom.payment.ReferenceData;
import nl.geldstroom.provision.LineId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuccessionTest {

    private static final LineId SUPPORT = LineId.of("gm:1509/6.712");
    private static final LineId SOCIAL_BASE = LineId.of("gm:1509/6.1");

    private static ServiceContract successor(LocalDate start, LineId... lines) {
        return AgreementLifeTest.task()
                .withTerm(Term.of(start, Period.ofYears(4)))
                .withCovering(ImmutableSet.copyOf(lines));
    }

    @ParameterizedTest(name = "from {0}: {1} double, {2} uncovered")
    @CsvSource({"2034-06-15, 16, 0", "2034-07-01, 0, 0", "2034-08-01, 0, 31", "2034-07-02, 0, 1"})
    void daysAreCountedTwiceOrNotAtAll(String start, long twice, long uncovered) {
        Succession succession =
                Succession.of(AgreementLifeTest.example(), successor(LocalDate.parse(start), SUPPORT, SOCIAL_BASE));

        assertThat(succession.lines()).hasSize(2).allSatisfy(line -> {
            assertThat(line.daysDouble()).isEqualTo(twice);
            assertThat(line.daysUncovered()).isEqualTo(uncovered);
        });
    }

    @Test
    void aLineThatTheSuccessorLeavesOutIsDropped() {
        Succession succession =
                Succession.of(AgreementLifeTest.task(), successor(LocalDate.of(2037, 1, 1), SOCIAL_BASE));

        assertThat(succession.lines())
                .extracting(line -> line.describe().en())
                .containsExactly(
                        "gm:1509/6.1 is new from 1 January 2037 on.",
                        "gm:1509/6.712 is covered by neither from 1 January 2037 on.");
    }

    @Property(tries = 200)
    void overlapAndGapExcludeEachOther(@ForAll @IntRange(min = -500, max = 500) int shift) {
        LocalDate end = AgreementLifeTest.task().term().end();

        Succession.Line line = Succession.of(AgreementLifeTest.task(), successor(end.plusDays(shift), SUPPORT))
                .lines()
                .get(0);

        assertThat(line.daysUncovered() - line.daysDouble()).isEqualTo(shift);
        assertThat(Math.min(line.daysUncovered(), line.daysDouble())).isZero();
    }

    @Test
    void movingClientsCostsOnceAndTheOverlapByDays() {
        TransferCosts costs = TransferCosts.of(AgreementLifeTest.example());

        assertThat(costs.rows())
                .extracting(row -> row.month() + " " + row.moving() + " " + row.overlap())
                .containsExactly("2034-06 96000.00 76800.00", "2034-07 0.00 144000.00");
        assertThat(costs.moving()).isEqualTo(Money.euros(96_000));
        assertThat(costs.overlap()).isEqualTo(Money.euros(220_800));
    }

    @Property(tries = 200)
    void theOverlapOfWholeMonthsIsThatManyMonths(
            @ForAll @IntRange(min = 1, max = 28) int day, @ForAll @IntRange(min = 0, max = 24) int months) {
        LocalDate from = LocalDate.of(2034, 6, 1);
        AgreementEvent.ClientsTransferred transfer = AgreementEvent.ClientsTransferred.builder()
                .when(When.of(from))
                .clients(day)
                .to(nl.geldstroom.party.PartyId.of("org:volgende"))
                .cost(new TransferCost(
                        Money.euros(1),
                        from.plusMonths(months),
                        Money.ofCents(60_001),
                        nl.geldstroom.evidence.Assumption.of("test", "an odd amount")))
                .build();

        TransferCosts costs =
                TransferCosts.of(AgreementLife.of(AgreementLifeTest.task()).with(transfer));

        assertThat(costs.overlap()).isEqualTo(Money.ofCents(60_001).times(day).times(months));
    }

    private static ServiceContract withOption(Exercise exercised, Optional<Parameter> probability) {
        return AgreementLifeTest.task()
                .withTerm(Term.of(
                        LocalDate.of(2027, 1, 1),
                        Period.ofYears(5),
                        new ExtensionOption(
                                Period.ofYears(5),
                                Exerciser.COMMISSIONER,
                                Period.ofMonths(6),
                                exercised,
                                probability)));
    }

    private static ExtensionOutlook outlook(ServiceContract contract) {
        return ExtensionOutlook.of(contract, ReferenceData.standard(LocalDate.of(2027, 1, 1)));
    }

    @Test
    void aProbabilityGivesBothOutcomesAndTheExpectedCost() {
        ExtensionOutlook outlook = outlook(withOption(Exercise.PRESUMED, Optional.of(Parameter.of(0.8))));

        assertThat(outlook.grounds()).containsExactly(ExtensionOutlook.Grounds.PROBABILITY);
        assertThat(outlook.outcomes())
                .extracting(outcome -> outcome.end() + " " + outcome.cost() + " "
                        + outcome.chance().orElseThrow())
                .containsExactly("2032-01-01 6000000.00 0.2", "2037-01-01 12000000.00 0.8");
        assertThat(outlook.expected()).contains(Money.euros(10_800_000));
    }

    @Test
    void aPresumptionGivesBothOutcomesWithoutAChance() {
        ExtensionOutlook outlook = outlook(withOption(Exercise.PRESUMED, Optional.empty()));

        assertThat(outlook.outcomes())
                .hasSize(2)
                .allMatch(outcome -> outcome.chance().isEmpty());
        assertThat(outlook.expected()).isEmpty();
    }

    @ParameterizedTest(name = "{0} ends on {1}")
    @CsvSource({"EXERCISED, 2037-01-01", "NOT_EXERCISED, 2032-01-01"})
    void aDecisionLeavesOneOutcome(Exercise decision, String end) {
        ExtensionOutlook outlook = outlook(withOption(decision, Optional.empty()));

        assertThat(outlook.grounds()).containsExactly(ExtensionOutlook.Grounds.DECISION);
        assertThat(outlook.outcomes())
                .singleElement()
                .satisfies(outcome -> assertThat(outcome.end()).isEqualTo(end));
        assertThat(outlook.expected()).contains(outlook.outcomes().get(0).cost());
    }
}

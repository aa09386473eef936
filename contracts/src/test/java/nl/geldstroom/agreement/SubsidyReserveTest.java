package nl.geldstroom.agreement;

import static nl.geldstroom.money.Money.euros;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.Year;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import nl.geldstroom.commitment.Commitments;
import nl.geldstroom.law.LateDecision;
import nl.geldstroom.money.Money;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.payment.ReferenceData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubsidyReserveTest {

    private static SubsidyAgreement subsidy() {
        return SubsidyAgreement.forBookYears(PartyId.of("gm:0233"), PartyId.of("org:welzijn"), Year.of(2027), 3)
                .perYear(euros(500_000));
    }

    private static SubsidyPeriod year(int year, long determined, Optional<Money> cost) {
        return SubsidyPeriod.of(Year.of(year), euros(500_000))
                .withDetermined(euros(determined))
                .withCost(cost);
    }

    @Test
    void theReserveGoesThroughTheBookYearsThatAreDetermined() {
        SubsidyAgreement subsidy = subsidy()
                .withEqualisationReserve(new EqualisationReserve(euros(10_000), Optional.of(euros(25_000))))
                .withPeriods(
                        year(2027, 500_000, Optional.of(euros(480_000))),
                        year(2028, 500_000, Optional.of(euros(530_000))),
                        year(2029, 500_000, Optional.empty()));

        assertThat(subsidy.reserveYears())
                .extracting(year -> year.outcome().reserve().balance())
                .containsExactly(euros(25_000), Money.ZERO);
        assertThat(subsidy.reserveYears().get(0).outcome().toPayBack()).isEqualTo(euros(5_000));
        assertThat(subsidy.reserveYears().get(1).outcome().uncovered()).isEqualTo(euros(5_000));
        assertThat(subsidy.findings())
                .extracting(
                        finding -> finding.pointer() + " " + finding.message().en())
                .containsExactly(
                        "/periods/0/cost The equalisation reserve of subsidy (" + subsidy.id()
                                + ") after the period from 1 January 2027 is € 25,000.00; € 5,000.00 does not fit in it"
                                + " (Awb, art. 4:72; unverified).",
                        "/periods/1/cost The equalisation reserve of subsidy (" + subsidy.id()
                                + ") after the period from 1 January 2028 is € 0.00; € 5,000.00 is not covered"
                                + " (Awb, art. 4:72; unverified).");
        assertThat(subsidy.withEqualisationReserve(Optional.empty()).reserveYears())
                .isEmpty();
    }

    @Property(tries = 100)
    void everyEuroOfTheReserveIsKeptPaidBackOrSpent(
            @ForAll @LongRange(min = 0, max = 50_000) long before,
            @ForAll @LongRange(min = 0, max = 600_000) long first,
            @ForAll @LongRange(min = 0, max = 600_000) long second) {
        SubsidyAgreement subsidy = subsidy()
                .withEqualisationReserve(new EqualisationReserve(euros(before), Optional.of(euros(50_000))))
                .withPeriods(
                        year(2027, 500_000, Optional.of(euros(first))),
                        year(2028, 400_000, Optional.of(euros(second))));

        Money left = euros(before + 900_000 - first - second);
        Money after = subsidy.reserveYears().get(1).outcome().reserve().balance();
        for (SubsidyAgreement.ReserveYear year : subsidy.reserveYears()) {
            after = after.plus(year.outcome().toPayBack()).minus(year.outcome().uncovered());
        }

        assertThat(after).isEqualTo(left);
    }

    @ParameterizedTest(name = "on {0}: {1}")
    @CsvSource({"2026-11-30, 0", "2026-12-15, 0", "2026-12-16, 20", "2026-12-30, 310", "2027-06-01, 1260"})
    void aLateDecisionCostsMoreEveryDay(LocalDate day, long penalty) {
        SubsidyAgreement late =
                subsidy().withAppliedOn(LocalDate.of(2026, 10, 1)).withNoticeOfDefault(LocalDate.of(2026, 12, 1));

        assertThat(late.penaltyFrom()).contains(LocalDate.of(2026, 12, 16));
        assertThat(late.penaltyOn(day, LateDecision.TEXT_OF_2015)).isEqualTo(euros(penalty));
        // Granted on 20 December: four days, the 16th to the 19th.
        assertThat(late.withGrantedOn(LocalDate.of(2026, 12, 20))
                        .penaltyOn(LocalDate.of(2027, 6, 1), LateDecision.TEXT_OF_2015))
                .isEqualTo(euros(80));
        assertThat(subsidy().penaltyOn(day, LateDecision.TEXT_OF_2015)).isEqualTo(Money.ZERO);
    }

    @Test
    void thePenaltyIsAmongTheDaysToWatch() {
        SubsidyAgreement late =
                subsidy().withAppliedOn(LocalDate.of(2026, 10, 1)).withNoticeOfDefault(LocalDate.of(2026, 12, 1));

        assertThat(Commitments.of(late, ReferenceData.standard(LocalDate.of(2026, 12, 1)))
                        .notices())
                .anySatisfy(notice -> {
                    assertThat(notice.before()).isEqualTo("2026-12-16");
                    assertThat(notice.text().en())
                            .contains("€ 1,260.00 by the text of 2015 or € 1,442.00 by the amounts after 2015");
                });
        assertThatIllegalArgumentException()
                .isThrownBy(() -> late.withNoticeOfDefault(LocalDate.of(2026, 11, 26)))
                .withMessageContaining("must come after the term for a decision");
    }
}

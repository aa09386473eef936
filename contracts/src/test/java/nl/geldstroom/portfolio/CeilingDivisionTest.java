package nl.geldstroom.portfolio;

import static nl.geldstroom.money.Money.euros;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import nl.geldstroom.agreement.SubsidyAgreement;
import nl.geldstroom.agreement.SubsidyCeiling;
import nl.geldstroom.money.Money;
import nl.geldstroom.party.PartyId;
import org.junit.jupiter.api.Test;

class CeilingDivisionTest {

    private static SubsidyAgreement asked(String by, long amount, String day) {
        return SubsidyAgreement.forBookYears(PartyId.of("gm:0233"), PartyId.of("org:" + by), Year.of(2027), 2)
                .perYear(euros(amount))
                .withAppliedOn(LocalDate.parse(day));
    }

    private static SubsidyCeiling ceiling(long amount, SubsidyCeiling.Distribution distribution) {
        return new SubsidyCeiling(Year.of(2028), euros(amount), distribution);
    }

    private static final List<SubsidyAgreement> SUBSIDIES = List.of(
            asked("later", 30, "2026-09-02"),
            asked("first", 30, "2026-09-01"),
            asked("granted", 60, "2026-08-01").withGrantedOn(LocalDate.of(2026, 9, 15)));

    @Test
    void whatWasGrantedStandsAndTheRestGoesInOrderOfArrival() {
        CeilingDivision division = CeilingDivision.of(ceiling(100, SubsidyCeiling.Distribution.ARRIVAL), SUBSIDIES);

        assertThat(division.rows())
                .extracting(row -> row.subsidy() + " " + row.grantable() + " " + row.refused())
                .containsExactly(
                        "0233-granted-2027 " + euros(60) + " " + Money.ZERO,
                        "0233-first-2027 " + euros(30) + " " + Money.ZERO,
                        "0233-later-2027 " + euros(10) + " " + euros(20));
        assertThat(division.left()).isEqualTo(Money.ZERO);
        assertThat(division.describe().en())
                .isEqualTo("Of the ceiling of 2028, € 100.00, € 0.00 is left; € 20.00 must be refused (awb/4:25).");
    }

    @Test
    void inProportionEveryApplicationLosesAsMuch() {
        CeilingDivision division = CeilingDivision.of(ceiling(100, SubsidyCeiling.Distribution.PROPORTION), SUBSIDIES);

        assertThat(division.rows())
                .extracting(CeilingDivision.Row::grantable)
                .containsExactly(euros(60), euros(20), euros(20));
    }

    @Test
    void moreGrantedThanTheCeilingIsShownAndNotTakenBack() {
        CeilingDivision division = CeilingDivision.of(ceiling(50, SubsidyCeiling.Distribution.ARRIVAL), SUBSIDIES);

        assertThat(division.left()).isEqualTo(euros(-10));
        assertThat(division.refused()).isEqualTo(euros(60));
        assertThat(CeilingDivision.of(
                                new SubsidyCeiling(Year.of(2030), euros(1), SubsidyCeiling.Distribution.ARRIVAL),
                                SUBSIDIES)
                        .rows())
                .isEmpty();
    }

    @Property(tries = 100)
    void whatIsGrantableRefusedAndLeftAddsUp(
            @ForAll @LongRange(min = 0, max = 300) long most, @ForAll SubsidyCeiling.Distribution distribution) {
        CeilingDivision division = CeilingDivision.of(ceiling(most, distribution), SUBSIDIES);

        assertThat(division.left().plus(euros(120)).minus(division.refused())).isEqualTo(euros(most));
    }
}

package nl.geldstroom.agreement;

import static nl.geldstroom.money.Money.euros;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.Period;
import java.time.Year;
import java.util.Optional;
import nl.geldstroom.clause.Clause;
import nl.geldstroom.index.Indexation;
import nl.geldstroom.money.Share;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.provision.LineId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceContractTest {

    private static final PartyId TOWN = PartyId.municipality("1509");
    private static final PartyId PROVIDER = PartyId.of("org:sociaal-werk");
    private static final LineId SUPPORT = LineId.of("gm:1509/6.712");
    private static final LineId SOCIAL_BASE = LineId.of("gm:1509/6.1");

    @Test
    void aFivePlusFiveReadsAsItIsSpoken() {
        ServiceContract contract = ServiceContract.fivePlusFive(TOWN, PROVIDER, Year.of(2027))
                .covering(SUPPORT, SOCIAL_BASE)
                .compensation(TaskBased.perYear(euros(2_785_000)).indexed(Indexation.assumed(0.03)));

        assertThat(contract.id()).hasToString("1509-sociaal-werk-2027");
        assertThat(contract.covering()).containsExactly(SUPPORT, SOCIAL_BASE);
        assertThat(contract.term().end()).isEqualTo("2037-01-01");
        assertThat(contract.findings()).isEmpty();
    }

    @ParameterizedTest(name = "exerciser {0} with notice {1}, declared: {2}")
    @CsvSource({
        "COMMISSIONER, P6M, true,  ",
        "COMMISSIONER, P1Y, true,  ",
        "COMMISSIONER, P3M, false, extension-notice",
        "PROVIDER,     P6M, false, extension-exerciser",
        "COMMISSIONER, P180D, false, extension-notice",
    })
    void aStandardThatIsNotDeclaredGivesNoMoreThanARemark(
            Exerciser exerciser, Period notice, boolean declared, String rule) {
        ServiceContract contract = contract(exerciser, notice, declared);

        if (rule == null) {
            assertThat(contract.findings()).isEmpty();
        } else {
            assertThat(contract.findings()).singleElement().satisfies(finding -> {
                assertThat(finding.rule()).isEqualTo(rule);
                assertThat(finding.severity()).isEqualTo(Finding.Severity.REMARK);
                assertThat(finding.message().nl()).contains("contractstandaard Wmo 1.2, art. 1.3");
            });
        }
    }

    @Test
    void aStandardThatIsDeclaredIsBinding() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> contract(Exerciser.PROVIDER, Period.ofMonths(3), true))
                .withMessageContaining("The notice (P3M) of extension 1 of agreement (WMO-7) must be at least P6M")
                .withMessageContaining("The exerciser (the provider) of extension 1 of agreement (WMO-7)");
    }

    @Test
    void aFrameworkOfMoreThanFourYearsIsAWarningNeverAFault() {
        ServiceContract framework =
                contract(Exerciser.COMMISSIONER, Period.ofMonths(6), true).withLegalForm(LegalForm.FRAMEWORK_AGREEMENT);

        assertThat(framework.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.severity()).isEqualTo(Finding.Severity.WARNING));
        assertThat(framework
                        .withTerm(Term.of(LocalDate.of(2027, 1, 1), Period.ofYears(4)))
                        .findings())
                .isEmpty();
    }

    @Test
    void aSignalElsewhereThanAtSeventyPercentBreaksTheDeclaredStandard() {
        ServiceContract contract = contract(Exerciser.COMMISSIONER, Period.ofMonths(6), true);
        EffortBased effort = EffortBased.releasing(ReleasePath.months(6, 18));
        SpendingCeiling late = new SpendingCeiling(euros(100_000), Share.of("0.9"));

        assertThat(contract.withCompensation(effort.limited(SpendingCeiling.of(euros(100_000))))
                        .findings())
                .isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> contract.withCompensation(effort.limited(late)))
                .withMessageContaining("The signal (0.9)");
        assertThat(contract(Exerciser.COMMISSIONER, Period.ofMonths(6), false)
                        .withCompensation(effort.limited(late))
                        .findings())
                .extracting(Finding::rule)
                .containsExactly("ceiling-signal");
    }

    @Test
    void aRevisionDoesNotTurnATaskIntoEffortWhereTheStandardIsDeclared() {
        EffortBased effort = EffortBased.releasing(ReleasePath.months(6, 18));
        ServiceContract declared = contract(Exerciser.COMMISSIONER, Period.ofMonths(6), true);
        ServiceContract free = contract(Exerciser.COMMISSIONER, Period.ofMonths(6), false);

        assertThat(declared.revised(TaskBased.perYear(euros(900_000))).compensation())
                .isEqualTo(TaskBased.perYear(euros(900_000)));
        assertThat(free.revised(effort).compensation()).isEqualTo(effort);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> declared.revised(effort))
                .withMessageContaining("must not turn effort or output into a task or back");
    }

    @Test
    void aPartyCannotContractWithItself() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ServiceContract.fivePlusFive(TOWN, TOWN, Year.of(2027))
                        .compensation(TaskBased.perYear(euros(1))))
                .withMessageContaining("another party");
    }

    private static ServiceContract contract(Exerciser exerciser, Period notice, boolean declared) {
        ExtensionOption option =
                new ExtensionOption(Period.ofYears(5), exerciser, notice, Exercise.PRESUMED, Optional.empty());
        return ServiceContract.builder()
                .id(AgreementId.of("WMO-7"))
                .title("Begeleiding")
                .commissioner(TOWN)
                .provider(PROVIDER)
                .legalForm(LegalForm.PUBLIC_CONTRACT)
                .term(Term.of(LocalDate.of(2027, 1, 1), Period.ofYears(5), option))
                .addCovering(SUPPORT)
                .compensation(TaskBased.perYear(euros(1_000_000)))
                .addAllClauses(declared ? Clause.contractStandardWmo() : java.util.Set.of())
                .build();
    }
}

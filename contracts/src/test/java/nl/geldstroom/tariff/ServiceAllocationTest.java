package nl.geldstroom.tariff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.geldstroom.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceAllocationTest {

    private static final LocalDate FROM = LocalDate.of(2027, 1, 1);
    private static final LocalDate END = LocalDate.of(2027, 12, 31);

    private static ServiceAllocation allocation(
            String category, String product, String budget, String volume, String unit, String frequency, String end) {
        return ServiceAllocation.builder()
                .number("1")
                .category(Stream.of(ProductCategory.values())
                        .filter(known -> known.code().equals(category))
                        .findFirst())
                .product(Optional.ofNullable(product))
                .budget(Optional.ofNullable(budget).map(Money::euros))
                .volume(Optional.ofNullable(volume).map(Integer::valueOf))
                .unit(Stream.of(Unit.values())
                        .filter(known -> known.code().equals(unit))
                        .findFirst())
                .frequency(Stream.of(Frequency.values())
                        .filter(known -> known.code().equals(frequency))
                        .findFirst())
                .from(FROM)
                .end(Optional.ofNullable(end).map(day -> END))
                .build();
    }

    @ParameterizedTest(name = "{0}: {1} {2} {3} {4} {5} {6} {7}")
    @CsvSource({
        // variant, category, product, budget, volume, unit, frequency, end, rules
        "EFFORT, 02, 02A03, , 5, 04, 1, , ''",
        "EFFORT, 02, 02A03, , 5, 01, 4, , ''",
        "EFFORT, 02, 02A03, , 5, 04, 2, yes, ''",
        "EFFORT, 02, 02A03, , 5, 04, 2, , allocation-end",
        "EFFORT, 07, 07A01, , 5, 16, 4, , ''",
        "EFFORT, 07, 07A01, , 5, 16, 1, , allocation-frequency",
        "EFFORT, 04, 04A01, , 5, 14, 6, , ''",
        "EFFORT, 02, 02A03, , 5, 84, 6, , ''",
        "EFFORT, 02, 02A03, , 5, 82, 6, , allocation-unit",
        "EFFORT, 02, , , , , , , ''",
        "EFFORT, 02, , 1000, , , , yes, ''",
        "EFFORT, 02, , 1000, , , , , allocation-budget",
        "EFFORT, , , 1000, , , , yes, ''",
        "EFFORT, , , 1000, , , , , allocation-end",
        "EFFORT, , 02A03, , 5, 04, 4, , allocation-category",
        "EFFORT, 02, 02A03, 1000, 5, 04, 4, , allocation-budget",
        "EFFORT, 02, 02A03, , , 04, 4, , allocation-volume",
        "OUTPUT, 02, 02A03, , 1, 82, 1, , ''",
        "OUTPUT, 02, 02A03, , 1, 82, 2, , allocation-end",
        "OUTPUT, 02, 02A03, , 500, 83, 4, , ''",
        "OUTPUT, 02, 02A03, , 500, 83, 1, , allocation-frequency",
        "OUTPUT, 02, 02A03, , 500, 83, 6, yes, ''",
        "OUTPUT, 02, 02A03, , 5, 04, 6, yes, allocation-unit",
        "OUTPUT, 02, , , , , , , ''",
        "OUTPUT, 02, , 1000, , , , , ''",
        "OUTPUT, , , 1000, , , , , ''",
        "OUTPUT, , , , , , , , allocation-category",
    })
    void theTruthTableOfIWmoSaysWhatMayGoTogether(
            ExecutionVariant variant,
            String category,
            String product,
            String budget,
            String volume,
            String unit,
            String frequency,
            String end,
            String rule) {
        ServiceAllocation allocation = allocation(category, product, budget, volume, unit, frequency, end);

        assertThat(allocation.contradictions(variant))
                .extracting(Contradiction::rule)
                .containsExactlyElementsOf(rule.isEmpty() ? List.of() : List.of(rule));
    }

    @Test
    void everyFormOfTheTableIsMetByAnAllocationMadeAfterIt() {
        for (AllocationForm form : AllocationForm.values()) {
            boolean counted = !form.units().isEmpty();
            Frequency frequency =
                    counted ? form.frequencies().asList().get(form.frequencies().size() - 1) : Frequency.TOTAL;
            ServiceAllocation allocation = ServiceAllocation.builder()
                    .number("1")
                    .category(
                            form.category() == AllocationForm.Need.REQUIRED
                                    ? Optional.of(ProductCategory.SUPPORT)
                                    : Optional.empty())
                    .product(form.product() == AllocationForm.Need.REQUIRED ? Optional.of("02A03") : Optional.empty())
                    .budget(
                            form.budget() == AllocationForm.Need.REQUIRED
                                    ? Optional.of(Money.euros(100))
                                    : Optional.empty())
                    .volume(counted ? Optional.of(1) : Optional.empty())
                    .unit(counted ? Optional.of(form.units().asList().get(0)) : Optional.empty())
                    .frequency(counted ? Optional.of(frequency) : Optional.empty())
                    .from(FROM)
                    .end(form.end() == AllocationForm.Need.REQUIRED ? Optional.of(END) : Optional.empty())
                    .build();

            assertThat(allocation.contradictions(form.variant())).as("%s", form).isEmpty();
        }
    }

    @Test
    void everyContradictionIsToldAtOnceWithPlaceAndRule() {
        ServiceAllocation allocation = allocation("02", "02A0345", "1000000", "100000", "16", "1", null);

        assertThat(allocation.contradictions(ExecutionVariant.EFFORT))
                .extracting(contradiction -> contradiction.pointer() + " " + contradiction.rule())
                .containsExactly(
                        "/budget allocation-budget",
                        "/frequency allocation-frequency",
                        "/budget allocation-budget-limit",
                        "/volume allocation-volume-limit",
                        "/product allocation-product-code");
    }

    @Test
    void theLimitsOfTheMessageAreWholeCents() {
        assertThat(allocation("02", null, "999999.99", null, null, null, "yes").contradictions(ExecutionVariant.EFFORT))
                .isEmpty();
        assertThat(allocation("02", null, "1000000.00", null, null, null, "yes")
                        .contradictions(ExecutionVariant.EFFORT))
                .extracting(contradiction -> contradiction.message().nl())
                .containsExactly(
                        "Het budget (€ 1.000.000,00) van toewijzing (1) moet van € 0,00 tot en met € 999.999,99 zijn"
                                + " (LDT_Budget).");
    }

    private static final ServiceAllocation MONTHLY = allocation("02", "02A03", null, "10", "04", "4", null);
    private static final ServiceAllocation TOTAL = allocation("02", "02A03", null, "10", "04", "6", null);

    private static List<String> rules(
            ServiceAllocation before,
            ServiceAllocation after,
            AllocationChange.Initiative by,
            AllocationChange.Consent consent) {
        return new AllocationChange(before, after, by, consent)
                .contradictions().stream().map(Contradiction::rule).toList();
    }

    @Test
    void theNumberStaysOnlyWhenEndBudgetOrTotalVolumeChanges() {
        AllocationChange.Initiative town = AllocationChange.Initiative.MUNICIPALITY;
        AllocationChange.Consent given = AllocationChange.Consent.GIVEN;

        assertThat(rules(MONTHLY, MONTHLY.withEnd(END), town, given)).isEmpty();
        assertThat(rules(TOTAL, TOTAL.withVolume(12), town, given)).isEmpty();
        assertThat(rules(MONTHLY, MONTHLY.withVolume(12), town, given)).containsExactly("allocation-number");
        assertThat(rules(MONTHLY, MONTHLY.withVolume(12).withNumber("2"), town, given))
                .isEmpty();
        assertThat(rules(TOTAL, TOTAL.withVolume(12).withNumber("2"), town, given))
                .containsExactly("allocation-number");
        assertThat(rules(MONTHLY, MONTHLY.withUnit(Unit.MINUTE).withProduct("02A05"), town, given))
                .containsExactly("allocation-number", "allocation-number");
    }

    @Test
    void lessOnTheInitiativeOfTheMunicipalityNeedsConsent() {
        AllocationChange.Initiative town = AllocationChange.Initiative.MUNICIPALITY;
        AllocationChange.Initiative provider = AllocationChange.Initiative.PROVIDER;
        AllocationChange.Consent none = AllocationChange.Consent.NOT_GIVEN;

        assertThat(rules(TOTAL, TOTAL.withVolume(8), town, none)).containsExactly("allocation-consent");
        assertThat(rules(TOTAL, TOTAL.withVolume(8), town, AllocationChange.Consent.GIVEN))
                .isEmpty();
        assertThat(rules(TOTAL, TOTAL.withVolume(8), provider, none)).isEmpty();
        assertThat(rules(TOTAL, TOTAL.withVolume(12), town, none)).isEmpty();
    }

    @Test
    void whatIsDeliveredMustFitTheAllocation() {
        assertThat(MONTHLY.covers(ProductCategory.SUPPORT, "02A03")).isTrue();
        assertThat(MONTHLY.covers(ProductCategory.SUPPORT, "02A05")).isFalse();
        assertThat(allocation("02", null, null, null, null, null, null).covers(ProductCategory.SUPPORT, "02A05"))
                .isTrue();
        assertThat(allocation(null, null, "100", null, null, null, "yes").covers(ProductCategory.SHELTER, "16A01"))
                .isTrue();
        assertThat(MONTHLY.isValidOn(FROM)).isTrue();
        assertThat(MONTHLY.withEnd(END).isValidOn(END.plusDays(1))).isFalse();
    }

    @Test
    void anAllocationThatEndsBeforeItStartsIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MONTHLY.withEnd(FROM.minusDays(1)))
                .withMessageContaining("must not come before its first");
    }
}

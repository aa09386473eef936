package nl.geldstroom.tariff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.Period;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.geldstroom.agreement.EffortBased;
import nl.geldstroom.agreement.Finding;
import nl.geldstroom.agreement.ReleasePath;
import nl.geldstroom.agreement.ServiceContract;
import nl.geldstroom.agreement.Term;
import nl.geldstroom.evidence.Assumption;
import nl.geldstroom.evidence.Estimate;
import nl.geldstroom.evidence.Parameter;
import nl.geldstroom.index.Indexation;
import nl.geldstroom.money.Price;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.text.LocalizedText;
import org.junit.jupiter.api.Test;

class FairPriceTest {

    private static final LocalDate DAY = LocalDate.of(2026, 10, 1);

    private static Parameter of(double value) {
        return Parameter.of(Estimate.of(value), Assumption.of("test", "rekenvoorbeeld"));
    }

    private static FairPriceBuilder example() {
        return example(3000);
    }

    /** 36.00 of labour an hour, 5.40 overhead, 1.00 travel, 0.60 obligations, 2 % index: 43.86. */
    private static FairPriceBuilder example(double salary) {
        return FairPrice.builder()
                .rule(FairPriceRule.WMO)
                .on(DAY)
                .salary(Salary.of("45", "8", of(salary)))
                .addSurcharges(SalarySurcharge.of(LocalizedText.of("vakantietoeslag", "holiday pay"), of(0.08)))
                .socialCharges(of(0.25))
                .contractHours(of(1800))
                .addUndelivered(
                        UndeliveredHours.of(LocalizedText.of("verlof en ziekte", "leave and illness"), of(350)),
                        UndeliveredHours.of(LocalizedText.of("scholing en overleg", "training and meetings"), of(100)))
                .addCosts(
                        item(CostElement.OVERHEAD, PriceComponent.Basis.SHARE_OF_LABOUR, 0.15),
                        item(CostElement.TRAVEL_AND_TRAINING, PriceComponent.Basis.PER_YEAR, 1350),
                        item(CostElement.OBLIGATIONS, PriceComponent.Basis.PER_HOUR, 0.6))
                .indexation(of(0.02));
    }

    private static PriceComponent item(CostElement element, PriceComponent.Basis basis, double value) {
        return PriceComponent.builder()
                .element(element)
                .name(element.label())
                .basis(basis)
                .value(of(value))
                .build();
    }

    @Test
    void thePriceIsBuiltFromSalaryScaleToTariff() {
        PriceBuildUp buildUp = example().build().buildUp(Unit.HOUR);

        assertThat(buildUp.price()).isEqualTo(Price.of("43.86"));
        assertThat(buildUp.perElement()).hasSize(6).satisfies(parts -> {
            assertThat(parts.get(CostElement.PROFESSIONAL)).isEqualByComparingTo("27");
            assertThat(parts.get(CostElement.NON_PRODUCTIVE_HOURS)).isEqualByComparingTo("9");
            assertThat(parts.get(CostElement.OVERHEAD)).isEqualByComparingTo("5.4");
            assertThat(parts.get(CostElement.TRAVEL_AND_TRAINING)).isEqualByComparingTo("1");
            assertThat(parts.get(CostElement.OBLIGATIONS)).isEqualByComparingTo("0.6");
            assertThat(parts.get(CostElement.INDEXATION)).isEqualByComparingTo("0.86");
        });
        assertThat(buildUp.steps())
                .extracting(step -> step.how().nl())
                .contains("12 × € 3.000 = € 36.000", "€ 48.600 / 1.800 = € 27", "0,02 × € 43 = € 0,86");
        assertThat(buildUp.steps().get(0).evidence()).isPresent();
    }

    @Test
    void otherUnitsFollowFromTheHour() {
        FairPrice fair = example().build();

        assertThat(fair.of(Unit.MINUTE)).isEqualTo(Price.of("0.73"));
        assertThat(fair.of(Unit.DAY_PART)).isEqualTo(Price.of("175.44"));
        assertThat(example().hoursPerUnit(of(0.5)).build().of(Unit.PIECE)).isEqualTo(Price.of("21.93"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fair.of(Unit.PIECE))
                .withMessageContaining("Maybe give hoursPerUnit");
    }

    @Test
    void youthCareAsksForFourElements() {
        FairPrice youth = FairPrice.builder()
                .rule(FairPriceRule.YOUTH)
                .on(DAY)
                .salary(Salary.of("45", "8", of(3000)))
                .socialCharges(of(0.25))
                .contractHours(of(1800))
                .addUndelivered(UndeliveredHours.of(LocalizedText.of("verlof", "leave"), of(450)))
                .addCosts(item(CostElement.OVERHEAD, PriceComponent.Basis.SHARE_OF_LABOUR, 0.15))
                .build();

        assertThat(youth.missing()).containsExactly(CostElement.CLIENT_BOUND, CostElement.INDEXATION);
        // The hours that are not delivered are part of the professional.
        assertThat(youth.buildUp(Unit.HOUR).perElement())
                .containsOnlyKeys(CostElement.PROFESSIONAL, CostElement.OVERHEAD);
    }

    @Test
    void aPriceUnderTheFloorIsNamedWithItsArticleAndPlace() {
        ServiceContract contract = contract("43.85", example().build());

        assertThat(contract.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("price-under-floor");
            assertThat(finding.pointer()).isEqualTo("/compensation/tariffs/0/price");
            assertThat(finding.severity()).isEqualTo(Finding.Severity.WARNING);
            assertThat(finding.message().nl())
                    .isEqualTo("Het tarief (€ 43,85) voor 02A03 ligt onder de reële"
                            + " prijs van € 43,86 per uur, berekend naar 1 oktober 2026"
                            + " (artikel 5.4 lid 3 Uitvoeringsbesluit Wmo 2015).");
        });
        assertThat(contract("43.86", example().build()).findings()).isEmpty();
    }

    @Test
    void anElementThatIsMissingIsNamedWithItsLetter() {
        FairPrice fair = FairPrice.builder()
                .rule(FairPriceRule.WMO)
                .on(DAY)
                .salary(Salary.of("45", "8", of(3000)))
                .socialCharges(of(0.25))
                .contractHours(of(1800))
                .addUndelivered(UndeliveredHours.of(LocalizedText.of("verlof", "leave"), of(450)))
                .build();

        assertThat(contract("100", fair).findings())
                .extracting(finding -> finding.message().en().replaceAll(".*?\\(art", "art"))
                .containsExactly(
                        "article 5.4(3) Uitvoeringsbesluit Wmo 2015, part b).",
                        "article 5.4(3) Uitvoeringsbesluit Wmo 2015, part d).",
                        "article 5.4(3) Uitvoeringsbesluit Wmo 2015, part e).",
                        "article 5.4(3) Uitvoeringsbesluit Wmo 2015, part f).");
    }

    private static ServiceContract contract(String price, FairPrice fair) {
        LocalDate start = LocalDate.of(2027, 1, 1);
        return ServiceContract.outline(
                        PartyId.municipality("1509"), PartyId.of("org:aanbieder"), Term.of(start, Period.ofYears(1)))
                .compensation(EffortBased.builder()
                        .release(ReleasePath.months(6, 18))
                        .addTariffs(Tariff.builder()
                                .product("02A03")
                                .unit(Unit.HOUR)
                                .price(Price.of(price))
                                .from(start)
                                .category(ProductCategory.SUPPORT)
                                .fairPrice(fair)
                                .build())
                        .indexation(Indexation.none())
                        .build());
    }

    @Test
    void hoursThatAreAllGoneAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> example()
                        .addUndelivered(UndeliveredHours.of(LocalizedText.of("rest", "rest"), of(1350)))
                        .build())
                .withMessageContaining("must be more than zero");
    }

    @Property
    void theElementsAddUpToTheHourAndAHigherSalaryNeverGivesALowerPrice(
            @ForAll @IntRange(min = 1000, max = 9000) int salary, @ForAll @IntRange(min = 0, max = 500) int more) {
        PriceBuildUp low = example(salary).build().buildUp(Unit.HOUR);
        PriceBuildUp high = example(salary + more).build().buildUp(Unit.HOUR);

        BigDecimal sum = low.perElement().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sum.round(new MathContext(25)))
                .isEqualByComparingTo(low.hour().round(new MathContext(25)));
        assertThat(high.price()).isGreaterThanOrEqualTo(low.price());
    }
}

package nl.geldstroom.actual;

import static nl.geldstroom.money.Money.euros;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import nl.geldstroom.agreement.Agreement;
import nl.geldstroom.agreement.Compensation;
import nl.geldstroom.agreement.EffortBased;
import nl.geldstroom.agreement.EffortBasedBuilder;
import nl.geldstroom.agreement.ReleasePath;
import nl.geldstroom.agreement.ServiceContract;
import nl.geldstroom.agreement.SpendingCeiling;
import nl.geldstroom.agreement.TaskBased;
import nl.geldstroom.document.Documents;
import nl.geldstroom.document.Input;
import nl.geldstroom.evidence.Assumption;
import nl.geldstroom.evidence.Evidence;
import nl.geldstroom.index.Indexation;
import nl.geldstroom.money.Money;
import nl.geldstroom.money.Price;
import nl.geldstroom.money.Share;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.payment.ReferenceData;
import nl.geldstroom.tariff.Frequency;
import nl.geldstroom.tariff.ServiceAllocation;
import nl.geldstroom.tariff.Tariff;
import nl.geldstroom.tariff.Unit;
import org.junit.jupiter.api.Test;

class ActualsTest {

    private static final Year Y = Year.of(2027);
    private static final Evidence OWN = Assumption.of("rekenvoorbeeld", "Een rond getal.");
    private static final ServiceContract OUTLINE = ServiceContract.fivePlusFive(
                    PartyId.of("gm:1509"), PartyId.of("org:aanbieder"), Y)
            .compensation(TaskBased.perYear(euros(120_000)));
    /** Hours at 60.00, from 16 July 2027 at 62.00. */
    private static final Agreement HOURS = paying(hours().build());

    private static EffortBasedBuilder hours() {
        return EffortBased.builder()
                .release(ReleasePath.months(1, 12))
                .addTariffs(
                        new Tariff("02A03", Unit.HOUR, Price.of("60.00"), LocalDate.of(2027, 1, 1)),
                        new Tariff("02A03", Unit.HOUR, Price.of("62.00"), LocalDate.of(2027, 7, 16)))
                .indexation(Indexation.none());
    }

    private static Agreement paying(Compensation compensation) {
        return OUTLINE.withCompensation(compensation);
    }

    private static ReferenceData on(String day) {
        return ReferenceData.standard(LocalDate.parse(day));
    }

    private static ServiceAllocation perMonth(String number, int hours) {
        return ServiceAllocation.builder()
                .number(number)
                .product("02A03")
                .volume(hours)
                .unit(Unit.HOUR)
                .frequency(Frequency.MONTH)
                .from(LocalDate.of(2027, 1, 1))
                .build();
    }

    private static Invoice invoice(String number, int month, int hours, String amount) {
        YearMonth of = Y.atMonth(month);
        return Invoice.builder()
                .number(number)
                .product("02A03")
                .month(of)
                .units(BigDecimal.valueOf(hours))
                .amount(euros(amount))
                .received(of.plusMonths(1).atDay(10))
                .allocation("A")
                .build();
    }

    private static ActualsBuilder actuals(Agreement agreement) {
        return Actuals.builder().agreement(agreement.id()).year(Y);
    }

    private static ActualsBuilder assumed(Agreement agreement) {
        return actuals(agreement)
                .addAllocations(perMonth("A", 100))
                .realisation(new RealisationRate(Share.of("0.8"), OWN))
                .lag(new DeclarationLag(ImmutableList.of(Share.of("0.2"), Share.of("0.75"), Share.ALL), OWN));
    }

    private static ImmutableList<InvoiceRule> rules(CheckedInvoice checked) {
        return checked.findings().stream().map(InvoiceFinding::rule).collect(ImmutableList.toImmutableList());
    }

    @Test
    void anInvoiceAtAnotherPriceIsPayableByTheTariffOfItsMonth() {
        InvoiceCheck check = InvoiceCheck.of(
                HOURS,
                actuals(HOURS).addInvoices(invoice("F1", 1, 80, "4900.00")).build(),
                on("2027-03-01"));

        CheckedInvoice first = check.invoices().get(0);
        assertThat(first.payable()).isEqualTo(euros(4_800));
        assertThat(first.difference()).isEqualTo(euros(100));
        assertThat(rules(first)).containsExactly(InvoiceRule.PRICE_DIFFERS);
        assertThat(first.findings().get(0).message().nl())
                .contains("gedeclareerd € 4.900,00", "80 × € 60", "verschil € 100,00");
    }

    @Test
    void aMonthWithTwoPricesCountsThemByDays() {
        // 31 hours in July: 15 days at 60 and 16 days at 62 make 900 + 992.
        InvoiceCheck check = InvoiceCheck.of(
                HOURS,
                actuals(HOURS).addInvoices(invoice("F1", 7, 31, "1892.00")).build(),
                on("2027-09-01"));

        assertThat(check.difference()).isEqualTo(Money.ZERO);
        assertThat(check.perRule()).isEmpty();
    }

    @Test
    void everyRuleIsBrokenByTheInvoiceThatBreaksIt() {
        Invoice good = invoice("F1", 1, 80, "4800.00");
        ServiceAllocation spring =
                perMonth("B", 10).withFrom(LocalDate.of(2027, 4, 1)).withEnd(LocalDate.of(2027, 6, 30));
        Actuals actuals = actuals(HOURS)
                .addInvoices(
                        good,
                        good.withNumber("F2"),
                        good.withReceived(LocalDate.of(2027, 2, 11)),
                        good.withNumber("F3").withProduct("99X99"),
                        good.withNumber("F4").withAllocation("Z"),
                        good.withNumber("F5").withAllocation("B"),
                        good.withNumber("F6").withMonth(Y.atMonth(2)).withReceived(LocalDate.of(2027, 4, 1)),
                        good.withNumber("F7")
                                .withMonth(Y.atMonth(3))
                                .withReceived(LocalDate.of(2027, 3, 31))
                                .withAllocation(Optional.empty()))
                .addAllocations(perMonth("A", 100), spring)
                .declareWithin(Period.ofMonths(1))
                .build();

        InvoiceCheck check = InvoiceCheck.of(HOURS, actuals, on("2027-05-01"));

        assertThat(found(check, "F1")).containsExactly(ImmutableList.of(), ImmutableList.of(InvoiceRule.NUMBER_TWICE));
        assertThat(found(check, "F2"))
                .containsExactly(ImmutableList.of(InvoiceRule.POSSIBLE_DOUBLE, InvoiceRule.ABOVE_ALLOCATION));
        assertThat(found(check, "F3"))
                .containsExactly(ImmutableList.of(InvoiceRule.NO_TARIFF, InvoiceRule.OTHER_PRODUCT));
        assertThat(found(check, "F4")).containsExactly(ImmutableList.of(InvoiceRule.UNKNOWN_ALLOCATION));
        assertThat(found(check, "F5")).containsExactly(ImmutableList.of(InvoiceRule.ALLOCATION_NOT_VALID));
        assertThat(found(check, "F6")).containsExactly(ImmutableList.of(InvoiceRule.DECLARED_LATE));
        assertThat(found(check, "F7"))
                .containsExactly(ImmutableList.of(InvoiceRule.DECLARED_EARLY, InvoiceRule.WITHOUT_ALLOCATION));
        assertThat(check.payable()).isEqualTo(euros(4 * 4_800));
        assertThat(check.declared()).isEqualTo(euros(8 * 4_800));
    }

    private static ImmutableList<ImmutableList<InvoiceRule>> found(InvoiceCheck check, String number) {
        return check.invoices().stream()
                .filter(checked -> checked.invoice().number().equals(number))
                .map(ActualsTest::rules)
                .collect(ImmutableList.toImmutableList());
    }

    @Test
    void aForecastAddsWhatIsNotInYetAndWhatIsStillToCome() {
        // On 1 April: January is in (2 months), of February 75 %, of March 20 %. Expected are 100 × 0.8 = 80 hours a
        // month.
        Actuals actuals = assumed(HOURS)
                .budget(euros(55_000))
                .addInvoices(invoice("F1", 1, 78, "4680.00"), invoice("F2", 2, 70, "4200.00"))
                .build();

        YearForecast forecast = YearForecast.of(HOURS, actuals, on("2027-04-01"));

        assertThat(forecast.months().stream().map(month -> month.outstanding().orElseThrow()))
                .startsWith(Money.ZERO, euros(1_200), euros(3_840), Money.ZERO);
        // April to June at 60; July 80 hours of which 15 days at 60 and 16 at 62; August to December at 62.
        Money july = euros("4882.58");
        assertThat(forecast.month(Y.atMonth(7)).orElseThrow().expected()).contains(july);
        assertThat(forecast.total())
                .contains(euros(4_680 + 4_200 + 1_200 + 3_840 + 3 * 4_800 + 5 * 4_960)
                        .plus(july));
        assertThat(forecast.aboveBudget()).contains(euros("3002.58"));
        assertThat(forecast.month(Y.atMonth(2)).orElseThrow().explanation().nl())
                .isEqualTo("februari 2027: 02A03 gedeclareerd 70, verschuldigd € 4.200,00, toegewezen 100 × 0,8 × (1 −"
                        + " 0,75 al binnen) = 20: nog € 1.200,00");
    }

    @Test
    void withoutAnAssumptionThereIsNoForecastAndItSaysWhich() {
        YearForecast forecast = YearForecast.of(
                HOURS,
                actuals(HOURS).addInvoices(invoice("F1", 1, 80, "4800.00")).build(),
                on("2027-04-01"));

        assertThat(forecast.total()).isEmpty();
        assertThat(forecast.realised()).isEqualTo(euros(4_800));
        assertThat(forecast.months()).allMatch(month -> month.total().isEmpty());
        assertThat(forecast.missing())
                .extracting(text -> text.en())
                .containsExactly(
                        "No forecast: no allocations were given.",
                        "No forecast: no realisation rate was given.",
                        "No forecast: no declaration lag was given.");
    }

    @Test
    void anAllocationWithoutProductIsNamedAndDoesNotCount() {
        Actuals actuals = assumed(HOURS)
                .addAllocations(ServiceAllocation.builder()
                        .number("G")
                        .from(LocalDate.of(2027, 1, 1))
                        .build())
                .build();

        YearForecast forecast = YearForecast.of(HOURS, actuals, on("2027-01-01"));

        assertThat(forecast.total()).isPresent();
        assertThat(forecast.remarks())
                .singleElement()
                .satisfies(text -> assertThat(text.nl()).startsWith("Toewijzing G noemt geen bedrag"));
    }

    @Test
    void aCeilingIsSignalledByWhatIsRealisedAndByWhatIsExpected() {
        Agreement limited =
                paying(hours().ceiling(SpendingCeiling.of(euros(50_000))).build());
        Actuals actuals =
                assumed(limited).addInvoices(invoice("F1", 1, 80, "4800.00")).build();

        CeilingOutlook outlook =
                YearForecast.of(limited, actuals, on("2027-04-01")).ceiling().orElseThrow();

        // 4,800 of January, 1,200 and 3,840 outstanding, then 4,800 a month: 35,000 in September, 50,000 in December.
        assertThat(outlook.signal()).isEqualTo(euros(35_000));
        assertThat(outlook.signalled()).isEmpty();
        assertThat(outlook.signalExpected()).contains(Y.atMonth(9));
        assertThat(outlook.passedExpected()).contains(Y.atMonth(12));
    }

    @Test
    void aTaskNeedsNoAssumptionAndItsInstalmentsAreDueAgainstPaid() {
        Agreement task = OUTLINE;
        Actuals actuals = actuals(task)
                .budget(euros(120_000))
                .addPaid(
                        new PaidInstalment(Y.atMonth(1), LocalDate.of(2027, 1, 4), euros(10_000)),
                        new PaidInstalment(Y.atMonth(2), LocalDate.of(2027, 2, 1), euros(9_000)),
                        new PaidInstalment(Y.atMonth(3), LocalDate.of(2027, 3, 1), euros(10_500)))
                .build();

        InstalmentCheck check = InstalmentCheck.of(task, actuals, on("2027-04-15"));

        assertThat(check.lines().stream().map(InstalmentCheck.Line::state))
                .startsWith(
                        InstalmentCheck.State.PAID,
                        InstalmentCheck.State.OPEN,
                        InstalmentCheck.State.OVERPAID,
                        InstalmentCheck.State.OPEN,
                        InstalmentCheck.State.NOT_DUE)
                .hasSize(12);
        assertThat(check.open()).isEqualTo(euros(11_000));
        assertThat(YearForecast.of(task, actuals, on("2027-04-15")).total()).contains(euros(120_000));
        assertThat(YearForecast.of(task, actuals, on("2027-04-15")).realised()).isEqualTo(euros(30_000));
    }

    @Test
    void twoReportsDifferByVolumePriceAndLag() {
        Actuals actuals = assumed(HOURS)
                .budget(euros(50_000))
                .addInvoices(
                        invoice("F1", 1, 80, "4800.00"),
                        invoice("F2", 2, 90, "5400.00"),
                        invoice("F3", 3, 80, "4800.00"),
                        invoice("F4", 4, 80, "4800.00"))
                .addMoments(
                        ReportMoment.builder()
                                .name("Voorjaarsrapportage")
                                .asOf(LocalDate.of(2027, 3, 15))
                                .build(),
                        ReportMoment.builder()
                                .name("Najaarsrapportage")
                                .asOf(LocalDate.of(2027, 9, 1))
                                .addAllocations(perMonth("A", 110))
                                .incidental(new Incidental(euros(1_000), OWN))
                                .build())
                .build();

        assertThat(InterimReport.of(HOURS, actuals, on("2027-06-01"))).hasSize(1);
        ImmutableList<InterimReport> reports = InterimReport.of(HOURS, actuals, on("2027-12-31"));

        InterimReport spring = reports.get(0);
        InterimReport autumn = reports.get(1);
        assertThat(spring.change()).isEmpty();
        assertThat(spring.structural()).isEmpty();
        ForecastChange change = autumn.change().orElseThrow();
        // On 15 March 25 % of January and 80 % of February were expected on top, of 4,800 each; neither came.
        assertThat(change.lag()).isEqualTo(euros(-5_040));
        assertThat(change.total())
                .isEqualTo(
                        autumn.forecast().orElseThrow().minus(spring.forecast().orElseThrow()));
        assertThat(change.volume().plus(change.price()))
                .isEqualTo(change.total().plus(euros(5_040)));
        assertThat(autumn.structural())
                .contains(autumn.aboveBudget().orElseThrow().minus(euros(1_000)));
    }

    @Test
    void actualsThatContradictThemselvesAreRefusedAtOnce() {
        assertThatThrownBy(() -> actuals(HOURS)
                        .addInvoices(invoice("F1", 1, 1, "60.00").withMonth(YearMonth.of(2026, 12)))
                        .addAllocations(perMonth("A", 1), perMonth("A", 2))
                        .build())
                .hasMessageContaining("must lie in 2027")
                .hasMessageContaining("must be in the list once");
        assertThatThrownBy(() -> new DeclarationLag(ImmutableList.of(Share.of("0.5"), Share.of("0.3")), OWN))
                .hasMessageContaining("Maybe shares per month were given");
        assertThatThrownBy(() -> invoice("F1", 1, 10, "-600.00")).hasMessageContaining("Maybe it is a credit");
    }

    @Property(tries = 60)
    void theOrderOfInvoicesChangesNothing(
            @ForAll @Size(max = 12) List<@IntRange(min = -5, max = 150) Integer> hours, @ForAll Random random) {
        List<Invoice> invoices = invoices(hours);
        Actuals actuals = assumed(HOURS).addAllInvoices(invoices).build();
        List<Invoice> shuffled = new ArrayList<>(invoices);
        Collections.shuffle(shuffled, random);
        Actuals other = assumed(HOURS).addAllInvoices(shuffled).build();

        assertThat(ActualsOverview.of(HOURS, other, on("2027-08-20")))
                .isEqualTo(ActualsOverview.of(HOURS, actuals, on("2027-08-20")));
    }

    @Property(tries = 60)
    void whenEverythingIsDeclaredTheForecastIsTheInvoices(
            @ForAll @Size(max = 12) List<@IntRange(min = 0, max = 150) Integer> hours) {
        List<Invoice> invoices = invoices(hours);
        InvoiceCheck check =
                InvoiceCheck.of(HOURS, assumed(HOURS).addAllInvoices(invoices).build(), on("2028-06-01"));
        YearForecast forecast =
                YearForecast.of(HOURS, assumed(HOURS).addAllInvoices(invoices).build(), on("2028-06-01"));

        assertThat(forecast.total()).contains(check.payable());
        assertThat(forecast.realised()).isEqualTo(check.payable());
        assertThat(forecast.declared().minus(check.difference())).isEqualTo(check.payable());
    }

    @Property(tries = 60)
    void theMonthsOfAForecastAddUpToIt(
            @ForAll @Size(max = 12) List<@IntRange(min = 0, max = 150) Integer> hours,
            @ForAll @IntRange(min = 0, max = 500) int days) {
        Actuals actuals = assumed(HOURS).addAllInvoices(invoices(hours)).build();
        YearForecast forecast = YearForecast.of(
                HOURS, actuals, ReferenceData.standard(Y.atDay(1).plusDays(days)));

        Money parts = forecast.realised();
        for (MonthForecast month : forecast.months()) {
            parts = parts.plus(month.outstanding().orElseThrow())
                    .plus(month.expected().orElseThrow());
            Money products = Money.sum(
                    month.products().stream().map(ProductForecast::amount).toList());
            assertThat(month.total()).contains(products);
        }
        assertThat(forecast.total()).contains(parts);
    }

    private static List<Invoice> invoices(List<Integer> hours) {
        List<Invoice> invoices = new ArrayList<>();
        for (int i = 0; i < hours.size(); i++) {
            // One euro above the tariff of the first half of the year, so that something is disputed.
            invoices.add(invoice("F" + i, i + 1, hours.get(i), String.valueOf(hours.get(i) * 61)));
        }
        return invoices;
    }

    @Test
    void actualsAreReadAsTheyAreWritten() {
        Actuals actuals = assumed(HOURS)
                .budget(euros(50_000))
                .declareWithin(Period.ofMonths(2))
                .addInvoices(invoice("F1", 1, 80, "4800.00"))
                .addPaid(new PaidInstalment(Y.atMonth(1), LocalDate.of(2027, 1, 4), euros(10_000)))
                .addMoments(ReportMoment.builder()
                        .name("Voorjaarsrapportage")
                        .asOf(LocalDate.of(2027, 5, 1))
                        .incidental(new Incidental(euros(1_000), OWN))
                        .build())
                .build();

        String text = Documents.standard().write("actuals", actuals);

        assertThat(Documents.standard()
                        .read(Input.of("actuals.json", text), "actuals", Actuals.class)
                        .orThrow())
                .isEqualTo(actuals);
    }
}

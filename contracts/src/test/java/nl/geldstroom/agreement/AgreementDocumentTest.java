package nl.geldstroom.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.geldstroom.document.Documents;
import nl.geldstroom.document.Input;
import nl.geldstroom.document.Problem;
import nl.geldstroom.document.Reading;
import nl.geldstroom.evidence.Assumption;
import nl.geldstroom.evidence.Estimate;
import nl.geldstroom.evidence.Parameter;
import nl.geldstroom.index.Correction;
import nl.geldstroom.index.IndexSeries;
import nl.geldstroom.index.Indexation;
import nl.geldstroom.money.Money;
import nl.geldstroom.money.Price;
import nl.geldstroom.money.Share;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.provision.LineId;
import nl.geldstroom.tariff.ServiceAllocation;
import nl.geldstroom.tariff.Tariff;
import nl.geldstroom.tariff.Unit;
import nl.geldstroom.text.LocalizedText;
import nl.geldstroom.time.BusinessDayRule;
import nl.geldstroom.time.PaymentRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgreementDocumentTest {

    private static final Documents DOCUMENTS = Documents.standard();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "five-plus-five-task-based.json",
                "effort-based-with-release.json",
                "output-based.json",
                "availability-and-hours.json",
                "population-based.json",
                "subsidy-four-years.json",
                "subsidy-one-year.json"
            })
    void everyExampleIsReadAndWrittenAsTheSameAgreement(String file) throws IOException {
        Agreement agreement = read(example(file)).orThrow();

        String written = DOCUMENTS.write("agreement", agreement);

        assertThat(read(written).orThrow()).isEqualTo(agreement);
    }

    @Test
    void theTaskBasedExampleIsTheContractOfTheWorkedExample() throws IOException {
        Agreement agreement = read(example("five-plus-five-task-based.json")).orThrow();

        assertThat(agreement.term().firmEnd()).isEqualTo("2032-01-01");
        assertThat(agreement.term().end()).isEqualTo("2037-01-01");
        assertThat(agreement.covering()).containsExactly(LineId.of("gm:1509/6.712"), LineId.of("gm:1509/6.1"));
        assertThat(agreement.compensation()).isInstanceOfSatisfying(TaskBased.class, task -> {
            assertThat(task.perYear()).isEqualTo(Money.euros(2_785_000));
            assertThat(task.agreedBudgets()).isEmpty();
        });
        assertThat(agreement.findings()).isEmpty();
    }

    @Test
    void theEffortBasedExampleHasRemarksAndAWarningButNoFault() throws IOException {
        Agreement agreement = read(example("effort-based-with-release.json")).orThrow();

        assertThat(agreement.findings())
                .extracting(Finding::rule, Finding::pointer)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("extension-exerciser", "/term/options/1/exerciser"),
                        org.assertj.core.groups.Tuple.tuple("extension-notice", "/term/options/1/notice"),
                        org.assertj.core.groups.Tuple.tuple("framework-term", "/term"));
    }

    @Test
    void aDocumentThatContradictsItselfIsToldSoWithPlaceAndRule() throws IOException {
        String broken = example("availability-and-hours.json")
                .replace("\"price\": 44.5", "\"price\": 43.5")
                .replace("\"end\": \"2027-12-31\"", "\"budget\": 1000")
                .replace(
                        "\"unit\": \"hour\",\n                \"frequency\"",
                        "\"unit\": \"output\",\n                \"frequency\"");

        assertThat(read(example("availability-and-hours.json")).orThrow().findings())
                .isEmpty();
        assertThat(read(broken).orThrow().findings())
                .extracting(finding -> finding.pointer() + " " + finding.rule())
                .containsExactly(
                        "/compensation/parts/uren/tariffs/0/price price-under-floor",
                        "/compensation/parts/uren/allocations/allocations/0/budget allocation-budget",
                        "/compensation/parts/uren/allocations/allocations/0 allocation-end",
                        "/compensation/parts/uren/allocations/allocations/0/unit allocation-unit");
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "'P5Y'                 | '5 years'              | /agreement/term/length",
                "'2027-01-01'          | '2027-13-01'           | /agreement/term/start",
                "presumed              | perhaps                | /agreement/term/options/0/exercised",
                "'P6M'                 | 'P3M'                  | /agreement/term/options/0/notice",
                "'\"commissioner\", \"notice' | '\"provider\", \"notice' | /agreement/term/options/0/exerciser",
                "gm:1509               | org:lokaal-team        | /agreement/provider",
                "2785000               | -2785000               | /agreement/compensation/perYear",
                "2785000               | 2785000.001            | /agreement/compensation/perYear",
                "2785000               | 1e30                   | /agreement/compensation/perYear",
                "'\"ova\": 0.9'        | '\"ova\": 0.8'         | /agreement/compensation/indexation",
                "taskBased             | lumpSum                | /agreement/compensation/type",
                "serviceContract       | serviceAgreement       | /agreement/type",
                "'\"covering\"'        | '\"coverring\"'        | /agreement/coverring",
                "'gm:1509/6.1\"'       | 'gm:1509/6.712\"'      | /agreement/covering/1",
                "revision              | revisions              | /agreement/clauses/1",
                "'\"dayOfMonth\": 1'   | '\"dayOfMonth\": 0'    | /agreement/payment",
                "'\"dayOfMonth\": 1'   | '\"dayOfMonth\": 1.5'  | /agreement/payment/dayOfMonth",
            })
    void aFaultIsNamedWhereItStands(String from, String to, String pointer) throws IOException {
        String text = example("five-plus-five-task-based.json")
                .replaceAll("\"exerciser\": (\"[a-z]+\"),\\s+", "\"exerciser\": $1, ");
        String broken = text.replace(from, to);
        assertThat(broken).as("the example without " + from).isNotEqualTo(text);

        Reading<Agreement> reading = read(broken);

        assertThat(reading.value()).isEmpty();
        assertThat(reading.problems()).extracting(Problem::pointer).contains(pointer);
        assertThat(reading.problems())
                .allSatisfy(problem -> assertThat(problem.line()).isPositive());
    }

    @Test
    void faultsInDifferentPlacesAreAllToldAtOnce() throws IOException {
        String broken = example("five-plus-five-task-based.json")
                .replace("presumed", "perhaps")
                .replace("2785000", "\"much\"")
                .replace("inAdvance", "someday");

        assertThat(read(broken).problems())
                .extracting(Problem::pointer)
                .containsExactlyInAnyOrder(
                        "/agreement/term/options/0/exercised",
                        "/agreement/compensation/perYear",
                        "/agreement/payment/type");
    }

    @Property(tries = 100)
    void whatIsWrittenIsReadBackEqual(@ForAll("contracts") ServiceContract contract) {
        assertThat(read(DOCUMENTS.write("agreement", contract)).orThrow()).isEqualTo(contract);
    }

    @Provide
    Arbitrary<ServiceContract> contracts() {
        return Combinators.combine(terms(), compensations(), payments(), Arbitraries.of(LegalForm.values()))
                .as((term, compensation, payment, form) -> ServiceContract.builder()
                        .id(AgreementId.of("A-1"))
                        .title("Afspraak \"één\"")
                        .commissioner(PartyId.municipality("1509"))
                        .provider(PartyId.of("org:aanbieder"))
                        .legalForm(form)
                        .term(term)
                        .addCovering(LineId.of("gm:1509/6.712"))
                        .compensation(compensation)
                        .payment(payment)
                        .earlyTermination(EarlyTermination.of(Exerciser.BOTH, Period.ofMonths(3)))
                        .build());
    }

    private static Arbitrary<Term> terms() {
        Arbitrary<ExtensionOption> option = Combinators.combine(
                        Arbitraries.integers().between(1, 60),
                        Arbitraries.of(Exerciser.values()),
                        Arbitraries.doubles().between(0, 1).optional())
                .as((months, exerciser, chance) -> new ExtensionOption(
                        Period.ofMonths(months),
                        exerciser,
                        Period.of(0, 5, 3),
                        Exercise.PRESUMED,
                        chance.map(Parameter::of)));
        return Combinators.combine(
                        Arbitraries.integers().between(0, 4000), option.list().ofMaxSize(3))
                .as((day, options) -> new Term(
                        LocalDate.of(2024, 1, 1).plusDays(day), Period.of(4, 6, 1), ImmutableList.copyOf(options)));
    }

    private static Arbitrary<Optional<PaymentRule>> payments() {
        return Arbitraries.<PaymentRule>of(List.of(
                        new PaymentRule.InAdvance(31, BusinessDayRule.PRECEDING), PaymentRule.daysAfterMonth(14)))
                .optional();
    }

    private static AllocationRelease running(Money perMonth) {
        return AllocationRelease.builder()
                .asOf(LocalDate.of(2027, 1, 1))
                .addAllocations(ServiceAllocation.builder()
                        .number("1")
                        .from(LocalDate.of(2026, 3, 1))
                        .perMonth(perMonth)
                        .build())
                .build();
    }

    private static Arbitrary<Compensation> compensations() {
        Arbitrary<Money> amounts =
                Arbitraries.longs().between(0, 99_999_999_999L).map(Money::ofCents);
        Arbitrary<BigDecimal> prices = Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, BigDecimal.valueOf(9999))
                .ofScale(4);
        Arbitrary<Compensation> tasks = Combinators.combine(amounts, amounts, indexations())
                .as((perYear, agreed, indexation) -> new TaskBased(
                        perYear,
                        indexation,
                        ImmutableSortedMap.of(Year.of(2029), agreed),
                        Optional.of(3),
                        ImmutableSortedMap.of(LocalDate.of(2030, 7, 1), agreed),
                        Optional.of(Instalments.quarterly())));
        Arbitrary<Compensation> efforts = Combinators.combine(prices, amounts.optional(), indexations())
                .as((price, minimum, indexation) -> new EffortBased(
                        ReleasePath.months(6, 18).stranding(Share.of("0.25"), 30),
                        ImmutableList.of(new Tariff("02A03", Unit.DAY_PART, Price.of(price), LocalDate.of(2027, 1, 1))),
                        minimum,
                        minimum.map(SpendingCeiling::of),
                        indexation,
                        minimum.map(AgreementDocumentTest::running)));
        Arbitrary<Compensation> outputs = indexations()
                .map(indexation -> new OutputBased(
                        9, ImmutableList.of(), Optional.empty(), Optional.empty(), indexation, Optional.empty()));
        Arbitrary<Compensation> heads = Combinators.combine(prices, indexations())
                .as((price, indexation) -> PopulationBased.builder()
                        .perHead(Price.of(price))
                        .heads(PopulationBased.Heads.INSURED)
                        .putPopulation(Year.of(2024), 12_345)
                        .indexation(indexation)
                        .instalments(Instalments.fourWeekly())
                        .build());
        Arbitrary<Compensation> areas = Combinators.combine(amounts, indexations())
                .as((amount, indexation) -> AreaBased.builder()
                        .addBudgets(AreaBudget.area(LocalizedText.same("Ulft"), amount))
                        .addBudgets(AreaBudget.mission(LocalizedText.of("meer meedoen", "taking part"), amount))
                        .indexation(indexation)
                        .fixedYears(2)
                        .build());
        Arbitrary<Compensation> combined = Combinators.combine(tasks, efforts, amounts.optional())
                .as((task, effort, minimum) -> new Combined(
                        ImmutableMap.of("vast", task, "uren", effort),
                        minimum,
                        ImmutableList.of(SettlementRule.RiskCorridor.outside(Share.of("0.05"), Share.of("0.5")))));
        return Arbitraries.oneOf(tasks, efforts, outputs, heads, areas, combined);
    }

    private static Arbitrary<Indexation> indexations() {
        Arbitrary<Indexation> assumed = Arbitraries.doubles()
                .between(-0.5, 2)
                .map(rate -> Indexation.assumed(Parameter.of(Estimate.of(rate), Assumption.of("test", "willekeurig"))));
        Arbitrary<Indexation> weighted = Combinators.combine(
                        Arbitraries.bigDecimals()
                                .between(BigDecimal.ZERO, BigDecimal.ONE)
                                .ofScale(3),
                        Arbitraries.of(Correction.values()),
                        Arbitraries.integers().between(0, 8).optional())
                .as((weight, correction, decimals) -> new Indexation.Weighted(
                        ImmutableMap.of(
                                IndexSeries.OVA,
                                Share.of(weight),
                                IndexSeries.of("cao-sociaal-werk"),
                                Share.of(weight).rest()),
                        correction,
                        decimals,
                        Optional.of(2),
                        Optional.of(new BigDecimal("-1.5")),
                        Optional.empty(),
                        Optional.of(Parameter.of(0.03))));
        Arbitrary<Indexation> bounded = Arbitraries.oneOf(assumed, weighted)
                .map(indexation -> indexation
                        .capped(new BigDecimal("1.50"))
                        .capped(Year.of(2028), new BigDecimal("2.50"))
                        .catchingUp());
        return Arbitraries.oneOf(Arbitraries.just(Indexation.none()), assumed, weighted, bounded);
    }

    private static Reading<Agreement> read(String text) {
        return DOCUMENTS.read(Input.of("agreement.json", text), "agreement", Agreement.class);
    }

    private static String example(String file) throws IOException {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.isDirectory(folder.resolve("examples/agreements"))) {
            folder = folder.getParent();
        }
        assertThat(folder)
                .as("a folder above this module that holds examples/agreements")
                .isNotNull();
        return Files.readString(folder.resolve("examples/agreements").resolve(file));
    }
}

package nl.geldstroom.agreement;

import static nl.geldstroom.money.Money.euros;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import nl.geldstroom.commitment.Commitments;
import nl.geldstroom.document.Documents;
import nl.geldstroom.document.Fault;
import nl.geldstroom.document.Input;
import nl.geldstroom.document.InvalidValueException;
import nl.geldstroom.document.Problem;
import nl.geldstroom.document.Reading;
import nl.geldstroom.index.Indexation;
import nl.geldstroom.money.Money;
import nl.geldstroom.money.Price;
import nl.geldstroom.money.Share;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.payment.Payments;
import nl.geldstroom.payment.ReferenceData;
import nl.geldstroom.provision.LineId;
import nl.geldstroom.text.LocalizedText;
import org.junit.jupiter.api.Test;

class FrameworkAgreementTest {

    private static final Documents DOCUMENTS = Documents.standard();
    private static final PartyId HOLDER = PartyId.municipality("0233");
    private static final PartyId OTHER = PartyId.municipality("0243");
    private static final PartyId CARE = PartyId.of("org:zorg");
    private static final PartyId WELFARE = PartyId.of("org:welzijn");

    private static FrameworkAgreementBuilder region() {
        return FrameworkAgreement.builder()
                .id(AgreementId.of("regio-2027"))
                .title("Wmo in de regio")
                .commissioner(HOLDER)
                .addBuyers(Buyer.of(HOLDER, Share.of("0.6")), Buyer.of(OTHER, Share.of("0.4")))
                .legalForm(LegalForm.FRAMEWORK_AGREEMENT)
                .procedure(AwardProcedure.SAS_TENDER)
                .term(Term.of(LocalDate.of(2027, 1, 1), Period.ofYears(4)));
    }

    private static Lot task() {
        return Lot.builder()
                .number("1")
                .title("sociale basis")
                .addCovering(LineId.of("gm:0233/6.1"))
                .compensation(TaskBased.perYear(euros("100000.01")).agreed(Year.of(2029), euros(99)))
                .addContractors(Contractor.sharing(WELFARE, Share.of("0.5")), Contractor.sharing(CARE, Share.of("0.5")))
                .build();
    }

    private static Lot effort() {
        return Lot.builder()
                .number("2")
                .title("begeleiding")
                .addCovering(LineId.of("gm:0233/6.712"))
                .compensation(EffortBased.releasing(ReleasePath.months(6, 18)))
                .addContractors(Contractor.upTo(CARE, euros(500_000)), Contractor.of(WELFARE))
                .build();
    }

    @Test
    void aFrameworkUnfoldsIntoOneContractPerLotAndContractor() {
        FrameworkAgreement region = region().addLots(task(), effort()).build();

        assertThat(region.agreements())
                .extracting(agreement -> agreement.id().text())
                .containsExactly(
                        "regio-2027/1/org:welzijn",
                        "regio-2027/1/org:zorg",
                        "regio-2027/2/org:zorg",
                        "regio-2027/2/org:welzijn");
        assertThat(region.contracts().get(2).compensation().ceiling()).contains(SpendingCeiling.of(euros(500_000)));
        assertThat(region.contracts().get(3).compensation().ceiling()).isEmpty();
        assertThat(region.contracts())
                .allSatisfy(contract -> assertThat(contract.commissioner()).isEqualTo(HOLDER));
        assertThat(region.findings()).isEmpty();
    }

    @Test
    void theContractsRunLikeAnyOtherAndATaskIsPaidToTheCent() {
        FrameworkAgreement region = region().addLots(task(), effort()).build();
        ReferenceData reference = ReferenceData.standard(LocalDate.of(2027, 1, 1));
        List<Payments> payments = region.agreements().stream()
                .map(agreement -> Payments.of(agreement, reference))
                .toList();

        assertThat(payments.get(0).perYear().get(Year.of(2027))).isEqualTo(euros("50000.01"));
        assertThat(payments.get(1).perYear().get(Year.of(2027))).isEqualTo(euros("50000.00"));
        assertThat(Money.sum(payments.stream()
                        .filter(each -> !each.list().isEmpty())
                        .map(each -> each.perYear().get(Year.of(2029)))
                        .toList()))
                .isEqualTo(euros(99));
        assertThat(Commitments.of(region.agreements().get(0), reference).followsAgreement())
                .isTrue();
    }

    @Test
    void joinCostIsBorneByTheBuyersToTheCent() {
        FrameworkAgreement region = region().addLots(effort()).build();

        assertThat(region.perBuyer(euros("0.01"))).contains(ImmutableMap.of(HOLDER, euros("0.01"), OTHER, Money.ZERO));
        assertThat(region.perBuyer(euros(1000))).contains(ImmutableMap.of(HOLDER, euros(600), OTHER, euros(400)));
        assertThat(region.contracts().get(0).withBuyers(Buyer.of(OTHER)).perBuyer(euros(1)))
                .isEmpty();
        assertThat(region.contracts().get(0).withBuyers(List.of()).perBuyer(euros(1)))
                .contains(ImmutableMap.of(HOLDER, euros(1)));
    }

    @Property(tries = 100)
    void theBudgetsOfATaskAddUpWhateverTheShares(
            @ForAll @LongRange(min = 0, max = 1_000_000_000_000L) long cents,
            @ForAll @IntRange(min = 0, max = 1000) int thousandths) {
        Share part = Share.of(BigDecimal.valueOf(thousandths, 3));
        Lot lot = Lot.builder()
                .number("1")
                .title("taak")
                .compensation(TaskBased.perYear(Money.ofCents(cents)))
                .addContractors(Contractor.sharing(CARE, part), Contractor.sharing(WELFARE, part.rest()))
                .build();

        List<Money> budgets = region().addLots(lot).build().contracts().stream()
                .map(contract -> ((TaskBased) contract.compensation()).perYear())
                .toList();

        assertThat(Money.sum(budgets)).isEqualTo(Money.ofCents(cents));
    }

    @Test
    void aFrameworkIsReadAndWrittenTheSame() {
        FrameworkAgreement region = region().addLots(task(), effort()).build();

        String json = DOCUMENTS.write("agreement", region);

        assertThat(read(json).orThrow()).isEqualTo(region);
        assertThat(json).contains("\"type\": \"framework\"");
    }

    private static Reading<AgreementDocument> read(String json) {
        return DOCUMENTS.read(Input.of("framework.json", json), "agreement", AgreementDocument.class);
    }

    @Test
    void everyContradictionOfADocumentIsToldWithArticleAndPlace() {
        String json = """
                {"model": "geldstroom", "version": 1, "agreement": {
                  "type": "framework", "id": "regio-2027", "title": "Regio", "commissioner": "gm:0233",
                  "buyers": [{"party": "gm:0233", "share": 0.6}, {"party": "gm:0243", "share": 0.3}],
                  "legalForm": "openHouse", "procedure": "sasTender",
                  "term": {"start": "2027-01-01", "length": "P1Y", "options": [
                    {"length": "P3Y", "exerciser": "provider", "notice": "P2Y", "exercised": "presumed"},
                    {"length": "P1Y", "exerciser": "commissioner", "notice": "P1M", "exercised": "notExercised"}]},
                  "lots": [
                    {"number": "1", "title": "basis", "compensation": {"type": "taskBased", "perYear": 10, "indexation": {"type": "none"}},
                     "atMost": 1,
                     "contractors": [{"provider": "org:a", "ceiling": 5}, {"provider": "org:b"}]},
                    {"number": "1", "title": "zorg",
                     "compensation": {"type": "outputBased", "trajectoryMonths": 6, "ceiling": {"perYear": 10, "signalAt": 0.9}, "indexation": {"type": "none"}},
                     "contractors": [{"provider": "gm:0233", "performers": [{"party": "org:c", "role": "subcontractor", "consent": false}]}]}],
                  "clauses": [{"type": "extension", "each": "P1Y", "atMost": 1}, "ceiling", "subcontracting",
                    {"type": "termination", "option": "nobody"}],
                  "earlyTermination": {"exerciser": "commissioner", "notice": "P9Y"}
                }}
                """;

        assertThat(read(json).problems())
                .extracting(Problem::rule, Problem::pointer)
                .containsExactlyInAnyOrder(
                        place("buyer-shares", "/buyers"),
                        place("award-procedure", "/procedure"),
                        place("extension-number", "/term/options/1"),
                        place("extension-length", "/term/options/0/length"),
                        place("extension-exerciser", "/term/options/0/exerciser"),
                        place("extension-notice-before-start", "/term/options/0/notice"),
                        place("extension-notice", "/term/options/1/notice"),
                        place("termination-after-end", "/earlyTermination/notice"),
                        place("termination-option", "/earlyTermination"),
                        place("open-house-limit", "/lots/0/atMost"),
                        place("contractor-number", "/lots/0/contractors"),
                        place("ceiling-task-based", "/lots/0/contractors/0/ceiling"),
                        place("contractor-shares", "/lots/0/contractors"),
                        place("lot-twice", "/lots/1/number"),
                        place("ceiling-signal", "/lots/1/compensation/ceiling/signalAt"),
                        place("agreement-parties", "/lots/1/contractors/0/provider"),
                        place("subcontracting-consent", "/lots/1/contractors/0/performers/0/consent"));
        assertThat(read(json).problems())
                .filteredOn(problem -> problem.rule().equals("extension-length"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message())
                        .isEqualTo("The length (P3Y) of extension 1 of agreement (regio-2027) must be at most P1Y"
                                + " (contractstandaard Wmo 1.2, art. 1.3)."));
    }

    private static org.assertj.core.groups.Tuple place(String rule, String pointer) {
        return org.assertj.core.groups.Tuple.tuple(rule, "/agreement" + pointer);
    }

    @Test
    void aLongFrameworkIsWarnedAboutAndNeverRefused() {
        FrameworkAgreement eight =
                region().addLots(effort()).build().withTerm(Term.of(LocalDate.of(2027, 1, 1), Period.ofYears(8)));

        assertThat(eight.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("framework-term");
            assertThat(finding.severity()).isEqualTo(Finding.Severity.WARNING);
            assertThat(finding.ground().orElseThrow().reliability().isUnverified())
                    .isTrue();
        });
    }

    @Test
    void anAwardBelowTheThresholdCountsItsExtensions() {
        ServiceContract small = ServiceContract.outline(
                        HOLDER, CARE, Term.of(LocalDate.of(2027, 1, 1), Period.ofYears(2)))
                .compensation(TaskBased.perYear(euros(200_000)))
                .withProcedure(AwardProcedure.BELOW_THRESHOLD);

        assertThat(small.findings()).isEmpty();
        assertThat(small.withTerm(Term.of(
                                LocalDate.of(2027, 1, 1),
                                Period.ofYears(2),
                                ExtensionOption.inPrinciple(Period.ofYears(2))))
                        .findings())
                .extracting(Finding::rule, Finding::severity)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("award-threshold", Finding.Severity.WARNING));
    }

    @Test
    void anAwardBelowTheThresholdCountsEveryCompensationOfWhichTheValueIsKnown() {
        LocalDate start = LocalDate.of(2027, 1, 1);
        AreaBudget area = AreaBudget.area(LocalizedText.same("Noord"), euros(200_000));
        AreaBased areas = AreaBased.builder()
                .addBudgets(area)
                .indexation(Indexation.none())
                .build();
        PopulationBased heads = PopulationBased.builder()
                .perHead(Price.of("5"))
                .heads(PopulationBased.Heads.INHABITANTS)
                .putPopulation(Year.of(2027), 40_000)
                .putPopulation(Year.of(2028), 50_000)
                .indexation(Indexation.none())
                .build();
        EffortBased sure = EffortBased.releasing(ReleasePath.months(6, 18)).guaranteeing(euros(200_000));
        KnownValue known = new KnownValue(start, start.plusYears(3));

        assertThat(known.of(areas)).contains(euros(600_000));
        assertThat(known.of(heads)).contains(euros(700_000));
        assertThat(known.of(sure)).contains(euros(600_000));
        assertThat(known.of(EffortBased.releasing(ReleasePath.months(6, 18)))).isEmpty();
        assertThat(known.of(Combined.of("gebied", areas).plus("uren", sure))).contains(euros(1_200_000));
        assertThat(known.of(Combined.of("gebied", areas).guaranteeing(euros(300_000))))
                .contains(euros(900_000));
        // Half a year at 100,000, then 300,000: 50,000 and 2.5 times 300,000.
        assertThat(known.of(TaskBased.perYear(euros(100_000)).from(LocalDate.of(2027, 7, 1), euros(300_000))))
                .contains(euros(800_000));
        assertThat(ServiceContract.outline(HOLDER, CARE, Term.of(start, Period.ofYears(3)))
                        .compensation(Combined.of("gebied", areas).plus("uren", sure))
                        .withProcedure(AwardProcedure.BELOW_THRESHOLD)
                        .findings())
                .extracting(Finding::rule)
                .containsExactly("award-threshold");
    }

    private static Lot shared(Compensation compensation) {
        return Lot.builder()
                .number("1")
                .title("taak")
                .compensation(compensation)
                .addContractors(Contractor.sharing(CARE, Share.of("0.6")), Contractor.sharing(WELFARE, Share.of("0.4")))
                .build();
    }

    @Test
    void areasHeadsAndTheBudgetsOfACombinationAreDividedByShares() {
        AreaBased areas = AreaBased.builder()
                .addBudgets(AreaBudget.area(LocalizedText.same("Noord"), euros("0.01")))
                .addBudgets(AreaBudget.mission(LocalizedText.same("jong"), euros(1000)))
                .indexation(Indexation.none())
                .build();
        PopulationBased heads = PopulationBased.builder()
                .perHead(Price.of("70.25"))
                .heads(PopulationBased.Heads.INHABITANTS)
                .putPopulation(Year.of(2027), 39_751)
                .indexation(Indexation.none())
                .build();
        EffortBased hours = EffortBased.releasing(ReleasePath.months(6, 18));
        Combined combined = Combined.of("gebied", areas).plus("hoofd", heads).plus("uren", hours);

        List<ServiceContract> contracts =
                region().addLots(shared(combined)).build().contracts();
        Combined first = (Combined) contracts.get(0).compensation();
        Combined second = (Combined) contracts.get(1).compensation();

        assertThat(((AreaBased) first.parts().get("gebied")).budgets())
                .extracting(AreaBudget::perYear)
                .containsExactly(euros("0.01"), euros(600));
        assertThat(((AreaBased) second.parts().get("gebied")).budgets())
                .extracting(AreaBudget::perYear)
                .containsExactly(Money.ZERO, euros(400));
        // 23,850.6 and 15,900.4 heads: the larger remainder gets the last one.
        assertThat(((PopulationBased) first.parts().get("hoofd")).population()).containsEntry(Year.of(2027), 23_851);
        assertThat(((PopulationBased) second.parts().get("hoofd")).population()).containsEntry(Year.of(2027), 15_900);
        assertThat(first.parts().get("uren"))
                .isEqualTo(second.parts().get("uren"))
                .isEqualTo(hours);
    }

    @Test
    void whatCannotBeDividedWithoutLosingACentIsRefusedWithItsPlace() {
        PopulationBased heads = PopulationBased.builder()
                .perHead(Price.of("70.255"))
                .heads(PopulationBased.Heads.INHABITANTS)
                .putPopulation(Year.of(2027), 39_751)
                .indexation(Indexation.none())
                .build();
        Combined minimum = Combined.of("taak", TaskBased.perYear(euros(1000))).guaranteeing(euros(2000));

        assertThatThrownBy(() -> region().addLots(shared(heads)).build())
                .hasMessageContaining("must have an amount per head in whole cents");
        assertThatThrownBy(() -> region().addLots(shared(minimum)).build())
                .hasMessageContaining("who bears what is not said");
        assertThatThrownBy(() -> region().addLots(shared(EffortBased.releasing(ReleasePath.months(6, 18))))
                        .build())
                .hasMessageContaining("must be absent where the lot has no budget");
    }

    @Property(tries = 100)
    void theYearsOfADividedPopulationAddUpAlsoAfterIndexation(
            @ForAll @IntRange(max = 2_000_000) int heads,
            @ForAll @IntRange(min = 0, max = 1000) int thousandths,
            @ForAll @LongRange(min = 0, max = 100_000) long cents) {
        Share part = Share.of(BigDecimal.valueOf(thousandths, 3));
        PopulationBased whole = PopulationBased.builder()
                .perHead(Price.of(BigDecimal.valueOf(cents, 2)))
                .heads(PopulationBased.Heads.INSURED)
                .putPopulation(Year.of(2027), heads)
                .indexation(Indexation.assumed(0.031))
                .build();
        Lot lot = Lot.builder()
                .number("1")
                .title("taak")
                .compensation(whole)
                .addContractors(Contractor.sharing(CARE, part), Contractor.sharing(WELFARE, part.rest()))
                .build();
        ReferenceData reference = ReferenceData.standard(LocalDate.of(2027, 1, 1));
        List<ServiceContract> contracts = region().addLots(lot).build().contracts();

        Money together = Money.sum(contracts.stream()
                .map(contract -> Payments.of(contract, reference).total())
                .toList());

        assertThat(together)
                .isEqualTo(Payments.of(contracts.get(0).withCompensation(whole), reference)
                        .total());
    }

    @Test
    void onlyTheMainContractorIsPaid() {
        Contractor consortium = new Contractor(
                CARE,
                Optional.empty(),
                Optional.empty(),
                ImmutableList.of(
                        Performer.subcontractor(WELFARE), Performer.consortiumMember(PartyId.of("org:derde"))));
        Lot lot = Lot.builder()
                .number("1")
                .title("begeleiding")
                .compensation(EffortBased.releasing(ReleasePath.months(6, 18)))
                .addContractors(consortium)
                .build();
        ServiceContract main = region().addLots(lot).build().contracts().get(0);

        assertThat(main.provider()).isEqualTo(CARE);
        assertThat(main.performers()).hasSize(2);
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> main.withPerformers(Performer.subcontractor(CARE)))
                .satisfies(e -> assertThat(e.faults()).extracting(Fault::rule).containsExactly("performer-twice"));
    }
}

package nl.geldstroom.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.geldstroom.answer.Answers;
import nl.geldstroom.answer.FourYearTable;
import nl.geldstroom.answer.FundingOverview;
import nl.geldstroom.answer.Results;
import nl.geldstroom.baseline.Baseline;
import nl.geldstroom.baseline.BudgetLine;
import nl.geldstroom.baseline.Growth;
import nl.geldstroom.document.Fault;
import nl.geldstroom.document.Input;
import nl.geldstroom.document.InvalidValueException;
import nl.geldstroom.evidence.Assumption;
import nl.geldstroom.law.LawId;
import nl.geldstroom.ledger.Ledger;
import nl.geldstroom.ledger.Projection;
import nl.geldstroom.measure.ExtraSpending;
import nl.geldstroom.measure.Measure;
import nl.geldstroom.money.Money;
import nl.geldstroom.money.Share;
import nl.geldstroom.party.Municipality;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.plan.PostingKind;
import nl.geldstroom.plan.PostingRule;
import nl.geldstroom.provision.LineId;
import nl.geldstroom.source.Accres;
import nl.geldstroom.source.BredeSpuk;
import nl.geldstroom.source.FundingSource;
import nl.geldstroom.source.GeneralGrant;
import nl.geldstroom.source.GrantPart;
import nl.geldstroom.source.Instrument;
import nl.geldstroom.source.OtherSource;
import nl.geldstroom.source.SpecificGrant;
import nl.geldstroom.source.SpecificGrantBuilder;
import nl.geldstroom.source.Successor;
import nl.geldstroom.source.TransformationMoney;
import nl.geldstroom.source.TransformationPlan;
import nl.geldstroom.source.Unspent;
import nl.geldstroom.text.Language;
import nl.geldstroom.text.LocalizedText;
import org.junit.jupiter.api.Test;

/** What pays the lines, in scenarios small enough to be worked out by hand. */
class SourcesScenarioTest {

    private static final Municipality TOWN = Municipality.of("1509", "Oude IJsselstreek");

    private static final PartyId PAYER = TOWN.id();

    private static final LineId BASE = LineId.of("gm:1509/6.1");

    private static final LineId SUPPORT = LineId.of("gm:1509/6.712");

    private static final LocalizedText TEXT = LocalizedText.same("x");

    private static BudgetLine line(LineId id, String cost, String income) {
        return BudgetLine.builder()
                .id(id)
                .payer(PAYER)
                .law(LawId.WMO2015)
                .cost(Money.euros(cost))
                .income(Money.euros(income))
                .build();
    }

    private static Scenario scenario(List<FundingSource> sources, Measure... measures) {
        return Scenario.builder()
                .id("sources")
                .title(TEXT)
                .given(Given.builder()
                        .addParties(new NamedParty(PAYER, "town", Optional.empty()))
                        .baseline(Baseline.builder()
                                .year(Year.of(2025))
                                .growth(Growth.NONE)
                                .addLines(line(BASE, "70", "100"), line(SUPPORT, "1200", "0"))
                                .build())
                        .addAllSources(sources)
                        .build())
                .addMeasures(measures)
                .horizon(Horizon.of(2025, 2028))
                .build();
    }

    private static SpecificGrantBuilder grant(String id, int last) {
        ImmutableSortedMap.Builder<Year, Money> amounts = ImmutableSortedMap.naturalOrder();
        for (int year = 2025; year <= last; year++) {
            amounts.put(Year.of(year), Money.euros(100));
        }
        return SpecificGrant.builder()
                .id(id)
                .title(TEXT)
                .recipient(PAYER)
                .amounts(amounts.build())
                .addParts(GrantPart.of(BASE, Share.ALL, TEXT));
    }

    private static Ledger ledger(Scenario scenario) {
        Ledger ledger = Projection.of(scenario).ledger();
        assertThat(ledger.check()).isEmpty();
        return ledger;
    }

    private static Money sum(Ledger ledger, int year, PostingKind kind) {
        return ledger.sum(Year.of(year), rule -> rule.kind() == kind);
    }

    private static Money balance(Ledger ledger, int year) {
        return ledger.balance(Year.of(year), rule -> rule.payer().equals(PAYER));
    }

    private static ExtraSpending extra(int year, int euros) {
        return ExtraSpending.builder()
                .id("extra")
                .title(TEXT)
                .line(BASE)
                .amounts(ImmutableSortedMap.of(Year.of(year), Money.euros(euros)))
                .build();
    }

    private static List<String> rules(Throwable thrown) {
        return ((InvalidValueException) thrown)
                .faults().stream().map(Fault::rule).sorted().toList();
    }

    @Test
    void whatALineCannotSpendIsOwedInDecemberCarriedOverInJanuaryAndPaidBackInJuly() {
        Ledger ledger = ledger(scenario(List.of(grant("spuk", 2025)
                .unspent(Unspent.REPAID.carryingOver(2025, Share.of("0.2")))
                .build())));

        assertThat(ledger.postings().stream()
                        .filter(posting -> posting.rule().source().isPresent()
                                && posting.rule().kind() != PostingKind.GRANT)
                        .map(posting -> posting.month() + " " + posting.rule().id() + " "
                                + posting.rule().debit() + " < "
                                + posting.rule().credit() + " " + posting.amount()))
                .containsExactly(
                        "2025-12 spuk/gm:1509/6.1/DEFERRED_GRANT liability/spuk < means/gm:1509 30.00",
                        "2026-01 spuk/gm:1509/6.1/CARRIED_OVER means/gm:1509 < liability/spuk 20.00",
                        "2026-07 spuk/gm:1509/6.1/GRANT_REPAYMENT grant/spuk < liability/spuk 10.00");
        assertThat(ledger.balances()).containsEntry("liability/spuk", Money.ZERO);
        // Income 100.00 of the line is the grant itself: 2025 spends 70.00 of it and owns no surplus.
        assertThat(balance(ledger, 2025)).isEqualTo(Money.euros(-1200));
        assertThat(balance(ledger, 2026)).isEqualTo(Money.euros(-1250));
        assertThat(balance(ledger, 2027)).isEqualTo(Money.euros(-1270));
    }

    @Test
    void withoutSuchARuleTheGrantCountsAsIncomeWhateverTheLineCosts() {
        Ledger ledger = ledger(scenario(List.of(grant("spuk", 2026).build())));
        assertThat(balance(ledger, 2026)).isEqualTo(Money.euros(-1170));
    }

    @Test
    void moreEarmarkedMoneyThanALineCostsIsRemarkedUnlessItIsPaidBack() {
        SpecificGrant grant = grant("spuk", 2026).build();
        assertThat(Answers.remarks(Projection.of(scenario(List.of(grant)))).toString())
                .contains("stands more money of this source (100 euros) than the line costs (70 euros).");
        assertThat(Answers.remarks(Projection.of(scenario(List.of(grant.leftOver(Unspent.REPAID)))))
                        .toString())
                .doesNotContain("stands more money of this source");
    }

    @Test
    void whatWasCarriedOverIsUsedBeforeItIsOwedAgain() {
        // 2026: 100 + 20 - 70 = 50 is left, 20 goes on; 2027: no grant, the 20 is spent.
        Ledger ledger = ledger(scenario(List.of(grant("spuk", 2026)
                .unspent(Unspent.REPAID.carryingOver(2025, Share.of("0.2")).carryingOver(2026, Share.of("0.2")))
                .build())));
        assertThat(sum(ledger, 2026, PostingKind.DEFERRED_GRANT)).isEqualTo(Money.euros(50));
        assertThat(sum(ledger, 2026, PostingKind.GRANT_REPAYMENT)).isEqualTo(Money.euros(10));
        assertThat(sum(ledger, 2027, PostingKind.CARRIED_OVER)).isEqualTo(Money.euros(20));
        assertThat(sum(ledger, 2027, PostingKind.GRANT_REPAYMENT)).isEqualTo(Money.euros(30));
        assertThat(sum(ledger, 2027, PostingKind.DEFERRED_GRANT)).isEqualTo(Money.ZERO);
    }

    @Test
    void anExtraEuroOnTheLineUsesTheGrantAndCostsTheTownNothing() {
        SpecificGrant grant = grant("spuk", 2026).unspent(Unspent.REPAID).build();
        Ledger ledger = ledger(scenario(List.of(grant), extra(2026, 25)));
        assertThat(sum(ledger, 2026, PostingKind.DEFERRED_GRANT)).isEqualTo(Money.euros(5));
        assertThat(balance(ledger, 2026)).isEqualTo(Money.euros(-1200));
    }

    @Test
    void aPurposeThatCoversHalfOfTheLineUsesHalfOfIt() {
        Ledger ledger = ledger(scenario(List.of(grant("spuk", 2025)
                .unspent(Unspent.builder()
                        .spendingShare(Share.of("0.5"))
                        .carryOver(ImmutableSortedMap.of())
                        .repaidIn(3)
                        .build())
                .build())));
        assertThat(sum(ledger, 2025, PostingKind.DEFERRED_GRANT)).isEqualTo(Money.euros(65));
        assertThat(ledger.postings().stream()
                        .filter(posting -> posting.rule().kind() == PostingKind.GRANT_REPAYMENT)
                        .map(posting -> posting.month()))
                .containsExactly(YearMonth.of(2026, 3));
    }

    @Test
    void theGrantThatEndsFirstIsUsedFirst() {
        SpecificGrant first = grant("z-first", 2025).unspent(Unspent.REPAID).build();
        SpecificGrant last = grant("a-last", 2026).unspent(Unspent.REPAID).build();
        Ledger ledger = ledger(scenario(List.of(last, first)));
        assertThat(ledger.sum(Year.of(2025), rule -> rule.id().equals("z-first/gm:1509/6.1/DEFERRED_GRANT")))
                .isEqualTo(Money.euros(30));
        assertThat(ledger.sum(Year.of(2025), rule -> rule.id().equals("a-last/gm:1509/6.1/DEFERRED_GRANT")))
                .isEqualTo(Money.euros(100));
        assertThat(ledger(scenario(List.of(first, last))).balances()).isEqualTo(ledger.balances());
    }

    /** Earmarked money with rules for what is left never makes a line earn: it is used for cost, or owed. */
    @Property(tries = 60)
    void earmarkedMoneyThatMustBePaidBackIsNeverASurplus(
            @ForAll @IntRange(max = 30_000) int cents,
            @ForAll @IntRange(max = 100) int share,
            @ForAll @IntRange(max = 100) int purpose,
            @ForAll @IntRange(max = 60) int more) {
        SpecificGrant grant = SpecificGrant.builder()
                .id("spuk")
                .title(TEXT)
                .recipient(PAYER)
                .amounts(ImmutableSortedMap.of(
                        Year.of(2025),
                        Money.euros(100),
                        Year.of(2026),
                        Money.ofCents(cents),
                        Year.of(2027),
                        Money.ZERO))
                .addParts(GrantPart.of(BASE, Share.ALL, TEXT))
                .unspent(Unspent.builder()
                        .spendingShare(Share.of(BigDecimal.valueOf(purpose, 2)))
                        .carryOver(ImmutableSortedMap.of(
                                Year.of(2025), Share.of(BigDecimal.valueOf(share, 2)),
                                Year.of(2026), Share.of(BigDecimal.valueOf(share, 2))))
                        .build())
                .build();
        Ledger ledger = ledger(scenario(List.of(grant), extra(2026, more)));
        for (int year = 2025; year <= 2028; year++) {
            Money fromGrant =
                    ledger.balance(Year.of(year), rule -> rule.source().isPresent());
            Money cost = Money.euros(year == 2026 ? 70 + more : 70);
            assertThat(fromGrant).isBetween(Money.ZERO, cost);
        }
        assertThat(ledger.balances().getOrDefault("liability/spuk", Money.ZERO)).isEqualTo(Money.ZERO);
    }

    @Test
    void aSurplusOnTheBundledGrantIsForTheMunicipality() {
        OtherSource bundled = OtherSource.bundledGrant(BASE).everyYearFrom(2025, Money.euros(100));
        Ledger ledger = ledger(scenario(List.of(bundled)));
        assertThat(balance(ledger, 2028)).isEqualTo(Money.euros(-1170));
        assertThat(ledger.sum(
                        Year.of(2028),
                        rule -> rule.kind() == PostingKind.GRANT
                                && rule.nature() == nl.geldstroom.plan.Nature.STRUCTURAL))
                .isEqualTo(Money.euros(100));
    }

    @Test
    void theGeneralGrantIsInNoLineAndFollowsItsAccres() {
        GeneralGrant grant = GeneralGrant.of(TOWN, 2025, Money.euros(1000))
                .growing(Accres.of(
                                ImmutableSortedMap.of(Year.of(2026), new BigDecimal("0.015")),
                                ImmutableSortedMap.of(Year.of(2026), new BigDecimal("0.02")))
                        .step(2026, Money.euros(-20)));
        Projection projection = Projection.of(scenario(List.of(grant)));
        Ledger ledger = projection.ledger();
        assertThat(ledger.check()).isEmpty();
        assertThat(sum(ledger, 2025, PostingKind.GRANT)).isEqualTo(Money.euros(1000));
        assertThat(sum(ledger, 2026, PostingKind.GRANT)).isEqualTo(Money.euros("1015.30"));
        assertThat(sum(ledger, 2028, PostingKind.GRANT)).isEqualTo(Money.euros("1015.30"));
        assertThat(balance(ledger, 2026)).isEqualTo(Money.euros("-154.70"));
        assertThat(FourYearTable.of(projection).rows().stream()
                        .filter(row -> row.kind() == Results.RowKind.GRANT)
                        .map(row -> row.absolute().get(1)))
                .containsExactly(Money.euros("1015.30"));
    }

    @Test
    void whatTheBaselineHoldsIsCarvedOutOfEverySource() {
        OtherSource gift = OtherSource.privateContribution(PartyId.of("org:werkgevers"), BASE)
                .inBaseline(2025, Money.euros(40));
        Ledger ledger = ledger(scenario(List.of(gift, grant("spuk", 2026).build())));
        // Income of 100.00 is 40.00 of employers, 100.00 of the grant and so -40.00 of its own.
        assertThat(sum(ledger, 2025, PostingKind.INCOME)).isEqualTo(Money.euros(-40));
        assertThat(ledger.balance(Year.of(2025), rule -> rule.line().equals(Optional.of(BASE))))
                .isEqualTo(Money.euros(30));
    }

    @Test
    void aContributionToAJointBodyCountsOnceOverAllPayersTogether() {
        PartyId body = PartyId.of("org:ggd");
        LineId prevention = LineId.of("org:ggd/prevention");
        OtherSource contribution =
                OtherSource.jointContribution(PAYER, prevention).everyYearFrom(2025, Money.euros(70));
        Scenario scenario = Scenario.builder()
                .id("joint")
                .title(TEXT)
                .given(Given.builder()
                        .addParties(new NamedParty(PAYER, "town", Optional.empty()))
                        .baseline(Baseline.builder()
                                .year(Year.of(2025))
                                .growth(Growth.NONE)
                                .addLines(
                                        line(BASE, "70", "0"),
                                        BudgetLine.builder()
                                                .id(prevention)
                                                .payer(body)
                                                .law(LawId.WPG)
                                                .cost(Money.euros(70))
                                                .income(Money.euros(70))
                                                .build())
                                .build())
                        .addSources(contribution)
                        .build())
                .horizon(Horizon.of(2025, 2026))
                .build();
        Ledger ledger = ledger(scenario);
        assertThat(ledger.balance(Year.of(2026), rule -> rule.payer().equals(body)))
                .isEqualTo(Money.ZERO);
        assertThat(ledger.balance(Year.of(2026), rule -> true)).isEqualTo(Money.euros(-70));
        assertThat(contribution.rules().legalBasis()).hasToString("[wgr/34]");
        assertThat(OtherSource.subsidy(PAYER, prevention)
                        .inBaseline(2025, Money.euros(1))
                        .instrument())
                .isEqualTo(Instrument.SUBSIDY);
    }

    @Test
    void everyWayInWhichASourceCanBeWrongIsToldAtOnce() {
        SpecificGrant grant = grant("spuk", 2026)
                .addSuccessors(Successor.builder()
                        .id("structural")
                        .title(TEXT)
                        .amounts(ImmutableSortedMap.of())
                        .thereafter(Money.euros(60))
                        .build())
                .successor("structural")
                .build();
        SpecificGrant stream = grant("azwa", 2025).follows("spuk").build();
        OtherSource free = OtherSource.builder()
                .id("free")
                .title(TEXT)
                .instrument(Instrument.OWN_CONTRIBUTION)
                .recipient(PartyId.of("gm:0344"))
                .amounts(ImmutableSortedMap.of(Year.of(2026), Money.euros(1)))
                .addParts(GrantPart.of(SUPPORT, Share.ALL, TEXT))
                .unspent(Unspent.REPAID)
                .build();
        assertThatThrownBy(() -> scenario(List.of(grant, stream, free)))
                .isInstanceOfSatisfying(
                        InvalidValueException.class,
                        e -> assertThat(rules(e))
                                .containsExactly(
                                        "free-money-stays", "no-base-amount", "other-payer", "succeeded-twice"));
        assertThat(scenario(List.of(grant.followedBy(Optional.empty()), stream))
                        .given()
                        .sources())
                .hasSize(2);
    }

    private static TransformationPlan plan(String id, PartyId applicant, int day, int first, int second) {
        return TransformationPlan.builder()
                .id(id)
                .applicant(applicant)
                .received(LocalDate.of(2025, 3, day))
                .amounts(ImmutableSortedMap.of(Year.of(2026), Money.euros(first), Year.of(2027), Money.euros(second)))
                .build();
    }

    private static TransformationMoney transformation(TransformationPlan... plans) {
        return TransformationMoney.builder()
                .id("iza")
                .title(TEXT)
                .recipient(PAYER)
                .ceiling(Money.euros(100))
                .addPlans(plans)
                .closing(LocalDate.of(2025, 3, 20))
                .lastYear(Year.of(2027))
                .addParts(GrantPart.of(SUPPORT, Share.ALL, TEXT))
                .law(LawId.of("spuk-iza-transformation-2024"))
                .build();
    }

    @Test
    void transformationMoneyGoesRoundInTheOrderOfReceiptUntilItIsGone() {
        PartyId other = PartyId.of("gm:0344");
        TransformationMoney money = transformation(
                plan("mine", PAYER, 9, 40, 30), plan("theirs", other, 2, 30, 40), plan("late", PAYER, 21, 1, 0));
        assertThat(money.granted())
                .containsExactly(
                        java.util.Map.entry("theirs", Money.euros(70)),
                        java.util.Map.entry("mine", Money.euros(30)),
                        java.util.Map.entry("late", Money.ZERO));
        assertThat(money.left()).isEqualTo(Money.ZERO);
        assertThat(money.amount(Year.of(2026))).isEqualTo(Money.euros("17.14"));
        assertThat(money.amount(Year.of(2027))).isEqualTo(Money.euros("12.86"));
        Scenario scenario = scenario(List.of(money));
        assertThat(Answers.of(Projection.of(scenario)).grants())
                .extracting(Results.GrantResult::lastYear)
                .containsExactly(Year.of(2027));
        Ledger ledger = ledger(scenario);
        assertThat(sum(ledger, 2026, PostingKind.GRANT)).isEqualTo(Money.euros("17.14"));
        assertThat(balance(ledger, 2028)).isEqualTo(Money.euros(-1170));
    }

    @Test
    void aPlanThatIsWithdrawnLeavesItsMoneyToTheNext() {
        TransformationPlan gone =
                plan("theirs", PartyId.of("gm:0344"), 2, 30, 40).withdraw();
        assertThat(transformation(plan("mine", PAYER, 9, 40, 30), gone).granted())
                .containsEntry("mine", Money.euros(70));
    }

    @Test
    void moneyThatMustBeUsedByAYearIsRefusedAfterIt() {
        TransformationPlan late = TransformationPlan.builder()
                .id("x")
                .applicant(PAYER)
                .received(LocalDate.of(2025, 1, 1))
                .amounts(ImmutableSortedMap.of(Year.of(2028), Money.euros(1)))
                .build();
        assertThatThrownBy(() -> transformation(late))
                .isInstanceOfSatisfying(
                        InvalidValueException.class, e -> assertThat(rules(e)).containsExactly("after-last-year"));
    }

    @Test
    void everySourceIsReadBackAsItWasWritten() {
        Scenario scenario = scenario(ImmutableList.of(
                grant("spuk", 2026)
                        .unspent(Unspent.builder()
                                .spendingShare(Share.of("0.5"))
                                .carryOver(ImmutableSortedMap.of(Year.of(2025), Share.of("0.2")))
                                .repaidIn(7)
                                .evidence(Assumption.of("test", "chosen"))
                                .build())
                        .build(),
                grant("azwa", 2025).follows("spuk").build(),
                GeneralGrant.of(TOWN, 2025, Money.euros(1000))
                        .growing(Accres.builder()
                                .volume(ImmutableSortedMap.of(Year.of(2026), new BigDecimal("0.015")))
                                .price(ImmutableSortedMap.of(Year.of(2026), new BigDecimal("0.02")))
                                .steps(ImmutableSortedMap.of(Year.of(2026), Money.euros(-20)))
                                .build()),
                transformation(plan("mine", PAYER, 9, 40, 30)),
                OtherSource.bundledGrant(BASE).inBaseline(2025, Money.euros(3)).year(2026, Money.euros(4))));
        ScenarioDocuments documents = new ScenarioDocuments();
        String text = documents.write(scenario);
        assertThat(documents.read(Input.of("sources.json", text)).orThrow()).isEqualTo(scenario);
        assertThat(documents.write(
                        documents.read(Input.of("sources.json", text)).orThrow()))
                .isEqualTo(text);
    }

    @Test
    void theOverviewShowsOfEverySourceTheRulesAndWhatIsOwed() {
        FundingOverview overview = FundingOverview.of(Projection.of(scenario(List.of(
                grant("spuk", 2025)
                        .unspent(Unspent.REPAID.carryingOver(2025, Share.of("0.2")))
                        .build(),
                OtherSource.bundledGrant(SUPPORT).everyYearFrom(2025, Money.euros(7))))));
        assertThat(overview.rows()).extracting(row -> row.source().id()).containsExactly("bundled-grant", "spuk");
        FundingOverview.Row row = overview.rows().get(1);
        assertThat(row.rulesInWords().en())
                .isEqualTo("for its purpose only; is paid back; article 15a Fvw, article 17a Fvw");
        FundingOverview.YearOfMoney first = row.years().get(0);
        assertThat(first.used()).isEqualTo(Money.euros(70));
        assertThat(first.owed()).isEqualTo(Money.euros(30));
        assertThat(first.accountedBy()).contains(LocalDate.of(2026, 7, 15));
        FundingOverview.YearOfMoney next = row.years().get(1);
        assertThat(next.used()).isEqualTo(Money.euros(20));
        assertThat(next.repaid()).isEqualTo(Money.euros(10));
        assertThat(next.owed()).isEqualTo(Money.ZERO);
        assertThat(overview.owed(Year.of(2025))).isEqualTo(Money.euros(30));
        assertThat(overview.text(Language.NL).lines())
                .contains(
                        "Gebundelde uitkering Participatiewet [ongeverifieerd]",
                        "  gebundelde uitkering: alleen voor het doel; blijft bij de ontvanger; artikel 69"
                                + " Participatiewet");
        assertThat(overview.text(Language.EN)).contains("owed on 31 December");
        assertThat(overview).hasToString(overview.text(Language.NL));
    }

    @Test
    void theFifteenComponentsPayWhatTheGrantAsAWholePaid() {
        SpecificGrant whole = SpecificGrant.bredeSpuk(TOWN).inBaseline(2025, Money.euros(100));
        List<SpecificGrant> social = BredeSpuk.byComponent(whole).stream()
                .filter(grant -> grant.parts().get(0).line().equals(BASE))
                .toList();
        assertThat(social).hasSize(4);
        Scenario script = Scenario.given(scenario(List.of()).given().baseline())
                .party(TOWN)
                .sources(social)
                .over(2025, 2026)
                .build();
        assertThat(sum(ledger(script), 2025, PostingKind.GRANT))
                .isEqualTo(Money.sum(social.stream()
                        .map(grant -> grant.amount(Year.of(2025)))
                        .toList()))
                .isEqualTo(Money.euros("22.10"));
        assertThat(sum(ledger(script), 2026, PostingKind.GRANT)).isEqualTo(Money.ZERO);
    }

    @Test
    void theOrderOfTheSourcesChangesNoAmount() {
        List<FundingSource> sources = List.of(
                grant("b", 2026).unspent(Unspent.REPAID).build(),
                grant("a", 2026).build(),
                OtherSource.bundledGrant(BASE).inBaseline(2025, Money.euros(3)),
                transformation(plan("mine", PAYER, 9, 40, 30)));
        Ledger one = ledger(scenario(sources, extra(2026, 25)));
        Ledger other = ledger(scenario(ImmutableList.copyOf(sources).reverse(), extra(2026, 25)));
        assertThat(other.postings()).isEqualTo(one.postings());
        assertThat(one.rules().stream().map(PostingRule::source).filter(Optional::isPresent))
                .isNotEmpty();
    }
}

package nl.geldstroom.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import nl.geldstroom.accord.AccordId;
import nl.geldstroom.accord.Accords;
import nl.geldstroom.accord.MoneyLine;
import nl.geldstroom.answer.FourYearTable;
import nl.geldstroom.answer.Results;
import nl.geldstroom.baseline.Baseline;
import nl.geldstroom.baseline.BudgetLine;
import nl.geldstroom.baseline.Growth;
import nl.geldstroom.law.LawId;
import nl.geldstroom.ledger.Projection;
import nl.geldstroom.money.Money;
import nl.geldstroom.money.Share;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.provision.LineId;
import nl.geldstroom.scenario.Given;
import nl.geldstroom.scenario.Horizon;
import nl.geldstroom.scenario.NamedParty;
import nl.geldstroom.scenario.Scenario;
import nl.geldstroom.source.BalanceIdentity.State;
import nl.geldstroom.text.LocalizedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Published tables of national money: through the reader, the sources, the ledger and the four-year table. */
class CareFundsTest {

    private static final LocalizedText TEXT = LocalizedText.same("x");

    private static Money millions(String millions) {
        return Money.euros(new java.math.BigDecimal(millions).movePointRight(6).setScale(2));
    }

    private static Scenario scenario(String payer, int year, LawId law, Money cost, List<FundingSource> sources) {
        PartyId party = PartyId.of(payer);
        LineId line = LineId.of(payer + "/care");
        Money income = Money.sum(
                sources.stream().map(source -> source.amount(Year.of(year))).toList());
        return Scenario.builder()
                .id("fund")
                .title(TEXT)
                .given(Given.builder()
                        .addParties(new NamedParty(party, payer, Optional.empty()))
                        .baseline(Baseline.builder()
                                .year(Year.of(year))
                                .growth(Growth.NONE)
                                .addLines(BudgetLine.builder()
                                        .id(line)
                                        .payer(party)
                                        .law(law)
                                        .cost(cost)
                                        .income(income)
                                        .build())
                                .build())
                        .addAllSources(sources)
                        .build())
                .horizon(Horizon.of(year, year))
                .build();
    }

    private static Money balance(Scenario scenario) {
        Projection projection = Projection.of(scenario);
        assertThat(projection.ledger().check()).isEmpty();
        return FourYearTable.of(projection).rows().stream()
                .filter(row -> row.kind() == Results.RowKind.BALANCE)
                .map(row -> row.absolute().get(0))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyIdentityHoldsWithinRoundingOrIsReportedAsADiscrepancy() {
        List<BalanceIdentity.Result> results = CareFunds.check();
        assertThat(results).hasSize(32);
        assertThat(results.stream()
                        .filter(result -> result.state() == State.DISCREPANCY)
                        .map(result -> result.text().en()))
                .containsExactly(
                        "capital of the Health Insurance Fund 2022: -424800000.00 against -154800000.00, does not close:"
                                + " residual -270000000.00");
        assertThat(results.stream()
                        .filter(result -> result.identity().id().equals("zvf-capital-uncorrected"))
                        .map(BalanceIdentity.Result::state))
                .containsExactly(State.EXACT);
        assertThat(results.stream()
                        .filter(result -> result.identity().id().equals("insurers-income"))
                        .map(result -> result.year() + " " + result.residual() + " " + result.state()))
                .containsExactly("2021 -100000.00 ROUNDED", "2022 0.00 EXACT", "2023 0.00 EXACT");
    }

    @ParameterizedTest
    @CsvSource({"2021, 0.1", "2022, 0", "2023, 0"})
    void insurersSpendWhatEqualisationPremiumAndDeductiblesBring(int year, String apart) {
        LineId line = LineId.of("org:zorgverzekeraars/care");
        Scenario scenario = scenario(
                "org:zorgverzekeraars",
                year,
                LawId.ZVW,
                CareFunds.amount("insurers-total", year),
                CareFunds.ofInsurers(line, year));
        assertThat(balance(scenario)).isEqualTo(millions(apart));
    }

    @Test
    void theLongTermCareFundHasTheBalanceAndTheCapitalThatWerePublished() {
        LineId line = LineId.of("org:zorgkantoren/care");
        Money capital = CareFunds.amount("flz-capital", 2021);
        for (int year = 2022; year <= 2023; year++) {
            Scenario scenario = scenario(
                    "org:zorgkantoren",
                    year,
                    LawId.WLZ,
                    CareFunds.amount("flz-expenditure", year),
                    CareFunds.ofLongTermCare(line, year));
            Money balance = balance(scenario);
            assertThat(balance).isEqualTo(CareFunds.amount("flz-balance", year));
            capital = capital.plus(balance);
        }
        assertThat(capital.minus(CareFunds.amount("flz-capital", 2023)).cents()).isBetween(-10_000_000L, 10_000_000L);
        assertThat(CareFunds.amount("flz-balance", 2023)).isEqualTo(millions("-72.4"));
    }

    @Test
    void theGrossSpendingOnCareAddsUpButForRounding() {
        GrantTable table = GrantTable.read("gross.csv", """
                post;eur_mln_2022;eur_mln_2023;eur_mln_2024
                zvw;54500;59100;64200
                wlz;30200;33500;36800
                sheltered;1500;1500;1600
                other;600;700;800
                total;86700;94900;103400
                """);
        assertThat(
                        BalanceIdentity.of("gross", TEXT, millions("100"), "total", "zvw", "wlz", "sheltered", "other")
                                .check(table)
                                .stream()
                                .map(result -> result.year() + " " + result.residual() + " " + result.state()))
                .containsExactly("2022 -100000000.00 ROUNDED", "2023 100000000.00 ROUNDED", "2024 0.00 EXACT");
    }

    @Test
    void theWmoSpendingOf2019KeepsItsResidual() {
        GrantTable table = GrantTable.read("cbs-84580.csv", """
                post;eur_2017;eur_2018;eur_2019
                total;4597228000;4940108000;5319499000
                support;2869498000;3119805000;3435677000
                residence;1727730000;1820303000;1867392000
                """);
        List<BalanceIdentity.Result> results = BalanceIdentity.of(
                        "wmo",
                        LocalizedText.of("Wmo-maatwerk (CBS 84580NED)", "Wmo provisions (CBS 84580NED)"),
                        Money.ZERO,
                        "total",
                        "support",
                        "residence")
                .check(table);
        assertThat(results)
                .extracting(BalanceIdentity.Result::state)
                .containsExactly(State.EXACT, State.EXACT, State.DISCREPANCY);
        assertThat(results.get(2).residual()).isEqualTo(Money.euros(16_430_000));
        assertThat(results.get(2).text().nl()).endsWith("sluit niet: verschil 16430000.00");
    }

    private static Money line(String id) {
        return Accords.standard().get(AccordId.of("iza")).money().stream()
                .filter(line -> line.id().equals(id))
                .map(MoneyLine::amount)
                .findFirst()
                .orElseThrow();
    }

    private static TransformationMoney waterfall(Money toAzwa) {
        ImmutableList.Builder<TransformationPlan> plans = ImmutableList.builder();
        plans.add(plan("to-azwa", toAzwa, 1));
        plans.add(plan("returned", line("iza-returned"), 2));
        plans.add(plan("plans", line("iza-transformation-plans"), 3));
        return TransformationMoney.builder()
                .id("iza-transformation")
                .title(TEXT)
                .recipient(PartyId.of("org:plans"))
                .ceiling(line("iza-transformation-plans"))
                .addAllPlans(plans.build())
                .lastYear(Year.of(2027))
                .addParts(GrantPart.of(LineId.of("org:plans/care"), Share.ALL, TEXT))
                .build();
    }

    private static TransformationPlan plan(String id, Money amount, int day) {
        return TransformationPlan.builder()
                .id(id)
                .applicant(PartyId.of("org:" + id))
                .received(LocalDate.of(2025, 9, day))
                .amounts(ImmutableSortedMap.of(Year.of(2027), amount))
                .build();
    }

    @Test
    void theTransformationMoneyOfTheIzaClosesWithOneOfTheTwoReadings() {
        TransformationMoney closes = waterfall(line("iza-to-azwa-skipr"));
        assertThat(closes.amount(Year.of(2027))).isEqualTo(millions("1961")).isEqualTo(line("iza-left"));
        TransformationMoney other = waterfall(line("iza-to-azwa-nzi"));
        assertThat(other.amount(Year.of(2027)).minus(line("iza-left"))).isEqualTo(millions("-15"));
        GrantTable proposals =
                GrantTable.read("plans.csv", "post;eur_2024\nall;183\npassed;88\nrejected;52\nmore;43\n");
        assertThat(BalanceIdentity.of("plans", TEXT, Money.ZERO, "all", "passed", "rejected", "more")
                        .check(proposals)
                        .get(0)
                        .state())
                .isEqualTo(State.EXACT);
    }
}

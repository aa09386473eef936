package nl.geldstroom.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import nl.geldstroom.agreement.ServiceContract;
import nl.geldstroom.agreement.TaskBased;
import nl.geldstroom.agreement.Term;
import nl.geldstroom.baseline.Baseline;
import nl.geldstroom.baseline.BudgetLine;
import nl.geldstroom.baseline.Growth;
import nl.geldstroom.evidence.Assumption;
import nl.geldstroom.evidence.Evidence;
import nl.geldstroom.evidence.Grounded;
import nl.geldstroom.evidence.Parameter;
import nl.geldstroom.law.LawId;
import nl.geldstroom.ledger.Ledger;
import nl.geldstroom.ledger.Projection;
import nl.geldstroom.measure.Beneficiary;
import nl.geldstroom.measure.Delay;
import nl.geldstroom.measure.DelayedEffect;
import nl.geldstroom.measure.EqualisationRetention;
import nl.geldstroom.measure.ExtraSpending;
import nl.geldstroom.measure.Measure;
import nl.geldstroom.measure.OutcomeBond;
import nl.geldstroom.measure.ProcurementCost;
import nl.geldstroom.measure.Reinvestment;
import nl.geldstroom.measure.Return;
import nl.geldstroom.measure.Settlement;
import nl.geldstroom.measure.SharedSavings;
import nl.geldstroom.money.Money;
import nl.geldstroom.money.Share;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.plan.PostingKind;
import nl.geldstroom.plan.PostingRule;
import nl.geldstroom.procurement.AwardRound;
import nl.geldstroom.procurement.RegionalPool;
import nl.geldstroom.provision.LineId;
import nl.geldstroom.scenario.Given;
import nl.geldstroom.scenario.Horizon;
import nl.geldstroom.scenario.NamedParty;
import nl.geldstroom.scenario.Scenario;
import nl.geldstroom.scenario.UnknownWalls;
import nl.geldstroom.text.LocalizedText;
import org.junit.jupiter.api.Test;

/** The worked examples of {@code docs/model.md} on who keeps the money are what the library computes. */
class MoneyOnTheModelPageTest {

    private static final Evidence CHOSEN = Assumption.of("test", "chosen for the calculation");

    private static final LocalizedText TEXT = LocalizedText.same("x");

    private static final PartyId TOWN = PartyId.of("gm:1509");
    private static final PartyId INSURER = PartyId.of("uzovi:3311");

    private static final LineId BASE = LineId.of("gm:1509/6.1");
    private static final LineId NURSING = LineId.of("uzovi:3311/nursing");
    private static final LineId CLINIC = LineId.of("uzovi:3311/clinic");

    private static void says(String sentence, Object... values) {
        Object[] shown = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            shown[i] = values[i] instanceof Money money
                    ? String.format(Locale.ROOT, "%,.2f", money.cents() / 100.0)
                    : values[i];
        }
        assertThat(words(Pages.read("docs/model.md"))).contains(words(String.format(Locale.ROOT, sentence, shown)));
    }

    private static String words(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    private static BudgetLine line(LineId id, PartyId payer, LawId law, Money cost) {
        return BudgetLine.builder()
                .id(id)
                .payer(payer)
                .law(law)
                .cost(cost)
                .income(Money.ZERO)
                .build();
    }

    private static ExtraSpending spending(LineId on, int year) {
        return ExtraSpending.builder()
                .id("invest")
                .title(TEXT)
                .line(on)
                .amounts(ImmutableSortedMap.of(Year.of(year), Money.euros(12_000)))
                .build();
    }

    private static DelayedEffect effect(LineId of, LineId on, Double... shares) {
        return DelayedEffect.builder()
                .id("effect")
                .title(TEXT)
                .of(of)
                .delay(new Delay.ByYear(ImmutableList.copyOf(shares), CHOSEN))
                .value(Return.of(Grounded.of(0, CHOSEN)))
                .cash(Return.of(Grounded.of(1, CHOSEN)))
                .addBeneficiaries(Beneficiary.of(on, Share.ALL, CHOSEN))
                .build();
    }

    /** A town that spends 1,000.00 a month in a year, of which nursing costs 1,000.00 a month less for four years. */
    private static Ledger run(int year, Measure more) {
        return plan(
                Money.euros(120_000),
                ImmutableList.of(spending(BASE, year), effect(BASE, NURSING, 1.0, 1.0, 1.0, 1.0), more));
    }

    private static Ledger plan(Money nursing, ImmutableList<Measure> measures) {
        return plan(nursing, ImmutableList.of(), measures);
    }

    private static Ledger plan(ServiceContract contract, Measure measure) {
        return plan(Money.euros(120_000), ImmutableList.of(contract), ImmutableList.of(measure));
    }

    private static Ledger plan(
            Money nursing, ImmutableList<ServiceContract> contracts, ImmutableList<Measure> measures) {
        return Projection.of(Scenario.builder()
                        .id("model")
                        .title(TEXT)
                        .given(Given.builder()
                                .addParties(new NamedParty(TOWN, "town", Optional.empty()))
                                .baseline(Baseline.builder()
                                        .year(Year.of(2026))
                                        .growth(Growth.NONE)
                                        .addLines(
                                                line(BASE, TOWN, LawId.WMO2015, Money.euros(120_000)),
                                                line(NURSING, INSURER, LawId.ZVW, nursing),
                                                line(CLINIC, INSURER, LawId.ZVW, Money.euros(1_200_000)))
                                        .build())
                                .addAllAgreements(contracts)
                                .unknownWalls(UnknownWalls.PASS)
                                .build())
                        .addAllMeasures(measures)
                        .horizon(Horizon.of(2027, 2031))
                        .build())
                .ledger();
    }

    private static Money gain(Ledger ledger, PartyId payer, int year) {
        return ledger.balance(
                Year.of(year),
                rule -> rule.payer().equals(payer) && rule.measure().isPresent());
    }

    @Test
    void riskEqualisation() {
        Ledger ledger = run(2027, EqualisationRetention.on(NURSING).marketShare(0.6, CHOSEN));
        PartyId premiums = EqualisationRetention.PREMIUM_PAYERS;
        says(
                "the insurer keeps %s of 2027, %s of 2028, %s of 2029 and %s of 2030; those who pay premiums have %s, %s, %s"
                        + " and %s.",
                gain(ledger, INSURER, 2027),
                gain(ledger, INSURER, 2028),
                gain(ledger, INSURER, 2029),
                gain(ledger, INSURER, 2030),
                gain(ledger, premiums, 2027),
                gain(ledger, premiums, 2028),
                gain(ledger, premiums, 2029),
                gain(ledger, premiums, 2030));
    }

    @Test
    void settlement() {
        Ledger ledger = run(2028, Settlement.from(NURSING).to(BASE).shareOfGain(0.25, CHOSEN));
        says(
                "an insurer that gained %s in 2028 and shares a quarter pays %s in January 2029",
                ledger.balance(
                        Year.of(2028),
                        rule -> rule.payer().equals(INSURER) && rule.measure().isPresent()),
                posted(ledger, "settlement/settled/paid", 2029, 1));
    }

    private static Money posted(Ledger ledger, String rule, int year, int month) {
        return Money.sum(ledger.postings().stream()
                .filter(posting ->
                        posting.rule().id().equals(rule) && posting.month().equals(YearMonth.of(year, month)))
                .map(posting -> posting.amount())
                .toList());
    }

    @Test
    void sharedSavings() {
        Money benchmark = Money.euros(10_000_000);
        Money spent = Money.euros(9_500_000);
        SharedSavings shared = SharedSavings.on(NURSING)
                .with(PartyId.of("org:provider"))
                .share(0.5, CHOSEN)
                .between(0.02, 0.1, CHOSEN)
                .against(ImmutableSortedMap.of(Year.of(2027), benchmark));
        Ledger ledger = plan(spent, ImmutableList.of(shared));
        says(
                "a benchmark of %s, u = 0.02, x = 0.5 and c = 0.1: at %s the partner gets %s.",
                benchmark, spent, posted(ledger, "sharedSavings/shared/paid", 2028, 1));
    }

    @Test
    void anOutcomeBond() {
        OutcomeBond bond = OutcomeBond.builder()
                .id("bond")
                .title(TEXT)
                .investor(PartyId.of("org:investor"))
                .line(NURSING)
                .amounts(ImmutableSortedMap.of(Year.of(2027), Money.euros(100_000)))
                .addSavingOn(CLINIC)
                .share(Grounded.of(0.9, CHOSEN))
                .most(Grounded.of(1.05, CHOSEN))
                .build();
        Ledger ledger = plan(Money.euros(120_000), ImmutableList.of(bond, effect(NURSING, CLINIC, 0.0, 0.6, 0.6)));
        says(
                "%s that saves %s in each of two years, x = 0.9 and l = 1.05: %s and then %s.",
                Money.euros(100_000),
                ledger.sum(Year.of(2028), rule -> rule.kind() == PostingKind.CASHING),
                posted(ledger, "bond/repaid/paid", 2029, 1),
                posted(ledger, "bond/repaid/paid", 2030, 1));
    }

    @Test
    void reinvestments() {
        Ledger ledger = plan(
                Money.euros(120_000),
                ImmutableList.of(
                        spending(NURSING, 2027),
                        effect(NURSING, CLINIC, 1.0),
                        Reinvestment.of("effect")
                                .from(CLINIC)
                                .into(CLINIC)
                                .share(0.8, CHOSEN)
                                .named("one"),
                        Reinvestment.of("effect")
                                .from(CLINIC)
                                .into(CLINIC)
                                .share(0.4, CHOSEN)
                                .named("two")));
        says(
                "two reinvestments of 80 %% and 40 %% of 1,000.00 spend %s and %s.",
                posted(ledger, "one/spent", 2027, 2), posted(ledger, "two/spent", 2027, 2));
    }

    @Test
    void procurement() {
        ServiceContract contract = ServiceContract.outline(
                        TOWN, PartyId.of("org:provider"), Term.of(LocalDate.of(2027, 1, 1), Period.ofYears(1)))
                .covering(BASE)
                .compensation(TaskBased.perYear(Money.euros(120_000)));
        AwardRound round =
                AwardRound.tender().work(Parameter.of(120), Parameter.of(80)).withAdvisers(Parameter.of(10_000));
        List<PartyId> sixteen = IntStream.range(0, 16)
                .mapToObj(i -> i == 0 ? TOWN : PartyId.of("org:town-" + i))
                .toList();
        RegionalPool pool = RegionalPool.equally(sixteen).withCoordination(Parameter.of(1_500));
        Predicate<PostingRule> paid = rule -> rule.id().equals("procurement/round/" + BASE);
        Money alone = plan(contract, ProcurementCost.of(round).on(BASE).awarding(contract.id()))
                .sum(Year.of(2026), paid);
        Money together = plan(
                        contract,
                        ProcurementCost.of(round).on(BASE).pooledIn(pool).awarding(contract.id()))
                .sum(Year.of(2026), paid);
        says(
                "120 hours at 80.00 and advisers for 10,000.00 are %s a round; sixteen municipalities that coordinate for"
                        + " 1,500.00 each pay %s each.",
                alone, together);
    }
}

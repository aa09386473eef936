package nl.geldstroom.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import nl.geldstroom.agreement.Agreement;
import nl.geldstroom.agreement.AgreementId;
import nl.geldstroom.agreement.ServiceContract;
import nl.geldstroom.agreement.TaskBased;
import nl.geldstroom.baseline.Baseline;
import nl.geldstroom.baseline.BudgetLine;
import nl.geldstroom.baseline.Growth;
import nl.geldstroom.document.Input;
import nl.geldstroom.evidence.Estimate;
import nl.geldstroom.evidence.Parameter;
import nl.geldstroom.law.LawId;
import nl.geldstroom.ledger.Projection;
import nl.geldstroom.measure.BudgetShift;
import nl.geldstroom.money.Money;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.plan.Draws;
import nl.geldstroom.plan.Engine;
import nl.geldstroom.plan.Plan;
import nl.geldstroom.plan.PostingRule;
import nl.geldstroom.plan.Recorder;
import nl.geldstroom.plan.Totals;
import nl.geldstroom.provision.LineId;
import nl.geldstroom.scenario.Given;
import nl.geldstroom.scenario.Scenario;
import nl.geldstroom.scenario.ScenarioDocuments;
import nl.geldstroom.scenario.ScenarioPlan;
import org.junit.jupiter.api.Test;

/** What an agreement turns out to pay where that is uncertain: {@code r(c·q)} with q = drawn/point. */
class AgreementAmountsTest {

    private static final PartyId TOWN = PartyId.of("gm:1509");
    private static final LineId SUPPORT = LineId.of("gm:1509/6.712");
    private static final LineId BASE = LineId.of("gm:1509/6.1");
    private static final Agreement AGREEMENT = ServiceContract.fivePlusFive(
                    TOWN, PartyId.of("org:provider"), Year.of(2027))
            .covering(SUPPORT)
            .compensation(TaskBased.perYear(Money.euros(2_785_000)));
    private static final AgreementId ID = AGREEMENT.id();
    private static final String PARAMETER = "given/agreementAmounts/" + ID;
    private static final double POINT = 2_785_000.37;

    private static BudgetLine line(LineId id, long euros) {
        return BudgetLine.builder()
                .id(id)
                .payer(TOWN)
                .law(LawId.WMO2015)
                .cost(Money.euros(euros))
                .income(Money.ZERO)
                .build();
    }

    private static Scenario certain() {
        return Scenario.given(Baseline.builder()
                        .year(Year.of(2026))
                        .growth(new Growth(Parameter.of(0.02), Parameter.of(0.03), Optional.empty()))
                        .addLines(line(SUPPORT, 2_785_000), line(BASE, 3_946_000))
                        .build())
                .agreement(AGREEMENT)
                .measure(BudgetShift.from(SUPPORT).to(BASE).share(0.3).costPerMovedClient(Estimate.of(0.8)))
                .over(2027, 2030)
                .build();
    }

    private static Scenario uncertain(Estimate amount) {
        Given given = certain().given().withAgreementAmounts(ImmutableMap.of(ID, Parameter.of(amount)));
        ScenarioDocuments documents = new ScenarioDocuments();
        Scenario scenario = certain().withGiven(given);
        Scenario read = documents
                .read(Input.of("amounts.json", documents.write(scenario)))
                .orThrow();
        assertThat(read).isEqualTo(scenario);
        return read;
    }

    @Test
    void atThePointValueItPaysWhatItSays() {
        Projection one = Projection.of(certain());
        Projection other = Projection.of(uncertain(Estimate.pert(2_600_000, POINT, 3_100_000)));
        assertThat(one.ledger().postings()).isNotEmpty();
        for (Year year : List.of(Year.of(2026), Year.of(2027), Year.of(2028), Year.of(2029), Year.of(2030))) {
            for (PostingRule rule : one.plan().rules()) {
                assertThat(other.ledger().sum(year, posted -> posted.id().equals(rule.id())))
                        .as("%s in %s", rule.id(), year)
                        .isEqualTo(one.ledger().sum(year, posted -> posted.id().equals(rule.id())));
            }
        }
        assertThat(other.plan().parameters()).anyMatch(use -> use.id().equals(PARAMETER));
    }

    @Test
    void aDrawPaysEveryMonthTheRoundedProduct() {
        Scenario scenario =
                uncertain(Estimate.pert(2_600_000, POINT, 3_100_000)).reference();
        Plan plan = ScenarioPlan.of(scenario);
        Projection agreed = Projection.of(scenario);
        double[] drawn = {POINT, 2_600_000, 2_799_999.99, 3_100_000, 1};
        double[][] values = new double[plan.parameters().size()][drawn.length];
        for (int p = 0; p < values.length; p++) {
            var use = plan.parameters().get(p);
            for (int i = 0; i < drawn.length; i++) {
                values[p][i] =
                        use.id().equals(PARAMETER) ? drawn[i] : use.parameter().point();
            }
        }
        double[][] paid = new double[plan.grid().months()][drawn.length];
        Totals totals = Engine.run(plan, new Draws(drawn.length, values), new Recorder() {
            @Override
            public void posted(int month, PostingRule rule, double[] cents) {
                if (rule.agreement().equals(Optional.of(ID.text()))) {
                    for (int i = 0; i < cents.length; i++) {
                        paid[month][i] += cents[i];
                    }
                }
            }
        });
        assertThat(totals.width()).isEqualTo(drawn.length);
        int compared = 0;
        for (int month = 0; month < paid.length; month++) {
            var at = plan.grid().month(month);
            double cents = agreed.ledger().postings().stream()
                    .filter(posting -> posting.month().equals(at)
                            && posting.rule().agreement().equals(Optional.of(ID.text())))
                    .mapToLong(posting -> posting.amount().cents())
                    .sum();
            for (int i = 0; i < drawn.length; i++) {
                assertThat(paid[month][i]).isEqualTo(Math.rint(cents * (drawn[i] / POINT)));
                compared += cents > 0 ? 1 : 0;
            }
        }
        System.out.println("Amounts of an agreement: " + compared + " months of draws pay r(c·q).");
        assertThat(compared).isGreaterThan(100);
    }

    @Test
    void theRunWithTheAmountHeldAtItsPointIsThatOfTheCertainAgreement() {
        RiskResult held = Risk.of(uncertain(Estimate.pert(2_600_000, POINT, 3_100_000)))
                .draws(9)
                .with(PARAMETER, POINT)
                .run();
        RiskResult certain = Risk.of(certain()).draws(9).run();
        assertThat(held.cents(TOWN)).isEqualTo(certain.cents(TOWN));
    }

    @Test
    void anAmountMustBeOfAnAgreementAndMoreThanNothing() {
        assertThatThrownBy(() -> certain()
                        .given()
                        .withAgreementAmounts(ImmutableMap.of(
                                AgreementId.of("OTHER"), Parameter.of(1), ID, Parameter.of(Estimate.uniform(-1, 1)))))
                .hasMessageContaining("The agreement (OTHER) must be one of the agreements of the scenario.")
                .hasMessageContaining("must be zero or more, and its point value more than zero");
    }
}

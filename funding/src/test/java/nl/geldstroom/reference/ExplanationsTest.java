package nl.geldstroom.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Year;
import java.time.YearMonth;
import nl.geldstroom.baseline.BudgetLine;
import nl.geldstroom.ledger.Cell;
import nl.geldstroom.ledger.Explanation;
import nl.geldstroom.ledger.Projection;
import nl.geldstroom.money.Money;
import nl.geldstroom.plan.PostingKind;
import nl.geldstroom.plan.PostingRule;
import nl.geldstroom.plan.Trace;
import nl.geldstroom.scenario.NamedParty;
import nl.geldstroom.source.FundingSource;
import nl.geldstroom.text.Language;
import org.junit.jupiter.api.Test;

/** An explanation is the calculation: what it derives is what was posted. */
class ExplanationsTest {

    @Test
    void whatIsTracedIsWhatWasPosted() {
        for (long number = 0; number < 40; number++) {
            Projection projection = Projection.of(RandomScenarios.numbered(number));
            Recording recording = Recording.of(projection.scenario());
            for (int month : new int[] {0, 11, 12, 30, recording.months() - 1}) {
                Trace trace = Trace.of(projection.plan(), month);
                for (PostingRule rule : projection.plan().rules()) {
                    assertThat(trace.value(projection.plan().columnOf(rule)) + 0.0)
                            .as("%s in month %s of scenario %s", rule.id(), month, number)
                            .isEqualTo(recording.posted(rule.id(), month) + 0.0);
                }
            }
        }
    }

    @Test
    void theItemsAndTheirMonthsAddUpToTheFigure() {
        for (long number = 0; number < 40; number++) {
            Projection projection = Projection.of(RandomScenarios.numbered(number));
            Year year = projection.scenario().horizon().to();
            for (NamedParty party : projection.scenario().given().parties()) {
                Explanation explanation = projection.explain(party.id(), year);
                addsUp(explanation);
                assertThat(explanation.absolute())
                        .isEqualTo(projection
                                .ledger()
                                .balance(year, rule -> rule.payer().equals(party.id())));
                assertThat(explanation.difference()).isEqualTo(projection.difference(party.id(), year));
            }
        }
    }

    /** Every row of the budget is a sum over lines, kinds and natures; so is every part of such a sum. */
    @Test
    void everyPartOfEveryBudgetExplainsItself() {
        for (long number = 0; number < 10; number++) {
            Projection projection = Projection.of(RandomScenarios.numbered(number));
            Year year = projection.scenario().horizon().from();
            Money whole = projection.amount(Cell.balance().in(year));
            Money ofLines = Money.ZERO;
            for (BudgetLine line : projection.scenario().given().baseline().lines()) {
                Explanation explanation =
                        projection.explain(Cell.balance().line(line.id()).in(year));
                addsUp(explanation);
                ofLines = ofLines.plus(explanation.absolute());
            }
            for (FundingSource source : projection.scenario().given().sources()) {
                if (source.parts().isEmpty()) {
                    ofLines = ofLines.plus(
                            projection.amount(Cell.balance().source(source.id()).in(year)));
                }
            }
            Explanation others = projection.explain(Cell.cost().in(year));
            addsUp(others);
            assertThat(others.absolute()).isEqualTo(whole.negated());
            assertThat(ofLines).isEqualTo(whole);
            for (PostingKind kind : PostingKind.values()) {
                Money months = Money.ZERO;
                for (int month = 1; month <= 12; month++) {
                    Explanation explanation = projection.explain(Cell.of(kind).in(year.atMonth(month)));
                    addsUp(explanation);
                    months = months.plus(explanation.absolute());
                }
                assertThat(months).isEqualTo(projection.ledger().sum(year, rule -> rule.kind() == kind));
            }
        }
    }

    private static void addsUp(Explanation explanation) {
        Money sum = Money.ZERO;
        Money reference = Money.ZERO;
        for (Explanation.Item item : explanation.items()) {
            assertThat(Money.sum(item.months().values())).isEqualTo(item.amount());
            sum = sum.plus(item.amount());
            reference = reference.plus(item.reference());
        }
        assertThat(sum).isEqualTo(explanation.absolute());
        assertThat(reference).isEqualTo(explanation.reference());
        assertThat(explanation.text(Language.NL)).isNotBlank();
    }

    @Test
    void aPostingThatTwoPartsTakeCountsOnce() {
        Projection projection = Projection.of(RandomScenarios.numbered(3));
        Cell all = Cell.balance();

        assertThat(projection.amount(all.and(all))).isEqualTo(projection.amount(all));
    }

    @Test
    void monthsOutsideTheRunAreRefused() {
        Projection projection = Projection.of(RandomScenarios.numbered(3));

        assertThatThrownBy(() -> projection.explain(Cell.balance().in(Year.of(1999))))
                .hasMessageContaining("The months (1999-01 to 1999-12)");
        assertThatThrownBy(() -> Cell.balance().between(YearMonth.of(2028, 2), YearMonth.of(2028, 1)))
                .hasMessageContaining("must not be before its first");
    }
}

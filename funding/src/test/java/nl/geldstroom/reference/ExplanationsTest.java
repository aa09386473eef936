package nl.geldstroom.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Year;
import nl.geldstroom.ledger.Explanation;
import nl.geldstroom.ledger.Projection;
import nl.geldstroom.money.Money;
import nl.geldstroom.plan.PostingRule;
import nl.geldstroom.plan.Trace;
import nl.geldstroom.scenario.NamedParty;
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
    void theItemsAddUpToTheFigure() {
        for (long number = 0; number < 40; number++) {
            Projection projection = Projection.of(RandomScenarios.numbered(number));
            Year year = projection.scenario().horizon().to();
            for (NamedParty party : projection.scenario().given().parties()) {
                Explanation explanation = projection.explain(party.id(), year);
                Money sum = Money.ZERO;
                for (Explanation.Item item : explanation.items()) {
                    sum = switch (item.rule().kind()) {
                        case INCOME, GRANT, RELEASE, CASHING -> sum.plus(item.amount());
                        case VALUE -> sum;
                        default -> sum.minus(item.amount());
                    };
                }
                assertThat(sum).isEqualTo(explanation.absolute());
                assertThat(explanation.difference()).isEqualTo(projection.difference(party.id(), year));
            }
        }
    }
}

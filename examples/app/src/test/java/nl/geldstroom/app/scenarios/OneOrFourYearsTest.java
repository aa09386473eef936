package nl.geldstroom.app.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.function.Function;
import nl.geldstroom.ledger.Projection;
import nl.geldstroom.measure.ProcurementCost;
import nl.geldstroom.money.Money;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.plan.Book;
import nl.geldstroom.plan.PostingKind;
import nl.geldstroom.scenario.Scenario;
import org.junit.jupiter.api.Test;

/** One-year against four-year subsidies: what the page says is what the two files give. */
class OneOrFourYearsTest {

    private static final PageTable PAGE = PageTable.of("one-or-four-years.md");

    private static final List<Projection> RUNS =
            List.of(PageTable.run("one-or-four-years-a.json"), PageTable.run("one-or-four-years-b.json"));

    private static final PartyId TOWN = PartyId.of("gm:1509");

    private static void says(String what, Function<Projection, Object> figure) {
        PAGE.says(what, RUNS.stream().map(figure).toArray());
    }

    private static Money costOf(Projection run, String measure) {
        return PageTable.sum(
                run,
                rule -> rule.kind() == PostingKind.EXTRA_COST
                        && rule.measure().filter(measure::equals).isPresent());
    }

    @Test
    void thePageSaysWhatTheRunsGive() {
        says(
                "decisions on subsidies",
                run -> run.scenario().given().agreements().size());
        says("deciding, for the municipality", run -> costOf(run, "subsidierondes"));
        says(
                "applying, for the organisation",
                run -> PageTable.sum(run, rule -> rule.book() == Book.VALUE).negated());
        says("the other offer", run -> costOf(run, "andere-koers"));
        says("what the subsidy lets go for it", run -> PageTable.sum(run, rule -> rule.kind() == PostingKind.RELEASE));
        says("paid twice, in 2029 and 2030", run -> PageTable.watched(run, "andere-koers/double"));
        says("difference with unchanged policy", run -> PageTable.gain(run, TOWN));
    }

    @Test
    void theFiguresAddUpByHand() {
        assertThat(costOf(RUNS.get(0), "subsidierondes")).isEqualTo(Money.euros(8 * 80 * 80));
        assertThat(costOf(RUNS.get(1), "subsidierondes")).isEqualTo(Money.euros(2 * 80 * 80));
        assertThat(costOf(RUNS.get(1), "andere-koers")).isEqualTo(Money.euros(6 * 150_000));
        assertThat(PageTable.watched(RUNS.get(1), "andere-koers/double")).isEqualTo(Money.euros(2 * 150_000));
    }

    @Test
    void aCouncilThatKeepsItsCoursePaysForDecisionsAlone() {
        for (Projection run : RUNS) {
            Scenario same = run.scenario()
                    .withMeasures(run.scenario().measures().stream()
                            .filter(ProcurementCost.class::isInstance)
                            .collect(ImmutableList.toImmutableList()));
            assertThat(PageTable.gain(Projection.of(same), TOWN))
                    .isEqualTo(costOf(run, "subsidierondes").negated());
        }
    }
}

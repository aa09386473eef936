package nl.geldstroom.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSet;
import java.time.Year;
import java.util.Optional;
import java.util.function.Consumer;
import nl.geldstroom.answer.FourYearTable;
import nl.geldstroom.answer.Results.Row;
import nl.geldstroom.answer.Results.RowKind;
import nl.geldstroom.baseline.Baseline;
import nl.geldstroom.baseline.BudgetLine;
import nl.geldstroom.baseline.Growth;
import nl.geldstroom.law.LawId;
import nl.geldstroom.ledger.Projection;
import nl.geldstroom.measure.Draft;
import nl.geldstroom.measure.Measure;
import nl.geldstroom.money.Money;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.plan.Column;
import nl.geldstroom.plan.Nature;
import nl.geldstroom.plan.PostingKind;
import nl.geldstroom.plan.Unit;
import nl.geldstroom.provision.LineId;
import nl.geldstroom.text.LocalizedText;
import org.junit.jupiter.api.Test;

/** What a measure of a user's own can post, pay and read back. */
class OwnMeasureTest {

    private static final PartyId TOWN = PartyId.of("gm:1509");
    private static final PartyId INSURER = PartyId.of("org:verzekeraar");
    private static final LineId SUPPORT = LineId.of("gm:1509/6.712");
    private static final LineId NURSING = LineId.of("org:verzekeraar/wijkverpleging");
    private static final LocalizedText TEXT = LocalizedText.same("own");

    private record Own(String id, ImmutableSet<LineId> lines, Consumer<Draft> body) implements Measure {

        @Override
        public LocalizedText title() {
            return TEXT;
        }

        @Override
        public void compile(Draft draft) {
            body.accept(draft);
        }
    }

    private static Projection run(Consumer<Draft> body) {
        return Projection.of(Scenario.given(Baseline.builder()
                        .year(Year.of(2026))
                        .growth(Growth.NONE)
                        .addLines(
                                line(SUPPORT, TOWN, LawId.WMO2015, 1_200), line(NURSING, INSURER, LawId.of("zvw"), 600))
                        .build())
                .measure(new Own("own", ImmutableSet.of(SUPPORT, NURSING), body))
                .over(2027, 2030)
                .build());
    }

    private static BudgetLine line(LineId id, PartyId payer, LawId law, long euros) {
        return BudgetLine.builder()
                .id(id)
                .payer(payer)
                .law(law)
                .cost(Money.euros(euros))
                .income(Money.ZERO)
                .build();
    }

    private static Column cents(Draft draft, int from, double cents) {
        return draft.table(draft.grid().tabulate(month -> month.getYear() < from ? 0 : cents), TEXT, Unit.EUROS);
    }

    private static Money difference(Projection projection, PartyId payer, int year) {
        return projection.difference(payer, Year.of(year));
    }

    @Test
    void what_one_party_pays_another_receives_and_nothing_stays_between_them() {
        Projection projection =
                run(draft -> draft.pay("share", INSURER, TOWN, cents(draft, 2028, 1_000), Nature.STRUCTURAL, TEXT));

        assertThat(difference(projection, INSURER, 2027)).isEqualTo(Money.ZERO);
        assertThat(difference(projection, INSURER, 2028)).isEqualTo(Money.euros(-120));
        assertThat(difference(projection, TOWN, 2028)).isEqualTo(Money.euros(120));
        assertThat(projection.ledger().balances()).containsEntry("between/own", Money.ZERO);
    }

    @Test
    void a_measure_reads_back_what_was_posted_last_year() {
        // Extra cost of 10.00 a month from 2028; half of it comes back a year later.
        Projection projection = run(draft -> {
            draft.charge("extra", SUPPORT, cents(draft, 2028, 1_000), Nature.STRUCTURAL, TEXT);
            Column lastYear = draft.lastYear(draft.posted(rule ->
                    rule.kind() == PostingKind.EXTRA_COST && rule.payer().equals(TOWN)));
            Column half = draft.monthly(draft.number(0.5).times(lastYear).rounded());
            draft.pay("half", INSURER, TOWN, half, Nature.INCIDENTAL, TEXT);
        });

        assertThat(difference(projection, TOWN, 2028)).isEqualTo(Money.euros(-120));
        assertThat(difference(projection, TOWN, 2029)).isEqualTo(Money.euros(-60));
        assertThat(difference(projection, INSURER, 2029)).isEqualTo(Money.euros(-60));
    }

    @Test
    void running_totals_start_in_january_or_with_the_plan() {
        Projection projection = run(draft -> {
            Column monthly = cents(draft, 2028, 100);
            draft.observe("year", SUPPORT, draft.sinceJanuary(monthly), Unit.EUROS, TEXT);
            draft.observe("all", SUPPORT, draft.sinceStart(monthly), Unit.EUROS, TEXT);
            draft.observe("last", SUPPORT, draft.lastYear(monthly), Unit.EUROS, TEXT);
        });

        double[] year = projection.ledger().observed("own/year");
        double[] all = projection.ledger().observed("own/all");
        double[] last = projection.ledger().observed("own/last");
        // The plan starts in January 2026: month 24 is January 2028.
        assertThat(year[23]).isZero();
        assertThat(year[24]).isEqualTo(100);
        assertThat(year[35]).isEqualTo(1_200);
        assertThat(year[36]).isEqualTo(100);
        assertThat(all[47]).isEqualTo(2_400);
        assertThat(last[35]).isZero();
        assertThat(last[36]).isEqualTo(1_200);
        assertThat(last[47]).isEqualTo(1_200);
    }

    @Test
    void the_balance_counts_what_comes_in_and_what_goes_out() {
        Projection projection = run(draft -> {
            draft.charge("extra", SUPPORT, cents(draft, 2027, 300), Nature.STRUCTURAL, TEXT);
            draft.pay("help", INSURER, TOWN, cents(draft, 2027, 100), Nature.STRUCTURAL, TEXT);
            draft.observe(
                    "balance",
                    SUPPORT,
                    draft.balance(
                            rule -> rule.payer().equals(TOWN) && rule.measure().equals(Optional.of("own"))),
                    Unit.EUROS,
                    TEXT);
        });

        assertThat(projection.ledger().observed("own/balance")[12]).isEqualTo(-200);
    }

    @Test
    void the_rows_of_the_table_add_up_to_the_balance_whatever_is_posted() {
        Projection projection = run(draft -> {
            draft.pay("help", INSURER, TOWN, cents(draft, 2027, 100), Nature.STRUCTURAL, TEXT);
            draft.post(
                    "fund",
                    PostingKind.CONTRIBUTION,
                    Nature.INCIDENTAL,
                    TOWN,
                    Optional.empty(),
                    "fund/vitality",
                    "means/" + TOWN,
                    cents(draft, 2028, 500),
                    TEXT);
            draft.post(
                    "cut",
                    PostingKind.CUT,
                    Nature.STRUCTURAL,
                    TOWN,
                    Optional.of(SUPPORT),
                    "means/" + TOWN,
                    "cost/" + SUPPORT,
                    cents(draft, 2029, 700),
                    TEXT);
        });

        FourYearTable table = FourYearTable.of(projection, TOWN);
        for (int year = 0; year < table.years().size(); year++) {
            Money sum = Money.ZERO;
            Money balance = Money.ZERO;
            for (Row row : table.rows()) {
                Money amount = row.absolute().get(year);
                switch (row.kind()) {
                    case COST, ACCESS -> sum = sum.minus(amount);
                    case INCOME, GRANT, OTHER -> sum = sum.plus(amount);
                    case BALANCE -> balance = amount;
                    case STRUCTURAL, INCIDENTAL -> {}
                }
            }
            assertThat(sum).isEqualTo(balance);
        }
        assertThat(table.rows())
                .filteredOn(row -> row.kind() == RowKind.OTHER)
                .extracting(row -> row.label().en())
                .containsExactly("contributions to funds", "received from other parties");
    }

    @Test
    void columns_that_wait_for_each_other_are_refused() {
        assertThatThrownBy(() -> run(draft -> {
                    Column paid = draft.posted(rule -> rule.kind() == PostingKind.RECEIVED);
                    draft.pay("more", INSURER, TOWN, paid.plus(draft.number(1)), Nature.STRUCTURAL, TEXT);
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("wait for each other");
    }
}

package nl.geldstroom.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.Year;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.geldstroom.document.Documents;
import nl.geldstroom.document.Input;
import nl.geldstroom.money.Money;
import nl.geldstroom.party.PartyId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubsidyTest {

    private static final LocalDate APPLIED = LocalDate.of(2026, 9, 1);
    private static final LocalDate GRANTED = LocalDate.of(2026, 11, 15);
    private static final LocalDate ADVANCED = LocalDate.of(2027, 1, 15);
    private static final LocalDate DETERMINED = LocalDate.of(2028, 6, 1);

    private static Subsidy applied() {
        return Subsidy.builder()
                .id("S-1")
                .granter(PartyId.of("gm:1509"))
                .recipient(PartyId.of("kvk:12345678"))
                .activities("social base")
                .applied(APPLIED)
                .build();
    }

    private static Subsidy granted() {
        return applied().and(new SubsidyEvent.Granted(GRANTED, Money.euros(100_000)));
    }

    private static Subsidy advanced() {
        return granted().and(new SubsidyEvent.Advanced(ADVANCED, Money.euros(80_000)));
    }

    private static Subsidy tooMuchAdvanced() {
        return advanced()
                .and(new SubsidyEvent.Determined(
                        DETERMINED, Money.euros(70_000), SubsidyEvent.Reason.ACTIVITIES_NOT_DONE));
    }

    private static SubsidyState state(Subsidy subsidy, LocalDate on) {
        return subsidy.on(on).orElseThrow().state();
    }

    @Test
    void its_state_on_a_date_is_what_happened_until_then() {
        Subsidy subsidy = tooMuchAdvanced();

        assertThat(subsidy.on(APPLIED.minusDays(1))).isEmpty();
        assertThat(state(subsidy, APPLIED)).isEqualTo(SubsidyState.APPLIED);
        assertThat(state(subsidy, GRANTED)).isEqualTo(SubsidyState.GRANTED);
        assertThat(subsidy.on(GRANTED).orElseThrow().granted()).isEqualTo(Money.euros(100_000));
        assertThat(subsidy.on(ADVANCED).orElseThrow().paid()).isEqualTo(Money.euros(80_000));
        assertThat(state(subsidy, DETERMINED)).isEqualTo(SubsidyState.DETERMINED);
    }

    @Test
    void what_was_advanced_above_the_final_amount_comes_back() {
        Subsidy subsidy = tooMuchAdvanced();
        Subsidy.Balance balance = subsidy.on(DETERMINED).orElseThrow();

        assertThat(balance.toRecover()).isEqualTo(Money.euros(10_000));
        assertThat(balance.toPay()).isEqualTo(Money.ZERO);
        LocalDate back = DETERMINED.plusMonths(2);
        assertThat(state(subsidy.and(new SubsidyEvent.Recovered(back, Money.euros(10_000))), back))
                .isEqualTo(SubsidyState.SETTLED);
    }

    @Test
    void what_is_left_after_the_advance_is_paid() {
        Subsidy subsidy = advanced()
                .and(new SubsidyEvent.Determined(DETERMINED, Money.euros(100_000), SubsidyEvent.Reason.AS_GRANTED));

        assertThat(subsidy.on(DETERMINED).orElseThrow().toPay()).isEqualTo(Money.euros(20_000));
        LocalDate paid = SubsidyTerms.payBy(DETERMINED);
        assertThat(state(subsidy.and(new SubsidyEvent.Paid(paid, Money.euros(20_000))), paid))
                .isEqualTo(SubsidyState.SETTLED);
    }

    @Test
    void a_withdrawn_grant_pays_back_its_advances() {
        Subsidy subsidy =
                advanced().and(new SubsidyEvent.Withdrawn(ADVANCED.plusDays(1), SubsidyEvent.Ground.CHANGED_INSIGHTS));
        Subsidy.Balance balance = subsidy.on(ADVANCED.plusDays(1)).orElseThrow();

        assertThat(balance.state()).isEqualTo(SubsidyState.WITHDRAWN);
        assertThat(balance.toRecover()).isEqualTo(Money.euros(80_000));
        assertThat(subsidy.events().get(2).article()).isEqualTo(Article.of("awb/4:50"));
    }

    @Test
    void a_determination_is_reduced_within_five_years_and_not_after() {
        Subsidy subsidy = advanced()
                .and(new SubsidyEvent.Determined(DETERMINED, Money.euros(80_000), SubsidyEvent.Reason.ACTUAL_COST));
        LocalDate last = DETERMINED.plusYears(5);

        assertThat(subsidy.and(new SubsidyEvent.Reduced(last, Money.euros(50_000)))
                        .on(last)
                        .orElseThrow()
                        .toRecover())
                .isEqualTo(Money.euros(30_000));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> subsidy.and(new SubsidyEvent.Reduced(last.plusDays(1), Money.ZERO)))
                .withMessageContaining("five years after its determination")
                .withMessageContaining("(awb/4:49)");
    }

    @Test
    void what_title_4_2_does_not_allow_is_refused_with_the_article() {
        refused(applied(), new SubsidyEvent.Advanced(ADVANCED, Money.euros(1)), "be granted", "awb/4:95");
        refused(granted(), new SubsidyEvent.Granted(ADVANCED, Money.euros(1)), "not decided", "awb/4:29");
        refused(granted(), new SubsidyEvent.Refused(ADVANCED), "not decided", "awb/4:25");
        refused(
                advanced(),
                new SubsidyEvent.Advanced(ADVANCED, Money.euros(20_001)),
                "more than the grant",
                "awb/4:95");
        refused(advanced(), new SubsidyEvent.Paid(ADVANCED, Money.euros(1)), "be determined", "awb/4:52");
        refused(
                advanced(),
                new SubsidyEvent.Recovered(ADVANCED, Money.euros(1)),
                "determined or withdrawn",
                "awb/4:57");
        refused(
                advanced(),
                new SubsidyEvent.Determined(DETERMINED, Money.euros(100_001), SubsidyEvent.Reason.AS_GRANTED),
                "above the grant",
                "awb/4:46");
        refused(
                advanced(),
                new SubsidyEvent.Determined(DETERMINED, Money.euros(99_999), SubsidyEvent.Reason.AS_GRANTED),
                "lower on a ground",
                "awb/4:46");
        refused(
                tooMuchAdvanced(),
                new SubsidyEvent.Recovered(DETERMINED, Money.euros(10_001)),
                "more than the undue",
                "awb/4:57");
        refused(
                tooMuchAdvanced(),
                new SubsidyEvent.Recovered(DETERMINED.plusYears(6), Money.euros(1)),
                "five years",
                "awb/4:57");
        refused(
                tooMuchAdvanced(),
                new SubsidyEvent.Reduced(DETERMINED, Money.euros(70_000)),
                "reduced below",
                "awb/4:49");
        refused(
                applied().and(new SubsidyEvent.Refused(GRANTED)),
                new SubsidyEvent.Granted(ADVANCED, Money.euros(1)),
                "it is refused",
                "awb/4:29");
    }

    private static void refused(Subsidy subsidy, SubsidyEvent event, String rule, String article) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> subsidy.and(event))
                .withMessageContaining(rule)
                .withMessageContaining("(" + article + ")");
    }

    @Test
    void nothing_is_paid_while_payment_is_suspended_for_at_most_thirteen_weeks() {
        LocalDate until = GRANTED.plusWeeks(13);
        Subsidy suspended = granted().and(new SubsidyEvent.Suspended(GRANTED, until));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> suspended.and(new SubsidyEvent.Advanced(until.minusDays(1), Money.euros(1))))
                .withMessageContaining("(awb/4:56)");
        assertThat(state(suspended.and(new SubsidyEvent.Advanced(until, Money.euros(1))), until))
                .isEqualTo(SubsidyState.GRANTED);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SubsidyEvent.Suspended(GRANTED, until.plusDays(1)))
                .withMessageContaining("within 13 weeks (awb/4:56)")
                .withMessageContaining("Maybe " + until);
    }

    @Test
    void events_come_in_the_order_of_their_dates() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> granted().and(new SubsidyEvent.Advanced(APPLIED, Money.euros(1))))
                .withMessageContaining("in the order of their dates");
    }

    @Test
    void amounts_are_positive() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SubsidyEvent.Granted(GRANTED, Money.ZERO))
                .withMessageContaining("must be positive");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SubsidyEvent.Determined(GRANTED, Money.euros(-1), SubsidyEvent.Reason.FALSE_DATA))
                .withMessageContaining("must not be negative");
    }

    @Test
    void who_grants_does_not_receive() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Subsidy.builder()
                        .id("S-1")
                        .granter(PartyId.of("gm:1509"))
                        .recipient(PartyId.of("gm:1509"))
                        .activities("social base")
                        .applied(APPLIED)
                        .build())
                .withMessageContaining("another than its granter");
    }

    @Test
    void a_set_off_needs_the_same_recipient_and_the_same_activities() {
        Subsidy next = new Subsidy(
                "S-2",
                PartyId.of("gm:1509"),
                PartyId.of("kvk:12345678"),
                "social base",
                APPLIED.plusYears(1),
                com.google.common.collect.ImmutableList.of());
        Subsidy other = new Subsidy("S-3", next.granter(), next.recipient(), "sport", next.applied(), next.events());

        assertThat(applied().maySetOffAgainst(next)).isTrue();
        assertThat(applied().maySetOffAgainst(other)).isFalse();
        assertThat(applied().maySetOffAgainst(applied())).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2027-01-01, 2026-10-01, 6, 3, 2027-04-01",
        "2027-01-01, 2026-10-01, 6, 2, 2027-01-01",
        "2027-01-01, 2026-04-01, 6, 10, 2027-01-01",
        "2027-01-01, 2026-12-31, 12, 4, 2027-12-31",
    })
    void after_three_years_a_refusal_needs_a_reasonable_term(
            LocalDate periodEnd, LocalDate notice, int months, int years, LocalDate ends) {
        assertThat(SubsidyTerms.endsAfterRefusal(periodEnd, notice, months, years))
                .isEqualTo(ends);
    }

    @Test
    void the_terms_are_dates() {
        assertThat(SubsidyTerms.applyBy(Year.of(2027))).isEqualTo(LocalDate.of(2026, 10, 2));
        assertThat(SubsidyTerms.decideBy(LocalDate.of(2026, 10, 2))).isEqualTo(LocalDate.of(2026, 11, 27));
        assertThat(SubsidyTerms.payBy(LocalDate.of(2028, 6, 1))).isEqualTo(LocalDate.of(2028, 7, 13));
        assertThat(SubsidyTerms.invokeReservationBy(LocalDate.of(2026, 11, 10))).isEqualTo(LocalDate.of(2026, 12, 8));
    }

    @Property
    void what_is_paid_and_what_comes_back_add_up_to_the_final_amount(
            @ForAll @IntRange(min = 1, max = 10_000_000) int grantCents,
            @ForAll @IntRange(max = 10_000_000) int advanceCents,
            @ForAll @IntRange(max = 10_000_000) int finalCents) {
        Money grant = Money.ofCents(grantCents);
        Money advance = Money.ofCents(advanceCents % (grantCents + 1));
        Money amount = Money.ofCents(finalCents % (grantCents + 1));
        Subsidy subsidy = applied().and(new SubsidyEvent.Granted(GRANTED, grant));
        if (!advance.isZero()) {
            subsidy = subsidy.and(new SubsidyEvent.Advanced(ADVANCED, advance));
        }
        subsidy = subsidy.and(new SubsidyEvent.Determined(
                DETERMINED,
                amount,
                amount.equals(grant) ? SubsidyEvent.Reason.AS_GRANTED : SubsidyEvent.Reason.ACTUAL_COST));
        Subsidy.Balance balance = subsidy.on(DETERMINED).orElseThrow();

        assertThat(balance.paid().plus(balance.toPay()).minus(balance.toRecover()))
                .isEqualTo(amount);
        assertThat(balance.toPay().min(balance.toRecover())).isEqualTo(Money.ZERO);
        assertThat(balance.state() == SubsidyState.SETTLED).isEqualTo(advance.equals(amount));
    }

    @Test
    void it_survives_a_document() {
        Documents documents = Documents.standard();

        assertThat(documents
                        .read(
                                Input.of("s.json", documents.write("subsidy", tooMuchAdvanced())),
                                "subsidy",
                                Subsidy.class)
                        .orThrow())
                .isEqualTo(tooMuchAdvanced());
    }
}

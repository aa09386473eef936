package nl.geldstroom.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.time.Year;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.geldstroom.agreement.EffortBased;
import nl.geldstroom.agreement.Exerciser;
import nl.geldstroom.agreement.ReleasePath;
import nl.geldstroom.agreement.ServiceContract;
import nl.geldstroom.agreement.SpendingCeiling;
import nl.geldstroom.agreement.TaskBased;
import nl.geldstroom.agreement.Term;
import nl.geldstroom.clause.ContinuityStep;
import nl.geldstroom.document.Documents;
import nl.geldstroom.document.Input;
import nl.geldstroom.evidence.Assumption;
import nl.geldstroom.money.Money;
import nl.geldstroom.money.Price;
import nl.geldstroom.money.Share;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.provision.LineId;
import nl.geldstroom.tariff.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgreementLifeTest {

    private static final PartyId TOWN = PartyId.of("gm:1509");
    private static final PartyId PROVIDER = PartyId.of("org:zorgaanbieder");
    private static final LineId SUPPORT = LineId.of("gm:1509/6.712");

    static ServiceContract task() {
        return ServiceContract.fivePlusFive(TOWN, PROVIDER, Year.of(2027))
                .covering(SUPPORT)
                .compensation(TaskBased.perYear(Money.euros(1_200_000)));
    }

    static ServiceContract effort() {
        return ServiceContract.fivePlusFive(TOWN, PROVIDER, Year.of(2027))
                .covering(SUPPORT)
                .compensation(EffortBased.releasing(ReleasePath.months(6, 18)));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static When when(String effective, String known) {
        return When.of(day(effective), day(known));
    }

    @ParameterizedTest(name = "on {0} firm until {1}")
    @CsvSource({"2031-04-30, 2032-01-01", "2031-05-01, 2037-01-01", "2031-06-01, 2037-01-01"})
    void anExtensionHoldsFromTheDayOfItsDecision(String asOf, String firmEnd) {
        AgreementLife life = AgreementLife.of(task()).with(new AgreementEvent.Extended(When.of(day("2031-05-01")), 1));

        assertThat(life.asOf(day(asOf)).terms().term().firmEnd()).isEqualTo(firmEnd);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2026-11-30, DRAFT",
        "2026-12-01, AGREED",
        "2027-01-01, RUNNING",
        "2029-03-31, RUNNING",
        "2029-04-01, UNDER_NOTICE",
        "2029-09-30, UNDER_NOTICE",
        "2029-10-01, ENDED"
    })
    void theStatusFollowsTheEvents(String asOf, LifeStatus status) {
        AgreementLife life = AgreementLife.of(task())
                .with(
                        new AgreementEvent.Signed(When.of(day("2026-12-01"))),
                        new AgreementEvent.NoticeGiven(
                                When.of(day("2029-04-01")),
                                Exerciser.COMMISSIONER,
                                TerminationGround.CHANGE_OF_LAW,
                                day("2029-10-01")));

        assertThat(life.asOf(day(asOf)).status()).isEqualTo(status);
    }

    @Test
    void anEarlyEndIsTheEndOfTheTermInForce() {
        AgreementLife life = AgreementLife.of(task())
                .with(new AgreementEvent.Ended(When.of(day("2029-10-16")), EndReason.MUTUAL_CONSENT));

        assertThat(life.asOf(day("2029-10-15")).agreement().term().end()).isEqualTo("2037-01-01");
        assertThat(life.asOf(day("2029-10-16")).agreement().term().end()).isEqualTo("2029-10-16");
    }

    @Test
    void noticeThatIsWithdrawnLeavesTheTermAsItWas() {
        AgreementLife life = AgreementLife.of(task())
                .with(
                        new AgreementEvent.NoticeGiven(
                                When.of(day("2029-04-01")),
                                Exerciser.COMMISSIONER,
                                TerminationGround.CHANGE_OF_LAW,
                                day("2029-10-01")),
                        new AgreementEvent.NoticeWithdrawn(When.of(day("2029-05-01"))));

        assertThat(life.asOf(day("2029-04-15")).end()).isEqualTo("2029-10-01");
        assertThat(life.asOf(day("2029-05-01")).end()).isEqualTo("2037-01-01");
    }

    @Test
    void whatBecomesKnownLaterWasNotThereBefore() {
        AgreementLife life = AgreementLife.of(effort())
                .with(
                        new AgreementEvent.CeilingSet(
                                when("2028-01-01", "2027-09-15"), SpendingCeiling.of(Money.euros(900_000))),
                        new AgreementEvent.CeilingSet(
                                when("2028-01-01", "2028-03-01"), SpendingCeiling.of(Money.euros(950_000))));
        LocalDate spring = day("2028-04-01");

        assertThat(life.asOf(spring, day("2027-09-14")).terms().compensation().ceiling())
                .isEmpty();
        assertThat(life.asOf(spring, day("2028-02-01")).terms().compensation().ceiling())
                .contains(SpendingCeiling.of(Money.euros(900_000)));
        assertThat(life.asOf(spring).terms().compensation().ceiling())
                .contains(SpendingCeiling.of(Money.euros(950_000)));
        assertThat(life.asOf(spring).history()).hasSize(1);
        assertThat(life.upcoming(day("2027-10-01"))).hasSize(1);
    }

    @Test
    void anIndexThatWasFixedStandsInTheFormula() {
        AgreementLife life = AgreementLife.of(task())
                .with(
                        AgreementEvent.Indexed.of(when("2029-01-01", "2028-10-15"), new BigDecimal("2.50")),
                        AgreementEvent.Indexed.of(when("2028-01-01", "2027-10-15"), new BigDecimal("3.2")));

        assertThat(life.asOf(day("2029-01-01")).terms().compensation().indexation())
                .isEqualTo(nl.geldstroom.index.Indexation.decided(
                        java.util.Map.of(Year.of(2028), new BigDecimal("3.2"), Year.of(2029), new BigDecimal("2.5")),
                        nl.geldstroom.index.Indexation.none()));
    }

    @Test
    void everyEventThatCannotHaveHappenedIsNamed() {
        When same = When.of(day("2028-01-01"));
        assertThatThrownBy(() -> AgreementLife.of(task())
                        .with(
                                new AgreementEvent.Extended(When.of(day("2031-05-01")), 2),
                                new AgreementEvent.CeilingSet(same, SpendingCeiling.of(Money.euros(1))),
                                new AgreementEvent.IntakeStopped(same, Exerciser.PROVIDER),
                                new AgreementEvent.IntakeResumed(same)))
                .hasMessageContaining("option (2)")
                .hasMessageContaining("art. 1.5.1")
                .hasMessageContaining("same matter");
    }

    @Provide
    Arbitrary<AgreementEvent> events() {
        Arbitrary<LocalDate> dates = Arbitraries.integers()
                .between(0, 40)
                .map(months -> LocalDate.of(2026, 7, 1).plusMonths(months));
        Arbitrary<When> whens = Combinators.combine(
                        dates, Arbitraries.integers().between(-200, 200))
                .as((date, days) -> When.of(date, date.plusDays(days)));
        Arbitrary<Money> amounts = Arbitraries.longs().between(1, 1_000_000).map(Money::ofCents);
        TransferCost cost = new TransferCost(
                Money.euros(400), LocalDate.of(2031, 1, 1), Money.euros(600), Assumption.of("test", "a round amount"));
        return Arbitraries.oneOf(
                whens.map(AgreementEvent.Signed::new),
                whens.map(when -> new AgreementEvent.Extended(when, 1)),
                whens.map(when -> new AgreementEvent.NotExtended(when, 1)),
                whens.map(when -> new AgreementEvent.NoticeGiven(
                        when,
                        Exerciser.PROVIDER,
                        TerminationGround.EARLY_TERMINATION,
                        when.effective().plusMonths(6))),
                whens.map(AgreementEvent.NoticeWithdrawn::new),
                whens.map(when -> new AgreementEvent.IntakeStopped(when, Exerciser.PROVIDER)),
                whens.map(AgreementEvent.IntakeResumed::new),
                whens.map(when -> new AgreementEvent.DiscountApplied(when, Share.of("0.05"), "no report")),
                whens.map(AgreementEvent.DiscountLifted::new),
                whens.map(when ->
                        new AgreementEvent.ContinuityReported(when, ContinuityStep.DECLINING, "annual accounts")),
                Combinators.combine(whens, amounts)
                        .as((when, amount) -> new AgreementEvent.CeilingSet(when, SpendingCeiling.of(amount))),
                Combinators.combine(whens, amounts).as(AgreementEvent.Paid::new),
                Combinators.combine(whens, amounts)
                        .as((when, amount) ->
                                new AgreementEvent.Settled(when, amount.negated(), "units not delivered")),
                whens.map(when -> AgreementEvent.Indexed.of(
                        When.of(when.effective().withDayOfYear(1), when.known()), new BigDecimal("3.2"))),
                whens.map(when -> AgreementEvent.ClientsTransferred.builder()
                        .when(when)
                        .clients(20)
                        .to(PartyId.of("org:andere-aanbieder"))
                        .cost(cost)
                        .build()),
                whens.map(when -> amended(
                        when, new TermsChange.NewPrice("02A03", Unit.HOUR, Price.of("70.12")), Money.euros(10))),
                whens.map(when -> amended(when, new TermsChange.NewScope(ImmutableSet.of(SUPPORT)), Money.euros(-10))),
                whens.map(when -> amended(
                        when,
                        new TermsChange.NewTerm(Term.of(
                                LocalDate.of(2027, 1, 1),
                                Period.ofYears(6),
                                nl.geldstroom.agreement.ExtensionOption.inPrinciple(Period.ofYears(2)))),
                        Money.euros(0))),
                whens.map(when -> new AgreementEvent.Ended(when, EndReason.DISSOLVED)));
    }

    private static AgreementEvent amended(When when, TermsChange change, Money value) {
        return AgreementEvent.Amended.builder()
                .when(when)
                .ground(AmendmentGround.REVISION_CLAUSE)
                .change(change)
                .value(Optional.of(value))
                .reason("the parties agreed")
                .build();
    }

    @Provide
    Arbitrary<AgreementLife> lives() {
        return events().list().ofMaxSize(12).map(AgreementLifeTest::life);
    }

    /** A life of the events that do not contradict the ones before them. */
    private static AgreementLife life(List<AgreementEvent> events) {
        AgreementLife life = AgreementLife.of(effort());
        for (AgreementEvent event : events) {
            boolean known = life.events().stream()
                    .anyMatch(other -> event.corrects(other)
                            && other.when().known().equals(event.when().known()));
            if (!known) {
                life = life.with(event);
            }
        }
        return life;
    }

    @Property(tries = 300)
    void theOrderOfTheEventsInTheFileDoesNotMatter(@ForAll("lives") AgreementLife life, @ForAll long seed) {
        List<AgreementEvent> shuffled = new ArrayList<>(life.events());
        Collections.shuffle(shuffled, new Random(seed));
        AgreementLife other = new AgreementLife(life.agreement(), ImmutableList.copyOf(shuffled));

        for (int month = 0; month < 48; month += 3) {
            LocalDate day = LocalDate.of(2026, 1, 1).plusMonths(month);
            assertThat(other.asOf(day)).isEqualTo(life.asOf(day));
            assertThat(other.asOf(day, day)).isEqualTo(life.asOf(day, day));
        }
    }

    @Property(tries = 300)
    void theStateAsOfADayIsTheReplayOfTheDaysBeforeIt(@ForAll("lives") AgreementLife life) {
        AgreementState replayed = life.asOf(LocalDate.of(2025, 1, 1));
        for (int month = 0; month < 48; month++) {
            LocalDate day = LocalDate.of(2026, 1, 1).plusMonths(month);
            AgreementState state = life.asOf(day);
            List<AgreementEvent> news = state.history()
                    .subList(replayed.history().size(), state.history().size());
            for (AgreementEvent event : news) {
                assertThat(event.when().effective()).isBeforeOrEqualTo(day);
                replayed = replayed.after(event);
            }
            replayed = replayed.withAsOf(day);
            assertThat(state).isEqualTo(replayed);
        }
    }

    @Property(tries = 300)
    void aStateAsKnownOnADayKnowsNothingLater(@ForAll("lives") AgreementLife life) {
        for (int month = 0; month < 48; month += 5) {
            LocalDate day = LocalDate.of(2026, 1, 1).plusMonths(month);
            AgreementLife then = new AgreementLife(
                    life.agreement(),
                    life.events().stream()
                            .filter(event -> !event.when().known().isAfter(day))
                            .collect(ImmutableList.toImmutableList()));
            LocalDate later = LocalDate.of(2030, 1, 1);
            assertThat(life.asOf(later, day).history())
                    .isEqualTo(then.asOf(later).history());
        }
    }

    @Property(tries = 200)
    void everyLifeIsReadAsItWasWritten(@ForAll("lives") AgreementLife life) {
        String written = Documents.standard().write("life", life);

        assertThat(Documents.standard()
                        .read(Input.of("life.json", written), "life", AgreementLife.class)
                        .orThrow())
                .isEqualTo(life);
    }

    /** The example that ships. */
    static AgreementLife example() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("examples/agreements"))) {
            folder = Objects.requireNonNull(folder.getParent());
        }
        return Documents.standard()
                .read(
                        Input.of(folder.resolve("examples/agreements/life-of-an-agreement.json")),
                        "life",
                        AgreementLife.class)
                .orThrow();
    }

    @ParameterizedTest(name = "{0}: {1}, until {2}, {3} clients moved")
    @CsvSource({
        "2026-11-15, DRAFT, 2037-01-01, 0",
        "2026-11-16, AGREED, 2037-01-01, 0",
        "2033-01-01, RUNNING, 2037-01-01, 0",
        "2034-03-20, UNDER_NOTICE, 2034-07-01, 0",
        "2034-06-15, UNDER_NOTICE, 2034-07-01, 240",
        "2034-07-01, ENDED, 2034-07-01, 240"
    })
    void theExampleGoesFromDraftToEnd(String asOf, LifeStatus status, String end, int clients) {
        AgreementState state = example().asOf(day(asOf));

        assertThat(state.status()).isEqualTo(status);
        assertThat(state.end()).isEqualTo(end);
        assertThat(state.clientsTransferred()).isEqualTo(clients);
    }
}

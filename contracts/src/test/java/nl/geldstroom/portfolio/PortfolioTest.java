package nl.geldstroom.portfolio;

import static nl.geldstroom.money.Money.euros;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import nl.geldstroom.agreement.Agreement;
import nl.geldstroom.agreement.AgreementId;
import nl.geldstroom.agreement.EffortBased;
import nl.geldstroom.agreement.ReleasePath;
import nl.geldstroom.agreement.ServiceContract;
import nl.geldstroom.agreement.SpendingCeiling;
import nl.geldstroom.agreement.SubsidyAgreement;
import nl.geldstroom.agreement.TaskBased;
import nl.geldstroom.agreement.Term;
import nl.geldstroom.commitment.NoticeDate;
import nl.geldstroom.document.DocumentException;
import nl.geldstroom.document.Documents;
import nl.geldstroom.document.Problem;
import nl.geldstroom.life.AgreementEvent;
import nl.geldstroom.life.AgreementLife;
import nl.geldstroom.life.AmendmentGround;
import nl.geldstroom.life.LifePayments;
import nl.geldstroom.life.TermsChange;
import nl.geldstroom.life.When;
import nl.geldstroom.money.Money;
import nl.geldstroom.money.Price;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.payment.Payments;
import nl.geldstroom.payment.ReferenceData;
import nl.geldstroom.payment.Volume;
import nl.geldstroom.provision.LineId;
import nl.geldstroom.tariff.Tariff;
import nl.geldstroom.tariff.Unit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortfolioTest {

    private static final PartyId TOWN = PartyId.of("gm:1509");
    private static final PartyId OTHER_TOWN = PartyId.of("gm:0222");
    private static final PartyId PROVIDER = PartyId.of("org:provider");
    private static final LocalDate DAY = LocalDate.of(2027, 1, 1);
    private static final LineId SUPPORT = LineId.of("gm:1509/6.712");
    private static final LineId SOCIAL_BASE = LineId.of("gm:1509/6.1");

    @TempDir
    Path folder;

    private static ServiceContract contract(String id, long perYear) {
        return ServiceContract.fivePlusFive(TOWN, PROVIDER, Year.of(2027))
                .covering(SUPPORT, SOCIAL_BASE)
                .compensation(TaskBased.perYear(euros(perYear)))
                .withId(AgreementId.of(id));
    }

    private static ServiceContract limited(String id, long ceiling) {
        return ServiceContract.outline(TOWN, PROVIDER, Term.of(DAY, Period.ofYears(4)))
                .covering(SUPPORT)
                .compensation(EffortBased.builder()
                        .release(ReleasePath.months(6, 18))
                        .addTariffs(new Tariff("02A03", Unit.HOUR, Price.of("66"), DAY))
                        .ceiling(SpendingCeiling.of(euros(ceiling)))
                        .indexation(nl.geldstroom.index.Indexation.none())
                        .build())
                .withId(AgreementId.of(id));
    }

    private void write(String name, Agreement agreement) throws IOException {
        write(name, Documents.standard().write("agreement", agreement));
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }

    private void deliver(String name, String id, LocalDate until, long hours) throws IOException {
        write(
                name,
                Documents.standard()
                        .write(
                                "deliveries",
                                new Deliveries(
                                        AgreementId.of(id),
                                        ImmutableList.of(new Volume("02A03", DAY, until, BigDecimal.valueOf(hours))))));
    }

    @Test
    void aLifeCountsWhatItPaysAndNotItsLastTermsFromTheStart() throws IOException {
        AgreementLife life = AgreementLife.of(contract("a", 1_200_000))
                .with(
                        new AgreementEvent.Signed(When.of(LocalDate.of(2026, 11, 1))),
                        new AgreementEvent.Amended(
                                When.of(LocalDate.of(2028, 7, 16)),
                                AmendmentGround.EXTRA_WORK,
                                new TermsChange.NewCompensation(TaskBased.perYear(euros(1_300_000))),
                                Optional.empty(),
                                "an extra neighbourhood"));
        write("a.json", Documents.standard().write("life", life));
        LocalDate day = LocalDate.of(2029, 1, 1);

        List<PortfolioEntry> entries = new ArrayList<>();
        Portfolio.in(folder).on(day, entries::add);

        Payments paid = LifePayments.of(life, ReferenceData.standard(day));
        PortfolioEntry entry = Iterables.getOnlyElement(entries);
        assertThat(entry.payments()).isEqualTo(paid);
        assertThat(entry.payments().perYear().get(Year.of(2027))).isEqualTo(euros(1_200_000));
        assertThat(Money.sum(entry.table().rows().stream()
                        .map(row -> row.amounts().planned())
                        .toList()))
                .isEqualTo(paid.total());
    }

    @Test
    void anEventThatRestsOnOneNotKnownYetRefusesItsFileAndNotTheOthers() throws IOException {
        AgreementLife life = AgreementLife.of(contract("a", 1_200_000))
                .with(
                        new AgreementEvent.Amended(
                                new When(LocalDate.of(2028, 1, 1), LocalDate.of(2030, 1, 1)),
                                AmendmentGround.EXTRA_WORK,
                                new TermsChange.NewTerm(new Term(
                                        LocalDate.of(2027, 1, 1),
                                        Period.ofYears(5),
                                        ImmutableList.of(
                                                contract("x", 1)
                                                        .term()
                                                        .options()
                                                        .get(0),
                                                contract("x", 1)
                                                        .term()
                                                        .options()
                                                        .get(0)))),
                                Optional.empty(),
                                "a second option"),
                        new AgreementEvent.Extended(When.of(LocalDate.of(2028, 6, 1)), 2));
        write("a.json", Documents.standard().write("life", life));
        write("b.json", contract("b", 1_200_000));

        PortfolioOverview overview = Portfolio.in(folder).on(LocalDate.of(2029, 1, 1));

        assertThat(overview.agreements()).isEqualTo(1);
        assertThat(overview.refused()).isEqualTo(1);
        assertThat(overview.problems()).extracting(Problem::rule).contains("cannot-be-calculated");
    }

    @Test
    void cashFallsInTheMonthOfItsDueDateAndServiceInItsOwn() throws IOException {
        write("a.json", contract("a", 1_200_000));
        write(
                "sub/b.json",
                SubsidyAgreement.forBookYears(OTHER_TOWN, PROVIDER, Year.of(2027), 1)
                        .perYear(euros(120_000)));

        PortfolioOverview overview = Portfolio.in(folder).on(DAY);

        assertThat(overview.problems()).filteredOn(Problem::isError).isEmpty();
        assertThat(overview.agreements()).isEqualTo(2);
        assertThat(overview.perYear().get(Year.of(2027)).planned()).isEqualTo(euros(1_320_000));
        assertThat(overview.perYear().get(Year.of(2028)).cash()).isEqualTo(euros(1_200_000));
        assertThat(overview.months().get(0).month()).isEqualTo(YearMonth.of(2027, 1));
        assertThat(overview.byCommissioner().get(TOWN).planned()).isEqualTo(euros(12_000_000));
        assertThat(overview.byCommissioner().get(OTHER_TOWN).planned()).isEqualTo(euros(120_000));
        assertThat(overview.byProvider().get(PROVIDER).agreements()).isEqualTo(2);
        assertThat(overview.byScope()).containsOnlyKeys("-", "gm:1509/6.1 + gm:1509/6.712");
        assertThat(overview.byLegalForm()).containsOnlyKeys("publicContract", "subsidy");
    }

    @Test
    void whatIsCommittedAndReleasableIsThatOfTheAgreementsTogether() {
        PortfolioOverview overview = Portfolio.of(List.of(contract("a", 1_200_000), contract("b", 600_000)))
                .on(LocalDate.of(2028, 5, 1));

        // Fixed until 1 January 2032, decided in May 2028.
        assertThat(overview.perYear().get(Year.of(2031)).committed()).isEqualTo(euros(1_800_000));
        assertThat(overview.perYear().get(Year.of(2032)).releasable()).isEqualTo(euros(1_800_000));
        // From May 2028 on: eight months of 2028, three whole years, then five that can be left out.
        assertThat(overview.byProvider().get(PROVIDER))
                .isEqualTo(new PortfolioOverview.Totals(
                        2,
                        euros(1_200_000 + 8L * 1_800_000),
                        euros(1_200_000 + 3L * 1_800_000),
                        euros(5L * 1_800_000)));
    }

    @Test
    void aBadAgreementIsAProblemWithItsPlaceAndTheOthersCount() throws IOException {
        write("1-good.json", contract("good", 1_200_000));
        write("2-broken.json", "{\"model\": \"geldstroom\",");
        String text = Documents.standard().write("agreement", contract("faulty", 1_200_000));
        write("3-faulty.json", text.replace("1200000", "-1"));
        write("4-again.json", contract("good", 600_000));
        write("5-good.json", contract("other", 600_000));
        write("readme.txt", "not an agreement");
        write(".hidden/6.json", "nothing");

        PortfolioOverview overview = Portfolio.in(folder).on(DAY);

        assertThat(overview.agreements()).isEqualTo(2);
        assertThat(overview.refused()).isEqualTo(3);
        assertThat(overview.perYear().get(Year.of(2027)).planned()).isEqualTo(euros(1_800_000));
        List<Problem> errors =
                overview.problems().stream().filter(Problem::isError).toList();
        assertThat(errors).hasSize(3);
        assertThat(errors.get(0).file()).endsWith("2-broken.json");
        assertThat(errors.get(1).pointer()).isEqualTo("/agreement/compensation/perYear");
        assertThat(errors.get(1).line()).isPositive();
        assertThat(errors.get(2).rule()).isEqualTo("repeated-agreement");
        assertThat(errors.get(2).pointer()).isEqualTo("/agreement/id");
    }

    @Test
    void anAgreementThatCannotBeCalculatedIsNotCountedInPart() throws IOException {
        write("a.json", contract("a", 1_200_000));
        write(
                "b.json",
                contract("b", 600_000)
                        .withCompensation(TaskBased.perYear(euros(600_000))
                                .indexed(nl.geldstroom.index.Indexation.labourAndMaterial(
                                        nl.geldstroom.money.Share.of("0.9")))));

        PortfolioOverview overview = Portfolio.in(folder).on(DAY);

        assertThat(overview.agreements()).isEqualTo(1);
        assertThat(overview.refused()).isEqualTo(1);
        assertThat(overview.byProvider().get(PROVIDER).agreements()).isEqualTo(1);
        assertThat(overview.problems())
                .filteredOn(Problem::isError)
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.rule()).isEqualTo("cannot-be-calculated");
                    assertThat(problem.file()).endsWith("b.json");
                });
    }

    @Test
    void aCeilingIsInDangerWhenThePaceLeadsAboveIt() throws IOException {
        // 1,000 hours at 66 in the first 181 of 365 days is 66,000; the year would end at 133,093.92.
        write("pace.json", limited("pace", 120_000));
        deliver("pace.deliveries.json", "pace", LocalDate.of(2027, 7, 1), 1_000);
        write("calm.json", limited("calm", 200_000));
        deliver("calm.deliveries.json", "calm", LocalDate.of(2027, 7, 1), 1_000);
        write("over.json", limited("over", 60_000));
        deliver("over.deliveries.json", "over", LocalDate.of(2027, 7, 1), 1_000);
        write("signal.json", limited("signal", 90_000));
        deliver("signal.deliveries.json", "signal", LocalDate.of(2028, 1, 1), 1_000);
        write("unknown.json", limited("unknown", 90_000));

        PortfolioOverview overview = Portfolio.in(folder).on(LocalDate.of(2027, 7, 1));

        assertThat(overview.problems()).filteredOn(Problem::isError).isEmpty();
        assertThat(overview.ceilingCount()).isEqualTo(3);
        assertThat(overview.ceilings())
                .extracting(alert -> alert.agreement().text(), CeilingAlert::state)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("over", CeilingAlert.State.PASSED),
                        org.assertj.core.groups.Tuple.tuple("pace", CeilingAlert.State.EXPECTED_TO_BE_PASSED),
                        org.assertj.core.groups.Tuple.tuple("signal", CeilingAlert.State.SIGNALLED));
        assertThat(overview.ceilings().get(1).forecast()).isEqualTo(euros("133093.92"));
        assertThat(overview.ceilings().get(1).used()).isEqualTo(euros(66_000));
        assertThat(overview.ceilingsWithoutDeliveries()).isEqualTo(1);
        assertThat(overview.withoutAmounts()).isEqualTo(1);
        assertThat(Money.sum(overview.perYear().values().stream()
                        .map(PortfolioOverview.Amounts::cash)
                        .toList()))
                .isEqualTo(euros(4 * 66_000));
    }

    @Test
    void deliveriesOfAnotherAgreementAreRefused() throws IOException {
        write("a.json", limited("a", 120_000));
        deliver("a.deliveries.json", "b", LocalDate.of(2027, 7, 1), 1_000);

        PortfolioOverview overview = Portfolio.in(folder).on(DAY);

        assertThat(overview.agreements()).isZero();
        assertThat(overview.problems())
                .filteredOn(Problem::isError)
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.file()).endsWith("a.deliveries.json");
                    assertThat(problem.rule()).isEqualTo("other-agreement");
                });
    }

    @Test
    void theFirstNoticesAreKeptAndAllAreCounted() {
        List<Agreement> agreements = IntStream.range(0, 5)
                .<Agreement>mapToObj(i -> ServiceContract.fivePlusFive(TOWN, PROVIDER, Year.of(2030 - i))
                        .compensation(TaskBased.perYear(euros(12_000)))
                        .withId(AgreementId.of("c" + i)))
                .toList();

        PortfolioOverview overview = Portfolio.of(agreements).keeping(3).on(DAY);

        // Each must be extended before 1 July of its fifth year and ends after ten.
        assertThat(overview.upcomingCount()).isEqualTo(10);
        assertThat(overview.upcoming())
                .extracting(one -> one.notice().before())
                .containsExactly(LocalDate.of(2030, 7, 1), LocalDate.of(2031, 7, 1), LocalDate.of(2032, 7, 1));
        assertThat(overview.upcoming()).allMatch(one -> one.notice().kind() == NoticeDate.Kind.EXTEND);
        assertThat(overview.upcoming().get(0).agreement().text()).isEqualTo("c4");
    }

    @Test
    void aFolderThatIsNotThereIsRefused() {
        assertThatExceptionOfType(DocumentException.class)
                .isThrownBy(() -> Portfolio.in(folder.resolve("nowhere")).on(DAY))
                .withMessageContaining("nowhere");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Portfolio.in(folder).keeping(-1))
                .withMessageContaining("must be zero or more");
    }

    @Test
    void anEmptyFolderIsAnEmptyPortfolio() {
        PortfolioOverview overview = Portfolio.in(folder).on(DAY);

        assertThat(overview.agreements()).isZero();
        assertThat(overview.months()).isEmpty();
        assertThat(overview.perYear()).isEmpty();
    }

    @Test
    void theSameFolderHasTheSameFingerprintUntilSomethingChanges() throws IOException {
        write("a.json", contract("a", 1_200_000));
        String before = Portfolio.in(folder).on(DAY).fingerprint();

        assertThat(Portfolio.in(folder).on(DAY).fingerprint()).isEqualTo(before);
        write("a.json", contract("a", 1_200_001));
        assertThat(Portfolio.in(folder).on(DAY).fingerprint()).isNotEqualTo(before);
    }

    @Property(tries = 30)
    void theOrderOfTheAgreementsDoesNotMatter(
            @ForAll @Size(min = 1, max = 8) List<@IntRange(min = 1, max = 5_000_000) Integer> amounts) {
        List<Agreement> agreements = new ArrayList<>();
        for (int i = 0; i < amounts.size(); i++) {
            agreements.add(contract("c" + i, amounts.get(i)));
        }
        PortfolioOverview overview = Portfolio.of(agreements).on(DAY);
        Collections.reverse(agreements);

        assertThat(Portfolio.of(agreements).on(DAY)).isEqualTo(overview);
        assertThat(Money.sum(overview.months().stream()
                        .map(row -> row.amounts().cash())
                        .toList()))
                .isEqualTo(euros(10L * amounts.stream().mapToLong(i -> i).sum()));
    }

    @Test
    @Tag("slow")
    void aHundredThousandAgreementsLeaveNothingButSums() {
        int number = 100_000;
        Iterable<Agreement> made =
                Iterables.transform(Iterables.limit(new Numbers(), number), i -> contract("agreement-" + i, 120_000));
        System.gc();
        long[] most = {0};
        int[] passed = {0};

        PortfolioOverview overview = Portfolio.of(made).keeping(100).on(DAY, entry -> {
            if (++passed[0] % 20_000 == 0) {
                System.gc();
                Runtime machine = Runtime.getRuntime();
                most[0] = Math.max(most[0], machine.totalMemory() - machine.freeMemory());
            }
        });

        assertThat(passed[0]).isEqualTo(number);
        assertThat(overview.agreements()).isEqualTo(number);
        assertThat(overview.months().get(13).amounts().cash()).isEqualTo(euros(10_000L * number));
        assertThat(overview.perYear().get(Year.of(2036)).releasable()).isEqualTo(euros(120_000L * number));
        assertThat(overview.upcomingCount()).isEqualTo(2 * number);
        assertThat(overview.upcoming()).hasSize(100);
        // One agreement with its 120 payments takes some 20 kB; all of them would take two gigabytes.
        assertThat(most[0]).as("bytes in use while reading").isLessThan(200L * 1024 * 1024);
    }

    /** 0, 1, 2 and so on. */
    private static final class Numbers implements Iterable<Integer> {
        @Override
        public java.util.Iterator<Integer> iterator() {
            return IntStream.iterate(0, i -> i + 1).iterator();
        }
    }
}

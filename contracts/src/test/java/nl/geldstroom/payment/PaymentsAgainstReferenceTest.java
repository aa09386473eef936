package nl.geldstroom.payment;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.geldstroom.agreement.AdvanceSchedule;
import nl.geldstroom.agreement.AgreementId;
import nl.geldstroom.agreement.Combined;
import nl.geldstroom.agreement.Compensation;
import nl.geldstroom.agreement.Contractor;
import nl.geldstroom.agreement.EffortBased;
import nl.geldstroom.agreement.FrameworkAgreement;
import nl.geldstroom.agreement.Instalments;
import nl.geldstroom.agreement.Instalments.Instalment;
import nl.geldstroom.agreement.LegalForm;
import nl.geldstroom.agreement.Lot;
import nl.geldstroom.agreement.ReleasePath;
import nl.geldstroom.agreement.ServiceContract;
import nl.geldstroom.agreement.SettlementRule.CorridorBand;
import nl.geldstroom.agreement.SettlementRule.RiskCorridor;
import nl.geldstroom.agreement.SubsidyAgreement;
import nl.geldstroom.agreement.SubsidyPeriod;
import nl.geldstroom.agreement.SubsidyPeriodBuilder;
import nl.geldstroom.agreement.TaskBased;
import nl.geldstroom.agreement.Term;
import nl.geldstroom.commitment.CommitmentTable;
import nl.geldstroom.commitment.Commitments;
import nl.geldstroom.index.Indexation;
import nl.geldstroom.life.AgreementEvent;
import nl.geldstroom.life.AgreementLife;
import nl.geldstroom.life.AmendmentGround;
import nl.geldstroom.life.LifePayments;
import nl.geldstroom.life.TermsChange;
import nl.geldstroom.life.When;
import nl.geldstroom.money.Money;
import nl.geldstroom.money.Price;
import nl.geldstroom.money.Share;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.tariff.Tariff;
import nl.geldstroom.tariff.Unit;
import nl.geldstroom.tariff.VolumeBand;
import nl.geldstroom.tariff.VolumeBands;

/** Random agreements against a slow reckoning, day by day, that shares no code with the payments. */
class PaymentsAgainstReferenceTest {

    private static final ReferenceData REFERENCE = ReferenceData.standard(LocalDate.of(2045, 1, 1));
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** How the yearly amount follows prices: percentages by year within bounds. */
    private record Index(
            Map<Year, BigDecimal> percents,
            Optional<BigDecimal> floor,
            Optional<BigDecimal> cap,
            boolean catchesUp,
            Optional<Integer> decimals) {

        Indexation asAgreed() {
            return new Indexation.Bounded(
                    Indexation.decided(percents, Indexation.none()),
                    floor,
                    cap,
                    ImmutableMap.of(),
                    ImmutableMap.of(),
                    catchesUp ? Indexation.CatchUp.LATER : Indexation.CatchUp.NONE,
                    decimals);
        }
    }

    private record Amendment(LocalDate from, TaskBased task, Index index) {}

    private record Case(LocalDate start, LocalDate end, TaskBased task, Index index, List<Amendment> amendments) {

        ServiceContract contract(Compensation compensation) {
            return ServiceContract.outline(
                            PartyId.municipality("1509"),
                            PartyId.of("org:sociaal-werk"),
                            Term.of(start, Period.between(start, end)))
                    .compensation(compensation);
        }
    }

    @Provide
    Arbitrary<Case> cases() {
        return Arbitraries.randomValue(PaymentsAgainstReferenceTest::random);
    }

    @Provide
    Arbitrary<Random> seeds() {
        return Arbitraries.longs().map(Random::new);
    }

    private static Case random(Random random) {
        LocalDate start = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(1_100));
        if (random.nextInt(4) == 0) {
            start = start.withDayOfYear(1);
        }
        LocalDate end = start.plusDays(1 + random.nextInt(random.nextBoolean() ? 90 : 2_200));
        if (random.nextInt(4) == 0) {
            end = end.withDayOfMonth(1).plusMonths(1);
        }
        Index index = index(random);
        List<Amendment> amendments = new ArrayList<>();
        LocalDate day = start;
        for (int i = random.nextInt(3); i > 0; i--) {
            day = day.plusDays(1 + random.nextInt(400));
            if (day.isBefore(end)) {
                Index its = index(random);
                amendments.add(new Amendment(day, task(random, day, end, its), its));
            }
        }
        return new Case(start, end, task(random, start, end, index), index, amendments);
    }

    private static Index index(Random random) {
        Map<Year, BigDecimal> percents = new TreeMap<>();
        for (int year = 2026; year < 2040; year++) {
            if (random.nextInt(5) > 0) {
                percents.put(Year.of(year), BigDecimal.valueOf(random.nextInt(900) - 150, 2));
            }
        }
        Optional<BigDecimal> cap =
                random.nextBoolean() ? Optional.of(BigDecimal.valueOf(10 + random.nextInt(40), 1)) : Optional.empty();
        Optional<BigDecimal> floor =
                random.nextInt(3) == 0 ? Optional.of(BigDecimal.valueOf(random.nextInt(10), 1)) : Optional.empty();
        return new Index(
                percents,
                floor,
                cap,
                random.nextBoolean(),
                random.nextBoolean() ? Optional.of(random.nextInt(3)) : Optional.empty());
    }

    private static Money money(Random random) {
        long most = random.nextInt(4) == 0 ? 200 : 400_000_000L;
        return Money.ofCents(Math.floorMod(random.nextLong(), most));
    }

    private static TaskBased task(Random random, LocalDate start, LocalDate end, Index index) {
        TaskBased task = TaskBased.perYear(money(random)).indexed(index.asAgreed());
        for (int i = random.nextInt(3); i > 0; i--) {
            task = task.agreed(Year.of(start.getYear() + random.nextInt(6)), money(random));
        }
        int length = (int) ChronoUnit.DAYS.between(start, end);
        for (int i = random.nextInt(4); i > 0; i--) {
            LocalDate day = start.plusDays(1L + random.nextInt(length + 40));
            if (day.getDayOfYear() > 1) {
                task = task.from(day, money(random));
            }
        }
        return task;
    }

    private static BigDecimal cents(BigDecimal exact) {
        return exact.setScale(0, RoundingMode.HALF_EVEN);
    }

    private static BigDecimal part(BigDecimal whole, long from, long until, long of) {
        BigDecimal all = BigDecimal.valueOf(of);
        return whole.multiply(BigDecimal.valueOf(until))
                .divide(all, 0, RoundingMode.HALF_EVEN)
                .subtract(whole.multiply(BigDecimal.valueOf(from)).divide(all, 0, RoundingMode.HALF_EVEN));
    }

    /** The yearly amount in cents on every day from a start until an end. */
    private static void amounts(
            LocalDate start, LocalDate end, TaskBased task, Index index, Map<LocalDate, BigDecimal> perDay) {
        BigDecimal amount = BigDecimal.valueOf(task.perYear().cents());
        BigDecimal free = BigDecimal.ONE;
        BigDecimal paid = BigDecimal.ONE;
        for (LocalDate day = start; day.isBefore(end); day = day.plusDays(1)) {
            Year year = Year.from(day);
            Money step = task.steps().get(day);
            Money agreed = day.equals(start) || day.getDayOfYear() == 1
                    ? task.agreedBudgets().get(year)
                    : null;
            if (step != null || agreed != null) {
                amount = BigDecimal.valueOf((step != null ? step : agreed).cents());
                free = BigDecimal.ONE;
                paid = BigDecimal.ONE;
            } else if (day.getDayOfYear() == 1 && day.isAfter(start)) {
                BigDecimal wanted = rounded(index.percents().getOrDefault(year, BigDecimal.ZERO), index);
                free = free.multiply(factor(wanted));
                BigDecimal target = free.divide(paid, 30, RoundingMode.HALF_UP)
                        .subtract(BigDecimal.ONE)
                        .multiply(HUNDRED);
                BigDecimal percent = rounded(target.setScale(10, RoundingMode.HALF_UP), index);
                if (index.floor().isPresent()) {
                    percent = percent.max(index.floor().get());
                }
                boolean cut =
                        index.cap().isPresent() && percent.compareTo(index.cap().get()) > 0;
                if (cut) {
                    percent = index.cap().get();
                }
                paid = paid.multiply(factor(percent));
                if (!cut || !index.catchesUp()) {
                    free = paid;
                }
                amount = cents(amount.multiply(factor(percent)));
            }
            perDay.put(day, amount);
        }
    }

    private static BigDecimal rounded(BigDecimal percent, Index index) {
        return index.decimals().isPresent() ? percent.setScale(index.decimals().get(), RoundingMode.HALF_UP) : percent;
    }

    private static BigDecimal factor(BigDecimal percent) {
        return BigDecimal.ONE.add(percent.divide(HUNDRED));
    }

    /** A twelfth of the amount of every day, by runs of days with one amount in each month. */
    private static TreeMap<YearMonth, Money> months(Map<LocalDate, BigDecimal> perDay, List<LocalDate> cuts) {
        TreeMap<YearMonth, Money> months = new TreeMap<>();
        List<LocalDate> days = new ArrayList<>(perDay.keySet());
        int at = 0;
        while (at < days.size()) {
            LocalDate from = days.get(at);
            YearMonth month = YearMonth.from(from);
            BigDecimal amount = perDay.get(from);
            int next = at + 1;
            while (next < days.size()
                    && YearMonth.from(days.get(next)).equals(month)
                    && perDay.get(days.get(next)).equals(amount)
                    && !cuts.contains(days.get(next))) {
                next++;
            }
            BigDecimal twelfth = part(amount, month.getMonthValue() - 1L, month.getMonthValue(), 12);
            int first = from.getDayOfMonth() - 1;
            BigDecimal cents = part(twelfth, first, first + next - at, month.lengthOfMonth());
            months.merge(month, Money.ofCents(cents.longValueExact()), Money::plus);
            at = next;
        }
        return months;
    }

    private static TreeMap<YearMonth, Money> reference(Case one) {
        Map<LocalDate, BigDecimal> perDay = new TreeMap<>();
        amounts(one.start(), one.end(), one.task(), one.index(), perDay);
        return months(perDay, List.of());
    }

    private static TreeMap<Year, Money> years(Map<YearMonth, Money> months) {
        TreeMap<Year, Money> years = new TreeMap<>();
        months.forEach((month, amount) -> years.merge(Year.of(month.getYear()), amount, Money::plus));
        return years;
    }

    @Property(tries = 1_500)
    void aBudgetIsPaidByMonthsAsReckonedDayByDay(@ForAll("cases") Case one) {
        Payments payments = Payments.of(one.contract(one.task()), REFERENCE);
        TreeMap<YearMonth, Money> expected = reference(one);

        assertThat(payments.perMonth()).isEqualTo(expected);
        assertThat(payments.perYear()).isEqualTo(years(expected));
        assertThat(payments.total()).isEqualTo(Money.sum(expected.values()));
        assertThat(payments.list()).noneMatch(payment -> payment.amount().isNegative());
    }

    @Property(tries = 1_000)
    void whateverThePartsAYearCostsTheSame(@ForAll("cases") Case one) {
        TreeMap<Year, Money> expected = years(reference(one));
        for (Instalments scheme : List.of(
                Instalments.quarterly(),
                Instalments.fourWeekly(),
                Instalments.shares(
                        Instalment.of(2, 29, Share.of("0.37")),
                        Instalment.of(5, 1, Share.of("0.3")),
                        Instalment.of(10, 31, Share.of("0.33"))))) {
            Payments payments = Payments.of(one.contract(one.task().paid(scheme)), REFERENCE);

            assertThat(payments.perYear()).isEqualTo(expected);
            assertThat(payments.list()).noneMatch(payment -> payment.amount().isNegative());
            assertThat(Money.sum(payments.perMonth().values())).isEqualTo(payments.total());
        }
    }

    @Property(tries = 500)
    void aQuarterIsItsMonthsTogether(@ForAll("cases") Case one) {
        TreeMap<YearMonth, Money> quarters = new TreeMap<>();
        reference(one)
                .forEach((month, amount) -> quarters.merge(
                        YearMonth.of(month.getYear(), (month.getMonthValue() - 1) / 3 * 3 + 1), amount, Money::plus));
        TreeMap<YearMonth, Money> paid = new TreeMap<>();
        Payments.of(one.contract(one.task().paid(Instalments.quarterly())), REFERENCE)
                .list()
                .forEach(payment -> paid.put(
                        YearMonth.of(payment.from().getYear(), (payment.from().getMonthValue() - 1) / 3 * 3 + 1),
                        payment.amount()));

        assertThat(paid).isEqualTo(quarters);
    }

    @Property(tries = 1_000)
    void amendmentsInsideAMonthArePaidByDays(@ForAll("cases") Case one) {
        AgreementLife life = AgreementLife.of(one.contract(one.task()));
        Map<LocalDate, BigDecimal> perDay = new TreeMap<>();
        LocalDate from = one.start();
        TaskBased task = one.task();
        Index index = one.index();
        List<LocalDate> cuts = new ArrayList<>();
        for (Amendment amendment : one.amendments()) {
            life = life.with(AgreementEvent.Amended.builder()
                    .when(When.of(amendment.from()))
                    .ground(AmendmentGround.REVISION_CLAUSE)
                    .change(new TermsChange.NewCompensation(amendment.task()))
                    .reason("more tasks")
                    .build());
            amounts(from, amendment.from(), task, index, perDay);
            from = amendment.from();
            task = amendment.task();
            index = amendment.index();
            cuts.add(from);
        }
        amounts(from, one.end(), task, index, perDay);

        TreeMap<YearMonth, Money> expected = months(perDay, cuts);
        assertThat(LifePayments.of(life, REFERENCE).perMonth()).isEqualTo(expected);
        assertThat(LifePayments.asDue(life, REFERENCE).total())
                .isEqualTo(LifePayments.of(life, REFERENCE).total());
    }

    @Property(tries = 300)
    void moreIndexNeverPaysLess(@ForAll("cases") Case one, @ForAll("seeds") Random random) {
        Map<Year, BigDecimal> more = new TreeMap<>(one.index().percents());
        more.replaceAll((year, percent) -> percent.add(BigDecimal.valueOf(random.nextInt(200), 2)));
        Index higher = new Index(
                more, one.index().floor(), one.index().cap(), one.index().catchesUp(), Optional.empty());
        Index lower = new Index(
                one.index().percents(),
                one.index().floor(),
                one.index().cap(),
                one.index().catchesUp(),
                Optional.empty());
        TaskBased task = TaskBased.perYear(one.task().perYear());
        ImmutableSortedMap<Year, Money> low = Payments.of(one.contract(task.indexed(lower.asAgreed())), REFERENCE)
                .perYear();

        Payments.of(one.contract(task.indexed(higher.asAgreed())), REFERENCE)
                .perYear()
                .forEach((year, amount) -> assertThat(amount).isGreaterThanOrEqualTo(low.get(year)));
    }

    @Property(tries = 500)
    void whatIsCommittedAndReleasableIsWhatIsPlanned(@ForAll("cases") Case one, @ForAll("seeds") Random random) {
        int first = random.nextInt(4);
        int parts = 1 + random.nextInt(13);
        Share stranded = Share.of(BigDecimal.valueOf(random.nextInt(5), 1).toPlainString());
        int strandedMonths = first + random.nextInt(20);
        EffortBased hours = EffortBased.releasing(
                ReleasePath.months(first, first + parts - 1).stranding(stranded, strandedMonths));
        Combined combined = Combined.of("fee", one.task())
                .plus("hours", random.nextBoolean() ? hours.guaranteeing(money(random)) : hours);
        TreeMap<YearMonth, Money> fee = reference(one);
        TreeMap<YearMonth, Money> plan = new TreeMap<>();
        TreeMap<YearMonth, Money> volumes = new TreeMap<>();
        fee.forEach((month, amount) -> {
            volumes.put(month, Money.ofCents(random.nextInt(1_000_000)));
            plan.put(month, amount.plus(volumes.get(month)));
        });
        Commitments commitments =
                Commitments.of(one.contract(combined), REFERENCE).planning(plan);
        LocalDate decision = one.start().plusDays(random.nextInt(400) - 100L);
        CommitmentTable table = commitments.asOf(decision, commitments.firstMonth(), commitments.endMonth());

        for (CommitmentTable.Row row : table.rows()) {
            Money planned = plan.get(row.month());
            long age = ChronoUnit.MONTHS.between(YearMonth.from(decision), row.month());
            assertThat(row.amounts().planned()).isEqualTo(planned);
            assertThat(row.amounts().committed().plus(row.amounts().releasable()))
                    .isEqualTo(planned);
            assertThat(row.amounts().committed()).isBetween(Money.ZERO, planned);
            assertThat(row.parts().committed()).isEqualTo(row.amounts().committed());
            if (age < 0) {
                assertThat(row.amounts().committed()).isEqualTo(planned);
            } else {
                long left = Math.min(parts, Math.max(0, first + parts - 1 - age));
                BigDecimal even = BigDecimal.ONE.subtract(stranded.value()).multiply(BigDecimal.valueOf(left));
                BigDecimal late =
                        age < strandedMonths ? stranded.value().multiply(BigDecimal.valueOf(parts)) : BigDecimal.ZERO;
                Money tied = fee.get(row.month())
                        .plus(Money.ofCents(
                                BigDecimal.valueOf(volumes.get(row.month()).cents())
                                        .multiply(even.add(late))
                                        .divide(BigDecimal.valueOf(parts), 0, RoundingMode.HALF_EVEN)
                                        .longValueExact()));
                Money least = commitments.guaranteedMinimum(row.month()).min(planned);
                assertThat(row.amounts().committed()).isEqualTo(tied.max(least));
            }
        }
    }

    private static Tariff tariff(LocalDate from, Optional<VolumeBands> bands) {
        return Tariff.builder()
                .product("02A03")
                .unit(Unit.HOUR)
                .price(Price.of("61.37"))
                .from(from)
                .bands(bands)
                .build();
    }

    private static List<Volume> volumes(Case one, Random random) {
        List<Volume> volumes = new ArrayList<>();
        int days = (int) ChronoUnit.DAYS.between(one.start(), one.end());
        for (int i = 1 + random.nextInt(6); i > 0; i--) {
            LocalDate from = one.start().plusDays(random.nextInt(days));
            LocalDate until = from.plusDays(1L + random.nextInt((int) ChronoUnit.DAYS.between(from, one.end())));
            volumes.add(new Volume("02A03", from, until, BigDecimal.valueOf(random.nextInt(90_000), 2)));
        }
        return volumes;
    }

    private static BigDecimal indexed(BigDecimal price, int from, int to) {
        BigDecimal now = price;
        for (int year = from; year < to; year++) {
            now = now.multiply(new BigDecimal("1.0317")).setScale(2, RoundingMode.HALF_UP);
        }
        return now;
    }

    @Property(tries = 500)
    void unitsCostThePriceOfTheirDayInAnyOrder(@ForAll("cases") Case one, @ForAll("seeds") Random random) {
        ServiceContract contract = one.contract(EffortBased.builder()
                .release(ReleasePath.months(6, 18))
                .addTariffs(tariff(one.start(), Optional.empty()))
                .indexation(Indexation.assumed(0.0317))
                .build());
        List<Volume> volumes = volumes(one, random);
        Money expected = Money.ZERO;
        for (Volume volume : volumes) {
            BigDecimal all = BigDecimal.valueOf(ChronoUnit.DAYS.between(volume.from(), volume.until()));
            LocalDate from = volume.from();
            while (from.isBefore(volume.until())) {
                LocalDate next = LocalDate.of(from.getYear() + 1, 1, 1);
                LocalDate until = next.isBefore(volume.until()) ? next : volume.until();
                BigDecimal price = indexed(new BigDecimal("61.37"), one.start().getYear(), from.getYear());
                expected = expected.plus(Money.euros(price.multiply(volume.units())
                        .multiply(BigDecimal.valueOf(ChronoUnit.DAYS.between(from, until)))
                        .divide(all, 2, RoundingMode.HALF_UP)));
                from = until;
            }
        }
        Payments payments = Payments.of(contract, volumes, REFERENCE);

        assertThat(payments.total()).isEqualTo(expected);
        List<Volume> others = new ArrayList<>(volumes);
        Collections.shuffle(others, random);
        assertThat(Payments.of(contract, others, REFERENCE).perMonth()).isEqualTo(payments.perMonth());
    }

    @Property(tries = 500)
    void bandsPriceTheUnitsOfTheYear(@ForAll("cases") Case one, @ForAll("seeds") Random random) {
        BigDecimal bound = BigDecimal.valueOf(1 + random.nextInt(1_500));
        BigDecimal second = bound.add(BigDecimal.valueOf(1L + random.nextInt(500)));
        boolean whole = random.nextBoolean();
        VolumeBand[] bands = {new VolumeBand(bound, Price.of("55.11")), new VolumeBand(second, Price.of("50.03"))};
        ServiceContract contract = one.contract(EffortBased.builder()
                .release(ReleasePath.months(6, 18))
                .addTariffs(tariff(
                        one.start(), Optional.of(whole ? VolumeBands.whole(bands) : VolumeBands.marginal(bands))))
                .indexation(Indexation.assumed(0.0317))
                .build());
        List<Volume> volumes = volumes(one, random);
        TreeMap<Year, BigDecimal> units = new TreeMap<>();
        for (Volume volume : volumes) {
            long all = ChronoUnit.DAYS.between(volume.from(), volume.until());
            for (LocalDate day = volume.from(); day.isBefore(volume.until()); day = day.plusDays(1)) {
                units.merge(
                        Year.from(day),
                        volume.units().divide(BigDecimal.valueOf(all), 30, RoundingMode.HALF_UP),
                        BigDecimal::add);
            }
        }
        TreeMap<Year, Money> expected = new TreeMap<>();
        units.forEach((year, number) -> {
            BigDecimal[] prices = new BigDecimal[3];
            String[] agreed = {"61.37", "55.11", "50.03"};
            for (int i = 0; i < 3; i++) {
                prices[i] = indexed(new BigDecimal(agreed[i]), one.start().getYear(), year.getValue());
            }
            BigDecimal rounded = number.setScale(10, RoundingMode.HALF_UP);
            BigDecimal inFirst = rounded.min(bound);
            BigDecimal inSecond = rounded.min(second).subtract(inFirst);
            BigDecimal cost = whole
                    ? rounded.multiply(prices[rounded.compareTo(second) > 0 ? 2 : rounded.compareTo(bound) > 0 ? 1 : 0])
                    : inFirst.multiply(prices[0])
                            .add(inSecond.multiply(prices[1]))
                            .add(rounded.subtract(inFirst).subtract(inSecond).multiply(prices[2]));
            expected.put(year, Money.euros(cost.setScale(2, RoundingMode.HALF_UP)));
        });
        Payments payments = Payments.of(contract, volumes, REFERENCE);

        assertThat(payments.perYear()).isEqualTo(expected);
        List<Volume> others = new ArrayList<>(volumes);
        Collections.shuffle(others, random);
        assertThat(Payments.of(contract, others, REFERENCE).perMonth()).isEqualTo(payments.perMonth());
    }

    @Property(tries = 500)
    void aCorridorSharesEveryCentOfADeviationOnce(@ForAll("cases") Case one, @ForAll("seeds") Random random) {
        ImmutableList<CorridorBand> bands = ImmutableList.of(
                CorridorBand.of(Share.of("0.03"), Share.of("0.4")),
                CorridorBand.of(Share.of("0.07"), Share.of("0.85")));
        Optional<Money> cap = random.nextBoolean() ? Optional.of(money(random)) : Optional.empty();
        ServiceContract contract = one.contract(
                Combined.of("task", one.task()).settling(new RiskCorridor(bands, bands, cap, Period.ofMonths(6))));
        Payments payments = Payments.of(contract, REFERENCE);
        payments.perYear().forEach((year, paid) -> {
            Money cost = Money.ofCents(paid.cents() * (85 + random.nextInt(31)) / 100);
            BigDecimal deviation = cost.minus(paid).toEuros();
            BigDecimal size = deviation.abs();
            BigDecimal low = paid.toEuros().multiply(new BigDecimal("0.03"));
            BigDecimal high = paid.toEuros().multiply(new BigDecimal("0.07"));
            BigDecimal shared = size.min(high)
                    .subtract(low)
                    .max(BigDecimal.ZERO)
                    .multiply(new BigDecimal("0.4"))
                    .add(size.subtract(high).max(BigDecimal.ZERO).multiply(new BigDecimal("0.85")));
            Money most = Money.euros(shared.setScale(2, RoundingMode.HALF_UP));
            Money settled = cap.map(most::min).orElse(most);

            assertThat(payments.settlement(contract, YearResult.costing(year, cost), REFERENCE))
                    .extracting(Payment::amount)
                    .containsExactly(deviation.signum() > 0 ? settled : settled.negated());
        });
    }

    @Property(tries = 500)
    void theMinimumOfAYearIsPaidAndNoCentMore(@ForAll("cases") Case one, @ForAll("seeds") Random random) {
        Money minimum = money(random);
        Combined combined = Combined.of("fee", one.task())
                .plus(
                        "hours",
                        EffortBased.builder()
                                .release(ReleasePath.months(6, 18))
                                .addTariffs(tariff(one.start(), Optional.empty()))
                                .indexation(Indexation.none())
                                .build());
        List<Volume> volumes = volumes(one, random);
        ImmutableSortedMap<Year, Money> without =
                Payments.of(one.contract(combined), volumes, REFERENCE).perYear();
        Map<LocalDate, BigDecimal> flat = new TreeMap<>();
        for (LocalDate day = one.start(); day.isBefore(one.end()); day = day.plusDays(1)) {
            flat.put(day, BigDecimal.valueOf(minimum.cents()));
        }
        TreeMap<Year, Money> floor = years(months(flat, List.of()));

        Payments.of(one.contract(combined.guaranteeing(minimum)), volumes, REFERENCE)
                .perYear()
                .forEach((year, amount) ->
                        assertThat(amount).isEqualTo(without.get(year).max(floor.get(year))));
    }

    @Property(tries = 300)
    void theContractsOfALotAreTheLot(@ForAll("cases") Case one) {
        TaskBased task = one.task().indexed(Indexation.none());
        FrameworkAgreement framework = FrameworkAgreement.builder()
                .id(AgreementId.of("regio"))
                .title("Wmo in de regio")
                .commissioner(PartyId.municipality("1509"))
                .legalForm(LegalForm.FRAMEWORK_AGREEMENT)
                .term(Term.of(one.start(), Period.between(one.start(), one.end())))
                .addLots(Lot.builder()
                        .number("1")
                        .title("sociale basis")
                        .compensation(task)
                        .addContractors(
                                Contractor.sharing(PartyId.of("org:a"), Share.of("0.37")),
                                Contractor.sharing(PartyId.of("org:b"), Share.of("0.01")),
                                Contractor.sharing(PartyId.of("org:c"), Share.of("0.62")))
                        .build())
                .build();
        TreeMap<Year, Money> together = new TreeMap<>();
        framework
                .contracts()
                .forEach(contract -> Payments.of(contract, REFERENCE)
                        .perYear()
                        .forEach((year, amount) -> together.merge(year, amount, Money::plus)));
        Payments.of(one.contract(task), REFERENCE).perYear().forEach((year, amount) -> {
            boolean untouched = !one.start().isAfter(year.atDay(1))
                    && !one.end().isBefore(year.plusYears(1).atDay(1))
                    && task.steps().keySet().stream()
                            .noneMatch(day -> Year.from(day).equals(year));
            // A broken year has rounded parts for each contractor: within a cent for each of them and each part.
            long apart = untouched ? 0 : 3L * (2 + 2L * task.steps().size());
            assertThat(Math.abs(together.get(year).cents() - amount.cents())).isLessThanOrEqualTo(apart);
        });
    }

    @Property(tries = 300)
    void amendmentsAndDiscountsInOtherPartsCostTheSameInAYear(
            @ForAll("cases") Case one, @ForAll("seeds") Random random) {
        List<Instalments> schemes = List.of(
                Instalments.quarterly(),
                Instalments.fourWeekly(),
                Instalments.shares(Instalment.of(3, 1, Share.of("0.6")), Instalment.of(9, 1, Share.of("0.4"))));
        Instalments scheme = schemes.get(random.nextInt(3));
        AgreementLife monthly = AgreementLife.of(one.contract(one.task()));
        AgreementLife otherwise = AgreementLife.of(one.contract(one.task().paid(scheme)));
        for (Amendment amendment : one.amendments()) {
            monthly = monthly.with(amended(amendment.from(), amendment.task()));
            otherwise =
                    otherwise.with(amended(amendment.from(), amendment.task().paid(scheme)));
        }
        Payments expected = LifePayments.of(monthly, REFERENCE);
        assertThat(LifePayments.of(otherwise, REFERENCE).perYear()).isEqualTo(expected.perYear());
        assertThat(LifePayments.asDue(otherwise, REFERENCE).total()).isEqualTo(expected.total());

        LocalDate from = one.start().plusDays(random.nextInt((int) ChronoUnit.DAYS.between(one.start(), one.end())));
        AgreementLife discounted =
                otherwise.with(new AgreementEvent.DiscountApplied(When.of(from), Share.of("0.05"), "no report"));
        Payments less = LifePayments.of(discounted, REFERENCE);
        Payments before = LifePayments.of(otherwise, REFERENCE);
        BigDecimal off = BigDecimal.ZERO;
        for (Payment payment : before.list()) {
            long all = ChronoUnit.DAYS.between(payment.from(), payment.until());
            LocalDate first = from.isAfter(payment.from()) ? from : payment.from();
            long days = Math.max(0, ChronoUnit.DAYS.between(first, payment.until()));
            off = off.add(BigDecimal.valueOf(payment.amount().cents() * days)
                    .multiply(new BigDecimal("0.05"))
                    .divide(BigDecimal.valueOf(all), 10, RoundingMode.HALF_EVEN));
        }
        BigDecimal taken = BigDecimal.valueOf(before.total().minus(less.total()).cents());
        assertThat(taken.subtract(off).abs())
                .isLessThanOrEqualTo(BigDecimal.valueOf(less.list().size()));
        assertThat(less.list()).noneMatch(payment -> payment.amount().isNegative());
    }

    private static AgreementEvent.Amended amended(LocalDate from, TaskBased task) {
        return AgreementEvent.Amended.builder()
                .when(When.of(from))
                .ground(AmendmentGround.REVISION_CLAUSE)
                .change(new TermsChange.NewCompensation(task))
                .reason("more tasks")
                .build();
    }

    @Property(tries = 300)
    void everyGrantIsPaidWhollyWhateverTheAdvances(@ForAll("cases") Case one, @ForAll("seeds") Random random) {
        List<SubsidyPeriod> periods = new ArrayList<>();
        List<Money> grants = new ArrayList<>();
        LocalDate from = one.start();
        for (int i = 1 + random.nextInt(6); i > 0; i--) {
            SubsidyPeriodBuilder period = SubsidyPeriod.builder().from(from).until(from.plusYears(1));
            Money granted = money(random);
            if (grants.isEmpty() || random.nextInt(4) == 0) {
                period.granted(granted);
            } else {
                // 3 % wanted, 2 % paid: with what is behind, each year the cap.
                granted = Money.euros(grants.get(grants.size() - 1)
                        .toEuros()
                        .multiply(new BigDecimal("1.02"))
                        .setScale(2, RoundingMode.HALF_EVEN));
            }
            periods.add(period.build());
            grants.add(granted);
            from = from.plusYears(1);
        }
        SubsidyAgreement subsidy = SubsidyAgreement.forBookYears(
                        PartyId.municipality("1509"), PartyId.of("org:sociaal-werk"), Year.of(2027), 1)
                .perYear(Money.euros(1))
                .withPeriods(periods)
                .withIndexation(
                        Indexation.assumed(0.03).capped(new BigDecimal("2")).catchingUp())
                .withAdvances(new AdvanceSchedule(
                        1 + random.nextInt(14),
                        1 + random.nextInt(31),
                        Share.of(BigDecimal.valueOf(random.nextInt(101), 2).toPlainString()),
                        Period.ofMonths(random.nextInt(12))));
        Payments payments = Payments.of(subsidy, REFERENCE);

        for (int i = 0; i < periods.size(); i++) {
            SubsidyPeriod period = periods.get(i);
            assertThat(Money.sum(payments.list().stream()
                            .filter(payment -> !payment.from().isBefore(period.from())
                                    && !payment.until().isAfter(period.until()))
                            .map(Payment::amount)
                            .toList()))
                    .isEqualTo(grants.get(i));
        }
        assertThat(payments.list()).noneMatch(payment -> payment.amount().isNegative());
        assertThat(Money.sum(payments.perMonth().values())).isEqualTo(Money.sum(grants));
    }
}

package nl.geldstroom.benchmarks;

import com.opengamma.strata.basics.ImmutableReferenceData;
import com.opengamma.strata.basics.currency.Currency;
import com.opengamma.strata.basics.date.BusinessDayAdjustment;
import com.opengamma.strata.basics.date.BusinessDayConventions;
import com.opengamma.strata.basics.date.DayCounts;
import com.opengamma.strata.basics.date.DaysAdjustment;
import com.opengamma.strata.basics.date.HolidayCalendarId;
import com.opengamma.strata.basics.date.ImmutableHolidayCalendar;
import com.opengamma.strata.basics.schedule.Frequency;
import com.opengamma.strata.basics.schedule.PeriodicSchedule;
import com.opengamma.strata.basics.schedule.StubConvention;
import com.opengamma.strata.basics.value.ValueAdjustment;
import com.opengamma.strata.basics.value.ValueSchedule;
import com.opengamma.strata.basics.value.ValueStepSequence;
import com.opengamma.strata.product.common.PayReceive;
import com.opengamma.strata.product.rate.FixedRateComputation;
import com.opengamma.strata.product.swap.FixedRateCalculation;
import com.opengamma.strata.product.swap.NotionalSchedule;
import com.opengamma.strata.product.swap.PaymentRelativeTo;
import com.opengamma.strata.product.swap.PaymentSchedule;
import com.opengamma.strata.product.swap.RateAccrualPeriod;
import com.opengamma.strata.product.swap.RateCalculationSwapLeg;
import com.opengamma.strata.product.swap.RatePaymentPeriod;
import com.opengamma.strata.product.swap.ResolvedSwapLeg;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import nl.geldstroom.agreement.Agreement;
import nl.geldstroom.agreement.ServiceContract;
import nl.geldstroom.agreement.TaskBased;
import nl.geldstroom.agreement.Term;
import nl.geldstroom.index.IndexTable;
import nl.geldstroom.index.Indexation;
import nl.geldstroom.money.Money;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.payment.Payment;
import nl.geldstroom.payment.Payments;
import nl.geldstroom.payment.ReferenceData;
import nl.geldstroom.time.BusinessDays;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Dated, business-day-adjusted amounts of ten-year monthly agreements that rise each year, beside OpenGamma Strata: ours in
 * exact cents that explain themselves on demand, Strata's from a fixed-coupon leg with a yearly step schedule, in doubles.
 * Both work with the same Dutch holidays. Time per agreement.
 *
 * <p>{@link #main} compares the two on 100,000 agreements: as many amounts, on the same days, within a cent of each other
 * before the first rise, and ours together the years.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class PaymentsBenchmark {

    private static final int AGREEMENTS = 1_000;
    private static final int ALL_AGREEMENTS = 100_000;
    private static final int YEARS = 10;
    private static final double RISE = 0.03;
    private static final LocalDate START = LocalDate.of(2027, 1, 1);
    private static final HolidayCalendarId DUTCH = HolidayCalendarId.of("Dutch");

    private final ReferenceData reference;
    private final com.opengamma.strata.basics.ReferenceData strata;
    private final List<Agreement> agreements = new ArrayList<>();
    private final List<RateCalculationSwapLeg> legs = new ArrayList<>();

    /** Makes a thousand agreements and as many legs. */
    public PaymentsBenchmark() {
        BusinessDays dutch = BusinessDays.dutch();
        reference = new ReferenceData(dutch, IndexTable.standard(), LocalDate.of(2026, 12, 31));
        List<LocalDate> holidays = new ArrayList<>();
        for (LocalDate day = START.minusYears(1); day.isBefore(START.plusYears(YEARS + 2L)); day = day.plusDays(1)) {
            boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
            if (!weekend && !dutch.isBusinessDay(day)) {
                holidays.add(day);
            }
        }
        strata = com.opengamma.strata.basics.ReferenceData.minimal()
                .combinedWith(ImmutableReferenceData.of(
                        DUTCH, ImmutableHolidayCalendar.of(DUTCH, holidays, DayOfWeek.SATURDAY, DayOfWeek.SUNDAY)));
        for (int i = 0; i < AGREEMENTS; i++) {
            agreements.add(agreement(i));
            legs.add(leg(i));
        }
    }

    private static long cents(int i) {
        return 10_000_001L + 7_919L * i;
    }

    private static Agreement agreement(int i) {
        return ServiceContract.outline(
                        PartyId.municipality("1509"),
                        PartyId.of("org:aanbieder-" + i),
                        Term.of(START, Period.ofYears(YEARS)))
                .compensation(TaskBased.perYear(Money.ofCents(cents(i))).indexed(Indexation.assumed(RISE)));
    }

    private static RateCalculationSwapLeg leg(int i) {
        return RateCalculationSwapLeg.builder()
                .payReceive(PayReceive.RECEIVE)
                .accrualSchedule(PeriodicSchedule.of(
                        START,
                        START.plusYears(YEARS),
                        Frequency.P1M,
                        BusinessDayAdjustment.NONE,
                        StubConvention.NONE,
                        false))
                .paymentSchedule(PaymentSchedule.builder()
                        .paymentFrequency(Frequency.P1M)
                        .paymentRelativeTo(PaymentRelativeTo.PERIOD_START)
                        .paymentDateOffset(DaysAdjustment.NONE)
                        .businessDayAdjustment(BusinessDayAdjustment.of(BusinessDayConventions.FOLLOWING, DUTCH))
                        .build())
                .notionalSchedule(NotionalSchedule.of(Currency.EUR, cents(i) / 100.0))
                .calculation(FixedRateCalculation.builder()
                        .dayCount(DayCounts.THIRTY_E_360)
                        .rate(ValueSchedule.of(
                                1.0,
                                ValueStepSequence.of(
                                        START.plusYears(1),
                                        START.plusYears(YEARS - 1L),
                                        Frequency.P12M,
                                        ValueAdjustment.ofDeltaMultiplier(RISE))))
                        .build())
                .build();
    }

    /** One dated amount in doubles. */
    private record Amount(LocalDate date, double euros) {}

    private static List<Amount> amounts(RateCalculationSwapLeg leg, com.opengamma.strata.basics.ReferenceData data) {
        ResolvedSwapLeg resolved = leg.resolve(data);
        List<Amount> amounts = new ArrayList<>();
        for (var period : resolved.getPaymentPeriods()) {
            RatePaymentPeriod payment = (RatePaymentPeriod) period;
            double sum = 0;
            for (RateAccrualPeriod accrual : payment.getAccrualPeriods()) {
                FixedRateComputation rate = (FixedRateComputation) accrual.getRateComputation();
                sum += payment.getNotional() * rate.getRate() * accrual.getYearFraction();
            }
            amounts.add(new Amount(payment.getPaymentDate(), sum));
        }
        return amounts;
    }

    /** Payments of a thousand agreements, made and dropped one by one. */
    @Benchmark
    @OperationsPerInvocation(AGREEMENTS)
    public long ours() {
        long cents = 0;
        for (Agreement agreement : agreements) {
            for (Payment payment : Payments.of(agreement, reference).list()) {
                cents += payment.amount().cents() + payment.due().getDayOfMonth();
            }
        }
        return cents;
    }

    /** As many amounts of a thousand legs, made and dropped one by one. */
    @Benchmark
    @OperationsPerInvocation(AGREEMENTS)
    public double strata() {
        double euros = 0;
        for (RateCalculationSwapLeg leg : legs) {
            for (Amount amount : amounts(leg, strata)) {
                euros += amount.euros() + amount.date().getDayOfMonth();
            }
        }
        return euros;
    }

    /**
     * Compares both on 100,000 agreements and prints what ours keeps per agreement.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        PaymentsBenchmark both = new PaymentsBenchmark();
        long ours = 0;
        long theirs = 0;
        double furthest = 0;
        for (int i = 0; i < ALL_AGREEMENTS; i++) {
            List<Payment> payments = Payments.of(agreement(i), both.reference).list();
            List<Amount> amounts = amounts(leg(i), both.strata);
            ours += payments.size();
            theirs += amounts.size();
            long firstYear = 0;
            for (int month = 0; month < payments.size(); month++) {
                if (!payments.get(month).due().equals(amounts.get(month).date())) {
                    throw new IllegalStateException(
                            "The days of month " + month + " of agreement " + i + " must agree.");
                }
                if (month < 12) {
                    firstYear += payments.get(month).amount().cents();
                }
                double apart = Math.abs(payments.get(month).amount().cents()
                        - amounts.get(month).euros() * 100);
                furthest = Math.max(furthest, apart);
            }
            if (firstYear != cents(i)) {
                throw new IllegalStateException("The first year of agreement " + i + " must add up.");
            }
        }
        System.out.printf(
                Locale.ROOT, "amounts: ours %,d, theirs %,d; furthest apart %.2f cents%n", ours, theirs, furthest);
        for (int size : new int[] {25_000, 50_000, 100_000}) {
            long before = used();
            List<Payments> kept = new ArrayList<>(size);
            for (int i = 0; i < size; i++) {
                kept.add(Payments.of(both.agreements.get(i % AGREEMENTS), both.reference));
            }
            long after = used();
            System.out.printf(
                    Locale.ROOT,
                    "kept: %,d agreements, %,d payments, %,d bytes an agreement%n",
                    size,
                    kept.stream().mapToLong(payments -> payments.list().size()).sum(),
                    (after - before) / size);
        }
    }

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        for (int i = 0; i < 4; i++) {
            runtime.gc();
        }
        return runtime.totalMemory() - runtime.freeMemory();
    }
}

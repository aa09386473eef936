package nl.geldstroom.agreement;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.geldstroom.document.Faults;
import nl.geldstroom.evidence.Evidence;
import nl.geldstroom.money.Money;
import nl.geldstroom.money.Share;
import nl.geldstroom.tariff.ServiceAllocation;
import org.immutables.value.Value;

/**
 * How money comes free by the end dates of the allocations that run (<i>afbouw langs lopende toewijzingen</i>).
 *
 * <p>After a decision to stop no allocation is followed by another. What runs is paid to its end date, or to a reassessment
 * that ends a part of it. Of what came free a part stays for a while, because the provider spreads its overhead over fewer
 * hours. For example: 100 a month until 31 March and 300 a month until 30 June, decided on 1 January: 400 is tied until
 * March, 300 until June, nothing after that.
 *
 * @param asOf the day of the list
 * @param allocations the allocations that run on that day, or start later, each with its price
 * @param reassessment when those that run are looked at again; absent: they run to their end
 * @param stranded what stays after volume went; absent: nothing
 */
@Value.Builder
public record AllocationRelease(
        LocalDate asOf,
        ImmutableList<ServiceAllocation> allocations,
        Optional<Reassessment> reassessment,
        Optional<StrandedCost> stranded) {

    private static final int LONGEST = 600;

    /**
     * A round of reassessments (<i>herindicatie</i>) after a decision.
     *
     * @param after how long after the decision they take effect
     * @param ended the share of what then still runs that ends
     * @param evidence what the share rests on
     */
    public record Reassessment(Period after, Share ended, Evidence evidence) {

        /**
         * Checks the period.
         *
         * @param after how long after the decision they take effect
         * @param ended the share that ends
         * @param evidence what the share rests on
         * @throws IllegalArgumentException if the period is negative or longer than 50 years
         */
        public Reassessment {
            if (after.isNegative() || after.toTotalMonths() > LONGEST || after.getDays() > 18_300) {
                throw new IllegalArgumentException(
                        "The period (" + after + ") before the reassessment must be from nothing to 50 years.");
            }
        }
    }

    /**
     * Cost that stays when volume goes (<i>achterblijvende kosten</i>): a share of it, that falls evenly to nothing.
     *
     * @param share the share of what came free that is still paid at first
     * @param months after how many months nothing of it is left; with 4, three quarters are left after one month
     * @param evidence what share and months rest on
     */
    public record StrandedCost(Share share, int months, Evidence evidence) {

        /**
         * Checks the months.
         *
         * @param share the share of what came free
         * @param months after how many months nothing of it is left
         * @param evidence what they rest on
         * @throws IllegalArgumentException if the months are not from 1 to 600
         */
        public StrandedCost {
            if (months < 1 || months > LONGEST) {
                throw new IllegalArgumentException(
                        "The months (" + months + ") of stranded cost must be from 1 to " + LONGEST + ".");
            }
        }
    }

    /**
     * Checks that every allocation is in the list once, has a price and is not over.
     *
     * @param asOf the day of the list
     * @param allocations the allocations
     * @param reassessment when those that run are looked at again
     * @param stranded what stays after volume went
     * @throws IllegalArgumentException if a number is there twice, or an allocation has no price or ended before the day of
     *     the list
     */
    public AllocationRelease {
        Faults faults = new Faults();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < allocations.size(); i++) {
            ServiceAllocation allocation = allocations.get(i);
            if (!seen.add(allocation.number())) {
                faults.add(
                        "/allocations/" + i + "/number",
                        "allocation-twice",
                        "The allocation (" + allocation.number() + ") must be in the list once.");
            }
            if (allocation.end().filter(end -> end.isBefore(asOf)).isPresent()) {
                faults.add(
                        "/allocations/" + i + "/end",
                        "allocation-over",
                        "The end (" + allocation.end().get() + ") of allocation (" + allocation.number()
                                + ") must not come before the day of the list (" + asOf + ").");
            }
            if (allocation.perMonth().isEmpty()) {
                faults.add(
                        "/allocations/" + i,
                        "allocation-price",
                        "The allocation (" + allocation.number()
                                + ") must say what it costs per month, or nobody knows what"
                                + " comes free when it ends.");
            }
        }
        faults.throwIfAny();
    }

    /**
     * Starts a release.
     *
     * @return a builder
     */
    public static AllocationReleaseBuilder builder() {
        return new AllocationReleaseBuilder();
    }

    /**
     * What would be spent in a month if every allocation that ends were followed by one like it.
     *
     * @param month the month
     * @return the sum of the allocations that started, by days in the month of their start
     */
    public Money renewed(YearMonth month) {
        return renewed(month, month.atDay(1), month.plusMonths(1).atDay(1));
    }

    /**
     * What would be spent in a month on the days of a term, if every allocation that ends were followed by one like it.
     *
     * @param month the month
     * @param term the term
     * @return the sum of the allocations that started, by days in the month of their start and in a broken month of the term
     */
    public Money renewed(YearMonth month, Term term) {
        LocalDate next = month.plusMonths(1).atDay(1);
        return renewed(month, later(term.start(), month.atDay(1)), term.end().isBefore(next) ? term.end() : next);
    }

    private Money renewed(YearMonth month, LocalDate first, LocalDate until) {
        List<BigDecimal> parts = new ArrayList<>();
        for (ServiceAllocation allocation : allocations) {
            long days = Math.max(0, ChronoUnit.DAYS.between(later(allocation.from(), first), until));
            parts.add(byDays(perMonth(allocation), days, month));
        }
        return cents(sum(parts));
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    /**
     * What still runs in a month after a decision to stop.
     *
     * @param decision the day of the decision; an allocation that starts after it is not given
     * @param month the month
     * @return the sum of the allocations that run, by days in a broken month; less the share that a reassessment ended
     */
    public Money running(LocalDate decision, YearMonth month) {
        return cents(exactlyRunning(decision, month));
    }

    private BigDecimal exactlyRunning(LocalDate decision, YearMonth month) {
        List<BigDecimal> parts = new ArrayList<>();
        Optional<LocalDate> reassessed = reassessment.map(round -> decision.plus(round.after()));
        for (ServiceAllocation allocation : allocations) {
            if (allocation.from().isAfter(decision)) {
                continue;
            }
            long days = allocation.daysIn(month);
            BigDecimal whole = byDays(perMonth(allocation), days, month);
            if (reassessment.isPresent() && reassessed.isPresent()) {
                long before = daysBefore(allocation, month, reassessed.get());
                BigDecimal after = whole.subtract(byDays(perMonth(allocation), before, month));
                whole = whole.subtract(after.multiply(reassessment.get().ended().value()));
            }
            parts.add(whole);
        }
        return sum(parts);
    }

    /**
     * What of the volume that went is still paid in a month.
     *
     * @param decision the day of the decision
     * @param month the month
     * @return the stranded cost; zero without one and before the decision
     */
    public Money strandedIn(LocalDate decision, YearMonth month) {
        return cents(exactlyStranded(decision, month));
    }

    private BigDecimal exactlyStranded(LocalDate decision, YearMonth month) {
        if (stranded.isEmpty()) {
            return BigDecimal.ZERO;
        }
        StrandedCost cost = stranded.get();
        YearMonth decided = YearMonth.from(decision);
        BigDecimal left = BigDecimal.ZERO;
        BigDecimal before = inForce(decision);
        for (YearMonth freed = decided; !freed.isAfter(month); freed = freed.plusMonths(1)) {
            BigDecimal now = exactlyRunning(decision, freed).min(before);
            long age = ChronoUnit.MONTHS.between(freed, month);
            if (age < cost.months()) {
                left = left.add(before.subtract(now)
                        .multiply(cost.share().value())
                        .multiply(BigDecimal.valueOf(cost.months() - age))
                        .divide(BigDecimal.valueOf(cost.months()), 12, RoundingMode.HALF_EVEN));
            }
            before = now;
        }
        return left;
    }

    /** What the allocations given by a day cost in a whole month. */
    private BigDecimal inForce(LocalDate decision) {
        return sum(allocations.stream()
                .filter(allocation -> !allocation.from().isAfter(decision)
                        && allocation
                                .end()
                                .filter(end -> end.isBefore(decision))
                                .isEmpty())
                .map(allocation -> BigDecimal.valueOf(perMonth(allocation).cents()))
                .toList());
    }

    /**
     * Which part of the money comes free at which age, if it were decided to stop on the day of the list.
     *
     * @return one weight per month of age, from age 0; together 1 if everything comes free within fifty years, and less if
     *     an allocation has no end; empty if nothing runs
     */
    public double[] weightsByAge() {
        AllocationRelease started = started();
        BigDecimal whole = inForce(asOf);
        if (whole.signum() == 0) {
            return new double[0];
        }
        List<Double> free = new ArrayList<>();
        YearMonth first = YearMonth.from(asOf);
        for (int age = 0; age <= LONGEST; age++) {
            YearMonth month = first.plusMonths(age);
            BigDecimal tied = started.exactlyRunning(asOf, month).add(started.exactlyStranded(asOf, month));
            free.add(1 - tied.doubleValue() / whole.doubleValue());
            if (tied.signum() == 0) {
                break;
            }
        }
        int length = free.size();
        while (length > 1 && free.get(length - 1).equals(free.get(length - 2))) {
            length--;
        }
        double[] weights = new double[length];
        double before = 0;
        for (int age = 0; age < length; age++) {
            // The difference with what the weights before it really add up to, so that in order they end where they
            // should.
            weights[age] = Math.max(0, free.get(age) - before);
            before += weights[age];
        }
        return weights;
    }

    /**
     * Whether something runs on the day of the list.
     *
     * @return false if every allocation starts later or costs nothing
     */
    public boolean hasRunning() {
        return inForce(asOf).signum() > 0;
    }

    /**
     * What of an amount has not come free at an age, if it comes free as the list does.
     *
     * @param whole the amount
     * @param age in months after the decision
     * @return its part that still runs or is stranded, half-even to the cent; nothing if nothing runs on the day of the list
     */
    public Money unreleased(Money whole, int age) {
        YearMonth month = YearMonth.from(asOf).plusMonths(age);
        AllocationRelease started = started();
        return partOf(whole, started.exactlyRunning(asOf, month).add(started.exactlyStranded(asOf, month)));
    }

    /**
     * What of an amount is stranded at an age, if it comes free as the list does.
     *
     * @param whole the amount
     * @param age in months after the decision
     * @return its part that is paid although the volume went, half-even to the cent
     */
    public Money stranded(Money whole, int age) {
        return partOf(
                whole, started().exactlyStranded(asOf, YearMonth.from(asOf).plusMonths(age)));
    }

    private Money partOf(Money whole, BigDecimal tied) {
        BigDecimal all = inForce(asOf);
        return all.signum() == 0
                ? Money.ZERO
                : Money.ofCents(BigDecimal.valueOf(whole.cents())
                        .multiply(tied)
                        .divide(all, 0, RoundingMode.HALF_EVEN)
                        .longValueExact());
    }

    /** What runs on the day of the list, as if it did since the first of the month: no part of that month is free. */
    private AllocationRelease started() {
        LocalDate first = asOf.withDayOfMonth(1);
        return new AllocationRelease(
                asOf,
                allocations.stream()
                        .filter(allocation -> !allocation.from().isAfter(asOf))
                        .map(allocation -> allocation.from().isAfter(first) ? allocation.withFrom(first) : allocation)
                        .collect(ImmutableList.toImmutableList()),
                reassessment,
                stranded);
    }

    private static Money perMonth(ServiceAllocation allocation) {
        return allocation.perMonth().orElseThrow();
    }

    /** The days of a month on which it is valid before a day. */
    private static long daysBefore(ServiceAllocation allocation, YearMonth month, LocalDate limit) {
        LocalDate first = allocation.from().isAfter(month.atDay(1)) ? allocation.from() : month.atDay(1);
        return Math.min(allocation.daysIn(month), Math.max(0, ChronoUnit.DAYS.between(first, limit)));
    }

    private static BigDecimal byDays(Money perMonth, long days, YearMonth month) {
        if (days == month.lengthOfMonth()) {
            return BigDecimal.valueOf(perMonth.cents());
        }
        return BigDecimal.valueOf(perMonth.cents())
                .multiply(BigDecimal.valueOf(days))
                .divide(BigDecimal.valueOf(month.lengthOfMonth()), 12, RoundingMode.HALF_EVEN);
    }

    private static BigDecimal sum(List<BigDecimal> parts) {
        return parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Money cents(BigDecimal cents) {
        return Money.ofCents(cents.setScale(0, RoundingMode.HALF_EVEN).longValueExact());
    }
}

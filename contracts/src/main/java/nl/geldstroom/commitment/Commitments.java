package nl.geldstroom.commitment;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import nl.geldstroom.agreement.Agreement;
import nl.geldstroom.agreement.AllocationRelease;
import nl.geldstroom.agreement.Combined;
import nl.geldstroom.agreement.Compensation;
import nl.geldstroom.agreement.EarlyTermination;
import nl.geldstroom.agreement.Exercise;
import nl.geldstroom.agreement.ExtensionOption;
import nl.geldstroom.agreement.ReleasePath;
import nl.geldstroom.agreement.ServiceContract;
import nl.geldstroom.agreement.SubsidyAgreement;
import nl.geldstroom.agreement.TaskBased;
import nl.geldstroom.agreement.Term;
import nl.geldstroom.agreement.TermPeriod;
import nl.geldstroom.money.Money;
import nl.geldstroom.money.Rounding;
import nl.geldstroom.payment.GuaranteedMinimum;
import nl.geldstroom.payment.Payments;
import nl.geldstroom.payment.ReferenceData;
import nl.geldstroom.provision.LineId;
import nl.geldstroom.tariff.ExecutionVariant;
import nl.geldstroom.text.LocalizedText;
import nl.geldstroom.text.Phrases;
import nl.geldstroom.time.BusinessDays;

/**
 * What one agreement ties down in every future month (<i>verplichting</i>), and what comes free when.
 *
 * <p>For a task-based contract of five plus five years from 1 January 2027 everything is tied until January 2032; then
 * the amount may be reset, because the extension is presumed and not yet agreed; after December 2036 nothing is tied.
 */
public final class Commitments {

    private final Agreement agreement;
    private final BusinessDays days;
    private final ImmutableSortedMap<YearMonth, Money> fixed;
    private final Optional<ImmutableSortedMap<YearMonth, Money>> expected;
    private final ImmutableSortedMap<YearMonth, Money> withoutPath;
    private final Optional<AllocationRelease> allocations;

    private Commitments(
            Agreement agreement,
            BusinessDays days,
            ImmutableSortedMap<YearMonth, Money> fixed,
            Optional<ImmutableSortedMap<YearMonth, Money>> expected,
            ImmutableSortedMap<YearMonth, Money> withoutPath,
            Optional<AllocationRelease> allocations) {
        this.agreement = agreement;
        this.days = days;
        this.fixed = fixed;
        this.expected = expected;
        this.withoutPath = withoutPath;
        this.allocations = allocations;
    }

    /**
     * The commitments of an agreement.
     *
     * @param agreement the agreement
     * @param reference business days, index figures and the day as of which they count
     * @return its commitments; for effort and output nothing is planned until {@link #planning} says what, unless it carries
     *     the allocations that run under it: they come free by their end dates, and each is followed by one like it
     * @throws IllegalArgumentException if an index figure is needed that was not known
     */
    public static Commitments of(Agreement agreement, ReferenceData reference) {
        return new Commitments(
                agreement,
                reference.businessDays(),
                Payments.of(agreement, reference).perMonth(),
                Optional.empty(),
                withoutPath(agreement, reference),
                agreement.compensation().allocations());
    }

    /** What a task would cost each month had no budgets been agreed for later years; empty if none were. */
    private static ImmutableSortedMap<YearMonth, Money> withoutPath(Agreement agreement, ReferenceData reference) {
        return agreement instanceof ServiceContract contract
                        && contract.compensation() instanceof TaskBased task
                        && !task.agreedBudgets().isEmpty()
                ? Payments.of(
                                contract.withCompensation(new TaskBased(
                                        task.perYear(),
                                        task.indexation(),
                                        ImmutableSortedMap.of(),
                                        task.fixedYears(),
                                        task.steps(),
                                        task.instalments())),
                                reference)
                        .perMonth()
                : ImmutableSortedMap.of();
    }

    /**
     * The same agreement with payments that are known otherwise, such as those over its life.
     *
     * @param payments what is paid
     * @return commitments that plan these payments, by month of service
     */
    public Commitments paying(Payments payments) {
        return new Commitments(agreement, days, payments.perMonth(), Optional.empty(), withoutPath, allocations);
    }

    /**
     * The same agreement with payments that are known otherwise, and what they would be without an agreed path.
     *
     * @param payments what is paid
     * @param withoutPath what would be paid had no budgets been agreed for later years; none: none were agreed
     * @return commitments that plan these payments, by month of service
     */
    public Commitments paying(Payments payments, Payments withoutPath) {
        return new Commitments(
                agreement, days, payments.perMonth(), Optional.empty(), withoutPath.perMonth(), allocations);
    }

    /**
     * The same agreement with the allocations that run under it, for effort and output: money comes free by their end dates
     * instead of along the release path.
     *
     * @param release the allocations, and what stays after them
     * @return commitments whose table and weights follow the allocations, instead of those that the agreement carries; if
     *     nothing else was planned, what is planned is that every allocation is followed by one like it
     * @throws IllegalArgumentException if the agreement is task-based
     */
    public Commitments allocated(AllocationRelease release) {
        if (followsAgreement()) {
            throw new IllegalArgumentException("The agreement (" + agreement.id()
                    + ") must be effort-based or output-based to come free by allocations: a task has a budget.");
        }
        return new Commitments(agreement, days, fixed, expected, withoutPath, Optional.of(release));
    }

    /**
     * The same agreement with what is expected to be spent under it, for effort and output.
     *
     * @param perMonth the expected spending of each month, such as that of the budget lines in its scope
     * @return commitments whose table uses it; months outside the term are left out. With allocations it comes free in the
     *     proportion in which they end
     * @throws IllegalArgumentException if the agreement is task-based, or an amount is negative
     */
    public Commitments planning(Map<YearMonth, Money> perMonth) {
        if (followsAgreement()) {
            throw new IllegalArgumentException("The agreement (" + agreement.id()
                    + ") must be effort-based or output-based: a task-based one plans its own amounts.");
        }
        ImmutableSortedMap.Builder<YearMonth, Money> inTerm = ImmutableSortedMap.naturalOrder();
        perMonth.forEach((month, amount) -> {
            if (amount.isNegative()) {
                throw new IllegalArgumentException("The planned amount (" + amount + ") of " + month
                        + " under agreement (" + agreement.id() + ") must be zero or more.");
            }
            if (inTerm(month)) {
                inTerm.put(month, amount);
            }
        });
        return new Commitments(agreement, days, fixed, Optional.of(inTerm.build()), withoutPath, allocations);
    }

    /**
     * The agreement.
     *
     * @return the agreement
     */
    public Agreement agreement() {
        return agreement;
    }

    /**
     * The budget lines that the agreement covers.
     *
     * @return its scope
     */
    public ImmutableSet<LineId> scope() {
        return agreement.covering();
    }

    /**
     * The first month of service.
     *
     * @return the month of the start
     */
    public YearMonth firstMonth() {
        return YearMonth.from(agreement.term().start());
    }

    /**
     * The month in which projections no longer count on the agreement.
     *
     * @return the first month without a day of service, presumed extensions included
     */
    public YearMonth endMonth() {
        return firstWholeMonth(agreement.term().end());
    }

    /**
     * The month from which nothing is planned or committed after a decision to stop.
     *
     * @param decision the day of the decision
     * @return the end of the term, or of the reasonable term after it in which a protected subsidy goes on
     */
    public YearMonth boundUntil(LocalDate decision) {
        YearMonth tied = tiedUntil(decision);
        return tied.isAfter(endMonth()) ? tied : endMonth();
    }

    /**
     * The month in which nobody is tied any more.
     *
     * @return the first month without a day of service, counting only the first period and extensions already exercised
     */
    public YearMonth firmEndMonth() {
        return firstWholeMonth(agreement.term().firmEnd());
    }

    private static YearMonth firstWholeMonth(LocalDate end) {
        YearMonth month = YearMonth.from(end);
        return end.getDayOfMonth() == 1 ? month : month.plusMonths(1);
    }

    private boolean inTerm(YearMonth month) {
        return !month.isBefore(firstMonth()) && month.isBefore(endMonth());
    }

    /**
     * Whether cash follows the agreement instead of need.
     *
     * @return true for a task-based agreement and a subsidy
     */
    public boolean followsAgreement() {
        return agreement.compensation().variant() == ExecutionVariant.TASK;
    }

    /**
     * What is planned for a month.
     *
     * @param month the month
     * @return the instalment of a task-based agreement, or the expected spending of the others: where nothing else is
     *     expected, that of the allocations that run, each followed by one like it; zero outside the term and where nothing is
     *     known
     */
    public Money planned(YearMonth month) {
        if (expected.isPresent()) {
            return expected.get().getOrDefault(month, Money.ZERO);
        }
        Money amount = fixed.getOrDefault(month, Money.ZERO);
        return allocations.isPresent() && inTerm(month)
                ? amount.plus(allocations.get().renewed(month, agreement.term()))
                : amount;
    }

    /**
     * When a month of service is paid.
     *
     * @param month the month of service
     * @return the due date by the payment rule of the agreement
     */
    public LocalDate due(YearMonth month) {
        return agreement.due(month, days);
    }

    /**
     * How a reduction of volume comes free.
     *
     * @return one weight per month of age, from age 0, together 1; with allocations that run by their end dates, together
     *     less than 1 if one of them has no end; empty for a task-based agreement, where a reduction frees nothing before the
     *     amount is reset
     */
    public double[] releaseWeights() {
        Optional<AllocationRelease> list = allocations.filter(AllocationRelease::hasRunning);
        if (list.isPresent()) {
            return list.get().weightsByAge();
        }
        return agreement
                .compensation()
                .releasePath()
                .map(ReleasePath::weightsByAge)
                .orElseGet(() -> new double[0]);
    }

    /**
     * The months in which a task-based amount may be reset.
     *
     * @return the first month of each presumed extension, because it is not yet agreed, and the yearly moments after a
     *     fixed number of years; of a subsidy its start as long as it is not granted, and every later year whose budget is
     *     reserved and not adopted; empty for effort and output
     */
    public ImmutableSortedSet<YearMonth> renegotiationMonths() {
        if (agreement instanceof SubsidyAgreement subsidy) {
            return new SubsidyLife(subsidy).resetMonths();
        }
        if (!followsAgreement()) {
            return ImmutableSortedSet.of();
        }
        Term term = agreement.term();
        ImmutableSortedSet.Builder<YearMonth> months = ImmutableSortedSet.naturalOrder();
        for (TermPeriod period : term.periods()) {
            if (period.option().map(ExtensionOption::exercised).orElse(Exercise.EXERCISED) == Exercise.PRESUMED) {
                months.add(firstWholeMonth(period.from()));
            }
        }
        agreement.compensation().fixedYears().ifPresent(years -> {
            LocalDate reset = term.start().plusYears(years);
            for (int year = years; reset.isBefore(term.end()); year++) {
                months.add(firstWholeMonth(reset));
                reset = term.start().plusYears(year + 1L);
            }
        });
        return months.build();
    }

    /**
     * Whether something is paid under it whatever is delivered, while it pays for effort or output.
     *
     * @return true with a guaranteed minimum, or a part that is a budget for a task
     */
    public boolean hasMinimum() {
        return !followsAgreement()
                && (!fixed.isEmpty()
                        || agreement.compensation().guaranteedMinimum().isPresent()
                        || parts().stream()
                                .anyMatch(part -> part.guaranteedMinimum().isPresent()));
    }

    private ImmutableList<Compensation> parts() {
        return agreement.compensation() instanceof Combined combined
                ? ImmutableList.copyOf(combined.parts().values())
                : ImmutableList.of();
    }

    /**
     * What is paid at least in a month.
     *
     * @param month the month
     * @return its share of the guaranteed minimum of the year, or of what the parts of a combined compensation guarantee
     *     and pay as a budget for a task if that is more; zero without any and outside the term
     */
    public Money guaranteedMinimum(YearMonth month) {
        Money whole = minimum(agreement.compensation(), month);
        Money sum = followsAgreement() ? Money.ZERO : fixed.getOrDefault(month, Money.ZERO);
        for (Compensation part : parts()) {
            sum = sum.plus(minimum(part, month));
        }
        return whole.max(sum);
    }

    private Money minimum(Compensation compensation, YearMonth month) {
        return compensation
                .guaranteedMinimum()
                .map(minimum -> new GuaranteedMinimum(minimum, agreement.term()).of(month))
                .orElse(Money.ZERO);
    }

    /**
     * What would be committed and what releasable if it were decided on a day to spend nothing more.
     *
     * <p>Task-based: everything up to the next month in which the amount may be reset, the firm end, or the end of the
     * commissioner's notice of early termination. Effort and output: what has not yet come free along the release path,
     * beside the fee of a combined compensation, at least the guaranteed minimum, up to the firm end or the end of such
     * notice. What was due before the month of the decision is committed. With allocations that run, what they cost until they
     * end is committed, and what is stranded after that; if other spending was {@linkplain #planning planned}, that comes free
     * in the same proportion. A subsidy that is protected by article 4:51 of the Awb goes on after its end for the rest of
     * the reasonable term: what must be granted then is planned and committed.
     *
     * @param decision the day of the decision
     * @param from the first month
     * @param to the month after the last
     * @return one row per month
     * @throws IllegalArgumentException if the months are not in order or are more than 1,200
     */
    public CommitmentTable asOf(LocalDate decision, YearMonth from, YearMonth to) {
        if (to.isBefore(from) || to.isAfter(from.plusMonths(1200))) {
            throw new IllegalArgumentException(
                    "The months of the table (" + from + " until " + to + ") must be in order and at most 1200.");
        }
        YearMonth tiedUntil = tiedUntil(decision);
        ImmutableList.Builder<CommitmentTable.Row> rows = ImmutableList.builder();
        for (YearMonth month = from; month.isBefore(to); month = month.plusMonths(1)) {
            Money whole = planned(month).plus(afterRefusal(decision, month));
            CommitmentTable.Parts parts = parts(whole, month, decision, tiedUntil);
            Money committed = parts.committed();
            rows.add(new CommitmentTable.Row(
                    month, new CommitmentTable.Amounts(whole, committed, whole.minus(committed)), parts));
        }
        return new CommitmentTable(decision, rows.build());
    }

    private Money afterRefusal(LocalDate decision, YearMonth month) {
        return agreement instanceof SubsidyAgreement subsidy
                ? new SubsidyLife(subsidy).afterRefusal(decision, month, fixed)
                : Money.ZERO;
    }

    private CommitmentTable.Parts parts(Money whole, YearMonth month, LocalDate decision, YearMonth tiedUntil) {
        YearMonth decided = YearMonth.from(decision);
        if (month.isBefore(decided) || (followsAgreement() && month.isBefore(tiedUntil))) {
            return CommitmentTable.Parts.running(whole, byAgreedPath(month));
        }
        if (!month.isBefore(tiedUntil)) {
            return CommitmentTable.Parts.running(Money.ZERO, byAgreedPath(month));
        }
        // The fee of a combined compensation is owed whatever is delivered: only what is paid by units comes free.
        Money fee = fixed.getOrDefault(month, Money.ZERO).min(whole);
        Money volume = whole.minus(fee);
        Money running;
        Money stranded;
        if (allocations.isPresent() && expected.isEmpty()) {
            running = allocations.get().running(decision, month).min(volume);
            stranded = allocations.get().strandedIn(decision, month).min(volume.minus(running));
        } else {
            int age = (int) ChronoUnit.MONTHS.between(decided, month);
            Money left = unreleased(volume, age);
            stranded = stranded(volume, age).min(left);
            running = left.minus(stranded);
        }
        Money left = fee.plus(running).plus(stranded);
        Money guaranteed = guaranteedMinimum(month).min(whole).minus(left).max(Money.ZERO);
        return new CommitmentTable.Parts(fee.plus(running), stranded, guaranteed, Money.ZERO);
    }

    private Money unreleased(Money whole, int age) {
        Optional<AllocationRelease> list = allocations.filter(AllocationRelease::hasRunning);
        if (list.isPresent()) {
            return list.get().unreleased(whole, age);
        }
        return agreement
                .compensation()
                .releasePath()
                .map(path -> path.unreleased(whole, age))
                .orElse(Money.ZERO);
    }

    private Money stranded(Money whole, int age) {
        return allocations
                .filter(AllocationRelease::hasRunning)
                .map(list -> list.stranded(whole, age))
                .orElseGet(() -> strandedOnPath(whole, age));
    }

    private Money strandedOnPath(Money whole, int age) {
        return agreement
                .compensation()
                .releasePath()
                .filter(path -> age < path.strandedMonths())
                .map(path -> Rounding.HALF_EVEN.toCents(whole.times(path.stranded())))
                .orElse(Money.ZERO);
    }

    /**
     * What the budgets that were agreed for later years let go in a month, against the first budget, or the amended one, as it
     * is indexed.
     *
     * @param month the month
     * @return the difference, which is out of what is planned already; below zero where the path asks more; zero without an
     *     agreed path
     */
    public Money byAgreedPath(YearMonth month) {
        Money without = withoutPath.get(month);
        return without == null ? Money.ZERO : without.minus(planned(month));
    }

    private YearMonth tiedUntil(LocalDate decision) {
        if (agreement instanceof SubsidyAgreement subsidy && new SubsidyLife(subsidy).isAllGranted(decision)) {
            return firstWholeMonth(subsidy.endsAfterRefusal(decision));
        }
        YearMonth until = firmEndMonth();
        for (TermPeriod period : agreement.term().periods()) {
            // Within an extension that projections count on, it has evidently been granted.
            boolean counted = !period.until().isAfter(agreement.term().end());
            if (counted && !decision.isBefore(period.from()) && decision.isBefore(period.until())) {
                YearMonth end = firstWholeMonth(period.until());
                until = end.isAfter(until) ? end : until;
            }
        }
        for (YearMonth reset : renegotiationMonths()) {
            if (reset.isAfter(YearMonth.from(decision)) && reset.isBefore(until)) {
                until = reset;
            }
        }
        Optional<EarlyTermination> early = agreement.earlyTermination().filter(EarlyTermination::byCommissioner);
        if (early.isPresent()) {
            YearMonth after = firstWholeMonth(decision.plus(early.get().notice()));
            until = after.isBefore(until) ? after : until;
        }
        return until;
    }

    /**
     * The days before which something must be decided or said.
     *
     * @return in order of date
     */
    public ImmutableList<NoticeDate> notices() {
        if (agreement instanceof SubsidyAgreement subsidy) {
            return new SubsidyLife(subsidy).notices();
        }
        Term term = agreement.term();
        ImmutableList.Builder<NoticeDate> notices = ImmutableList.builder();
        ImmutableSet.Builder<YearMonth> starts = ImmutableSet.builder();
        for (TermPeriod period : term.periods()) {
            if (period.option().isPresent() && period.option().get().exercised() == Exercise.PRESUMED) {
                LocalDate before = period.from().minus(period.option().get().notice());
                starts.add(firstWholeMonth(period.from()));
                notices.add(new NoticeDate(
                        before,
                        NoticeDate.Kind.EXTEND,
                        LocalizedText.of(
                                "Vóór " + nl(before) + " verlengen tot " + nl(period.until())
                                        + ", anders eindigt de overeenkomst op " + nl(period.from()) + ".",
                                "Extend to " + en(period.until()) + " before " + en(before)
                                        + ", or the agreement ends on " + en(period.from()) + ".")));
            }
        }
        ImmutableSet<YearMonth> extended = starts.build();
        for (YearMonth reset : renegotiationMonths()) {
            if (!extended.contains(reset)) {
                LocalDate before = reset.atDay(1);
                notices.add(new NoticeDate(
                        before,
                        NoticeDate.Kind.RENEGOTIATE,
                        LocalizedText.of(
                                "Vóór " + nl(before) + " een nieuw bedrag afspreken, of het oude blijft gelden.",
                                "Agree a new amount before " + en(before) + ", or the old one stays.")));
            }
        }
        notices.add(new NoticeDate(
                term.end(),
                NoticeDate.Kind.END,
                LocalizedText.of(
                        "De overeenkomst eindigt op " + nl(term.end()) + ".",
                        "The agreement ends on " + en(term.end()) + ".")));
        return ImmutableList.sortedCopyOf(
                Comparator.comparing(NoticeDate::before).thenComparing(NoticeDate::kind), notices.build());
    }

    /**
     * What is fixed until when, in one or two sentences.
     *
     * @return for example {@code Vast tot 1 januari 2032; verlenging tot 1 januari 2037 vóór 1 juli 2031 aanzeggen.}
     */
    public LocalizedText describe() {
        if (agreement instanceof SubsidyAgreement subsidy) {
            return new SubsidyLife(subsidy).describe();
        }
        Term term = agreement.term();
        LocalDate firm = term.firmEnd();
        StringBuilder nl = new StringBuilder("Vast tot " + nl(firm));
        StringBuilder en = new StringBuilder("Fixed until " + en(firm));
        for (NoticeDate notice : notices()) {
            if (notice.kind() == NoticeDate.Kind.EXTEND) {
                nl.append("; verlengen vóór ").append(nl(notice.before()));
                en.append("; extend before ").append(en(notice.before()));
            }
        }
        if (term.end().isAfter(firm)) {
            nl.append("; gerekend is met looptijd tot ").append(nl(term.end()));
            en.append("; counted on until ").append(en(term.end()));
        }
        agreement.earlyTermination().filter(EarlyTermination::byCommissioner).ifPresent(early -> {
            nl.append("; eerder opzegbaar met ").append(nl(early.notice()));
            en.append("; can be ended earlier at ").append(en(early.notice())).append(" notice");
        });
        return LocalizedText.of(nl.append('.').toString(), en.append('.').toString());
    }

    private static String nl(LocalDate day) {
        return Phrases.date(day).nl();
    }

    private static String en(LocalDate day) {
        return Phrases.date(day).en();
    }

    private static String nl(Period period) {
        return period.getDays() == 0 ? period.toTotalMonths() + " maanden" : period.toString();
    }

    private static String en(Period period) {
        return period.getDays() == 0 ? period.toTotalMonths() + " months'" : period.toString();
    }
}

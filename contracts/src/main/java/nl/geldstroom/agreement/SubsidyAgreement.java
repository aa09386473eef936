package nl.geldstroom.agreement;

import com.fasterxml.jackson.annotation.JsonTypeName;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.geldstroom.clause.Ground;
import nl.geldstroom.document.Fault;
import nl.geldstroom.document.Faults;
import nl.geldstroom.evidence.Reliability;
import nl.geldstroom.index.Indexation;
import nl.geldstroom.law.LateDecision;
import nl.geldstroom.law.Subsidy;
import nl.geldstroom.law.SubsidyEvent;
import nl.geldstroom.law.SubsidyTerms;
import nl.geldstroom.money.Money;
import nl.geldstroom.party.Party;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.provision.LineId;
import nl.geldstroom.text.LocalizedText;
import nl.geldstroom.text.Phrases;
import nl.geldstroom.time.BusinessDays;
import nl.geldstroom.time.PaymentRule;
import org.immutables.value.Value;

/**
 * A subsidy for activities during one or more periods (<i>subsidie</i>); Algemene wet bestuursrecht, title 4.2.
 *
 * <p>Cash follows the grant, as it follows the budget of a task-based contract. For example {@code
 * SubsidyAgreement.forBookYears(town, recipient, Year.of(2027), 4).covering(SOCIAL_BASE).perYear(euros(500_000))} grants
 * 500,000 euros for each of four book years; {@code renewed(10)} of the same for one year is ten subsidies after each
 * other. From the third consecutive year on the recipient is protected: see {@link #endsAfterRefusal}.
 *
 * @param id its name in documents
 * @param title its name for people
 * @param granter who grants and pays (<i>subsidieverstrekker</i>)
 * @param recipient who receives it (<i>subsidieontvanger</i>)
 * @param activities what it is for; a subsidy for other activities starts a new count of years
 * @param periods the book years or the one fixed period, each after the other without gap
 * @param covering its scope: the budget lines that are spent under it; empty: none of the model
 * @param indexation how a period without an amount of its own follows the one before; absent: the same amount
 * @param basis on what it rests, article 4:23; absent: not known
 * @param appliedOn when it was applied for; absent: not yet, or not known
 * @param grantedOn when it was granted; absent: not yet, or not known, so the amount can still change at the start
 * @param advances when it is paid; absent: all of it, a part on the first of every month
 * @param earlierYears for how many consecutive years before it the same activities were subsidised; absent: not known,
 *     counted as none
 * @param reasonableTerm how long the recipient may count on after a refusal, article 4:51; the act names no length. Absent:
 *     not known, counted as none
 * @param reservation the condition that the budget provides, article 4:34; absent: not made
 * @param equalisationReserve the reserve for differences, article 4:72, as it is before the first period; absent: none
 * @param noticeOfDefault when the granter got the notice that its decision is late (<i>ingebrekestelling</i>), article 4:17;
 *     absent: it got none, or it is not known
 */
@Value.Builder
@JsonTypeName("subsidy")
public record SubsidyAgreement(
        AgreementId id,
        String title,
        PartyId granter,
        PartyId recipient,
        String activities,
        ImmutableList<SubsidyPeriod> periods,
        ImmutableSet<LineId> covering,
        Optional<Indexation> indexation,
        Optional<SubsidyBasis> basis,
        Optional<LocalDate> appliedOn,
        Optional<LocalDate> grantedOn,
        Optional<AdvanceSchedule> advances,
        Optional<Integer> earlierYears,
        Optional<Period> reasonableTerm,
        Optional<BudgetReservation> reservation,
        Optional<EqualisationReserve> equalisationReserve,
        Optional<LocalDate> noticeOfDefault)
        implements Agreement, WithSubsidyAgreement {

    private static final Ground RESERVE = Ground.of("Awb", "4:72", Reliability.MEDIUM);
    private static final int DAYS_AFTER_NOTICE = 14;

    /**
     * Checks that the periods follow each other, the first has an amount, and title 4.2 allows what happened.
     *
     * @param id its name in documents
     * @param title its name for people
     * @param granter who grants and pays
     * @param recipient who receives it
     * @param activities what it is for
     * @param periods the book years or the one fixed period
     * @param covering its scope
     * @param indexation how a period without an amount follows the one before
     * @param basis on what it rests
     * @param appliedOn when it was applied for
     * @param grantedOn when it was granted
     * @param advances when it is paid
     * @param earlierYears for how many consecutive years before it
     * @param reasonableTerm how long the recipient may count on after a refusal
     * @param reservation the condition that the budget provides
     * @param equalisationReserve the reserve for differences
     * @param noticeOfDefault when the granter got the notice that its decision is late
     * @throws IllegalArgumentException if a text is blank, both parties are the same, there is no period, periods do not
     *     follow each other, the first has no amount, it was granted before it was applied for, or an event is not allowed;
     *     the message of the last names the article
     */
    public SubsidyAgreement {
        Faults faults = new Faults();
        if (title.isBlank()) {
            faults.add("/title", "blank-title", "The title of subsidy (" + id + ") must not be blank.");
        }
        if (activities.isBlank()) {
            faults.add("/activities", "blank-activities", "The activities of subsidy (" + id + ") must not be blank.");
        }
        if (granter.equals(recipient)) {
            faults.add(
                    "/recipient",
                    "agreement-parties",
                    "The recipient (" + recipient + ") of subsidy (" + id
                            + ") must be another party than its granter.");
        }
        if (earlierYears.filter(years -> years < 0 || years > 200).isPresent()) {
            faults.add(
                    "/earlierYears",
                    "earlier-years",
                    "The earlier years (" + earlierYears.get() + ") of subsidy (" + id + ") must be from 0 to 200.");
        }
        reasonableTerm.ifPresent(term -> Periods.notNegative("reasonable term of subsidy (" + id + ")", term));
        if (appliedOn.isPresent()
                && grantedOn.filter(day -> day.isBefore(appliedOn.get())).isPresent()) {
            faults.add(
                    "/grantedOn",
                    "granted-before-application",
                    "The grant (" + grantedOn.get() + ") of subsidy (" + id + ") must not come before its application ("
                            + appliedOn.get() + ").");
        }
        if (noticeOfDefault.isPresent()
                && appliedOn
                        .filter(day -> noticeOfDefault.get().isAfter(SubsidyTerms.decideBy(day)))
                        .isEmpty()) {
            faults.add(
                    "/noticeOfDefault",
                    "notice-of-default",
                    "The notice of default (" + noticeOfDefault.get() + ") of subsidy (" + id
                            + ") must come after the term for a decision on its application (awb/4:13, awb/4:17)."
                            + " Maybe give appliedOn.");
        }
        checkPeriods(id, periods, faults);
        if (faults.toList().isEmpty()) {
            for (int i = 0; i < periods.size(); i++) {
                checkEvents(id, granter, recipient, activities, appliedOn, grantedOn, periods.get(i), i)
                        .ifPresent(faults::add);
            }
        }
        faults.throwIfAny();
    }

    private static void checkPeriods(AgreementId id, ImmutableList<SubsidyPeriod> periods, Faults faults) {
        if (periods.isEmpty()) {
            faults.add("/periods", "no-period", "The subsidy (" + id + ") must have a period.");
            return;
        }
        if (periods.get(0).granted().isEmpty()) {
            faults.add(
                    "/periods/0/granted",
                    "no-grant",
                    "The first period (" + periods.get(0).from() + ") of subsidy (" + id + ") must have an amount.");
        }
        for (int i = 1; i < periods.size(); i++) {
            LocalDate end = periods.get(i - 1).until();
            if (!periods.get(i).from().equals(end)) {
                faults.add(
                        "/periods/" + i + "/from",
                        "period-gap",
                        "The period from " + periods.get(i).from() + " of subsidy (" + id
                                + ") must start where the one before it ends. Maybe " + end + ".");
            }
        }
        int first = periods.get(0).from().getYear();
        if (first < 1900 || first > 2200) {
            faults.add(
                    "/periods/0/from",
                    "subsidy-period",
                    "The start (" + periods.get(0).from() + ") of subsidy (" + id
                            + ") must lie between 1900 and 2200.");
        }
    }

    private static Optional<Fault> checkEvents(
            AgreementId id,
            PartyId granter,
            PartyId recipient,
            String activities,
            Optional<LocalDate> appliedOn,
            Optional<LocalDate> grantedOn,
            SubsidyPeriod period,
            int index) {
        if (period.events().isEmpty()) {
            return Optional.empty();
        }
        String at = "/periods/" + index + "/events";
        if (grantedOn.isEmpty()
                || period.granted().filter(amount -> !amount.isZero()).isEmpty()) {
            return Optional.of(Fault.of(
                    at,
                    "event-without-grant",
                    "The events of the period from " + period.from() + " of subsidy (" + id
                            + ") must follow a grant with a day and an amount. Maybe give grantedOn."));
        }
        try {
            life(id.text(), granter, recipient, activities, appliedOn, grantedOn.get(), period);
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(Fault.of(at, "event-not-allowed", String.valueOf(e.getMessage())));
        }
    }

    private static Subsidy life(
            String id,
            PartyId granter,
            PartyId recipient,
            String activities,
            Optional<LocalDate> appliedOn,
            LocalDate grantedOn,
            SubsidyPeriod period) {
        return Subsidy.builder()
                .id(id + "/" + period.from())
                .granter(granter)
                .recipient(recipient)
                .activities(activities)
                .applied(appliedOn.orElse(grantedOn))
                .addEvents(new SubsidyEvent.Granted(grantedOn, period.granted().orElseThrow()))
                .addAllEvents(period.events())
                .build();
    }

    /**
     * Starts a subsidy.
     *
     * @return a builder
     */
    public static SubsidyAgreementBuilder builder() {
        return new SubsidyAgreementBuilder();
    }

    /**
     * A subsidy for calendar years (<i>boekjaarsubsidie</i>).
     *
     * @param granter who grants and pays
     * @param recipient who receives it
     * @param first the first book year
     * @param years how many book years
     * @return a subsidy that still needs its scope and amount
     * @throws IllegalArgumentException if the number of years is not from 1 to 100
     */
    public static Outline forBookYears(PartyId granter, PartyId recipient, Year first, int years) {
        if (years < 1 || years > 100) {
            throw new IllegalArgumentException("The book years (" + years + ") of a subsidy must be from 1 to 100.");
        }
        return new Outline(granter, recipient, first, years, ImmutableSet.of());
    }

    /**
     * A subsidy for calendar years, between parties that are known by name.
     *
     * @param granter who grants and pays
     * @param recipient who receives it
     * @param first the first book year
     * @param years how many book years
     * @return a subsidy that still needs its scope and amount
     * @throws IllegalArgumentException if the number of years is not from 1 to 100
     */
    public static Outline forBookYears(Party granter, Party recipient, Year first, int years) {
        return forBookYears(granter.id(), recipient.id(), first, years);
    }

    @Override
    public PartyId commissioner() {
        return granter;
    }

    @Override
    public PartyId provider() {
        return recipient;
    }

    /** The periods together, without extension options: what follows is another subsidy. */
    @Override
    public Term term() {
        LocalDate start = periods.get(0).from();
        LocalDate end = periods.get(periods.size() - 1).until();
        Period length = Period.between(start, end);
        // Between a long and a short month a period of months and days need not lead back to the same day.
        return Term.of(
                start,
                start.plus(length).equals(end) ? length : Period.ofDays((int) ChronoUnit.DAYS.between(start, end)));
    }

    /** A task with the amount of the first period a year; payments follow the periods themselves. */
    @Override
    public Compensation compensation() {
        return TaskBased.perYear(periods.get(0).granted().orElseThrow()).indexed(indexation.orElse(Indexation.none()));
    }

    @Override
    public PaymentRule paymentRule() {
        return schedule().rule();
    }

    @Override
    public LocalDate due(YearMonth service, BusinessDays days) {
        for (SubsidyPeriod period : periods) {
            YearMonth last = YearMonth.from(period.until().minusDays(1));
            if (!service.isBefore(YearMonth.from(period.from())) && !service.isAfter(last)) {
                return schedule().due(YearMonth.from(period.from()), service, days);
            }
        }
        return paymentRule().due(service, days);
    }

    @Override
    public Optional<EarlyTermination> earlyTermination() {
        return Optional.empty();
    }

    /**
     * When it is paid.
     *
     * @return the schedule of advances, or all of it in monthly parts
     */
    public AdvanceSchedule schedule() {
        return advances.orElseGet(AdvanceSchedule::monthly);
    }

    /**
     * What happened to a period, as the law sees it.
     *
     * @param period one of its periods
     * @return the subsidy of that period with its events; absent as long as it is not granted on a day with an amount
     * @throws IllegalArgumentException if it is not one of its periods
     */
    public Optional<Subsidy> life(SubsidyPeriod period) {
        if (!periods.contains(period)) {
            throw new IllegalArgumentException(
                    "The period from " + period.from() + " must be one of subsidy (" + id + ").");
        }
        return grantedOn
                .filter(day ->
                        period.granted().filter(amount -> !amount.isZero()).isPresent())
                .map(day -> life(id.text(), granter, recipient, activities, appliedOn, day, period));
    }

    /**
     * For how many consecutive years the activities will have been subsidised when it ends.
     *
     * @return the earlier years and its own whole years
     */
    public int consecutiveYears() {
        Term term = term();
        return earlierYears.orElse(0) + (int) ChronoUnit.YEARS.between(term.start(), term.baseEnd());
    }

    /**
     * Whether its recipient may count on a reasonable term when the next period is refused; article 4:51.
     *
     * @return true if the activities have been subsidised for three consecutive years at its end
     */
    public boolean isProtected() {
        return SubsidyTerms.isProtected(consecutiveYears());
    }

    /**
     * The first day without subsidy if a next one is refused on changed circumstances; article 4:51.
     *
     * <p>A protected subsidy that ends on 1 January 2031 with a reasonable term of a year goes on until 1 October 2031 if
     * the refusal is announced on 1 October 2030; without protection it ends on 1 January.
     *
     * @param notice when the refusal is announced
     * @return the day: never before its end
     */
    public LocalDate endsAfterRefusal(LocalDate notice) {
        LocalDate end = term().baseEnd();
        LocalDate termEnd = notice.plus(reasonableTerm.orElse(Period.ZERO));
        return isProtected() && termEnd.isAfter(end) ? termEnd : end;
    }

    /**
     * The last day on which a refusal of the next period costs nothing more than this one.
     *
     * @return the day; absent if it is not protected or no reasonable term is given
     */
    public Optional<LocalDate> refuseBy() {
        return isProtected() ? reasonableTerm.map(period -> term().baseEnd().minus(period)) : Optional.empty();
    }

    /**
     * The first day of the penalty for a late decision: two weeks after the notice of default; article 4:17(3), known and not
     * read at its source.
     *
     * @return for a notice on 1 April: 16 April, the day after fourteen days; absent without notice, or if it was granted
     *     before
     */
    public Optional<LocalDate> penaltyFrom() {
        return noticeOfDefault
                .map(day -> day.plusDays(DAYS_AFTER_NOTICE + 1L))
                .filter(first -> grantedOn.filter(day -> !day.isAfter(first)).isEmpty());
    }

    /**
     * What a late decision has cost up to and including a day; article 4:17.
     *
     * @param day the day
     * @param amounts which amounts a day hold
     * @return the penalty, over the days before the grant if there is one; zero before it runs
     */
    public Money penaltyOn(LocalDate day, LateDecision amounts) {
        return penaltyFrom()
                .map(first -> {
                    LocalDate next = day.isBefore(LocalDate.MAX) ? day.plusDays(1) : day;
                    LocalDate end = grantedOn.filter(next::isAfter).orElse(next);
                    long days = Math.min(ChronoUnit.DAYS.between(first, end), LateDecision.MOST_DAYS);
                    return days <= 0 ? Money.ZERO : amounts.penalty((int) days);
                })
                .orElse(Money.ZERO);
    }

    /**
     * What the equalisation reserve did in a period; article 4:72.
     *
     * @param period the period
     * @param outcome the reserve after it, what is to be paid back and what is not covered
     */
    public record ReserveYear(SubsidyPeriod period, EqualisationReserve.Outcome outcome) {}

    /**
     * The equalisation reserve over the book years, as far as they are determined and their cost is known; article 4:72.
     *
     * @return the periods in order up to the first that is not determined or has no cost; empty without a reserve
     */
    public ImmutableList<ReserveYear> reserveYears() {
        ImmutableList.Builder<ReserveYear> years = ImmutableList.builder();
        Optional<EqualisationReserve> reserve = equalisationReserve;
        for (SubsidyPeriod period : periods) {
            Optional<Money> subsidy = period.finalAmount();
            if (reserve.isEmpty() || subsidy.isEmpty() || period.cost().isEmpty()) {
                break;
            }
            EqualisationReserve.Outcome outcome =
                    reserve.get().after(subsidy.get(), period.cost().get());
            years.add(new ReserveYear(period, outcome));
            reserve = Optional.of(outcome.reserve());
        }
        return years.build();
    }

    private void reserve(ImmutableList.Builder<Finding> findings) {
        for (ReserveYear year : reserveYears()) {
            EqualisationReserve.Outcome outcome = year.outcome();
            int index = periods.indexOf(year.period());
            LocalizedText held = Phrases.euros(outcome.reserve().balance());
            LocalizedText back = Phrases.euros(outcome.toPayBack());
            LocalizedText open = Phrases.euros(outcome.uncovered());
            findings.add(Finding.against(
                    Finding.Severity.REMARK,
                    "equalisation-reserve",
                    "/periods/" + index + "/cost",
                    RESERVE,
                    LocalizedText.of(
                            "De egalisatiereserve van subsidie (" + id + ") is na de periode vanaf "
                                    + Phrases.date(year.period().from()).nl() + " € " + held.nl()
                                    + (outcome.toPayBack().isZero() ? "" : "; € " + back.nl() + " past er niet in")
                                    + (outcome.uncovered().isZero() ? "" : "; € " + open.nl() + " is niet gedekt"),
                            "The equalisation reserve of subsidy (" + id + ") after the period from "
                                    + Phrases.date(year.period().from()).en() + " is € " + held.en()
                                    + (outcome.toPayBack().isZero() ? "" : "; € " + back.en() + " does not fit in it")
                                    + (outcome.uncovered().isZero() ? "" : "; € " + open.en() + " is not covered"))));
        }
    }

    /**
     * The same subsidy again and again: each starts where the one before ends, and counts its years.
     *
     * <p>For example one for book year 2027 renewed to ten is one for each year from 2027 to 2036. Only this one keeps its
     * days, events and final amounts; the others are still to be granted.
     *
     * @param times how many in all, this one included
     * @return the subsidies, in order
     * @throws IllegalArgumentException if the number is not from 1 to 100
     */
    public ImmutableList<SubsidyAgreement> renewed(int times) {
        if (times < 1 || times > 100) {
            throw new IllegalArgumentException(
                    "The times (" + times + ") that subsidy (" + id + ") is granted must be from 1 to 100.");
        }
        ImmutableList.Builder<SubsidyAgreement> all = ImmutableList.builder();
        SubsidyAgreement last = this;
        for (int i = 0; i < times; i++) {
            all.add(last);
            last = last.next();
        }
        return all.build();
    }

    private SubsidyAgreement next() {
        LocalDate start = term().start();
        LocalDate end = term().baseEnd();
        return withId(AgreementId.of(yearIn(id.text(), start, end)))
                .withTitle(yearIn(title, start, end))
                .withPeriods(
                        periods.stream().map(period -> period.moved(start, end)).toList())
                .withAppliedOn(Optional.empty())
                .withGrantedOn(Optional.empty())
                .withNoticeOfDefault(Optional.empty())
                .withEarlierYears(consecutiveYears());
    }

    private static String yearIn(String name, LocalDate start, LocalDate end) {
        String year = String.valueOf(start.getYear());
        String own = end.getYear() == start.getYear() ? end.toString() : String.valueOf(end.getYear());
        return name.endsWith(year) ? name.substring(0, name.length() - year.length()) + own : name + "-" + own;
    }

    @Override
    public ImmutableList<Finding> findings() {
        ImmutableList.Builder<Finding> findings = ImmutableList.builder();
        basisLimit().ifPresent(findings::add);
        for (int i = 0; i < periods.size(); i++) {
            amounts(periods.get(i), "/periods/" + i, findings);
        }
        reserve(findings);
        return findings.build();
    }

    private Optional<Finding> basisLimit() {
        Term term = term();
        return basis.flatMap(on -> on.longestYears()
                .filter(years -> term.baseEnd().isAfter(term.start().plusYears(years)))
                .map(years -> new Finding(
                        "subsidy-basis",
                        "/basis",
                        Finding.Severity.WARNING,
                        LocalizedText.of(
                                "De subsidie (" + id + ") berust op "
                                        + on.label().nl() + " en duurt langer dan " + years + " jaar (awb/4:23).",
                                "The subsidy (" + id + ") rests on "
                                        + on.label().en() + " and lasts longer than " + years
                                        + (years == 1 ? " year" : " years") + " (awb/4:23)."))));
    }

    private void amounts(SubsidyPeriod period, String at, ImmutableList.Builder<Finding> findings) {
        if (period.granted().filter(Money::isZero).isPresent()) {
            findings.add(new Finding(
                    "nothing-granted",
                    at + "/granted",
                    Finding.Severity.WARNING,
                    LocalizedText.of(
                            "Voor de periode vanaf "
                                    + Phrases.date(period.from()).nl() + " van subsidie (" + id
                                    + ") is niets verleend.",
                            "For the period from " + Phrases.date(period.from()).en() + " of subsidy (" + id
                                    + ") nothing is granted.")));
        }
        if (period.granted().isPresent()
                && period.determined()
                        .filter(amount -> amount.compareTo(period.granted().get()) > 0)
                        .isPresent()) {
            findings.add(new Finding(
                    "determined-above-grant",
                    at + "/determined",
                    Finding.Severity.WARNING,
                    LocalizedText.of(
                            "De vaststelling (€ "
                                    + Phrases.euros(period.determined().get()).nl() + ") van subsidie ("
                                    + id + ") ligt boven de verlening (€ "
                                    + Phrases.euros(period.granted().get()).nl() + "; awb/4:46).",
                            "The determination (€ "
                                    + Phrases.euros(period.determined().get()).en() + ") of subsidy ("
                                    + id + ") is above the grant (€ "
                                    + Phrases.euros(period.granted().get()).en() + "; awb/4:46).")));
        }
    }

    /**
     * A subsidy in the making: parties and book years are known.
     *
     * @param granter who grants and pays
     * @param recipient who receives it
     * @param first the first book year
     * @param years how many book years
     * @param lines its scope so far
     */
    public record Outline(PartyId granter, PartyId recipient, Year first, int years, ImmutableSet<LineId> lines) {

        /**
         * The same subsidy covering budget lines.
         *
         * @param covered its scope
         * @return the subsidy in the making
         */
        public Outline covering(LineId... covered) {
            return new Outline(granter, recipient, first, years, ImmutableSet.copyOf(covered));
        }

        /**
         * The subsidy, with an id of granter, recipient and first year, such as {@code 1509-sociaal-werk-2027}.
         *
         * @param amount the grant of every book year
         * @return the subsidy; other details are set by its {@code with} methods
         * @throws IllegalArgumentException if both parties are the same or the amount is negative
         */
        public SubsidyAgreement perYear(Money amount) {
            String id = granter.identifier() + "-" + recipient.identifier() + "-" + first;
            return builder()
                    .id(AgreementId.of(id))
                    .title(id)
                    .granter(granter)
                    .recipient(recipient)
                    .activities(recipient.identifier())
                    .addAllPeriods(IntStream.range(0, years)
                            .mapToObj(year -> year == 0
                                    ? SubsidyPeriod.of(first, amount)
                                    : SubsidyPeriod.builder()
                                            .from(first.plusYears(year).atDay(1))
                                            .until(first.plusYears(year + 1L).atDay(1))
                                            .build())
                            .toList())
                    .addAllCovering(lines)
                    .build();
        }
    }
}

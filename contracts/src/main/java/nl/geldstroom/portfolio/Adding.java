package nl.geldstroom.portfolio;

import com.google.common.base.CaseFormat;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import nl.geldstroom.agreement.Agreement;
import nl.geldstroom.agreement.AgreementDocument;
import nl.geldstroom.agreement.AgreementId;
import nl.geldstroom.agreement.Finding;
import nl.geldstroom.agreement.ServiceContract;
import nl.geldstroom.agreement.SpendingCeiling;
import nl.geldstroom.commitment.CommitmentTable;
import nl.geldstroom.commitment.Commitments;
import nl.geldstroom.commitment.NoticeDate;
import nl.geldstroom.document.Fault;
import nl.geldstroom.document.Input;
import nl.geldstroom.document.Problem;
import nl.geldstroom.document.Reading;
import nl.geldstroom.document.Severity;
import nl.geldstroom.life.AgreementLife;
import nl.geldstroom.life.AgreementState;
import nl.geldstroom.life.LifePayments;
import nl.geldstroom.money.Money;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.payment.Payment;
import nl.geldstroom.payment.Payments;
import nl.geldstroom.payment.ReferenceData;
import nl.geldstroom.payment.Volume;

/** Adds agreements up one by one; keeps sums, ids and the first so many of the rest. */
final class Adding {

    private final LocalDate day;
    private final ReferenceData reference;
    private final int kept;
    private final Consumer<PortfolioEntry> each;
    private final Hasher hasher = Hashing.sha256().newHasher();
    private final Set<AgreementId> seen = new HashSet<>();
    private final Map<YearMonth, long[]> months = new TreeMap<>();
    private final Map<PartyId, Sum> commissioners = new TreeMap<>();
    private final Map<PartyId, Sum> providers = new TreeMap<>();
    private final Map<String, Sum> scopes = new TreeMap<>();
    private final Map<String, Sum> forms = new TreeMap<>();
    private final PriorityQueue<Upcoming> upcoming = new PriorityQueue<>(Upcoming.IN_ORDER.reversed());
    private final List<CeilingAlert> ceilings = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private int agreements;
    private int refused;
    private int withoutAmounts;
    private int upcomingCount;
    private int ceilingCount;
    private int ceilingsWithoutDeliveries;
    private int problemCount;

    /** Totals in the making: a number of agreements, and cents planned and committed. */
    private static final class Sum {
        private int agreements;
        private long planned;
        private long committed;

        void add(long morePlanned, long moreCommitted) {
            agreements++;
            planned = Math.addExact(planned, morePlanned);
            committed = Math.addExact(committed, moreCommitted);
        }

        PortfolioOverview.Totals totals() {
            return new PortfolioOverview.Totals(
                    agreements,
                    Money.ofCents(planned),
                    Money.ofCents(committed),
                    Money.ofCents(Math.subtractExact(planned, committed)));
        }
    }

    Adding(LocalDate day, ReferenceData reference, int kept, Consumer<PortfolioEntry> each) {
        this.day = day;
        this.reference = reference;
        this.kept = kept;
        this.each = each;
    }

    /** By the name in the folder, so that the folder may be moved. */
    void fingerprint(Path name, Input input) {
        for (Path part : name) {
            hasher.putString(part.toString() + "/", StandardCharsets.UTF_8);
        }
        hasher.putString(input.sha256(), StandardCharsets.UTF_8);
    }

    /** An agreement that came from no file. */
    void add(Agreement agreement) {
        String source = agreement.id().text();
        if (!seen.add(agreement.id())) {
            refuse(Problem.atLine(
                    Severity.ERROR,
                    source,
                    0,
                    PortfolioRule.REPEATED_AGREEMENT.code(),
                    repeated(agreement.id()),
                    source));
            return;
        }
        try {
            count(source, agreement, ImmutableList.of(), false, Optional.empty());
        } catch (IllegalArgumentException e) {
            refuse(Problem.atLine(
                    Severity.ERROR,
                    source,
                    0,
                    PortfolioRule.CANNOT_BE_CALCULATED.code(),
                    String.valueOf(e.getMessage()),
                    ""));
        }
    }

    /** What a file holds, with what was delivered under it if that stands beside it. */
    void add(String source, Reading<AgreementDocument> reading, Optional<Reading<Deliveries>> deliveries) {
        add(
                source,
                reading,
                "",
                reading.value().map(AgreementDocument::agreements),
                reading.value().map(AgreementDocument::findings),
                deliveries,
                Optional.empty());
    }

    /** The agreement that is in force on the day. */
    void addLife(String source, Reading<AgreementLife> reading, Optional<Reading<Deliveries>> deliveries) {
        Optional<AgreementState> state;
        try {
            state = reading.value().map(life -> life.asOf(day, day));
        } catch (IllegalArgumentException e) {
            // An event that is known on the day rests on one that is not.
            reading.problems().forEach(this::problem);
            refuse(reading.problem(
                    Severity.ERROR,
                    Fault.of("", PortfolioRule.CANNOT_BE_CALCULATED.code(), String.valueOf(e.getMessage()))));
            return;
        }
        if (state.filter(AgreementState::awaitsSignature).isPresent()) {
            reading.problems().forEach(this::problem);
            problem(reading.problem(
                    Severity.REMARK,
                    Fault.of(
                            "",
                            PortfolioRule.NOT_SIGNED.code(),
                            "The agreement is not signed on " + day + ": it does not count yet.")));
            return;
        }
        Optional<Agreement> inForce = state.map(AgreementState::agreement);
        add(
                source,
                reading,
                "/agreement",
                inForce.map(ImmutableList::of),
                inForce.map(Agreement::findings),
                deliveries,
                reading.value());
    }

    private void add(
            String source,
            Reading<?> reading,
            String at,
            Optional<ImmutableList<Agreement>> found,
            Optional<ImmutableList<Finding>> findings,
            Optional<Reading<Deliveries>> deliveries,
            Optional<AgreementLife> life) {
        reading.problems().forEach(this::problem);
        deliveries.ifPresent(beside -> beside.problems().forEach(this::problem));
        boolean deliveriesRead =
                deliveries.map(beside -> beside.value().isPresent()).orElse(true);
        if (found.isEmpty() || !deliveriesRead) {
            refused++;
            return;
        }
        for (Finding finding : findings.orElse(ImmutableList.of())) {
            problem(reading.problem(
                    finding.severity() == Finding.Severity.REMARK ? Severity.REMARK : Severity.WARNING,
                    Fault.of(
                            at + finding.pointer(),
                            finding.rule(),
                            finding.message().en())));
        }
        Optional<Deliveries> delivered = deliveries.flatMap(Reading::value);
        if (delivered
                .filter(one -> found.get().stream()
                        .noneMatch(agreement -> agreement.id().equals(one.agreement())))
                .isPresent()) {
            refuse(deliveries
                    .orElseThrow()
                    .problem(
                            Severity.ERROR,
                            Fault.of(
                                    "/agreement",
                                    PortfolioRule.OTHER_AGREEMENT.code(),
                                    "The deliveries (" + delivered.get().agreement() + ") beside " + source
                                            + " must be of an agreement that stands there.")));
            return;
        }
        if (found.get().isEmpty()) {
            problem(reading.problem(
                    Severity.WARNING,
                    Fault.of(
                            at,
                            PortfolioRule.NOTHING_TO_COUNT.code(),
                            "The document holds no agreement that can be counted: too little is known of it.")));
        }
        for (Agreement agreement : found.get()) {
            add(
                    source,
                    reading,
                    at,
                    agreement,
                    delivered.filter(one -> one.agreement().equals(agreement.id())),
                    life);
        }
    }

    private void add(
            String source,
            Reading<?> reading,
            String at,
            Agreement agreement,
            Optional<Deliveries> delivered,
            Optional<AgreementLife> life) {
        if (!seen.add(agreement.id())) {
            refuse(reading.problem(
                    Severity.ERROR,
                    Fault.of(at + "/id", PortfolioRule.REPEATED_AGREEMENT.code(), repeated(agreement.id()))));
            return;
        }
        try {
            count(
                    source,
                    agreement,
                    delivered.map(Deliveries::volumes).orElse(ImmutableList.of()),
                    delivered.isPresent(),
                    life);
        } catch (IllegalArgumentException e) {
            refuse(reading.problem(
                    Severity.ERROR,
                    Fault.of(at, PortfolioRule.CANNOT_BE_CALCULATED.code(), String.valueOf(e.getMessage()))));
        }
    }

    private static String repeated(AgreementId id) {
        return "The agreement (" + id + ") must be there once in a portfolio; the first one counts.";
    }

    private void refuse(Problem problem) {
        refused++;
        problem(problem);
    }

    private void problem(Problem problem) {
        problemCount++;
        if (problems.size() < kept) {
            problems.add(problem);
        }
    }

    /** Works everything out before anything is counted, so that an agreement counts whole or not at all. */
    private void count(
            String source, Agreement agreement, List<Volume> volumes, boolean delivered, Optional<AgreementLife> life) {
        // Of a life the terms of the day do not say what service cost before them: its payments do.
        Payments payments = delivered
                ? life.map(lived -> LifePayments.of(lived, volumes, reference))
                        .orElseGet(() -> Payments.of(agreement, volumes, reference))
                : life.map(lived -> LifePayments.of(lived, reference))
                        .orElseGet(() -> Payments.of(agreement, reference));
        Commitments commitments = Commitments.of(agreement, reference);
        if (delivered) {
            commitments = commitments.planning(payments.perMonth());
        } else if (life.isPresent()) {
            commitments = commitments.paying(payments);
        }
        CommitmentTable table = commitments.asOf(day, commitments.firstMonth(), commitments.endMonth());
        Optional<SpendingCeiling> limit = agreement.compensation().ceiling();
        PortfolioEntry entry = new PortfolioEntry(
                source,
                agreement,
                payments,
                table,
                ahead(agreement, commitments),
                limit.filter(one -> delivered)
                        .map(one -> CeilingAlert.of(agreement, one, payments))
                        .orElse(ImmutableList.of()));
        agreements++;
        if (payments.list().isEmpty()) {
            withoutAmounts++;
        }
        if (limit.isPresent() && !delivered) {
            ceilingsWithoutDeliveries++;
        }
        money(agreement, payments, table);
        entry.upcoming().forEach(this::keep);
        for (CeilingAlert alert : entry.ceilings()) {
            ceilingCount++;
            if (ceilings.size() < kept) {
                ceilings.add(alert);
            }
        }
        each.accept(entry);
    }

    private ImmutableList<Upcoming> ahead(Agreement agreement, Commitments commitments) {
        ImmutableList.Builder<Upcoming> ahead = ImmutableList.builder();
        for (NoticeDate notice : commitments.notices()) {
            if (notice.before().isAfter(day)) {
                ahead.add(new Upcoming(agreement.id(), agreement.title(), agreement.provider(), notice));
            }
        }
        return ImmutableList.sortedCopyOf(Upcoming.IN_ORDER, ahead.build());
    }

    private void keep(Upcoming one) {
        upcomingCount++;
        upcoming.add(one);
        if (upcoming.size() > kept) {
            upcoming.poll();
        }
    }

    private void money(Agreement agreement, Payments payments, CommitmentTable table) {
        for (Payment payment : payments.list()) {
            add(YearMonth.from(payment.due()), 0, payment.amount().cents());
        }
        YearMonth from = YearMonth.from(day);
        long planned = 0;
        long committed = 0;
        for (CommitmentTable.Row row : table.rows()) {
            long whole = row.amounts().planned().cents();
            long fixed = row.amounts().committed().cents();
            if (whole != 0 || fixed != 0) {
                add(row.month(), 1, whole);
                add(row.month(), 2, fixed);
            }
            if (!row.month().isBefore(from)) {
                planned = Math.addExact(planned, whole);
                committed = Math.addExact(committed, fixed);
            }
        }
        commissioners
                .computeIfAbsent(agreement.commissioner(), party -> new Sum())
                .add(planned, committed);
        providers.computeIfAbsent(agreement.provider(), party -> new Sum()).add(planned, committed);
        scopes.computeIfAbsent(scope(agreement), lines -> new Sum()).add(planned, committed);
        forms.computeIfAbsent(form(agreement), word -> new Sum()).add(planned, committed);
    }

    private void add(YearMonth month, int column, long cents) {
        long[] row = months.computeIfAbsent(month, any -> new long[3]);
        row[column] = Math.addExact(row[column], cents);
    }

    private static String scope(Agreement agreement) {
        return agreement.covering().isEmpty()
                ? "-"
                : agreement.covering().stream().map(Object::toString).sorted().collect(Collectors.joining(" + "));
    }

    private static String form(Agreement agreement) {
        return agreement instanceof ServiceContract contract
                ? CaseFormat.UPPER_UNDERSCORE.to(
                        CaseFormat.LOWER_CAMEL, contract.legalForm().name())
                : "subsidy";
    }

    PortfolioOverview overview() {
        ImmutableList.Builder<PortfolioOverview.MonthRow> rows = ImmutableList.builder();
        months.forEach((month, cents) -> rows.add(new PortfolioOverview.MonthRow(
                month,
                new PortfolioOverview.Amounts(
                        Money.ofCents(cents[0]),
                        Money.ofCents(cents[1]),
                        Money.ofCents(cents[2]),
                        Money.ofCents(Math.subtractExact(cents[1], cents[2]))))));
        return PortfolioOverview.builder()
                .day(day)
                .agreements(agreements)
                .refused(refused)
                .withoutAmounts(withoutAmounts)
                .fingerprint(hasher.hash().toString())
                .addAllMonths(rows.build())
                .byCommissioner(totals(commissioners))
                .byProvider(totals(providers))
                .byScope(totals(scopes))
                .byLegalForm(totals(forms))
                .upcomingCount(upcomingCount)
                .addAllUpcoming(ImmutableList.sortedCopyOf(Upcoming.IN_ORDER, upcoming))
                .ceilingCount(ceilingCount)
                .addAllCeilings(ceilings)
                .ceilingsWithoutDeliveries(ceilingsWithoutDeliveries)
                .problemCount(problemCount)
                .addAllProblems(problems)
                .build();
    }

    private static <K extends Comparable<K>> ImmutableSortedMap<K, PortfolioOverview.Totals> totals(Map<K, Sum> sums) {
        ImmutableSortedMap.Builder<K, PortfolioOverview.Totals> totals = ImmutableSortedMap.naturalOrder();
        sums.forEach((key, sum) -> totals.put(key, sum.totals()));
        return totals.build();
    }
}

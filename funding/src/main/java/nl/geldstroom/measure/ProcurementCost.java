package nl.geldstroom.measure;

import com.fasterxml.jackson.annotation.JsonTypeName;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import nl.geldstroom.agreement.Agreement;
import nl.geldstroom.agreement.AgreementId;
import nl.geldstroom.document.Faults;
import nl.geldstroom.evidence.Parameter;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.plan.Column;
import nl.geldstroom.plan.Grid;
import nl.geldstroom.plan.Nature;
import nl.geldstroom.plan.PostingKind;
import nl.geldstroom.plan.PostingRule;
import nl.geldstroom.plan.Unit;
import nl.geldstroom.procurement.AwardRound;
import nl.geldstroom.procurement.RegionalPool;
import nl.geldstroom.provision.LineId;
import nl.geldstroom.text.LocalizedText;
import org.immutables.value.Value;

/**
 * What it costs to award agreements again and again (<i>inkoopkosten</i>): for the buyer, for those who bid, and in clients who
 * change provider.
 *
 * <p>A round is held for the first day of each agreement that is named, and, if it is said how long the agreements after them
 * last, for the day after the last of them ends (presumed extensions included) and again whenever {@code term} has passed. Days that
 * coincide are one round. Of what one round costs, with the figures of {@code round}, {@code lots} being 1 if none is given and {@code
 * n} the number of participants of the pool (each product that lacks a figure counts as nothing):
 *
 * <pre>
 * hours   = (buyerHours + (buyerHoursPerLot·lots)) + (buyerHoursPerBid·(bidders·lots))
 * X       = ((((r((hours·hourlyRate)·100) + r(advisers·100)) + r((objections·objectionCost)·100))
 *            + r(implementation·100)) + r((n·coordination)·100)                       the buyers together, in cents
 * Z       = (r(((bidders·lots)·bidCost)·100) + r((objections·objectionBurden)·100))
 *            + r(implementationBurden·100)                                            the bidders together, in cents
 * T       = r(((chance·clients)·perClient)·100)                                       clients who move, in cents
 * </pre>
 *
 * <p>X and Z fall in the N months from that of the announcement to the one before the start, at least that one: month k
 * gets {@code r((X·k)/N) - r((X·(k-1))/N)}. The announcement is {@code implementationDays} and the days of the round, objections included ({@code
 * days + objections·objectionDays}, each rounded upwards, at point values), before the first day. T falls in the month of the first day, for
 * every round but the first, twice if two rounds have it in that month. What falls outside the plan is not counted. Whatever a month has of X, and of T, is extra cost,
 * incidental, of the lines, and no delivery: no later effect comes of it. Without a pool it is of the one line; with a pool of the lines
 * of its participants, of those in the order of their ids, with weights {@code v_i}, partial sums {@code V_i} and {@code m} participants:
 * of C in a month {@code r((V_i/V_m)·C) - r((V_(i-1)/V_m)·C)}, the last bound being C itself; who has no line here is outside the books. Z
 * is no money of the buyer: it stands in the value book as a loss of the bidders.
 *
 * <p>Postings, each with the id of the measure before it: {@code round/LINE} and {@code moving/LINE} as extra cost of the line, {@code
 * bidders} in the value book.
 *
 * <p>Example: 120 hours at 80.00 and advisers for 10,000.00 cost 19,600.00 a round; sixteen municipalities that pool it with
 * 1,500.00 of coordination each pay 2,725.00 each.
 *
 * @param id the name of the measure, unique within the scenario
 * @param title what it is called
 * @param lines the lines that bear the cost of the buyers: one, or with a pool one for each participant whose budget is in the
 *     scenario
 * @param agreements the agreements of the scenario that are awarded, at least one
 * @param term how long the agreements last that follow them, a month or more; absent: none follows
 * @param round what a round takes
 * @param pool with whom the rounds are held; absent: alone
 * @param change what it costs that clients change provider; absent: nothing
 * @param bidders under which name those who bid stand in the books; absent: {@link #BIDDERS}
 */
@Value.Builder
@JsonTypeName("procurementCost")
public record ProcurementCost(
        String id,
        LocalizedText title,
        ImmutableSet<LineId> lines,
        ImmutableSet<AgreementId> agreements,
        Optional<Period> term,
        AwardRound round,
        Optional<RegionalPool> pool,
        Optional<ProviderChange> change,
        Optional<PartyId> bidders)
        implements Measure {

    /** Those who bid, as a party in the books. */
    public static final PartyId BIDDERS = PartyId.of("org:bidders");

    /** One round in the months of a plan: from month to month, and the month of the first day. */
    private record Slot(int from, int until, int start) {}

    /**
     * Checks that there are lines and agreements and that the term is long enough.
     *
     * @param id the name of the measure
     * @param title what it is called
     * @param lines the lines that bear the cost of the buyers
     * @param agreements the agreements of the scenario that are awarded
     * @param term how long the agreements last that follow
     * @param round what a round takes
     * @param pool with whom the rounds are held
     * @param change what it costs that clients change provider
     * @param bidders under which name those who bid stand in the books
     * @throws nl.geldstroom.document.InvalidValueException if there is no line or agreement, several lines have no pool, or the
     *     term is shorter than a month; all at once
     */
    public ProcurementCost {
        String of = " of measure (" + id + ")";
        Faults faults = new Faults();
        Checks.notEmpty(faults, "/lines", lines, of);
        if (lines.size() > 1 && pool.isEmpty()) {
            faults.add(
                    "/lines",
                    "lines-without-pool",
                    "The lines" + of + " must be one, as no pool shares the cost. Maybe name the pool.");
        }
        if (agreements.isEmpty()) {
            faults.add("/agreements", "no-agreements", "The agreements" + of + " must be at least one.");
        }
        term.filter(length -> length.toTotalMonths() < 1 || length.isNegative())
                .ifPresent(length -> faults.add(
                        "/term", "out-of-range", "The term (" + length + ")" + of + " must be a month or more."));
        faults.throwIfAny();
    }

    /**
     * Starts procurement cost.
     *
     * @return a builder
     */
    public static ProcurementCostBuilder builder() {
        return new ProcurementCostBuilder();
    }

    /**
     * Starts procurement cost as a script writes it: {@code
     * ProcurementCost.of(round).on(POLICY).awarding(contract.id()).every(Period.ofYears(4))}.
     *
     * @param round what a round takes
     * @return which line bears it is still to be named
     */
    public static Of of(AwardRound round) {
        return new Of(round);
    }

    /**
     * Procurement cost of which only the round is known.
     *
     * @param round what a round takes
     */
    public record Of(AwardRound round) {

        /**
         * Names the lines that bear the cost of the buyers.
         *
         * @param lines one line, or one for each participant of the pool
         * @return what is awarded is still to be named
         */
        public On on(LineId... lines) {
            return new On(round, ImmutableSet.copyOf(lines), Optional.empty());
        }
    }

    /**
     * Procurement cost of which is not known what is awarded.
     *
     * @param round what a round takes
     * @param lines the lines that bear the cost of the buyers
     * @param pool with whom the rounds are held
     */
    public record On(AwardRound round, ImmutableSet<LineId> lines, Optional<RegionalPool> pool) {

        /**
         * Names with whom the rounds are held.
         *
         * @param region the pool
         * @return the same, shared
         */
        public On pooledIn(RegionalPool region) {
            return new On(round, lines, Optional.of(region));
        }

        /**
         * Names what is awarded.
         *
         * @param agreements agreements of the scenario
         * @return the cost of one round for each of their starts
         * @throws nl.geldstroom.document.InvalidValueException if there is no line or agreement, or several lines have no pool
         */
        public ProcurementCost awarding(AgreementId... agreements) {
            ProcurementCostBuilder builder = builder()
                    .id("procurement")
                    .title(LocalizedText.of("inkoopkosten", "procurement cost"))
                    .addAllLines(lines)
                    .addAgreements(agreements)
                    .round(round)
                    .pool(pool);
            return builder.build();
        }
    }

    /**
     * The same, awarded again whenever this time has passed after the agreements.
     *
     * @param length how long the agreements last that follow
     * @return the measure
     * @throws nl.geldstroom.document.InvalidValueException if it is shorter than a month
     */
    public ProcurementCost every(Period length) {
        return new ProcurementCost(id, title, lines, agreements, Optional.of(length), round, pool, change, bidders);
    }

    /**
     * The same where clients can change provider.
     *
     * @param of what that costs
     * @return the measure
     */
    public ProcurementCost changing(ProviderChange of) {
        return new ProcurementCost(id, title, lines, agreements, term, round, pool, Optional.of(of), bidders);
    }

    /**
     * The same under another name.
     *
     * @param name the id
     * @return the measure
     */
    public ProcurementCost named(String name) {
        return new ProcurementCost(name, title, lines, agreements, term, round, pool, change, bidders);
    }

    @Override
    public boolean isTransition(PostingRule rule) {
        return rule.kind() == PostingKind.EXTRA_COST;
    }

    @Override
    public void compile(Draft draft) {
        List<Slot> slots = slots(draft);
        Column buyers = draft.zero();
        Column burden = draft.zero();
        Column moving = draft.zero();
        Figures figures = new Figures(draft);
        Column cost = figures.buyers().named(LocalizedText.of("kosten van een ronde", "cost of a round"));
        Column weight = figures.bidders().named(LocalizedText.of("lasten van inschrijvers", "burden of bidders"));
        for (List<Slot> layer : layers(slots)) {
            buyers = buyers.plus(spread(draft, cost, layer));
            burden = burden.plus(spread(draft, weight, layer));
        }
        double[] starts = new double[draft.grid().months()];
        slots.stream()
                .skip(1)
                .filter(slot -> slot.start() >= 0 && slot.start() < starts.length)
                .forEach(slot -> starts[slot.start()]++);
        if (change.isPresent() && Arrays.stream(starts).anyMatch(times -> times > 0)) {
            LocalizedText awards = LocalizedText.of("nieuwe gunningen in de maand", "new awards in the month");
            moving = figures.moving(change.get()).times(draft.table(starts, awards, Unit.NUMBER));
        }
        charge(draft, "round", buyers, LocalizedText.of("gunningsronde", "award round"));
        charge(draft, "moving", moving, LocalizedText.of("overdracht van cliënten", "transfer of clients"));
        draft.value(
                "bidders",
                bidders.orElse(BIDDERS),
                draft.zero().minus(burden),
                LocalizedText.of("lasten van inschrijvers", "burden of bidders"));
    }

    /** The rounds in the order of their first days; before the plan their months are negative. */
    private List<Slot> slots(Draft draft) {
        Grid grid = draft.grid();
        TreeSet<LocalDate> days = new TreeSet<>();
        LocalDate next = LocalDate.MIN;
        for (AgreementId agreement : agreements) {
            Agreement named = draft.agreement(agreement);
            days.add(named.term().start());
            next = named.term().end().isAfter(next) ? named.term().end() : next;
        }
        long before = days(exact(round.implementationDays())) + round.expectedDays();
        if (term.isPresent()) {
            // A round for the first day after the plan still falls in its last month.
            LocalDate last =
                    grid.month(grid.months() - 1).plusMonths(1).atEndOfMonth().plusDays(before);
            LocalDate first = next;
            for (int k = 1; !next.isAfter(last); k++) {
                days.add(next);
                next = first.plus(term.get().multipliedBy(k));
            }
        }
        List<Slot> slots = new ArrayList<>();
        for (LocalDate day : days) {
            int until = monthOf(grid, day) - 1;
            int from = Math.min(monthOf(grid, day.minusDays(before)), until);
            slots.add(new Slot(from, until, until + 1));
        }
        return slots;
    }

    private static int monthOf(Grid grid, LocalDate day) {
        return (int) ChronoUnit.MONTHS.between(grid.month(0), YearMonth.from(day));
    }

    /** Rounds that take turns share a formula; those at the same time get one each. */
    private static List<List<Slot>> layers(List<Slot> slots) {
        List<List<Slot>> layers = new ArrayList<>();
        for (Slot slot : slots) {
            Optional<List<Slot>> free = layers.stream()
                    .filter(layer -> layer.get(layer.size() - 1).until() < slot.from())
                    .findFirst();
            if (free.isPresent()) {
                free.get().add(slot);
            } else {
                layers.add(new ArrayList<>(List.of(slot)));
            }
        }
        return layers;
    }

    /** Month k of N of each round of a layer gets r((X·k)/N) - r((X·(k-1))/N). */
    private static Column spread(Draft draft, Column whole, List<Slot> layer) {
        if (whole.isZero()) {
            return whole;
        }
        int months = draft.grid().months();
        double[] now = new double[months];
        double[] before = new double[months];
        double[] length = new double[months];
        Arrays.fill(length, 1);
        for (Slot slot : layer) {
            for (int t = Math.max(slot.from(), 0); t <= slot.until() && t < months; t++) {
                now[t] = t - slot.from() + 1;
                before[t] = t - slot.from();
                length[t] = slot.until() - slot.from() + 1;
            }
        }
        LocalizedText month = LocalizedText.of("maand van de ronde", "month of the round");
        Column divisor =
                draft.table(length, LocalizedText.of("maanden van de ronde", "months of the round"), Unit.NUMBER);
        return whole.times(draft.table(now, month, Unit.NUMBER))
                .dividedBy(divisor)
                .rounded()
                .minus(whole.times(draft.table(before, month, Unit.NUMBER))
                        .dividedBy(divisor)
                        .rounded());
    }

    private void charge(Draft draft, String field, Column whole, LocalizedText text) {
        if (whole.isZero()) {
            return;
        }
        if (pool.isEmpty()) {
            LineId line = lines.asList().get(0);
            draft.charge(field + "/" + line, line, whole, Nature.INCIDENTAL, text);
            return;
        }
        ImmutableSortedMap.Builder<PartyId, LineId> builder = ImmutableSortedMap.naturalOrder();
        for (LineId line : ImmutableSortedSet.copyOf(lines)) {
            builder.put(draft.payerOf(line), line);
        }
        ImmutableSortedMap<PartyId, LineId> charged = builder.buildOrThrow();
        ImmutableList<RegionalPool.Participant> inOrder = pool.get().participants().stream()
                .sorted(Comparator.comparing(RegionalPool.Participant::party))
                .collect(ImmutableList.toImmutableList());
        BigDecimal all =
                inOrder.stream().map(RegionalPool.Participant::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal sum = BigDecimal.ZERO;
        Column before = draft.zero();
        for (int i = 0; i < inOrder.size(); i++) {
            sum = sum.add(inOrder.get(i).weight());
            Column bound = i == inOrder.size() - 1
                    ? whole
                    : draft.number(sum.doubleValue() / all.doubleValue())
                            .times(whole)
                            .rounded();
            LineId line = charged.get(inOrder.get(i).party());
            if (line != null) {
                draft.charge(field + "/" + line, line, bound.minus(before), Nature.INCIDENTAL, text);
            }
            before = bound;
        }
    }

    private static BigDecimal exact(Optional<Parameter> number) {
        return number.map(value -> BigDecimal.valueOf(value.point())).orElse(BigDecimal.ZERO);
    }

    private static long days(BigDecimal number) {
        return number.setScale(0, RoundingMode.UP).longValueExact();
    }

    /** The figures of a round as columns; a product that lacks one of its figures is zero. */
    private final class Figures {

        private final Draft draft;
        private final Optional<Column> objections;
        private final Optional<Column> bids;

        Figures(Draft draft) {
            this.draft = draft;
            this.objections = figure("objections", round.objections(), "bezwaren per ronde", "objections a round");
            this.bids = figure("bidders", round.bidders(), "inschrijvers per perceel", "bidders for each lot")
                    .map(number -> number.times(draft.number(round.lots().orElse(1))));
        }

        private Optional<Column> figure(String field, Optional<Parameter> number, String nl, String en) {
            return number.map(known -> draft.parameter("round/" + field, known, LocalizedText.of(nl, en)));
        }

        private Column cents(Optional<Column> euros) {
            return euros.map(amount -> amount.times(draft.number(100)).rounded())
                    .orElse(draft.zero());
        }

        private Column product(Optional<Column> number, Optional<Column> price) {
            return cents(number.flatMap(count -> price.map(count::times)));
        }

        Column buyers() {
            Optional<Column> hours =
                    figure("buyerHours", round.buyerHours(), "uren van de inkoper", "hours of the buyer");
            Optional<Column> perLot = figure(
                            "buyerHoursPerLot",
                            round.buyerHoursPerLot(),
                            "uren van de inkoper per perceel",
                            "hours of the buyer for each lot")
                    .map(number -> number.times(draft.number(round.lots().orElse(1))));
            Optional<Column> perBid = figure(
                    "buyerHoursPerBid",
                    round.buyerHoursPerBid(),
                    "uren van de inkoper per inschrijving",
                    "hours of the buyer for each bid");
            Column worked = hours.orElse(draft.zero())
                    .plus(perLot.orElse(draft.zero()))
                    .plus(perBid.flatMap(each -> bids.map(each::times)).orElse(draft.zero()));
            Optional<Column> rate =
                    figure("hourlyRate", round.hourlyRate(), "uurtarief van de inkoper", "hourly rate of the buyer");
            Optional<Column> coordination = pool.flatMap(RegionalPool::coordination)
                    .map(each -> draft.parameter(
                            "pool/coordination",
                            each,
                            LocalizedText.of(
                                    "regionale afstemming per deelnemer", "coordination for each participant")));
            Column participants = draft.number(
                    pool.map(region -> region.participants().size()).orElse(0));
            return product(Optional.of(worked), rate)
                    .plus(cents(figure("advisers", round.advisers(), "externe adviseurs", "external advisers")))
                    .plus(product(
                            objections,
                            figure(
                                    "objectionCost",
                                    round.objectionCost(),
                                    "kosten van een bezwaar",
                                    "cost of an objection")))
                    .plus(cents(figure(
                            "implementation",
                            round.implementation(),
                            "implementatie door de inkoper",
                            "implementation by the buyer")))
                    .plus(cents(coordination.map(participants::times)));
        }

        Column bidders() {
            return product(bids, figure("bidCost", round.bidCost(), "kosten van een inschrijving", "cost of a bid"))
                    .plus(product(
                            objections,
                            figure(
                                    "objectionBurden",
                                    round.objectionBurden(),
                                    "lasten van een bezwaar",
                                    "burden of an objection")))
                    .plus(cents(figure(
                            "implementationBurden",
                            round.implementationBurden(),
                            "implementatie door aanbieders",
                            "implementation by providers")));
        }

        Column moving(ProviderChange of) {
            return draft.parameter(
                            "change/chance",
                            of.chance().parameter(),
                            LocalizedText.of("kans op een andere aanbieder", "chance of another provider"))
                    .times(draft.parameter(
                            "change/clients",
                            of.clients().parameter(),
                            LocalizedText.of("cliënten die dan overstappen", "clients who then move")))
                    .times(draft.parameter(
                            "change/perClient",
                            of.perClient().parameter(),
                            LocalizedText.of("kosten per overstap, in euro", "cost of a move, in euros")))
                    .times(draft.number(100))
                    .rounded()
                    .named(LocalizedText.of("overdracht per gunning", "transfer by an award"));
        }
    }
}

package nl.geldstroom.measure;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import nl.geldstroom.document.Faults;
import nl.geldstroom.evidence.Evidence;
import nl.geldstroom.evidence.Use;
import nl.geldstroom.money.Money;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.plan.Column;
import nl.geldstroom.plan.Grid;
import nl.geldstroom.plan.Nature;
import nl.geldstroom.plan.PostingKind;
import nl.geldstroom.plan.Unit;
import nl.geldstroom.provision.LineId;
import nl.geldstroom.text.LocalizedText;
import org.immutables.value.Value;

/**
 * What a payer does when money runs out (<i>ombuigingen, bezuinigingen</i>): first the reserve, then cuts on what it has
 * grip on, and what is still short stays visible as a deficit.
 *
 * <p>Cuts are decided at the close of a year and in force from January. In cents and whole years y from the first year of
 * the horizon on (amounts of years before it are refused), with {@code drop[y]} the means that fall away (zero if there are none), {@code avail[y]} the available
 * budget, {@code T[y]} the sum of the hard {@linkplain SavingsTarget targets} of the payer, {@code Z} the floor of the
 * reserve and {@code R[y]} the reserve at the end of the year:
 *
 * <pre>
 * B[y]       = against the reference: what all postings of measures, and transfers inside lump sums, do to the
 *              balance of the payer in y, without cuts and without drop, and (u without cuts) - (u unchanged);
 *              against a budget: what all its postings do to it, without cuts, and not (u) - (u without cuts)
 * u          = what lines of the payer cannot spend of grants: carriedOver less deferredGrant, as {@link
 *              nl.geldstroom.source.Unspent} says; without cuts: with all postings but cuts for what lines cost; unchanged:
 *              with those of no measure and no transfers
 * q[y]       = against the reference: drop[y];   against a budget: -avail[y]
 * gap[y]     = max((q[y] + T[y-1]) - B[y-1], 0)      (B and T of the year before the plan are zero)
 * carried[y] = min(gap[y], max(R[y-1] - Z, 0))
 * N_l        = what line l needed in y-1
 * K_l        = r((g_l·a_l)·max(N_l, 0))              (with a minimum m: min(that, max(N_l - m, 0)))
 * decided[y] = min(gap[y] - carried[y], K)           (K the sum of all K_l)
 * </pre>
 *
 * <p>So what falls away is known before the year begins, all else is read from the year before, and the reserve is counted
 * on for as much as it holds at that moment. {@code a_l} is the part of the months of y in which a cut on the line can bring
 * money: not while a lump sum holds that was not set anew, nor under a {@link SpendingGuarantee}. Against a budget a year
 * without an amount has no gap. The decided amount is divided over the lines with grip in the order of their ids, with {@code
 * S_l} partial sums of the {@code K_l} and {@code limit} the amount:
 *
 * <pre>
 * proportional:  C_l = r((S_l·limit)/max(S_n, 1)) - r((S_(l-1)·limit)/max(S_n, 1)), the last bound being limit itself
 * by priority:   the lines of the lowest number first, limit = min(what is left, their sum), divided as proportional; then the next
 * by weight w:   f_l divided as proportional over w_l·K_l; c_l = min(f_l, K_l); what is left over is divided as proportional
 *                over K_l - c_l, and added
 * </pre>
 *
 * <p>The k-th of the n months of a year in which the line can be cut gets {@code v_l = r((C_l·k)/n) - r((C_l·(k-1))/n)}, other
 * months nothing; a reasonable term of M months shifts that by M months. {@code v_l} is claimed from the line as all claims
 * are, and what is granted is taken away from it: what the agreement releases is posted as a cut, what it does not is watched
 * as {@code unreleased/LINE} every month (below zero while a lump sum releases more than the month cuts). On a line under the
 * Wlz nothing of a cut is refilled: a place that is no longer paid for is not free for another. Spending on the line falls below
 * the reference, so that later effects work in reverse and make the next gap larger. In December, with {@code C[y]} all that was
 * cut in y and {@code (u) - (u without cuts)}, because what a grant would have paid goes back to who granted it:
 *
 * <pre>
 * result  = (B[y] + C[y]) - (q[y] + T[y])            (against a budget in years without an amount: 0)
 * short   = max(-result, 0)
 * drawn   = min(short, max(R[y-1] - Z, 0))
 * added   = max(result, 0)
 * deficit = short - drawn
 * R[y]    = R[y-1] + (added - drawn)                 (before the first year: the reserve that is given, else zero)
 * </pre>
 *
 * <p>Postings, each with the id of the measure before it: {@code drop} (lost income, structural), {@code reserve/opening} in
 * January of the first year of the horizon, {@code reserve/drawn} and {@code reserve/added} in December, and cuts with the ids
 * that releases have, inside a lump sum {@code cut/LINE/AGREEMENT/released}: there each line is held and released apart,
 * and what was cut in the month of renegotiation is released every month until the lump sum is set anew again.
 *
 * <p>Drawn and added move between {@code means/PAYER} and {@code reserve/PAYER} after the balance; a reserve that starts below
 * its floor is not drawn. What falls away is posted a twelfth every month as lost income. Yearly amounts are watched in
 * December, those of a year that has them: {@code gap}, {@code carried}, {@code decided} and {@code decided/LINE} (C_l), {@code
 * cuttable} (K) and {@code cuttable/LINE} (K_l), {@code total} (the sum of N_l over all lines of the payer), {@code short} and {@code
 * deficit}; {@code reserve} is watched every month, before the first year what is given.
 *
 * <p>Without grip on any line and without means that fall away it changes no cost and no income; against the reference it
 * then still keeps the reserve for what the other measures do, which is what it is for.
 *
 * <p>Example: of 125,000,000.00 in five lines 20,000,000.00 can be cut, on social work (12), sport (5) and the library (3), and
 * 10,000,000.00 falls away: they lose 6,000,000.00, 2,500,000.00 and 1,500,000.00, half of what they have, where the payer loses
 * 8 %: a distortion index of 6.25.
 *
 * @param id the name of the measure, unique within the scenario
 * @param title what it is called
 * @param payer who is short; at most one squeeze for each
 * @param shortfall against what
 * @param grips the lines that it has grip on; it has none on others
 * @param method how cuts are divided; absent: proportional to what can be cut
 * @param floor the reserve below which it does not draw, zero or more; absent: zero
 * @param evidence where the shortfall comes from; absent: no source was given
 */
@Value.Builder
@JsonTypeName("squeeze")
public record Squeeze(
        String id,
        LocalizedText title,
        PartyId payer,
        Shortfall shortfall,
        ImmutableList<Grip> grips,
        Optional<Method> method,
        Optional<Money> floor,
        Optional<Evidence> evidence)
        implements Measure {

    /** How a cut is divided over the lines with grip. */
    public enum Method {
        /** In proportion to what can be cut. */
        @JsonProperty("proportional")
        PROPORTIONAL,
        /** The lines of the lowest number first. */
        @JsonProperty("priority")
        PRIORITY,
        /** In proportion to what can be cut times a weight. */
        @JsonProperty("weight")
        WEIGHT
    }

    /**
     * Checks the floor and that each line is named once.
     *
     * @param id the name of the measure
     * @param title what it is called
     * @param payer who is short
     * @param shortfall against what
     * @param grips the lines that it has grip on
     * @param method how cuts are divided
     * @param floor the reserve below which it does not draw
     * @param evidence where the shortfall comes from
     * @throws nl.geldstroom.document.InvalidValueException if a rule is broken; all faults at once
     */
    public Squeeze {
        Faults faults = new Faults();
        Set<LineId> lines = new HashSet<>();
        for (int i = 0; i < grips.size(); i++) {
            if (!lines.add(grips.get(i).line())) {
                faults.add(
                        "/grips/" + i + "/line",
                        "duplicate-id",
                        "The line (" + grips.get(i).line() + ") of squeeze (" + id + ") must be named once.");
            }
        }
        floor.filter(Money::isNegative)
                .ifPresent(amount -> faults.add(
                        "/floor",
                        "negative-amount",
                        "The floor (" + amount + ") of squeeze (" + id + ") must be zero or more."));
        evidence.ifPresent(basis -> basis.usedAs(
                faults, "/evidence", "shortfall of squeeze (" + id + ")", Use.SCENARIO_AMOUNT, Use.QUANTITY));
        faults.throwIfAny();
    }

    /**
     * Starts a squeeze.
     *
     * @return a builder
     */
    public static SqueezeBuilder builder() {
        return new SqueezeBuilder();
    }

    /**
     * A squeeze that answers to any fall of the balance below unchanged policy, as a script begins with it: {@code
     * Squeeze.of(TOWN).whenMeansFall(euros(10_000_000), 2027, 2036).onlyWhatWeHaveGripOn(Grip.on(SPORT, all))}.
     *
     * @param payer who is short
     * @return a squeeze without grip on any line
     */
    public static Squeeze of(PartyId payer) {
        return builder()
                .id("squeeze")
                .title(LocalizedText.of("bezuinigen waar grip op is", "cuts on what can be influenced"))
                .payer(payer)
                .shortfall(new Shortfall.AgainstReference(ImmutableSortedMap.of()))
                .build();
    }

    /**
     * The same squeeze when means fall away in some years.
     *
     * @param perYear what falls away in a year
     * @param from the first of the years
     * @param to the last of the years
     * @return the squeeze
     */
    public Squeeze whenMeansFall(Money perYear, int from, int to) {
        return against(new Shortfall.AgainstReference(Amounts.everyYear(perYear, from, to)));
    }

    /**
     * The same squeeze within a budget.
     *
     * @param perYear what is available for all lines of the payer, less their income and grants
     * @param from the first of the years
     * @param to the last of the years
     * @return the squeeze
     */
    public Squeeze within(Money perYear, int from, int to) {
        return against(new Shortfall.AgainstBudget(Amounts.everyYear(perYear, from, to)));
    }

    private Squeeze against(Shortfall other) {
        return new Squeeze(id, title, payer, other, grips, method, floor, evidence);
    }

    /**
     * The same squeeze with grip on some lines, and on no other ("we only cut what we have grip on").
     *
     * @param lines the lines with the part of each that can be cut
     * @return the squeeze
     */
    public Squeeze onlyWhatWeHaveGripOn(Grip... lines) {
        return new Squeeze(id, title, payer, shortfall, ImmutableList.copyOf(lines), method, floor, evidence);
    }

    /**
     * The same squeeze with another division.
     *
     * @param how how cuts are divided
     * @return the squeeze
     */
    public Squeeze by(Method how) {
        return new Squeeze(id, title, payer, shortfall, grips, Optional.of(how), floor, evidence);
    }

    /**
     * The same squeeze, which leaves something in the reserve.
     *
     * @param amount the reserve below which it does not draw
     * @return the squeeze
     */
    public Squeeze keepingInReserve(Money amount) {
        return new Squeeze(id, title, payer, shortfall, grips, method, Optional.of(amount), evidence);
    }

    @Override
    public ImmutableSet<LineId> lines() {
        return grips.stream().map(Grip::line).collect(ImmutableSet.toImmutableSet());
    }

    @Override
    public void check(Grid grid, Faults faults) {
        String field = shortfall instanceof Shortfall.AgainstBudget ? "available" : "drop";
        for (Year year : shortfall.amounts().keySet()) {
            if (!grid.contains(year)) {
                faults.add(
                        "/shortfall/" + field + "/" + year,
                        "year-outside-horizon",
                        "The year (" + year + ") of squeeze (" + id + ") must lie between " + grid.first() + " and "
                                + grid.last() + ".");
            }
        }
    }

    @Override
    public void compile(Draft draft) {
        new Compiler(draft).compile();
    }

    /** What one year needs to know of another, as columns. */
    private final class Compiler {

        private final Draft draft;
        private final Grid grid;
        private final boolean budget = shortfall instanceof Shortfall.AgainstBudget;
        private final double[] active;
        private final double[] december;

        /** What lines would leave of grants without cuts, and what cuts change in that: a cut of a grant saves nothing. */
        private final Column unspentWithoutCuts;

        private final Column unspentThroughCuts;

        Compiler(Draft draft) {
            this.draft = draft;
            this.grid = draft.grid();
            int first = grid.indexOf(draft.start());
            this.active = grid.tabulate(month -> grid.indexOf(month) >= first
                            && (!budget || shortfall.amounts().containsKey(Year.of(month.getYear())))
                    ? 1
                    : 0);
            this.december =
                    grid.tabulate(month -> month.getMonthValue() == 12 && active[grid.indexOf(month)] != 0 ? 1 : 0);
            this.unspentWithoutCuts = draft.unspent(payer, rule -> rule.kind() != PostingKind.CUT);
            this.unspentThroughCuts = draft.unspent(payer, rule -> true)
                    .minus(unspentWithoutCuts)
                    .named(LocalizedText.of(
                            "door bezuinigingen niet besteed van uitkeringen", "left of grants because of cuts"));
        }

        void compile() {
            Column own = own();
            Column missing = draft.table(
                    grid.tabulate(month -> amount(Year.of(month.getYear()))),
                    budget
                            ? LocalizedText.of("beschikbaar budget, negatief", "available budget, negative")
                            : LocalizedText.of("middelen die wegvallen", "means that fall away"),
                    Unit.EUROS);
            Money opening = draft.reserveOf(payer);
            Column moved = draft.deferred();
            Column reserve = draft.number(opening.cents())
                    .plus(moved.previous())
                    .named(LocalizedText.of("reserve eind vorig jaar", "reserve at the end of last year"));
            Column free = reserve.minus(draft.number(floor.orElse(Money.ZERO).cents()))
                    .positive()
                    .named(LocalizedText.of("vrij in de reserve", "free in the reserve"));

            Column gap = missing.plus(targets(-1))
                    .minus(draft.lastYear(own))
                    .positive()
                    .where(active, draft.zero())
                    .named(LocalizedText.of("opgave van het jaar", "gap of the year"));
            Column carried = gap.atMost(free);
            Column cut = cut(gap.minus(carried));

            Column result = draft.sinceJanuary(own)
                    .plus(draft.sinceJanuary(cut.plus(unspentThroughCuts)))
                    .minus(missing.plus(targets(0)))
                    .where(december, draft.zero())
                    .named(LocalizedText.of("resultaat van het jaar", "result of the year"));
            Column tooLittle = draft.zero().minus(result).positive();
            Column drawn = tooLittle
                    .atMost(free)
                    .named(LocalizedText.of("onttrokken aan de reserve", "drawn from the reserve"));
            Column added =
                    result.positive().named(LocalizedText.of("toegevoegd aan de reserve", "added to the reserve"));
            draft.define(moved, moved.previous().plus(added.minus(drawn)));

            postDrop(missing);
            postReserve(opening, drawn, added);
            watch("gap", gap, LocalizedText.of("opgave", "gap"));
            watch("carried", carried, LocalizedText.of("te dragen door de reserve", "to be carried by the reserve"));
            watch("short", tooLittle, LocalizedText.of("tekort voor de reserve", "short before the reserve"));
            watch(
                    "deficit",
                    tooLittle.minus(drawn),
                    LocalizedText.of("tekort dat open blijft", "deficit that stays open"));
            draft.observe(
                    "reserve",
                    draft.number(opening.cents()).plus(moved),
                    Unit.EUROS,
                    LocalizedText.of("algemene reserve", "general reserve"));
        }

        /** What measures do to the balance of the payer, or all that is posted does. */
        private Column own() {
            String drop = draft.measureId() + "/drop";
            Column balance = draft.balance(rule -> rule.payer().equals(payer)
                    && rule.kind() != PostingKind.CUT
                    && !rule.id().equals(drop)
                    && (budget || rule.measure().isPresent() || rule.kind() == PostingKind.TRANSFER));
            if (budget) {
                // What is owed of grants is among the postings; the part of cuts is no part of the next gap.
                return balance.minus(unspentThroughCuts);
            }
            Column unchanged =
                    draft.unspent(payer, rule -> rule.measure().isEmpty() && rule.kind() != PostingKind.TRANSFER);
            return balance.plus(unspentWithoutCuts.minus(unchanged));
        }

        private double amount(Year year) {
            long cents = shortfall.amounts().getOrDefault(year, Money.ZERO).cents();
            return budget ? -cents : cents;
        }

        /** The hard targets of the payer in the year of a month or one before it. */
        private Column targets(int shift) {
            return draft.table(
                    grid.tabulate(month -> {
                        Year year = Year.of(month.getYear() + shift);
                        double cents = 0;
                        for (Measure measure : draft.measures()) {
                            if (measure instanceof SavingsTarget target
                                    && target.payer().equals(payer)
                                    && target.force() == SavingsTarget.Force.HARD
                                    && grid.contains(year)) {
                                cents += target.in(year).cents();
                            }
                        }
                        return cents;
                    }),
                    LocalizedText.of("harde taakstellingen", "hard targets"),
                    Unit.EUROS);
        }

        /** Decides the cuts of a year and makes them; gives what they bring in a month. */
        private Column cut(Column left) {
            Column total = draft.zero();
            for (LineId line : draft.linesOf(payer)) {
                total = total.plus(draft.lastYear(draft.need(line)));
            }
            List<Grip> inOrder =
                    grips.stream().sorted(Comparator.comparing(Grip::line)).toList();
            List<Grip> open = new ArrayList<>();
            List<Column> cuttable = new ArrayList<>();
            Column all = draft.zero();
            for (Grip grip : inOrder) {
                Column most = cuttable(grip);
                if (!most.isZero()) {
                    open.add(grip);
                    cuttable.add(most);
                    all = all.plus(most);
                    watch("cuttable/" + grip.line(), most, LocalizedText.of("te bezuinigen", "can be cut"));
                }
            }
            Column decided = left.atMost(all).named(LocalizedText.of("bezuiniging van het jaar", "cuts of the year"));
            watch("total", total, LocalizedText.of("totaal van de lijnen", "total of the lines"));
            watch("cuttable", all, LocalizedText.of("te bezuinigen", "can be cut"));
            watch("decided", decided, LocalizedText.of("besloten bezuiniging", "decided cuts"));
            Column released = draft.zero();
            if (!open.isEmpty()) {
                List<Column> parts = divide(open, cuttable, decided);
                for (int i = 0; i < open.size(); i++) {
                    released = released.plus(make(open.get(i), parts.get(i)));
                }
            }
            return released;
        }

        private Column cuttable(Grip grip) {
            double[] open = draft.cuttable(grip.line());
            Column months = draft.table(
                    grid.tabulate(month -> active[grid.indexOf(month)] == 0 ? 0 : count(open, month.getYear()) / 12),
                    LocalizedText.of("deel van het jaar waarin het kan", "part of the year in which it can"),
                    Unit.NUMBER);
            Column share = draft.parameter(
                    "grip/" + grip.line(),
                    grip.share().parameter(),
                    LocalizedText.of("grip op de lijn", "grip on the line"));
            if (share.isZero() || months.isZero()) {
                return draft.zero();
            }
            Column needed = draft.lastYear(draft.need(grip.line()))
                    .named(LocalizedText.of("nodig in het vorige jaar", "needed in the year before"));
            Column most = share.times(months).times(needed.positive()).rounded();
            return grip.minimum().isEmpty()
                    ? most
                    : most.atMost(needed.minus(draft.number(grip.minimum().get().cents()))
                            .positive());
        }

        /** How many months of a year a table marks. */
        private double count(double[] marked, int year) {
            double count = 0;
            int january = 12 * (year - grid.first().getValue());
            for (int month = 0; month < 12; month++) {
                count += marked[january + month] != 0 ? 1 : 0;
            }
            return count;
        }

        private List<Column> divide(List<Grip> lines, List<Column> cuttable, Column amount) {
            return switch (method.orElse(Method.PROPORTIONAL)) {
                case PROPORTIONAL -> Amounts.splitBy(draft, cuttable, amount);
                case PRIORITY -> byPriority(lines, cuttable, amount);
                case WEIGHT -> byWeight(lines, cuttable, amount);
            };
        }

        private List<Column> byPriority(List<Grip> lines, List<Column> cuttable, Column amount) {
            Map<Integer, List<Integer>> layers = new TreeMap<>();
            for (int i = 0; i < lines.size(); i++) {
                layers.computeIfAbsent(lines.get(i).priority().orElse(Integer.MAX_VALUE), key -> new ArrayList<>())
                        .add(i);
            }
            List<Column> parts = new ArrayList<>(cuttable);
            Column left = amount;
            for (List<Integer> layer : layers.values()) {
                List<Column> these = layer.stream().map(cuttable::get).toList();
                Column sum = draft.zero();
                for (Column one : these) {
                    sum = sum.plus(one);
                }
                Column limit = left.atMost(sum);
                List<Column> divided = Amounts.splitBy(draft, these, limit);
                for (int i = 0; i < layer.size(); i++) {
                    parts.set(layer.get(i), divided.get(i));
                }
                left = left.minus(limit);
            }
            return parts;
        }

        private List<Column> byWeight(List<Grip> lines, List<Column> cuttable, Column amount) {
            List<Column> weighted = new ArrayList<>();
            for (int i = 0; i < lines.size(); i++) {
                weighted.add(draft.number(lines.get(i).weight().orElse(1)).times(cuttable.get(i)));
            }
            List<Column> first = Amounts.splitBy(draft, weighted, amount);
            List<Column> taken = new ArrayList<>();
            List<Column> room = new ArrayList<>();
            Column left = amount;
            for (int i = 0; i < lines.size(); i++) {
                Column part = first.get(i).atMost(cuttable.get(i));
                taken.add(part);
                room.add(cuttable.get(i).minus(part));
                left = left.minus(part);
            }
            List<Column> second = Amounts.splitBy(draft, room, left);
            List<Column> parts = new ArrayList<>();
            for (int i = 0; i < lines.size(); i++) {
                parts.add(taken.get(i).plus(second.get(i)));
            }
            return parts;
        }

        private Column make(Grip grip, Column year) {
            double[] open = draft.cuttable(grip.line());
            double[] number = new double[grid.months()];
            for (int t = 0; t < number.length; t++) {
                double before = t % 12 == 0 ? 0 : number[t - 1];
                number[t] = open[t] != 0 ? before + 1 : before;
            }
            LocalizedText count = LocalizedText.of("maanden waarin het kan", "months in which it can");
            Column of =
                    draft.table(grid.tabulate(month -> Math.max(count(open, month.getYear()), 1)), count, Unit.NUMBER);
            Column until = draft.table(number, count, Unit.NUMBER);
            Column before = draft.table(
                    grid.tabulate(month -> Math.max(number[grid.indexOf(month)] - 1, 0)), count, Unit.NUMBER);
            Column volume = year.times(until)
                    .dividedBy(of)
                    .rounded()
                    .minus(year.times(before).dividedBy(of).rounded())
                    .where(open, draft.zero());
            int term = grip.reasonableTerm().orElse(0);
            if (term > 0) {
                double[] later = new double[term + 1];
                later[term] = 1;
                volume = volume.lagged(later);
            }
            watch("decided/" + grip.line(), year, LocalizedText.of("besloten bezuiniging", "decided cuts"));
            Column granted = draft.claim(
                    grip.line(), volume.named(LocalizedText.of("bezuiniging van de maand", "cut of the month")));
            Column released = draft.cut(grip.line(), granted, title);
            draft.observe(
                    "unreleased/" + grip.line(),
                    grip.line(),
                    granted.minus(released),
                    Unit.EUROS,
                    LocalizedText.of("minder geleverd maar nog betaald", "delivered less but still paid"));
            return released;
        }

        private void postDrop(Column missing) {
            if (budget || missing.isZero()) {
                return;
            }
            draft.post(
                    "drop",
                    PostingKind.LOST_INCOME,
                    Nature.STRUCTURAL,
                    payer,
                    Optional.empty(),
                    "income/" + payer,
                    "means/" + payer,
                    draft.monthly(missing),
                    LocalizedText.of("middelen die wegvallen", "means that fall away"));
        }

        private void postReserve(Money opening, Column drawn, Column added) {
            String means = "means/" + payer;
            String reserve = "reserve/" + payer;
            int start = grid.indexOf(draft.start());
            LocalizedText text = LocalizedText.of("algemene reserve", "general reserve");
            postReserve(
                    "reserve/opening",
                    reserve,
                    "equity/" + payer,
                    draft.table(
                            grid.tabulate(month -> grid.indexOf(month) == start ? opening.cents() : 0),
                            text,
                            Unit.EUROS));
            postReserve("reserve/drawn", means, reserve, drawn);
            postReserve("reserve/added", reserve, means, added);
        }

        private void postReserve(String field, String debit, String credit, Column amount) {
            draft.post(
                    field,
                    PostingKind.RESERVE,
                    Nature.INCIDENTAL,
                    payer,
                    Optional.empty(),
                    debit,
                    credit,
                    amount,
                    LocalizedText.of("algemene reserve", "general reserve"));
        }

        private void watch(String field, Column year, LocalizedText text) {
            draft.observe(field, year.where(december, draft.zero()), Unit.EUROS, text);
        }
    }
}

package nl.geldstroom.measure;

import com.fasterxml.jackson.annotation.JsonTypeName;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.geldstroom.document.Faults;
import nl.geldstroom.evidence.Evidence;
import nl.geldstroom.evidence.Grounded;
import nl.geldstroom.evidence.Use;
import nl.geldstroom.law.LawId;
import nl.geldstroom.measure.ExtraSpending.Timing;
import nl.geldstroom.money.Money;
import nl.geldstroom.money.Share;
import nl.geldstroom.party.Fund;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.plan.Column;
import nl.geldstroom.plan.Grid;
import nl.geldstroom.plan.Nature;
import nl.geldstroom.plan.PostingKind;
import nl.geldstroom.plan.Unit;
import nl.geldstroom.provision.LineId;
import nl.geldstroom.provision.ProvisionKind;
import nl.geldstroom.text.LocalizedText;
import nl.geldstroom.wall.Flow;
import org.immutables.value.Value;

/**
 * A fund that several payers fill for some years and that pays prevention (<i>preventiefonds, vitaliteitsfonds</i>).
 *
 * <p>The fund is a party with an account {@code fund/ID} that is never below zero. It earns interest, spends by a plan of
 * years, and gives back what is left in its last month by what each payer really paid in. Pledges, of i in the order of the
 * payers' ids, and plans of pay-outs, of l in the order of the lines' ids, are amounts by year; month k of a year gets
 * {@code r((A·k)/12) - r((A·(k-1))/12)}, or of the pledges January all of it. In each month of the years {@code from} to
 * {@code to}, in cents, with {@code B} the balance of the month before (zero before the first), {@code j} the interest of
 * a year, {@code M} the contributions of the month, {@code S_i} the sum of the shares of the pledges that have one up to
 * and with i, {@code V_i} the cash savings (postings of kind cashing, before risk equalisation) of payer i in the calendar year
 * before, zero in the first of the plan, and {@code s_i} the part of them that it pledges:
 *
 * <pre>
 * interest  = r((B·j)/12)
 * pledged_i = r(S_i·M) - r(S_(i-1)·M)      (the last bound is M itself; without a share: its own amount of the month)
 * topUp_i   = the month's part of the yearly amount r(s_i·V_i)      (as of the pledges: in January all of it, if they are)
 * allowed_i = what the walls and their ceilings let through of (pledged_i + topUp_i)
 * paid_i    = what the {@linkplain Purse purse} of the payer grants of allowed_i
 * held      = ((B + interest) + paid_1) + paid_2 + ...
 * plan_l    = r(T_l·P) - r(T_(l-1)·P)      (as the pledges, with P the spending of the month and T_l sums of shares)
 * out_l     = what held grants of plan_l
 * left      = ((held - out) + back)
 * </pre>
 *
 * <p>The parts of a month add up to the whole of the month, each within a cent of its share; two equal pledges can thus be some
 * cents apart over a year.
 *
 * <p>{@code out} is all that is granted of what is asked from the fund in the month, by its own plans and by the pledges of
 * other funds that it pays ({@code allowed} of those). With asks {@code w_i} in the order of the ids of the measures (within
 * one by line), partial sums {@code S_i} and {@code limit = min(S_n, held)} ask i is granted {@code r((S_i·limit)/max(S_n, 1)) -
 * r((S_(i-1)·limit)/max(S_n, 1))}, the last bound being the limit itself, and a single ask {@code min(w, held)}: a fund
 * never pays more than it holds, and {@code plan_l - out_l} is watched as {@code short/LINE}. {@code back} is what other
 * funds give back to it. In December of the last year payer i gets
 *
 * <pre>
 * refund_i  = r((C_i·left)/max(C_n, 1)) - r((C_(i-1)·left)/max(C_n, 1))      (the last bound is left itself)
 * </pre>
 *
 * <p>with {@code C_i} the sum of all that payers 1 to i have paid in since the start; the balance is then {@code left -
 * refund} and zero. In other months it is {@code left}. A pay-out is extra spending on the line ({@code spent/LINE}),
 * which may have later effects, and its payer receives as much from the fund ({@code payOut/LINE}): no means are made.
 * What the walls hold back of a payer is watched as {@code blocked/PAYER}, what its purse does not grant as {@code
 * unpaid/PAYER}, the balance as {@code balance}. The money meets the walls when it is paid in, under the purpose of the fund,
 * and not again: the usual money of the payer, under the law of its pledge, goes to the fund, under no law, for prevention. Under
 * the ceiling of a rule it counts with all else that the payer moves.
 *
 * <p>Postings, each with the id of the measure before it: {@code interest} from {@code interest/FUND} to {@code fund/FUND};
 * {@code paid/PAYER} from {@code means/PAYER} (of a payer that is a fund from {@code fund/PAYER}) to {@code fund/FUND}; {@code
 * payOut/LINE} from {@code fund/FUND} to the means of the payer of the line; {@code spent/LINE} as extra cost of the line;
 * {@code refund/PAYER} the way back of {@code paid}. All of them are incidental.
 *
 * <p>Example: 1,200,000.00 a year for ten years, of which 600,000.00 is spent in each of the first two and 1,250,000.00 in
 * each later one, without interest: 800,000.00 is left, of which a payer of 40 % gets back 320,000.00.
 *
 * @param id the name of the measure, unique within the scenario
 * @param title what it is called
 * @param fund the fund as a party
 * @param from its first year
 * @param to its last year, at the end of which it closes
 * @param contributions what the pledges by share pay in together in each year; empty if no pledge has a share
 * @param pledges who pays in; without any the fund stays empty
 * @param spending what the pay-outs by share are together in each year; empty if no pay-out has a share
 * @param payOuts what the fund spends, each line once
 * @param interest the interest of a year on the balance, for example 0.02; absent: none
 * @param paidIn over the year or in January; absent: over the year
 * @param purpose the purpose that rules of walls name; absent: {@code prevention-fund}
 * @param evidence where the fund comes from; absent: no source was given
 */
@Value.Builder
@JsonTypeName("preventionFund")
public record PreventionFund(
        String id,
        LocalizedText title,
        Fund fund,
        Year from,
        Year to,
        ImmutableSortedMap<Year, Money> contributions,
        ImmutableList<Pledge> pledges,
        ImmutableSortedMap<Year, Money> spending,
        ImmutableList<PayOut> payOuts,
        Optional<Grounded> interest,
        Optional<Timing> paidIn,
        Optional<String> purpose,
        Optional<Evidence> evidence)
        implements Measure {

    /** The purpose of a fund that names none, as the rules of the proposal for such funds name it. */
    public static final String PURPOSE = "prevention-fund";

    /**
     * Checks years, amounts and shares.
     *
     * @param id the name of the measure
     * @param title what it is called
     * @param fund the fund as a party
     * @param from its first year
     * @param to its last year
     * @param contributions what the pledges by share pay in together
     * @param pledges who pays in
     * @param spending what the pay-outs by share are together
     * @param payOuts what the fund spends
     * @param interest the interest of a year
     * @param paidIn over the year or in January
     * @param purpose the purpose that rules of walls name
     * @param evidence where the fund comes from
     * @throws nl.geldstroom.document.InvalidValueException if a rule is broken; all faults at once
     */
    public PreventionFund {
        Faults faults = new Faults();
        String of = " of fund (" + fund.id() + ")";
        if (to.isBefore(from)) {
            faults.add(
                    "/to",
                    "fund-term",
                    "The last year (" + to + ")" + of + " must not come before its first (" + from + ").");
        } else {
            Amounts.requireWithin(contributions, from, to, "/contributions", "contributions" + of, faults);
            Amounts.requireWithin(spending, from, to, "/spending", "spending" + of, faults);
            for (int i = 0; i < pledges.size(); i++) {
                Amounts.requireWithin(
                        pledges.get(i).amounts(), from, to, "/pledges/" + i + "/amounts", "pledge" + of, faults);
            }
            for (int i = 0; i < payOuts.size(); i++) {
                Amounts.requireWithin(
                        payOuts.get(i).amounts(), from, to, "/payOuts/" + i + "/amounts", "pay-out" + of, faults);
            }
        }
        Amounts.requireNotNegative(contributions, "/contributions", "contribution" + of, faults);
        Amounts.requireNotNegative(spending, "/spending", "spending" + of, faults);
        checkShares(
                pledges.stream().map(Pledge::share).toList(),
                !contributions.isEmpty(),
                "/pledges",
                "pledges",
                "contributions",
                of,
                faults);
        checkShares(
                payOuts.stream().map(PayOut::share).toList(),
                !spending.isEmpty(),
                "/payOuts",
                "pay-outs",
                "spending",
                of,
                faults);
        checkParties(fund, pledges, contributions, faults);
        Set<LineId> lines = new HashSet<>();
        for (int i = 0; i < payOuts.size(); i++) {
            if (!lines.add(payOuts.get(i).line())) {
                faults.add(
                        "/payOuts/" + i + "/line",
                        "duplicate-id",
                        "The line (" + payOuts.get(i).line() + ")" + of + " must be named once.");
            }
        }
        interest.ifPresent(rate -> {
            rate.usedAs(faults, "/interest", "interest" + of, Use.GROWTH);
            if (rate.estimate().low() < 0 || rate.estimate().high() > 1) {
                faults.add(
                        "/interest",
                        "interest-range",
                        "The interest (" + rate.estimate().low() + " to "
                                + rate.estimate().high() + ")" + of + " must lie between 0 and 1."
                                + " Maybe it was meant as a percentage: write 0.02 for 2 %.");
            }
        });
        evidence.ifPresent(basis -> basis.usedAs(
                faults, "/evidence", "fund (" + fund.id() + ")", Use.TERM, Use.SCENARIO_AMOUNT, Use.QUANTITY));
        faults.throwIfAny();
    }

    private static void checkShares(
            List<Optional<Share>> shares,
            boolean hasTotal,
            String at,
            String parts,
            String total,
            String of,
            Faults faults) {
        BigDecimal sum =
                shares.stream().flatMap(Optional::stream).map(Share::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean any = shares.stream().anyMatch(Optional::isPresent);
        if ((any || hasTotal) && sum.compareTo(BigDecimal.ONE) != 0) {
            faults.add(
                    at,
                    "shares-sum",
                    "The shares (sum " + sum.toPlainString() + ") of the " + parts + of + " must add up to 1.");
        }
        if (any && !hasTotal) {
            faults.add(
                    "/" + total,
                    "no-total",
                    "The " + total + of + " must have an amount for some year, of which the " + parts + " are shares.");
        }
    }

    private static void checkParties(
            Fund fund, ImmutableList<Pledge> pledges, ImmutableSortedMap<Year, Money> contributions, Faults faults) {
        Set<PartyId> payers = new HashSet<>();
        for (int i = 0; i < pledges.size(); i++) {
            Pledge pledge = pledges.get(i);
            String at = "/pledges/" + i;
            if (!payers.add(pledge.payer())) {
                faults.add(
                        at + "/payer",
                        "duplicate-id",
                        "The payer (" + pledge.payer() + ") of fund (" + fund.id() + ") must be named once.");
            }
            if (pledge.payer().equals(fund.id())) {
                faults.add(
                        at + "/payer",
                        "cyclic-fund",
                        "The payer (" + pledge.payer() + ") of fund (" + fund.id() + ") must not be the fund itself.");
            }
            if (pledge.share().isPresent() && pledge.means().isPresent()) {
                contributions.forEach((year, total) -> {
                    BigDecimal pledged = total.times(pledge.share().get());
                    if (pledged.compareTo(pledge.means().get().toEuros()) > 0) {
                        faults.add(
                                at + "/means",
                                "pledge-above-means",
                                "The means (" + pledge.means().get() + ") of payer (" + pledge.payer()
                                        + ") must be at least what it pledges in " + year + " ("
                                        + pledged.setScale(2, RoundingMode.HALF_EVEN)
                                                .toPlainString() + ").");
                    }
                });
            }
        }
    }

    /**
     * Starts a fund.
     *
     * @return a builder
     */
    public static PreventionFundBuilder builder() {
        return new PreventionFundBuilder();
    }

    /**
     * An empty fund, as a script begins with it: {@code PreventionFund.of(fund, 2027, 2041).filledYearly(euros(1_200_000),
     * Pledge.of(TOWN, Share.of("0.4")), Pledge.of(INSURER, Share.of("0.6"))).paying(SOCIAL_BASE, euros(1_000_000), 2028,
     * 2041)}.
     *
     * @param fund the fund as a party; its identifier becomes the name of the measure
     * @param from its first year
     * @param to its last year
     * @return a fund that nobody fills yet
     */
    public static PreventionFund of(Fund fund, int from, int to) {
        return builder()
                .id(fund.id().identifier())
                .title(LocalizedText.same(fund.name()))
                .fund(fund)
                .from(Year.of(from))
                .to(Year.of(to))
                .contributions(ImmutableSortedMap.of())
                .spending(ImmutableSortedMap.of())
                .build();
    }

    /**
     * The same fund, filled every year of its term by shares.
     *
     * @param perYear what all pay in together in a year
     * @param by the pledges; those with a share divide the amount, and their shares add up to 1
     * @return the fund
     */
    public PreventionFund filledYearly(Money perYear, Pledge... by) {
        return new PreventionFund(
                id,
                title,
                fund,
                from,
                to,
                Amounts.everyYear(perYear, from.getValue(), to.getValue()),
                ImmutableList.copyOf(by),
                spending,
                payOuts,
                interest,
                paidIn,
                purpose,
                evidence);
    }

    /**
     * The same fund, filled by amounts of each payer's own.
     *
     * @param by the pledges
     * @return the fund
     */
    public PreventionFund filledBy(Pledge... by) {
        return new PreventionFund(
                id,
                title,
                fund,
                from,
                to,
                contributions,
                ImmutableList.copyOf(by),
                spending,
                payOuts,
                interest,
                paidIn,
                purpose,
                evidence);
    }

    /**
     * The same fund, which spends an amount in each of some years on a line, in place of what it spent there in them.
     *
     * @param line the line
     * @param perYear the amount of a year
     * @param first the first of the years
     * @param last the last of the years
     * @return the fund
     */
    public PreventionFund paying(LineId line, Money perYear, int first, int last) {
        ImmutableList.Builder<PayOut> all = ImmutableList.builder();
        ImmutableSortedMap<Year, Money> amounts = Amounts.everyYear(perYear, first, last);
        boolean known = false;
        for (PayOut payOut : payOuts) {
            if (payOut.line().equals(line)) {
                known = true;
                SortedMap<Year, Money> both = new TreeMap<>(payOut.amounts());
                both.putAll(amounts);
                all.add(PayOut.of(line, ImmutableSortedMap.copyOfSorted(both)));
            } else {
                all.add(payOut);
            }
        }
        if (!known) {
            all.add(PayOut.of(line, amounts));
        }
        return new PreventionFund(
                id,
                title,
                fund,
                from,
                to,
                contributions,
                pledges,
                spending,
                all.build(),
                interest,
                paidIn,
                purpose,
                evidence);
    }

    /**
     * The same fund, which earns interest.
     *
     * @param perYear the interest of a year, for example 0.02
     * @return the fund
     */
    public PreventionFund earning(Grounded perYear) {
        return new PreventionFund(
                id,
                title,
                fund,
                from,
                to,
                contributions,
                pledges,
                spending,
                payOuts,
                Optional.of(perYear),
                paidIn,
                purpose,
                evidence);
    }

    /**
     * The same fund under another name.
     *
     * @param name the id of the measure
     * @return the fund
     */
    public PreventionFund named(String name) {
        return new PreventionFund(
                name,
                title,
                fund,
                from,
                to,
                contributions,
                pledges,
                spending,
                payOuts,
                interest,
                paidIn,
                purpose,
                evidence);
    }

    /**
     * How the law sees what a payer pays in: its usual money, under the law of the pledge, to the fund for its purpose.
     *
     * @param pledge a pledge of the fund
     * @return the flow
     */
    public Flow flow(Pledge pledge) {
        return Flow.builder()
                .money(Flow.usualMoneyOf(pledge.payer()))
                .payer(pledge.payer())
                .law(pledge.earmark())
                .recipient(fund.id())
                .toLaw(LawId.NONE)
                .provision(ProvisionKind.PREVENTION)
                .purpose(purpose.orElse(PURPOSE))
                .build();
    }

    @Override
    public ImmutableSet<LineId> lines() {
        return payOuts.stream().map(PayOut::line).collect(ImmutableSet.toImmutableSet());
    }

    @Override
    public void check(Grid grid, Faults faults) {
        if (!grid.contains(from)) {
            faults.add(
                    "/from",
                    "fund-outside-horizon",
                    "The first year (" + from + ") of fund (" + fund.id() + ") must lie between " + grid.first()
                            + " and " + grid.last() + ".");
        }
        if (to.isAfter(grid.last())) {
            faults.add(
                    "/to",
                    "fund-outside-horizon",
                    "The last year (" + to + ") of fund (" + fund.id() + ") must not come after the horizon ("
                            + grid.last() + "), or what it gives back at its end would be missing."
                            + " Maybe make the horizon longer.");
        }
    }

    @Override
    public void compile(Draft draft) {
        Purse purse = draft.purse(fund.id());
        double[] open = during(draft.grid(), month -> 1);
        Column balance = draft.deferred();
        Column before = balance.previous();
        Column interestPaid = interest(draft, before).where(open, draft.zero());
        Column held = before.plus(interestPaid);

        List<Pledge> inOrder =
                pledges.stream().sorted(Comparator.comparing(Pledge::payer)).toList();
        List<Column> pledged = parts(
                draft,
                inOrder.stream().map(Pledge::share).toList(),
                inOrder.stream().map(Pledge::amounts).toList(),
                contributions,
                paidIn.orElse(Timing.EVENLY) == Timing.JANUARY,
                LocalizedText.of("inleg per jaar", "contributions a year"));
        List<Column> paid = new ArrayList<>();
        for (int i = 0; i < inOrder.size(); i++) {
            Column amount = payIn(draft, inOrder.get(i), pledged.get(i), open);
            paid.add(amount);
            held = held.plus(amount);
        }
        held.named(LocalizedText.of("beschikbaar in het fonds", "held by the fund"));
        purse.holds(held);
        if (!interestPaid.isZero()) {
            draft.post(
                    "interest",
                    PostingKind.INTEREST,
                    Nature.INCIDENTAL,
                    fund.id(),
                    Optional.empty(),
                    purse.account(),
                    "interest/" + fund.id(),
                    interestPaid,
                    LocalizedText.of("rente van het fonds", "interest of the fund"));
        }
        payOut(draft, purse);
        Column left = held.minus(purse.drawn()).plus(purse.putBack());
        double[] last = during(draft.grid(), month -> month == 12 ? 1 : 0);
        for (int t = 0; t < last.length; t++) {
            last[t] = draft.grid().month(t).getYear() == to.getValue() ? last[t] : 0;
        }
        Column refund = left.where(last, draft.zero());
        giveBack(draft, purse, inOrder, paid, refund);
        draft.define(balance, left.minus(refund));
        draft.observe("balance", balance, Unit.EUROS, LocalizedText.of("saldo van het fonds", "balance of the fund"));
    }

    private double[] during(Grid grid, java.util.function.IntToDoubleFunction ofMonth) {
        return grid.tabulate(month -> month.getYear() < from.getValue() || month.getYear() > to.getValue()
                ? 0
                : ofMonth.applyAsDouble(month.getMonthValue()));
    }

    private Column interest(Draft draft, Column before) {
        if (interest.isEmpty() || pledges.isEmpty()) {
            return draft.zero();
        }
        Column rate = draft.parameter(
                "interest", interest.get().parameter(), LocalizedText.of("rente per jaar", "interest a year"));
        return rate.isZero()
                ? rate
                : before.times(rate).dividedBy(draft.number(12)).rounded();
    }

    /** What is pledged or planned in a month: of those with a share their part of the total, of others their own. */
    private static List<Column> parts(
            Draft draft,
            List<Optional<Share>> shares,
            List<ImmutableSortedMap<Year, Money>> amounts,
            ImmutableSortedMap<Year, Money> total,
            boolean january,
            LocalizedText text) {
        List<Column> byShare = new ArrayList<>(Amounts.split(
                draft,
                shares.stream().flatMap(Optional::stream).toList(),
                spread(draft, Amounts.yearly(draft, total, text), january)));
        List<Column> parts = new ArrayList<>();
        for (int i = 0; i < shares.size(); i++) {
            parts.add(
                    shares.get(i).isPresent()
                            ? byShare.remove(0)
                            : spread(draft, Amounts.yearly(draft, amounts.get(i), text), january));
        }
        return parts;
    }

    private static Column spread(Draft draft, Column year, boolean january) {
        if (year.isZero()) {
            return year;
        }
        return january
                ? year.where(draft.grid().tabulate(month -> month.getMonthValue() == 1 ? 1 : 0), draft.zero())
                : draft.monthly(year);
    }

    private Column payIn(Draft draft, Pledge pledge, Column pledged, double[] open) {
        PartyId payer = pledge.payer();
        Column want = pledged;
        if (pledge.ofSavings().isPresent()) {
            Column saved = draft.lastYear(
                    draft.posted(rule -> rule.payer().equals(payer) && rule.kind() == PostingKind.CASHING));
            Column topUp = draft.number(pledge.ofSavings().get().value().doubleValue())
                    .times(saved)
                    .rounded()
                    .named(LocalizedText.of("deel van de besparing van vorig jaar", "part of last year's savings"));
            want = want.plus(spread(draft, topUp, paidIn.orElse(Timing.EVENLY) == Timing.JANUARY))
                    .where(open, draft.zero());
        }
        if (want.isZero()) {
            return want;
        }
        Column allowed = draft.letThrough("blocked/" + payer, flow(pledge), want);
        Purse from = draft.purse(payer);
        Column paid = from.draw(allowed);
        draft.observe(
                "unpaid/" + payer,
                allowed.minus(paid),
                Unit.EUROS,
                LocalizedText.of("toegezegd maar niet voorhanden", "pledged but not at hand"));
        draft.post(
                "paid/" + payer,
                PostingKind.CONTRIBUTION,
                Nature.INCIDENTAL,
                payer,
                Optional.empty(),
                draft.purse(fund.id()).account(),
                from.account(),
                paid,
                LocalizedText.of("inleg in " + fund.name(), "contribution to " + fund.name()));
        return paid;
    }

    private void payOut(Draft draft, Purse purse) {
        List<PayOut> inOrder =
                payOuts.stream().sorted(Comparator.comparing(PayOut::line)).toList();
        List<Column> planned = parts(
                draft,
                inOrder.stream().map(PayOut::share).toList(),
                inOrder.stream().map(PayOut::amounts).toList(),
                spending,
                false,
                LocalizedText.of("besteding per jaar", "spending a year"));
        for (int i = 0; i < inOrder.size(); i++) {
            LineId line = inOrder.get(i).line();
            Column plan = planned.get(i);
            if (plan.isZero()) {
                continue;
            }
            Column out = purse.draw(plan);
            draft.observe(
                    "short/" + line,
                    line,
                    plan.minus(out),
                    Unit.EUROS,
                    LocalizedText.of("gepland maar niet in kas", "planned but not at hand"));
            draft.post(
                    "payOut/" + line,
                    PostingKind.PAYOUT,
                    Nature.INCIDENTAL,
                    draft.payerOf(line),
                    Optional.of(line),
                    "means/" + draft.payerOf(line),
                    purse.account(),
                    out,
                    LocalizedText.of("uit " + fund.name(), "from " + fund.name()));
            draft.invest("spent/" + line, line, out, Nature.INCIDENTAL, title);
        }
    }

    private void giveBack(Draft draft, Purse purse, List<Pledge> inOrder, List<Column> paid, Column refund) {
        List<Column> since = paid.stream().map(draft::sinceStart).toList();
        if (since.isEmpty()) {
            return;
        }
        List<Column> parts = Amounts.splitBy(draft, since, refund);
        for (int i = 0; i < inOrder.size(); i++) {
            PartyId payer = inOrder.get(i).payer();
            Purse to = draft.purse(payer);
            to.putBack(parts.get(i));
            draft.post(
                    "refund/" + payer,
                    PostingKind.PAYOUT,
                    Nature.INCIDENTAL,
                    payer,
                    Optional.empty(),
                    to.account(),
                    purse.account(),
                    parts.get(i),
                    LocalizedText.of("slotuitkering van " + fund.name(), "closing refund of " + fund.name()));
        }
    }
}

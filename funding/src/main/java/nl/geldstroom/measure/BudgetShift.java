package nl.geldstroom.measure;

import com.fasterxml.jackson.annotation.JsonTypeName;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.Period;
import java.time.YearMonth;
import java.util.Optional;
import nl.geldstroom.document.Faults;
import nl.geldstroom.evidence.Estimate;
import nl.geldstroom.evidence.Parameter;
import nl.geldstroom.evidence.Use;
import nl.geldstroom.money.Money;
import nl.geldstroom.plan.Column;
import nl.geldstroom.plan.Grid;
import nl.geldstroom.plan.Nature;
import nl.geldstroom.plan.PostingRule;
import nl.geldstroom.plan.Unit;
import nl.geldstroom.provision.LineId;
import nl.geldstroom.text.LocalizedText;
import org.immutables.value.Value;

/**
 * Moves budget from one line to another (<i>verschuiving</i>), with what comes with it.
 *
 * <p>In every month, in cents, with {@code f} the path, {@code X} the share, {@code c} the cost per moved client,
 * {@code d} the induced demand, {@code l} the lost own contribution and {@code q} the remaining duty:
 *
 * <pre>
 * want      = min(max(r((X·f)·need_from), 0), cap of the month)
 * allowed   = what the walls and their ceilings let through of want
 * moved     = what the line grants of allowed: all such claims on it together at most max(need_from, 0)
 * reduction = moved - r(q·moved)
 * spent     = r(c·moved)             (withRelease: r(c·freed))
 * induced   = r(d·spent)
 * lost      = what the income of its line grants of r(l·reduction): all together at most max(income, 0)
 * double    = min(max(r(c·reduction) - r(c·released), 0), paid)     (withRelease: 0)
 * clients   = min((moved/max(need_from, 1))·(clients_from·(clients/euros)), clients_from)
 * </pre>
 *
 * <p>What is {@code released} of the reduction depends on the agreement that covers the line. What is {@code freed} is
 * the same, and all of the reduction in months in which one lump sum covers both lines: there money moves freely. Of
 * {@code spent} nothing is {@code paid} extra where a lump sum covers the line that receives, until that is set anew: then
 * what it rises by for a shift from outside it. The team is {@code r(A·100)} cents a year over twelve months.
 *
 * <p>The walls are asked about the money that moves. Grants pay their lines first, the one that ends first before the
 * others; a shift takes the payer's usual money first and that of the grants, the last to end first, when the usual money
 * of the line is used up. A shift that names a source takes money of that grant only.
 *
 * <p>Example: 30 % of a need of 1,000.00 at the full level moves 300.00; at a cost per moved client of 0.8 the new line
 * spends 240.00.
 *
 * @param id the name of the measure, unique within the scenario
 * @param title what it is called
 * @param from the line that gives
 * @param to the line that receives
 * @param share the share of the need that moves at the full level, 0 to 1
 * @param start the first month; absent: January of the first year of the horizon
 * @param path how the level is reached
 * @param cap at most this much a year; absent: no cap
 * @param groups clients and euros in different shares; absent: the same share
 * @param delivery whether the new provision waits for the money
 * @param companions what comes with it
 * @param source the id of the grant whose money moves; absent: the payer's usual money first
 * @param purpose a purpose that the rules of walls name, for example {@code experiment}; absent if it has none
 */
@Value.Builder
@JsonTypeName("budgetShift")
public record BudgetShift(
        String id,
        LocalizedText title,
        LineId from,
        LineId to,
        Parameter share,
        Optional<YearMonth> start,
        Path path,
        Optional<Money> cap,
        Optional<Groups> groups,
        Optional<Delivery> delivery,
        Companions companions,
        Optional<String> source,
        Optional<String> purpose)
        implements Measure {

    /**
     * Checks the share, the cap and that the lines differ.
     *
     * @param id the name of the measure
     * @param title what it is called
     * @param from the line that gives
     * @param to the line that receives
     * @param share the share of the need that moves
     * @param start the first month
     * @param path how the level is reached
     * @param cap at most this much a year
     * @param groups clients and euros in different shares
     * @param delivery whether the new provision waits
     * @param companions what comes with it
     * @param source the id of the grant whose money moves
     * @param purpose a purpose that the rules of walls name
     * @throws nl.geldstroom.document.InvalidValueException if a rule is broken; all faults at once
     */
    public BudgetShift {
        Faults faults = new Faults();
        if (share.estimate().low() < 0 || share.estimate().high() > 1) {
            faults.add(
                    "/share",
                    "share-range",
                    "The share (" + share.range() + ") of measure (" + id + ") must lie between 0 and 1."
                            + share.cure(0, 1));
        }
        if (from.equals(to)) {
            faults.add("/to", "same-line", "The line (" + to + ") that receives must not be the one that gives.");
        }
        if (cap.isPresent() && cap.get().isNegative()) {
            faults.add(
                    "/cap",
                    "negative-amount",
                    "The cap (" + cap.get() + ") of measure (" + id + ") must be zero or more.");
        }
        String measure = " of measure (" + id + ")";
        share.usedAs(faults, "/share", "share" + measure, Use.CLIENT_SHARE, Use.BUDGET_SHARE);
        companions.usedAs(faults, "/companions", measure);
        faults.throwIfAny();
    }

    /**
     * Starts a shift.
     *
     * @return a builder
     */
    public static BudgetShiftBuilder builder() {
        return new BudgetShiftBuilder();
    }

    /**
     * Starts a shift as a script writes it: {@code BudgetShift.from(SUPPORT).to(SOCIAL_BASE).share(0.3)}.
     *
     * @param line the line that gives
     * @return the line that receives is still to be named
     */
    public static From from(LineId line) {
        return new From(line);
    }

    /**
     * A shift of which only the line that gives is known.
     *
     * @param line the line that gives
     */
    public record From(LineId line) {

        /**
         * Names the line that receives.
         *
         * @param receiver the line that receives
         * @return a shift of nothing in five years, at the full cost per moved client and without companions
         */
        public BudgetShift to(LineId receiver) {
            return new BudgetShift(
                    "shift",
                    LocalizedText.of("van " + line + " naar " + receiver, "from " + line + " to " + receiver),
                    line,
                    receiver,
                    Parameter.ZERO,
                    Optional.empty(),
                    Path.linear(60),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Companions.NONE,
                    Optional.empty(),
                    Optional.empty());
        }
    }

    /**
     * The same shift under another name.
     *
     * @param name the id
     * @return the shift
     */
    public BudgetShift named(String name) {
        return new BudgetShift(
                name, title, from, to, share, start, path, cap, groups, delivery, companions, source, purpose);
    }

    /**
     * The same shift of another share.
     *
     * @param of the share of the need that moves at the full level, 0 to 1
     * @return the shift
     */
    public BudgetShift share(Estimate of) {
        return new BudgetShift(
                id, title, from, to, Parameter.of(of), start, path, cap, groups, delivery, companions, source, purpose);
    }

    /**
     * The same shift of a certain share.
     *
     * @param of the share of the need that moves at the full level, 0 to 1
     * @return the shift
     */
    public BudgetShift share(double of) {
        return share(Estimate.of(of));
    }

    /**
     * The same shift, evenly reached.
     *
     * @param over how long it takes, in whole months
     * @return the shift
     */
    public BudgetShift linearly(Period over) {
        Path even = Path.linear((int) over.toTotalMonths());
        return new BudgetShift(
                id, title, from, to, share, start, even, cap, groups, delivery, companions, source, purpose);
    }

    /**
     * The same shift with another cost per moved client.
     *
     * @param of the cost on the new line as a share of that on the old one
     * @return the shift
     */
    public BudgetShift costPerMovedClient(Estimate of) {
        return with(new Companions(
                Parameter.of(of),
                companions.inducedDemand(),
                companions.lostOwnContribution(),
                companions.ownContributionOn(),
                companions.remainingDuty(),
                companions.transition()));
    }

    /**
     * The same shift with other induced demand.
     *
     * @param of extra use of the new line as a share of what moved clients cost there
     * @return the shift
     */
    public BudgetShift inducedDemand(Estimate of) {
        return with(new Companions(
                companions.costPerMovedClient(),
                Parameter.of(of),
                companions.lostOwnContribution(),
                companions.ownContributionOn(),
                companions.remainingDuty(),
                companions.transition()));
    }

    /**
     * The same shift with a team that carries it.
     *
     * @param perYear what the team costs a year
     * @param years how many years it works
     * @return the shift
     */
    public BudgetShift transition(Money perYear, int years) {
        return with(new Companions(
                companions.costPerMovedClient(),
                companions.inducedDemand(),
                companions.lostOwnContribution(),
                companions.ownContributionOn(),
                companions.remainingDuty(),
                Optional.of(new TransitionTeam(Parameter.of(perYear.toEuros().doubleValue()), years))));
    }

    /**
     * The same shift with other companions.
     *
     * @param others what comes with it
     * @return the shift
     */
    public BudgetShift with(Companions others) {
        return new BudgetShift(id, title, from, to, share, start, path, cap, groups, delivery, others, source, purpose);
    }

    /**
     * The same shift of money of a grant only.
     *
     * @param grant the id of the grant, for example {@code brede-spuk}
     * @return the shift
     */
    public BudgetShift ofGrant(String grant) {
        return new BudgetShift(
                id,
                title,
                from,
                to,
                share,
                start,
                path,
                cap,
                groups,
                delivery,
                companions,
                Optional.of(grant),
                purpose);
    }

    /**
     * The same shift for a purpose that the rules of walls name.
     *
     * @param word the purpose, for example {@code experiment}
     * @return the shift
     */
    public BudgetShift forPurpose(String word) {
        return new BudgetShift(
                id, title, from, to, share, start, path, cap, groups, delivery, companions, source, Optional.of(word));
    }

    /**
     * The way that the money takes.
     *
     * @return from the line that gives to the line that receives, with the source and the purpose of the shift
     */
    public Route route() {
        return new Route(from, to, source, purpose);
    }

    @Override
    public ImmutableMap<String, Route> routes() {
        return ImmutableMap.of("blocked", route());
    }

    @Override
    public ImmutableSet<LineId> lines() {
        return ImmutableSet.of(from, to, companions.ownContributionOn().orElse(from));
    }

    @Override
    public boolean isTransition(PostingRule rule) {
        return rule.id().equals(id + "/team");
    }

    @Override
    public void check(Grid grid, Faults faults) {
        start.ifPresent(month -> StartCheck.check(id, month, grid, faults));
    }

    @Override
    public void compile(Draft draft) {
        Column level = draft.parameter("share", share, LocalizedText.of("aandeel dat verschuift", "share that moves"))
                .times(draft.table(
                        path.over(draft.grid(), start.orElse(draft.start())),
                        LocalizedText.of("ingroei", "phase-in"),
                        Unit.NUMBER));
        Column want = level.times(draft.need(from)).rounded().positive();
        if (cap.isPresent()) {
            double cents = cap.get().cents();
            want = want.atMost(draft.monthly(draft.table(
                    draft.grid().tabulate(month -> cents), LocalizedText.of("maximum", "cap"), Unit.EUROS)));
        }
        Column allowed = draft.letThrough(route(), want);
        Column moved = draft.claim(from, allowed).named(LocalizedText.of("verschoven", "moved"));
        Column reduction = moved.minus(draft.parameter(
                                "remainingDuty",
                                companions.remainingDuty(),
                                LocalizedText.of("blijft maatwerk nodig hebben", "keeps the tailor-made provision"))
                        .times(moved)
                        .rounded())
                .named(LocalizedText.of("minder maatwerk", "less tailor-made"));
        Column released = draft.reduce(from, reduction, LocalizedText.of("vrijgevallen", "released"))
                .named(LocalizedText.of("vrijgevallen door het contract", "released by the agreement"));

        Column unitCost = draft.parameter(
                "costPerMovedClient",
                companions.costPerMovedClient(),
                LocalizedText.of("kosten per overgestapte cliënt", "cost per moved client"));
        boolean ahead = delivery.orElse(Delivery.AHEAD) == Delivery.AHEAD;
        Column basis = ahead ? moved : draft.freed(from, to, reduction);
        Column spent = unitCost.times(basis).rounded().named(LocalizedText.of("geleverd", "delivered"));
        Column paid = draft.deliver(
                "spent",
                to,
                spent,
                Nature.STRUCTURAL,
                LocalizedText.of("opvang van overgestapte cliënten", "moved clients"));
        draft.deliver(
                "induced",
                to,
                draft.parameter(
                                "inducedDemand",
                                companions.inducedDemand(),
                                LocalizedText.of("aanzuigende werking", "induced demand"))
                        .times(spent)
                        .rounded(),
                Nature.STRUCTURAL,
                LocalizedText.of("aanzuigende werking", "induced demand"));
        draft.loseIncome(
                companions.ownContributionOn().orElse(from),
                draft.parameter(
                                "lostOwnContribution",
                                companions.lostOwnContribution(),
                                LocalizedText.of("weggevallen eigen bijdrage", "lost own contribution"))
                        .times(reduction)
                        .rounded(),
                LocalizedText.of("weggevallen eigen bijdrage", "lost own contribution"));
        if (companions.transition().isPresent()) {
            chargeTeam(draft, companions.transition().get());
        }

        draft.observe("moved", from, moved, Unit.EUROS, LocalizedText.of("verschoven", "moved"));
        draft.observe(
                "reduction", from, reduction, Unit.EUROS, LocalizedText.of("minder maatwerk", "less tailor-made"));
        draft.observe("released", from, released, Unit.EUROS, LocalizedText.of("vrijgevallen", "released"));
        Column twice = paid.isZero() || !ahead
                ? draft.table(
                        new double[draft.grid().months()],
                        LocalizedText.of("niets dubbel", "nothing twice"),
                        Unit.EUROS)
                : unitCost.times(reduction)
                        .rounded()
                        .minus(unitCost.times(released).rounded())
                        .positive()
                        .atMost(paid);
        draft.observe("double", to, twice, Unit.EUROS, LocalizedText.of("dubbele kosten", "double cost"));
        observeClients(draft, moved);
    }

    private void chargeTeam(Draft draft, TransitionTeam team) {
        int first = draft.grid().indexOf(start.orElse(draft.start()));
        double[] during = draft.grid().tabulate(month -> {
            int k = draft.grid().indexOf(month) - first;
            return k >= 0 && k < 12 * team.years() ? 1 : 0;
        });
        Column cents = draft.parameter(
                        "transition",
                        team.perYear(),
                        LocalizedText.of("transitieteam per jaar, in euro", "team a year, in euros"))
                .times(draft.table(
                        draft.grid().tabulate(month -> 100),
                        LocalizedText.of("centen per euro", "cents per euro"),
                        Unit.NUMBER))
                .rounded();
        draft.charge(
                "team",
                to,
                draft.monthly(cents)
                        .times(draft.table(during, LocalizedText.of("looptijd team", "team at work"), Unit.NUMBER)),
                Nature.INCIDENTAL,
                LocalizedText.of("transitieteam", "transition team"));
    }

    private void observeClients(Draft draft, Column moved) {
        if (draft.clientsOf(from).isEmpty()) {
            return;
        }
        double clients = draft.clientsOf(from).get();
        double perEuro = groups.map(both -> 1 / both.movedUnitCost()).orElse(1.0);
        Column people = moved.dividedBy(draft.need(from)
                        .atLeast(draft.table(
                                draft.grid().tabulate(month -> 1),
                                LocalizedText.of("een cent", "one cent"),
                                Unit.NUMBER)))
                .times(draft.table(
                        draft.grid().tabulate(month -> clients * perEuro),
                        LocalizedText.of("cliënten per aandeel", "clients per share"),
                        Unit.NUMBER))
                .atMost(draft.table(
                        draft.grid().tabulate(month -> clients), LocalizedText.of("cliënten", "clients"), Unit.NUMBER));
        draft.observe(
                "clients", from, people, Unit.NUMBER, LocalizedText.of("cliënten die overstappen", "clients who move"));
    }
}

package nl.geldstroom.measure;

import com.fasterxml.jackson.annotation.JsonTypeName;
import com.google.common.collect.ImmutableSet;
import java.time.Period;
import java.time.YearMonth;
import java.util.Optional;
import nl.geldstroom.baseline.Baseline;
import nl.geldstroom.document.Faults;
import nl.geldstroom.evidence.Estimate;
import nl.geldstroom.evidence.Grounded;
import nl.geldstroom.evidence.Parameter;
import nl.geldstroom.evidence.Use;
import nl.geldstroom.plan.Column;
import nl.geldstroom.plan.Grid;
import nl.geldstroom.plan.Nature;
import nl.geldstroom.plan.Unit;
import nl.geldstroom.provision.LineId;
import nl.geldstroom.text.LocalizedText;
import org.immutables.value.Value;

/**
 * One provision that replaces another in part (<i>substitutie</i>), at a rate, less deadweight, plus induced demand.
 *
 * <p>A part of the users of one line is offered the other. In every month, in cents, with {@code X} the share, {@code f}
 * the path, {@code σ} the rate, {@code δ} the deadweight, {@code c} the {@link SubstituteCost} and {@code d} the induced
 * demand:
 *
 * <pre>
 * want     = max(r((X·f)·need_of), 0)
 * allowed  = what the walls let through of want, if one payer has both lines; else want
 * offered  = what the line that is replaced grants of allowed: all such claims on it together at most max(need_of, 0)
 * replaced = r((σ·offered)·(1-δ))
 * released = what the agreement on the line that is replaced lets go of replaced
 * spent    = r(c·offered)
 * induced  = r(d·spent)
 * double   = min(max(r(c·replaced) - r(c·released), 0), paid)
 * clients  = (offered/max(price_of, 1))                        by prices
 *            ((offered/max(need_of, 1))·clients_of)            by a ratio, where the line says how many clients it has
 * </pre>
 *
 * <p>Of {@code spent} nothing is {@code paid} extra where a lump sum covers the substitute, until it is set anew. Where
 * two payers have the lines no money goes from one to the other: who pays the substitute gets nothing of what the other
 * saves. That is what {@link ClientFollowing} is for.
 *
 * <p>Example, two price levels: sheltered living costs 60,000 euros a year, a lighter form 36,000. A need of 100,000.00 a
 * month of which 15 % steps down, all of it with success, needs 15,000.00 less, and the lighter form costs 9,000.00.
 *
 * <pre>{@code
 * var chosen = Assumption.of("adviser", "two tariffs of the region");
 * var scenario = Scenario.given(baseline)
 *         .measure(Substitution.of(SHELTERED).by(LIGHTER)
 *                 .rate(1)
 *                 .share(0.15)
 *                 .prices(UnitPrice.perYear(60_000, chosen), UnitPrice.perYear(36_000, chosen))
 *                 .atOnce())
 *         .over(2027, 2030)
 *         .build();
 * Projection.of(scenario).difference(town, Year.of(2027)); // 72,000.00
 * }</pre>
 *
 * @param id the name of the measure, unique within the scenario
 * @param title what it is called
 * @param of the line that is replaced
 * @param by the line of the substitute
 * @param share the part of the need that is offered the substitute at the full level, 0 to 1
 * @param start the first month; absent: January of the first year of the horizon
 * @param path how the level is reached
 * @param rate the part of what is offered that the substitute really replaces, 0 to 1
 * @param deadweight the part of that which would have been replaced anyway, 0 to 1; absent: none
 * @param inducedDemand extra use of the substitute as a share of what it costs, 0 to 3; absent: none
 * @param cost what the substitute costs beside what it replaces
 */
@Value.Builder
@JsonTypeName("substitution")
public record Substitution(
        String id,
        LocalizedText title,
        LineId of,
        LineId by,
        Parameter share,
        Optional<YearMonth> start,
        Path path,
        Grounded rate,
        Optional<Grounded> deadweight,
        Optional<Grounded> inducedDemand,
        SubstituteCost cost)
        implements Measure, WithSubstitution {

    /**
     * Checks the numbers and that the lines differ.
     *
     * @param id the name of the measure
     * @param title what it is called
     * @param of the line that is replaced
     * @param by the line of the substitute
     * @param share the part of the need that is offered the substitute
     * @param start the first month
     * @param path how the level is reached
     * @param rate the part of what is offered that the substitute really replaces
     * @param deadweight the part of that which would have been replaced anyway
     * @param inducedDemand extra use of the substitute
     * @param cost what the substitute costs
     * @throws nl.geldstroom.document.InvalidValueException if a rule is broken; all faults at once
     */
    public Substitution {
        Faults faults = new Faults();
        Bounds bounds = Bounds.ofMeasure(faults, id);
        bounds.check("share", "share", share, 0, 1, Use.CLIENT_SHARE, Use.BUDGET_SHARE);
        bounds.check("rate", "rate", rate, 0, 1, Use.CLIENT_SHARE, Use.BUDGET_SHARE, Use.PROBABILITY);
        deadweight.ifPresent(part -> bounds.check("deadweight", "deadweight", part, 0, 1, Use.CORRECTION));
        inducedDemand.ifPresent(
                part -> bounds.check("inducedDemand", "induced demand", part, 0, 3, Use.INDUCED_DEMAND));
        if (of.equals(by)) {
            faults.add("/by", "same-line", "The line (" + by + ") of the substitute must not be the one it replaces.");
        }
        faults.throwIfAny();
    }

    /**
     * Starts a substitution.
     *
     * @return a builder
     */
    public static SubstitutionBuilder builder() {
        return new SubstitutionBuilder();
    }

    /**
     * Starts a substitution as a script writes it: {@code Substitution.of(A).by(B).rate(0.8)}.
     *
     * @param line the line that is replaced
     * @return the substitute is still to be named
     */
    public static Of of(LineId line) {
        return new Of(line);
    }

    /**
     * A substitution of which only the line that is replaced is known.
     *
     * @param line the line that is replaced
     */
    public record Of(LineId line) {

        /**
         * Names the substitute.
         *
         * @param substitute its line
         * @return a substitution of nothing, at the full rate and the same cost
         */
        public Substitution by(LineId substitute) {
            return new Substitution(
                    "substitution",
                    LocalizedText.of(substitute + " in plaats van " + line, substitute + " in place of " + line),
                    line,
                    substitute,
                    Parameter.ZERO,
                    Optional.empty(),
                    Path.step(),
                    Grounded.of(1, Scripts.CHOSEN),
                    Optional.empty(),
                    Optional.empty(),
                    new SubstituteCost.Ratio(Grounded.of(1, Scripts.CHOSEN)));
        }
    }

    /**
     * The same substitution under another name.
     *
     * @param name the id
     * @return the substitution
     */
    public Substitution named(String name) {
        return withId(name);
    }

    /**
     * The same substitution for another share of the need.
     *
     * @param part the part that is offered the substitute at the full level, 0 to 1
     * @return the substitution
     */
    public Substitution share(double part) {
        return share(Estimate.of(part));
    }

    /**
     * The same substitution for an uncertain share of the need.
     *
     * @param part the part that is offered the substitute at the full level, 0 to 1
     * @return the substitution
     */
    public Substitution share(Estimate part) {
        return withShare(Parameter.of(part));
    }

    /**
     * The same substitution at another rate.
     *
     * @param part the part of what is offered that is really replaced, with what it rests on
     * @return the substitution
     */
    public Substitution rate(Grounded part) {
        return withRate(part);
    }

    /**
     * The same substitution at another rate, chosen in a script.
     *
     * @param part the part of what is offered that is really replaced, 0 to 1
     * @return the substitution
     */
    public Substitution rate(double part) {
        return withRate(Grounded.of(part, Scripts.CHOSEN));
    }

    /**
     * The same substitution less what would have been replaced anyway.
     *
     * @param part the part of what is replaced, with what it rests on
     * @return the substitution
     */
    public Substitution lessDeadweight(Grounded part) {
        return withDeadweight(part);
    }

    /**
     * The same substitution with extra use of the substitute.
     *
     * @param part as a share of what the substitute costs, with what it rests on
     * @return the substitution
     */
    public Substitution inducedDemand(Grounded part) {
        return withInducedDemand(part);
    }

    /**
     * The same substitution at another cost.
     *
     * @param part euros of the substitute for a euro of what is offered it, with what it rests on
     * @return the substitution
     */
    public Substitution costing(Grounded part) {
        return withCost(new SubstituteCost.Ratio(part));
    }

    /**
     * The same substitution at another cost, chosen in a script.
     *
     * @param part euros of the substitute for a euro of what is offered it
     * @return the substitution
     */
    public Substitution costing(double part) {
        return costing(Grounded.of(part, Scripts.CHOSEN));
    }

    /**
     * The same substitution at two price levels.
     *
     * @param old what a client costs on the line that is replaced
     * @param now what he costs on the substitute
     * @return the substitution
     */
    public Substitution prices(UnitPrice old, UnitPrice now) {
        return withCost(new SubstituteCost.Prices(old, now));
    }

    /**
     * The same substitution, evenly reached.
     *
     * @param over how long it takes, in whole months
     * @return the substitution
     */
    public Substitution linearly(Period over) {
        return withPath(Path.linear((int) over.toTotalMonths()));
    }

    /**
     * The same substitution, at the full level from the first month.
     *
     * @return the substitution
     */
    public Substitution atOnce() {
        return withPath(Path.step());
    }

    @Override
    public ImmutableSet<LineId> lines() {
        return ImmutableSet.of(of, by);
    }

    @Override
    public String fieldOf(LineId named) {
        return named.equals(of) ? "/of" : "/by";
    }

    @Override
    public void checkLines(Baseline baseline, Faults faults) {
        if (cost instanceof SubstituteCost.Prices prices) {
            Tariffs.checkAverage(baseline, of, prices.of(), "/cost/of", faults);
            Tariffs.checkAverage(baseline, by, prices.by(), "/cost/by", faults);
        }
    }

    @Override
    public void check(Grid grid, Faults faults) {
        start.ifPresent(month -> StartCheck.check(id, month, grid, faults));
    }

    @Override
    public void compile(Draft draft) {
        Column one = Tariffs.one(draft);
        Column want = draft.parameter(
                        "share",
                        share,
                        LocalizedText.of("aandeel dat de vervanger krijgt aangeboden", "share offered the substitute"))
                .times(draft.table(
                        path.over(draft.grid(), start.orElse(draft.start())),
                        LocalizedText.of("ingroei", "phase-in"),
                        Unit.NUMBER))
                .times(draft.need(of))
                .rounded()
                .positive();
        Column allowed = draft.payerOf(of).equals(draft.payerOf(by)) ? draft.letThrough(Route.of(of, by), want) : want;
        Column offered = draft.claim(of, allowed)
                .named(LocalizedText.of("krijgt de vervanger aangeboden", "is offered the substitute"));
        Column real = draft.parameter(
                        "rate", rate.parameter(), LocalizedText.of("vervangingsgraad", "rate of substitution"))
                .times(offered);
        if (deadweight.isPresent()) {
            real = real.times(one.minus(draft.parameter(
                    "deadweight", deadweight.get().parameter(), LocalizedText.of("zou toch gebeuren", "deadweight"))));
        }
        Column replaced = real.rounded().named(LocalizedText.of("vervangen", "replaced"));
        Column released = draft.reduce(of, replaced, LocalizedText.of("vrijgevallen", "released"))
                .named(LocalizedText.of("vrijgevallen door het contract", "released by the agreement"));
        Column people = draft.zero();
        Column unitCost;
        if (cost instanceof SubstituteCost.Prices prices) {
            Column old = Tariffs.ofClient(draft, "price/of", prices.of(), of);
            unitCost = Tariffs.ofClient(draft, "price/by", prices.by(), by).dividedBy(old.atLeast(one));
            people = offered.dividedBy(old.atLeast(one));
        } else {
            unitCost = draft.parameter(
                    "cost",
                    ((SubstituteCost.Ratio) cost).share().parameter(),
                    LocalizedText.of("kosten van de vervanger per euro", "cost of the substitute for a euro"));
            if (draft.clientsOf(of).isPresent()) {
                people = offered.dividedBy(draft.need(of).atLeast(one))
                        .times(draft.number(draft.clientsOf(of).get()));
            }
        }
        Column spent = unitCost.times(offered).rounded().named(LocalizedText.of("geleverd", "delivered"));
        Column paid = draft.deliver(
                "spent",
                by,
                spent,
                Nature.STRUCTURAL,
                LocalizedText.of("inzet van de vervanger", "use of the substitute"));
        if (inducedDemand.isPresent()) {
            draft.deliver(
                    "induced",
                    by,
                    draft.parameter(
                                    "inducedDemand",
                                    inducedDemand.get().parameter(),
                                    LocalizedText.of("aanzuigende werking", "induced demand"))
                            .times(spent)
                            .rounded(),
                    Nature.STRUCTURAL,
                    LocalizedText.of("aanzuigende werking", "induced demand"));
        }
        draft.observe(
                "offered",
                of,
                offered,
                Unit.EUROS,
                LocalizedText.of("krijgt de vervanger aangeboden", "offered the substitute"));
        draft.observe("replaced", of, replaced, Unit.EUROS, LocalizedText.of("vervangen", "replaced"));
        draft.observe("released", of, released, Unit.EUROS, LocalizedText.of("vrijgevallen", "released"));
        draft.observe(
                "double",
                by,
                unitCost.times(replaced)
                        .rounded()
                        .minus(unitCost.times(released).rounded())
                        .positive()
                        .atMost(paid),
                Unit.EUROS,
                LocalizedText.of("dubbele kosten", "double cost"));
        draft.observe(
                "offeredClients",
                of,
                people,
                Unit.NUMBER,
                LocalizedText.of("cliënten met de vervanger", "clients with the substitute"));
    }
}

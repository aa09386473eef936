package nl.geldstroom.measure;

import com.fasterxml.jackson.annotation.JsonProperty;
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
import nl.geldstroom.party.PartyId;
import nl.geldstroom.plan.Column;
import nl.geldstroom.plan.Grid;
import nl.geldstroom.plan.Nature;
import nl.geldstroom.plan.Unit;
import nl.geldstroom.provision.LineId;
import nl.geldstroom.text.LocalizedText;
import org.immutables.value.Value;

/**
 * Money that goes along with clients who move from one line to another (<i>cliëntvolgende bekostiging</i>).
 *
 * <p>In every month, in cents and in people, with {@code f} the path, {@code N} the clients at the full level, {@code φ}
 * what follows, and {@code price_u} and {@code price_v} the {@link UnitPrice} on the line that gives and on the one that
 * receives:
 *
 * <pre>
 * people    = (N·f)
 * each      = ((φ·price_u) + ((1-φ)·price_v))                 what a client takes along
 * want      = r(people·each)
 * through   = what the walls and their ceilings let through of want
 * may       = (people·(through/max(want, 1)))                 (withoutMoney moves: people)
 * asked     = r(may·price_u)
 * left      = what the line that gives grants of asked: all such claims on it together at most max(need, 0)
 * moved     = (may·(left/max(asked, 1)))                      clients
 * along     = min(r(moved·each), through)
 * cost      = r(moved·price_v)                                delivered on the line that receives
 * surplus   = max(along - cost, 0)
 * shortfall = max(cost - along, 0)
 * double    = min(max(cost - r((cost·released)/max(left, 1)), 0), paid)
 * </pre>
 *
 * <p>The line that gives needs {@code left} less; what of it is {@code released} is for its agreement to say. Of {@code
 * cost} nothing is {@code paid} extra where a lump sum covers the line that receives, until it is set anew. {@code along}
 * goes over from the one payer to the other by a posting on either side; where one payer has both lines it stays with
 * him and is only watched. So {@code φ} divides the difference of the prices, and makes none of it: of what a client
 * costs less on the new line {@code φ} goes along as a {@code surplus} and the rest stays behind; of what he costs more
 * {@code (1-φ)} goes along and the {@code shortfall} is for who receives. A surplus that is spent is extra money for the
 * line that receives.
 *
 * <p>Example: 100 clients of 1,000.00 a month move to a line on which a client costs 600.00. With φ = 0.25 each takes
 * 700.00 along: 70,000.00 a month goes over, 60,000.00 is spent and 10,000.00 is a surplus; 30,000.00 stays behind.
 *
 * <pre>{@code
 * var chosen = Assumption.of("adviser", "agreed with the care office");
 * var scenario = Scenario.given(baseline)
 *         .measure(ClientFollowing.from(SUPPORT).to(BASE)
 *                 .clients(100)
 *                 .prices(UnitPrice.perYear(12_000, chosen), UnitPrice.perYear(7_200, chosen))
 *                 .follows(Grounded.of(0.25, chosen))
 *                 .atOnce())
 *         .over(2027, 2030)
 *         .build();
 * Projection.of(scenario).difference(town, Year.of(2027)); // 480,000.00
 * }</pre>
 *
 * @param id the name of the measure, unique within the scenario
 * @param title what it is called
 * @param from the line that clients leave
 * @param to the line to which they go
 * @param clients how many have moved at the full level
 * @param start the first month; absent: January of the first year of the horizon
 * @param path how the level is reached
 * @param fromPrice what such a client costs on the line that he leaves
 * @param toPrice what he costs on the new line
 * @param follows what follows of the old price, 0 to 1: at 1 all of it, at 0 the new price
 * @param surplus what happens with what comes along above the cost; absent: it is kept
 * @param withoutMoney what happens with clients whose money may not go along; absent: they stay
 * @param source the id of the grant whose money goes along; absent: the payer's usual money first
 * @param purpose a purpose that the rules of walls name; absent if it has none
 */
@Value.Builder
@JsonTypeName("clientFollowing")
public record ClientFollowing(
        String id,
        LocalizedText title,
        LineId from,
        LineId to,
        Parameter clients,
        Optional<YearMonth> start,
        Path path,
        UnitPrice fromPrice,
        UnitPrice toPrice,
        Grounded follows,
        Optional<Surplus> surplus,
        Optional<WithoutMoney> withoutMoney,
        Optional<String> source,
        Optional<String> purpose)
        implements Measure, WithClientFollowing {

    /** What happens with what comes along above what a client costs (<i>overschot</i>). */
    public enum Surplus {
        /** The payer of the line that receives keeps it. */
        @JsonProperty("kept")
        KEPT,
        /** The line that receives spends it on top. */
        @JsonProperty("spent")
        SPENT
    }

    /** What happens with clients whose money is held back by a wall (<i>zonder geld</i>). */
    public enum WithoutMoney {
        /** They stay where they are. */
        @JsonProperty("stays")
        STAYS,
        /** They move, and who pays the new line pays for them. */
        @JsonProperty("moves")
        MOVES
    }

    /**
     * Checks the numbers and that the lines differ.
     *
     * @param id the name of the measure
     * @param title what it is called
     * @param from the line that clients leave
     * @param to the line to which they go
     * @param clients how many have moved at the full level
     * @param start the first month
     * @param path how the level is reached
     * @param fromPrice what such a client costs on the line that he leaves
     * @param toPrice what he costs on the new line
     * @param follows what follows of the old price
     * @param surplus what happens with what comes along above the cost
     * @param withoutMoney what happens with clients whose money may not go along
     * @param source the id of the grant whose money goes along
     * @param purpose a purpose that the rules of walls name
     * @throws nl.geldstroom.document.InvalidValueException if a rule is broken; all faults at once
     */
    public ClientFollowing {
        Faults faults = new Faults();
        Bounds bounds = Bounds.ofMeasure(faults, id);
        bounds.check("clients", "clients", clients, 0, 2e7, Use.QUANTITY);
        bounds.check("follows", "part that follows", follows, 0, 1, Use.BUDGET_SHARE, Use.COST_SHARE);
        if (from.equals(to)) {
            faults.add("/to", "same-line", "The line (" + to + ") that receives must not be the one that gives.");
        }
        faults.throwIfAny();
    }

    /**
     * Starts a measure.
     *
     * @return a builder
     */
    public static ClientFollowingBuilder builder() {
        return new ClientFollowingBuilder();
    }

    /**
     * Starts a measure as a script writes it: {@code ClientFollowing.from(SUPPORT).to(BASE).clients(100)}.
     *
     * @param line the line that clients leave
     * @return the line to which they go is still to be named
     */
    public static From from(LineId line) {
        return new From(line);
    }

    /**
     * Money that follows clients, of which only the line that they leave is known.
     *
     * @param line the line that clients leave
     */
    public record From(LineId line) {

        /**
         * Names the line to which they go.
         *
         * @param receiver the line
         * @return no client who moves, at the average prices of the lines, with all of the old price
         */
        public ClientFollowing to(LineId receiver) {
            return new ClientFollowing(
                    "clients",
                    LocalizedText.of(
                            "cliënten van " + line + " naar " + receiver, "clients from " + line + " to " + receiver),
                    line,
                    receiver,
                    Parameter.ZERO,
                    Optional.empty(),
                    Path.step(),
                    UnitPrice.average(),
                    UnitPrice.average(),
                    Grounded.of(1, Scripts.CHOSEN),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }
    }

    /**
     * The same measure under another name.
     *
     * @param name the id
     * @return the measure
     */
    public ClientFollowing named(String name) {
        return withId(name);
    }

    /**
     * The same measure for another number of clients.
     *
     * @param number how many have moved at the full level
     * @return the measure
     */
    public ClientFollowing clients(double number) {
        return clients(Estimate.of(number));
    }

    /**
     * The same measure for an uncertain number of clients.
     *
     * @param number how many have moved at the full level
     * @return the measure
     */
    public ClientFollowing clients(Estimate number) {
        return withClients(Parameter.of(number));
    }

    /**
     * The same measure at other prices.
     *
     * @param old what a client costs on the line that he leaves
     * @param now what he costs on the new line
     * @return the measure
     */
    public ClientFollowing prices(UnitPrice old, UnitPrice now) {
        return withFromPrice(old).withToPrice(now);
    }

    /**
     * The same measure with another part of the old price that follows.
     *
     * @param part from 0 to 1, with what it rests on
     * @return the measure
     */
    public ClientFollowing follows(Grounded part) {
        return withFollows(part);
    }

    /**
     * The same measure with another part of the old price that follows, chosen in a script.
     *
     * @param part from 0 to 1
     * @return the measure
     */
    public ClientFollowing follows(double part) {
        return withFollows(Grounded.of(part, Scripts.CHOSEN));
    }

    /**
     * The same measure, evenly reached.
     *
     * @param over how long it takes, in whole months
     * @return the measure
     */
    public ClientFollowing linearly(Period over) {
        return withPath(Path.linear((int) over.toTotalMonths()));
    }

    /**
     * The same measure, at the full level from the first month.
     *
     * @return the measure
     */
    public ClientFollowing atOnce() {
        return withPath(Path.step());
    }

    /**
     * The way that the money takes.
     *
     * @return from the line that gives to the line that receives, with the source and the purpose of the measure
     */
    public Route route() {
        return new Route(from, to, source, purpose);
    }

    @Override
    public ImmutableSet<LineId> lines() {
        return ImmutableSet.of(from, to);
    }

    @Override
    public String fieldOf(LineId named) {
        return named.equals(from) ? "/from" : "/to";
    }

    @Override
    public void checkLines(Baseline baseline, Faults faults) {
        Tariffs.checkAverage(baseline, from, fromPrice, "/fromPrice", faults);
        Tariffs.checkAverage(baseline, to, toPrice, "/toPrice", faults);
    }

    @Override
    public void check(Grid grid, Faults faults) {
        start.ifPresent(month -> StartCheck.check(id, month, grid, faults));
    }

    @Override
    public void compile(Draft draft) {
        Column one = Tariffs.one(draft);
        Column people = draft.parameter("clients", clients, LocalizedText.of("cliënten", "clients"))
                .times(draft.table(
                        path.over(draft.grid(), start.orElse(draft.start())),
                        LocalizedText.of("ingroei", "phase-in"),
                        Unit.NUMBER));
        Column old = Tariffs.ofClient(draft, "fromPrice", fromPrice, from);
        Column now = Tariffs.ofClient(draft, "toPrice", toPrice, to);
        Column phi = draft.parameter(
                "follows", follows.parameter(), LocalizedText.of("deel dat meegaat", "part that follows"));
        Column each = phi.times(old)
                .plus(one.minus(phi).times(now))
                .named(LocalizedText.of("wat een cliënt meeneemt", "what a client takes along"));
        Column want = people.times(each).rounded();
        Column through = draft.letThrough(route(), want);
        boolean stays = withoutMoney.orElse(WithoutMoney.STAYS) == WithoutMoney.STAYS;
        Column may = stays ? people.times(through.dividedBy(want.atLeast(one))) : people;
        Column asked = may.times(old).rounded();
        Column left = draft.claim(from, asked).named(LocalizedText.of("kosten die vertrekken", "cost that leaves"));
        Column moved = may.times(left.dividedBy(asked.atLeast(one)))
                .named(LocalizedText.of("cliënten die overstappen", "clients who move"), Unit.NUMBER);
        Column along = moved.times(each)
                .rounded()
                .atMost(through)
                .named(LocalizedText.of("gaat met de cliënten mee", "goes along with the clients"));
        Column released = draft.reduce(from, left, LocalizedText.of("vrijgevallen", "released"))
                .named(LocalizedText.of("vrijgevallen door het contract", "released by the agreement"));
        Column cost = moved.times(now)
                .rounded()
                .named(LocalizedText.of(
                        "kosten van de cliënten op de nieuwe regel", "cost of the clients on the new line"));
        Column paid = draft.deliver(
                "cost",
                to,
                cost,
                Nature.STRUCTURAL,
                LocalizedText.of("opvang van overgestapte cliënten", "moved clients"));
        PartyId giver = draft.payerOf(from);
        PartyId receiver = draft.payerOf(to);
        if (!giver.equals(receiver)) {
            draft.pay(
                    "along",
                    giver,
                    receiver,
                    along,
                    Nature.STRUCTURAL,
                    LocalizedText.of("gaat met de cliënten mee", "goes along with the clients"));
        }
        Column more = along.minus(cost).positive();
        if (surplus.orElse(Surplus.KEPT) == Surplus.SPENT) {
            draft.invest(
                    "spent",
                    to,
                    more,
                    Nature.STRUCTURAL,
                    LocalizedText.of("overschot dat wordt besteed", "surplus that is spent"));
        }
        draft.observe(
                "movedClients",
                from,
                moved,
                Unit.NUMBER,
                LocalizedText.of("cliënten die overstappen", "clients who move"));
        draft.observe(
                "stayed",
                from,
                people.minus(moved),
                Unit.NUMBER,
                LocalizedText.of("cliënten die niet konden overstappen", "clients who could not move"));
        draft.observe("left", from, left, Unit.EUROS, LocalizedText.of("kosten die vertrekken", "cost that leaves"));
        draft.observe("released", from, released, Unit.EUROS, LocalizedText.of("vrijgevallen", "released"));
        draft.observe("along", from, along, Unit.EUROS, LocalizedText.of("gaat mee", "goes along"));
        draft.observe("surplus", to, more, Unit.EUROS, LocalizedText.of("overschot", "surplus"));
        draft.observe(
                "shortfall", to, cost.minus(along).positive(), Unit.EUROS, LocalizedText.of("tekort", "shortfall"));
        draft.observe(
                "double",
                from,
                cost.minus(cost.times(released).dividedBy(left.atLeast(one)).rounded())
                        .positive()
                        .atMost(paid),
                Unit.EUROS,
                LocalizedText.of("dubbele kosten", "double cost"));
    }
}

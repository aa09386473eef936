package nl.geldstroom.measure;

import com.fasterxml.jackson.annotation.JsonTypeName;
import com.google.common.collect.ImmutableSet;
import java.time.YearMonth;
import java.util.Optional;
import nl.geldstroom.document.Faults;
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
 * A waiting list (<i>wachtlijst</i>) that extra capacity or help while waiting makes another one.
 *
 * <p>The list runs twice, in people: as it is under unchanged policy, which the lines pay already, and with extra capacity
 * {@code x} and bridging help {@code b}, which are zero in the first. In every month from the start on, with {@code w0} who
 * wait at the start, {@code N} new people a year, {@code C} starts a year, and the monthly parts {@code q} that drops out,
 * {@code h} that gets worse, {@code ε} of the deterioration that is spared and {@code g} that recovers, {@code f} being the
 * path of each:
 *
 * <pre>
 * before    = w0 in the first month, else W[t-1]
 * bridged   = ((reach·f)·before)
 * dropped   = (q·before)
 * worse     = (h·(before - (ε·bridged)))
 * recovered = (g·bridged)
 * left      = ((((before - dropped) - worse) - recovered) + (N/12))
 * capacity  = ((C/12) + ((x·f)/12))
 * started   = min(left, capacity)
 * W         = (left - started)                                  waiting at the end of the month
 * </pre>
 *
 * <p>Before the start everything is zero. Who starts and who gets worse costs what its {@link Trajectory} says. Of every line, what the second list costs more
 * than the first (each rounded) is delivered; what it costs less is claimed, at most what the line has, and no longer
 * needed. Bridging help costs {@code r((bridged·(M·100))·i)} on its line, with M euros a person a month and the prices
 * {@code i} of the line beside the base year. The value of who is spared is {@code r((worse_first - worse_second)·(V·100))}. Who
 * waits at the start has no trajectory that began before it. Of lines in one lump sum, what is released or paid extra when it is set
 * anew is booked on the first of them by id.
 *
 * <p>Example: 100 people wait, 10 new ones a month, 10 can start, 2 % gets worse each month at 5,000 euros. Half of them
 * get help at 100 euros a month that halves the deterioration: in the first month 50 are bridged for 5,000.00 and 1.5
 * in place of 2 get worse, which costs 2,500.00 less.
 *
 * <pre>{@code
 * var chosen = Assumption.of("adviser", "figures of the neighbourhood team");
 * var scenario = Scenario.given(baseline)
 *         .measure(WaitingList.builder()
 *                 .id("bridge")
 *                 .title(LocalizedText.of("overbrugging", "bridging"))
 *                 .waiting(Grounded.of(100, chosen)).inflow(Grounded.of(120, chosen)).capacity(Grounded.of(120, chosen))
 *                 .treatment(Trajectory.of(TREATMENT, 3_000, 1, chosen))
 *                 .deterioration(Deterioration.of(Grounded.of(0.02, chosen), Trajectory.of(CRISIS, 5_000, 1, chosen)))
 *                 .bridging(Bridging.builder().line(BASE).perMonth(Grounded.of(100, chosen)).reach(Parameter.of(0.5))
 *                         .path(Path.step()).spared(Grounded.of(0.5, chosen)).build())
 *                 .build())
 *         .over(2027, 2027)
 *         .build();
 * Projection.of(scenario).ledger().observed("bridge/worse")[12]; // 1.5 in January 2027
 * }</pre>
 *
 * @param id the name of the measure, unique within the scenario
 * @param title what it is called
 * @param start the first month; absent: January of the first year of the horizon
 * @param waiting people who wait at the start
 * @param inflow new people on the list in a year
 * @param capacity people who can start in a year under unchanged policy
 * @param treatment what they wait for
 * @param dropOut the part of those who wait that leaves the list in a month without help, 0 to 1; absent: nobody
 * @param deterioration who gets worse while waiting; absent: nobody
 * @param extra more capacity; absent: none
 * @param bridging help while waiting; absent: none
 */
@Value.Builder
@JsonTypeName("waitingList")
public record WaitingList(
        String id,
        LocalizedText title,
        Optional<YearMonth> start,
        Grounded waiting,
        Grounded inflow,
        Grounded capacity,
        Trajectory treatment,
        Optional<Grounded> dropOut,
        Optional<Deterioration> deterioration,
        Optional<ExtraCapacity> extra,
        Optional<Bridging> bridging)
        implements Measure, WithWaitingList {

    private static final double MOST = 2e7;

    /**
     * Checks the numbers.
     *
     * @param id the name of the measure
     * @param title what it is called
     * @param start the first month
     * @param waiting people who wait at the start
     * @param inflow new people on the list in a year
     * @param capacity people who can start in a year
     * @param treatment what they wait for
     * @param dropOut the part that leaves the list in a month without help
     * @param deterioration who gets worse while waiting
     * @param extra more capacity
     * @param bridging help while waiting
     * @throws nl.geldstroom.document.InvalidValueException if a rule is broken; all faults at once
     */
    public WaitingList {
        Faults faults = new Faults();
        Bounds bounds = Bounds.ofMeasure(faults, id);
        bounds.check("waiting", "people who wait", waiting, 0, MOST, Use.QUANTITY);
        bounds.check("inflow", "inflow", inflow, 0, MOST, Use.QUANTITY);
        bounds.check("capacity", "capacity", capacity, 0, MOST, Use.QUANTITY);
        dropOut.ifPresent(
                part -> bounds.check("dropOut", "part that drops out", part, 0, 1, Use.PROBABILITY, Use.CLIENT_SHARE));
        bounds.atMostOne(
                "",
                "parts that drop out, get worse and recover in a month",
                high(dropOut)
                        + high(deterioration.map(Deterioration::perMonth))
                        + high(bridging.flatMap(Bridging::recovered)));
        faults.throwIfAny();
    }

    private static double high(Optional<Grounded> part) {
        return part.map(number -> number.estimate().high()).orElse(0.0);
    }

    /**
     * Starts a waiting list.
     *
     * @return a builder
     */
    public static WaitingListBuilder builder() {
        return new WaitingListBuilder();
    }

    @Override
    public ImmutableSet<LineId> lines() {
        ImmutableSet.Builder<LineId> lines = ImmutableSet.builder();
        lines.add(treatment.line());
        deterioration.ifPresent(worse -> lines.add(worse.care().line()));
        bridging.ifPresent(help -> lines.add(help.line()));
        return lines.build();
    }

    @Override
    public String fieldOf(LineId named) {
        if (named.equals(treatment.line())) {
            return "/treatment/line";
        }
        return deterioration.filter(worse -> worse.care().line().equals(named)).isPresent()
                ? "/deterioration/care/line"
                : "/bridging/line";
    }

    @Override
    public void check(Grid grid, Faults faults) {
        start.ifPresent(month -> StartCheck.check(id, month, grid, faults));
    }

    /** One run of the list. */
    private record Run(
            Column waiting,
            Column started,
            Column worse,
            Column dropped,
            Column bridged,
            Column recovered,
            Column idle) {}

    @Override
    public void compile(Draft draft) {
        new Compilation(draft).compile();
    }

    /** The columns that both runs share. */
    private final class Compilation {

        private final Draft draft;
        private final double[] opening;
        private final double[] running;
        private final Column atStart;
        private final Column arrives;
        private final Column places;
        private final Column drops;
        private final Column worsens;
        private final Column spared;
        private final Column recovers;

        Compilation(Draft draft) {
            this.draft = draft;
            int first = draft.grid().indexOf(start.orElse(draft.start()));
            this.opening = draft.grid().tabulate(month -> draft.grid().indexOf(month) == first ? 1 : 0);
            this.running = draft.grid().tabulate(month -> draft.grid().indexOf(month) >= first ? 1 : 0);
            this.atStart = parameter("waiting", waiting, "wachtenden bij de start", "waiting at the start");
            this.arrives = monthly(parameter("inflow", inflow, "instroom per jaar", "inflow a year"));
            this.places = monthly(parameter("capacity", capacity, "starts per jaar", "starts a year"));
            this.drops = optional("dropOut", dropOut, "haakt af per maand", "drops out in a month");
            this.worsens = optional(
                    "deterioration/perMonth",
                    deterioration.map(Deterioration::perMonth),
                    "verergert per maand",
                    "gets worse in a month");
            this.spared = optional(
                    "bridging/spared",
                    bridging.map(Bridging::spared),
                    "verergering die uitblijft",
                    "deterioration that is spared");
            this.recovers = optional(
                    "bridging/recovered",
                    bridging.flatMap(Bridging::recovered),
                    "herstelt per maand",
                    "recovers in a month");
        }

        private Column parameter(String field, Grounded number, String nl, String en) {
            return draft.parameter(field, number.parameter(), LocalizedText.of(nl, en));
        }

        private Column optional(String field, Optional<Grounded> number, String nl, String en) {
            return number.map(given -> parameter(field, given, nl, en)).orElse(draft.zero());
        }

        private Column monthly(Column year) {
            return year.dividedBy(draft.number(12));
        }

        private Column level(String field, Parameter number, Path path, String nl, String en) {
            return draft.parameter(field, number, LocalizedText.of(nl, en))
                    .times(draft.table(
                            path.over(draft.grid(), start.orElse(draft.start())),
                            LocalizedText.of("ingroei", "phase-in"),
                            Unit.NUMBER));
        }

        void compile() {
            Column more = extra.map(given -> monthly(level(
                            "extra", given.perYear(), given.path(), "extra starts per jaar", "extra starts a year")))
                    .orElse(draft.zero());
            Column reach = bridging.map(given -> level(
                            "bridging/reach",
                            given.reach(),
                            given.path(),
                            "bereik van de overbrugging",
                            "reach of bridging"))
                    .orElse(draft.zero());
            Run first = run(draft.zero(), draft.zero());
            boolean changed = !more.isZero() || !reach.isZero();
            Run second = changed ? run(more, reach) : first;
            if (changed) {
                post(first, second);
            }
            observe(
                    "waiting",
                    second.waiting(),
                    "wachtenden aan het eind van de maand",
                    "waiting at the end of the month");
            observe("started", second.started(), "gestart", "started");
            observe("dropped", second.dropped(), "afgehaakt", "dropped out");
            observe("worse", second.worse(), "verergerd", "got worse");
            observe("bridged", second.bridged(), "overbrugd", "bridged");
            observe("recovered", second.recovered(), "hersteld", "recovered");
            observe("idle", second.idle(), "plaatsen die leeg bleven", "places that stayed empty");
            observe("unchanged/waiting", first.waiting(), "wachtenden zonder maatregel", "waiting without the measure");
            observe("unchanged/started", first.started(), "gestart zonder maatregel", "started without the measure");
            observe("unchanged/worse", first.worse(), "verergerd zonder maatregel", "got worse without the measure");
        }

        private Run run(Column more, Column reach) {
            Column waiting = draft.deferred();
            Column before = atStart.where(opening, waiting.previous());
            Column bridged = reach.times(before);
            Column dropped = drops.times(before);
            Column worse = worsens.times(before.minus(spared.times(bridged)));
            Column recovered = recovers.times(bridged);
            Column left = before.minus(dropped).minus(worse).minus(recovered).plus(arrives);
            Column capacity = places.plus(more);
            Column started = left.atMost(capacity).where(running, draft.zero());
            draft.define(waiting, left.minus(started).where(running, draft.zero()));
            return new Run(
                    waiting,
                    started,
                    worse,
                    dropped,
                    bridged,
                    recovered,
                    capacity.minus(started).where(running, draft.zero()));
        }

        private void post(Run first, Run second) {
            LineFlows flows = new LineFlows(draft);
            difference(flows, "treatment/price", treatment, first.started(), second.started());
            if (deterioration.isPresent()) {
                Deterioration worsening = deterioration.get();
                difference(flows, "deterioration/price", worsening.care(), first.worse(), second.worse());
                if (worsening.value().isPresent()) {
                    Column worth = Tariffs.cents(
                            draft,
                            "deterioration/value",
                            worsening.value().get(),
                            LocalizedText.of("waarde per bespaarde verergering", "value of one who is spared"));
                    draft.value(
                            "value",
                            draft.payerOf(treatment.line()),
                            first.worse().minus(second.worse()).times(worth).rounded(),
                            title);
                }
            }
            flows.settle(
                    LocalizedText.of("meer hulp dan zonder maatregel", "more help than without the measure"),
                    LocalizedText.of("minder hulp dan zonder maatregel", "less help than without the measure"));
            if (bridging.isPresent()) {
                Bridging help = bridging.get();
                Column price = Tariffs.cents(
                        draft,
                        "bridging/perMonth",
                        help.perMonth(),
                        LocalizedText.of("overbrugging per maand, in euro", "bridging a month, in euros"));
                draft.deliver(
                        "bridging",
                        help.line(),
                        second.bridged()
                                .times(price)
                                .times(draft.prices(help.line()))
                                .rounded(),
                        Nature.STRUCTURAL,
                        LocalizedText.of("hulp tijdens het wachten", "help while waiting"));
            }
        }

        private void difference(LineFlows flows, String field, Trajectory of, Column first, Column second) {
            Column price = Tariffs.cents(
                    draft,
                    field,
                    of.price(),
                    LocalizedText.of("prijs van een traject, in euro", "price of a trajectory, in euros"));
            flows.add(of.line(), of.cost(draft, second, price).minus(of.cost(draft, first, price)));
        }

        private void observe(String field, Column column, String nl, String en) {
            draft.observe(field, treatment.line(), column, Unit.NUMBER, LocalizedText.of(nl, en));
        }
    }
}

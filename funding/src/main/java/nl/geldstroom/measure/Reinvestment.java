package nl.geldstroom.measure;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.YearMonth;
import java.util.Optional;
import nl.geldstroom.document.Faults;
import nl.geldstroom.evidence.Evidence;
import nl.geldstroom.evidence.Grounded;
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
 * A part of what measures saved is spent again (<i>herinvestering</i>).
 *
 * <p>With {@code b} what the measures {@code of} did to the balance of the payer of {@code from} in a month, and what risk
 * equalisation took of that payer (all postings of that payer that belong to those measures, and all of the kind
 * equalisation: what counts for the balance less what counts against it), {@code Y(b)} its total over the calendar year
 * before, and the share {@code x}, in the months from the start:
 *
 * <pre>
 * yield   = max(b[t-1], 0)                                 lastMonth
 *         = r((U·k)/12) - r((U·(k-1))/12)                  lastYear: month k of U = max(Y(b), 0)
 * want    = r(x·yield)
 * allowed = what the walls let through of want on the route from -&gt; into
 * spent   = what the payer's yield grants of allowed
 * </pre>
 *
 * <p>All reinvestments of one payer look back equally, and share what there is in the order of their ids: with claims {@code
 * w_i}, partial sums {@code S_i}, and {@code limit = min(S_n, yield of all measures that are named by those of them that ask for
 * something in the month)}, reinvestment i gets {@code r((S_i·limit)/max(S_n, 1)) - r((S_(i-1)·limit)/max(S_n, 1))}, the last bound
 * being the limit itself; a single one gets {@code min(allowed, yield)}. One that asks for nothing, because its share is zero, its
 * own measures yielded nothing, a wall holds it back or it has not started, leaves the others what they have without it: what its
 * measures cost does not count either. So no euro is spent twice; a payer that pledges a part
 * of its savings to a {@link PreventionFund} puts them there and reinvests none. What is spent is extra money on the line, on top of whatever agreement
 * covers it, and may have effects of its own. If the line is another payer's, the money is paid over first, through the account
 * {@code between/ID} that is then empty again. What a wall holds back is watched as {@code blocked}. Example: an effect saves 1,000.00
 * in January; half of it goes back to the social base: 500.00 in February.
 *
 * @param id the name of the measure, unique within the scenario
 * @param title what it is called
 * @param of the ids of the measures whose net yield is spent again, at least one; what a measure costs the payer counts too
 * @param from a line of the payer whose gain it is: by its law the walls know the money
 * @param into the line that receives it
 * @param share the part of the yield, 0 to 1
 * @param lookback whether the month or the calendar year before counts; absent: the month
 * @param start the first month; absent: the first month of the horizon
 * @param purpose a purpose that the rules of walls name; absent if it has none
 * @param nature structural or incidental; absent: structural, as it goes on as long as the saving
 */
@Value.Builder
@JsonTypeName("reinvestment")
public record Reinvestment(
        String id,
        LocalizedText title,
        ImmutableSet<String> of,
        LineId from,
        LineId into,
        Grounded share,
        Optional<Lookback> lookback,
        Optional<YearMonth> start,
        Optional<String> purpose,
        Optional<Nature> nature)
        implements Measure {

    /** Which saving is spent again. */
    public enum Lookback {
        /** That of the month before. */
        @JsonProperty("lastMonth")
        LAST_MONTH,
        /** That of the calendar year before, a twelfth each month. */
        @JsonProperty("lastYear")
        LAST_YEAR
    }

    /**
     * Checks the share and that a measure is named.
     *
     * @param id the name of the measure
     * @param title what it is called
     * @param of the ids of the measures whose net yield is spent again
     * @param from a line of the payer whose gain it is
     * @param into the line that receives it
     * @param share the part of the yield
     * @param lookback whether the month or the calendar year before counts
     * @param start the first month
     * @param purpose a purpose that the rules of walls name
     * @param nature structural or incidental
     * @throws nl.geldstroom.document.InvalidValueException if no measure is named, the share is not from 0 to 1, or it rests on
     *     a claim that is for another use; all at once
     */
    public Reinvestment {
        String measure = " of measure (" + id + ")";
        Faults faults = new Faults();
        if (of.isEmpty()) {
            faults.add(
                    "/of",
                    "no-measures",
                    "The measures whose yield is spent again" + measure + " must be at least one.");
        }
        Checks.share(faults, "/share", "share" + measure, share);
        share.usedAs(faults, "/share", "share" + measure, Use.BENEFICIARY_SHARE, Use.BUDGET_SHARE);
        faults.throwIfAny();
    }

    /**
     * Starts a reinvestment.
     *
     * @return a builder
     */
    public static ReinvestmentBuilder builder() {
        return new ReinvestmentBuilder();
    }

    /**
     * Starts a reinvestment as a script writes it: {@code
     * Reinvestment.of("effect").from(SUPPORT).into(SOCIAL_BASE).share(0.5, source)}.
     *
     * @param measures the ids of the measures whose net yield is spent again
     * @return whose gain it is is still to be named
     */
    public static Of of(String... measures) {
        return new Of(ImmutableSet.copyOf(measures));
    }

    /**
     * A reinvestment of which only the measures are known.
     *
     * @param measures the ids of the measures whose net yield is spent again
     */
    public record Of(ImmutableSet<String> measures) {

        /**
         * Names whose gain it is.
         *
         * @param line a line of the payer whose gain it is
         * @return where it goes is still to be named
         */
        public From from(LineId line) {
            return new From(measures, line);
        }
    }

    /**
     * A reinvestment of which is not known where it goes.
     *
     * @param measures the ids of the measures whose net yield is spent again
     * @param line a line of the payer whose gain it is
     */
    public record From(ImmutableSet<String> measures, LineId line) {

        /**
         * Names where it goes.
         *
         * @param receiver the line that receives it
         * @return how much is still to be said
         */
        public Into into(LineId receiver) {
            return new Into(measures, line, receiver);
        }
    }

    /**
     * A reinvestment of which is not known how much.
     *
     * @param measures the ids of the measures whose net yield is spent again
     * @param line a line of the payer whose gain it is
     * @param receiver the line that receives it
     */
    public record Into(ImmutableSet<String> measures, LineId line, LineId receiver) {

        /**
         * Says how much.
         *
         * @param part the part of the yield, 0 to 1
         * @param evidence what it rests on
         * @return the reinvestment of what the month before yielded
         * @throws nl.geldstroom.document.InvalidValueException if the part is not from 0 to 1 or no measure is named
         */
        public Reinvestment share(double part, Evidence evidence) {
            return builder()
                    .id("reinvestment")
                    .title(LocalizedText.of("herinvestering", "reinvestment"))
                    .addAllOf(measures)
                    .from(line)
                    .into(receiver)
                    .share(Grounded.of(part, evidence))
                    .build();
        }
    }

    /**
     * The same of what the calendar year before yielded.
     *
     * @return the reinvestment
     */
    public Reinvestment ofLastYear() {
        return new Reinvestment(
                id, title, of, from, into, share, Optional.of(Lookback.LAST_YEAR), start, purpose, nature);
    }

    /**
     * The same under another name.
     *
     * @param name the id
     * @return the reinvestment
     */
    public Reinvestment named(String name) {
        return new Reinvestment(name, title, of, from, into, share, lookback, start, purpose, nature);
    }

    /**
     * The way that the money takes.
     *
     * @return from the line of the payer to the line that receives it, with the purpose
     */
    public Route route() {
        return new Route(from, into, Optional.empty(), purpose);
    }

    @Override
    public ImmutableMap<String, Route> routes() {
        return ImmutableMap.of("blocked", route());
    }

    @Override
    public ImmutableSet<LineId> lines() {
        return ImmutableSet.of(from, into);
    }

    @Override
    public void check(Grid grid, Faults faults) {
        start.ifPresent(month -> StartCheck.check(id, month, grid, faults));
    }

    @Override
    public void compile(Draft draft) {
        PartyId payer = draft.payerOf(from);
        PartyId receiver = draft.payerOf(into);
        boolean yearly = lookback.orElse(Lookback.LAST_MONTH) == Lookback.LAST_YEAR;
        int first = draft.grid().indexOf(start.orElse(draft.start()));
        double[] running = draft.grid().tabulate(month -> draft.grid().indexOf(month) >= first ? 1 : 0);
        Column yield = draft.yielded(payer, of, yearly)
                .named(
                        yearly
                                ? LocalizedText.of(
                                        "een twaalfde van de opbrengst van vorig jaar",
                                        "a twelfth of what the year before yielded")
                                : LocalizedText.of("opbrengst van de vorige maand", "what the month before yielded"));
        Column want = draft.parameter(
                        "share", share.parameter(), LocalizedText.of("hergeïnvesteerd deel", "part that is reinvested"))
                .times(yield)
                .rounded()
                .where(running, draft.zero());
        Column spent = draft.claimYield(payer, of, yearly, draft.letThrough("blocked", route(), want))
                .named(LocalizedText.of("hergeïnvesteerd", "reinvested"));
        Nature kind = nature.orElse(Nature.STRUCTURAL);
        if (!payer.equals(receiver)) {
            draft.pay("passedOn", payer, receiver, spent, kind, title);
        }
        draft.invest("spent", into, spent, kind, title);
        draft.observe("reinvested", into, spent, Unit.EUROS, LocalizedText.of("hergeïnvesteerd", "reinvested"));
    }
}

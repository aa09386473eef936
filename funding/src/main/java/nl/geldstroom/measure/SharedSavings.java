package nl.geldstroom.measure;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.time.Year;
import java.util.Optional;
import nl.geldstroom.document.Faults;
import nl.geldstroom.evidence.Evidence;
import nl.geldstroom.evidence.Grounded;
import nl.geldstroom.evidence.Use;
import nl.geldstroom.money.Money;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.plan.Column;
import nl.geldstroom.plan.Grid;
import nl.geldstroom.plan.Nature;
import nl.geldstroom.plan.Unit;
import nl.geldstroom.provision.LineId;
import nl.geldstroom.text.LocalizedText;
import org.immutables.value.Value;

/**
 * A payer shares what it saves against a benchmark with who made it happen, and perhaps what it loses (<i>shared
 * savings</i>).
 *
 * <p>Settled once a year over the calendar year before. With {@code B} the benchmark of that year, {@code X} what the lines
 * cost in it (all that is debited to the accounts {@code cost/LINE} less all that is credited), the minimum rate {@code u}, the
 * share {@code x}, the cap {@code c} and the share of a loss {@code y}, in whole cents:
 *
 * <pre>
 * G        = B - X
 * M        = r(u·B)                                     the least that counts
 * C        = max(r(c·B), 0)                             where there is a cap
 * reached  = min(max((G - M) + 1, 0), 1)                1 if G is at least M, else 0
 * shared   = reached·min(r(x·max(G, 0)), C)             from the payer to the partner
 * fallen   = min(max(((0-G) - M) + 1, 0), 1)            two-sided only
 * returned = fallen·min(r(y·max(0-G, 0)), C)            from the partner to the payer, two-sided only
 * </pre>
 *
 * <p>Once the least is reached, sharing is from the first euro. Where the partner pays lines itself, what is shared takes the
 * route from the first of the lines (by id) to {@code into} and what is returned the route back, as far as the walls let it; what
 * they hold back is watched as {@code blocked} and {@code blocked/back}. Both are paid over through the account {@code between/ID} that
 * is then empty again. A year without a benchmark is not settled, nor is the last year of the plan, whose settlement falls after
 * it. Example (case C14): with a benchmark of 10,000,000, a minimum of 2 %, a share of a half and a cap of 10 % the partner gets nothing at
 * 9,900,000, 250,000 at 9,500,000 and 1,000,000 at 7,000,000.
 *
 * @param id the name of the measure, unique within the scenario
 * @param title what it is called
 * @param savingOn the lines whose cost counts, all of one payer, at least one
 * @param partner with whom is shared: a provider or another payer
 * @param benchmark against what is measured
 * @param minimumRate the part of the benchmark that must be saved before anything is shared, 0 to 1; absent: none
 * @param share the part of the saving that the partner gets, 0 to 1
 * @param cap the part of the benchmark that is shared or returned at most, 0 to 1; absent: no limit
 * @param lossShare the part of a loss that the partner returns, 0 to 1; absent: one-sided, it returns nothing
 * @param month the month of settlement, 1 to 12; absent: January
 * @param into the line of the partner for which the money is meant; absent: the partner pays no lines
 * @param purpose a purpose that the rules of walls name; absent if it has none
 */
@Value.Builder
@JsonTypeName("sharedSavings")
public record SharedSavings(
        String id,
        LocalizedText title,
        ImmutableSet<LineId> savingOn,
        PartyId partner,
        Benchmark benchmark,
        Optional<Grounded> minimumRate,
        Grounded share,
        Optional<Grounded> cap,
        Optional<Grounded> lossShare,
        Optional<Integer> month,
        Optional<LineId> into,
        Optional<String> purpose)
        implements Measure {

    /**
     * Against what is measured (<i>ijkpunt</i>).
     *
     * <p>In JSON the property {@code type} says which: {@code stated} or {@code unchangedPolicy}.
     */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    public sealed interface Benchmark permits Stated, UnchangedPolicy {}

    /**
     * An amount for each year, as it was agreed.
     *
     * @param years the amount of each year, zero or more; a year that is not named is not settled
     * @param evidence what they rest on; absent: no source was given
     */
    @JsonTypeName("stated")
    public record Stated(ImmutableSortedMap<Year, Money> years, Optional<Evidence> evidence) implements Benchmark {}

    /**
     * What the lines cost under unchanged policy.
     *
     * @param from the first year that is settled; absent: the first of the plan
     * @param to the last year that is settled; absent: the last but one of the plan
     */
    @JsonTypeName("unchangedPolicy")
    public record UnchangedPolicy(Optional<Year> from, Optional<Year> to) implements Benchmark {}

    /**
     * Checks the ranges.
     *
     * @param id the name of the measure
     * @param title what it is called
     * @param savingOn the lines whose cost counts
     * @param partner with whom is shared
     * @param benchmark against what is measured
     * @param minimumRate the part of the benchmark that must be saved
     * @param share the part of the saving that the partner gets
     * @param cap the part of the benchmark that is shared at most
     * @param lossShare the part of a loss that the partner returns
     * @param month the month of settlement
     * @param into the line of the partner for which the money is meant
     * @param purpose a purpose that the rules of walls name
     * @throws nl.geldstroom.document.InvalidValueException if there is no line, a number is out of its range, the years are
     *     reversed, a purpose has no line to go to, or a number rests on a claim that is for another use; all at once
     */
    public SharedSavings {
        String of = " of measure (" + id + ")";
        Faults faults = new Faults();
        Checks.notEmpty(faults, "/savingOn", savingOn, of);
        if (benchmark instanceof Stated stated) {
            Checks.notNegative(faults, "/benchmark/years", "benchmark" + of, stated.years());
            stated.evidence()
                    .ifPresent(source -> source.usedAs(
                            faults, "/benchmark/evidence", "benchmark" + of, Use.SCENARIO_AMOUNT, Use.QUANTITY));
        } else if (benchmark instanceof UnchangedPolicy policy
                && policy.from().isPresent()
                && policy.to().isPresent()) {
            Checks.yearBefore(
                    faults,
                    "/benchmark/to",
                    "benchmark" + of,
                    policy.from().get(),
                    policy.to().get());
        }
        minimumRate.ifPresent(rate -> part(faults, "/minimumRate", "minimum rate" + of, rate));
        part(faults, "/share", "share" + of, share);
        cap.ifPresent(most -> part(faults, "/cap", "cap" + of, most));
        lossShare.ifPresent(loss -> part(faults, "/lossShare", "share of a loss" + of, loss));
        Checks.month(faults, "/month", "month of settlement" + of, month);
        if (purpose.isPresent() && into.isEmpty()) {
            faults.add(
                    "/purpose",
                    "purpose-without-line",
                    "The purpose (" + purpose.get() + ")" + of
                            + " must come with a line for which the money is meant.");
        }
        faults.throwIfAny();
    }

    private static void part(Faults faults, String pointer, String what, Grounded number) {
        Checks.share(faults, pointer, what, number);
        number.usedAs(faults, pointer, what, Use.BENEFICIARY_SHARE);
    }

    /**
     * Starts shared savings.
     *
     * @return a builder
     */
    public static SharedSavingsBuilder builder() {
        return new SharedSavingsBuilder();
    }

    /**
     * Starts shared savings as a script writes them: {@code SharedSavings.on(NURSING).with(PROVIDER).share(0.5, source)}.
     *
     * @param lines the lines whose cost counts, all of one payer
     * @return with whom is shared is still to be named
     */
    public static On on(LineId... lines) {
        return new On(ImmutableSet.copyOf(lines));
    }

    /**
     * Shared savings of which only the lines are known.
     *
     * @param lines the lines whose cost counts
     */
    public record On(ImmutableSet<LineId> lines) {

        /**
         * Names with whom is shared.
         *
         * @param partner a provider or another payer
         * @return how much is shared is still to be said
         */
        public With with(PartyId partner) {
            return new With(lines, partner);
        }
    }

    /**
     * Shared savings of which the share is not known yet.
     *
     * @param lines the lines whose cost counts
     * @param partner with whom is shared
     */
    public record With(ImmutableSet<LineId> lines, PartyId partner) {

        /**
         * Says how much is shared, against unchanged policy and without minimum or cap.
         *
         * @param of the part of the saving that the partner gets, 0 to 1
         * @param evidence what it rests on
         * @return shared savings, one-sided
         * @throws nl.geldstroom.document.InvalidValueException if the part is not from 0 to 1 or there are no lines
         */
        public SharedSavings share(double of, Evidence evidence) {
            return builder()
                    .id("sharedSavings")
                    .title(LocalizedText.of("gedeelde besparing", "shared savings"))
                    .addAllSavingOn(lines)
                    .partner(partner)
                    .benchmark(new UnchangedPolicy(Optional.empty(), Optional.empty()))
                    .share(Grounded.of(of, evidence))
                    .build();
        }
    }

    /**
     * The same against amounts that were agreed.
     *
     * @param years the amount of each year
     * @return the measure
     * @throws nl.geldstroom.document.InvalidValueException if an amount is negative
     */
    public SharedSavings against(ImmutableSortedMap<Year, Money> years) {
        return new SharedSavings(
                id,
                title,
                savingOn,
                partner,
                new Stated(years, Optional.empty()),
                minimumRate,
                share,
                cap,
                lossShare,
                month,
                into,
                purpose);
    }

    /**
     * The same with a least saving and a most that is shared.
     *
     * @param minimum the part of the benchmark that must be saved before anything is shared, 0 to 1
     * @param most the part of the benchmark that is shared at most, 0 to 1
     * @param evidence what they rest on
     * @return the measure
     * @throws nl.geldstroom.document.InvalidValueException if a part is not from 0 to 1
     */
    public SharedSavings between(double minimum, double most, Evidence evidence) {
        return new SharedSavings(
                id,
                title,
                savingOn,
                partner,
                benchmark,
                Optional.of(Grounded.of(minimum, evidence)),
                share,
                Optional.of(Grounded.of(most, evidence)),
                lossShare,
                month,
                into,
                purpose);
    }

    /**
     * The same two-sided: the partner bears a part of what is lost.
     *
     * @param of the part of a loss that the partner returns, 0 to 1
     * @param evidence what it rests on
     * @return the measure
     * @throws nl.geldstroom.document.InvalidValueException if the part is not from 0 to 1
     */
    public SharedSavings losses(double of, Evidence evidence) {
        return new SharedSavings(
                id,
                title,
                savingOn,
                partner,
                benchmark,
                minimumRate,
                share,
                cap,
                Optional.of(Grounded.of(of, evidence)),
                month,
                into,
                purpose);
    }

    /**
     * The same with a partner that pays lines itself.
     *
     * @param line the line of the partner for which the money is meant
     * @return the measure
     */
    public SharedSavings into(LineId line) {
        return new SharedSavings(
                id,
                title,
                savingOn,
                partner,
                benchmark,
                minimumRate,
                share,
                cap,
                lossShare,
                month,
                Optional.of(line),
                purpose);
    }

    /**
     * The same under another name.
     *
     * @param name the id
     * @return the measure
     */
    public SharedSavings named(String name) {
        return new SharedSavings(
                name, title, savingOn, partner, benchmark, minimumRate, share, cap, lossShare, month, into, purpose);
    }

    /** The first of the lines, by which walls know whose money it is. */
    private LineId first() {
        return savingOn.stream().sorted().toList().get(0);
    }

    @Override
    public ImmutableMap<String, Route> routes() {
        ImmutableMap.Builder<String, Route> routes = ImmutableMap.builder();
        into.ifPresent(line -> {
            routes.put("blocked", there(line));
            if (lossShare.isPresent()) {
                routes.put("blocked/back", back(line));
            }
        });
        return routes.buildOrThrow();
    }

    private Route there(LineId line) {
        return new Route(first(), line, Optional.empty(), purpose);
    }

    private Route back(LineId line) {
        return new Route(line, first(), Optional.empty(), purpose);
    }

    @Override
    public ImmutableSet<LineId> lines() {
        return ImmutableSet.<LineId>builder()
                .addAll(savingOn)
                .addAll(into.stream().toList())
                .build();
    }

    @Override
    public void check(Grid grid, Faults faults) {
        if (benchmark instanceof Stated stated) {
            Checks.years(
                    faults,
                    "/benchmark/years",
                    "measure (" + id + ")",
                    stated.years().keySet(),
                    grid);
        }
    }

    @Override
    public void compile(Draft draft) {
        Column against = benchmark(draft).named(LocalizedText.of("ijkpunt van vorig jaar", "benchmark of last year"));
        Column spent = draft.lastYear(Readings.cost(draft, savingOn))
                .named(LocalizedText.of("uitgaven van vorig jaar", "spending of last year"));
        Column saved = against.minus(spent)
                .where(settled(draft.grid()), draft.zero())
                .named(LocalizedText.of("bespaard ten opzichte van het ijkpunt", "saved against the benchmark"));
        Column least = minimumRate
                .map(rate -> number(draft, "minimumRate", rate, "minimale besparing", "least saving")
                        .times(against)
                        .rounded())
                .orElse(draft.zero());
        Optional<Column> most = cap.map(part -> number(draft, "cap", part, "hoogstens te delen", "most that is shared")
                .times(against)
                .rounded()
                .positive());
        PartyId payer = draft.payerOf(first());

        Column shared = settle(draft, number(draft, "share", share, "gedeeld deel", "shared part"), saved, least, most)
                .named(LocalizedText.of("te delen besparing", "saving to be shared"));
        if (into.isPresent()) {
            shared = draft.letThrough("blocked", there(into.get()), shared);
        }
        draft.pay("shared", payer, partner, shared, nature(), title);
        if (lossShare.isPresent()) {
            Column part = number(draft, "lossShare", lossShare.get(), "gedeeld verlies", "shared loss");
            Column returned = settle(draft, part, draft.zero().minus(saved), least, most)
                    .named(LocalizedText.of("te dragen verlies", "loss to be borne"));
            if (into.isPresent()) {
                returned = draft.letThrough("blocked/back", back(into.get()), returned);
            }
            draft.pay("returned", partner, payer, returned, nature(), title);
        }
    }

    private Column settle(Draft draft, Column part, Column saved, Column least, Optional<Column> most) {
        Column amount = part.times(saved.positive()).rounded();
        amount = most.map(amount::atMost).orElse(amount);
        return Readings.inMonth(
                draft, month, Readings.reaches(draft, saved, least).times(amount));
    }

    private static Column number(Draft draft, String field, Grounded number, String nl, String en) {
        return draft.parameter(field, number.parameter(), LocalizedText.of(nl, en));
    }

    private Column benchmark(Draft draft) {
        if (benchmark instanceof Stated stated) {
            return draft.table(
                    draft.grid()
                            .tabulate(at -> stated.years()
                                    .getOrDefault(Year.of(at.getYear() - 1), Money.ZERO)
                                    .cents()),
                    LocalizedText.of("afgesproken ijkpunt", "agreed benchmark"),
                    Unit.EUROS);
        }
        return draft.lastYear(Readings.reference(draft, savingOn));
    }

    /** The months in which a year is settled: those of the year after it. */
    private double[] settled(Grid grid) {
        return grid.tabulate(at -> covers(Year.of(at.getYear() - 1)) ? 1 : 0);
    }

    private boolean covers(Year year) {
        if (benchmark instanceof Stated stated) {
            return stated.years().containsKey(year);
        }
        UnchangedPolicy policy = (UnchangedPolicy) benchmark;
        return !policy.from().filter(year::isBefore).isPresent()
                && !policy.to().filter(year::isAfter).isPresent();
    }

    /** What ends is incidental. */
    private Nature nature() {
        return benchmark instanceof UnchangedPolicy policy && policy.to().isEmpty()
                ? Nature.STRUCTURAL
                : Nature.INCIDENTAL;
    }
}

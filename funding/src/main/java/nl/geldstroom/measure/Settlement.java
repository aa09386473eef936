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
import nl.geldstroom.plan.Column;
import nl.geldstroom.plan.Grid;
import nl.geldstroom.plan.Nature;
import nl.geldstroom.plan.Unit;
import nl.geldstroom.provision.LineId;
import nl.geldstroom.text.LocalizedText;
import org.immutables.value.Value;

/**
 * A payer who gains pays one who invests (<i>verrekening tussen partijen</i>): the cure for the wrong pocket, as far as the
 * law lets money take that way.
 *
 * <p>Once a year, in one month, the payer of {@code from} owes the payer of {@code to} an amount {@code a}: a stated one, a part of
 * its own gain or a part of what the other loses. With {@code g} what measures do to the balance of a payer in a month, other
 * than what payers pay to each other (kinds paidOver and received), {@code Y} the total of the calendar year before (zero in the
 * first year of the plan), and a share {@code x}:
 *
 * <pre>
 * amounts:       a = the amount of the year in which is paid
 * shareOfGain:   a = r(x·max(Y(g of the payer of from), 0))
 * shareOfLoss:   a = r(x·max(-Y(g of the payer of to), 0))
 * capped:        a = min(a, cap)                                 where there is a cap
 * </pre>
 *
 * <p>What the walls let through on the route is paid over from the one's means to the other's, through the account {@code
 * between/ID} that is then empty again; the rest is watched as {@code blocked}. The route is open or not in the month of payment,
 * a ceiling of a rule counts by calendar year and is shared with all that the payer moves under it. What is received is the
 * other's to spend: by itself it causes no spending. A gain of the last year of the plan is not settled within it. Example: an insurer
 * gained 12,000.00 in 2028 and pays a quarter: 3,000.00 in January 2029, if a rule allows it.
 *
 * @param id the name of the measure, unique within the scenario
 * @param title what it is called
 * @param from a line of who pays: whose money it is and under which law
 * @param to a line of who receives: what the money is meant for
 * @param basis what is owed
 * @param cap at most this much a year; absent: no limit
 * @param month the month of payment, 1 to 12; absent: January
 * @param purpose a purpose that the rules of walls name, for example {@code experiment}; absent if it has none
 * @param nature structural or incidental; absent: incidental for stated amounts, structural for shares
 */
@Value.Builder
@JsonTypeName("settlement")
public record Settlement(
        String id,
        LocalizedText title,
        LineId from,
        LineId to,
        Basis basis,
        Optional<Money> cap,
        Optional<Integer> month,
        Optional<String> purpose,
        Optional<Nature> nature)
        implements Measure {

    /**
     * What is owed (<i>grondslag</i>).
     *
     * <p>In JSON the property {@code type} says which: {@code amounts}, {@code shareOfGain} or {@code shareOfLoss}.
     */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    public sealed interface Basis permits Amounts, ShareOfGain, ShareOfLoss {}

    /**
     * Stated amounts.
     *
     * @param years the amount of each year, zero or more; a year that is not named has none
     * @param evidence what they rest on; absent: no source was given
     */
    @JsonTypeName("amounts")
    public record Amounts(ImmutableSortedMap<Year, Money> years, Optional<Evidence> evidence) implements Basis {}

    /**
     * A part of what who pays gained in the year before.
     *
     * @param share the part, 0 to 1
     */
    @JsonTypeName("shareOfGain")
    public record ShareOfGain(Grounded share) implements Basis {}

    /**
     * A part of what who receives lost in the year before.
     *
     * @param share the part, 0 to 1
     */
    @JsonTypeName("shareOfLoss")
    public record ShareOfLoss(Grounded share) implements Basis {}

    /**
     * Checks the ranges.
     *
     * @param id the name of the measure
     * @param title what it is called
     * @param from a line of who pays
     * @param to a line of who receives
     * @param basis what is owed
     * @param cap at most this much a year
     * @param month the month of payment
     * @param purpose a purpose that the rules of walls name
     * @param nature structural or incidental
     * @throws nl.geldstroom.document.InvalidValueException if an amount is negative, a share is not from 0 to 1, the
     *     month is none, or a number rests on a claim that is for another use; all at once
     */
    public Settlement {
        String of = " of measure (" + id + ")";
        Faults faults = new Faults();
        if (basis instanceof Amounts amounts) {
            Checks.notNegative(faults, "/basis/years", "amount" + of, amounts.years());
            amounts.evidence()
                    .ifPresent(source -> source.usedAs(
                            faults, "/basis/evidence", "amounts" + of, Use.SCENARIO_AMOUNT, Use.QUANTITY));
        } else {
            Grounded share = share(basis);
            Checks.share(faults, "/basis/share", "share" + of, share);
            share.usedAs(faults, "/basis/share", "share" + of, Use.BENEFICIARY_SHARE);
        }
        cap.ifPresent(most -> Checks.notNegative(faults, "/cap", "cap" + of, most));
        Checks.month(faults, "/month", "month of payment" + of, month);
        faults.throwIfAny();
    }

    private static Grounded share(Basis basis) {
        if (basis instanceof ShareOfGain gain) {
            return gain.share();
        }
        return ((ShareOfLoss) basis).share();
    }

    /**
     * Starts a settlement.
     *
     * @return a builder
     */
    public static SettlementBuilder builder() {
        return new SettlementBuilder();
    }

    /**
     * Starts a settlement as a script writes it: {@code Settlement.from(NURSING).to(SOCIAL_BASE).shareOfGain(0.25, source)}.
     *
     * @param line a line of who pays
     * @return the line of who receives is still to be named
     */
    public static From from(LineId line) {
        return new From(line);
    }

    /**
     * A settlement of which only who pays is known.
     *
     * @param line a line of who pays
     */
    public record From(LineId line) {

        /**
         * Names who receives.
         *
         * @param receiver a line of who receives
         * @return a settlement of nothing
         */
        public Settlement to(LineId receiver) {
            return builder()
                    .id("settlement")
                    .title(LocalizedText.of("verrekening", "settlement"))
                    .from(line)
                    .to(receiver)
                    .basis(new Amounts(ImmutableSortedMap.of(), Optional.empty()))
                    .build();
        }
    }

    /**
     * The same by a part of what who pays gained in the year before.
     *
     * @param share the part, 0 to 1
     * @param evidence what it rests on
     * @return the settlement
     * @throws nl.geldstroom.document.InvalidValueException if the part is not from 0 to 1
     */
    public Settlement shareOfGain(double share, Evidence evidence) {
        return by(new ShareOfGain(Grounded.of(share, evidence)));
    }

    /**
     * The same by a part of what who receives lost in the year before.
     *
     * @param share the part, 0 to 1
     * @param evidence what it rests on
     * @return the settlement
     * @throws nl.geldstroom.document.InvalidValueException if the part is not from 0 to 1
     */
    public Settlement shareOfLoss(double share, Evidence evidence) {
        return by(new ShareOfLoss(Grounded.of(share, evidence)));
    }

    /**
     * The same of the same amount in some years.
     *
     * @param amount the amount of a year
     * @param first the first year
     * @param last the last year
     * @return the settlement
     * @throws nl.geldstroom.document.InvalidValueException if the amount is negative
     */
    public Settlement yearly(Money amount, int first, int last) {
        ImmutableSortedMap.Builder<Year, Money> years = ImmutableSortedMap.naturalOrder();
        for (int year = first; year <= last; year++) {
            years.put(Year.of(year), amount);
        }
        return by(new Amounts(years.build(), Optional.empty()));
    }

    /**
     * The same on another basis.
     *
     * @param other what is owed
     * @return the settlement
     */
    public Settlement by(Basis other) {
        return new Settlement(id, title, from, to, other, cap, month, purpose, nature);
    }

    /**
     * The same for a purpose that the rules of walls name.
     *
     * @param word the purpose, for example {@code experiment}
     * @return the settlement
     */
    public Settlement forPurpose(String word) {
        return new Settlement(id, title, from, to, basis, cap, month, Optional.of(word), nature);
    }

    /**
     * The same under another name.
     *
     * @param name the id
     * @return the settlement
     */
    public Settlement named(String name) {
        return new Settlement(name, title, from, to, basis, cap, month, purpose, nature);
    }

    /**
     * The way that the money takes.
     *
     * @return from the line of who pays to that of who receives, with the purpose
     */
    public Route route() {
        return new Route(from, to, Optional.empty(), purpose);
    }

    @Override
    public ImmutableMap<String, Route> routes() {
        return ImmutableMap.of("blocked", route());
    }

    @Override
    public ImmutableSet<LineId> lines() {
        return ImmutableSet.of(from, to);
    }

    @Override
    public void check(Grid grid, Faults faults) {
        if (basis instanceof Amounts amounts) {
            Checks.years(
                    faults,
                    "/basis/years",
                    "measure (" + id + ")",
                    amounts.years().keySet(),
                    grid);
        }
    }

    @Override
    public void compile(Draft draft) {
        Column owed = Readings.inMonth(draft, month, owed(draft));
        if (cap.isPresent()) {
            double most = cap.get().cents();
            owed = owed.atMost(draft.number(most));
        }
        Column paid = draft.letThrough("blocked", route(), owed.named(LocalizedText.of("verschuldigd", "owed")));
        draft.pay(
                "settled",
                draft.payerOf(from),
                draft.payerOf(to),
                paid,
                nature.orElse(basis instanceof Amounts ? Nature.INCIDENTAL : Nature.STRUCTURAL),
                title);
    }

    private Column owed(Draft draft) {
        if (basis instanceof Amounts amounts) {
            return draft.table(
                    draft.grid()
                            .tabulate(at -> amounts.years()
                                    .getOrDefault(Year.of(at.getYear()), Money.ZERO)
                                    .cents()),
                    LocalizedText.of("afgesproken bedrag", "agreed amount"),
                    Unit.EUROS);
        }
        Column base = basis instanceof ShareOfGain
                ? Readings.gain(draft, draft.payerOf(from))
                        .named(LocalizedText.of("voordeel van wie betaalt", "gain of who pays"))
                : draft.zero()
                        .minus(Readings.gain(draft, draft.payerOf(to)))
                        .named(LocalizedText.of("nadeel van wie ontvangt", "loss of who receives"));
        Column share =
                draft.parameter("share", share(basis).parameter(), LocalizedText.of("verrekend deel", "settled part"));
        return share.times(draft.lastYear(base).positive()).rounded();
    }
}

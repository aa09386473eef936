package nl.geldstroom.measure;

import com.fasterxml.jackson.annotation.JsonTypeName;
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
 * An investor pays a programme up front and is paid back out of what it turns out to save (<i>social impact bond,
 * resultaatfinanciering</i>).
 *
 * <p>The investor pays the payer of {@code line}, who spends it on that line; later effects may come of it. Once a year the
 * payer pays back a part of what its lines cost less in the calendar year before than under unchanged policy, until the investor has what was agreed
 * at most. With {@code P} what is invested in a month ({@code r((A·k)/12) - r((A·(k-1))/12)} of the amount A of the year), {@code
 * S} the sum of P up to and with the month, {@code s} what the lines {@code savingOn} cost less than under unchanged policy in a
 * month (all that is credited to the accounts {@code cost/LINE} less all that is debited, other than the cost under unchanged
 * policy itself), {@code Y(s)} its total over the calendar year before, {@code R} what was paid back up to and with a month, the
 * share {@code x} and the most per euro {@code l}:
 *
 * <pre>
 * owed   = r(x·max(Y(s), 0))                            in the month of settlement, up to and with the last year
 * repaid = min(owed, max(r(l·S[t-1]) - R[t-1], 0))
 * </pre>
 *
 * <p>Both ways the money passes the account {@code between/ID} that is then empty again. What is not saved is not paid back: the
 * investor bears the loss. Example: 100,000.00 invested in 2027 saves 60,000.00 in each of 2028 and 2029; with a share of 0.9
 * and at most 1.05 the investor gets 54,000.00 in January 2029 and 51,000.00 in January 2030.
 *
 * @param id the name of the measure, unique within the scenario
 * @param title what it is called
 * @param investor who pays up front
 * @param line the line that spends the money
 * @param amounts what is invested in each year, zero or more
 * @param savingOn the lines on which the outcome is measured, all of the payer of {@code line}, at least one
 * @param share the part of the saving that is paid back, 0 to 1
 * @param most the most that is paid back for each euro invested, 0 to 10; 1.05 is 5 % on top
 * @param to the last year in which is paid back; absent: until the end of the plan
 * @param month the month of settlement, 1 to 12; absent: January
 * @param evidence where the amounts come from; absent: no source was given
 */
@Value.Builder
@JsonTypeName("outcomeBond")
public record OutcomeBond(
        String id,
        LocalizedText title,
        PartyId investor,
        LineId line,
        ImmutableSortedMap<Year, Money> amounts,
        ImmutableSet<LineId> savingOn,
        Grounded share,
        Grounded most,
        Optional<Year> to,
        Optional<Integer> month,
        Optional<Evidence> evidence)
        implements Measure {

    /**
     * Checks the ranges.
     *
     * @param id the name of the measure
     * @param title what it is called
     * @param investor who pays up front
     * @param line the line that spends the money
     * @param amounts what is invested in each year
     * @param savingOn the lines on which the outcome is measured
     * @param share the part of the saving that is paid back
     * @param most the most that is paid back for each euro invested
     * @param to the last year in which is paid back
     * @param month the month of settlement
     * @param evidence where the amounts come from
     * @throws nl.geldstroom.document.InvalidValueException if no line is measured, a number is out of its range or rests on a
     *     claim that is for another use; all at once
     */
    public OutcomeBond {
        String of = " of measure (" + id + ")";
        Faults faults = new Faults();
        Checks.notNegative(faults, "/amounts", "amount" + of, amounts);
        Checks.notEmpty(faults, "/savingOn", savingOn, of);
        Checks.share(faults, "/share", "share" + of, share);
        share.usedAs(faults, "/share", "share" + of, Use.BENEFICIARY_SHARE);
        Checks.within(faults, "/most", "most per euro" + of, most, 0, 10);
        most.usedAs(faults, "/most", "most per euro" + of, Use.CASH_RETURN);
        Checks.month(faults, "/month", "month of settlement" + of, month);
        evidence.ifPresent(
                source -> source.usedAs(faults, "/evidence", "amounts" + of, Use.SCENARIO_AMOUNT, Use.QUANTITY));
        faults.throwIfAny();
    }

    /**
     * Starts a bond.
     *
     * @return a builder
     */
    public static OutcomeBondBuilder builder() {
        return new OutcomeBondBuilder();
    }

    @Override
    public ImmutableSet<LineId> lines() {
        return ImmutableSet.<LineId>builder().add(line).addAll(savingOn).build();
    }

    @Override
    public void check(Grid grid, Faults faults) {
        Checks.years(faults, "/amounts", "measure (" + id + ")", amounts.keySet(), grid);
    }

    @Override
    public void compile(Draft draft) {
        PartyId payer = draft.payerOf(line);
        Column invested = draft.monthly(draft.table(
                        draft.grid()
                                .tabulate(at -> amounts.getOrDefault(Year.of(at.getYear()), Money.ZERO)
                                        .cents()),
                        LocalizedText.of("investering per jaar", "investment a year"),
                        Unit.EUROS))
                .named(LocalizedText.of("geïnvesteerd", "invested"));
        draft.pay("invested", investor, payer, invested, Nature.INCIDENTAL, title);
        draft.invest("spent", line, invested, Nature.INCIDENTAL, title);

        Column saved = draft.lastYear(Readings.saving(draft, savingOn))
                .named(LocalizedText.of("bespaard in het vorige jaar", "saved in the year before"));
        Column part = draft.parameter(
                "share", share.parameter(), LocalizedText.of("deel dat wordt terugbetaald", "part that is paid back"));
        Column perEuro = draft.parameter(
                "most",
                most.parameter(),
                LocalizedText.of("hoogstens terug per geïnvesteerde euro", "most that is paid back per euro"));
        double[] inTime = draft.grid()
                .tabulate(
                        at -> to.filter(last -> at.getYear() > last.getValue()).isPresent() ? 0 : 1);
        Column owed = Readings.inMonth(
                        draft, month, part.times(saved.positive()).rounded())
                .where(inTime, draft.zero())
                .named(LocalizedText.of("verschuldigd", "owed"));
        Column repaid = draft.deferred();
        Column before = draft.sinceStart(repaid).previous();
        Column left = perEuro.times(draft.sinceStart(invested).previous())
                .rounded()
                .minus(before)
                .positive()
                .named(LocalizedText.of("nog terug te betalen", "still to be paid back"));
        draft.define(repaid, owed.atMost(left));
        draft.pay("repaid", payer, investor, repaid, Nature.INCIDENTAL, title);
    }
}

package nl.geldstroom.measure;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.time.Year;
import java.util.Optional;
import nl.geldstroom.document.Faults;
import nl.geldstroom.evidence.Evidence;
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
 * Extra money for a line (<i>intensivering, investering</i>): an amount for each year.
 *
 * <p>It is paid on top of whatever agreement covers the line. Month k of a year gets {@code r((A·k)/12) - r((A·(k-1))/12)}, or January all of it. Later effects may come of it.
 * Example: 120.00 in 2027 is 10.00 in each month of 2027.
 *
 * @param id the name of the measure, unique within the scenario
 * @param title what it is called
 * @param line the line that spends more
 * @param amounts the amount of each year, zero or more; a year that is not named has none
 * @param timing over the year or at its start; absent: over the year
 * @param nature structural or incidental; absent: incidental, as a list of years is finite
 * @param evidence where the amounts come from; absent: no source was given
 */
@Value.Builder
@JsonTypeName("extraSpending")
public record ExtraSpending(
        String id,
        LocalizedText title,
        LineId line,
        ImmutableSortedMap<Year, Money> amounts,
        Optional<Timing> timing,
        Optional<Nature> nature,
        Optional<Evidence> evidence)
        implements Measure {

    /** When in a year the money is spent. */
    public enum Timing {
        /** A twelfth every month. */
        @JsonProperty("evenly")
        EVENLY,
        /** All of it in January. */
        @JsonProperty("january")
        JANUARY
    }

    /**
     * Checks the amounts.
     *
     * @param id the name of the measure
     * @param title what it is called
     * @param line the line that spends more
     * @param amounts the amount of each year
     * @param timing over the year or at its start
     * @param nature structural or incidental
     * @param evidence where the amounts come from
     * @throws nl.geldstroom.document.InvalidValueException if an amount is negative
     */
    public ExtraSpending {
        Faults faults = new Faults();
        amounts.forEach((year, amount) -> {
            if (amount.isNegative()) {
                faults.add(
                        "/amounts/" + year,
                        "negative-amount",
                        "The amount (" + amount + ") of measure (" + id + ") in " + year + " must be zero or more.");
            }
        });
        evidence.ifPresent(basis -> basis.usedAs(
                faults, "/evidence", "amounts of measure (" + id + ")", Use.SCENARIO_AMOUNT, Use.QUANTITY));
        faults.throwIfAny();
    }

    /**
     * Starts extra spending.
     *
     * @return a builder
     */
    public static ExtraSpendingBuilder builder() {
        return new ExtraSpendingBuilder();
    }

    @Override
    public ImmutableSet<LineId> lines() {
        return ImmutableSet.of(line);
    }

    @Override
    public void check(Grid grid, Faults faults) {
        for (Year year : amounts.keySet()) {
            if (!grid.contains(year)) {
                faults.add(
                        "/amounts/" + year,
                        "year-outside-horizon",
                        "The year (" + year + ") of measure (" + id + ") must lie between " + grid.first() + " and "
                                + grid.last() + ".");
            }
        }
    }

    @Override
    public void compile(Draft draft) {
        LocalizedText what = LocalizedText.of("extra uitgaven per jaar", "extra spending a year");
        boolean january = timing.orElse(Timing.EVENLY) == Timing.JANUARY;
        Column year = draft.table(
                draft.grid()
                        .tabulate(month ->
                                january && month.getMonthValue() != 1 ? 0 : amountOf(Year.of(month.getYear()))),
                what,
                Unit.EUROS);
        draft.invest("spent", line, january ? year : draft.monthly(year), nature.orElse(Nature.INCIDENTAL), title);
    }

    private double amountOf(Year year) {
        return amounts.getOrDefault(year, Money.ZERO).cents();
    }
}

package nl.geldstroom.measure;

import com.fasterxml.jackson.annotation.JsonTypeName;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import nl.geldstroom.document.Faults;
import nl.geldstroom.evidence.Estimate;
import nl.geldstroom.evidence.Parameter;
import nl.geldstroom.plan.Column;
import nl.geldstroom.plan.Grid;
import nl.geldstroom.plan.Nature;
import nl.geldstroom.plan.PostingKind;
import nl.geldstroom.plan.Unit;
import nl.geldstroom.provision.LineId;
import nl.geldstroom.source.Household;
import nl.geldstroom.source.OwnContribution;
import nl.geldstroom.text.LocalizedText;
import org.immutables.value.Value;

/**
 * Another own contribution of the clients of a line (<i>wijziging van de eigen bijdrage</i>).
 *
 * <p>In every month t from the start on, of year y, with {@code n_h} clients in household h and contributions a month before
 * and after:
 *
 * <pre>
 * δ[t]      = (n_1·(after_1(y) - before_1(y))) + (n_2·(after_2(y) - before_2(y))) + ...
 * more[t]   = max(δ[t], 0)          posted as {@code income} of the line
 * fewer[t]  = what the income of the line grants of max(-δ[t], 0), as {@code lostIncome}
 * </pre>
 *
 * <p>Contributions are whole cents, so nothing is rounded. What all clients pay in the first year, before and after, stands among
 * the parameters with what it rests on, and changes nothing by itself. The numbers of clients stay as they are: who no longer asks for support
 * because of what it costs is a budget shift of its own. Example: 100 clients who pay 23.60 instead of 21.00 bring 260.00 a month
 * more.
 *
 * @param id the name of the measure, unique within the scenario
 * @param title what it is called
 * @param line the line on whose income the contribution is booked
 * @param before the contribution that stands in the baseline
 * @param after the contribution from the start on
 * @param households the clients by household and income
 * @param start the first month; absent: the first of the horizon
 */
@Value.Builder
@JsonTypeName("ownContributionChange")
public record OwnContributionChange(
        String id,
        LocalizedText title,
        LineId line,
        OwnContribution before,
        OwnContribution after,
        ImmutableList<Household> households,
        Optional<YearMonth> start)
        implements Measure {

    /**
     * Starts a change.
     *
     * @return a builder
     */
    public static OwnContributionChangeBuilder builder() {
        return new OwnContributionChangeBuilder();
    }

    @Override
    public ImmutableSet<LineId> lines() {
        return ImmutableSet.of(line);
    }

    @Override
    public void check(Grid grid, Faults faults) {
        start.ifPresent(month -> {
            if (grid.indexOf(month) < 0 || grid.indexOf(month) >= grid.months()) {
                faults.add(
                        "/start",
                        "start-outside-horizon",
                        "The start (" + month + ") of measure (" + id + ") must lie between " + grid.first() + " and "
                                + grid.last() + ".");
            }
        });
        for (Year year = grid.first(); !year.isAfter(grid.last()); year = year.plusYears(1)) {
            try {
                before.perYear(households, year);
                after.perYear(households, year);
            } catch (IllegalArgumentException | ArithmeticException e) {
                faults.add("", "contribution-not-known", String.valueOf(e.getMessage()));
                return;
            }
        }
    }

    @Override
    public void compile(Draft draft) {
        YearMonth first = start.orElse(draft.start());
        Column change = draft.table(
                draft.grid().tabulate(month -> month.isBefore(first) ? 0 : cents(Year.of(month.getYear()))),
                LocalizedText.of("verandering van de eigen bijdrage", "change of the own contribution"),
                Unit.EUROS);
        if (change.isZero()) {
            return;
        }
        Year year = Year.of(first.getYear());
        told(
                draft,
                "before",
                before,
                year,
                LocalizedText.of("eigen bijdrage per jaar, oud", "own contribution a year, old"));
        told(
                draft,
                "after",
                after,
                year,
                LocalizedText.of("eigen bijdrage per jaar, nieuw", "own contribution a year, new"));
        draft.post(
                "contribution",
                PostingKind.INCOME,
                Nature.STRUCTURAL,
                draft.payerOf(line),
                Optional.of(line),
                "means/" + draft.payerOf(line),
                "income/" + line,
                change.positive(),
                title);
        draft.loseIncome(line, draft.zero().minus(change).positive(), title);
    }

    /** What the amounts of a year rest on stands among the parameters of the plan, so that every output shows it. */
    private void told(Draft draft, String field, OwnContribution contribution, Year year, LocalizedText text) {
        double euros = contribution.perYear(households, year).toEuros().doubleValue();
        draft.parameter(field, Parameter.of(Estimate.of(euros), contribution.evidenceOf(year)), text);
    }

    private double cents(Year year) {
        long cents = 0;
        for (Household household : households) {
            long more = after.perMonth(household, year)
                    .minus(before.perMonth(household, year))
                    .cents();
            cents = Math.addExact(cents, Math.multiplyExact(more, household.clients()));
        }
        return cents;
    }
}

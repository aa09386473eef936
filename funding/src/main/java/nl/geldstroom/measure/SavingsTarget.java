package nl.geldstroom.measure;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.time.Year;
import java.util.Optional;
import nl.geldstroom.document.Faults;
import nl.geldstroom.evidence.Evidence;
import nl.geldstroom.evidence.Use;
import nl.geldstroom.money.Money;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.plan.Grid;
import nl.geldstroom.plan.Nature;
import nl.geldstroom.plan.Unit;
import nl.geldstroom.provision.LineId;
import nl.geldstroom.text.LocalizedText;
import org.immutables.value.Value;

/**
 * What measures must bring in (<i>taakstelling</i>): an amount, a year, the measures and who answers for it.
 *
 * <p>It moves no money of its own. Realised is what the postings of its measures do to the balance of the payer, month by
 * month ({@code realised}). A hard target is counted on in the budget: what is missed of it at the close of a year is a
 * shortfall that the reserve meets and a {@link Squeeze} cuts for from the next January. A soft one is only shown. Example:
 * {@code SavingsTarget.of("target", TOWN, euros(500_000), 2028).hard().of("shift")}.
 *
 * @param id the name of the target, unique within the scenario
 * @param title what it is called
 * @param owner who answers for it, for example {@code wethouder Zorg}; absent if nobody is named
 * @param payer whose budget it is in
 * @param amount what must be brought in each year, zero or more
 * @param year the first year
 * @param measures the ids of the measures that must bring it in; empty if they are still to be found
 * @param force hard or soft
 * @param nature structural: every year from the first; incidental: that year only; absent: structural
 * @param evidence where it comes from; absent: no source was given
 */
@Value.Builder
@JsonTypeName("savingsTarget")
public record SavingsTarget(
        String id,
        LocalizedText title,
        Optional<LocalizedText> owner,
        PartyId payer,
        Money amount,
        Year year,
        ImmutableSet<String> measures,
        Force force,
        Optional<Nature> nature,
        Optional<Evidence> evidence)
        implements Measure {

    /** Whether the budget counts on it. */
    public enum Force {
        /** The budget counts on it: what is missed must be found elsewhere. */
        @JsonProperty("hard")
        HARD,
        /** An aim: what is missed is shown and nothing more. */
        @JsonProperty("soft")
        SOFT
    }

    /**
     * Checks the amount.
     *
     * @param id the name of the target
     * @param title what it is called
     * @param owner who answers for it
     * @param payer whose budget it is in
     * @param amount what must be brought in
     * @param year the first year
     * @param measures the ids of the measures that must bring it in
     * @param force hard or soft
     * @param nature structural or incidental
     * @param evidence where it comes from
     * @throws nl.geldstroom.document.InvalidValueException if a rule is broken; all faults at once
     */
    public SavingsTarget {
        Faults faults = new Faults();
        if (amount.isNegative()) {
            faults.add(
                    "/amount",
                    "negative-amount",
                    "The amount (" + amount + ") of target (" + id + ") must be zero or more.");
        }
        evidence.ifPresent(basis ->
                basis.usedAs(faults, "/evidence", "amount of target (" + id + ")", Use.SCENARIO_AMOUNT, Use.QUANTITY));
        faults.throwIfAny();
    }

    /**
     * Starts a target.
     *
     * @return a builder
     */
    public static SavingsTargetBuilder builder() {
        return new SavingsTargetBuilder();
    }

    /**
     * A soft target of every year from a first one.
     *
     * @param id the name of the target
     * @param payer whose budget it is in
     * @param amount what must be brought in each year
     * @param year the first year
     * @return the target, without measures
     */
    public static SavingsTarget of(String id, PartyId payer, Money amount, int year) {
        return builder()
                .id(id)
                .title(LocalizedText.of("taakstelling", "savings target"))
                .payer(payer)
                .amount(amount)
                .year(Year.of(year))
                .force(Force.SOFT)
                .build();
    }

    /**
     * The same target, on which the budget counts.
     *
     * @return the hard target
     */
    public SavingsTarget hard() {
        return new SavingsTarget(id, title, owner, payer, amount, year, measures, Force.HARD, nature, evidence);
    }

    /**
     * The same target for some measures.
     *
     * @param ids the ids of the measures that must bring it in
     * @return the target
     */
    public SavingsTarget of(String... ids) {
        return new SavingsTarget(
                id, title, owner, payer, amount, year, ImmutableSet.copyOf(ids), force, nature, evidence);
    }

    /**
     * The same target with somebody who answers for it.
     *
     * @param who the owner
     * @return the target
     */
    public SavingsTarget ownedBy(LocalizedText who) {
        return new SavingsTarget(id, title, Optional.of(who), payer, amount, year, measures, force, nature, evidence);
    }

    /**
     * What must be brought in in a year.
     *
     * @param when the year
     * @return the amount; zero before the first year, and after it if the target is incidental
     */
    public Money in(Year when) {
        boolean only = nature.orElse(Nature.STRUCTURAL) == Nature.INCIDENTAL;
        return when.isBefore(year) || (only && when.isAfter(year)) ? Money.ZERO : amount;
    }

    @Override
    public ImmutableSet<LineId> lines() {
        return ImmutableSet.of();
    }

    @Override
    public void check(Grid grid, Faults faults) {
        if (!grid.contains(year)) {
            faults.add(
                    "/year",
                    "year-outside-horizon",
                    "The year (" + year + ") of target (" + id + ") must lie between " + grid.first() + " and "
                            + grid.last() + ".");
        }
    }

    @Override
    public void compile(Draft draft) {
        ImmutableSortedSet<String> ids = ImmutableSortedSet.copyOf(measures);
        draft.observe(
                "realised",
                draft.balance(rule -> rule.payer().equals(payer)
                        && rule.measure().filter(ids::contains).isPresent()),
                Unit.EUROS,
                LocalizedText.of("gerealiseerd op de taakstelling", "realised of the target"));
    }
}

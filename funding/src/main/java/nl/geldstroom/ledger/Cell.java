package nl.geldstroom.ledger;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.Year;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.UnaryOperator;
import nl.geldstroom.law.LawId;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.plan.Direction;
import nl.geldstroom.plan.Grid;
import nl.geldstroom.plan.Nature;
import nl.geldstroom.plan.PostingKind;
import nl.geldstroom.plan.PostingRule;
import nl.geldstroom.provision.LineId;

/**
 * A figure of a projection (<i>cel</i>): which postings it adds up, with which sign, over which months.
 *
 * <p>Every figure of every answer is such a sum, so that every figure can {@linkplain Projection#explain(Cell) explain}
 * itself. A posting that several parts take counts once.
 *
 * <pre>{@code
 * projection.explain(Cell.of(PostingKind.RELEASE).line(support).in(Year.of(2028)));
 * projection.explain(Cell.balance().payer(town).measure("shift").in(YearMonth.of(2028, 3)));
 * }</pre>
 *
 * @param sense how kinds of posting count
 * @param parts which postings count: those that any of these take
 * @param first the first month; absent: that of the run
 * @param last the last month; absent: that of the run
 */
public record Cell(
        Sense sense, ImmutableList<PostingFilter> parts, Optional<YearMonth> first, Optional<YearMonth> last) {

    /** How kinds of posting count in a sum. */
    public enum Sense {
        /** Income, grants and savings less cost: what is left, or with a minus what general means must pay. */
        @JsonProperty("balance")
        BALANCE,
        /** Cost less savings, income and grants: the same with the other sign. */
        @JsonProperty("cost")
        COST,
        /** The amounts as they are posted, whatever they do to the balance. */
        @JsonProperty("amount")
        AMOUNT
    }

    /**
     * Checks the months.
     *
     * @param sense how kinds of posting count
     * @param parts which postings count
     * @param first the first month
     * @param last the last month
     * @throws IllegalArgumentException if the last month comes before the first, or no part is given
     */
    public Cell {
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("A cell must have at least one part.");
        }
        if (first.isPresent() && last.isPresent() && last.get().isBefore(first.get())) {
            throw new IllegalArgumentException("The last month (" + last.get()
                    + ") of a cell must not be before its first (" + first.get() + ").");
        }
    }

    private static Cell whole(Sense sense) {
        return new Cell(sense, ImmutableList.of(PostingFilter.ALL), Optional.empty(), Optional.empty());
    }

    /**
     * The balance of everybody over the whole run; narrow it down.
     *
     * @return income, grants and savings less cost
     */
    public static Cell balance() {
        return whole(Sense.BALANCE);
    }

    /**
     * The cost of everybody over the whole run; narrow it down.
     *
     * @return cost less savings, income and grants
     */
    public static Cell cost() {
        return whole(Sense.COST);
    }

    /**
     * The amounts of some kinds of posting over the whole run; narrow them down.
     *
     * @param kinds the kinds; none: all of them
     * @return the amounts as they are posted
     */
    public static Cell of(PostingKind... kinds) {
        return whole(Sense.AMOUNT).each(part -> part.kinds(ImmutableSet.copyOf(kinds)));
    }

    private Cell each(UnaryOperator<PostingFilter> narrower) {
        return new Cell(sense, parts.stream().map(narrower).collect(ImmutableList.toImmutableList()), first, last);
    }

    /**
     * The part with one value of the payer.
     *
     * @param of whose budget it is
     * @return a narrower cell
     */
    public Cell payer(PartyId of) {
        return each(part -> part.payer(of));
    }

    /**
     * The part with one value of the line.
     *
     * @param of the budget line
     * @return a narrower cell
     */
    public Cell line(LineId of) {
        return each(part -> part.line(of));
    }

    /**
     * The part with one value of the law.
     *
     * @param of the law under which is paid
     * @return a narrower cell
     */
    public Cell law(LawId of) {
        return each(part -> part.law(of));
    }

    /**
     * The part with one value of the nature.
     *
     * @param of structural or incidental
     * @return a narrower cell
     */
    public Cell nature(Nature of) {
        return each(part -> part.nature(of));
    }

    /**
     * The part with one value of the measure.
     *
     * @param of the id of the measure
     * @return a narrower cell
     */
    public Cell measure(String of) {
        return each(part -> part.measure(of));
    }

    /**
     * The part with one value of the agreement.
     *
     * @param of the id of the agreement
     * @return a narrower cell
     */
    public Cell agreement(String of) {
        return each(part -> part.agreement(of));
    }

    /**
     * The part with one value of the source.
     *
     * @param of the id of the funding source
     * @return a narrower cell
     */
    public Cell source(String of) {
        return each(part -> part.source(of));
    }

    /**
     * The part with one value of the account.
     *
     * @param of an account, for example {@code fund/vitality}
     * @return a narrower cell
     */
    public Cell account(String of) {
        return each(part -> part.account(of));
    }

    /**
     * The part of some kinds of posting.
     *
     * @param of the kinds
     * @return a narrower cell
     */
    public Cell kind(PostingKind... of) {
        return each(part -> part.kinds(Arrays.asList(of)));
    }

    /**
     * The part of a calendar year.
     *
     * @param year the year
     * @return the cell of that year
     */
    public Cell in(Year year) {
        return between(year.atMonth(1), year.atMonth(12));
    }

    /**
     * The part of a month.
     *
     * @param month the month
     * @return the cell of that month
     */
    public Cell in(YearMonth month) {
        return between(month, month);
    }

    /**
     * The part of some months.
     *
     * @param from the first month
     * @param until the last month
     * @return the cell of those months
     */
    public Cell between(YearMonth from, YearMonth until) {
        return new Cell(sense, parts, Optional.of(from), Optional.of(until));
    }

    /**
     * This cell and the postings of another, in the sense and over the months of this one.
     *
     * @param other the other cell
     * @return the wider cell
     */
    public Cell and(Cell other) {
        return new Cell(
                sense,
                ImmutableList.<PostingFilter>builder()
                        .addAll(parts)
                        .addAll(other.parts)
                        .build(),
                first,
                last);
    }

    /**
     * Whether the postings of a rule count, in whatever month.
     *
     * @param rule the rule
     * @return true if a part takes it and its kind has a sign in the sense of the cell
     */
    public boolean takes(PostingRule rule) {
        return sign(rule.kind()) != 0 && parts.stream().anyMatch(part -> part.takes(rule));
    }

    /** With which sign a kind of posting counts. */
    int sign(PostingKind kind) {
        int balance = kind.direction() == Direction.IN ? 1 : kind.direction() == Direction.OUT ? -1 : 0;
        return switch (sense) {
            case BALANCE -> balance;
            case COST -> -balance;
            case AMOUNT -> 1;
        };
    }

    /** The number of the first month that counts. */
    int from(Grid grid) {
        return first.map(grid::indexOf).orElse(0);
    }

    /** The number of the last month that counts. */
    int to(Grid grid) {
        return last.map(grid::indexOf).orElse(grid.months() - 1);
    }

    /** Whether the months lie within those of a run. */
    boolean isWithin(Grid grid) {
        return first.map(month -> grid.contains(Year.from(month))).orElse(true)
                && last.map(month -> grid.contains(Year.from(month))).orElse(true);
    }
}

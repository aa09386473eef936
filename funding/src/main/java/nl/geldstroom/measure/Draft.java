package nl.geldstroom.measure;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import nl.geldstroom.agreement.Agreement;
import nl.geldstroom.agreement.AgreementId;
import nl.geldstroom.evidence.Parameter;
import nl.geldstroom.money.Money;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.plan.Column;
import nl.geldstroom.plan.Direction;
import nl.geldstroom.plan.Grid;
import nl.geldstroom.plan.Nature;
import nl.geldstroom.plan.PostingKind;
import nl.geldstroom.plan.PostingRule;
import nl.geldstroom.plan.Unit;
import nl.geldstroom.provision.LineId;
import nl.geldstroom.text.LocalizedText;
import nl.geldstroom.wall.Flow;

/**
 * A plan under construction, as one measure sees it (<i>ontwerp</i>).
 *
 * <p>Amounts are columns in whole cents per month. What a measure asks for is granted after all measures of the scenario
 * have asked: claims on one line that are together too large are scaled down by the cumulative split in the order of the
 * measures' ids, so that the order in a file never matters.
 */
public interface Draft {

    /**
     * The months.
     *
     * @return the grid
     */
    Grid grid();

    /**
     * The first month of the horizon: when measures start that do not say so themselves.
     *
     * @return January of the first year that is answered for
     */
    YearMonth start();

    /**
     * What a line would cost by its volume under unchanged policy.
     *
     * @param line the line
     * @return cents per month; may be negative where the baseline is
     */
    Column need(LineId line);

    /**
     * A parameter of the measure.
     *
     * @param field its name within the measure
     * @param parameter the estimate and its evidence
     * @param text what it is, in words
     * @return a column; the constant zero if the parameter is certainly zero
     */
    Column parameter(String field, Parameter parameter, LocalizedText text);

    /**
     * A number for every month.
     *
     * @param table one number for each month of the grid
     * @param text what it is, in words
     * @param unit what it counts
     * @return a column
     */
    Column table(double[] table, LocalizedText text, Unit unit);

    /**
     * A plain number, the same in every month.
     *
     * @param value the number
     * @return a column
     */
    Column number(double value);

    /**
     * Nothing.
     *
     * @return the constant zero
     */
    Column zero();

    /**
     * A column whose formula is given later, for stocks that depend on their own past.
     *
     * @return a column that must be {@linkplain #define defined}
     */
    Column deferred();

    /**
     * Gives the formula of a deferred column.
     *
     * @param deferred the column
     * @param definition what it equals
     */
    void define(Column deferred, Column definition);

    /**
     * A yearly amount over twelve months: month k gets {@code r((A·k)/12) - r((A·(k-1))/12)}.
     *
     * @param year the amount of the year in whole cents, the same in all months of a year
     * @return cents per month
     */
    Column monthly(Column year);

    /**
     * What the walls let through of money that wants to take a route.
     *
     * <p>On a route that names a grant it is money of that grant, at most what the grant pays of the line. On any other
     * the payer's usual money goes first; if grants pay a part of the line and the usual money is used up, money of the
     * grants follows, the one that ends last first, each as its own walls let it. What a wall holds back is watched as
     * {@code blocked}, and that of a grant apart as {@code blocked/} with its id.
     *
     * @param route the way from one line to another
     * @param want cents per month, zero or more
     * @return the part that may go, under every ceiling of the rules, in cents per month
     */
    Column letThrough(Route route, Column want);

    /**
     * What the walls let through of a payment that is no part of what a line costs, such as one from a gain or a saving: on
     * an open route all of it, under every ceiling of the rules. What a wall holds back is watched.
     *
     * @param field the name within the measure under which it is watched, {@code blocked} as a rule
     * @param route the way from a line of who pays to the line for which it is meant
     * @param want cents per month, zero or more
     * @return the part that may go, in cents per month
     */
    Column letThrough(String field, Route route, Column want);

    /**
     * The same of money that leaves a payer for another party, which need not be for a line.
     *
     * @param field the name within the measure under which what a wall holds back is watched, such as {@code blocked/gm:1509}
     * @param flow whose money it is, of which kind and law, and what for
     * @param want cents per month, zero or more
     * @return the part that may go, under every ceiling of the rules, in cents per month
     */
    Column letThrough(String field, Flow flow, Column want);

    /**
     * Claims volume of a line: at most what it has.
     *
     * @param line the line
     * @param want cents per month, zero or more
     * @return what is granted, in cents per month
     */
    Column claim(LineId line, Column want);

    /**
     * Takes volume away from a line. It becomes money as its agreement lets it; on a line under the Wlz a freed place is
     * refilled first, and what is refilled is capacity, not money.
     *
     * @param line the line
     * @param volume cents per month, zero or more, the level of volume that is no longer needed
     * @param text why, in words
     * @return the part that is released as money, in cents per month
     */
    Column reduce(LineId line, Column volume, LocalizedText text);

    /**
     * What another line may spend of a reduction when it waits for the money: what was released, and in months in which
     * one lump sum covers both lines, so that money moves freely between them, all of the reduction.
     *
     * @param from the line that was {@linkplain #reduce reduced} by this measure
     * @param to the line that spends
     * @param reduction the volume by which it was reduced
     * @return cents per month
     */
    Column freed(LineId from, LineId to, Column reduction);

    /**
     * Takes volume away from a line because money ran out: as {@link #reduce}, but posted as a {@linkplain PostingKind#CUT
     * cut}, and nothing of it is refilled, because a place that is no longer paid for is not free for another. What the line is spent on falls below the reference, and later effects work in reverse.
     *
     * @param line the line
     * @param volume cents per month, zero or more, the level of volume that is no longer paid for
     * @param text why, in words
     * @return the part that is released as money, in cents per month
     */
    Column cut(LineId line, Column volume, LocalizedText text);

    /**
     * The months in which a cut on a line can bring money: not while a lump sum covers it that has not been set anew since
     * the {@linkplain #start start}, and not while a {@link SpendingGuarantee} protects it.
     *
     * @param line the line
     * @return one number for each month: 1 if it can, 0 if not
     */
    double[] cuttable(LineId line);

    /**
     * Takes volume away from a line because of an effect that became money: at most what is left of the line, and on a
     * line under the Wlz only what is not refilled.
     *
     * @param line the line
     * @param saving cents per month, zero or more
     * @param text why, in words
     * @return the part that became cash, in cents per month
     */
    Column cash(LineId line, Column saving, LocalizedText text);

    /**
     * Delivers more on a line; later effects may come of it.
     *
     * @param field a name within the measure
     * @param line the line
     * @param volume cents per month, zero or more
     * @param nature structural or incidental
     * @param text why, in words
     * @return the part that is paid: where a lump sum covers the line nothing until it is set anew, and then what it rises
     *     by for this measure, unless that also takes volume out of the same lump sum
     */
    Column deliver(String field, LineId line, Column volume, Nature nature, LocalizedText text);

    /**
     * Spends extra money on a line: a decision on money, not on volume, so that it is paid on top of whatever agreement
     * covers the line. Later effects may come of it.
     *
     * @param field a name within the measure
     * @param line the line
     * @param amount cents per month, zero or more
     * @param nature structural or incidental
     * @param text why, in words
     */
    void invest(String field, LineId line, Column amount, Nature nature, LocalizedText text);

    /**
     * Charges a line with cost that is no delivery, such as a project team.
     *
     * @param field a name within the measure
     * @param line the line
     * @param amount cents per month
     * @param nature structural or incidental
     * @param text why, in words
     */
    void charge(String field, LineId line, Column amount, Nature nature, LocalizedText text);

    /**
     * Takes own income away from a line: at most what it has.
     *
     * @param line the line
     * @param amount cents per month, zero or more
     * @param text why, in words
     */
    void loseIncome(LineId line, Column amount, LocalizedText text);

    /**
     * What is spent on a line above the reference: deliveries and extra money of all measures less what they move away.
     *
     * @param line the line
     * @return cents per month; may be negative
     */
    Column above(LineId line);

    /**
     * What is posted in a month by some of the rules of the plan: of this measure, of all others and of what is given.
     *
     * <p>It is known when all measures have compiled. A measure whose postings are among those that count, or come of
     * them, must use the {@linkplain Column#previous() month before} or {@linkplain #lastYear the year before}; else the
     * plan is refused because columns wait for each other.
     *
     * @param which the rules that count
     * @return the sum of their amounts, in cents per month
     */
    Column posted(Predicate<PostingRule> which);

    /**
     * What some of the rules of the plan do to an account in a month, as {@link #posted}: what they debit it with less what
     * they credit it with.
     *
     * @param account the account, for example {@code cost/gm:1509/6.1}
     * @param which the rules that count
     * @return cents per month
     */
    Column moved(String account, Predicate<PostingRule> which);

    /**
     * What is {@linkplain #posted posted} in a month, by what it does to the balance of its payer.
     *
     * @param which the rules that count
     * @return what counts for the balance less what counts against it, in cents per month
     */
    default Column balance(Predicate<PostingRule> which) {
        return posted(which.and(rule -> rule.kind().direction() == Direction.IN))
                .minus(posted(which.and(rule -> rule.kind().direction() == Direction.OUT)));
    }

    /**
     * What money of grants that lines of a payer cannot spend would do to its balance, if only some postings counted for what
     * the lines cost: what is carried over less what is owed. What is really owed belongs to the grant and not to a measure;
     * the difference between two of these is what some postings change in it.
     *
     * @param payer the payer
     * @param counting the postings that count for what a line costs
     * @return cents per month
     */
    Column unspent(PartyId payer, Predicate<PostingRule> counting);

    /**
     * A running total within the calendar year: {@code T[t] = c[t]} in January and {@code T[t] = T[t-1] + c[t]} in other
     * months.
     *
     * @param monthly cents per month
     * @return what came since January, with the month itself
     */
    Column sinceJanuary(Column monthly);

    /**
     * The total of the calendar year before, the same in every month; zero in the first year of the plan.
     *
     * @param monthly cents per month
     * @return the sum of the twelve months of the year before
     */
    Column lastYear(Column monthly);

    /**
     * A running total from the first month of the plan: {@code T[t] = T[t-1] + c[t]}.
     *
     * @param monthly cents per month
     * @return what came up to and with the month
     */
    Column sinceStart(Column monthly);

    /**
     * Posts any amount in the money book.
     *
     * @param field a name within the measure
     * @param kind what the posting is about; its direction says what it does to the balance of the payer
     * @param nature structural or incidental
     * @param payer whose budget it is
     * @param line the budget line; absent if it touches none
     * @param debit the account that receives, for example {@code fund/vitality}
     * @param credit the account that gives, for example {@code means/gm:1509}
     * @param amount whole cents per month
     * @param text why, in words
     */
    void post(
            String field,
            PostingKind kind,
            Nature nature,
            PartyId payer,
            Optional<LineId> line,
            String debit,
            String credit,
            Column amount,
            LocalizedText text);

    /**
     * Pays money from the means of one party to those of another, through an account {@code between/} with the id of the
     * measure that is always empty after it.
     *
     * @param field a name within the measure
     * @param from who pays
     * @param to who receives
     * @param amount whole cents per month; a negative amount goes the other way
     * @param nature structural or incidental
     * @param text why, in words
     */
    default void pay(String field, PartyId from, PartyId to, Column amount, Nature nature, LocalizedText text) {
        String between = "between/" + measureId();
        post(
                field + "/paid",
                PostingKind.PAID_OVER,
                nature,
                from,
                Optional.empty(),
                between,
                "means/" + from,
                amount,
                text);
        post(
                field + "/received",
                PostingKind.RECEIVED,
                nature,
                to,
                Optional.empty(),
                "means/" + to,
                between,
                amount,
                text);
    }

    /**
     * Claims a part of what measures yielded to a payer, to spend it once more: together at most what they yielded, so that
     * no euro is spent twice. What counts is what the measures did to the balance of the payer, after what risk equalisation
     * took of it; of claims on one payer those of all measures together that a claim of something in the month names.
     *
     * @param payer whose gain it is
     * @param of the ids of the measures whose yield may be spent
     * @param yearly false: what the month before yielded; true: a twelfth of what the calendar year before yielded
     * @param want cents per month, zero or more
     * @return what is granted, in cents per month
     */
    Column claimYield(PartyId payer, Set<String> of, boolean yearly, Column want);

    /**
     * What measures yielded to a payer in the month before, or a twelfth of what they yielded in the calendar year before:
     * zero where they cost money.
     *
     * @param payer whose gain it is
     * @param of the ids of the measures
     * @param yearly whether the year before counts, and not the month before
     * @return cents per month
     */
    default Column yielded(PartyId payer, Set<String> of, boolean yearly) {
        Column balance = balance(rule -> rule.payer().equals(payer)
                && (rule.measure().filter(of::contains).isPresent() || rule.kind() == PostingKind.EQUALISATION));
        return yearly
                ? monthly(lastYear(balance).positive())
                : balance.previous().positive();
    }

    /**
     * The measure that is being compiled.
     *
     * @return its id
     */
    String measureId();

    /**
     * Books value, which is not money.
     *
     * @param field a name within the measure
     * @param beneficiary who has the value
     * @param amount cents of value per month
     * @param text of what, in words
     */
    void value(String field, PartyId beneficiary, Column amount, LocalizedText text);

    /**
     * Whose budget a line is.
     *
     * @param line the line
     * @return its payer
     */
    PartyId payerOf(LineId line);

    /**
     * The lines of a payer.
     *
     * @param payer the payer
     * @return their ids, in order; empty if it has no line in the baseline
     */
    ImmutableSortedSet<LineId> linesOf(PartyId payer);

    /**
     * What a party can pay of its own.
     *
     * @param party the party
     * @return its purse, the same for all measures
     */
    Purse purse(PartyId party);

    /**
     * The reserve of a payer at the {@linkplain #start start}.
     *
     * @param payer the payer
     * @return the amount; zero if none is given
     */
    Money reserveOf(PartyId payer);

    /**
     * All measures of the scenario, also those that have not compiled yet.
     *
     * @return the measures, in the order of their ids
     */
    ImmutableList<Measure> measures();

    /**
     * An agreement of the scenario.
     *
     * @param id its id
     * @return the agreement
     * @throws IllegalArgumentException if the scenario has none with that id
     */
    Agreement agreement(AgreementId id);

    /**
     * How many people use a line in the base year.
     *
     * @param line the line
     * @return the number; empty if not known
     */
    Optional<Long> clientsOf(LineId line);

    /**
     * What a line cost in the base year.
     *
     * @param line the line
     * @return its gross cost of that year
     */
    Money costOf(LineId line);

    /**
     * How prices of a line stand to those of the base year: {@code i = 1} in the base year, and each January {@code i =
     * (i·(1+p))} with the growth p of prices of the line.
     *
     * @param line the line
     * @return the factor, not rounded
     */
    Column prices(LineId line);

    /**
     * Watches a column under a name.
     *
     * @param field a name within the measure
     * @param line the line it is about
     * @param column the column
     * @param unit what it counts
     * @param text what it is, in words
     */
    void observe(String field, LineId line, Column column, Unit unit, LocalizedText text);

    /**
     * Watches a column that is about no single line.
     *
     * @param field a name within the measure
     * @param column the column
     * @param unit what it counts
     * @param text what it is, in words
     */
    void observe(String field, Column column, Unit unit, LocalizedText text);
}

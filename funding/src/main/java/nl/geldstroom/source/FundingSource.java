package nl.geldstroom.source;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.geldstroom.evidence.Evidence;
import nl.geldstroom.law.LawId;
import nl.geldstroom.money.Money;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.plan.Nature;
import nl.geldstroom.provision.LineId;
import nl.geldstroom.text.LocalizedText;

/**
 * Where money of a payer comes from (<i>bekostigingsbron</i>), with its amounts by year and the rules that come with it.
 *
 * <p>In JSON the property {@code type} says which kind. Money of a source stands in lines of its recipient, or, if it names
 * none, in its general means. What stands in lines is carved out of their own income of the base year, so that it counts
 * once: {@code own income = income - (parts of all sources on the line in the base year)}. Over its lines the amount A of a
 * year is split by the cumulative shares {@code S_i} of its parts in the order of their lines, {@code r(S_i·A) -
 * r(S_(i-1)·A)}, the last bound being A.
 *
 * <p>What somebody pays who is a payer of the scenario himself stands in the cost of his own line: a source says only what
 * its recipient gets, so that all payers together count it once.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface FundingSource permits SpecificGrant, GeneralGrant, TransformationMoney, OtherSource {

    /**
     * The name of the source, unique within a scenario.
     *
     * @return the id
     */
    String id();

    /**
     * What the source is called.
     *
     * @return the title in both languages
     */
    LocalizedText title();

    /**
     * Whose money it is.
     *
     * @return the recipient, who pays the lines that it stands in
     */
    PartyId recipient();

    /**
     * What kind of instrument it is.
     *
     * @return the instrument, which gives its usual rules
     */
    Instrument instrument();

    /**
     * In which lines of the baseline it stands.
     *
     * @return the parts, whose shares add up to 1; empty: in no line, it is part of the general means
     */
    ImmutableList<GrantPart> parts();

    /**
     * The amount of a year.
     *
     * @param year the year
     * @return the amount; zero where nothing is granted
     */
    Money amount(Year year);

    /**
     * Whether the money of a year comes back every year after it.
     *
     * @param year the year
     * @return structural only for what has no end
     */
    Nature nature(Year year);

    /**
     * Whether the base year is known, so that it can be carved out of the lines.
     *
     * @param year the base year
     * @return true if there is an amount of that year, if only 0
     */
    boolean knows(Year year);

    /**
     * The last year with a decided amount: sources that end first pay a line first.
     *
     * @return the year
     */
    Year lastYear();

    /**
     * Where the amounts come from.
     *
     * @return the evidence; absent: no source was given
     */
    Optional<Evidence> evidence();

    /**
     * The regulation that says on what the money may be spent.
     *
     * @return the law; absent: not known, and walls ask what holds for every such money
     */
    default Optional<LawId> law() {
        return Optional.empty();
    }

    /**
     * What becomes of what a line cannot spend.
     *
     * @return the rules; absent: nobody asks it back, the amount counts as income whatever the line costs
     */
    default Optional<Unspent> unspent() {
        return Optional.empty();
    }

    /**
     * The id of the source that this one follows: the two are never together with another successor of the first.
     *
     * @return the id; absent if it follows none
     */
    default Optional<String> follows() {
        return Optional.empty();
    }

    /**
     * The rules that come with the money.
     *
     * @return those that the source states, else the usual ones of its instrument
     */
    default FundingTerms rules() {
        return instrument().terms();
    }

    /**
     * Whether the money is bound to its lines, so that it pays them first and asks walls of its own.
     *
     * @return true for money that stands in lines and is earmarked, for a plan or as agreed; false for free money, a price, and
     *     what insured care is paid of, which is the usual money of its recipient
     */
    default boolean isBound() {
        return !parts().isEmpty() && rules().spending().isBound() && rules().spending() != SpendingRule.INSURED_CARE;
    }

    /**
     * The amount of a year over the lines.
     *
     * @param year the year
     * @return whole cents for each line, adding up to the amount; empty if it stands in no line
     */
    default ImmutableSortedMap<LineId, Money> over(Year year) {
        double amount = amount(year).cents();
        List<GrantPart> ordered =
                parts().stream().sorted((x, y) -> x.line().compareTo(y.line())).toList();
        Map<LineId, Money> split = new TreeMap<>();
        BigDecimal sum = BigDecimal.ZERO;
        double before = 0;
        for (int i = 0; i < ordered.size(); i++) {
            sum = sum.add(ordered.get(i).share().value());
            double bound = i == ordered.size() - 1 ? amount : Math.rint(sum.doubleValue() * amount);
            split.merge(ordered.get(i).line(), Money.ofCents((long) (bound - before)), Money::plus);
            before = bound;
        }
        return ImmutableSortedMap.copyOf(split);
    }
}

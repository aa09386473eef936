package nl.geldstroom.plan;

import java.util.Optional;
import nl.geldstroom.law.LawId;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.provision.LineId;
import nl.geldstroom.text.LocalizedText;
import org.immutables.value.Value;

/**
 * What is posted every month (<i>boekingsregel</i>): from which account to which, for whom and why.
 *
 * <p>A positive amount is debited to one account and credited to the other; the accounts are in euro cents. The id is
 * unique within a plan.
 *
 * @param id the name of the rule, for example {@code shift/spend}
 * @param book money or value
 * @param kind what the posting is about
 * @param nature structural or incidental
 * @param debit the account that receives
 * @param credit the account that gives
 * @param payer whose budget it is
 * @param line the budget line; absent if it touches none
 * @param law the law under which is paid
 * @param agreement the agreement that causes it; absent if none does
 * @param measure the measure that causes it; absent under unchanged policy
 * @param source the funding source; absent for general means
 * @param text what it is, in words
 */
@Value.Builder
public record PostingRule(
        String id,
        Book book,
        PostingKind kind,
        Nature nature,
        String debit,
        String credit,
        PartyId payer,
        Optional<LineId> line,
        LawId law,
        Optional<String> agreement,
        Optional<String> measure,
        Optional<String> source,
        LocalizedText text) {

    /**
     * Starts a rule.
     *
     * @return a builder
     */
    public static PostingRuleBuilder builder() {
        return new PostingRuleBuilder();
    }
}

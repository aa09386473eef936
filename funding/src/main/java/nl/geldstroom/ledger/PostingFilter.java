package nl.geldstroom.ledger;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import nl.geldstroom.law.LawId;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.plan.Nature;
import nl.geldstroom.plan.PostingKind;
import nl.geldstroom.plan.PostingRule;
import nl.geldstroom.provision.LineId;
import org.immutables.value.Value;

/**
 * Which postings count (<i>selectie van boekingen</i>): those that answer to everything that is given.
 *
 * <p>Example: payer {@code gm:1509} and kind {@code release} are all releases of that municipality, on whatever line.
 *
 * @param payer whose budget it is; absent: anybody's
 * @param line the budget line; absent: any, or none
 * @param law the law under which is paid; absent: any
 * @param kinds what the posting is about; empty: anything
 * @param nature structural or incidental; absent: both
 * @param measure the measure that causes it; absent: any, or none
 * @param agreement the agreement that causes it; absent: any, or none
 * @param source the funding source; absent: any, or general means
 * @param account an account that is debited or credited; absent: any
 */
@Value.Builder
public record PostingFilter(
        Optional<PartyId> payer,
        Optional<LineId> line,
        Optional<LawId> law,
        ImmutableSet<PostingKind> kinds,
        Optional<Nature> nature,
        Optional<String> measure,
        Optional<String> agreement,
        Optional<String> source,
        Optional<String> account) {

    /** Every posting. */
    public static final PostingFilter ALL = builder().build();

    /**
     * Starts a filter.
     *
     * @return a builder
     */
    public static PostingFilterBuilder builder() {
        return new PostingFilterBuilder();
    }

    /**
     * Whether the postings of a rule count.
     *
     * @param rule the rule
     * @return true if it answers to everything that is given
     */
    public boolean takes(PostingRule rule) {
        return payer.map(rule.payer()::equals).orElse(true)
                && (line.isEmpty() || line.equals(rule.line()))
                && law.map(rule.law()::equals).orElse(true)
                && (kinds.isEmpty() || kinds.contains(rule.kind()))
                && nature.map(of -> of == rule.nature()).orElse(true)
                && (measure.isEmpty() || measure.equals(rule.measure()))
                && (agreement.isEmpty() || agreement.equals(rule.agreement()))
                && (source.isEmpty() || source.equals(rule.source()))
                && account.map(name -> name.equals(rule.debit()) || name.equals(rule.credit()))
                        .orElse(true);
    }

    PostingFilter payer(PartyId of) {
        return new PostingFilter(Optional.of(of), line, law, kinds, nature, measure, agreement, source, account);
    }

    PostingFilter line(LineId of) {
        return new PostingFilter(payer, Optional.of(of), law, kinds, nature, measure, agreement, source, account);
    }

    PostingFilter law(LawId of) {
        return new PostingFilter(payer, line, Optional.of(of), kinds, nature, measure, agreement, source, account);
    }

    PostingFilter nature(Nature of) {
        return new PostingFilter(payer, line, law, kinds, Optional.of(of), measure, agreement, source, account);
    }

    PostingFilter measure(String of) {
        return new PostingFilter(payer, line, law, kinds, nature, Optional.of(of), agreement, source, account);
    }

    PostingFilter agreement(String of) {
        return new PostingFilter(payer, line, law, kinds, nature, measure, Optional.of(of), source, account);
    }

    PostingFilter source(String of) {
        return new PostingFilter(payer, line, law, kinds, nature, measure, agreement, Optional.of(of), account);
    }

    PostingFilter account(String of) {
        return new PostingFilter(payer, line, law, kinds, nature, measure, agreement, source, Optional.of(of));
    }

    PostingFilter kinds(Iterable<PostingKind> of) {
        return new PostingFilter(
                payer, line, law, ImmutableSet.copyOf(of), nature, measure, agreement, source, account);
    }
}

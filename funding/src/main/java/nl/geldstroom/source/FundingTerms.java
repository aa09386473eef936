package nl.geldstroom.source;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import nl.geldstroom.evidence.Reliability;
import nl.geldstroom.law.Article;
import nl.geldstroom.text.LocalizedText;
import org.immutables.value.Value;

/**
 * The rules that come with money (<i>spelregels van een geldstroom</i>).
 *
 * <p>Each {@link Instrument} has its usual ones; a source may state others. For example those of a specific grant: for its
 * purpose only, paid back what is left, accounted for by 15 July of the year after, on article 15a of the Fvw.
 *
 * @param spending on what it may be spent
 * @param yearEnd what becomes of what is left at the end of the year
 * @param accountability by when the recipient accounts for a year; absent: it does not, or it is not known
 * @param ends when the money ends, in words; absent: not known
 * @param legalBasis the articles that it rests on; empty if none is known
 * @param reliability how the rules were read; everything but high is shown as {@code unverified}
 * @param note what a reader should know; absent: nothing
 */
@Value.Builder
public record FundingTerms(
        SpendingRule spending,
        YearEnd yearEnd,
        Optional<Accountability> accountability,
        Optional<LocalizedText> ends,
        ImmutableList<Article> legalBasis,
        Reliability reliability,
        Optional<LocalizedText> note) {

    /**
     * Starts terms.
     *
     * @return a builder
     */
    public static FundingTermsBuilder builder() {
        return new FundingTermsBuilder();
    }

    /**
     * Whether outputs mark the rules as {@code unverified}.
     *
     * @return true unless they were read at their source
     */
    public boolean isUnverified() {
        return reliability.isUnverified();
    }
}

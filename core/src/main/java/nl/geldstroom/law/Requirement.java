package nl.geldstroom.law;

import com.fasterxml.jackson.annotation.JsonProperty;
import nl.geldstroom.evidence.Reliability;
import nl.geldstroom.text.LocalizedText;
import org.immutables.value.Value;

/**
 * What an article asks (<i>wettelijk vereiste</i>) of a contract, of a shift of money, of a subsidy or of a budget.
 *
 * <p>A summary in our own words, never the text of the law: {@code awb/4:56} asks of a subsidy that payment is suspended
 * for at most thirteen weeks. Who must rely on it reads the article; {@link Article#citation} leads there.
 *
 * @param article where it stands
 * @param subject what it is about
 * @param summary what it asks, in one or two sentences
 * @param source where the article was read
 * @param reliability how sure the summary is: high only if a present text, or a quotation of one, was read
 */
@Value.Builder
public record Requirement(
        Article article, Subject subject, LocalizedText summary, LocalizedText source, Reliability reliability) {

    /** What a requirement is about (<i>onderwerp</i>). */
    public enum Subject {
        /** Who must provide what, and within which term. */
        @JsonProperty("duty")
        DUTY("plicht", "duty"),
        /** Whether money may move from one provision, law or payer to another. */
        @JsonProperty("shift")
        SHIFT("verschuiving", "shift"),
        /** What a contract, its award and its price must respect. */
        @JsonProperty("contract")
        CONTRACT("contract", "contract"),
        /** What a subsidy must respect. */
        @JsonProperty("subsidy")
        SUBSIDY("subsidie", "subsidy"),
        /** How budgets, plans and accounts are made, and when. */
        @JsonProperty("budget")
        BUDGET("begroting", "budget");

        private final LocalizedText label;

        Subject(String nl, String en) {
            label = LocalizedText.of(nl, en);
        }

        /**
         * What outputs call it.
         *
         * @return the name, for example {@code verschuiving} or {@code shift}
         */
        public LocalizedText label() {
            return label;
        }
    }

    /**
     * Starts a requirement.
     *
     * @return a builder
     */
    public static RequirementBuilder builder() {
        return new RequirementBuilder();
    }

    /**
     * Whether outputs mark the summary as {@code unverified}.
     *
     * @return true for everything but a present text that was read
     */
    public boolean isUnverified() {
        return reliability.isUnverified();
    }

    @Override
    public String toString() {
        return article + " (" + subject.label().en() + ")";
    }
}

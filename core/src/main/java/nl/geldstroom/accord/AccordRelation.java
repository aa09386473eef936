package nl.geldstroom.accord;

import com.fasterxml.jackson.annotation.JsonProperty;
import nl.geldstroom.evidence.Publication;
import nl.geldstroom.text.LocalizedText;
import org.immutables.value.Value;

/**
 * What one accord does to another (<i>verhouding</i>).
 *
 * <p>For example: the GALA takes over where the IZA stops.
 *
 * @param from the accord that does it
 * @param kind what it does
 * @param to the accord it is done to
 * @param text the relation in a sentence
 * @param publication where it stands
 */
@Value.Builder
public record AccordRelation(AccordId from, Kind kind, AccordId to, LocalizedText text, Publication publication) {

    /** What an accord does to another. */
    public enum Kind {
        /** It works out a part of it. */
        @JsonProperty("elaborates")
        ELABORATES,
        /** It begins where the other stops. */
        @JsonProperty("takesOver")
        TAKES_OVER,
        /** It adds agreements to it. */
        @JsonProperty("supplements")
        SUPPLEMENTS,
        /** Some of its money comes from it. */
        @JsonProperty("takesMoneyFrom")
        TAKES_MONEY_FROM,
        /** It goes on with what the other began. */
        @JsonProperty("continues")
        CONTINUES,
        /** It stands beside it. */
        @JsonProperty("goesWith")
        GOES_WITH
    }

    /**
     * Checks that there are two accords.
     *
     * @param from the accord that does it
     * @param kind what it does
     * @param to the accord it is done to
     * @param text the relation in a sentence
     * @param publication where it stands
     * @throws IllegalArgumentException if it is one accord
     */
    public AccordRelation {
        if (from.equals(to)) {
            throw new IllegalArgumentException("The accord (" + from + ") must be related to another than itself.");
        }
    }

    /**
     * Starts a relation.
     *
     * @return a builder
     */
    public static AccordRelationBuilder builder() {
        return new AccordRelationBuilder();
    }
}

package nl.geldstroom.accord;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import nl.geldstroom.evidence.Publication;
import nl.geldstroom.text.LocalizedText;
import org.immutables.value.Value;

/**
 * What an accord, or a grant that pays for it, asks by a date (<i>afspraak met een datum</i>).
 *
 * <p>For example five chain approaches started on 1 January 2024 and regional agreements on prevention before 1 January
 * 2025. It is an agreement between administrations or a condition for getting money; a duty by law is not among the
 * choices, because it stands in an act and not here.
 *
 * @param id its name, for example {@code gala-regional-agreements}
 * @param accord the accord that it belongs to
 * @param rows the rows of the coverage page that ask for it; empty if none does
 * @param bearer who is to meet it
 * @param bindingness how it binds
 * @param moment whether the due date itself is still in time
 * @param due the date that the source names
 * @param text what is to be done, as an infinitive
 * @param publication where it stands and how it was read
 */
@Value.Builder
public record Obligation(
        ObligationId id,
        AccordId accord,
        ImmutableList<String> rows,
        Bearer bearer,
        Bindingness bindingness,
        Moment moment,
        LocalDate due,
        LocalizedText text,
        Publication publication) {

    /** Who is to meet an obligation. */
    public enum Bearer {
        /** Each municipality. */
        @JsonProperty("municipality")
        MUNICIPALITY,
        /** The municipalities of a region together. */
        @JsonProperty("region")
        REGION
    }

    /** How an obligation binds, never as a law. */
    public enum Bindingness {
        /** Parties say that they mean to. */
        @JsonProperty("intention")
        INTENTION("voornemen", "intention"),
        /** Parties agreed on it in an accord. */
        @JsonProperty("agreement")
        AGREEMENT("bestuurlijke afspraak, geen wettelijke plicht", "administrative agreement, no duty by law"),
        /** Without it a grant is not paid, or is claimed back. */
        @JsonProperty("grantCondition")
        GRANT_CONDITION("voorwaarde van een uitkering, geen wettelijke plicht", "condition of a grant, no duty by law");

        private final LocalizedText label;

        Bindingness(String nl, String en) {
            this.label = LocalizedText.of(nl, en);
        }

        /**
         * How it binds, in words.
         *
         * @return the words, to go on a sentence
         */
        public LocalizedText label() {
            return label;
        }
    }

    /** Whether the due date is still in time. */
    public enum Moment {
        /** It must be there before the date. */
        @JsonProperty("before")
        BEFORE,
        /** It must be there on the date at the latest. */
        @JsonProperty("on")
        ON
    }

    /**
     * Starts an obligation.
     *
     * @return a builder
     */
    public static ObligationBuilder builder() {
        return new ObligationBuilder();
    }

    /**
     * The last day that is in time.
     *
     * @return 31 December 2024 for what must be there before 1 January 2025
     */
    public LocalDate lastDay() {
        return moment == Moment.BEFORE ? due.minusDays(1) : due;
    }
}

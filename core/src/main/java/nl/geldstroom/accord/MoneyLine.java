package nl.geldstroom.accord;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Year;
import java.util.Optional;
import nl.geldstroom.evidence.Publication;
import nl.geldstroom.money.Money;
import nl.geldstroom.text.LocalizedText;
import org.immutables.value.Value;

/**
 * An amount that an accord costs the State (<i>geldregel</i>), as one source names it.
 *
 * <p>For example what the AZWA takes from the transformation funds: 346 million by one source, 361 million by another.
 * Both are lines of one topic.
 *
 * @param id its name
 * @param topic what it is of; lines of one topic and year speak of the same money
 * @param text what it is for
 * @param year the budget year; absent for all years together, or for every year if it is structural
 * @param amount the amount
 * @param nature whether it ends
 * @param publication where it stands and how it was read
 */
@Value.Builder
public record MoneyLine(
        String id,
        String topic,
        LocalizedText text,
        Optional<Year> year,
        Money amount,
        Nature nature,
        Publication publication) {

    /** Whether money ends (<i>incidenteel of structureel</i>). */
    public enum Nature {
        /** For a limited number of years. */
        @JsonProperty("incidental")
        INCIDENTAL,
        /** Every year, without an end. */
        @JsonProperty("structural")
        STRUCTURAL
    }

    /**
     * Checks that the line has a name and a topic and that the amount is one to spend.
     *
     * @param id its name
     * @param topic what it is of
     * @param text what it is for
     * @param year the budget year
     * @param amount the amount
     * @param nature whether it ends
     * @param publication where it stands
     * @throws IllegalArgumentException if name or topic is blank or the amount is below zero
     */
    public MoneyLine {
        if (id.isBlank() || topic.isBlank()) {
            throw new IllegalArgumentException("The money line (" + id + ") must have an id and a topic.");
        }
        if (amount.cents() < 0) {
            throw new IllegalArgumentException(
                    "The amount (" + amount + ") of the money line (" + id + ") must be zero or more.");
        }
    }

    /**
     * Starts a money line.
     *
     * @return a builder
     */
    public static MoneyLineBuilder builder() {
        return new MoneyLineBuilder();
    }
}

package nl.geldstroom.accord;

import com.google.common.collect.ImmutableList;
import java.time.Year;
import java.util.Optional;
import nl.geldstroom.evidence.Publication;
import nl.geldstroom.text.LocalizedText;
import org.immutables.value.Value;

/**
 * The grant by which the State pays for an accord (<i>financiële regeling</i>): the accord is the policy, this its money.
 *
 * <p>For example the brede SPUK of 2023 to 2026 for the GALA.
 *
 * @param id its name, for example {@code brede-spuk}
 * @param accord the accord that it pays for
 * @param name what it is called
 * @param regulation where the regulation was published; absent if unknown
 * @param first the first year it pays
 * @param last the last year it pays
 * @param activities for what municipalities may use it, as far as known
 * @param conditions what it asks in return, as far as known
 * @param publication where all this stands
 */
@Value.Builder
public record FundingScheme(
        String id,
        AccordId accord,
        LocalizedText name,
        Optional<String> regulation,
        Year first,
        Year last,
        ImmutableList<LocalizedText> activities,
        ImmutableList<LocalizedText> conditions,
        Publication publication) {

    /**
     * Checks the years.
     *
     * @param id its name
     * @param accord the accord that it pays for
     * @param name what it is called
     * @param regulation where the regulation was published
     * @param first the first year it pays
     * @param last the last year it pays
     * @param activities for what municipalities may use it
     * @param conditions what it asks in return
     * @param publication where all this stands
     * @throws IllegalArgumentException if it has no name or ends before it starts
     */
    public FundingScheme {
        if (id.isBlank()) {
            throw new IllegalArgumentException("The id of the scheme for " + accord + " must not be blank.");
        }
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("The last year (" + last + ") of the scheme (" + id
                    + ") must not be before its first (" + first + ").");
        }
    }

    /**
     * Starts a scheme.
     *
     * @return a builder
     */
    public static FundingSchemeBuilder builder() {
        return new FundingSchemeBuilder();
    }

    /**
     * Whether the scheme pays in a year.
     *
     * @param year the year
     * @return true from its first to its last year
     */
    public boolean paysIn(Year year) {
        return !year.isBefore(first) && !year.isAfter(last);
    }
}

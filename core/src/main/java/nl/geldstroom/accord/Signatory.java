package nl.geldstroom.accord;

import java.util.Optional;
import nl.geldstroom.evidence.Publication;
import nl.geldstroom.party.Party;
import nl.geldstroom.text.LocalizedText;
import nl.geldstroom.time.RoughDate;
import org.immutables.value.Value;

/**
 * A party that signed an accord or belongs to those who made a statement (<i>ondertekenaar</i>).
 *
 * <p>For example VNG under the AZWA, with the reservation that its members had yet to be consulted.
 *
 * @param party who signed
 * @param signed when, if not on the date of the document; absent otherwise
 * @param reservation what the party signed subject to; absent if nothing is known
 * @param publication where it stands that it signed
 */
@Value.Builder
public record Signatory(
        Party party, Optional<RoughDate> signed, Optional<LocalizedText> reservation, Publication publication) {

    /**
     * Starts a signatory.
     *
     * @return a builder
     */
    public static SignatoryBuilder builder() {
        return new SignatoryBuilder();
    }
}

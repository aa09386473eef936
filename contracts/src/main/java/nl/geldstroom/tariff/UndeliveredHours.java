package nl.geldstroom.tariff;

import nl.geldstroom.evidence.Parameter;
import nl.geldstroom.text.LocalizedText;

/**
 * Hours that are paid but not delivered (<i>niet-productieve uren</i>): leave, illness, training, meetings, travel time.
 *
 * @param name what they are
 * @param perYear how many hours of a full-time year
 */
public record UndeliveredHours(LocalizedText name, Parameter perYear) {

    /**
     * Checks the hours.
     *
     * @param name what they are
     * @param perYear how many hours of a full-time year
     * @throws IllegalArgumentException if they can be below 0 or above 3,000
     */
    public UndeliveredHours {
        perYear.within("hours for " + name.en(), 0, 3000);
    }

    /**
     * Hours that are paid but not delivered.
     *
     * @param name what they are
     * @param perYear how many hours of a full-time year
     * @return the hours
     * @throws IllegalArgumentException if they can be below 0 or above 3,000
     */
    public static UndeliveredHours of(LocalizedText name, Parameter perYear) {
        return new UndeliveredHours(name, perYear);
    }
}

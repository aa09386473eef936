package nl.geldstroom.tariff;

import nl.geldstroom.evidence.Parameter;
import nl.geldstroom.text.LocalizedText;

/**
 * What comes on top of a salary by the collective agreement (<i>toeslag</i>): holiday pay, irregular hours, year-end.
 *
 * @param name what it is for
 * @param share as a part of the salary: 0.08 for 8 %
 */
public record SalarySurcharge(LocalizedText name, Parameter share) {

    /**
     * Checks the share.
     *
     * @param name what it is for
     * @param share as a part of the salary
     * @throws IllegalArgumentException if it can be below 0 or above 1
     */
    public SalarySurcharge {
        share.within("surcharge for " + name.en(), 0, 1);
    }

    /**
     * What comes on top of a salary.
     *
     * @param name what it is for
     * @param share as a part of the salary: 0.08 for 8 %
     * @return the surcharge
     * @throws IllegalArgumentException if it can be below 0 or above 1
     */
    public static SalarySurcharge of(LocalizedText name, Parameter share) {
        return new SalarySurcharge(name, share);
    }
}

package nl.geldstroom.measure;

import nl.geldstroom.document.Faults;
import nl.geldstroom.evidence.Parameter;

/**
 * A team that carries a change for some years (<i>transitieteam</i>): incidental cost.
 *
 * @param perYear euros a year, zero or more
 * @param years how many years from the start of the measure, at least 1
 */
public record TransitionTeam(Parameter perYear, int years) {

    /**
     * Checks the ranges.
     *
     * @param perYear euros a year
     * @param years how many years
     * @throws IllegalArgumentException if the amount can be negative or above a billion, or there is no year
     */
    public TransitionTeam {
        Faults faults = new Faults();
        perYear.within(faults, "/perYear", "perYear of the transition team", 0, 1e9);
        if (years < 1 || years > 100) {
            faults.add(
                    "/years",
                    "out-of-range",
                    "The years (" + years + ") of the transition team must lie between 1 and 100.");
        }
        faults.throwIfAny();
    }
}

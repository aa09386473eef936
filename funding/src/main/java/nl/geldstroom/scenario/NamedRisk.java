package nl.geldstroom.scenario;

import nl.geldstroom.document.Faults;
import nl.geldstroom.evidence.Grounded;
import nl.geldstroom.evidence.Use;
import nl.geldstroom.money.Money;
import nl.geldstroom.text.LocalizedText;

/**
 * Something that may go wrong, for the paragraph on reserve and risk (<i>risico</i>): a chance and what it then costs.
 *
 * <p>It counts in no projection; it is laid beside what can bear it. Example: a chance of 0.3 that a successor grant of 574,568 does
 * not come weighs 172,370.40.
 *
 * @param id the name of the risk, unique within the scenario
 * @param title what may happen
 * @param chance how likely it is within the horizon, 0 to 1, with what it rests on
 * @param impact what it then costs, once, over the horizon
 */
public record NamedRisk(String id, LocalizedText title, Grounded chance, Money impact) {

    /**
     * Checks chance and impact.
     *
     * @param id the name of the risk
     * @param title what may happen
     * @param chance how likely it is
     * @param impact what it then costs
     * @throws nl.geldstroom.document.InvalidValueException if the chance can lie outside 0 to 1, the impact is negative, or the
     *     chance rests on a claim that is for another use
     */
    public NamedRisk {
        Faults faults = new Faults();
        if (chance.estimate().low() < 0 || chance.estimate().high() > 1) {
            faults.add(
                    "/chance",
                    "out-of-range",
                    "The chance (" + chance.estimate().low() + " to "
                            + chance.estimate().high() + ") of risk (" + id
                            + ") must lie between 0 and 1. Maybe it was meant as a percentage: write 0.3 for 30 %.");
        }
        if (impact.isNegative()) {
            faults.add(
                    "/impact",
                    "negative-amount",
                    "The impact (" + impact + ") of risk (" + id + ") must be zero or more: what it costs.");
        }
        chance.usedAs(faults, "/chance", "chance of risk (" + id + ")", Use.PROBABILITY);
        faults.throwIfAny();
    }
}

package nl.geldstroom.scenario;

import java.util.Optional;
import nl.geldstroom.document.Faults;
import nl.geldstroom.evidence.Evidence;

/**
 * Two uncertain numbers that move together (<i>samenhangend paar</i>).
 *
 * <p>Several pairs that share a number are one matrix together; what no pair names is 0 in it.
 *
 * @param first the id of one parameter, for example {@code shift/share}
 * @param second the id of the other
 * @param correlation the correlation of their normal scores, above -1 and below 1
 * @param evidence where the number comes from; absent: no source was given
 */
public record CorrelatedPair(String first, String second, double correlation, Optional<Evidence> evidence) {

    /**
     * Checks the two and their correlation.
     *
     * @param first the id of one parameter
     * @param second the id of the other
     * @param correlation the correlation of their normal scores
     * @param evidence where the number comes from
     * @throws nl.geldstroom.document.InvalidValueException if the two are the same, or the correlation is not between -1 and 1
     */
    public CorrelatedPair {
        Faults faults = new Faults();
        if (first.equals(second)) {
            faults.add(
                    "/second",
                    "correlation-parameters",
                    "The second parameter (" + ScenarioCheck.shortened(second)
                            + ") of a pair must be another than the first.");
        }
        if (!(Math.abs(correlation) < 1)) {
            faults.add(
                    "/correlation",
                    "correlation-range",
                    "The correlation (" + correlation + ") of two parameters must lie between -1 and 1. Maybe use one"
                            + " number for both if they always move together.");
        }
        faults.throwIfAny();
    }

    /**
     * Two numbers that move together, without a source.
     *
     * @param first the id of one parameter
     * @param second the id of the other
     * @param correlation the correlation of their normal scores, above -1 and below 1
     * @return the pair
     * @throws nl.geldstroom.document.InvalidValueException if the two are the same, or the correlation is not between -1 and 1
     */
    public static CorrelatedPair of(String first, String second, double correlation) {
        return new CorrelatedPair(first, second, correlation, Optional.empty());
    }
}

package nl.geldstroom.agreement;

import java.time.Period;
import java.util.Optional;
import nl.geldstroom.document.Faults;
import nl.geldstroom.evidence.Parameter;
import nl.geldstroom.evidence.Use;
import org.immutables.value.Value;

/**
 * A right to let the agreement go on for another period (<i>verlengingsoptie</i>).
 *
 * <p>Options follow each other: the second starts where the first ends.
 *
 * @param length how much longer the agreement lasts
 * @param exerciser who may use it
 * @param notice how long before its start it must be used; {@code P6M} before 1 January 2032 is before 1 July 2031
 * @param exercised whether it has been used, is presumed to be, or is not
 * @param probability how likely it is that it will be used, 0 to 1; absent: not estimated
 */
@Value.Builder
public record ExtensionOption(
        Period length, Exerciser exerciser, Period notice, Exercise exercised, Optional<Parameter> probability) {

    /**
     * Checks the periods and the probability.
     *
     * @param length how much longer the agreement lasts
     * @param exerciser who may use it
     * @param notice how long before its start it must be used
     * @param exercised whether it has been used
     * @param probability how likely it is
     * @throws IllegalArgumentException if the length is not positive, the notice is negative, or the probability can be
     *     outside 0 to 1 or rests on a claim that is for something else
     */
    public ExtensionOption {
        Periods.positive("length of the extension option", length);
        Periods.notNegative("notice of the extension option", notice);
        Faults faults = new Faults();
        probability.ifPresent(chance ->
                chance.usedAs(faults, "/probability", "probability of the extension option", Use.PROBABILITY));
        faults.throwIfAny();
        probability.ifPresent(chance -> chance.within("probability of the extension option", 0, 1));
    }

    /**
     * Starts an option.
     *
     * @return a builder
     */
    public static ExtensionOptionBuilder builder() {
        return new ExtensionOptionBuilder();
    }

    /**
     * An extension that will be granted in principle: by the commissioner, with six months' notice, presumed.
     *
     * @param length how much longer the agreement lasts
     * @return the option
     * @throws IllegalArgumentException if the length is not positive
     */
    public static ExtensionOption inPrinciple(Period length) {
        return new ExtensionOption(
                length, Exerciser.COMMISSIONER, Period.ofMonths(6), Exercise.PRESUMED, Optional.empty());
    }
}

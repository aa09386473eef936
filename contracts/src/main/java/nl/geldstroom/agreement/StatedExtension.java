package nl.geldstroom.agreement;

import java.time.Period;
import java.util.Optional;

/**
 * What a source says of an extension (<i>verlenging</i>).
 *
 * @param length how much longer the agreement lasts
 * @param exerciser who may use it; absent: not stated
 * @param notice how long before its start it must be used; absent: not stated
 * @param exercised whether it was used; absent: not stated
 */
public record StatedExtension(
        Period length, Optional<Exerciser> exerciser, Optional<Period> notice, Optional<Exercise> exercised) {

    /**
     * Checks the lengths.
     *
     * @param length how much longer the agreement lasts
     * @param exerciser who may use it
     * @param notice how long before its start it must be used
     * @param exercised whether it was used
     * @throws IllegalArgumentException if the length is not positive or the notice is negative
     */
    public StatedExtension {
        Periods.positive("length of the extension", length);
        notice.ifPresent(time -> Periods.notNegative("notice of the extension", time));
    }

    /**
     * An extension of which only the length is stated.
     *
     * @param length how much longer the agreement lasts
     * @return the extension
     * @throws IllegalArgumentException if the length is not positive
     */
    public static StatedExtension of(Period length) {
        return new StatedExtension(length, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * The extension as an option of a term.
     *
     * @return the option; absent if something of it is not stated
     */
    public Optional<ExtensionOption> known() {
        return exerciser.flatMap(by -> notice.flatMap(
                before -> exercised.map(use -> new ExtensionOption(length, by, before, use, Optional.empty()))));
    }
}

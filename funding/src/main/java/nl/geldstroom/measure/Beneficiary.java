package nl.geldstroom.measure;

import java.util.Optional;
import nl.geldstroom.document.Faults;
import nl.geldstroom.evidence.Evidence;
import nl.geldstroom.evidence.Grounded;
import nl.geldstroom.money.Share;
import nl.geldstroom.provision.LineId;
import org.immutables.value.Value;

/**
 * A line on which an effect lands (<i>baathebber</i>).
 *
 * <p>Nobody published how effects of welfare divide over those who pay for care: each share says what it rests on.
 *
 * @param line the line that needs less, or more where the effect is negative
 * @param share its part of the effect
 * @param evidence what that share rests on
 * @param cashable the part of it that can become money, 0 to 1; absent: all of it. Freed long-term care places are
 *     refilled: there it is 0
 */
@Value.Builder
public record Beneficiary(LineId line, Share share, Evidence evidence, Optional<Grounded> cashable) {

    /**
     * Checks the range.
     *
     * @param line the line
     * @param share its part of the effect
     * @param evidence what that share rests on
     * @param cashable the part that can become money
     * @throws IllegalArgumentException if it can be below 0 or above 1
     */
    public Beneficiary {
        Faults faults = new Faults();
        cashable.ifPresent(part -> part.within(faults, "/cashable", "cashable part of line (" + line + ")", 0, 1));
        faults.throwIfAny();
    }

    /**
     * A line on which an effect lands and all of it can become money.
     *
     * @param line the line
     * @param share its part of the effect
     * @param evidence what that share rests on
     * @return the beneficiary
     */
    public static Beneficiary of(LineId line, Share share, Evidence evidence) {
        return new Beneficiary(line, share, evidence, Optional.empty());
    }

    /**
     * Starts a beneficiary.
     *
     * @return a builder
     */
    public static BeneficiaryBuilder builder() {
        return new BeneficiaryBuilder();
    }
}

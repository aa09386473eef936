package nl.geldstroom.source;

import com.google.common.collect.ImmutableSortedMap;
import java.time.Year;
import java.util.Optional;
import nl.geldstroom.document.Faults;
import nl.geldstroom.evidence.Evidence;
import nl.geldstroom.evidence.Use;
import nl.geldstroom.money.Money;
import nl.geldstroom.text.LocalizedText;
import org.immutables.value.Value;

/**
 * What may come after a grant that ends (<i>vervolg</i>).
 *
 * @param id the name of the variant, unique within the grant
 * @param title what it is called
 * @param amounts the amount of each year that is known
 * @param thereafter the amount of every year after the last one; absent: nothing
 * @param evidence where it comes from; absent: no source was given
 */
@Value.Builder
public record Successor(
        String id,
        LocalizedText title,
        ImmutableSortedMap<Year, Money> amounts,
        Optional<Money> thereafter,
        Optional<Evidence> evidence) {

    /**
     * Checks what the amounts rest on.
     *
     * @param id the name of the variant
     * @param title what it is called
     * @param amounts the amount of each year that is known
     * @param thereafter the amount of every year after the last one
     * @param evidence where it comes from
     * @throws nl.geldstroom.document.InvalidValueException if that is a claim that is for something else
     */
    public Successor {
        Faults faults = new Faults();
        evidence.ifPresent(
                basis -> basis.usedAs(faults, "/evidence", "amounts of successor (" + id + ")", Use.SCENARIO_AMOUNT));
        faults.throwIfAny();
    }

    /**
     * Starts a variant.
     *
     * @return a builder
     */
    public static SuccessorBuilder builder() {
        return new SuccessorBuilder();
    }
}

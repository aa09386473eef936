package nl.geldstroom.clause;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import nl.geldstroom.text.LocalizedText;

/**
 * What was paid without ground can be claimed back (<i>terugvordering</i>, article 3.12; Civil Code 6:203).
 *
 * @param limitation how long the claim lasts; absent: five years
 */
@JsonTypeName("recovery")
public record Recovery(Optional<Period> limitation) implements Clause {

    /**
     * Checks the length.
     *
     * @param limitation how long the claim lasts
     * @throws IllegalArgumentException if it is not positive
     */
    public Recovery {
        limitation.ifPresent(length -> Lengths.positive("limitation of recovery", length));
    }

    /**
     * The clause with five years.
     *
     * @return the clause
     */
    public static Recovery standard() {
        return new Recovery(Optional.empty());
    }

    /**
     * Until when a claim lasts.
     *
     * @param from the day from which the limitation runs
     * @return from 1 March 2027: 1 March 2032, exclusive
     */
    public LocalDate lapses(LocalDate from) {
        return from.plus(limitation.orElse(Period.ofYears(5)));
    }

    @Override
    public Ground ground() {
        return Ground.standard("3.12");
    }

    @Override
    public LocalizedText effect() {
        Period length = limitation.orElse(Period.ofYears(5));
        return LocalizedText.of(
                "Wat zonder grond is betaald, kan " + Lengths.words(length).nl() + " lang worden teruggevorderd.",
                "What was paid without ground can be claimed back for "
                        + Lengths.words(length).en() + ".");
    }
}

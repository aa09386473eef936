package nl.geldstroom.clause;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.Optional;
import nl.geldstroom.money.Money;
import nl.geldstroom.text.LocalizedText;
import nl.geldstroom.text.Phrases;

/**
 * Up to what a party is liable (<i>aansprakelijkheid</i>, article 3.28); half of it for a micro-enterprise.
 *
 * @param perEvent the most for one event; absent: 2,500,000 euros
 * @param perYear the most in a year; absent: 5,000,000 euros
 */
@JsonTypeName("liability")
public record Liability(Optional<Money> perEvent, Optional<Money> perYear) implements Clause {

    private static final Money EVENT = Money.euros(2_500_000);
    private static final Money YEAR = Money.euros(5_000_000);
    private static final Money MICRO_EVENT = Money.euros(1_250_000);
    private static final Money MICRO_YEAR = Money.euros(2_500_000);

    /**
     * Checks the amounts.
     *
     * @param perEvent the most for one event
     * @param perYear the most in a year
     * @throws IllegalArgumentException if an amount is negative
     */
    public Liability {
        if (perEvent.filter(Money::isNegative).isPresent()
                || perYear.filter(Money::isNegative).isPresent()) {
            throw new IllegalArgumentException("The limits of liability (" + perEvent.orElse(EVENT) + " and "
                    + perYear.orElse(YEAR) + ") must be zero or more.");
        }
    }

    /**
     * The limits of the standard, for a provider that is no micro-enterprise.
     *
     * @return the clause
     */
    public static Liability standard() {
        return new Liability(Optional.empty(), Optional.empty());
    }

    /**
     * The limits of the standard for a micro-enterprise: fewer than ten people and at most two million euros.
     *
     * @return the clause
     */
    public static Liability ofMicroEnterprise() {
        return new Liability(Optional.of(MICRO_EVENT), Optional.of(MICRO_YEAR));
    }

    /**
     * What is owed of a damage.
     *
     * @param damage the damage of one event
     * @param owedThisYear what was owed in the same year already
     * @return the damage, up to the limit per event and what is left of the limit per year
     */
    public Money owed(Money damage, Money owedThisYear) {
        Money left = perYear.orElse(YEAR).minus(owedThisYear).max(Money.ZERO);
        return damage.min(perEvent.orElse(EVENT)).min(left);
    }

    @Override
    public Ground ground() {
        return Ground.standard("3.28");
    }

    @Override
    public LocalizedText effect() {
        Money event = perEvent.orElse(EVENT);
        Money year = perYear.orElse(YEAR);
        return LocalizedText.of(
                "Aansprakelijk tot € " + Phrases.euros(event).nl() + " per gebeurtenis en € "
                        + Phrases.euros(year).nl() + " per jaar.",
                "Liable up to € " + Phrases.euros(event).en() + " per event and € "
                        + Phrases.euros(year).en() + " per year.");
    }
}

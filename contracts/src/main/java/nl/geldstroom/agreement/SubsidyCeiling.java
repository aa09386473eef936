package nl.geldstroom.agreement;

import com.google.common.collect.ImmutableList;
import java.time.Year;
import java.util.List;
import nl.geldstroom.money.Allocation;
import nl.geldstroom.money.Money;

/**
 * The most that is available for subsidies under one rule in a year (<i>subsidieplafond</i>); Algemene wet bestuursrecht,
 * articles 4:22 and 4:25 to 4:28.
 *
 * <p>An application is refused insofar as it would be exceeded. For example 100 euros for applications of 60, 30 and 30:
 * in order of arrival 60, 30 and 10; in proportion 50, 25 and 25.
 *
 * @param year the calendar year for which it is published
 * @param amount the most that may be granted
 * @param distribution how it is divided, published with it
 */
public record SubsidyCeiling(Year year, Money amount, Distribution distribution) {

    /** How a ceiling is divided (<i>wijze van verdeling</i>). */
    public enum Distribution {
        /** In the order in which applications arrive. */
        ARRIVAL,
        /** In proportion to what is applied for, if that is too much. */
        PROPORTION
    }

    /**
     * Checks the amount.
     *
     * @param year the calendar year
     * @param amount the most that may be granted
     * @param distribution how it is divided
     * @throws IllegalArgumentException if the amount is negative
     */
    public SubsidyCeiling {
        if (amount.isNegative()) {
            throw new IllegalArgumentException(
                    "The subsidy ceiling (" + amount + ") of " + year + " must be zero or more (awb/4:22).");
        }
    }

    /**
     * What each application gets.
     *
     * @param applications what is applied for, in the order of arrival
     * @return the grants in the same order, together at most the ceiling
     * @throws IllegalArgumentException if an application is negative
     */
    public ImmutableList<Money> grants(List<Money> applications) {
        for (Money application : applications) {
            if (application.isNegative()) {
                throw new IllegalArgumentException(
                        "The application (" + application + ") for " + year + " must be zero or more.");
            }
        }
        if (distribution == Distribution.PROPORTION && Money.sum(applications).compareTo(amount) > 0) {
            return Allocation.proportional(
                    amount, applications.stream().map(Money::toEuros).toList());
        }
        ImmutableList.Builder<Money> grants = ImmutableList.builder();
        Money left = amount;
        for (Money application : applications) {
            Money grant = application.min(left);
            left = left.minus(grant);
            grants.add(grant);
        }
        return grants.build();
    }
}

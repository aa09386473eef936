package nl.geldstroom.source;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Year;
import java.util.List;
import nl.geldstroom.evidence.Assumption;
import nl.geldstroom.evidence.Estimate;
import nl.geldstroom.evidence.Evidence;
import nl.geldstroom.evidence.Parameter;
import nl.geldstroom.money.Money;

/**
 * What clients pay for support under the Wmo (<i>eigen bijdrage</i>), assessed and collected by the CAK, save for shelter
 * (Wmo 2015, article 2.1.4). In JSON the property {@code type} says which kind.
 *
 * <p>The income of a line in a year is the sum over all households of {@code (clients·12)·contribution}, in whole cents. It is
 * general means of the municipality.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface OwnContribution permits FlatContribution, IncomeContribution {

    /**
     * What a client pays in a month.
     *
     * @param household the household of the client
     * @param year the year
     * @return whole cents, zero or more
     */
    Money perMonth(Household household, Year year);

    /**
     * What the amount of a year rests on.
     *
     * @param year the year
     * @return the evidence
     */
    Evidence evidenceOf(Year year);

    /**
     * What all clients pay in a year.
     *
     * @param households the clients by household and income
     * @param year the year
     * @return the sum of {@code (clients·12)·contribution}
     */
    default Money perYear(List<Household> households, Year year) {
        return Money.sum(households.stream()
                .map(household -> perMonth(household, year).times(12 * household.clients()))
                .toList());
    }

    /**
     * The contribution as a share of what the provision costs, as the companion {@code lostOwnContribution} of a shift takes
     * it.
     *
     * @param households the clients of the provision
     * @param year the year
     * @param cost what the provision costs in that year, more than zero
     * @return the share, at most 1, with the reckoning for its evidence
     * @throws IllegalArgumentException if the cost is not more than zero
     */
    default Parameter shareOfCost(List<Household> households, Year year, Money cost) {
        if (cost.cents() <= 0) {
            throw new IllegalArgumentException(
                    "The cost (" + cost + ") that the own contribution is a share of must be more than zero.");
        }
        Money income = perYear(households, year);
        BigDecimal share =
                income.toEuros().divide(cost.toEuros(), MathContext.DECIMAL64).min(BigDecimal.ONE);
        return Parameter.of(
                Estimate.of(share.doubleValue()),
                Assumption.of(
                        "Geldstroom",
                        "eigen bijdrage " + income + " van kosten " + cost + " in " + year + " / own contribution "
                                + income + " of cost " + cost));
    }
}

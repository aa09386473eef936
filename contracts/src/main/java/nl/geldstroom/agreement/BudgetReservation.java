package nl.geldstroom.agreement;

import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.time.Year;
import java.util.Optional;
import nl.geldstroom.law.SubsidyTerms;

/**
 * The condition that the budget of a later year provides the means (<i>begrotingsvoorbehoud</i>); Algemene wet
 * bestuursrecht, article 4:34.
 *
 * <p>It lapses unless it is invoked within four weeks after the budget was adopted. For example a budget adopted on 8
 * November 2027 leaves until 6 December 2027; after that 2028 is as firm as a year without the condition.
 *
 * @param adopted when the budget of a calendar year was adopted; a year that is not there: not adopted yet, so its amount
 *     can still fall away
 */
public record BudgetReservation(ImmutableSortedMap<Year, LocalDate> adopted) {

    /**
     * A condition on budgets that are still to come.
     *
     * @return the reservation
     */
    public static BudgetReservation open() {
        return new BudgetReservation(ImmutableSortedMap.of());
    }

    /**
     * The last day on which it can be invoked for a year.
     *
     * @param year the calendar year
     * @return the day; absent as long as its budget is not adopted
     */
    public Optional<LocalDate> invokeBy(Year year) {
        return Optional.ofNullable(adopted.get(year)).map(SubsidyTerms::invokeReservationBy);
    }
}

package nl.geldstroom.source;

import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.time.Year;
import java.util.Optional;
import nl.geldstroom.document.Faults;
import nl.geldstroom.money.Money;
import nl.geldstroom.party.PartyId;
import org.immutables.value.Value;

/**
 * An application for transformation money (<i>transformatieplan</i>), of whomever.
 *
 * @param id its name, unique within the source
 * @param applicant who applied and receives
 * @param received when it came in: money goes round in the order of receipt
 * @param amounts what is asked by year, zero or more
 * @param withdrawn true if it no longer asks anything, so that its money goes to the next in the queue; absent: it does ask
 */
@Value.Builder
public record TransformationPlan(
        String id,
        PartyId applicant,
        LocalDate received,
        ImmutableSortedMap<Year, Money> amounts,
        Optional<Boolean> withdrawn) {

    /**
     * Checks the amounts.
     *
     * @param id its name
     * @param applicant who applied and receives
     * @param received when it came in
     * @param amounts what is asked by year
     * @param withdrawn whether it no longer asks anything
     * @throws nl.geldstroom.document.InvalidValueException if an amount is negative
     */
    public TransformationPlan {
        Faults faults = new Faults();
        amounts.forEach((year, amount) -> {
            if (amount.isNegative()) {
                faults.add(
                        "/amounts/" + year,
                        "negative-amount",
                        "The amount (" + amount + ") of plan (" + id + ") in " + year + " must be zero or more.");
            }
        });
        faults.throwIfAny();
    }

    /**
     * Starts a plan.
     *
     * @return a builder
     */
    public static TransformationPlanBuilder builder() {
        return new TransformationPlanBuilder();
    }

    /**
     * The same plan, withdrawn.
     *
     * @return a plan that asks nothing
     */
    public TransformationPlan withdraw() {
        return new TransformationPlan(id, applicant, received, amounts, Optional.of(true));
    }

    /**
     * What is asked over all years.
     *
     * @return the sum; zero if it was withdrawn
     */
    public Money asked() {
        return withdrawn.orElse(false) ? Money.ZERO : Money.sum(amounts.values());
    }
}

package nl.geldstroom.measure;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.google.common.collect.ImmutableSortedMap;
import java.time.Year;
import nl.geldstroom.document.Faults;
import nl.geldstroom.money.Money;

/**
 * Against what a payer is short (<i>tekort</i>). In JSON the property {@code type} says which.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface Shortfall {

    /**
     * The amounts by year that it names.
     *
     * @return what falls away or what is available; empty if none is named
     */
    ImmutableSortedMap<Year, Money> amounts();

    /**
     * The balance falls below that of unchanged policy, because of measures or because means fall away.
     *
     * <p>What falls away is posted as lost income of the payer, a twelfth every month. Example: 10,000,000.00 less from the
     * Municipal Fund in 2027.
     *
     * @param drop the means that fall away in each year, zero or more; empty if none do
     */
    @JsonTypeName("againstReference")
    record AgainstReference(ImmutableSortedMap<Year, Money> drop) implements Shortfall {

        /**
         * Checks the amounts.
         *
         * @param drop the means that fall away in each year
         * @throws nl.geldstroom.document.InvalidValueException if an amount is negative
         */
        public AgainstReference {
            Faults faults = new Faults();
            Amounts.requireNotNegative(drop, "/drop", "drop of means", faults);
            faults.throwIfAny();
        }

        @Override
        public ImmutableSortedMap<Year, Money> amounts() {
            return drop;
        }
    }

    /**
     * All lines of the payer, less their income and grants, cost more than a stated budget.
     *
     * @param available what is available in each year, zero or more; in a year that is not named nothing is short
     */
    @JsonTypeName("againstBudget")
    record AgainstBudget(ImmutableSortedMap<Year, Money> available) implements Shortfall {

        /**
         * Checks the amounts.
         *
         * @param available what is available in each year
         * @throws nl.geldstroom.document.InvalidValueException if an amount is negative
         */
        public AgainstBudget {
            Faults faults = new Faults();
            Amounts.requireNotNegative(available, "/available", "available budget", faults);
            faults.throwIfAny();
        }

        @Override
        public ImmutableSortedMap<Year, Money> amounts() {
            return available;
        }
    }
}

package nl.geldstroom.life;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import nl.geldstroom.agreement.Compensation;
import nl.geldstroom.agreement.Term;
import nl.geldstroom.money.Money;
import nl.geldstroom.money.Price;
import nl.geldstroom.provision.LineId;
import nl.geldstroom.tariff.Unit;
import nl.geldstroom.text.LocalizedText;
import nl.geldstroom.text.Phrases;

/**
 * What an amendment puts in the place of the terms before it (<i>wijziging van voorwaarden</i>).
 *
 * <p>In JSON the property {@code type} says which: {@code newCompensation}, {@code newPrice}, {@code newBudget}, {@code
 * newHeadPrice}, {@code newScope} or {@code newTerm}.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface TermsChange {

    /**
     * What is changed, in a few words.
     *
     * @return for example {@code de vergoeding} and {@code the compensation}
     */
    LocalizedText subject();

    /**
     * Whether amounts start anew, at the prices of the year in which it takes effect.
     *
     * @return true for another compensation or another amount per head
     */
    default boolean startsAnew() {
        return this instanceof NewCompensation || this instanceof NewHeadPrice;
    }

    /**
     * Another way of paying, or other amounts; a budget is at the prices of the year in which it takes effect.
     *
     * @param compensation the new compensation
     */
    @JsonTypeName("newCompensation")
    record NewCompensation(Compensation compensation) implements TermsChange {
        @Override
        public LocalizedText subject() {
            return LocalizedText.of("de vergoeding", "the compensation");
        }
    }

    /**
     * Another price of one product, from the date of effect on; it is rounded at each step as the price before it.
     *
     * @param product the product code
     * @param unit what is counted
     * @param price the price for one unit
     */
    @JsonTypeName("newPrice")
    record NewPrice(String product, Unit unit, Price price) implements TermsChange {

        /**
         * Checks that the product has a name.
         *
         * @param product the product code
         * @param unit what is counted
         * @param price the price for one unit
         * @throws IllegalArgumentException if the product is blank
         */
        public NewPrice {
            if (product.isBlank()) {
                throw new IllegalArgumentException("The product of the new price (" + price + ") must not be blank.");
            }
        }

        @Override
        public LocalizedText subject() {
            LocalizedText euros = Phrases.number(price.euros());
            return LocalizedText.of(
                    "de prijs van " + product + ", nu € " + euros.nl(),
                    "the price of " + product + ", now € " + euros.en());
        }
    }

    /**
     * Another budget from the date of effect on, for one part of the compensation; the other parts go on as they were.
     *
     * <p>The budget of a task is that of the date of effect and is indexed from the next calendar year on. That of an area or
     * mission is at the prices of the year in which the compensation starts, as the budgets beside it are.
     *
     * @param part the name of a part of a combined compensation, or of an area or mission in Dutch or English; absent: there
     *     is one budget
     * @param perYear the budget of a whole calendar year
     */
    @JsonTypeName("newBudget")
    record NewBudget(Optional<String> part, Money perYear) implements TermsChange {

        /**
         * Checks the amount.
         *
         * @param part the name of a part, an area or a mission
         * @param perYear the budget of a whole calendar year
         * @throws IllegalArgumentException if the amount is negative
         */
        public NewBudget {
            if (perYear.isNegative()) {
                throw new IllegalArgumentException("The new budget (" + perYear + ") must be zero or more.");
            }
        }

        /**
         * Another budget where there is one.
         *
         * @param perYear the budget of a whole calendar year
         * @return the change
         * @throws IllegalArgumentException if the amount is negative
         */
        public static NewBudget of(Money perYear) {
            return new NewBudget(Optional.empty(), perYear);
        }

        /**
         * Another budget for a part.
         *
         * @param part the name of a part of a combined compensation, or of an area or mission
         * @param perYear the budget of a whole calendar year
         * @return the change
         * @throws IllegalArgumentException if the amount is negative
         */
        public static NewBudget of(String part, Money perYear) {
            return new NewBudget(Optional.of(part), perYear);
        }

        @Override
        public LocalizedText subject() {
            LocalizedText euros = Phrases.euros(perYear);
            return LocalizedText.of(
                    "het budget" + part.map(name -> " van " + name).orElse("") + ", nu € " + euros.nl() + " per jaar",
                    "the budget" + part.map(name -> " of " + name).orElse("") + ", now € " + euros.en() + " a year");
        }
    }

    /**
     * Another amount per head of a population-based compensation, from the date of effect on.
     *
     * @param perHead the amount per head and year, at the prices of the year in which it takes effect
     */
    @JsonTypeName("newHeadPrice")
    record NewHeadPrice(Price perHead) implements TermsChange {
        @Override
        public LocalizedText subject() {
            LocalizedText euros = Phrases.number(perHead.euros());
            return LocalizedText.of(
                    "het bedrag per hoofd, nu € " + euros.nl(), "the amount per head, now € " + euros.en());
        }
    }

    /**
     * Another scope.
     *
     * @param covering the budget lines covered from then on
     */
    @JsonTypeName("newScope")
    record NewScope(ImmutableSet<LineId> covering) implements TermsChange {
        @Override
        public LocalizedText subject() {
            return LocalizedText.of("de reikwijdte", "the scope");
        }
    }

    /**
     * Another term.
     *
     * @param term the new term; it starts on the same day as the old one
     */
    @JsonTypeName("newTerm")
    record NewTerm(Term term) implements TermsChange {
        @Override
        public LocalizedText subject() {
            return LocalizedText.of("de looptijd", "the term");
        }
    }
}

package nl.geldstroom.life;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.google.common.collect.ImmutableSet;
import nl.geldstroom.agreement.Compensation;
import nl.geldstroom.agreement.Term;
import nl.geldstroom.money.Price;
import nl.geldstroom.provision.LineId;
import nl.geldstroom.tariff.Unit;
import nl.geldstroom.text.LocalizedText;
import nl.geldstroom.text.Phrases;

/**
 * What an amendment puts in the place of the terms before it (<i>wijziging van voorwaarden</i>).
 *
 * <p>In JSON the property {@code type} says which: {@code newCompensation}, {@code newPrice}, {@code newScope} or {@code
 * newTerm}.
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

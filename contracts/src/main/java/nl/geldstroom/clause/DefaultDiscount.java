package nl.geldstroom.clause;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import nl.geldstroom.money.Money;
import nl.geldstroom.money.Rounding;
import nl.geldstroom.money.Share;
import nl.geldstroom.text.LocalizedText;

/**
 * What default costs (<i>tekortkoming</i>, article 3.19): for the time being a share of tariff or budget.
 *
 * <p>The agreement can be dissolved, for one, after twelve months without delivery, and after more than thirty days of
 * force majeure.
 *
 * @param share the discount; absent: 5 %
 */
@JsonTypeName("discount")
public record DefaultDiscount(Optional<Share> share) implements Clause {

    private static final Share FIVE_PERCENT = Share.of("0.05");
    private static final int FORCE_MAJEURE_DAYS = 30;

    /**
     * The clause with 5 %.
     *
     * @return the clause
     */
    public static DefaultDiscount standard() {
        return new DefaultDiscount(Optional.empty());
    }

    /**
     * The discount on an amount that is due.
     *
     * @param due what would be paid without default
     * @param rounding how the discount becomes whole cents
     * @return of 232,083.33 half-up: 11,604.17
     */
    public Money on(Money due, Rounding rounding) {
        return rounding.toCents(due.times(share.orElse(FIVE_PERCENT)));
    }

    /**
     * From when the agreement can be dissolved because nothing is delivered.
     *
     * @param lastDelivery the day after the last delivery
     * @return twelve months later
     */
    public LocalDate dissolvableFrom(LocalDate lastDelivery) {
        return lastDelivery.plus(Period.ofMonths(12));
    }

    /**
     * From when the agreement can be dissolved because of force majeure.
     *
     * @param since its first day
     * @return the first day on which it has lasted more than thirty days
     */
    public LocalDate dissolvableAfterForceMajeure(LocalDate since) {
        return since.plusDays(FORCE_MAJEURE_DAYS);
    }

    @Override
    public Ground ground() {
        return Ground.standard("3.19");
    }

    @Override
    public LocalizedText effect() {
        String percent = share.orElse(FIVE_PERCENT)
                .value()
                .movePointRight(2)
                .stripTrailingZeros()
                .toPlainString();
        return LocalizedText.of(
                "Bij tekortkoming tijdelijk " + percent.replace('.', ',')
                        + " % korting op tarief of budget; ontbinding onder meer na twaalf maanden niet leveren.",
                "On default a temporary discount of " + percent
                        + " % on tariff or budget; dissolution for one after twelve months without delivery.");
    }
}

package nl.geldstroom.clause;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import nl.geldstroom.money.Money;
import nl.geldstroom.text.LocalizedText;
import nl.geldstroom.text.Phrases;

/**
 * The spending ceilings of several services count as one (<i>samengevoegde bestedingsruimte</i>, article 1.5), if there is
 * written consent.
 *
 * <p>For example ceilings of 100 and 50 with 120 and 20 delivered that can wait: apart 120 is paid, together all 140.
 *
 * @param consent the day of the written consent; absent: there is none, so every service has a ceiling of its own
 */
@JsonTypeName("pooledCeilings")
public record PooledCeilings(Optional<LocalDate> consent) implements Clause {

    /**
     * The clause as long as there is no consent.
     *
     * @return the clause
     */
    public static PooledCeilings standard() {
        return new PooledCeilings(Optional.empty());
    }

    /**
     * Pooled ceilings.
     *
     * @param consent the day of the written consent
     * @return the clause
     */
    public static PooledCeilings agreedOn(LocalDate consent) {
        return new PooledCeilings(Optional.of(consent));
    }

    /**
     * Whether the ceilings count as one.
     *
     * @param day the day
     * @return true from the day of the consent on
     */
    public boolean arePooled(LocalDate day) {
        return consent.filter(given -> !given.isAfter(day)).isPresent();
    }

    /**
     * What is paid of what was delivered in a year.
     *
     * @param procedure what is paid above a ceiling
     * @param ceilings the ceiling of the year, by service
     * @param delivered what was delivered in the year, by service
     * @param day the day on which it is settled
     * @return with consent what one ceiling of them all lets through, without it the sum of the services
     * @throws IllegalArgumentException if a service was delivered that has no ceiling
     */
    public Money payable(
            CeilingProcedure procedure,
            Map<String, Money> ceilings,
            Map<String, CeilingProcedure.Delivered> delivered,
            LocalDate day) {
        Money apart = Money.ZERO;
        CeilingProcedure.Delivered all = new CeilingProcedure.Delivered(Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);
        for (Map.Entry<String, CeilingProcedure.Delivered> service : delivered.entrySet()) {
            Money ceiling = ceilings.get(service.getKey());
            if (ceiling == null) {
                throw new IllegalArgumentException("The service (" + service.getKey()
                        + ") must have a ceiling to be settled with it (" + ground() + ").");
            }
            CeilingProcedure.Delivered one = service.getValue();
            apart = apart.plus(procedure.payable(ceiling, one));
            all = new CeilingProcedure.Delivered(
                    all.specific().plus(one.specific()),
                    all.crisis().plus(one.crisis()),
                    all.agreedInWriting().plus(one.agreedInWriting()),
                    all.other().plus(one.other()));
        }
        return arePooled(day) ? procedure.payable(Money.sum(ceilings.values()), all) : apart;
    }

    @Override
    public Ground ground() {
        return Ground.standard("1.5");
    }

    @Override
    public LocalizedText effect() {
        return consent.map(day -> LocalizedText.of(
                        "De bestedingsruimten van de diensten gelden samen als één, met schriftelijke instemming van "
                                + Phrases.date(day).nl() + ".",
                        "The ceilings of the services count as one, with the written consent of "
                                + Phrases.date(day).en() + "."))
                .orElse(LocalizedText.of(
                        "De bestedingsruimten van meer diensten gelden alleen met schriftelijke instemming samen als één.",
                        "The ceilings of several services count as one only with written consent."));
    }
}

package nl.geldstroom.clause;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import nl.geldstroom.money.Money;
import nl.geldstroom.money.Share;
import nl.geldstroom.text.LocalizedText;

/**
 * The parties take over a new version of the standard (<i>nieuwe contractstandaard</i>, article 3.30), unless its price
 * is more than half of the value.
 *
 * @param within how soon; absent: six months
 * @param notAbove above which part of the original value it is not taken over; absent: 50 %
 */
@JsonTypeName("newStandard")
public record NewStandard(Optional<Period> within, Optional<Share> notAbove) implements Clause {

    private static final Share HALF = Share.of("0.5");

    /**
     * Checks the length.
     *
     * @param within how soon
     * @param notAbove above which part of the original value it is not taken over
     * @throws IllegalArgumentException if the length is not positive
     */
    public NewStandard {
        within.ifPresent(length -> Lengths.positive("time to take over a new standard", length));
    }

    /**
     * The clause with six months and 50 %.
     *
     * @return the clause
     */
    public static NewStandard standard() {
        return new NewStandard(Optional.empty(), Optional.empty());
    }

    /**
     * Before when a new version is taken over.
     *
     * @param published the day on which it was published
     * @return six months later in the standard
     */
    public LocalDate takenOverBefore(LocalDate published) {
        return published.plus(within.orElse(Period.ofMonths(6)));
    }

    /**
     * Whether the new version is taken over.
     *
     * @param price what the change costs
     * @param original the original value of the agreement
     * @return true up to half of the value, that half included
     */
    public boolean isTakenOver(Money price, Money original) {
        BigDecimal limit = original.times(notAbove.orElse(HALF));
        return price.toEuros().compareTo(limit) <= 0;
    }

    @Override
    public Ground ground() {
        return Ground.standard("3.30");
    }

    @Override
    public LocalizedText effect() {
        Period length = within.orElse(Period.ofMonths(6));
        String percent = notAbove.orElse(HALF)
                .value()
                .movePointRight(2)
                .stripTrailingZeros()
                .toPlainString();
        return LocalizedText.of(
                "Een nieuwe standaard wordt binnen " + Lengths.words(length).nl() + " overgenomen, tenzij dat meer dan "
                        + percent.replace('.', ',') + " % van de waarde kost.",
                "A new standard is taken over within " + Lengths.words(length).en() + ", unless that costs more than "
                        + percent + " % of the value.");
    }
}

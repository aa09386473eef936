package nl.geldstroom.agreement;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.Period;
import java.util.Optional;
import nl.geldstroom.document.Faults;
import nl.geldstroom.money.Money;
import nl.geldstroom.money.Share;
import nl.geldstroom.text.LocalizedText;

/**
 * What is settled after a calendar year (<i>verrekening na afloop</i>), on top of what was paid for it.
 *
 * <p>In JSON the property {@code type} says which: {@code riskCorridor} or {@code bonusMalus}.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface SettlementRule {

    /**
     * When it is due.
     *
     * @return how long after the end of the year
     */
    Period after();

    /**
     * A part of a deviation that is shared (<i>schijf van een risicocorridor</i>).
     *
     * @param from the deviation from which on it is shared, as a part of what was paid: 0.05 for 5 %
     * @param commissioner the part of it that the commissioner bears or gets
     */
    record CorridorBand(Share from, Share commissioner) {

        /**
         * A part of a deviation that is shared.
         *
         * @param from the deviation from which on it is shared, as a part of what was paid
         * @param commissioner the part of it that the commissioner bears or gets
         * @return the band
         */
        public static CorridorBand of(Share from, Share commissioner) {
            return new CorridorBand(from, commissioner);
        }
    }

    /**
     * The sharing of a provider's loss or profit outside a corridor (<i>risicocorridor</i>).
     *
     * <p>With a band from 0.05 of which the commissioner bears 0.5, 1,000,000.00 paid and 1,080,000.00 spent gives the
     * provider (80,000 - 50,000) × 0.5 = 15,000.00; 920,000.00 spent gives the commissioner 15,000.00.
     *
     * @param losses how a loss is shared, bands in order; below the first band it is the provider's; empty: always
     * @param profits how a profit is shared, bands in order; below the first band it is the provider's; empty: always
     * @param cap the most that is settled either way; absent: no limit
     * @param after how long after the end of the year it is due
     */
    @JsonTypeName("riskCorridor")
    record RiskCorridor(
            ImmutableList<CorridorBand> losses, ImmutableList<CorridorBand> profits, Optional<Money> cap, Period after)
            implements SettlementRule {

        /**
         * Checks the bands.
         *
         * @param losses how a loss is shared
         * @param profits how a profit is shared
         * @param cap the most that is settled either way
         * @param after how long after the end of the year it is due
         * @throws IllegalArgumentException if bands are not in order, the cap is negative, or the period is
         */
        public RiskCorridor {
            Faults faults = new Faults();
            inOrder("losses", losses, faults);
            inOrder("profits", profits, faults);
            cap.ifPresent(most -> {
                if (most.isNegative()) {
                    faults.add(
                            "/cap",
                            "settlement-cap",
                            "The cap (" + most + ") of the risk corridor must be zero or more.");
                }
            });
            faults.throwIfAny();
            Periods.notNegative("time after the year of the risk corridor", after);
        }

        private static void inOrder(String which, ImmutableList<CorridorBand> bands, Faults faults) {
            for (int i = 1; i < bands.size(); i++) {
                if (bands.get(i).from().compareTo(bands.get(i - 1).from()) <= 0) {
                    faults.add(
                            "/" + which + "/" + i + "/from",
                            "corridor-order",
                            "The deviation (" + bands.get(i).from() + ") of band " + (i + 1) + " of the " + which
                                    + " must be more than that of the band before it.");
                }
            }
        }

        /**
         * The same sharing of loss and profit outside a corridor, settled six months after the year.
         *
         * @param width the half width of the corridor, as a part of what was paid
         * @param commissioner the part outside it that the commissioner bears or gets
         * @return the corridor
         */
        public static RiskCorridor outside(Share width, Share commissioner) {
            ImmutableList<CorridorBand> band = ImmutableList.of(new CorridorBand(width, commissioner));
            return new RiskCorridor(band, band, Optional.empty(), Period.ofMonths(6));
        }
    }

    /**
     * What a score gives or costs (<i>trede van bonus en malus</i>).
     *
     * @param from the lowest score at which it holds
     * @param percent the percentage of what was paid, 2 for a bonus of 2 %, -3 for a malus of 3 %
     */
    record ScoreStep(BigDecimal from, BigDecimal percent) {

        /**
         * Checks the percentage.
         *
         * @param from the lowest score at which it holds
         * @param percent the percentage of what was paid
         * @throws IllegalArgumentException if it is not from -100 to 100
         */
        public ScoreStep {
            if (percent.abs().compareTo(BigDecimal.valueOf(100)) > 0) {
                throw new IllegalArgumentException(
                        "The percentage (" + percent + ") of the score from " + from + " must be from -100 to 100.");
            }
            from = plain(from);
            percent = plain(percent);
        }

        private static BigDecimal plain(BigDecimal number) {
            return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        }

        /**
         * What a score gives or costs.
         *
         * @param from the lowest score at which it holds
         * @param percent the percentage of what was paid
         * @return the step
         * @throws IllegalArgumentException if the percentage is not from -100 to 100
         */
        public static ScoreStep of(String from, String percent) {
            return new ScoreStep(new BigDecimal(from), new BigDecimal(percent));
        }
    }

    /**
     * A bonus or malus by the score on an indicator (<i>bonus-malus</i>).
     *
     * <p>With steps from 0: -2, from 7: 0 and from 8.5: 1, a score of 8.6 on 1,000,000.00 gives a bonus of 10,000.00 and a
     * score of 6.9 a malus of 20,000.00.
     *
     * @param indicator the code of the indicator, under which its score is reported
     * @param name what it measures
     * @param steps what scores give or cost, in order; below the first step there is neither
     * @param after how long after the end of the year it is due
     */
    @JsonTypeName("bonusMalus")
    record BonusMalus(String indicator, LocalizedText name, ImmutableList<ScoreStep> steps, Period after)
            implements SettlementRule {

        /**
         * Checks the steps.
         *
         * @param indicator the code of the indicator
         * @param name what it measures
         * @param steps what scores give or cost
         * @param after how long after the end of the year it is due
         * @throws IllegalArgumentException if there is no step, they are not in order or the period is negative
         */
        public BonusMalus {
            Faults faults = new Faults();
            if (indicator.isBlank()) {
                faults.add("/indicator", "blank-indicator", "The indicator of a bonus or malus must not be blank.");
            }
            if (steps.isEmpty()) {
                faults.add("/steps", "bonus-steps", "The steps of the bonus (" + indicator + ") must be at least one.");
            }
            for (int i = 1; i < steps.size(); i++) {
                if (steps.get(i).from().compareTo(steps.get(i - 1).from()) <= 0) {
                    faults.add(
                            "/steps/" + i + "/from",
                            "bonus-steps",
                            "The score (" + steps.get(i).from().toPlainString() + ") of step " + (i + 1)
                                    + " of the bonus (" + indicator
                                    + ") must be more than that of the step before it.");
                }
            }
            faults.throwIfAny();
            Periods.notNegative("time after the year of the bonus", after);
        }
    }
}

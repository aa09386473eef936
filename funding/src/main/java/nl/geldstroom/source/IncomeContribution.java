package nl.geldstroom.source;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Year;
import java.util.Optional;
import nl.geldstroom.document.Faults;
import nl.geldstroom.evidence.Evidence;
import nl.geldstroom.evidence.Publication;
import nl.geldstroom.evidence.Reliability;
import nl.geldstroom.evidence.Use;
import nl.geldstroom.money.Money;
import org.immutables.value.Value;

/**
 * A contribution that rises with income between two thresholds (<i>inkomensafhankelijke eigen bijdrage</i>), as bill 36 713
 * proposes.
 *
 * <p>With income i, the thresholds {@code from} and {@code to} of the household, and the amounts {@code low} and {@code high}:
 * {@code low} up to {@code from}, {@code high} from {@code to} on, and between them {@code r(low + (((high - low)·(i - from))/(to -
 * from)))}, exactly and then to whole cents, halves away from zero. Example: 23.60 for one person with 24,500.00, 328.00 with
 * 61,000.00 and 175.80 halfway, at 42,750.00.
 *
 * @param low the least a client pays in a month, zero or more
 * @param high the most a client pays in a month
 * @param singleFrom up to this year income one person pays the least
 * @param singleTo from this year income on one person pays the most
 * @param multipleFrom up to this year income a household of more pays the least
 * @param multipleTo from this year income on a household of more pays the most
 * @param evidence what it rests on
 */
@Value.Builder
@JsonTypeName("byIncome")
public record IncomeContribution(
        Money low,
        Money high,
        Money singleFrom,
        Money singleTo,
        Money multipleFrom,
        Money multipleTo,
        Evidence evidence)
        implements OwnContribution {

    /**
     * Checks the order of amounts and thresholds.
     *
     * @param low the least a client pays in a month
     * @param high the most a client pays in a month
     * @param singleFrom up to this year income one person pays the least
     * @param singleTo from this year income on one person pays the most
     * @param multipleFrom up to this year income a household of more pays the least
     * @param multipleTo from this year income on a household of more pays the most
     * @param evidence what it rests on
     * @throws nl.geldstroom.document.InvalidValueException if one does not come before the other; all faults at once
     */
    public IncomeContribution {
        Faults faults = new Faults();
        if (low.isNegative() || low.compareTo(high) > 0) {
            faults.add(
                    "/low",
                    "low-above-high",
                    "The least contribution (" + low + ") must lie between zero and the most (" + high + ").");
        }
        thresholds(faults, "/singleFrom", singleFrom, singleTo);
        thresholds(faults, "/multipleFrom", multipleFrom, multipleTo);
        evidence.usedAs(faults, "/evidence", "own contribution", Use.SCENARIO_AMOUNT);
        faults.throwIfAny();
    }

    private static void thresholds(Faults faults, String pointer, Money from, Money to) {
        if (from.compareTo(to) >= 0) {
            faults.add(
                    pointer,
                    "low-above-high",
                    "The income (" + from + ") of the least contribution must be below that of the most (" + to + ").");
        }
    }

    /**
     * Starts a contribution.
     *
     * @return a builder
     */
    public static IncomeContributionBuilder builder() {
        return new IncomeContributionBuilder();
    }

    /**
     * What bill 36 713 proposes, as told in the spring of 2025; whether and when it becomes law is not known here.
     *
     * @return 23.60 to 328.00 a month; thresholds 24,500 and 61,000 for one person, 34,000 and 70,500 for more. Always shown as
     *     unverified
     */
    public static IncomeContribution proposed() {
        return builder()
                .low(Money.euros("23.60"))
                .high(Money.euros(328))
                .singleFrom(Money.euros(24_500))
                .singleTo(Money.euros(61_000))
                .multipleFrom(Money.euros(34_000))
                .multipleTo(Money.euros(70_500))
                .evidence(new Publication(
                        "wetsvoorstel 36 713, bedragen volgens gemeente.nu en rd.nl, maart 2025; drempels bij benadering, stand"
                                + " na september 2025 niet bekend",
                        Optional.empty(),
                        Optional.of(LocalDate.of(2025, 3, 1)),
                        Reliability.MEDIUM))
                .build();
    }

    /**
     * How fast the contribution rises between the thresholds.
     *
     * @param kind the kind of household
     * @return the part of an extra euro of income that a client pays, about 0.10 in the proposal for both kinds
     */
    public BigDecimal slope(Household.Kind kind) {
        Money span = kind == Household.Kind.SINGLE ? singleTo.minus(singleFrom) : multipleTo.minus(multipleFrom);
        return high.minus(low).times(12).toEuros().divide(span.toEuros(), MathContext.DECIMAL64);
    }

    @Override
    public Money perMonth(Household household, Year year) {
        boolean single = household.kind() == Household.Kind.SINGLE;
        Money from = single ? singleFrom : multipleFrom;
        Money to = single ? singleTo : multipleTo;
        if (household.yearIncome().compareTo(from) <= 0) {
            return low;
        }
        if (household.yearIncome().compareTo(to) >= 0) {
            return high;
        }
        BigDecimal above = high.minus(low)
                .toEuros()
                .multiply(household.yearIncome().minus(from).toEuros())
                .divide(to.minus(from).toEuros(), MathContext.DECIMAL128);
        return low.plus(Money.euros(above.setScale(2, RoundingMode.HALF_UP)));
    }

    @Override
    public Evidence evidenceOf(Year year) {
        return evidence;
    }
}

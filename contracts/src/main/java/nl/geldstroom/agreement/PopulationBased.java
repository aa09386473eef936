package nl.geldstroom.agreement;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.google.common.collect.ImmutableMap;
import java.time.Year;
import java.util.Optional;
import nl.geldstroom.document.Faults;
import nl.geldstroom.index.Indexation;
import nl.geldstroom.index.PriceRounding;
import nl.geldstroom.money.Price;
import nl.geldstroom.tariff.ExecutionVariant;
import nl.geldstroom.text.LocalizedText;
import org.immutables.value.Value;

/**
 * A budget per head of a population (<i>populatiebekostiging</i>): an amount per inhabitant or per insured times their
 * number, by year; a task like {@link TaskBased}.
 *
 * <p>70.25 a head for 39,750 inhabitants is 2,792,437.50 a year.
 *
 * @param perHead the amount per head and year, at the prices of the year in which the agreement starts
 * @param heads who is counted
 * @param population their number by year; a year that is not there has the number of the last year before it
 * @param indexation how the amount per head follows the years
 * @param rounding how the amount per head is rounded at each step; absent: half up to cents
 * @param fixedYears after how many years the amount may be reset for the first time, and then every year; absent: only
 *     when an extension starts
 * @param instalments in which parts a year is paid; absent: per month
 */
@Value.Builder
@JsonTypeName("populationBased")
public record PopulationBased(
        Price perHead,
        Heads heads,
        ImmutableMap<Year, Integer> population,
        Indexation indexation,
        Optional<PriceRounding> rounding,
        Optional<Integer> fixedYears,
        Optional<Instalments> instalments)
        implements Compensation {

    /** Who is counted. */
    public enum Heads {
        /** Inhabitants of the municipality or area. */
        @JsonProperty("inhabitants")
        INHABITANTS(LocalizedText.of("inwoners", "inhabitants")),
        /** People insured with the payer. */
        @JsonProperty("insured")
        INSURED(LocalizedText.of("verzekerden", "insured"));

        private final LocalizedText label;

        Heads(LocalizedText label) {
            this.label = label;
        }

        /**
         * How a sentence names them.
         *
         * @return for example {@code inwoners}
         */
        public LocalizedText label() {
            return label;
        }
    }

    /**
     * Checks the numbers.
     *
     * @param perHead the amount per head and year
     * @param heads who is counted
     * @param population their number by year
     * @param indexation how the amount per head follows the years
     * @param rounding how the amount per head is rounded at each step
     * @param fixedYears after how many years the amount may be reset
     * @param instalments in which parts a year is paid
     * @throws IllegalArgumentException if there is no year, a number is negative or the fixed years are not from 1 to 100
     */
    public PopulationBased {
        Faults faults = new Faults();
        if (population.isEmpty()) {
            faults.add("/population", "population-missing", "The population must be given for at least one year.");
        }
        population.forEach((year, number) -> {
            if (number < 0) {
                faults.add(
                        "/population/" + year,
                        "population-negative",
                        "The population (" + number + ") of " + year + " must be zero or more.");
            }
        });
        TaskRules.checkFixedYears(fixedYears, faults);
        faults.throwIfAny();
    }

    /**
     * Starts a compensation.
     *
     * @return a builder
     */
    public static PopulationBasedBuilder builder() {
        return new PopulationBasedBuilder();
    }

    /**
     * The same amount per head, following the years.
     *
     * @param by the indexation
     * @return the compensation
     */
    public PopulationBased indexed(Indexation by) {
        return new PopulationBased(perHead, heads, population, by, rounding, fixedYears, instalments);
    }

    /**
     * The same compensation at another amount per head.
     *
     * @param price the amount per head and year, at the prices of the year in which the compensation starts
     * @return the compensation
     */
    public PopulationBased at(Price price) {
        return new PopulationBased(price, heads, population, indexation, rounding, fixedYears, instalments);
    }

    @Override
    public ExecutionVariant variant() {
        return ExecutionVariant.TASK;
    }

    /**
     * The year whose population counts for a year.
     *
     * @param year the year
     * @return the year itself, or the last one before it that has a number; absent: all are later
     */
    public Optional<Year> countedIn(Year year) {
        return population.keySet().stream()
                .filter(known -> !known.isAfter(year))
                .max(Year::compareTo);
    }
}

package nl.geldstroom.actual;

import java.time.YearMonth;
import java.util.Optional;
import nl.geldstroom.money.Money;
import org.immutables.value.Value;

/**
 * How a year stands to its spending ceiling (<i>bestedingsruimte</i>).
 *
 * <p>With a ceiling of 120,000 and the signal at 70 %, the parties must talk from 84,000 on. A ceiling never removes the duty
 * of the municipality.
 *
 * @param ceiling the ceiling of the year, pro rata if the term covers only part of it
 * @param signal the amount at which the parties must talk
 * @param signalled the first month of service with which what is realised reaches the signal; absent: it does not
 * @param signalExpected the same by the forecast; absent: it does not, or nothing is forecast
 * @param passedExpected the first month of service with which the forecast comes above the ceiling; absent: it does not, or
 *     nothing is forecast
 */
@Value.Builder
public record CeilingOutlook(
        Money ceiling,
        Money signal,
        Optional<YearMonth> signalled,
        Optional<YearMonth> signalExpected,
        Optional<YearMonth> passedExpected) {

    /**
     * Starts an outlook.
     *
     * @return a builder
     */
    public static CeilingOutlookBuilder builder() {
        return new CeilingOutlookBuilder();
    }
}

package nl.geldstroom.portfolio;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import nl.geldstroom.agreement.Agreement;
import nl.geldstroom.agreement.AgreementId;
import nl.geldstroom.agreement.SpendingCeiling;
import nl.geldstroom.money.Money;
import nl.geldstroom.money.Share;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.payment.CeilingUse;
import nl.geldstroom.payment.Payment;
import nl.geldstroom.payment.Payments;
import org.immutables.value.Value;

/**
 * A spending ceiling of a calendar year that is passed, signalled or expected to be passed (<i>bestedingsruimte in
 * gevaar</i>).
 *
 * <p>With a ceiling of 120,000 and 66,000 delivered in the first half of 2027, a year of 365 days of which 181 have passed,
 * the forecast is 66,000 × 365/181 = 133,093.92: expected to be passed, while the signal at 84,000 is not reached yet. A
 * ceiling never removes the duty of the municipality.
 *
 * @param agreement the agreement
 * @param provider who delivers
 * @param year the calendar year
 * @param ceiling the ceiling of the year, pro rata if the term covers only part of it
 * @param signalAt the used share at which the parties must talk
 * @param used what the service delivered costs
 * @param forecast what the year costs if it goes on at the same pace, by days
 * @param signalled the month in which the signal was reached; absent: it was not
 * @param state how bad it is
 */
@Value.Builder
public record CeilingAlert(
        AgreementId agreement,
        PartyId provider,
        Year year,
        Money ceiling,
        Share signalAt,
        Money used,
        Money forecast,
        Optional<YearMonth> signalled,
        State state) {

    /** How bad it is, worst first. */
    public enum State {
        /** More was delivered than the ceiling. */
        @JsonProperty("passed")
        PASSED,
        /** At this pace the year ends above the ceiling. */
        @JsonProperty("expectedToBePassed")
        EXPECTED_TO_BE_PASSED,
        /** The signal was reached: the parties must talk. */
        @JsonProperty("signalled")
        SIGNALLED
    }

    /**
     * Starts an alert.
     *
     * @return a builder
     */
    public static CeilingAlertBuilder builder() {
        return new CeilingAlertBuilder();
    }

    /**
     * The ceilings of an agreement that are in danger.
     *
     * @param agreement the agreement
     * @param limit its ceiling
     * @param payments what was delivered under it costs
     * @return one alert per calendar year with deliveries in which something is the matter, in order
     */
    public static ImmutableList<CeilingAlert> of(Agreement agreement, SpendingCeiling limit, Payments payments) {
        ImmutableList.Builder<CeilingAlert> alerts = ImmutableList.builder();
        ImmutableSortedMap<Year, CeilingUse> uses = CeilingUse.of(limit, agreement.term(), payments);
        uses.forEach((year, use) -> {
            Money forecast = forecast(agreement, year, use.spent(), payments);
            state(use, forecast)
                    .ifPresent(state -> alerts.add(builder()
                            .agreement(agreement.id())
                            .provider(agreement.provider())
                            .year(year)
                            .ceiling(use.ceiling())
                            .signalAt(limit.signalAt())
                            .used(use.spent())
                            .forecast(forecast)
                            .signalled(use.signalled())
                            .state(state)
                            .build()));
        });
        return alerts.build();
    }

    private static Optional<State> state(CeilingUse use, Money forecast) {
        if (use.spent().compareTo(use.ceiling()) > 0) {
            return Optional.of(State.PASSED);
        }
        if (forecast.compareTo(use.ceiling()) > 0) {
            return Optional.of(State.EXPECTED_TO_BE_PASSED);
        }
        return use.signalled().map(month -> State.SIGNALLED);
    }

    /** By days: from the first day of the year in the term until the last day on which something was delivered. */
    private static Money forecast(Agreement agreement, Year year, Money used, Payments payments) {
        LocalDate first = later(year.atDay(1), agreement.term().start());
        LocalDate end = earlier(year.plusYears(1).atDay(1), agreement.term().end());
        LocalDate until = first;
        for (Payment payment : payments.list()) {
            if (payment.from().getYear() == year.getValue()) {
                until = later(until, earlier(payment.until(), end));
            }
        }
        long passed = ChronoUnit.DAYS.between(first, until);
        long whole = ChronoUnit.DAYS.between(first, end);
        if (passed <= 0 || passed >= whole) {
            return used;
        }
        return Money.euros(used.toEuros()
                .multiply(BigDecimal.valueOf(whole))
                .divide(BigDecimal.valueOf(passed), 2, RoundingMode.HALF_EVEN));
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }
}

package nl.geldstroom.actual;

import java.time.LocalDate;
import java.time.YearMonth;
import nl.geldstroom.money.Money;

/**
 * What was paid of an instalment or an advance (<i>betaalde termijn</i>).
 *
 * @param month the month of service that it pays for; of an instalment for several months the first
 * @param on the day on which it was paid
 * @param amount what was paid; below zero: paid back
 */
public record PaidInstalment(YearMonth month, LocalDate on, Money amount) {}

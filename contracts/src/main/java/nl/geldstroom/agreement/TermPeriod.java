package nl.geldstroom.agreement;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One part of a term: the first period, or an extension.
 *
 * @param from its first day
 * @param until the day after its last
 * @param option the option that makes it; absent for the first period
 */
public record TermPeriod(LocalDate from, LocalDate until, Optional<ExtensionOption> option) {}

package nl.geldstroom.actual;

import nl.geldstroom.evidence.Evidence;
import nl.geldstroom.money.Money;

/**
 * Which part of the difference with the budget does not come back next year (<i>incidenteel</i>).
 *
 * @param amount the incidental part, above zero where it costs more; zero: somebody says that all of it is structural
 * @param evidence who says so and why
 */
public record Incidental(Money amount, Evidence evidence) {}

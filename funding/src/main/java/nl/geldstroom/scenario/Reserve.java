package nl.geldstroom.scenario;

import java.util.Optional;
import nl.geldstroom.evidence.Evidence;
import nl.geldstroom.money.Money;

/**
 * The general reserve at the start of the horizon (<i>algemene reserve</i>).
 *
 * @param opening the amount at the start
 * @param evidence where it comes from; absent: no source was given
 */
public record Reserve(Money opening, Optional<Evidence> evidence) {}

/**
 * The run of one scenario with every posting kept: projection, ledger and the derivation of each figure.
 *
 * <p>{@link nl.geldstroom.ledger.Projection#of} runs a scenario and its reference through the engine at width one. Every
 * {@link nl.geldstroom.ledger.Posting} has a debit, a credit and a reason; a year's figure is a sum of postings and
 * {@linkplain nl.geldstroom.ledger.Projection#explain explains} itself.
 */
@NullMarked
package nl.geldstroom.ledger;

import org.jspecify.annotations.NullMarked;

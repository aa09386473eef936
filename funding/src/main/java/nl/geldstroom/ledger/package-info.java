/**
 * The run of one scenario with every posting kept: projection, ledger and the derivation of each figure.
 *
 * <p>{@link nl.geldstroom.ledger.Projection#of} runs a scenario and its reference through the engine at width one. Every
 * {@link nl.geldstroom.ledger.Posting} has a debit, a credit and a reason. A {@link nl.geldstroom.ledger.Cell} names a
 * figure of any table by payer, line, law, kind, measure, agreement, source, year or month; it is a sum of postings and
 * {@linkplain nl.geldstroom.ledger.Projection#explain(Cell) explains} itself.
 */
@HouseStyle
@NullMarked
package nl.geldstroom.ledger;

import nl.geldstroom.style.HouseStyle;
import org.jspecify.annotations.NullMarked;

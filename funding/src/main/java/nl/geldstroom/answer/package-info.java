/**
 * What the meeting asks: tables, key figures, present values and everything that a report prints.
 *
 * <p>{@link nl.geldstroom.answer.FourYearTable}, {@link nl.geldstroom.answer.KeyFigures} and {@link
 * nl.geldstroom.answer.Appraisal} each answer one question from a projection; {@link nl.geldstroom.answer.Results} holds
 * all answers for several scenarios as plain data. {@link nl.geldstroom.answer.Meeting} answers each of the twelve questions
 * of the meeting by one call; {@link nl.geldstroom.answer.WrongPocket}, {@link nl.geldstroom.answer.LeastSettlement} and {@link
 * nl.geldstroom.answer.Shapley} say who gains and what would settle it, {@link nl.geldstroom.answer.Attribution} which
 * measure causes what, and {@link nl.geldstroom.answer.Cut} gives any figure by payer, law, task field and so on. The report draws only what stands in the results, so another
 * application that reads {@code results.json} can draw the same.
 */
@HouseStyle
@NullMarked
package nl.geldstroom.answer;

import nl.geldstroom.style.HouseStyle;
import org.jspecify.annotations.NullMarked;

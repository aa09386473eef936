/**
 * Index figures with their vintages, and how a contract makes one percentage a year of them.
 *
 * <p>An {@link nl.geldstroom.index.IndexFigure} is one published percentage: of a {@linkplain
 * nl.geldstroom.index.IndexSeries series}, for a year, provisional or definitive, by a publisher, known from a day. An
 * {@link nl.geldstroom.index.IndexTable} holds many of them, also where publishers disagree; {@link
 * nl.geldstroom.index.IndexTable#standard()} is the built-in one.
 *
 * <p>A {@link nl.geldstroom.index.ForecastRound} says when forecasts come out, and so whether a figure may still change.
 *
 * <p>An {@link nl.geldstroom.index.Indexation} says what a contract does with them: nothing, an assumed percentage, agreed
 * ones, or weighted series with a correction for the year before; within bounds if it has a floor or a cap, with or
 * without catching up. A {@link nl.geldstroom.index.PriceRounding} says how a price is rounded at each step. The correction <em>and</em> the rounding of the components are
 * parameters, because the advice for 2025 was published both as 4.91 and as 4.96. The answer is an {@link
 * nl.geldstroom.index.AppliedIndex}: the percentage, how it came about, and on which figures it rests.
 */
@HouseStyle
@NullMarked
package nl.geldstroom.index;

import nl.geldstroom.style.HouseStyle;
import org.jspecify.annotations.NullMarked;

/**
 * What a unit of support costs, and why: prices per product, and who may count what in which unit.
 *
 * <p>A {@link nl.geldstroom.tariff.Tariff} is the price of one {@link nl.geldstroom.tariff.Unit} of a product from a date
 * on. {@link nl.geldstroom.tariff.ExecutionVariant} says whether an agreement pays for effort, for output or for a task.
 *
 * <p>Units and products are those of the code lists of iWmo. An agreement ({@code nl.geldstroom.agreement}) holds tariffs;
 * nothing here knows an agreement.
 */
@HouseStyle
@NullMarked
package nl.geldstroom.tariff;

import nl.geldstroom.style.HouseStyle;
import org.jspecify.annotations.NullMarked;

/**
 * What a unit of support costs, and why: prices per product, what they should at least be, and who may count what in
 * which unit.
 *
 * <p>A {@link nl.geldstroom.tariff.Tariff} is the price of one {@link nl.geldstroom.tariff.Unit} of a product from a date
 * on; it may have {@linkplain nl.geldstroom.tariff.VolumeBands volume bands} and {@linkplain
 * nl.geldstroom.tariff.TariffConversion conversions}. {@link nl.geldstroom.tariff.PriceSteps} is how it moves through the
 * years. A {@link nl.geldstroom.tariff.FairPrice} is what the unit costs a provider, from salary scale to tariff, with a
 * {@link nl.geldstroom.tariff.PriceBuildUp} that explains each step.
 *
 * <p>A {@link nl.geldstroom.tariff.ServiceAllocation} tells a provider what a client may have; {@link
 * nl.geldstroom.tariff.AllocationForm} is the truth table of iWmo 3.2, and {@link nl.geldstroom.tariff.AllocationChange}
 * what may change under one number. {@link nl.geldstroom.tariff.ExecutionVariant} says whether an agreement pays for
 * effort, for output or for a task.
 *
 * <p>An agreement ({@code nl.geldstroom.agreement}) holds tariffs and allocations; nothing here knows an agreement.
 */
@HouseStyle
@NullMarked
package nl.geldstroom.tariff;

import nl.geldstroom.style.HouseStyle;
import org.jspecify.annotations.NullMarked;

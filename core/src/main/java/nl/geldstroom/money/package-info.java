/**
 * Money in whole cents, and the only two ways in which it may be made smaller: a named rounding and an allocation.
 *
 * <p>Start with {@link nl.geldstroom.money.Money#euros(long)}. Multiplying money gives an exact
 * {@link java.math.BigDecimal} number of euros; it becomes money again only through a
 * {@link nl.geldstroom.money.Rounding} that the caller names. Splitting goes through
 * {@link nl.geldstroom.money.Allocation}, whose parts always add up to the whole.
 *
 * <p>{@link nl.geldstroom.money.Share} is a fraction between nothing and all; {@link nl.geldstroom.money.Price} is an
 * amount for one unit and may have parts of a cent. All amounts exclude VAT.
 */
@NullMarked
package nl.geldstroom.money;

import org.jspecify.annotations.NullMarked;

/**
 * Money with a purpose: the grants that pay part of the lines, with their years, their end and what may come after.
 *
 * <p>A {@link nl.geldstroom.source.SpecificGrant} is normally inside the income of the baseline already; it says in
 * which lines, so that it is carved out there and counted once.
 */
@HouseStyle
@NullMarked
package nl.geldstroom.source;

import nl.geldstroom.style.HouseStyle;
import org.jspecify.annotations.NullMarked;

/** The one style that all generated builders share: {@link nl.geldstroom.style.HouseStyle}. */
@NullMarked
package nl.geldstroom.style;

import org.jspecify.annotations.NullMarked;

/**
 * Agreements: who does what for whom, at which price and until when.
 */
@NullMarked
package nl.geldstroom.agreement;

import org.jspecify.annotations.NullMarked;

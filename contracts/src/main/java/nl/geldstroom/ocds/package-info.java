/**
 * Agreements as releases of the Open Contracting Data Standard (OCDS 1.1), with the profile for the European Union.
 *
 * <p>{@link nl.geldstroom.ocds.Ocds#write} makes a release package of agreements: a contract or subsidy with its buyer,
 * supplier, period, longest extension, value and, from the profile, lots and renewals. What the standard has no place for,
 * such as prices per unit or who may extend, is listed in {@link nl.geldstroom.ocds.OcdsWriting#notCarried()}; if nothing is
 * listed for an agreement, reading the package gives the same agreement.
 *
 * <p>{@link nl.geldstroom.ocds.Ocds#read} is strict about what it reads and tolerant of the rest: a field that it does not
 * know is a remark. A contract without day, euros or party is left out with a warning, the others go on. An extension that
 * is told in words only is reported, and never becomes a date. The records {@code Ocds...} are the part of the standard
 * that is read and written.
 */
@HouseStyle
@NullMarked
package nl.geldstroom.ocds;

import nl.geldstroom.style.HouseStyle;
import org.jspecify.annotations.NullMarked;

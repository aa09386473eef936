/**
 * The clauses of a contract that move money or time: what each says, where it stands, and what it does on a date.
 *
 * <p>A {@link nl.geldstroom.clause.Clause} is one of a sealed family, with the articles of the Contractstandaard Wmo 1.2
 * as its members. An agreement declares the clauses it follows; it is held to those alone. Every clause knows its {@link
 * nl.geldstroom.clause.Ground}: document, article and how sure we are of it.
 *
 * <p>Start with {@link nl.geldstroom.clause.CeilingProcedure#standard()}: it turns a day on which 70 % of a ceiling was
 * used into the last days for talk and decision. Parameters that are absent have the value of the standard. Nothing here
 * knows agreements: those, in {@code nl.geldstroom.agreement}, know clauses.
 */
@HouseStyle
@NullMarked
package nl.geldstroom.clause;

import nl.geldstroom.style.HouseStyle;
import org.jspecify.annotations.NullMarked;

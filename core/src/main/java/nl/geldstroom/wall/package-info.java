/**
 * Walls: which euro may flow where, by date, and the article that says so (<i>schotten</i>).
 *
 * <p>A {@link nl.geldstroom.wall.WallRule} goes from a kind of money, a payer and a law to a recipient, a law, a
 * provision and a purpose; what it leaves open it says about all. {@link nl.geldstroom.wall.Walls#resolve} finds what the
 * rules say about one {@link nl.geldstroom.wall.Flow} on one date: the narrowest rule wins, of rules equally wide the
 * latest, and rules that disagree without one being narrower are a conflict. Money that stays within one law and one
 * payer may flow; about what no rule speaks of, nothing is known.
 *
 * <p>A calculation aid, no legal advice: a {@link nl.geldstroom.wall.WallVerdict} says "according to article ..., checked
 * on ..." and marks as unverified what was not read at its source.
 */
@HouseStyle
@NullMarked
package nl.geldstroom.wall;

import nl.geldstroom.style.HouseStyle;
import org.jspecify.annotations.NullMarked;

/**
 * The plan of primitive column steps and the one engine that executes it.
 *
 * <p>A {@link nl.geldstroom.plan.Column} is a formula in cents for every month; {@link nl.geldstroom.plan.PlanBuilder}
 * collects columns, parameters and {@linkplain nl.geldstroom.plan.PostingRule posting rules}; the built
 * {@link nl.geldstroom.plan.Plan} is a list of steps, each of which writes one array; the
 * {@link nl.geldstroom.plan.Engine} executes the list month by month at any width: one with a
 * {@link nl.geldstroom.plan.Recorder} is a projection, a hundred and twenty-eight without one is a block of draws. Both
 * are the same code, so the ledger equals a draw at point values by construction.
 *
 * <p>Who asks for {@link nl.geldstroom.plan.Sums} of many draws, and not for a ledger, takes a {@link
 * nl.geldstroom.plan.Specialised} plan: the same steps unrolled over the months, without what is the same in every draw or
 * what nobody asks for, held to the engine bit by bit.
 *
 * <p>Amounts are whole cents held in doubles, exact below 2<sup>53</sup>; {@code r(x)} is {@link java.lang.Math#rint}.
 * After every month and in every draw all accounts of a book must add up to zero in whole cents.
 */
@HouseStyle
@NullMarked
package nl.geldstroom.plan;

import nl.geldstroom.style.HouseStyle;
import org.jspecify.annotations.NullMarked;

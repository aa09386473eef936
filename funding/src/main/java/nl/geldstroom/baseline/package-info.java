/**
 * The budget that a scenario starts from: lines of payer, law and provision with their cost and own income in one year.
 *
 * <p>A {@link nl.geldstroom.baseline.Baseline} holds {@link nl.geldstroom.baseline.BudgetLine}s of one base year and
 * how they {@linkplain nl.geldstroom.baseline.Growth grow}. What neither own income nor a grant pays is paid from
 * general means; nobody writes that amount down, it is what remains. {@link nl.geldstroom.baseline.NationalTotals} divide
 * what insurers and the Long-term Care Fund spend in the country over municipalities; {@link
 * nl.geldstroom.baseline.AgeingDemand} makes lines follow a {@link nl.geldstroom.baseline.VolumePath} as people grow older.
 */
@HouseStyle
@NullMarked
package nl.geldstroom.baseline;

import nl.geldstroom.style.HouseStyle;
import org.jspecify.annotations.NullMarked;

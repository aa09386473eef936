/**
 * What a year really cost against what was budgeted, and what that says of the years to come (<i>realisatie</i>).
 *
 * <p>{@link nl.geldstroom.realised.BudgetAgainstAccounts} lays the annual accounts of a municipality beside its budget, line
 * by line, and writes the error of each on its data-quality card. {@link nl.geldstroom.realised.Calibration} finds the
 * growth of volume of a line from several years, with the growth of prices stated. {@link nl.geldstroom.realised.Reforecast}
 * takes a scenario whose first years have been realised: its lines start from the accounts, and grow as was calibrated. Of
 * one agreement in one year the same is told by {@link nl.geldstroom.actual}.
 */
@HouseStyle
@NullMarked
package nl.geldstroom.realised;

import nl.geldstroom.style.HouseStyle;
import org.jspecify.annotations.NullMarked;

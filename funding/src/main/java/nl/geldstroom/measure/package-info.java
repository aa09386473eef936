/**
 * The mechanisms by which money moves: each measure says in columns what it does to budget lines.
 *
 * <p>A {@link nl.geldstroom.measure.Measure} {@linkplain nl.geldstroom.measure.Measure#compile compiles} itself into a
 * {@link nl.geldstroom.measure.Draft}: it claims volume from a line, delivers on another, reduces, charges, books value.
 * The draft knows the agreements and the walls, so that no measure has to. Because every measure is written in columns,
 * every measure, also one of your own, can be explained, run at width and checked for conservation.
 *
 * <p>{@link nl.geldstroom.measure.BudgetShift} moves budget from one line to another with all that comes with it;
 * {@link nl.geldstroom.measure.DelayedEffect} is what spending brings about later, in value and perhaps in cash;
 * {@link nl.geldstroom.measure.ExtraSpending} is plain money, in years or once. Who keeps what is saved is decided by {@link
 * nl.geldstroom.measure.EqualisationRetention} for insurers, {@link nl.geldstroom.measure.Settlement}, {@link
 * nl.geldstroom.measure.SharedSavings} and {@link nl.geldstroom.measure.OutcomeBond} between parties, and {@link
 * nl.geldstroom.measure.Reinvestment} for what is spent once more.
 * People are moved by {@link nl.geldstroom.measure.ClientFollowing}, {@link nl.geldstroom.measure.Substitution}, {@link
 * nl.geldstroom.measure.LabourSubstitution}, {@link nl.geldstroom.measure.WaitingList} and {@link
 * nl.geldstroom.measure.Cohort}. {@link nl.geldstroom.measure.ProcurementCost} is what award
 * rounds cost.
 */
@HouseStyle
@NullMarked
package nl.geldstroom.measure;

import nl.geldstroom.style.HouseStyle;
import org.jspecify.annotations.NullMarked;

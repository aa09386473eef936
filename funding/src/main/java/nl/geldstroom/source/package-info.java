/**
 * Where money comes from: sources with their years, rules and end, and the national tables that they are read from.
 *
 * <p>A {@link nl.geldstroom.source.FundingSource} pays lines of its recipient: a {@link nl.geldstroom.source.SpecificGrant}, a
 * {@link nl.geldstroom.source.GeneralGrant} of the Municipal Fund, {@link nl.geldstroom.source.TransformationMoney} in the order of
 * receipt, or any {@link nl.geldstroom.source.OtherSource}. Its {@link nl.geldstroom.source.Instrument} says on what it may be
 * spent and what becomes of the rest; {@link nl.geldstroom.source.Unspent} makes that rest a liability. What the baseline holds
 * already is carved out of the lines, so that it counts once.
 *
 * <p>{@link nl.geldstroom.source.MunicipalFund} and {@link nl.geldstroom.source.GrantTable} read published files; {@link
 * nl.geldstroom.source.BredeSpuk}, {@link nl.geldstroom.source.NationalStream} and {@link nl.geldstroom.source.CareFunds} hold
 * national amounts. An {@link nl.geldstroom.source.OwnContribution} is what clients pay.
 */
@HouseStyle
@NullMarked
package nl.geldstroom.source;

import nl.geldstroom.style.HouseStyle;
import org.jspecify.annotations.NullMarked;
